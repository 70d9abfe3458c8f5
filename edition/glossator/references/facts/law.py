"""Decisions and enactments, which have parties, courts and numbers in place of authors."""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossator.model import Date, Locator
from glossator.references.dates import YEAR, find_dates, month
from glossator.references.facts.reporters import read_reporter
from glossator.references.facts.tape import LIKELY, SURE, Tape
from glossator.references.locators import labelled
from glossator.references.sheet import Range, within
from glossator.references.words import compiled


@dataclass(frozen=True, slots=True)
class Law:
    """What was found."""

    type: str
    """`legal_case` or `legislation`."""
    title: Range | None


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
_PIN = compiled(
    r"(?:,?\s(?:at\s)?(?:paras?\.?\s|¶{1,2}\s?|Rn\.\s|FJ\s|slip op\. at\s"
    r"|at\s))\[?(?P<value>\d[\d–-]*)\]?|\s\[(?P<enclosed>\d{1,4}(?:[–-]\d{1,4})?)\](?=[\s,.;)]|$)"
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
_PAPER = re.compile(
    r"(?P<genre>(?:H\.R\.|S\.)\s(?:Rep|Doc|Conf\. Rep)\.(?=\sNo\.\s)|B[TR]-Dr(?:s|ucks?)\.|LT-Drs\."
    r"|Kamerstukken(?: II| I)?|Cm(?:nd?)?|COM)\s(?:No\.\s)?(?P<number>\d[\d/ -]*\d)(?=[\s,.;)]|$)"
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
_REPORTS = compiled(r"(?i)(?:rec|bull|journ|gaz|rev|riv|giur|foro|dir|jcp|ajda|rtd|dalloz|D)\b")
_ACT = compiled(
    rf"(?P<title>(?:the\s)?[A-Z][^;\ue000“”]{{2,120}}?(?:Act|Order|Regulations|Rules|Ordinance|Measure"
    rf"|Charter)(?:\s\([^()]{{1,40}}\))?\s(?P<year>{YEAR}))(?=[,;.\s)]|$)"
)
_INSTRUMENT = compiled(r",?\s(?P<genre>SI|SR|S\.I\.|SSI|c\.?|ch\.?)\s(?P<number>\d{4}/\d+|\d+)")
_US_CODE = compiled(
    rf"(?:(?P<title>[A-Z][^;§\ue000]{{3,120}}?(?:Act|Code|Law"
    rf"|Amendments)(?:\sof\s(?P<named>{YEAR}))?)(?:\s§\s?\d[\w.()-]*)?,\s)?(?:(?P<genre>Pub\. L)\.\s"
    rf"(?:No\.\s)?(?P<number>\d+-\d+),\s)?"
    r"(?P<volume>\d{1,4})\s(?P<container>U\.\s?S\.\s?C\.(?:\s?A\.)?|C\.F\.R\.|Stat\."
    r"|Fed\. Reg\.)\s(?:§{1,2}\s?(?P<section>\d[\w.():–-]*(?:\([a-z0-9]+\))*(?:,\s\d[\w.()-]*)*)"
    r"|(?P<page>\d{1,6}))"
)
_STATE_CODE = compiled(
    rf"(?P<container>(?:[A-Z][\w.’]{{0,14}}\s(?:&\s)?){{1,6}})(?:(?:tit"
    rf"|ch)\.\s(?P<volume>[\w-]+),\s)?§{{1,2}}\s?(?P<section>\d[\w.():–-]*)(?:\s\((?:[A-Z][a-z]+\s)?"
    rf"(?P<year>{YEAR})\))?"
)
_PART = r"(?:[Aa]rtt?s?\.|[Aa]rticles?|[Aa]rtículos?|[Aa]rtikel|[Aa]rticol[oi]|§{1,2})"
_PART_VALUE = (
    r"\d+(?:er)?[a-z]?(?:[-.]\d+)*(?:\s(?:bis|ter))?(?:\s(?:Abs\.|al\.|ap\.|comma|co\.|Satz|S\.|Nr\."
    r"|Halbs\.|I{1,3}|lit\.)\s?\w+){0,4}(?:(?:,\s|\s(?:et|y|e|und|ff\.|[–-])\s?)\d+)*"
)
_PROVISION = compiled(
    rf"{_PART}\s?(?P<part>{_PART_VALUE}),?\s(?:(?:de la|de l[’']|du|del|della|dell[’']|de"
    rf"|d[’'])\s?)?(?P<title>(?:[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{{0,5}}[A-ZÄÖÜ]\w{{0,5}}|C\.\s?(?:civ|pén|com"
    rf"|trav)\.|c\.c\.|c\.p\.|Cost\.|CE|Code [a-zé’' ]+|Codice [a-z ]+|Código [A-Z][a-z]+"
    rf"|Grundgesetz(?:es)?|Const(?:itución|ituzione|\.)))(?!\w)"
)
_CODE = compiled(
    rf"(?P<title>Code (?:civil|pénal|(?:de|du|des|général)\s[a-zé’'à ]{{3,50}})|C\.\s?(?:civ|pén|com"
    rf"|trav)\.|Codice (?:civile|penale|[a-z ]{{4,40}})|Código (?:Civil|Penal)"
    rf"|Constitution[a-zé ]{{0,40}}|Costituzione|Constitución(?: Española)?"
    rf"|Grundgesetz),\s{_PART}\s?(?P<part>{_PART_VALUE})"
)
_ENACTMENT = compiled(
    rf"(?:(?:the|das|die|der|la|le|il|el|los|het|de)\s"
    rf"|l[’'])?(?:(?P<lead>{_PART})\s?(?P<first>{_PART_VALUE}),?\s(?:de la\s|du\s|del(?:la|l[’'])?\s"
    rf"|der\s|des\s)?)?"
    r"(?P<title>(?:[Ll]oi(?:\sorganique|\sconstitutionnelle)?|[Dd]écret(?:-loi)?|[Oo]rdonnance"
    r"|[Aa]rrêté|[Ll]ey(?:\s[Oo]rgánica)?|RD(?:-ley|L)?|LO|[Rr]eal [Dd]ecreto(?:-ley"
    r"|\s[Ll]egislativo)?|[Dd]ecreto(?:-[Ll]ey|-[Ll]ei|\slegislativo|-legge)?|[Dd]\.\s?[Ll](?:gs)?\."
    r"|[Dd]\.?[Pp]\.?[Rr]\.?|[Ll]egge|[Ll]\.(?=\s\d)|[Ll]ei|[Ww]et|(?:Bundes)?[Gg]esetz|Verordnung"
    r"|Richtlinie|(?:Council |Commission )?(?:Directive|Regulation)|[Rr]èglement|[Rr]eglamento"
    r"|[Rr]egolamento|[Dd]irettiva|[Dd]irectiva)"
    r"\s[^;\ue000]{3,300}?)(?=,\s(?:arts?\.|§|in|BOE|JO|ABl|G\.\s?U|Gazzetta|BGBl|DO|OJ|Stb|D\.O\.E)"
    r"|\s?[\[(](?:ABl|BGBl|RGBl|JO|BOE|G\.U|\d{4}\]\sOJ)|\.?$)"
)
_GAZETTE = compiled(
    r"(?<!\w)(?P<name>ABl\.|BGBl\.?|RGBl\.?|B\.?O\.?E\.?|J\.?O\.?(?:R\.?F\.?)?|D\.?O\.?(?:U\.?E\.?"
    r"|C\.?E\.?)?|G\.\s?U\.|OJ|Stb\.)(?:,?\s(?P<volume>[IVX]{1,3}|[LC](?=\s?\d)))?,?\s?(?:(?:n[úu]m\."
    r"|n[°º.]|Nr\.)\s?(?P<issue>\d+))?(?:,?\s(?:de|del|du|vom)\s[^,;()\ue000]{3,30})?(?:,?\s?(?:S\."
    r"|pp?\.|págs?\.)?\s?(?P<page>\d+(?:[–/-]\d+)?))?"
)
_SECTION = compiled(
    r"(?:,\s|\s)(?:ss?|sch|regs?|arts?|paras?|rr?|cl|pt|§{1,2}|Arts?|artt"
    r"|artículos?)\.?\s?(?P<value>\d[\w().–-]*(?:\s(?:Abs\.|al\.|comma)\s\d+)?)(?=[\s,.;)]|$)"
)
_DATED = compiled(r"(?:\s(?:vom|v\.)|(?<=\d),?\s(?:de|du|del|van))\s\d[^;,]{4,28}$")


def read_law(tape: Tape) -> Law | None:
    """Takes a decision or an enactment off the tape; None where none stands at its beginning."""
    for reader in (
        _spanish,
        _parliament,
        _civil_decision,
        _common_decision,
        _reported,
        _code,
        _act,
        _enactment,
    ):
        found = reader(tape)
        if found is not None:
            return found
    return None


def _common_decision(tape: Tape) -> Law | None:
    """`Case C-1/07 A v B [2009] ECR I-118`, `A v. B, 12 F.3d 3, 4 (9th Cir. 2005)`, `A v B [2008] UKHL 13`."""
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
    host = read_reporter(tape, end, True)
    if not (neutral or docket or host or number):
        tape.fields.clear()
        return None
    _pinpoint(tape, end)
    _court_and_year(tape, end)
    return Law("legal_case", _place(tape))


def _case_name(tape: Tape, at: int) -> Range | None:
    emphasis = next(iter(within(tape.sheet.emphases, at, len(tape.left))), None)
    if emphasis is not None and emphasis[0] - at < 2:
        words = tape.sheet.text[slice(*emphasis)]
        return emphasis if _NAMED.search(words) else None
    plain = _PARTIES.match(tape.left, at)
    return plain.span("title") if plain else None


def _neutral(tape: Tape, match: re.Match[str]) -> None:
    """`[2008] UKHL 13`: year, court and number."""
    group = "year" if match["year"] else "open"
    tape.take("issued", *match.span(group), SURE, Date(int(match[group]), printed=match[group]))
    tape.take("authority", *match.span("court"), SURE)
    tape.take("number", *match.span("number"), SURE)
    tape.cover(*match.span())


def _pinpoint(tape: Tape, at: int) -> None:
    match = _PIN.search(tape.left, at)
    if match and tape.locator is None:
        group = "value" if match["value"] else "enclosed"
        tape.locator = Locator(match[group], "paragraph", *match.span(group))
        tape.cover(*match.span())


def _court_and_year(tape: Tape, at: int) -> None:
    """`(9th Cir. 2005)`, `(N.D. Cal. July 19, 2013)`: the court and the date in one bracket."""
    for opening, closing in within(tape.sheet.brackets, at, len(tape.left)):
        dated = list(find_dates(tape.left, opening + 1, closing - 1))
        if not dated or not re.fullmatch(r"[\])]", tape.left[dated[-1][1] : closing]):
            continue
        start, end, date = dated[-1]
        if not tape.has("issued"):
            tape.take("issued", start, end, SURE, date)
        if not tape.has("authority"):
            tape.take("authority", opening + 1, start, SURE)
        tape.cover(opening, closing)
        return


def _civil_decision(tape: Tape) -> Law | None:
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
    return Law("legal_case", _place(tape))


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


def _spanish(tape: Tape) -> Law | None:
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
    _pinpoint(tape, match.end())
    return Law("legal_case", None)


def _parliament(tape: Tape) -> Law | None:
    """`BT-Drs. 19/94410, S. 23`: a paper of a parliament, by its number alone."""
    match = _PAPER.match(tape.left)
    if match is None:
        return None
    tape.take("genre", *match.span("genre"), SURE)
    tape.take("number", *match.span("number"), SURE)
    tape.cover(*match.span())
    tape.locator = labelled(tape.left, match.end(), len(tape.left))
    return Law("report", None)


def _reported(tape: Tape) -> Law | None:
    """`BVerfGE 99, 805 (830 f.) – Name`: a report that holds nothing but decisions."""
    if not re.match(
        r"(?:BVerfGE|BVerfGK|BVerwGE|BGHZ|BGHSt|BSGE|BAGE|BFHE|RGZ|RGSt|BGE)\s(?:[IVX\d]+),?\s", tape.left
    ):
        return None
    if read_reporter(tape, 0, False) is None:
        return None
    _dashed_title(tape, 0)
    return Law("legal_case", _place(tape))


def _code(tape: Tape) -> Law | None:
    """`42 U.S.C. § 1983 (2012)`, `Cal. Civ. Code § 12`, `§ 823 Abs. 1 BGB`, `Code civil, art. 1240`."""
    provision = _PROVISION.match(tape.left) or _CODE.match(tape.left)
    if provision:
        tape.take("title", *provision.span("title"), LIKELY)
        tape.locator = Locator(provision["part"], "section", *provision.span("part"))
        tape.cover(*provision.span())
        return Law("legislation", _place(tape))
    code = _US_CODE.match(tape.left) or _STATE_CODE.match(tape.left)
    if code is None:
        return None
    groups = code.groupdict()
    for group, name in (
        ("title", "title"),
        ("genre", "genre"),
        ("number", "number"),
        ("volume", "volume"),
        ("container", "container-title"),
        ("page", "page"),
    ):
        if groups.get(group):
            tape.take(name, *code.span(group), SURE)
    if groups.get("section"):
        tape.locator = Locator(
            code["section"].rstrip("."),
            "section",
            code.start("section"),
            code.start("section") + len(code["section"].rstrip(".")),
        )
    tape.cover(*code.span())
    if groups.get("named") and not groups.get("year"):
        tape.note_date(code.span("named"), Date(int(code["named"]), printed=code["named"]))
    if groups.get("year"):
        tape.note_date(code.span("year"), Date(int(code["year"]), printed=code["year"]))
    elif not groups.get("named"):
        _court_and_year(tape, code.end())
        tape.fields = [one for one in tape.fields if one.name != "authority"]
    return Law("legislation", _place(tape))


def _act(tape: Tape) -> Law | None:
    """`Harbour Pilotage Act 1987, s 12(3)`: the year belongs to the name."""
    match = _ACT.match(tape.left)
    if match is None:
        return None
    begin, end = match.span("year")
    tape.note_date((begin, end), Date(int(match["year"]), printed=match["year"]))
    tape.take("title", *match.span("title"), SURE)
    instrument = _INSTRUMENT.match(tape.left, match.end())
    if instrument:
        for name in ("genre", "number"):
            tape.take(name, *instrument.span(name), LIKELY)
        tape.cover(*instrument.span())
    _section(tape, match.end())
    return Law("legislation", _place(tape))


def _enactment(tape: Tape) -> Law | None:
    """`loi n° 78-17 du 6 janvier 1978 relative à …`, `Gesetz über … vom … (BGBl. I S. 451)`, `art. 3, d.lgs. …`"""
    match = _ENACTMENT.match(tape.left)
    if match is None:
        return None
    dated = next((one for one in find_dates(tape.left, match.start("title")) if one[2].year), None)
    numbered = re.search(r"(?:n[°º.]|núm\.|No\.|Nr\.)\s?\d|\d{1,4}/\d{2,4}", match["title"])
    if dated is None or not (numbered or dated[2].day):
        return None
    gazette = _GAZETTE.search(tape.left, match.end())
    start, end = match.span("title")
    begun = _DATED.search(tape.left, start, end)
    if begun:
        end = begun.start()
    tape.note_date(dated[:2], dated[2])
    tape.take("title", start, end, LIKELY)
    if match["first"]:
        tape.locator = Locator(match["first"], "article", *match.span("first"))
    if gazette:
        for group, name in (
            ("name", "container-title"),
            ("volume", "volume"),
            ("issue", "issue"),
            ("page", "page"),
        ):
            if gazette[group]:
                tape.take(name, *gazette.span(group), LIKELY)
        tape.cover(*gazette.span())
    _section(tape, match.end())
    return Law("legislation", _place(tape))


def _section(tape: Tape, at: int) -> None:
    match = _SECTION.search(tape.left, at)
    if match and tape.locator is None:
        value = match["value"].rstrip(".")
        tape.locator = Locator(value, "section", match.start("value"), match.start("value") + len(value))


def _place(tape: Tape) -> Range | None:
    title = tape.first("title")
    return (title.start, title.end) if title else None
