"""Plants known faults in clean texts and tells how many the program finds.

    python tests/faults.py [--count 2000] [--seed 1] [--kind K] [--show-missed] [FILE…]

Without files the clean texts that were invented for the tests. The same seed gives the same faults.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import Pool
from pathlib import Path
from random import Random

from drafts import Draft, is_orderly, plain_shape, read_draft
from fault_scores import Score, judge, score
from planting import PLANTERS, Fault

TESTS = Path(__file__).parent
UNCLEAN = ("beacons-of-skarn",)
"""Texts of the tests that were written with faults in them."""
CLEAN = tuple(
    path
    for path in sorted([*TESTS.glob("editions/*/article.md"), *TESTS.glob("faulty/*.md")])
    if path.parent.name not in UNCLEAN
)
_ATTEMPTS = 24
"""How many texts are tried for a fault that not every text has a place for."""
_PROCESSES = 4


@dataclass(frozen=True, slots=True)
class Task:
    """One fault to plant; `rank` and `seed` decide where."""

    kind: str
    seed: int
    rank: int
    paths: tuple[Path, ...]


@lru_cache(maxsize=64)
def draft_of(path: Path) -> Draft | None:
    """The text of a file, taken apart; none where its notes are no single sequence."""
    draft = read_draft(plain_shape(path.read_text("utf-8")))
    return draft if is_orderly(draft) else None


def plant(task: Task) -> Fault | None:
    """The fault of a task, in the first text, in an order by chance, that has a place for it."""
    random = Random(f"{task.seed} {task.kind} {task.rank}")
    for _ in range(_ATTEMPTS):
        draft = draft_of(random.choice(task.paths))
        fault = PLANTERS[task.kind](draft, random) if draft else None
        if fault is not None and fault.text != fault.clean:
            return fault
    return None


def planted_score(task: Task) -> Score | None:
    """The score of a task's fault; none where there was no place for it."""
    fault = plant(task)
    return score(fault) if fault else None


def tasks(count: int, seed: int, kinds: Sequence[str], paths: tuple[Path, ...]) -> list[Task]:
    """So many tasks, every kind as often as any other."""
    return [Task(kinds[rank % len(kinds)], seed, rank // len(kinds), paths) for rank in range(count)]


def scores(every: list[Task]) -> list[Score]:
    """The scores of all that could be planted, in order, worked out side by side."""
    with Pool(_PROCESSES) as pool:
        return [each for each in pool.imap(planted_score, every, chunksize=4) if each is not None]


def share(values: Iterable[bool | None]) -> tuple[int, int]:
    """How many are true, of how many that were asked at all."""
    asked = [value for value in values if value is not None]
    return sum(asked), len(asked)


def _told(values: Iterable[bool | None]) -> str:
    true, asked = share(values)
    return f"{true / asked:8.1%}" if asked else f"{'–':>8}"


def table(found: list[Score]) -> str:
    """A line for each kind."""
    lines = [f"{'kind':26}{'planted':>8}{'found':>8}{'placed':>8}{'proposed':>9}{'noise':>7}"]
    for kind in [*dict.fromkeys(each.kind for each in found), "all"]:
        rows = [each for each in found if kind in (each.kind, "all")]
        lines.append(
            f"{kind:26}{len(rows):>8}{_told(each.found for each in rows)}"
            f"{_told(each.placed for each in rows)} {_told(each.proposed for each in rows)}"
            f"{sum(len(each.noise) for each in rows):>7}"
        )
    return "\n".join(lines)


def numberings(found: list[Score]) -> str:
    """How often stale numbers are told exactly."""
    lines = []
    for kind in ("notes-inserted", "notes-deleted"):
        rows = [each for each in found if each.kind == kind and each.offset is not None]
        if rows:
            offset, start = _told(each.offset for each in rows), _told(each.start for each in rows)
            settled = _told(each.settled for each in rows)
            lines.append(
                f"{kind}: of {len(rows)} with two that show, offset exact{offset}, numbers exact{start}, "
                f"but for open ones{settled}"
            )
    return "\n".join(lines)


def alarms(path: Path) -> tuple[int, list[str]]:
    """How many notes a clean text has, and its errors and warnings."""
    judged = judge(plain_shape(path.read_text("utf-8")))
    wrong = [f"{each.rule}: {each.message}" for each in judged.findings if each.severity != "info"]
    return len(judged.reading.article.notes), wrong


def _alarms(paths: tuple[Path, ...], show: bool) -> str:
    with Pool(_PROCESSES) as pool:
        told = pool.map(alarms, paths)
    notes, wrong = sum(n for n, _ in told), sum(len(each) for _, each in told)
    shown = [
        f"  {path.name}: {line[:160]}" for path, (_, each) in zip(paths, told, strict=True) for line in each
    ]
    head = f"clean texts: {wrong} errors and warnings in {notes} notes, {1000 * wrong / notes:.1f} in 1,000"
    return "\n".join([head, *(shown if show else ())])


def main() -> None:
    """Plant, score, print."""
    parser = argparse.ArgumentParser(description="Plant known faults and tell how many are found.")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", action="append", choices=sorted(PLANTERS))
    parser.add_argument(
        "--show-missed", action="store_true", help="tell each fault that was missed, and noise"
    )
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    paths = tuple(options.files) or CLEAN
    found = scores(tasks(options.count, options.seed, options.kind or list(PLANTERS), paths))
    if options.show_missed:
        for each in found:
            if not each.found or each.proposed is False or each.offset is False or each.noise:
                state = (
                    "missed"
                    if not each.found
                    else "not right"
                    if each.proposed is False
                    else "told inexactly"
                )
                print(f"{state}: {each.account}", *(f"  noise: {line}" for line in each.noise), sep="\n")
    print(table(found), numberings(found), _alarms(paths, options.show_missed), sep="\n")


if __name__ == "__main__":
    main()
