"""The text on paper: the PDF with true footnotes, and what the browser prints of the page."""

from __future__ import annotations

import builtins
import re
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

import glossator
import texts
from browsing import opened
from glossator.render import ProofError
from test_cli import WHOLE, refused, run, write
from test_page import HOSTILE

ARTICLE = "ahmadzai-is-khorasan"
CASES = texts.TESTS / "cases/page"
SHAPES = ("every-place", "right-to-left")


def in_matrix(*values: Any) -> Any:
    """A case that is CI's."""
    return pytest.param(*values, marks=pytest.mark.matrix)


@cache
def reading(name: str) -> glossator.Reading:
    """A text of the repository, or one of the shapes."""
    if name in texts.SLUGS:
        return texts.reading(name)
    return glossator.read_text((CASES / f"{name}.md").read_text("utf-8"))


@cache
def pdf_of(name: str) -> bytes:
    """Its PDF."""
    return glossator.render_pdf(reading(name), glossator.check(reading(name)), slug=name)


def pages_of(content: bytes) -> list[str]:
    """The words of each page, without any blank."""
    return ["".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]


def openings(name: str) -> dict[str, str]:
    """By note, its number and its first words, without any blank; those that an emendation's letter parts are
    left out."""
    emended = {each.at for each in reading(name).decisions.decisions if each.kind == "emend"}
    notes = [note for note in reading(name).article.notes if f"n{note.id}" not in emended]
    return {note.id: note.label + "".join(texts.words(note.passage).split())[:18] for note in notes}


@pytest.mark.paper
@pytest.mark.parametrize("name", ["every-place", *map(in_matrix, (ARTICLE, "phare-de-kerdu"))])
def test_each_note_stands_once_in_the_pdf(name: str) -> None:
    whole = "".join(pages_of(pdf_of(name)))
    assert [(note, words) for note, words in openings(name).items() if whole.count(words) != 1] == []


@pytest.mark.paper
@pytest.mark.parametrize("name", ["every-place", in_matrix(ARTICLE)])
def test_a_note_stands_at_the_foot_of_the_page_that_calls_it(name: str) -> None:
    """Of twenty notes one may stand on the next page, where its own was full."""
    pages, late = pages_of(pdf_of(name)), 0
    calls = {note: each.text for each in reading(name).article.calls[::-1] for note in _called(name, each.id)}
    for note, words in openings(name).items():
        at = next(number for number, page in enumerate(pages) if words in page)
        call = "".join(calls[note].split())
        on = [number for number, page in enumerate(pages) if call in page.replace(words, "")]
        assert at in on or at - 1 in on, note
        late += at not in on
    assert late <= len(openings(name)) / 20


def _called(name: str, call: str) -> list[str]:
    return [target.note for target in reading(name).links.targets.get(call, ()) if target.note]


@pytest.mark.paper
def test_the_pdf_is_tagged_and_says_what_it_is() -> None:
    name = "every-place"
    read, article = PdfReader(BytesIO(pdf_of(name))), reading(name).article
    root: Any = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert read.metadata is not None
    assert read.metadata.title == "The Bell at Morrow Quay: A Night Book and Its Readers"
    assert read.metadata.author == ", ".join(article.front.authors)
    headings = [block for block in article.blocks if block.kind == "heading"]
    assert len(_flat(read.outline)) == len(headings) + 1
    assert not [title for title in _flat(read.outline) if "[" in title]


def _flat(outline: list[Any]) -> list[str]:
    return [title for each in outline for title in (_flat(each) if isinstance(each, list) else [each.title])]


@pytest.mark.matrix
@pytest.mark.paper
def test_the_same_text_makes_the_same_pdf() -> None:
    name = "right-to-left"
    again = glossator.render_pdf(reading(name), glossator.check(reading(name)), slug=name)
    assert again == pdf_of(name)


@pytest.mark.matrix
@pytest.mark.paper
def test_a_note_of_many_pages_is_whole() -> None:
    words = " ".join(f"This is sentence number {n} of a *comment* that does not end." for n in range(80))
    text = f"# A\n\nOne.[1] Two.[2]\n\n## Notes\n\n1. {words}\n2. Castle, *Mills* (Hull, 1998).\n"
    made = pages_of(glossator.render_pdf(glossator.read_text(text), (), slug="a"))
    whole = "".join(made)
    assert [n for n in range(80) if f"sentencenumber{n}of" not in whole] == []
    assert "2Castle,Mills" in whole


