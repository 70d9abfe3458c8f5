"""A cross-reference could not be resolved.

Why: Whoever edits a text wants to know which of its cross-references nobody has checked. Each one here may be
right; the program can't tell what it means, and says why. What another rule tells is not told again.

Bad:

    The mill burned down in 1902.[1] Nobody rebuilt it.[2] It was sold.[3]

    Notes

    - [1] Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Op. cit., p. 12.

Good:

    The mill burned down in 1902.[1] Nobody rebuilt it.[2] It was sold.[3]

    Notes

    - [1] Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Castle, op. cit., p. 12.

Source: The Chicago Manual of Style, 17th ed., 14.30: a short form must lead to its full form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from glossator.model import (
    Ambiguous,
    Found,
    Full,
    Hit,
    Interview,
    Meaning,
    Reading,
    Severity,
    Short,
    Unknown,
    Unread,
)
from glossator.resolve.practice import is_reported
from glossator.rules import (
    ibid_after_commentary,
    ibid_after_several,
    ibid_name_conflict,
    ibid_to_other_sequence,
    ibid_without_antecedent,
    number_names_another,
    number_out_of_range,
    points_at_itself,
    points_forward,
    short_form_ambiguous,
    short_form_before_full,
    short_form_without_antecedent,
    short_form_year_conflict,
    stale_note_number,
)
from glossator.rules.missing_forms import practice
from glossator.rules.references import (
    Cited,
    Known,
    antecedents,
    cited,
    is_surely_short,
    means_all,
    telling,
)

SEVERITY: Severity = "info"

_OTHERS = (
    ibid_after_commentary,
    ibid_after_several,
    ibid_name_conflict,
    ibid_to_other_sequence,
    ibid_without_antecedent,
    number_names_another,
    number_out_of_range,
    points_at_itself,
    points_forward,
    short_form_ambiguous,
    short_form_before_full,
    short_form_without_antecedent,
    short_form_year_conflict,
    stale_note_number,
)
_LONGEST_CHAIN = 64
_MOST_LISTED = 24
_HARDLY = 0.5
"""Below this what a reference was found to mean is a guess."""


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for all that could not be resolved; what hangs on a reference that another rule tells goes with
    that one."""
    open_ones = {one.reference.id: one for one in _open_ones(reading)}
    if not open_ones:
        return
    hits = [hit for rule in _OTHERS for hit in rule.find(reading)]
    told = {place.reference: hit.cause for hit in hits for place in hit.places}
    before = antecedents(reading)
    alone = []
    for one in open_ones.values():
        root = _root(one, before)
        if one.reference.id in told:
            continue
        cause = told.get(root.reference.id, "")
        if root is not one and cause:
            yield Hit((one.place,), f"'{one.words}' in note {one.note.label} hangs on it", cause=cause)
        else:
            alone.append(one)
    if alone:
        yield _hit(Known(reading), alone)


def _open_ones(reading: Reading) -> Iterator[Cited]:
    """Cross-references that were not resolved. What is no more than perhaps a short form does not count, nor
    does a case or a statute, nor a place in the text."""
    usual = practice(reading)
    for one in cited(reading) if reading.links.running else ():
        reference = one.reference
        if isinstance(reference, Full | Interview | Unread) or reference.nested or reference.id in usual:
            continue
        if isinstance(reference, Short) and (usual or not _surely_short(one)):
            continue
        if _is_open(one.meaning) and not (isinstance(one.meaning, Ambiguous) and means_all(one)):
            yield one


def _surely_short(one: Cited) -> bool:
    return is_surely_short(one) and not is_reported(one.reference, one.note.passage)


def _is_open(meaning: Meaning) -> bool:
    match meaning:
        case Unknown(reason="text"):
            return False
        case Found(work=work, confidence=sure):
            return work is None and sure < _HARDLY
        case Ambiguous() | Unknown():
            return True


def _root(one: Cited, before: Mapping[str, Cited]) -> Cited:
    """The reference at which a chain of *Ibid.* that hang on each other begins."""
    for _ in range(_LONGEST_CHAIN):
        hangs = isinstance(one.meaning, Unknown | Ambiguous) and one.meaning.reason in ("follows", "unclear")
        if not hangs or one.reference.id not in before:
            break
        one = before[one.reference.id]
    return one


def _hit(known: Known, alone: list[Cited]) -> Hit:
    first = alone[0]
    if len(alone) == 1:
        candidates = first.meaning.candidates if isinstance(first.meaning, Unknown | Ambiguous) else ()
        message = f"'{first.words}' in note {first.note.label} could not be resolved: {first.meaning.why}"
        return Hit((first.place,), message, telling(known, candidates))
    reasons: dict[str, list[str]] = {}
    for one in alone:
        reasons.setdefault(one.meaning.why, []).append(one.note.label)
    told = (f"note {', '.join(dict.fromkeys(notes))}: {why}" for why, notes in reasons.items())
    return Hit(
        tuple(one.place for one in alone),
        f"{len(alone)} cross-references could not be resolved",
        tuple(told)[:_MOST_LISTED],
    )
