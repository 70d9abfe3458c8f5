"""References without a marker: full, short, unpublished, or cited in a way that can't be read."""

from __future__ import annotations

import re
from dataclasses import replace

from glossator.model import Date, Field, Full, Interview, Keys, Locator, Reference, Short, Unread
from glossator.references import evidence, markers
from glossator.references.dates import YEAR, find_dates
from glossator.references.evidence import closures, split_at_closures, strong
from glossator.references.fields import Parts, read_parts
from glossator.references.locators import VALUE, labelled
from glossator.references.names import read_names
from glossator.references.sheet import Range, Sheet, within
from glossator.references.split import prose, trimmed
from glossator.references.start import source_start, without_signal
from glossator.references.words import words

_NAMES_AND_YEAR = re.compile(
    rf"(?P<names>[A-ZÀ-ÞŠŽ][^\d()“\"]{{1,120}}?),?\s[(\[]?(?P<date>(?:[^\W\d_]{{3,9}}\.?\s\d{{1,2}},\s)?{YEAR}[a-z]?)[)\]]?"
    rf"(?:[,:]\s?(?P<rest>[^“”\"()]{{0,60}}))?\.?"
)
_PIN = re.compile(rf"(?:[,:]|[,.]?[\"”»’'])\s?(?P<value>{VALUE})\.?$")
_AFTER_FACTS = re.compile(
    r"(?:\d{1,4}\s[A-Z][^()]{2,60}?\s\d{1,5},|\)[,:]?)\s(?!(?:1[5-9]|20)\d\d(?!\w))(?P<value>\d{1,5}(?:[–-]\d{1,5})?(?:\sff?\.)?)(?=[,.;\s(]|$)"
)
_ONLY_LOCATOR = re.compile(
    r"(?:[Aa]lso |[Bb]esonders |[Ee]specially |[Aa]nd )?(?:pp?\.|[Pp]ages?|S\.|[Bb]ook|[Cc]h(?:ap)?s?\."
    r"|[Vv]ols?\.|§§?|Bd\.)?\s?[\divxlcIVXLC][\divxlcIVXLC ,.–—§f-]*(?:ff?\.)?(?:\s?\([^()]*\))?\.?"
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
    r"(?<!\w)(?:in his|in her|in their|published in|article in|quoted (?:in|by|from)|essay on|book on"
    r"|work on|works of|reported in|writings|veröffentlicht in|dans son|in seinem|in ihrem|"
    r"see |compare |cf\. |taken from|borrow|translated|author of|vgl\.|siehe |voir |véase )",
    re.IGNORECASE,
)


def read_plain(sheet: Sheet, start: int, end: int, *, of_author: bool = False) -> list[Reference]:
    """The references between two offsets; none where it is a remark. `of_author`: a title after `Id.,`."""
    start, end = trimmed(sheet.text, start, end)
    if start >= end:
        return []
    if of_author:
        return [_short(sheet, start, end, None, True)]
    quoted = _quoted_in(sheet, start, end)
    if quoted is not None:
        inner = [replace(one, nested=True) for one in _inner_work(sheet, start, quoted.start())]
        return [*inner, *read_plain(sheet, quoted.end(), end)]
    cut = _inner_signal(sheet, start, end)
    if cut is not None:
        left = read_plain(sheet, start, cut.start())
        right = read_plain(sheet, cut.end(), end)
        lead = "" if left else sheet.text[start : cut.start()].strip(" ,;:(")
        return left + _led(right, lead, cut[0].strip(" ,"))
    found: list[Reference] = []
    for part_start, part_end in split_at_closures(sheet, start, end):
        found += _signalled(sheet, *trimmed(sheet.text, part_start, part_end))
    return found


def _quoted_in(sheet: Sheet, start: int, end: int) -> re.Match[str] | None:
    for match in markers.QUOTED_IN.finditer(sheet.flat, start, end):
        if match.start() > start and match.end() <= end:
            return match
    return None


