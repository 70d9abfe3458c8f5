"""What a work stands in: a journal, a newspaper, a site, or the book of a chapter with its editors."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from glossator.model import Field, Name
from glossator.references.dates import YEAR
from glossator.references.facts.contributors import led_names, names_at, take_people
from glossator.references.facts.places import is_place
from glossator.references.facts.tape import LIKELY, PERHAPS, SURE, TAKEN, Tape
from glossator.references.names import name_fields, read_names
from glossator.references.sheet import Range, within
from glossator.references.words import compiled

_IN = compiled(
    r"[\s.,;:)\]”»’\"'*_\ue000]*(?:published |erschienen |publié |publicado |reprinted |repr\. "
    r"|chap(?:ter|\.) \d+ |ch\. \d+ )?"
    r"(?:[Ii]n:\s|[Ii]n\s(?=[A-ZÀ-Þ\d*_“„«‘'\"]|de[rn]?\s|al-|van\s|von\s|d[’'])|IN:\s|dans:?\s"
    r"|[Dd]ans\s|[Ee]n:\s|[Ee]n\s(?=[A-ZÀ-Þ*_“«])|[Ee]m:\s|[Ee]m\s(?=[A-ZÀ-Þ*_])|apud\s)"
)
_SEVERAL = compiled(r"AA\.?\s?VV\.?,\s")
_GAP = compiled(r"[\s,.:;)\]”»’\"'\ue000]*")
_SKIPPED = frozenset(
    {
        "in",
        "in:",
        "et al",
        "et al.",
        "ibid",
        "ibid.",
        "seq.",
        "passim",
        "et seq.",
        "ed.",
        "eds",
        "trans.",
        "op. cit.",
    }
)
_NUMBER_AHEAD = compiled(
    rf"[,.]?\s?(?:(?:[Vv]ols?|v|t|T|[Bb]d|[Jj]g|[Nn]os?|[Nn]r|n|[Hh]|núm|num|ano|año|anno|année|Heft"
    rf"|Band|tome|tomo|issue|Issue|series|ser)[.°º]{{0,2}}\s?[\dIVXLC]"
    rf"|n[°º]|\d{{1,4}}(?!\w)(?!\s?[a-z])|[IVXLC]{{1,8}}(?!\w)|\(?{YEAR}|\(?{TAKEN})"
)
_STOPS = compiled(
    rf",\s(?=\d|[IVXLC]+[,.\s]|(?:[Vv]ols?|[Bb]d|t|T|[Jj]g|[Nn]os?|[Nn]r|n|pp?|S|H|núm|num|año|anno"
    rf"|année|ano|v|Heft|Band|ser|fasc)[.°º\s]\s?\S|pp?\.|{TAKEN}|[Nn][°º])"
    rf"|\s(?=\d{{1,4}}(?:[.,:/(\s{TAKEN}]|$)|\()|\.\s(?=[A-ZÀ-Þ{TAKEN}(\d])|[;{TAKEN}]|[(\[]|$"
)
_BOOK_STOPS = compiled(
    rf",\s(?=[A-ZÀ-Þ\d]|(?:ed|eds|hg|hrsg|éd|dir|trans|pp?|S|vol|Bd|t|a cura|coord|org|coll)[.\s])"
    rf"|\.\s(?=[A-ZÀ-Þ{TAKEN}(\d])|[;{TAKEN}]|[(\[]|$"
)
_BOOKS_AUTHOR = compiled(
    r"(?P<name>[A-ZÀ-Þ][\w’'-]+,\s[A-ZÀ-Þ][^,:;()\d\ue000]{1,40}):\s"
    r"|(?P<initials>[A-ZÀ-Þ][\w’'-]+,\s(?:[A-Z]\.\s?-?){1,3})\s?(?=[A-ZÀ-Þ])"
)
_LONGEST_INITIALS = 5
_CAPITALS = compiled(r"[A-Z][A-Z.&’'\s:-]{2,60}")
_PERIODICAL = compiled(
    r"(?<!\w)(?:Journal|Zeitschrift|Revue|Revista|Rivista|Review|Archiv|Jahrbuch|Annales|Annals|Annali"
    r"|Bulletin|Bulletino|Bollettino|Quarterly|Tijdschrift|Transactions|Proceedings|Cahiers|Cuadernos"
    r"|Quaderni|Blätter|Rundschau|Monatsschrift|Magazine|Gazette|Zeitung|Times|Herald|Tribune|Post"
    r"|Giornale|Boletín|Anuario|Anales|Mitteilungen|Forschungen|Beiträge zur)(?!\w)"
)
_NEW_SERIES = compiled(r",?\s(?:N\.?\s?S|n\.\s?s|N\.\s?F|NF)\.?$")
_VOLUME_FIRST = compiled(
    r"[*_]?(?:(?P<volume>\d{1,2})\s)(?P<name>[A-Z][^,;()\ue000]{3,120}?)[*_]?(?=\s\d{1,4}[,\s(])"
)
_EDITORS_IN_BRACKET = compiled(
    r"\((?P<names>[A-Z][^()\d]{3,120}?)\s(?:eds?|Hg|Hrsg)\.,?\s?(?:\d\w{1,2} ed\.\s?)?(?=[\ue000\d])"
)


@dataclass(frozen=True, slots=True)
class Host:
    """Where the container's title stands."""

    start: int
    end: int
    inside: bool
    """`in` stands before it: it is a book, unless numbers of a periodical follow."""
    marked: bool
    """Emphasis or quotation marks say where it begins and ends."""


