"""One unit of a note -> its references, still without ids."""

from __future__ import annotations

import re
from dataclasses import replace

from glossator.model import Date, Ibid, Idem, Keys, Locator, OpCit, Reference, Supra
from glossator.references import markers
from glossator.references.dates import YEAR
from glossator.references.evidence import closures, strong
from glossator.references.facts.parts import Parts
from glossator.references.facts.read import read_parts
from glossator.references.full import full_reference, last_word
from glossator.references.heads import head_start, read_head
from glossator.references.locators import locator_after
from glossator.references.plain import read_plain, read_title
from glossator.references.relations import Relation, relations
from glossator.references.sheet import Sheet, holding, within
from glossator.references.split import prose, trimmed
from glossator.references.start import leads_up, name_stands_first, without_signal
from glossator.references.words import compiled

_LONGER_THAN_A_STOP = 3
"""Where more stands between an *Idem* and the end of its relation, it is the title: `Ead., *Idea*, cit.`"""
_PREFIX = 400
_LONGEST_HEAD = 160
_JOINER = compiled(r"(?:and|und|et|y|e|sowie|as well as|en)\s(?=[A-ZÀ-Þ“„«])")
_FAMILY_FIRST = compiled(r"[A-ZÀ-Þ][\w’'ʼ-]+(?:\s?(?:&|/|und|and|et|y|e)\s?[A-ZÀ-Þ][\w’'ʼ-]+)?,\s[A-ZÀ-Þ„“«]")


def read_unit(sheet: Sheet, start: int, end: int) -> list[Reference]:
    """Every reference of a unit, in order; ids and spans are given later."""
    found = relations(sheet, start, end)
    if not found:
        return read_plain(sheet, start, end)
    read: list[Reference] = []
    at = start
    for index, relation in enumerate(found):
        limit = found[index + 1].start if index + 1 < len(found) else end
        before, reference = _read_relation(sheet, at, relation, limit, bool(read))
        read += [*before, reference]
        at = reference.end
    return read + _tail(sheet, read, at, end)


def _read_relation(
    sheet: Sheet, at: int, relation: Relation, limit: int, follows: bool
) -> tuple[list[Reference], Reference]:
    """The relation with its names and locator, and the plain references that stand before it."""
    at, _ = trimmed(sheet.text, at, relation.start) if at < relation.start else (at, at)
    body, signal = without_signal(sheet.text, _behind_joiner(sheet, at, relation.start), relation.start)
    lead_end = _source_before(sheet, body, relation)
    before: list[Reference] = []
    if lead_end > body:
        before = read_plain(sheet, at, lead_end)
        if before or markers.QUOTED_IN.search(sheet.flat, body, lead_end):
            at, signal = lead_end, None
            body, signal = without_signal(sheet.text, *trimmed(sheet.text, lead_end, relation.start))
    begin = _names_start(sheet, body, relation)
    inner = _last_signal(sheet, body, begin)
    if inner is not None:
        signal = inner
    prefix = sheet.text[at:begin].strip(" ,;:(")
    if signal and prefix.startswith(signal):
        prefix = prefix[len(signal) :].strip(" ,;:") if not inner else prefix
    if signal and prefix.endswith(signal):
        prefix = prefix[: -len(signal)].strip(" ,;:")
    reference = _made(sheet, begin, relation, limit)
    nested = ((follows or bool(before)) and _in_remark(sheet, relation)) or _quoted_here(
        sheet, reference.end, limit
    )
    return before, replace(reference, signal=signal, prefix=prefix[-_PREFIX:], nested=nested)


def _behind_joiner(sheet: Sheet, start: int, end: int) -> int:
    joiner = _JOINER.match(sheet.text, start, end)
    return joiner.end() if joiner else start


def _source_before(sheet: Sheet, start: int, relation: Relation) -> int:
    """Where a source that stands before the marker in the same sentence ends; `start` where none does."""
    region_end = relation.start
    facts = closures(sheet, start, region_end)
    end = facts[-1][1] if facts and relation.kind != "opcit" else start
    quoted = list(markers.QUOTED_IN.finditer(sheet.flat, start, region_end))
    if quoted:
        return max(end, quoted[-1].end())
    if relation.kind == "ibid" and end == start:
        joint = re.search(
            r"(?:,\s|\s|;\s)(?:and|und|et|y|e)\s$|,\s(?:also|see also)\s$", sheet.text[start:region_end]
        )
        if joint and re.search(r"\d", sheet.text[start:region_end]):
            return start + joint.start()
        if re.search(r"[.,]\s?$", sheet.text[start:region_end]) and re.search(
            r"(?:pp?\.|S\.)\s\d", sheet.text[start:region_end]
        ):
            return region_end
    return end


