"""What notes say of interviews and personal communications: whom each names, or whose words it withholds."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from glossator.model import Note, Reading
from glossator.references.dates import month
from glossator.references.facts.places import is_place
from glossator.references.words import compiled, fold
from glossator.rules.roles import UNIQUE_ROLE

Tells: TypeAlias = Literal["name", "role", "nobody"]
_Marked: TypeAlias = Sequence[Sequence[tuple[int, int]]]

_I = re.IGNORECASE
_LONGEST = 260
"""So many characters behind the word *interview* are looked at."""
_AUTHOR = (
    r"(?:the |our )?(?:present )?(?:authors?|writers?|researchers?)|me|us|myself"
    r"|d(?:er|em|en) (?:Verf(?:asser(?:in)?)?\.?|Autor(?:in)?)|mir|uns|l[’'](?:auteure?|autrice|autore)"
    r"|(?:el|la|o|a|ao|del|do|da|al|con el) ?autora?|de auteur"
)
_KIND = (
    r"(?:(?:the |an? )?(?:author|writer)(?:s|[’']s|s[’'])?|my|our|personal|private|telephone|phone|skype|zoom"
    r"|online|video|virtual|written|oral|e-?mail|whatsapp|signal|telegram|follow-?up|anonymous|confidential"
    r"|semi-structured|in-depth|expert|group|first|second|third|field|informal|background)"
)
_SPEECH_EN = (
    r"(?:interviews?|conversations?|discussions?|communications?|correspondence|phone calls?"
    r"|(?:e-?mails?|messages?)(?= (?:with|from)))"
)
_HOW = r"(?: \([^()]{1,40}\))?(?:,? (?:held|conducted|carried out|made))?(?:,? by (?:the authors?|me|us))?"
_WHERE = r"(?:,? (?:in|at|on|via|über|à|en|em|a) [^,;:()]{2,40}?)?"
_OF_AUTHOR = (
    r"(?: (?:d(?:er|es) (?:Verf(?:assers?|asserin)?\.?|Autors|Autorin)|de l[’'](?:auteure?|autrice)|del autor"
    r"|de la autora|dell[’'](?:autore|autrice)|do autor|da autora|(?:van|door) de auteur|personn?[ea]l\w{0,2}"
    r"|téléphonique|telef[oó]nic[ao]|concedida ao autor|realizad[ao]s?|realizzat[ae]|semi-?\w{4,16})){0,2}"
)
WITH = compiled(
    rf"(?<!\w)(?:(?:{_KIND},? ){{0,3}}{_SPEECH_EN}{_HOW}{_WHERE} (?:with|from)"
    r"|interviews? (?:of|by the authors? (?:with|of))"
    rf"|(?:[\w-]{{0,20}}interviews?|[\w-]{{0,20}}gespräche?s?|telefonate?"
    rf"|unterhaltung){_OF_AUTHOR}{_WHERE} mit"
    r"|(?:persönliche|mündliche|schriftliche|telefonische) (?:mitteilung|auskunft|kommunikation)(?:en)?"
    r" (?:von|mit)|e-mail von"
    rf"|(?:entretiens?|entrevues?|conversations?|discussions?){_OF_AUTHOR}{_WHERE} avec"
    r"|(?:communications?|conversations?) personnelles? (?:de|d[’']|avec)|courriel de"
    rf"|(?:entrevistas?|conversacion(?:es)?|conversación|conversas?){_OF_AUTHOR}{_WHERE} (?:con|com|a|ao|à)"
    r"|(?:comunicación|comunicação|comunicazione) (?:personal|pessoal|personale) (?:de|di|con|com)"
    rf"|(?:intervist[ae]|colloqui[o]?|conversazion[ei]){_OF_AUTHOR}{_WHERE} (?:con|a|ad)"
    rf"|(?:interviews?|gesprek(?:ken)?|vraaggesprek){_OF_AUTHOR}{_WHERE} met"
    r"|persoonlijke (?:mededeling|communicatie) van)"
    rf"\s(?=\S)(?!(?:{_AUTHOR})(?!\w))",
    _I,
)
"""The person stands behind it."""
_BARE = compiled(
    rf"(?<!\w)(?:(?:{_KIND},? ){{0,3}}(?:interviews?|communications?)"
    rf"|interviewed|interviewt|interviewé[e]?|entrevistad[oa]|intervistat[oa]|geïnterviewd"
    r"|persönliche mitteilung|mündliche mitteilung|im gespräch|gespräch|entretien|entrevista|intervista"
    r"|gesprek"
    r"|communication personnelle|comunicación personal|comunicação pessoal|comunicazione personale"
    r"|persoonlijke mededeling)"
    rf"(?: (?:with|by|mit|avec|con|com|met|par|por|da|durch|von|door)? ?(?:{_AUTHOR})(?!\w))?",
    _I,
)
"""The person may stand before it, or behind it and a comma."""
_CODE = compiled(
    r"(?<!\w)(?:interview|int\.|interviewee|respondent|informant|participant|befragte[rn]?|proband(?:in)?"
    r"|interviewpartner(?:in)?|gesprächspartner(?:in)?|enquêtée?|répondante?|interviewée?|entretien"
    r"|entrevista"
    r"|entrevistad[oa]|informante|intervista|intervistat[oa]|respondente|geïnterviewde)"
    r",? (?:no\.? ?|nr\.? ?|n[°º] ?|# ?)?(?-i:[A-Z]{0,4}[-.]?\d{1,3}[a-z]?|(?:[A-Z]\.?-?){1,4}\d{0,2})(?!\w)"
    r"(?!\.?\s(?:de\s)?[^\W\d_]{3,12}\.?,?\s(?:de\s)?\d{4})(?!\.?\s(?-i:[A-ZÀ-Þ][a-zß-ÿ]))",
    _I,
)
"""`Interview R7`, `Respondent 12`, `Befragte B`."""
_ONLY_CODE = compiled(r"(?:[A-Z]{1,4}-?\d{1,3}|[A-Z]{1,3}-[A-Z]{1,3}-?\d{1,3})(?=[,.;:]|\s?$)")
"""`I-04, 3 May 2014`, where nothing else begins the note."""

_TITLES = compiled(
    r"(?:(?:Mrs?|Ms|Mx|Dr|Prof(?:essor)?|Sir|Dame|Rev|Fr|Father|Sister|Brother|Herrn?|Frau|Mme|Mlle|Madame"
    r"|Monsieur|M|Sra?|Srta|Don|Doña|Dott(?:ssa)?|Sig(?:ra)?|Dom|Dona|Dhr|Mevr(?:ouw)?|Meneer|Gen(?:eral)?"
    r"|Col(?:onel)?|Capt(?:ain)?|Maj(?:or)?|Lt)\.?\s"
    r"|(?:de heer|mevrouw|(?:el |la )?señora?|(?:il |la )?signora?|(?:o |a )?senhora?|monsieur|madame|don"
    r"|doña)\s"
    r"){1,3}"
)
_PARTICLE = (
    r"(?:(?:al|el|ul|ud|bin|ibn|ben|van|von|zu|zur|de|der|den|del|della|di|da|dos|das|do|du|la|le|ten|ter|y"
    r"|e)"
    r"[\s-]){0,2}"
)
_TOKEN = r"(?:[dDlL][’'])?[A-ZÀ-Þ](?:[\w’'ʼ-]{0,40}\.?)"
_RUN = compiled(rf"{_TOKEN}(?:\s{_PARTICLE}{_TOKEN}){{0,6}}")
_LOWER = compiled(r"(?:[a-zà-ÿ][\w’'-]{1,24}\s){1,5}(?=[A-ZÀ-Þ])")
"""`farmer` of `farmer Jane Castle`."""
_CALLED = compiled(
    r"(?<!\w)(?:named|called|by the name of|namens|nommée?|appelée?|llamad[oa]|de nombre|chiamat[oa]|di nome"
    r"|chamad[oa]|de nome|genaamd)\s"
)
_TURNED = compiled(r"(?:^|;\s?)(?P<name>[A-ZÀ-Þ][\w’'-]{1,30}, [A-ZÀ-Þ][\w’'-]{0,30}(?: [A-ZÀ-Þ]\.?)?)\.?\s$")
"""`Castle, Jane. Interview by author.`"""
_INITIALS = compiled(r"(?:[A-ZÀ-Þ][.\d-]{0,4}){1,5}\d{0,3}\.?|[A-Z]{1,5}-?\d{0,4}\.?")
_BODY = compiled(r"(?:the\s)?[A-Z]{4,}(?![\w-]|\s[A-Z])")
"""`UNHCR`: longer than a person's initials."""
_SHORTENED = compiled(r"[A-ZÀ-Þ]\.?|\d{1,3}|[A-ZÀ-Þ]{2,4}")
"""`C.` of `Jane C.`: the family name withheld."""
_QUOTE = "\"“„«‘'‚"
_SPEAK_FOR = compiled(
    r"\s(?:of|in|from|at|on|by|via|near|during|aus|von|am|im|bei|de|du|des|à|en|le|del|el|di|il|da|do|em|van"
    r"|te|op)\s|\s?[,;:.(\[–—/]|\s?$|\s(?:and|und|et|y|e|en)\s|\s(?:held|conducted|recorded|dated|who)\s|\s\d"
)
_NOBODY = frozenset(
    """
    anonymous anonym anonyme anonimo anonima anonymer anoniem respondent interviewee informant participant
    official officer officials expert experts source sources former senior member members resident residents
    key local several various two three four five six multiple some staff employee employees worker workers
    farmer farmers diplomat diplomats activist activists teacher teachers villager villagers soldier soldiers
    commander commanders journalist journalists researcher researchers analyst representative representatives
    manager managers director directors student students mother mothers woman women man men person people
    trader traders elder elders police army military government national international european regional
    federal ministry ministries department office bank council union association institute university
    foundation organisation organization party agency committee company group network commission board
    federation society centre center school college hospital museum church front alliance force forces club
    house court parliament senate assembly embassy trust fund ngo ltd inc gmbh plc author authors number
    interviewer interview befragter befragte experte expertin mitarbeiter mitarbeiterin beamter beamtin
    bewohner bewohnerin anwohner anwohnerin landwirt landwirtin bauer bäuerin lehrer lehrerin vertreter
    vertreterin mitglied mitglieder ehemaliger ehemalige betriebsrat betriebsrätin person personen frau herr
    arbeiter arbeiterin angestellte angestellter verein verband ministerium behörde amt stiftung
    informante informanten entrevistado entrevistada funcionario responsable habitant habitante membre
    northern southern eastern western africa asia europe african asian american british german french
    spanish italian dutch portuguese afghan taliban russian chinese indian israeli palestinian iraqi syrian
    ukrainian polish turkish kurdish iranian pakistani
    monday tuesday wednesday thursday friday saturday sunday
    """.split()
)
"""Words that name nobody, however they are written; and words that bodies are called by."""
_PSEUDONYM = compiled(
    r"[\"”“’'»,\s]{0,3}[(\[,–—]\s?(?:[^()\[\]]{0,30}\s)?(?:an? )?(?:pseud[oó]n[yiì]m\w{0,2}|pseudônimo"
    r"|alias|not (?:his|her|their) real name|(?:his|her|the|all)? ?names? (?:has been |have been |was "
    r"|were )?"
    r"(?:changed|altered)|name (?:von der redaktion )?geändert|(?:pré)?nom (?:modifié|changé|d[’']emprunt"
    r"|fictif)|nombre (?:ficticio|cambiado|supuesto)|nome (?:di fantasia|fittizio|fictício|cambiato|trocado"
    r"|alterado|fictivo)|(?:gefingeerde|gefingierter|fiktiver) (?:naam|name)|naam (?:gewijzigd|veranderd)"
    r"|deckname)",
    _I,
)
_PUBLISHED = compiled(
    r"https?:|www\.|doi|(?<!\w)(?:in: |in [“\"‘«„*_]|quoted in|cited in|zit\. |zitiert|cité (?:dans|par)"
    r"|citad[oa] "
    r"(?:en|em)|citato in|geciteerd)|\d\s?\(\d{4}\):|\([^()]{2,40}: [^()]{2,40}, \d{4}\)|,\s(?:pp?\.|S\."
    r"|vol\.)\s?\d"
    r"|(?<!\w)(?-i:BBC|CNN|NPR|PBS|NBC|CBS|ITV|ARD|ZDF|NDR|WDR|RTL|RAI|RTVE|TVE|RTP|NOS|AFP|Reuters"
    r"|Al Jazeera"
    r"|Guardian|Times|Post|Herald|Tribune|Spiegel|Zeitung|Anzeiger|Le Monde|Figaro|El País|La Repubblica"
    r"|Corriere|Volkskrant|Press(?=[,:)])|Verlag)(?!\w)"
    r"|(?<!\w)(?:radio|television|fernsehen|podcast|youtube|newspaper|magazine|broadcast|reprinted"
    r"|published|oral history (?:project|collection|archive)|tape \d+"
    r"|to (?-i:[A-ZÀ-Þ])[\w’'-]{1,20} (?-i:[A-ZÀ-Þ])\w{1,20}"
    r"|(?:archives?|archiv\w{0,2}|library|collection|museum),?\s(?:ms|box|tape|file|no|\d"
    r"|[a-z]{1,4}[ /]?\d)[^,;]{0,9})"
    r"(?!\w)",
    _I,
)
"""Words of a source that anybody can read or hear, where its person spoke on record; or of a letter that
others wrote to each other."""
_SENTENCE = compiled(r"(?P<word>(?<!\w)[\w.)\]]{1,40})\.\s(?=[A-ZÀ-Þ“\"‘«])")
_SHORT_WORD = compiled(
    r"(?:^|\W)(?:\w|Mrs?|Ms|Mx|Drs?|Prof|Rev|Fr|Hr|Fra?u|Mme|Mlle|Sra?|Srta|Sig|Dott|Gen|Col|Capt|Lt|Maj|St)$"
)
_IN_A_SPEECH = compiled(
    r"(?<!\w)(?:in|during|gave|given|to|im|in einem|in seinem|in ihrem|dans|lors d[’']une?|en|in un[a’']?|em)"
    r"\s?(?:an?|one|the|his|her|their|this|that|einem|seinem|ihrem|diesem|un|une|una|um|uma|son|cet|sua|su"
    r"|een"
    r"|zijn|haar)?\s?$",
    _I,
)
"""`In an interview with Castle, the minister said`: Castle is who asked."""
_TOLD_TO_AUTHOR = compiled(
    r"\W{0,3}(?:see |cf\.? )?(?:as )?(?:confirmed|stated|told|said|reported|mentioned|information|revealed"
    r"|learned|disclosed|claimed|bestätigt|so|laut|confirmé|confirmado|confermato|bevestigd)"
    r"(?:\s[a-zß-ÿ]{1,12}){0,5}\s?",
    _I,
)
_SIGNAL = compiled(
    r"\W{0,4}(?:(?:see(?: also)?|cf\.|vgl\.|siehe(?: auch)?|voir(?: aussi)?|véase|v[eé]ase|cfr\.|vedi|ver|zie"
    r"|source|quelle|fuente|fonte|bron|from|based on|according to|as told by|so)(?:,|:)?\s){0,2}",
    _I,
)
_DATED = compiled(r",?\s\d")
_SENT = compiled(r"communi|comuni", _I)
_GEOGRAPHIC = compiled(
    r"(?<!\w)(?:province|district|county|region|state|city|town|village|island|valley|republic|provincia"
    r"|département|kreis|new|san|santa|santo|são|lower|upper|north|south|east|west|lake|port|mount|saint|st"
    r"|fort"
    r"|old|great|little|nieder|ober|bad|los|las|la|le|el)(?!\w)",
    _I,
)
_SKIPPED = compiled(r"(?:[\s,:.–—-]{1,3}|\((?=[A-ZÀ-Þ]))")
_AND = compiled(r",?\s(?:and|und|et|y|e|en|&)\s|,\s")
_BETWEEN = compiled(r"\s?(?:[,(][^;.]{0,90})?")


