"""What stands before the text itself: title, byline, abstract, keywords and other labelled paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from glossator.model import Block, BlockKind
from glossator.read import titles
from glossator.read.headings import looks_like_heading, without_calls
from glossator.read.lines import Chunk

_BY = re.compile(
    r"\A[*_]{0,2}(?:(?i:by|von|par|por|door|av|autor|authors?|verfasser)|di|da|de|af)[: ]\s{0,3}(?=[^\W\d_])"
)
_LABEL = re.compile(r"[*_]{0,3}([^\W\d_][\w’' -]{1,28}?)[*_]{0,3}\s?[:.—–][*_]{0,3}\s+")
_PLACE = re.compile(
    r"\buniversi|\bcollege|\binstitut|\bdep(?:artment|artament|t\b)|\bfa[ck]ul|\bcent(?:re|er|ro)\b|\bschool\b|"
    r"\bhochschule|\bacadem|\bakademi|\buniwersytet|университет|институт|[\w.]@[\w-]|\borcid\b|جامعة|אוניברסיט|大学|大學",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\n[ \t]*-[ \t]+(?:name:[ \t]*)?(.{1,300})")
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b)\s*")
_NAME = re.compile(r"(?:[^\W\d_][\w.’'-]*)(?:\s+[^\W\d_][\w.’'-]*){1,5}$")
_PARTICLES = frozenset("van der den de la le du von zu di da dal del della al ibn bin ben af av y e".split())
_LONGEST_TITLE = 250
_FRONT = 14


def title_of(chunks: Sequence[Chunk]) -> int | None:
    """The index of the chunk that is the title, if one is."""
    index = next((i for i, chunk in enumerate(chunks) if chunk.kind not in ("metadata", "rule")), None)
    if index is None:
        return None
    chunk = chunks[index]
    if any(titles.names(chunk.words, part) for part in ("common", "abstract", "notes", "bibliography")):
        return None
    if chunk.kind == "heading":
        return index if chunk.level == 1 or _stands_over_all(chunks, index) else None
    words = without_calls(chunk.words)
    short = chunk.kind == "text" and len(words) <= _LONGEST_TITLE and len(chunk.lines) <= 3
    if (
        not short
        or not words
        or words.endswith((".", ",", ";", ":"))
        or words[0].islower()
        or _named_label(words)
    ):
        return None
    return index if index + 1 < len(chunks) and chunks[index + 1].apart else None


def _stands_over_all(chunks: Sequence[Chunk], index: int) -> bool:
    others = [c.level for c in chunks[index + 1 :] if c.kind == "heading"]
    return bool(others) and chunks[index].level < min(others)


def front_kinds(chunks: Sequence[Chunk], title: int | None, marked: bool) -> dict[int, BlockKind]:
    """Which chunks near the start are a byline or a labelled paragraph."""
    kinds: dict[int, BlockKind] = {}
    start = 0 if title is None else title + 1
    for index in range(start, min(start + _FRONT, len(chunks))):
        chunk = chunks[index]
        if _is_body_heading(chunks, index, marked):
            break
        if chunk.kind != "text":
            continue
        near = title is not None and index <= title + 2
        goes_on = kinds.get(index - 1) == "byline" and (_is_place(chunk) or authors_in(chunk.words))
        if goes_on or (near and _is_byline(chunks, index, marked)):
            kinds[index] = "byline"
        elif _label(chunk.words):
            kinds[index] = "labelled"
    return kinds


def _is_body_heading(chunks: Sequence[Chunk], index: int, marked: bool) -> bool:
    chunk = chunks[index]
    heading = chunk.kind == "heading" or (not marked and looks_like_heading(chunks, index))
    known = titles.names(chunk.words, "abstract") or titles.names(chunk.words, "keywords")
    return heading and not known and not _is_byline(chunks, index, marked)


def _named_label(words: str) -> bool:
    """Whether the words open with `Abstract:` or `Keywords:`; a title may well hold a colon."""
    match = _LABEL.match(words)
    return match is not None and any(titles.names(match[1], part) for part in ("abstract", "keywords"))


def _label(words: str) -> str:
    match = _LABEL.match(words)
    if match is None:
        return ""
    label, sign = match[1], match[0].strip("*_ \t")[-1:]
    known = titles.names(label, "abstract") or titles.names(label, "keywords")
    return label if known or (sign == ":" and label[0].isupper() and len(label.split()) <= 3) else ""


def _is_byline(chunks: Sequence[Chunk], index: int, marked: bool) -> bool:
    """Whether a chunk names the authors, with or without the places that they work at below the names."""
    chunk = chunks[index]
    words = without_calls(chunk.words).strip("*_ ")
    if chunk.kind != "text" or len(words) > 300 or len(chunk.lines) > 5:
        return False
    first, *others = (line.text for line in chunk.lines)
    if authors_in(first) and others and all(_PLACE.search(line) or authors_in(line) for line in others):
        return any(_PLACE.search(line) for line in others) or len(first.split()) <= 4
    return _says_by(words) or _names_alone(chunks, index, words, marked)


def _says_by(words: str) -> bool:
    by = _BY.match(words)
    return by is not None and words[by.end()].isupper() and not words.endswith(".")


def _names_alone(chunks: Sequence[Chunk], index: int, words: str, marked: bool) -> bool:
    """Whether the words are names and nothing else, where what stands around them makes them a byline."""
    if index + 1 >= len(chunks) or not authors_in(words) or len(words.split()) > 16:
        return False
    after = chunks[index + 1]
    if (marked and chunks[index - 1].kind == "heading") or _is_place(after):
        return True
    return after.kind == "heading" or bool(_label(after.words)) or looks_like_heading(chunks, index + 1)


def _is_place(chunk: Chunk) -> bool:
    """Whether a chunk says where an author works or can be written to."""
    short = chunk.kind == "text" and len(chunk.words) <= 160 and len(chunk.lines) <= 4
    return short and _PLACE.search(chunk.words) is not None and not chunk.words.endswith(".")


def authors_in(byline: str) -> tuple[str, ...]:
    """The names in a byline, without `by`; none where something in it is no name."""
    words = _BY.sub("", byline.strip("*_ "), count=1).strip("*_ ")
    names = [re.sub(r"[*†‡\d]+$", "", name).strip() for name in _BETWEEN_NAMES.split(words) if name.strip()]
    return tuple(names) if names and all(_is_name(name) for name in names) else ()


def _is_name(name: str) -> bool:
    words = [word for word in name.split() if word.lower() not in _PARTICLES]
    return _NAME.match(name) is not None and bool(words) and all(word[0].isupper() for word in words)


def authors_of(source: str, blocks: Iterable[Block], metadata: str) -> tuple[str, ...]:
    """The authors by the byline, or by the metadata where there is none."""
    names: list[str] = []
    for block in blocks:
        if block.kind == "byline":
            printed = source[block.spans[0].start : block.spans[0].end].splitlines()
            names += _authors_of_byline(without_calls(block.text), without_calls(printed[0]))
    if names:
        return tuple(dict.fromkeys(names))
    value = metadata_value(metadata, "author") or metadata_value(metadata, "authors")
    return authors_in(value) or ((value,) if value else ())


def _authors_of_byline(text: str, first_line: str) -> tuple[str, ...]:
    """The names in a byline; the places that the authors work at stand on lines of their own."""
    if _PLACE.search(text):
        return () if _PLACE.search(first_line) else authors_in(first_line)
    return authors_in(text) or (_BY.sub("", text, count=1).strip(),)


def metadata_value(metadata: str, key: str) -> str:
    """The plain value of a key in the metadata block at the head of a text; empty without one."""
    pattern = rf"^{key}:[ \t]*(.{{0,500}})((?:\n[ \t]*-[ \t].{{1,300}}|\n[ \t]+.{{1,300}}){{0,60}})"
    match = re.search(pattern, metadata, re.MULTILINE | re.IGNORECASE)
    if match is None:
        return ""
    if value := match[1].strip().strip("|>\"'[]"):
        return value
    items = [found[1].strip().strip("\"'") for found in _ITEM.finditer(match[2])]
    return ", ".join(items) or " ".join(match[2].split())


def abstract_of(blocks: Sequence[Block], abstracts: set[str], metadata: str) -> str:
    """The abstract: the paragraphs of a section so headed, a paragraph so labelled, or what metadata give."""
    paragraphs = [b.text for b in blocks if b.section in abstracts and b.kind in ("paragraph", "quotation")]
    if paragraphs:
        return "\n\n".join(paragraphs)
    labelled = (rest for block in blocks if (rest := _labelled(block, "abstract")))
    return next(labelled, metadata_value(metadata, "abstract"))


def keywords_of(blocks: Sequence[Block], metadata: str) -> tuple[str, ...]:
    """The keywords, from a paragraph so labelled, the one under a heading so named, or metadata."""
    text = next((rest for block in blocks if (rest := _labelled(block, "keywords"))), "")
    if not text:
        for block, after in pairwise(blocks):
            if block.kind == "heading" and titles.names(block.text, "keywords"):
                text = after.text
    text = text or metadata_value(metadata, "keywords")
    split = re.split(r"\s*[;·•|]\s*", text) if re.search("[;·•|]", text) else re.split(r"\s*,\s*", text)
    return tuple(word.strip(" .") for word in split if word.strip(" ."))


def _labelled(block: Block, part: str) -> str:
    if block.kind != "labelled":
        return ""
    match = _LABEL.match(block.text)
    return block.text[match.end() :] if match and titles.names(match[1], part) else ""
