"""Roles that one person holds: who says `the mayor of Tarrant` names him."""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossator.references.words import compiled, fold

_CAP = (
    r"(?P<place>(?-i:(?:d[’'])?[A-ZÀ-Þ][\w’'ʼ-]{1,40}"
    r"(?:[\s-](?:(?:of|de|del|di|da|do|van|von)\s(?:the\s|la\s)?)?[A-ZÀ-Þ][\w’'ʼ-]{0,40}){0,4}))"
)
_BEFORE = r"(?:(?:deputy|vice|former|ex|then|acting|current|late|new|first)[\s-]){0,2}"
_THERE = (
    r"mayor(?:ess)?|(?:arch)?bishop|governor|district (?:governor|chief|head)|sub-?governor|sheriff"
    r"|parish priest"
    r"|village (?:head|chief|headman|leader|imam|mullah|doctor|teacher|priest)|headman|(?:chief of police"
    r"|police"
    r" chief)|prefect|harbou?r ?master|town clerk|head ?(?:teacher|master|mistress)|school ?(?:head"
    r"|principal)"
    r"|lighthouse keeper|station ?master|postmaster|postmistress|ambassador to|consul"
)
"""One in each place."""
_OF_BODY = (
    r"heads?(?: (?:teacher|master|doctor|physician|librarian|nurse|of (?=the|[A-ZÀ-Þ])))?|principal|director"
    r"(?: general)?|general director|managing director|executive director|president|chair(?:man|woman"
    r"|person)?"
    r"|rector|dean|abbot|abbess|owner|founder|co-founder|editor(?:-in-chief)?|secretary(?: general|-general)?"
    r"|chief executive(?: officer)?|CEO|manager|leader|coordinator|spokes(?:man|woman|person)|warden|minister"
    r"|treasurer|commander|captain|chief|king|queen|emir|sultan|prioress|prior|superintendent|matron|curator"
)
"""One in each body, where `of` names it."""
_THE = (
    r"doctor|priest|imam|miller|midwife|teacher|school ?(?:teacher|master|mistress)|lock ?keeper|notary"
    r"|pharmacist|baker|(?:black)?smith|ferryman|innkeeper|vicar|rabbi|pastor|curate|caretaker|verger|sexton"
    r"|organist|librarian|nurse|butcher|judge|mullah|malik|arbab"
)
"""One in each small place, where `the` says so."""
_WORDS = r"(?:(?!(?:an?|one|some|several|two|three|another|any|each|every)\s)(?-i:[a-zß-ÿ’'-]{2,20})\s){0,5}?"
_EN = compiled(
    rf"(?<!\w)(?:the\s)?{_BEFORE}(?:"
    rf"(?:{_THERE})(?:\s(?:of|in|at|for|to)\s{_WORDS}|,\s(?:the\s)?){_CAP}"
    rf"|(?:{_OF_BODY})\s(?:of|at)\s{_WORDS}{_CAP.replace('place', 'body')}"
    rf"|(?<=the\s)(?:{_THE})\s(?:of|in|at)\s{_WORDS}{_CAP.replace('place', 'small')}"
    rf"|(?<=the\s)(?:only|sole|last)\s[a-z]{{3,16}}\s(?:of|in|at)\s{_WORDS}{_CAP.replace('place', 'only')})",
    re.IGNORECASE,
)
_DE = compiled(
    r"(?<!\w)(?:[Dd](?:er|em|ie)\s)?(?:(?:ehemalige[nr]?|frühere[nr]?|stellvertretende[nr]?)\s)?(?:"
    r"(?:(?:Ober)?[Bb]ürgermeister(?:in)?|(?:Erz)?[Bb]ischof|Bischöfin|Landr(?:at|ätin)|Schulleiter(?:in)?"
    r"|Ortsvorsteher(?:in)?|Dorfvorsteher(?:in)?|Gemeindevorsteher(?:in)?|Dorflehrer(?:in)?"
    r"|Dorfpfarrer(?:in)?"
    r"|Pfarrer(?:in)?|Pastor(?:in)?|Hafenmeister(?:in)?|Rektor(?:in)?|Dekan(?:in)?)\s(?:von|in|zu|bei"
    r"|der Stadt"
    r"|der Gemeinde|des Dorfes)\s"
    r"|(?:\w{0,20}[Ll]eiter(?:in)?|Direktor(?:in)?|Vorsitzende[rn]?|Präsident(?:in)?|Geschäftsführer(?:in)?"
    r"|Inhaber(?:in)?|Besitzer(?:in)?|Gründer(?:in)?)\s(?:der|des|vom)\s(?:[\w-]{2,30}\s){1,3}?"
    rf"(?:(?:in|von|zu|bei)\s)?){_CAP}"
)
_ROMANCE = compiled(
    r"(?<!\w)(?:(?:l[ea’']|el|il|lo|o|a|de|het)\s?)?(?:(?:ancien(?:ne)?|ex|antigu[oa]|antig[oa])[\s-])?(?:"
    r"(?:mairesse|maire|évêque|archevêque|curé|préf[eè]te?|alcalde(?:sa)?|(?:arz)?obispo|párroco"
    r"|gobernador[a]?"
    r"|sindac[oa]|(?:arci)?vescovo|parroco|prefett[oa]|prefeit[oa]|(?:arce)?bispo|pároco|governador[a]?"
    r"|burgemeester|bisschop|dorpshoofd)\s(?:de\sla\s|d[eiou]s?\s|d[’']|van\s|del\s|della\s|da\s)"
    r"|(?:chef(?:fe)?|direct(?:eur|rice)|président[e]?|propriétaire|directora?|presidente|presidenta|dueñ[oa]"
    r"|propietari[oa]|maestr[oa]|dirett(?:ore|rice)|proprietari[oa]|dirigente|diretora?|schoolhoofd|directeur"
    r"|directrice|voorzitter|hoofd|eigenaar)\s(?:de\sl[’']|de\sla\s|del\s|du\s|des\s|della\s|dell[’']|do\s"
    r"|da\s"
    r"|van\s(?:de|het)\s)(?:(?!un[ae]?\s|d[’']une?\s|een\s|uma?\s)[a-zß-ÿ’'-]{1,20}\s?){0,6}?\s?)"
    rf"{_CAP}"
)
_INDEFINITE = compiled(
    r"(?<!\w)(?:an?|one|one of|some|several|two|three|another|eine?[mnr]?|une?|des|un|una|uno|um|uma|een|ein"
    r"|einige|plusieurs|varios|varias|alcuni|vários)\s(?:[a-zß-ÿ-]{2,15}\s){0,2}$",
    re.IGNORECASE,
)
_NO_BODY = frozenset(
    """
    ngo ingo un eu us usa uk nato cso sme it hr pr ngos marketing sales human research finance operations
    communications communication policy department programme programmes programs program division unit
    section strategy development security education planning procurement logistics innovation digital legal
    compliance product public external corporate international department january february march april may
    june july august september october november december
    """.split()
)
"""What a body is not called by, or not alone."""
_BROAD = compiled(
    r"(?<!\w)(?:province|region|state|country|county|oblast|governorate|district)(?!\w)", re.IGNORECASE
)
_OF_AREA = compiled(r"governor|ambassador|bishop|sheriff|consul|district|prefect|town clerk", re.IGNORECASE)
_AREA = 14


@dataclass(frozen=True, slots=True)
class _Roles:
    """Finds the first role of one person in a stretch of a note."""

    patterns: tuple[re.Pattern[str], ...]

    def place(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Start and end of the role and its place; None where none stands there."""
        for pattern in self.patterns:
            for match in pattern.finditer(text, start, end):
                groups = match.groupdict()
                name = next(key for key, value in groups.items() if value)
                first = groups[name]
                if not first[0].isupper() and first[:2] not in ("d’", "d'"):
                    continue
                if _INDEFINITE.search(text[max(start, match.start() - 40) : match.start()]):
                    continue
                if fold(re.split(r"[\s-]", first)[0]) in _NO_BODY:
                    continue
                area = _BROAD.search(text, match.start(name), match.end() + _AREA)
                if name in ("place", "small") and area and not _OF_AREA.search(match[0]):
                    continue
                return match.start(), match.end()
        return None


UNIQUE_ROLE = _Roles((_EN, _DE, _ROMANCE))
