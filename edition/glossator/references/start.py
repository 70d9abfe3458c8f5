"""Where a source begins behind words that lead up to it."""

from __future__ import annotations

import re

from glossator.references import markers
from glossator.references.sheet import Range, Sheet, holding
from glossator.references.words import PROSE, fold

_WORD = re.compile(r"[^\W\d_]+")
_LEAD = frozenset(
    """
    for on about regarding concerning dazu zu zum zur zus hierzu bei nach von vom über aus in im an am
    so auch also besonders insbesondere etwa eingehend eingehende ausführlich näher ebenso ähnlich
    anders kritisch grundlegend allgemein wahrscheinlich according thus as this it i a an one some many
    by from with and or und oder sowie sur pour selon dans d'après outre ainsi sobre según en para por
    como su sul sulla sullo sugli per secondo così same likewise similarly recently originally see the
    most notable examples include parallel another other further more todavia generally especially
    notably cited quoted compare while both e.g eg z.b i.e particularly wie dagegen zuletzt zuerst vor
    vgl to under e
    """.split()
)
_BEFORE_NAME = frozenset(
    "bei von by siehe etwa besonders insbesondere nur auch dazu chez par por da see bij from und and"
    " with".split()
)
_NAMELIKE = re.compile(
    r"(?:[A-ZÀ-ÞŠŽ][\w’'ʼ.-]*|van|von|de|der|den|del|della|di|da|la|le|al-[\w’'-]+|ibn|bin|zu|zur|&|/"
    r"|and|und|et|y|e|al\.)"
)
_STOPS = re.compile(r"[,:“„«\"]")


def without_signal(text: str, start: int, end: int) -> tuple[int, str | None]:
    """Where the words after a signal begin, and the signal as printed."""
    match = markers.SIGNAL.match(text, start, end)
    if match is None or match.end() >= end:
        return start, None
    following = markers.SIGNAL.match(text, match.end(), end)
    stop = following.end() if following is not None and following.end() < end else match.end()
    return stop, text[start:stop].strip(" ,:\n")


def source_start(sheet: Sheet, start: int, end: int) -> int:
    """Where the name or the title begins; `start` where nothing leads up to it."""
    last = _last_prose(sheet, start, end)
    stop = _STOPS.search(sheet.flat, start, end)
    lead_end = min(stop.start() if stop else end, _first_emphasis(sheet, start, end))
    lead = sheet.flat[start:lead_end]
    if last is None and not _leads(lead):
        return start
    for part_start, part_end in _parts(sheet, last if last is not None else start, end):
        run = _run_at_end(sheet.flat, part_start, part_end)
        whole = (
            run is not None and not sheet.flat[part_start:run].strip(" ,;.(") if run is not None else False
        )
        if run is not None and (
            whole or part_start in (start, last) or _word_before(sheet.flat, run) in _BEFORE_NAME
        ):
            return run
    emphasis = _first_emphasis(sheet, start, end)
    return emphasis if emphasis < end else start


def _last_prose(sheet: Sheet, start: int, end: int) -> int | None:
    """The end of the last small word of a sentence in the open, before the facts of publication."""
    last = None
    for match in _WORD.finditer(sheet.flat, start, end):
        if match[0] in PROSE and holding(sheet.emphases, match.start()) is None:
            last = match.end()
    return last


def _leads(lead: str) -> bool:
    first = _WORD.search(lead)
    if first is None:
        return False
    if lead.lstrip(" (*[“\"'")[:1].islower() and fold(first[0]) not in {
        "van",
        "von",
        "de",
        "di",
        "da",
        "del",
        "al",
    }:
        return True
    tokens = lead.split()
    lowered = [token for token in tokens if token[0].islower()]
    if fold(first[0]) in _LEAD and len(tokens) > 2 and first[0] not in {"The", "A", "An", "One"}:
        return True
    return any(
        fold(token).strip(".,") in _BEFORE_NAME for token in lowered if fold(token) not in {"and", "und"}
    )


def _first_emphasis(sheet: Sheet, start: int, end: int) -> int:
    return next((a for a, _ in sheet.emphases if start <= a < end), end) if len(sheet.emphases) < 50 else end


def _parts(sheet: Sheet, start: int, end: int) -> list[Range]:
    """Stretches between commas and colons."""
    parts, at = [], start
    for match in re.finditer(r"[,:;]\s", sheet.flat[start:end]):
        parts.append((at, start + match.start()))
        at = start + match.end()
    return parts


def _run_at_end(flat: str, start: int, end: int) -> int | None:
    """Where the run of capitalised words that ends a part begins: a name of two to six words."""
    tokens = list(re.finditer(r"\S+", flat[start:end]))
    taken = 0
    while taken < len(tokens) and taken < 8 and _NAMELIKE.fullmatch(tokens[-1 - taken][0]):
        taken += 1
    run = tokens[len(tokens) - taken :]
    while run and (run[0][0][0].islower() or run[0][0] in "&/" or fold(run[0][0]).strip(".") in _LEAD):
        run = run[1:]
    if len(run) > 4 and not any(token[0] in {"&", "/", "and", "und", "et", "y", "e"} for token in run):
        run = run[-2:]
    if (
        len(run) == 3
        and not any("." in token[0] or token[0][0].islower() for token in run[1:2])
        and len(tokens) > 3
    ):
        run = run[-2:]
    if not run or not any(c.islower() or len(token[0]) > 3 for token in run for c in token[0]):
        return None
    return start + run[0].start()


def _word_before(flat: str, at: int) -> str:
    words = re.findall(r"[^\W\d_]+", flat[max(0, at - 20) : at])
    return fold(words[-1]) if words else ""
