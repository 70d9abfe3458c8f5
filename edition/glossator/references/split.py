"""Cuts a note into units: stretches that give one source, or one source with what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.references import markers
from glossator.references.dates import YEAR, find_dates, month
from glossator.references.evidence import PLACED, closures, strong
from glossator.references.sheet import Range, Sheet, holding, within
from glossator.references.words import PROSE, compiled, fold

_BREAK = compiled(
    r"(?P<semi>;)|(?P<stop>[.?!…][\"”“’'»)\]]{0,3})(?=\s)|(?P<paragraph>\n\n)|(?P<bullet>\s[•·]\s)"
)
_NEXT = compiled(r"\s+[\"“„‘'«(\[<*]{0,2}(?P<char>\S)")
_TOKEN = compiled(r"[^\W_][\w’'.&-]{0,24}$")
_ABBREVIATED = frozenset(
    """
    p pp vol vols no nos ed eds edn hg hgg hrsg bd bde nr nrn s sp fn anm vgl cf cfr vid eg ie
    op loc art arts al trans transl trad rev ch chs chap sec secs st ste mr mrs ms dr prof inc
    co ltd corp jan feb mar apr jun jul aug sep sept oct nov dec cap caps fig figs abt ders dies
    etc ca c ff f n nn para paras rn rz rdnr bzw usw sog ua zb dh ebd dir coord org comp compil
    pag pags pagg núm num t tom v z u a r l d j m univ calif mass conn ill wash tex fla pa va
    mich minn mo gen col capt lt sgt gov sen rep hon jr sr vs approx repr reprint suppl ser
    introd int intl dept natl assn soc amer am const amend ctr econ stud litig ins cas ct cir
    app supp zit dok doc ms mss cod fol fols lib bk pt pts tr ib übers aufl erw hist mem eds'
    ass' rep' proc bull jour mag quart trans' geogr imp abh sitz ber ztschr zeitschr jg h rel fl
    fls leg exp lib ms sez sent préc comp fasc afl legs unpubl unveröff diss phil iur jur theol
    coll préf
    """.split()
)
_CONTINUES = compiled(
    r"[\s\"'“‘(<\[*]{0,3}(?:URL|https?:|www\.|Online:|Mit einem|Aus dem|doi[:.]|DOI|arXiv|In:"
    r"|[Ii]n:?\s(?=[A-ZÀ-Þ])|Dans\s|En:\s"
    r"|Em:\s|Translated|Translation|Transl?\.|Trad\.|Übers"
    r"|Traduit|Traducción|Edited|Ed\.|Eds\.|Edited|Hg\.|Hrsg\.|Vols?\.?\s|Bde?\.|Nos?\.\s?\w|Nr\.|Issue"
    r"|Heft|pp?\.|S\.\s\d|Available|Access|Last |Retrieved|Viewed"
    r"|Abgerufen|Zugriff|Letzter|Consult|Disponible|Disponível|Acess|Recuperado|ISBN|ISSN|Working Paper"
    r"|News Release|Press Release|Preface|Vorwort"
    r"|Introduction|Foreword|Translator|Reprinted|Repr\.|Printed|Published by|Unpublished|PhD|Ph\.D|Diss"
    r"|Master|Thesis"
    r"|\d{1,2}(?:st|nd|rd|th|\.|ª|e)?\s(?:ed|edn|print|Aufl)|(?:Second|Third|Fourth|Fifth|Revised|New)"
    r" [Ee]d|Vom |S/\d)"
)
_NO_SENTENCE = compiled(
    rf"\s\((?i:{markers.NOTE_WORD.pattern})|[\s\u00a0]{{0,2}}(?:SS?|Sp|Bd|Rn|Rz|Bl|Kap|Abb|Taf)\.[\s\u00a0]?[\dIVX]"
)
"""`Ebd. S. 15`: German labels are written with a capital."""
_IMPRINT = compiled(r"[\s(]{0,2}[A-ZÀ-Þ][\w’.-]*(?:[ ,/][\w’.&-]+){0,4}\s?(?::|,\s[A-Z]{2}[:,])\s[^.;]{2,80}")
_COMPLETE = compiled(rf"(?<!\w){YEAR}(?!\w)|https?://|(?<!\w)forthcoming(?!\w)")
_INVERTED = compiled(r"[\s*]{0,2}[A-ZÀ-Þ][\w’'ʼ-]+(?:\s[A-ZÀ-Þ][\w’'ʼ-]+)?,\s[A-ZÀ-Þ](?:\.|[\w’'-]+)")
_LISTED = compiled(
    r"(?:[A-ZÀ-Þ][\w’'ʼ-]+(?:\s[A-ZÀ-Þ][\w’'ʼ-]+)?,\s[A-ZÀ-Þ][\w.’'-]*"
    r"(?:\s(?:[A-ZÀ-Þ][\w.’'-]*|d[aeo]s?)){0,2}(?:;\s|$)){1,12}"
)
_LAST_LISTED = compiled(
    r"[A-ZÀ-Þ][\w’'ʼ-]+,\s[A-ZÀ-Þ][\w’'-]*(?:\s(?:[A-ZÀ-Þ][\w’'-]*|d[aeo]s?)){0,2}(?:\.\s\S|\.?$)"
)
_LOWER_AFTER_SEMICOLON = compiled(
    r"\s*(?:DOI|doi|URL|https?:|translated|edited|trans\.|trad\.|transl\.|ed\.|eds\.|reprinted"
    r"|introduction|with an|with a"
    r"|by |mit |herausgegeben|übersetzt"
    r"|its |being |or, |(?:quoted|cited) (?:in|by) |zit\. |cité |citado )"
)
_RELATIONS = (
    markers.IBID,
    markers.IDEM,
    markers.OPCIT,
    markers.SUPRA,
    compiled(rf"(?<!\d,\s)(?i:{markers.NOTE_WORD.pattern})"),
)
"""The last without the number of an issue: `v. 3, n. 2`."""
_ARTICLE = compiled(r"(?<!\w)(?:The|An?|Der|Die|Das|Le|La|L['’]|Les|El|Il|O)\s?$")
_LOCATOR = compiled(r"(?:[Pp]p?|[Ss]|С|[Ss]tr|[Vv]ols?|[Bb]d|§§?|[Cc]h)\.?\s?[\divxl][^A-Za-z]{0,40}\.?")
_AUTHOR_DATE = compiled(
    rf"[^.()“\"]{{2,60}}(?:\.[^()“\"]{{0,80}}?)?\({YEAR}[a-z]?(?:,[^()]{{1,20}})?\)[.:]?(?:\s|$)"
    rf"|[A-ZÀ-Þ][\w’'-]+,\s[^()“\"\d]{{2,80}}\.\s{YEAR}[a-z]?\.(?:\s|$)"
)
_BODY_AND_DATE = compiled(r"[^.()]{2,80}\.\s\(\d")
_MARKERS = frozenset({"ibid", "ibidem", "ebd", "id", "cit"})
_ROMAN_OR_POINTED = compiled(r"[ivxl]{2,7}|(?=[^\d]{1,8}$)[^.]*\.[^\d]*")
_PIECE = compiled(r"(?P<word>[A-ZÀ-Þ&][\w’&-]{0,9})(?P<stop>\.?)")
_LONG_PIECE = 6
_STAYS = compiled(r"——|--|––|\*\d")
_CONSTANT = compiled(r"[^\W\d_]+")
_NAME_AND_COLON = compiled(r"[A-ZÀ-Þ][\w.’'-]*(?:\s[\w.’'-]+){1,3}(?::\s[A-ZÀ-Þ»„“«‘]|,\s[»„“«‘])")
_LEADS_TO_HOST = compiled(r"[.?!]\s(?:In|Dans|En|Em):?\s[A-ZÀ-Þ]|,\s(?:in|dans|en|em):?\s[A-ZÀ-Þ*_]")
_HOSTED = compiled(r"[^;()]{3,160}\((?:Hg|Hgg|Hrsg|[Ee]ds?|dir|dirs|coords?|orgs?|a cura di|red)\.?\)")
"""`in: Olaf Ritterbusch (Hg.), Küste und Herrschaft.`: a book whose facts are still to come."""
"""A title of several sentences: `Hajo Bentlage: Der Wolf ist da. Und jetzt? In: Heidebote`."""
_PAGED = compiled(r"[,\"”»]\s\d{1,4}(?:[-–]\d{1,4})?\.$")
_TELLS_A_YEAR = compiled(
    rf"[^,:;()]+\s(?:in|of|the|on|until|since|by|before|after|from|im|am|von|bis|seit|en|de|du|depuis|nel|del|dal)"
    rf"(?:\s[^\W\d_]+){{0,2}}\s{YEAR}\.?"
)
"""Behind a cited page a sentence and no container: `230. The two disagree about the winter of 1887.`"""
_EDITION_AHEAD = re.compile(r"\s(?:Aufl|Auflage|Ausg|Jg|Jahrg|Bd|Band|Jh|Kap|[Ee]d|[ÉéE]d)(?:\.|\s)")
_WORD_AHEAD = re.compile(r"\s([^\W\d_]{3,10})(?!\w)")
_OPENING = frozenset(
    """
    he she it we i they this these those there es er sie wir ich il elle
    """.split()
)
"""Words that begin a sentence and seldom a title."""


def units(sheet: Sheet) -> list[Range]:
    """The units of a note in order; together they leave out only blanks and semicolons."""
    grouped: list[tuple[int, int, bool]] = []
    for start, end, hard in _chunks(sheet):
        if grouped and _glued(sheet, grouped[-1], (start, end)):
            grouped[-1] = (grouped[-1][0], end, hard)
        else:
            grouped.append((start, end, hard))
    return [(start, end) for start, end, _ in grouped]


def prose(sheet: Sheet, start: int, end: int) -> int:
    """How many small words of sentences stand in the open: neither in quotes, brackets nor emphasis."""
    return sum(1 for _ in prose_words(sheet, start, end))


def prose_words(sheet: Sheet, start: int, end: int) -> Iterator[re.Match[str]]:
    """The small words of sentences that stand in the open."""
    for match in _CONSTANT.finditer(sheet.flat, start, end):
        opening = match.start() == start and match[0].lower() in _OPENING
        if match[0] not in PROSE and not opening:
            continue
        preposition = match[0] == "do" and sheet.flat[match.end() + 1 : match.end() + 2].isupper()
        if not preposition and holding(sheet.emphases, match.start()) is None:
            yield match


def titles(sheet: Sheet, start: int, end: int) -> tuple[Range, ...]:
    """What is marked as a title between two offsets: emphasis, and quotes that hold no sentences."""
    quoted = tuple(one for one in within(sheet.quotes, start, end) if title_like(sheet.text[one[0] : one[1]]))
    return quoted or within(sheet.emphases, start, end)


def title_like(text: str) -> bool:
    """Whether quoted words are short and plain enough for a title."""
    found = _CONSTANT.findall(text[:320])
    if len(text) > 300 or not found or (found[0][0].islower() and len(found) > 6):
        return False
    return sum(word in PROSE for word in found) <= max(2, len(found) // 5)


def trimmed(text: str, start: int, end: int) -> Range:
    """Without blanks and dashes before, blanks after; a rule of dashes or a `*12` stays."""
    while start < end and (text[start].isspace() or text[start] in "-–—•*,;:"):
        if _STAYS.match(text, start):
            break
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return start, end


def _chunks(sheet: Sheet) -> Iterator[tuple[int, int, bool]]:
    """Sentences and what stands between semicolons; True where a semicolon or a new paragraph ends it."""
    at, size = 0, len(sheet.text)
    for match in _BREAK.finditer(sheet.flat):
        hard = match["stop"] is None
        if match.start() < at or not (_ends_item(sheet, match) if hard else _ends_sentence(sheet, match)):
            continue
        start, end = trimmed(sheet.text, at, match.start() if hard else match.end())
        at = match.end()
        if start < end:
            yield start, end, hard
    start, end = trimmed(sheet.text, at, size)
    if start < end:
        yield start, end, True


def _ends_item(sheet: Sheet, match: re.Match[str]) -> bool:
    if match["semi"] is None:
        return True
    return not _LOWER_AFTER_SEMICOLON.match(sheet.text, match.end())


def _ends_sentence(sheet: Sheet, match: re.Match[str]) -> bool:
    follows = _NEXT.match(sheet.text, match.end("stop"))
    if follows is None:
        return True
    char = follows["char"]
    inside = holding(sheet.emphases, match.start())
    if inside is not None and match.end() < inside[1] and inside[1] - inside[0] < 300:
        return False
    if char in "&§¶,;:.)" or _NO_SENTENCE.match(sheet.text, match.end("stop")):
        return False
    if char.islower():
        return not _abbreviation(sheet.text, match.start(), follows.start("char")) and bool(
            re.match(r"\s(?:ibid|ebd|cf\.|see |vgl\.)", sheet.text[match.end() : match.end() + 8])
        )
    if sheet.text[match.start() - 1].isdigit() and _counts(sheet.text, match.end("stop")):
        return False
    if char.isdigit():
        return match["stop"][-1] in ")]”" and not re.match(
            r"\s\d[\d–-]*[.,;)]?(?:\s|$)", sheet.text[match.end() : match.end() + 12]
        )
    if match["stop"] != ".":
        return char.isalpha() or char in "<§" or not char.isalnum()
    return not _abbreviation(sheet.text, match.start(), follows.start("char"))


def _counts(text: str, at: int) -> bool:
    """Whether a number with a stop counts what follows: `2. Aufl.`, `12. Februar`."""
    word = _WORD_AHEAD.match(text, at)
    return _EDITION_AHEAD.match(text, at) is not None or (word is not None and month(word[1]) is not None)


def _abbreviation(text: str, stop: int, follows: int) -> bool:
    """Whether the stop ends an abbreviation, an initial or a piece of a reporter's name, and no sentence."""
    token = _TOKEN.search(text, max(0, stop - 25), stop)
    if token is None:
        return False
    word = token[0]
    bare = fold(word).strip(".-")
    if bare in _MARKERS or (word == "O" and text[max(0, token.start() - 3) : token.start()].lower() == "a. "):
        before = text[max(0, token.start() - 12) : token.start()]
        return (bare == "id" and word[0].islower()) or bool(_ARTICLE.search(before))
    if len(bare) == 1:
        return not bare.isdigit()
    return (
        bare in _ABBREVIATED
        or _ROMAN_OR_POINTED.fullmatch(word) is not None
        or _piece_of_a_name(text, token, follows)
    )


