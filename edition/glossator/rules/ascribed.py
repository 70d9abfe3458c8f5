"""To whom the sentence before a call ascribes what it says: `As Castle argues, …`, `Castle (1998) …`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from glossator.model import Found, Note, Reading, Work
from glossator.references.words import compiled
from glossator.resolve.folding import fold, fold_words
from glossator.resolve.names import name_words
from glossator.resolve.sentences import Sentence, sentences

_NAME = (
    r"(?P<given>(?:[A-ZÀ-Þ][\w’'-]*\.?\s){0,3})(?P<name>(?:[A-ZÀ-Þ][’'])?[A-ZÀ-Þ][\w-]{2,30})"
    r"(?:\set al\.|\su\.\s?a\.|\sy cols\.|\s(?:and|&|und|et|y|e|en)\s(?:[A-ZÀ-Þ][\w’'-]*\.?\s){0,2}"
    r"(?:[A-ZÀ-Þ][’'])?[A-ZÀ-Þ][\w-]{2,30})?"
)
_HEAD = (
    r"(?:^|[.?!;:,—–(]\s|(?<!\w)(?:as|that|while|but|and|what|when|where|because|although|since|for|wie|dass"
    r"|weil|während|que|como|comme|che|come|dat|zoals|toch)\s)(?:[A-Z]\w{3,12},\s)?"
)
"""Where a clause begins, so that the name is its subject."""
_YEAR = r"(?:\s\((?P<year>(?:1[5-9]|20)\d\d)[a-z]?(?:[,:]\s?[^()]{1,20})?\))"
_SAYS = (
    "argues?|argued|claims?|claimed|asserts?|asserted|writes|notes|noted|observes|observed|suggests|suggested"
    "|shows|showed|maintains|maintained|contends|contended|states|stated|remarks|remarked|concludes|concluded"
    "|insists|insisted|holds|points? out|pointed out|explains|explained|rejects|rejected|finds?|found"
    "|estimates|estimated|show|shown|demonstrates?|demonstrated|documents?|documented"
    "|argumentiert|schreibt|betont|zeigt|meint|behauptet|stellt fest|weist darauf|bemerkt|vertritt"
    "|écrit|soutient|affirme|montre|souligne|observe|estime|remarque|considère|explique|rappelle"
    "|sostiene|afirma|señala|recuerda|lembra|ressalta|destaca|ricorda|sottolinea|escribe|argumenta|observa|muestra|indica|advierte|considera"
    "|scrive|afferma|osserva|mostra|nota|ritiene|argomenta|aponta|defende|escreve|betoogt|schrijft|stelt|meent"
)
_WHAT = (
    r"(?=\s(?:that|dass|daß|que|qu['’]|che|dat)(?!\w)|:|,?\s[“„«\"]"
    r"|(?:\s(?:dagegen|jedoch|auch|hingegen))?,\s(?:dass|daß|dat|es|er|sie|der|die|das|man)(?!\w))"
)
"""What the author says follows, so that the verb is no deed of a person in the story."""
_BY = (
    "[Aa]ccording to|[Aa]s|[Ii]n the (?:words|view|opinion) of|[Ll]aut|[Nn]ach|[Ww]ie|[Ss]elon|[Dd]['’]après"
    "|[Cc]omme l['’](?:écrit|affirme|observe)|[Ss]egún|[Dd]e acuerdo con|[Ss]econdo|[Ss]egundo|[Cc]onforme"
    "|[Vv]olgens"
)
_THINGS = (
    "claims?|view|views|argument|arguments|assertion|account|thesis|theory|analysis|words|definition|estimate"
)
_SPEAKS = (
    r"(?:has |have )?spoken of|spoke of|speaks of|(?:has )?called|calls|spricht von|sprach von|nennt|nannte"
    r"|(?:a )?parlé de|parle de|parle d['’]une?|(?:a )?appelé|appelle"
    r"|(?:ha )?hablado de|habla de|habló de|llama|llamó"
    r"|(?:ha )?parlato di|parla di|(?:ha )?definito|definisce|chiama|falou de|fala de|chama|spreekt van|noemt"
)
"""With a quotation behind them."""
_ADVERBS = "(?:(?:also |further |rightly |thus )?(?:has |have )?(?:also |rightly |convincingly )?)"
_AS = "(?:[Aa]s|[Ww]ie|[Cc]omme|[Cc]omo|[Cc]ome|[Cc]onforme)"
_ASCRIBES = (
    compiled(rf"{_HEAD}{_NAME}{_YEAR}?\s{_ADVERBS}(?:{_SAYS})(?!\w){_WHAT}"),
    compiled(rf"{_HEAD}{_NAME}{_YEAR}\s{_ADVERBS}(?:{_SAYS})(?!\w)"),
    compiled(rf"(?<!\w){_AS}\s{_NAME}{_YEAR}?\s{_ADVERBS}(?:{_SAYS})(?!\w)"),
    compiled(rf"(?<!\w){_AS}\s(?:l['’]|l[eo]\s)?(?:note|{_SAYS})\s{_NAME}{_YEAR}?(?!\w)"),
    compiled(rf"(?<!\w)(?:{_BY})\s{_NAME}{_YEAR}?(?=[\s,](?!\s?[A-ZÀ-Þ]))"),
    compiled(rf"(?<=,\s)(?:{_SAYS})\s{_NAME}{_YEAR}(?!\w)"),
    compiled(rf"{_HEAD}{_NAME}\szufolge(?!\w)"),
    compiled(rf"{_HEAD}{_NAME}\s(?:{_SPEAKS})\s(?:\w{{1,14}}\s){{0,4}}?[“„«\"]"),
    compiled(
        rf"(?<!\w)(?:[Cc]ontrary to|[Ii]n|[Aa]ccording to|[Ff]ollowing)\s{_NAME}['’]s\s"
        rf"(?:\w{{3,12}}\s)?(?:{_THINGS})(?!\w)"
    ),
)
"""Words by which a sentence says that what it says is an author's."""
_DATED = compiled(rf"{_HEAD}{_NAME}{_YEAR}")
"""`Castle (1998) …`: a work of that year, whatever is said of it."""
_SCHOLARS = (
    compiled(
        rf"(?<!\w)[Aa]s\s{_NAME}\s(?:(?:has|have)\s(?:\w{{3,14}}ly\s)?(?:shown|argued|demonstrated|documented|noted"
        r"|pointed out|observed|suggested|remarked|put it)|argues|notes|observes|points out|shows|reminds us"
        r"|puts it)(?!\w)"
    ),
    compiled(
        rf"(?<!\w)[Ww]ie\s{_NAME}\s(?:gezeigt|dargelegt|betont|nachgewiesen|argumentiert|herausgearbeitet"
        r"|bemerkt)\s(?:hat|haben)(?!\w)"
    ),
    compiled(
        r"(?<!\w)(?:[Cc]omme\sle\s(?:rappelle|note|souligne|montre|remarque)"
        r"|[Cc]omo\s(?:recuerda|señala|observa|destaca|lembra|ressalta|nota|mostra|argumenta)"
        r"|[Cc]ome\s(?:ricorda|osserva|sottolinea|nota|mostra)"
        r"|[Cc]omme\sl['’](?:a|ont)(?:\s(?:bien|déjà))?\s(?:montré|souligné|écrit|soutenu|remarqué|observé)"
        r"|[Cc]omo\s(?:(?:ya\s)?(?:ha|han)\s(?:mostrado|señalado|argumentado|demostrado|observado)"
        r"|(?:já\s)?(?:mostrou|demonstrou|argumentou|observou|assinalou|apontou))"
        r"|[Cc]ome\s(?:ha|hanno)\s(?:mostrato|osservato|sostenuto|dimostrato|notato|scritto))"
        rf"\s{_NAME}(?!\w)"
    ),
)
"""So a scholar is named: with a perfect or a present, and not as one speaks of a person in the story."""
_TURNS = compiled(
    r"(?<!\w)(?:but|however|although|though|yet|while|whereas|nevertheless|others?|critics?|aber|jedoch|doch"
    r"|während|mais|cependant|tandis|pourtant|pero|aunque|sin embargo|mientras|ma|però|mentre|tuttavia"
    r"|mas|porém|maar|echter|terwijl)(?!\w)|;"
)
"""Where a sentence turns from what an author says to what others say of it."""
_HOWEVER = compiled(
    r",\s(?:however|though|nevertheless|jedoch|aber|cependant|pourtant|sin embargo|tuttavia|però|porém"
    r"|echter),"
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
    """A note whose sentence names one author, of whom a work was cited before."""

    note: Note
    name: str
    year: int | None
    says: bool
    """Whether the sentence ascribes to him what it says, and does not only name his work."""
    works: tuple[Work, ...]
    """What the note cites, each reference of it resolved."""


@dataclass(frozen=True, slots=True)
class Author:
    """A family name under which works are cited."""

    works: tuple[Work, ...]
    first: int
    """The rank of the first note that cites one."""
    initials: frozenset[str]
    """The first letters of the given names; empty where one is not printed."""


def authors(reading: Reading) -> dict[str, Author]:
    """By folded family name, who is cited. Persons alone: the last word of a body's name, as in `Central
    Command`, says nothing. Works that argue alone: who wrote a letter may be a person of the story."""
    order = {note.id: rank for rank, note in enumerate(reading.article.notes)}
    works: dict[str, list[Work]] = {}
    given: dict[str, set[str]] = {}
    for work in reading.works.works:
        for person in _people(work) if work.csl.get("type") in _ARGUING else ():
            for key in name_words(str(person["family"]))[-1:]:
                works.setdefault(key, []).append(work)
                given.setdefault(key, set()).add(fold(str(person.get("given", "")))[:1])
    return {
        key: Author(
            tuple(some),
            min(order.get(work.references[0].rpartition("-")[0], 0) for work in some),
            frozenset() if "" in given[key] else frozenset(given[key]),
        )
        for key, some in works.items()
    }


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


def ascriptions(reading: Reading, known: Mapping[str, Author]) -> Iterator[Ascribed]:
    """Each note whose sentence, behind the call before it, names one author who was cited before, and all of
    whose references are resolved."""
    if not reading.links.running or not known:
        return
    said = sentences(reading.article, reading.links)
    by_id = {work.id: work for work in reading.works.works}
    for rank, note in enumerate(reading.article.notes):
        words = _before(note, said)
        named = {word for word in fold_words(_POSSESSIVE.sub("", words)) if word in known}
        if not _of_one_work(named, known) or min(known[name].first for name in named) > rank:
            continue
        found = _named(words, known)
        works = _cited(note, reading, by_id) if found else ()
        if found is not None and works:
            match, says = found
            year = match.groupdict().get("year")
            yield Ascribed(note, match["name"], int(year) if year else None, says, works)


def strangers(reading: Reading, known: Mapping[str, Author]) -> Iterator[Ascribed]:
    """Each note whose sentence, behind the call before it, names one scholar of whom nothing was cited
    before, and all of whose references are resolved."""
    said = sentences(reading.article, reading.links) if reading.links.running else {}
    by_id = {work.id: work for work in reading.works.works}
    for rank, note in enumerate(reading.article.notes):
        words = _before(note, said)
        matches = [match for pattern in _SCHOLARS for match in pattern.finditer(words)]
        if len(matches) != 1 or matches[0]["name"].isupper() or _TURNS.search(words, matches[0].end()):
            continue
        names = fold_words(matches[0].group())
        works = _cited(note, reading, by_id)
        if works and not any(name in known and known[name].first <= rank for name in names):
            yield Ascribed(note, matches[0]["name"], None, True, works)


def _before(note: Note, said: Mapping[str, Sentence]) -> str:
    """The words from the call before it, or the head of the sentence; a *however* between commas turns
    nothing."""
    return _HOWEVER.sub(",", _CALL.split(said[note.id].near)[-1]) if note.id in said else ""


def _of_one_work(named: Collection[str], known: Mapping[str, Author]) -> bool:
    """Whether it is one author, or some who wrote a work together."""
    works = [{work.id for work in known[name].works} for name in named]
    return bool(works) and bool(set.intersection(*works))


def _named(words: str, known: Mapping[str, Author]) -> tuple[re.Match[str], bool] | None:
    """Where an author is named, and whether the words are ascribed to him up to their end."""
    for pattern in (*_ASCRIBES, _DATED):
        for match in pattern.finditer(words):
            author = known.get("".join(name_words(match["name"])[-1:]))
            if author is not None and _may_be(match["given"], author) and not _opposed(match, words):
                says = pattern is not _DATED and not _TURNS.search(words, match.end())
                return match, says
    return None


def _may_be(given: str, author: Author) -> bool:
    """Whether what stands before a family name can be the given name: `Hurricane Johnson` is nobody."""
    initials = {fold(word)[:1] for word in given.split()}
    return not initials or not author.initials or bool(initials & author.initials)


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


def bears(name: str, one: Ascribed, reading: Reading, notes: Mapping[str, Note]) -> bool:
    """Whether the name stands on a work that the note cites, in its title, or anywhere in the notes that give
    these works."""
    key = name_words(name)[-1]
    texts = [one.note.passage.text]
    for reference in one.note.references:
        meaning = reading.meanings.of.get(reference.id)
        chain = meaning.chain if isinstance(meaning, Found) else ()
        texts += [notes[each].passage.text for each in chain if each in notes]
    texts += [str(work.csl.get("title", "")) for work in one.works]
    texts += [name for work in one.works for name in names_of(work)]
    return any(key in fold(text) for text in texts)
