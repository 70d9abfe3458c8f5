"""What a text says of the names of those whom it interviewed: none is given, or another is, or some are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from glossator.model import Reading
from glossator.references.words import compiled, fold
from glossator.rules import promise_words as told
from glossator.rules import promised_words as whom
from glossator.rules.worded import worded

Saying: TypeAlias = Literal["unnamed", "renamed", "most", "some", "agreed", "named"]
"""Of respondents: all stay without a name, or are given another; most or some do; some agreed to be named;
names are given."""

_NEAR = 40
_SENTENCE = re.compile(r"(?<=[\w)\]”\"’»]{2})[.!?](?=[\s\[\d]|$)|\n")
_CUT_WORD = re.compile(r"(?<=[a-zß-ÿ]{2})- (?=[a-zß-ÿ]{3})(?!(?:and|und|oder|or|et|ou|bis|to|y|o|e|en|of)\s)")
_STUDIES = (
    rf"(?:{told.PEOPLE}|stud(?:y|ies)|surveys?|books?|articles?|thesis|dissertation|fieldwork|research)"
)

_PERSON = r"[A-ZÀ-Þ][\w’'-]{1,30}"
_ANOTHER = compiled(
    r"(?<!\w)(?:(?P<how>(?i:like|as|unlike|following|after|cf\.|see|than|wie|comme|como|come|zoals"
    r"|nach|with|to))"
    r"\s(?:in\s)?)?"
    rf"(?:{_PERSON}(?:\s(?:and|und|et|y|e|en"
    rf"|&)\s{_PERSON})?(?:\set\sal\.)?\s\((?:[^()]{{0,30}}\s)?\d{{4}}[a-z]?[^()]{{0,15}}\)"
    rf"|(?P<owner>[A-ZÀ-Þ][\w-]{{1,30}})[’']s?\s(?:(?:\(?\d{{4}}[a-z]?\)?"
    rf"|[a-zß-ÿ-]{{2,15}})\s){{0,2}}?{_STUDIES}(?!\w)"
    r"|(?i:in|bei|dans|en|nella|em|na)\s(?:his|her|their|seiner|ihrer|son|su|sua)\s(?:\w{1,14}\s)?"
    r"(?:study|survey|book|article|Studie|étude|estudio|studio|estudo)"
    rf"|{_PERSON}(?:\s(?:and|&)\s{_PERSON})?\s(?:has\s|have\s|had\s)?(?:anonymi\w+|promised|granted|guaranteed|gave"
    r"|assured|kept|named|changed|conceal\w+)\s(?:[a-z]{1,12}\s){0,3}?(?:their|his|her)\s"
    r"|(?i:in|bei)\s[A-ZÀ-Þ][\wß]{1,30}s\s(?:\w{1,14}\s)?(?:Studie|Untersuchung|Buch|Arbeit|Umfrage)"
    r"|(?i:dans|en|no|nello|in)\s(?:l[’'])?(?:étude|estudio|estudo|studio|onderzoek)\s(?:de|di"
    r"|van)\s[A-ZÀ-Þ])"
)
"""`Doyle’s respondents`, `Doyle (2009)`, `in her study`: where another's study is told of."""
_CALLED = compiled(
    r"(?P<name>(?-i:[A-ZÀ-Þ][\w’'-]{1,30}(?:\s[A-ZÀ-Þ][\w’'.-]{0,30}){0,3}))[,”\"’»]{0,2}\s?(?:\(|,\s"
    r"|is\s)(?:an?\s|all\s)?"
    r"(?:pseud[oô]n[yiíì]m|seudónimo|alias|not (?:his|her|their) real|names? changed|name geändert"
    r"|nom modifié"
    r"|prénom modifié|nom d[’']emprunt|nombre ficticio|nome di fantasia|nome fictício|gefingeerde naam)",
    re.IGNORECASE,
)
"""`Bela (a pseudonym)`."""
_APOSTROPHE = re.compile("[’'ʼ]")


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says of its respondents."""

    where: dict[Saying, str]
    """Where each is said first: `p3`, `note 4`, `the abstract`."""
    agreed: str = ""
    """The words, folded, of all sentences that tell who agreed to be named."""
    named: str = ""
    """Of these, the sentences that say it of all of a kind: `officials of the Board spoke on the record`."""


def said(reading: Reading) -> Said:
    """All that a text says of its respondents' names."""
    found: dict[Saying, str] = {}
    agreed: list[str] = []
    named: list[str] = []
    before = ""
    for where, sentence in _sentences(reading):
        plain = _folded(sentence)
        people = _asked(plain) or bool(told.THEY.match(plain) and (_asked(before) or told.MET.search(before)))
        for saying in () if _is_of_another(sentence) else _sayings(plain, people):
            found.setdefault(saying, where)
            if saying in ("agreed", "named") or (saying == "most" and whom.EXCEPTED.search(plain)):
                agreed.append(plain)
                named += [] if whom.ONLY_FEW.search(plain) or saying == "most" else [plain]
        before = plain
    return Said(found, " ".join(agreed), " ".join(named))


