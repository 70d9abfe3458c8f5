"""Decisions: parties, courts, dates and numbers in place of authors and titles."""

from __future__ import annotations

import re

from glossator.model import Date, Field, Locator
from glossator.references.dates import YEAR, find_dates, month
from glossator.references.facts.law_parts import Law, court_and_year, pinpoint, title_of
from glossator.references.facts.reporters import pinned, read_reporter
from glossator.references.facts.tape import LIKELY, SURE, Tape
from glossator.references.sheet import Range, within
from glossator.references.words import compiled

_PARTIES = compiled(
    r"(?P<title>(?:[A-ZÀ-Þ][^;\[\]“”\ue000]{0,140}?\s(?:v\.?|vs\.?)\s[A-Z(][^;\[\]“”\ue000]{1,140}?"
    r"|(?:In re|Ex parte|In the Matter of|Matter of|Estate of|Re|The)\s[A-Z][^;\[\]“”\ue000]{2,100}?))"
    r"(?=,?\s(?:\d{1,4}\s[A-Z]|\d{4}\s\(\d+\)\s[A-Z]|[\[(]\d{4}[\])]|Nos?\.\s|Case\s|\(?ECLI"
    r"|App(?:lication|l)?\.?\s[Nn]o|\d{2}-\w+-\d))"
)
_NAMED = compiled(
    r"\sv\.?\s|\svs\.?\s|\sc\.\s|^(?:In re|Ex parte|In the Matter of|Matter of|Estate of|Re|R)\s"
)
_CASE_NUMBER = compiled(
    r"(?:Joined |Verbundene )?(?:Cases?|Rs\.|Rechtssachen?|aff\.|Affaires?|asunto|causa|Causa|Asunto"
    r"|zaak)\s(?P<number>[A-Z]-\d{1,4}/\d\d(?:(?:,\s|\sand\s|\sund\s|\set\s|\sy\s"
    r"|\se\s)[A-Z]-\d{1,4}/\d\d)*)[,:]?\s"
)
_DOCKET = compiled(
    r"(?:Civ\.\s|Crim\.\s)?(?:Nos?\.|App(?:lication|l)?\.?\s[Nn]o\.?"
    r"|Docket No\.)\s(?P<number>[\w:.-]*\d[\w:./-]*\w)"
)
_NEUTRAL = compiled(
    rf"(?:\[(?P<year>{YEAR})\]|(?<!\w)(?P<open>{YEAR}))\s(?P<court>(?:ON|BC|AB|QC|NS|NB|MB|SK)(?:CA|SC"
    rf"|QB|KB|CJ)|FC|VSCA?|UK[A-Z]+|EW[A-Z]+(?:\s(?:Civ|Crim))?|NI[A-Z]+|CSI?O?H|IE[A-Z]+|HCA"
    rf"|FCA(?:FC)?|NSW[A-Z]+|NZ[A-Z]+|SCC|ZA[A-Z]+|SG[A-Z]+"
    rf"|HK[A-Z]+)\s(?P<number>\d{{1,5}})(?:\s\((?P<division>[A-Z][A-Za-z]{{1,6}})\))?"
)
_COURTS = compiled(
    r"(?P<authority>(?:BGH|BVerfG|BVerwG|BAG|BSG|BFH|RG|RFH|OLG|LG|AG|VG|OVG|VGH|LAG|KG|OGH|EuGH|EuG"
    r"|EGMR|BayObLG|BPatG|ArbG|LSG|FG|BGer|BVGer|GwH|ABRvS|HR|STF|STJ"
    r"|TRF)(?:\s(?!NJW)[A-ZÄÖÜ][a-zäöüß-]+(?=,|\s))?"
    r"|Cass\.(?:\s(?:civ|com|soc|crim|ch\. mixte|ass\. plén|req|pen|lav)\.?)?(?:\s\d(?:re|e"
    r"|ère)(?:\sciv\.)?)?(?:,\s(?:sez\.|sect\.|ch\.)\s[\w.]+)?"
    r"|(?:CE|CAA?|TGI|TJ|TA)(?:\s[A-Z][\w’-]+)?(?:,\s(?:[Aa]ss|[Ss]ect)\.)?|T\. confl\.|Cons\. const\."
    r"|Conseil (?:constitutionnel|d[’']État)|Cour de cassation|CJUE|CJCE|CEDH"
    r"|Corte (?:cost(?:ituzionale|\.)|di [Cc]assazione|d[’']appello di \w+)(?:,\s(?:sez\.)\s[\w.]+)?"
    r"|Cons\. Stato(?:,\s(?:sez\.)\s[\w.]+)?|Trib\.\s\w+|T\.?A\.?R\.?\s\w+|(?:Hof|Rb\."
    r"|Rechtbank)\s[A-Z]\w+"
    r"|Tribunal (?:Supremo|Constitucional)(?:,?\s\(?Sala\s[\w ]{2,24}\)?(?=,))?|Audiencia (?:Nacional"
    r"|Provincial)(?: de \w+)?|Bundes(?:gerichtshof|verfassungsgericht|verwaltungsgericht"
    r"|arbeitsgericht))"
    rf"(?=,?\s(?:Urt|Beschl|arrêt|sent|ord|auto|vom|v\.|\d{{1,2}}|n[.°º]|núm"
    rf"|[A-Z][A-Za-z]*[A-Z]\w*\s\d|(?:NJW|JZ|MDR|NVwZ)[\w-]*\s{YEAR}))"
)
_JUDGMENT = compiled(
    r"(?P<genre>Urt(?:eil|\.)|Beschl(?:uss|\.)|arrêt|ord(?:onnance|inanza|\.)|sentencia|auto|sentenza"
    r"|sent\.|arrest|acórdão|Versäumnisurteil)(?=\s(?:v(?:om|\.)|du|del|de|núm|n[.°º]|\d))",
    re.IGNORECASE,
)
_NUMBER = compiled(
    r"(?:(?:req\.\s|proc\.\s)?n[°º]\s?|n\.\s?[°º]?\s?|núm\.\s|,\s(?=\d\sO[a-z]\s\d)"
    r"|Urteil\s(?=\d[A-Z]_)|nr\.\s|Nr\.\s|Az\.:?\s"
    r"|[–—-]\s(?=[\dIVX]+\s[A-Z]))(?P<number>(?:[IVX\d]+\s[A-Za-z]{1,4}\s)?\d[\d./ -]*\d[a-z]?"
    r"|\d[A-Z]_\d+/\d{4}|\d)(?=[\s,.;)]|$)"
)
_DASHED_TITLE = compiled(
    r"\s[–—]\s(?P<title>[A-ZÄÖÜ][^\ue000;,.()]{2,60})\.?$"
    r"|\s\((?P<enclosed>[A-ZÄÖÜ][a-zäöüß][^\ue000;,.()\d]{2,50})\)\.?$"
)
_SPANISH = compiled(
    rf"(?P<genre>STC|STS|SAN|SAP|STSJ|ATC|ATS|STEDH)(?:\s[A-Z][\w ]{{2,20}})?\s(?:n[.º°]{{1,3}}\s"
    rf"|núm\.\s)?(?P<number>\d{{1,6}}/(?P<year>{YEAR}))(?P<date>,?\s(?:de\s)?(?P<day>\d{{1,2}}) de "
    rf"(?P<month>[a-z]+)(?: de {YEAR})?)?"
)
_SWISS = compiled(
    r"(?P<name>BGE|ATF|DTF)\s(?P<volume>\d{2,3}\s(?:I[abAB]?|II|III|IV|V))\s(?P<page>\d{1,4})(?!\w)"
    r"(?:,?\s(?:E|consid|c)\.\s(?P<cited>\d{1,2}(?:\.\d{1,2}){0,3}[a-z]?(?:\s(?:S|p)\.\s\d{1,4})?))?"
)
"""`BGE 139 III 28 E. 3.2.1 S. 34`: the volume has a part, and the consideration is cited with its page."""
_DATABASE = compiled(rf"(?<!\w)(?P<year>{YEAR})\s(?:WL|(?:[A-Z][\w.]*\s){{1,4}}LEXIS)\s\d{{3,9}}(?!\w)")
_ONE_PARTY = compiled(rf"(?P<title>[A-ZÀ-Þ][^,\d]{{2,120}}),\s(?={YEAR}\s(?:WL|[A-Z][^,]{{0,30}}LEXIS)\s\d)")
_REPORTS = compiled(r"(?i)(?:rec|bull|journ|gaz|rev|riv|giur|foro|dir|jcp|ajda|rtd|dalloz|D)\b")


