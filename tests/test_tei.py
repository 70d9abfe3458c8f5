"""The TEI document: every word once and in order, every pointer to something that is there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import example, given

from glossator import read_text, to_tei
from glossator.model import Decisions, Reading
from test_properties import any_text
from texts import SLUGS, reading

NAMESPACE = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NCNAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
POINTERS = ("target", "corresp", "assertedValue", "prev")
NOTES = """

## Notes

- [1] Ada Brandt, *Weirs* (Marl: Quay, 1988), 14; Jon Castle, *Mills* (Marl: Quay, 1990).
- [2] Ibid., 3.
- [3] Brandt, *Weirs*, 15.
- [4] Nobody, op. cit.
- [5] See Castle, supra note 1, at 4.
- [6] Ibid.
"""
ARTICLE = "# Weirs\n\nby Ida Moor\n\n## Of weirs\n\nOne.[1] Two.[2–4] *Five.*[5] <b>Six.[6] Seven.[7]" + NOTES


@cache
def tei(text: str) -> Element:
    """The document of a text."""
    return fromstring(to_tei(read_text(text)))


def cut(tag: str) -> str:
    """The name of an element without its namespace."""
    return tag.removeprefix(NAMESPACE)


def words(text: str) -> str:
    """A text as a document can hold it, with one blank between words."""
    return " ".join(NOT_IN_XML.sub("\ufffd", text.replace("\r", "\n")).split())


def content(element: Element | None) -> str:
    """The words within an element."""
    return "" if element is None else words("".join(element.itertext()))


def by_id(root: Element) -> dict[str, Element]:
    """Every element that has an id."""
    return {each.attrib[ID]: each for each in root.iter() if ID in each.attrib}


def found(root: Element, path: str) -> list[Element]:
    """The elements at a path, in which `t:` stands for TEI."""
    return root.findall(path, {"t": NAMESPACE[1:-1]})


def one(root: Element, path: str) -> Element:
    """The one element at a path."""
    (element,) = found(root, path)
    return element


def printed(of: Reading) -> Iterator[str]:
    """The words of title, blocks and entries in order, then of the notes."""
    article = of.article
    if article.front.title is not None:
        yield words(article.front.title.text)
    held = [(block.spans, block.text) for block in article.blocks]
    held += [(entry.spans, entry.passage.text) for entry in article.bibliography]
    for _, text in sorted(held, key=lambda each: each[0][0].start if each[0] else 0):
        yield words(text)


def joined(texts: Iterable[str]) -> str:
    """Words without any blank: white space between elements is no word."""
    return "".join("".join(texts).split())


def check(of: Reading) -> Element:
    """A reading's document, in which all is held that holds for any text."""
    root = fromstring(to_tei(of).encode())
    known = by_id(root)
    assert len(known) == sum(ID in each.attrib for each in root.iter())
    assert all(NCNAME.fullmatch(id) for id in known)
    pointed = [each for name in POINTERS for e in root.iter() for each in e.get(name, "").split()]
    assert {each for each in pointed if each.startswith("#")} <= {f"#{id}" for id in known}
    assert all(each.startswith(("#", "http://", "https://", "ftp://", "mailto:")) for each in pointed)
    text = one(root, "t:text")
    notes = found(text, ".//t:note")
    for note, element in zip(of.article.notes, notes, strict=True):
        assert content(element) == words(note.passage.text)
        assert element.get("n") == words(note.label)
    for block in of.article.blocks:
        assert joined(content(known[block.id])) == joined(words(block.text))
    for element in notes:
        element.clear()
    assert joined(content(text)) == joined(printed(of))
    return fromstring(to_tei(of))


@pytest.mark.parametrize("slug", SLUGS)
def test_a_text_is_whole_and_its_pointers_lead_somewhere(slug: str) -> None:
    root = check(reading(slug))
    calls = found(root, "t:text//t:ref[@type='noteAnchor']")
    assert [each.get(ID) for each in calls] == [call.id for call in reading(slug).article.calls]
    assert {"high"} < {each.get("cert") for each in root.iter(f"{NAMESPACE}ref")}
    assert to_tei(reading(slug)) == to_tei(reading(slug))


