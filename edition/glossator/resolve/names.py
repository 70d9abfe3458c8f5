"""Whether two printed names can be one name: folded, with or without particles, whole or as an acronym."""

from __future__ import annotations

import re
from collections.abc import Iterable

from glossator.resolve.folding import fold_words

_SMALL_WORDS = """
    a al af abu bin ibn bint ben da das de degli dei del della der des di do dos du e el la las le les lo los
    mc o of og och san st te ten ter the to und van vande vander vom von y zu zum zur
    and et for jr sr ii iii iv
"""
_PARTICLES = frozenset(_SMALL_WORDS.split())
_OF = re.compile(r"\w of \w")
"""In a title or the name of a body, whose last word is nobody's family name."""
_POSSESSIVE = re.compile(r"['’]s\b")
_LONGEST_FAMILY_NAME = 3
_SHORTEST_ACRONYM = 2


def name_words(name: str) -> tuple[str, ...]:
    """The words that tell a name from others: `van der Berg` gives `berg`, `Ibn Khaldūn` gives `khaldun`."""
    words = fold_words(_POSSESSIVE.sub("", name))
    telling = tuple(word for word in words if word not in _PARTICLES and len(word) > 1)
    return telling or words


def last_word(name: str) -> str:
    """The word of a name that stands in an index: `berg` of `Jan van der Berg`."""
    words = name_words(name)
    return words[-1] if words else ""


def initials(name: str) -> str:
    """`United Nations Security Council` as `unsc`; empty for fewer than two words."""
    words = name_words(name)
    return "".join(word[0] for word in words) if len(words) >= _SHORTEST_ACRONYM else ""


def names_agree(one: str, other: str) -> bool:
    """Whether the two can be one person or body: `Berg` and `van den Berg`, `UNSC` and its whole name."""
    first, second = name_words(one), name_words(other)
    if not first or not second:
        return False
    if first == second or "".join(first) == "".join(second):
        return True
    short, long = sorted((first, second), key=len)
    titled = _OF.search(one) or _OF.search(other)
    if not titled and len(short) < len(long) <= _LONGEST_FAMILY_NAME and long[-len(short) :] == short:
        return True
    return _is_acronym(one, other) or _is_acronym(other, one)


def any_agree(name: str, names: Iterable[str]) -> bool:
    """Whether `name` can be one of `names`."""
    return any(names_agree(name, other) for other in names)


def _is_acronym(short: str, long: str) -> bool:
    letters = "".join(fold_words(short))
    capitals = short.replace(".", "").replace("-", "").replace(" ", "")
    if len(letters) < _SHORTEST_ACRONYM or not capitals.isupper():
        return False
    words = fold_words(long)
    return len(words) > 1 and (letters in words or letters in (initials(long), "".join(w[0] for w in words)))
