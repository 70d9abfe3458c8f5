"""A text in the plain shape, taken apart for planting faults: calls `[n]`, notes `- [n] …`.

What stands here knows notes, calls, printed numbers and names by plain patterns alone. It must not ask the
program: what is planted has to be known from elsewhere than from what is tested by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from shapes import SHAPES, parse

_NOTE = re.compile(r"^- \[(\d+)\] ", re.M)
_CALL = re.compile(r"\[(\d+)\]")
_CALLS = re.compile(r"\[(\d+(?:(?:[–-]|, ?)\d+)+)\]")
_END_OF_NOTES = re.compile(r"\n\n(?=[^ \n-])")
_AFTER_SENTENCE = re.compile(r"(?<=[.!?])[\"”’»*)\]]*$")
_SENTENCE = re.compile(r"(?<=[.!?\]])[\"”’»]?\s+(?=[A-ZÀ-Þ\"“«„])|\n")
_IBID = re.compile(
    r"[*_]?(?:ibid(?:em)?|ibíd(?:em)?|ib|ebd|ebenda|id|íd|idem|ders|dies|ead|eadem|ivi)\b", re.I
)
_WHOLE_IBID = re.compile(
    r"[*_]?(?:Ibid|Ibíd|Ebd|Id|Ibidem)\.?[*_]?(?:,?\s+(?:at |pp?\. |S\. )?(?P<page>\d+)(?:[–-]\d+)?)?\.?",
    re.I,
)
_IBID_NUMBER = re.compile(r"[*_]?(?:Ibid|Ibíd|Ebd)\.?[*_]?,? (?P<number>\d+)\.?", re.I)
_NUMBERED = re.compile(
    r"(?P<lead>\b(?:supra|infra|above|below|sopra|oben|unten|see|voir|vid|véase|cfr?|vgl|siehe|wie)\b[.,]?\s+"
    r"(?:(?:also|auch|aussi|text accompanying)\s+)?|\(|\baccompanying\s+)?"
    r"(?<![\w.])(?P<word>footnotes?|notes?|nn|n|n\.|nota|nt\.|fn\.?|anm\.|fußnote)\s+"
    r"(?P<numbers>\d+(?:(?:–|-|, | and | und | et | y )\d+)*)(?P<tail> (?:above|supra|below|infra))?",
    re.I,
)
_ALWAYS = ("fn", "fn.", "anm.", "fußnote", "footnote", "footnotes")
_CAPITALISED = re.compile(r"\b[A-ZÀ-Þ][\w’'-]{2,}")
_NO_NAMES = frozenset(
    "see also for the interview vgl siehe voir véase ibid ebd fn anm supra infra but note notes".split()
)
_SIGNAL = (
    r"(?:(?:See generally|See also|See, e\.g\.,|See|Cf\.|Vgl\. auch|Vgl\.|So schon|Voir|Véase|Cfr\.)\s+)?"
)
_FULL = re.compile(
    rf"{_SIGNAL}(?P<name>(?:[A-ZÀ-Þ][\w.’'-]*\s+){{1,3}}(?:de |von |van )?(?P<surname>[A-ZÀ-Þ][\w’'-]{{2,}}))"
    r"(?:\s*\((?:Hg\.|ed\.|dir\.)\))?[,.:]\s+(?P<rest>.+)",
    re.S,
)
_TITLE = re.compile(
    r"[*_](?P<set>[^*_]+)[*_]|[“\"«„‘'](?P<quoted>[^”\"»’'“]+)[,.]?[”\"»“’']|(?P<plain>[^,.(*]+)"
)
_YEAR = re.compile(r"(?<![\d/-])(?:1[5-9]\d\d|20[0-2]\d)(?![\d/-])")
_BODY = re.compile(
    r"\b(?:Chest|Assembly|Commission|Archives?|Archivo|Committee|Company|Institute|Interview|In|The|Lettre)\b|[A-Z]{2}"
)
"""What makes of a name before a comma no person's."""
_RELATIVE = re.compile(
    r"\b(?:supra|infra|op\. ?cit|art\. ?cit|loc\. ?cit|ibid|fn\.|cit\.|a\. ?a\. ?O|n \d)", re.I
)


