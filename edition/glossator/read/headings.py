"""Which lines are headings in a text that has no mark for them.

No single sign makes a heading: it must be short, alone, without a final stop, open with a capital, be no
label or list, follow a finished paragraph, and have prose after it; where another heading or a list
follows, it must be a known title, numbered, or in title case too. The number before it tells its level,
where there is one; else it counts as 2, below the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from glossator.read import titles
from glossator.read.lines import Chunk

LEVEL = 2
"""The level of a heading when nothing in the text tells."""

_LONGEST = 120
_MOST_WORDS = 16
_MANY_WORDS = 13
_PAGE_HEAD = re.compile(r"\d{1,4}\s{1,20}\S.{0,80}$|\S.{0,80}\s\d{1,4}$")
_SMALL = frozenset(
    "a an and as at but by for from in into its nor of on or over the to under upon versus via "
    "vs with der die das des dem den ein eine einer und oder von vom zu zum zur im am auf aus "
    "bei mit nach für über um als le la les l un une des du de d et ou à au aux en dans par pour "
    "sur sous chez el los las lo del al y o u e con sin por para entre sobre il lo gli i un uno "
    "una di da dal della dei delle nel nella tra fra su per che os as do dos das no na nos nas "
    "em com het een van met voor op te".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SIGNS_BEFORE = " \"“‘«„'([¿¡*_"
_LABEL = re.compile(r"[^\W\d_][\w’' -]{1,30}:\s")
_CAPTION = re.compile(
    r"(?:fig(?:ure|ura|uur)?|tab(?:le|elle|leau|la|ela|ella)?|plates?|charts?|graph|maps?|image|photo|box|scheme|"
    r"abb(?:ildung)?|karte|carte|mapa|afbeelding|afb|rysunek|rys|bild|рис(?:унок)?|табл(?:ица)?|図|表|图)"
    r"\.?\s{0,2}[\dIVX]",
    re.IGNORECASE,
)
_NO_END = tuple(".,;:…-–—")
_FINISHED = re.compile(r"[.!?…:\"”’»)\]>*_]\W{0,3}$")
_CALL = (
    r"(?:\[?\\?[\[［]\^?[\d,;–— -]{1,40}\\?[\]］](?:\]?\(#[^()\s]{1,100}\))?|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]{1,9}"
    r"|\^\d{1,5}\^|<sup>\d{1,5}</sup>)"
)
_CALL_AT_END = re.compile(rf"\s?{_CALL}$")
_CALL_AT_START = re.compile(rf"{_CALL}\s?")
_LONGEST_CALL = 160
_MOST_CALLS = 9
_SENTENCES = re.compile(rf"[^\W\d]{{3}}[.!?][\"”’»)]{{0,2}}{_CALL}?\s")


def without_calls(text: str) -> str:
    """The text without the markers at its end."""
    for _ in range(_MOST_CALLS):
        start = max(len(text) - _LONGEST_CALL, 0)
        found = _CALL_AT_END.search(text, start)
        if found is None:
            break
        text = text[: found.start()]
    return text


def without_opening_calls(text: str) -> str:
    """The text without the markers that it opens with."""
    for _ in range(_MOST_CALLS):
        found = _CALL_AT_START.match(text)
        if found is None:
            break
        text = text[found.end() :]
    return text


def is_finished(chunk: Chunk) -> bool:
    """Whether a paragraph ends as a sentence does."""
    words = without_calls(chunk.words)
    return _FINISHED.search(words) is not None


def looks_like_heading(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether the chunk at `index` is a heading by its shape and its place."""
    chunk = chunks[index]
    words = without_calls(chunk.words)
    if not _could_be(chunk, words):
        return False
    if index > 0 and chunks[index - 1].kind == "text" and not _ends(chunks[index - 1]):
        return False
    if is_running_head(chunks, index):
        return False
    after = next((chunks[i] for i in range(index + 1, len(chunks)) if chunks[i].kind != "rule"), None)
    if after is None:
        return False
    if _is_prose(after):
        return len(words) <= 60 or _names_a_part(words)
    sets_out = after.kind in ("item", "quote", "table", "fence") or _could_be(after, after.words)
    return sets_out and _names_a_part(words)


def _names_a_part(words: str) -> bool:
    """Whether the words themselves say that they are a heading: a known title, a number, title case."""
    known = titles.names(words, "common") or titles.names(words, "abstract")
    return known or titles.numbered(words) > 0 or _in_title_case(words)


def _could_be(chunk: Chunk, words: str) -> bool:
    if chunk.kind == "item":
        numbered = chunk.shape in ("dot", "bare") and len(chunk.lines) == 1
        words = without_calls(chunk.lines[0].text.strip())
        if not numbered or titles.numbered(words) == 0:
            return False
    elif chunk.kind != "text" or len(chunk.lines) > 2:
        return False
    return (
        chunk.apart
        and 2 <= len(words) <= _LONGEST
        and len(words.split()) <= _MOST_WORDS
        and not words.endswith(_NO_END)
        and not _LABEL.match(words)
        and not _CAPTION.match(words.lstrip("*_"))
        and _opens_with_capital(words)
        and "://" not in words
    )


def _opens_with_capital(words: str) -> bool:
    opening = titles.bare(words).lstrip(_SIGNS_BEFORE)
    return bool(opening) and (opening[0].isupper() or (opening[0].isalpha() and not opening[0].islower()))


def is_running_head(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a line is the head or the foot of a page: a page number, alone or beside a name or a title,
    between a paragraph that has no end and one that has no beginning."""
    chunk = chunks[index]
    if chunk.kind != "text" or len(chunk.lines) != 1 or not _PAGE_HEAD.match(chunk.words):
        return False
    if not 0 < index < len(chunks) - 1:
        return False
    before, after = chunks[index - 1], chunks[index + 1]
    goes_on = after.kind == "text" and without_opening_calls(after.words)[:1].islower()
    return goes_on and before.kind == "text" and not is_finished(before)


def _ends(before: Chunk) -> bool:
    """Whether what stands before is over: a finished paragraph, or a short line that is no prose."""
    return is_finished(before) or (len(before.words) <= _LONGEST and not _reads_on(before.words))


def _reads_on(words: str) -> bool:
    """Whether words without a stop are the beginning of a sentence rather than a title."""
    return len(words.split()) >= _MANY_WORDS and not _in_title_case(words)


def _is_prose(chunk: Chunk) -> bool:
    words = chunk.words
    return (
        chunk.kind == "text"
        and (
            len(words) > _LONGEST
            or is_finished(chunk)
            or _SENTENCES.search(words) is not None
            or _reads_on(words)
        )
        and not _LABEL.match(chunk.words)
    )


def _in_title_case(words: str) -> bool:
    """Whether the words that are not small begin with capitals, most of them."""
    weighty = [word for word in _WORD.findall(words) if word.lower() not in _SMALL]
    capitals = sum(word[0].isupper() or not word[0].islower() for word in weighty)
    return bool(weighty) and capitals >= 0.6 * len(weighty)