@pytest.mark.matrix
@pytest.mark.paper
@pytest.mark.parametrize(
    "text", ["", "A title", "[1]", "# A [1]\n\n## B [1]\n\nc\n\n[1] d\n", "# A\n\n1. b\n2. c\n"]
)
def test_any_text_makes_a_pdf(text: str) -> None:
    assert glossator.render_pdf(glossator.read_text(text), (), slug="x").startswith(b"%PDF")


@pytest.mark.paper
def test_hostile_words_fetch_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr("glossator.render.pdf._refuse", lambda url, *_, **__: asked.append(url))
    made = glossator.render_pdf(glossator.read_text(HOSTILE), (), slug="x")
    assert asked == []
    assert "hit(5)" in "".join(pages_of(made))
    title = f'# A "}} body {{ background: url(https://example.org/) }} \\22\n\n{HOSTILE}'
    glossator.render_pdf(glossator.read_text(title), (), slug="x")
    assert asked == []


@pytest.mark.paper
def test_paper_that_loses_a_word_is_refused() -> None:
    from glossator.render import Theme, render_pdf

    theme = Theme({"foot.html": '<span class="note" id="{{ n.id }}">{{ n.label }}</span>'}, "house")
    with pytest.raises(ProofError):
        render_pdf(reading("every-place"), (), slug="x", theme=theme)


# --- the command ----------------------------------------------------------------------------------------


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one text in `source/`, and the current folder."""
    write(tmp_path / "source/mills/article.md", WHOLE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.paper
def test_the_command_makes_it_where_it_is_asked_to(project: Path) -> None:
    run("build")
    assert not list(project.glob("build/mills/*.pdf"))
    assert run("build", "--pdf").exit_code == 0
    assert (project / "build/mills/mills.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.paper
def test_a_setting_asks_for_it(project: Path) -> None:
    write(project / "pyproject.toml", "[tool.glossator]\npdf = true\n")
    run("build")
    assert (project / "build/mills/mills.pdf").exists()
    write(project / "pyproject.toml", '[tool.glossator]\npdf = "yes"\n')
    assert "'pdf' must be true or false" in refused("build")


def test_without_weasyprint_it_says_how_to_get_it(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name == "weasyprint":
            raise ImportError("No module named 'weasyprint'")
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    assert "pip install 'glossator[pdf]'" in refused("build", "--pdf")
    assert not (project / "build").exists()


# --- what a browser prints ------------------------------------------------------------------------------


@pytest.mark.browser
@pytest.mark.parametrize(
    ("paper", "script"),
    [in_matrix("A4", True), in_matrix("A4", False), in_matrix("Letter", True), in_matrix("Letter", False)],
)
def test_a_browser_prints_every_note_and_address_and_no_control(
    browser: Browser, tmp_path: Path, paper: str, script: bool
) -> None:
    content = glossator.render_edition(reading(ARTICLE), texts.findings(ARTICLE), slug=ARTICLE)["index.html"]
    page = opened(browser, tmp_path, content, 1440, 900, script)
    printed = page.pdf(
        format=paper, margin={"top": "18mm", "right": "18mm", "bottom": "18mm", "left": "18mm"}
    )
    page.context.close()
    pages = pages_of(printed)
    whole = "".join(pages)
    notes = {note.id: note.label for note in reading(ARTICLE).article.notes}
    opened_by = {note: words.removeprefix(notes[note]) for note, words in openings(ARTICLE).items()}
    assert {note: words for note, words in opened_by.items() if words not in whole} == {}
    addresses = {"".join(a.split()) for a in re.findall(r'<a class="u" href="([^"]*)"', content)}
    assert [a for a in addresses if a.replace("&amp;", "&") not in whole] == []
    assert [page for page in pages if not page] == []
    assert [word for word in ("Contents▾", "Firstflag", "Skipto", "¶", "⁋") if word in whole] == []
    headings = [block for block in reading(ARTICLE).article.blocks if block.kind == "heading"]
    titles = ["".join(block.text.split()) for block in headings]
    assert [page[-60:] for page in pages if any(page.endswith(title) for title in titles)] == []
