"""Notes and sentences to put into a text, in the text's own language and style; all of them invented."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from drafts import Draft, Work, holds, is_ibid, whole_ibid

_SMALL = {
    "en": r"\b(?:the|and|of|that|is)\b",
    "de": r"\b(?:der|und|die|nicht|ist)\b",
    "fr": r"\b(?:les|et|des|est|une)\b",
    "es": r"\b(?:los|que|las|una|por)\b",
}
_SENTENCES = {
    "en": (
        "Much the same has been said elsewhere.",
        "This has been noted before.",
        "The matter has been treated at length.",
        "Opinions on it have differed ever since.",
        "A fuller account is available.",
    ),
    "de": (
        "Ähnliches ist auch andernorts gesagt worden.",
        "Darauf ist schon hingewiesen worden.",
        "Die Sache ist ausführlich behandelt worden.",
        "Darüber gingen die Meinungen stets auseinander.",
        "Eine genauere Darstellung liegt vor.",
    ),
    "fr": (
        "La même chose a été dite ailleurs.",
        "On l'a déjà remarqué.",
        "La question a été traitée en détail.",
        "Les avis ont toujours divergé sur ce point.",
        "Il en existe un récit plus complet.",
    ),
    "es": (
        "Lo mismo se ha dicho en otra parte.",
        "Ya se ha observado antes.",
        "El asunto se ha tratado por extenso.",
        "Las opiniones han sido siempre diversas.",
        "Existe un relato más completo.",
    ),
}
_COMMENTARY = {
    "en": "The spelling of the name varies, and nothing here depends on it.",
    "de": "Die Schreibung des Namens schwankt, und es hängt hier nichts daran.",
    "fr": "La graphie du nom varie, et rien ici n'en dépend.",
    "es": "La grafía del nombre varía, y nada depende aquí de ella.",
}
_INTERVIEWS = {
    "en": "Interview with a retired pilot, Marlmouth, 3 May 2011.",
    "de": "Gespräch mit einem früheren Lotsen, Marlmünde, 3. Mai 2011.",
    "fr": "Entretien avec un ancien pilote, Port-Marle, 3 mai 2011.",
    "es": "Entrevista con un antiguo práctico, Puerto Marla, 3 de mayo de 2011.",
}
_GIVEN = ("Adela", "Bruno", "Cosima", "Dorian", "Elvira", "Fabian")
_SURNAMES = (
    "Zellwood",
    "Quarrington",
    "Thistleby",
    "Yarborn",
    "Wexcombe",
    "Drachholt",
    "Ulverin",
    "Okehurst",
)
_TITLES = {
    "en": ("The Weight of Salt", "Lanterns and Ledgers", "A Grammar of Weather", "The Borrowed Orchard"),
    "de": ("Das Gewicht des Salzes", "Laternen und Listen", "Grammatik des Wetters", "Der geliehene Garten"),
    "fr": ("Le Poids du sel", "Lanternes et registres", "Grammaire du temps", "Le Verger prêté"),
    "es": ("El peso de la sal", "Faroles y registros", "Gramática del tiempo", "El huerto prestado"),
}
_FULL = {
    "law": "{name}, {title}, 14 Marl L. Rev. 201 ({year}).",
    "oscola": "{name}, *{title}* (Quay Press {year}) {page}.",
    "en": "{name}, *{title}* (Marl: Quay Press, {year}), {page}.",
    "de": "{name}, {title}, Marl {year}, S. {page}.",
    "fr": "{name}, *{title}*, Port-Marle, Éditions du Quai, {year}, p. {page}.",
    "es": "{name}, *{title}*, Puerto Marla, Ediciones del Muelle, {year}, p. {page}.",
}
_NUMBERED = {
    "law": "{surname}, supra note {label}, at {page}.",
    "oscola": "{surname} (n {label}) {page}.",
    "en": "{surname}, {title} (see note {label} above), {page}.",
    "de": "{surname}, {title} (Fn. {label}), S. {page}.",
    "fr": "{surname}, supra, note {label}, p. {page}.",
    "es": "{surname}, supra nota {label}, p. {page}.",
}
_SHORT = {
    "en": "{surname}, {title}, {page}.",
    "de": "{surname}, {title}, S. {page}.",
    "fr": "{surname}, {title}, *op. cit.*, p. {page}.",
    "es": "{surname}, {title}, op. cit., p. {page}.",
}
_DATED = {
    "en": "{surname}, {year}, op. cit., {page}.",
    "de": "{surname} {year}, a. a. O., S. {page}.",
    "fr": "{surname}, {year}, *op. cit.*, p. {page}.",
    "es": "{surname}, {year}, op. cit., p. {page}.",
}
_IBIDS = {
    "law": "Id. at {page}.",
    "oscola": "ibid {page}.",
    "en": "Ibid., {page}.",
    "de": "Ebd., S. {page}.",
    "fr": "*Ibid.*, p. {page}.",
    "es": "Ibíd., p. {page}.",
}
_SET = {"law": "{}", "de": "{}", "en": "*{}*", "oscola": "*{}*", "fr": "*{}*", "es": "*{}*"}


@dataclass(frozen=True, slots=True)
class Wording:
    """How a text writes its notes."""

    language: str
    style: str
    """A key of the tables above: the language, `law` for *supra note 12*, `oscola` for *(n 12)*."""
    ibid: str
    """With `{page}`."""

    def sentences(self, many: int, random: Random) -> tuple[str, ...]:
        """So many sentences that name nobody."""
        return tuple(random.sample(_SENTENCES[self.language], many))

    @property
    def commentary(self) -> str:
        """A note that cites nothing."""
        return _COMMENTARY[self.language]

    @property
    def interview(self) -> str:
        """A note that cites a source without pages."""
        return _INTERVIEWS[self.language]

    @property
    def has_dated(self) -> bool:
        """Whether a short form with a year is at home in the style."""
        return self.style in _DATED

    def works(self, draft: Draft, many: int, random: Random) -> tuple[str, ...]:
        """Notes that give so many works in full, by authors whom the text does not name."""
        free = [name for name in _SURNAMES if not any(holds(note.text, name) for note in draft.notes)]
        titles = random.sample(_TITLES[self.language], many)
        people = zip(random.sample(_GIVEN, many), random.sample(free, many), strict=True)
        names = (f"{given} {surname}" for given, surname in people)
        return tuple(self._work(*each, random) for each in zip(names, titles, strict=True))

    def _work(self, name: str, title: str, random: Random) -> str:
        return _FULL[self.style].format(
            name=name,
            title=title,
            year=random.randint(1950, 2012),
            page=random.randint(8, 240),
        )

    def numbered(self, work: Work, random: Random) -> str:
        """A short form that names the note of the work."""
        return self._filled(_NUMBERED[self.style], work, random)

    def short(self, work: Work, random: Random) -> str:
        """A short form by name and title, or by number where the style has no other."""
        return self._filled(_SHORT.get(self.style, _NUMBERED[self.style]), work, random)

    def dated(self, work: Work, random: Random) -> str:
        """A short form by name and year."""
        return self._filled(_DATED[self.style], work, random)

    def ibids(self, page: int) -> str:
        """*Ibid.* with a page."""
        return self.ibid.format(page=page)

    def _filled(self, form: str, work: Work, random: Random) -> str:
        return form.format(
            surname=work.surname,
            title=_SET[self.style].format(work.title),
            year=work.year,
            label=work.label,
            page=random.randint(8, 30),
        )


def wording(draft: Draft) -> Wording:
    """The language and the style of a text, by its commonest words and its forms of short citation."""
    counts = {language: len(re.findall(words, draft.body, re.I)) for language, words in _SMALL.items()}
    language = max(counts, key=lambda each: counts[each])
    notes = "\n".join(note.text for note in draft.notes)
    style = language
    if language == "en" and len(re.findall(r"\bsupra note \d", notes)) > 2:
        style = "law"
    elif language == "en" and len(re.findall(r"\(n \d", notes)) > 2:
        style = "oscola"
    return Wording(language, style, _ibid(draft) or _IBIDS[style])


def _ibid(draft: Draft) -> str:
    """The text's own *Ibid.* with a page, where it has one."""
    for note in draft.notes:
        match = whole_ibid(note.text)
        if match and match["page"] and is_ibid(note.text) and not draft.numbers_after_ibid:
            return f"{note.text[: match.start('page')]}{{page}}."
    return ""
