"""Theses, reports, working papers, official documents and papers read at a conference."""

from __future__ import annotations

import re

from glossator.references.facts.contributors import names_at
from glossator.references.facts.tape import LIKELY, SURE, TAKEN, Tape
from glossator.references.words import compiled

_THESIS = compiled(
    r"(?<![\w.])(?P<genre>(?:[Uu]npublished |[Uu]npubl\. |unveröff\. |ungedr\. )?(?:(?:Ph\.?\s?D\.?|D\.?\s?Phil\.?|M\.?\s?Phil\.?|M\.?A\.?|M\.?Sc\.?|B\.?A\.?|LL\.?M\.?|S\.?J\.?D\.?|[Dd]octoral|[Mm]aster[’']?s?(?: of \w+)?|[Bb]achelor[’']?s?)\s(?:diss(?:ertation|\.)?|thesis)"
    r"|(?:phil\.|jur\.|theol\.|med\.|rer\. \w+\.)?\s?(?:Inaugural-)?Diss(?:ertation|\.)(?:\s(?:phil|jur|theol|med|masch|rer\. nat|rer\. pol)\.?)?|Habil(?:itationsschrift|\.)|(?:unveröff\. )?(?:Magisterarbeit|Masterarbeit|Diplomarbeit)"
    r"|thèse (?:de doctorat|d[’'][ÉéEe]tat|d[’']histoire|pour le doctorat|de 3e cycle|de l[’']École des chartes)?(?: (?:en|d[’'])\s?[a-zà-ÿ]+)?|mémoire de (?:master|maîtrise|DEA|fin d[’']études)(?: \d)?"
    r"|tesis (?:doctoral|de (?:doctorado|maestría|licenciatura|grado))|[Tt]esis(?= doctoral)|tesi di (?:dottorato|laurea)(?: (?:in|di) [a-zà-ÿ]+)?|tese de doutorado|[Tt]ese \([Dd]outorado\)|dissertação de mestrado|tese de doutoramento|(?:academisch )?proefschrift|doctoraalscriptie|dissertation|[Dd]oct\. diss\.))(?![\w])",
    re.IGNORECASE,
)
_GENRE = (
    r"(?:(?:[A-Z][\w&-]+\s){0,3}(?:Working Paper|Discussion Paper|Policy (?:Brief|Paper|Report)|Special Report|Technical Report|Research (?:Report|Paper|Note)|Occasional Paper|Briefing Paper|Briefing Note|(?:[A-Z]\w+ )?Briefing|Issue Brief|Issue Paper|Staff Report|Country Report|Annual Report|Background Paper|White Paper|Green Paper|Strategic Report|Report)(?:s|\sSeries)?"
    r"|Arbeitspapier|Forschungsbericht|Diskussionspapier|Bericht|Drucksache|BT-Drs\.|BT-Drucks\.|BR-Drs\.|Rapport|Document de travail|Cahier de recherche|[Dd]ocumento de trabajo|Documento|Informe|Relazione|Relatório|Werkdocument|Kamerstukken"
    r"|Cmnd?|Cd|Cm|C|HC|HL|HL Paper|HC Paper|HC Deb|Law Com|SI|SR|S\.I\.|Pub\. L|H\.R\. Rep|S\. Rep|H\.R|U\.N\. Doc|UN Doc|UN document|[Dd]oc(?:ument)?|COM|Resolution|Res|Decision|Dok|Dokument|Fact Sheet|Bulletin|Circular|Memorandum|News Release|Press Release|Communiqué|Pressemitteilung)"
)
_NUMBER = r"(?:(?:[A-Z]{1,4}[ -]?)?\d[\w./()–-]{0,24}\w|\d|[A-Z]{1,3}(?:/[A-Z0-9.()]+){1,6}(?:/\d+)?|\(\d{4}\)\s\d+(?:\s?final)?)"
_NUMBERED = compiled(
    rf"(?<![\w.])(?P<genre>{_GENRE})\.?,?\s(?:(?:[Nn]o|[Nn]r|[Nn]um|núm|WP)\.?\s?|[Nn][°º]\.?\s?|#)?(?P<number>(?=\S*\d){_NUMBER})(?=[\s,.:;)\]{TAKEN}]|$)"
)
_DOCUMENT = compiled(
    rf"(?<![\w./])(?:(?P<genre>U\.?N\.? [Dd]oc(?:ument|\.)|Doc\.)\s)?(?:No\.\s|Nr\.\s)?(?P<number>(?:[A-Z]{{1,5}}|A|S|E)(?:/[A-Z0-9][\w.()-]{{0,16}}){{1,6}}\d[\w.()-]*|[A-Z]/\d{{2,4}}/\d{{1,5}})(?=[\s,.:;)\]{TAKEN}]|$)"
)
_ALONE = compiled(
    r"(?<![\w.])(?P<genre>[Nn]ews [Rr]elease|[Pp]ress [Rr]elease|Pressemitteilung|[Cc]ommuniqué de presse|[Cc]omunicado de prensa|[Cc]omunicato stampa|[Pp]ersbericht|White Paper|Policy Brief|Working Paper|Fact [Ss]heet)(?!\w)"
)
_EVENT = compiled(
    rf"(?:[Pp]aper|[Ll]ecture|[Aa]ddress|[Tt]alk|[Kk]eynote|[Ss]peech|Vortrag|Referat|[Cc]ommunication|[Pp]onencia|[Cc]omunicación|[Rr]elazione|[Ll]ezing)?,?\s?(?:presented|prepared|given|delivered|read|held|gehalten|présentée?|prononcée?|presentada|leída|presentata|tenuta)?\s?(?:at|to|for|before|auf (?:der|dem)|bei|beim|au|aux|à la|en el|en la|al|alla|op de|op het)\s(?:the )?(?P<event>[A-ZÀ-Þ\d][^,;()\x1f]{{3,120}}?)(?P<place>,\s[A-ZÀ-Þ][^,;()\d\x1f]{{1,40}}(?:,\s[A-ZÀ-Þ][^,;()\d\x1f]{{1,30}})?)?(?=[,.;()]?\s?(?:{TAKEN}|[(,]|$))"
)
_REVIEW = re.compile(
    r"(?:[Bb]ook )?[Rr]ev(?:iew|\.) of\s|[Rr]ez(?:ension)?\.? (?:zu|von)[:\s]\s?|[Cc]ompte[ -]rendu de\s|[Rr]ec(?:ensione)?\.? (?:a|di)\s"
    r"|[Rr]ese(?:ña|nha) (?:de|a)\s|[Rr]ecensie van\s"
)
_BY = re.compile(r"[\s,.*_”»\"’]{0,4}(?:by|von|de|par|di|por|van)\s")
_READ = compiled(
    r"(?:presented|prepared|given|delivered|read|held|gehalten|présentée?|prononcée?|presentada|leída|presentata|tenuta)|(?:paper|lecture|address|talk|keynote|speech|vortrag|referat|ponencia)\s(?:at|to|auf|bei|en)\s",
    re.IGNORECASE,
)


