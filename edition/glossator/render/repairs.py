"""Repairs as the page shows them: a sign in the place, and what was there when it is asked."""

from __future__ import annotations

from bisect import bisect_left

from glossator.model import Article, Repair, RepairKind, Span
from glossator.render.markup import Html, escape

_NAMES: dict[RepairKind, str] = {
    "cut-paragraph": "A paragraph cut in two",
    "cut-note": "A note cut in two",
    "stray-bullet": "A stray bullet",
    "cut-url": "An address cut in two",
    "other": "Damaged text",
}


def repair_name(repair: Repair) -> str:
    """What kind of damage it is, in words."""
    return _NAMES[repair.kind]


def visible(text: str) -> str:
    """The text with its line ends shown, for damage is often nothing but those."""
    return text.replace("\r\n", "\n").replace("\n", "⏎").strip(" ") or "␣"


class RepairSigns:
    """The repairs of an article by their places, and the sign of each."""

    def __init__(self, article: Article, ed: str) -> None:
        self._repairs, self._ed = article.repairs, ed
        self._spans = sorted(
            (span, index) for index, repair in enumerate(article.repairs) for span in repair.spans
        )
        self._shown: set[int] = set()

    def at(self, span: Span) -> int | None:
        """The number of the repair that touches the span."""
        near = bisect_left(self._spans, (span, -1))
        for held, index in self._spans[max(near - 1, 0) : near + 1]:
            if held.start < max(span.end, span.start + 1) and span.start < max(held.end, held.start + 1):
                return index
        return None

    def html(self, index: int) -> Html:
        """The sign and what it opens; a repair shown before gives none again."""
        if index in self._shown:
            return Html("")
        self._shown.add(index)
        repair = self._repairs[index]
        done = "mended" if repair.mended else "left as it stands"
        was, now = escape(visible(repair.was)), escape(visible(repair.now))
        return Html(
            f'<button class="mend" popovertarget="m{index + 1}" aria-label="{_NAMES[repair.kind]}, {done}" '
            f'{self._ed}>⁋</button><span class="pop" popover id="m{index + 1}" {self._ed}>'
            f"<b>{_NAMES[repair.kind]}, {done}:</b> {escape(repair.why.rstrip('.'))}. "
            f"As printed: <q>{was}</q>; as read: <q>{now}</q>.</span>"
        )