@given(any_text)
@example("")
@example("[^b1]: a[^b1]\n\n## Bibliography\n\nBrandt, Ada. *Weirs*. Marl: Quay, 1988.")
@example(
    "A [x](http://a b\\<>\"'/%zz#a#b) [y](#n1) [z](javascript:alert(1)) \ud800\x00\ufffe[1]\n\n- [1] ]]>&\x1b"
)
@example("<http://> <mailto:>\n\n***\n\n## Notes\n\n- [1] Ibid.\n")
def test_any_text_is_whole_and_its_pointers_lead_somewhere(text: str) -> None:
    check(read_text(text))


def test_the_header_tells_what_the_text_and_its_editor_say() -> None:
    text = (
        "# Weirs\n\nby Ida Moor\n\n## Abstract\n\nOf weirs.\n\nKeywords: weirs, mills\n\n## One\n\nText.[1]"
        + NOTES
    )
    decided = Decisions(language="en", title="On Weirs", publisher="Quay & Co.", licence="CC BY 4.0")
    header = one(fromstring(to_tei(read_text(text, decided))), "t:teiHeader")
    stated = one(header, ".//t:titleStmt")
    assert [content(each) for each in stated] == ["On Weirs", "Ida Moor"]
    assert content(one(header, ".//t:publisher")) == "Quay & Co."
    assert content(one(header, ".//t:licence")) == "CC BY 4.0"
    assert one(header, ".//t:application").get("ident") == "glossator"
    assert content(one(header, ".//t:abstract")) == "Of weirs."
    assert [content(each) for each in found(header, ".//t:term")] == ["weirs", "mills"]
    assert one(header, ".//t:language").get("ident") == "en"


def test_the_parts_of_the_text() -> None:
    root = tei(
        "# Weirs\n\nby Ida Moor\n\n## Abstract\n\nShort.\n\n## One\n\nA.[1]\n\n### Two\n\n> B.\n\n- c\n- d"
        + NOTES
    )
    text = one(root, "t:text")
    assert [cut(part.tag) for part in text] == ["front", "body", "back"]
    assert [cut(each.tag) for each in one(text, "t:front")] == ["docTitle", "byline", "div"]
    assert one(text, "t:front/t:div").get("type") == "abstract"
    inner = one(text, "t:body/t:div/t:div")
    assert [cut(each.tag) for each in inner] == ["head", "quote", "list"]
    back = one(text, "t:back/t:div")
    assert (back.get("type"), cut(back[0].tag), len(found(back, "t:note"))) == ("notes", "head", 6)


def test_calls_point_at_their_notes() -> None:
    calls = found(tei(ARTICLE), ".//t:ref[@type='noteAnchor']")
    assert [(each.text, each.get("target")) for each in calls] == [
        ("[1]", "#n1"),
        ("[2–4]", "#n2 #n3 #n4"),
        ("[5]", "#n5"),
        ("[6]", "#n6"),
        ("[7]", None),
    ]


def test_emphasis_and_links() -> None:
    root = tei("*One* **two** [three](https://a.example/b) [four](javascript:alert) [five](doi:10.1/x).")
    assert [(each.get("rend"), each.text) for each in found(root, ".//t:hi")] == [
        ("italic", "One"),
        ("bold", "two"),
    ]
    targets = [each.get("target") for each in found(root, "t:text//t:ref")]
    assert "https://a.example/b" in targets
    assert "javascript" not in " ".join(target or "" for target in targets)


def test_a_work_given_in_full() -> None:
    root = tei(ARTICLE)
    first = by_id(root)["r1-1"]
    assert (cut(first.tag), first.get("type"), first.get("corresp")) == ("bibl", "full", "#w1")
    assert [(cut(each.tag), content(each)) for each in first] == [
        ("author", "Ada Brandt"),
        ("title", "Weirs"),
        ("pubPlace", "Marl"),
        ("publisher", "Quay"),
        ("date", "1988"),
        ("biblScope", "14"),
    ]
    work = by_id(root)["w1"]
    assert (cut(work.tag), work.get("type")) == ("biblStruct", "book")
    assert content(one(work, ".//t:surname")) == "Brandt"
    assert one(work, ".//t:date").get("when") == "1988"
    assert one(work, "t:monogr/t:title").get("level") == "m"