@dataclass(frozen=True, slots=True)
class Mention:
    """One interview of one note."""

    note: Note
    start: int
    end: int
    """From its first word to where it ends, in the note's `passage.text`."""
    tells: Tells
    words: tuple[tuple[int, int], ...] = ()
    """What tells who it is: the name, or the role and its place."""
    family: bool = False
    """Whether a name is given with the family's, or with a title."""

    @property
    def text(self) -> str:
        """Its words, folded."""
        return " ".join(fold(self.note.passage.text[self.start : self.end]).split()).strip(" .,;")


def mentions(reading: Reading) -> Iterator[Mention]:
    """Every interview of every note that was held for the text, in order."""
    for note in reading.article.notes:
        yield from _in_note(note)


def _in_note(note: Note) -> Iterator[Mention]:
    text = note.passage.text
    heads = _heads(text)
    starts = [start for start, _, _ in heads]
    marked = [tuple((a, b) for a, b, _ in note.passage.marked(kind)) for kind in ("emphasis", "link")]
    for rank, (start, end, kind) in enumerate(heads):
        stop = min(_end(text, end), starts[rank + 1] if rank + 1 < len(starts) else len(text))
        back = max(0, start - _LONGEST)
        opened = max(back, text.rfind(";", back, start) + 1, text.rfind("\n\n", back, start) + 1)
        if rank:
            opened = max(opened, heads[rank - 1][1])
        if _is_published(text, start, stop, marked):
            continue
        if kind == "with":
            if not _is_prose(text, opened, start) and not _BODY.match(text, end):
                yield _told(note, start, end, stop)
        elif kind == "code":
            yield _behind(note, start, end, stop) or Mention(note, start, stop, "nobody")
        else:
            found = _around(note, opened, start, end, stop)
            if found is not None:
                yield found
    if not heads and _ONLY_CODE.match(text):
        yield Mention(note, 0, min(_end(text, 0), len(text)), "nobody")


