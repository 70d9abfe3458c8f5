"""Volume, issue, edition, series, pages and the page cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.model import Locator
from glossator.references.dates import YEAR
from glossator.references.facts.host import Host, paged
from glossator.references.facts.tape import LIKELY, SURE, TAKEN, Tape
from glossator.references.locators import VALUE, labelled
from glossator.references.words import compiled

_N = r"(?:\d{1,4}[a-z]?(?:[–/-]\d{1,4})?|[IVXLCDM]{1,9}(?:/\d{1,2})?|[ivxlc]{1,7}(?!\.\s?\d))(?![\w])"
_BEHIND_NAME = compiled(
    rf"[\s,*_.]{{0,3}}(?:(?:N\.?S\.?|n\.s\.|[Nn]ew [Ss]eries|N\.F\.|\d\w{{1,2}} ser\.),?\s)?(?P<volume>{_N})"
    rf"(?:(?!,\d{{3}}(?!\d))\s?[./:,]\s?(?P<dotted>\d{{1,3}}(?:[–/-]\d{{1,3}})?)(?=[\s,(:;{TAKEN}]|$)"
    rf"|\s?\((?P<enclosed>\d{{1,3}}(?:[–/-]\d{{1,3}})?)\))?(?=[\s,:;(.{TAKEN}]|$)"
)
_VOLUME_AND_PAGE = compiled(
    r"(?<=[),\ue000]\s)(?:(?P<volume>\d{1,2}|[IVX]{1,5}):\s?|(?P<roman>[ivx]{1,5}"
    r"|[IVX]{1,5})[.,]\s(?P<label>pp?\.\s|S\.\s)?)(?P<page>\d{1,4}(?:[–-]\d{1,4})?(?:n\d+)?(?:\sff?\.)?)"
    r"(?=[\s,.;)]|$)"
)
_BEHIND_YEAR = compiled(rf"(?<={TAKEN}),\s(?P<value>\d{{1,2}})(?=,\s(?:pp?\.|\d))")
"""`XII, 1990, 3, pp. 1-20`"""
_BEFORE_BAR = compiled(rf"(?<=[,\s])(?P<value>\d{{1,4}})\s\|\s?(?={TAKEN})")
"""`Cahiers de la rivière [En ligne], 27 | 2014`"""
_SLASHED = re.compile(r"(?P<volume>\d{1,3})/(?P<issue>\d{1,2})")
_MORE = compiled(
    rf"[{TAKEN}(:]|,\s?\d|,\s(?:no|n|H|Heft|n[°º]|núm|nr|pp?|S|[IVX]+|fasc|{TAKEN})|\d", re.IGNORECASE
)
_VOLUME = compiled(
    rf"(?<![\w.])(?:(?:vols?|bde?|t|jg|jrg|dl|v)(?:\.\s?|\s)|a\.\s(?=\d|[IVXLC]+[,\s(])|(?:volume|band"
    rf"|tomes?|tomos?|jahrgang|année|año|anno|ano|deel|annata)\s)(?P<value>{_N})",
    re.IGNORECASE,
)
_ISSUE = compiled(
    r"(?<![\w.])(?<!\d,\s)(?<!\d\s)(?:nos?|nrs?|numbers?|n|num|núm|numero|número|h|heft|hefte|issue"
    r"|iss|fasc|fascicule|cahier|afl)(?:\.\s?[°º]\s?|[.°º]\s?"
    r"|\s)(?P<value>(?:\d{1,4}(?:\s?[–/-]\s?\d{1,4})?|[IVX]{1,5})(?!\w|[./]\d))",
    re.IGNORECASE,
)
_VOLUMES = compiled(
    r"(?<![\w.])(?P<value>\d{1,3})\s(?:vols?|volumes|Bde|Bände|Teilbde|tomes|tomos|tt|voll|volumi"
    r"|volúmenes|dln|delen|t)(?:\.|(?!\w))"
)
_ORDINAL = r"(?:st|nd|rd|th|d|\.\s?[ªº]|[.ªº]|re|er|e|me|ème|eme|a|o)?"
_EDITED = (
    r"(?:edn?\.?|edition|ed\.|Ed\.|Edition|Aufl(?:age|\.)|éd(?:ition|\.)|edición|edizione|edição|druk"
    r"|uitg\.|Ausg(?:abe|\.))(?!\w)"
)
_EDITION = compiled(
    rf"(?<![\w.])(?:(?P<number>\d{{1,2}}){_ORDINAL}|(?P<words>(?:[Rr]ev(?:ised|\.)?|[Nn]ew"
    rf"|[Ee]nl(?:arged|\.)|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ff]irst|[Ee]xpanded|[Uu]pdated"
    rf"|[Aa]bridged|[Zz]weite|[Dd]ritte|[Nn]eue|[Dd]euxième|[Nn]ouvelle|[Ss]egunda|[Tt]ercera|[Nn]ueva"
    rf"|[Nn]uova|[Ss]econda|[Tt]erza|[Cc]ritical|[Dd]e luxe|[Ii]nternational|[Pp]aperback"
    rf"|[Ff]acsimile)))"
    rf",?\s(?:(?:and|&|u\.|und|,)?\s?(?:rev|revised|enl|enlarged|erw|erweiterte|verb|verbesserte"
    rf"|überarb|überarbeitete|neubearb|neu bearb|durchges|durchgesehene|aktual|aktualisierte|corr"
    rf"|corrected|exp|expanded|updated|unveränd|völlig|vollst|stark|neu|bearb"
    rf"|[Aa]nniversary)\.?,?\s)*{_EDITED}"
    r"(?:\s(?:revue|augmentée|corrigée|corregida|aumentada|accresciuta|riveduta|rev\.|revista|ampliada"
    r"|actualizada)(?:\s(?:et|y|e)\s\w+)?)?"
)
_EDITION_WORD = compiled(
    r"(?<![\w.])(?:ed|éd|édition|edizione|edición|edição)\.?\s(?P<words>accresciuta"
    r"|riveduta(?: e \w+)?|revue(?: et \w+)?|augmentée|corrigée|corregida|aumentada|revisada|ampliada"
    r"|critique|critica|crítica)(?!\w)"
)
_RANGE = compiled(r"(?:\*?\d{1,5}|[ivxlc]{1,8})[a-z]?\s?(?:--?|[–—‑])\s?(?:\*?\d{1,5}|[ivxlc]{1,8})(?![\w])")
_PAGE_WORD = (
    r"(?:pp?\.|pgs?\.|pages?|S\.|Seiten?|págs?\.|páginas?|pagg?\.|blz\.|p{1,2}(?=\s\d)|col{1,2}s?\.|Sp\."
    r"|fols?\.|ff?\.(?=\s?\d)|f[°º]|at)"
)
_CITED = compiled(
    rf"(?:(?<=[\s,:;.(\[{TAKEN}])|^)(?:(?:esp\.|especially|i\.h\.b\.|à(?=\sp)|a(?=\sp)|hier|here|ici"
    rf"|aquí|aqui|qui|aldaar|bes\.|insb\.|spéc\.|spec\."
    rf"|at)[,:]?\s)?(?:{_PAGE_WORD}[\s\u00a0]{{0,2}})?(?P<value>{VALUE}"
    rf"|(?<=p\.\s)[A-Z]{{1,2}}\d{{1,3}}|[A-Z]\d{{1,2}}(?=\.?\s?$))(?=[\s,.;:)\]{TAKEN}]|$)"
)
_TWO = compiled(r"(?P<first>\d{1,5}),\s(?P<second>\d{1,5}(?:\s?[–-]\s?\d{1,5})?(?:\sn\.\s?\d+)?)")
_LABELLED = compiled(rf"{_PAGE_WORD}[\s\u00a0]{{0,2}}$")
_SERIES_BRACKET = compiled(
    r"\((?:=\s?)?(?P<title>[A-ZÀ-Þ«„“\"][^()\ue000:]{5,120}?)(?:,?\s(?:(?:Bd|Nr|No|vol|n)\.\s?"
    r"|n[°º]\s?)?(?P<number>(?:\d{1,4}|[IVXLC]{1,7})(?:/\d{1,2})?))?\)"
)
_SERIES_OPEN = compiled(
    r"(?<=[,\ue000.)])\s(?P<title>[A-ZÀ-Þ][^,;:()\ue000\d]{4,80}),?\s(?:no\.\s"
    r"|vol\.\s)?(?P<number>\d{1,4}|[ivxlc]{1,6})\s?(?=\([A-ZÀ-Þ][^()]{2,60}:\s)"
)
_SERIES_QUOTED = compiled(
    r"[«“„](?P<title>\s?[A-ZÀ-Þ][^«»“”„\ue000]{2,80}?)(?:,\s(?P<number>\d{1,4}))?\s?[»”“](?:,\s"
    r"(?:n[.°º]\s?)?(?P<behind>\d{1,4})(?=[,)\s]))?(?=[,)\s.])"
)
"""`Moutier et Cie, « Civilisations rurales, 14 », 1971`, `(«Fonti e ricerche», 6)`"""
_SERIES_NAMED = compiled(
    r"(?<=[,\ue000.)])\s(?P<title>[A-ZÀ-Þ][^,;:()\ue000\d.]{0,60}?(?:Series|Studies|Monographs|Library"
    r"|Texts|Ethnographies|Publications|Reihe|Studien|Schriften|Quellen|Beiträge|Forschungen|Papers"
    r"|Biblioteca|Bibliothèque|Collana|Colección|Coleção"
    r"|Reeks)(?:\s[^,;:()\ue000\d.]{1,60})?)(?:,?\s(?:no\.\s|vol\.\s|Bd\.\s|n\.\s"
    r"|n[°º]\s)?(?P<number>\d{1,4}))(?=[.,;]\s)"
)
_COLLECTION = compiled(
    r"(?<![\w.])(?:coll\.|collection|col\.|colección|collana|Coll\."
    r"|serie)\s(?P<title>[«“\"„‘'][^»”\"“’']{2,90}[»”\"“’']"
    r"|[A-ZÀ-Þ][^,;().\ue000]{2,60})(?:,?\s(?:n[°º]\s?|n\.\s?[°º]?\s?|vol\.\s?|núm\.\s?"
    r"|no\.\s)?(?P<number>(?!1[5-9]\d\d|20\d\d)\d{1,4})(?!\w))?"
)


def read_edition(tape: Tape) -> None:
    """`2nd edn`, `3., erw. Aufl.`, `rev. ed.`, `3 vols`, and the series in brackets or behind `coll.`"""
    edition = _EDITION.search(tape.left) or _EDITION_WORD.search(tape.left)
    if edition:
        group = "number" if "number" in edition.re.groupindex and edition["number"] else "words"
        tape.take("edition", *edition.span(group), SURE)
        tape.cover(*edition.span())
    volumes = _VOLUMES.search(tape.left)
    if volumes:
        tape.take("number-of-volumes", *volumes.span("value"), SURE)
        tape.cover(*volumes.span())
    collection = _COLLECTION.search(tape.left)
    if collection:
        _series(tape, collection)


def _series(tape: Tape, match: re.Match[str]) -> None:
    tape.take("collection-title", *match.span("title"), LIKELY)
    if match["number"]:
        tape.take("collection-number", *match.span("number"), LIKELY)
    tape.cover(*match.span())


def read_series(tape: Tape, at: int) -> None:
    """`(Schriften zur Flussgeschichte 12)`, `(= Quellen, Bd. 3)`, `, Stage Histories, 7 (Manchester: …`."""
    match = _SERIES_BRACKET.search(tape.left, at)
    if match and (match["number"] or tape.left.startswith("(=", match.start())):
        _series(tape, match)
        return
    match = _SERIES_OPEN.search(tape.left, at) or _SERIES_NAMED.search(tape.left, at)
    if match:
        _series(tape, match)
        return
    match = _SERIES_QUOTED.search(tape.left, at)
    if match and not tape.has("collection-title"):
        tape.take("collection-title", *match.span("title"), LIKELY)
        group = "number" if match["number"] else "behind"
        if match[group]:
            tape.take("collection-number", *match.span(group), LIKELY)
        tape.cover(*match.span())


def read_volume(tape: Tape, host: Host | None) -> None:
    """Volume and issue of a periodical right behind its name or with a label, the volume of a book."""
    if (
        host is not None
        and not tape.has("volume")
        and not paged(tape, host)
        and (host.marked or not host.inside or _volume_follows(tape, host))
    ):
        _behind_name(tape, host)
    if not tape.has("volume"):
        _labelled(tape, _VOLUME, "volume")
    if host is not None and not tape.has("volume"):
        _labelled(tape, _BEFORE_BAR, "volume")
    if host is not None and not tape.has("issue"):
        _labelled(tape, _ISSUE, "issue")
    if host is not None and tape.has("volume") and not tape.has("issue"):
        _labelled(tape, _BEHIND_YEAR, "issue")


def read_volume_and_page(tape: Tape, at: int, whole: bool) -> None:
    """`3:114–16`, `II, p. 204` behind the imprint of a book in several volumes; of a chapter the volume."""
    match = _VOLUME_AND_PAGE.search(tape.left, at)
    if match is None or tape.has("volume"):
        return
    if whole:
        if match["roman"]:
            tape.take("volume", *match.span("roman"), SURE)
    else:
        tape.take("volume", *match.span("volume" if match["volume"] else "roman"), SURE)
        tape.locator = Locator(match["page"], "page" if match["label"] else "", *match.span("page"))
        tape.cover(*match.span())


def _volume_follows(tape: Tape, host: Host) -> bool:
    return re.match(rf",?\s\d{{1,4}}(?:[./]\d+)?\s?[(,{TAKEN}]", tape.left[host.end :]) is not None


def _behind_name(tape: Tape, host: Host) -> None:
    match = _BEHIND_NAME.match(tape.left, host.end)
    if match is None:
        return
    follows = tape.left[match.end() :]
    page = host.inside and not re.match(rf",?\s?[({TAKEN}]", follows) and not match["dotted"]
    if page or (not _MORE.match(follows.lstrip(" .")) and not match["dotted"] and not match["enclosed"]):
        return
    _take_volume(tape, *match.span("volume"), SURE)
    for group in ("dotted", "enclosed"):
        if match[group]:
            tape.take("issue", *match.span(group), SURE)
    tape.cover(*match.span())


def _labelled(tape: Tape, pattern: re.Pattern[str], name: str) -> None:
    match = pattern.search(tape.left)
    if match:
        confidence = SURE if tape.has("container-title") else LIKELY
        if name == "volume":
            _take_volume(tape, *match.span("value"), confidence)
        else:
            tape.take(name, *match.span("value"), confidence)
        tape.cover(*match.span())


def _take_volume(tape: Tape, start: int, end: int, confidence: float) -> None:
    """`77/3` is volume and issue, `77/78` a double volume."""
    two = _SLASHED.fullmatch(tape.left, start, end)
    if two is None or int(two["issue"]) == int(two["volume"]) + 1 or not tape.has("container-title"):
        tape.take("volume", start, end, confidence)
        return
    tape.take("volume", *two.span("volume"), confidence)
    tape.take("issue", *two.span("issue"), confidence)


def read_pages(tape: Tape, at: int, whole: bool) -> None:
    """The pages of an article or a chapter (`whole`) and the page cited.

    A range is the pages of the whole; a single page is the one cited, unless another follows it (law
    reviews print the first page and the page cited).
    """
    found = list(_numbers(tape, at))
    if whole:
        found = list(_parted(tape, found))
        first = next((one for one in found if _RANGE.fullmatch(tape.left, *one)), None)
        if len(found) > 1 and (first is None or _followed(tape, found)):
            first = found[0]
        if first is not None:
            tape.take("page", *first, SURE if _label_before(tape, first[0]) else LIKELY)
            found = [one for one in found if one[0] > first[0]]
    if found:
        _locate(tape, found)


def _followed(tape: Tape, found: list[tuple[int, int]]) -> bool:
    """`201, 214–15`: right behind a first page stands the page cited."""
    (_, end), (start, _) = found[:2]
    return tape.left[end:start] in {", ", ", at "} and not _label_before(tape, found[0][0])


def _locate(tape: Tape, found: list[tuple[int, int]]) -> None:
    """The page that carries a label, else the last number."""
    labelled_pages = [one for one in found if _label_before(tape, one[0])]
    start, end = (labelled_pages or found[-1:])[0]
    label = "page" if labelled_pages else ""
    tape.locator = Locator(tape.sheet.text[start:end], label, start, end)
    tape.cover(start, end)


def _label_before(tape: Tape, at: int) -> bool:
    return _LABELLED.search(tape.left, max(0, at - 10), at) is not None


def _numbers(tape: Tape, at: int) -> Iterator[tuple[int, int]]:
    """Pages between separators: labelled, or bare behind a comma, a colon or what has been read."""
    for match in _CITED.finditer(tape.left, at):
        value = match["value"]
        bare = not _label_before(tape, match.start("value"))
        if bare and (
            re.fullmatch(YEAR, value) or re.match(r"\s[A-Za-zÀ-ÿ]", tape.left[match.end() : match.end() + 2])
        ):
            continue
        if bare and not re.search(
            rf"[,:()\[{TAKEN}]\s?(?:\w+\.?\s)?$",
            tape.left[max(0, match.start("value") - 16) : match.start("value")],
        ):
            continue
        at, whole = match.start("value"), _whole(value)
        yield at, at + len(whole)


def _parted(tape: Tape, found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """`201, 214–15` as two places."""
    for start, end in found:
        two = _TWO.fullmatch(tape.left, start, end)
        yield from (two.span("first"), two.span("second")) if two else ((start, end),)


def _whole(value: str) -> str:
    """Without the stop that ends a sentence; `32 f.` keeps its own."""
    return value if re.search(r"(?:ff?|seqq?|sqq?|ss|segg|suiv|nn|seq)\.$", value) else value.rstrip(".:, ")


def other_part(tape: Tape, at: int) -> Locator | None:
    """A chapter, a paragraph, a column or a folio cited, where no page is."""
    return labelled(tape.left, at, len(tape.left))
