"""Interviews, letters and files of archives: persons, dates, places and shelf marks in place of titles."""

from __future__ import annotations

import re
from dataclasses import replace

from glossator.model import Locator, Name
from glossator.references.dates import find_dates
from glossator.references.facts.places import is_place
from glossator.references.facts.tape import LIKELY, PERHAPS, SURE, TAKEN, Tape
from glossator.references.names import Names, name_fields, read_names
from glossator.references.sheet import Range
from glossator.references.words import compiled

_NAME = r"(?:(?:van|von|de|der|den|del|della|di|da|dos|la|le|du|ten|ter|zu|ibn|bin|al|el)\s|(?:al|el)-|d[’'])*[A-ZÀ-Þ][\w.’'ʼ-]*"
_PERSON = rf"{_NAME}(?:\s(?:y\s)?{_NAME}){{0,5}}"
_TITLED = r"(?:(?:Mrs?|Ms|Dr|Prof|Herrn?|Frau|Mme|M|Sr|Sra|Dott|Sig)\.?\s)?"
_BY = compiled(
    rf"(?:(?:conducted |carried out |held |recorded |led )?by|geführt von|durchgeführt von|réalisée?s? par|menée?s? par|conduit par|par|realizad[ao]s? por|hecha por|realizzat[ae] da|condott[ao] da|afgenomen door|door)\s{_TITLED}(?P<name>{_PERSON})"
)
_OF_BY = compiled(
    rf"(?:intervist[ae]|interview|entrevista|entretien)\s(?:di|de|von)\s(?P<by>{_PERSON})\s(?:a|à|avec|con|mit|con)\s(?P<name>{_PERSON})",
    re.IGNORECASE,
)
_AUTHOR_ASKS = compiled(
    rf"(?:interview(?:ed)?|entretien|entrevista|intervista)\s(?:by|par|por)\s(?P<by>{_PERSON})\s(?:with|avec|con)\s(?P<name>{_PERSON})",
    re.IGNORECASE,
)
_WITH = compiled(
    rf"(?:interviews? (?:with|mit|met)|conversations? with|communications?(?: with| from)|correspondence with|e-?mails? (?:from|with|von)|gespräche? mit|telefonat mit|entretiens? avec|entrevues? avec|entretien de|entrevistas? (?:a|con|com)|intervist[ae] (?:a|con)|colloquio con|gesprek met|mitteilung von|communication personnelle de|comunicación personal de|comunicazione personale di)\s{_TITLED}(?P<name>{_PERSON})",
    re.IGNORECASE,
)
_NAME_CASE = compiled(r"[A-ZÀ-Þ]|al-|van\s|von\s|de\s|d[’']|ibn\s")
_FIRST = compiled(
    rf"(?P<name>{_PERSON}),\s(?:(?:in )?(?:personal|telephone|phone|email|e-mail|oral|private|written|online|video)?\s?(?:interview|communication|conversation|correspondence|e-?mail|message|letter|statement)|Interview|Gespräch|entretien|entrevista|intervista|mündliche|persönliche)",
    re.IGNORECASE,
)
_PLAIN_LETTER = compiled(
    rf"(?P<name>{_PERSON})\s(?:to|an|à|a|aan)\s{_TITLED}(?P<recipient>{_PERSON})(?=,|\s\(|\.|$)"
)
_LETTER = compiled(
    rf"(?:letters?|brief|schreiben|lettre|carta|lettera|e-?mail|memorandum|memo|telegram|despatch|note)(?:,)?\s(?:from|von|de|del|di|da|van|du)\s{_TITLED}(?P<name>{_PERSON})\s(?:to|an|à|a|al|aan|au)\s{_TITLED}(?P<recipient>{_PERSON})",
    re.IGNORECASE,
)
_SPOKEN = compiled(
    r"interview|entrevista|entrevue|intervist|entretien|gespräch|respondent|informant|interviewees|gesprek|colloquio",
    re.IGNORECASE,
)
_SENT = compiled(
    r"letter|e-?mail|communication|communicación|correspondence|mitteilung|conversation|brief\s|lettre|carta\s|lettera|courriel|telefonat|comunica",
    re.IGNORECASE,
)
HOLDER = compiled(
    r"(?<![\w])(?:(?:The )?National Archives(?: and Records \w+)?|TNA(?:: ?PRO)?|NARA|PRO|BArch|BnF|BNF|BL|GStA(?: PK)?|HHStA|PA\s?AA|StA \w+|HStA \w+|BayHStA|AN|AD \w+|AGI|AHN|AGS|AGN|ASV|AAV|ASF[Ii]?|ASM[Ii]?|ACS|AHU|ANTT|BNE|[A-Z]{3,5}(?=,\s(?:[*_]|leg|lib|caja|fondo|carp|b\.|busta|MS|ms|Ms|cód))"
    r"|[A-ZÀ-Þ][\w’'.-]*(?:\s(?:[A-ZÀ-Þ][\w’'.-]*|of|the|and|de|du|des|del|della|di|da|d[’']\w+|für|zu|der|la|le|les|dell[’']\w+|départementales|municipales?|nationales?|diplomatiques|générales?)){0,6}\s?(?:Archives?|Archiv|Archivo|Archivio|Arquivo|Library|Bibliothek|Record (?:Office|House|Centre)|Records Office|Records|Museum|Historical Society|Society)(?:\s(?:of|at|de|des|du|der|für|zu)\s[A-ZÀ-Þ][\w’'-]*(?:\s(?:of\s)?[A-ZÀ-Þ][\w’'-]*){0,4})?"
    r"|(?:Archives?|Archiv|Archivo|Archivio|Arquivo|Bibliothèque|Biblioteca|Bibliotheek|Bundesarchiv|Landesarchiv|Staatsarchiv|Stadtarchiv|Hauptstaatsarchiv|Kreisarchiv|Nationaal Archief|Gemeentearchief|Stadsarchief|[A-ZÄÖÜ][a-zäöü]+archiv)(?:\s(?:[A-ZÀ-Þ][\w’'-]*|d[’'][A-ZÀ-Þ\w-]+|de|des|du|del|della|dell[’']\w+|di|da|der|für|zu|la|le|l[’']\w+|départementales|municipales?|nationales?|diplomatiques|générales?|royales?|apostolica|vaticana|nazionale|centrale|statale)){0,8})"
    r"(?:\s[(\[][A-Z][\w. -]{1,12}[)\]])?(?=[,;:.(]|\s?$|\s(?:[A-Z]{1,4}\s?\d|MS|Ms|Add|Cod))"
)
_FOLIO = compiled(
    r"(?:(?<=[\s,(])|^)(?:fols?\.?|ff?\.|fos?\.|fls?\.|Bll?\.|pp?\.|S\.|págs?\.|c{1,2}\.|carte?|f[°º]s?)\s?(?P<value>\d+\s?[rvab]?(?:[°º])?(?:\s?[–-]\s?\d+\s?[rvab]?)?(?:,\s\d+[rv]?)*(?:\sff?\.)?)(?=[\s,.;:)]|$)"
)
_MARKED = compiled(
    r"\d|(?:Papers|Collection|Fonds|Nachlass|Records|Series|Serie|Bestand|MSS?|Box|Folder)(?!\w)|^[A-Z]{1,4}$"
)
_GENRES = compiled(
    r"(?P<genre>Memorandum|Memo|Minutes|Protokoll|Report|Testament|Diary|Telegram|Denkschrift|Draft|Transcript|Petition|Note|Despatch)(?=,\s[“\"‘'„«]|$)"
)


