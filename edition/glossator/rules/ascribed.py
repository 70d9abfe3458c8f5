"""To whom the sentence before a call ascribes what it says: `As Castle argues, …`, `Castle (1998) …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from glossator.model import Found, Note, Reading, Work
from glossator.references.words import compiled
from glossator.resolve.folding import fold, fold_words
from glossator.resolve.names import name_words
from glossator.resolve.sentences import sentences

_NAME = (
    r"(?P<given>(?:[A-ZÀ-Þ][\w’'-]*\.?\s){0,3})(?P<name>(?:[A-ZÀ-Þ][’'])?[A-ZÀ-Þ][\w-]{2,30})"
    r"(?:\set al\.|\su\.\s?a\.|\sy cols\.)?"
)
_HEAD = (
    r"(?:^|[.?!;:,—–(]\s|(?<!\w)(?:as|that|while|but|and|what|when|where|because|although|since|for|wie|dass"
    r"|weil|während|que|como|comme|che|come|dat|zoals|toch)\s)(?:[A-Z]\w{3,12},\s)?"
)
"""Where a clause begins, so that the name is its subject."""
_YEAR = r"(?:\s\((?P<year>(?:1[5-9]|20)\d\d)[a-z]?(?:[,:]\s?[^()]{1,20})?\))"
_SAYS = (
    "argues?|argued|claims?|claimed|asserts?|asserted|writes|wrote|notes|noted|observes|observed|suggests"
    "|suggested|shows|showed|maintains|maintained|contends|contended|states|stated|reports|reported|remarks"
    "|remarked|concludes|concluded|insists|insisted|holds|points out|pointed out|explains|explained|describes"
    "|described|rejects|rejected|believes|believed|finds|estimates|estimated|proposes|proposed|considers"
    "|argumentiert|schreibt|betont|zeigt|meint|behauptet|stellt fest|weist darauf|bemerkt|vertritt|sieht"
    "|écrit|soutient|affirme|montre|souligne|observe|estime|remarque|considère|explique|rappelle"
    "|sostiene|afirma|señala|escribe|argumenta|observa|muestra|indica|advierte|considera"
    "|scrive|afferma|osserva|mostra|nota|ritiene|argomenta|aponta|defende|escreve|betoogt|schrijft|stelt|meent"
)
_BY = (
    "[Aa]ccording to|[Aa]s|[Ii]n the (?:words|view|opinion) of|[Ll]aut|[Nn]ach|[Ww]ie|[Ss]elon|[Dd]['’]après"
    "|[Cc]omme l['’](?:écrit|affirme|observe)|[Ss]egún|[Dd]e acuerdo con|[Ss]econdo|[Ss]egundo|[Cc]onforme"
    "|[Vv]olgens"
)
_THINGS = (
    "claims?|view|views|argument|arguments|assertion|account|thesis|theory|analysis|words|definition|estimate"
)
_ADVERBS = "(?:also |has |further |rightly |thus |has also )?"
_ASCRIBES = (
    compiled(rf"{_HEAD}{_NAME}{_YEAR}?\s{_ADVERBS}(?:{_SAYS})(?!\w)"),
    compiled(rf"(?<!\w)(?:{_BY})\s{_NAME}{_YEAR}?(?=[\s,](?!\s?[A-ZÀ-Þ]))"),
    compiled(
        r"(?<!\w)(?:[Aa]s|[Ww]ie|[Cc]omme|[Cc]omo|[Cc]ome|[Cc]onforme)\s(?:l['’])?"
        rf"(?:{_SAYS})\s{_NAME}{_YEAR}?(?!\w)"
    ),
    compiled(rf"(?<=,\s)(?:{_SAYS})\s{_NAME}{_YEAR}(?!\w)"),
    compiled(rf"{_HEAD}{_NAME}\szufolge(?!\w)"),
    compiled(rf"(?<!\w)(?:to|in|on|by|with|of)\s{_NAME}['’]s\s(?:\w{{3,12}}\s)?(?:{_THINGS})(?!\w)"),
    compiled(rf"{_HEAD}{_NAME}['’]s\s(?:\w{{3,12}}\s)?(?:{_THINGS})(?!\w)"),
    compiled(rf"{_HEAD}{_NAME}{_YEAR}"),
)
_CONTRARY = compiled(
    r"(?<!\w)(?:contrary to|unlike|against|despite|anders als|entgegen|im gegensatz zu|contrairement à"
    r"|al contrario de|contrariamente a|diversamente da|in tegenstelling tot)(?!\w)",
    re.IGNORECASE,
)
"""What follows these is another's view, up to the end of the clause."""
_ARGUING = frozenset("article article-journal book chapter paper-conference report review thesis".split())
_ROLES = ("author", "editor", "translator", "container-author", "collection-editor", "reviewed-author")
_POSSESSIVE = re.compile(r"['’]s\b")
_CALL = re.compile(r"\[[^\[\]\s]{1,12}\]|[⁰¹²³⁴-⁹]{1,4}")


