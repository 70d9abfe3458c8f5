"""A name is printed twice.

Why: `Doyle, Ben Doyle` and `Hull: Quay, Quay` are what is left when a reference was put in order by hand, or
by a program. Names that are double are left alone: *Ford Madox Ford*, *Oxford: Oxford University Press*,
*Castle, Castle & Doyle*.

Bad:

    The mill burned down.[1] It was built anew.[2]

    Notes

    - [1] Castle, Ann Mary Castle. *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Ben Doyle, *Ground Rents* (Cork: Pier, Pier, 2001), 7.

Good:

    The mill burned down.[1] It was built anew.[2]

    Notes

    - [1] Castle, Ann Mary. *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Ben Doyle, *Ground Rents* (Cork: Pier, 2001), 7.

Source: The Chicago Manual of Style, 17th ed., 14.21: each part of a reference is given once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from glossator.model import Entry, Field, Hit, Name, Note, Passage, Place, Proposal, Reading, Severity
from glossator.references.words import compiled
from glossator.resolve.folding import fold
from glossator.rules.places import where_of
from glossator.rules.printed import printed
from glossator.rules.references import first_line

SEVERITY: Severity = "warning"

_WORD = r"[A-ZÀ-Þ][\w’'-]{1,30}"
_NAME = rf"{_WORD}(?:\s(?:(?:of|de|du|der|and|&)\s)?{_WORD}){{0,3}}"
_SEVERAL = rf"(?:[A-Z]{{2,6}}(?!\w)|{_WORD}(?:\s(?:(?:of|de|du|der|and|&)\s)?{_WORD}){{1,3}})"
"""A newspaper or a broadcaster; one word may be a town in the province of its name."""
_FAMILY = rf"(?:(?:van|von|der|den|de|del|della|di|da|dos|du|le|la|al|el)\s){{0,3}}{_WORD}"
_GIVEN = rf"(?!(?:The|An?|New|About|Inside|Der|Die|Das|Le|La|Les|El|Il)\s)(?:(?:{_WORD}|[A-ZÀ-Þ]\.)\s){{1,3}}"
_ENDS = r"(?![\w’'-])(?!,?\s(?:&|and|und|et|y|e)\s)(?!, (?P=name))"
"""Behind the second name: it ends there, and no firm's name goes on, as in `Castle, Castle & Doyle`, nor does
a title, as in *Money, Money, Money*."""
_HEADS = (
    compiled(rf"(?P<once>(?P<name>{_FAMILY}), {_GIVEN})(?P=name)(?=(?P<stop>[.,]\s|\s\())"),
    compiled(rf"(?P<once>(?:{_GIVEN})?(?P<name>{_NAME})), (?P=name){_ENDS}(?=(?P<stop>[.,]\s))"),
)
"""`Doyle, Ben Doyle, “…”` and `Castle, Castle, “…”`, where a title follows."""
_WORDS = (
    compiled(
        rf"(?<![\w’'-])(?P<once>(?P<name>{_FAMILY}, {_WORD}(?:\s{_WORD}){{0,2}}));\s(?P=name)(?=\s?[(.,;])"
    ),
    compiled(rf"(?<=:\s)(?P<once>(?P<name>{_NAME})), (?P=name){_ENDS}(?=\)|,?\s\(?(?:1[4-9]|20)\d\d)"),
    compiled(rf"(?<=[(,.]\s)(?P<once>(?P<name>{_NAME})): (?P=name)(?=:\s)"),
    compiled(rf"(?<=\()(?P<once>(?P<name>{_NAME})): (?P=name)(?=:\s)"),
    compiled(rf"(?<=[”\"'’»],\s)(?P<once>(?P<name>{_SEVERAL})), (?P=name){_ENDS}(?=,)"),
    compiled(
        r"(?<!\w)(?P<once>(?P<name>[Ii]n:|(?:[Ee]d(?:ited|s|\.)?\.?|[Tt]rans(?:lated|l|\.)?\.?) by"
        r"|[Hh](?:rs)?g\. v(?:on|\.)|[Üü]bers\. v(?:on|\.)|a cura di|[ée]d\. par|trad\. (?:de|di|par|por)"
        r"|red\. door|onder redactie van|(?:org|dir|coord)\. por))\s(?P=name)(?!\w)"
    ),
)
"""A publisher, a place, a newspaper behind a title, `ed. by`, each printed twice."""
_DOUBLE = compiled(rf"(?<!\w)({_WORD}) (?=\1(?!\w))")
"""A name such as *Sirhan Sirhan*, which an index turns round."""
_AGAIN = compiled(rf"(?<![\w’'-])(?P<name>{_WORD}) (?P=name)(?![\w’'-])")
_ROW = compiled(rf"(?<![\w’'-])(?P<name>{_WORD}) (?P=name) (?P<next>[^\W\d_][\w’'-]{{1,30}})")
_BODIES = frozenset(
    """
    archive archives archivo archivio arquivo archiv university universidad universidade universita
    universitat universite library biblioteca bibliotheque bibliothek institute instituto institut istituto
    ministry ministerio ministero ministere ministerium press journal review revista rivista revue
    zeitschrift gazette museum museo musee national nacional nationale committee commission
    """.split()
)
"""Folded."""
_CITIES = frozenset(
    "new york|luxembourg|luxemburg|singapore|panama|guatemala|mexico|quebec|kuwait|djibouti|monaco|san marino"
    "|andorra|sao paulo|rio de janeiro|buenos aires|san luis|san juan|santa fe|la rioja".split("|")
)
"""Which lie in a country or a province of the same name; folded."""
_QUOTES = frozenset("“\"'‘«„»")
_ROLES = ("author", "editor", "translator")
_MOST = 12


@dataclass(frozen=True, slots=True)
class _Twice:
    """Where a name stands twice: offsets in the passage."""

    start: int
    end: int
    name: str
    once: str
    """The words with the name once; empty where they can't be told."""
    severity: Severity | None = None


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each place where a name stands twice."""
    fields: dict[int, list[tuple[Field, ...]]] = {}
    for one in printed(reading):
        fields.setdefault(id(one.holder), []).append(one.reference.fields)
    double = set(_DOUBLE.findall(reading.article.text))
    holders: list[Note | Entry] = [*reading.article.notes, *reading.article.bibliography]
    for holder in holders:
        reach = 0
        heads = (one for one in _at_heads(holder) if one.name not in double)
        found = [*heads, *_by_words(holder.passage), *_in_a_row(holder.passage, reading.article.text)]
        for some in fields.get(id(holder), ()):
            found += [*_in_lists(some, holder.passage), *_in_names(some, reading.article.text)]
        for twice in sorted(found, key=lambda one: (one.start, -one.end)):
            if twice.start >= reach:
                reach = twice.end
                yield _hit(holder, twice)


def _at_heads(holder: Note | Entry) -> Iterator[_Twice]:
    """A name that is doubled where a reference begins, in front of a title."""
    text = holder.passage.text
    starts = {reference.start for reference in holder.references}
    for start in sorted({0, *starts} if starts else ()):
        for pattern in _HEADS:
            match = pattern.match(text, start)
            if match is None or fold(match["name"]) in _CITIES:
                continue
            end, behind = match.end(), match.end("stop")
            titled = text[behind : behind + 1] in _QUOTES or _emphasis(holder.passage, behind)
            titled = titled or match["stop"] in (". ", " (") or len(match["name"].split()) > 1
            if titled and not _emphasis(holder.passage, end - 1):
                yield _Twice(start, end, match["name"], match["once"].rstrip())


def _emphasis(passage: Passage, at: int) -> bool:
    return any(mark.kind == "emphasis" for mark in passage.marks_at(at))


def _by_words(passage: Passage) -> Iterator[_Twice]:
    for pattern in _WORDS:
        for match in pattern.finditer(passage.text):
            alike = _emphasis(passage, match.start()) == _emphasis(passage, match.end() - 1)
            if alike and fold(match["name"]) not in _CITIES:
                yield _Twice(match.start(), match.end(), match["name"], match["once"])


def _in_a_row(passage: Passage, source: str) -> Iterator[_Twice]:
    """A word that stands twice in a row before another, with which it stands once elsewhere, or which is what
    bodies are called by: `Archivo Archivo Histórico`."""
    for match in _ROW.finditer(passage.text):
        once = f"{match['name']} {match['next']}"
        known = fold(match["name"]) in _BODIES or source.count(once) > 1
        if known and source.count(f"{match['name']} {match['name']}") == 1:
            yield _Twice(match.start(), match.end("next"), match["name"], once)


def _in_lists(fields: tuple[Field, ...], passage: Passage) -> Iterator[_Twice]:
    """A person, with a given name spelt out, or a body that stands twice in one list of names."""
    for role in _ROLES:
        names = [one for one in fields if one.name == role and isinstance(one.read, Name)][:_MOST]
        for (rank, one), (other_rank, other) in combinations(enumerate(names), 2):
            if _identity(one) and _identity(one) == _identity(other) and one.end <= other.start:
                once = passage.text[one.start : one.end] if other_rank == rank + 1 else ""
                yield _Twice(one.start, other.end, other.value, once)


def _in_names(fields: tuple[Field, ...], source: str) -> Iterator[_Twice]:
    """A part of a name that stands twice in a row: `Ben Ben Doyle`. Some are called so, and printed so again;
    where nothing prints the name with the part once, it is only worth a look."""
    for one in fields:
        match = _AGAIN.search(one.value) if one.name in _ROLES and isinstance(one.read, Name) else None
        if match is None or source.count(match[0]) > 1:
            continue
        once = one.value[: match.end("name")] + one.value[match.end() :]
        known = source.count(once) > 0
        if len(once.split()) > 1:
            yield _Twice(one.start, one.end, match["name"], once, None if known else "info")


def _identity(field: Field) -> tuple[str, ...]:
    """What only one person or body is called; empty where it may be two."""
    name = field.read
    if not isinstance(name, Name):
        return ()
    spelt_out = any(len(word) > 1 for word in fold(name.given).split())
    if name.family and not spelt_out:
        return ()
    return (fold(name.family), fold(name.given), fold(name.literal), fold(name.suffix))


def _hit(holder: Note | Entry, twice: _Twice) -> Hit:
    where = where_of(holder)
    spans = holder.passage.spans(twice.start, twice.end)
    place = Place(first_line(spans), holder.id if isinstance(holder, Note) else None)
    words = " ".join(holder.passage.text[twice.start : twice.end].split())
    whole = len(spans) == 1 and len(spans[0]) == twice.end - twice.start
    why = f"'{twice.name}' is printed once"
    mended = (Proposal(0, None, twice.once, 0.8, why),) if twice.once and whole else ()
    return Hit(
        (place,),
        f"{where} prints '{twice.name}' twice",
        (f"it prints: {words}",),
        mended,
        severity=twice.severity,
    )
