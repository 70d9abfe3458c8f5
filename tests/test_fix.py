"""A corrected copy: what is mended in it, what is left, and that nothing else differs from the source."""

from __future__ import annotations

import os
import shutil
import subprocess
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import glossator
import texts
from glossator.cli import glossator as command
from glossator.fix import Fixed, fix
from glossator.quoted import digest

TEXT = """# Mills of the Marsh

The mill burned.[1] It was built anew.[2] Nobody came.[3] So it stood.[4] The wheel turned.[5] Rents rose.[6]
So they said.[7] She told it.[8]

## Notes

- [1] Jane Castle, *Rivers at Work* (Hull: Quay, 1998), 40; Ben Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
- [2] *Ibid.*, 41.
- [3] Castle, *Rivers at Work*, p. 44.
- [4] Doyle, *Ground Rents*, 9, https://example.org/rents?utm_source=x&page=2.
- [5] Owen Marsh, *Roads of the North* (York: Ings, 1988), 91.
- [6] Ibid.
- [7] Ibid., 93.
- [8] Interview with Ada Noor, Hull, 3 May 2001.
"""


def made(decided: str = "", text: str = TEXT) -> Fixed:
    """The copy of the text by these decisions, those carried out too."""
    decisions = glossator.read_decisions(decided, "notes.toml")
    return fix(glossator.read_text(text, decisions), text, decided=True)


def decision(kind: str, at: str, **values: str) -> str:
    """One entry of a file of decisions."""
    lines = "".join(f'{key} = "{value}"\n' for key, value in values.items())
    return f'[[decision]]\nkind = "{kind}"\nat = "{at}"\n{lines}reason = "It is so in the proofs."\n\n'


def changed(copy: str, text: str = TEXT) -> list[tuple[str, str]]:
    """The lines that differ, as they were and as they are."""
    pairs = zip(text.splitlines(), copy.splitlines(), strict=True)
    return [(was, now) for was, now in pairs if was != now]


SAFE = (
    "- [4] Doyle, *Ground Rents*, 9, https://example.org/rents?utm_source=x&page=2.",
    "- [4] Doyle, *Ground Rents*, 9, https://example.org/rents?page=2.",
)


def test_what_is_safe_is_mended_without_being_decided() -> None:
    reading = glossator.read_text(TEXT)
    copy = fix(reading, TEXT, decided=False)
    assert changed(copy.text) == [SAFE]
    assert [(edit.where, edit.why) for edit in copy.edits] == [("note 4", "tracking-in-url")]
    again = fix(glossator.read_text(copy.text), copy.text, decided=False)
    assert (again.text, again.edits) == (copy.text, ())


def test_what_the_editor_lets_stand_stands() -> None:
    stands = decision("dismiss", "n4", rule="tracking-in-url", quote="utm_source=x")
    assert made(stands).text == TEXT


@pytest.mark.parametrize(
    ("decided", "now"),
    [
        (decision("means", "2-1", quote="Ibid., 41", means="3"), "- [2] Castle, *Rivers at Work*, 41."),
        (
            decision("emend", "n5", quote="Roads of the North", text="Roads of the *Far* North"),
            "- [5] Owen Marsh, *Roads of the _Far_ North* (York: Ings, 1988), 91.",
        ),
        (decision("emend", "n6", quote="Ibid.", text="Ibid., 92."), "- [6] Ibid., 92."),
        (
            decision("emend", "5-1", quote="York: Ings", text="Hull: Quay"),
            "- [5] Owen Marsh, *Roads of the North* (Hull: Quay, 1988), 91.",
        ),
        (
            decision("emend", "n5", quote="Marsh, Roads of", text="Marsh, On Roads of"),
            "- [5] Owen Marsh, *On Roads of the North* (York: Ings, 1988), 91.",
        ),
        (decision("annotate", "n6", text="See the map."), None),
    ],
    ids=["ibid", "marks in marks", "at the end", "in a reference", "over a mark", "a note of the editor's"],
)
def test_what_was_decided_is_carried_out(decided: str, now: str | None) -> None:
    copy = made(decided)
    assert [line for _, line in changed(copy.text) if line != SAFE[1]] == ([now] if now else [])
    assert [each.kind for each in copy.settled] == ([decided.split('"')[1]] if now else [])
    assert copy.left == ()


