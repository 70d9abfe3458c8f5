"""text -> Article. Any text can be read; oddities become data, never exceptions.

The text is cut into chunks (`lines`); which of them are notes (`notes`) and which headings (`headings`) or
front matter (`front`) is decided over the whole text; the rest are blocks (`blocks`). Calls are then
looked for in the blocks alone (`calls`). A note is read by itself: no other note is looked at.
"""

from glossator.read.reader import read

__all__ = ["read"]
