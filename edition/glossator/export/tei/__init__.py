"""`export --to tei`: the article with its notes as a TEI P5 document.

What is printed stands in `text`; what the program found out of the works and of doubtful references stands
in `standOff`. So the words of every block and every note are in `text` once, in the order of the source.

- **Ids** are those of the other forms: `p12` a block, `s3` a section, `c7` a call, `n54` a note, `r54-1` the
  first reference of note 54, `b3` an entry of the list of works, `b3-1` its reference, `w9` a work.
- **Calls** are `<ref type="noteAnchor" target="#n6 #n7 #n8">[6–8]</ref>`; one whose note is missing has no
  target.
- **Works given in full** are `<bibl type="full" corresp="#w9">`, with people, titles and facts of
  publication marked; `type` is also `interview`, `idem` (another work of the same author) or `unread`
  (something is cited, but could not be read). Inside *quoted in*, `subtype` is `quoted`.
- **Cross-references** are `<ref type="ibid" target="#n22" corresp="#w9" cert="high">`; `type` is `ibid`,
  `idem`, `opcit`, `supra` or `short`, `target` the note or entry that it points at directly, `corresp` the
  work that it ends at, `cert` how sure that is. Where a locator is printed, a `bibl` holds both, for a `ref`
  can't hold a `biblScope`: `<bibl><ref …>Ibid.</ref>, <biblScope unit="page">p. 17</biblScope></bibl>`.
- **An unknown one** has `cert="unknown"` and no target.
- **An ambiguous one** has no target and no `cert`: nothing is guessed. For each candidate `standOff` has
  `<certainty target="#r54-1" match="@target" locus="value" assertedValue="#n22" degree="0.60"/>`, which is
  how TEI says that an attribute may have this value; and another for `@corresp` with the candidate's work.
- **Links** are `<ref target="https://…">`. An address that leads nowhere outside, or could do harm, is no
  target but the `n` of its `ref`.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from glossator.export.tei.blocks import Setting
from glossator.export.tei.cited import Cited
from glossator.export.tei.elements import NAMESPACE, document, element
from glossator.export.tei.flow import text_of
from glossator.export.tei.header import header_of, language_of
from glossator.export.tei.works import list_works
from glossator.model import Reading


def to_tei(reading: Reading) -> str:
    """The reading as a TEI document, in which any text is well-formed; ends with a line feed."""
    cited = Cited.of(reading)
    root = element("TEI", {"xmlns": NAMESPACE})
    root.append(header_of(reading))
    root.append(text_of(Setting(reading.article, reading.links, cited), language_of(reading)))
    notes = _stand_off(reading, cited, frozenset(each.get("xml:id", "") for each in root.iter()))
    if len(notes):
        root.append(notes)
    return document(root)


def _stand_off(reading: Reading, cited: Cited, known: frozenset[str]) -> Element:
    found = element("standOff")
    if reading.works.works:
        found.append(list_works(reading.works.works))
    found.extend(cited.doubts(known))
    return found
