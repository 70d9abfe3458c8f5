"""References without a marker: full, short, unpublished, or cited in a way that can't be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from glossator.model import Full, Keys, Reference, Unread
from glossator.references import evidence, markers
from glossator.references.dates import YEAR, find_dates
from glossator.references.evidence import closures, split_at_closures, strong
from glossator.references.full import PIN, full_reference, names_and_year, short_reference
from glossator.references.names import read_names
from glossator.references.sheet import Range, Sheet, opened_brackets, within
from glossator.references.split import prose, titles, trimmed
from glossator.references.start import name_stands_first, source_start, without_signal
from glossator.references.unpublished import interview

_ONLY_LOCATOR = re.compile(
    r"(?:[Aa]lso |[Bb]esonders |[Ee]specially |[Aa]nd )?(?:pp?\.|[Pp]ages?|S\.|[Bb]ook|[Cc]h(?:ap)?s?\."
    r"|[Vv]ols?\.|§§?|Bd\.)\s?[\divxlcIVXLC][\divxlcIVXLC ,.–—§f-]*(?:ff?\.)?(?:\s?\([^()]*\))?\.?"
)
_TO_TEXT = re.compile(
    r"(?:[Ss]ee |[Cc]f\. |[Vv]gl\. |[Ss]iehe |[Vv]oir )?(?:also )?(?:[Aa]bove|[Bb]elow|[Ii]nfra|[Ss]upra"
    r"|[Oo]ben|[Uu]nten|[Ss]\. ?[ou]\.|[Aa]ppendix|[Pp]art|[Ss]ection|[Ss]ubpart|[Tt]he (?:text|section"
    r"|previous|next|discussion))(?!\w)[^“”\"]{0,60}"
)
_INTRODUCES = re.compile(
    r"(?:In (?:the )?(?:Portuguese|Brazilian|original|English|French|German|Spanish|Italian|Latin|Greek"
    r"|Russian)|Im Original|En el original|Dans l['’]original)",
    re.IGNORECASE,
)
_MENTION = re.compile(
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
_ENTITLED = re.compile(rf"(?:entitled|called|titled|title) [A-Z]|[A-Z]\w+, {YEAR}(?!\w)")
_OWN_PAGE = re.compile(
    r"(?:above|below|supra|infra),?\s(?:in\s)?(?:Subpart|Part|Section|Chapter|Appendix|§)|"
    r"(?:above|below|supra|infra),?\s(?:on\s)?pp?\.\s?\d|pp?\.\s?[\d–, ]{1,20}(?:ff\.)?,?\s(?:above"
    r"|below|supra|infra)(?!\w)"
)
"""A page of this text itself."""
_BOOK_AND_PAGE = re.compile(r"[,\s][ivxlIVXL]{1,6}[.,]\s")
_CAPITAL = re.compile(r"[\"“„'‘«(\[]?[A-ZÀ-ÞŠŽ\d]|al-|van |von |de |d['’]")
_NAME_AND_TITLE = re.compile(
    r"[^:,]{3,60}:\s[^.:]{3,90}\.?|(?:[A-ZÀ-Þ]\.\s?){1,3}[^:,.]{3,40},\s[^.:]{3,90}\.?"
)
_POSSESSED = re.compile(r"(?:[A-ZÀ-Þ]\w+[’']s?|(?<!\w)in (?:his|her|their))\s[“\"]?$")
"""What stands before a title in a sentence: `Dixon’s *Birds*`, `in his *Birds*`."""
_BEGINS = re.compile(r"[^\w]{0,2}(?:see |cf\. |vgl\. )?[^\W\d_]")
_YEAR_LAST = re.compile(rf"[,?!.]\s{YEAR}(?:/\d\d)?(?=\W{{0,3}}$|\s\()")
_ACCESS = re.compile(
    r"(?:Last |Date of )?(?:[Aa]ccess(?:ed)?|[Vv]isited|[Rr]etrieved|Acesso|Consult\w+|Abgerufen"
    r"|Zugriff)[^“”\"]{0,40}"
)
"""When an address was looked at: no source by itself."""
_NO_SOURCE = (_ACCESS, _TO_TEXT, re.compile(rf"(?:{_INTRODUCES.pattern})[^\n]*", re.IGNORECASE))
_IN_CONTAINER = re.compile(
    r",?\s(?:in|dans|en|em):?\s[^;]{4,200},\s(?:(?:ed|eds|hg|hrsg|dir)\.\s[^;]{3,120},\s)?(?:pp?\.\s"
    r"|S\.\s)?\d{1,5}\s?[–-]{1,2}\s?\d",
    re.IGNORECASE,
)
"""`"Title," in *Container*, ed. Name, 58–80`"""
_AFTER_BRACKET = re.compile(r"\s?(?:$|[,.;(\[]|and |und |at )")
_HEAD = re.compile(r"[A-ZÀ-Þ][\w.’'-]+[,:.] \S.*\S\s?$|[A-Z]{3,}")
"""A name and a title right before a bracket."""
_TOPIC = re.compile(
    r"(?P<words>(?:[Oo]n|[Ff]or|[Ss]ur|[Pp]our|[Ss]obre|[Pp]ara|[Ss]u|[Oo]ver|[Vv]oor)"
    r"\s[a-zß-ÿ][^A-ZÀ-Þ,:;“”()]{2,60}),\s(?=[A-ZÀ-Þ“„«])"
)
"""`on weirs, Brill, *Weirs*`: what the source is cited for."""
_JOINER = re.compile(r"(?:and|und|et|y|e|sowie|as well as|en)\s(?=[A-ZÀ-Þ“„«])")
_RELATIVE = re.compile(r",\s(?:who|which|where|whose|although|but|though|wo|wonach|où)\s")
"""Where a remark on a source begins."""
_MENTIONED = re.compile(
    r"(?<![\w.])(?P<source>[A-ZÀ-ÞŠ][\w’'-]+(?:\set al\.?|\s(?:and|und|et|y|e|&)\s[A-ZÀ-ÞŠ][\w’'-]+)?"
    r"\s\((?:19|20)\d\d[a-z]?(?:[,:]\s?(?:pp?\.\s?)?\d[\d–-]{0,10})?\))\s(?:(?:also|has|have)\s)?(?:argue|show|note|claim|write|suggest|find|found|point"
    r"|describe|discuss|propose|state"
    r"|zeigt|meint|schreibt|betont|affirme|soutient|montre|sostiene|afirma|argument)"
)
"""`As Johnson (2016) argues`: a work by name and year in a sentence."""
_AUTHOR_YEAR_PAGE = re.compile(
    rf"(?:see |cf\. |vgl\. )?[A-ZÀ-ÞŠ][^\d()“\":;]{{1,60}}\s{YEAR}[a-z]?\s?[,:]\s?(?:pp?\.\s?"
    rf"|S\.\s)?\d[\d–, -]*f{{0,2}}\.?"
)
_NAMED = re.compile(r"[A-ZÀ-Þ][^\W\d_]{2,}")
_PREFIX = 400
_LONGEST_INNER = 160
_FEW = 8
"""Words of a name or a title that stands alone behind a signal."""


def read_plain(sheet: Sheet, start: int, end: int) -> list[Reference]:
    """The references between two offsets; none where it is a remark."""
    found: list[Reference] = []
    at, lead, signal = start, "", None
    cuts = [*_inner_signals(sheet, *trimmed(sheet.text, start, end)), None]
    for cut in cuts:
        part = _quoting(sheet, *trimmed(sheet.text, at, cut.start() if cut else end), signal)
        found += _led(part, lead, signal)
        if cut:
            lead = "" if part else f"{lead} {sheet.text[at : cut.start()]}".strip(" ,;:(")[-_PREFIX:]
            at, signal = cut.end(), cut[0].strip(" ,")
    return found


def read_title(sheet: Sheet, start: int, end: int) -> Reference | None:
    """The title and date that follow `Id.,` or `Ders.,`."""
    start, end = trimmed(sheet.text, start, end)
    return short_reference(sheet, start, end, None, True) if start < end else None


def _quoting(sheet: Sheet, start: int, end: int, signal: str | None) -> list[Reference]:
    """A stretch without signals within: what it quotes, and the book in hand."""
    if start >= end:
        return []
    found: list[Reference] = []
    at = start
    for match in markers.QUOTED_IN.finditer(sheet.flat, start, end):
        if match.start() > at:
            found += [replace(one, nested=True) for one in _inner_work(sheet, at, match.start())]
            at = match.end()
    for part_start, part_end in split_at_closures(sheet, *trimmed(sheet.text, at, end)):
        found += _signalled(sheet, *trimmed(sheet.text, part_start, part_end), signal)
    return found


def _inner_signals(sheet: Sheet, start: int, end: int) -> Iterator[re.Match[str]]:
    """Each signal within the sentence that leads to a source and not to a part of the text."""
    first, _ = without_signal(sheet.text, start, end)
    for match in markers.INNER_SIGNAL.finditer(sheet.flat, max(first, min(start + 1, end)), end):
        if not sheet.text[start : min(match.start(), start + 400)].strip(" ,;:("):
            continue
        if not _TO_TEXT.fullmatch(sheet.text, match.end(), end):
            yield match


def _led(references: list[Reference], lead: str, signal: str | None) -> list[Reference]:
    """The first of the references with the words and the signal that lead to it."""
    if not references or signal is None:
        return references
    first = references[0]
    prefix = f"{lead} {first.prefix}".strip()
    rest = [replace(one, signal=None) if one.signal == signal else one for one in references[1:]]
    return [replace(first, prefix=prefix[-_PREFIX:], signal=first.signal or signal), *rest]


def _inner_work(sheet: Sheet, start: int, end: int) -> list[Reference]:
    """What is quoted: read as any source, else kept as it stands where it is short enough to be one."""
    start, end = trimmed(sheet.text, start, end)
    found: list[Reference] = []
    for part in split_at_closures(sheet, start, end):
        found += _signalled(sheet, *trimmed(sheet.text, *part))
    if found or not 0 < end - start <= _LONGEST_INNER or prose(sheet, start, end):
        return found
    begin, signal = without_signal(sheet.text, start, end)
    if not re.search(r"[A-ZÀ-Þ]", sheet.flat[begin:end]):
        return []
    begin = source_start(sheet, begin, end)
    keys = Keys(names=read_names(sheet.text, begin, end).keys) if end - begin < 60 else Keys()
    return [Unread(id="", start=begin, end=end, spans=(), signal=signal, keys=keys)]


def _lead_in(sheet: Sheet, start: int, end: int) -> int:
    """Behind an `and` that joins this source to the one before."""
    joiner = _JOINER.match(sheet.text, start, end)
    return joiner.end() if joiner else start


def _signalled(sheet: Sheet, start: int, end: int, led_by: str | None = None) -> list[Reference]:
    body, signal = without_signal(sheet.text, _lead_in(sheet, start, end), end)
    signal = signal or led_by
    if body >= end:
        return []
    topic = _TOPIC.match(sheet.text, body, end)
    if topic and not prose(sheet, body, topic.end()):
        cited = _one(sheet, topic.end(), end, signal)
        if cited and not isinstance(cited[0], Unread):
            return [replace(cited[0], prefix=topic["words"])]
    found = _one(sheet, body, end, signal)
    if not found or isinstance(found[0], Unread):
        found = _in_brackets(sheet, body, end) or found
    return found


def _in_brackets(sheet: Sheet, start: int, end: int) -> list[Reference]:
    """Sources that a remark gives in brackets: `… as in Alaska (Rink, *Tales*, p. 31).`"""
    found: list[Reference] = []
    opened = opened_brackets(sheet)
    for opening, closing in within(sheet.brackets, start, end):
        if sheet.text[opening] == "(" and closing - opening >= 9:
            for inner in _items(opened, opening + 1, closing - 1):
                found += _in_bracket(opened, *inner)
    return found


def _items(sheet: Sheet, start: int, end: int) -> Iterator[Range]:
    """What stands between the semicolons of a bracket."""
    at = start
    for match in re.finditer(";|$", sheet.flat[start:end]):
        yield trimmed(sheet.text, at, start + match.start())
        at = start + match.end()


def _in_bracket(sheet: Sheet, start: int, end: int) -> list[Reference]:
    if not _like_a_source(sheet, start, end) or evidence.IMPRINT.fullmatch(sheet.text, start, end):
        return []
    small = prose(sheet, start, end)
    return [one for one in _signalled(sheet, start, end) if not small or isinstance(one, Full)]


def _like_a_source(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a bracket begins with a word and holds a page, an imprint or a year at its end."""
    return _BEGINS.match(sheet.text, start, end) is not None and bool(
        _AUTHOR_YEAR_PAGE.fullmatch(sheet.text, start, end)
        or evidence.LOCATED.search(sheet.text, start, end)
        or strong(sheet, start, end)
        or re.search(rf",\s{YEAR}$", sheet.text[max(start, end - 20) : end])
    )