OP_CIT = """# Wehre

Es brach.[1] Es hielt.[2] Es fror.[3] Es taute.[4] Es stand.[5]

## Anmerkungen

- [1] Karl Voss, *Mühlen im Ried* (Köln: Ufer, 1994), S. 12.
- [2] Anna Berger, *Das Wehr: eine Chronik* (Bonn: Strom, 1999), S. 4.
- [3] Voss, a. a. O., S. 14.
- [4] Uwe Rahn, *Deiche* (Kiel: Watt, 2003), S. 80; Anna Berger, *Eis* (Bonn: Strom, 2004), S. 4.
- [5] Ebd., S. 81.
"""


@pytest.mark.parametrize(
    ("text", "now"),
    [
        (OP_CIT, "- [5] Berger, *Das Wehr*, a. a. O., S. 81."),
        (OP_CIT.replace("Anna Berger, *Eis*", "Jens Moor, *Eis*"), "- [5] Berger, a. a. O., S. 81."),
        (OP_CIT.replace("Voss, a. a. O.", "Voss, Mühlen"), "- [5] Berger, *Das Wehr*, S. 81."),
    ],
    ids=["two works of hers", "op. cit.", "short titles"],
)
def test_the_short_form_is_made_as_the_text_makes_its_own(text: str, now: str) -> None:
    said = decision("means", "5-1", quote="Ebd., S. 81", means="2")
    assert changed(made(said, text).text, text) == [("- [5] Ebd., S. 81.", now)]


def test_stale_numbers_are_put_right_where_the_finding_is_accepted() -> None:
    text = texts.source("beacons-of-skarn")
    (stale,) = [each for each in texts.findings("beacons-of-skarn") if each.rule == "stale-note-number"]
    place = stale.places[0]
    quote = text[place.span.start : place.span.end]
    copy = made(decision("accept", f"n{place.note}", rule=stale.rule, quote=quote), text)
    assert copy.left == ()
    assert len(changed(copy.text, text)) == len({each.note for each in stale.places})
    found = glossator.check(glossator.read_text(copy.text))
    assert stale.rule not in {each.rule for each in found}


def test_one_stale_number_of_many_is_put_right_alone() -> None:
    text = texts.source("beacons-of-skarn")
    reading = glossator.read_text(text)
    (stale,) = [each for each in texts.findings("beacons-of-skarn") if each.rule == "stale-note-number"]
    proposal = next(each for each in stale.proposals if each.place == 0)
    note = next(each for each in reading.article.notes if each.id == stale.places[0].note)
    quote = " ".join(note.passage.text[note.references[0].start : note.references[0].end].split())
    means = decision("means", note.references[0].id, quote=quote, means=str(proposal.means))
    copy = made(means, text)
    assert copy.left == ()
    assert len(changed(copy.text, text)) == 1


def test_a_change_that_makes_a_fault_is_left_out_alone() -> None:
    both = decision("emend", "n3", quote="Castle", text="Nobody") + decision(
        "emend", "n6", quote="Ibid.", text="Ibid., 92."
    )
    copy = made(both)
    assert "- [3] Castle" in copy.text
    assert "- [6] Ibid., 92." in copy.text
    assert len(copy.left) == 1
    assert copy.left[0].startswith("the emendation at n3: ")


def test_what_cannot_be_done_is_told() -> None:
    copy = made(decision("emend", "n5", quote="Rood", text="Rod"))
    assert copy.left == ("the emendation at n5: its words do not stand there once",)


@pytest.mark.parametrize("slug", texts.SLUGS)
@pytest.mark.parametrize("end", ["\r\n", pytest.param("\n", marks=pytest.mark.matrix)], ids=["CRLF", "LF"])
def test_every_other_character_is_as_it_was(slug: str, end: str) -> None:
    text = "\ufeff" + texts.source(slug).replace("\n", end)
    copy = fix(glossator.read_text(text), text, decided=True)
    kept = SequenceMatcher(None, text.splitlines(True), copy.text.splitlines(True), autojunk=False)
    differing = [code for code in kept.get_opcodes() if code[0] != "equal"]
    assert sum(last - first for _, first, last, *_ in differing) <= len(copy.edits)
    at = shift = 0
    for edit in copy.edits:
        assert text[at : edit.start] == copy.text[at + shift : edit.start + shift]
        assert text[edit.start : edit.end] == edit.was
        at, shift = edit.end, shift + len(edit.now) - len(edit.was)
    assert text[at:] == copy.text[at + shift :]


