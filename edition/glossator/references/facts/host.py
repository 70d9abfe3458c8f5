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
_FIRST_PAGE = compiled(rf"\s(?=\d{{1,4}}(?:[–-]\d{{1,4}})?(?:,\s\d[\d–-]{{0,8}}){{0,4}}\s\({TAKEN})")
"""`in The Law of Harbours 117, 119 (Ada Marsh ed., 2010)`: the pages stand before the editors."""
_PAGES_LAST = re.compile(rf"\s(?!{YEAR}\b)\d{{1,4}}[–-]\d{{1,4}}\s?$")
"""`in *Contract and Tides* 52–67 (1986)`; two years are a title's."""
_BOOKS_AUTHOR = compiled(
    r"(?P<name>[A-ZÀ-Þ][\w’'-]+,\s[A-ZÀ-Þ][^,:;()\d\ue000]{1,40}):\s"
    r"|(?P<initials>[A-ZÀ-Þ][\w’'-]+,\s(?:[A-Z]\.\s?-?){1,3})\s?(?=[A-ZÀ-Þ])"
)
_LONGEST_INITIALS = 5
_LONGEST_NAME = 90
_NAME = compiled(r"(?![IVXLC]+$)[A-ZÀ-Þ].*[^\W\d_]{2}")
_NO_NAME = re.compile(
    r"\b(?:ed|trans|hg)\b\.|^(?:working paper|report|paper|brief|discussion paper|special report|bericht|no"
    r"|nr)\b",
    re.IGNORECASE,
)
_VOLUME_BEHIND = re.compile(
    rf",?\s?(?:(?:[Vv]ol|[Bb]d|[Jj]g|t|v|n|no|[Nn]r|n[°º]|núm|[Hh])\.?\s?)?(?:\d{{1,4}}|[IVXLC]{{2,}})"
    rf"(?:[.,/(:\s]|{TAKEN}|$)"
)
_DATED = re.compile(rf",?\s[(\[]?{TAKEN}|,?\s?\(")
_ONLY_A_YEAR = re.compile(rf",?\s\({TAKEN}{{9}}")
_FARTHEST = 160
"""So far behind `in` a book's title may begin, behind its author's name."""
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
    return _keep(tape, match.span("name"), True, True, LIKELY)


def _inside(tape: Tape, at: int) -> Host | None:
    """Editors may stand before the book's title; names without a role are its author."""
    at = _several(tape, at)
    people = led_names(tape, at)
    if people is not None and _close(tape, at, people.end):
        take_people(tape, people)
        at = people.end
    return _set_apart(tape, at, people is not None) or _unmarked(tape, at, people is not None)


def _several(tape: Tape, at: int) -> int:
    """Takes `AA.VV.` as the author of the book; where it ends."""
    several = _SEVERAL.match(tape.left, at)
    if several is None:
        return at
    printed, end = several[0].strip(" ,"), several.end() - 2
    name = Name("AA.VV.", at, end, literal=printed)
    tape.fields.append(Field("container-author", printed, at, end, SURE, name))
    tape.cover(*several.span())
    return several.end()


def _set_apart(tape: Tape, at: int, led: bool) -> Host | None:
    """A book's title in emphasis or between quotation marks; `led` says that its editors stood before it."""
    emphasis = next(iter(_emphases(tape, at)), None)
    if emphasis is not None and emphasis[0] - at < _FARTHEST:
        if not led:
            _container_author(tape, at, emphasis[0])
        return _keep(tape, emphasis, True, True, SURE)
    gap = _GAP.match(tape.left, at)
    begin = gap.end() if gap else at
    quote = next((one for one in tape.sheet.quotes if one[0] in (begin, begin - 1)), None)
    return _keep(tape, quote, True, True, SURE) if quote is not None else None


def _unmarked(tape: Tape, at: int, led: bool) -> Host | None:
    """A book's title that nothing sets apart ends at the first mark behind which its imprint may stand."""
    gap = _GAP.match(tape.left, at)
    begin = gap.end() if gap else at
    if not led:
        begin = _author_of_book(tape, begin)
    pages = _FIRST_PAGE.search(tape.left, begin) if _edited_behind(tape, begin) else None
    stops = _STOPS if _periodical(tape, begin) else _BOOK_STOPS
    stop = pages or stops.search(tape.left, begin)
    end = stop.start() if stop else len(tape.left)
    if begin >= end:
        return None
    return _keep(tape, (begin, end), True, False, LIKELY if led else PERHAPS)


def paged(tape: Tape, host: Host) -> bool:
    """Whether the numbers behind a book's title are pages, for its editors stand behind them."""
    return _edited_behind(tape, host.end) and _FIRST_PAGE.match(tape.left, host.end) is not None


def _edited_behind(tape: Tape, at: int) -> bool:
    return any(one.name == "editor" and one.start > at for one in tape.fields)


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
    if not _may_be_a_name(name) or not _behind_tells(tape.left[stop.start() :], name, book):
        return None
    host = _keep(tape, (begin, begin + len(name)), False, False, LIKELY)
    tape.cover(begin, stop.start())
    return replace(host, end=stop.start())


def _may_be_a_name(name: str) -> bool:
    """Whether these words may be a container's, and are neither a place nor those before a number."""
    return (
        _NAME.match(name) is not None
        and len(name) <= _LONGEST_NAME
        and not is_place(name)
        and _NO_NAME.search(name) is None
    )


def _behind_tells(behind: str, name: str, book: bool) -> bool:
    """Whether what follows a name says that it is a container; behind a book's title a year alone does."""
    if book:
        dated, volume = _ONLY_A_YEAR.match(behind), None
    else:
        dated, volume = _DATED.match(behind), _VOLUME_BEHIND.match(behind)
    if volume is not None:
        return True
    spelt = _CAPITALS.fullmatch(name) is not None and len(name) > _LONGEST_INITIALS
    return dated is not None and (spelt or _PERIODICAL.search(name) is not None)


def _keep(tape: Tape, place: Range, inside: bool, marked: bool, confidence: float) -> Host:
    pages = _PAGES_LAST.search(tape.left, *place)
    place = (place[0], pages.start()) if pages else place
    start, end = tape.bare(*place)
    if start < end:
        tape.take("container-title", start, end, confidence)
        tape.cover(*place)
    return Host(start, max(end, place[1] if marked else end), inside, marked)
