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

_NAME = (
    r"(?:(?:van|von|de|der|den|del|della|di|da|dos|la|le|du|ten|ter|zu|ibn|bin|al|el)\s|(?:al|el)-"
    r"|d[’'])*[A-ZÀ-Þ][\w.’'ʼ-]*"
)
_PERSON = rf"{_NAME}(?:\s(?:y\s)?{_NAME}){{0,5}}"
_TITLED = r"(?:(?:Mrs?|Ms|Dr|Prof|Herrn?|Frau(?:\sDr\.|\sProf\.)?|Mme|M|Sr|Sra|Dott|Sig)\.?\s)?"
_BY = compiled(
    rf"(?:(?:conducted |carried out |held |recorded |led )?by|geführt von|durchgeführt von"
    rf"|réalisée?s? par|menée?s? par|conduit par|par|realizad[ao]s? por|hecha por|realizzat[ae] da"
    rf"|condott[ao] da|afgenomen door|door)\s{_TITLED}(?P<name>{_PERSON})"
)
_OF_BY = compiled(
    rf"(?:intervist[ae]|interview|entrevista|entretien)\s(?:di|de|von)\s(?P<by>{_PERSON})\s(?:a|à|avec"
    rf"|con|mit|con)\s(?P<name>{_PERSON})",
    re.IGNORECASE,
)
_AUTHOR_ASKS = compiled(
    rf"(?:interview(?:ed)?|entretien|entrevista|intervista)\s(?:by|par"
    rf"|por)\s(?P<by>{_PERSON})\s(?:with|avec|con)\s(?P<name>{_PERSON})",
    re.IGNORECASE,
)
_WITH = compiled(
    rf"(?:interviews? (?:with|mit|met)|conversations? with|communications?(?: with| from)"
    rf"|correspondence with|e-?mails? (?:from|with|von|to (?:the )?author from)|gespräche? mit"
    rf"|telefonat mit|entretiens? avec|entrevues? avec|entretien de|entrevistas? (?:a|con|com)"
    rf"|intervist[ae] (?:a|con)|colloquio con|gesprek met|mitteilung von|communication personnelle de"
    rf"|comunicación personal de|comunicazione personale di|(?:interview|gespräch|gesprek|entretien"
    rf"|conversation|entrevista|intervista)(?:\s(?:des|de|del|van|der|do|da|dell[’']|concedida|realizada"
    rf"|téléphonique|telefónica|telefonica|personal)\s?(?:ao |a la |al |de |la )?(?:Verf\."
    rf"|Verfasser(?:s|in)?|Autor(?:s|in)?|(?:l[’'])?(?:auteure?|autrice)|autora?|autore)?){{1,2}}\s(?:mit|avec|con|com|met|por|with|a"
    rf"|al))\s{_TITLED}(?P<name>{_PERSON})",
    re.IGNORECASE,
)
_NAME_CASE = compiled(r"[A-ZÀ-Þ]|al-|van\s|von\s|de\s|d[’']|ibn\s")
_FIRST = compiled(
    rf"(?P<name>{_PERSON}),\s(?:(?:in )?(?:oral history|personal|telephone|phone|WhatsApp|text|email"
    rf"|e-mail|oral|private|written|online|video)?\s?(?:interview|communication|conversation"
    rf"|correspondence|e-?mail|message|letter|statement)|Interview|Gespräch|entretien|entrevista"
    rf"|intervista|mündliche|persönliche)",
    re.IGNORECASE,
)
_PLAIN_LETTER = compiled(
    rf"(?P<name>{_PERSON})\s(?:to|an|à|a|aan)\s{_TITLED}(?P<recipient>{_PERSON})(?=,|\s\(|\.|$)"
)
_LETTER = compiled(
    rf"(?:letters?|brief|schreiben|lettre|carta|lettera|e-?mail|memorandum|memo|telegram|despatch"
    rf"|note)(?:,)?\s(?:from|von|de|del|di|da|van|du)\s{_TITLED}(?P<name>{_PERSON})\s(?:to|an|à|a|al"
    rf"|aan|au)\s{_TITLED}(?P<recipient>{_PERSON})",
    re.IGNORECASE,
)
_SIGNED = compiled(rf"(?P<name>{_PERSON}),\s(?=[‘“\"'«„*])")
_SPOKEN = compiled(
    r"interview|entrevista|entrevue|intervist|entretien|gespräch|respondent|informant|interviewees"
    r"|gesprek|colloquio",
    re.IGNORECASE,
)
_SENT = compiled(
    r"letter|e-?mail|communication|communicación|correspondence|mitteilung|conversation|brief\s|lettre"
    r"|carta\s|lettera|courriel|telefonat|comunica",
    re.IGNORECASE,
)
HOLDER = compiled(
    r"(?<![\w])(?:(?:The )?National Archives(?: and Records \w+)?|TNA(?:: ?PRO)?|NARA|PRO|BArch|BnF"
    r"|BNF|BL|GStA(?: PK)?|HHStA|PA\s?AA|StA \w+|HStA \w+|BayHStA|AN|AD \w+|AGI|AHN|AGS|AGN|ASV|AAV"
    r"|ASF[Ii]?|ASM[Ii]?|ACS|AHU|ANTT|BNE|BNCF|BPE|LASH|Arch\.\s(?:nat|dép|mun"
    r"|dipl)\.(?:\s[A-ZÀ-Þ][\w’-]+)?|AD\s(?:de la |du |des |de l’)?[A-ZÀ-Þ][\w’-]+|NL-[A-Z][A-Za-z]+"
    r"|[A-Z]{3,5}(?=,\s(?:[*_]|leg|lib|caja|fondo|carp|b\.|busta|MS|Mss|ms|Ms|cód|Abt|Best|Rep|NAF"
    r"|reg))"
    r"|[A-ZÀ-Þ][\w’'.-]*(?:\s(?:[A-ZÀ-Þ][\w’'.-]*|of|the|and|de|du|des|del|della|di|da|d[’']\w+|für|zu"
    r"|der|la|le|les|dell[’']\w+|départementales|municipales?|nationales?|diplomatiques"
    r"|générales?)){0,6}\s?(?:Archives?|Archiv|Archivo|Archivio|Arquivo|Library|Bibliothek"
    r"|Record (?:Office|House|Centre|Center)|Records (?:Office|Room|Centre)|Papers Office"
    r"|Archives? Depository|Records|Museum|Historical Society|Society)(?:\s(?:of|at|de|des|du|der|für"
    r"|zu)\s[A-ZÀ-Þ][\w’'-]*(?:\s(?:of\s)?[A-ZÀ-Þ][\w’'-]*){0,4})?(?:,\s[A-ZÀ-Þ][\w’-]+\s(?:College"
    r"|University|Institute))?"
    r"|(?:Archives?|Archiv|Archivo|Archivio|Arquivo|Bibliothèque|Biblioteca|Bibliotheek|Bundesarchiv"
    r"|Landesarchiv|Staatsarchiv|Stadtarchiv|Hauptstaatsarchiv|Kreisarchiv|Nationaal Archief"
    r"|Gemeentearchief|Stadsarchief|[A-ZÄÖÜ][a-zäöü]+archiv)(?:\s(?:[A-ZÀ-Þ][\w’'-]*|d[’'][A-ZÀ-Þ\w-]+"
    r"|de|des|du|del|della|dell[’']\w+|di|da|der|für|zu|la|le|l[’']\w+|départementales|municipales?"
    r"|nationales?|diplomatiques|générales?|royales?|apostolica|vaticana|nazionale|centrale"
    r"|statale)){0,8})"
    r"(?:\s[(\[][A-Z][\w. -]{1,12}[)\]])?(?=[,;:.(]|\s?$|\s\((?:hereafter|hereinafter|im Folgenden"
    r"|ci-après|en adelante|d[’']ora)|\s(?:[A-Z]{1,4}\s?\d|MS|Ms|Add|Cod))"
)
_FOLIO = compiled(
    r"(?:(?<=[\s,(])|^)(?:fols?\.?|ff?\.|fos?\.|fls?\.|Bll?\.|pp?\.|S\.|págs?\.|c{1,2}\.|carte?"
    r"|f[°º]s?)\s?(?P<value>\d+\s?(?:r[°º]?|v[°º]?|ro|vo|[ab])?(?:[°º])?(?:\s?[–-]\s?(?:\d+\s?[rvab]?"
    r"|[rv]))?(?:,\s\d+[rv]?)*(?:\sff?\.)?)(?=[\s,.;:)]|$)"
)
_MARKED = compiled(
    r"\d|(?:Papers|Collection|Fonds|Nachlass|Records|Series|Serie|Bestand|MSS?|Box|Folder)(?!\w)|^[A-Z]{1,4}$"
)
_GENRES = compiled(
    r"(?P<genre>Memorandum|Memo|Minutes|Protokoll|Report|Testament|Diary|Telegram|Denkschrift|Draft"
    r"|Transcript|Petition|Note|Despatch)(?=,\s[“\"‘'„«]|$)"
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
    _signed(tape)
    _dates(tape)
    _folio(tape)
    held = _held(tape)
    _titles(tape, held)
    if spoken:
        _place(tape)
        return "interview"
    return "personal_communication" if letter or (not held and _SENT.search(text)) else "manuscript"


def _signed(tape: Tape) -> None:
    """`Hester Lowe, ‘Journal of a Fen Winter’, …`: who wrote what an archive keeps."""
    match = _SIGNED.match(tape.left)
    if match and not tape.has("author") and not HOLDER.match(tape.left):
        _person(tape, "author", match.span("name"))
        tape.cover(*match.span("name"))


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
    spoke = asked or _FIRST.match(text)
    if spoke and _NAME_CASE.match(spoke["name"]):
        place = spoke.span("name")
        _person(tape, "author", _without_description(text, place) if asked else place)
        tape.cover(*spoke.span())
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
    marked = [rank for rank, one in enumerate(found) if _MARKED.search(tape.sheet.text[slice(*one)])]
    if not marked:
        return []
    quoted = [rank + 1 for rank, one in enumerate(found) if _in_marks(tape, one) and rank < marked[-1]]
    first = max([*quoted, 0])
    if start == 0:
        first = max(first, marked[0] - _collection(tape, found, marked[0]))
    return found[first : marked[-1] + 1]


_QUOTES = frozenset('“"‘„«')


def _in_marks(tape: Tape, place: Range) -> bool:
    return not _QUOTES.isdisjoint(tape.sheet.text[max(place[0] - 1, 0) : place[0] + 1])


def _collection(tape: Tape, found: list[Range], rank: int) -> bool:
    """Whether the stretch before the first sign of a shelf mark names the collection."""
    if rank == 0 or TAKEN in tape.left[found[rank - 1][1] : found[rank][0]]:
        return False
    text = tape.sheet.text[slice(*found[rank - 1])]
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
            start, end = rest[0]
            end = start + len(_TO_DATE.sub("", tape.sheet.text[start:end]))
            tape.take("title", start, end, PERHAPS)


_TO_DATE = re.compile(r"\s(?:vom|v\.|du|de|del|of|dated|van)$")
_PLAIN_TOWN = compiled(r"[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+)?")


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
    if not gap and bare and (is_place(text) or len(found) == 1 or _PLAIN_TOWN.fullmatch(text)):
        tape.take("event-place", start, stop, LIKELY)
