"""What is read from texts in the many shapes that converters, editors and authors give them.

Each case of `cases/read/` is a heading, a fenced `text` block and a `toml` block with what is to be read:

    title, stated_title, authors, keywords, abstract, language
    headings        their words, in order; `levels` and `kinds` (`heading`, `paragraph`, …) likewise
    blocks          the beginning of each block that is no heading
    notes           the ids; `sequences` likewise; `words` the text of a note by its id
    calls           the labels of each call, `6,7 8` being two calls of which the first calls two notes
    unlinked        the labels that no note has (none, where the case says nothing)
    repairs         the kind of each, with `?` where nothing was mended (none, where the case says nothing)
    bibliography    the beginning of each entry
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from glossator.link import link
from glossator.model import Article, Block, Passage, Span
from glossator.read import read

CASES = Path(__file__).parent / "cases" / "read"
_CASE = re.compile(r"^## (.+?)\n+~~~~text\n(.*?)~~~~\n+```toml\n(.*?)```", re.MULTILINE | re.DOTALL)


class Case(NamedTuple):
    """A text and what is to be read from it."""

    name: str
    source: str
    expected: dict[str, Any]


def cases() -> Iterator[Case]:
    """Every case of every file."""
    for path in sorted(CASES.glob("*.md")):
        for name, source, expected in _CASE.findall(path.read_text("utf-8")):
            yield Case(f"{path.stem}: {name}", source, tomllib.loads(expected))


def words(passage: Passage) -> str:
    """The words without calls, one space between them."""
    text, at = "", 0
    for start, end, _ in passage.marked("call"):
        text += passage.text[at:start]
        at = end
    return " ".join((text + passage.text[at:]).split())


def unlinked(article: Article) -> list[str]:
    """The labels that no note has."""
    targets = link(article).targets
    return [t.label for call in article.calls for t in targets[call.id] if t.note is None]


def texts_of(blocks: Iterable[Block]) -> list[str]:
    """The words of each block."""
    return [" ".join(words(part.passage) for part in block.parts) for block in blocks]


SEEN: dict[str, Callable[[Article], object]] = {
    "title": lambda a: words(a.front.title) if a.front.title else "",
    "stated_title": lambda a: a.front.stated_title,
    "authors": lambda a: list(a.front.authors),
    "keywords": lambda a: list(a.front.keywords),
    "abstract": lambda a: a.front.abstract,
    "language": lambda a: a.front.language,
    "headings": lambda a: texts_of(b for b in a.blocks if b.kind == "heading"),
    "levels": lambda a: [b.level for b in a.blocks if b.kind == "heading"],
    "kinds": lambda a: " ".join(b.kind for b in a.blocks),
    "blocks": lambda a: texts_of(b for b in a.blocks if b.kind != "heading"),
    "notes": lambda a: " ".join(note.id for note in a.notes),
    "sequences": lambda a: " ".join(note.sequence for note in a.notes),
    "calls": lambda a: " ".join(",".join(c.labels) for c in sorted(a.calls, key=lambda c: c.span)),
    "words": lambda a: {note.id: words(note.passage) for note in a.notes},
    "unlinked": unlinked,
    "repairs": lambda a: [repair.kind + "?" * (not repair.mended) for repair in a.repairs],
    "bibliography": lambda a: [words(entry.passage) for entry in a.bibliography],
}
"""What was read, in the form that the cases write it in."""


def agrees(key: str, found: Any, expected: Any) -> bool:
    """Blocks and entries agree by their beginning, words of notes by those that the case names."""
    if key in ("blocks", "bibliography"):
        return len(found) == len(expected) and all(map(str.startswith, found, expected))
    return all(found.get(k) == v for k, v in expected.items()) if key == "words" else bool(found == expected)


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    article = read(case.source)
    for key, expected in {"unlinked": [], "repairs": [], **case.expected}.items():
        found = SEEN[key](article)
        assert agrees(key, found, expected), f"{key}: {found!r}, not {expected!r}"
    assert list(faults(article)) == []


# --- every character once -------------------------------------------------------------------------------


def faults(article: Article) -> Iterator[str]:
    """Where the pieces of a passage do not tile it, or a character belongs to none or to two."""
    covered: list[tuple[int, int]] = []
    for name, passage, spans in passages(article):
        at = passage.pieces[0].span.start if passage.pieces else 0
        for piece in passage.pieces:
            if piece.span.start != at and any(s.start < piece.span.start and at < s.end for s in spans):
                yield f"hole or overlap in {name} at {at}: {article.text[at : piece.span.start]!r}"
            at = piece.span.end
            covered.append((piece.span.start, piece.span.end))
    covered += [(note.label_span.start, note.label_span.end) for note in article.notes]
    covered += [
        (span.start, span.end)
        for repair in article.repairs
        if repair.kind == "stray-bullet"
        for span in repair.spans
    ]
    at = 0
    for start, end in [*sorted(covered), (len(article.text),) * 2]:
        if article.text[at:start].strip("\ufeff").strip():
            yield f"lost at {at}: {article.text[at:start]!r}"
        if start < at:
            yield f"twice at {start}: {article.text[start:at]!r}"
        at = max(at, end)


def passages(article: Article) -> Iterator[tuple[str, Passage, tuple[Span, ...]]]:
    """Every passage of the article, with the id and the spans of what it belongs to."""
    if article.front.title:
        yield "title", article.front.title, article.front.title_spans
    yield from ((block.id, part.passage, block.spans) for block in article.blocks for part in block.parts)
    yield from ((note.id, note.passage, note.spans) for note in article.notes)
    yield from ((entry.id, entry.passage, entry.spans) for entry in article.bibliography)


# --- odd characters, long texts ---------------------------------------------------------------------------

PLAIN = """# Eels