@dataclass(frozen=True, slots=True)
class Ascribed:
    """A statement that a sentence ascribes to one author, and the note that its call calls."""

    note: Note
    name: str
    year: int | None
    works: tuple[Work, ...]
    """What the note cites, each reference of it resolved."""


def authors(reading: Reading) -> dict[str, tuple[Work, ...]]:
    """By the folded family name of an author whom some note cites, the works of that name. Of persons alone:
    the last word of a body's name, as in `Central Command`, says nothing. Of works that argue alone: who
    wrote a letter or a post is as likely a person of the story."""
    found: dict[str, list[Work]] = {}
    for work in reading.works.works:
        for person in _people(work) if work.csl.get("type") in _ARGUING else ():
            for key in name_words(str(person["family"]))[-1:]:
                found.setdefault(key, []).append(work)
    return {key: tuple(works) for key, works in found.items()}


def _people(work: Work) -> list[Mapping[str, object]]:
    people = work.csl.get("author", ())
    some = people if isinstance(people, list | tuple) else ()
    return [one for one in some if isinstance(one, Mapping) and "family" in one]


def names_of(work: Work, roles: Sequence[str] = _ROLES) -> Iterator[str]:
    """Family names and names of bodies of those who had a part in a work, by CSL's names of the parts."""
    for role in roles:
        people = work.csl.get(role, ())
        for person in people if isinstance(people, list | tuple) else ():
            yield str(person.get("family") or person.get("literal") or "")


def ascriptions(reading: Reading, known: Mapping[str, tuple[Work, ...]]) -> Iterator[Ascribed]:
    """Each note whose sentence, behind the call before it, names one author who was cited before and ascribes
    to him what it says, and all of whose references are resolved."""
    if not reading.links.running:
        return
    said = sentences(reading.article, reading.links)
    by_id = {work.id: work for work in reading.works.works}
    order = {note.id: rank for rank, note in enumerate(reading.article.notes)}
    first = {work.id: order.get(work.references[0].rpartition("-")[0], 0) for work in by_id.values()}
    for note in reading.article.notes:
        words = _CALL.split(said[note.id].near)[-1] if note.id in said else ""
        named = {word: known[word] for word in fold_words(_POSSESSIVE.sub("", words)) if word in known}
        if len(named) != 1:
            continue
        earlier = {
            name: before
            for name, works in named.items()
            if (before := tuple(work for work in works if first[work.id] <= order[note.id]))
        }
        works = _cited(note, reading, by_id) if earlier else ()
        one = _ascribed(words, earlier) if works else None
        if one is not None:
            yield Ascribed(note, one[0], one[1], works)


def _ascribed(words: str, known: Mapping[str, tuple[Work, ...]]) -> tuple[str, int | None] | None:
    """The author to whom the words ascribe something, and the year beside the name."""
    for pattern in _ASCRIBES:
        for match in pattern.finditer(words):
            key = "".join(name_words(match["name"])[-1:])
            if key in known and _may_be(match["given"], key, known) and not _opposed(match, words):
                year = match.groupdict().get("year")
                return match["name"], int(year) if year else None
    return None


def _may_be(given: str, family: str, known: Mapping[str, tuple[Work, ...]]) -> bool:
    """Whether what stands before a family name can be the given name: `Hurricane Johnson` is nobody."""
    initials = {fold(word)[:1] for word in given.split()}
    people = (one for work in known[family] for one in _people(work))
    own = [fold(str(one.get("given", "")))[:1] for one in people if fold(str(one["family"])).endswith(family)]
    return not initials or any(initial in ("", *initials) for initial in own)


def _opposed(match: re.Match[str], words: str) -> bool:
    """Whether the author is named to be contradicted, and the call stands behind what contradicts him."""
    before = words[max(0, match.start() - 24) : match.start("given")]
    return bool(_CONTRARY.search(before)) and "," in words[match.end() :].rstrip(" ,")


def _cited(note: Note, reading: Reading, by_id: Mapping[str, Work]) -> tuple[Work, ...]:
    """The works that a note cites; none where one of its references is not known, or is quoted through
    another."""
    works = []
    for reference in note.references:
        meaning = reading.meanings.of.get(reference.id)
        work = by_id.get(meaning.work or "") if isinstance(meaning, Found) else None
        if work is None or reference.nested:
            return ()
        works.append(work)
    return tuple(works)


def bears(name: str, one: Ascribed, reading: Reading) -> bool:
    """Whether the name stands on a work that the note cites, in its title, or anywhere in the notes that give
    these works."""
    key = name_words(name)[-1]
    texts = [one.note.passage.text]
    notes = {note.id: note for note in reading.article.notes}
    for reference in one.note.references:
        meaning = reading.meanings.of.get(reference.id)
        chain = meaning.chain if isinstance(meaning, Found) else ()
        texts += [notes[each].passage.text for each in chain if each in notes]
    texts += [str(work.csl.get("title", "")) for work in one.works]
    texts += [name for work in one.works for name in names_of(work)]
    return any(key in fold(text) for text in texts)
