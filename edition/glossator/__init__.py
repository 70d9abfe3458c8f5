"""Reads an article with its endnotes and says what every note points at."""
