"""Each text makes exactly the edition kept under `golden/`, byte for byte.

After a change that is meant to alter editions: `pytest --update-golden`, and read the difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff
from itertools import islice

import pytest

import glossator
import texts

GOLDEN = texts.TESTS / "golden"
LONGEST_DIFF = 200


def edition(slug: str) -> dict[str, str]:
    """The files of the edition of a text, by name."""
    reading, findings = texts.reading(slug), texts.findings(slug)
    pages = glossator.render_edition(reading, findings, slug=slug)
    return {
        **pages,
        "article.bib": glossator.article_to_bibtex(reading, slug=slug),
        "article.json": glossator.article_to_csl_json(reading, slug=slug),
        "references.bib": glossator.to_bibtex(reading),
        "references.json": glossator.to_csl_json(reading),
        "model.json": glossator.to_json(reading),
    }


def kept(slug: str) -> dict[str, str]:
    """What is kept for a text, by file name."""
    return {path.name: path.read_bytes().decode("utf-8") for path in (GOLDEN / slug).glob("*")}


def difference(slug: str, old: dict[str, str], new: dict[str, str]) -> Iterator[str]:
    """A unified diff of all files, line by line."""
    for name in sorted({*old, *new}):
        before, after = old.get(name, "").split("\n"), new.get(name, "").split("\n")
        yield from unified_diff(before, after, f"golden/{slug}/{name}", f"made/{slug}/{name}", lineterm="")


def rewrite(slug: str, files: dict[str, str]) -> None:
    """Keep `files` and nothing else for a text."""
    folder = GOLDEN / slug
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*"):
        if path.name not in files:
            path.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content.encode("utf-8"))


@pytest.mark.parametrize("slug", texts.SLUGS)
def test_the_edition_is_the_one_that_is_kept(slug: str, update_golden: bool) -> None:
    made = edition(slug)
    if update_golden:
        rewrite(slug, made)
    old = kept(slug)
    shown = "\n".join(line[:200] for line in islice(difference(slug, old, made), LONGEST_DIFF))
    assert made.keys() == old.keys(), f"run pytest --update-golden and read the diff:\n{shown}"
    assert all(made[name] == old[name] for name in made), f"\n{shown}"


def test_no_edition_is_kept_of_a_text_that_is_gone() -> None:
    assert {path.name for path in GOLDEN.glob("*")} == set(texts.SLUGS)
