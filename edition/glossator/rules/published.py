"""Telling an interview that anybody can read or hear from one that was held for the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from glossator.model import Article, MarkKind, Passage
from glossator.references.words import compiled, fold
from glossator.rules.given_names import is_given
from glossator.rules.person_words import TITLES

_I = re.IGNORECASE
_PRINTED = compiled(
    r"(?<!\w)(?:in: |in [“\"‘«„*_]|quoted in|cited in|zit\. |zitiert|cité (?:dans|par)|citad[oa] "
    r"(?:en|em)|citato in|geciteerd)|\d\s?\(\d{4}\):|\([^()]{2,40}: [^()]{2,40}, \d{4}\)"
    r"|(?<!transcript)(?<!transcrip[tc]ión)(?<!Transkript)(?<!transcription),\s(?:pp?\.|S\.|vol\.)\s?\d"
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
_PAGE = re.compile(r"\d{4},\s(?:[A-Z]?\d{1,3})(?:[–-]\d{1,3})?\.?\s?$")
"""A bare number behind the year is a page."""
_OUTLETS = compiled(
    r"(?<!\w)(?:BBC|CNN|NPR|PBS|NBC|CBS|ABC News|ITV|ARD|ZDF|NDR|WDR|MDR|SWR|RBB|ORF|SRF|RTL|RAI"
    r"|RTVE|TVE|RTP|NOS|NRC|AFP|Reuters"
    r"|Al Jazeera|Associated Press|Bloomberg|Politico|Euronews|Voice of America|Radio\s[A-ZÀ-Þ]\w+"
    r"|Channel\s\d|TV\s?\d|[A-ZÀ-Þ][a-zß-ÿ]+\s(?:TV|FM)"
    r"|Guardian|Times|Post|Herald|Tribune|Independent|Courier|Gazette|Chronicle|Telegraph|Observer"
    r"|Economist|Daily\s[A-ZÀ-Þ]\w+"
    r"|Examiner|Inquirer|Enquirer|Standard|Mirror|Globe|Newsweek|News|Weekly|Review|Journal"
    r"|Magazine|Quarterly|Monthly|Today|Bulletin"
    r"|New Yorker|Atlantic|Dispatch|Sentinel|Argus|Mercury|Spectator|Statesman"
    r"|Spiegel|Zeit|Welt|Bild|Stern|Focus|taz|(?:[A-ZÀ-Þ][a-zß-ÿ]*z|Z)eitung|Anzeiger|Rundschau"
    r"|Kurier|Nachrichten|Tagblatt|Tageblatt|Tagesspiegel"
    r"|Allgemeine|[A-ZÀ-Þ][a-zß-ÿ]{2,12}(?:funk|radio|fernsehen|blatt)|Presse"
    r"|Le Monde|Figaro|Libération|Mediapart|L[’']Express|L[’']Humanité|La Croix|Ouest-France"
    r"|France (?:Culture|Inter|Info|24|\d)|Nouvel Obs\w*"
    r"|El País|El Mundo|La Vanguardia|El Diario|Clarín|La Nación|Página/12|El Universal|La Jornada"
    r"|ABC|Diario|Gaceta|Periódico"
    r"|La Repubblica|Repubblica|Corriere|La Stampa|Il Manifesto|Messaggero|Gazzetta|Giornale"
    r"|L[’']Espresso|Il Sole"
    r"|Folha|O Globo|Estadão|O Estado|Público|Expresso|Diário|Jornal|Correio"
    r"|Volkskrant|Telegraaf|Trouw|Dagblad|Handelsblad|Courant|Parool|Standaard|Press(?=[,:)])|Verlag)(?!\w)"
)
"""Newspapers, broadcasters, and the words that such are called by."""
_AFFILIATION = re.compile(
    r"(?:journalist|reporter|correspondent|editor|staff|writer|columnist|photographer|owner"
    r"|employee|worker|worked|works|formerly|redakteur|reporterin"
    r"|journaliste|rédact|periodista|redactor|giornalista|jornalista|redacteur|mitarbeiter"
    r"|(?<!\w)(?:of|von|du|de la|del|della|do|da|van)\s(?:the\s|der\s|die\s|den\s)?$)",
    _I,
)
"""Who works for a newspaper is not asked in it."""
_OF_PERSON = re.compile(r"(?:^|\s)(?:of|at|from)\s|\s(?:von|der|du|de|del|della|do|da|van)\s(?:\w{1,3}\s)?$")
_DEPOSIT = re.compile(
    r"transcript|recording|audio|deposit|recorded|transkript|aufnahme|enregistr|transcri|grabaci"
    r"|registrazi|gravaç|opname|zenodo|osf\.io"
    r"|dataverse|figshare|doi\.org|dataservice|qdr|hdl\.handle|archive",
    _I,
)
_URL = re.compile(r"https?:|www\.|doi[:.]", _I)
_COLLECTION = re.compile(
    r"(?<!\w)(?:Archives?|Archiv|Museum|Library|Collection|Papers|Oral History|Nachlass|Fonds)(?!\w)"
)
_SLOT = re.compile(r"[,;(:]\s?")
_AFTER_NAME = re.compile(r",\s[“\"„«‘]\S[^”\"“»’]{3,120}[,.]?[”\"“»’]")

_MEDIUM = re.compile(
    r"(?:in|on|with|by|für|im|mit|dans|sur|en|con|su|sul|na|no|em|op|de|the|der|die|das|le|la|el|il"
    r"|o|a|het)\s",
    _I,
)


@dataclass(frozen=True, slots=True)
class Printed:
    """What a text sets apart as titles."""

    titles: frozenset[str]
    """What stands in italics anywhere, folded."""

    def apart(self, passage: Passage) -> list[tuple[int, int]]:
        """The stretches in italics and under links of one passage, in order."""
        kinds: tuple[MarkKind, ...] = ("emphasis", "link")
        return sorted((start, end) for kind in kinds for start, end, _ in passage.marked(kind))


def printed(article: Article) -> Printed:
    """What a text sets in italics wherever it does."""
    passages = [note.passage for note in article.notes] + [entry.passage for entry in article.bibliography]
    return Printed(
        frozenset(
            fold(passage.text[start:end].strip(" .,"))
            for passage in passages
            for start, end, _ in passage.marked("emphasis")
        )
    )


def in_quotation(text: str, start: int) -> bool:
    """Whether an offset stands within a title or words in quotation marks."""
    before = text[max(0, start - 120) : start]
    opened = max(before.rfind(quote) for quote in "“\"‘«„'")
    closed = max(before.rfind(quote) for quote in "”’»\"'")
    return opened > closed or (opened >= 0 and opened == closed and before.count(before[opened]) % 2 == 1)


def is_published(text: str, start: int, named: tuple[int, int], stop: int, titles: frozenset[str]) -> bool:
    """Whether words about an interview, from `start` to `stop`, say that it can be read or heard; whoever
    is named in it stands at `named`."""
    name = text[slice(*named)]
    if _OUTLETS.search(name) and not TITLES.match(name) and not is_given(name.split()[0]):
        return True
    if _PRINTED.search(text, start, stop) or _AFTER_NAME.match(text, named[1], stop):
        return True
    words = text[start:stop]
    if _PAGE.search(words) and not _DEPOSIT.search(words):
        return True
    return any(_is_outlet(text, at, end, titles) for at, end in _slots(text, max(start, named[1]), stop))


def may_be_published(text: str, start: int, stop: int) -> bool:
    """Whether an address is given, and nothing tells that a transcript is kept there; or a collection."""
    words = text[start:stop]
    return _COLLECTION.search(words) is not None or (
        _URL.search(words) is not None and _DEPOSIT.search(words) is None
    )


def is_title(text: str, stretch: tuple[int, int], named: tuple[int, int]) -> bool:
    """Whether what is set apart is the title of something: neither the person nor what he works for, nor an
    address or a word for it."""
    start, end = stretch
    words = text[start:end]
    if start < named[1] and named[0] < end and len(words) <= named[1] - named[0] + 4:
        return False
    if _URL.match(words) or _DEPOSIT.search(words):
        return False
    slot = max(text.rfind(mark, max(0, start - 80), start) for mark in ",;(")
    return not _AFFILIATION.search(text[max(slot, start - 80, 0) : start])


def _slots(text: str, at: int, stop: int) -> Iterator[tuple[int, int]]:
    """What stands between commas behind a name, and what is left of the name's own."""
    for match in _SLOT.finditer(text, at, stop):
        yield at, match.start()
        at = match.end()
    yield at, stop


def _is_outlet(text: str, start: int, end: int, titles: frozenset[str]) -> bool:
    """Whether a newspaper, a broadcaster or a title that the text gives elsewhere stands there, and is not
    what a person works for."""
    words = text[start:end].strip()
    if fold(words.strip(" .")) in titles and not words.islower():
        return True
    found = _OUTLETS.search(text, start, end)
    if found is None:
        return False
    before = text[start : found.start()]
    return (
        not _AFFILIATION.search(words)
        and not _OF_PERSON.search(before)
        and (
            not before.strip()
            or before[0].isupper()
            or before[:1] == " "
            or _MEDIUM.match(before) is not None
        )
    )
