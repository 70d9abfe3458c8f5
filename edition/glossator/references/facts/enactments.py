"""Acts, codes, decrees and the papers of parliaments."""

from __future__ import annotations

import re

from glossator.model import Date, Locator
from glossator.references.dates import YEAR, find_dates
from glossator.references.facts.law_parts import Law, court_and_year, section, title_of
from glossator.references.facts.tape import LIKELY, SURE, Tape
from glossator.references.locators import labelled
from glossator.references.words import compiled

_PAPER = re.compile(
    r"(?P<genre>(?:H\.R\.|S\.)\s(?:Rep|Doc|Conf\. Rep)\.(?=\sNo\.\s)|B[TR]-Dr(?:s|ucks?)\.|LT-Drs\."
    r"|Kamerstukken(?: II| I)?|Cm(?:nd?)?|COM)\s(?:No\.\s)?(?P<number>\d[\d/ -]*\d)(?=[\s,.;)]|$)"
)
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
_DATED = compiled(r"(?:\s(?:vom|v\.)|(?<=\d),?\s(?:de|du|del|van))\s\d[^;,]{4,28}$")


def parliament(tape: Tape) -> Law | None:
    """`BT-Drs. 19/94410, S. 23`: a paper of a parliament, by its number alone."""
    match = _PAPER.match(tape.left)
    if match is None:
        return None
    tape.take("genre", *match.span("genre"), SURE)
    tape.take("number", *match.span("number"), SURE)
    tape.cover(*match.span())
    tape.locator = labelled(tape.left, match.end(), len(tape.left))
    return Law("report", None)


def code(tape: Tape) -> Law | None:
    """`42 U.S.C. § 1983 (2012)`, `Cal. Civ. Code § 12`, `§ 823 Abs. 1 BGB`, `Code civil, art. 1240`."""
    provision = _PROVISION.match(tape.left) or _CODE.match(tape.left)
    if provision:
        tape.take("title", *provision.span("title"), LIKELY)
        tape.locator = Locator(provision["part"], "section", *provision.span("part"))
        tape.cover(*provision.span())
        return Law("legislation", title_of(tape))
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
        court_and_year(tape, code.end())
        tape.fields = [one for one in tape.fields if one.name != "authority"]
    return Law("legislation", title_of(tape))


def act(tape: Tape) -> Law | None:
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
    section(tape, match.end())
    return Law("legislation", title_of(tape))


def enactment(tape: Tape) -> Law | None:
    """`loi n° 78-17 du 6 janvier 1978 relative à …`, `Gesetz über … vom … (BGBl. I S. 451)`"""
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
    section(tape, match.end())
    return Law("legislation", title_of(tape))