@pytest.mark.parametrize(
    ("id", "kind", "target", "work"),
    [("r3-1", "short", "#n1", "#w1"), ("r5-1", "supra", "#n1", "#w2"), ("r6-1", "ibid", "#n5", "#w2")],
)
def test_a_reference_points_at_what_it_names_and_at_the_work(
    id: str, kind: str, target: str, work: str
) -> None:
    ref = by_id(tei(ARTICLE))[id]
    assert (cut(ref.tag), ref.get("type"), ref.get("target"), ref.get("corresp")) == (
        "ref",
        kind,
        target,
        work,
    )
    assert ref.get("cert") in ("high", "medium", "low")


def test_a_locator_stands_beside_its_reference() -> None:
    (holder,) = (each for each in found(tei(ARTICLE), ".//t:bibl") if by_id(each).keys() == {"r3-1"})
    assert [(cut(each.tag), content(each)) for each in holder] == [
        ("ref", "Brandt, Weirs"),
        ("biblScope", "15"),
    ]
    assert holder[1].get("unit") == "page"


def test_an_ambiguous_reference_points_nowhere_and_its_candidates_are_told() -> None:
    root = tei(ARTICLE)
    ref = by_id(root)["r2-1"]
    assert {name for name in ("target", "corresp", "cert") if name in ref.attrib} == set()
    told = found(root, "t:standOff/t:certainty")
    assert {each.get("target") for each in told} == {"#r2-1"}
    assert [(each.get("match"), each.get("assertedValue")) for each in told] == [
        ("@target", "#n1"),
        ("@corresp", "#w2"),
        ("@corresp", "#w1"),
    ]
    assert all(0 < float(each.get("degree", "0")) < 1 for each in told)


def test_an_unknown_reference_points_nowhere() -> None:
    ref = by_id(tei(ARTICLE))["r4-1"]
    assert (ref.get("type"), ref.get("target"), ref.get("cert")) == ("opcit", None, "unknown")


def test_a_list_of_works_stands_in_the_text() -> None:
    root = check(reading("ferry-ledgers"))
    entries = found(root, "t:text//t:listBibl/t:bibl")
    assert [each.get(ID) for each in entries] == [f"b{rank}" for rank in range(1, 7)]
    works = {each.get(ID) for each in found(root, "t:standOff/t:listBibl/t:biblStruct")}
    assert {str(each[0].get("corresp"))[1:] for each in entries} <= works


def test_titles_by_level() -> None:
    levels = Counter(
        (str(work.get("type")), title.get("level"))
        for slug in SLUGS
        for work in found(fromstring(to_tei(reading(slug))), "t:standOff/t:listBibl/t:biblStruct")
        for title in found(work, ".//t:title")
    )
    assert {level for kind, level in levels if kind == "article-journal"} == {"a", "j"}
    assert {level for kind, level in levels if kind == "chapter"} == {"a", "m"}
    assert {level for kind, level in levels if kind == "manuscript"} <= {"a", "u", "m"}


@pytest.mark.parametrize(
    ("issued", "attributes"),
    [
        ({"date-parts": [[1988]]}, {"when": "1988"}),
        ({"date-parts": [[988, 5]]}, {"when": "0988-05"}),
        ({"date-parts": [[1988, 2, 30]]}, {}),
        ({"date-parts": [[1998], [2003]]}, {"from": "1998", "to": "2003"}),
        ({"date-parts": [[99999]]}, {}),
        ({"literal": "1375 š."}, {}),
    ],
)
def test_a_date_is_in_attributes_as_far_as_the_calendar_has_it(
    issued: dict[str, object], attributes: dict[str, str]
) -> None:
    of = read_text(ARTICLE)
    first = replace(of.works.works[0], csl={"type": "book", "issued": issued})
    works = replace(of.works, works=(first, *of.works.works[1:]))
    date = one(by_id(fromstring(to_tei(replace(of, works=works))))["w1"], ".//t:date")
    assert date.attrib == attributes
    assert content(date)