def _inner_work(sheet: Sheet, start: int, end: int) -> list[Reference]:
    """What is quoted: read as any source, else kept as it stands where it is short enough to be one."""
    found = read_plain(sheet, start, end)
    if (
        found
        or prose(sheet, start, end) > 1
        or end - start > 160
        or not sheet.text[start:end].strip(' ,(“”"')
    ):
        return found
    begin, signal = without_signal(sheet.text, *trimmed(sheet.text, start, end))
    if not re.search(r"[A-ZÀ-Þ]", sheet.flat[begin:end]):
        return []
    begin = source_start(sheet, begin, end)
    keys = Keys(names=read_names(sheet.text, begin, end).keys) if end - begin < 60 else Keys()
    return [Unread(id="", start=begin, end=end, spans=(), signal=signal, keys=keys)]


def _inner_signal(sheet: Sheet, start: int, end: int) -> re.Match[str] | None:
    for match in markers.INNER_SIGNAL.finditer(sheet.flat, start + 1, end):
        if sheet.text[start : match.start()].strip(" ,;:(") and not _TO_TEXT.fullmatch(
            sheet.text, match.end(), end
        ):
            return match
    return None


def _led(references: list[Reference], lead: str, signal: str) -> list[Reference]:
    if not references:
        return references
    first = references[0]
    prefix = f"{lead} {first.prefix}".strip() if first.prefix else lead
    return [replace(first, prefix=prefix[-400:], signal=first.signal or signal), *references[1:]]


def _signalled(sheet: Sheet, start: int, end: int) -> list[Reference]:
    body, signal = without_signal(sheet.text, start, end)
    if body >= end:
        return []
    found = _one(sheet, body, end, signal)
    if not found:
        found = _in_brackets(sheet, body, end)
    return found


def _in_brackets(sheet: Sheet, start: int, end: int) -> list[Reference]:
    """Sources that a remark gives in brackets: `… as in Alaska (Rink, *Tales*, p. 31).`"""
    found: list[Reference] = []
    for opening, closing in within(sheet.brackets, start, end)[:200]:
        inner = (opening + 1, closing - 1)
        if (
            sheet.text[opening] != "("
            or closing - opening < 8
            or not re.match(r"[^\w]{0,2}(?:see |cf\. |vgl\. )?[^\W\d_]", sheet.text[opening + 1 : closing])
        ):
            continue
        if (
            evidence.LOCATED.search(sheet.text, *inner)
            or strong(sheet, *inner)
            or re.search(rf",\s{YEAR}\)$", sheet.text[opening:closing])
        ):
            found += [
                one
                for one in _signalled(sheet, *trimmed(sheet.text, *inner))
                if not prose(sheet, *inner) or isinstance(one, Full)
            ]
    return found


def _one(sheet: Sheet, start: int, end: int, signal: str | None) -> list[Reference]:
    """One stretch without markers, as at most one reference."""
    text = sheet.text[start:end]
    if _TO_TEXT.fullmatch(text) or _INTRODUCES.match(text) or not re.search(r"\w", text):
        return []
    interview = _interview(sheet, start, end)
    if interview is not None:
        return [replace(interview, signal=signal)]
    if _ONLY_LOCATOR.fullmatch(text):
        return [_unread(start, end, signal)] if start <= 2 and text[0] != "§" else []
    small = prose(sheet, start, end)
    short = None if small else _names_and_year(sheet, start, end)
    if short is not None:
        return [replace(short, signal=signal)]
    siglum = evidence.SIGLUM.search(sheet.flat, start, end)
    if siglum is not None and re.search(
        rf"[,?!.]\s{YEAR}(?:/\d\d)?(?=\W{{0,3}}$|\s\()", sheet.flat[siglum.start() : end]
    ):
        return [_full(sheet, siglum.start(), end, signal, True)]
    if _is_full(sheet, start, end, small):
        return [_full(sheet, start, end, signal, False)]
    if not small and _short_shape(sheet, start, end):
        return [_short(sheet, start, end, signal, False)]
    if _cites(sheet, start, end, small, signal):
        return [_unread(start, end, signal)]
    return []


def _unread(start: int, end: int, signal: str | None) -> Reference:
    return Unread(id="", start=start, end=end, spans=(), signal=signal)