def common_decision(tape: Tape) -> Law | None:
    """`Case C-1/07 A v B [2009] ECR I-118`, `A v. B, 12 F.3d 3 (9th Cir. 2005)`, `A v B [2008] UKHL 13`."""
    number = _CASE_NUMBER.match(tape.left)
    at = number.end() if number else 0
    title = _case_name(tape, at)
    if title is None:
        return None
    end = title[1]
    docket, neutral = _DOCKET.search(tape.left, end), _NEUTRAL.search(tape.left, end)
    if number:
        tape.take("number", *number.span("number"), SURE)
        tape.cover(*number.span())
    tape.take("title", *title, SURE)
    if neutral:
        _neutral(tape, neutral)
    elif docket and not number:
        tape.take("number", *docket.span("number"), SURE)
        tape.cover(*docket.span())
    database = _in_database(tape)
    host = read_reporter(tape, end, True)
    if not (neutral or docket or database or host or number):
        tape.fields.clear()
        return None
    pinpoint(tape, end)
    court_and_year(tape, end)
    return Law("legal_case", title_of(tape))


def _in_database(tape: Tape) -> bool:
    """`2016 WL 815205`: the number that a database gives a decision, and its year."""
    match = _DATABASE.search(tape.left)
    if match is None:
        return False
    if not re.search(YEAR, tape.left[match.end() :]):
        tape.take("issued", *match.span("year"), LIKELY, Date(int(match["year"]), printed=match["year"]))
    tape.fields.append(Field("number", match[0], *match.span(), SURE))
    tape.cover(*match.span())
    pinned(tape, match.end())
    return True


