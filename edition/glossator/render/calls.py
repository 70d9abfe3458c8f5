"""Calls as links: `[6–8]` as printed, with each of its numbers within reach."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from glossator.model import Article, Links, NoteKind, Target
from glossator.render.markup import Html, attribute, element_id, escape

_TOKEN = re.compile(r"[^\s,;:.\[\](){}^\-‐‑‒–—−⁻]+")
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Place:
    """One label of a call, and where it leads."""

    label: str
    note: str | None
    """The id of the note; None where there is none."""
    id: str
    """The element's own id: `r54`, `r54-2` for the second call of a note."""


@dataclass(frozen=True, slots=True)
class Sign:
    """How a call shows what its note is."""

    kind: str = ""
    """The class of its number: empty for a note that only cites."""
    flagged: bool = False
    said: str = ""
    """The same in words."""


_KINDS: dict[NoteKind, tuple[str, str]] = {
    "citation": ("", ""),
    "comment": ("m", ", a comment"),
    "mixed": ("m", ", with a comment"),
    "interview": ("i", ", an interview"),
}
"""By kind of note, the class of what is set for it and the words."""


def kind_class(kind: NoteKind) -> str:
    """The class of a number whose note is of a kind; empty for one that only cites."""
    return _KINDS[kind][0]


def sign(kind: NoteKind, flagged: bool) -> Sign:
    """The sign of a note of a kind, at which a finding points or not."""
    name, said = _KINDS[kind]
    return Sign(name, flagged, f"{said}, flagged" if flagged else said)


def call_places(article: Article, links: Links) -> dict[str, tuple[Place, ...]]:
    """By call id, a place for each of its labels, numbered in the order of the text."""
    seen: dict[str, int] = {}
    return {call.id: tuple(_places(links.targets.get(call.id, ()), seen)) for call in article.calls}


def _places(targets: tuple[Target, ...], seen: dict[str, int]) -> Iterator[Place]:
    for target in targets:
        if target.note is None:
            yield Place(target.label, None, "")
            continue
        rank = seen[target.note] = seen.get(target.note, 0) + 1
        name = element_id("r", target.note)
        yield Place(target.label, target.note, _ranked(name, rank))


def _ranked(name: str, rank: int) -> str:
    """`r54-2`; `r54-2_2` for the second call of the note `54-2`, which must not be taken for another's."""
    if rank == 1:
        return name
    return f"{name}_{rank}" if "-" in name else f"{name}-{rank}"


def back_places(places: Mapping[str, tuple[Place, ...]]) -> dict[str, tuple[str, ...]]:
    """By note id, the ids of the places that call it, in the order of the text."""
    found: dict[str, list[str]] = {}
    for place in (place for group in places.values() for place in group):
        if place.note is not None:
            found.setdefault(place.note, []).append(place.id)
    return {note: tuple(ids) for note, ids in found.items()}


def call_html(text: str, places: tuple[Place, ...], signs: Mapping[str, Sign], ed: str) -> Html:
    """The call as printed, with the signs of its notes by their ids. Numbers that a range only implies are
    added as links of the program's own."""
    parts: list[str] = []
    at, following = 0, 0
    tokens = [(0, len(text))] if _is_one(text, places) else [match.span() for match in _TOKEN.finditer(text)]
    for start, end in tokens:
        label = unicodedata.normalize("NFKC", text[start:end])
        index = next((i for i in range(following, len(places)) if places[i].label == label), None)
        parts.append(escape(text[at:start]))
        if index is None:
            parts.append(escape(text[start:end]))
        else:
            parts.append(_implied(places[following:index], signs, ed))
            parts.append(_link(text[start:end], places[index], signs, ed))
            following = index + 1
        at = end
    parts += [_implied(places[following:], signs, ed), escape(text[at:])]
    tag = "span" if _RAISED & set(text) else "sup"
    return Html(f'<{tag} class="c">{"".join(parts)}</{tag}>')


def _is_one(text: str, places: tuple[Place, ...]) -> bool:
    return len(places) == 1 and places[0].label == text


def _implied(places: tuple[Place, ...], signs: Mapping[str, Sign], ed: str) -> str:
    links = "".join(f"{_link(place.label, place, signs, ed)}–" for place in places)
    return f'<span class="within" data-ed>{links}</span>' if links else ""


def _link(text: str, place: Place, signs: Mapping[str, Sign], ed: str) -> Html:
    if place.note is None:
        return Html(f'<span class="dead">{escape(text)}<i {ed}> (no such note)</i></span>')
    target = attribute("#" + element_id("n", place.note))
    sign = signs.get(place.note, Sign())
    names = " ".join(filter(None, (sign.kind, "f" if sign.flagged else "")))
    classes = f' class="{names}"' if names else ""
    said = f"<i {ed}>{sign.said}</i>" if sign.said else ""
    words = f"<i {ed}>note </i>{escape(text)}{said}"
    return Html(f'<a id="{place.id}" href={target} role="doc-noteref"{classes}>{words}</a>')
