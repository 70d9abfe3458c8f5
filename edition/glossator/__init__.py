"""Reads an article with its endnotes and says what every note points at.

    reading = glossator.read_text(text)
    for finding in glossator.check(reading):
        print(finding.severity, finding.rule, finding.message)

These functions and the types of `glossator.model` are the library; nothing else is promised.
"""

from __future__ import annotations

from collections.abc import Sequence

from glossator.check import check
from glossator.model import Article, Decisions, Finding, Meaning, Note, Reading, Reference, Span

__all__ = [
    "Article",
    "Decisions",
    "Finding",
    "Meaning",
    "Note",
    "Reading",
    "Reference",
    "Span",
    "article_to_bibtex",
    "article_to_csl_json",
    "check",
    "read_decisions",
    "read_text",
    "render_edition",
    "render_pdf",
    "to_bibtex",
    "to_csl_json",
    "to_json",
    "to_tei",
]

# What follows is imported where it is used: the parsers and the templates are most of the start time.


def read_text(text: str, decisions: Decisions | None = None) -> Reading:
    """The article in `text`, its calls linked and its references resolved. Any text can be read."""
    from glossator.reading import read_text as read

    return read(text, decisions)


def read_decisions(text: str, path: str) -> Decisions:
    """The decisions in the text of a `notes/<slug>.toml`; `path` is named in errors.

    Raises `glossator.decisions.DecisionsError`, a ValueError that tells file and line.
    """
    from glossator.decisions import read_decisions as read

    return read(text, path)


def to_json(reading: Reading) -> str:
    """All that was read and resolved, in the form of `schemas/model.json`."""
    from glossator.export.json import to_json as export

    return export(reading)


def to_csl_json(reading: Reading) -> str:
    """What is cited, as CSL items, in the form of `schemas/csl-json.json`."""
    from glossator.export.csl import to_csl_json as export

    return export(reading)


def to_bibtex(reading: Reading) -> str:
    """What is cited, as BibTeX: the items of `to_csl_json`, each under its id."""
    from glossator.export.bibliography import to_bibtex as export

    return export(reading)


def article_to_csl_json(reading: Reading, *, slug: str) -> str:
    """The article itself as a list of one CSL item with `slug` for its id, of what is known of it."""
    from glossator.export.own import article_to_csl_json as export

    return export(reading, slug)


def article_to_bibtex(reading: Reading, *, slug: str) -> str:
    """The article itself as BibTeX, under `slug`."""
    from glossator.export.own import article_to_bibtex as export

    return export(reading, slug)


def to_tei(reading: Reading) -> str:
    """The article with its notes as a TEI P5 document; `glossator.export.tei` tells what its marks say."""
    from glossator.export.tei import to_tei as export

    return export(reading)


def render_pdf(reading: Reading, findings: Sequence[Finding], *, slug: str) -> bytes:
    """The text as a tagged PDF with each note at the foot of the page that calls it first.

    Raises `glossator.render.NoWeasyPrintError` where `glossator[pdf]` is not installed, and
    `glossator.render.ProofError` where a page would not hold every word of the source.
    """
    from glossator.render import render_pdf as render

    return render(reading, findings, slug=slug)


def render_edition(reading: Reading, findings: Sequence[Finding], *, slug: str) -> dict[str, str]:
    """The pages of the edition by name: `index.html`, `findings.html`, `sources.html`.

    Raises `glossator.render.ProofError` where a page would not hold every word of the source.
    """
    from glossator.render import render

    return render(reading, findings, slug=slug)