def read_thesis(tape: Tape, at: int) -> bool:
    """`PhD diss., University of Kent`, `Diss. phil. Bonn`, `thèse de doctorat`: whether one was found."""
    match = _THESIS.search(tape.left, at)
    if match is None or not match["genre"].strip():
        return False
    tape.take("genre", *match.span("genre"), SURE)
    return True


def read_report(tape: Tape, at: int) -> bool:
    """Genre and number: `Working Paper 6`, `UN Doc. S/2018/705`, `No. S/2018/705`; whether one was found."""
    match = _NUMBERED.search(tape.left, at) or _DOCUMENT.search(tape.left, at)
    if match is None:
        return _genre_alone(tape, at)
    if match["genre"]:
        tape.take("genre", *match.span("genre"), LIKELY)
    tape.take("number", *match.span("number"), LIKELY)
    tape.cover(*match.span())
    return True


def read_review(tape: Tape, at: int) -> bool:
    """`review of *Estuarine Thought*, by Hilary Benbow`: the work reviewed is no part of the review's title."""
    led = _REVIEW.search(tape.sheet.text)
    if led is None:
        return False
    title = tape.first("title")
    if title is not None and led.start() <= title.start:
        tape.fields.remove(title)
        at = led.start()
    marked = next((one for one in (*tape.sheet.emphases, *tape.sheet.quotes) if 0 <= one[0] - led.end() <= 2), None)
    end = marked[1] if marked else led.end()
    by = _BY.match(tape.sheet.text, end)
    names = names_at(tape, by.end()) if by else None
    tape.cover(led.start(), names or end)
    return True


def _genre_alone(tape: Tape, at: int) -> bool:
    match = _ALONE.search(tape.left, at)
    if match is None:
        return False
    tape.take("genre", *match.span("genre"), LIKELY)
    return True


def read_event(tape: Tape, at: int) -> bool:
    """`paper presented at the Third Weir Congress, Ghent, 3 May 2001`: whether one was found."""
    led = _READ.search(tape.left, at)
    if led is None:
        return False
    match = _EVENT.search(tape.left, at)
    if match is None:
        return False
    tape.take("event-title", *match.span("event"), LIKELY)
    if match["place"]:
        tape.take("event-place", *match.span("place"), LIKELY)
    tape.cover(*match.span())
    return True
