"""The text itself: front, body and back, with the blocks of the article and its notes in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias
from xml.etree.ElementTree import Element

from glossator.export.tei.blocks import Setting, set_block, set_entries, set_notes
from glossator.export.tei.elements import add, element
from glossator.export.tei.words import set_words
from glossator.model import Article, Block, Entry, Section

_Held: TypeAlias = Block | Entry


@dataclass(frozen=True, slots=True)
class _Group:
    """What stands in one section, without the sections below it."""

    section: Section
    held: tuple[_Held, ...]

    @property
    def start(self) -> int:
        return _start(self.held[0])


def text_of(setting: Setting, language: str) -> Element:
    """The text: to `front` goes what stands before and in the abstract, to `back` what stands from the
    heading over the notes on."""
    article = setting.article
    groups = list(_groups(article))
    body_at = _body_start(groups)
    back_at = max(_back_start(groups), body_at)
    text = element("text", {"xml:lang": language})
    bylines = _set_front(text, groups[:body_at] or groups[:1], setting, whole=body_at > 0)
    body = add(text, "body")
    _set_groups(body, groups[body_at:back_at], setting, bylines)
    if all(each.tag == "milestone" for each in body):
        add(body, "p")
    _set_back(text, groups[back_at:], setting)
    return text


def _groups(article: Article) -> Iterator[_Group]:
    """Blocks and entries by section; an entry belongs to the section of the block before it."""
    sections = {section.id: section for section in article.sections}
    held: list[_Held] = sorted([*article.blocks, *article.bibliography], key=_start)
    current = article.sections[0].id if article.sections else ""
    placed: list[tuple[str, _Held]] = []
    for each in held:
        current = each.section if isinstance(each, Block) else current
        placed.append((current, each))
    for id, group in groupby(placed, key=lambda one: one[0]):
        section = sections.get(id) or Section(id, 0, "body", None)
        yield _Group(section, tuple(each for _, each in group))


def _start(held: _Held) -> int:
    return held.spans[0].start if held.spans else 0


def _body_start(groups: Sequence[_Group]) -> int:
    """How many groups are front matter: the abstract, and what has no heading before it."""
    found = 0
    for index, group in enumerate(groups):
        if group.section.role == "abstract":
            found = index + 1
        elif index > 0 or group.section.heading is not None:
            break
    return found


def _back_start(groups: Sequence[_Group]) -> int:
    """Where the back begins: at the heading over the notes, or where nothing but notes and lists follows."""
    roles = [group.section.role for group in groups]
    start = len(roles) if roles.count("notes") != 1 else roles.index("notes")
    trailing = len(roles)
    while trailing and roles[trailing - 1] in ("notes", "bibliography"):
        trailing -= 1
    while start and roles[start - 1] == "bibliography":
        start -= 1
    return min(start, trailing)


def _set_front(text: Element, groups: Sequence[_Group], setting: Setting, *, whole: bool) -> int:
    """Title and bylines; and the groups, where the `whole` of them is front matter.

    Returns how many blocks of the first group have been set.
    """
    front = element("front")
    title = setting.article.front.title
    if title is not None:
        set_words(add(add(front, "docTitle"), "titlePart"), title, setting.links)
    done = _set_bylines(front, groups[0].held if groups else (), setting)
    if whole:
        for index, group in enumerate(groups):
            if len(group.held) > (done if index == 0 else 0):
                _set_group(add(front, "div", _named(group)), group, setting, done if index == 0 else 0)
    if len(front):
        text.append(front)
    return 0 if whole else done


def _set_bylines(front: Element, held: Sequence[_Held], setting: Setting) -> int:
    done = 0
    for each in held:
        if not isinstance(each, Block) or each.kind != "byline":
            break
        set_block(front, each, setting, "byline")
        done += 1
    return done


def _set_groups(root: Element, groups: Sequence[_Group], setting: Setting, skipped: int = 0) -> None:
    """The groups as divisions within divisions, by the levels of their headings.

    What stands before the first heading of the body is in no division; its first blocks, as many as
    `skipped`, stand elsewhere.
    """
    above: list[tuple[int, Element]] = []
    for index, group in enumerate(groups):
        done = skipped if index == 0 else 0
        if index == 0 and group.section.heading is None and root.tag == "body":
            _set_group(root, group, setting, done)
            continue
        while above and above[-1][0] >= group.section.level:
            above.pop()
        division = add(above[-1][1] if above else root, "div", _named(group))
        _set_group(division, group, setting, done)
        above.append((group.section.level, division))


def _named(group: _Group) -> dict[str, str]:
    role = group.section.role
    return {"type": "" if role == "body" else role, "xml:id": group.section.id}


def _set_group(parent: Element, group: _Group, setting: Setting, done: int) -> None:
    for is_entries, held in groupby(group.held[done:], key=lambda one: isinstance(one, Entry)):
        if is_entries:
            set_entries(parent, [each for each in held if isinstance(each, Entry)], setting)
            continue
        for block in (each for each in held if isinstance(each, Block)):
            set_block(parent, block, setting, "head" if block.id == group.section.heading else "")


def _set_back(text: Element, groups: Sequence[_Group], setting: Setting) -> None:
    """The groups; the notes in the division that is theirs, or in one without a heading by their place."""
    back = element("back")
    _set_groups(back, groups, setting)
    notes = setting.article.notes
    if notes:
        home = next((each for each in back.iter("div") if each.get("type") == "notes"), None)
        if home is None:
            home = element("div", {"type": "notes"})
            first = notes[0].spans[0].start if notes[0].spans else 0
            back.insert(0 if groups and first < groups[0].start else len(back), home)
        set_notes(home, notes, setting)
    if len(back):
        text.append(back)
