"""CSL's type of a work, by the facts that are printed."""

from __future__ import annotations

import re

from glossator.model import Name
from glossator.references.facts.host import Host
from glossator.references.facts.reports import Sort
from glossator.references.facts.tape import Tape
from glossator.references.names import is_body

_BLOG = re.compile(r"(?<!\w)blog(?!\w)", re.IGNORECASE)
_RECORDED = re.compile(r"(?<!\w)(?:[Pp]odcast|[Vv]ideo|[Ff]ilm|DVD)(?:\saudio)?(?=[,.)\]])")
_CASES = re.compile(
    r"U\.\s?S\.|S\.\s?Ct\.|L\.\s?Ed\.(?:\s?2d)?|F\.(?:\s?(?:2d|3d|4th)|\s?Supp\.(?:\s?[23]d)?)?|(?:[NS]\.\s?[EW]\."
    r"|A\.|P\.|So\.|N\.\s?Y\.\s?S\.|Cal\.\sRptr\.)(?:\s?[23]d)?"
)
"""Reports of the United States that hold nothing but decisions."""
_PAPERS = re.compile(
    r"(?:Brief|Complaint|Motion|Petition|Transcript|Memorandum|Reply|Affidavit|Declaration)\b"
)
"""What is filed in a case is no decision, though the report of the decision is named with it."""
_HANDLE = re.compile(r"[(\[]@\w{2,30}[)\]]")
_REFERENCE_WORK = re.compile(
    r"(?i)dictionar|lexikon|wörterbuch|encyclop|enzyklop|dictionnaire|diccionario|dizionario"
    r"|dicionário|enciclop|woordenboek|handwörterbuch"
)
_OF_WORDS = re.compile(r"dict|wörterb|diccion|dizion|woorden", re.IGNORECASE)
_PROCEEDINGS = re.compile(
    r"(?<!\w)(?:Proceedings|Proc\.|Conference on|Tagungsband|Actes du|Actas d)", re.IGNORECASE
)
_STATED_REPORT = re.compile(
    r"(?<!\w)(?:[Rr]eport|Bericht|Rapport|Informe|Relazione|Relatório|Rapporto)(?!\w)"
)


def work_type(tape: Tape, host: Host | None, sort: Sort) -> str:
    """`document` where they do not tell."""
    container = tape.first("container-title")
    if container is not None and _CASES.fullmatch(container.value):
        title = tape.first("title")
        return "document" if title is not None and _PAPERS.match(title.value) else "legal_case"
    if _HANDLE.search(tape.sheet.text):
        return "post"
    if _RECORDED.search(tape.left):
        return "broadcast" if "podcast" in tape.left.lower() else "motion_picture"
    if host is not None and sort not in _BY_SORT:
        return _within(tape, host)
    return _BY_SORT.get(sort) or ("report" if sort == "report" else _alone(tape))


_BY_SORT = {"review": "review-book", "thesis": "thesis", "event": "paper-conference"}


def _within(tape: Tape, host: Host) -> str:
    container = tape.sheet.text[host.start : host.end]
    if tape.of_a_day() and not tape.has("page") and not host.inside:
        return _of_the_day(tape, container, host)
    if tape.has("volume") and not (host.inside and _of_a_book(tape)):
        return "article-journal"
    if host.inside:
        inside = _inside(tape, container)
        if inside:
            return inside
    return _published_in(tape, container, host)


def _of_a_book(tape: Tape) -> bool:
    return tape.has("publisher") or tape.has("editor")


def _inside(tape: Tape, container: str) -> str:
    """Behind `in`; empty where the container has numbers as a periodical has them."""
    if _REFERENCE_WORK.search(container):
        return "entry-dictionary" if _OF_WORDS.search(container) else "entry-encyclopedia"
    if tape.of_a_day() and not _of_a_book(tape):
        return "article-newspaper"
    if tape.has("issue"):
        return ""
    return "paper-conference" if _PROCEEDINGS.search(container) else "chapter"


def _published_in(tape: Tape, container: str, host: Host) -> str:
    numbered = tape.has("issue") or tape.has("page")
    if _blog(tape, container, host):
        return "post-weblog"
    if tape.has("URL") and not numbered:
        return "webpage"
    return "article-magazine" if tape.of_a_month() and not numbered else "article-journal"


def _blog(tape: Tape, container: str, host: Host) -> bool:
    return bool(_BLOG.search(container) or _BLOG.match(tape.sheet.text[host.end :].lstrip(" (,*_")))


def _of_the_day(tape: Tape, container: str, host: Host) -> str:
    if _blog(tape, container, host):
        return "post-weblog"
    return "webpage" if is_body(container) and tape.has("URL") else "article-newspaper"


def _alone(tape: Tape) -> str:
    if tape.has("container-title"):
        if tape.of_a_day():
            return "article-newspaper"
        return "webpage" if tape.has("URL") else "article-journal"
    title = tape.first("title")
    if title and _STATED_REPORT.search(title.value) and (tape.has("URL") or _by_a_body(tape)):
        return "report"
    if tape.has("URL") and not tape.has("publisher-place"):
        return "webpage"
    if _by_a_body(tape) and not tape.has("editor"):
        return "report"
    return "book" if tape.has("title") else "document"


def _by_a_body(tape: Tape) -> bool:
    author = tape.first("author")
    return author is not None and isinstance(author.read, Name) and bool(author.read.literal)
