"""Which language the page and each of its parts are marked as, and which way they run: `lang` and `dir`."""

from __future__ import annotations

import re

from glossator.model import Article, Decisions
from glossator.read.language import foreign_language
from glossator.render.markup import Html, attribute

_SCRIPTS = {
    "Arab": "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Armn": "\u0531-\u058f",
    "Cyrl": "\u0400-\u052f",
    "Deva": "\u0900-\u097f",
    "Ethi": "\u1200-\u139f",
    "Geor": "\u10a0-\u10ff",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Hang": "\uac00-\ud7a3",
    "Hani": "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff",
    "Hebr": "\u0591-\u05f4\ufb1d-\ufb4f",
    "Latn": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
    "Thai": "\u0e00-\u0e7f",
}
"""The letters of scripts by their ISO 15924 codes. `und-Arab` says what is seen and no more: the script of a
name is no sign of its language."""
_LETTERS = {code: re.compile(f"[{letters}]") for code, letters in _SCRIPTS.items()}
_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he iw ks nqo ps sd syr ug ur yi".split())
_RIGHT_TO_LEFT_SCRIPTS = frozenset(("arab", "hebr", "nkoo", "syrc", "thaa"))
_READ = frozenset(("Latn", "Cyrl"))
"""The scripts of the languages in which notes are read."""
_SAMPLE = 20_000
_MOST = 0.6


class Languages:
    """The language of a text, and that of any part of it which is in another."""

    def __init__(self, article: Article, decisions: Decisions) -> None:
        words = article.text[:_SAMPLE]
        self._script = _script(words) or "Latn"
        unknown = "en" if self._script == "Latn" else f"und-{self._script}"
        self.own = decisions.language or article.front.language or unknown
        self.tells_kinds = self._script in _READ
        """Whether notes are read in this language, so that what kind each is can be told."""

    def of(self, text: str) -> str:
        """The tag of a part that is plainly in another language or script; else nothing."""
        script = _script(text)
        if script and script != self._script:
            return f"und-{script}"
        return foreign_language(text, self.own)

    def mark(self, text: str) -> Html:
        """The attributes that say so, with a blank before them; nothing for the text's own language."""
        tag = self.of(text)
        return Html(f" lang={attribute(tag)}{direction(tag, self.own)}" if tag else "")


def direction(tag: str, outer: str = "en") -> Html:
    """The attribute `dir`, with a blank before it, where a language runs another way than the `outer` one."""
    turned = _is_right_to_left(tag) != _is_right_to_left(outer)
    return Html(f' dir="{"rtl" if _is_right_to_left(tag) else "ltr"}"' if turned else "")


def _is_right_to_left(tag: str) -> bool:
    first, *others = tag.lower().replace("_", "-").split("-")
    script = next((part for part in others if len(part) == len("Arab") and part.isalpha()), "")
    return script in _RIGHT_TO_LEFT_SCRIPTS or (not script and first in _RIGHT_TO_LEFT)


def _script(text: str) -> str:
    """The code of the script that most of the letters are of; empty where no script has so many."""
    if text.isascii():
        return "Latn" if any(map(str.isalpha, text)) else ""
    counts = {code: len(letters.findall(text)) for code, letters in _LETTERS.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] > _MOST * sum(counts.values()) else ""
