"""`export --to csl-json` and `references.json`: what is cited, as CSL 1.0.2 items; the form is
`schemas/csl-json.json`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from glossator.model import Entry, Found, Ibid, Note, OpCit, Reading, Reference, Supra, Unread
from glossator.works.csl import OUR_FIELDS, csl_item, fields_of, first

_ENDS_IN_A_RANK = re.compile(r"-\d+$")
_TELL_WHAT_IT_IS = {"title", "container-title"}


def to_csl_json(reading: Reading) -> str:
    """The items of a reading as JSON; ends with a line feed."""
    return json.dumps(csl_items(reading), ensure_ascii=False, indent=1) + "\n"


def csl_items(reading: Reading) -> list[dict[str, object]]:
    """One item for each reference that gives a work: those of the notes, then those of the bibliography.

    A work given in full twice is two items. What could not be read is none in a note, where it may be no
    citation at all; in a bibliography it is one, with its words as the title.
    """
    article = reading.article
    holders: tuple[Note | Entry, ...] = (*article.notes, *article.bibliography)
    return [_item(each, reference, reading) for each in holders for reference in _giving(each, reading)]


def _giving(holder: Note | Entry, reading: Reading) -> Iterator[Reference]:
    for reference in holder.references:
        if isinstance(holder, Entry):
            gives = not isinstance(reference, Ibid | OpCit | Supra)
        else:
            gives = reference.id in reading.works.of and not isinstance(reference, Unread)
        if gives:
            yield reference


def _item(holder: Note | Entry, reference: Reference, reading: Reading) -> dict[str, object]:
    ours = {"work": _work(reference, reading), "note" if isinstance(holder, Note) else "entry": holder.id}
    ours |= {name: first(fields_of(reference), name) for name in sorted(OUR_FIELDS)}
    item = csl_item(reference, holder.passage.text)
    return {
        "id": _id(holder, reference),
        **item,
        **({} if item.keys() & _TELL_WHAT_IT_IS else {"note": _printed(holder, reference)}),
        "custom": {"glossator": {name: value for name, value in ours.items() if value}},
    }


def _printed(holder: Note | Entry, reference: Reference) -> str:
    """The words of a reference whose work has no title, as an interview: nothing else tells what it is."""
    return " ".join(holder.passage.text[reference.start : reference.end].split())


def _work(reference: Reference, reading: Reading) -> str | None:
    meaning = reading.meanings.of.get(reference.id)
    return reading.works.of.get(reference.id) or (meaning.work if isinstance(meaning, Found) else None)


def _id(holder: Note | Entry, reference: Reference) -> str:
    """`note-13`, and `note-31-2` for the second reference of note 31; `bib-3` for the third entry.

    A note whose own id ends in a number behind a dash, as the second of two notes 54, keeps the rank of
    its first reference too: `note-54-2-1`, for `note-54-2` is the second reference of the first.
    """
    kind = "note-" if isinstance(holder, Note) else "bib-"
    name = holder.id if isinstance(holder, Note) else holder.id.removeprefix("b")
    rank = reference.id.removeprefix(holder.id)
    return kind + name + ("" if rank == "-1" and not _ENDS_IN_A_RANK.search(name) else rank)
