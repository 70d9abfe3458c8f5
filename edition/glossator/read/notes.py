"""Which chunks are notes: wherever they stand, and in whatever shape their numbers are printed.

Notes stand under a heading of their own, once or at the end of each chapter; or, without a heading, in a
run of numbers that the text calls. A definition such as `[^6]:` is a note wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from glossator.read import titles
from glossator.read.labels import labels_in
from glossator.read.lines import Chunk, Shape

_FAMILIES: tuple[frozenset[Shape], ...] = (
    frozenset({"dash", "bracket"}),
    frozenset({"sup"}),
    frozenset({"caret"}),
    frozenset({"super"}),
    frozenset({"dot"}),
    frozenset({"paren"}),
    frozenset({"bare"}),
)
_NO_LIST = frozenset({"bracket", "sup", "caret", "super", "bare"})
_PLAIN = frozenset({"dot", "paren", "bare"})
_ENDS = re.compile(r"[.!?…:;>\"”’»)\]]\W{0,3}$")
_MOST_PARAGRAPHS = 3


@dataclass(frozen=True, slots=True)
class Draft:
    """A note as a list of chunks: the first opens with its label, the others run on from it."""

    chunks: tuple[int, ...]
    region: int
    restarts: bool = False
    """A heading stands before it among the notes, so that its number may begin anew."""


@dataclass(slots=True)
class Region:
    """Notes that stand together."""

    heading: int | None
    drafts: list[Draft] = field(default_factory=list)
    stray: list[int] = field(default_factory=list)
    """Bullets with nothing after them."""
    headings: list[int] = field(default_factory=list)
    """Chunks among the notes that are headings of their own, such as a chapter's."""


def find_notes(chunks: Sequence[Chunk]) -> list[Region]:
    """The notes of a text, by region; chunks are named by their index."""
    defined = _defined(chunks)
    headed = _headed(chunks, "notes", {i for r in defined for d in r.drafts for i in d.chunks})
    found = [*defined, *headed]
    if not found:
        found = _unheaded(chunks) or _called_works(chunks) or _nothing_else(chunks)
    return sorted(found, key=lambda region: region.drafts[0].chunks[0])


def without_false_signs(chunks: Sequence[Chunk], regions: Sequence[Region]) -> list[Chunk]:
    """The chunks, those that open with a call or a year and are no notes being text as any other."""
    noted = {index for region in regions for draft in region.drafts for index in draft.chunks}
    return [
        replace(chunk, kind="text", shape="", label="", opening=0)
        if chunk.kind == "item" and chunk.shape in _NO_LIST and index not in noted
        else chunk
        for index, chunk in enumerate(chunks)
    ]


def _defined(chunks: Sequence[Chunk]) -> list[Region]:
    """`[^6]:` definitions, each with the indented paragraphs that follow it."""
    region = Region(None)
    for index, chunk in enumerate(chunks):
        if chunk.shape == "def":
            taken = [index]
            while taken[-1] + 1 < len(chunks) and _is_indented(chunks[taken[-1] + 1]):
                taken.append(taken[-1] + 1)
            region.drafts.append(Draft(tuple(taken), 0))
    if not region.drafts:
        return []
    before = region.drafts[0].chunks[0] - 1
    region.heading = before if before >= 0 and _is_title(chunks[before], "notes") else None
    return [region]


def _is_indented(chunk: Chunk) -> bool:
    return chunk.kind in ("text", "item", "quote") and chunk.lines[0].indent >= 2 and chunk.shape != "def"


def _is_title(chunk: Chunk, part: str) -> bool:
    alone = chunk.kind == "heading" or (chunk.kind == "text" and len(chunk.lines) == 1)
    return alone and titles.names(chunk.words, part)


# --- under a heading ---------------------------------------------------------------------------------


def _headed(chunks: Sequence[Chunk], part: str, taken: set[int]) -> list[Region]:
    regions: list[Region] = []
    at = 0
    while at < len(chunks):
        first = _first_note(chunks, at) if at not in taken and _is_title(chunks[at], part) else None
        if first is None or first in taken:
            at += 1
            continue
        region = _scan(chunks, at, first, len(regions))
        regions.append(region)
        at = max(i for draft in region.drafts for i in draft.chunks) + 1
    return regions


