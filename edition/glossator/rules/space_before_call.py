"""A blank stands between a word and the call that belongs to it.

Why: A call is set close behind the word or the mark that it follows. A blank lets it slip to the next line,
where it seems to belong to nothing. Told where the text sets nearly all its calls close; so `glossator fix`
takes the blank out.

Bad:

    The mill burned.[1] It was built anew.[2] Nobody came.[3] So it stood.[4] It turned.[5] It fell. [6]
    They rose.[7] They said so.[8] It broke.[9] It froze.[10]

    Notes

    - [1] Jane Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Castle, *Rivers at Work*, 41.
    - [3] Castle, *Rivers at Work*, 42.
    - [4] Castle, *Rivers at Work*, 43.
    - [5] Castle, *Rivers at Work*, 44.
    - [6] Castle, *Rivers at Work*, 45.
    - [7] Castle, *Rivers at Work*, 46.
    - [8] Castle, *Rivers at Work*, 47.
    - [9] Castle, *Rivers at Work*, 48.
    - [10] Castle, *Rivers at Work*, 49.

Good:

    The mill burned.[1] It was built anew.[2] Nobody came.[3] So it stood.[4] It turned.[5] It fell.[6]
    They rose.[7] They said so.[8] It broke.[9] It froze.[10]

    Notes

    - [1] Jane Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Castle, *Rivers at Work*, 41.
    - [3] Castle, *Rivers at Work*, 42.
    - [4] Castle, *Rivers at Work*, 43.
    - [5] Castle, *Rivers at Work*, 44.
    - [6] Castle, *Rivers at Work*, 45.
    - [7] Castle, *Rivers at Work*, 46.
    - [8] Castle, *Rivers at Work*, 47.
    - [9] Castle, *Rivers at Work*, 48.
    - [10] Castle, *Rivers at Work*, 49.

Source: The Chicago Manual of Style, 17th ed., 14.26: a note number follows any punctuation, without a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.model import Call, Hit, Place, Proposal, Reading, Severity, Span

SEVERITY: Severity = "warning"

_FEWEST, _OF = 8, 10
"""So many calls show a habit, where no more than one of ten has a blank before it."""
_BLANKS = re.compile(r"[ \t\u00a0\u2009\u202f]{1,8}$")
_TOUCHED = re.compile(r"[\w.,;:!?…)\]\"'’”»*_]$")
"""What a call belongs to: a word or a mark that closes; behind a dash or an opening bracket it opens."""
_AS_A_WORD = re.compile(
    r"(?<!\w)(?:see|also|cf|in|of|from|by|to|with|at|than|refs?|notes?|nn?|vgl|siehe|von|aus|bei|nach|laut"
    r"|durch|fn|anm|voir|dans|de|par|selon|ver|véase|según|por|vedi|di|da|secondo|nota|segundo|em|zie|van"
    r"|volgens|noot|and|und|et|y|e|en|or|oder|ou|o)\.?$",
    re.IGNORECASE,
)
"""Behind these a call is a word of the sentence: `see [5]`, `as in [5] and [6]`."""
_OPENS = re.compile(r"\n[\s>]*(?:[-*+•]|\d{1,3}[.)])$")
"""A line on which nothing stands but the sign of an item, whose words the call begins."""
_LOOK = 24
_TOLD = 12


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for all blanks before calls, where the text sets its calls close."""
    text, calls = reading.article.text, reading.article.calls
    loose = [(call, start) for call in calls if (start := _loose(text, call)) is not None]
    close = sum(bool(_TOUCHED.search(text[call.span.start - 1 : call.span.start])) for call in calls)
    count = close + len(loose)
    if not loose or count < _FEWEST or _OF * len(loose) > count:
        return
    told = ", ".join(call.text for call, _ in loose[:_TOLD]) + ", …" * (len(loose) > _TOLD)
    yield Hit(
        tuple(Place(Span(start, call.span.end), block=call.block) for call, start in loose),
        f"a blank stands before {'the call' if len(loose) == 1 else f'{len(loose)} calls:'} {told}",
        (f"{close} of {count} calls stand close behind a word or a mark",),
        tuple(
            Proposal(rank, None, text[call.span.start : call.span.end], 1.0, "the call without it", safe=True)
            for rank, (call, _) in enumerate(loose)
        ),
    )


def _loose(text: str, call: Call) -> int | None:
    """Where the blanks before a call begin; None where there are none, or where they belong there."""
    before = text[max(0, call.span.start - _LOOK) : call.span.start]
    blanks = _BLANKS.search(before)
    if blanks is None:
        return None
    said = before[: blanks.start()]
    if not _TOUCHED.search(said) or _AS_A_WORD.search(said) or _OPENS.search(said) or _is_call(said):
        return None
    return call.span.start - len(blanks[0])


def _is_call(said: str) -> bool:
    """Whether another call stands before: `[5] [6]` are set as the text likes."""
    return bool(re.search(r"\[[\w,–-]{1,9}\]$|[⁰¹²³⁴-⁹]$", said))
