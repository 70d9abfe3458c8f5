"""Which language a text is written in, by the commonest small words of each."""

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
}
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 40
_SAMPLE = 60_000


def language_of(text: str) -> str:
    """A BCP 47 tag, or nothing where too few small words tell."""
    words = Counter(match[0].lower() for match in _WORD.finditer(text[:_SAMPLE]))
    scores = {tag: sum(words[word] for word in small.split()) for tag, small in _SMALL_WORDS.items()}
    best, second = sorted(scores.values(), reverse=True)[:2]
    if best < min(_ENOUGH, 0.04 * words.total()) or best < 1.2 * second or best < 5:
        return ""
    return max(scores, key=lambda tag: scores[tag])
