"""What shows that a stretch cites something: imprints, reporters, addresses, dates in their place."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left

from glossator.references.dates import YEAR
from glossator.references.sheet import Range, Sheet, within
from glossator.references.words import compiled

_IN_BRACKETS = compiled(
    rf"\((?:[^()]{{0,160}}?(?<![\w-]))?(?:{YEAR}(?:\s?[–-]\s?\d{{2,4}})?[a-z]?(?:\s?\[{YEAR}\]"
    rf"|,\s(?:chap|ch|pp?|S|vol|t|n)\.?\s[^()]{{1,20}}"
    rf"|,\s[^()]{{2,80}}\s[Ee]ds?\.?"
    rf"|[;,]\s(?:hereafter|hereinafter|im [Ff]olgenden|nachfolgend|ci-après|en adelante|d['’]ora in poi)"
    rf"[^()]{{1,60}})?"
    rf"|forthcoming|in press|im Erscheinen|à paraître|\[?(?:n\.\s?d|o\.\s?J|s\.\s?[fda])\.\]?"
    rf"|[A-ZÀ-Þ][\w’./ -]{{2,40}}:\s[A-ZÀ-Þ][^():;\d“”\"]{{1,60}}"
    r"|[A-ZÀ-Þ][^():;\d]{2,60}\s(?:Press|Verlag|Publishing|Publishers|Editore|Edizioni|Éditions|Editorial))\)"
)
LIFETIME = compiled(rf"\(\s?(?:c\.\s?)?{YEAR}\s?[–-]\s?(?:{YEAR}|\d\d)\s?\)")
_AFTER_YEAR = compiled(
    rf"(?:\s?[(\[]{YEAR}[)\]])?(?:,?\s?(?:at\s|S\.\s|pp?\.\s|besonders\s|esp\.\s|hier\s"
    rf"|:\s?)?\d[\d–—-]{{0,11}}(?!\w)(?:\s?ff?\.|\s?et seqq?\.)?)*"
)
AUTHOR_DATE = compiled(
    rf"(?P<author>[A-ZÀ-Þ][^()“„«\":;\d·]{{2,300}}?)(?:\.?\s\((?P<year>{YEAR}[a-z]?(?:,\s[^"
    rf"()]{{3,20}})?|n\.\s?d\.|s\.\s?f\.|o\.\s?J\.|forthcoming|in press)\)[.:,]?"
    rf"|\.\s(?P<open>{YEAR}[a-z]?)[.:]|,?\s(?P<comma>{YEAR}[a-z]?),(?=\s[‘“'\"*]))\s"
    r"(?=[^\Wa-zß-ÿ\d_]|[“„«‘'*\"])"
)
"""`Marsh, F., & Hale, T. (2019). Title`, `Board of Mills. (2020). *Title*`"""
REPORTER = compiled(
    r"(?<![\w.])(?<!§\s)(?<!§)\d{1,4}\s(?!(?:January|February|March|April|May|June|July|August|September"
    r"|October"
    r"|November|December)\b)"
    r"(?:[A-Z][\w.’&]{0,14}\s?(?:&\s)?(?:(?:of|on|and|in|the)\s)?){1,8}(?:\(?(?:2|3|4)d\)?\s)?(?:__"
    r"|\d{1,5})(?![\w.]\d)"
)
"""`94 WASH. L. REV. 1337`, `988 So. 2d 186`: volume, name, first page."""
SHORT_CASE = compiled(r"(?<!\w)\d{1,4}\s[A-Z][\w.’]{0,12}(?:\s[\w.’]{1,12}){0,4}\sat\s\*?\d")
"""`495 F.3d at 208`: a case named before."""
REPORT = compiled(
    rf"[\[(]{YEAR}[\])]\s(?:\d{{1,3}}\s)?[A-Z][\w.]{{0,10}}(?:\s[A-Z(][\w.)]{{0,8}}){{0,4}}\s\d{{1,5}}(?!\w)"
)
"""`[1932] AC 562`, `(2010) 73 MLR 4`: the year, a report's name, the page."""
ENACTED = compiled(
    rf"(?<!\w)(?:Act|Order|Regulations|Rules|Ordinance)(?:\s\([^()]{{1,20}}\))?\s{YEAR}(?!\w)"
    r"|(?<!\w)(?:Regulation|Directive|Decision|Council"
    r" Regulation)\s(?:\([A-Z]{2,8}\)\s)?(?:No\.?\s)?\d{1,4}/\d{1,4}"
    r"|(?<!\w)Case\s[A-Z]-\d{1,4}/\d\d"
)
"""`Human Rights Act 1998`, `Regulation (EU) 2016/679`, `Case C-131/12`."""
STATUTE = compiled(
    r"(?:(?:\d+\s)?(?:[A-Z][\w.’&]{0,12}\s){1,6}(?:ch\.\s[\w-]+,\s)?§{1,2}\s?\d[\w.:()–-]*)"
    r"|(?:§{1,2}|Art\.|art\.|Artikel)\s?\d+[a-z]?(?:\s(?:Abs\.|I{1,3}|S\.|Satz"
    r"|Nr\.)\s?\d*){0,4}\s[A-ZÄÖÜ][\w]{0,3}[A-Z]\w{0,5}(?!\w)"
)
_NO_PLACE = (
    "Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz]|Spring|Summer|Autumn|Fall|Winter|Früh|Herbst"
    "|Sommer|In |Im |Since|Seit|Um |Am |The |Der |Die |Das "
)
_PLACED = rf"(?!{_NO_PLACE})[A-ZÀ-Þ][\w’/-]{{2,30}}(?:\s[\w’./-]{{1,20}}){{0,3}}\s{YEAR}"
PLACED = compiled(
    rf"\s?{_PLACED}(?:\s\([^()]{{2,80}}\))?(?:,\s(?:S|Sp"
    rf"|pp?)\.\s\d[\d–f. -]{{0,15}}(?:,\shier\s[^;]{{1,30}})?)?[.;]?$"
)
"""`Göttingen 1971, S. 4.`, what follows a title behind a full stop."""
IMPRINT = compiled(
    rf"(?<!\w)[A-ZÀ-Þ][\w’.-]*(?:[ /–-]{{1,3}}[A-ZÀ-Þ(][\w’.&)-]*){{0,4}}(?:,\s[A-Z]{{2}})?:"
    rf"\s[A-ZÀ-Þ][^:;()\[\]]{{1,70}}?,\s?\(?{YEAR}"
    rf"|(?<=\.\s)[A-ZÀ-Þ][\w’./-]*(?:\s[\w’./-]+){{0,3}}:\s[A-ZÀ-Þ][\w’.-]*"
    rf"(?:\s[\w’.&-]+){{0,4}}\s{YEAR}(?=[,.;)]|\s?$)"
    rf"|(?<=,\s)[A-ZÀ-Þ][\w’./-]*(?:\s[\w’./-]+){{0,2}}:\s[A-ZÀ-Þ][\w’.-]*"
    rf"(?:\s[\w’.&-]+){{0,4}}\s{YEAR}(?=[,.;)]|\s?[\[(]|\s?$)"
    rf"|(?<=\.\s){_PLACED}"
    r"(?=,\s(?:S|Sp|Bd|Bll?|pp?|fols?|hier|sowie)\b|[;.]?\s?$)"
)
"""`Oxford: Clarendon Press, 1990`; behind a full stop `München: Aue Verlag 1998`, `Göttingen 1971, S. 4`"""
PLACE_YEAR = compiled(
    rf",\s(?:[A-ZÀ-Þ][\w’.-]+)(?:(?:\s/\s|\s|/|-|\sand\s|\su\.\s?|\set\s"
    rf"|,\s)[A-ZÀ-Þa-z][\w’.-]*){{0,4}},?\s(?:\d{{1,2}}\.\s?Aufl\.\s)?(?<!p\.\s)(?<!S\.\s){YEAR}(?=[,.;:)]|\s?\(|\s?$|\s[A-Z])"
)
"""`, Berlin 1990,` and `, Rom / Bari 1975.`"""
NUMBERED = compiled(
    rf"(?<![\w.])(?:Jg|Jahrg|Heft|H|[Vv]ols?|Bd|[Tt]|tome|[Nn]|núm|[Nn]r|[Nn]o|fasc|jrg|afl|v|año"
    rf"|année|anno|a)(?:\.?[°º]|\.)?\s?[\dIVXLC]{{1,6}}[^;“”«»]{{0,70}}?(?<![\d–-]){YEAR}(?![\d–-])"
)
"""`Jg. 18, Heft 2/1994`, `v. 12, n. 24, p. 101-122, 2003`: the numbers of a periodical and a year."""
IN_DATED = compiled(
    rf"[\s.?!,][Ii]n:?\s[A-ZÀ-Þ„“«‘][^;]{{3,120}}?(?:\d{{1,2}}\.?\s?(?:de\s)?[^\W\d_]{{3,10}}\.?\s"
    rf"(?:de\s)?|\d{{1,2}}\.\d{{1,2}}\.){YEAR}(?!\d)"
)
"""`Titel. In: Heidebote, Nr. 211 vom 9. September 1998`"""
STUDY = compiled(
    rf"(?i)(?<![\w.])(?:ph\.?d|m\.?a|doctoral|master[’']?s?|inaugural-|univ\.-)?\s?(?:diss(?:ertation"
    rf"|\.)|thesis|thèse|tesis|tesi|tese|dissertação|proefschrift|habil\.)(?!\w)[^;]{{0,120}}?{YEAR}"
)
"""A thesis and its year."""
UNDATED = compiled(
    r",\s[A-ZÀ-Þ][^,;]{1,60},\s(?:\[?(?:s\.\s?[fda]|o\.\s?J|n\.\s?d|z\.\s?j)\.\]?)(?=[,;.\s]|$)"
)
"""`, Avignon, Aubanier, s. d.`"""
YEAR_AT_END = compiled(
    rf",\s(?:[^\W\d_]{{3,10}}\.?,?\s(?:\d{{1,2}},\s)?)?{YEAR}[²³⁴]?(?:[–/-]\d{{2,4}})?(?=[.;,]?\s?$|[,;:]\s"
    rf"|\.\s|\s?[(\[]|,?\s(?:pp?\.|S\.|vol\.|t\.|ch))"
)
"""`, 1886, pp. 257` and `, 1977.`"""
JOURNAL = compiled(
    rf"\s\d{{1,4}}(?:[,:]\s?(?:no\.|Heft|H\.|n°|núm\.|n\.)\s?\d+|[./]\d+)?\s?\([^()]{{0,30}}{YEAR}\)"
)
"""`Kritische Justiz 52 (2019)`, `CTC Sentinel 15, no. 1 (January 2022)`"""
PAGED_ISSUE = compiled(
    r",\s(?:n[°º]|n\.[°º]|núm\.|no\.|[Nn]r\.|Heft|H\.)\s?\d{1,4},\s(?:pp?\.|págs?\.|S\.)\s?\d{1,4}\s?[–-]\s?\d{1,4}"
)
"""`, n° 19, p. 5-20`: the number of a periodical, which a short form does not repeat."""
SIGLUM = compiled(
    r"(?<![\w.])[A-ZÄÖÜ]{2,6}\s\d{1,4}(?:[–-]\d{1,4})?(?:\s?ff?\.)?(?=,\s[A-ZÀ-Þ„“]|\s[A-ZÀ-Þ„“]|,?\s?$)"
)
"""`RW 281 f., Title`: the abbreviation of an edition, and the page."""
CHAPTER = compiled(r",\s[Ii]n:\s[^;]{5,240},\s(?:S|pp?)\.\s\d{1,5}\s?[–-]{1,2}\s?\d")
"""`Titel, in: Name (Hg.), Band, S. 7–19`"""
_REPORTS = "BVerfGE|BVerfGK|BVerwGE|BGHZ|BGHSt|BSGE|BAGE|BFHE|RGZ|RGSt|BGE"
_COURTS = (
    r"BGH|BVerfG|BVerwG|BAG|BSG|BFH|RG|OLG|LG|AG|VG|OVG|VGH|LAG|KG|OGH|EuGH|EuG|EGMR"
    r"|Cass\.|CE|CA|CAA|TGI|Cons\. const\.|Conseil d[’']État|T\. confl\.|CJUE|CJCE|CEDH"
    r"|Corte cost\.|Corte di cassazione|Cons\. Stato|Trib\.|HR|Hof|Rb\."
)
_DAY = rf"(?:\d{{1,2}}(?:er|\.)?\s?[^\W\d_]{{3,10}}\s|\d{{1,2}}\.\s?\d{{1,2}}\.\s?){YEAR}(?!\w)"
DECISION = compiled(
    rf"(?<!\w)(?:{_REPORTS})\s\d{{1,3}},\s\d{{1,4}}"
    rf"|(?<!\w)(?:{_COURTS})(?:\s[^;()]{{0,60}}?)?,?\s{_DAY}"
    r"|(?<!\w)(?:STC|STS|SAP|ATC|STSJ|AATC|RTC|STJ|STF)\s(?:n[.º]{1,2}\s)?\d{1,5}/\d{4}"
    r"|ECLI:[A-Z]{2}:\w{2,12}:\d{4}:[\w.]{1,30}"
)
"""`BVerfGE 7, 198`, `BGH, Urteil vom 3. März 2004`, `Cass. civ. 1re, 3 mars 2004`, `STC 12/1999`."""
COMMENTARY = compiled(
    r",\s[Ii]n:?\s[A-ZÀ-Þ][^;]{3,120},\s(?:§{1,2}|Art\.|Vor|Einl)[^;]{0,30}\s(?:Rn|Rz|Rdnr|N|n)\.\s?\d"
)
"""`Name, in: Kommentar zum BGB, § 12 Rn. 4`"""
DOI = compiled(r"(?<!\w)(?:doi:?\s?|arXiv:\s?)\S{4,80}", re.IGNORECASE)
LABELLED = compiled(
    r"(?<![\w.’'])(?:pp?\.\s?(?:\d|[ivxlc]+\b)|S\.\s\d|vols?\.\s?[\divxl]|Bd\.\s?\d|t\.\s[ivxl\d]"
    r"|ch(?:ap)?s?\.\s?[\divxl]"
    r"|[Pp]ages?\s\d|pág|pagg?\.\s?\d|Bk?\.\s?[ivx]|Book\s[IVX]+)"
)
LOCATED = compiled(
    r"(?<![\w.’'])(?:pp?\.\s?(?:\d|[ivxlc]+\b)|S\.\s\d|vols?\.\s?[\divxl]|Bd\.\s?\d|t\.\s[ivxl\d]"
    r"|ch(?:ap)?s?\.\s?[\divxl]|§\s?\d|[Pp]ages?\s\d|pág|pagg?\.\s?\d|Bk?\.\s?[ivx]|Book\s[IVX]+)"
    r"|,\s[IVXL]{2,6}\.,?\s|,\s[ivxl]{1,6}\.\s\d"
    r"|,\s(?:[ivxl]{1,6}[.,]\s?)?\d{1,4}(?:[–-]{1,2}\d{1,4})?(?:\s?ff?\."
    r"|\sseqq?\.)?(?=\.?\s?$|[;,)])"
)
"""A page or a part of a book."""
_JOINT = compiled(r"[,.;]?\s(?:and|und|oder|or|sowie|et|y|e|as well as|o|ou)\s|[,.]\s|\s(?=[A-Z])")
_MORE_NAMES = compiled(
    r"[,.;]?\s(?:and|und|or|sowie|et|y|e)\s[A-ZÀ-Þ][\w’'-]+(?:,?\s(?:[A-ZÀ-Þ][\w.’'-]*|and|und|&|et al\."
    r"|et|y|e)){0,6}\s"
)
"""`Jones (2010), 45, and Brown and Green (2012)`: only names between two years."""
HISTORY = compiled(
    r"[\s,.]{0,3}(?:rev['’]?d|aff['’]?d|reversed|affirmed|overruled|cert\.|vacated|reh['’]g|reprinted"
    r"|translated|übersetzt|repr\.|on reh)",
    re.IGNORECASE,
)


