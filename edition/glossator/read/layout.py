"""What each chunk of a text is: title, front matter, heading, entry of a list of works, or the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from glossator.model import BlockKind, Section, SectionRole
from glossator.read import front, titles
from glossator.read.headings import LEVEL, looks_like_heading
from glossator.read.lines import Chunk
from glossator.read.notes import Region


@dataclass(frozen=True, slots=True)
class Layout:
    """What the chunks are, by index, decided over the whole text."""

    title: int | None
    kinds: dict[int, BlockKind]
    levels: dict[int, tuple[int, bool]]
    """Of each heading: its level, and whether a mark in the text makes it one."""
    free: tuple[int, ...]
    """The chunks that are neither notes, title nor entries of a list of works."""
    entries: tuple[int, ...]
    sections: tuple[Section, ...]
    """With the index of the chunk that is its heading in place of a block's id."""
    section_of: dict[int, str]
    """The section of each free chunk."""


def layout_of(chunks: Sequence[Chunk], regions: Sequence[Region]) -> Layout:
    """What the chunks are, once it is known which are notes."""
    noted = {i for r in regions for d in r.drafts for i in d.chunks} | {i for r in regions for i in r.stray}
    title = front.title_of(chunks)
    title = None if title in noted else title
    open_ = [i for i in range(len(chunks)) if i not in noted and i != title]
    marked = any(chunks[i].kind == "heading" for i in open_)
    kinds = front.front_kinds(chunks, title, marked)
    given = {r.heading for r in regions} | {i for r in regions for i in r.headings}
    levels = {
        i: level for i in open_ if i not in kinds and (level := _heading(chunks, i, i in given, marked))
    }
    kinds |= dict.fromkeys(levels, "heading")
    taken = noted | {region.heading for region in regions if region.heading is not None}
    entries = _entries(chunks, taken, levels, kinds)
    free = tuple(i for i in open_ if i not in set(entries))
    sections, section_of = _sections(chunks, free, levels, regions)
    return Layout(title, kinds, levels, free, entries, sections, section_of)


def _heading(chunks: Sequence[Chunk], index: int, given: bool, marked: bool) -> tuple[int, bool] | None:
    """The level of the heading at `index` and whether a mark makes it one; None where it is no heading."""
    chunk = chunks[index]
    if chunk.kind == "heading":
        return chunk.level, True
    shaped = (given and chunk.kind == "text") or _is_known(chunk)
    if shaped or (not marked and looks_like_heading(chunks, index)):
        return LEVEL - 1 + max(titles.numbered(chunk.words), 1), False
    return None


def _is_known(chunk: Chunk) -> bool:
    """A line of its own that names a part of the text is its heading, marks or none."""
    alone = (
        chunk.kind == "text"
        and len(chunk.lines) == 1
        and chunk.apart
        and not chunk.words.endswith((".", ","))
    )
    return alone and any(titles.names(chunk.words, part) for part in ("abstract", "bibliography", "notes"))


def _entries(
    chunks: Sequence[Chunk], noted: set[int], levels: dict[int, tuple[int, bool]], kinds: dict[int, BlockKind]
) -> tuple[int, ...]:
    """The chunks of the lists of works: under a heading so named, up to the next that is not below it."""
    entries: list[int] = []
    under: int | None = None
    for index, chunk in enumerate(chunks):
        if index in levels:
            level = levels[index][0]
            if titles.names(chunk.words, "bibliography") and index not in noted:
                under = level
            elif under is not None and level <= under:
                under = None
        elif (
            under is not None and index not in noted and index not in kinds and chunk.kind in ("text", "item")
        ):
            entries.append(index)
    return tuple(entries)


def _sections(
    chunks: Sequence[Chunk],
    free: Sequence[int],
    levels: dict[int, tuple[int, bool]],
    regions: Sequence[Region],
) -> tuple[tuple[Section, ...], dict[int, str]]:
    sections = [Section("s0", 0, "body", None)]
    section_of: dict[int, str] = {}
    noting = {region.heading for region in regions}
    for index in free:
        if index in levels:
            role = _role(chunks[index], index in noting)
            sections.append(Section(f"s{len(sections)}", levels[index][0], role, str(index)))
        section_of[index] = sections[-1].id
    return tuple(sections), section_of


def _role(chunk: Chunk, notes: bool) -> SectionRole:
    if notes or titles.names(chunk.words, "notes"):
        return "notes"
    if titles.names(chunk.words, "abstract"):
        return "abstract"
    return "bibliography" if titles.names(chunk.words, "bibliography") else "body"
