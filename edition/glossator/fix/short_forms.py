"""What stands for a work in a text's own style, where an *Ibid.* has to give way to a short form."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from glossator.model import Field, Found, Full, Interview, Name, Note, OpCit, Reading, Reference, Short, Span

_LABELS = ("pp.", "p.", "S.", "at")


@dataclass(frozen=True, slots=True)
class _Habit:
    """What the short forms of a text are made of."""

    given: bool
    """The given name stands before the family name."""
    year: bool
    title: bool
    marker: str
    """`op. cit.`, as printed; empty where none stands."""


def short_form(reading: Reading, work: str, *, before: Note) -> str | None:
    """The Markdown that stands for a work: the nearest short form that the text has for it before a note,
    else one made as the text's others are; None where neither is known."""
    forms = _forms(reading)
    ranks = {note.id: rank for rank, note in enumerate(reading.article.notes)}
    own = [(note, each) for note, each in forms if _means(reading, each) == work]
    earlier = [(note, each) for note, each in own if ranks[note.id] < ranks[before.id]]
    if own:
        note, reference = (earlier or own)[-1]
        return _without_locator(reading.article.text, note, reference)
    return _made(reading, work, Counter(_habit(note, each) for note, each in forms))


def _forms(reading: Reading) -> list[tuple[Note, Short | OpCit]]:
    return [
        (note, each)
        for note in reading.article.notes
        for each in note.references
        if isinstance(each, Short | OpCit) and _means(reading, each) and each.keys.names and not each.nested
    ]


def _means(reading: Reading, reference: Reference) -> str | None:
    meaning = reading.meanings.of.get(reference.id)
    return meaning.work if isinstance(meaning, Found) else None


def _without_locator(source: str, note: Note, reference: Reference) -> str | None:
    """The words of a short form as they stand in the source, up to its page."""
    locator = reference.locator
    end = locator.start if locator and locator.start > reference.start else reference.end
    text = note.passage.text[reference.start : end].rstrip()
    for label in _LABELS:
        text = text.removesuffix(label).rstrip()
    spans = note.passage.spans(reference.start, reference.start + len(text.rstrip(",:; ")))
    return source[spans[0].start : spans[0].end] + _closing(source, spans[0]) if len(spans) == 1 else None


def _closing(source: str, span: Span) -> str:
    """The mark of emphasis that closes right behind, where one was opened within."""
    mark = source[span.end : span.end + 1]
    return mark if mark in ("*", "_") and source[span.start : span.end].count(mark) % 2 else ""


def _habit(note: Note, reference: Short | OpCit) -> _Habit:
    words = note.passage.text[reference.start : reference.end]
    name = reference.keys.names[0]
    return _Habit(
        given=words.find(name) > 0,
        year=reference.keys.date is not None,
        title=bool(reference.keys.title_words),
        marker=reference.marker if isinstance(reference, OpCit) else "",
    )


def _made(reading: Reading, work: str, habits: Counter[_Habit]) -> str | None:
    if not habits:
        return None
    habit = habits.most_common(1)[0][0]
    given = next((each for each in reading.works.works if each.id == work), None)
    for note in reading.article.notes:
        for reference in note.references:
            if given and reference.id == given.read_from and isinstance(reference, Full | Interview):
                return _composed(reference, habit, alone=_alone(reading, reference))
    return None


def _alone(reading: Reading, reference: Full | Interview) -> bool:
    """Whether the author's name leads to no other work of the text."""
    name = reference.keys.names[:1]
    others = (each for note in reading.article.notes for each in note.references if isinstance(each, Full))
    works = {reading.works.of.get(each.id) for each in others if each.keys.names[:1] == name}
    return len(works) < 2


def _composed(reference: Full | Interview, habit: _Habit, *, alone: bool) -> str | None:
    fields: dict[str, Field] = {}
    for field in reference.fields:
        fields.setdefault(field.name, field)
    author, title = fields.get("author"), fields.get("title")
    if author is None and title is None:
        return None
    parts = [_named(author, habit)] if author else []
    if habit.year and reference.keys.date and reference.keys.date.year:
        parts.append(str(reference.keys.date.year))
    if title and (habit.title or not author or not alone):
        parts.append(f"*{title.value.partition(':')[0]}*")
    return ", ".join([*parts, *([habit.marker] if habit.marker else [])])


def _named(author: Field, habit: _Habit) -> str:
    name = author.read
    if not isinstance(name, Name) or not name.family:
        return author.value
    return f"{name.given} {name.family}".strip() if habit.given else name.family