def _sentences(reading: Reading) -> Iterator[tuple[str, str]]:
    """Each sentence that may say it, with where it stands."""
    article = reading.article
    for rank, block in enumerate(article.blocks):
        if rank == 0 and block.kind == "code" and article.text.lstrip("\ufeff\n").startswith("---"):
            yield from (("the text’s metadata", each) for each in _cut(_metadata(block.text)))
        elif block.kind not in ("code", "rule"):
            yield from ((block.id, each) for each in _cut(block.text))
    for note in article.notes:
        yield from ((f"note {note.label}", each) for each in _cut(note.passage.text))


def _metadata(text: str) -> str:
    """The values of metadata, each in a line of its own."""
    joined = re.sub(r"\n\s+", " ", text)
    return re.sub(r"(?m)^[\w-]{1,30}:\s*[|>\"']?[-+]?", "", joined)


def _cut(text: str) -> Iterator[str]:
    plain = _CUT_WORD.sub("", worded(text).text)
    return (each for each in _SENTENCE.split(plain) if each.strip())


def _sayings(sentence: str, people: bool) -> Iterator[Saying]:
    """What the clauses of a sentence, that tells of respondents or not, say one after the other."""
    if told.ELSEWHERE.search(sentence) and not told.OF_INTERVIEWS.search(sentence):
        return
    for clause in told.CLAUSE.split(sentence):
        saying = _saying(clause.strip(), people)
        if saying is not None:
            yield saying


def _is_of_another(sentence: str) -> bool:
    """Whether a sentence tells of what somebody else asked, and not of the text's own respondents."""
    plain = _folded(sentence)
    if told.LONG_AGO.search(plain) or (told.THEIRS.search(plain) and not told.AUTHOR.search(plain)):
        return True
    another = _ANOTHER.search(sentence)
    if another is None or another["how"] or told.FIRST_PERSON.search(plain):
        return False
    before = told.SURELY_ASKED.search(_folded(sentence[: another.start()]))
    return before is None or another["owner"] is not None


def _folded(words: str) -> str:
    return " ".join(fold(_APOSTROPHE.sub(" ", words)).split())


def _asked(sentence: str) -> bool:
    """Whether a sentence tells of respondents: of those in question, not of whom the police asked."""
    surely = (_are_our_own(sentence, match) for match in told.SURELY_ASKED.finditer(sentence))
    return any(surely) or any(
        _are_of_a_study(sentence, match) for match in told.PERHAPS_ASKED.finditer(sentence)
    )


def _are_our_own(sentence: str, match: re.Match[str]) -> bool:
    """Whether respondents are not those of the police or a court, nor merely say what something is."""
    before = _before(sentence, match)
    if told.BY_POLICE.search(before) or told.BY_WORD.search(before):
        return False
    return told.OF_POLICE.match(sentence, match.end()) is None


