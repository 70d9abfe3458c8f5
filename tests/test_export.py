"""What the command promises to other programs: every form holds to its schema."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any
from unicodedata import normalize

import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from pybtex.database import parse_string

from glossator import to_bibtex, to_csl_json, to_json
from glossator.report import Result
from glossator.report.json import check_json
from texts import ROOT, SLUGS, findings, path_of, reading, source

CSL_DATA = ROOT.parent / "shared" / "schemas" / "csl-data.json"
"""CSL's own schema, which this repository does not hold."""


@cache
def schema(name: str) -> Draft202012Validator:
    """A schema of the package."""
    data = json.loads((files("glossator") / "schemas" / f"{name}.json").read_text("utf-8"))
    Draft202012Validator.check_schema(data)
    return Draft202012Validator(data)


@cache
def model(slug: str) -> dict[str, Any]:
    """The JSON of a text."""
    data: dict[str, Any] = json.loads(to_json(reading(slug)))
    return data


def result(slug: str) -> Result:
    """What `check` tells of a text."""
    return Result(str(path_of(slug)), slug, reading(slug), findings(slug))


def references(slug: str) -> list[dict[str, Any]]:
    """Every reference of a text, those of its list of works too."""
    data = model(slug)
    return [each for holder in (*data["notes"], *data["bibliography"]) for each in holder["references"]]


@pytest.mark.parametrize("slug", SLUGS)
def test_the_model_holds_to_its_schema(slug: str) -> None:
    schema("model").validate(model(slug))


@pytest.mark.parametrize("slug", SLUGS)
def test_the_findings_hold_to_their_schema(slug: str) -> None:
    schema("check").validate(json.loads(check_json([result(slug)])))


@pytest.mark.parametrize("slug", SLUGS)
def test_what_is_cited_holds_to_its_schema(slug: str) -> None:
    schema("csl-json").validate(json.loads(to_csl_json(reading(slug))))


@pytest.mark.skipif(not CSL_DATA.exists(), reason="the schema of CSL is not beside this checkout")
@pytest.mark.parametrize("slug", SLUGS)
def test_what_is_cited_is_csl(slug: str) -> None:
    official = Draft7Validator(json.loads(CSL_DATA.read_text("utf-8")))
    official.validate(json.loads(to_csl_json(reading(slug))))


@pytest.mark.parametrize("slug", SLUGS)
def test_what_is_cited_agrees_with_the_model_and_with_bibtex(slug: str) -> None:
    items, data = json.loads(to_csl_json(reading(slug))), model(slug)
    ours = [item["custom"]["glossator"] for item in items]
    notes, works = ([each["id"] for each in data[name]] for name in ("notes", "works"))
    cited = [each["note"] for each in ours if "note" in each]
    assert cited == sorted(cited, key=notes.index)
    assert {each["entry"] for each in ours if "entry" in each} == {
        each["id"] for each in data["bibliography"]
    }
    assert {each["work"] for each in ours} <= set(works)
    entries = parse_string(to_bibtex(reading(slug)), "bibtex").entries
    assert list(entries) == [item["id"] for item in items]
    assert ["title" in entry.fields for entry in entries.values()] == ["title" in each for each in items]
    assert all(("note" in each) is not bool({"title", "container-title"} & each.keys()) for each in items)


def test_the_findings_of_several_texts_hold_to_the_same_schema() -> None:
    data = json.loads(check_json([result(slug) for slug in SLUGS]))
    schema("check").validate(data)
    for kind in ("error", "warning", "info", "decided"):
        assert data["summary"][kind] == sum(each["summary"][kind] for each in data["results"])


@pytest.mark.parametrize("path", sorted(ROOT.glob("notes/*.toml")), ids=lambda path: path.stem)
def test_the_decisions_of_this_repository_hold_to_their_schema(path: Any) -> None:
    schema("decisions").validate(tomllib.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("slug", SLUGS)
def test_every_name_in_the_model_is_one_that_it_defines(slug: str) -> None:
    data = model(slug)
    notes = {note["id"] for note in data["notes"]}
    holders = notes | {entry["id"] for entry in data["bibliography"]}
    known = {each["id"] for each in references(slug)}
    works = {work["id"] for work in data["works"]} | {None}
    for each in references(slug):
        assert set(each["means_notes"]) <= notes
        assert set(each["chain"]) <= holders
        assert set(each["via"]) <= known
        assert each["work"] in works
        assert {candidate["reference"] for candidate in each["candidates"]} <= known
        assert (each["meaning"] == "found") == (each["confidence"] is not None)
    calls = {call["id"] for call in data["calls"]}
    assert {call for note in data["notes"] for call in note["calls"]} <= calls
    blocks = {block["id"] for block in data["blocks"]} | {"title"}
    assert {call["block"] for call in data["calls"]} <= blocks


@pytest.mark.parametrize("slug", SLUGS)
def test_offsets_give_the_words(slug: str) -> None:
    text = source(slug)
    for call in model(slug)["calls"]:
        assert text[call["start"] : call["end"]] == call["text"]
    for note in model(slug)["notes"]:
        assert (note["start"], note["end"]) == (note["spans"][0][0], note["spans"][-1][1])
        assert note["label"] in normalize("NFKC", text[note["start"] : note["end"]])


def test_a_number_that_is_a_notes_is_no_locator() -> None:
    """`Ibid., 51` where the document's numbers are notes."""
    told = [each for each in references("ahmadzai-is-khorasan") if each["printed_notes"]]
    assert len(told) == 10
    assert all(each["locator"] is None and len(each["means_notes"]) == 1 for each in told)
