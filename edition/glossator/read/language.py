"""Which language a text, or a part of one, is written in, by the commonest small words of each."""

from __future__ import annotations

import re
from collections import Counter

_SMALL_WORDS = {
    "en": "the of and to in that is was for with as by are this which from it be not",
    "de": "der die und das nicht von ist mit den des sich auf für eine dem als auch wird im",
    "fr": "le les et des est dans que une pour qui pas sur par du au avec plus sont cette",
    "es": "el los que las del una con para por como más pero sus este entre está también su y",
    "it": "il che di della per una non sono con del nel gli alla più anche come delle nella è",
    "pt": "os que não uma com para dos por mais como das pela são também ao à em do da",
    "nl": "het een van en dat niet op zijn voor met aan ook als wordt bij naar door deze",
    "sv": "och att det som en är av för den till med inte om ett har på de",
    "pl": "się nie na do jest że jak przez jego dla od po oraz który",
    "ru": "и в не на что с по как это из для его от к",
    "tr": "ve bir bu için ile da daha olarak olan gibi kadar çok",
    "el": "και του της το των να με για που στο στην από είναι",
    "ar": "في من على إلى أن عن هذا هذه التي الذي ما كان بين",
    "fa": "و در به از که این را با است برای آن خود تا",
    "he": "של על את לא הוא עם זה כי גם או היא אל",
    "la": "et in est ad ut non cum quod sed qui ex per ab quae atque",
}
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 40
_SAMPLE = 60_000
_TAGS: dict[str, list[str]] = {}
for _tag, _small in _SMALL_WORDS.items():
    for _each in _small.split():
        _TAGS.setdefault(_each, []).append(_tag)
"""By small word, the languages that have it."""
_FEWEST, _SHARE = 2, 0.2
"""How many different small words a part must have, and how large a share of its words they must be."""


def language_of(text: str) -> str:
    """A BCP 47 tag, or nothing where too few small words tell."""
    words = _words(text)
    scores = Counter(tag for word, count in words.items() for tag in _TAGS.get(word, ()) * count)
    (first, best), (_, second) = [*scores.most_common(2), ("", 0), ("", 0)][:2]
    if best < min(_ENOUGH, 0.04 * words.total()) or best < 1.2 * second or best < 5:
        return ""
    return first


def foreign_language(text: str, own: str) -> str:
    """The tag of a part of a text whose language is `own`, where its small words are those of another
    language and hardly any are of its own; nothing where that is not plain."""
    words = _words(text)
    found = dict.fromkeys(_SMALL_WORDS, 0)
    kinds = dict(found)
    for word, count in words.items():
        for tag in _TAGS.get(word, ()):
            found[tag] += count
            kinds[tag] += 1
    best = max(found, key=lambda tag: found[tag])
    others = max(count for tag, count in found.items() if tag != best)
    plain = kinds[best] >= _FEWEST and found[best] >= _SHARE * words.total() and found[best] > others
    home = found.get(own.partition("-")[0].lower(), 0)
    return best if plain and found[best] >= 4 * home else ""


def _words(text: str) -> Counter[str]:
    return Counter(match[0].lower() for match in _WORD.finditer(text[:_SAMPLE]))
