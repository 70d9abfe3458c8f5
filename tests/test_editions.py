"""What is read, resolved and found in each text is what a reader of it wrote down."""

from __future__ import annotations

from collections import Counter

import pytest

import texts
from glossator.model import Finding, Found

slugs = pytest.mark.parametrize("slug", texts.TRUTHS)
BLOCKS = {"tables": "table", "quotations": "quotation", "lists": "list"}


@slugs
def test_notes_and_calls_are_all_there_and_linked(slug: str) -> None:
    truth, reading = texts.truth(slug), texts.reading(slug)
    article = reading.article
    assert [note.label for note in article.notes] == [str(n + 1) for n in range(truth["notes"])]
    assert len(article.calls) == truth["calls"]
    targets = [target for call in article.calls for target in reading.links.targets[call.id]]
    assert len(targets) == truth["labels"]
    assert all(target.note == target.label for target in targets)


@slugs
def test_the_parts_of_the_text_are_told_apart(slug: str) -> None:
    truth, reading = texts.truth(slug), texts.reading(slug)
    article = reading.article
    assert article.front.title is not None
    assert texts.words(article.front.title) == truth["title"]
    assert article.front.language == truth["language"]
    assert texts.headings(reading) == truth["headings"]
    assert len(article.bibliography) == truth["bibliography"]
    kinds = Counter[str](block.kind for block in article.blocks)
    assert {name: kinds[kind] for name, kind in BLOCKS.items() if name in truth} == {
        name: truth[name] for name in BLOCKS if name in truth
    }


@slugs
def test_damage_is_mended_and_nothing_else(slug: str) -> None:
    repairs = texts.reading(slug).article.repairs
    assert dict(Counter(repair.kind for repair in repairs)) == texts.truth(slug).get("repairs", {})
    assert all(repair.mended for repair in repairs)


@slugs
def test_references_end_at_the_note_that_gives_the_work(slug: str) -> None:
    reading, expected = texts.reading(slug), texts.truth(slug).get("full", {})
    ends = {}
    for key in expected:
        label, _, rank = key.partition("-")
        note = next(note for note in reading.article.notes if note.label == label)
        meaning = reading.meanings.of[note.references[int(rank or 1) - 1].id] if note.references else None
        ends[key] = meaning.chain[-1] if isinstance(meaning, Found) and meaning.chain else repr(meaning)
    assert ends == expected


@slugs
def test_stale_numbers_are_told_with_what_they_mean_now(slug: str) -> None:
    expected = texts.truth(slug).get("stale", {})
    stale = {}
    for numbering in texts.reading(slug).meanings.numberings:
        stale.update({reference.split("-")[0]: note for reference, note in numbering.stale})
    if "stale" in texts.truth(slug) or "stale_places" not in texts.truth(slug):
        assert stale == expected
    else:
        assert len(stale) == texts.truth(slug)["stale_places"]


@slugs
def test_numbers_after_ibid_are_read_as_the_text_means_them(slug: str) -> None:
    expected = texts.truth(slug).get("numbers_after_ibid")
    numberings = texts.reading(slug).meanings.numberings
    assert {numbering.reading for numbering in numberings} <= {expected}


@slugs
def test_what_is_found_is_what_is_wrong(slug: str) -> None:
    truth, findings = texts.truth(slug), texts.findings(slug)
    expected = truth.get("findings", []) + truth.get("some_findings", [])
    for wanted in expected:
        assert any(_fits(wanted, finding) for finding in findings), wanted
    if "some_findings" not in truth:
        assert sorted(finding.rule for finding in findings) == sorted(wanted["rule"] for wanted in expected)
    assert not [finding for finding in findings if finding.rule in truth.get("no_findings_of", [])]


def _fits(wanted: dict[str, object], finding: Finding) -> bool:
    notes = texts.noted(finding)
    return (
        finding.rule == wanted["rule"]
        and finding.severity == wanted.get("severity", finding.severity)
        and notes == wanted.get("notes", notes)
        and len(notes) == wanted.get("places", len(notes))
    )
