"""Titles as they are compared: when two are one title, and in what they may differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from glossator.references import words
from glossator.spelling import near, slipped

Likeness: TypeAlias = Literal["same", "subtitle", "translation", "shortened", "slip", "missing", "different"]

_BREAK = re.compile(r"[:?!.;]\s|\s[–—-]\s|\s\(")
_LONGEST = 300
_SHORTENED = re.compile(r"([^\W\d_]{2,20})\.(?=[ ,]|$)")
_ARTICLES = frozenset(
    "the a an der die das den dem le la les l el los las il lo gli i o os as de het".split()
)
_ELIDED = re.compile(r"(?<![^\W_])[lL]['’](?=[^\W\d_])")
"""The article of French and Italian, which is one word with the next."""
_LETTERS = frozenset("a e i o u y d l s à".split())
_ROMAN = re.compile(r"(?=[ivxlcdm])m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})")
COUNTING = frozenset(
    """
    one two three four five six seven eight nine ten first second third fourth fifth sixth seventh eighth
    ninth tenth last ein zwei drei vier funf erste erster erstes ersten zweite zweiter zweites zweiten
    dritte dritter drittes dritten vierte vierter viertes vierten premier premiere deuxieme second seconde
    troisieme quatrieme primero primera segundo segunda tercero tercera primo prima secondo seconda terzo
    terza primeiro primeira terceiro eerste tweede derde
    january february march april may june july august september october november december
    januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre
    octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
    diciembre
    spring summer autumn winter
    """.split()
)
"""Words that tell one of a series from the next, as a number does."""
_GENERIC = frozenset(
    (
        "introduction|preface|foreword|editorial|conclusion|conclusions|epilogue|prologue|appendix|index|"
        "interview|interview with author|interview with authors|letter|letters|"
        "letter to editor|letters to editor|"
        "review|book review|book reviews|notes|bibliography|abstract|discussion|comment|comments|statement|"
        "report|annual report|press release|homepage|home|about|about us|news|obituary|speech|afterword|"
        "acknowledgements|"
        "einleitung|einfuhrung|vorwort|nachwort|schluss|rezension|geleitwort|interview mit autor|"
        "avant propos|preambule|postface|compte rendu|conclusion generale|introduction generale|"
        "introduccion|prologo|prefacio|epilogo|resena|presentacion|conclusiones|"
        "introduzione|prefazione|premessa|conclusione|recensione|presentazione|"
        "introducao|apresentacao|resenha|inleiding|voorwoord"
    ).split("|")
)
"""Titles, without their articles, that many works have."""
_PERIODICALS = frozenset(
    "journal bulletin revue review zeitschrift annales annals transactions proceedings rivista".split()
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title without its articles; nothing where none is printed."""

    words: tuple[str, ...] = ()
    main: tuple[str, ...] = ()
    """The words before the subtitle; all of them where there is none."""
    translated: tuple[str, ...] = ()
    """The words of the translation that stands beside it."""
    numbers: tuple[str, ...] = ()
    shortened: frozenset[str] = frozenset()
    """The words that a full stop shortens: `Introd.`"""

    @property
    def generic(self) -> bool:
        """Whether so many works have this title that it tells nothing: *Introduction*."""
        return " ".join(self.words) in _GENERIC

    @property
    def periodical(self) -> bool:
        """Whether it is perhaps a journal's, which holds many works."""
        return self.words[:1] != () and self.words[0] in _PERIODICALS


def read_title(printed: str, translated: str = "") -> Title:
    """The title as printed, ready to be compared."""
    all_words = _core(printed)
    cut = next((match.start() for match in _BREAK.finditer(printed) if match.start() > 2), len(printed))
    numbers = tuple(sorted(word for word in all_words if _counts(word)))
    shortened = frozenset(words(" ".join(_SHORTENED.findall(printed)))) if "." in printed else frozenset()
    return Title(all_words, _core(printed[:cut]) or all_words, _core(translated), numbers, shortened)


def _core(printed: str) -> tuple[str, ...]:
    every = words(_ELIDED.sub("", printed))
    return tuple(word for word in every if word not in _ARTICLES) or every


def _counts(word: str) -> bool:
    if any(char.isdigit() for char in word) or word in COUNTING:
        return True
    return (len(word) == 1 and word not in _LETTERS) or bool(_ROMAN.fullmatch(word))


def likeness(one: Title, other: Title) -> Likeness:
    """In what two titles are one; what counts or numbers a work must be the same in both."""
    if not one.words or not other.words:
        return "missing"
    if one.words == other.words:
        return "same"
    if other.words == one.translated or one.words == other.translated:
        return "translation"
    if (one.words == other.main or other.words == one.main) and _serial(one) == _serial(other):
        return "subtitle"
    if one.numbers != other.numbers:
        return "different"
    if "".join(one.words) == "".join(other.words):
        return "slip"
    return _by_words(one, other) if len(one.words) == len(other.words) else "different"


def _by_words(one: Title, other: Title) -> Likeness:
    """Two titles of equally many words, by those that differ."""
    apart = [(a, b) for a, b in zip(one.words, other.words, strict=True) if a != b]
    if all(_short_of(a, b, one, other) for a, b in apart):
        return "shortened"
    few = len(apart) <= min(2, len(one.words) // 2)
    return "slip" if few and all(min(len(a), len(b)) > 4 and slipped(a, b) for a, b in apart) else "different"


def _serial(title: Title) -> tuple[str, ...]:
    """The numbers that are no years: a subtitle often tells the years that a book is about."""
    return tuple(number for number in title.numbers if not (len(number) == 4 and number.isdigit()))


def _short_of(word: str, its: str, one: Title, other: Title) -> bool:
    """Whether one of two words is the other, shortened with a full stop."""
    return (word in one.shortened and its.startswith(word)) or (
        its in other.shortened and word.startswith(its)
    )


def _begun(title: Title) -> str:
    """As much of a title as is compared letter by letter, which takes the square of its length."""
    return " ".join(title.words)[:_LONGEST]


def could_be_one(one: Title, other: Title) -> bool:
    """Whether two titles at one address are one: alike, or one begins the other, or carelessly copied."""
    if likeness(one, other) != "different":
        return True
    short, long = sorted((one.words, other.words), key=len)
    if long[: len(short)] == short:
        return True
    return one.numbers == other.numbers and near(_begun(one), _begun(other))