def _are_of_a_study(sentence: str, match: re.Match[str]) -> bool:
    """Whether participants are those of a study, or of nothing that is told."""
    last = "".join(_before(sentence, match).split()[-1:]).strip(",")
    if last and not (last in told.BEFORE_ASKED or last.isdigit() or last.endswith((".", "]"))):
        return False
    of_another = told.OF_ANOTHER.match(sentence, match.end())
    return of_another is None or told.OF_STUDY.match(sentence, match.end()) is not None


def _saying(clause: str, people: bool) -> Saying | None:
    """What one clause says, in a sentence that tells of respondents or not."""
    allowed = _allowed(clause, people)
    if allowed is not None:
        return allowed
    renamed = _renames(clause, people)
    if not renamed and not (people and _unnamed(clause)):
        return None
    if whom.MOST_PEOPLE.search(clause) or whom.EXCEPTED.search(clause):
        return "most"
    if whom.IF_ASKED.search(clause) or _few(clause):
        return "some"
    return "renamed" if renamed else "unnamed"


def _allowed(clause: str, people: bool) -> Saying | None:
    """Whether a clause says that no anonymity was wanted, or that names may be given: of all, or of some."""
    agreed = whom.AGREED.search(clause)
    named = agreed or (whom.BY_NAME.search(clause) if people else None)
    if named is not None and not whom.REFUSED.search(clause[: named.start()]):
        if whom.EXCEPTED.search(clause) and told.UNNAMED.search(clause):
            return None
        return "agreed" if whom.ONLY_FEW.search(clause[: named.start()]) or not people else "named"
    return "named" if people and whom.NOT_ANONYMOUS.search(clause) else None


def _few(clause: str) -> bool:
    """Whether a clause tells of some respondents alone."""
    for match in whom.FEW_PEOPLE.finditer(clause):
        before = _before(clause, match).split()
        if not before or before[-1] not in whom.DEFINITE:
            return True
    return False


def _unnamed(clause: str) -> bool:
    """Whether a clause tells of names kept back, and not of the anonymity of something else."""
    for match in told.UNNAMED.finditer(clause):
        of = told.OF_NAMES.match(clause, match.end()) if told.QUALITY.search(match[0]) else None
        if of is None or told.OF_TELLING.search(clause, of.end(), of.end() + _NEAR):
            return True
    return False


def _renames(clause: str, people: bool) -> bool:
    """Whether a clause says that respondents are given other names."""
    if told.PSEUDONYMS.search(clause):
        return people or told.PSEUDONYMS_USED.search(clause) is not None
    changed = told.CHANGED.search(clause)
    if changed is None or not _names_of_people(clause):
        return False
    ends = len(clause) - changed.end() < 3
    return people or ends or bool(told.PASSIVE.search(clause) or told.FIRST_PERSON.search(clause))


def _names_of_people(clause: str) -> bool:
    """Whether the names that a clause tells of are those of persons, and not of streets."""
    for match in told.NAMES.finditer(clause):
        before = _before(clause, match).rstrip()
        last = re.search(r"\w+$", before)
        if last and last[0] not in told.BEFORE_NAMES and not last[0].isdigit():
            continue
        after = told.OF_NAMES.match(clause, match.end())
        if after is None or told.PERSONS.search(clause, after.end(), after.end() + 60):
            return True
    return False


def _before(text: str, match: re.Match[str]) -> str:
    """The few words before a match."""
    return text[max(0, match.start() - _NEAR) : match.start()]


def pseudonyms(reading: Reading) -> frozenset[str]:
    """The names that the text says, wherever it does, to be none."""
    texts = [note.passage.text for note in reading.article.notes]
    texts += [block.text for block in reading.article.blocks]
    return frozenset(fold(match["name"]) for text in texts for match in _CALLED.finditer(worded(text).text))