def read_host(tape: Tape, at: int, quoted: bool, marked: bool) -> Host | None:
    """The container behind a title that ends at `at`; `quoted` and `marked` say how the title was set."""
    inside = _IN.match(tape.left, at)
    if inside:
        tape.cover(at, inside.end())
        return _volume_first(tape, inside.end()) or _inside(tape, inside.end())
    following = _marked_next(tape, at, quoted or not marked)
    if following is not None:
        return _keep(tape, following, False, True, SURE)
    return _plain(tape, at, book=marked and not quoted)


def _volume_first(tape: Tape, at: int) -> Host | None:
    """`in 1 Handbook of Bargains 17, 52 (Rosa Pell & Steven Oduya eds., 2011)`"""
    match = _VOLUME_FIRST.match(tape.left, at)
    if match is None:
        return None
    if match["volume"]:
        tape.take("volume", *match.span("volume"), SURE)
    editors = _EDITORS_IN_BRACKET.search(tape.left, match.end())
    if editors:
        names = read_names(tape.sheet.text, *editors.span("names"))
        tape.fields += name_fields("editor", names, SURE)
        tape.cover(editors.start() + 1, editors.end())
    return _keep(tape, match.span("name"), True, True, LIKELY)


def _inside(tape: Tape, at: int) -> Host | None:
    """Editors may stand before the book's title; names without a role are its author."""
    several = _SEVERAL.match(tape.left, at)
    if several:
        name = Name("AA.VV.", at, several.end() - 2, literal=several[0].strip(" ,"))
        tape.fields.append(
            Field("container-author", several[0].strip(" ,"), at, several.end() - 2, SURE, name)
        )
        tape.cover(*several.span())
        at = several.end()
    people = led_names(tape, at)
    if people is not None and _close(tape, at, people.end):
        take_people(tape, people)
        at = people.end
    emphasis = next(iter(_emphases(tape, at)), None)
    if emphasis is not None and emphasis[0] - at < 160:
        if people is None:
            _container_author(tape, at, emphasis[0])
        return _keep(tape, emphasis, True, True, SURE)
    at = _GAP.match(tape.left, at).end() if _GAP.match(tape.left, at) else at  # type: ignore[union-attr]
    quote = next((one for one in tape.sheet.quotes if one[0] in (at, at - 1)), None)
    if quote is not None:
        return _keep(tape, quote, True, True, SURE)
    if people is None:
        at = _author_of_book(tape, at)
    stop = (_BOOK_STOPS if not _periodical(tape, at) else _STOPS).search(tape.left, at)
    end = stop.start() if stop else len(tape.left)
    return _keep(tape, (at, end), True, False, LIKELY if people else PERHAPS) if at < end else None


def _close(tape: Tape, at: int, end: int) -> bool:
    """Whether no emphasis stands between: the names come first."""
    return not within(tape.sheet.emphases, at, end)


def _author_of_book(tape: Tape, at: int) -> int:
    """`in: Name, Vorname: Titel` and `in Name, *Title*`: the author of the book, where a colon tells."""
    named = _BOOKS_AUTHOR.match(tape.left, at)
    if named is None:
        return at
    tape.fields += name_fields(
        "container-author",
        read_names(tape.sheet.text, *named.span("name" if named["name"] else "initials")),
        LIKELY,
    )
    tape.cover(*named.span())
    return named.end()


