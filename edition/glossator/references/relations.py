"""Finds the markers of relations in a unit and reads what stands around each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from glossator.references import markers
from glossator.references.numbers import LABELS, ONE, labels
from glossator.references.sheet import Sheet, holding
from glossator.references.words import compiled, fold

RelationKind = Literal["ibid", "idem", "supra", "opcit"]


@dataclass(frozen=True, slots=True)
class Relation:
    """One marker in a note: where it stands and which notes it names."""

    kind: RelationKind
    start: int
    end: int
    """After the marker and the labels of notes; a locator may follow."""
    marker: str
    notes: tuple[str, ...] = ()
    year: str = ""
    """`1993` in `(Fn. 53, 1993)`."""
    forward: bool = False
    text_only: bool = False
    enclosed: bool = False
    """True in `Name (Fn. 12)`, where the brackets belong to the marker."""


_NEXT_WORD = compiled(r"[\s,.:]{0,3}(?P<word>[^\W\d_][\w’'-]*)")
_PIN_WORDS = frozenset(
    """
    at p pp s pag pags pagg page pages vol no n para paras section sec ch bd t fn anm art passim
    and auf
    """.split()
)
_TITLE_GOES_ON = compiled(
    r"\.?(?::\s[A-ZÀ-Þ]|\s(?:and|und|et|y|e|or|the|in|of)\s(?:[A-ZÀ-Þ]|[a-z]{3,}\s[A-ZÀ-Þ]))"
)
"""`*Ibid: A Comedy*`, `*Op. Cit. and Other Stories*`."""
_HOUSE = compiled(r"[ -](?:Verlag|Press|Verl\.|Editions?|Ed\.)(?!\w)|,\s(?:1[5-9]|20)\d\d[a-z]?\s?\)")
"""`ibidem-Verlag`, and the publisher at the end of an imprint: `(Stuttgart: ibidem, 2012)`."""
_ISSUE = compiled(r"[*_]{0,2},\s(?:n|no|n[°º]|Nr|num|núm)\.?\s?\d{1,4},\s(?:1[5-9]|20)\d\d,")
"""What stands behind the name of a journal: `*Op. cit.*, n. 41, 1978, pp. 5–19`."""
_YEAR_IN_BRACKETS = compiled(r",?\s?(?P<year>(?:1[5-9]|20)\d\d)[a-z]?(?=[)\],])")
_NEAR = 80
"""So far back it is looked at what stands before an *Idem*."""
_SURE_WORD = compiled(r"noot|fn|fußnote|anm|note|nota|nt", re.IGNORECASE)
_ONLY_A_NAME = compiled(r"(?:[A-ZÀ-Þ][\w’'-]+\.?\s?){1,3},\s")
"""`Kloet, noot 1, p. 9`: a name and the number of a note, which needs no more to point."""
_IN_A_YEAR = compiled(r",\s(?:1[5-9]|20)\d\d,\spp?\.")
"""The number of an issue is followed by its year and its pages."""
_SEVERAL = compiled(r"nn|[a-zß]+s\b|noten|anmerkungen|fußnoten", re.IGNORECASE)
_DIGIT_BEFORE = compiled(
    r"\d[a-z]?\)?\s?(?:f{1,2}\.)?,?\s?$|§\s?$"
    r"|(?<!otes )(?<!note )(?<![Nn]n )(?<![Nn] )(?<![Nn]\. )(?<!Anm\. )(?<![\d\w])\d{1,4}[a-z]?,?"
    r"\s(?:and|with|und|mit|et|y|e)\s$|[’']s\s$"
    r"|\d(?:\s?ff?\.)?,?\s(?:mit|m\.|with|and|especially)\s[^;()]{0,50}(?<!\w)(?:in|to|dort in)\s$"
)
_EDITED = compiled(
    r"\.?\s?(?:(?:/|\s?(?:und|u\.|and|&|et|y|e|,)\s)\s?[^()“„;]{3,80})?"
    r"\(\s?(?:Hgg?|Hrsg|[Ee]ds?|dir|coord|org|a cura)"
)
"""Editors in whose company the person stands: `in: dies./Peter Peters (Hg.)`."""
_WITHIN = compiled(r"[^,;]{2,60},\s[^;]{2,200},\s[Ii]n:?\s[^;]{4,200}$")
_TO_TEXT = compiled(
    r"[\s,]{0,3}(?:at )?(?:the )?(?:discussion |text )?(?:in |at )?(?:Sub)?(?:[Pp]art|[Ss]ection"
    r"|[Ss]ubpart|[Cc]hapter|[Aa]ppendix|§|[Ff]ig|[Tt]able|pp?\.|"
    r"[Tt]eil|[Kk]ap|[Aa]bschnitt|[Pp]artie|[Tt]exte?|n° ?\d|S\.|[Pp]aragraph)"
)


def relations(sheet: Sheet, start: int, end: int) -> list[Relation]:
    """Every relation in a stretch, in order; of two that overlap the first kind of `_RANK` counts."""
    found: list[Relation] = []
    for one in sorted(_candidates(sheet, start, end), key=lambda item: (item.start, _RANK[item.kind])):
        if found and one.start < found[-1].end:
            continue
        found.append(one)
    return _joined(sheet, found)


_RANK: dict[RelationKind, int] = {"ibid": 0, "idem": 1, "supra": 2, "opcit": 3}


def _candidates(sheet: Sheet, start: int, end: int) -> Iterator[Relation]:
    for kind, pattern, counts in _BY_WORD:
        for match in pattern.finditer(sheet.bare, start, end):
            if counts(sheet, match, start, end):
                yield Relation(kind, match.start(), match.end(), match[0])
    for match in markers.IDEM.finditer(sheet.bare, start, end):
        if _stands_for_a_person(sheet, match, start):
            yield Relation(_idem_or_ibid(sheet, match, end), match.start(), match.end(), match[0])
    for match in markers.NOTE_WORD.finditer(sheet.bare, start, end):
        one = _by_number(sheet, match, start, end)
        if one is not None:
            yield one


def _joined(sheet: Sheet, found: list[Relation]) -> list[Relation]:
    """`Ders. (Fn. 92)` and `a.a.O. (Fn. 12)` are one relation with a number, not two."""
    joined: list[Relation] = []
    for one in found:
        between = sheet.text[joined[-1].end : one.start].strip(" ,.:") if joined else "-"
        if joined and one.enclosed and _titled_between(sheet, joined[-1], one):
            joined[-1] = replace(joined[-1], end=one.end, notes=one.notes, year=one.year, enclosed=True)
        elif joined and one.kind == "opcit" and _titled_between(sheet, joined[-1], one):
            joined[-1] = replace(joined[-1], end=one.end)
        elif (
            joined
            and one.kind == "supra"
            and not between
            and one.notes
            and joined[-1].kind in ("idem", "opcit", "ibid")
        ):
            before = joined[-1]
            kind: RelationKind = "idem" if before.kind in ("idem", "ibid") else "supra"
            joined[-1] = Relation(
                kind,
                before.start,
                one.end,
                before.marker,
                one.notes,
                one.year,
                one.forward,
                one.text_only,
                True,
            )
        else:
            joined.append(one)
    return joined


def _titled_between(sheet: Sheet, before: Relation, one: Relation) -> bool:
    """`ders., Der Titel (Fn. 3)`: a title stands between the person and the number."""
    between = sheet.text[before.end : one.start]
    return (
        before.kind == "idem"
        and not before.notes
        and len(between) < 200
        and compiled(r"[.,:]{1,2}\s[A-ZÀ-Þ„“«\"*]").match(between) is not None
        and not re.search(r"[;\d]", between)
    )


def _no_part_of_a_title(sheet: Sheet, match: re.Match[str], start: int, end: int) -> bool:
    """Whether no words of a title stand on both sides, as in `The Ibid. Problem`."""
    emphasis = holding(sheet.emphases, match.start())
    if emphasis and len(sheet.text[slice(*emphasis)].strip(" .,()")) > len(match[0]) + 24:
        return False
    if emphasis and _TITLE_GOES_ON.match(sheet.text, match.end(), emphasis[1]):
        return False
    if _HOUSE.match(sheet.text, match.end(), end) or _ISSUE.match(sheet.text, match.end(), end):
        return False
    follows = _NEXT_WORD.match(sheet.text, match.end(), end)
    if follows is None or "," in follows[0] or ":" in follows[0]:
        return True
    if not re.search(r"[^\W\d_]\s$", sheet.text[max(start, match.start() - 30) : match.start()]):
        return True
    return not follows["word"][0].isupper() or fold(follows["word"]) in _PIN_WORDS


def _stands_for_a_person(sheet: Sheet, match: re.Match[str], start: int) -> bool:
    """A rule of dashes counts only at the head of a unit; `id` and `ders` only where a source may begin."""
    near = max(start, match.start() - _NEAR)
    before = sheet.text[near : match.start()].strip(" \n(*“\"'") or ("-" if near > start else "")
    if re.search(r"(?:^|\s)[Ii]n:?$", before) and _EDITED.match(sheet.text, match.end()):
        return False
    if match[0][0] in "—―–_-":
        return not before
    return (
        not before
        or bool(
            re.search(
                r"[.,;:)\]]$|(?<!\w)(?:and|und|see|also|bei|in|von|by|cf|e|y|et|detail)$",
                before,
                re.IGNORECASE,
            )
        )
        or bool(markers.SIGNAL.fullmatch(before + " "))
    )


def _idem_or_ibid(sheet: Sheet, match: re.Match[str], end: int) -> RelationKind:
    """`Id. at 45` names the work again; `Id., Title, 45` another work of the author."""
    if re.match(r"[Dd](?:ers|ies|ens|er|ie)|[—―–_-]|[Ii]idem|[Ee]|[Ii]dd", match[0]):
        return "idem"
    at = match.end()
    follows = re.match(r"[\s,.:]{0,4}(?P<next>\S)(?P<more>[\w’.]*)", sheet.text[at : min(end, at + 40)])
    if follows is None or follows["next"].isdigit() or follows["next"] in "§¶([;*†":
        return "idem" if follows is not None and _numbered(sheet.text[at : at + 12]) else "ibid"
    word = fold(follows["next"] + follows["more"]).rstrip(".")
    if word in _PIN_WORDS or markers.SUPRA.match(sheet.text, at + follows.start("next")):
        return "ibid"
    if follows["next"] in "“«„\"‘'" or holding(sheet.emphases, at + follows.start("next")):
        return "idem"
    if re.fullmatch(r"[ivxlc]+", word):
        return "ibid"
    separated = "," in follows[0] or ":" in follows[0]
    return (
        "idem"
        if separated and follows["next"].isupper() and not _relation_follows(sheet, at, end)
        else "ibid"
    )


def _numbered(text: str) -> bool:
    return bool(re.match(r"\s?\((?:fn|n|anm|note|nota)", text, re.IGNORECASE))


def _relation_follows(sheet: Sheet, at: int, end: int) -> bool:
    head = sheet.bare[at : min(end, at + 60)]
    return bool(markers.SUPRA.search(head) or markers.OPCIT.search(head) or markers.NOTE_WORD.search(head))


def _by_number(sheet: Sheet, match: re.Match[str], start: int, end: int) -> Relation | None:
    """`supra note 12`, `(Fn. 12)`, `note 12 above`; a note of another work gives none."""
    bracket = _bracket_of(sheet, match)
    if bracket and _WITHIN.match(sheet.text, start, match.start() - 1):
        return None
    if bracket:
        numbers = _enclosed_labels(sheet.text, match.end())
    else:
        numbers = (LABELS if _SEVERAL.match(match[0]) else ONE).match(sheet.text, match.end())
    if numbers is None or numbers.end() > end:
        return None
    before = sheet.text[max(start, match.start() - 60) : match.start()]
    if _of_another_work(before, bracket is not None) or _IN_A_YEAR.match(sheet.text, numbers.end(), end):
        return None
    by_name = _SURE_WORD.match(match[0]) and _ONLY_A_NAME.fullmatch(sheet.text, start, match.start())
    if bracket is None and not by_name and not _points(sheet.text, before, numbers.end(), end):
        return None
    return _numbered_relation(sheet, match, numbers, (start, end), bracket)


def _bracket_of(sheet: Sheet, match: re.Match[str]) -> tuple[int, int] | None:
    """The bracket that a note word stands in, where it is the first word: `(Fn. 12)`."""
    bracket = holding(sheet.brackets, match.start())
    if bracket is None:
        return None
    return None if sheet.text[bracket[0] + 1 : match.start()].strip(" .,") else bracket


def _of_another_work(before: str, enclosed: bool) -> bool:
    """`1391 n. 35` is a note on a page of another work."""
    if enclosed:
        return re.search(r"\d$", before.rstrip(" (")) is not None and _DIGIT_BEFORE.search(before) is not None
    return _DIGIT_BEFORE.search(before) is not None


def _points(text: str, before: str, at: int, end: int) -> bool:
    """Whether words on either side point at a note of this text."""
    return bool(
        markers.POINTING.search(before)
        or markers.BEHIND.match(text, at, end)
        or markers.TEXT_BEFORE.search(before)
        or not before.strip(" (*“")
    )


def _enclosed_labels(text: str, at: int) -> re.Match[str] | None:
    """In brackets a year may stand after the label: `(Fn. 53, 1993)`."""
    first = ONE.match(text, at)
    if first is None or _YEAR_IN_BRACKETS.match(text, first.end()):
        return first
    return LABELS.match(text, at)


def _numbered_relation(
    sheet: Sheet,
    match: re.Match[str],
    numbers: re.Match[str],
    limits: tuple[int, int],
    bracket: tuple[int, int] | None,
) -> Relation:
    text, (start, end) = sheet.text, limits
    before = text[max(start, match.start() - 60) : match.start()]
    lead = re.search(
        r"(?:(?<!\w)(?:supra|infra|above|below|oben|unten|wie|s\.\s?[ou]\.|sopra|sotto)[,.]?\s{0,3}(?:at"
        r" |in |the |sources cited )*"
        r"(?:text accompanying )?|sources cited (?:in )?)$",
        before,
        re.IGNORECASE,
    )
    begin = match.start() - len(lead[0]) if lead else match.start()
    stop = numbers.end()
    behind = markers.BEHIND.match(text, stop, end)
    stop = behind.end() if behind else stop
    text_behind = markers.TEXT_BEHIND.match(text, stop, end)
    text_before = markers.TEXT_BEFORE.search(text[max(start, begin - 40) : begin]) or (
        lead and "text" in lead[0].lower()
    )
    stop = text_behind.end() if text_behind else stop
    year = _YEAR_IN_BRACKETS.match(text, numbers.end()) if bracket else None
    if bracket:
        begin, stop = bracket[0], max(stop, bracket[1]) if bracket[1] - numbers.end() < 40 else stop
    around = text[begin:stop]
    return Relation(
        "supra",
        begin,
        min(stop, end),
        around.strip(),
        labels(numbers[0]),
        year["year"] if year else "",
        forward=bool(markers.FORWARD.search(around)),
        text_only=bool(text_behind or text_before),
        enclosed=bracket is not None,
    )


def _names_a_work(sheet: Sheet, match: re.Match[str], start: int, end: int) -> bool:
    """`Cunningham, supra, at 12`: a work by name; `supra Part II` and a bare `see supra` are none."""
    if match[0].lower().startswith("infra") or _TO_TEXT.match(sheet.text, match.end(), end):
        return False
    follows = sheet.text[match.end() : min(end, match.end() + 14)]
    if re.match(r"\s(?:sources|n\.|note|text)", follows) or re.match(r"[\s,]{0,2}n° ?\d", follows):
        return False
    before = sheet.text[start : match.start()].rstrip(" ,(")
    return bool(compiled(r"[A-ZÀ-Þ][\w’'-]+[\])”\"’'.]?$").search(before)) and not markers.SIGNAL.fullmatch(
        before + " "
    )


_BY_WORD: tuple[
    tuple[RelationKind, re.Pattern[str], Callable[[Sheet, re.Match[str], int, int], bool]], ...
] = (
    ("ibid", markers.IBID, _no_part_of_a_title),
    ("opcit", markers.SUPRA, _names_a_work),
    ("opcit", markers.OPCIT, _no_part_of_a_title),
)
"""The relations that one word makes, and what must hold around it."""