Eels were rent [1].

They were counted
in sticks [2].

## Notes

[1] Rolls, 3.

[2] Ibid.
"""
ODD = {
    "CR LF": PLAIN.replace("\n", "\r\n"),
    "CR": PLAIN.replace("\n", "\r"),
    "a byte order mark": "\ufeff" + PLAIN,
    "two of them": "\ufeff\ufeff" + PLAIN,
    "form feeds between pages": PLAIN.replace("\n\n", "\n\f\n"),
    "vertical tabs and line separators": PLAIN.replace("\n\n", "\v\u2028"),
    "NUL": PLAIN.replace("Eels were", "Eels\x00were").replace("Eels\x00", "Eels\x00 "),
    "tabs": PLAIN.replace("[1] Rolls", "[1]\tRolls"),
    "trailing blanks": PLAIN.replace("\n", "  \n"),
    "blanks that do not break": PLAIN.replace("[2] Ibid", "[2]\u00a0Ibid"),
    "no line end at the end": PLAIN.rstrip(),
    "many blank lines": "\n\n\n" + PLAIN.replace("\n\n", "\n\n\n\n\n"),
}


@pytest.mark.parametrize("source", ODD.values(), ids=list(ODD))
def test_odd_characters_change_nothing(source: str) -> None:
    article = read(source)
    assert (SEEN["notes"](article), SEEN["calls"](article)) == ("1 2", "1 2")
    assert [note.passage.text for note in article.notes] == ["Rolls, 3.", "Ibid."]
    assert SEEN["headings"](article) == ["Notes"]
    assert list(faults(article)) == []


@pytest.mark.parametrize(
    "source", ["", " ", "\n", "\ufeff", "\x00", "#", "-", "[", "[1]", "[^1]:", "---", "> "]
)
def test_next_to_nothing_is_read(source: str) -> None:
    assert list(faults(read(source))) == []


@pytest.mark.matrix
def test_one_note_of_a_hundred_thousand_words() -> None:
    article = read(f"# Eels\n\nEels [1].\n\n## Notes\n\n1. {'word [2] ' * 100_000}\n")
    assert SEEN["notes"](article) == "1"
    assert SEEN["calls"](article) == "1"