def _container_author(tape: Tape, at: int, end: int) -> None:
    stretch = tape.left[at:end].rstrip(" ,:*_")
    if not stretch.strip() or re.search(r"\d|\ue000|[“”«»]", stretch) or len(stretch.split()) > 8:
        return
    stop = names_at(tape, at)
    if stop is not None and stop >= at + len(stretch):
        tape.fields += name_fields(
            "container-author", read_names(tape.sheet.text, at, at + len(stretch)), LIKELY
        )
        tape.cover(at, end)


def _periodical(tape: Tape, at: int) -> bool:
    """Whether the first numbers behind a name are those of a volume or an issue."""
    return (
        re.match(
            rf"[^,.;:()\ue000]{{3,90}}?,?\s(?:(?:[Bb]d|[Vv]ol|[Jj]g|[Hh]|[Nn]r|n[°º]|núm"
            rf"|t)\.?\s?)?\d{{1,4}}(?:[./]\d+)?\s?[(,{TAKEN}]",
            tape.left[at : at + 160],
        )
        is not None
    )


def _emphases(tape: Tape, at: int) -> list[Range]:
    return [
        one
        for one in tape.emphases(at, len(tape.left))
        if tape.sheet.text[slice(*one)].strip(" ,").lower() not in _SKIPPED
        and re.search(r"[^\W\d_]{2}", tape.sheet.text[slice(*one)])
    ]


def _marked_next(tape: Tape, at: int, open_: bool) -> Range | None:
    """The next emphasis or second quotation, if only separators and short words stand before it."""
    emphasis = next(iter(_emphases(tape, at)), None) if open_ else None
    if (
        emphasis is not None
        and emphasis[0] - at < 60
        and not compiled(r"[a-zß-ÿ]{4,}\s[a-zß-ÿ]{3,}").search(tape.left[at : emphasis[0]])
    ):
        return emphasis
    gap = _GAP.match(tape.left, at)
    begin = gap.end() if gap else at
    for opening, closing in tape.sheet.quotes:
        if opening in (begin, begin - 1) and opening >= at and _NUMBER_AHEAD.match(tape.left, closing):
            return opening, closing
    return None


def _plain(tape: Tape, at: int, *, book: bool) -> Host | None:
    """A name in roman type before the numbers of a volume or a date: `Harbour Studies 12 (1990)`."""
    gap = _GAP.match(tape.left, at)
    begin = gap.end() if gap else at
    stop = _STOPS.search(tape.left, begin)
    if stop is None or stop.start() <= begin or not tape.left[begin].isupper():
        return None
    name = _NEW_SERIES.sub("", tape.left[begin : stop.start()].strip(" ,."))
    volume = re.match(
        rf",?\s?(?:(?:[Vv]ol|[Bb]d|[Jj]g|t|v|n|no|[Nn]r|n[°º]|núm|[Hh])\.?\s?)?(?:\d{{1,4}}"
        rf"|[IVXLC]{{2,}})(?:[.,/(:\s]|{TAKEN}|$)",
        tape.left[stop.start() :],
    )
    dated = re.match(rf",?\s[(\[]?{TAKEN}|,?\s?\(", tape.left[stop.start() :]) is not None
    if book:
        volume, dated = None, re.match(rf",?\s\({TAKEN}{{9}}", tape.left[stop.start() :]) is not None
    telling = dated and (
        _PERIODICAL.search(name) or (_CAPITALS.fullmatch(name) and len(name) > _LONGEST_INITIALS)
    )
    if not compiled(r"[A-ZÀ-Þ].*[^\W\d_]{2}").match(name) or re.fullmatch(r"[IVXLC]+", name):
        return None
    if (
        len(name) > 90
        or is_place(name)
        or not (volume or telling)
        or re.search(r"(?i)\b(?:ed|trans|hg)\b\.", name)
    ):
        return None
    if re.match(
        r"(?i)(?:working paper|report|paper|brief|discussion paper|special report|bericht|no|nr)\b", name
    ):
        return None
    host = _keep(tape, (begin, begin + len(name)), False, False, LIKELY)
    tape.cover(begin, stop.start())
    return replace(host, end=stop.start())


def _keep(tape: Tape, place: Range, inside: bool, marked: bool, confidence: float) -> Host:
    start, end = tape.bare(*place)
    if start < end:
        tape.take("container-title", start, end, confidence)
        tape.cover(*place)
    return Host(start, max(end, place[1] if marked else end), inside, marked)
