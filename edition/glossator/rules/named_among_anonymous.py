"""A note names a respondent where the text keeps its respondents anonymous.

Why: Whoever was promised not to be named may lose work, freedom or life by one note that was overlooked. A
role that one person holds (*the mayor of …*) tells as much as a name. The finding repeats no word of it.

Bad:

    All interviewees are anonymous.[1] They were asked twice.[2]

    Notes

    - [1] Interview with R3, Tarrant, 4 May 2014.
    - [2] Interview with Jane Castle, Tarrant, 5 May 2014.

Good:

    All interviewees are anonymous.[1] They were asked twice.[2]

    Notes

    - [1] Interview with R3, Tarrant, 4 May 2014.
    - [2] Interview with R4, Tarrant, 5 May 2014.

Source: The Chicago Manual of Style, 17th ed., 14.212: who prefers to remain anonymous is cited without name;
the Oral History Society, *Is Your Oral History Legal and Ethical?*: a promise of anonymity binds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from glossator.model import Hit, Place, Reading, Severity
from glossator.references.words import compiled, fold
from glossator.rules.interviews import Mention, mentions

SEVERITY: Severity = "error"

_FEWEST = 4
"""So many interviews without a name make a practice, where they are two thirds of all."""
_I = re.IGNORECASE
_PEOPLE = (
    r"(?:respondents?|interviewees?|informants?|participants|interlocutors|interview partners?|key persons"
    r"|interviews|persons? interviewed|people interviewed|those interviewed|people we spoke (?:to|with)"
    r"|befragten?|interviewten?|interviewpartner(?:innen|n)?|gesprächspartner(?:innen|n)?|gesprächen?"
    r"|informant(?:en|innen)|auskunftspersonen|zeitzeug(?:en|innen)|teilnehmer(?:innen|nden?)?"
    r"|personnes (?:interrogées|interviewées|rencontrées)|enquêtée?s|interviewée?s|répondante?s"
    r"|informat(?:eurs|rices)|interlocut(?:eurs|rices)|entretiens"
    r"|entrevistad[oa]s|informantes|encuestad[oa]s|interlocutor[ae]?s|entrevistas|participantes"
    r"|personas entrevistadas|pessoas entrevistadas"
    r"|intervistat[ie]|informatori|interlocutori|interviste|persone intervistate"
    r"|geïnterviewden?|respondenten|informanten|deelnemers|gesprekspartners|gesprekken"
    r"|(?:whom?|those|people|everyone|anyone|persons|men|women) (?:that |whom? )?(?:we|I) (?:have |had )?"
    r"(?:interviewed|met|spoke|talked|quote)|(?:our|my) sources|nos sources|unsere[nr]? quellen"
    r"|nuestras fuentes|(?:ceux|celles|personnes|gens|hommes|femmes) que (?:nous avons|j[’']ai)"
    r" (?:interrogé|interviewé|rencontré|écouté)e?s"
    r"|(?:quienes|los que|las que|personas que) (?:hemos )?(?:entrevist|entrevistad)(?:amos|é|o)"
    r"|(?:quanti|coloro che|persone che) (?:abbiamo|ho) (?:intervistato|incontrato|sentito)"
    r"|(?:pessoas|aqueles|os) que entrevist(?:amos|ei)"
    r"|(?:die|denen) wir (?:\w{1,14} ){0,3}(?:befragt|interviewt|gesprochen)(?:en)?)"
)
_IS = (
    r"(?:sont|restent|resteront|demeurent|ont été|furent|son|están|fueron|permanecen|quedan|han sido|sono"
    r"|rimangono|restano|sono stat[ei]|são|foram|permanecem|ficam|zijn|blijven|worden|werden|bleiben|sind"
    r"|wurden)"
    r"\s(?:[\w’'-]{1,16}\s){0,4}?"
)
_UNNAMED = (
    r"(?:anonymity|confidentiality|anonym(?:ously|i[sz]ed|i[sz]ation|i[sz]ing|i[sz]e)|confidentially"
    rf"|(?:anonymous|confidential|unnamed)(?=\s(?:{_PEOPLE}|and|or|in|to|for|by|due|as|at|throughout"
    rf"|because|here)"
    r"(?!\w)|[^\s\w]|\s?$)"
    r"|chatham house"
    r"|(?:not|never|nor) (?:be )?(?:named|identified)|no names (?:are|were|have been|will be)"
    r"|(?:not|none|nobody|no one|never|refused|declined)(?: [\w’]{1,14}){0,5} to be (?:named|identified"
    r"|quoted)"
    r"|(?:conceal|protect|withhold|hide|disguise)\w{0,3} (?:the |their |all |any )?(?:identit|names?"
    r"|identif)\w*"
    r"|(?:names?|identity|identities) (?:of [^.]{1,60} )?(?:is|are|was|were|has been|have been|will be"
    r"|must be)"
    r" (?:\w{1,12} ){0,2}(?:withheld|omitted|suppressed|removed|not given|not printed|protected|concealed"
    r"|hidden"
    r"|disguised)"
    r"|(?:cited|quoted|identified|referred to|given|listed|named) (?:only )?by (?:their )?(?:initials"
    r"|numbers?"
    r"|codes?)(?! of)"
    rf"|anonym(?:isierte?n?|isiert|ität|isierung)|anonyme[nrs]? {_PEOPLE}|anonym|vertraulichkeit"
    rf"|{_IS}(?:vertraulich|ungenannt)|namentlich nicht|nicht (?:mit )?(?:namentlich|namen) (?:genannt"
    rf"|nennen)"
    r"|anonym(?:isée?s?|at|ement|isation)|confidentialité"
    r"|anonimato|anonimi[zs]ad[oa]s?|anonimizaron|confidencialidade?|confidencialidad"
    r"|anonimizzat[ie]|riservatezza|geanonimiseerd\w?|anonimiteit|vertrouwelijkheid"
    r"|(?:rester|demeurer|être|permanecer|quedar|seguir|restare|rimanere|essere|ficar|ser|blijven)"
    r" (?:anonymes?|an[oóô]nim[oa]s?|anonim[oaei]|anoniem)"
    r"|(?:omit|ocult|call)\w{2,5} (?:sus|los|todos los) nombres"
    r"|(?:taisons|omettons|cachons|taire) (?:leurs|les) noms"
    r"|(?:omettiamo|taciamo) i (?:loro )?nomi|(?:omit|ocult)imos (?:os|seus) nomes"
    r"|namen (?:\w{1,14} ){0,4}nicht (?:genannt|nennen)"
    rf"|(?:{_IS}|{_PEOPLE} )(?:anonymes|confidentiels?|confidentielles|an[oóô]nim[oa]s|confidenciales"
    r"|confidenciais|anonim[ie]|riservat[ie]|anoniem|vertrouwelijk))"
)
_RENAMED = (
    r"(?:pseud[oô]n[yiíì]m\w{0,8}|pseudoniem\w{0,2}|gepseudonimiseerd\w?|seudónimos?|aliases"
    r"|names? (?:of [^.]{1,60} )?(?:is|are|was|were|has been|have been) (?:all )?(?:changed|altered|replaced)"
    r"|chang(?:ed|ing) (?:the |their |all )?names|fictitious names|invented names"
    r"|not (?:their|the) real names?|(?:do|does|did) not use (?:[\w’']{1,14} ){0,2}(?:real|own) names"
    r"|namen (?:\w{1,14} ){0,4}(?:geändert|verändert)|(?:pré)?noms (?:\w{1,14} ){0,6}(?:modifiés|changés"
    r"|fictifs)"
    r"|noms d[’']emprunt|nombres (?:\w{1,14} ){0,6}(?:cambiad|modificad|ficticio)\w*"
    r"|nomi (?:\w{1,14} ){0,6}(?:cambiati|modificati|fittizi|di fantasia)"
    r"|nomes (?:\w{1,14} ){0,6}(?:alterados|trocados|fictícios|modificados)"
    r"|namen (?:\w{1,14} ){0,6}(?:gewijzigd|veranderd|gefingeerd))"
)
_ALL_NAMES = compiled(
    r"(?:^\W{0,4}(?:\d{1,3}\W{1,3})?|[;:,–—]\s(?:and |et |y |e |und )?)(?:all|the|their|leurs|sus|i loro|ihre"
    r"|personal|alle|die|tous les|les|todos los|los|tutti i|i"
    r"|todos os|os"
    r"|de)\s(?:\w{1,14}\s)?(?:names?|namen|noms|prénoms|nombres|nomi|nomes)(?!\w)(?!\sof\s(?!the (?:persons"
    r"|people|"
    r"farmers|women|men)))[^.]{0,110}$",
    _I,
)
"""`All names have been changed.`"""
_NAMES_OF_PEOPLE = compiled(rf"(?<!\w){_PEOPLE}(?!\w)", _I)
_IS_UNNAMED = compiled(rf"(?<!\w){_UNNAMED}(?!\w)", _I)
_IS_RENAMED = compiled(rf"(?<!\w){_RENAMED}(?!\w)", _I)
_SOME = (
    r"(?:some|several|one|two|three|four|five|many|most|certain|a few|few|an?(?!\slos|\slas)"
    r"|einige[nr]?|manche[nr]?|mehrere[nr]?|viele[nr]?|die meisten|ein(?:e[rnm]?)?|zwei|drei"
    r"|certaine?s|quelques|plusieurs|la plupart des|une?|deux|trois"
    r"|algun[oa]s|vari[oa]s|much[oa]s|la mayoría de l[oa]s|tres"
    r"|alcun[ie]|divers[ie]|molt[ie]|la maggior parte degli|due|tre"
    r"|algu(?:ns|mas)|vári[oa]s|muit[oa]s|a maioria d[oa]s|dois|duas|três"
    r"|sommige|enkele|verschillende|veel|de meeste|twee|drie)"
)
_QUANTIFIED = compiled(
    rf"(?<!\w){_SOME}\s(?:(?:of|von|de|di|des|der|the|los|las|our|my"
    rf"|van)[\s,]){{0,2}}(?:\w{{1,20}}\s){{0,2}}?{_PEOPLE}"
    r"(?!\w)|(?<!\w)(?:unless|except|sauf|salvo|tranne|exceto|tenzij|sofern|soweit|falls|otherwise"
    r"|(?:who|those who|where|when|if) (?:(?:they|it) )?(?:so )?(?:was |were |is )?(?:asked|wished|requested"
    r"|preferred|wanted|necessary|desired|appropriate|required)"
    r"|wo gewünscht|ceux qui|celles qui|lorsqu|quienes|chi lo|aqueles que|wie dat)(?!\w)",
    _I,
)
"""Not all, so that a name may be one that need not be withheld."""
_MAY_BE_NAMED = compiled(
    r"(?<!\w)(?:not (?:\w+ ){0,3}(?:anonym|confidential|pseudonym)|no (?:\w+ )?(?:anonymity|confidentiality)"
    r"|(?:none|nobody|no one) (?:\w+ ){0,4}(?:asked|requested|wished|wanted) (?:for |to (?:be |remain ))"
    r"(?:anonym|unnamed)"
    r"|nicht anonym|kein\w* anonym|pas anonym|non anonim|não anónim|não anônim|niet anoniem"
    r"|declined (?:\w+ )?anonymity|waived?|renoncé|renunci|rinunci|afgezien"
    r"|auf (?:die )?anonymität verzicht)",
    _I,
)
_CONSENTED = compiled(
    r"(?<!\w)(?:on (?:the )?record|agreed to be (?:named|identified|quoted)|free to choose|(?:could"
    r"|may) choose"
    r"|chose (?:to be|whether)|(?:with|under|by|use) (?:their )?(?:real|own|full) names?"
    r"|consent(?:ed)? to (?:be(?:ing)? |the use of )?(?:named|their names?|identif)"
    r"|mit (?:vollem )?(?:klar)?namen|à visage découvert)(?!\w)",
    _I,
)
_NONE = compiled(
    r"(?<!\w)(?:not|never|none|nobody|no one|without|refused|declined|n[’']t|nicht|kein\w{0,2}|niemand|pas"
    r"|aucun\w?)"
    r"\W(?:\w+\W){0,5}$",
    _I,
)
_ELSEWHERE = compiled(
    r"(?<!\w)(?:surveys?|questionnaires?|polls?|polling|online panel|reviews?|reviewers?|umfragen?"
    r"|fragebögen?"
    r"|sondages?|questionnaires?|encuestas?|cuestionarios?|sondaggi[o]?|questionari[o]?|inquéritos?|enquêtes?"
    r"|vragenlijst\w{0,2}|authors?[’'] (?:names|anonymity)|chronicle[rs]?|century|jahrhundert|siècle|siglo"
    r"|secolo"
    r"|século|eeuw|his study|her study|their study|clinical|trial|medieval)(?!\w)",
    _I,
)
"""What is anonymous may be answers to a survey, or another's study."""
_OF_INTERVIEWS = compiled(
    r"(?<!\w)(?:interview|gespräch|entretien|entrevist|intervist|gesprek|geïnterview)",
    _I,
)
_CALLED = compiled(
    r"(?P<name>(?-i:[A-ZÀ-Þ][\w’'-]{1,30}(?:\s[A-ZÀ-Þ][\w’'.-]{0,30}){0,3}))[,”\"’»]{0,2}\s?(?:\(|,\s"
    r"|is\s)(?:an?\s|all\s)?"
    r"(?:pseud[oô]n[yiíì]m|seudónimo|alias|not (?:his|her|their) real|names? changed|name geändert"
    r"|nom modifié"
    r"|prénom modifié|nom d[’']emprunt|nombre ficticio|nome di fantasia|nome fictício|gefingeerde naam)",
    _I,
)
_QUOTED = compiled(r"[“„«‘\"]\s?[A-ZÀ-Þ][\w’'-]{1,30}(?:\s[A-ZÀ-Þ][\w’'.-]{0,30}){0,2}[,.]?\s?[”“»’\"]")
"""A name in quotation marks, which tell that it is none."""
_SENTENCE = re.compile(r"(?<=[\w)\]”\"’»]{2})[.!?](?=[\s\[\d]|$)|\n")
_NO_BREAK = str.maketrans("\u00a0\u202f", "  ")