def _case_name(tape: Tape, at: int) -> Range | None:
    emphasis = next(iter(within(tape.sheet.emphases, at, len(tape.left))), None)
    if emphasis is not None and emphasis[0] - at < 2:
        words = tape.sheet.text[slice(*emphasis)]
        return emphasis if _NAMED.search(words) else None
    plain = _PARTIES.match(tape.left, at) or _ONE_PARTY.match(tape.left, at)
    return plain.span("title") if plain else None


def _neutral(tape: Tape, match: re.Match[str]) -> None:
    """`[2008] UKHL 13`: year, court and number."""
    group = "year" if match["year"] else "open"
    tape.take("issued", *match.span(group), SURE, Date(int(match[group]), printed=match[group]))
    tape.take("authority", *match.span("court"), SURE)
    tape.take("number", *match.span("number"), SURE)
    tape.cover(*match.span())


def civil_decision(tape: Tape) -> Law | None:
    """`BGH, Urteil vom …`, `Cass. civ. 1re, 12 mars 1998, n° …`: the court comes first."""
    court = _COURTS.match(tape.left)
    if court is None:
        return None
    at = court.end()
    dated = next((one for one in find_dates(tape.left, at) if one[2].day), None)
    judgment, number = _JUDGMENT.search(tape.left, at), _NUMBER.search(tape.left, at)
    tape.take("authority", *court.span("authority"), SURE)
    if judgment:
        tape.take("genre", *judgment.span("genre"), LIKELY)
    if dated:
        tape.take("issued", dated[0], dated[1], SURE, dated[2])
    if number and number.start() - (dated[1] if dated else at) < 60:
        tape.take("number", *number.span("number"), LIKELY)
        tape.cover(*number.span())
    read_reporter(tape, at, False)
    _emphasised_parts(tape, at)
    _dashed_title(tape, at)
    return Law("legal_case", title_of(tape))


def _emphasised_parts(tape: Tape, at: int) -> None:
    """The parties and then the report, in emphasis."""
    for start, end in tape.emphases(at, len(tape.left)):
        report = _REPORTS.match(tape.sheet.text, start) or re.search(
            r"(?<!\w)in\s[*_]*$", tape.left[max(0, start - 5) : start]
        )
        name = "container-title" if report else "title"
        if not tape.has(name):
            tape.take(name, start, end, LIKELY)
            page = re.match(
                r",\s(?:\ue000+,\s|\d{4},\s)?(?:pp?\.|S\.)\s(?P<page>\d+(?:\s?[–-]\s?\d+)?)",
                tape.left[end : end + 40],
            )
            if report and page:
                tape.take("page", end + page.start("page"), end + page.end("page"), LIKELY)


def _dashed_title(tape: Tape, at: int) -> None:
    match = _DASHED_TITLE.search(tape.left, at)
    if match and not tape.has("title"):
        tape.take("title", *match.span("title" if match["title"] else "enclosed"), LIKELY)


def spanish(tape: Tape) -> Law | None:
    """`STC 945/1998, de 12 de marzo`: the year stands in the number."""
    match = _SPANISH.match(tape.left)
    if match is None:
        return None
    number = month(match["month"]) if match["month"] else None
    date = Date(int(match["year"]), number, int(match["day"]) if number else None, match[0])
    tape.take("genre", *match.span("genre"), LIKELY)
    tape.take("number", *match.span("number"), SURE)
    span = match.span("date") if number else match.span("year")
    tape.note_date(span, date)
    tape.cover(*match.span())
    pinpoint(tape, match.end())
    return Law("legal_case", None)


def reported(tape: Tape) -> Law | None:
    """`BVerfGE 99, 805 (830 f.) – Name`: a report that holds nothing but decisions."""
    swiss = _SWISS.match(tape.left)
    if swiss:
        for group, name in (("name", "container-title"), ("volume", "volume"), ("page", "page")):
            tape.take(name, *swiss.span(group), SURE)
        tape.cover(*swiss.span())
        tape.locator = Locator(swiss["cited"], "", *swiss.span("cited")) if swiss["cited"] else None
        return Law("legal_case", title_of(tape))
    if not re.match(
        r"(?:BVerfGE|BVerfGK|BVerwGE|BGHZ|BGHSt|BSGE|BAGE|BFHE|RGZ|RGSt|BGE)\s(?:[IVX\d]+),?\s", tape.left
    ):
        return None
    if read_reporter(tape, 0, False) is None:
        return None
    _dashed_title(tape, 0)
    return Law("legal_case", title_of(tape))
