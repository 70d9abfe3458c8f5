"""Finds a name in a text, however it is set: accents, order and signs, glued together, in an address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import unquote

_INVISIBLE = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
"""Accents of their own, soft hyphens, joiners."""
_HIDDEN = re.compile(f"[{_INVISIBLE}]")
_MARKS = f"[{_INVISIBLE}]*+"
_WITHIN = rf"(?:[{_INVISIBLE}]|-\r?\n[ \t>]{{0,8}}|&shy;|&#173;|&zwn?j;|<wbr ?/?>)*+"
"""What may stand between two letters of a word: also the end of a line that cuts it."""
_ENDED = r"\n[ \t>]{0,8}\r?\n"
_SIGN = rf"(?!{_ENDED})[\W_]|[¹²³⁰-⁹]"
_ENTITY = r"%[0-9A-Fa-f]{2}|&#?\w{2,8};"
_TAG = r"<!--[^<>]{0,200}-->|</?[A-Za-z][^<>]{0,100}>|\[\^?\d{1,4}(?:[–,-] ?\d{1,4})?\]|\^\d{1,4}\^?"
_INITIAL = rf"(?:[^\W\d_]\.?(?:{_SIGN}){{1,3}}+)?"
_TURNED = rf"(?:{_ENTITY}|{_TAG}|(?!{_ENDED})[\s,*_`]){{1,12}}+"
"""What stands between a family name and the given name behind it: a comma or a blank, no stop."""
_GLUED = r"[\W_]{0,12}+"
_EDGES = (r"(?<![^\W_])", r"(?![^\W_])")
_EDGES_OF_ADDRESS = (r"(?<![^\W\d_])", r"(?![^\W\d_])")
_ENDING = f"(?:(?:e?n?s|e?n|a|e|u|y|i|em|om|owi|ovi|ego){_MARKS})?"
"""Of a case, in the languages whose names have them: `Burgs`, `Nováka`."""
_OTHER_ENDING = f"(?:e|i|o|u|y|ou|ej|as){_MARKS}"
"""Of a case, in the place of the `a` that a name ends in: `Jany` of `Jana`."""
_MOST_TURNED = 6
"""So many words may a name have that is also looked for turned round."""
_FEWEST_GLUED = 8
"""So many letters must a name have that is also looked for without blanks, lest it be a word."""
_UNBROKEN = re.compile(r"[^\s<>]+")
_SIGNS_OF_ADDRESS = ("://", "www.", "](", "@")
_QUOTED = re.compile(r"(?:%[0-9A-Fa-f]{2}){1,12}")
_WORD = re.compile(r"[^\W_]+")

_LETTERS = str.maketrans("łŁøØđĐıẞ", "lLoOdDiß")
"""Letters with a stroke, which no standard takes for an accent, and a capital that has none."""
_SPELT = {
    **dict.fromkeys("äæ", ("ae", "æ", "a")),
    **dict.fromkeys("öøœ", ("oe", "œ", "o")),
    "ü": ("ue", "u"),
    "å": ("aa", "a"),
    "ß": ("ss", "ß"),
    "ae": ("ae", "æ", "a"),
    "oe": ("oe", "œ", "o"),
    "ue": ("ue", "u"),
    "aa": ("aa", "a"),
    "ss": ("ss", "ß"),
}
"""Letters that are written in several ways, and how."""
_LETTER = re.compile(r"(?i:ae|oe|ue|aa|ss)|.", re.DOTALL)


class Name:
    """Finds words in a text, however they are set."""

    def __init__(self, words: str) -> None:
        self.words = tuple(_WORD.findall(_HIDDEN.sub("", unicodedata.normalize("NFC", words))))
        several = len(self.words) > 1
        glued = several and len("".join(self.words)) >= _FEWEST_GLUED
        turned = self.words if several and len(self.words) <= _MOST_TURNED else ()
        spelt = [_spelt(word, several) for word in self.words]
        between = _between(fewest=0 if glued else 1)
        # A single word may also be a common one: `Will` is a name, `will` is not.
        forms = (
            [between.join(spelt)] if several else [*spelt, *(_spelt(w.upper(), False) for w in self.words)]
        )
        forms += (
            _TURNED.join((between.join(spelt[at:]), between.join(spelt[:at]))) for at in range(1, len(turned))
        )
        rounds = [_GLUED.join((*spelt[at:], *spelt[:at])) for at in range(max(len(turned), 1)) if spelt]
        self._anywhere = _patterns(forms, _EDGES, re.IGNORECASE if several else re.NOFLAG)
        self._in_address = _patterns(rounds, ("", "") if glued else _EDGES_OF_ADDRESS, re.IGNORECASE)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of each place; places may overlap."""
        yield from _matches(self._anywhere, text)
        for match in _UNBROKEN.finditer(text):
            if any(sign in match[0] for sign in _SIGNS_OF_ADDRESS):
                yield from self._within_address(match[0], match.start())

    def _within_address(self, address: str, start: int) -> Iterator[tuple[int, int]]:
        """The places in an address, as it stands and as its quoted bytes read."""
        read, places = _unquoted(address)
        for first, last in _matches(self._in_address, read):
            yield start + places[first], start + places[last]

    def says(self, text: str) -> bool:
        """Whether it stands in a text."""
        return next(self.find(text), None) is not None

    def in_file_name(self, text: str) -> bool:
        """Whether the name of a file or folder says it."""
        return any(True for _ in _matches(self._in_address, text))