@dataclass(frozen=True, slots=True)
class Note:
    """One note: its number and its words, with the lines that go on below."""

    label: int
    text: str


@dataclass(frozen=True, slots=True)
class Printed:
    """A number of a note, typed in a note."""

    note: int
    """The label of the note that it stands in."""
    start: int
    end: int
    """Offsets in the note's words."""
    number: int
    names: tuple[str, ...]
    """Capitalised words that stand before it, or in the sentence that calls the note, for a bare number."""
    forward: bool = False
    single: bool = True
    """No list and no range."""
    first: bool = True
    """Not the end of a range, nor a later number of a list."""
    ibid: bool = False


@dataclass(frozen=True, slots=True)
class Work:
    """A work that a note gives in full, and nothing else."""

    label: int
    surname: str
    title: str
    year: int


@dataclass(frozen=True)
class Draft:
    """A text taken apart; `write` puts it together again, the same to a letter where nothing was changed."""

    body: str
    """All before the notes, their heading included."""
    notes: tuple[Note, ...]
    after: str
    gap: str = "\n"
    """What stands between two notes."""

    def write(self) -> str:
        """The text."""
        return self.body + self.gap.join(f"- [{note.label}] {note.text}" for note in self.notes) + self.after

    @cached_property
    def labels(self) -> tuple[int, ...]:
        """The numbers of the notes, in order."""
        return tuple(note.label for note in self.notes)

    @cached_property
    def words(self) -> Mapping[int, str]:
        """The words of each note, by its number."""
        return {note.label: note.text for note in self.notes}

    @cached_property
    def calls(self) -> Mapping[int, tuple[int, ...]]:
        """By number, where it is called in the body."""
        found: dict[int, tuple[int, ...]] = dict.fromkeys(self.labels, ())
        for call in _CALL.finditer(self.body):
            if int(call[1]) in found:
                found[int(call[1])] += (call.start(),)
        return found

    @cached_property
    def numbers_after_ibid(self) -> bool:
        """Whether a bare number after *Ibid.* is that of a note: all are below their own note's, close to it,
        and name notes that are no *Ibid.* themselves."""
        found = [(note.label, _IBID_NUMBER.fullmatch(note.text)) for note in self.notes]
        pairs = [(label, int(match["number"])) for label, match in found if match]
        firsts = [number for _, number in pairs if not _IBID.match(self.words.get(number, ""))]
        return len(pairs) > 3 and all(n < label for label, n in pairs) and len(firsts) == len(pairs)

    @cached_property
    def printed(self) -> tuple[Printed, ...]:
        """Every number of a note that is typed in a note, in order."""
        return tuple(found for note in self.notes for found in self._printed(note))

    def _printed(self, note: Note) -> Iterator[Printed]:
        bare = _IBID_NUMBER.fullmatch(note.text)
        if bare and self.numbers_after_ibid:
            names = named(self.sentence(note.label))
            yield Printed(note.label, *bare.span("number"), int(bare["number"]), names, ibid=True)
        for match in _NUMBERED.finditer(note.text):
            if _is_a_note(match):
                yield from self._each(note, match)

    def _each(self, note: Note, match: re.Match[str]) -> Iterator[Printed]:
        names = named(re.split(r"[;:]|\. (?=[A-ZÀ-Þ])", note.text[: match.start()])[-1])
        forward = re.search(r"infra|below|unten", match[0], re.I) is not None
        numbers = list(re.finditer(r"\d+", match["numbers"]))
        for each in numbers:
            start = match.start("numbers") + each.start()
            if int(each[0]) in self.words:
                yield Printed(
                    note.label,
                    start,
                    start + len(each[0]),
                    int(each[0]),
                    names,
                    forward,
                    len(numbers) == 1,
                    each is numbers[0],
                )

    @cached_property
    def works(self) -> tuple[Work, ...]:
        """The works that a note gives in full, those of notes that cite nothing else."""
        return tuple(work for note in self.notes if (work := _full(note)) is not None)

    def alone(self, work: Work) -> bool:
        """Whether no other note gives a work of that surname, so that the name can mean one only."""
        others = (note.text for note in self.notes if note.label != work.label)
        fulls = (text for text in others if _YEAR.search(text) and not is_relative(text))
        return not any(holds(text, work.surname) for text in fulls)

    def sentence(self, label: int) -> str:
        """What stands in the body before the first call of a note, as far as the sentence goes."""
        if not self.calls.get(label):
            return ""
        before = self.body[: self.calls[label][0]]
        return _SENTENCE.split(before[-600:])[-1]

    def lineage(self, label: int) -> tuple[int, ...]:
        """The note and those before it that its *Ibid.* goes back to."""
        found = [label]
        for before in sorted((each for each in self.labels if each < label), reverse=True):
            if not is_ibid(self.words[found[-1]]):
                break
            found.append(before)
        return tuple(found)

    def told(self, label: int) -> str:
        """The words of a note and of those that its *Ibid.* goes back to."""
        return (
            "\n".join(self.words.get(each, "") for each in self.lineage(label)) if label in self.words else ""
        )

    def holding(self, surname: str) -> frozenset[int]:
        """The numbers of the notes that print a name."""
        return frozenset(note.label for note in self.notes if holds(note.text, surname))

    def relabelled(self, change: Callable[[int], int]) -> Draft:
        """Labels and calls renumbered; what is typed in the notes stays."""
        notes = tuple(replace(note, label=change(note.label)) for note in self.notes)
        return replace(self, notes=notes, body=self._recalled(change))

    def _recalled(self, change: Callable[[int], int]) -> str:
        def called(match: re.Match[str]) -> str:
            number = int(match[1])
            return f"[{change(number)}]" if number in self.words else match[0]

        return _CALL.sub(called, self.body)

    def retyped(self, change: Callable[[int], int]) -> Draft:
        """The numbers that are typed in the notes renumbered; labels and calls stay."""
        words = dict(self.words)
        for each in reversed(self.printed):
            text = words[each.note]
            words[each.note] = f"{text[: each.start]}{change(each.number)}{text[each.end :]}"
        return replace(self, notes=tuple(Note(label, words[label]) for label in self.labels))

    def with_words(self, label: int, text: str) -> Draft:
        """The note of that number with other words."""
        notes = tuple(Note(label, text) if note.label == label else note for note in self.notes)
        return replace(self, notes=notes)

    def place_after(self, label: int) -> int | None:
        """Where in the body a sentence can be put behind the call of a note; none where it ends no sentence
        or stands in no plain paragraph."""
        places = self.calls.get(label, ())
        if len(places) != 1:
            return None
        start, end = places[0], places[0] + len(f"[{label}]")
        line = self.body[self.body.rfind("\n", 0, start) + 1 : start]
        plain = re.match(r"[\wÀ-ÿ\"“«„»‘'*]", line) is not None and not re.match(r"\* |\d+[.)] ", line)
        whole = _AFTER_SENTENCE.search(re.sub(r"(?:\[\d+\])+$", "", self.body[:start])) is not None
        return end if plain and whole and self.body[end : end + 1] in (" ", "\n") else None

    def inserted(self, at: int, texts: tuple[str, ...], sentences: tuple[str, ...]) -> Draft:
        """New notes before the one of rank `at`, each called by its sentence, behind the call of the note
        before; all after them renumbered, what is typed in the notes left."""
        first, many = self.labels[at - 1] + 1, len(texts)
        place = self.place_after(first - 1)
        assert place is not None, "ask place_after first"
        added = "".join(f" {sentence}\0{n}]" for n, sentence in enumerate(sentences, first))
        moved = replace(self, body=self.body[:place] + added + self.body[place:])
        moved = moved.relabelled(lambda label: label + many if label >= first else label)
        notes = tuple(Note(n, text) for n, text in enumerate(texts, first))
        body = moved.body.replace("\0", "[")
        return replace(moved, body=body, notes=(*moved.notes[:at], *notes, *moved.notes[at:]))

    def appended(self, texts: tuple[str, ...], sentences: tuple[str, ...]) -> Draft | None:
        """New notes behind the last, called behind its call; none where nothing can be put there."""
        if self.place_after(self.labels[-1]) is None:
            return None
        return self.inserted(len(self.notes), texts, sentences)


