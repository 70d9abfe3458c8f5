"""The text with its notes, as `index.html` shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from glossator.model import (
    Article,
    Block,
    BlockKind,
    Decision,
    Entry,
    Finding,
    Links,
    Note,
    NoteKind,
    Part,
    Reading,
)
from glossator.render.calls import back_places, call_places, kind_class, sign
from glossator.render.cited import cites
from glossator.render.emendations import Emendation, Emendations
from glossator.render.flags import Flag, flags, is_open, place_link
from glossator.render.languages import Languages
from glossator.render.lookup import Link, Lookup
from glossator.render.markup import EMPTY, Html, element_id
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
    lang: Html = EMPTY
    """The attributes that mark its language, where that is not the text's."""
    labelled: bool = False
    """Whether a list's items begin with their own numbers."""
    apparatus: tuple[Emendation, ...] = ()
    flags: tuple[Flag, ...] = ()
    annotations: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteView:
    """One note as the template sets it."""

    id: str
    label: str
    kind: str
    """The class of its number, which tells what kind of note it is."""
    lang: Html
    backs: tuple[str, ...]
    paragraphs: tuple[Html, ...]
    apparatus: tuple[Emendation, ...]
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
    first_flag: Link | None
    kinds: tuple[tuple[str, str], ...]
    """The class of each kind of note, and how many there are; nothing where all of them cite only."""
    notes: tuple[NoteView, ...]
    notes_heading: BlockView | None
    emendations: int
    """How many there are in all."""
    style: str
    """The rules that set each note beside its call."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said about the places of a text, and how its words are set."""

    setting: Setting
    languages: Languages
    flags: Mapping[tuple[str, str], tuple[Flag, ...]]
    emendations: Emendations
    annotations: Mapping[str, tuple[Decision, ...]]
    """By note (`n23`), entry (`b3`) or block (`p12`)."""


