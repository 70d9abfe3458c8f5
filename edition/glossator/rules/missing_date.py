"""A work is given in full without its date.

Why: The date tells one edition from another and a new work from an old one, and a reader who looks for the
source asks for it first. Told only where the text dates nearly all works of the kind. `n.d.`, *forthcoming*
and their like are dates enough, and so is the day on which a web page was seen. Where a note gives little
more than author and title, as one does with a classic, it is an info only.

Bad:

    The mill burned.[1] It was built anew.[2] The ground was sold.[3] The road was laid.[4]

    Notes

    - [1] Ada Noor, "Wheels of the Fen," *Fen Review* 4 (1998): 32–45.
    - [2] Ben Doyle, "Rents and Rivers," *Fen Review* 9 (2003): 7–19.
    - [3] Jane Castle, "Weirs and Locks," *Fen Review* 2 (1996): 80–91.
    - [4] Owen Marsh, "Roads of the North," *Fen Review* 7: 11–30.

Good:

    The mill burned.[1] It was built anew.[2] The ground was sold.[3] The road was laid.[4]

    Notes

    - [1] Ada Noor, "Wheels of the Fen," *Fen Review* 4 (1998): 32–45.
    - [2] Ben Doyle, "Rents and Rivers," *Fen Review* 9 (2003): 7–19.
    - [3] Jane Castle, "Weirs and Locks," *Fen Review* 2 (1996): 80–91.
    - [4] Owen Marsh, "Roads of the North," *Fen Review* 7 (2001): 11–30.

Source: The Chicago Manual of Style, 17th ed., 14.15 and 14.171: what a full citation gives; 14.145: n.d.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

from glossator.model import Full, Hit, Interview, Reading, Severity, Short
from glossator.references.words import compiled
from glossator.resolve.folding import fold
from glossator.rules.printed import Printed, printed
from glossator.rules.references import cited
from glossator.rules.works_alike import undated
from glossator.works.titles import read_title

SEVERITY: Severity = "warning"

_KINDS = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "chapter": "book",
    "book": "book",
    "thesis": "book",
    "report": "report",
    "webpage": "page",
    "post": "page",
    "post-weblog": "page",
    "interview": "interview",
}
"""Which kinds of source are dated alike, by CSL's types; of others the date is often left out."""
_FEWEST, _OFTEN = 3, 2
_MOST = 0.75
"""At least so many of a kind are dated, and this share of them, where the text dates them as a rule."""
_YEAR = re.compile(r"(?<!\d)(?:1[3-9]\d\d|20\d\d)(?![\ds])")
_YEAR_BEHIND = re.compile(rf"\W{{0,3}}\([^()]{{0,25}}?{_YEAR.pattern}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,2000}")
_PIECE = compiled(
    r"[“„«\"‘][^“„«]{3,200}?[”“»\"’],?\s(?:[Ii]n:?\s)?(?P<outlet>[A-ZÀ-Þ][^,;“”„«»()]{2,60}),"
    r"\s(?:S|pp?|págs?|pag)\.\s?\d{1,4}$"
)
"""`„Damm hält“, in: Tageblatt, S. 3`"""
_LONGEST_TOLD = 60
_EXCUSED = compiled(
    r"(?<!\w)(?:n\.\s?d\.|s\.\s?d\.|o\.\s?[JD]\.|s\.\s?[fa]\.|z\.\s?j\.|sin fecha|ohne (?:Jahr|Datum)"
    r"|sans date|senza data|sem data|zonder jaar|undated|undatiert"
    r"|forthcoming|in press|to appear|im Erscheinen|im Druck|à paraître|sous presse|en prensa"
    r"|de próxima aparición|in corso di (?:stampa|pubblicazione)|no prelo"
    r"|te verschijnen|unpublished|manuscript|draft|working paper|unveröffentlicht|Manuskript|inédit|inédito"
    r"|on file|passim|s\.\s?v\.|ivi|ibid\.?|ebd\.|cit\.|a\.\s?a\.\s?O\.|wie Anm\.)(?!\w)",
    re.IGNORECASE,
)


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each work or interview without a date, where the text dates its kind."""
    kinds: dict[str, list[Printed]] = defaultdict(list)
    outlets = _outlets(reading, _OFTEN)
    for given in printed(reading):
        kind = _KINDS.get(given.reference.type)
        if kind and isinstance(given.reference, Full | Interview) and not given.reference.nested:
            kinds["article" if kind == "page" and _outlet(given) in outlets else kind].append(given)
    yield from _pieces(reading)
    titles = _known_titles(reading)
    for kind, every in kinds.items():
        dated = sum(_dated(given, outlets) for given in every)
        undated = [
            given for given in every if not _dated(given, outlets) and _is_full(given, titles, outlets)
        ]
        if dated >= _FEWEST and dated >= _MOST * (dated + len(undated)):
            habit = f"{dated} of {dated + len(undated)} like it are dated"
            yield from (_hit(given, kind, habit, outlets) for given in undated)


def _known_titles(reading: Reading) -> frozenset[tuple[str, ...]]:
    """The titles of works, and of volumes of which a chapter is dated."""
    volumes = (given for given in printed(reading) if given.reference.type == "chapter" and given.date)
    titles = [str(work.csl.get("title", "")) for work in reading.works.works]
    titles += [given.value("container-title") for given in volumes]
    return frozenset(read_title(title).main for title in titles)


def _pieces(reading: Reading) -> Iterator[Hit]:
    """What seems a short form and is a title with the paper it stands in, of which other pieces are dated."""
    outlets = _outlets(reading, 1)
    for one in cited(reading):
        text = one.note.passage.text[one.reference.start : one.reference.end]
        match = _PIECE.match(text) if isinstance(one.reference, Short) else None
        if match is not None and fold(match["outlet"]) in outlets and not one.reference.keys.date:
            words = " ".join(text.split())
            told = words if len(words) <= _LONGEST_TOLD else f"{words[: _LONGEST_TOLD - 1]}…"
            yield Hit(
                (one.place,),
                f"note {one.note.label} gives an article without its date: {told}",
                (f"other pieces of {match['outlet'].strip()} are dated",),
            )


def _outlets(reading: Reading, often: int) -> frozenset[str]:
    """What of which the text gives so many dated pieces that a piece without a date lacks it."""
    dated = Counter(
        _outlet(given)
        for given in printed(reading)
        if _KINDS.get(given.reference.type) == "article" and given.date
    )
    return frozenset(name for name, count in dated.items() if name and count >= often)


def _outlet(given: Printed) -> str:
    return fold(given.value("container-title"))


def _hit(given: Printed, kind: str, habit: str, outlets: Collection[str]) -> Hit:
    told = {"interview": "an interview", "page": "a page", "article": "an article"}.get(kind, "a work")
    return Hit(
        (given.place(),),
        f"{given.where} gives {told} without its date: {given.told}",
        (habit,),
        cause=undated(given.reference.id),
        severity=None if _told_by_much(given, outlets) else "info",
    )


def _dated(given: Printed, outlets: Collection[str]) -> bool:
    """Whether a date is printed, or that there is none."""
    fields, suffix = given.reference.fields, given.reference.suffix
    # When a page was seen stands in for its date; a piece of a newspaper has one all the same.
    dates = ("issued", "original-date", *(() if _outlet(given) in outlets else ("accessed",)))
    if any(field.name in dates for field in fields) or given.date:
        return True
    seen = () if "accessed" in dates else ("accessed",)
    words = _ADDRESS.sub(" ", " ".join(_outside(given, ("title", "page", *seen))))
    excused = _EXCUSED.search(given.text) or _EXCUSED.search(suffix)
    return bool(excused or _YEAR.search(words) or _YEAR_BEHIND.match(suffix))


def _outside(given: Printed, names: Iterable[str]) -> Iterator[str]:
    """Its words but those of some fields, such as title and pages, whose numbers are no years."""
    locator = given.reference.locator
    taken = [(field.start, field.end) for name in names for field in given.all(name)]
    at = given.reference.start
    for start, end in sorted(
        [*taken, *([(locator.start, locator.end)] if locator and not _YEAR.fullmatch(locator.value) else [])]
    ):
        yield given.holder.passage.text[at:start]
        at = max(at, end)
    yield given.holder.passage.text[at : given.reference.end]


def _is_full(given: Printed, titles: Collection[tuple[str, ...]], outlets: Collection[str]) -> bool:
    """Whether it gives so much that a date is to be expected, and is no short form in a long dress; a chapter
    of a book that another note gives has the date of that book."""
    if isinstance(given.reference, Interview):
        # `Several respondents` were asked on several days.
        return bool(given.reference.fields) or any(char.isdigit() for char in given.text)
    book = () if _outlet(given) in outlets else read_title(given.value("container-title")).main
    if given.reference.keys.notes or (book and any(title[: len(book)] == book for title in titles)):
        return False
    if not given.value("title") or given.first("archive") or given.first("genre"):
        return False
    return _told_by_much(given, outlets) or bool(
        any(name.given for name in given.names()) and (given.reference.locator or given.value("URL"))
    )


def _told_by_much(given: Printed, outlets: Collection[str]) -> bool:
    """Whether facts of publication are printed, among which the date is missing."""
    names = {field.name for field in given.reference.fields}
    return bool(
        {"container-title", "volume"} <= names
        or {"container-title", "page"} <= names
        or {"publisher", "publisher-place"} <= names
        or (given.reference.type == "book" and {"author", "title", "publisher"} <= names)
        or (given.reference.type == "webpage" and "title" in names and _outlet(given) in outlets)
        or (given.reference.type == "report" and names & {"publisher", "number"})
        or isinstance(given.reference, Interview)
    )