def _first_note(chunks: Sequence[Chunk], heading: int) -> int | None:
    """The first numbered chunk after a heading; a line or two may stand between, as an author's note does."""
    for index in range(heading + 1, min(heading + 5, len(chunks))):
        chunk = chunks[index]
        if chunk.kind == "item" and chunk.label and chunk.shape != "def":
            return index
        if chunk.kind not in ("heading", "rule", "text", "item"):
            return None
    return None


def _scan(chunks: Sequence[Chunk], heading: int, first: int, number: int) -> Region:
    """The notes from `first` on, until something else begins."""
    family = next(f for f in _FAMILIES if chunks[first].shape in f)
    region = Region(heading)
    current: list[int] = []
    restarts = False
    index = first
    while index < len(chunks):
        chunk = chunks[index]
        if chunk.label and chunk.shape in family:
            if current:
                region.drafts.append(Draft(tuple(current), number, restarts))
                restarts = bool(region.headings) and region.headings[-1] > current[-1]
            current = [index]
        elif is_stray(chunk):
            region.stray.append(index)
        elif _is_subheading(chunks, index, family, chunks[current[0]]):
            region.headings.append(index)
        elif _goes_on(chunks, index, current, family):
            current.append(index)
        else:
            break
        index += 1
    region.drafts.append(Draft(tuple(current), number, restarts))
    return region


def is_stray(chunk: Chunk) -> bool:
    """Whether a chunk is a bullet with nothing after it."""
    return chunk.kind == "item" and not chunk.words and not chunk.label


def _is_subheading(chunks: Sequence[Chunk], index: int, family: frozenset[Shape], last: Chunk) -> bool:
    """A heading among the notes: numbers of the same shape go on right after it."""
    chunk = chunks[index]
    if index + 1 >= len(chunks) or _is_title(chunk, "notes") or _is_title(chunk, "bibliography"):
        return False
    after = chunks[index + 1]
    if not (after.label and after.shape in family):
        return False
    if chunk.kind in ("heading", "rule"):
        return True
    short = chunk.kind == "text" and len(chunk.words) <= 100 and not _ENDS.search(chunk.words)
    return short and after.label == "1" and last.label != "1"


def _goes_on(chunks: Sequence[Chunk], index: int, current: list[int], family: frozenset[Shape]) -> bool:
    """Whether a chunk without a number of its own belongs to the note before it."""
    chunk = chunks[index]
    if (
        chunk.kind in ("heading", "rule", "metadata")
        or chunk.shape == "def"
        or _is_title(chunk, "notes")
        or _is_title(chunk, "bibliography")
    ):
        return False
    if chunk.lines[0].indent >= 2 or not chunk.apart:
        return True
    if runs_on(chunks[current[-1]], chunk):
        return True
    return _number_follows(chunks, index, chunks[current[0]], family)


def _number_follows(chunks: Sequence[Chunk], index: int, last: Chunk, family: frozenset[Shape]) -> bool:
    """A later number follows soon, with no heading between: so this is a paragraph of the note."""
    for later in chunks[index + 1 : index + 1 + _MOST_PARAGRAPHS]:
        if later.label and later.shape in family:
            return later.number is None or last.number is None or later.number > last.number
        if later.kind in ("heading", "rule") or _is_title(later, "notes"):
            return False
    return False


def runs_on(before: Chunk, after: Chunk) -> bool:
    """Whether `after` is the rest of a note that a page break or a bullet cut off."""
    bulleted = after.lines[0].text.lstrip()[:1] in "-*+•"
    if after.kind not in ("text", "item") or after.label or (after.kind == "item" and not bulleted):
        return False
    if is_address_rest(before.words, after.words):
        return True
    return not _ENDS.search(before.words) and (after.words[:1].islower() or after.words[:1] in "(,;")


_CUT_ADDRESS = re.compile(r"https?://[^\s<>]{4,2000}$")
_CUT_BEFORE_BRACKET = re.compile(r"<https?://[^\s<>]{4,2000}[-/_=&?]>$")
_LINK_TO_NOWHERE = re.compile(r"\[[^\[\]\s]{2,2000}\]\(#?\)[.,;]?$")
_REST = re.compile(
    r"\[([^\[\]\s]{2,2000})\]\(#?\)[.,;]?$|([^\s<>]{0,1000}[/\-_=&?%.][^\s<>]{0,1000})>[.,;]?$"
)