def _one(sheet: Sheet, start: int, end: int, signal: str | None) -> list[Reference]:
    """One stretch without markers, as at most one reference."""
    text = sheet.text[start:end]
    if not re.search(r"\w", text) or any(pattern.fullmatch(text) for pattern in _NO_SOURCE):
        return []
    if _ONLY_LOCATOR.fullmatch(text):
        return [_unread(start, end, signal)] if start <= 2 and text[0] != "§" else []
    unpublished = interview(sheet, start, end)
    if unpublished is not None:
        return [replace(unpublished, signal=signal)]
    small = prose(sheet, start, end)
    if small == 1 and name_stands_first(sheet, start, end):
        small = 0
    return _before_remark(sheet, start, end, signal) or _classified(sheet, start, end, signal, small)


def _before_remark(sheet: Sheet, start: int, end: int, signal: str | None) -> list[Reference]:
    """`Marsh, *Fens*, 4, who says that …`: the source, and the remark as its suffix."""
    remark = _RELATIVE.search(sheet.flat, start, end)
    if remark is None or prose(sheet, start, remark.start()):
        return []
    head = _one(sheet, start, remark.start(), signal)
    if not head or isinstance(head[0], Unread):
        return []
    return [replace(head[0], suffix=sheet.text[remark.start() + 2 : end].rstrip(" .")[:_PREFIX])]


