"""Where a title ends that nothing marks."""

from __future__ import annotations

import itertools

from glossator.references.dates import YEAR
from glossator.references.evidence import PLACE_YEAR
from glossator.references.frames.frame import PERHAPS, UPPER, Frame, stripped
from glossator.references.sheet import Sheet
from glossator.references.words import compiled

_STOP = compiled(r"\.\s(?=\S)|(?<=[?!])\s|\.?$")
_FACTS = (
    compiled(rf"\s?\([^()]{{0,160}}{YEAR}[^()]{{0,12}}\)"),
    compiled(
        r",\s(?:(?:hrsg|hg|hgg|eds?|éds?|trans|transl|übers|trad|bearb|comp|coord|dir)\.\s|(?:edited"
        r"|translated|herausgegeben|übersetzt|traduit|édité|traducción|edición|edizione)\s|a cura d"
        r"|sous la dir)"
    ),
    compiled(r"\s\((?:=\s?)?[A-ZÀ-Þ][^()]{5,100}\s\d{1,3}\)"),
    compiled(r",\s(?:in:?|In:?|dans|en)\s|\.\s[Ii]n:\s|,\s\d{1,3}\s[A-Z]|\s§{1,2}\s?\d"),
    compiled(rf",\s[{UPPER}][\w’.-]+(?:[ /-][\w.]+){{0,3}}:\s[{UPPER}][^,:]{{2,60}},?\s{YEAR}"),
    compiled(r",\s[ivxl\d][\divxl.,–-]{0,12}(?:\s\d[\d–-]{0,8})?\.?$"),
    compiled(rf",\s[^,]{{3,80}}?\s\d{{1,4}}\s?\([^()]{{0,30}}{YEAR}\)"),
    compiled(
        r",\s(?:The\s|Die\s|La\s|Le\s)?(?=(?:[^\W\d_][\w’'-]*\s){0,4}?(?:Journal|Zeitschrift|Revue"
        r"|Revista|Rivista|Review|Archiv|Jahrbuch|Annales|Bulletin|Quarterly|Tijdschrift|Transactions"
        r"|Proceedings|Cuadernos|Cahiers|Quaderni)(?:\s[^,;:()]{0,50})?\s?(?:\(|,\s\d|\s\d))"
    ),
    compiled(
        r",\s(?=[A-Z][A-Z.&’'-]+(?:\s[A-Z&][A-Z.&’':-]*){0,6}(?:,\shttps?:|,\s·|\s\([A-Z][a-z]+\.?\s\d))"
    ),
    compiled(
        r",\s(?:[Tt]esis|[Tt]hèse|[Tt]esi|[Tt]ese|[Dd]iss(?:ertation|\.)|[Dd]issertação"
        r"|[Pp]roefschrift|Ph\.?\s?D|[Uu]npublished|[Mm]émoire de|Habil)(?!\w)"
    ),
    compiled(
        rf"\s\d{{1,3}}(?:[–-]\d{{1,3}})?\s\((?:\d\w\w\sed\.\s|rev\.\sed\.\s)?{YEAR}\)|,?\s¶"
        rf"|,\s(?:U\.\s?N\.|UN)\s[Dd]oc|,\s(?:[A-Z]+\s)?(?:Working|Discussion|Research|Occasional"
        rf"|Briefing|Policy)\s(?:Paper|Brief)"
    ),
    compiled(rf"(?<=[?!])\s(?={YEAR}[.,;]?(?:\s|$))"),
    compiled(r",\s\d{1,2}\.,\s[a-zäöüß]+\.?\s(?:und\s\w+\s)?Aufl"),
    compiled(r",\s\d{1,2}(?:\.ª|\.|st|nd|rd|th|e|ª|a)?\s(?:Aufl|[Ee]dn?|[ée]d|uitg)"),
    compiled(
        rf",\s(?:(?:vols?\.|Bde?\.|t\.|[Ee]d)[^,]{{1,20}},\s)?{YEAR}(?!\w)|,\s(?:vol\.|Bd\.|t\.|pp?\."
        rf"|S\.)\s?\S"
    ),
    compiled(rf",\s\d{{1,2}}(?:\.|er|st|nd|rd|th)?\s(?:de\s)?[^\W\d_]{{3,10}}\.?\s(?:de\s)?{YEAR}(?!\w)"),
)
"""What ends a title that nothing marks."""
_SENTENCE = compiled(r"(?<=[a-zß-ÿ)\]·][a-zß-ÿ)\]·])\.\s(?=[A-ZÀ-Þ“\"(\[«*<·])")
_SUBTITLES = 5
_EDITION = r"\d{1,2}(?:\.|st|nd|rd|th|e|ª|a)?\s(?:Aufl|[Ee]d|[ée]d|uitg)"
_FACTS_AHEAD = compiled(
    rf"[Ii]n:?\s|[A-ZÀ-Þ][^.:]{{2,40}}:\s[A-ZÀ-Þ]|[A-ZÀ-Þ][\w./ -]{{2,30}},?\s{YEAR}|{_EDITION}|https?:|<|\("
    r"|(?:Vols?|Bde?|T|Hg|Hrsg|Eds?|Übers|Trans|Trad)\.\s|(?:Übersetzt|Herausgegeben|Translated|Edited)\s"
    r"|[A-ZÀ-Þ][^.,]{2,60}\s\d{1,4}[,:.(\s]|[A-ZÀ-Þ][^.]{2,60},\s(?:vol|v|n|no|Bd|Jg|t)\.\s?\d"
)
"""After a full stop, what is no part of a title."""
NO_TITLE = compiled(
    rf"[Ii]n\s|\(?{YEAR}|(?:pp?|S|vols?|Bde?|t|chs?|n|nn)(?:[.\s]|$)|\d+\w{{0,2}}\s(?:[Ee]d|éd|Aufl)"
    rf"|[ivxlc]+(?:[.,\s]|$)|\d[\d\s,–-]*$"
)
SMALL_SUBTITLE = compiled(r"[*_]?:\s[a-zß-ÿ][^.:;()“”]{3,120}(?=\.\s)")
"""`*Os caminhos do sal*: comércio e poder no estuário.`, as Brazilian lists set a subtitle."""


