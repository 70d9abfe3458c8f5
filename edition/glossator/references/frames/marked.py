"""Titles in quotation marks, in emphasis and in square brackets."""

from __future__ import annotations

import re

from glossator.references.dates import YEAR
from glossator.references.frames.frame import (
    FAMILY,
    LIKELY,
    NO_TITLES,
    SURE,
    UPPER,
    Frame,
    author_before,
    like_names,
    stripped,
)
from glossator.references.frames.titles import NO_TITLE, SMALL_SUBTITLE
from glossator.references.sheet import Range, Sheet, holding, within
from glossator.references.words import compiled

_HEADWORD = compiled(r",\s(?:Art\.|Artikel|s\.\s?v\.|Lemma|Stichwort|voce|Einleitung|entry)$")
_SUBTITLE_BEHIND = compiled(rf"(?P<subtitle>\.\s[{UPPER}][^.:;“”«»]{{5,120}}?)[.,]\s[Ii]n:?\s")
"""`»Ich bin der Wind nicht«. Zur Stimme in den Bildern. In: …`: the words in marks only begin the title."""
_SET_NAME = compiled(
    rf"(?:(?:[{UPPER}]\.[\s-]?){{0,3}}{FAMILY}(?:[\s/-]{{1,3}}(?:{FAMILY}|[{UPPER}]\.|van|von|de"
    rf"|der|und|&)){{0,4}}|{FAMILY},?\s(?:[{UPPER}]\.\s?){{1,3}})[,.:]?"
)
_ROMAN_TITLE = compiled(
    rf"(?:\s?[/;]\s[*_]?{FAMILY}|,\s(?:{FAMILY}|[{UPPER}]\.)(?:\s[{UPPER}]\.?)?,\s[{UPPER}]"
    rf"|[:.]\s[{UPPER}„»«“]|,\s(?!{FAMILY}(?:[/ -]{FAMILY}){{0,2}},?\s{YEAR})[{UPPER}][\w’-]+\s"
    rf"(?:[a-zß-ÿ]{{2,}}|[{UPPER}][\w’-]+\s[a-zß-ÿ]{{2,}})|,\s[{UPPER}][\w’-]+,\s\d{{1,2}}\.\s?Aufl"
    rf"|,\s[A-ZÄÖÜ][A-Za-z]*[A-ZÄÖÜ]\w*\s\d)"
)
_NAME_FIRST = compiled(r"(?P<author>[^,:“\"„«]{3,60})[,:]\s")
_VOLUME_BEHIND = re.compile(
    rf"[*_,]{{0,2}}\s(?:(?:vol|Vol|Bd|t|n|no|nr)\.?\s)?(?:\d{{1,4}}"
    rf"|[IVXLC]{{1,7}})(?:[./(]\d{{1,3}}\)?)?,?\s?(?:\(|{YEAR}|no|n\.|H\.|Heft|nr)"
)
_SMALL_WORD = compiled(r"(?<!\w)[a-zß-ÿ]{2,}(?!\w)")
_TITLE_GOES_ON = compiled(
    r"\s(?!(?:review|posted|paper|lecture|address|talk|speech|presentation|unpublished|thesis|vortrag"
    r"|thèse|tesis|tesi|interview|letter|in|en|dans|im|em|ed|trans|p|pp|at|zit|apud|cited|quoted"
    r"|https?|www|accessed)\b)[a-z]{2,}"
)
"""Behind a closing mark: the words in marks are only part of the title."""


def quoted(sheet: Sheet, start: int, end: int) -> Frame | None:
    """`Name, “Title”, …`: the first quotation that is long enough for a title."""
    for opening, closing in within(sheet.quotes, start, end):
        if closing - opening > 6 or " " in sheet.text[opening:closing].strip():
            author_end = _author_of_quote(sheet, start, opening)
            if author_end is None or _TITLE_GOES_ON.match(sheet.text, closing, end):
                return None
            author = author_before(sheet, start, author_end)
            goes_on = _SUBTITLE_BEHIND.match(sheet.text, closing, end)
            if goes_on:
                return Frame(author, (opening, goes_on.end("subtitle")), goes_on.end("subtitle"), LIKELY)
            inner = stripped(sheet.text, opening + 1, closing - 1)
            return Frame(author, inner, closing, SURE)
    return None


def _author_of_quote(sheet: Sheet, start: int, opening: int) -> int | None:
    """Where the author before a title in quotes ends; None where it is no author that stands there."""
    marked = within(sheet.emphases, start, opening)
    if holding(sheet.brackets, opening) or opening - start > 300 or within(sheet.addresses, start, opening):
        return None
    author = _HEADWORD.sub(",", sheet.text[start:opening].rstrip(" *(\n"))
    if author and not author.endswith((",", ".", ":", "—", "–", "’s", "'s", ")")):
        return None
    if "," in author[:-1] and (not like_names(author) or (marked and marked[0][0] > start + 2)):
        return None
    return start + len(author)


def emphasised(sheet: Sheet, start: int, end: int) -> Frame | None:
    for opening, closing in within(sheet.emphases, start, end):
        words = sheet.text[opening:closing].strip(" ,.:")
        if words.lower() in NO_TITLES or opening - start > 300:
            continue
        before = sheet.text[start:opening].rstrip(" *")
        if re.search(r"(?:^|[\s.])[Ii]n:?$", before) or names_set_apart(
            sheet, (opening, closing), start, end
        ):
            return None
        roman = _title_before_host(sheet, start, (opening, closing))
        if roman is not None:
            return roman
        subtitle = SMALL_SUBTITLE.match(sheet.text, closing, end)
        if subtitle:
            place = stripped(sheet.text, opening, subtitle.end())
            return Frame(author_before(sheet, start, opening), place, subtitle.end(), SURE)
        return Frame(
            author_before(sheet, start, opening), stripped(sheet.text, opening, closing), closing, SURE
        )
    return None


def names_set_apart(sheet: Sheet, emphasis: Range, start: int, end: int) -> bool:
    """`*Niklas Luhmann*, Die Wissenschaft …`: the authors are in emphasis, the title behind them in roman."""
    if emphasis[0] - start > 2 or not _SET_NAME.fullmatch(sheet.text, *emphasis):
        return False
    return _ROMAN_TITLE.match(sheet.bare, emphasis[1], end) is not None


def _title_before_host(sheet: Sheet, start: int, emphasis: Range) -> Frame | None:
    """`A. Roßkopf, Rechtfertigung bei Johannes, *Blätter* 77/3 (1952)`: the journal is in emphasis."""
    named = _NAME_FIRST.match(sheet.flat, start, emphasis[0])
    if named is None or not like_names(named["author"]) or not _VOLUME_BEHIND.match(sheet.text, emphasis[1]):
        return None
    title = stripped(sheet.text, named.end(), emphasis[0])
    if (
        title[1] - title[0] < 8
        or not _SMALL_WORD.search(sheet.text, *title)
        or NO_TITLE.match(sheet.text[slice(*title)])
    ):
        return None
    return Frame(named.span("author"), title, title[1], LIKELY)


def bracketed(sheet: Sheet, start: int, end: int) -> Frame | None:
    for opening, closing in within(sheet.brackets, start, end):
        before = sheet.text[start:opening].strip()
        if (
            sheet.text[opening] == "["
            and closing - opening > 12
            and before.endswith(".")
            and len(before) < 120
        ):
            return Frame(author_before(sheet, start, opening), (opening + 1, closing - 1), closing, SURE)
    return None