def article_view(
    reading: Reading,
    findings: Sequence[Finding],
    ed: str,
    languages: Languages,
    feet: Mapping[str, Html] | None = None,
) -> ArticleView:
    """Everything that the page of the text says, ready to be set; `feet` holds what stands behind a call, by
    the id of the call."""
    article = reading.article
    places = call_places(article, reading.links)
    repairs, lookup = RepairSigns(article, ed), Lookup(reading)
    raised = flags(findings, lookup, _order(article, reading.links))
    kinds = _kinds(article, languages)
    signs = {name: sign(kind, is_open(raised.get(("note", name), ()))) for name, kind in kinds.items()}
    setting = Setting(article, places, signs, repairs, ed, feet or {})
    emendations = Emendations(reading, findings)
    said = _Said(setting, languages, raised, emendations, _annotations(reading, lookup))
    title = line(article.front.title, setting) if article.front.title else None
    flow = tuple(_flow(article, said))
    heading = notes_heading(article)
    backs = back_places(places)
    notes = tuple(_note(note, reading, lookup, backs.get(note.id, ()), said) for note in article.notes)
    return ArticleView(
        title,
        raised.get(("title", "title"), ()),
        flow,
        tuple(_contents(flow, article)),
        next((place_link(where, lookup) for where in raised), None),
        tuple(_counts(kinds)),
        notes,
        _block(heading, 2, "notes", said) if heading else None,
        said.emendations.count,
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


def _kinds(article: Article, languages: Languages) -> dict[str, NoteKind]:
    """By note, its kind as far as it is told."""
    return {note.id: note.kind if languages.tells_kinds else "citation" for note in article.notes}


def _counts(kinds: Mapping[str, NoteKind]) -> Iterator[tuple[str, str]]:
    counts = Counter(map(kind_class, kinds.values()))
    said = (("", "citation", "s"), ("i", "interview", "s"), ("m", "with a comment", ""))
    for name, words, ending in said if counts[""] < counts.total() else ():
        if count := counts[name]:
            yield name, f"{count} {words}{ending if count > 1 else ''}"


def _order(article: Article, links: Links) -> dict[str, int]:
    """Where a reader comes to each block, entry and note: a note is read at its first call."""
    held: list[Block | Entry] = [*article.blocks, *article.bibliography]
    order = {each.id: each.spans[0].start for each in held if each.spans}
    uncalled = len(article.text)
    order |= {note.id: uncalled + note.label_span.start for note in article.notes}
    for call in article.calls:
        called = (target.note for target in links.targets.get(call.id, ()) if target.note is not None)
        order |= {note: min(order[note], call.span.start) for note in called if note in order}
    return order


def _annotations(reading: Reading, lookup: Lookup) -> dict[str, tuple[Decision, ...]]:
    found: dict[str, tuple[Decision, ...]] = {}
    for decision in reading.decisions.decisions:
        if decision.kind in ("annotate", "redact"):
            owner = lookup.owners.get(decision.at, "")
            place = f"n{owner}" if owner in lookup.notes else owner or decision.at
            found[place] = (*found.get(place, ()), decision)
    return found


def _flow(article: Article, said: _Said) -> Iterator[BlockView]:
    roles = {section.id: section.role for section in article.sections}
    open_levels: list[int] = []
    for is_entries, group in groupby(in_flow(article), key=lambda x: isinstance(x, Entry)):
        if is_entries:
            yield _entries([x for x in group if isinstance(x, Entry)], said)
            continue
        for block in (x for x in group if isinstance(x, Block)):
            if block.kind == "heading":
                while open_levels and open_levels[-1] >= block.level:
                    open_levels.pop()
                open_levels.append(block.level)
            level = min(len(open_levels) + 1, 6)
            yield _block(block, level, roles.get(block.section, "body"), said)


def _entries(entries: Sequence[Entry], said: _Said) -> BlockView:
    """The entries of a list of works; what is said about any of them stands below the list."""
    return BlockView(
        "entries",
        "",
        0,
        "bibliography",
        tuple(Item(0, (Html(entry.id), *_cited(entry, entry.id, said))) for entry in entries),
        apparatus=tuple(one for entry in entries for one in said.emendations.apparatus(entry.id)),
        flags=tuple(flag for entry in entries for flag in said.flags.get(("entry", entry.id), ())),
        annotations=tuple(one for entry in entries for one in said.annotations.get(entry.id, ())),
    )


def _cited(holder: Note | Entry, place: str, said: _Said) -> tuple[Html, ...]:
    found = cites(holder.references, holder.passage, said.languages)
    return paragraphs(holder.passage, said.setting, found, said.emendations.of(place))


def _block(block: Block, level: int, role: str, said: _Said) -> BlockView:
    first = block.text.lstrip()[:3]
    return BlockView(
        block.kind,
        block.id,
        level,
        role,
        tuple(_items(block, said)),
        said.languages.mark(block.text),
        first[:1].isdigit() or first[1:2] in (".", ")"),
        said.emendations.apparatus(block.id),
        said.flags.get(("block", block.id), ()),
        said.annotations.get(block.id, ()),
    )


def _items(block: Block, said: _Said) -> Iterator[Item]:
    parts = enumerate(block.parts)
    for (_, depth), group in groupby(parts, key=lambda numbered: _row(block.kind, numbered[1])):
        held = [
            paragraphs(part.passage, said.setting, emended=said.emendations.of(block.id, rank))
            for rank, part in group
        ]
        if block.kind == "table":
            yield Item(depth, tuple(Html(" ".join(cell)) for cell in held))
        elif block.kind == "code":
            yield Item(depth, tuple(Html("\n\n".join(cell)) for cell in held))
        else:
            yield Item(depth, tuple(p for cell in held for p in cell))


def _row(kind: BlockKind, part: Part) -> tuple[int, int]:
    return (part.row, 0) if kind == "table" else (part.row, part.depth)


def _note(note: Note, reading: Reading, lookup: Lookup, backs: tuple[str, ...], said: _Said) -> NoteView:
    place = f"n{note.id}"
    lines = points(note, reading, lookup)
    return NoteView(
        element_id("n", note.id),
        note.label,
        said.setting.signs[note.id].kind,
        said.languages.mark(note.passage.text),
        backs,
        _cited(note, place, said),
        said.emendations.apparatus(place),
        lines,
        tuple(_unsaid(flag, lines) for flag in said.flags.get(("note", note.id), ())),
        said.annotations.get(place, ()),
    )


def _unsaid(flag: Flag, said: Sequence[Point]) -> Flag:
    """The flag without the proposals that a points-to line of the same note gives already."""
    places = {link.href for point in said for link in (point.target, point.given_in, *point.way) if link}
    return replace(flag, advice=tuple(a for a in flag.advice if not a.target or a.target.href not in places))


def _contents(flow: Sequence[BlockView], article: Article) -> Iterator[tuple[int, Link]]:
    texts = {block.id: block for block in article.blocks if block.kind == "heading"}
    for view in flow:
        if view.kind == "heading":
            yield view.level, Link(heading_text(texts[view.id]), f"#{view.id}")


def heading_text(block: Block) -> str:
    """The words of a heading without its calls."""
    pieces = (piece for part in block.parts for piece in part.passage.pieces)
    words = "".join(p.text for p in pieces if all(mark.kind != "call" for mark in p.marks))
    return " ".join(words.split())


def _anchors(notes: Sequence[NoteView]) -> str:
    """For each note its first call, by name: a strict policy allows no style attributes."""
    rules = (
        f"#{note.id}{{--c:--{note.backs[0]}}}#{note.backs[0]}{{anchor-name:--{note.backs[0]}}}"
        for note in notes
        if note.backs
    )
    return "\n".join(rules)
