"""The texts of this repository: those of `source/`, and those written for the tests."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from glossator.check import check
from glossator.decisions import read_decisions
from glossator.model import Call, Decisions, Finding, Note, Passage, Reading
from glossator.reading import read_text

TESTS = Path(__file__).parent
ROOT = TESTS.parent
ARTICLES = sorted(
    [*ROOT.glob("source/*/article.md"), *TESTS.glob("editions/*/article.md")],
    key=lambda path: path.parent.name,
)
SLUGS = tuple(path.parent.name for path in ARTICLES)
TRUTHS = tuple(sorted(path.parent.name for path in TESTS.glob("editions/*/truth.toml")))


def path_of(slug: str) -> Path:
    """Where the text stands, below the root."""
    return next(path for path in ARTICLES if path.parent.name == slug).relative_to(ROOT)


def source(slug: str) -> str:
    """The text as it stands, every CR and a byte order mark included."""
    return (ROOT / path_of(slug)).read_bytes().decode("utf-8")


def decisions(slug: str) -> Decisions:
    """What an editor decided about a text of `source/`; nothing about any other."""
    path = ROOT / "notes" / f"{slug}.toml"
    return read_decisions(path.read_text("utf-8"), str(path)) if path.exists() else Decisions()


@cache
def reading(slug: str) -> Reading:
    """All that is known of the text."""
    return read_text(source(slug), decisions(slug))


@cache
def findings(slug: str) -> tuple[Finding, ...]:
    """What is found in the text."""
    return check(reading(slug))


def truth(slug: str) -> dict[str, Any]:
    """What is to be found in the text, written down by a reader."""
    return tomllib.loads((TESTS / "editions" / slug / "truth.toml").read_text("utf-8"))


def words(passage: Passage) -> str:
    """The words of a passage without its calls, and with one space between them."""
    text, at = "", 0
    for start, end, _ in passage.marked("call"):
        text += passage.text[at:start]
        at = end
    return " ".join((text + passage.text[at:]).split())


def headings(reading: Reading) -> list[str]:
    """The words of each heading, the title not counted."""
    blocks = reading.article.blocks
    return [words(part.passage) for block in blocks if block.kind == "heading" for part in block.parts]


def called(reading: Reading) -> list[tuple[str, str]]:
    """For each label of each call in order: the label and the words of its note."""
    notes: dict[str, Note] = {note.id: note for note in reading.article.notes}
    found: list[tuple[str, str]] = []
    for call in in_order(reading.article.calls):
        for target in reading.links.targets[call.id]:
            found.append((target.label, words(notes[target.note].passage) if target.note else "no note"))
    return found


def in_order(calls: tuple[Call, ...]) -> list[Call]:
    """The calls by their place."""
    return sorted(calls, key=lambda call: call.span)


def noted(finding: Finding) -> list[str]:
    """The ids of the notes that a finding points at as its cause."""
    return [place.note for place in finding.places if place.note is not None]
