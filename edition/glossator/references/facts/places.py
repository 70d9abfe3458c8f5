"""Telling a place of publication from a publisher, by the words that each is made of."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from glossator.references.words import compiled, fold

_STATE = compiled(
    r",?\s(?:[A-Z]{2}|D\.\s?C\.|[A-Z]\.\s?[A-Z]\.|Mass\.|Conn\.|Calif\.|Ill\.|Pa\.|Minn\.|Mich\.|Va\."
    r"|UK|USA|Ont\.|a\.\s?M\.|i\.\s?Br\.)$"
)
_BETWEEN = compiled(r"\s?[/;]\s?|\s?[–—]\s?|\s(?:and|und|et|y|e|en|u\.|&)\s|,\s|(?<=[a-zß-ÿ])-(?=[A-ZÀ-Þ])")
_PUBLISHER = compiled(
    r"(?<!\w)(?:Press|Presses|Verlag|Verl\.|\w+verlag|Éditions?|Editions?|Éd\.|Ed\.|Edizioni|Ediciones"
    r"|Editori|Editore|Editorial|Editora|Editoriale"
    r"|Publish\w+|Publications?|Books?|Publ\.|University|Université|Universit\w+|Universidad\w*|Univ\."
    r"|UP|OUP|CUP|PUF|PUR|CNRS|Sons|Bros\.?|Brothers|Company|Co\."
    r"|Libri|Libros|Librairie|Librería|Libreria|Livros|Imprenta|Imprimerie|Impr\.|Tipografia|Druckerei"
    r"|Institut\w*|Institute|Academy|Akademie"
    r"|Academic|House|Fundación|Fondation|Foundation|Society|Museum|Printing|Printers?|Print|Ltd\.?"
    r"|Inc\.?|GmbH|Uitgeverij|Maison|Fondo|Servicio|Secretariado"
    r"|HMSO|Stationery|Office|& \w+)(?!\w)"
)


@cache
def _cities() -> frozenset[str]:
    """Where books are published, folded, by the names that notes in seven languages give these cities."""
    listed = files("glossator.references.facts").joinpath("cities.txt").read_text(encoding="utf-8")
    return frozenset(fold(name) for name in listed.splitlines())


def is_place(text: str) -> bool:
    """Whether a stretch names only places: `Oxford`, `Bern/Wien`, `Cambridge, MA`, `London and New York`."""
    whole = text.strip(" ,.;:()[]")
    if _known(whole) or _known(f"{whole}."):
        return True
    parts = [part for part in _BETWEEN.split(_STATE.sub("", _STATE.sub("", f"{whole}.").rstrip("."))) if part]
    return bool(parts) and all(_known(_STATE.sub("", part)) for part in parts)


def _known(name: str) -> bool:
    return fold(name.strip(" ,")) in _cities() or fold(_STATE.sub("", name)) in _cities()


def is_publisher(text: str) -> bool:
    """Whether a stretch has a word that publishers' names are made of, and names no place."""
    return _PUBLISHER.search(text) is not None and not is_place(text)