def _heads(text: str) -> list[tuple[int, int, str]]:
    """Where each interview's own words begin and end, and which of the forms it has; none within another."""
    found = [(m.start(), m.end(), "with") for m in WITH.finditer(text)]
    for pattern, kind in ((_CODE, "code"), (_BARE, "bare")):
        taken = sorted(found)
        firsts = [start for start, _, _ in taken]
        for match in pattern.finditer(text):
            at = bisect_left(firsts, match.end())
            if at == 0 or taken[at - 1][1] <= match.start():
                found.append((match.start(), match.end(), kind))
    return sorted(found)


def _end(text: str, start: int) -> int:
    """Where an interview's words end: at a semicolon, a paragraph, or the sentence's end."""
    stop = min(len(text), start + _LONGEST)
    for mark in (";", "\n\n"):
        at = text.find(mark, start, stop)
        stop = at if at >= 0 else stop
    ends = (m.end("word") for m in _SENTENCE.finditer(text, start, stop) if not _SHORT_WORD.search(m["word"]))
    return next(ends, stop)


def _is_published(text: str, start: int, stop: int, marked: _Marked) -> bool:
    """Whether the interview is printed or kept where others can read it."""
    before = text[max(0, start - 120) : start]
    opened = max(before.rfind(quote) for quote in "“\"‘«„'")
    closed = max(before.rfind(quote) for quote in "”’»\"'")
    if opened > closed or (opened >= 0 and opened == closed and before.count(before[opened]) % 2):
        return True
    after = min(len(text), stop + 3)
    for stretches in marked:
        at = bisect_right(stretches, start, key=lambda stretch: stretch[1])
        if at < len(stretches) and stretches[at][0] < after:
            return True
    return _PUBLISHED.search(text, start, stop) is not None


