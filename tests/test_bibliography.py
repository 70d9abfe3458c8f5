"""What is cited, as BibTeX: each field in its place, and nothing in it misread, whatever is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pybtex.database import BibliographyData, Person, parse_string

from glossator.export.bibliography import bibtex

Item = dict[str, Any]
ADA = {"family": "Castle", "given": "Ada"}
MAY = {"date-parts": [[2003, 5, 7]]}
BIBTEX: tuple[tuple[Item, str, Item], ...] = (
    (
        {"type": "article-journal", "container-title": "Wheels", "volume": "7", "issue": "2", "page": "3–19"},
        "article",
        {"journal": "Wheels", "volume": "7", "number": "2", "pages": "3--19"},
    ),
    (
        {"type": "article-newspaper", "title": "The Mill at Tarrant burns", "issued": MAY},
        "article",
        {"title": "The {Mill} at {Tarrant} burns", "year": "2003", "month": "May", "date": "2003-05-07"},
    ),
    (
        {"type": "book", "publisher": "Quay", "publisher-place": "Hull", "edition": "2nd", "ISBN": "1-2"},
        "book",
        {"publisher": "Quay", "address": "Hull", "edition": "2nd", "isbn": "1-2"},
    ),
    (
        {
            "type": "chapter",
            "container-title": "On Water",
            "collection-title": "Moor",
            "collection-number": "4",
        },
        "incollection",
        {"booktitle": "On {Water}", "series": "Moor", "number": "4"},
    ),
    (
        {
            "type": "paper-conference",
            "container-title": "Papers",
            "event-title": "Days",
            "event-place": "Cork",
        },
        "inproceedings",
        {"booktitle": "Papers", "eventtitle": "Days", "venue": "Cork"},
    ),
    (
        {"type": "report", "publisher": "Board of Dykes", "number": "12", "genre": "Report"},
        "techreport",
        {"institution": "Board of Dykes", "number": "12", "type": "Report"},
    ),
    ({"type": "thesis", "genre": "PhD thesis", "publisher": "Hull"}, "phdthesis", {"school": "Hull"}),
    ({"type": "thesis", "genre": "Masterarbeit", "publisher": "Marl"}, "mastersthesis", {"school": "Marl"}),
    (
        {"type": "manuscript", "archive": "County Archive", "archive_location": "Box 4"},
        "unpublished",
        {"note": "County Archive, Box 4"},
    ),
    (
        {
            "type": "webpage",
            "URL": "https://a.example/x_y%20{z}#q",
            "accessed": MAY,
            "container-title": "A Site",
        },
        "misc",
        {"url": "https://a.example/x_y%20%7Bz%7D#q", "urldate": "2003-05-07", "howpublished": "A Site"},
    ),
    (
        {
            "type": "legal_case",
            "container-title": "Cald.",
            "volume": "12",
            "page": "301",
            "authority": "High Court",
        },
        "misc",
        {"howpublished": "Cald.", "volume": "12", "pages": "301", "organization": "High Court"},
    ),
    ({"type": "interview", "interviewer": [ADA]}, "misc", {"collaborator": "Castle, Ada"}),
    (
        {
            "type": "book",
            "translator": [ADA, {"literal": "et al."}],
            "container-author": [{"literal": "Moor"}],
        },
        "book",
        {"translator": "Castle, Ada and others", "bookauthor": "{Moor}"},
    ),
    (
        {
            "type": "book",
            "custom": {"glossator": {"translated-title": "Mills"}},
            "original-date": {"literal": "1"},
        },
        "book",
        {"titleaddon": "Mills", "origdate": "1"},
    ),
    (
        {"type": "book", "issued": {"date-parts": [[1998, 3], [2003, 5]]}},
        "book",
        {"year": "1998--2003", "date": "1998-03/2003-05"},
    ),
    (
        {"type": "book", "issued": {"date-parts": [[2003]], "season": 2}},
        "book",
        {"year": "2003", "date": "2003-22"},
    ),
    ({"type": "book", "issued": {"literal": "AH 1290"}}, "book", {"year": "AH 1290"}),
    ({"type": "book", "issued": {"date-parts": [[2003, 12]]}}, "book", {"year": "2003", "month": "December"}),
    ({"type": "book", "DOI": "10.1/a_b", "title": " "}, "book", {"doi": "10.1/a_b"}),
    (
        {"type": "book", "title": "Étude de l'Été & 100 % d'ISBN"},
        "book",
        {"title": r"Étude de l'{Été} \& 100 \% d'{ISBN}"},
    ),
)


def read(text: str) -> BibliographyData:
    """BibTeX as pybtex reads it, which raises where anything is odd."""
    return parse_string(text, "bibtex")


@pytest.mark.parametrize(("item", "kind", "fields"), BIBTEX, ids=[str(each[2]) for each in BIBTEX])
def test_each_field_has_its_place(item: Item, kind: str, fields: Mapping[str, str]) -> None:
    (entry,) = read(bibtex([{"id": "note-1", **item}])).entries.values()
    read_fields = {name: value for name, value in entry.fields.items() if name in fields or name != "type"}
    assert (entry.type, read_fields) == (kind, fields)


def test_it_is_laid_out_to_be_read() -> None:
    item = {"id": "note-1", "type": "book", "author": [ADA], "title": 'A "Mill"', "issued": MAY}
    assert bibtex([item, {**item, "id": "bib-1", "issued": {}}]) == (
        '@book{note-1,\n    author = {Castle, Ada},\n    title = {A "{Mill}"},\n'
        "    year = {2003},\n    month = may,\n    date = {2003-05-07}\n}\n\n"
        '@book{bib-1,\n    author = {Castle, Ada},\n    title = {A "{Mill}"}\n}\n'
    )
    assert bibtex([]) == ""


@pytest.mark.parametrize(
    ("name", "person"),
    [
        (ADA, "Castle, Ada"),
        ({"family": "van der Berg", "given": "Jan"}, "van der Berg, Jan"),
        ({"family": "García Márquez", "given": "G. J."}, "García Márquez, G. J."),
        ({"family": "King", "given": "M. L.", "suffix": "Jr."}, "King, Jr., M. L."),
        ({"family": "Castle"}, "{Castle}"),
        ({"family": "King", "suffix": "Jr."}, "{King Jr.}"),
        ({"given": "Ada"}, "{Ada}"),
        ({"literal": "Board of Mills and Dykes"}, "{Board of Mills and Dykes}"),
        ({"literal": "Moor, Quay & Co."}, r"{Moor, Quay \& Co.}"),
        ({"family": "And", "given": "Bo"}, "{And}, Bo"),
        ({"literal": "et al."}, "others"),
        ({"literal": "others"}, "{others}"),
    ],
)
def test_each_name_is_one_person(name: Mapping[str, str], person: str) -> None:
    text = bibtex([{"id": "x", "type": "book", "author": [ADA, name, ADA]}])
    assert read(text).entries["x"].persons["author"] == [
        Person(each) for each in ("Castle, Ada", person, "Castle, Ada")
    ]
    assert f"{{Castle, Ada and {person} and Castle, Ada}}" in text


def test_keys_are_ascii_and_unlike_each_other() -> None:
    ids = ["note-Ä", "note-a", "note-水", "note-x,y}", "note-X y", "note-1"]
    text = bibtex({"id": each, "type": "book"} for each in ids)
    keys = list(read(text).entries)
    assert len(keys) == len({key.lower() for key in keys}) == len(ids)
    assert text.isascii()
    assert (keys[0], keys[-1]) == ("note-a", "note-1")


# --- whatever is printed --------------------------------------------------------------------------------

PIECES = [
    *"{}\\%&#$_~^|<>\"'@,=- \n\t",
    "and",
    " and ",
    "others",
    "--",
    "\\{",
    "}{",
    "{{",
    "\\ ",
    "%20",
    "]]",
]
PIECES += [
    "Mill",
    "ISBN",
    "mill",
    "été",
    "E\u0301t",
    "水車",
    "شهر",
    "\u00a0",
    "\u202f",
    "\0",
    "\x1b",
    "\x85",
    ".",
]
words = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
names = st.one_of(
    st.fixed_dictionaries({"literal": words}),
    st.fixed_dictionaries({"family": words, "given": words}, optional={"suffix": words}),
)
SIGN = re.compile(r"\\\{\\vphantom\{\\\}\}|\\vphantom\{\\\{\}\\\}|\{\\text(\w+)\}|\\([#$%&_])|[{}]")
SIGNS = {
    "backslash": "\\",
    "asciitilde": "\u223c",
    "asciicircum": "^",
    "bar": "|",
    "less": "<",
    "greater": ">",
}


def unescaped(value: str) -> str:
    """What a reader of the typeset page sees; a tilde that is printed is told from one that is a blank."""

    def sign(match: re.Match[str]) -> str:
        if match[1] or match[2]:
            return SIGNS[match[1]] if match[1] else match[2]
        return "" if len(match[0]) == 1 else "{" if match[0].startswith("\\{") else "}"

    return " ".join(SIGN.sub(sign, value).replace("~", " ").split())


def seen(printed: str) -> str:
    """What is to be seen of words as printed."""
    kept = "".join(each if each.isspace() or each >= " " else "\ufffd" for each in printed)
    return " ".join(kept.replace("~", "\u223c").split())


@given(words, words, words)
@example("{" * 300 + "Mill" + "}" * 200, "\\", "}")
def test_words_come_back_from_bibtex(title: str, container: str, page: str) -> None:
    item = {"id": "note-1", "type": "chapter", "title": title, "container-title": container, "page": page}
    entry = read(bibtex([item])).entries["note-1"]
    assert unescaped(entry.fields.get("title", "")) == seen(title)
    assert unescaped(entry.fields.get("booktitle", "")) == seen(container)


def parts(person: Person) -> list[str]:
    """Family, suffix and given name of a person as pybtex took them apart."""
    found = (person.prelast_names + person.last_names, person.lineage_names, person.bibtex_first_names)
    return [unescaped(" ".join(each)) for each in found if each]


def parts_seen(name: Mapping[str, str]) -> list[str]:
    """The same of a name as printed; in one where family or given name is not known."""
    family, suffix, given = (seen(name.get(part, "")) for part in ("family", "suffix", "given"))
    whole = " ".join(each for each in (seen(name.get("literal", "")), given, family, suffix) if each)
    return [each for each in ((family, suffix, given) if family and given else (whole,)) if each]


@given(st.lists(names, max_size=4))
@example([{"family": "van and, others", "given": "A~ B}", "suffix": ","}, {"literal": "\u00a0"}])
def test_names_come_back_from_bibtex(given: list[dict[str, str]]) -> None:
    item = {"id": "note-1", "type": "book", "author": given, "editor": given, "translator": given}
    entry = read(bibtex([item])).entries["note-1"]
    expected = [each for each in map(parts_seen, given) if each]
    translators = read(f"@book{{x, author = {{{entry.fields.get('translator', '')}}}}}").entries["x"].persons
    for people in (*entry.persons.values(), *translators.values()):
        assert [parts(each) for each in people] == expected
    assert bool(expected) == bool(entry.persons) == bool(translators)


@given(words)
def test_addresses_come_back_from_bibtex(address: str) -> None:
    text = bibtex([{"id": "note-1", "type": "webpage", "URL": address, "title": "A mill"}])
    fields = read(text).entries["note-1"].fields
    assert fields["title"] == "A mill"
    assert not set(fields.get("url", "")) & set("{}\\\0\x1b")


@given(st.lists(st.tuples(words, words, names), max_size=3))
def test_no_entry_runs_into_the_next(given: list[tuple[str, str, dict[str, str]]]) -> None:
    text = bibtex(
        {"id": f"note-{rank}", "type": "report", "title": title, "publisher": publisher, "author": [name]}
        for rank, (title, publisher, name) in enumerate(given, 1)
    )
    assert list(read(text).entries) == [f"note-{rank}" for rank in range(1, len(given) + 1)]
    assert "\0" not in text