def first_stop(sheet: Sheet, start: int, end: int) -> int:
    """The stop that ends a title behind the year: the first behind which facts stand, else the first."""
    stops = [match.start() for match in itertools.islice(_STOP.finditer(sheet.flat, start, end), _SUBTITLES)]
    for stop in stops:
        behind = sheet.text[stop : stop + 200].lstrip(".?! ")
        if _FACTS_AHEAD.match(behind) or _LAST_WORDS.fullmatch(behind) or _PERIODICAL_AHEAD.match(behind):
            return stop
    return stops[0] if stops else end


_LAST_WORDS = compiled(rf"[{UPPER}][^.,]{{2,50}}\.?")
_PERIODICAL_AHEAD = compiled(rf"[{UPPER}][^.]{{2,80}},\s\d{{1,4}}\s?[(,:]")


def title_first(sheet: Sheet, start: int, end: int) -> Frame | None:
    """A title without a comma in it, up to the facts of publication."""
    found = [pattern.search(sheet.bare, start, end) for pattern in (*_FACTS[:5], _SENTENCE)]
    stop = min((one.start() for one in found if one), default=end)
    return Frame(None, stripped(sheet.text, start, stop), stop, PERHAPS) if stop < end else None


def title_end(sheet: Sheet, start: int, end: int) -> int:
    """Before the facts of publication: a bracket with a year, `in:`, a journal, a place, a year."""
    found = [pattern.search(sheet.bare, start, end) for pattern in _FACTS]
    found.append(PLACE_YEAR.search(sheet.flat, start, end))
    address = next((a for a, _ in sheet.addresses if a > start), end)
    facts = min((match.start() for match in found if match and match.start() > start), default=end)
    facts = min(facts, start + len(sheet.text[start:address].rstrip(" <([,.:")))
    for stop in itertools.islice(_SENTENCE.finditer(sheet.bare, start, facts), _SUBTITLES):
        if facts == end or _FACTS_AHEAD.match(sheet.text, stop.end(), end):
            return stop.start()
    return facts