# --- the command --------------------------------------------------------------------------------------------


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "source/mills").mkdir(parents=True)
    (tmp_path / "source/mills/article.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "notes").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: str, given: str | None = None) -> Result:
    return CliRunner().invoke(command, ["fix", *args], input=given)


def test_the_copy_is_written_and_the_source_is_not(project: Path) -> None:
    result = run("source/mills", "--to", "copy.md")
    assert result.exit_code == 0, result.output
    assert result.output == "copy.md: 1 change\n  note 4, line 11: tracking-in-url\n"
    assert changed((project / "copy.md").read_text("utf-8")) == [SAFE]
    assert (project / "source/mills/article.md").read_text("utf-8") == TEXT


def test_the_difference_is_shown_and_nothing_written_without_a_file(project: Path) -> None:
    result = run("source/mills", "--diff")
    assert f"-{SAFE[0]}\n+{SAFE[1]}\n" in result.stdout
    assert result.stderr.startswith("source/mills/article.md: 1 change\n")
    assert sorted(path.name for path in project.iterdir()) == ["notes", "source"]


def test_a_name_that_is_withheld_is_not_blacked_out_in_the_copy() -> None:
    text = """# Mills

All interviewees are anonymous.[1] She walked.[2]

## Notes

- [1] Interview with Ada Noor, Hull, 3 May 2001.
- [2] Ben Doyle, “A Walk,” *Mills*, 3 May 2015, https://example.org/with-ada-noor?utm_source=x&id=7.
"""
    copy = fix(glossator.read_text(text), text, decided=False)
    assert (copy.text, copy.edits) == (text, ())
    assert copy.left == ("tracking-in-url in note 2: it holds words that are not to be repeated",)


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("utm_source=x&id=3&amp;b=1", "?id=3&amp;b=1"),
        ("id=3&amp;utm_source=x&b=1", "?id=3&b=1"),
        ("&id=3&utm_source=x", "?&id=3"),
        ("id=3&&b=1&gclid=x", "?id=3&&b=1"),
        ("utm_source=x&amp;gclid=y", ""),
    ],
)
def test_what_counts_nobody_stays_in_an_address(query: str, left: str) -> None:
    text = """# Mills

She walked.[1]

## Notes

- [1] Ben Doyle, “A Walk,” *Mills*, 3 May 2015, https://example.org/{}.
"""
    whole = text.format(f"walk?{query}")
    copy = fix(glossator.read_text(whole), whole, decided=False)
    assert copy.text == text.format(f"walk{left}")


ADDRESSES = """# Mills

She walked.[1] It burned.[2]

## Notes

- [1] Ada Noor, “A Walk,” *Millpost*, 3 May 2015, {}.
- [2] Ben Doyle, “A Mill,” *Fen Gazette*, 9 May 2015, {}.
"""
WEB = "https://web.archive.org/web/20140512000000/http://fen.example"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.mill-post.example/31", "https://fen.example/1"),
        ("https://fen.example/re-creation/1", "https://fen.example/recreation/2"),
        ("https://fen.example/article-show/1", "https://fen.example/articleshow/2"),
        ("https://fen-gazette.example/1", "https://fengazette.example/2"),
        ("https://fen-gazette.example/", "https://fengazette.example/"),
        (f"{WEB}/article-show/1?utm_source=x", f"{WEB}/articleshow/2"),
        (f"{WEB}/article-show/1", f"{WEB}/articleshow/1"),
        ("https://archive.today/2014/http://fen.example/a?utm_source=x&id=7", "https://fen.example/1"),
        ("https://perma.cc/AB12-CD34?utm_source=x", "https://fen.example/1"),
        ("http://web.archive.org/web/2014/http:// www.fen.example/1", "https://fen.example/1"),
        ("https:// web.archive.org/web/2014/http://fen.example/1?gclid=x", "https://fen.example/1"),
        ("https://fen.example/1?id=7&utm_source=ab\n  cd", "https://fen.example/1"),
    ],
)
def test_an_address_that_may_be_right_is_not_changed(one: str, other: str) -> None:
    text = ADDRESSES.format(one, other)
    assert fix(glossator.read_text(text), text, decided=False).text == text


