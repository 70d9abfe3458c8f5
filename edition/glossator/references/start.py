"""Where a source begins behind words that lead up to it."""

from __future__ import annotations

import re

from glossator.references import markers
from glossator.references.dates import YEAR
from glossator.references.evidence import AUTHOR_DATE
from glossator.references.names import names_an_author
from glossator.references.sheet import Range, Sheet
from glossator.references.split import prose_words
from glossator.references.words import compiled, fold

_WORD = compiled(r"[^\W\d_]+")
_LEAD = frozenset(
    """
    for on about regarding concerning dazu zu zum zur zus hierzu bei nach von vom über aus in im
    an am so auch also besonders insbesondere etwa eingehend eingehende ausführlich näher ebenso
    ähnlich anders kritisch grundlegend allgemein wahrscheinlich according thus as this it i a
    an one some many by from with and or und oder sowie sur pour selon dans d'après outre ainsi
    sobre según en para por como su sul sulla sullo sugli per secondo così same likewise
    similarly recently originally see the most notable examples include parallel another other
    further more todavia generally especially notably cited quoted compare while both e.g eg z.b
    i.e particularly wie dagegen zuletzt zuerst vor vgl to under e
    """.split()
)
_BEFORE_NAME = frozenset(
    """
    bei von by siehe etwa besonders insbesondere nur auch dazu chez par por da see bij from und
    and with
    """.split()
)
_INITIAL = compiled(r"[A-ZÀ-Þ]\.")
_BEFORE_WHOLE_NAME = frozenset(["by", "from", "of", "see", "with", "is", "par", "di", "por"])
"""Small words right behind which all capitalised words are one name; German ones stand before nouns too."""
_NAMELIKE = compiled(
    r"(?:[A-ZÀ-Þ][\w’'ʼ./-]*|van|von|de|der|den|del|della|di|da|la|le|al-[\w’'-]+|ibn|bin|zu|zur|&|/"
    r"|and|und|et|y|e|al\.)"
)
_ROLE = compiled(r"\s?\([^()]{0,12}\)\s?$")
_CASE = compiled(r"(?:In re|Ex parte|In the Matter of|Matter of|Re)\s")
_NAME_ENDS = compiled(rf"(?!,\s{YEAR})[,:]\s[^a-zß-ÿ]")
_SHORT_LEAD = 40
_STOPS = compiled(r"[,:“„«\"]")


def without_signal(text: str, start: int, end: int) -> tuple[int, str | None]:
    """Where the words after a signal begin, and the signal as printed."""
    match = markers.SIGNAL.match(text, start, end)
    if match is None or match.end() > end:
        return start, None
    following = markers.SIGNAL.match(text, match.end(), end)
    stop = following.end() if following is not None and following.end() < end else match.end()
    return stop, text[start:stop].strip(" ,:\n")


def source_start(sheet: Sheet, start: int, end: int) -> int:
    """Where the name or the title begins; `start` where nothing leads up to it."""
    if _nothing_leads(sheet, start, end):
        return start
    last = _last_prose(sheet, start, end)
    for part in _parts(sheet, start if last is None else last, end):
        run = _run_at_end(sheet.flat, *part)
        if run is not None and _begins_source(sheet, part, run, part[0] in (start, last)):
            return run
    emphasis = _first_emphasis(sheet, start, end)
    return emphasis if emphasis < end else start