def _is_prose(text: str, opened: int, start: int) -> bool:
    """Whether a sentence tells of an interview that somebody gave."""
    before = text[max(opened, start - 160) : start]
    return bool(_IN_A_SPEECH.search(before)) and not _TOLD_TO_AUTHOR.fullmatch(before)


def _told(note: Note, start: int, end: int, stop: int) -> Mention:
    """Whom an interview *with* somebody is with: the names, one or several, else the role."""
    text = note.passage.text
    german = text[start:end].lower().endswith(("mit ", "von "))
    at, found, family = end, list[tuple[int, int]](), False
    for _ in range(5):
        name = _name(text, at, stop, german)
        if name is None:
            break
        begin, at, full, known = name
        if known:
            found.append((begin, at))
            family = family or full
        linked = _AND.match(text, at, stop)
        if linked is None or (linked[0].strip() == "," and not _more(text, linked)):
            break
        at = linked.end()
    called = None if found else _CALLED.search(text, end, stop)
    name = _name(text, called.end(), stop, german) if called else None
    if name is not None and name[3]:
        found, family = [(name[0], name[1])], name[2]
    role = UNIQUE_ROLE.place(text, end, stop)
    found = [(a, b) for a, b in found if role is None or b <= role[0] or role[1] <= a]
    if found:
        return Mention(note, start, stop, "name", (*found, *([role] if role else [])), family)
    return Mention(note, start, stop, "role", (role,)) if role else Mention(note, start, stop, "nobody")