def _piece_of_a_name(text: str, token: re.Match[str], follows: int) -> bool:
    """`N.Y. UNIV. L. REV.`, `Ins. Co.`: an abbreviation or capitals follow."""
    word = token[0]
    after = _PIECE.match(text, follows)
    if after is None or not word[0].isupper() or any(char.isdigit() for char in word):
        return False
    capitals = word.isupper() and after["word"].isupper() and len(after[0]) > 1
    if len(word) <= _LONG_PIECE:
        return capitals or (bool(after["stop"]) and len(after[0]) <= _LONG_PIECE + 1)
    joined = bool(after["stop"]) or text[max(0, token.start() - 2) : token.start()] == ", "
    return capitals and len(word) <= 10 and joined


def _glued(sheet: Sheet, before: tuple[int, int, bool], chunk: Range) -> bool:
    """Whether a chunk goes on with the source that the one before began."""
    start, end = chunk
    first = _last_source(sheet, before[0], before[1]), before[1]
    if before[2]:
        return sheet.text[before[1] : start].strip() == ";" and _goes_on_after_semicolon(sheet, first, chunk)
    if markers.SIGNAL.match(sheet.text, start, end) or _related(sheet, start, end):
        return False
    if _title_goes_on(sheet, before, chunk) or _author_date(sheet, before, chunk):
        return True
    if _related(sheet, *first):
        return _LOCATOR.fullmatch(sheet.text, start, end) is not None or _address_of(sheet, first, start)
    complete = _complete(sheet, *first)
    if not complete and _awaits_host(sheet, first, chunk):
        return True
    if prose(sheet, *first) > 1:
        return _address_of(sheet, first, start)
    return _goes_on(sheet, first, chunk, complete)