def _names_start(sheet: Sheet, start: int, relation: Relation) -> int:
    """Where the reference itself begins: at its names, or at its marker where no name stands there."""
    region = sheet.text[start : relation.start]
    by_name = relation.kind in ("supra", "opcit")
    if not region or (relation.kind == "ibid" and len(region) > 60):
        return relation.start
    if not by_name and re.search(r"[.;:]\s?$", region):
        return relation.start
    if len(region) <= _LONGEST_HEAD and not prose(sheet, start, relation.start):
        if (by_name or "," in region) and _only_names(sheet, start, relation.start):
            return start
        if by_name and _name_first(sheet, start, relation.start):
            return start
    begin = head_start(sheet, start, relation.start)
    return relation.start if not sheet.text[begin : relation.start].strip(" ,(") else begin


def _only_names(sheet: Sheet, start: int, end: int) -> bool:
    """Whether no word in the open but `und` is one of a sentence."""
    if leads_up(re.split(r"[,:“„\"]", sheet.text[start:end])[0]):
        return False
    return not compiled(r"(?<!\w)[a-zß-ÿ]{4,}(?<!und)(?!\w)").search(_plain(sheet, start, end))


def _name_first(sheet: Sheet, start: int, end: int) -> bool:
    family = _FAMILY_FIRST.match(sheet.text, start, end)
    return name_stands_first(sheet, start, end) or (family is not None and not leads_up(family[0]))


def _plain(sheet: Sheet, start: int, end: int) -> str:
    """The words in the open, emphasis left out."""
    return "".join(
        char
        for offset, char in enumerate(sheet.flat[start:end], start)
        if holding(sheet.emphases, offset) is None
    )


def _last_signal(sheet: Sheet, start: int, end: int) -> str | None:
    last = None
    for match in markers.INNER_SIGNAL.finditer(sheet.flat, max(start - 1, 0), end):
        if not sheet.text[match.end() : end].strip():
            last = match[0].strip(" ,")
    return last


def _in_remark(sheet: Sheet, relation: Relation) -> bool:
    """Whether the marker stands in a remark in brackets behind another source: `(citing A, supra note 4)`."""
    bracket = holding(sheet.brackets, relation.start)
    return (
        bracket is not None
        and not relation.enclosed
        and sheet.text[bracket[0]] == "("
        and bracket[0] < relation.start
    )


_WITHIN_VOLUME = compiled(r"[”»“’\"*_]{0,2}[,.]?\s(?:[Ii]n|[Dd]ans|[Ee]n|[Ee]m):?\s\S.{2,300}", re.DOTALL)
_PAGES = compiled(r"\d{1,4}\s?[–-]\s?\d{1,4}")
_WITHIN_SAME = compiled(r"[”»“’\"*_]{0,2},\s(?:(?:[Ii]n|[Dd]ans):?\s)?")


def _quoted_here(sheet: Sheet, end: int, limit: int) -> bool:
    return bool(markers.QUOTED_IN.match(sheet.flat, end, min(limit, end + 60)))


def _made(sheet: Sheet, begin: int, relation: Relation, limit: int) -> Reference:
    locator = locator_after(sheet.bare, relation.end, limit)
    bracket = holding(sheet.brackets, relation.start)
    if (
        locator is not None
        and relation.kind == "supra"
        and not locator.label
        and not relation.enclosed
        and bracket is None
    ):
        locator = locator if sheet.text[relation.end : relation.end + 1] == "," else None
    end = max(relation.end, locator.end) if locator else relation.end
    if _gives_a_chapter(sheet, begin, relation, locator):
        return full_reference(sheet, begin, end, None, of_author=False)
    keys = read_head(sheet, begin, relation.start, inverted=relation.kind in ("opcit", "ibid"))
    keys = replace(keys, notes=relation.notes)
    if relation.enclosed and locator and not locator.label and re.fullmatch(YEAR, locator.value):
        keys, locator = replace(keys, date=Date(int(locator.value), printed=locator.value)), None
    if relation.year:
        keys = replace(keys, date=Date(int(relation.year), printed=relation.year))
    return _of_kind(sheet, relation, keys, locator, (begin, end), limit)