def _nothing_leads(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a name, an author with the year or a title stands first."""
    head = AUTHOR_DATE.match(sheet.bare, start, end)
    if head is not None and names_an_author(head["author"]) and not leads_up(head["author"].split(",")[0]):
        return True
    if name_stands_first(sheet, start, end):
        return True
    stop = _STOPS.search(sheet.flat, start, end)
    lead_end = min(stop.start() if stop else end, _first_emphasis(sheet, start, end))
    return _last_prose(sheet, start, end) is None and not leads_up(sheet.flat[start:lead_end])


def _begins_source(sheet: Sheet, part: Range, run: int, first: bool) -> bool:
    """Whether the capitalised words that end a part are a name with which a source begins."""
    if not _NAME_ENDS.match(sheet.flat[part[1] : part[1] + 8]):
        return False
    before = sheet.flat[part[0] : run].strip(" ,;.(")
    several = " " in sheet.flat[run : part[1]].strip()
    if _word_before(sheet.flat, run) in _BEFORE_NAME or (several and (first or not before)):
        return True
    return first and (not before or (before.islower() and len(before) < _SHORT_LEAD))


def name_stands_first(sheet: Sheet, start: int, end: int) -> bool:
    """Whether the stretch begins with a name and a comma; small words behind it are a title's."""
    part = compiled(r"(?P<name>[^,:]{3,90})[,:]\s[^a-zß-ÿ]").match(sheet.flat[start:end])
    if part is None:
        return False
    tokens = part["name"].split()
    joined = any(token in {"&", "/", "and", "und", "et", "y", "e"} for token in tokens)
    return (
        2 <= len(tokens) <= (9 if joined else 4)
        and all(_NAMELIKE.fullmatch(token) for token in tokens)
        and fold(tokens[0]) not in _LEAD
        and sum(token in {"der", "de", "la", "le", "den"} for token in tokens) <= 1
    )


def _last_prose(sheet: Sheet, start: int, end: int) -> int | None:
    """The end of the last small word of a sentence in the open, before the facts of publication."""
    found = list(prose_words(sheet, start, end))
    return found[-1].end() if found else None


def leads_up(lead: str) -> bool:
    """Whether words lead up to a name or a title: a preposition, a lower-case start, a long remark."""
    first = _WORD.search(lead)
    if first is None or _CASE.match(lead.strip()):
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
    if sum(len(token) >= 5 and token[0].islower() for token in tokens) >= 2 and not lead[-1:].isspace():
        return True
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
    end = start + len(_ROLE.sub("", flat[start:end]).rstrip())
    tokens = list(re.finditer(r"\S+", flat[start:end]))
    taken = 0
    while taken < len(tokens) and taken < 8 and _NAMELIKE.fullmatch(tokens[-1 - taken][0]):
        taken += 1
    run = tokens[len(tokens) - taken :]
    while run and (
        run[0][0][0].islower()
        or run[0][0] in "&/"
        or (fold(run[0][0]).strip(".") in _LEAD and not _INITIAL.fullmatch(run[0][0]))
    ):
        run = run[1:]
    if len(run) < len(tokens) and fold(tokens[-1 - len(run)][0]) not in _BEFORE_WHOLE_NAME:
        run = _short_run(run)
    if not run or not any(c.islower() or len(token[0]) > 3 for token in run for c in token[0]):
        return None
    return start + run[0].start()


def _short_run(run: list[re.Match[str]]) -> list[re.Match[str]]:
    """Two words, or three with an initial, before the first joiner: nouns may stand right before a name."""
    joiner = next(
        (i for i, token in enumerate(run) if token[0] in {"&", "/", "and", "und", "et", "y", "e"}), len(run)
    )
    particles = [
        i
        for i, token in enumerate(run[:joiner])
        if token[0] in {"der", "den", "de", "la", "le", "and", "und"}
    ]
    if particles and particles[-1] > 0 and run[particles[-1] - 1][0].lower() not in {"van", "von", "de"}:
        run, joiner = run[particles[-1] + 1 :], joiner - particles[-1] - 1
    keep = 3 if joiner >= 3 and compiled(r"[A-ZÀ-Þ]\.?").fullmatch(run[joiner - 2][0]) else 2
    return run[max(joiner - keep, 0) :]


def _word_before(flat: str, at: int) -> str:
    words = re.findall(r"[^\W\d_]+", flat[max(0, at - 20) : at])
    return fold(words[-1]) if words else ""