def read_draft(text: str) -> Draft:
    """The parts of a text in the plain shape."""
    starts = list(_NOTE.finditer(text))
    ends = [match.start() for match in starts[1:]]
    last = text[starts[-1].end() :]
    end = _END_OF_NOTES.search(last)
    size = end.start() if end else len(last.rstrip("\n"))
    raw = [text[start.end() : stop] for start, stop in zip(starts, ends, strict=False)] + [last[:size]]
    gap = "\n\n" if raw[0].endswith("\n\n") else "\n"
    notes = tuple(
        Note(int(start[1]), words.removesuffix(gap)) for start, words in zip(starts, raw, strict=True)
    )
    return _singled(Draft(text[: starts[0].start()], notes, last[size:], gap))


def _singled(draft: Draft) -> Draft:
    """`[9–10]` and `[3, 4]` as `[9][10]` and `[3][4]`."""

    def each(match: re.Match[str]) -> str:
        parts = [[int(n) for n in re.split("[–-]", part)] for part in re.split(", ?", match[1])]
        numbers = [n for part in parts for n in range(part[0], part[-1] + 1)]
        return "".join(f"[{n}]" for n in numbers) if set(numbers) <= set(draft.labels) else match[0]

    return replace(draft, body=_CALLS.sub(each, draft.body))


