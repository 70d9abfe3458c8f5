"""One text in every shape that authors and converters give to calls, notes, headings and lines.

`parse` takes a text with its notes in any one shape into a `Text`; `Shape.write` gives it back in
another. What a text says is the same in all of them, so what is read from it has to be, too.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

NOTES_HEADINGS = ("Notes", "Endnotes", "Anmerkungen", "Notes et références", "Notas")
SUPERSCRIPT = str.maketrans("0123456789–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789–")

_HEADING = re.compile(r"(#{1,6}) (.+)")
_NOTE = re.compile(r"(?:- )?(?:\[\^(\d+)\]:|\[(\d+)\]|(\d+)[.)]|([⁰¹²³⁴⁵⁶⁷⁸⁹]+)) (.*)")
_MARKER = r"(?:\[\^\d+\]|\[\d+(?:(?:–|, ?)\d+)*\]|<sup>[\d–,]+</sup>|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)"
_CLUSTER = re.compile(rf"{_MARKER}(?: ?{_MARKER})*")


@dataclass(frozen=True, slots=True)
class Text:
    """What a text says, whatever its shape: blocks, then notes, then what follows them."""

    before: tuple[str, ...]
    """Headings as `## …`; every other block as it stands; calls as `[6][7–8]`."""
    notes_heading: str
    notes: tuple[tuple[str, tuple[str, ...]], ...]
    """Label and paragraphs of each."""
    after: tuple[str, ...]


def parse(source: str) -> Text:
    """The text in `source`, which has its notes under a heading or as `[^1]:` at the end."""
    blocks = [_atx(block) for block in source.strip("\n").split("\n\n")]
    start, heading = _where_notes_begin(blocks)
    end = start
    while end < len(blocks) and not _HEADING.match(blocks[end]):
        end += 1
    notes = tuple(_notes(blocks[start:end]))
    body = blocks[: start - 1 if heading else start]
    before = tuple(_CLUSTER.sub(lambda m: _plain_calls(m[0], len(notes)), block) for block in body)
    return Text(before, heading or "Notes", notes, tuple(blocks[end:]))


def _atx(block: str) -> str:
    """A heading underlined with `=` or `-` as `#` or `##`; any other block unchanged."""
    first, _, under = block.partition("\n")
    if under and not under.strip("="):
        return f"# {first}"
    return f"## {first}" if under and not under.strip("-") else block


def _where_notes_begin(blocks: list[str]) -> tuple[int, str]:
    for at, block in enumerate(blocks):
        heading = _HEADING.fullmatch(block)
        if heading and heading[2] in NOTES_HEADINGS:
            return at + 1, heading[2]
    return next(at for at, block in enumerate(blocks) if block.startswith("[^1]:")), ""


def _notes(blocks: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    label, paragraphs = "", list[str]()
    for line in "\n".join(blocks).split("\n"):
        match = _NOTE.fullmatch(line)
        if match:
            if label:
                yield label, tuple(paragraphs)
            label = next(group for group in match.groups() if group).translate(PLAIN)
            paragraphs = [match[5]]
        elif line.strip():
            paragraphs.append(line.strip())
    yield label, tuple(paragraphs)


def _plain_calls(cluster: str, highest: int) -> str:
    """Markers that stand together as `[6][7–8]`; what is a year and no call stays as it is."""
    inside = [part.strip("[]^").translate(PLAIN) for part in _parts(cluster)]
    if any(int(number) > highest for part in inside for number in re.findall(r"\d+", part)):
        return cluster
    return "".join(f"[{part}]" for part in inside)


def _parts(cluster: str) -> list[str]:
    return re.findall(_MARKER, cluster.replace("<sup>", "[").replace("</sup>", "]"))


def labels(cluster: str) -> list[int]:
    """The numbers that `[6][7–8]` calls, in order."""
    found: list[int] = []
    for start, end in re.findall(r"(\d+)(?:–(\d+))?", cluster):
        found.extend(range(int(start), int(end or start) + 1))
    return found


def _runs(cluster: str, longest: int) -> str:
    """`[6][7–8]` as `6–8`; runs of fewer than `longest` numbers as `6,7`."""
    runs: list[list[int]] = []
    for number in labels(cluster):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [
        f"{run[0]}–{run[-1]}" if len(run) >= longest else ",".join(str(number) for number in run)
        for run in runs
    ]
    return ",".join(parts)


Calls = Callable[[str], str]
"""From `[6][7–8]` to the same in another shape."""
Label = Callable[[str], str]
"""From `6` to what stands before the words of note 6."""


def brackets(cluster: str) -> str:
    """`[6][7–8]`"""
    return cluster


def one_bracket(cluster: str) -> str:
    """`[6–8]`, `[6,8–10]`"""
    return f"[{_runs(cluster, 2)}]"


def listed(cluster: str) -> str:
    """`[6, 7, 8]`"""
    return f"[{_runs(cluster, 100).replace(',', ', ')}]"


def hyphened(cluster: str) -> str:
    """`[6-8]`"""
    return f"[{_runs(cluster, 2).replace('–', '-')}]"


def superscript(cluster: str) -> str:
    """`⁶⁻⁸`"""
    return _runs(cluster, 2).translate(SUPERSCRIPT)


def carets(cluster: str) -> str:
    """`^6–8^`"""
    return f"^{_runs(cluster, 2)}^"


def sup(cluster: str) -> str:
    """`<sup>6–8</sup>`"""
    return f"<sup>{_runs(cluster, 2)}</sup>"


def footnotes(cluster: str) -> str:
    """`[^6][^7][^8]`"""
    return "".join(f"[^{number}]" for number in labels(cluster))


@dataclass(frozen=True, slots=True)
class Shape:
    """How a text is set."""

    name: str
    calls: Calls = brackets
    label: Label = "- [{}] ".format
    gap: bool = False
    """A blank line between notes."""
    headings: str = "hash"
    """`hash`, `bare` (a line like any other) or `underlined`."""
    notes_heading: str | None = "same"
    """None for notes without one."""
    newline: str = "\n"
    mark: str = ""
    """A byte order mark, or nothing."""
    wrap: int = 0
    """The width at which lines are broken by hand; 0 for a paragraph a line."""
    cut: bool = False
    """Every fourth long paragraph is cut in two by a blank line, as a page break does."""

    def write(self, text: Text) -> str:
        """The text in this shape."""
        heading = text.notes_heading if self.notes_heading == "same" else self.notes_heading
        blocks = self._cut(text.before) if self.cut else list(text.before)
        blocks = [self._block(_CLUSTER.sub(self._calls(text), block)) for block in blocks]
        if heading:
            blocks.append(self._block(f"## {heading}"))
        notes = ("\n\n" if self.gap else "\n").join(self._note(*note) for note in text.notes)
        blocks += [notes, *(self._block(block) for block in text.after)]
        return self.mark + ("\n\n".join(blocks) + "\n").replace("\n", self.newline)

    def _calls(self, text: Text) -> Callable[[re.Match[str]], str]:
        def written(match: re.Match[str]) -> str:
            is_call = all(number <= len(text.notes) for number in labels(match[0]))
            return self.calls(match[0]) if is_call else match[0]

        return written

    def _block(self, block: str) -> str:
        heading = _HEADING.fullmatch(block)
        if heading:
            return self._heading(len(heading[1]), heading[2])
        if not self.wrap or block.startswith("|"):
            return block
        return "\n".join(self._wrapped(line) for line in block.split("\n"))

    def _heading(self, level: int, words: str) -> str:
        if self.headings == "bare":
            return words
        if self.headings == "underlined" and level <= 2:
            return f"{words}\n{('=', '-')[level - 1] * len(words)}"
        return f"{'#' * level} {words}"

    def _wrapped(self, line: str, indent: str = "") -> str:
        if not self.wrap:
            return line
        start = re.match(r"> |[-*] |\d+\. |", line)
        later = indent or ("> " if line.startswith("> ") else " " * len(start[0] if start else ""))
        return textwrap.fill(
            line, self.wrap, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
        )

    def _note(self, label: str, paragraphs: tuple[str, ...]) -> str:
        bullet = "  " if self.label(label).startswith("- ") else ""
        first = self._wrapped(self.label(label) + paragraphs[0], bullet)
        later = [self._wrapped("    " + paragraph, "    ") for paragraph in paragraphs[1:]]
        return "\n\n".join([first, *later])

    def _cut(self, blocks: tuple[str, ...]) -> list[str]:
        cut: list[str] = []
        long = 0
        for block in blocks:
            long += _is_long(block)
            cut.append(_cut_in_two(block) if _is_long(block) and long % 4 == 0 else block)
        return cut


def _is_long(block: str) -> bool:
    return len(block) > 400 and block[0].isalpha()


def _cut_in_two(block: str) -> str:
    """A blank line between two small words in the middle of a sentence."""
    words = block.split(" ")
    plain = [at for at, (a, b) in enumerate(pairwise(words)) if a.isalpha() and b.isalpha() and b.islower()]
    at = next(at for at in plain if at > len(words) // 2) + 1
    return " ".join(words[:at]) + "\n\n" + " ".join(words[at:])


SHAPES = (
    Shape("bullets"),
    Shape("bullets-apart", calls=one_bracket, gap=True),
    Shape("brackets", calls=hyphened, label="[{}] ".format),
    Shape("brackets-apart", calls=listed, label="[{}] ".format, gap=True),
    Shape("numbers", calls=sup, label="{}. ".format),
    Shape("numbers-apart", calls=one_bracket, label="{}. ".format, gap=True),
    Shape("parentheses", calls=carets, label="{}) ".format),
    Shape("superscripts", calls=superscript, label=lambda n: n.translate(SUPERSCRIPT) + " ", gap=True),
    Shape("superscripts-close", calls=superscript, label=lambda n: n.translate(SUPERSCRIPT) + " "),
    Shape("footnotes", calls=footnotes, label="[^{}]: ".format, notes_heading=None),
    Shape("footnotes-headed", calls=footnotes, label="[^{}]: ".format, gap=True),
    Shape("endnotes", notes_heading="Endnotes"),
    Shape(
        "references-and-notes", label="{}. ".format, calls=superscript, notes_heading="References and Notes"
    ),
    Shape("unheaded", notes_heading=None),
    Shape("unheaded-brackets", label="[{}] ".format, notes_heading=None, gap=True),
    Shape("bare-headings", headings="bare"),
    Shape("bare-headings-numbers", headings="bare", label="{}. ".format, calls=superscript),
    Shape("underlined-headings", headings="underlined"),
    Shape("crlf", newline="\r\n"),
    Shape("crlf-footnotes", newline="\r\n", calls=footnotes, label="[^{}]: ".format),
    Shape("byte-order-mark", mark="\ufeff"),
    Shape("wrapped", wrap=72),
    Shape("wrapped-footnotes", wrap=72, calls=footnotes, label="[^{}]: ".format, notes_heading=None),
    Shape("wrapped-brackets", wrap=72, label="[{}] ".format, gap=True),
    Shape("wrapped-bare", wrap=72, headings="bare", label="{}. ".format, newline="\r\n", mark="\ufeff"),
    Shape("cut-pages", cut=True),
    Shape("cut-pages-bare", cut=True, headings="bare", label="[{}] ".format, gap=True),
)
