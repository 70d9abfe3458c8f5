"""Where author and title of a reference stand, by the first of several ways to set them that fits."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from glossator.references.dates import YEAR
from glossator.references.evidence import AUTHOR_DATE, DECISION, PLACE_YEAR, REPORTER, SIGLUM, STATUTE
from glossator.references.names import is_body, is_writing, list_of_persons, names_an_author
from glossator.references.sheet import Range, Sheet, holding, within
from glossator.references.words import compiled

SURE, LIKELY, PERHAPS = 0.95, 0.8, 0.6


@dataclass(frozen=True, slots=True)
class Frame:
    """Where author, title and the rest stand, and how surely the title is bounded."""

    author: Range | None
    title: Range | None
    rest: int
    confidence: float


_YEAR_FIRST = compiled(rf"\(?(?P<year>{YEAR})[a-z]?(?:,[^()]{{0,20}})?\)?[.:,]\s")
_UPPER = "A-ZÀ-Þ"
_FAMILY = rf"[{_UPPER}][\w’'ʼ-]+"
_NEXT = r"(?:(?:[,;]\s?)?(?:[&/]|(?:and|e|y|und)(?=\s))\s?|[,;]\s?|et al\.\s?)?"
_INVERTED = compiled(
    rf"(?:{_FAMILY}(?:\s{_FAMILY})?,\s(?:[{_UPPER}]\.[\s-]?){{1,4}}{_NEXT}){{1,12}}"
    rf"|{_FAMILY},\s[{_UPPER}][\w’'ʼ]+(?:\s[{_UPPER}][\w.’'ʼ]*){{0,2}}(?:,\s[^.:“\"\d]{{3,80}})?"
    r"(?:\.|(?:\s\((?:Hg|Hrsg|[Ee]ds?|dir)\.?\))?:)\s"
)
"""`Marsh, F., & Hale, T.` and `Marsh, Ada. Title` or `Marsh, Ada: Title`."""
_YEAR_LAST = compiled(rf"\s[(\[]{YEAR}[)\]]$")
_HEADWORD = compiled(r",\s(?:Art\.|Artikel|s\.\s?v\.|Lemma|Stichwort|voce|Einleitung|entry)$")
_STOP = compiled(r"\.\s(?=\S)|(?<=[?!])\s|\.?$")
_FACTS = (
    compiled(rf"\s?\([^()]{{0,160}}{YEAR}[^()]{{0,12}}\)"),
    compiled(
        r",\s(?:(?:hrsg|hg|hgg|eds?|éds?|trans|transl|übers|trad|bearb|comp|coord|dir)\.\s|(?:edited|translated|herausgegeben|übersetzt|traduit|édité|traducción|edición|edizione)\s|a cura d|sous la dir)"
    ),
    compiled(r"\s\((?:=\s?)?[A-ZÀ-Þ][^()]{5,100}\s\d{1,3}\)"),
    compiled(r",\s(?:in:?|In:?|dans|en)\s|\.\s[Ii]n:\s|,\s\d{1,3}\s[A-Z]|\s§{1,2}\s?\d"),
    compiled(rf",\s[{_UPPER}][\w’.-]+(?:[ /-][\w.]+){{0,3}}:\s[{_UPPER}][^,:]{{2,60}},?\s{YEAR}"),
    compiled(r",\s[ivxl\d][\divxl.,–-]{0,12}(?:\s\d[\d–-]{0,8})?\.?$"),
    compiled(rf",\s[^,]{{3,80}}?\s\d{{1,4}}\s?\([^()]{{0,30}}{YEAR}\)"),
    compiled(
        r",\s(?:The\s|Die\s|La\s|Le\s)?(?=(?:[^\W\d_][\w’'-]*\s){0,4}?(?:Journal|Zeitschrift|Revue|Revista|Rivista|Review|Archiv|Jahrbuch|Annales|Bulletin|Quarterly|Tijdschrift|Transactions|Proceedings|Cuadernos|Cahiers|Quaderni)(?:\s[^,;:()]{0,50})?\s?(?:\(|,\s\d|\s\d))"
    ),
    compiled(
        r",\s(?=[A-Z][A-Z.&’'-]+(?:\s[A-Z&][A-Z.&’':-]*){0,6}(?:,\shttps?:|,\s·|\s\([A-Z][a-z]+\.?\s\d))"
    ),
    compiled(rf"(?<=[?!])\s(?={YEAR}[.,;]?(?:\s|$))"),
    compiled(r",\s\d{1,2}\.,\s[a-zäöüß]+\.?\s(?:und\s\w+\s)?Aufl"),
    compiled(r",\s\d{1,2}(?:\.|st|nd|rd|th|e|ª|a)?\s(?:Aufl|[Ee]dn?|[ée]d|uitg)"),
    compiled(
        rf",\s(?:(?:vols?\.|Bde?\.|t\.|[Ee]d)[^,]{{1,20}},\s)?{YEAR}(?!\w)|,\s(?:vol\.|Bd\.|t\.|pp?\.|S\.)\s?\S"
    ),
)
"""What ends a title that nothing marks."""
_EDITED_BY = compiled(
    r"(?:[Ee]d|[Ee]ds|[Tt]rans|hg|hrsg|éd)\.\s(?:by\s|von\s|par\s)?[A-Z]|(?:edited|translated) by "
)
_SENTENCE = compiled(r"(?<=[a-zß-ÿ)\]·][a-zß-ÿ)\]·])\.\s(?=[A-ZÀ-Þ“\"(\[«*<·])")
_SUBTITLES = 5
_EDITION = r"\d{1,2}(?:\.|st|nd|rd|th|e|ª|a)?\s(?:Aufl|[Ee]d|[ée]d|uitg)"
_FACTS_AHEAD = compiled(
    rf"[Ii]n:?\s|[A-ZÀ-Þ][^.:]{{2,40}}:\s[A-ZÀ-Þ]|[A-ZÀ-Þ][\w./ -]{{2,30}},?\s{YEAR}|{_EDITION}|https?:|<|\("
    r"|(?:Vols?|Bde?|T|Hg|Hrsg|Eds?|Übers|Trans|Trad)\.\s|(?:Übersetzt|Herausgegeben|Translated|Edited)\s"
    r"|[A-ZÀ-Þ][^.,]{2,60}\s\d{1,4}[,:.(\s]|[A-ZÀ-Þ][^.]{2,60},\s(?:vol|v|n|no|Bd|Jg|t)\.\s?\d"
)
"""After a full stop, what is no part of a title."""
_PLAIN_AUTHOR = compiled(
    r"(?P<author>[^,:“\"]{2,90}?(?:,\s(?:Jr|Sr|III|II|S\.\s?J)\.?)?)(?P<sep>,\s|:\s"
    r"|(?<=[a-zß-ÿ][a-zß-ÿ\])])\.\s(?=[A-ZÀ-Þ]))"
)
_CASE = compiled(
    r"[^,]{2,80}\sv\.?\s|(?:In re|Ex parte|Matter of|Brief|Complaint|Motion|Petition|Transcript)\s"
)
"""Parties and papers of a case stand where an author does elsewhere."""
_NO_TITLE = compiled(
    rf"[Ii]n\s|\(?{YEAR}|(?:pp?|S|vols?|Bde?|t|chs?|n|nn)(?:[.\s]|$)|\d+\w{{0,2}}\s(?:[Ee]d|éd|Aufl)"
    rf"|[ivxlc]+(?:[.,\s]|$)|\d[\d\s,–-]*$"
)
_TITLE_GOES_ON = compiled(
    r"\s(?!(?:review|posted|paper|lecture|address|talk|speech|presentation|unpublished|thesis|vortrag|thèse|tesis|tesi|interview|letter|in|en|dans|im|em|ed|trans|p|pp|at|zit|apud|cited|quoted|https?|www|accessed)\b)[a-z]{2,}"
)
"""Behind a closing mark: the words in marks are only part of the title."""
_PARTICLES = "van von der den de del della di da dos la le al el ibn bin zu zur"
_IN_NAMES = frozenset(f"{_PARTICLES} and und et y e al others of for the".split())
_NAME = compiled(r"[A-ZÀ-Þ]|al-|d[’']|(?:van|von|de|der|den|del|della|di|da|la|le|ibn|bin)\s")


def read_frame(sheet: Sheet, start: int, end: int) -> Frame:
    """The first reader that fits: marked titles, small capitals, inverted names, commas."""
    if holding(sheet.addresses, start) is not None:
        return Frame(None, None, start, PERHAPS)
    for reader in (
        _author_date,
        _quoted,
        _statute,
        _bracketed,
        _reporter,
        _inverted,
        _emphasised,
        _capitals,
        _plain,
    ):
        frame = reader(sheet, start, end)
        if frame is not None:
            return frame
    return Frame(None, None, start, PERHAPS)


def _author_date(sheet: Sheet, start: int, end: int) -> Frame | None:
    """`Name, F., & Other, G. (2019, May 4). Title. Journal`: the title stands behind the year."""
    head = AUTHOR_DATE.match(sheet.bare, start, end)
    if head is None or not (names_an_author(head["author"]) or _INVERTED_HEAD.match(head["author"])):
        return None
    if head["open"] and not _INVERTED_HEAD.match(head["author"]):
        return None
    at = head.end()
    author_end = head.end("author")
    if sheet.text[author_end] == "." and sheet.text[author_end - 2] in " .-":
        author_end += 1
    marked = next((one for one in (*sheet.emphases, *sheet.quotes) if at <= one[0] <= at + 1), None)
    if marked is not None:
        inner = stripped(sheet.text, marked[0], marked[1], " *\u00a0\u202f,.\"'“”‘’«»„")
        return Frame((start, author_end), inner, marked[1], SURE)
    host = next((one[0] for one in sheet.emphases if at < one[0] < end), None)
    if host is not None and not within(sheet.addresses, at, host):
        title_end = start + len(_IN_LAST.sub("", sheet.text[start:host].rstrip(" ,.*_")))
    else:
        stop = _STOP.search(sheet.flat, at, end)
        title_end = stop.start() if stop else end
    return Frame((start, author_end), stripped(sheet.text, at, title_end), title_end, LIKELY)


_INVERTED_HEAD = compiled(rf"{_FAMILY}(?:[\s-]{_FAMILY})?,\s[{_UPPER}](?:\.|\w)")
_IN_LAST = compiled(r"[.?!]\s(?:In|in):?\s?.*$|[.?!]\s[Ii]n:?$")
_NO_TITLES = frozenset({"in", "in:", "et al", "et al.", "see", "see also", "cf", "in re"})


def _author_before(sheet: Sheet, start: int, end: int) -> Range | None:
    text = sheet.text[start:end].strip(" ,.:;*\n")
    return (start, end) if text and len(text) < 300 and (_NAME.match(text) or text[0] in "[“") else None


def _quoted(sheet: Sheet, start: int, end: int) -> Frame | None:
    """`Name, “Title”, …`: the first quotation that is long enough for a title."""
    for opening, closing in within(sheet.quotes, start, end):
        if closing - opening > 6 or " " in sheet.text[opening:closing].strip():
            author_end = _author_of_quote(sheet, start, opening)
            if author_end is None or _TITLE_GOES_ON.match(sheet.text, closing, end):
                return None
            inner = stripped(sheet.text, opening + 1, closing - 1)
            return Frame(_author_before(sheet, start, author_end), inner, closing, SURE)
    return None


def _author_of_quote(sheet: Sheet, start: int, opening: int) -> int | None:
    """Where the author before a title in quotes ends; None where it is no author that stands there."""
    marked = within(sheet.emphases, start, opening)
    if holding(sheet.brackets, opening) or opening - start > 300 or within(sheet.addresses, start, opening):
        return None
    author = _HEADWORD.sub(",", sheet.text[start:opening].rstrip(" *(\n"))
    if author and not author.endswith((",", ".", ":", "—", "–", "’s", "'s", ")")):
        return None
    if "," in author[:-1] and (not _like_names(author) or (marked and marked[0][0] > start + 2)):
        return None
    return start + len(author)


def stripped(text: str, start: int, end: int, marks: str = " *\u00a0\u202f") -> Range:
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks + ",.":
        end -= 1
    return start, end


def _reporter(sheet: Sheet, start: int, end: int) -> Frame | None:
    """`Author, Title, 94 Wash. L. Rev. 1337`; a case has parties and no author."""
    match = REPORTER.search(sheet.flat, start, end)
    if match is None or match.start() - start > 500:
        return None
    head_end = match.start()
    marked = [
        one
        for one in within(sheet.emphases, start, head_end)
        if sheet.text[slice(*one)].strip(" ,.:").lower() not in _NO_TITLES
    ]
    if marked and not _CASE.match(sheet.text[marked[0][0] : head_end]):
        return _emphasised(sheet, start, end)
    head = _YEAR_LAST.sub("", sheet.text[start:head_end].rstrip(" ,"))
    if _CASE.match(head) or not head:
        return Frame(None, (start, start + len(head)) if head else None, head_end, LIKELY)
    comma = _author_comma(head)
    if comma is None:
        return Frame(None, (start, start + len(head)), head_end, PERHAPS)
    return Frame(
        (start, start + comma), stripped(sheet.text, start + comma + 1, start + len(head)), head_end, LIKELY
    )


def _statute(sheet: Sheet, start: int, end: int) -> Frame | None:
    """`7 C.F.R. § 996.13`, `§ 823 BGB`, `BVerfGE 7, 198`: the provision or the decision is its own title."""
    match = STATUTE.match(sheet.text, start, end) or DECISION.match(sheet.text, start, end)
    if match is None:
        return None
    return Frame(None, stripped(sheet.text, match.start(), match.end()), match.end(), LIKELY)


def _author_comma(head: str) -> int | None:
    """The comma that ends the authors: the first after an `&` that joins names, else the first."""
    joined = re.match(r"[^&]{2,200}?(?:&|\sand)\s[^,]{2,40}(?:,\sJr\.)?,", head)
    if joined and all(len(part.split()) <= 4 for part in re.split(r",|&|\sand\s", joined[0]) if part.strip()):
        return joined.end() - 1
    first = re.match(r"[^,]{2,60}(?:,\s(?:Jr|Sr|III)\.?)?,", head)
    return first.end() - 1 if first else None


def _emphasised(sheet: Sheet, start: int, end: int) -> Frame | None:
    for opening, closing in within(sheet.emphases, start, end):
        words = sheet.text[opening:closing].strip(" ,.:")
        if words.lower() in _NO_TITLES or opening - start > 300:
            continue
        before = sheet.text[start:opening].rstrip(" *")
        if re.search(r"(?:^|[\s.])[Ii]n:?$", before):
            return None
        return Frame(
            _author_before(sheet, start, opening), stripped(sheet.text, opening, closing), closing, SURE
        )
    return None


def _capitals(sheet: Sheet, start: int, end: int) -> Frame | None:
    """`GUIDO CALABRESI, THE COSTS OF ACCIDENTS 12 (1970)`: a book in small capitals, read as capitals."""
    head = re.match(r"[^(\[]{4,300}", sheet.text[start:end])
    words = re.findall(r"[^\W\d_]{2,}", head[0]) if head else []
    if head is None or len(words) < 3 or sum(word.isupper() for word in words) < len(words) * 0.9:
        return None
    text = re.sub(r"(?:\s(?:[\dxvi]+[–\d, -]*|§.*)|\s)$", "", head[0].rstrip())
    comma = _author_comma(text.replace(" AND ", " and "))
    title = stripped(sheet.text, start + (comma + 1 if comma else 0), start + len(text))
    return Frame((start, start + comma) if comma else None, title, start + len(text), LIKELY)


def _bracketed(sheet: Sheet, start: int, end: int) -> Frame | None:
    for opening, closing in within(sheet.brackets, start, end):
        before = sheet.text[start:opening].strip()
        if (
            sheet.text[opening] == "["
            and closing - opening > 12
            and before.endswith(".")
            and len(before) < 120
        ):
            return Frame(_author_before(sheet, start, opening), (opening + 1, closing - 1), closing, SURE)
    return None


def _inverted(sheet: Sheet, start: int, end: int) -> Frame | None:
    """`BAKHTIN, M. Title. In: …` and `Name, F. (2019). Title. Journal`"""
    match = _INVERTED.match(sheet.text, start, end)
    if match is None or any(
        sheet.text[slice(*one)].lower() not in _NO_TITLES
        for one in within(sheet.emphases, start, match.end())
    ):
        return None
    title_start = match.end()
    year = _YEAR_FIRST.match(sheet.text, title_start, end)
    title_start = year.end() if year else title_start
    marked = holding(sheet.emphases, title_start) or holding(sheet.brackets, title_start)
    if marked is not None and marked[0] == title_start:
        return Frame((start, match.end()), stripped(sheet.text, *marked), marked[1], SURE)
    title_end = _title_end(sheet, title_start, end)
    title = stripped(sheet.text, title_start, title_end)
    return Frame((start, match.end()), title, title_end, LIKELY) if title[0] < title[1] else None


def _plain(sheet: Sheet, start: int, end: int) -> Frame | None:
    """`Vorname Name, Titel (2013)`, `Name: Title, 1886`, `Title, Place, Year`: bounded by commas alone."""
    first = _PLAIN_AUTHOR.match(sheet.flat, start, end)
    if first is None:
        return _title_first(sheet, start, end)
    if is_writing(first["author"].rstrip("?!")) or _EDITED_BY.match(sheet.text, first.end(), end):
        stop = _title_end(sheet, start, end) if first["sep"].startswith(":") else first.end("author")
        return Frame(None, stripped(sheet.text, start, stop), stop, PERHAPS)
    listed = list_of_persons(sheet.bare, start, end)
    author_end, behind = listed or (first.end("author"), first.end())
    siglum = SIGLUM.fullmatch(first["author"])
    named = siglum is None and (listed is not None or _like_names(first["author"]))
    title_start = behind if named or siglum else start
    title_end = _title_end(sheet, title_start, end)
    title = stripped(sheet.text, title_start, title_end)
    if title[0] >= title[1] or _NO_TITLE.match(sheet.text[title[0] : title[1]]):
        return _one_part(sheet, (start, author_end), behind) if named else None
    if named:
        return Frame((start, author_end), title, title_end, LIKELY)
    return Frame(None, title, title_end, PERHAPS)


def _title_first(sheet: Sheet, start: int, end: int) -> Frame | None:
    """A title without a comma in it, up to the facts of publication."""
    found = [pattern.search(sheet.bare, start, end) for pattern in (*_FACTS[:5], _SENTENCE)]
    stop = min((one.start() for one in found if one), default=end)
    return Frame(None, stripped(sheet.text, start, stop), stop, PERHAPS) if stop < end else None


def _one_part(sheet: Sheet, part: Range, rest: int) -> Frame:
    """Before the facts stands one part alone: a title where an article begins it, else an author."""
    if sheet.text.startswith("The ", part[0]):
        return Frame(None, part, rest, PERHAPS)
    return Frame(part, None, rest, PERHAPS)


def _like_names(text: str) -> bool:
    """Whether there is nothing but names: no digit, no small word that joins no names."""
    if re.match(r"(?:The|An?|Le|Les?|Die|Das|El|Los|Las|Gli)\s", text) or re.search(r"[’']s\s", text):
        return is_body(text)
    lowered = [word.strip(".,") for word in text.split() if word[0].islower()]
    return (
        len(text.split()) <= (10 if text.count(",") < 3 else 60)
        and not re.search(r"\d", text)
        and all(word in _IN_NAMES for word in lowered)
    )


def _title_end(sheet: Sheet, start: int, end: int) -> int:
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
