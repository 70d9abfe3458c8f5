"""What a page tells programs about its article: meta elements for Zotero and search engines, JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from glossator.own import Own
from glossator.render.markup import Html

_LONGEST_DESCRIPTION = 300
_CITATION = {
    "container-title": "citation_journal_title",
    "volume": "citation_volume",
    "issue": "citation_issue",
    "publisher": "citation_publisher",
    "DOI": "citation_doi",
}


def described(words: str) -> str:
    """The first words of an abstract, cut at a blank where they are many."""
    words = " ".join(words.split())
    if len(words) <= _LONGEST_DESCRIPTION:
        return words
    return words[:_LONGEST_DESCRIPTION].rpartition(" ")[0] + " …"


def metadata(own: Own, keywords: tuple[str, ...], description: str) -> Iterator[tuple[str, str]]:
    """The names and contents of the meta elements, of what is known only."""
    yield "citation_title", own.title
    for author in own.authors:
        yield "citation_author", author
    date = _date(own.item, "/")
    if date:
        yield "citation_publication_date", date
    for name, tag in _CITATION.items():
        if name in own.item:
            yield tag, own.item[name]
    first, _, last = own.item.get("page", "").replace("–", "-").partition("-")
    for tag, page in (("citation_firstpage", first), ("citation_lastpage", last)):
        if page:
            yield tag, page
    if own.language:
        yield "citation_language", own.language
    # Reader views would else take a section on the author for the byline.
    for name, content in (("author", ", ".join(own.authors)), ("keywords", ", ".join(keywords))):
        if content:
            yield name, content
    if description:
        yield "description", description


def linked_data(own: Own, keywords: tuple[str, ...], licence: str) -> Html:
    """The article as schema.org knows it; `<` is escaped, for a script ends at the first `</script`."""
    item = own.item
    holder = item.get("container-title", "")
    record: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        "headline": own.title,
        "author": [{"@type": "Person", "name": name} for name in own.authors],
        "datePublished": _date(item, "-"),
        "isPartOf": {"@type": "Periodical", "name": holder} if holder else "",
        "pagination": item.get("page", ""),
        "publisher": item.get("publisher", ""),
        "sameAs": f"https://doi.org/{item['DOI']}" if "DOI" in item else "",
        "url": item.get("URL", ""),
        "inLanguage": own.language,
        "keywords": list(keywords),
        "license": licence,
    }
    text = json.dumps({name: value for name, value in record.items() if value}, ensure_ascii=False)
    return Html(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def _date(item: Mapping[str, Any], joint: str) -> str:
    parts = item.get("issued", {}).get("date-parts", [[]])[0]
    return joint.join(f"{part:02}" for part in parts)
