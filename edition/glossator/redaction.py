"""Words that must not be repeated, blacked out before a text is read: nothing that is made of it holds them.

Each character gives way to one mask, so that every place stays where it is in the file. A decision tells
the words by their digest alone; once they are found where it says, they are blacked out wherever they
stand: in the text, in addresses (`https://…/jane-doe`), turned round (`Doe, Jane`), and in whatever the
editor wrote in other decisions.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from urllib.parse import unquote

from glossator.model import Article, Decision, Decisions, Passage, Redaction, Span
from glossator.quoted import Quotes
from glossator.read import read

MASK = "█"

_WITHIN = "[\u0300-\u036f\u00ad\u200b-\u200d]*"
"""What may stand within a word and not be seen: accents of their own, soft hyphens, joiners."""
_BETWEEN = r"(?:%[0-9A-Fa-f]{2}|&#?\w{2,8};|[\W_]){1,12}?"
"""What may stand between two words of a name: blanks, marks of emphasis, entities, `-` in an address."""
_EDGES = (r"(?<![^\W_])", r"(?![^\W_])")
_SYNTAX = frozenset("*_`\\\n\r\f\v\x85\u2028\u2029")
"""Kept within a name: marks whose partner may stand outside, and the ends of lines."""
_UNBROKEN = re.compile(r"[^\s<>]+")
_SIGNS_OF_ADDRESS = ("://", "www.", "](")
_QUOTED = re.compile(r"(?:%[0-9A-Fa-f]{2}){1,12}")


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
    names = [Name(quotes.hashed(each)) for each in wanted]
    found = [tuple(_spans(article, name)) for name in names]
    masked = blacked_out(text, [span for spans in found for span in spans])
    without = _without(decisions, names)
    # The reasons too: an editor may have written there what was asked of whom.
    reasons = [each.reason for each in without.decisions if each.kind == "redact"]
    made = (
        Redaction(each.at, reason, each.line, spans)
        for each, reason, spans in zip(wanted, reasons, found, strict=True)
    )
    return Redacted(masked, without, tuple(made))


def repeats(text: str, decisions: Decisions, name: str) -> bool:
    """Whether a name, such as that of a folder, says words that the decisions on a text redact."""
    wanted = [each for each in decisions.decisions if each.kind == "redact"]
    quotes = Quotes(read(text)) if wanted else None
    names = [Name(quotes.hashed(each)) for each in wanted if quotes is not None]
    return any(found.in_file_name(name.casefold()) for found in names)


class Name:
    """Finds words in a text, however they are set."""

    def __init__(self, words: str) -> None:
        parts = re.findall(r"[^\W_]+", "".join(_folded(words)))
        turned = [parts, [*parts[-1:], *parts[:-1]]] if len(parts) > 1 else [parts]
        # A single word may also be a common one: `Will` is a name, `will` is not.
        several = re.IGNORECASE if len(parts) > 1 else re.NOFLAG
        forms = turned if several else [parts, [part.upper() for part in parts]]
        self._anywhere = _pattern(forms if parts else [], several)
        self._in_address = _pattern(turned if parts else [], re.IGNORECASE)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of each place."""
        folded = "".join(_folded(text))
        yield from (match.span() for match in self._anywhere.finditer(folded))
        for match in _UNBROKEN.finditer(text):
            if any(sign in match[0] for sign in _SIGNS_OF_ADDRESS):
                yield from self._within_address(match[0], match.start())

    def _within_address(self, address: str, start: int) -> Iterator[tuple[int, int]]:
        """The places in an address, as it stands and as its quoted bytes read."""
        read, places = _unquoted(address)
        for match in self._in_address.finditer("".join(_folded(read))):
            yield start + places[match.start()], start + places[match.end()]

    def in_file_name(self, text: str) -> bool:
        """Whether the name of a file or folder says it."""
        return self._in_address.search("".join(_folded(text))) is not None

    def masked(self, text: str) -> str:
        """The text without the words."""
        return blacked_out(text, [Span(start, end) for start, end in self.find(text)])


def _pattern(forms: Iterable[Sequence[str]], flags: re.RegexFlag) -> re.Pattern[str]:
    """Any of the forms, each of some words; nothing where there are none."""
    spelt = (
        _BETWEEN.join("".join(f"{letter}{_WITHIN}" for letter in word) for word in form) for form in forms
    )
    return re.compile(f"{_EDGES[0]}(?:{'|'.join(spelt) or '(?!)'}){_EDGES[1]}", flags)


def _unquoted(address: str) -> tuple[str, list[int]]:
    """The address with its quoted bytes read, and where in it each character begins and the last one ends."""
    read, places, at = "", list[int](), 0
    for match in _QUOTED.finditer(address):
        read += address[at : match.start()]
        places += range(at, match.start())
        at = match.start()
        for char in unquote(match[0], errors="surrogateescape"):
            read += char
            places.append(at)
            at += 3 * len(char.encode("utf-8", "surrogateescape"))
    return read + address[at:], [*places, *range(at, len(address) + 1)]


def _folded(text: str) -> Iterator[str]:
    """Each character without its accent, so that every one keeps its place."""
    for char in text:
        base = unicodedata.normalize("NFKD", char)[:1] if char > "\x7f" else char
        yield base if base.isalnum() else char


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


def _without(decisions: Decisions, names: Sequence[Name]) -> Decisions:
    """The decisions with the words blacked out in what the editor wrote."""

    def masked(text: str) -> str:
        for name in names:
            text = name.masked(text)
        return text

    def rewritten(each: Decision) -> Decision:
        reason, quote, text = masked(each.reason), masked(each.quote), masked(each.text)
        prefix, suffix = masked(each.prefix), masked(each.suffix)
        return replace(each, reason=reason, quote=quote, text=text, prefix=prefix, suffix=suffix)

    plain = {each.name: getattr(decisions, each.name) for each in fields(decisions)}
    own = {key: masked(value) for key, value in plain.items() if isinstance(value, str)}
    return replace(
        decisions,
        **own,
        authors=tuple(masked(name) for name in decisions.authors),
        decisions=tuple(rewritten(each) for each in decisions.decisions),
    )
