"""The engine around the rules: one cause is one finding, ids tell findings apart, decisions fit or lapse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from glossator.check import check
from glossator.model import Decision, Decisions, Finding, Hit, Place, Proposal, Reading, Severity, Span
from glossator.reading import read_text
from glossator.rules import Rule

TEXT = "The mill burned. The mill stood. The mill burned.\n" * 500
MILL = [at for at in range(len(TEXT)) if TEXT.startswith("mill", at)]


def rule(name: str, severity: Severity, *hits: Hit) -> Rule:
    """A rule that finds these, whatever it reads."""

    def find(_: Reading) -> Iterator[Hit]:
        yield from hits

    return Rule(name, severity, name, find)


def mill(rank: int) -> Place:
    """The word `mill` for the nth time."""
    return Place(Span(MILL[rank], MILL[rank] + 4), block="p1", note="3", reference="3-1")


def found(*rules: Rule, decisions: tuple[Decision, ...] = ()) -> tuple[Finding, ...]:
    """The findings of these rules."""
    return check(read_text(TEXT, Decisions(decisions=decisions)), rules)


def test_hits_with_one_cause_are_one_finding_told_by_the_first_rule() -> None:
    proposal = Proposal(0, "3", None, 0.5, "why")
    consequence = Hit((mill(2), mill(0)), "follows", ("how",), (proposal,), cause="c")
    (finding,) = found(
        rule("first", "warning", Hit((mill(0),), "is wrong", cause="c")),
        rule("second", "error", consequence, consequence),
    )
    assert (finding.rule, finding.message, finding.severity) == ("first", "is wrong", "error")
    assert [place.role for place in finding.places] == ["cause", "consequence"]
    assert finding.evidence == ("second: follows", "how")
    assert [each.place for each in finding.proposals] == [1]


def test_hits_without_a_cause_stand_alone_in_the_order_of_the_text() -> None:
    hits = [Hit((mill(rank),), "is wrong") for rank in (2, 0, 1)]
    assert [each.places[0] for each in found(rule("one", "info", *hits))] == [mill(0), mill(1), mill(2)]


def test_ids_are_short_differ_and_do_not_hang_on_other_rules() -> None:
    hits = [Hit((mill(rank),), "is wrong") for rank in range(len(MILL))]
    alone = found(rule("one", "info", *hits))
    ids = [each.id for each in alone]
    assert len(set(ids)) == len(ids) == 1500
    assert min(len(each) for each in ids) == 4
    assert max(len(each) for each in ids) > 4, "some share their first four characters"
    both = found(rule("one", "info", hits[0]), rule("other", "info", hits[0]))
    assert alone[0].id.startswith(both[0].id)
    assert both[0].id != both[1].id


@pytest.mark.parametrize(
    ("at", "quote", "prefix", "fits"),
    [
        ("p1", "mill", "", True),
        ("p1", " *mill* ", "The", True),
        ("p1", "mill", "An old", False),
        ("p1", "wheel", "", False),
        ("p2", "mill", "", False),
        ("n3", "mill", "", True),
        ("3-1", "mill", "", True),
    ],
)
def test_a_decision_fits_by_rule_place_and_words(at: str, quote: str, prefix: str, fits: bool) -> None:
    decision = Decision("dismiss", at, "so it is", "one", quote, prefix)
    hit = Hit((mill(0),), "is wrong")
    (finding,) = found(rule("one", "info", hit), decisions=(decision,))
    assert (finding.decision == decision) == fits
    (other,) = found(rule("other", "info", hit), decisions=(decision,))
    assert other.decision is None


@pytest.mark.parametrize(
    ("promise", "interview", "severity"),
    [
        ("All interviewees are anonymous.", "Interview with Jane Quillan, Corfe, 2014.", "error"),
        (
            "Most interviewees are anonymous; only two mayors agreed to be named.",
            "Interview with Jane Quillan, Corfe, 2014.",
            "warning",
        ),
        (
            "All interviewees are anonymous.",
            "Interview with Jane Quillan, Corfe, 2014, https://www.corfe.example/well.",
            "warning",
        ),
        (
            "All interviewees are anonymous.",
            "Interview with Jane Quillan, Corfe, 2014, transcript at https://www.corfe.example/well.",
            "error",
        ),
    ],
)
def test_a_name_among_the_anonymous_is_a_warning_where_it_may_be_meant_to_stand(
    promise: str, interview: str, severity: Severity
) -> None:
    notes = [interview, *(f"Interview with R{number}, Corfe, 2014." for number in (2, 3, 4))]
    listed = "\n".join(f"- [{number}] {note}" for number, note in enumerate(notes, 1))
    text = f"# Mills\n\n{promise}[1] It stood.[2] It broke.[3] It sank.[4]\n\n## Notes\n\n{listed}\n"
    found_there = [each for each in check(read_text(text)) if each.rule == "named-among-anonymous"]
    assert [each.severity for each in found_there] == [severity]