def _goes_on(sheet: Sheet, first: Range, chunk: Range, complete: bool) -> bool:
    """Whether a chunk says by itself that it goes on with the source before it, complete or not."""
    start, end = chunk
    if _CONTINUES.match(sheet.text, start, end) or PLACED.match(sheet.text[start:end]):
        return True
    if _dated(sheet, start, end):
        return prose(sheet, start, end) <= 1
    if complete:
        return _tail(sheet, start, end)
    told = _PAGED.search(sheet.flat, *first) and _TELLS_A_YEAR.fullmatch(sheet.flat, start, end)
    return not told and _like_a_start(sheet, *first) and prose(sheet, start, end) == 0


def _awaits_host(sheet: Sheet, first: Range, chunk: Range) -> bool:
    """Whether the source stands in another that the chunk may name."""
    if _HOSTED.search(sheet.bare, *first):
        return True
    named = _NAME_AND_COLON.match(sheet.flat, *first)
    return named is not None and _LEADS_TO_HOST.search(sheet.flat, *chunk) is not None


def _last_source(sheet: Sheet, start: int, end: int) -> int:
    """Where the source begins that a stretch ends with: behind `quoted in`, else at its start."""
    quoted = [
        match.end() for match in markers.QUOTED_IN.finditer(sheet.flat, start, end) if match.start() > start
    ]
    return quoted[-1] if quoted and quoted[-1] < end else start