def closures(sheet: Sheet, start: int, end: int) -> list[Range]:
    """Brackets that end in a year, as the facts of publication do, with the pages right after them."""
    found: list[Range] = []
    for opening, closing in within(sheet.brackets, start, end):
        if not _IN_BRACKETS.fullmatch(sheet.bare, opening, closing):
            continue
        if LIFETIME.fullmatch(sheet.text, opening, closing) and not _ends_a_title(
            sheet, start, opening, closing, end
        ):
            continue
        after = _AFTER_YEAR.match(sheet.flat, closing, end)
        found.append((opening, after.end() if after else closing))
    return found


def _ends_a_title(sheet: Sheet, start: int, opening: int, closing: int, end: int) -> bool:
    """`Luhmann, Soziologie I–VI (1970–1995).` but not `Léon Bakst (1866–1924) was …`"""
    return sheet.flat[closing : min(end, closing + 1)] in {"", ".", ","} and "," in sheet.flat[start:opening]


def split_at_closures(sheet: Sheet, start: int, end: int) -> list[Range]:
    """Cuts a stretch that gives several sources in one sentence behind the facts of each."""
    found = closures(sheet, start, end)
    parts, at = [], start
    for one, following in itertools.pairwise(found):
        between = sheet.flat[one[1] : following[0]]
        joint = _JOINT.match(between)
        if joint is None or one[0] < at or HISTORY.match(between):
            continue
        titled = len(between) >= 20 and compiled(r"[A-ZÀ-Þ][\w’'.-]+[,:] \S").search(between)
        if not titled and not _MORE_NAMES.fullmatch(between):
            continue
        parts.append((at, one[1]))
        at = one[1] + joint.end()
    return [part for whole in (*parts, (at, end)) for part in _split_at_pages(sheet, *whole)]


