"""A redacted name is nowhere in anything that is made of a text, however it stands there."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

import glossator
from glossator.check import SEVERITIES
from glossator.model import Decision, Decisions, Reading
from glossator.quoted import digest
from glossator.report import Result
from glossator.report.github import check_github
from glossator.report.json import check_json
from glossator.report.junit import check_junit
from glossator.report.sarif import check_sarif
from glossator.report.text import check_text
from test_cli import refused, run, write
from test_properties import documents

TEXT = """# Herders of the Marsh

The herders spoke freely.[1] As *Jane* Møller said, grass was short.[2] Møller, Jane, said so
again; so did JANE MØLLER and Jane
Møller.[3] Others [heard her](https://example.org/2014/jane-m%C3%B8ller).[4]

| Who | When |
|-----|------|
| Jane&nbsp;Møller | 2014 |

## Notes

1. Interview with Jane Møller, herder, Tarrant, 4 May 2014; <https://example.org/jane_møller/grass.html>.
2. Jane Møller, *Grass and Jane Møller* (London: Quay, 1999), 12.
3. Ibid., 14.
4. Brian Oddington, *The Wheel* (Oxford: Press, 1999), 3.
5. Jane Møller, op. cit., 17.

## Bibliography

Møller, Jane. *Grass and Jane Møller*. London: Quay, 1999.
"""


def redaction(at: str, words: str) -> Decision:
    """A decision that the words are not to be repeated."""
    return Decision("redact", at, "She was promised it.", quote_sha256=digest(words))


def made_of(reading: Reading) -> dict[str, str]:
    """All that is made of a reading, by its name."""
    findings = glossator.check(reading)
    results = [Result("mills.md", "mills", reading, findings)]
    return {
        **glossator.render_edition(reading, findings, slug="mills"),
        "json": glossator.to_json(reading),
        "csl": glossator.to_csl_json(reading),
        "bibtex": glossator.to_bibtex(reading),
        "tei": glossator.to_tei(reading),
        "own csl": glossator.article_to_csl_json(reading, slug="mills"),
        "own bibtex": glossator.article_to_bibtex(reading, slug="mills"),
        "text": check_text(results),
        "check": check_json(results),
        "sarif": json.dumps(json.loads(check_sarif(results))["runs"][0]["results"]),
        "junit": check_junit(results, SEVERITIES),
        "github": check_github(results),
    }


def letters(text: str) -> str:
    """The letters and digits of a text alone, folded, so that no way of setting a name hides it."""
    folded = unicodedata.normalize("NFKD", unquote(text)).casefold()
    return re.sub(r"[\W_]", "", re.sub(r"&#?\w{2,8};|<[^<>]{0,400}>", "", folded))


def test_the_name_is_nowhere_in_what_is_made() -> None:
    decisions = Decisions(title="On Jane Møller", decisions=(redaction("n1", "Jane Møller"),))
    reading = glossator.read_text(TEXT, decisions)
    assert len(reading.redactions[0].spans) == 13
    for name, made in made_of(reading).items():
        assert "jane" not in letters(made), name
        assert "møller" not in letters(made).replace("\u00f8", "ø"), name


def test_every_other_character_stands_where_it_stood() -> None:
    reading = glossator.read_text(TEXT, Decisions(decisions=(redaction("n1", "Jane Møller"),)))
    hidden = {at for span in reading.redactions[0].spans for at in range(span.start, span.end)}
    assert len(reading.article.text) == len(TEXT)
    for at, (was, now) in enumerate(zip(TEXT, reading.article.text, strict=True)):
        assert now == was or (at in hidden and now == "█")


def test_the_reason_is_shown_and_other_decisions_still_hold() -> None:
    emended = Decision("emend", "n4", "Why.", quote="Oddington", text="Oddingtone, not Jane Møller")
    quoted = Decision("annotate", "n1", "Why.", quote="Jane Møller, herder", text="So she said.")
    decisions = Decisions(decisions=(redaction("n1", "Jane Møller"), emended, quoted))
    reading = glossator.read_text(TEXT, decisions)
    pages = made_of(reading)
    assert "<b>Redacted</b> She was promised it." in pages["index.html"]
    assert "Oddingtone, not ███████████" in pages["index.html"]
    assert not [each for each in glossator.check(reading) if each.rule == "stale-decision"]


def test_the_reason_of_a_redaction_does_not_repeat_the_name() -> None:
    asked = Decision("redact", "n1", "Jane Møller asked for it.", quote_sha256=digest("Jane Møller"))
    pages = made_of(glossator.read_text(TEXT, Decisions(decisions=(asked,))))
    assert "███████████ asked for it." in pages["index.html"]
    assert not [name for name, page in pages.items() if "janemøller" in letters(page)]


SPELT = [
    ("Jane Castle", ["Castle, Jane Castle", "janecastle", "@JaneCastle", "janecastle@a.nl", "CASTLE, Jane"]),
    ("Jane Castle", ["Jane\nCastle", "Jane[2] Castle", "Jane <b>Castle</b>", "Jane<!-- x --> Castle"]),
    ("Jane Castle", ["Jane A. Castle", "Castle Jane", "<Jane Castle>", "Jane Cas-\ntle", "**J**ane Castle"]),
    (
        "Jane Castle",
        ["Ja\u00adne Castle", "Ja&shy;ne Castle", "&#74;ane Castle", "J*a*ne Castle", "Jane^2^ Castle"],
    ),
    ("Jane Castle", ["https://a.nl/janecastle2014", "https://a.nl/ofjanecastle", "https://a.nl/castle_jane"]),
    (
        "Jane Castle",
        ["[Jane](https://a.nl) Castle", '[her](https://a.nl "Jane Castle")', "![Jane Castle](a.png)"],
    ),
    (
        "Jana Burgmüller",
        ["Jana Burgmu\u0308ller", "Jana Burgmueller", "burgmueller-jana@a.nl", "JANA BURGMÜLLER"],
    ),
    ("Jana Burgmüller", ["Jana Burgm&uuml;ller", "Jana Burgmüllers", "BURGMUELLER, JANA"]),
    ("Jana Burgmueller", ["Jana Burgmüller"]),
    ("Uwe Groß", ["UWE GROSS", "Uwe Gross", "Groß, Uwe", "UWE GROẞ"]),
    ("Łukasz Żak", ["Lukasz Zak", "Łukasza Żaka", "LUKASZ ŻAK", "https://a.nl/lukasz-zak"]),
    ("Jan van der Berg", ["van der Berg, Jan", "Berg, Jan van der", "Jan Van der Berg"]),
    ("Federico García Lorca", ["GARCIA LORCA, FEDERICO", "Lorca, Federico García"]),
    ("José Ruiz", ["Jose\u0301 Ruiz", "Ruiz, Jose"]),
    ("Jose\u0301 Ruiz", ["José Ruiz"]),
]


@pytest.mark.parametrize(("name", "form"), [(name, form) for name, forms in SPELT for form in forms])
def test_a_name_is_found_however_it_is_set(name: str, form: str) -> None:
    text = (
        f"# Herds\n\nSo.[1] Then §{form}§ said.[2]\n\n## Notes\n\n1. Interview with {name}, 2014.\n2. Why.\n"
    )
    reading = glossator.read_text(text, Decisions(decisions=(redaction("n1", name),)))
    left = re.sub(r"https|a\.nl|a\.png|\[her\]|&shy;|&uuml;", "", reading.article.text.split("§")[1])
    assert not re.search(r"[^\W\d_]{3}", left)


@pytest.mark.parametrize(
    "kept",
    ["Jane. The castle", "Jane\n\nCastle walls", "Castle. Jane went", "Jana Castle", "a jane-of-all-castles"],
)
def test_words_that_are_no_name_together_stay(kept: str) -> None:
    text = f"# Herds\n\nSo.[1] Then {kept}.\n\n## Notes\n\n1. Interview with Jane Castle, 2014.\n"
    reading = glossator.read_text(text, Decisions(decisions=(redaction("n1", "Jane Castle"),)))
    assert f"Then {kept}." in reading.article.text


def test_decisions_made_before_a_redaction_still_hold() -> None:
    text = BESIDE.replace("Jane Quillan, Hull", "Jane\n  Quillan, Hull,")
    rules = {"named-among-anonymous", "short-form-without-antecedent"}
    found = [each for each in glossator.check(glossator.read_text(text)) if each.rule in rules]
    made = [
        Decision("dismiss", "n4", "A.", "short-form-without-antecedent", quote="Quillan, op. cit., 4"),
        Decision("annotate", "n1", "A.", quote="Interview with Jane", text="Seen."),
        Decision("annotate", "n1", "A.", quote="Hull", prefix="an, ", suffix=",, 3 May", text="Seen."),
    ]
    assert len(found) > 1
    for words in ("Jane Quillan", "Quillan"):
        reading = glossator.read_text(text, Decisions(decisions=(redaction("n1", words), *made)))
        told = glossator.check(reading)
        assert not [each for each in told if each.rule == "stale-decision"]
        assert [each.decision for each in told if each.places[0].note == "4" and each.rule in rules] != [None]


BESIDE = """# Mills

All interviewees are anonymous.[1] She walked.[2] It broke.[3] It sank.[4] It froze.[5]

## Notes

- [1] Interview with Jane Quillan, Hull, 3 May 2001.
- [2] Ben Doyle, *Walks* (Cork: Pier, 2001), 7.
- [3] Doyle, supra note 1, 9.
- [4] Quillan, op. cit., 4.
- [5] Gant, op. cit., 4; Quillan, supra note 2.
"""


def test_no_finding_beside_it_repeats_a_withheld_name() -> None:
    reading = glossator.read_text(BESIDE)
    found = glossator.check(reading)
    assert {"named-among-anonymous", "locator-on-unpaginated"} <= {each.rule for each in found}
    results = [Result("mills.md", "mills", reading, found)]
    told = [form(results) for form in (check_text, check_json, check_sarif, check_github)]
    told.append(check_junit(results, SEVERITIES))
    told.append(re.sub(r"(?s)<head>.*?</head>", "", made_of(reading)["findings.html"]))
    assert not [each for each in told if "Quillan" in each]
    assert any("Doyle, supra note 1" in each for each in told)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Will", "the herders will speak to Willem"),
        ("Ann", "annals of Annandale"),
        ("Jane Møller", "Jane Mølleran, and a Jane of another name"),
    ],
)
def test_other_words_stay(words: str, kept: str) -> None:
    text = f"# Herds\n\n{words} said: {kept}.[1]\n\n## Notes\n\n1. Interview with {words}, May 2014.\n"
    reading = glossator.read_text(text, Decisions(decisions=(redaction("n1", words),)))
    assert kept in reading.article.text
    assert words not in reading.article.text.replace(kept, "")


def test_words_that_moved_are_found() -> None:
    reading = glossator.read_text(TEXT, Decisions(decisions=(redaction("n77", "Jane Møller"),)))
    assert "Jane" not in reading.article.text


NAMES = st.sampled_from(["Jane Møller", "Ali", "M. R. Castle-Doyle", "«Abu» O’Hara", "李 小龍", "فاطمة علي"])
FORMS = st.sampled_from(["{}", "*{}*", "**{}**", "_{}_", "({})", "“{}”", "[{}](http://a.example/)", "\n{}\n"])


@given(documents, NAMES, st.lists(FORMS, min_size=1, max_size=3), documents)
def test_no_text_shows_a_redacted_name(before: str, name: str, forms: list[str], after: str) -> None:
    body = " and ".join(form.format(name) for form in forms)
    text = f"{before}\n\nSo said {body}.[1]\n\n{after}\n\n## Notes\n\n1. Interview with {name}, May 2014.\n"
    plainly = glossator.read_text(text)
    at = next((f"n{each.id}" for each in plainly.article.notes if name in each.passage.text), "n1")
    reading = glossator.read_text(text, Decisions(decisions=(redaction(at, name),)))
    assert name not in reading.article.text
    if reading.redactions[0].spans:
        for made in (glossator.to_json(reading), *glossator.render_edition(reading, (), slug="x").values()):
            assert name not in made


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with `source/herders/article.md`, and the current folder."""
    write(tmp_path / "source/herders/article.md", TEXT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_command_writes_a_digest_and_no_name(project: Path) -> None:
    done = run(
        "decide", "source/herders", "n1", "--redact", "--quote", "Jane Møller", "--reason", "Promised."
    )
    assert (done.exit_code, done.stdout) == (0, "notes/herders.toml: redact at 1-1\n")
    assert "Jane" not in (project / "notes/herders.toml").read_text("utf-8")
    run("build")
    for page in (project / "build").rglob("*.*"):
        assert "Jane" not in page.read_text("utf-8")


TWO = """# Mills

All interviewees are anonymous.[1] She walked.[2]

## Notes

- [1] Interview with Jane Quillan and Tom Farrow, Hull, 3 May 2001.
- [2] Quillan told more.
"""


def test_all_names_of_a_finding_are_redacted_at_once(project: Path) -> None:
    write(project / "source/herders/article.md", TWO)
    (name,) = [
        each["id"]
        for each in json.loads(run("check", "--format", "json").stdout)["findings"]
        if each["rule"] == "named-among-anonymous"
    ]
    done = run("decide", "source/herders", name, "--redact", "--reason", "Promised.")
    assert done.stdout == "notes/herders.toml: redact at 1-1\n" * 2
    assert done.stderr == "a part of those words still stands at n2\n"
    assert "named-among-anonymous" not in run("check").stdout
    run("build")
    for page in (project / "build").rglob("*.*"):
        assert not re.search("Jane|Farrow", page.read_text("utf-8"))


def test_what_the_editor_writes_may_not_say_what_is_redacted(project: Path) -> None:
    asked = ("decide", "source/herders", "n1", "--redact", "--quote", "Jane Møller", "--reason")
    assert "say what is redacted" in refused(*asked, "Asked by Møller, Jane.")
    assert not (project / "notes").exists()
    run(*asked, "Promised.")
    before = (project / "notes/herders.toml").read_text("utf-8")
    said = ("decide", "source/herders", "n4", "--reason", "So.", "--annotate", "As jane moller says.")
    assert "say what is redacted" in refused(*said)
    assert (project / "notes/herders.toml").read_text("utf-8") == before


def test_nothing_is_published_on_a_site_whose_title_is_redacted(project: Path) -> None:
    run("decide", "source/herders", "n1", "--redact", "--quote", "Jane Møller", "--reason", "Promised.")
    write(project / "pyproject.toml", '[tool.glossator.site]\ntitle = "For Jane Møller"\n')
    assert "the title of the site" in refused("build")


def test_words_that_are_not_there_cannot_be_redacted(project: Path) -> None:
    asked = ("decide", "source/herders", "n1", "--redact", "--quote", "Joan Møller", "--reason", "Promised.")
    assert "do not stand at 1-1" in refused(*asked)
    assert not (project / "notes").exists()


def test_nothing_is_published_where_a_redaction_finds_nothing(project: Path) -> None:
    gone = f'[[decision]]\nkind = "redact"\nat = "n1"\nquote_sha256 = "{digest("Joan")}"\nreason = "A"\n'
    write(project / "notes/herders.toml", gone)
    assert "notes/herders.toml:1: the words to redact at n1 stand nowhere" in refused("build")
    assert "stand nowhere" in refused("export", "source/herders", "--to", "json")
    assert not (project / "build").exists()
    assert "stale-decision" in run("check").stdout


def test_nothing_is_published_under_a_name_that_is_redacted(project: Path) -> None:
    write(project / "source/jane-moller/article.md", TEXT)
    hidden = (
        f'[[decision]]\nkind = "redact"\nat = "n1"\nquote_sha256 = "{digest("Jane Møller")}"\nreason = "A"\n'
    )
    write(project / "notes/jane-møller.toml", hidden)
    (project / "source/jane-moller").rename(project / "source/jane-møller")
    assert "rename its file or folder" in refused("build", "source/jane-møller")
