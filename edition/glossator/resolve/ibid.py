"""*Ibid.*: the source of the reference before."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from glossator.model import (
    Ambiguous,
    Candidate,
    Found,
    Ibid,
    Idem,
    Meaning,
    Reference,
    Short,
    Unknown,
    Unread,
)
from glossator.references.words import PROSE
from glossator.resolve.evidence import Piece, of_the_page, of_the_sentence, sure, told
from glossator.resolve.folding import fold_words
from glossator.resolve.holders import Holder
from glossator.resolve.names import any_agree
from glossator.resolve.narrowing import names_on
from glossator.resolve.scene import Meant, Spot, holder_of, repeat
from glossator.resolve.supra import mentions, note_candidates

_CITING = re.compile(
    r"\b(?:see|cf|cfr|vgl|voir|siehe|véase|vid|supra|infra|ibid|op|art|loc|cit|id|v)\b\.?|https?:|www\."
    r"|\bat \d|\d\s?[-–—]\s?\d|[,:.] ?\d{1,4}[.;)]?$|\((?:[^()]{0,60}\D)?\d{4}\)"
    r"|\b(?:pp?|S|vol|no|Nr|n)\. ?\d|, \d{1,2}\.? \w{3,9} \d{4}\b",
    re.IGNORECASE,
)
"""Signs of a citation that could not be read; a note with none of them and no mark of these only comments."""
_PARTS = frozenset(
    fold_words(
        "introduction preface foreword afterword epilogue conclusion appendix table figure map plate letter"
        " note quoted cited printed reproduced translated discussed reprinted translation Einleitung Vorwort"
        " Nachwort Anhang Tabelle Abbildung Karte Zitat Zitate zitiert abgedruckt ausführlich Einführung"
        " avant-propos préface traduction tableau carte cité reproduit introduzione prefazione postfazione"
        " tabella citato introducción prólogo epílogo cuadro citado inleiding voorwoord nawoord tabel"
    )
)
"""What may stand before *Ibid.* and is no author: a part of the book, or what is done with it."""
_INNER = re.compile(r"(?<!\w)(?:citing|quoting|discussing|zitierend|citant|citando)\s?$", re.IGNORECASE)
_OF_ITS_OWN = re.compile(
    r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|[“”«»\"„]|[A-ZÀ-Þ][\w.’-]+\s(?:to|an|à|a)\s[A-ZÀ-Þ]"
)
_SURE = 0.9
"""From here on no other answer is shown."""
_FEW_WORDS = 10
_IN = re.compile(r"(?<!\w)(?:in|dans|en|em|nel)[:,]?\s$")
PERHAPS_THE_BOOK = "words of its own stand before it: perhaps the book or the file is meant"
_PERHAPS_THE_BOOK = -3.0
"""What it costs that another piece or letter stands before *Ibid.*, of which only the place is the same."""
_ORDER = 4.0
"""Of fifty times that an *Ibid.* follows one source alone it means another once: the notes were moved."""
_SHELF_MARK = re.compile(r"\b[A-Z]{1,6}/[A-Z]{0,4}\d|\b[A-Z]{2,6} \d|\b[A-Z][^\W\d_]{2,20}, \d{1,4}\b")
"""`DD/13`, `MS 14`, or a name with a page: `Castle, 15`."""


def resolve_ibid(reference: Ibid | Idem, spot: Spot) -> Meaning:
    """By the note that its number was found to mean, else by the reference before it."""
    meant = spot.scene.meant.get(reference.id)
    if meant is not None and (meant.sure or spot.holder.before is not None):
        return _by_number(reference, meant, spot)
    inside = spot.before()
    if inside is not None:
        return _agreeing(reference, (inside,), spot, "it follows in the same note")
    before = spot.scene.holders.get(spot.holder.before or "")
    if spot.holder.gap:
        return Unknown("the note before it is missing", "missing", _guess(spot))
    if before is None and spot.last:
        return Unknown(
            "its numbering begins here, and what stands before is another's", "restart", _guess(spot)
        )
    if before is None:
        return Unknown("no note stands before it", "first")
    return after_note(reference, before, spot)


def after_note(reference: Ibid | Idem, before: Holder, spot: Spot) -> Meaning:
    """What a note that stands directly after `before` repeats."""
    sources = spot.sources(before)
    if not sources and _may_cite(before):
        return Unknown(f"what note {before.label} cites could not be read", "unread", _guess(spot))
    if not sources:
        return Unknown(f"note {before.label} cites no source", "comment", _guess(spot))
    return _agreeing(reference, sources, spot, f"it follows note {before.label}")


def _may_cite(note: Holder) -> bool:
    """Whether a note in which no reference was read still looks as if it cited something."""
    text = note.passage.text
    marked = any(note.passage.marked("emphasis")) or _names_a_thing(text)
    return marked or bool(_CITING.search(text) or _SHELF_MARK.search(text))


def _names_a_thing(text: str) -> bool:
    """`Private collection, Leeds.`: a few words without a verb, and a name among them."""
    words = text.split()
    verbs = any(word.strip(".,").lower() in PROSE or word.strip(".,").endswith("ed") for word in words)
    return len(words) <= _FEW_WORDS and not verbs and any(word[:1].isupper() for word in words[1:])


def _agreeing(reference: Ibid | Idem, sources: tuple[Reference, ...], spot: Spot, why: str) -> Meaning:
    """The one work among `sources`; where *Ibid.* carries a name, the one that bears it."""
    note = spot.scene.holders[holder_of(sources[0].id)]
    works = {spot.identity(source): source for source in _apart(sources, note, spot)}
    if len(works) > 1 and reference.keys.names:
        named = {key: source for key, source in works.items() if _bears(source, reference, spot)}
        works = named if len(named) == 1 else works
    if len(works) == 1:
        source = next(reversed(works.values()))
        other = _named_otherwise(reference, source, note, spot)
        return other or repeat(reference, source, spot, _weighed(reference, source, why, spot))
    candidates = tuple(
        spot.candidate(source, note.id, round(0.5 / len(works), 2) + 0.01 * at)
        for at, source in enumerate(works.values())
    )
    best_first = tuple(sorted(candidates, key=lambda candidate: -candidate.score))
    return Ambiguous(best_first, f"note {note.label} cites {len(works)} works", "several")


def _weighed(
    reference: Ibid | Idem, source: Reference, why: str, spot: Spot
) -> tuple[float, str, tuple[str, ...]]:
    """How sure the source before is, why, and the evidence."""
    meaning = spot.of.get(source.id)
    work = spot.scene.work(meaning.work if isinstance(meaning, Found) else None)
    names = spot.scene.shelf.names_of(work.id if work else None)
    text = spot.holder.passage.text
    head = text[reference.start : reference.end].partition(reference.marker)[0]
    own = _OF_ITS_OWN.search(f"{reference.prefix} {head}") or _IN.search(text[: reference.start][-6:] + head)
    apart = (Piece(_PERHAPS_THE_BOOK, PERHAPS_THE_BOOK),)
    page = () if own else of_the_page(reference, work, spot)
    found = (Piece(_ORDER), *(apart if own else ()), *page, *of_the_sentence(names, spot))
    return sure(found), why, told(found)


def _apart(sources: tuple[Reference, ...], note: Holder, spot: Spot) -> list[Reference]:
    """The sources without those that only repeat, or that may be a part of the one before."""
    found = list(sources[:1])
    for before, source in pairwise(sources):
        between = note.passage.text[before.end : source.start].strip(" .,")
        inner = _INNER.search(note.passage.text[max(0, source.start - 14) : source.start])
        remark = bool(inner) or (
            isinstance(source, Unread) and note.passage.text[source.start : source.end][:1].islower()
        )
        if remark:
            continue
        if not between and isinstance(before, Unread):
            found[-1] = source
        elif not isinstance(source, Ibid) and (between or not _piece(source, before, spot)):
            found.append(source)
    return found


def _piece(source: Reference, before: Reference, spot: Spot) -> bool:
    """Whether what touches the source before it may be a part of that one: it could not be read, or is a
    short form of nothing after a work without a page, as in `Castle: Rivers. Hull 1998, p. 4`."""
    if isinstance(source, Unread):
        return True
    nothing = isinstance(source, Short) and not isinstance(spot.of.get(source.id), Found)
    return nothing and before.locator is None


def _named_otherwise(reference: Ibid | Idem, source: Reference, note: Holder, spot: Spot) -> Ambiguous | None:
    """Both works, where *Ibid.* carries a name that neither the source nor its note bears: `Castle, ibid.`
    after a work of Doyle. In `Castle, in: ibid.` the name is that of a part of the work."""
    words = spot.holder.passage.text[reference.start : reference.end]
    names, known = reference.keys.names, names_on(source, spot)
    printed = words.partition(reference.marker)[0].rstrip(" *_")
    head = printed.rstrip(",(. ")
    if not names or not known or not head.endswith(names[-1]) or _bears(source, reference, spot):
        return None
    if any(mentions(note, (name,)) for name in names) or any(sign in head for sign in '“”«»"„'):
        return None
    given = [one for one in spot.scene.shelf.named(names[0], spot.order) if any_agree(names[0], one.names)]
    before = [one for one in given if one.order < spot.order][-1:]
    if not given and not (printed.endswith(",") and _personal(names[0], spot)):
        return None
    candidates = (
        spot.candidate(source, note.id, 0.5, f"it stands directly before, but is by {known[0]}"),
        *(spot.candidate(one.reference, one.holder, 0.4, f"it is by {names[0]}") for one in before),
    )
    why = f"it names {names[0]}, and note {note.label} cites {known[0]}"
    return Ambiguous(candidates, why, "name-conflict")


def _personal(name: str, spot: Spot) -> bool:
    """Whether a name that is no known author's can be one: one or two words that are never printed small."""
    words = fold_words(name)
    part = not _PARTS.isdisjoint(words)
    return len(words) <= 2 and name[:1].isupper() and not part and not set(words) & spot.scene.small


