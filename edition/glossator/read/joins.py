"""What damage between two chunks is, and whether it can be mended.

A paragraph that a page break cuts is one paragraph: what comes before it has no end, or what comes after no
beginning. Where only the end is missing, and what follows could open a paragraph, nothing is
joined and the doubt is told.
"""

from __future__ import annotations

import re
from typing import Literal

from glossator.read.headings import is_finished, without_calls, without_opening_calls
from glossator.read.lines import Chunk

Verdict = Literal["cut", "doubtful", "whole"]

# Words that no sentence ends with, in the languages that scholars write in. `That`, `dass`, `que` are not
# among them: a quotation set apart may follow.
_NEVER_LAST = frozenset(
    (
        "a an the of in on at by for from to into with and or but nor than whose these those its "
        "their his her our your my is are was were be been has have had will would can could may "
        "might must shall should if while because although since between among against under "
        "through during upon both either such very more der die das des dem den ein eine einen "
        "einer eines einem und oder von vom zu zum zur im am auf aus bei mit nach für über um "
        "sich durch gegen ohne unter zwischen sehr ihre seine seiner ihrer le la les un une du "
        "de des et ou à au aux en dans par pour sur sous ces cette cet son sa ses leur leurs "
        "entre très el los las lo del al y e o u con sin por para sobre su sus una unos unas "
        "este esta muy il gli i di da dal dalla dei delle nel nella tra fra per uno os as do dos "
        "das no na nos nas em com um uma het een van met voor op te"
    ).split()
)
# What leads to a quotation set apart.
_LEADS = frozenset(
    "that says said writes wrote states follows dass daß sagt que dit écrit che dice scrive".split()
)
_LAST_WORD = re.compile(r"([^\W\d_]+['’]?)$")
_SENTENCE = re.compile(r"[^.!?…]{0,80}[.!?…]")
_PROSE = 150
_NO_JOIN = tuple(":")


def cut(before: Chunk, after: Chunk) -> Verdict:
    """Whether the paragraph `after` goes on with the paragraph `before`."""
    if before.kind != "text" or after.kind != "text" or is_finished(before):
        return "whole"
    end, start = without_calls(before.words), without_opening_calls(after.words)
    if len(end) < 40 or end.endswith(_NO_JOIN):
        return "whole"
    if not start:
        return "cut"
    if start[0].islower() or (start[0].isalnum() and _is_open(end)):
        return "cut"
    if len(end) < _PROSE or not _has_sentence(end):
        return "whole"
    if _opens_bracket(start) or _opens_with_fragment(start):
        return "cut"
    return "doubtful" if _lacks_end(end) and _may_go_on(start) else "whole"


def _lacks_end(end: str) -> bool:
    """Whether a long paragraph stops at a word that leads to nothing set apart."""
    words = end.split()
    return end[-1].islower() and len(words) > 30 and words[-1].lower() not in _LEADS


def _may_go_on(start: str) -> bool:
    return len(start) >= _PROSE and start[0].isalpha() and not start.split(maxsplit=1)[0].isupper()


def _is_open(end: str) -> bool:
    """Whether no sentence, and nothing that leads to a quotation, can end so: with an article, say."""
    last = _LAST_WORD.search(end)
    return last is not None and last[1].islower() and last[1].rstrip("'’") in _NEVER_LAST


def _opens_bracket(start: str) -> bool:
    """A bracket with words in it, not the `(…)` of a quotation."""
    return start[0] == "(" and start[1:2].isalpha()


def _has_sentence(text: str) -> bool:
    return re.search(r"[.!?]\W{0,3}\s", text) is not None


def _opens_with_fragment(start: str) -> bool:
    """Whether the first sentence is too short to be one: `Carrick.` behind `in northern`, but not `D.`"""
    first = _SENTENCE.match(start)
    if first is None or not start[0].isalpha():
        return False
    words = first[0].split()
    return len(words) <= 2 and len(words[0]) > 3 and len(start) > len(first[0]) + 20