def read_unpublished(tape: Tape) -> str:
    """Takes persons, dates and the place in an archive off the tape; gives CSL's type."""
    text = tape.sheet.text
    spoken = _SPOKEN.search(text)
    letter = None if spoken else (_LETTER.search(text) or _PLAIN_LETTER.search(text))
    if letter is not None and not spoken:
        _person(tape, "author", letter.span("name"))
        _person(tape, "recipient", letter.span("recipient"))
        tape.cover(*letter.span())
    elif spoken or _SENT.search(text):
        _speakers(tape)
    _dates(tape)
    _folio(tape)
    held = _held(tape)
    _titles(tape, held)
    if spoken:
        _place(tape)
        return "interview"
    return "personal_communication" if letter or (not held and _SENT.search(text)) else "manuscript"


def _person(tape: Tape, role: str, place: Range) -> None:
    """One name; initials and a single name are kept as they are."""
    text = tape.sheet.text
    if not _NAME_CASE.match(text, place[0]) or re.fullmatch(
        r"(?:[Tt]he )?[Aa]uthor|I|Interview\w*", text[slice(*place)]
    ):
        return
    if place[1] - place[0] == 1:
        names = Names((Name(text[slice(*place)], *place, literal=text[slice(*place)]),))
    else:
        names = read_names(text, *place)
    tape.fields += name_fields(role, Names(tuple(_literal(one) for one in names.names), names.others), SURE)
    tape.cover(*place)


def _literal(name: Name) -> Name:
    initials = re.fullmatch(r"[A-Z]{1,5}\d*", name.printed.strip()) is not None
    if name.literal or (name.given and not initials):
        return name
    return replace(name, family="", given="", literal=name.printed.strip(" ,."))


def _speakers(tape: Tape) -> None:
    text = tape.sheet.text
    both = _OF_BY.search(text) or _AUTHOR_ASKS.search(text)
    if both:
        _person(tape, "author", both.span("name"))
        _person(tape, "interviewer", both.span("by"))
        tape.cover(*both.span())
        return
    asked = _WITH.search(text)
    first = _FIRST.match(text) if asked is None else None
    if asked and _NAME_CASE.match(asked["name"]):
        _person(tape, "author", _without_description(text, asked.span("name")))
        tape.cover(*asked.span())
    elif first and _NAME_CASE.match(first["name"]):
        _person(tape, "author", first.span("name"))
        tape.cover(*first.span())
    by = _BY.search(tape.left)
    if by:
        _person(tape, "interviewer", by.span("name"))
        tape.cover(*by.span())


