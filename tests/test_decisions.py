"""`notes/<slug>.toml`: what is read, and how each fault is told."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossator.decisions import DecisionsError, read_decisions
from glossator.model import Decision

FILE = """[text]
language = "en"

# Why the fourth note is as it is.
[[decision]]
kind = "means"
at = "n23"
quote = "Ibid., 17"
means = "22"
reason = \"\"\"
The sentence goes on about
at = "the mill"
\"\"\"

[[decision]]
kind = "dismiss"
at = "23-1"
rule = "missing-note"
quote = "[4]"
reason = "It stands in the other volume."
"""


def fault(old: str, new: str) -> str:
    """How the file's fault is told when `old` is replaced."""
    assert old in FILE
    with pytest.raises(DecisionsError) as caught:
        read_decisions(FILE.replace(old, new, 1), "notes/mills.toml", ["missing-note", "repeated-note"])
    return str(caught.value)


def test_what_is_read() -> None:
    decisions = read_decisions(FILE, "notes/mills.toml")
    assert decisions.language == "en"
    assert decisions.profile == "auto"
    assert decisions.decisions[1] == Decision(
        "dismiss", "23-1", "It stands in the other volume.", "missing-note", "[4]"
    )


def test_an_empty_file_decides_nothing() -> None:
    assert read_decisions("", "notes/mills.toml").decisions == ()


def test_line_ends_and_a_byte_order_mark_do_not_matter() -> None:
    assert len(read_decisions("\ufeff" + FILE.replace("\n", "\r\n"), "notes/mills.toml").decisions) == 2


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('"22"', "22", 9, "'means' must be a string, such as means = \"22\""),
        ('"n23"', '"23"', 7, "expected a note (n23), a reference (23-1) or a paragraph (p12)"),
        ('kind = "means"', 'kind = "mean"', 6, "did you mean 'means'?"),
        ('kind = "means"\n', "", 5, "a decision without 'kind'"),
        ('means = "22"\n', "", 5, "without 'means'; expected the id of the note that is meant"),
        ('rule = "missing-note"\n', "", 15, "without 'rule'"),
        ('"missing-note"', '"mising-note"', 18, "did you mean 'missing-note'?"),
        ('reason = "It', 'raeson = "It', 20, "unknown key 'raeson' in [decision]"),
        ('"It stands in the other volume."', '" "', 20, "'reason' is empty"),
        ('language = "en"', 'langauge = "en"', 2, "did you mean 'language'?"),
        ('"en"', '"english!"', 2, "expected a language tag"),
        ('language = "en"', 'profile = "oscola"', 2, "did you mean 'oscola-5'?"),
        ("[text]", "[txt]", 1, "unknown key 'txt' in the file"),
        ("[[decision]]", "[[decisions]]", 5, "did you mean 'decision'?"),
        ("[[decision]]\nkind", "[decision]\nkind", 15, "this is not TOML"),
        ('means = "22"', 'means = "22"\nrule = "missing-note"', 10, "of kind 'means' has no use for 'rule'"),
        ('rule = "missing-note"', 'rule = "missing-note"\ntext = "38"', 19, "has no use for 'text'"),
    ],
)
def test_a_fault_is_told_with_its_line_and_what_was_expected(
    old: str, new: str, line: int, said: str
) -> None:
    told = fault(old, new)
    assert told.startswith(f"notes/mills.toml:{line}:")
    assert said in told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("\ufeff[txt]\n", "1:1"),
        ("\ufeff[text]\nlanguage = 3\n", "2:1"),
        ("[text]\ntitle = \"it's ''' here\"\nlangauge = 'en'\n", "3:1"),
        ("[text]\ntitle = '''\n[[decision]]\nlangauge = \n'''\nlangauge = 'en'\n", "6:1"),
        ('[text]\ntitle = "a"  # """\n  langauge = "en"\n', "3:3"),
        ('[text]\ntitle = "a\\u2028b"\r\nlangauge = "en"\r\n', "3:1"),
        ('decision = [{kind = "emend", at = "n1"}]\n', "1:1"),
    ],
)
def test_a_fault_is_told_at_its_key_whatever_stands_before(text: str, place: str) -> None:
    with pytest.raises(DecisionsError) as told:
        read_decisions(text, "notes/mills.toml")
    assert str(told.value).startswith(f"notes/mills.toml:{place}: ")


def test_words_in_place_of_a_digest_are_not_repeated() -> None:
    text = '[[decision]]\nkind = "redact"\nat = "n1"\nquote_sha256 = "Jane Quillan"\nreason = "A"\n'
    with pytest.raises(DecisionsError) as told:
        read_decisions(text, "notes/mills.toml")
    assert "4:1: 'quote_sha256' is no digest; expected the SHA-256" in str(told.value)
    assert "Quillan" not in str(told.value)


def test_broken_toml_is_told_with_its_column() -> None:
    assert fault('language = "en"', "language = en").startswith("notes/mills.toml:2:12: this is not TOML")


@pytest.mark.parametrize("text", ["[" * 9000, "a = " + "9" * 5000, "text = 3", "decision = [{kind = 3}]"])
def test_nothing_but_the_one_error_is_raised(text: str) -> None:
    with pytest.raises(DecisionsError):
        read_decisions(text, "notes/mills.toml")


@given(
    st.lists(st.sampled_from([*FILE.splitlines(keepends=True), '"""', "x = {a = 1}\n", "[a.b]\n", "=", "\r"]))
)
def test_any_pieces_of_a_file_are_read_or_refused(pieces: list[str]) -> None:
    with suppress(DecisionsError):
        read_decisions("".join(pieces), "notes/mills.toml")
