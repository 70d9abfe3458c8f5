"""What a stretch without a marker is: a work in full, a short form, something cited, or a remark."""

from __future__ import annotations

import re

from glossator.references import evidence
from glossator.references.dates import YEAR, find_dates
from glossator.references.evidence import closures, strong
from glossator.references.full import PIN
from glossator.references.sheet import Range, Sheet, within
from glossator.references.split import titles
from glossator.references.start import name_stands_first
from glossator.references.words import compiled

_MENTION = compiled(
    r"(?<!\w)(?:(?:in|from|see) (?:his|her|their) (?:[a-z]+ )?(?:book|pamphlet|essay|article|paper|work"
    r"|treatise|study)s?"
    r"|(?:book|work|pamphlet|essay|article|paper|treatise|thesis) (?:entitled|called|by [A-Z]|of [A-Z]"
    r"|on [A-Z“])"
    r"|(?:published|printed|appeared|reported|quoted|cited|printed) (?:in|at|by) (?:the )?(?:[“A-ZÀ-Þ]"
    r"|his|her)"
    r"|edited by [A-Z]|in seinem (?:Buch|Aufsatz)|in ihrem (?:Buch|Aufsatz)|dans son (?:livre|article)"
    r"|en su (?:libro|artículo)|nel suo (?:libro|saggio))"
)
"""Words that name a source in a sentence."""
_ENTITLED = compiled(rf"(?:entitled|called|titled|title) [A-Z]|[A-Z]\w+, {YEAR}(?!\w)")
_BOOK_AND_PAGE = compiled(r"[,\s][ivxlIVXL]{1,6}[.,]\s")
_CAPITAL = compiled(r"[\"“„'‘«(\[]?[A-ZÀ-Þ\d]|al-|van |von |de |d['’]")
_NAME_AND_TITLE = compiled(
    r"[^:,]{3,60}:\s[^.:]{3,90}\.?|(?:[A-ZÀ-Þ]\.\s?){1,3}[^:,.]{3,40},\s[^.:]{3,90}\.?"
)
_POSSESSED = compiled(r"(?:[A-ZÀ-Þ]\w+[’']s?|(?<!\w)in (?:his|her|their))\s[“\"]?$")
"""What stands before a title in a sentence: `Dixon’s *Birds*`, `in his *Birds*`."""
_IN_CONTAINER = compiled(
    r",?\s(?:in|dans|en|em):?\s[^;]{4,200},\s(?:(?:ed|eds|hg|hrsg|dir)\.\s[^;]{3,120},\s)?(?:pp?\.\s"
    r"|S\.\s)?\d{1,5}\s?[–-]{1,2}\s?\d"
    r"|[”\"’»]?,?\s[^\W\d_][^;:()\d]{3,80}\s\d{1,4}(?:,\sno\.\s\d{1,4})?:\s\d{1,5}\s?[–-]{1,2}\s?\d",
    re.IGNORECASE,
)
"""`"Title," in *Container*, ed. Name, 58–80`, `"Title," *Container* 7: 11–30`"""
_TELLING = (evidence.NUMBERED, evidence.IN_DATED, evidence.STUDY)
"""Facts that in words that are no sentence show a work in full."""
_AFTER_BRACKET = compiled(r"\s?(?:$|[,.;(\[]|and |und |at |paras? \d|pp?\.\s?\d|ch \d|§|\d)")
_HEAD = compiled(r"[A-ZÀ-Þ][\w.’'-]+[,:.] \S.*\S\s?$|[A-Z]{3,}")
"""A name and a title right before a bracket."""
_NAMED = compiled(r"[A-ZÀ-Þ][^\W\d_]{2,}")
_FEW = 8
"""Words of a name or a title that stands alone behind a signal."""


def is_full(sheet: Sheet, start: int, end: int, small: int) -> bool:
    """Whether facts of publication stand with a title; in a remark only those that nobody has by chance."""
    if strong(sheet, start, end):
        return True
    if evidence.STATUTE.search(sheet.flat, start, end) and (small < 2 or closures(sheet, start, end)):
        return True
    if small:
        return _facts_in_a_remark(sheet, start, end)
    return bool(
        closures(sheet, start, end)
        or evidence.ENACTED.search(sheet.bare, start, end)
        or evidence.PLACE_YEAR.search(sheet.flat, start, end)
        or any(pattern.search(sheet.bare, start, end) for pattern in _TELLING)
        or evidence.UNDATED.search(sheet.flat, start, end)
        or _dated_title(sheet, titles(sheet, start, end), end)
        or (
            evidence.YEAR_AT_END.search(sheet.flat, start, end) and "," in sheet.flat[start:end].rstrip(" ,.")
        )
    )