def plain_shape(source: str) -> str:
    """A text of the tests in the plain shape, whatever shape it is kept in."""
    return source if _NOTE.search(source) else SHAPES[0].write(parse(source))


def is_orderly(draft: Draft) -> bool:
    """Whether the notes are one sequence that rises, so that a number names one note."""
    labels = draft.labels
    return len(labels) > 5 and all(a < b for a, b in pairwise(labels))


def is_ibid(text: str) -> bool:
    """Whether a note begins with *Ibid.*, *Id.*, *Ders.* or the like."""
    return _IBID.match(text) is not None


def whole_ibid(text: str) -> re.Match[str] | None:
    """The match where a note is *Ibid.* alone, or with a page (group `page`)."""
    return _WHOLE_IBID.fullmatch(text)


def is_commentary(text: str) -> bool:
    """Whether a note plainly cites nothing: no figure, emphasis, quotation, address or reference back."""
    return not re.search(r"[\d*_“\"«„‘]|http|ibid|cit\.|ebd", text, re.I) and len(text.split()) > 5


def named(text: str) -> tuple[str, ...]:
    """The capitalised words of a text that may be names."""
    return tuple(word for word in _CAPITALISED.findall(text) if word.lower().rstrip("’s") not in _NO_NAMES)


def holds(text: str, name: str) -> bool:
    """Whether a text prints a name, whatever its case."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.I) is not None


def years(text: str) -> frozenset[int]:
    """The years that a text prints."""
    return frozenset(int(year) for year in _YEAR.findall(text))


def year_in(text: str) -> re.Match[str] | None:
    """The first year that a text prints."""
    return _YEAR.search(text)


def is_relative(text: str) -> bool:
    """Whether a text refers back to another note."""
    return _RELATIVE.search(text) is not None or is_ibid(text)


def _is_a_note(match: re.Match[str]) -> bool:
    """Whether what looks like the number of a note is one, and not a note of another book or a number of an
    issue."""
    if re.search(r"\d,? ?$", match.string[: match.start()]) and not match["tail"]:
        return False
    return match["word"].lower() in _ALWAYS or bool(match["lead"]) or bool(match["tail"])


def _full(note: Note) -> Work | None:
    text = note.text
    match = _FULL.match(text)
    if not match or ";" in text or len(text) > 300 or is_relative(text):
        return None
    printed, title = years(match["rest"]), _TITLE.match(match["rest"])
    if len(printed) != 1 or not title or _BODY.search(match["name"]):
        return None
    words = re.sub(r" \d+$", "", next(words for words in title.groups() if words).strip(" \u00a0,."))
    if not words[:1].isupper() or (title["plain"] and " " not in words):
        return None
    return Work(note.label, match["surname"], words, *printed)
