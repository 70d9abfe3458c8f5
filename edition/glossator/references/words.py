"""Words as they are compared: folded to lower case, without accents and punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile("['’ʼ‘`´ʻʿʾ]")
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})

PROSE = frozenset(
    """
    is are was were be been being has have had having do does did will would can could may might
    should must not that which who whom whose this these those it we they his its he she him her
    our my your their there when while because although however than then so if but where seems
    appears says said means gives shows makes let cannot some many most other others both only
    such more ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können
    konnte muss müssen soll sollte nicht dass daß sich er wir ich man aber noch sei seien zeigt
    spricht bleibt gilt liegt findet wäre würde könnte hier wobei jedoch dabei deren dessen est
    sont était étaient été sera serait peut peuvent doit qui que dont ne pas nous ils elle elles
    cette ces ce ont avait mais donc es son era eran fue fueron ser sido puede pueden debe ha
    han había quien quienes cuyo esta este estos estas pero porque è sono erano fu furono essere
    stato può possono deve hanno aveva cui questo questa questi ma perché non são foi foram pode
    podem têm tem não essa esse isso zijn wordt werd niet dat deze dit maar heeft hebben kan
    moet
    """.split()
)
"""Small words that make a sentence and seldom a citation: finite verbs, pronouns, conjunctions."""

WRITINGS = frozenset(
    """
    act acts agreement annals annual brief briefs bulletin comments commentary complaint
    constitution convention correspondence declaration decree diaries diary directive documents
    essays guidelines handbook hearing hearings history journal journals laws lectures letters
    manual memo life lives memoirs memorandum miscellanies notes opinion order papers petition
    poems proceedings protocol queries records reflections regulation regulations remarks report
    reports resolution reviews rules sermons sketches speeches statement statute statutes
    studies study survey tales testimony tracts transactions travels treaty voyages works
    aufsatze beitrage briefe denkschrift gesetz gutachten reden richtlinie satzung schriften
    studien verordnung vertrag vortrage werke essais etudes lettres melanges memoires oeuvres
    rapport rapports recueil revelations souvenirs vie traite cartas ensayos escritos estudios
    informe informes leyes obras tratado decreto lettere saggi scritti studi opere legge
    relazione ensaios estudos relatorio brieven opstellen verslag
    """.split()
)
"""What writings call themselves; as the last of several words no family name."""


def _letters(category: str) -> str:
    """The letters above Latin-1 that are capitals (`Lu`) or small (`Ll`), as the inside of a class."""
    found = [code for code in range(0x100, 0x2000) if unicodedata.category(chr(code)) == category]
    return "".join(map(chr, found))


@cache
def _classes() -> tuple[str, str]:
    """What `À-Þ` and `ß-ÿ` stand for in a pattern; the marks of ayn and hamza begin names."""
    return "À-ÖØ-Þ" + _letters("Lu") + "ʿʾʻʼ", "ß-öø-ÿ" + _letters("Ll")


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern in which `À-Þ` is every capital letter beyond A–Z and `ß-ÿ` (`à-ÿ`) every small one.

    Python's `re` has no class for capitals; names are spelt in more alphabets than Latin-1 has.
    """
    capitals, small = _classes()
    return re.compile(pattern.replace("À-Þ", capitals).replace("ß-ÿ", small).replace("à-ÿ", small), flags)


def fold(text: str) -> str:
    """Lower case, compatibility forms, no accents nor strokes; apostrophes of every kind taken out."""
    if text.isascii():
        return text.replace("'", "").replace("`", "").lower()
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return plain.casefold().translate(_LETTERS)


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order, without punctuation."""
    return tuple(_WORD.findall(fold(text)))
