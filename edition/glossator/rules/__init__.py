"""The rules, one file each, in the order in which they are listed and told.

A rule's file has its page as docstring, its `SEVERITY`, and `find(reading)`, which yields hits. To
add one: its file, its line in the list below, its case file under `tests/cases/`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Protocol

from glossator.model import Hit, Reading, Severity
from glossator.rules import (
    author_conflict,
    call_misplaced,
    calls_out_of_order,
    damaged_text,
    damaged_url,
    date_conflict,
    date_conflicts_with_url,
    doubled_name,
    form_varies,
    ibid_after_commentary,
    ibid_after_several,
    ibid_discouraged,
    ibid_name_conflict,
    ibid_to_other_sequence,
    ibid_without_antecedent,
    idem_ambiguous,
    impossible_date,
    insecure_url,
    locator_on_unpaginated,
    locator_out_of_range,
    missing_date,
    missing_locator,
    missing_note,
    name_varies,
    named_among_anonymous,
    number_names_another,
    number_of_short_form,
    number_out_of_range,
    points_at_itself,
    points_forward,
    repeated_note,
    same_url_different_works,
    short_form_ambiguous,
    short_form_before_full,
    short_form_varies,
    short_form_without_antecedent,
    short_form_year_conflict,
    short_name_twice,
    short_name_unused,
    source_repeated,
    space_before_call,
    stale_decision,
    stale_note_number,
    title_conflicts_with_url,
    title_varies,
    tracking_in_url,
    unbalanced_quotes,
    uncalled_note,
    unresolved_reference,
    unused_decision,
    whole_issue_url,
    work_given_in_full_again,
    works_alike,
    year_conflict,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of fault that can be found."""

    name: str
    """As typed and printed: `missing-note`."""
    severity: Severity
    """Of its hits that name no other."""
    page: str
    """What `glossator explain` prints: what, why, a bad and a good example, a source."""
    find: Callable[[Reading], Iterator[Hit]]
    find_idle: Callable[[Reading, Collection[int]], Iterator[Hit]] | None = None
    """Of the one rule that judges what was decided about the findings of the others: it is given the ranks of
    the decisions that settled one."""

    @property
    def summary(self) -> str:
        """The page's first line."""
        return self.page.partition("\n")[0]


class _RuleFile(Protocol):
    __name__: str
    __doc__: str | None
    SEVERITY: Severity

    def find(self, reading: Reading) -> Iterator[Hit]: ...


def _rule(file: _RuleFile) -> Rule:
    name = file.__name__.rpartition(".")[2].replace("_", "-")
    return Rule(name, file.SEVERITY, (file.__doc__ or "").strip(), file.find)


def _of_idle_decisions() -> Rule:
    page = (unused_decision.__doc__ or "").strip()
    return Rule(
        "unused-decision", unused_decision.SEVERITY, page, lambda reading: iter(()), unused_decision.find
    )


RULES: tuple[Rule, ...] = (
    _rule(missing_note),
    _rule(uncalled_note),
    _rule(repeated_note),
    _rule(calls_out_of_order),
    _rule(stale_note_number),
    _rule(number_names_another),
    _rule(number_out_of_range),
    _rule(points_at_itself),
    _rule(points_forward),
    _rule(number_of_short_form),
    _rule(ibid_without_antecedent),
    _rule(ibid_to_other_sequence),
    _rule(ibid_after_commentary),
    _rule(ibid_after_several),
    _rule(ibid_name_conflict),
    _rule(ibid_discouraged),
    _rule(idem_ambiguous),
    _rule(locator_on_unpaginated),
    _rule(locator_out_of_range),
    _rule(short_form_year_conflict),
    _rule(short_form_before_full),
    _rule(short_form_without_antecedent),
    _rule(short_form_ambiguous),
    _rule(short_name_twice),
    _rule(short_name_unused),
    _rule(author_conflict),
    _rule(year_conflict),
    _rule(date_conflict),
    _rule(named_among_anonymous),
    _rule(source_repeated),
    _rule(tracking_in_url),
    _rule(insecure_url),
    _rule(same_url_different_works),
    _rule(date_conflicts_with_url),
    _rule(title_conflicts_with_url),
    _rule(whole_issue_url),
    _rule(damaged_url),
    _rule(missing_date),
    _rule(impossible_date),
    _rule(work_given_in_full_again),
    _rule(unbalanced_quotes),
    _rule(doubled_name),
    _rule(name_varies),
    _rule(title_varies),
    _rule(short_form_varies),
    _rule(space_before_call),
    _rule(form_varies),
    _rule(missing_locator),
    _rule(call_misplaced),
    _rule(works_alike),
    _rule(unresolved_reference),
    _rule(damaged_text),
    _rule(stale_decision),
    _of_idle_decisions(),
)
"""Every rule. Of several hits with one cause, the rule that stands first here tells it."""
