"""One address is printed for two works.

Why: Of an address that stands with two titles one is most likely copied by mistake, and the reader who
follows it finds the wrong page. So it is with a DOI.

Bad:

    The mill burned down in 1902.[1] It was built anew.[2]

    Notes

    - [1] Ada Noor, "Fire at the Upper Mill," *Fen Gazette*, May 4, 2009, https://fengazette.example/?p=4431.
    - [2] Ada Noor, "A Wheel for the Lower Weir," *Fen Gazette*, June 9, 2010, https://fengazette.example/?p=4431.

Good:

    The mill burned down in 1902.[1] It was built anew.[2]

    Notes

    - [1] Ada Noor, "Fire at the Upper Mill," *Fen Gazette*, May 4, 2009, https://fengazette.example/?p=4431.
    - [2] Ada Noor, "A Wheel for the Lower Weir," *Fen Gazette*, June 9, 2010, https://fengazette.example/?p=5120.

Source: The Chicago Manual of Style, 17th ed., 14.6: an address leads the reader to the very source cited.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from glossator.model import Hit, Lookalike, Reading, Severity
from glossator.rules.works_alike import Given, given

SEVERITY: Severity = "warning"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for all works that share an address; the latest first."""
    stands = given(reading)
    shared: dict[str, list[Lookalike]] = {}
    for pair in reading.works.lookalikes:
        if pair.shared:
            shared.setdefault(pair.shared, []).append(pair)
    for address, pairs in shared.items():
        yield _sharing(address, pairs, stands)


def _sharing(address: str, pairs: list[Lookalike], stands: Mapping[str, Given]) -> Hit:
    """Several works that one address is printed for."""
    first, *others = dict.fromkeys(chain.from_iterable(pair.references for pair in pairs))
    told = tuple(stands[each].told for each in (first, *others))
    return Hit(
        tuple(stands[each].place for each in [*reversed(others), first]),
        f"{stands[others[-1]].where} prints the address of another work, in {stands[first].where}",
        (*told, f"{'both' if len(others) == 1 else 'all'} print {address}", "their titles differ"),
    )