def _address_of(sheet: Sheet, before: Range, start: int) -> bool:
    """Whether a chunk is the address of the source before it, which has none."""
    address = re.match(r"[<(\[]?(?:URL|https?:|www\.)", sheet.text[start : start + 12])
    return address is not None and "http" not in sheet.text[before[0] : start]


def _author_date(sheet: Sheet, before: tuple[int, int, bool], chunk: Range) -> bool:
    """`Name, F. (2019). Title. Journal, 12, 45.`: what follows the year is title and container."""
    return (
        _AUTHOR_DATE.match(sheet.text, before[0], before[1]) is not None
        and _AUTHOR_DATE.match(sheet.text, *chunk) is None
        and prose(sheet, *chunk) < 2
        and not within(sheet.addresses, before[0], before[1])
        and (
            "," in sheet.text[before[0] : before[0] + 60] or bool(_BODY_AND_DATE.match(sheet.text, before[0]))
        )
    )


def _title_goes_on(sheet: Sheet, before: tuple[int, int, bool], chunk: Range) -> bool:
    """`Name, Who Reads It? Facts and Figures, 43 J. Legal Stud. 1`: a title may hold a question mark."""
    head = sheet.flat[before[0] : before[1]]
    return (
        head.endswith(("?", "!"))
        and len(head) < 300
        and bool(compiled(r"[A-ZÀ-Þ][^,:]{1,60}[,:]\s[A-ZÀ-Þ]").search(head))
        and not _COMPLETE.search(head)
        and (strong(sheet, *chunk) or bool(closures(sheet, *chunk)))
    )


