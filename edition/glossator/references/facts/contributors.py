"""Editors and translators, with the words that say what they did, before or behind their names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossator.references.dates import YEAR
from glossator.references.facts.places import is_place, is_publisher
from glossator.references.facts.tape import LIKELY, SURE, TAKEN, Tape
from glossator.references.names import is_body, name_fields, read_names
from glossator.references.words import compiled

_ED = (
    r"(?:[Ee]dited|[Ee]ds?\.|[Ee]ditors?:?|[Hh]erausgegeben|[Hh]e?rsgg?\.|[Hh]gg?\.|[Éé]dite?é?e?s?"
    r"|[Éé]ds?\.|[Éé]d\.|[Ed]it\. |sous la (?:direction|dir\.)"
    r"|ss\.? la dir\.|[Dd]irs?\.|a cura|[Ee]dizione a cura|[Ee]dici[óo]n|[Ee]ditado|[Cc]oords?\."
    r"|[Cc]oordinad[oa]|[Cc]omp\.|[Oo]rgs?\.|[Oo]rganizado"
    r"|onder redactie|[Rr]ed\.|[Cc]ompiled|[Bb]earb(?:eitet|\.)|a c\.|[Dd]irett[oa]|s\. dir\.)"
)
_TR = (
    r"(?:[Tt]ranslated|[Tt]ransl?\.|[Tt]rs?\.|[Üü]bers(?:etzt|\.)|(?:aus|a\.) d(?:em"
    r"|\.) (?:[A-Z]\w+\.?) (?:[üÜ]bers(?:etzt|\.) )?|[Dd]t\."
    r"|[Tt]rad(?:uit|ucción|ucido|uzione|ução|otto|\.)|[Vv]ertaald|[Vv]ert\.)"
)
_OF_LANGUAGE = (
    r"(?:\s(?:from (?:the )?[A-Z]\w+|de l[’'][a-zà-ÿ]+|du [a-zà-ÿ]+|del [a-zà-ÿ]+"
    r"|dall?[’'e]?\s?[a-zà-ÿ]+|do [a-zà-ÿ]+|aus dem [A-Z]\w+"
    r"|fr\.|esp\.|it\.|ital\.|franç\.|angl\.|cast\.|port\.|al[lm]?\.|uit het [A-Z]\w+))?"
)
_BY = r"(?:\s(?:by|von|v\.|vom|par|de|di|da|por|per|door|van|der|durch)(?=\s)|\sd[’'](?=[A-ZÀ-Þ]))?"
_WITH = r"(?:(?:,|\sand|\s&|\su\.|\sund|\set|\sy|\se|/|\sand with an introduction)\s?)"
_LEAD = compiled(
    rf"(?<![\w(\[])(?:(?P<ed>{_ED})(?P<edtr>{_WITH}(?P<tr2>{_TR}))?|(?P<tr>{_TR})(?P<tred>{_WITH}{_ED})?)"
    rf"(?:(?:,\s|\s(?:y|and|et|e|und)\s)[a-zà-ÿ]{{4,14}}){{0,3}}{_OF_LANGUAGE}{_BY}:?\s?(?<=[\s’'])"
    rf"(?=[A-ZÀ-Þ]|van\s|von\s|de\s|al-|d[’'])"
)
_ARTICLE = re.compile(r"(?:La|El|Le|Les|Los|Las|The|Il|Gli)\s[A-Z]\w+(?=[,.;)])")
"""`Ed. La Toga` is a publisher."""
_IN_BRACKET = compiled(r"\((?P<names>[A-ZÀ-Þ][^()\d]{2,80}),\s(?P<role>[Tt]rans|[Ee]ds?|[Hh]rsg|[Hh]g)\.\)")
_BEFORE_YEAR = compiled(
    rf"\((?P<names>[A-ZÀ-Þ][^()\d]{{2,160}}?),?\s(?P<role>[Tt]rans|[Ee]ds?|[Hh]rsg|[Hh]g)\.,?\s?"
    rf"(?=(?:{TAKEN}{{2,20}}[\s.,]{{1,3}})?\[?{YEAR})"
)
"""`(Ada Marsh & Boris Holt eds., 3d ed. 2010)`, as law reviews print the editors of a book."""
_ASKED = compiled(
    r"(?<!\w)(?:interview(?:ed)? by|propos recueillis par|interview von|entrevista de"
    r"|intervista di)\s(?=[A-ZÀ-Þ])"
)
_ABBREVIATED_TITLE = compiled(
    r"(?:[A-ZÀ-Þ&][\w’-]*\.?\s){0,5}(?:Soc|Hist|Inst|Acad|Assoc|Antiq|Archaeol|Philos|Roy)(?:\.|y\b)"
)
"""`Trans. Cotteswold Hist. Soc.`: no translator but transactions."""
_NAME = (
    r"(?:(?:van|von|de|der|den|del|della|di|da|dos|la|le|du|ten|ter|zu|zur|y|ibn|bin|al|el)\s|(?:al"
    r"|el)-|d[’'])*"
    r"[A-ZÀ-Þ](?:[\w’'ʼ-]+|\.)(?:-[A-Z]\.)?"
)
_WHOLE = rf"{_NAME}(?:\s?{_NAME}){{0,5}}"
_LIST = compiled(
    rf"{_WHOLE}(?:(?:,\s(?:and|und|et|y|e|&)\s|\s?,\s|\s(?:and|und|et|y|e|en|&|u\.)\s|\s?[/;]\s?"
    rf"|\s–\s){_WHOLE}){{0,8}}"
    r"(?:,?\s(?:et al\.?|u\.\s?a\.|and others|y otros|e altri|et autres))?"
)
_AFTER = compiled(
    r"[,\s]{0,2}[(\[]?(?P<role>[Ee]ds?\.?|[Ee]ditors?|[Hh]e?rsgg?\.?|[Hh]gg?\.?|[Éé]ds?\.?|dirs?\.?"
    r"|coords?\.?|orgs?\.?|comps?\.?|a cura di|red\.|[Bb]earb\.|[Tt]rans\.?|[Tt]rad\.?"
    r"|[Dd]irs?\.|[Cc]oords?\.)[)\]]?(?=[\s,.:;)]|$)\.?"
)


@dataclass(frozen=True, slots=True)
class People:
    """A list of names and what they did."""

    role: str
    start: int
    end: int
    """Offsets of the names alone."""


def read_contributors(tape: Tape) -> None:
    """`ed. by A. Marsh and B. Holt`, `hg. v. …`, `a cura di …`: the role stands before the names."""
    for match in list(_LEAD.finditer(tape.left)):
        if _ABBREVIATED_TITLE.match(tape.left, match.end()):
            continue
        names = names_at(tape, match.end())
        if names is None or _ARTICLE.match(tape.left, match.end()):
            continue
        for role, groups in (("editor", ("ed", "tred")), ("translator", ("tr", "tr2"))):
            if any(match.group(*groups)):
                tape.fields += name_fields(role, read_names(tape.sheet.text, match.end(), names), SURE)
        tape.cover(match.start(), names)


def read_asides(tape: Tape) -> None:
    """`(R. Attwater, Trans.)`, where the role stands behind, and `interview by Lucas Finch`."""
    for pattern in (_IN_BRACKET, _BEFORE_YEAR):
        for match in list(pattern.finditer(tape.left)):
            role = "translator" if match["role"].lower().startswith("trans") else "editor"
            tape.fields += name_fields(role, read_names(tape.sheet.text, *match.span("names")), SURE)
            tape.cover(match.start("names"), match.end())
    asked = _ASKED.search(tape.left)
    names = names_at(tape, asked.end()) if asked else None
    if asked and names:
        tape.fields += name_fields("interviewer", read_names(tape.sheet.text, asked.end(), names), SURE)
        tape.cover(asked.start(), names)


def names_at(tape: Tape, start: int) -> int | None:
    """Where a list of names that begins here ends; a place or a publisher behind a comma is no name."""
    match = _LIST.match(tape.left, start)
    if match is None:
        return None
    end = match.end()
    for comma in re.finditer(r",\s(?!(?:and|und|et|y|e|&)\s)", match[0]):
        rest = match[0][comma.end() :]
        first = re.split(r",\s|\s(?:and|und|et|y|e|&)\s", rest)[0]
        initials = re.fullmatch(r"(?:[A-Z]\.[\s-]?)+", first)
        joined = compiled(r"\s(?:and|und|et|y|e|en|&|u\.)\s|/|et al").search(match[0], comma.end())
        closed = re.search(r"\s(?:and|und|et|y|e|en|&|u\.)\s", match[0][: comma.start()])
        pointed = compiled(r"(?:[A-ZÀ-Þ]\.[\s-]?){1,3}[A-ZÀ-Þ]").match(first)
        if (
            closed
            or (not joined and not pointed)
            or (
                not initials
                and (len(first.split()) < 2 or is_place(first) or is_publisher(first) or is_body(first))
            )
        ):
            end = start + comma.start()
            break
    return end


def led_names(tape: Tape, start: int) -> People | None:
    """Names and the role right behind them: `Marsh, A. (Hg.)`, `A. Marsh and B. Holt (eds)`."""
    role = _AFTER.search(tape.left, start, min(len(tape.left), start + 400))
    if role is None or re.search(r"\ue000|https?:", tape.left[start : role.start()]):
        return None
    stretch = tape.left[start : role.start()]
    if (
        compiled(r"\d|[“”«»„]|[a-zß-ÿ]{3}\.\s").search(stretch)
        or len(stretch.split()) > 24
        or not stretch.strip()
    ):
        return None
    small = [word for word in stretch.split() if word[0].islower()]
    if any(word.strip(",.") not in _SMALL for word in small):
        return None
    kind = "translator" if role["role"].lower().startswith("tra") else "editor"
    tape.cover(*role.span())
    return People(kind, start, role.start())


_SMALL = frozenset(
    """
    and und et y e en u a al van von der den de del della di da dos la le du zu ten ter ibn bin
    others
    """.split()
)


def take_people(tape: Tape, people: People, confidence: float = LIKELY) -> None:
    """Keep the names as fields of their role."""
    tape.fields += name_fields(people.role, read_names(tape.sheet.text, people.start, people.end), confidence)
    tape.cover(people.start, people.end)