def _split_at_pages(sheet: Sheet, start: int, end: int) -> list[Range]:
    """`…, 1962, p. 31, et Pavel Grinov, *Reka*, 1912`: behind the page of one source begins another."""
    parts, at = [], start
    years = [match.start() for match in re.finditer(YEAR, sheet.bare[start:end])]
    for match in _NEXT_SOURCE.finditer(sheet.flat, start, end):
        joint = match.start("joint")
        dated = bisect_left(years, joint - start) > bisect_left(years, at - start)
        if dated and years[-1] + start >= match.end():
            parts.append((at, joint))
            at = match.end()
    return [*parts, (at, end)]


_NEXT_SOURCE = compiled(
    r"(?:(?:pp?|S|Sp|Bl|fols?|f|pág|págs|blz)\.\s?\d[\d–-]*(?:\s?ff?\.)?|(?:1[5-9]"
    r"|20)\d\d)(?P<joint>,?\s(?:et|und|and|y|e|sowie|en)\s)"
    r"(?=(?:(?:van|von|de|del|di)\s)?[A-ZÀ-Þ][\w.’-]+(?:\s"
    r"(?:[a-z]{2,3}\s)?[A-ZÀ-Þ][\w.’-]+){0,3}[,:]\s[A-ZÀ-Þ“„«*])"
)


def strong(sheet: Sheet, start: int, end: int) -> bool:
    """Whether facts of publication stand in the open: no remark has them by chance."""
    return (
        bool(within(sheet.addresses, start, end))
        or any(pattern.search(sheet.flat, start, end) for pattern in (REPORTER, IMPRINT, DOI, PAGED_ISSUE))
        or any(pattern.search(sheet.bare, start, end) for pattern in _BRACKETED)
    )


_BRACKETED = (REPORT, JOURNAL, CHAPTER, DECISION, COMMENTARY)
"""Facts of which a part stands in brackets."""