def _goes_on_after_semicolon(sheet: Sheet, before: Range, chunk: Range) -> bool:
    """`Baltimore: Name; London: Name, 1978` and `SOUZA, Rita; LIMA, Jorge. *Title*` are one source each."""
    first = sheet.flat[before[0] : before[1]]
    if _LISTED.fullmatch(first) and not titles(sheet, before[0], before[1]):
        return _LAST_LISTED.match(sheet.flat, *chunk) is not None and sheet.flat[chunk[1] - 1] == "."
    return bool(
        re.search(r"[A-Z]\w+: [A-Z][^:.;]{1,50}$|[.,(]\s?[A-Z]\w+$", first)
        and not re.search(YEAR, first)
        and re.match(rf"[A-Z][\w ]{{2,20}}: [A-Z][^.;:]{{1,60}},? {YEAR}", sheet.flat[chunk[0] : chunk[1]])
    )


def _related(sheet: Sheet, start: int, end: int) -> bool:
    return any(pattern.search(sheet.bare, start, end) for pattern in _RELATIONS)


def _complete(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a year or an address was given, outside any title."""
    return bool(within(sheet.addresses, start, end)) or any(
        holding(sheet.emphases, match.start()) is None and holding(sheet.quotes, match.start()) is None
        for match in _COMPLETE.finditer(sheet.text, start, end)
    )


def _dated(sheet: Sheet, start: int, end: int) -> bool:
    """Whether the chunk begins with a date: `December, 2021.`, `(May 3, 2010)`, `2016.`"""
    head = sheet.text[start : min(end, start + 40)]
    return any(a <= 2 for a, _, _ in find_dates(head))


def _like_a_start(sheet: Sheet, start: int, end: int) -> bool:
    """Whether the chunk looks like a name or a title and no more, as a list of works begins."""
    if prose(sheet, start, end) or end - start > 400:
        return False
    if titles(sheet, start, end) or sheet.text[start] == "[":
        return True
    if _INVERTED.match(sheet.text, start, end):
        return True
    tokens = sheet.flat[start:end].replace(",", " ").split()
    return len(tokens) <= 9 and sum(not token[0].islower() for token in tokens) >= len(tokens) * 0.6


def _tail(sheet: Sheet, start: int, end: int) -> bool:
    """A publisher or a place that stands after the year: few words, all with capitals."""
    if _IMPRINT.fullmatch(sheet.text, start, end - (sheet.text[end - 1] == ".")):
        return True
    tokens = sheet.text[start:end].rstrip(".").split()
    return (
        0 < len(tokens) <= 4
        and not any(c in sheet.text[start:end] for c in ",0123456789")
        and all(token[0].isupper() for token in tokens)
    )