def _facts_in_a_remark(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a bracket ends a title, or place and year stand with a page."""
    for opening, stop in closures(sheet, start, end):
        ends = _AFTER_BRACKET.match(sheet.flat, stop, min(end, stop + 12))
        if ends and _HEAD.search(sheet.flat[start:opening]):
            return True
        if _title_and_imprint(sheet, start, opening, stop):
            return True
    return bool(
        evidence.PLACE_YEAR.search(sheet.flat, start, end) and evidence.LOCATED.search(sheet.text, start, end)
    )


def _dated_title(sheet: Sheet, titled: tuple[Range, ...], end: int) -> bool:
    """Whether a container follows a marked title, or a date that stands in none."""
    if not titled:
        return False
    if _IN_CONTAINER.match(sheet.text, titled[0][1], end):
        return True
    dates = find_dates(sheet.flat, titled[0][1], end)
    return any(not any(a <= date[0] < b for a, b in titled) for date in dates)


def _title_and_imprint(sheet: Sheet, start: int, opening: int, stop: int) -> bool:
    """`… from Dixon’s *Birds* (London, 1888), p. 3`: a title with place and year, no month."""
    return any(opening - 2 <= end <= opening for _, end in titles(sheet, start, opening)) and any(
        date.month is None and sheet.text[at - 2 : at] == ", "
        for at, _, date in find_dates(sheet.text, opening, stop)
    )


def is_short(sheet: Sheet, start: int, end: int) -> bool:
    """Names with a title or a page, and no more: few words, the first with a capital."""
    text = sheet.text[start:end]
    if len(text) > 260 or not _CAPITAL.match(text):
        return False
    if _NAME_AND_TITLE.fullmatch(sheet.flat, start, end) and name_stands_first(sheet, start, end):
        return True
    titled = titles(sheet, start, end)
    if titled and titled[0][0] > start:
        return _leads_to_title(sheet.flat[start : titled[0][0]].strip())
    located = PIN.search(text) or evidence.LABELLED.search(text) or _BOOK_AND_PAGE.search(text)
    size = len(sheet.flat[start:end].split())
    return bool(located) and (bool(titled) or size <= 8 or (size <= 24 and bool(re.search(r"[,:]", text))))


def _leads_to_title(before: str) -> bool:
    """Whether the words before a title are names: `Marsh,`, `Marsh and Hale,`, `Marsh’s`."""
    tokens = before.split()
    lowered = sum(token[0].islower() for token in tokens)
    return before.endswith((",", ":", "’s", "'s", ".")) and len(tokens) <= 12 and lowered <= 2


def cites(sheet: Sheet, start: int, end: int, small: int, signal: str | None) -> bool:
    """Whether something is plainly cited, though not in a way that could be read."""
    open_text = sheet.flat[start:end]
    titled = bool(titles(sheet, start, end))
    named = titled or _NAMED.search(open_text, 1) is not None
    if _MENTION.search(open_text) and (titled or _located_or_named(sheet, start, end)):
        return True
    if not small:
        return named and _led_to(sheet, start, end, titled, signal)
    labelled = evidence.LABELLED.search(sheet.bare if titled else sheet.flat, start, end)
    if evidence.SIGLUM.search(open_text) or (labelled and named):
        return True
    return _of_someone(sheet, start, end) or (titled and bool(signal) and bool(re.search(r"\d", open_text)))


def _located_or_named(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a page, a name at the head or words such as `entitled` make a mention one of a source."""
    open_text = sheet.flat[start:end]
    return bool(
        evidence.LOCATED.search(open_text)
        or _ENTITLED.search(open_text)
        or name_stands_first(sheet, start, end)
    )


def _led_to(sheet: Sheet, start: int, end: int, titled: bool, signal: str | None) -> bool:
    """Whether words that are no sentence cite by their signal, or by a title with a page."""
    open_text = sheet.flat[start:end]
    located = evidence.LOCATED.search(open_text) is not None
    if signal is None or signal.lower().startswith(("for", "e.g", "as")):
        return titled and located
    if titled or located:
        return True
    short = len(open_text.split()) <= _FEW or name_stands_first(sheet, start, end)
    return short and open_text[:1].isupper()


def _of_someone(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a remark names a title and whose it is, or a title and a part of it."""
    for opening, closing in within(sheet.emphases, start, end):
        if _POSSESSED.search(sheet.text[max(start, opening - 30) : opening]):
            return True
        if re.match(r",\s[ivxl]{1,6}[,.]\s\d", sheet.text[closing : closing + 14]):
            return True
    return False
