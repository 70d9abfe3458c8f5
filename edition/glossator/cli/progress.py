"""A progress bar on a terminal, and only when the work takes longer than a second."""

from __future__ import annotations

import sys
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0
"""Seconds before a bar is shown."""


class Steps:
    """So many steps of work: `with Steps(6) as steps: steps.done()` after each."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._count = 0
        self._began = monotonic()
        self._bar: Progress | None = None

    def __enter__(self) -> Steps:
        return self

    def done(self) -> None:
        """One more step is done."""
        self._count += 1
        if self._bar is None and sys.stderr.isatty() and monotonic() - self._began > PATIENCE:
            self._bar = _bar(self._total)
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=self._count)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()


def _bar(total: int) -> Progress:
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    bar.add_task("reading", total=total)
    bar.start()
    return bar