@pytest.mark.parametrize(
    ("one", "other", "right"),
    [
        (
            "https://fen.example/article-show/1",
            "https://fen.example/articleshow/1",
            "https://fen.example/articleshow/1",
        ),
        (
            "https://fen-gazette.example/1?a=b",
            "https://fengazette.example/1?a=b",
            "https://fengazette.example/1?a=b",
        ),
        ("https:// www.fen.example/1", "https://fen.example/2", "https://www.fen.example/1"),
    ],
)
def test_an_address_is_mended_where_its_damage_is_proved(one: str, other: str, right: str) -> None:
    same = ADDRESSES.replace("Ben Doyle, “A Mill,” *Fen Gazette*, 9", "Ada Noor, “A Walk,” *Millpost*, 3")
    text = same.format(one, other)
    copy = fix(glossator.read_text(text), text, decided=False)
    assert copy.text == same.format(right, other)


@pytest.mark.parametrize(
    "address",
    [
        "https:// www.fen.example/a?utm_source=x&id=7",
        "https:// www.fen.example/article-show/1",
        "https:// www.fen.example/article-show/1?utm_source=x",
        "http:/ www.fen.example/a?id=7&utm_source=x&gclid=y#part",
        "https:// www.fen.example/a?utm_source=x and https:// www.fen.example/a?utm_source=y&id=1",
        "https:// https:// www.fen.example/a?utm_source=x",
        "https:// www.fen.example/https:// www.fen.example/a?utm_source=x",
        "<https://fen.example/a?utm_source=x> [1] , [2]",
        "[https://fen.example/a?gclid=x](https://fen.example/a?gclid=x)",
        "https://fen.example/a?utm_source=x&amp;utm_medium=y&&id=7",
    ],
)
@pytest.mark.parametrize("other", ["https://www.fen.example/articleshow/1", "https://fen.example/a"])
def test_twice_is_as_once(address: str, other: str) -> None:
    text = ADDRESSES.replace("She walked.[1]", "She walked [1] .").format(address, other)
    copy = fix(glossator.read_text(text), text, decided=False)
    again = fix(glossator.read_text(copy.text), copy.text, decided=False)
    assert (again.text, again.edits) == (copy.text, ())


def test_what_is_mended_behind_what_is_mended_is_told_as_a_change_of_the_source() -> None:
    right = "https://www.fen.example/articleshow/1"
    same = ADDRESSES.replace("Ben Doyle, “A Mill,” *Fen Gazette*, 9", "Ada Noor, “A Walk,” *Millpost*, 3")
    text = same.format("https://www.fen.example/article-show/1?gclid=x", right)
    copy = fix(glossator.read_text(text), text, decided=False)
    assert copy.text == same.format(right, right)
    for edit in copy.edits:
        assert text[edit.start : edit.end] == edit.was
    assert {edit.why for edit in copy.edits} == {"damaged-url", "tracking-in-url"}


@pytest.mark.parametrize("slug", texts.SLUGS)
def test_twice_is_as_once_in_whole_texts(slug: str) -> None:
    text = texts.source(slug).replace(".[", " .[").replace("https://", "https:// ", 3)
    copy = fix(glossator.read_text(text), text, decided=False)
    again = fix(glossator.read_text(copy.text), copy.text, decided=False)
    assert (again.text, again.edits) == (copy.text, ())


@pytest.mark.parametrize("name", ["notes/mills.toml", "pyproject.toml"])
def test_decisions_and_settings_are_never_written_over(project: Path, name: str) -> None:
    (project / name).write_text("# kept\n", encoding="utf-8")
    (project / "again").symlink_to(project / name.rpartition("/")[0])
    for target in (name, f"again/{name.rpartition('/')[2]}"):
        result = run("source/mills", "--to", target)
        assert result.exit_code == 2
        assert "are not written over" in result.stderr
    assert (project / name).read_text("utf-8") == "# kept\n"