def _is_full(sheet: Sheet, start: int, end: int, small: int) -> bool:
    """Whether facts of publication stand with a title; in a remark only those that nobody has by chance."""
    flat = sheet.flat
    if strong(sheet, start, end):
        return True
    if evidence.STATUTE.search(flat, start, end) and (small < 2 or closures(sheet, start, end)):
        return True
    for opening, stop in closures(sheet, start, end):
        after = sheet.flat[stop : min(end, stop + 12)]
        if not small or (
            re.match(r"\s?(?:$|[,.;(\[]|and |und |at )", after)
            and re.search(r"[A-ZÀ-Þ][\w.’'-]+[,:.] \S.*\S\s?$|[A-Z]{3,}", flat[start:opening])
        ):
            return True
    if small:
        return bool(
            evidence.PLACE_YEAR.search(flat, start, end) and evidence.LOCATED.search(sheet.text, start, end)
        )
    titled = within(sheet.quotes, start, end) or within(sheet.emphases, start, end)
    if titled and any(not any(a <= d[0] < b for a, b in titled) for d in find_dates(sheet.text, start, end)):
        return True
    return bool(
        evidence.PLACE_YEAR.search(flat, start, end)
        or (evidence.YEAR_AT_END.search(flat, start, end) and "," in flat[start:end].rstrip(" ,."))
    )


def _short_shape(sheet: Sheet, start: int, end: int) -> bool:
    """Names with a title or a page, and no more: few words, the first with a capital."""
    text = sheet.text[start:end]
    if len(text) > 260 or not re.match(r"[\"“„'‘«(\[]?[A-ZÀ-ÞŠŽ\d]|al-|van |von |de |d['’]", text):
        return False
    titled = within(sheet.quotes, start, end) or within(sheet.emphases, start, end)
    located = _PIN.search(text) or evidence.LOCATED.search(text)
    tokens = sheet.flat[start:end].split()
    if titled and titled[0][0] > start:
        before = sheet.flat[start : titled[0][0]].strip()
        return bool(before.endswith((",", ":", "’s", "'s", ".")) or not before) and len(before.split()) <= 12
    if titled:
        return bool(located)
    return bool(located) and len(tokens) <= 24 and (len(tokens) <= 8 or bool(re.search(r"[,:]", text)))


def _cites(sheet: Sheet, start: int, end: int, small: int, signal: str | None) -> bool:
    """Whether something is plainly cited, though not in a way that could be read."""
    open_text = sheet.flat[start:end]
    named = re.search(r"[A-ZÀ-Þ][^\W\d_]{2,}", open_text[1:]) is not None
    titled = bool(within(sheet.emphases, start, end)) or any(
        b - a > 8 for a, b in within(sheet.quotes, start, end)
    )
    if not small:
        return bool(signal and named and (titled or len(open_text.split()) <= 25)) or (
            titled and named and bool(evidence.LOCATED.search(open_text))
        )
    if evidence.SIGLUM.search(open_text) or (evidence.LABELLED.search(open_text) and (named or titled)):
        return True
    return bool(titled and named and (signal or _MENTION.search(open_text)) and re.search(r"\d", open_text))


def _interview(sheet: Sheet, start: int, end: int) -> Reference | None:
    """An interview, a letter or a file of an archive, unless it was published."""
    head = markers.INTERVIEW.match(sheet.text, start, end)
    archive = markers.ARCHIVE.match(sheet.text, start, end)
    if head is None and not (archive and markers.SHELFMARK.search(sheet.text, start, end)):
        head = _interview_behind(sheet, start, end)
        if head is None:
            return None
    if within(sheet.addresses, start, end) or (
        within(sheet.emphases, start, end) and closures(sheet, start, end)
    ):
        return None
    stop = head.end() if head else start
    described = sheet.text[stop:end]
    dates = list(find_dates(sheet.text, start, end))
    first = re.match(
        r"[\s:]*(?P<name>[A-ZÀ-Þ][^,;.()]{0,80}?)(?=,|;|\.|\(|\sof\s|\sin\s|\sat\s|$)", described
    )
    fields, names = [], read_names("", 0, 0)
    if head and first:
        names = read_names(sheet.text, stop + first.start("name"), stop + first.end("name"))
        fields.append(
            Field("author", first["name"], stop + first.start("name"), stop + first.end("name"), 0.8)
        )
    title_end = dates[-1][0] if dates else end
    title_range = trimmed(sheet.text, start, title_end)
    title = sheet.text[title_range[0] : title_range[1]].rstrip(" ,.(")
    fields.append(Field("title", title, start, start + len(title), 0.9))
    if dates:
        fields.append(Field("issued", dates[-1][2].printed, dates[-1][0], dates[-1][1], 0.95))
    keys = Keys(names=names.keys, date=dates[-1][2] if dates else None, title_words=words(title))
    return Interview(
        id="", start=start, end=_end(sheet, start, end), spans=(), keys=keys, fields=tuple(fields)
    )


