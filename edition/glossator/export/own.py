"""The article itself for other programs: `article.json` and `article.bib`."""

from __future__ import annotations

import json

from glossator.export.bibliography import bibtex
from glossator.model import Reading
from glossator.own import own_record


def article_to_csl_json(reading: Reading, slug: str) -> str:
    """The article as a list of one CSL item, whose id is `slug`; ends with a line feed."""
    return json.dumps([own_record(reading, slug).item], ensure_ascii=False, indent=1) + "\n"


def article_to_bibtex(reading: Reading, slug: str) -> str:
    """The article as one BibTeX entry, whose key is `slug` in ASCII."""
    return bibtex([own_record(reading, slug).item])