def test_the_decisions_on_another_text_are_not_written_over(project: Path) -> None:
    (project / "notes/weirs.toml").write_text("# kept\n", encoding="utf-8")
    assert "are not written over" in run("source/mills", "--to", "notes/weirs.toml").stderr
    # Nor where none are yet.
    assert "are not written over" in run("source/mills", "--to", "notes/mills.toml").stderr


def test_no_copy_is_made_where_a_redaction_finds_nothing(project: Path) -> None:
    gone = f'[[decision]]\nkind = "redact"\nat = "n8"\nquote_sha256 = "{digest("Jo Noor")}"\nreason = "A"\n'
    (project / "notes/mills.toml").write_text(gone, encoding="utf-8")
    result = run("source/mills", "--to", "copy.md", "--decided")
    assert result.exit_code == 2
    assert "stand nowhere" in result.stderr
    assert not (project / "copy.md").exists()


@pytest.mark.parametrize(
    "name",
    [
        "source/mills/article.md",
        "source/mills/new.md",
        "link.md",
        "twin.md",
        "beside/article.md",
        "beside/new.md",
        "all/mills/new.md",
    ],
)
def test_the_source_is_never_written(project: Path, name: str) -> None:
    source = project / "source/mills/article.md"
    (project / "link.md").symlink_to(source)
    (project / "beside").symlink_to(project / "source/mills")
    (project / "all").symlink_to(project / "source")
    os.link(source, project / "twin.md")
    result = run("source/mills", "--to", name)
    assert result.exit_code == 2
    assert "nothing is written where the sources are" in result.stderr
    assert source.read_text("utf-8") == TEXT


def test_a_redacted_name_is_nowhere_in_the_copy_nor_in_what_is_shown(project: Path) -> None:
    decided = CliRunner().invoke(
        command,
        ["decide", "source/mills", "n8", "--redact", "--quote", "Ada Noor", "--reason", "She asked."],
    )
    assert decided.exit_code == 0, decided.output
    result = run("source/mills", "--to", "copy.md", "--decided", "--diff")
    assert result.exit_code == 0, result.output
    copy = (project / "copy.md").read_text("utf-8")
    for shown in (copy, result.stdout, result.stderr):
        assert "Noor" not in shown
    assert "1 change, 1 redaction" in result.stderr
    assert "to be taken out of" in result.stderr


def test_misuse_is_told(project: Path) -> None:
    assert "--to FILE is needed" in run("source/mills").stderr
    assert "there is no such file" in run("source/none", "--to", "copy.md").stderr


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not there")
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "\n"], ids=["no end", "an end"])
@pytest.mark.parametrize("name", ["source/mills/article.md", "the mills.md"])
def test_git_makes_the_copy_of_the_difference(project: Path, end: str, last: str, name: str) -> None:
    text = TEXT.replace("Roads of", "Roads\u2028 of\f the\x85").replace(
        "3 May", "https://a.example/?gclid=x, 3 May"
    )
    (project / name).write_bytes((text.rstrip() + last).replace("\n", end).encode())
    result = run(name, "--to", "copy.md", "--diff")
    assert result.exit_code == 0, result.output
    apply = ["git", "-c", "core.autocrlf=false", "apply", "-"]
    applied = subprocess.run(apply, input=result.stdout_bytes, capture_output=True, check=False)
    assert applied.returncode == 0, applied.stderr
    assert (project / name).read_bytes() == (project / "copy.md").read_bytes()


def test_the_copy_is_printed_and_nothing_written(project: Path) -> None:
    result = run("source/mills", "--to", "-")
    assert changed(result.stdout) == [SAFE]
    assert result.stderr.startswith("source/mills/article.md: 1 change\n")
    assert sorted(path.name for path in project.iterdir()) == ["notes", "source"]
    assert "both print" in run("source/mills", "--to", "-", "--diff").stderr


def test_the_style_that_is_set_is_judged_by_as_check_does(project: Path) -> None:
    (project / "pyproject.toml").write_text('[tool.glossator]\nprofile = "none-such"\n', encoding="utf-8")
    assert "there is no profile 'none-such'" in run("source/mills", "--diff").stderr


def test_a_text_from_standard_input(project: Path) -> None:
    result = run("-", "--to", "copy.md", given=TEXT)
    assert result.exit_code == 0, result.output
    assert changed((project / "copy.md").read_text("utf-8")) == [SAFE]
