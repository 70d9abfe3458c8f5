"""The words that stand before a marker and say which work is meant: names, a year, a short title."""

from __future__ import annotations

import re

from glossator.model import Date, Keys
from glossator.references.dates import find_dates
from glossator.references.names import read_names
from glossator.references.sheet import Range, Sheet, holding, within
from glossator.references.words import compiled, words

_NAME_TOKEN = compiled(
    r"[(\[*“\"'‘]{0,2}(?:[A-ZÀ-Þ0-9][\w’'ʼ.&-]*|van|von|de|der|den|del|della|di|da|la|le|al-[\w’'-]+"
    r"|ibn|bin|zu|&|/|and|und|et|y|e|al\.?|alii)[,.)\]]{0,3}"
)
_SENTENCE_END = compiled(r"[^\W\d_]{3,}[.:;!?]$|[\"”“»’']$|[:;]$")
_JOINED = compiled(r"(?:^|\s)(?:&|/|and|und|et|y|e|et al\.?)(?:\s|$)")
_SMALL = compiled(
    r"(?<!\w)(?:of|the|in|on|for|to|zur|zum|der|die|das|des|und|l['’]|de l|du|des|sur|dans|y|el|los|las"
    r"|il|lo|gli|nel|della|a|an|s)(?!\w)|[:?!…]"
)


_ARTICLE = compiled(
    r"(?:^|[\s(])(?:[Dd]ie|[Dd]as|[Dd]em|[Tt]he|seine[rnm]?|ihre[rnm]?|diese[rnm]?|his|her|its|their|this|these)\s$"
)
"""What no name stands behind: `die Nachweise oben in Fn. 2`."""
_INITIAL_LAST = compiled(r"(?:^|\s)[A-ZÀ-Þ]$")
_POINTING = compiled(
    r"(?:^|[,\s(]+)(?:vid|véase|ver|voir|v|cf|cfr|s|siehe|wie|see|zie|vgl|si veda|vedi)\.?$", re.IGNORECASE
)
"""What stands between a name and the number of a note: `Vidal, vid. nota 1`."""


def head_start(sheet: Sheet, start: int, marker: int) -> int:
    """Where the names before a marker begin, walking back to the first word that can't belong to them."""
    window = max(start, marker - 200)
    flat = sheet.flat if holding(sheet.brackets, marker - 1) is None else sheet.bare
    tokens = list(re.finditer(r"\S+", flat[window:marker]))
    begin = marker
    for token in reversed(tokens):
        word = token[0]
        place = window + token.start()
        quoted = _closed_title(sheet, place, window + token.end(), begin == marker)
        if quoted is not None:
            begin = max(start, quoted)
            continue
        if place >= begin:
            continue
        if not _NAME_TOKEN.fullmatch(word) or (
            begin != marker and _SENTENCE_END.search(word) and not re.fullmatch(r"[\w.]{1,3}\.", word)
        ):
            break
        if begin != marker and word.endswith(",") and not _JOINED.search(flat[begin:marker]):
            break
        begin = place
    text = flat[begin:marker]
    joiner = re.match(r"(?:(?:&|/|and|und|et|y|e|al\.?)\s)+", text)
    return begin + joiner.end() if joiner else begin


def _closed_title(sheet: Sheet, start: int, end: int, adjacent: bool) -> int | None:
    """Where a title in quotes, brackets or emphasis begins that ends at this word."""
    if not adjacent:
        return None
    for ranges in (sheet.quotes, sheet.brackets, sheet.emphases):
        for opening, closing in within(ranges, max(0, end - 200), end):
            if closing > start and closing - opening > 3:
                return opening
    return None


def read_head(sheet: Sheet, start: int, end: int, *, inverted: bool) -> Keys:
    """The keys of the words before a marker; `inverted` where `Name, Given` is likelier than a title."""
    end = start + len(sheet.text[start:end].rstrip(" ,.;:([—"))
    if _INITIAL_LAST.search(sheet.text, max(start, end - 3), end) and sheet.text[end : end + 1] == ".":
        end += 1
    pointing = _POINTING.search(sheet.text, start, end)
    end = pointing.start() if pointing else end
    if start >= end:
        return Keys()
    date = _date(sheet, start, end)
    if date is not None:
        end = min(end, date[0]) if date[0] > start else end
    if _ARTICLE.search(sheet.text, max(0, start - 8), start):
        return Keys(date=date[2] if date else None)
    marked = _marked_title(sheet, start, end)
    name_end, title = (marked[0], marked) if marked else _divide(sheet, start, end, inverted)
    names = read_names(sheet.text, start, name_end) if name_end > start else read_names("", 0, 0)
    return Keys(
        names=tuple(name for name in names.keys if any(each.isupper() or each.isdigit() for each in name)),
        others=names.others,
        date=date[2] if date else None,
        title_words=words(sheet.text[title[0] : title[1]]) if title else (),
    )


def _date(sheet: Sheet, start: int, end: int) -> tuple[int, int, Date] | None:
    """The last date that stands behind a comma, a blank or in brackets, and not in a title."""
    found = [item for item in find_dates(sheet.text, start, end) if not _in_title(sheet, item[0])]
    if not found:
        return None
    begin, stop, date = found[-1]
    while begin > start and sheet.text[begin - 1] in " ,([":
        begin -= 1
    return begin, stop, date


def _in_title(sheet: Sheet, offset: int) -> bool:
    return any(
        a <= offset < b
        for ranges in (sheet.quotes, sheet.emphases)
        for a, b in within(ranges, max(0, offset - 300), offset + 300)
    )


def _marked_title(sheet: Sheet, start: int, end: int) -> Range | None:
    """A title in quotes, emphasis or square brackets."""
    for ranges in (sheet.quotes, sheet.emphases, sheet.brackets):
        for opening, closing in within(ranges, start, end + 1):
            inner = sheet.text[opening:closing].strip("[]()“”„\"'‘’«» ,.")
            if len(inner) > 3 and not re.fullmatch(r"et al\.?|[A-Z&-]{2,10}", inner) and (True):
                return opening, closing
    return None


def _divide(sheet: Sheet, start: int, end: int, inverted: bool) -> tuple[int, Range | None]:
    """Names up to a comma, then perhaps a short title; the whole a title where it reads like one."""
    text = sheet.text[start:end]
    first = re.match(r"[^,]+", text)
    head = first[0] if first else text
    if len(head.split()) > 4 and _SMALL.search(head) and not _body(head):
        return start, (start, end)
    if len(head) == len(text):
        return end, None
    rest = text[len(head) + 1 :].strip(" ,")
    joined = bool(re.search(r"(?:^|\s)(?:and|und|&|et al|AND)(?:\s|\.|$)", rest))
    joined_before = bool(re.search(r"\s(?:and|und|&|et al\.?|/|AND)(?:\s|$)", head))
    initials = compiled(r"(?:[A-ZÀ-Þ]\.\s?){1,4}").fullmatch(rest)
    short = len(rest.split()) <= 3 and not _SMALL.search(rest)
    foreign = re.search(r"[^,]\s(?:und|et|y|e)\s", rest) is not None
    if initials or (
        not foreign and joined and not joined_before and not _SMALL.search(re.sub(r"(?:and|und|&)", "", rest))
    ):
        return end, None
    if inverted and short and len(head.split()) == 1 and not joined_before:
        return end, None
    at = start + len(head) + 1
    return start + len(head), (at, end)


def _body(text: str) -> bool:
    names = read_names(text, 0, len(text)).names
    return len(names) == 1 and bool(names[0].literal)
