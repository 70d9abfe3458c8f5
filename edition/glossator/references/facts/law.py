"""Decisions and enactments, which have parties, courts and numbers in place of authors."""

from __future__ import annotations

from glossator.references.facts.decisions import civil_decision, common_decision, reported, spanish
from glossator.references.facts.enactments import act, code, enactment, parliament
from glossator.references.facts.law_parts import Law
from glossator.references.facts.tape import Tape


def read_law(tape: Tape) -> Law | None:
    """Takes a decision or an enactment off the tape; None where none stands at its beginning."""
    for reader in (
        spanish,
        parliament,
        civil_decision,
        common_decision,
        reported,
        code,
        act,
        enactment,
    ):
        found = reader(tape)
        if found is not None:
            return found
    return None