def _bears(source: Reference, reference: Ibid | Idem, spot: Spot) -> bool:
    meaning = spot.of.get(source.id)
    work = meaning.work if isinstance(meaning, Found) else None
    names = (*source.keys.names, *spot.scene.shelf.names_of(work))
    return any(any_agree(name, names) for name in reference.keys.names)


def _by_number(reference: Ibid | Idem, meant: Meant, spot: Spot) -> Meaning:
    """The source of the note that the number means; several notes where that is not sure."""
    if meant.sure:
        note, score, evidence = meant.notes[0]
        sources = spot.sources(spot.scene.holders[note])
        works = {spot.identity(source): source for source in sources}
        if len(works) == 1:
            meaning = repeat(reference, sources[-1], spot, (score, meant.why, evidence))
            if not isinstance(meaning, Found) or score >= _SURE:
                return meaning
            others = note_candidates(replace(meant, notes=meant.notes[1:]), spot)
            return replace(meaning, rivals=_sharing(others, 1 - score))
        if len(works) > 1:
            return _agreeing(reference, sources, spot, meant.why)
        named = spot.scene.holders[note]
        as_printed = reference.locator is not None and reference.locator.value == named.label
        if not works and as_printed and not _may_cite(named):
            return Unknown(f"note {named.label} cites no source", "comment", _guess(spot))
        if not works:
            return Found(None, (spot.holder.id, note), (), score, evidence, meant.why)
    return Ambiguous(tuple(note_candidates(meant, spot)), meant.why, "stale-number")


def _sharing(candidates: list[Candidate], share: float) -> tuple[Candidate, ...]:
    """The candidates with scores that together are no more than `share`."""
    whole = max(share, sum(candidate.score for candidate in candidates))
    return tuple(replace(one, score=round(one.score * share / whole, 2)) for one in candidates)


def _guess(spot: Spot) -> tuple[Candidate, ...]:
    """The last source cited before, for an editor to look at."""
    found = []
    for last in spot.last:
        note = spot.scene.holders[holder_of(last)]
        source = next(source for source in note.references if source.id == last)
        found.append(spot.candidate(source, note.id, 0.4, "the last source cited before"))
    return tuple(found)