def _gives_a_chapter(sheet: Sheet, start: int, relation: Relation, locator: Locator | None) -> bool:
    """Whether a title stands before the marker and only its volume was cited before: `Castle, “Rents,” in
    *Mills*, op. cit., 33–50`, `Castle, *Rents*, ivi, pp. 33-50`."""
    titles = [one for some in (sheet.quotes, sheet.emphases) for one in within(some, start, relation.start)]
    if not titles or relation.kind == "idem" or not sheet.text[start : min(titles)[0]].strip(" ,"):
        return False
    between = sheet.text[min(titles)[1] : relation.start]
    if relation.kind == "ibid":
        pages = locator is not None and _PAGES.match(locator.value) is not None
        return pages and _WITHIN_SAME.fullmatch(between) is not None
    return _WITHIN_VOLUME.fullmatch(between) is not None


def _of_kind(
    sheet: Sheet, relation: Relation, keys: Keys, locator: Locator | None, place: tuple[int, int], limit: int
) -> Reference:
    start, end = place
    marker = relation.marker.strip()
    match relation.kind:
        case "ibid":
            return Ibid(id="", start=start, end=end, spans=(), locator=locator, keys=keys, marker=marker)
        case "idem":
            title_end = end if locator or relation.notes else _title_end(sheet, relation.end, limit)
            return _idem(sheet, relation, keys, locator, start, max(end, title_end))
        case "supra":
            return Supra(
                id="", start=start, end=end, spans=(), locator=locator, keys=keys, marker=marker,
                forward=relation.forward, text_only=relation.text_only,
            )  # fmt: skip
        case "opcit":
            return OpCit(id="", start=start, end=end, spans=(), locator=locator, keys=keys, marker=marker)


def _title_end(sheet: Sheet, start: int, limit: int) -> int:
    return trimmed(sheet.text, start, limit)[1]


def _idem(
    sheet: Sheet, relation: Relation, keys: Keys, locator: Locator | None, start: int, end: int
) -> Reference:
    """The title that follows the marker belongs to the reference; its last number is the locator."""
    end = last_word(sheet, start, end) if end > relation.end else end
    bracket = holding(sheet.brackets, relation.end - 1) if relation.notes else None
    behind = relation.start + len(relation.marker)
    if bracket is not None or (not relation.notes and relation.end - behind > _LONGER_THAN_A_STOP):
        one = read_title(sheet, behind, bracket[0] if bracket is not None else relation.end)
        keys = replace(keys, title_words=one.keys.title_words) if one else keys
    tail = sheet.text[relation.end : end].strip(" ,.:")
    parts = Parts()
    if tail and not relation.notes and locator is None:
        one = read_title(sheet, relation.end, end)
        if one is not None:
            keys = replace(keys, title_words=one.keys.title_words, date=one.keys.date)
            locator = one.locator
            parts = _given_again(sheet, relation.end, end, one)
    return Idem(
        id="", start=start, end=end, spans=(), locator=locator, keys=keys, marker=relation.marker.strip(),
        type=parts.type, fields=parts.fields,
    )  # fmt: skip


def _given_again(sheet: Sheet, start: int, end: int, short: Reference) -> Parts:
    """The facts of another work of the same author, where a date shows that it is given in full."""
    if short.keys.date is None:
        return Parts()
    start, end = trimmed(sheet.text, start, end)
    parts = read_parts(sheet, start, end)
    return replace(parts, fields=tuple(one for one in parts.fields if one.name != "author"))


def _tail(sheet: Sheet, read: list[Reference], at: int, end: int) -> list[Reference]:
    """What stands behind the last relation: other sources where facts show them, else its suffix."""
    bracket = holding(sheet.brackets, at)
    at = bracket[1] if bracket is not None and at > bracket[0] else at
    start, stop = trimmed(sheet.text, at, end)
    if start >= stop or not read:
        return []
    if sheet.text[start] != "(" and (strong(sheet, start, stop) or closures(sheet, start, stop)):
        more = read_plain(sheet, start, stop)
        if more:
            return more
    suffix = sheet.text[start:stop].strip(" ,.;")
    if suffix and not isinstance(read[-1], Idem):
        read[-1] = replace(read[-1], suffix=suffix)
    return []
