"""What a press sets for itself: the record of a text, its site and the page of all editions, templates."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from pybtex.database import parse_string

import glossator
import texts
from browsing import SIDEWAYS, accessible, opened
from glossator.render import Edition, Theme, render_collection, theme_files
from glossator.render.article_page import ArticleView
from glossator.render.collection import CollectionView
from glossator.render.findings_page import FindingsView
from glossator.render.paper import PaperView
from glossator.render.sources_page import SourcesView
from glossator.render.theme import Theme as RealTheme
from test_cli import WHOLE, refused, run, write

TEXT = """# The Night Ferry: A History

by Ada Castle and Jan van der Berg

## Abstract

Who paid, and who <b>did not</b>.

## Crossing

Nobody swam.[1]

## Notes

1. Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
"""
SAID = """[text]
date = "2019-04-09"
container-title = "Journal of & Ferries"
volume = "12"
issue = "2"
page = "101–19"
publisher = "Quay"
DOI = "10.5555/jof.2019.12"
licence = "CC BY 4.0"
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two texts in `source/`, and the current folder."""
    write(tmp_path / "source/mills/article.md", WHOLE)
    write(tmp_path / "source/ferry/article.md", TEXT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(*path: str) -> str:
    """A built file."""
    return Path("build", *path).read_text("utf-8")


def words(page: str) -> str:
    """The words of a page."""
    return " ".join(unescape(re.sub(r"<(style|script)>.*?</\1>|<[^>]*>", " ", page, flags=re.S)).split())


def metas(page: str) -> list[tuple[str, str]]:
    """The names and contents of its meta elements."""
    return [(a, unescape(b)) for a, b in re.findall(r'<meta name="(\w+)" content="([^"]*)">', page)]


# --- the article's own record ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("", "Ada Castle and Jan van der Berg. “The Night Ferry: A History.”"),
        (
            SAID,
            "Ada Castle and Jan van der Berg. “The Night Ferry: A History.” Journal of & Ferries 12, no. 2"
            " (2019-04-09): 101–19. Quay. https://doi.org/10.5555/jof.2019.12.",
        ),
        (
            '[text]\nauthors = ["World Bank"]\ndate = "spring 2001"',
            "World Bank. “The Night Ferry: A History.” spring 2001.",
        ),
    ],
    ids=["what the text says", "what its editor says too", "in words"],
)
def test_how_to_cite_it_says_what_is_known_and_no_more(project: Path, said: str, line: str) -> None:
    write(project / "notes/ferry.toml", said)
    run("build", "source/ferry")
    found = re.search(r'id="x-cite".*?<p>(.*?)</p>', read("ferry", "index.html"), re.S)
    assert found is not None
    assert unescape(re.sub(r"<[^>]*>", "", found[1])) == line
    assert read("ferry", "index.html").count('href="#x-cite"') == 1
    assert read("ferry", "sources.html").count('href="index.html#x-cite"') == 1


def test_the_record_is_told_to_programs(project: Path) -> None:
    write(project / "notes/ferry.toml", SAID)
    run("build", "source/ferry")
    (item,) = json.loads(read("ferry", "article.json"))
    assert [name["family"] for name in item["author"]] == ["Castle", "van der Berg"]
    assert item["issued"] == {"date-parts": [[2019, 4, 9]]}
    entry = parse_string(read("ferry", "article.bib"), "bibtex").entries["ferry"]
    assert (entry.type, entry.fields["pages"]) == ("article", "101--19")
    assert entry.fields["journal"] == r"Journal of \& Ferries"
    page = read("ferry", "index.html")
    assert {
        ("citation_title", "The Night Ferry: A History"),
        ("citation_author", "Jan van der Berg"),
        ("citation_publication_date", "2019/04/09"),
        ("citation_journal_title", "Journal of & Ferries"),
        ("citation_firstpage", "101"),
        ("citation_lastpage", "19"),
        ("citation_doi", "10.5555/jof.2019.12"),
        ("description", "Who paid, and who <b>did not</b>."),
    } <= set(metas(page))
    record = json.loads(re.findall(r'ld\+json">(.*?)</script>', page, re.S)[0])
    assert record["@type"] == "ScholarlyArticle"
    assert (record["datePublished"], record["license"]) == ("2019-04-09", "CC BY 4.0")


def test_a_record_invents_nothing(project: Path) -> None:
    run("build", "source/mills")
    assert json.loads(read("mills", "article.json")) == [
        {"id": "mills", "type": "article", "title": "Mills of the Marsh"}
    ]
    names = [name for name, _ in metas(read("mills", "index.html")) if name.startswith("citation_")]
    assert names == ["citation_title"]


def test_the_library_gives_the_record_too() -> None:
    reading = glossator.read_text(TEXT, glossator.read_decisions(SAID, "notes/ferry.toml"))
    assert "@article{night-ferry," in glossator.article_to_bibtex(reading, slug="Night-Ferry")
    assert '"id": "ferry"' in glossator.article_to_csl_json(reading, slug="ferry")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ('authors = "Castle"', "'authors' must be a list of names"),
        ("authors = [1]", "'authors' must be a list of names"),
        ('DOI = "https://doi.org/10.5555/1"', "expected a DOI without its resolver"),
        ('URL = "javascript:alert(1)"', "expected an address that begins with https://"),
        ('container = "J"', "did you mean 'container-title'?"),
        ("volume = 12", "'volume' must be a string, such as volume = \"12\""),
    ],
)
def test_a_fault_in_the_record_is_told_with_its_line(project: Path, said: str, told: str) -> None:
    write(project / "notes/ferry.toml", f'[text]\nlanguage = "en"\n{said}\n')
    message = refused("build", "source/ferry")
    assert "notes/ferry.toml:3:1: " in message
    assert told in message


# --- the site -------------------------------------------------------------------------------------------

SITE = '[tool.glossator.site]\ntitle = "The Quay <Press>"\npublisher = "Quay"\nlicence = "CC0"\n'


def test_what_a_site_says_holds_where_a_text_does_not_say_otherwise(project: Path) -> None:
    write(project / "pyproject.toml", SITE)
    write(project / "notes/ferry.toml", '[text]\nlicence = "All rights reserved"\n')
    run("build")
    ferry, mills = (words(read(slug, "index.html")) for slug in ("ferry", "mills"))
    assert "Licence: All rights reserved. Published by Quay." in ferry
    assert "Licence: CC0. Published by Quay." in mills
    assert "The Quay <Press>" in ferry
    assert '<a href="../index.html">The Quay &lt;Press&gt;</a>' in read("ferry", "findings.html")


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ('titel = "x"', "unknown key 'titel'"),
        ("title = 1", "'title' must be a string"),
        ('title = " "', "'title' must be a string that is not empty"),
    ],
)
def test_a_fault_in_the_site_is_told(project: Path, table: str, told: str) -> None:
    write(project / "pyproject.toml", f"[tool.glossator.site]\n{table}\n")
    assert told in refused("build")


def test_several_editions_have_a_page_that_leads_to_them(project: Path) -> None:
    run("build")
    page = read("index.html")
    for slug in ("ferry", "mills"):
        assert f'href="{slug}/index.html"' in page
    told = "Ada Castle, Jan van der Berg Who paid, and who <b>did not</b>. 1 note · 1 source · 0 findings"
    assert told in words(page)
    assert "default-src 'none'" in page


def test_one_edition_has_no_page_above_it(project: Path) -> None:
    run("build", "source/ferry")
    assert not Path("build/index.html").exists()
    assert "All editions" not in read("ferry", "index.html")


def test_no_edition_takes_the_place_of_that_page(project: Path) -> None:
    write(project / "source/index.html/article.md", WHOLE)
    assert "'index.html' is the page of all editions" in refused("build")
    assert not Path("build").exists()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.matrix)])
def test_that_page_is_accessible_and_fits(browser: Browser, tmp_path: Path, scheme: Any) -> None:
    editions = [Edition(slug, texts.reading(slug), texts.findings(slug)) for slug in texts.SLUGS]
    page = opened(browser, tmp_path, render_collection(editions), 1024, 800)
    page.emulate_media(color_scheme=scheme)
    assert accessible(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate(SIDEWAYS) <= 0
    page.context.close()


# --- templates ------------------------------------------------------------------------------------------


def test_a_template_and_a_style_stand_in_for_the_programs(project: Path) -> None:
    write(project / "house/masthead.html", '<p class="house">{{ title|upper }}</p>')
    own = '{% extends "glossator/findings.html" %}{% block title %}{{ title }} | House{% endblock %}'
    write(project / "house/findings.html", own)
    write(project / "house/edition.css", ":root { color: teal }")
    assert run("build", "source/ferry", "--template", "house").exit_code == 0
    page = read("ferry", "findings.html")
    assert '<p class="house">THE NIGHT FERRY: A HISTORY</p>' in page
    assert "<title>The Night Ferry: A History | House</title>" in page
    assert ":root { color: teal }" in page


def test_a_setting_names_the_templates(project: Path) -> None:
    write(project / "pyproject.toml", '[tool.glossator]\ntemplate = "house"\n')
    write(project / "house/colophon.html", "<footer {{ ed }}>Printed by hand.</footer>")
    run("build", "source/ferry")
    assert "Printed by hand." in words(read("ferry", "index.html"))


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("masthead.html", "\n{{ titel }}", "house/masthead.html:2: 'titel' is undefined"),
        ("masthead.html", "{{ title }\n", "house/masthead.html:1: unexpected '}'"),
        ("masthead.html", "\n\n{{ note_count // 0 }}", "house/masthead.html:3: integer division"),
        ("masthead.html", '{% include "nothing.html" %}', "nothing.html"),
        ("mastehad.html", "", "did you mean 'masthead.html'?"),
        ("colophon.html", "<p>A word of nobody's.</p>", "the templates of house make it so"),
        ("index.html", '{% extends "base.html" %}', "the templates of house make it so"),
        ("masthead.html", b"\xff", "house/masthead.html: this is not UTF-8"),
    ],
)
def test_a_fault_in_a_template_is_told_and_nothing_is_written(
    project: Path, name: str, content: str, told: str
) -> None:
    write(project / "house" / name, content)
    message = refused("build", "source/ferry", "--template", "house")
    assert told in message
    assert "fault of glossator" not in message
    assert not Path("build").exists()


def test_a_folder_of_templates_has_to_be_there(project: Path) -> None:
    assert "there is no such folder of templates" in refused("build", "--template", "hause")


# --- what is documented ---------------------------------------------------------------------------------


def documented() -> dict[str, set[str]]:
    """The names that each section of the page on templates lists."""
    page = run("explain", "templates").stdout
    sections = re.split(r"^## ", page, flags=re.M)
    found = {
        "files": set(
            re.findall(r"`([\w.]+)`(?=.* \| )", "\n".join(re.findall(r"^\| `.*", sections[0], re.M)))
        )
    }
    for each in sections[1:]:
        lines = " ".join(re.findall(r"^- (`[^:]*):", each, re.M))
        found[each.partition("\n")[0]] = set(re.findall(r"`(\w+)`", lines))
    return found


@pytest.mark.parametrize(
    ("page", "view"),
    [
        ("index.html", ArticleView),
        ("findings.html", FindingsView),
        ("sources.html", SourcesView),
        ("paper.html", PaperView),
        ("collection.html", CollectionView),
    ],
)
def test_what_a_page_is_given_is_documented(page: str, view: Any) -> None:
    assert documented()[f"`page` of `{page}`"] == {field.name for field in fields(view)}


@pytest.mark.paper
def test_what_every_page_is_given_is_documented(monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, set[str]] = {}

    def page(_: Theme, template: str, style: str, script: str, **rest: object) -> str:
        given[template] = {"style", "script", "policy", *rest}
        return real(_, template, style, script, **rest)

    real = RealTheme.page
    monkeypatch.setattr(RealTheme, "page", page)
    reading = glossator.read_text(TEXT)
    glossator.render_edition(reading, (), slug="x")
    glossator.render_pdf(reading, (), slug="x")
    render_collection([Edition("x", reading, ())])
    every = documented()["Every page is given"]
    edition = documented()["Every page of an edition is given too"]
    assert given["collection.html"] == every
    for name in ("index.html", "findings.html", "sources.html", "paper.html"):
        assert given[name] == every | edition
    assert documented()["files"] == set(theme_files())
