"""The known word that someone who mistyped one most likely meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'reason'?` for `raeson`, to end a message with; empty where nothing is near."""
    folded = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold().replace("_", "-"), folded, n=1)
    near = near or get_close_matches(word.casefold(), folded, n=1)
    return f"; did you mean '{folded[near[0]]}'?" if near else ""
