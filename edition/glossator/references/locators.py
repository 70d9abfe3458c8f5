"""The page or other part that a reference points at."""

from __future__ import annotations

import re

from glossator.model import Locator

_LABELS = {
    "page": r"pp?\.?|pgs?\.?|S\.|Seiten?|págs?\.?|páginas?|pagg?\.?|pagine?|pages?|blz\.?|str\.?|с\."
    r"|стр\.|at|auf S\.|s\.|С\.",
    "volume": r"vols?\.?|Bde?\.?|Bände?|tomo|tome|t\.|Band|deel",
    "paragraph": r"paras?\.?|paragraphs?|¶{1,2}|Rn\.?|Rz\.?|Rdnr\.?|Randnr\.?|Ziff\.?|párr\.?"
    r"|n[°º](?: ?m\.)?",
    "section": r"§{1,2}|ss?(?=\s\d)|cl\.|secs?\.?|sects?\.?|sections?|Abschnitt|sección|sezione",
    "chapter": r"chs?\.?|chaps?\.?|chapters?|caps?\.?|Kap\.?|Kapitel|chapitre|capítulo|capitolo|hoofdstuk",
    "note": r"nn?\.|notes?|Fn\.?|Anm\.?",
    "column": r"cols?\.?|Sp\.?",
    "line": r"ll?\.|lines?|Zeile|Z\.",
    "verse": r"vv?\.|verses?",
    "book": r"bks?\.?|Books?|Buch|livre|libro",
    "part": r"pts?\.?|parts?|Teil|parte|partie",
    "figure": r"figs?\.?|figures?|Abb\.|Taf\.|Tab\.|pls?\.|plates?|tables?|ill\.",
    "folio": r"fols?\.?|ff?\.(?=\s?\d)|Bl\.",
    "article": r"arts?\.?|articles?|Art\.?",
}
_ROMAN = r"(?:[ivx]|(?=[ivxlcdm]{2})m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))\.?(?!\w)"
_NUMBER = r"\*?\d[\d.:]{0,6}\d?(?:n\d{1,3}|[a-z])?(?!(?!ff?\b)\w)(?:,?\sn\.\s?\d{1,4}\b)?"
_ONE = (
    rf"(?:\d{{1,3}}-\d{{1,3}}[–—]\d{{1,3}}-\d{{1,3}}(?!\w)|(?:[ivxlcdm]{{1,9}}\.\s(?=\d))?(?:{_NUMBER}"
    rf"|{_ROMAN})(?:\s?(?:--?|[–—‑])\s?(?:{_NUMBER}|{_ROMAN}))?)"
)
_FOLLOWING = r"(?:\s?(?:ff?|seqq?|sqq?|et seqq?|ss|segg|e segg|y ss|et suiv|et s|nn|fort)\.?(?!\w))?"
_MORE = rf"{_FOLLOWING}(?:\s(?:passim|(?:&\s)?nn?\.\s?\d{{1,4}})\b)?"
_JOIN = r"(?:,\s|\s?,\s?|\s(?:and|und|et|y|e|&|u\.)\s)"
VALUE = rf"{_ONE}{_MORE}(?:{_JOIN}(?![12]\d{{3}}\b){_ONE}{_MORE}(?!\s?[A-Z§])){{0,30}}"

_LABEL = "|".join(f"(?P<{name}>{forms})" for name, forms in _LABELS.items())
_AFTER = re.compile(
    rf"[\s,.:)\]]{{0,4}}(?:\[(?=\d{{1,3}}\]))?(?:especially |esp\. |insb\. |particularly |note"
    rf" |at (?=[a-z¶]))?(?:(?:{_LABEL})(?![^\W\d])\s{{0,2}})?(?P<value>{VALUE}|passim(?!\w))"
)
_SEARCH = re.compile(rf"(?<![\w.’'])(?:(?:{_LABEL})(?![^\W\d])\s{{0,2}})(?P<value>{VALUE})")
_PASSIM = re.compile(r"(?<!\w)passim(?!\w)")
_HERE = re.compile(r"(?:\(|(?<!\w)(?:hier|here|ici|aquí|aqui|qui|aldaar|spéc\.|esp\.|bes\.|besonders)\s)$")
"""What stands between the pages of an article and the page cited: `S. 100–120, hier S. 105`."""


def locator_after(text: str, start: int, end: int) -> Locator | None:
    """The locator right after a marker; a bare number has an empty label."""
    match = _AFTER.match(text, start, end)
    return _located(match) if match is not None and not _is_volume_of_a_series(text, match) else None


def labelled(text: str, start: int, end: int) -> Locator | None:
    """The page cited among others, else the first page that carries its label, else the first other part."""
    found: dict[str, Locator] = {}
    for match in _SEARCH.finditer(text, start, end):
        located = _located(match)
        if located.label in {"article", "line", "note"}:
            continue
        if located.label == "page" and _HERE.search(text, max(start, match.start() - 12), match.start()):
            return located
        found.setdefault("page" if located.label == "page" else "other", located)
    return found.get("page") or found.get("other") or _here_and_there(text, start, end)


def _here_and_there(text: str, start: int, end: int) -> Locator | None:
    match = _PASSIM.search(text, start, end)
    return Locator("passim", "", *match.span()) if match else None


def _located(match: re.Match[str]) -> Locator:
    label = next((name for name in _LABELS if match[name]), "")
    value = match["value"].rstrip()
    if not re.search(r"(?:ff?|seqq?|sqq?|ss|segg|suiv|nn)\.$", value):
        value = value.rstrip(".:")
    begin = match.start(label) if label else match.start("value")
    return Locator(value=value, label=label, start=begin, end=match.start("value") + len(value))


def _is_volume_of_a_series(text: str, match: re.Match[str]) -> bool:
    """`2 H.L.C. 353` after a marker is the start of another citation, not a page."""
    after = text[match.end() : match.end() + 4]
    return bool(re.match(r"\s[A-Z][.A-Z]", after)) and not match.group(0).strip(" ,.:").startswith(
        ("at", "p")
    )
