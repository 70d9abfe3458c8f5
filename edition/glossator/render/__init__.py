"""The pages of an edition: everything that is known of a text -> {path: content}. Writes nothing.

Every page of a text is proved before it is returned: see `proof`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from glossator.model import Finding, Reading
from glossator.own import cite_line, own_record
from glossator.render.article_page import article_view
from glossator.render.collection import Edition, collection_view
from glossator.render.findings_page import findings_view
from glossator.render.languages import Languages, direction
from glossator.render.markup import Html, attribute
from glossator.render.paper import css_string, outline, paper_view
from glossator.render.pdf import NoWeasyPrintError, to_pdf
from glossator.render.proof import ProofError, prove
from glossator.render.record import described, linked_data, metadata
from glossator.render.sources_page import sources_view
from glossator.render.theme import TemplateError, Theme, theme_files

__all__ = [
    "Edition",
    "NoWeasyPrintError",
    "ProofError",
    "Site",
    "TemplateError",
    "Theme",
    "render",
    "render_collection",
    "render_pdf",
    "theme_files",
]


@dataclass(frozen=True, slots=True)
class Site:
    """What all editions of a site share."""

    title: str = ""
    home: str = ""
    """Where the page of all editions stands, seen from a page of one; empty where there is none."""


def render(
    reading: Reading,
    findings: Sequence[Finding],
    *,
    slug: str,
    theme: Theme | None = None,
    site: Site | None = None,
) -> dict[str, str]:
    """The pages of one edition, by their names: `index.html`, `findings.html`, `sources.html`.

    `slug` names the text where it has no title, and the file of its decisions. Raises `ProofError` where
    a page would lose, change or double a word of the source, and `TemplateError` where a template of the
    theme is at fault.
    """
    theme = theme or _plain()
    languages = Languages(reading.article, reading.decisions)
    common = _common(reading, findings, slug, languages) | {"site": site or Site()}
    view = article_view(reading, findings, str(common["ed"]), languages)
    script = theme.static("edition.js") if view.notes else ""
    emended = theme.static("emended.css") if view.emendations else ""
    sheets = [theme.static("edition.css"), emended, view.style]
    index = theme.page("index.html", "\n".join(filter(None, sheets)), script, page=view, **common)
    prove(reading.article, index)
    report = findings_view(reading, findings, slug)
    sources = sources_view(reading, str(common["ed"]), languages)
    sorting = theme.static("sources.js") if len(sources.works) > 1 else ""
    style = theme.static("edition.css") + "\n" + theme.static("report.css")
    return {
        "index.html": index,
        "findings.html": theme.page("findings.html", f"{style}\n{report.style}", "", page=report, **common),
        "sources.html": theme.page("sources.html", style, sorting, page=sources, **common),
    }


def render_collection(
    editions: Sequence[Edition], *, theme: Theme | None = None, site: Site | None = None
) -> str:
    """The page that leads to several editions, each in a folder of its slug below it."""
    theme = theme or _plain()
    style = theme.static("edition.css") + "\n" + theme.static("report.css")
    given = _page_in("en") | {"site": site or Site(), "page": collection_view(editions)}
    return theme.page("collection.html", style, "", **given)


def render_pdf(
    reading: Reading,
    findings: Sequence[Finding],
    *,
    slug: str,
    theme: Theme | None = None,
    site: Site | None = None,
) -> bytes:
    """The text as a PDF, each note at the foot of the page that calls it first.

    Raises as `render` does, and `NoWeasyPrintError` where WeasyPrint is not installed.
    """
    theme = theme or _plain()
    languages = Languages(reading.article, reading.decisions)
    common = _common(reading, findings, slug, languages) | {"site": site or Site()}
    view = paper_view(reading, findings, str(common["ed"]), languages, theme)
    style = f"{theme.static('print.css')}\nh1{{string-set:title {css_string(str(common['title']))}}}"
    page = theme.page("paper.html", f"{style}\n{outline(view)}", "", page=view, **common)
    prove(reading.article, page, on_paper=True)
    return to_pdf(page)


@cache
def _plain() -> Theme:
    return Theme()


def _page_in(language: str) -> dict[str, object]:
    """What a page in a language says of it: `ed` marks the program's words, `own` the text's among them."""
    english = own = ""
    if not language.startswith("en"):
        english = f' lang="en"{direction("en", language)}'
        own = f" lang={attribute(language)}{direction(language, 'en')}"
    return {
        "ed": Html(f"data-ed{english}"),
        "own": Html(own),
        "language": language,
        "direction": direction(language),
    }


def _common(
    reading: Reading, findings: Sequence[Finding], slug: str, languages: Languages
) -> dict[str, object]:
    """What every page of an edition is given: title and language, what is told to programs, figures."""
    own = own_record(reading, slug)
    keywords = reading.article.front.keywords
    first = (block.text for block in reading.article.blocks if block.kind == "paragraph")
    description = described(reading.article.front.abstract or next(first, ""))
    return _page_in(languages.own) | {
        "title": own.title,
        "authors": own.authors,
        "meta": tuple(metadata(own, keywords, description)),
        "record": linked_data(own, keywords, reading.decisions.licence),
        "cite": tuple(cite_line(own.item)),
        "note_count": len(reading.article.notes),
        "work_count": len(reading.works.works),
        "finding_count": sum(finding.decision is None for finding in findings),
        "publisher": reading.decisions.publisher,
        "licence": reading.decisions.licence,
    }