def _interview_behind(sheet: Sheet, start: int, end: int) -> re.Match[str] | None:
    """`Jones, interview with the author, 3 May 2010` and a remark that ends in an interview."""
    match = markers.INTERVIEW.search(sheet.flat, start, end)
    if match is None or prose(sheet, start, end) or re.search(r"[“\"']", sheet.text[start : match.start()]):
        return None
    before = sheet.text[start : match.start()].rstrip()
    return match if before.endswith(",") and len(before) < 60 and (before[0].isupper()) else None


def _names_and_year(sheet: Sheet, start: int, end: int) -> Reference | None:
    """`Giustozzi 2018, 25`, `Johnson (2016), 12`, `Casey Johnson, 2016`."""
    match = _NAMES_AND_YEAR.fullmatch(sheet.text, start, end)
    if match is None or within(sheet.emphases, start, end):
        return None
    printed = match["names"].strip()
    parts = [
        part for part in re.split(r",\s?(?:and |und |& )?|\s(?:and|und|et|y|e|&)\s|\s?/\s?", printed) if part
    ]
    bare = re.sub(r"\s?et al\.?", "", printed)
    if not all(len(part.split()) <= 2 for part in parts) or re.search(
        r"[:?!.]\s", re.sub(r"\b[A-Z]\.\s", "", bare)
    ):
        return None
    if (
        len(parts) > 1
        and not re.search(r"\s(?:and|und|et|y|e|&)\s|/|et al", printed)
        and not re.fullmatch(r"(?:[A-Z]\.\s?)+", parts[1])
    ):
        return None
    names = read_names(sheet.text, match.start("names"), match.end("names"))
    dates = [d for _, _, d in find_dates(sheet.text, match.start("date"), match.end("date"))]
    keys = Keys(
        names=names.keys, others=names.others, date=dates[0] if dates else Date(printed=match["date"])
    )
    pin = _pin(sheet, match.end("date"), end)
    return Short(id="", start=start, end=_end(sheet, start, end), spans=(), locator=pin, keys=keys)


def _end(sheet: Sheet, start: int, end: int) -> int:
    """Before the last stop, which ends the note and not the reference."""
    text = sheet.text[start:end]
    stripped = text.rstrip(" ,;")
    if stripped.endswith(".") and not re.search(r"(?<!\w)(?:ff?|seqq?|al|[A-Z]|vols?|etc)\.$", stripped):
        stripped = stripped[:-1]
    return start + len(stripped)


def _pin(sheet: Sheet, start: int, end: int) -> Locator | None:
    """The page cited: a labelled one, else a bare number that ends the reference."""
    found = labelled(sheet.bare, start, end)
    if found is not None:
        return found
    stop = start + len(sheet.bare[start:end].rstrip(" ."))
    tail = _PIN.search(sheet.bare, max(start, stop - 60), end)
    if tail is None or tail.start() < start:
        return None
    value = tail["value"].rstrip(".:")
    if re.fullmatch(YEAR, value):
        return None
    return Locator(value=value, start=tail.start("value"), end=tail.start("value") + len(value))


