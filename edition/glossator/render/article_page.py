"""The text with its notes, as `index.html` shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from glossator.model import Article, Block, BlockKind, Decision, Entry, Finding, Note, Part, Reading
from glossator.render.calls import back_places, call_places
from glossator.render.cited import cites
from glossator.render.flags import Flag, flags
from glossator.render.lookup import Link, Lookup
from glossator.render.markup import Html, element_id
from glossator.render.points import Point, points
from glossator.render.repairs import RepairSigns
from glossator.render.words import Setting, line, paragraphs


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list or a paragraph of a quotation, or a row of a table."""

    depth: int
    cells: tuple[Html, ...]
    """The paragraphs of the item, or the cells of the row."""


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block, or the entries of a list of works, as the template sets it."""

    kind: BlockKind | str
    id: str
    level: int
    """Of a heading in the page, from 2; no level is skipped."""
    role: str
    """The role of its section."""
    items: tuple[Item, ...]
    labelled: bool = False
    """Whether a list's items begin with their own numbers."""
    flags: tuple[Flag, ...] = ()
    annotations: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteView:
    """One note as the template sets it."""

    id: str
    label: str
    backs: tuple[str, ...]
    paragraphs: tuple[Html, ...]
    points: tuple[Point, ...]
    flags: tuple[Flag, ...]
    annotations: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """The whole of `index.html`."""

    title: Html | None
    title_flags: tuple[Flag, ...]
    flow: tuple[BlockView, ...]
    contents: tuple[tuple[int, Link], ...]
    notes: tuple[NoteView, ...]
    notes_heading: BlockView | None
    style: str
    """The rules that set each note beside its call."""


def article_view(reading: Reading, findings: Sequence[Finding], ed: str) -> ArticleView:
    """Everything that the page of the text says, ready to be set."""
    article = reading.article
    places = call_places(article, reading.links)
    signs, lookup = RepairSigns(article, ed), Lookup(reading)
    raised = flags(findings, lookup, signs)
    flagged = frozenset(name for kind, name in raised if kind == "note")
    setting = Setting(article, places, flagged, signs, ed)
    about = _annotations(reading)
    title = line(article.front.title, setting) if article.front.title else None
    flow = tuple(_flow(article, setting, raised, about))
    heading = notes_heading(article)
    backs = back_places(places)
    notes = tuple(
        _note(note, reading, lookup, setting, backs.get(note.id, ()), raised, about) for note in article.notes
    )
    return ArticleView(
        title,
        raised.get(("title", "title"), ()),
        flow,
        tuple(_contents(flow, article)),
        notes,
        _block(heading, 2, "notes", setting, raised, about) if heading else None,
        _anchors(notes),
    )


def notes_heading(article: Article) -> Block | None:
    """The heading over the notes: the first of a section that holds them."""
    if not article.notes:
        return None
    roles = {section.id: section.role for section in article.sections}
    headings = (b for b in article.blocks if b.kind == "heading" and roles.get(b.section) == "notes")
    return next(headings, None)


def in_flow(article: Article) -> list[Block | Entry]:
    """The blocks and the entries of the list of works, in the order of the source, without that heading."""
    heading = notes_heading(article)
    held: list[Block | Entry] = [block for block in article.blocks if block is not heading]
    return sorted([*held, *article.bibliography], key=lambda x: x.spans[0].start if x.spans else 0)


def _annotations(reading: Reading) -> dict[str, tuple[Decision, ...]]:
    found: dict[str, tuple[Decision, ...]] = {}
    for decision in reading.decisions.decisions:
        if decision.kind == "annotate":
            found[decision.at] = (*found.get(decision.at, ()), decision)
    return found


def _flow(
    article: Article,
    setting: Setting,
    raised: Mapping[tuple[str, str], tuple[Flag, ...]],
    about: Mapping[str, tuple[Decision, ...]],
) -> Iterator[BlockView]:
    roles = {section.id: section.role for section in article.sections}
    open_levels: list[int] = []
    for is_entries, group in groupby(in_flow(article), key=lambda x: isinstance(x, Entry)):
        if is_entries:
            yield _entries([x for x in group if isinstance(x, Entry)], setting, raised)
            continue
        for block in (x for x in group if isinstance(x, Block)):
            if block.kind == "heading":
                while open_levels and open_levels[-1] >= block.level:
                    open_levels.pop()
                open_levels.append(block.level)
            level = min(len(open_levels) + 1, 6)
            yield _block(block, level, roles.get(block.section, "body"), setting, raised, about)


