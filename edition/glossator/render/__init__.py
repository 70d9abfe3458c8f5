"""The pages of an edition: everything that is known of a text -> {path: content}. Writes nothing.

The only user of Jinja2. Every page is proved before it is returned: see `proof`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from glossator.model import Finding, Reading
from glossator.render.article_page import article_view
from glossator.render.findings_page import findings_view
from glossator.render.languages import Languages, direction
from glossator.render.markup import Html, attribute
from glossator.render.policy import policy, static
from glossator.render.proof import ProofError, prove
from glossator.render.sources_page import sources_view

__all__ = ["ProofError", "render"]

_LONGEST_DESCRIPTION = 300


def render(reading: Reading, findings: Sequence[Finding], *, slug: str) -> dict[str, str]:
    """The pages of one edition, by their names: `index.html`, `findings.html`, `sources.html`.

    `slug` names the text where it has no title, and the file of its decisions. Raises `ProofError` where
    a page would lose, change or double a word of the source.
    """
    languages = Languages(reading.article, reading.decisions)
    common = _common(reading, findings, slug, languages)
    view = article_view(reading, findings, str(common["ed"]), languages)
    script = static("edition.js") if view.notes else ""
    sheets = [static("edition.css"), static("emended.css") if view.emendations else "", view.style]
    index = _page("index.html", "\n".join(filter(None, sheets)), script, page=view, **common)
    prove(reading.article, index)
    report = findings_view(reading, findings, slug)
    sources = sources_view(reading, str(common["ed"]), languages)
    sorting = static("sources.js") if len(sources.works) > 1 else ""
    style = static("edition.css") + "\n" + static("report.css")
    return {
        "index.html": index,
        "findings.html": _page("findings.html", style, "", page=report, **common),
        "sources.html": _page("sources.html", style, sorting, page=sources, **common),
    }


def _page(template: str, style: str, script: str, **given: object) -> str:
    return (
        _environment()
        .get_template(template)
        .render(style=Html(style), script=Html(script), policy=policy(style, script), **given)
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("glossator"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["noun"] = _noun
    return environment


def _noun(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _common(
    reading: Reading, findings: Sequence[Finding], slug: str, languages: Languages
) -> dict[str, object]:
    """What every page says: the title, the language, the figures at its head."""
    front = reading.article.front
    language = languages.own
    english = own = ""
    if not language.startswith("en"):
        english = f' lang="en"{direction("en", language)}'
        own = f" lang={attribute(language)}{direction(language, 'en')}"
    printed = " ".join(front.title.text.split()) if front.title else front.stated_title
    title = reading.decisions.title or printed or slug
    description = _description(reading)
    return {
        "ed": Html(f"data-ed{english}"),
        "own": Html(own),
        "language": language,
        "direction": direction(language),
        "title": title,
        "authors": front.authors,
        "keywords": front.keywords,
        "description": description,
        "record": _record(title, reading, language, description),
        "note_count": len(reading.article.notes),
        "work_count": len(reading.works.works),
        "finding_count": sum(finding.decision is None for finding in findings),
        "publisher": reading.decisions.publisher,
        "licence": reading.decisions.licence,
    }


def _description(reading: Reading) -> str:
    first = (block.text for block in reading.article.blocks if block.kind == "paragraph")
    words = " ".join((reading.article.front.abstract or next(first, "")).split())
    if len(words) <= _LONGEST_DESCRIPTION:
        return words
    return words[:_LONGEST_DESCRIPTION].rpartition(" ")[0] + " …"


def _record(title: str, reading: Reading, language: str, description: str) -> Html:
    """The article as schema.org knows it; `<` is escaped, for a script ends at the first `</script`."""
    record: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        "headline": title,
        "inLanguage": language,
    }
    optional: dict[str, object] = {
        "author": [{"@type": "Person", "name": name} for name in reading.article.front.authors],
        "abstract": description,
        "keywords": list(reading.article.front.keywords),
        "publisher": reading.decisions.publisher,
        "license": reading.decisions.licence,
    }
    record |= {name: value for name, value in optional.items() if value}
    text = json.dumps(record, ensure_ascii=False)
    return Html(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
