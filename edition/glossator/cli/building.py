"""What `build` makes: the files of an edition, the page of all of them, by which templates."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from glossator.cli.misuse import Misuse
from glossator.cli.settings import site
from glossator.cli.sources import read_text_file
from glossator.nearest import did_you_mean

if TYPE_CHECKING:
    from glossator.render import Theme
    from glossator.report import Result

_HOME = "index.html"


def read_theme(folder: str | None) -> Theme:
    """The program's templates and styles, and those of the folder in their place."""
    from glossator.render import Theme, theme_files

    if folder is None:
        return Theme()
    known = theme_files()
    place = Path(folder)
    if not place.is_dir():
        raise Misuse(f"{folder}: there is no such folder of templates")
    found = sorted(each for each in place.iterdir() if not each.name.startswith("."))
    for each in found:
        if each.name not in known:
            expected = f"{', '.join(known)}{did_you_mean(each.name, known)}"
            raise Misuse(f"{each}: no template or style has this name; expected {expected}")
    return Theme({each.name: read_text_file(each, str(each)) for each in found}, folder.rstrip("/"))


def edition_files(result: Result, theme: Theme, *, several: bool, pdf: bool) -> dict[str, str | bytes]:
    """The files of an edition, by name; `several`: a page of all editions stands above it."""
    from glossator import article_to_bibtex, article_to_csl_json, to_bibtex, to_csl_json, to_json
    from glossator.render import NoWeasyPrintError, ProofError, Site, TemplateError, render, render_pdf

    if several and result.slug == _HOME:
        raise Misuse(f"{result.path}: '{_HOME}' is the page of all editions; rename the folder")
    shared = Site(site().get("title", ""), f"../{_HOME}" if several else "")
    reading, slug = result.reading, result.slug
    made: dict[str, str | bytes] = {}
    try:
        made |= render(reading, result.findings, slug=slug, theme=theme, site=shared)
        if pdf:
            made[f"{slug}.pdf"] = render_pdf(reading, result.findings, slug=slug, theme=theme, site=shared)
    except (TemplateError, NoWeasyPrintError) as error:
        raise Misuse(str(error)) from None
    except ProofError as error:
        ours = f"{error.what}; the templates of {theme.folder} make it so" if theme.folder else error
        raise Misuse(f"{result.path}: no edition was written: {ours}") from None
    return {
        **made,
        "article.bib": article_to_bibtex(reading, slug=slug),
        "article.json": article_to_csl_json(reading, slug=slug),
        "references.bib": to_bibtex(reading),
        "references.json": to_csl_json(reading),
        "model.json": to_json(reading),
    }


def home_page(results: Sequence[Result], theme: Theme) -> str:
    """The page that leads to the editions; empty where there is only one."""
    from glossator.render import Edition, Site, TemplateError, render_collection

    if len(results) < 2:
        return ""
    editions = [Edition(each.slug, each.reading, each.findings) for each in results]
    try:
        return render_collection(editions, theme=theme, site=Site(site().get("title", "")))
    except TemplateError as error:
        raise Misuse(str(error)) from None


def template_page() -> str:
    """What can be replaced and what a template is given, for a person to read."""
    return (files("glossator") / "templates" / "README.md").read_text("utf-8")