def _more(text: str, comma: re.Match[str]) -> bool:
    """Whether a comma separates persons: an `and` with one more follows directly."""
    after = _RUN.match(text, comma.end())
    return (
        after is not None
        and re.match(r",?\s(?:and|und|et|y|e|en|&)\s[A-ZÀ-Þ]", text[after.end() :]) is not None
    )


def _name(text: str, at: int, stop: int, german: bool) -> tuple[int, int, bool, bool] | None:
    """Start and end of the person named at an offset, whether by family name, and whether it is a name at all
    rather than initials; None where none stands there."""
    if text[at : at + 1] and text[at] in _QUOTE:
        return None
    lower = None if _TITLES.match(text, at, stop) else _LOWER.match(text, at, stop)
    if lower is not None:
        if re.search(
            r"(?<!\w)(?:of|in|from|at|for|by|aus|von|im|bei|de|du|des|del|di|da|do|van|un|une|una|um)\s",
            lower[0],
        ):
            return None
        at = lower.end()
    title = _TITLES.match(text, at, stop)
    begin = at
    at = title.end() if title else at
    run = _RUN.match(text, at, stop)
    if run is None:
        return None
    end = _trimmed(text, run.start(), run.end(), stop)
    noun = re.match(r"\S+(?=\s(?:der|des|dem|den)\s)", text[at:end]) if german else None
    end = at + noun.end() if noun else end
    tokens = re.findall(r"[^\s]+", text[at:end])
    tokens = [token for token in tokens if token[:1].isupper() or token[:2].lower() in ("d’", "d'")]
    if not tokens or _withheld(tokens):
        return begin, end, False, False
    plain = {fold(token.strip(".,’'")) for token in tokens}
    acronyms = [token for token in tokens if len(token) > 1 and token.isupper() and "." not in token]
    mixed = acronyms and len(acronyms) < len(tokens)
    if (
        plain & _NOBODY
        or mixed
        or not _SPEAK_FOR.match(text, end)
        or (_DATED.match(text, end) and month(tokens[-1]))
    ):
        return None
    if _PSEUDONYM.match(text, end):
        return begin, end, False, False
    several = len(tokens) > 1 or title is not None
    if (lower is not None or german) and not several:
        return None
    return begin, end, several, True


