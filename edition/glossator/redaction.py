"""Words that must not be repeated, blacked out before a text is read: nothing that is made of it holds them.

Each character gives way to one mask, so that every place stays where it is in the file. A decision tells
the words by their digest alone; once they are found where it says, they are blacked out wherever they
stand: in the text, in addresses (`https://…/jane-doe`), turned round (`Doe, Jane`), and in whatever the
editor wrote in other decisions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise

from glossator.model import Article, Decision, Decisions, Passage, Redaction, Span
from glossator.named import Name
from glossator.quoted import Quotes
from glossator.read import read

MASK = "█"

_SYNTAX = frozenset("*_`\\\n\r\f\v\x85\u2028\u2029")
"""Kept within a name: marks whose partner may stand outside, and the ends of lines."""


@dataclass(frozen=True, slots=True)
class Redacted:
    """A text and its decisions without the words, and what was blacked out."""

    text: str
    decisions: Decisions
    redactions: tuple[Redaction, ...]


def redact(text: str, decisions: Decisions) -> Redacted:
    """The text with all that its decisions redact blacked out; a redaction whose words stand nowhere has no
    spans."""
    wanted = [each for each in decisions.decisions if each.kind == "redact"]
    if not wanted:
        return Redacted(text, decisions, ())
    article = read(text)
    quotes = Quotes(article)
    names = _names(quotes, wanted)
    found = [tuple(_spans(article, name)) for name in names]
    masked = blacked_out(text, [span for spans in found for span in spans])
    decided = _without(decisions, names, lambda each: quotes.over(each, masked))
    # The reasons too: an editor may have written there what was asked of whom.
    reasons = [each.reason for each in decided.decisions if each.kind == "redact"]
    made = (
        Redaction(each.at, reason, each.line, spans)
        for each, reason, spans in zip(wanted, reasons, found, strict=True)
    )
    return Redacted(masked, decided, tuple(made))


def redacted_names(text: str, decisions: Decisions) -> tuple[Name, ...]:
    """What the decisions on a text redact, to be looked for elsewhere: in a folder's name, in a reason."""
    wanted = [each for each in decisions.decisions if each.kind == "redact"]
    return tuple(_names(Quotes(read(text)), wanted)) if wanted else ()


def without(name: Name, text: str) -> str:
    """The text with a name blacked out."""
    return blacked_out(text, [Span(start, end) for start, end in name.find(text)])


def left_of(name: Name, article: Article) -> tuple[str, ...]:
    """Where a part of a name of several words still stands, such as the family name alone: the names of
    blocks and notes (`p12`, `n4`)."""
    parts = [Name(word) for word in name.words if len(word) > 2 and word[0].isupper()]
    held = [(block.id, part.passage.text) for block in article.blocks for part in block.parts]
    held += [(entry.id, entry.passage.text) for entry in article.bibliography]
    held += [(f"n{note.id}", note.passage.text) for note in article.notes]
    return tuple(dict.fromkeys(where for where, text in held if any(part.says(text) for part in parts)))


def _names(quotes: Quotes, wanted: Iterable[Decision]) -> list[Name]:
    """The words of each redaction; none for one whose words stand nowhere."""
    found = map(quotes.hashed, wanted)
    return [Name(each.words if each is not None else "") for each in found]


def _spans(article: Article, name: Name) -> Iterator[Span]:
    """Each place in the source, found in its characters and in the words as read, in order."""
    found = {Span(start, end) for start, end in name.find(article.text)}
    for passage in _passages(article):
        for start, end in name.find(passage.text):
            found.update(passage.spans(start, end))
    yield from _apart(sorted(found))


def _apart(spans: Sequence[Span]) -> Iterator[Span]:
    """The stretches with those that overlap made one."""
    held: Span | None = None
    for span in spans:
        if held is not None and span.start < held.end:
            held = Span(held.start, max(held.end, span.end))
            continue
        if held is not None:
            yield held
        held = span
    if held is not None:
        yield held


def _passages(article: Article) -> Iterator[Passage]:
    yield from [article.front.title] if article.front.title is not None else []
    yield from (part.passage for block in article.blocks for part in block.parts)
    yield from (entry.passage for entry in article.bibliography)
    yield from (note.passage for note in article.notes)


def blacked_out(text: str, spans: Iterable[Span]) -> str:
    """The text with the mask for each character of the stretches, its lines and its length as they were."""
    ordered = [Span(0, 0), *_apart(sorted(spans)), Span(len(text), len(text))]
    parts = []
    for before, span in pairwise(ordered):
        parts.append(text[before.end : span.start])
        parts += (char if char in _SYNTAX else MASK for char in text[span.start : span.end])
    return "".join(parts)


def _without(decisions: Decisions, names: Sequence[Name], over: Callable[[Decision], Decision]) -> Decisions:
    """The decisions with the words blacked out in what the editor wrote; `over` makes each on the text as
    it is now."""

    def masked(text: str) -> str:
        for name in names:
            text = without(name, text)
        return text

    def rewritten(each: Decision) -> Decision:
        made = over(each) if each.kind != "redact" else each
        quote, prefix, suffix = masked(made.quote), masked(made.prefix), masked(made.suffix)
        return replace(
            made,
            reason=masked(each.reason),
            text=masked(each.text),
            quote=quote,
            prefix=prefix,
            suffix=suffix,
        )

    plain = {each.name: getattr(decisions, each.name) for each in fields(decisions)}
    own = {key: masked(value) for key, value in plain.items() if isinstance(value, str)}
    return replace(
        decisions,
        **own,
        authors=tuple(masked(name) for name in decisions.authors),
        decisions=tuple(rewritten(each) for each in decisions.decisions),
    )
