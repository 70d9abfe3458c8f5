"""What stands in a reference to a work: each fact by CSL's name, with its place.

`read` takes the facts off one after another; each other module knows one kind of fact.
"""
