"""The words that texts use for their own parts, in the languages that scholars write in."""

from __future__ import annotations

import re

_NOTES = (
    "notes|endnotes|end notes|footnotes|foot notes|notes and references|references and notes|"
    "notes & references|notes to the text|notes and sources|citations|anmerkungen|"
    "anmerkungsapparat|fußnoten|fussnoten|endnoten|nachweise|belege|einzelnachweise|"
    "anmerkungen und nachweise|notes et références|notes de fin|notes de bas de page|"
    "notes et bibliographie|notas|notas finales|notas al pie|notas a pie de página|"
    "notas y referencias|notas finais|notas de fim|notas de rodapé|notas e referências|note|"
    "note al testo|note a piè di pagina|note finali|note e riferimenti|noten|voetnoten|eindnoten|"
    "noter|fotnoter|slutnoter|przypisy|poznámky|jegyzetek|примечания|сноски|notlar|dipnotlar|"
    "sluttnoter|viitteet|loppuviitteet|note de subsol|примітки|σημειώσεις|الهوامش|هوامش|הערות|"
    "注释|注釋|註釋|註|注|脚注|尾注|각주|미주|주석"
)
_WORKS = (
    "bibliography|select bibliography|selected bibliography|works cited|references|"
    "reference list|list of references|literature|literature cited|sources|"
    "sources and bibliography|primary sources|secondary sources|further reading|literatur|"
    "literaturverzeichnis|quellen|quellenverzeichnis|quellen und literatur|bibliographie|"
    "bibliografie|références|références bibliographiques|ouvrages cités|bibliographie sélective|"
    "bibliografía|referencias|referencias bibliográficas|obras citadas|bibliografia|"
    "riferimenti bibliografici|opere citate|referências|referências bibliográficas|literatuur|"
    "litteratur|referenser|källor|литература|список литературы|библиография|"
    "bibliografia załącznikowa|kaynakça|archives|archival sources|fuentes|fonti|bronnen|źródła|"
    "источники|литература и источники|βιβλιογραφία|المراجع|المصادر|مراجع|ביבליוגרפיה|מקורות|"
    "参考文献|參考文獻|書目|참고문헌"
)
_ABSTRACT = (
    "abstract|summary|synopsis|zusammenfassung|kurzfassung|résumé|resume|resumen|riassunto|"
    "sommario|resumo|samenvatting|sammanfattning|streszczenie|аннотация|özet|"
    "الملخص|ملخص|תקציר|摘要|要旨|초록"
)
_KEYWORDS = (
    "keywords|key words|index terms|schlagwörter|schlüsselwörter|stichwörter|mots-clés|mots clés|"
    "mots-clefs|palabras clave|palabras-clave|parole chiave|palavras-chave|trefwoorden|nyckelord|"
    "słowa kluczowe|ключевые слова|anahtar kelimeler|الكلمات المفتاحية|מילות מפתח|关键词|關鍵詞|"
    "キーワード|주제어"
)
_COMMON = (
    "introduction|background|conclusion|conclusions|conclusion and outlook|discussion|methods|"
    "method|methodology|results|findings|acknowledgements|acknowledgments|acknowledgement|"
    "appendix|about the author|about the authors|preface|foreword|afterword|epilogue|prologue|"
    "einleitung|einführung|schluss|schluß|fazit|ausblick|vorwort|nachwort|dank|danksagung|anhang|"
    "remerciements|avant-propos|annexe|annexes|en guise de conclusion|introducción|conclusiones|"
    "conclusión|agradecimientos|anexo|introduzione|conclusioni|conclusione|ringraziamenti|"
    "appendice|introdução|conclusão|considerações finais|agradecimentos|inleiding|conclusie"
)


def _matcher(names: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{names})", re.IGNORECASE)


_PATTERNS = {
    "notes": _matcher(_NOTES),
    "bibliography": _matcher(_WORKS),
    "abstract": _matcher(_ABSTRACT),
    "keywords": _matcher(_KEYWORDS),
    "common": _matcher(_COMMON),
}
_AND = re.compile(r"\s+(?:and|&|und|et|y|e|och|og|en|i|и|ve|و)\s+", re.IGNORECASE)
_TAGS = re.compile(r"</?(?:u|b|i|em|strong|center)>", re.IGNORECASE)
_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|[IVXLC]{1,6}\.|[A-H]\.)\s+")


def bare(title: str) -> str:
    """A title without its number, emphasis and closing colon or stop: `## 6. **Notes:**` -> `Notes`."""
    text = _TAGS.sub("", title).strip("#*_ \t:：").rstrip(".")
    return _NUMBER.sub("", text, count=1).strip("*_ \t:")


def names(title: str, part: str) -> bool:
    """Whether the title is one that texts give to `notes`, `bibliography`, `abstract`, `keywords`, or one of
    the `common` titles of sections."""
    text = bare(title)
    if len(text) >= 60:
        return False
    return _PATTERNS[part].fullmatch(text) is not None or _compound(text) == part


def _compound(text: str) -> str:
    """The part that `Notes and sources`, `Källor och litteratur` is a title of: notes, if any of it is."""
    halves = _AND.split(text)
    known = [next((p for p in ("notes", "bibliography") if _PATTERNS[p].fullmatch(h)), "") for h in halves]
    if len(halves) != 2 or not all(known):
        return ""
    return "notes" if "notes" in known else "bibliography"


def numbered(title: str) -> int:
    """How deep the number before a title goes: 1 for `2. Sources`, 2 for `2.1 Letters`, 0 without one."""
    match = _NUMBER.match(title.strip())
    if match is None:
        return 0
    return match[0].strip().rstrip(".").count(".") + 1