_Basis: TypeAlias = Literal["unnamed", "renamed", "counted"]
_Says: TypeAlias = Literal["unnamed", "renamed", "some", "named"]
"""What a sentence says of respondents: that all stay without a name or are given another; that some do; that
they may be named."""


@dataclass(frozen=True, slots=True)
class _Promise:
    """Why the text is taken to keep its respondents anonymous."""

    basis: _Basis
    evidence: str


@dataclass(frozen=True, slots=True)
class _Practice:
    """How the text calls those whom it interviewed."""

    promise: _Promise
    interviews: int
    nameless: bool
    """Whether any interview gives no name."""
    by_family: int
    """How many give a name with the family's."""
    by_first: int
    """How many give but one name."""
    renamed: frozenset[str]
    """The names that the text says to be none."""
    quoted: bool
    """Whether any stands in quotation marks, so that those without are names."""


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each interview that tells who gave it."""
    every = list(mentions(reading))
    told = [one for one in every if one.tells != "nobody"]
    promise = _promise(reading, every) if told else None
    if promise is None:
        return
    families = [one.family for one in told if one.tells == "name"]
    practice = _Practice(
        promise,
        len(every),
        len(told) < len(every),
        sum(families),
        families.count(False),
        _renamed(reading),
        any(_QUOTED.search(one.note.passage.text, one.start, one.end) for one in every),
    )
    for one in told:
        if not _is_pseudonym(one, practice):
            yield _hit(one, promise)


def _promise(reading: Reading, every: Sequence[Mention]) -> _Promise | None:
    """What the text says of its respondents; else what it does with most of them."""
    said: dict[_Says, str] = {}
    for where, sentence in _sentences(reading):
        says = _says(sentence)
        if says is not None:
            said.setdefault(says, where)
    if "named" in said:
        return None
    if "unnamed" in said and "renamed" not in said:
        return _Promise("unnamed", f"the text says in {said['unnamed']} that respondents are anonymous")
    counted = _counted(every)
    if "renamed" in said:
        where = f"the text says in {said['renamed']} that respondents are not called by their names"
        return _Promise("counted" if counted else "renamed", f"{where}; {counted}" if counted else where)
    return _Promise("counted", counted) if counted and "some" not in said else None


def _counted(every: Sequence[Mention]) -> str:
    """In words, how many interviews give no name, where these are most; else empty."""
    distinct = {one.text: one for one in every}
    nameless = [one for one in distinct.values() if one.tells == "nobody"]
    if len(nameless) < _FEWEST or 3 * len(nameless) < 2 * len(distinct):
        return ""
    return f"{len(nameless)} of {len(distinct)} interviews give initials, a code or no name"


def _sentences(reading: Reading) -> Iterator[tuple[str, str]]:
    """Each sentence that may say it, with where it stands."""
    article = reading.article
    for block in article.blocks:
        if block.kind not in ("code", "rule"):
            yield from ((block.id, each) for each in _cut(block.text))
    for note in article.notes:
        yield from ((f"note {note.label}", each) for each in _cut(note.passage.text))


def _cut(text: str) -> Iterable[str]:
    return (each for each in _SENTENCE.split(text.translate(_NO_BREAK)) if each.strip())


def _says(sentence: str) -> _Says | None:
    """What a sentence says of the respondents' names."""
    people = _NAMES_OF_PEOPLE.search(sentence) is not None
    renamed = _IS_RENAMED.search(sentence) is not None and (people or _ALL_NAMES.search(sentence) is not None)
    if _may_be_named(sentence):
        return "named" if people else None
    if not renamed and not (people and _IS_UNNAMED.search(sentence)):
        return None
    if _ELSEWHERE.search(sentence) and not _OF_INTERVIEWS.search(sentence):
        return None
    return "some" if _QUANTIFIED.search(sentence) else "renamed" if renamed else "unnamed"


