"""`check` as text: what is wrong, where it stands, how the program knows, what is proposed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from unicodedata import category, east_asian_width

from glossator.lines import Lines
from glossator.model import Finding, Found, Place, Proposal, Reading, Severity
from glossator.report import Result, summary

WIDTH = 100
"""How many columns of a source's line are shown at most."""
_LEAD = 30
"""How many columns stay before the place where a long line is cut."""
_PLACES = 12
"""How many further places of a finding are listed."""
_CONTROLS = ("Cc", "Cs", "Zl", "Zp")
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of what follows them."""
_COLOURS: dict[Severity, str] = {"error": "31", "warning": "33", "info": "36"}


def check_text(results: Sequence[Result], *, colour: bool = False) -> str:
    """The findings that stand, each as interface of the command says, and a summary line."""
    paragraphs = []
    for result in results:
        lines = Lines(result.reading.article.text)
        for finding in result.findings:
            if finding.decision is None:
                paragraphs.append("\n".join(_finding(finding, result, lines, colour)))
    practices = [line for result in results if (line := practice_line(result))]
    return "\n\n".join([*paragraphs, "\n".join([*practices, count_line(results)])]) + "\n"


def statistics(results: Sequence[Result]) -> str:
    """How many findings of each rule stand, the most first, and the summary line."""
    found = [each for result in results for each in result.findings if each.decision is None]
    count = Counter((each.rule, each.severity) for each in found)
    width = max((len(str(number)) for number in count.values()), default=1)
    rows = sorted(count.items(), key=lambda item: (-item[1], item[0]))
    told = [f"{number:{width}}  {rule} ({severity})" for (rule, severity), number in rows]
    return "\n".join([*told, count_line(results)]) + "\n"


def practice_line(result: Result) -> str:
    """What the text was taken to do as a rule, and why; empty where it repeats nothing."""
    practice = "; ".join(result.reading.meanings.practice)
    profile = result.reading.decisions.profile
    judged = "judged by the text itself" if profile == "auto" else f"profile {profile}"
    return visible(f"{result.path}: practice, {judged}: {practice}") if practice else ""


def count_line(results: Sequence[Result]) -> str:
    """`3 errors, 12 warnings, 4 infos in 64 notes`."""
    count = summary(finding for result in results for finding in result.findings)
    notes = sum(len(result.reading.article.notes) for result in results)
    kinds = ", ".join(_several(count[name], name) for name in ("error", "warning", "info"))
    decided = f", {count['decided']} decided" if count["decided"] else ""
    where = f" of {len(results)} sources" if len(results) > 1 else ""
    return f"{kinds}{decided} in {_several(notes, 'note')}{where}"


def _several(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _finding(finding: Finding, result: Result, lines: Lines, colour: bool) -> Iterator[str]:
    first = finding.places[0]
    line, column = lines.position(first.span.start)
    rule = _painted(finding.rule, _COLOURS[finding.severity], colour)
    name = _painted(f"[{finding.id}]", "2", colour)
    yield f"{visible(result.path)}:{line}:{column}: {rule}: {visible(finding.message)}   {name}"
    if not first.withheld:
        shown, carets = excerpt(lines, first)
        yield f"    | {shown}"
        yield f"    | {_painted(carets, _COLOURS[finding.severity], colour)}"
    yield from (f"    because  {visible(each)}" for each in finding.evidence)
    yield from _further(finding, lines)
    yield from (f"    propose  {_proposal(each, finding, result.reading)}" for each in finding.proposals)


def _painted(words: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{words}\x1b[0m" if colour else words


def _further(finding: Finding, lines: Lines) -> Iterator[str]:
    """A line for each place after the first, as far as they are few."""
    others = finding.places[1:]
    for place in others[:_PLACES]:
        line, column = lines.position(place.span.start)
        yield f"    also at  {line}:{column} {_quoted(place, lines.text)}"
    if len(others) > _PLACES:
        yield f"    also at  {len(others) - _PLACES} more places"


def _quoted(place: Place, text: str) -> str:
    # Blanks at an end are shown: they may be what the finding is about.
    words = "" if place.withheld else re.sub(r"\s+", " ", text[place.span.start : place.span.end][:200])
    quoted = f"'{visible(words[:60])}{'…' if len(words) > 60 else ''}'" if words.strip() else ""
    where = f"(note {place.note})" if place.note else f"({place.block})" if place.block else ""
    return " ".join(filter(None, (quoted, where)))


def _proposal(proposal: Proposal, finding: Finding, reading: Reading) -> str:
    parts = []
    if len(finding.places) > 1 and len(finding.proposals) > 1:
        words = _quoted(finding.places[proposal.place], reading.article.text)
        parts.append(f"{words}: ")
    if proposal.means is not None:
        work = "" if proposal.withheld else _work_of(proposal.means, reading)
        parts.append(f"note {proposal.means}{f' ({work})' if work else ''}")
    elif proposal.replacement is not None:
        parts.append(f"'{proposal.replacement}'")
    else:
        parts.append(proposal.why)
    return visible(f"{''.join(parts)}, confidence {proposal.confidence:.2f}")


def _work_of(note: str, reading: Reading) -> str:
    """The work that a note cites, in a line; empty where it cites none or several."""
    cited = next((each.references for each in reading.article.notes if each.id == note), ())
    meanings = [reading.meanings.of.get(reference.id) for reference in cited if not reference.nested]
    works = {meaning.work for meaning in meanings if isinstance(meaning, Found)}
    labels = [work.label for work in reading.works.works if work.id in works]
    return labels[0] if len(labels) == 1 else ""


def visible(words: str) -> str:
    """Words on one line, with each character that could steer a terminal shown as `�`."""
    return "".join("�" if each in _TURNS or category(each) in _CONTROLS else each for each in words)


def excerpt(lines: Lines, place: Place) -> tuple[str, str]:
    """The source's line at a place, cut to `WIDTH` columns around it, and carets under the place."""
    line, column = lines.position(place.span.start)
    begin, end = lines.bounds(line)
    start = begin + column - 1
    stop = min(max(place.span.end, start + 1), max(end, start + 1))
    left = _back(lines.text, begin, start)
    before = ("…" if left > begin else "") + _cells(lines.text[left:start])
    room = WIDTH - width(before) - 1
    right = _forth(lines.text, start, end, room)
    shown = before + _cells(lines.text[start:right]) + ("…" if right < end else "")
    marked = max(width(_cells(lines.text[start : min(stop, right)])), 1)
    return shown.rstrip(), " " * width(before) + "^" * marked


def _back(text: str, begin: int, start: int) -> int:
    """How far before `start` a line can be shown: all of it if short, else to a word's beginning."""
    at, columns = start, 0
    while at > begin and columns <= _LEAD:
        at -= 1
        columns += width(_cells(text[at]))
    if at == begin and columns <= _LEAD:
        return begin
    blank = text.find(" ", at, start)
    return blank + 1 if blank >= 0 else at + 1


def _forth(text: str, start: int, end: int, room: int) -> int:
    """How far after `start` a line can be shown in so many columns."""
    at, columns = start, 0
    while at < end:
        columns += width(_cells(text[at]))
        if columns > room:
            return at
        at += 1
    return end


def _cells(words: str) -> str:
    """Words as printed in an excerpt: a tab as four blanks, control characters made visible."""
    return visible(words.replace("\t", "    "))


def width(words: str) -> int:
    """How many columns of a terminal words take: wide characters two, combining ones none."""
    return sum(
        0 if category(each) in ("Mn", "Me", "Cf") else 2 if east_asian_width(each) in "WF" else 1
        for each in words
    )