def is_address_rest(before: str, after: str) -> bool:
    """Whether `before` ends inside an address and `after` is nothing but its end."""
    if _CUT_BEFORE_BRACKET.search(before[-2100:]):
        return _LINK_TO_NOWHERE.match(after) is not None
    return _CUT_ADDRESS.search(before[-2100:]) is not None and _REST.match(after) is not None


# --- without a heading -------------------------------------------------------------------------------


def _unheaded(chunks: Sequence[Chunk]) -> list[Region]:
    """A run of numbers from 1 on that the text calls."""
    for family in _FAMILIES:
        starts = [i for i, chunk in enumerate(chunks) if chunk.label and chunk.shape in family]
        if family & _PLAIN:
            starts = _last_run(chunks, starts)
        if _is_run(chunks, starts, family):
            return [_gather(chunks, starts)]
    return []


def _last_run(chunks: Sequence[Chunk], starts: list[int]) -> list[int]:
    """From the last `1` on."""
    ones = [position for position, index in enumerate(starts) if chunks[index].label == "1"]
    return starts[ones[-1] :] if ones else []


def _is_run(chunks: Sequence[Chunk], starts: list[int], family: frozenset[Shape]) -> bool:
    labels = [chunks[i].label for i in starts]
    if not labels or labels[0] != "1" or (family & _PLAIN and len(labels) < 2):
        return False
    numbers = [n for n in (chunks[i].number for i in starts) if n is not None]
    steps = sum(b - a == 1 or b == 1 for a, b in pairwise(numbers))
    share = _share_called(chunks, starts)
    return steps >= 0.8 * (len(numbers) - 1) and share >= (0.6 if family & _PLAIN else 0.5)


def _share_called(chunks: Sequence[Chunk], starts: Sequence[int]) -> float:
    """How many of the labels of the chunks at `starts` stand as markers in the others, from 0 to 1."""
    labels, inside = {chunks[i].label for i in starts}, set(starts)
    called = {
        label
        for index, chunk in enumerate(chunks)
        if index not in inside and chunk.kind != "fence"
        for label in labels_in(chunk.words)
    }
    return len(called & labels) / len(labels)


def _called_works(chunks: Sequence[Chunk]) -> list[Region]:
    """A numbered list of works whose numbers the text calls."""
    regions = _headed(chunks, "bibliography", set())
    starts = [draft.chunks[0] for region in regions for draft in region.drafts]
    return regions if starts and _share_called(chunks, starts) >= 0.5 else []


def _nothing_else(chunks: Sequence[Chunk]) -> list[Region]:
    """A text that is notes and nothing else."""
    starts = [i for i, chunk in enumerate(chunks) if chunk.shape in _NO_LIST | {"dash"}]
    numbers = [chunks[i].number for i in starts]
    alone = len(starts) > 1 and len(starts) == len(chunks) - starts[0] and starts[0] <= 1
    return [_gather(chunks, starts)] if alone and numbers == list(range(1, len(starts) + 1)) else []


def _gather(chunks: Sequence[Chunk], starts: list[int]) -> Region:
    """One region; a paragraph between two numbers belongs to the first where no text follows the notes."""
    inside = set(starts)
    after = range(starts[0], len(chunks))
    interleaved = any(i not in inside and labels_in(chunks[i].words) for i in after)
    region = Region(None)
    for start, end in pairwise([*starts, len(chunks)]):
        taken = [start, *_continued(chunks, start, end, interleaved)]
        region.drafts.append(Draft(tuple(taken), 0))
    return region


def _continued(chunks: Sequence[Chunk], start: int, end: int, interleaved: bool) -> Iterator[int]:
    between = range(start + 1, end)
    whole = not interleaved and end < len(chunks) and len(between) <= _MOST_PARAGRAPHS
    before = chunks[start]
    for index in between:
        chunk = chunks[index]
        if chunk.kind in ("heading", "rule"):
            return
        if not (whole or chunk.lines[0].indent >= 2 or runs_on(before, chunk)):
            return
        yield index
        before = chunk
