"""Builds full and short references once it is known which a stretch is: fields, keys, the page cited."""

from __future__ import annotations

import re
from dataclasses import replace

from glossator.model import Date, Full, Keys, Locator, Reference, Short
from glossator.references import evidence, markers
from glossator.references.dates import YEAR, find_dates
from glossator.references.evidence import closures
from glossator.references.facts.parts import Parts
from glossator.references.facts.read import read_parts
from glossator.references.frames.frame import LIKELY
from glossator.references.locators import VALUE, labelled
from glossator.references.names import read_names
from glossator.references.sheet import Range, Sheet, within
from glossator.references.split import prose, titles
from glossator.references.start import source_start
from glossator.references.words import WRITINGS, compiled, words

_NAMES_AND_YEAR = compiled(
    rf"(?P<names>[A-ZÀ-Þ][^\d()“\"]{{1,120}}?),?\s[(\[]?(?P<date>"
    rf"(?:[^\W\d_]{{3,9}}\.?\s\d{{1,2}},\s)?{YEAR}[a-z]?)[)\]]?"
    rf"(?:[,:]\s?(?P<rest>[^“”\"()]{{0,60}}))?[)\]]?\.?"
)
_BETWEEN_NAMES = compiled(r",\s?(?:and |und |& )?|\s(?:and|und|et|y|e|&)\s|\s?/\s?")
_NOTE_IN_BRACKETS = compiled(r"\((?:Fn|FN|Anm|Fußn|n|note|noot|nota|nt)\.?\s?(?P<label>\d{1,4}[a-z]?)\)")
PIN = compiled(rf"(?:[,:]|[,.]?[\"”»’'])\s?(?!{YEAR}(?!\w))(?P<value>{VALUE})\.?$")
_AFTER_TITLE = compiled(r",\s(?=\d|pp?\.|S\.|[Ii]n:?\s|dans\s|vol\.|Bd\.|t\.)|\s\(")
_LABEL = compiled(
    r"(?:Sources?|Available(?: online)?(?: at)?|Fonte|Fuente|Quelle|Disponible (?:en|sur)|Disponível em"
    r"|Online):\s"
)
_MARKS = " .,“”\"'‘’"
_FACTS = {", ", ". "}
"""What stands before a place of publication and not before an author."""


def names_and_year(sheet: Sheet, start: int, end: int) -> Reference | None:
    """`Marsh 2018, 25`, `Johnson (2016), 12`, `Casey Johnson, 2016`."""
    match = _NAMES_AND_YEAR.fullmatch(sheet.text, start, end)
    if match is None or within(sheet.emphases, start, end) or not _family_names(match["names"].strip()):
        return None
    names = read_names(sheet.text, *match.span("names"))
    dates = [date for _, _, date in find_dates(sheet.text, *match.span("date"))]
    date = dates[0] if dates else Date(printed=match["date"])
    keys = Keys(names=names.keys, others=names.others, date=date)
    pin = _pin(sheet, match.end("date"), end if match["rest"] is None else match.end("rest"))
    return Short(id="", start=start, end=last_word(sheet, start, end), spans=(), locator=pin, keys=keys)


def _family_names(printed: str) -> bool:
    """Whether a short form's names stand here and no title: each one word, or each with a given name."""
    bare = re.sub(r",?\s?et al\.?", "", printed)
    parts = [part for part in _BETWEEN_NAMES.split(bare) if part]
    sizes = [len(part.split()) for part in parts]
    if max(sizes, default=0) > 2 or re.search(r"[:?!.]\s", re.sub(r"\b[A-Z]\.\s", "", bare)):
        return False
    if any(words(part)[-1:] and words(part)[-1] in WRITINGS for part in parts):
        return False
    if len(parts) < 2:
        return True
    inverted = re.fullmatch(r"(?:[A-Z]\.\s?)+", parts[1]) is not None
    joined = re.search(r"\s(?:and|und|et|y|e|&)\s|/|et al", printed) is not None
    return (inverted or joined) and (sizes[0] == 1 or len(set(sizes)) == 1)


def full_reference(sheet: Sheet, start: int, end: int, signal: str | None, of_author: bool) -> Reference:
    label = _LABEL.match(sheet.text, start, end)
    begin = label.end() if label else start
    begin = begin if of_author else source_start(sheet, begin, _facts_start(sheet, begin, end))
    stop = _facts_end(sheet, begin, end)
    parts = read_parts(sheet, begin, stop)
    if begin == start and prose(sheet, start, _facts_start(sheet, start, end)) > 1:
        parts = _surely_read(parts)
    return Full(
        id="",
        start=begin,
        end=max((last_word(sheet, begin, stop), *(field.end for field in parts.fields))),
        spans=(),
        prefix=sheet.text[start:begin].strip(" ,;:(")[-400:],
        suffix=sheet.text[stop:end].strip(" ,;.")[:400],
        signal=signal,
        locator=parts.locator or _siglum_pin(sheet, begin, stop),
        keys=replace(_keys(sheet, parts, begin, end), notes=_notes_named(sheet, begin, stop)),
        fields=parts.fields,
        type=parts.type,
    )


