"""References without a marker: full, short, unpublished, or cited in a way that can't be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from glossator.model import Full, Keys, Reference, Unread
from glossator.references import evidence, markers
from glossator.references.dates import YEAR
from glossator.references.evidence import closures, split_at_closures, strong
from glossator.references.facts.read import is_law
from glossator.references.full import full_reference, names_and_year, short_reference
from glossator.references.judged import cites, is_full, is_short
from glossator.references.names import read_names
from glossator.references.sheet import Range, Sheet, opened_brackets, within
from glossator.references.split import prose, trimmed
from glossator.references.start import name_stands_first, source_start, without_signal
from glossator.references.unpublished import interview
from glossator.references.words import compiled

_ONLY_LOCATOR = compiled(
    r"(?:[Aa]lso |[Bb]esonders |[Ee]specially |[Aa]nd )?(?:pp?\.|[Pp]ages?|S\.|[Bb]ook|[Cc]h(?:ap)?s?\."
    r"|[Vv]ols?\.|§§?|Bd\.)\s?[\divxlcIVXLC][\divxlcIVXLC ,.–—§f-]*(?:ff?\.)?(?:\s?\([^()]*\))?\.?"
)
_TO_TEXT = compiled(
    r"(?:[Ss]ee |[Cc]f\. |[Vv]gl\. |[Ss]iehe |[Vv]oir |[Vv]\. )?(?:also )?(?:[Aa]bove|[Bb]elow|[Ii]nfra"
    r"|[Ss]upra|[Oo]ben|[Uu]nten|[Ss]\. ?[ou]\.|[Aa]ppendix|[Pp]art|[Ss]ection|[Ss]ubpart|[Tt]he (?:text"
    r"|section|previous|next|discussion))(?!\w)[^“”\"]{0,60}"
)
_INTRODUCES = compiled(
    r"(?:In (?:the )?(?:Portuguese|Brazilian|original|English|French|German|Spanish|Italian|Latin|Greek"
    r"|Russian)|Im Original|En el original|Dans l['’]original)",
    re.IGNORECASE,
)
_OWN_PAGE = compiled(
    r"(?:above|below|supra|infra),?\s(?:in\s)?(?:Subpart|Part|Section|Chapter|Appendix|§)|"
    r"(?:above|below|supra|infra),?\s(?:on\s)?pp?\.\s?\d|pp?\.\s?[\d–, ]{1,20}(?:ff\.)?,?\s(?:above"
    r"|below|supra|infra)(?!\w)"
)
"""A page of this text itself."""
_BEGINS = compiled(r"[^\w]{0,2}(?:see |cf\. |vgl\. )?[^\W\d_]")
_YEAR_LAST = compiled(rf"[,?!.]\s{YEAR}(?:/\d\d)?(?=\W{{0,3}}$|\s\()")
_ACCESS = compiled(
    r"(?:Last |Date of )?(?:[Aa]ccess(?:ed)?|[Vv]isited|[Rr]etrieved|Acesso|Consult\w+|Abgerufen"
    r"|Zugriff)[^“”\"]{0,40}"
)
"""When an address was looked at: no source by itself."""
_NO_SOURCE = (_ACCESS, _TO_TEXT, compiled(rf"(?:{_INTRODUCES.pattern})[^\n]*", re.IGNORECASE))
_TOPIC = compiled(
    r"(?P<words>(?:[Oo]n|[Ff]or|[Ss]ur|[Pp]our|[Ss]obre|[Pp]ara|[Ss]u|[Oo]ver|[Vv]oor)"
    r"\s[a-zß-ÿ][^A-ZÀ-Þ,:;“”()]{2,60}),\s(?=[A-ZÀ-Þ“„«])"
)
"""`on weirs, Brill, *Weirs*`: what the source is cited for."""
_JOINER = compiled(r"(?:and|und|et|y|e|sowie|as well as|en)\s(?=[A-ZÀ-Þ“„«])")
_RELATIVE = compiled(r",\s(?:who|which|where|whose|although|but|though|wo|wonach|où)\s")
"""Where a remark on a source begins."""
_MENTIONED = compiled(
    r"(?<![\w.])(?P<source>[A-ZÀ-Þ][\w’'-]+(?:\set al\.?|\s(?:and|und|et|y|e|&)\s[A-ZÀ-Þ][\w’'-]+)?"
    r"\s\((?:19|20)\d\d[a-z]?(?:[,:]\s?(?:pp?\.\s?)?\d[\d–-]{0,10})?\))\s(?:(?:also|has"
    r"|have)\s)?(?:argue|show|note|claim|write|suggest|find|found|point"
    r"|describe|discuss|propose|state"
    r"|zeigt|meint|schreibt|betont|affirme|soutient|montre|sostiene|afirma|argument)"
)
"""`As Johnson (2016) argues`: a work by name and year in a sentence."""
_AUTHOR_YEAR_PAGE = compiled(
    rf"(?:see |cf\. |vgl\. )?[A-ZÀ-Þ][^\d()“\":;]{{1,60}}\s{YEAR}[a-z]?\s?[,:]\s?(?:pp?\.\s?"
    rf"|S\.\s)?\d[\d–, -]*f{{0,2}}\.?"
)
_PREFIX = 400
_LONGEST_LAW = 500
_LONGEST_INNER = 160
_QUOTING = compiled(r"\((?P<signal>quoting|citing|reprinted in|zitierend|citant|citando)\s")


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
            at, signal = match.end(), match[0].strip(" ,(:")
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
    if not compiled(r"[A-ZÀ-Þ]").search(sheet.flat[begin:end]):
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
        return _in_brackets(sheet, body, end) or found
    return found + _quoted_by(sheet, found[-1].end, end)


def _quoted_by(sheet: Sheet, start: int, end: int) -> list[Reference]:
    """`(quoting *Wexford v. Lum*, 31 P. 204)`: what the source itself quotes."""
    found: list[Reference] = []
    for opening, closing in within(sheet.brackets, start, end):
        quoting = _QUOTING.match(sheet.text, opening, closing)
        if quoting is None:
            continue
        inner = opened_brackets(sheet)
        for one in _signalled(inner, quoting.end(), closing - 1, quoting["signal"]):
            if isinstance(one, Full):
                found.append(replace(one, nested=True))
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
    if end - start <= _LONGEST_LAW and is_law(sheet, start, end):
        return [full_reference(sheet, start, end, signal, True)]
    siglum = evidence.SIGLUM.search(sheet.flat, start, end)
    if siglum is not None and _YEAR_LAST.search(sheet.flat, siglum.start(), end):
        return [full_reference(sheet, siglum.start(), end, signal, True)]
    if evidence.SHORT_CASE.search(sheet.flat, start, end) and not closures(sheet, start, end):
        return [short_reference(sheet, start, end, signal, False)]
    if is_full(sheet, start, end, small):
        full = full_reference(sheet, start, end, signal, False)
        return [full] if not small or _titled(full) else [_unread(start, end, signal)]
    if _OWN_PAGE.search(text := sheet.flat[start:end]) and not re.search(YEAR, text):
        return []
    if not small and is_short(sheet, start, end):
        return [short_reference(sheet, start, end, signal, False)]
    return [_unread(start, end, signal)] if cites(sheet, start, end, small, signal) else []


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
