"""Forms of the resolved model for other programs."""