def _between(fewest: int) -> str:
    """What may stand between two words of a name: blanks, marks of emphasis, entities, a call, a tag; and the
    initial of another name. No tag, where a name stands in angle brackets."""
    count = f"{{{fewest},12}}+"
    return f"(?:(?:{_ENTITY}|{_TAG}|{_SIGN}){count}|(?:{_ENTITY}|{_SIGN}){count}){_INITIAL}"


def _matches(patterns: Iterable[re.Pattern[str]], text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every match, those within or across another included."""
    folded = text if text.isascii() else "".join(map(_folded, text))
    for pattern in patterns:
        yield from (match.span("all") for match in pattern.finditer(folded))


def _patterns(
    forms: Iterable[str], edges: tuple[str, str], flags: re.RegexFlag
) -> tuple[re.Pattern[str], ...]:
    """One for each form of some words, which finds every place where it begins."""
    return tuple(re.compile(f"(?=(?P<all>{edges[0]}{form}{edges[1]}))", flags) for form in forms)


def _spelt(word: str, ends: bool) -> str:
    """A word in all its spellings; with the endings of cases where it is one of several."""
    letters = _LETTER.findall(word)
    spelt = [_alternatives(letter) for letter in letters]
    whole = f"{_WITHIN.join(spelt)}{_MARKS}"
    if not ends or len(word) < 3:
        return whole
    changed = [_WITHIN.join((*spelt[:-1], _OTHER_ENDING))] if len(word) > 3 and letters[-1] in "aA" else []
    return f"(?:{'|'.join((whole + _ENDING, *changed))})"


def _alternatives(letter: str) -> str:
    """One letter, or two that are written as one, as a pattern of all that stands for it."""
    options: Sequence[str] = _SPELT.get(letter.lower(), (_folded(letter) if len(letter) == 1 else letter,))
    if letter.isupper():
        options = [option if option == "ß" else option.upper() for option in options]
    within = (_WITHIN.join(map(re.escape, option)) for option in options)
    return options[0] if len(options) == len(options[0]) == 1 else f"(?:{'|'.join(within)})"


def _unquoted(address: str) -> tuple[str, list[int]]:
    """The address with its quoted bytes read, and where in it each character begins and the last one ends."""
    read, places, at = "", list[int](), 0
    for match in _QUOTED.finditer(address):
        read += address[at : match.start()]
        places += range(at, match.start())
        at = match.start()
        for char in unquote(match[0], errors="surrogateescape"):
            read += char
            places.append(at)
            at += 3 * len(char.encode("utf-8", "surrogateescape"))
    return read + address[at:], [*places, *range(at, len(address) + 1)]


def _folded(char: str) -> str:
    """A character without its accent, so that every one keeps its place."""
    base = unicodedata.normalize("NFKD", char)[:1] if char > "\x7f" else char
    return (base if base.isalpha() else char).translate(_LETTERS)
