"""CSL's type of a work, by the facts that are printed."""

from __future__ import annotations

import re

from glossator.model import Date, Name
from glossator.references.facts.host import Host
from glossator.references.facts.tape import Tape

_BLOG = re.compile(r"(?<!\w)blog(?!\w)", re.IGNORECASE)
_HANDLE = re.compile(r"[(\[]@\w{2,30}[)\]]")
_REFERENCE_WORK = re.compile(
    r"(?i)dictionar|lexikon|wörterbuch|encyclop|enzyklop|dictionnaire|diccionario|dizionario|dicionário|enciclop|woordenboek|handwörterbuch"
)
_PROCEEDINGS = re.compile(
    r"(?<!\w)(?:Proceedings|Proc\.|Conference on|Tagungsband|Actes du|Actas d)", re.IGNORECASE
)
_STATED_REPORT = re.compile(
    r"(?<!\w)(?:[Rr]eport|Bericht|Rapport|Informe|Relazione|Relatório|Rapporto)(?!\w)"
)


def work_type(tape: Tape, host: Host | None, *, quoted: bool, thesis: bool, report: bool, event: bool) -> str:
    """`document` where they do not tell."""
    if _HANDLE.search(tape.sheet.text):
        return "post"
    if thesis:
        return "thesis"
    if event:
        return "paper-conference"
    if host is not None:
        return _within(tape, host)
    return _alone(tape, report, quoted)


def _within(tape: Tape, host: Host) -> str:
    container = tape.sheet.text[host.start : host.end]
    if tape.has("volume") and not (host.inside and (tape.has("publisher") or tape.has("editor"))):
        return "article-journal"
    if host.inside and _REFERENCE_WORK.search(container):
        return (
            "entry-dictionary"
            if re.search(r"(?i)dict|wörterb|diccion|dizion|woorden", container)
            else "entry-encyclopedia"
        )
    if host.inside and _dated(tape, "day") and not (tape.has("editor") or tape.has("publisher")):
        return "article-newspaper"
    if host.inside and not tape.has("issue"):
        return "paper-conference" if _PROCEEDINGS.search(container) else "chapter"
    if _BLOG.search(container) or _BLOG.match(tape.sheet.text[host.end :].lstrip(" (,*_")):
        return "post-weblog"
    if _dated(tape, "day") and not tape.has("issue"):
        return "article-newspaper"
    if tape.has("URL") and not (tape.has("issue") or tape.has("page")):
        return "webpage"
    if _dated(tape, "month") and not tape.has("issue") and not tape.has("page"):
        return "article-magazine"
    return "article-journal"


def _dated(tape: Tape, part: str) -> bool:
    """Whether the date of issue is printed as far as the `month` or the `day`."""
    issued = tape.first("issued")
    date = issued.read if issued is not None else None
    return isinstance(date, Date) and (date.day if part == "day" else date.month) is not None


def _alone(tape: Tape, report: bool, quoted: bool) -> str:
    if report:
        return "report"
    if tape.has("container-title"):
        return (
            "article-newspaper"
            if _dated(tape, "day")
            else "webpage"
            if tape.has("URL")
            else "article-journal"
        )
    title = tape.first("title")
    if title and _STATED_REPORT.search(title.value) and (tape.has("URL") or _by_a_body(tape)):
        return "report"
    if tape.has("URL") and not tape.has("publisher-place"):
        return "webpage"
    if quoted and _by_a_body(tape):
        return "report"
    return "book" if tape.has("title") else "document"


def _by_a_body(tape: Tape) -> bool:
    author = tape.first("author")
    return author is not None and isinstance(author.read, Name) and bool(author.read.literal)
