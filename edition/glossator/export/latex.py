"""Words as a field of BibTeX holds them: what LaTeX would misread is escaped, letters stay as they are.

The escapes are those that Zotero writes, and reads. A brace has its invisible counterpart beside it, so that
BibTeX, which counts braces whether escaped or not, finds every one closed.
"""

from __future__ import annotations

import re
from urllib.parse import quote

_ESCAPES = {
    "\\": r"{\textbackslash}",
    "{": r"\{\vphantom{\}}",
    "}": r"\vphantom{\{}\}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    "|": r"{\textbar}",
    "<": r"{\textless}",
    ">": r"{\textgreater}",
    "\N{NO-BREAK SPACE}": "~",
    "\N{NARROW NO-BREAK SPACE}": "~",
    **{sign: "\\" + sign for sign in "#$%&_"},
}
_CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if not chr(code).isspace()]
_IN_WORDS = str.maketrans(_ESCAPES | dict.fromkeys(_CONTROLS, "\N{REPLACEMENT CHARACTER}"))
_IN_ADDRESSES = str.maketrans({sign: quote(sign) for sign in ("{", "}", "\\", *_CONTROLS)})
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")


def escaped(words: str) -> str:
    """Words on one line, with nothing in them that BibTeX or LaTeX takes for more than words."""
    return " ".join(words.strip().translate(_IN_WORDS).split())


def protected(words: str) -> str:
    """Words escaped, each that has a capital in braces, for many styles write titles in small letters.

    The capital with which the first word begins needs none.
    """
    return _WORD.sub(_protect, escaped(words))


def _protect(match: re.Match[str]) -> str:
    word = match[0]
    telling = word[1:] if match.start() == 0 else word
    return f"{{{word}}}" if telling != telling.lower() else word


def address(printed: str) -> str:
    """An address or a DOI, which BibTeX styles take as it stands: a brace in it is written `%7B`."""
    return " ".join(printed.strip().translate(_IN_ADDRESSES).split())
