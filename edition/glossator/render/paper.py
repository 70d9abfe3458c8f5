"""The text on paper: the blocks of `index.html`, each note at the foot of the page that calls it first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glossator.model import Finding, Reading
from glossator.render.article_page import ArticleView, NoteView, article_view
from glossator.render.languages import Languages
from glossator.render.markup import Html
from glossator.render.theme import Theme

_LONGEST = 1500
"""A longer note is set in several pieces, for a foot note cannot go on on the next page."""
_TOKEN = re.compile(r"<[^>]*>|[^<]+")
_SENTENCE_END = re.compile(r"[.;:!?]\s")


@dataclass(frozen=True, slots=True)
class PaperView:
    """The whole of `paper.html`."""

    text: ArticleView
    uncalled: tuple[Html, ...]
    """The notes that nothing calls, which stand behind the text."""


def paper_view(
    reading: Reading, findings: Sequence[Finding], ed: str, languages: Languages, theme: Theme
) -> PaperView:
    """Everything that the paper says, ready to be set."""
    plain = article_view(reading, findings, ed, languages)
    rest = {note.id: note for note in plain.notes}
    feet: dict[str, Html] = {}
    names = {note.id: name for note, name in zip(reading.article.notes, rest, strict=True)}
    set_in = {view.id for view in plain.flow} | {"title"}
    for call in (each for each in reading.article.calls if each.block in set_in):
        targets = reading.links.targets.get(call.id, ())
        called = (rest.pop(names[one.note], None) for one in targets if one.note in names)
        feet[call.id] = Html("".join(_foot(note, ed, theme) for note in called if note is not None))
    text = article_view(reading, findings, ed, languages, feet)
    return PaperView(text, tuple(_foot(note, ed, theme) for note in rest.values()))


def outline(view: PaperView) -> str:
    """The rules that name each heading in the outline of the PDF, without the notes that it calls."""
    entries = (f"{link.href}{{bookmark-label:{css_string(link.text)}}}" for _, link in view.text.contents)
    return "\n".join(entries)


def css_string(text: str) -> str:
    """The text as a string of CSS, in which no character can end it or the element that holds the style."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'


def _foot(note: NoteView, ed: str, theme: Theme) -> Html:
    return theme.part("foot.html", n=note, pieces=tuple(_pieces(note)), ed=Html(ed))


def _pieces(note: NoteView) -> Iterator[Html]:
    """The words of a note, cut behind sentences where they are too many for the foot of one page."""
    for paragraph in note.paragraphs:
        yield from _cut(paragraph)


def _cut(words: Html) -> Iterator[Html]:
    held, length, depth = "", 0, 0
    for token in _TOKEN.findall(words):
        if token.startswith("<"):
            depth += -1 if token.startswith("</") else 0 if token.startswith("<br") else 1
            held += token
            continue
        start = 0
        for end in _ends(token, length) if depth == 0 else ():
            yield Html(held + token[start:end])
            held, length, start = "", 0, end
        held += token[start:]
        length += len(token) - start
    if held:
        yield Html(held)


def _ends(words: str, length: int) -> Iterator[int]:
    """Where to cut words behind `length` others: at the end of each sentence that is too long a way on."""
    start = -length
    for match in _SENTENCE_END.finditer(words):
        if match.end() - start > _LONGEST:
            yield match.end()
            start = match.end()