def _withheld(tokens: list[str]) -> bool:
    """Whether only initials or a code are given, or a given name with the initial of the other."""
    if all(_INITIALS.fullmatch(token) for token in tokens) and not all(len(t.strip(".")) > 3 for t in tokens):
        return True
    return len(tokens) > 1 and _SHORTENED.fullmatch(tokens[-1]) is not None


def _trimmed(text: str, start: int, end: int, stop: int) -> int:
    """Where a run of capitalised words ends: the full stop of a sentence is no part of a name."""
    words = text[start:end]
    cut = re.search(r"(?<=\w{3})\.(?=\s|$)", words)
    end = start + cut.start() if cut else end
    last = text[start:end].rsplit(None, 1)[-1]
    ends = end == stop or not text[end:stop].strip()
    return end - 1 if last.endswith(".") and len(last) > 2 and ends and "." not in last[:-1] else end


def _around(note: Note, opened: int, start: int, end: int, stop: int) -> Mention | None:
    """`Jane Castle, interview with the author`, `Author interview, Jane Castle, Hull`, `Interview, Kabul`."""
    text = note.passage.text
    turned = _TURNED.search(text[max(opened, start - 90) : start])
    if turned is not None:
        at = max(opened, start - 90) + turned.start("name")
        return Mention(note, at, stop, "name", ((at, at + len(turned["name"])),), True)
    lead = _SIGNAL.match(text, max(opened, start - 140), start)
    at = lead.end() if lead else opened
    if start - at > 2 and start - at < 140:
        name = _name(text, at, start, german=False)
        if name is not None and name[1] <= start and _BETWEEN.fullmatch(text, name[1], start):
            role = UNIQUE_ROLE.place(text, at, stop)
            if name[3] and name[2]:
                return Mention(note, at, stop, "name", ((name[0], name[1]), *([role] if role else [])), True)
            if name[3] and role is None:
                return None
            known: tuple[tuple[int, int], ...] = (role,) if role else ()
            return Mention(note, at, stop, "role" if role else "nobody", known)
        if not text[at:start].rstrip().endswith(","):
            return None
        role = UNIQUE_ROLE.place(text, at, stop)
        return Mention(note, at, stop, "role", (role,)) if role else None
    return _behind(note, start, end, stop)


def _behind(note: Note, start: int, end: int, stop: int) -> Mention | None:
    """Whom the words behind *interview*, and a comma, name; None where something else follows."""
    text = note.passage.text
    skipped = _SKIPPED.match(text, end, stop)
    if skipped is None:
        return None
    name = _name(text, skipped.end(), stop, german=False)
    role = UNIQUE_ROLE.place(text, end, stop)
    sent = _SENT.search(text, start, end) is not None
    if name is not None and name[3] and name[2] and (sent or _person_not_place(text, name, stop)):
        return Mention(note, start, stop, "name", (name[:2], *([role] if role else [])), True)
    return Mention(note, start, stop, "role", (role,)) if role else Mention(note, start, stop, "nobody")


def _person_not_place(text: str, name: tuple[int, int, bool, bool], stop: int) -> bool:
    """Whether a place or a description follows, so that what stands before it is no place itself."""
    rest = re.match(r",\s(?=[^\W\d_])([\w’'-]+)[^,;.()]{0,30}", text[name[1] : stop])
    if rest is None or month(rest[1]) is not None or is_place(text[name[0] : name[1]]):
        return False
    return not _GEOGRAPHIC.search(text[name[0] : name[1]]) and not _GEOGRAPHIC.search(rest[0])
