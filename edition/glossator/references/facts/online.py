"""Addresses, identifiers and dates of access."""

from __future__ import annotations

import re

from glossator.references.dates import find_dates
from glossator.references.facts.tape import SURE, Tape

_LABEL = re.compile(
    r"(?:(?:URL|Source|Link|Online|Web|Website|Fonte|Fuente|Quelle|Permalink|PURL"
    r"|available(?: online)?(?: at| from)?"
    r"|(?:retrieved|accessed|accessible|archived|online|hosted|reproduced)(?: online)?(?: at| from| on)?|at"
    r"|verfügbar unter|abrufbar unter|online unter|unter|abgerufen unter|zugänglich unter"
    r"|disponible (?:en|sur|à)(?: l[’']adresse)?|en ligne(?: sur)?|en línea|disponível em"
    r"|disponibile (?:su|all[’']indirizzo)"
    r"|beschikbaar (?:op|via)|consultable (?:sur|à)|sur|in rete|DOI|doi|URN|Hdl|hdl)\s?:?\s?[(\[<]{0,2})$",
    re.IGNORECASE,
)
_DOI = re.compile(r"(?:https?://)?(?:dx\.)?(?:www\.)?doi\.org/(?P<doi>10\.\d{4,9}/\S+)", re.IGNORECASE)
_BARE_DOI = re.compile(r"(?:DOI|doi)\s?[:.]?\s{0,2}(?P<doi>10\.\d{4,9}/[^\s<>\ue000]{2,200})")
_ISBN = re.compile(r"ISBN(?:-1[03])?:?\s?(?P<isbn>[\dXx][\dXx\s-]{8,16}[\dXx])")
_ACCESS = re.compile(
    r"(?:(?:last|date|zuletzt|letzter|letzte|dernière|último|última|ultimo|ultima|laatst)\s(?:of\s|de\s)?)?"
    r"(?:access(?:ed)?|visited|retrieved|viewed|checked|consulted|abgerufen|aufgerufen|eingesehen"
    r"|besucht|gesehen|geprüft"
    r"|abruf|zugriff|zugegriffen|aufruf|stand|consultée?s?|consultado|consultada|consulta|consultato"
    r"|consultazione|visitato"
    r"|visité|visitado|accès|acceso|accesso|acessado|acesso|geraadpleegd|bezocht|page consultée|u\.\s?c\.)"
    r"(?:\s(?:on|am|vom|le|el|il|em|op|den|at|du|de|del|en|a|data))?(?:\s(?:fecha|data|date))?\s?[:,]?\s?$",
    re.IGNORECASE,
)
_BACK = 60
_TIME = re.compile(r"(?:,?\s(?:at\s)?\d{1,2}[:.]\d\d(?:\s?(?:[AaPp]\.?[Mm]\.?|Uhr|h))?)?\s?[)\]]?")


def read_online(tape: Tape) -> None:
    """URL, DOI and ISBN, with the words that lead to them, and the date of access."""
    _accessed(tape)
    for match in _BARE_DOI.finditer(tape.left):
        _identified(tape, match.start(), match.end(), "DOI", match.start("doi"), match["doi"])
    for start, end in tape.sheet.addresses:
        shown = tape.sheet.text[start:end]
        doi = _DOI.fullmatch(shown)
        name, value = ("DOI", doi["doi"]) if doi else ("URL", shown)
        _identified(tape, start, end, name, end - len(value), value)
    for match in _ISBN.finditer(tape.left):
        tape.take("ISBN", *match.span("isbn"), SURE)
        tape.cover(*match.span())


def _identified(tape: Tape, start: int, end: int, name: str, at: int, value: str) -> None:
    """Keep the first of its kind; a DOI makes its own address no URL."""
    value = value.rstrip(".,;)>")
    if not tape.has(name) and not (name == "URL" and tape.has("DOI") and "doi.org" in value):
        tape.take(name, at, at + len(value), SURE)
    label = _LABEL.search(tape.left, max(0, start - _BACK), start)
    tape.cover(label.start() if label else start, end)


def _accessed(tape: Tape) -> None:
    """`(accessed 3 May 2019)`, `[Zugriff: 3.5.2019]`; in German a bare date in brackets behind an address."""
    for start, end, date in find_dates(tape.left):
        led = _ACCESS.search(tape.left, max(0, start - _BACK), start)
        behind = led is None and _right_behind_address(tape, start)
        if led is None and not behind:
            continue
        if date.month is None and behind:
            continue
        if not tape.has("accessed"):
            tape.take("accessed", start, end, SURE, date)
        begin = led.start() if led else start
        tape.cover(begin, end)
        rest = _TIME.match(tape.left, end)
        tape.cover(end, rest.end() if rest else end)


def _right_behind_address(tape: Tape, at: int) -> bool:
    """`<https://…> (3.5.2019)` where another date was printed before."""
    before = next((b for _, b in reversed(tape.sheet.addresses) if b <= at), None)
    return (
        before is not None
        and re.fullmatch(r"[>.,\s]{0,3}[(\[]", tape.left[before:at]) is not None
        and any(True for _ in find_dates(tape.left[: before - 1]))
    )