def _entries(
    entries: Sequence[Entry], setting: Setting, raised: Mapping[tuple[str, str], tuple[Flag, ...]]
) -> BlockView:
    views = tuple(Item(0, (Html(entry.id), *_cited(entry, setting))) for entry in entries)
    held = [flag for entry in entries for flag in raised.get(("entry", entry.id), ())]
    return BlockView("entries", "", 0, "bibliography", views, flags=tuple(held))


def _cited(holder: Note | Entry, setting: Setting) -> tuple[Html, ...]:
    return paragraphs(holder.passage, setting, cites(holder.references, holder.passage))


def _block(
    block: Block,
    level: int,
    role: str,
    setting: Setting,
    raised: Mapping[tuple[str, str], tuple[Flag, ...]],
    about: Mapping[str, tuple[Decision, ...]],
) -> BlockView:
    first = block.text.lstrip()[:3]
    return BlockView(
        block.kind,
        block.id,
        level,
        role,
        tuple(_items(block, setting)),
        first[:1].isdigit() or first[1:2] in (".", ")"),
        raised.get(("block", block.id), ()),
        about.get(block.id, ()),
    )


def _items(block: Block, setting: Setting) -> Iterator[Item]:
    for (_, depth), parts in groupby(block.parts, key=lambda part: _row(block.kind, part)):
        held = [paragraphs(part.passage, setting) for part in parts]
        if block.kind == "table":
            yield Item(depth, tuple(Html(" ".join(cell)) for cell in held))
        elif block.kind == "code":
            yield Item(depth, tuple(Html("\n\n".join(cell)) for cell in held))
        else:
            yield Item(depth, tuple(p for cell in held for p in cell))


def _row(kind: BlockKind, part: Part) -> tuple[int, int]:
    return (part.row, 0) if kind == "table" else (part.row, part.depth)


def _note(
    note: Note,
    reading: Reading,
    lookup: Lookup,
    setting: Setting,
    backs: tuple[str, ...],
    raised: Mapping[tuple[str, str], tuple[Flag, ...]],
    about: Mapping[str, tuple[Decision, ...]],
) -> NoteView:
    said = points(note, reading, lookup)
    return NoteView(
        element_id("n", note.id),
        note.label,
        backs,
        _cited(note, setting),
        said,
        tuple(_unsaid(flag, said) for flag in raised.get(("note", note.id), ())),
        about.get(f"n{note.id}", ()),
    )


def _unsaid(flag: Flag, said: Sequence[Point]) -> Flag:
    """The flag without the proposals that a points-to line of the same note gives already."""
    places = {link.href for point in said for link in (point.target, point.given_in, *point.way) if link}
    return replace(flag, advice=tuple(a for a in flag.advice if not a.target or a.target.href not in places))


def _contents(flow: Sequence[BlockView], article: Article) -> Iterator[tuple[int, Link]]:
    texts = {block.id: block for block in article.blocks if block.kind == "heading"}
    for view in flow:
        if view.kind == "heading":
            yield view.level, Link(_without_calls(texts[view.id]), f"#{view.id}")


def _without_calls(block: Block) -> str:
    pieces = (piece for part in block.parts for piece in part.passage.pieces)
    words = "".join(p.text for p in pieces if all(mark.kind != "call" for mark in p.marks))
    return " ".join(words.split())


def _anchors(notes: Sequence[NoteView]) -> str:
    """For each note the call and the note above it, by name: a strict policy allows no style attributes."""
    rules: list[str] = []
    above = ""
    for note in notes:
        call = f"--c:--{note.backs[0]};" if note.backs else ""
        rules.append(f"#{note.id}{{{above}{call}anchor-name:--{note.id}}}")
        if note.backs:
            rules.append(f"#{note.backs[0]}{{anchor-name:--{note.backs[0]}}}")
        above = f"--p:--{note.id};"
    return "\n".join(rules)