def _full(sheet: Sheet, start: int, end: int, signal: str | None, of_author: bool) -> Reference:
    begin = start if of_author else source_start(sheet, start, _facts_start(sheet, start, end))
    stop = _facts_end(sheet, begin, end)
    parts = read_parts(sheet, begin, stop)
    return Full(
        id="",
        start=begin,
        end=_end(sheet, begin, stop),
        spans=(),
        prefix=sheet.text[start:begin].strip(" ,;:(")[-400:],
        suffix=sheet.text[stop:end].strip(" ,;.")[:400],
        signal=signal,
        locator=_full_pin(sheet, parts, begin, stop),
        keys=_keys(sheet, parts),
        fields=parts.fields,
    )


def _facts_start(sheet: Sheet, start: int, end: int) -> int:
    """Where the facts of publication begin; a lead stands before them."""
    stops = [a for a, _ in closures(sheet, start, end)[:1]] + [
        a for a, _ in within(sheet.addresses, start, end)[:1]
    ]
    for pattern in (evidence.REPORTER, evidence.IMPRINT):
        match = pattern.search(sheet.flat, start, end)
        if match:
            stops.append(match.start())
    return max(min([*stops, end]), start)


def _facts_end(sheet: Sheet, start: int, end: int) -> int:
    """A remark in brackets behind the facts is a suffix: `(2019) (noting that …)`."""
    for opening, closing in within(sheet.brackets, start, end):
        if sheet.text[opening] == "(" and closing - opening > 14 and prose(sheet, opening, closing) == 0:
            inner = sheet.text[opening + 1 : closing - 1]
            remark = re.match(r"[a-z]+ing\s|“|\"|[a-z]+\s[a-z]+\s[a-z]+\s", inner)
            if remark and (
                closures(sheet, start, opening) or evidence.LOCATED.search(sheet.text, start, opening)
            ):
                return start + len(sheet.text[start:opening].rstrip())
    return end


def _full_pin(sheet: Sheet, parts: Parts, start: int, end: int) -> Locator | None:
    """The page cited; the first and last page of an article are no locator."""
    at = parts.title[1] if parts.title else start
    address = next((a for a, _ in within(sheet.addresses, at, end)), end)
    found = labelled(sheet.bare, at, address)
    if found is None:
        pin = _AFTER_FACTS.search(sheet.bare, at, address)
        if pin:
            found = Locator(value=pin["value"], start=pin.start("value"), end=pin.end("value"))
    found = found or _siglum_pin(sheet, start, end) or _pin(sheet, at, address)
    if found is None or any(
        one.name == "page" and one.start <= found.start < one.end for one in parts.fields
    ):
        return None
    return found


def _siglum_pin(sheet: Sheet, start: int, end: int) -> Locator | None:
    siglum = evidence.SIGLUM.match(sheet.text, start, end)
    if siglum is None:
        return None
    at = siglum.start() + siglum[0].index(" ") + 1
    return Locator(value=sheet.text[at : siglum.end()], start=at, end=siglum.end())


def _keys(sheet: Sheet, parts: Parts) -> Keys:
    title = sheet.text[parts.title[0] : parts.title[1]] if parts.title else ""
    return Keys(names=parts.names.keys, others=parts.names.others, date=parts.date, title_words=words(title))


def _short(sheet: Sheet, start: int, end: int, signal: str | None, of_author: bool) -> Reference:
    parts = read_parts(sheet, start, end) if not of_author else _title_alone(sheet, start, end)
    keys = _keys(sheet, parts)
    pin = _pin(sheet, parts.title[1] if parts.title else start, end)
    if of_author:
        dates = list(find_dates(sheet.text, parts.title[1] if parts.title else start, end))
        keys = replace(keys, date=dates[0][2] if dates else None)
    elif not parts.title:
        stop = pin.start if pin else end
        keys = Keys(names=read_names(sheet.text, start, stop).keys)
    return Short(
        id="", start=start, end=_end(sheet, start, end), spans=(), signal=signal, locator=pin, keys=keys
    )


def _title_alone(sheet: Sheet, start: int, end: int) -> Parts:
    marked: tuple[Range, ...] = within(sheet.quotes, start, end) or within(sheet.emphases, start, end)
    if marked and marked[0][0] - start < 4:
        return Parts(title=marked[0])
    stop = re.search(r",\s(?=\d|pp?\.|S\.)|\s\(", sheet.text[start:end])
    return Parts(title=(start, start + stop.start() if stop else end))