def short_reference(sheet: Sheet, start: int, end: int, signal: str | None, of_author: bool) -> Reference:
    parts = read_parts(sheet, start, end) if not of_author else _title_alone(sheet, start, end)
    if parts.title and not any(each.isalpha() for each in sheet.text[slice(*parts.title)]):
        parts = replace(parts, title=None)  # `Berger, S. 12`: a name and a page
    keys = _keys(sheet, parts, start, end)
    pin = _pin(sheet, parts.title[1] if parts.title else start, end)
    if of_author:
        dates = list(find_dates(sheet.text, parts.title[1] if parts.title else start, end))
        keys = replace(keys, date=dates[0][2] if dates else None)
    elif not parts.title:
        stop = pin.start if pin else end
        keys = Keys(names=read_names(sheet.text, start, stop).keys)
    return Short(
        id="", start=start, end=last_word(sheet, start, end), spans=(), signal=signal, locator=pin, keys=keys
    )


def _surely_read(parts: Parts) -> Parts:
    """Without title and names that were only guessed, out of a sentence."""
    if any(one.name == "title" and one.confidence > LIKELY for one in parts.fields):
        return parts
    kept = tuple(one for one in parts.fields if one.name not in {"title", "author"})
    return Parts(fields=kept, date=parts.date)


def _title_alone(sheet: Sheet, start: int, end: int) -> Parts:
    marked: tuple[Range, ...] = within(sheet.quotes, start, end) or within(sheet.emphases, start, end)
    if marked and marked[0][0] - start < 4:
        return Parts(title=marked[0])
    stops = [
        match.start()
        for match in (
            _AFTER_TITLE.search(sheet.text, start, end),
            evidence.PLACE_YEAR.search(sheet.text, start, end),
        )
        if match
    ]
    return Parts(title=(start, min(stops, default=end)))


def _facts_start(sheet: Sheet, start: int, end: int) -> int:
    """Where the facts of publication begin; a lead stands before them."""
    stops = [a for a, _ in closures(sheet, start, end)[:1]] + [
        a for a, _ in within(sheet.addresses, start, end)[:1]
    ]
    for pattern in (evidence.REPORTER, evidence.IMPRINT):
        match = pattern.search(sheet.flat, start, end)
        if match and (
            pattern is evidence.REPORTER or sheet.flat[match.start() - 2 : match.start()] in _FACTS
        ):
            stops.append(match.start())
    stops += [b for _, b in titles(sheet, start, end)[:1]]
    return max(min([*stops, end]), start)


def _facts_end(sheet: Sheet, start: int, end: int) -> int:
    """A remark in brackets behind the facts is a suffix: `(2019) (noting that …)`."""
    for opening, closing in within(sheet.brackets, start, end):
        if sheet.text[opening] == "(" and closing - opening > 14 and prose(sheet, opening, closing) == 0:
            inner = sheet.text[opening + 1 : closing - 1]
            remark = re.match(r"[a-z]+ing\s|“|\"|[a-z]+\s[a-z]+\s[a-z]+\s", inner)
            if remark and (
                closures(sheet, start, opening) or evidence.LOCATED.search(sheet.text, start, opening)
            ):
                return start + len(sheet.text[start:opening].rstrip())
    return end


def _siglum_pin(sheet: Sheet, start: int, end: int) -> Locator | None:
    siglum = evidence.SIGLUM.match(sheet.text, start, end)
    if siglum is None:
        return None
    at = siglum.start() + siglum[0].index(" ") + 1
    return Locator(value=sheet.text[at : siglum.end()], start=at, end=siglum.end())


def _keys(sheet: Sheet, parts: Parts, start: int, end: int) -> Keys:
    """Names, date and title, and with the names what the work will be called from here on."""
    title = sheet.text[parts.title[0] : parts.title[1]] if parts.title else ""
    found = (one["name"].strip(_MARKS) for one in markers.SHORT_NAME.finditer(sheet.text, start, end))
    defined = [name for name in found if any(each.isalnum() for each in name)]
    names = tuple(dict.fromkeys((*parts.names.keys, *(name for name in defined if "," not in name))))
    return Keys(names=names, others=parts.names.others, date=parts.date, title_words=words(title))


def _pin(sheet: Sheet, start: int, end: int) -> Locator | None:
    """The page cited: a labelled one, else a bare number that ends the reference."""
    found = labelled(sheet.bare, start, end)
    if found is not None:
        return found
    stop = start + len(sheet.bare[start:end].rstrip(" ."))
    tail = PIN.search(sheet.bare, max(start, stop - 60), end)
    if tail is None or tail.start() < start:
        return None
    value = tail["value"].rstrip(".:")
    if re.fullmatch(YEAR, value):
        return None
    return Locator(value=value, start=tail.start("value"), end=tail.start("value") + len(value))


def _notes_named(sheet: Sheet, start: int, end: int) -> tuple[str, ...]:
    """The note in which the book is given that a chapter stands in: `in: dies. (Hg.), *Arbeit* (Fn. 12)`."""
    found = _NOTE_IN_BRACKETS.search(sheet.text, start, end)
    return (found["label"],) if found else ()


def last_word(sheet: Sheet, start: int, end: int) -> int:
    """Before the last stop, which ends the note and not the reference."""
    text = sheet.text[start:end]
    stripped = text.rstrip(" ,;")
    if stripped.endswith(".") and not re.search(r"(?<!\w)(?:ff?|seqq?|al|[A-Z]|vols?|etc)\.$", stripped):
        stripped = stripped[:-1]
    return start + len(stripped)