def _may_be_named(sentence: str) -> bool:
    """Whether a sentence says that no anonymity was wanted, or that a name may be given."""
    consented = _CONSENTED.search(sentence)
    refused = consented is not None and _NONE.search(sentence[: consented.start()])
    return bool(_MAY_BE_NAMED.search(sentence)) or (consented is not None and not refused)


def _renamed(reading: Reading) -> frozenset[str]:
    """The names that the text says, wherever it does, to be none."""
    texts = [note.passage.text for note in reading.article.notes]
    texts += [block.text for block in reading.article.blocks]
    return frozenset(fold(match["name"]) for text in texts for match in _CALLED.finditer(text))


def _is_pseudonym(one: Mention, practice: _Practice) -> bool:
    """Whether the name may be one that the text gave: where it says that it gives such names and they are
    the rule, or where nobody has more than a first name."""
    text = one.note.passage.text
    if one.tells != "name" or any(fold(text[start:end]) in practice.renamed for start, end in one.words):
        return one.tells == "name"
    if practice.promise.basis == "renamed":
        if practice.quoted:
            return False
        alike = practice.by_family if one.family else practice.by_first
        return 2 * alike >= practice.interviews
    return practice.promise.basis == "unnamed" and not one.family and not practice.nameless


def _hit(one: Mention, promise: _Promise) -> Hit:
    passage = one.note.passage
    reference = next((r.id for r in one.note.references if r.start < one.end and one.start < r.end), None)
    places = tuple(
        Place(span, one.note.id, reference, withheld=True)
        for start, end in one.words
        for span in passage.spans(start, end)
    )
    return Hit(
        places,
        f"note {one.note.label} names a respondent, or tells who it is, where the text keeps its respondents"
        " anonymous",
        (promise.evidence,),
    )