def _classified(sheet: Sheet, start: int, end: int, signal: str | None, small: int) -> list[Reference]:
    """Full where facts of publication stand, else short, else unread, else nothing is cited."""
    named = _named_with_year(sheet, start, end, signal, small)
    if named is not None:
        return named
    siglum = evidence.SIGLUM.search(sheet.flat, start, end)
    if siglum is not None and _YEAR_LAST.search(sheet.flat, siglum.start(), end):
        return [full_reference(sheet, siglum.start(), end, signal, True)]
    if evidence.SHORT_CASE.search(sheet.flat, start, end) and not closures(sheet, start, end):
        return [short_reference(sheet, start, end, signal, False)]
    if _is_full(sheet, start, end, small):
        full = full_reference(sheet, start, end, signal, False)
        return [full] if not small or _titled(full) else [_unread(start, end, signal)]
    if _OWN_PAGE.search(text := sheet.flat[start:end]) and not re.search(YEAR, text):
        return []
    if not small and _short_shape(sheet, start, end):
        return [short_reference(sheet, start, end, signal, False)]
    return [_unread(start, end, signal)] if _cites(sheet, start, end, small, signal) else []


def _named_with_year(
    sheet: Sheet, start: int, end: int, signal: str | None, small: int
) -> list[Reference] | None:
    """`Johnson 2016, 12`, alone or in a sentence; None where no work is named so."""
    if not small:
        short = names_and_year(sheet, start, end)
        return [replace(short, signal=signal)] if short else None
    mention = _MENTIONED.search(sheet.text, start, end)
    if mention is None or sheet.bare[mention.start()] != sheet.text[mention.start()]:
        return None
    named = names_and_year(sheet, mention.start(), mention.end("source"))
    return [replace(named, signal=signal)] if named else []


def _titled(reference: Reference) -> bool:
    """Whether a full reference out of a remark was read with some certainty."""
    return isinstance(reference, Full) and (
        bool(reference.keys.names)
        or bool(reference.prefix)
        or any(
            one.name == "URL" or (one.name == "title" and one.confidence > 0.7) for one in reference.fields
        )
    )


def _unread(start: int, end: int, signal: str | None) -> Reference:
    return Unread(id="", start=start, end=end, spans=(), signal=signal)


def _is_full(sheet: Sheet, start: int, end: int, small: int) -> bool:
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


def _short_shape(sheet: Sheet, start: int, end: int) -> bool:
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


def _cites(sheet: Sheet, start: int, end: int, small: int, signal: str | None) -> bool:
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