def _without_description(text: str, place: Range) -> Range:
    """`Bismillah of Dashti` names a place behind the person; so does `in`."""
    cut = re.search(r"\s(?:of|in|from|at|aus|de la|du)\s", text[slice(*place)])
    return (place[0], place[0] + cut.start()) if cut else place


def _dates(tape: Tape) -> None:
    found = [one for one in find_dates(tape.left) if one[2].year is not None]
    if found:
        start, end, date = max(
            found, key=lambda one: ((one[2].month is not None) + (one[2].day is not None), one[0])
        )
        tape.take("issued", start, end, SURE, date)


def _folio(tape: Tape) -> None:
    match = _FOLIO.search(tape.left)
    if match:
        value = match["value"].rstrip()
        tape.locator = Locator(value, "folio", match.start("value"), match.start("value") + len(value))
        tape.cover(*match.span())


def _held(tape: Tape) -> bool:
    """The archive and, beside it, collection, box and folder as one stretch."""
    holder = _holder(tape)
    if holder is None:
        return False
    start, end = holder
    name = re.sub(r"\s[(\[][A-Z][\w. -]{1,12}[)\]]$", "", tape.sheet.text[start:end])
    tape.take("archive", start, start + len(name), LIKELY)
    tape.cover(start, end)
    before, after = _marks(tape, 0, start), _marks(tape, end, len(tape.left))
    place = _joined(tape, after) if after else _joined(tape, before)
    if place:
        tape.take("archive_location", *place, LIKELY)
    return True


def _holder(tape: Tape) -> Range | None:
    """The last stretch that names an institution, or the first where the note begins with one."""
    first = HOLDER.match(tape.left)
    if first:
        return first.span()
    found = [match.span() for match in HOLDER.finditer(tape.left)]
    shelved = [one for one in found if not re.search(r"Records$", tape.left[slice(*one)])]
    return next(reversed(shelved or found), None)


def _marks(tape: Tape, start: int, end: int) -> list[Range]:
    """The stretches that are parts of a shelf mark, from the first with a sign of one to the last."""
    found = list(tape.loose(start, end, marks=r"[,;]\s|\.\s(?=[A-ZÀ-Þ])|:\s|[()\[\]]"))
    marked = [index for index, one in enumerate(found) if _MARKED.search(tape.sheet.text[slice(*one)])]
    quoted = [
        index
        for index, one in enumerate(found)
        if tape.sheet.text[one[0]] in '“"‘„«' or (one[0] and tape.sheet.text[one[0] - 1] in '“"‘„«')
    ]
    if not marked:
        return []
    first = max((index + 1 for index in quoted if index < marked[-1]), default=0)
    if start == 0:
        first = max(
            first,
            marked[0] - 1
            if marked[0] and len(found[marked[0] - 1 : marked[0]]) and _collection(tape, found[marked[0] - 1])
            else marked[0],
        )
    return found[first : marked[-1] + 1]


def _collection(tape: Tape, place: Range) -> bool:
    text = tape.sheet.text[slice(*place)]
    return text[:1].isupper() and len(text.split()) <= 6


def _joined(tape: Tape, marks: list[Range]) -> Range | None:
    """One stretch as printed, up to what has been read already."""
    if not marks:
        return None
    start, end = marks[0][0], marks[0][1]
    for one in marks[1:]:
        if TAKEN in tape.left[end : one[0]]:
            break
        end = one[1]
    return start, end


def _titles(tape: Tape, held: bool) -> None:
    """A title in quotes or emphasis, or the words of a description; the genre before it."""
    genre = _GENRES.match(tape.left)
    for start, end in (*tape.sheet.quotes, *tape.sheet.emphases):
        if TAKEN not in tape.left[start:end] and end - start > 4:
            tape.take("title", start, end, LIKELY)
            break
    if genre and tape.has("title"):
        tape.take("genre", *genre.span("genre"), LIKELY)
    if held and not tape.has("title") and not tape.has("recipient"):
        rest = [one for one in tape.loose(0, len(tape.left), marks=r"[,;]\s|[()\[\]]") if one[1] - one[0] > 8]
        if rest:
            tape.take("title", *rest[0], PERHAPS)


def _place(tape: Tape) -> None:
    """A bare place right before the date or at the end: `Leer`, `Faryab Province`."""
    issued = tape.first("issued")
    end = issued.start if issued else len(tape.left)
    found = list(tape.loose(0, end, marks=r"[,;]\s|\.\s|[()\[\]]"))
    if not found:
        return
    start, stop = found[-1]
    text = tape.sheet.text[start:stop]
    bare = compiled(
        r"[A-ZÀ-Þ][\w’'.-]*(?:[\s-](?:[A-ZÀ-Þ][\w’'.-]*|de|la|le|sur|am|an|der|upon|del)){0,4}"
    ).fullmatch(text)
    gap = tape.left[stop:end].strip(" ,.(")
    if not gap and (is_place(text) or (bare and len(found) == 1)):
        tape.take("event-place", start, stop, LIKELY)
