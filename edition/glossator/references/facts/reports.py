"""Theses, reports, working papers, official documents and papers read at a conference."""

from __future__ import annotations

import re
from typing import Literal

from glossator.references.facts.contributors import names_at
from glossator.references.facts.tape import LIKELY, SURE, TAKEN, Tape
from glossator.references.words import compiled

_THESIS = compiled(
    r"(?<![\w.])(?P<genre>(?:[Uu]npublished |[Uu]npubl?\. |unveröff\. |ungedr\. )?(?:(?:Ph\.?\s?D\.?"
    r"|D\.?\s?Phil\.?|M\.?\s?Phil\.?|M\.?\s?Litt\.?|M\.?A\.?|M\.?Sc\.?|B\.?A\.?|LL\.?M\.?|S\.?J\.?D\.?"
    r"|[Dd]octoral|[Mm]aster[’']?s?(?: of \w+)?|[Bb]achelor[’']?s?)\s(?:diss(?:ertation|\.)?|thesis)"
    r"|(?:phil\.|jur\.|theol\.|med\.|rer\. \w+\.)?\s?(?:Inaugural-)?Diss(?:ertation|\.)(?:\s(?:phil"
    r"|jur|theol|med|masch|rer\. nat|rer\. pol)\.?)?|Habil(?:itationsschrift|\.)"
    r"|(?:unveröff\. )?(?:Magisterarbeit|Masterarbeit|Diplomarbeit)"
    r"|thèse (?:de doctorat|d[’'][ÉéEe]tat|d[’']histoire|pour le doctorat|de 3e cycle"
    r"|de l[’']École des chartes)?(?: (?:en|d[’'])\s?[a-zà-ÿ]+)?|mémoire de (?:master|maîtrise|DEA"
    r"|fin d[’']études)(?: \d)?"
    r"|tesis (?:doctoral|de (?:doctorado|maestría|licenciatura|grado))|[Tt]esis(?= doctoral)"
    r"|tesi di (?:dottorato|laurea)(?: (?:in|di) [a-zà-ÿ]+)?|tese de doutorado"
    r"|[Tt]ese \([Dd]outorado\)|dissertação de mestrado|tese de doutoramento"
    r"|(?:academisch )?proefschrift|doctoraalscriptie|dissertation|[Dd]oct\. diss\.))(?![\w])",
    re.IGNORECASE,
)
_GENRE = (
    r"(?:(?:[A-Z][\w&-]+\s){0,3}(?:Working Paper|Discussion Paper|Policy (?:Brief|Paper|Report)"
    r"|Special Report|Technical Report|Research (?:Report|Paper|Note)|Occasional Paper|Briefing Paper"
    r"|Briefing Note|(?:[A-Z]\w+ )?Briefing|Issue Brief|Issue Paper|Staff Report|Country Report"
    r"|Annual Report|Background Paper|White Paper|Green Paper|Strategic Report|Report)(?:s|\sSeries)?"
    r"|Arbeitspapier|Forschungsbericht|Diskussionspapier|Bericht|Drucksache|BT-Drs\.|BT-Drucks\."
    r"|BR-Drs\.|Rapport|Document de travail|Cahier de recherche|[Dd]ocumento de trabajo|Documento"
    r"|Informe(?:\s[a-zé]+)?|Relazione|Relatório|Werkdocument|Kamerstukken"
    r"|Cmnd?|Cd|Cm|C|HC|HL|HL Paper|HC Paper|HC Deb|Law Com|SI|SR|S\.I\.|Pub\. L|H\.R\. Rep|S\. Rep"
    r"|H\.R|U\.N\. Doc|UN Doc|UN document|[Dd]oc(?:ument)?|COM|Resolution|Res|Decision|Dok|Dokument"
    r"|Fact Sheet|Bulletin|Circular|Memorandum|News Release|Press Release|Communiqué|Pressemitteilung)"
)
_NUMBER = (
    r"(?:(?:[A-Z]{1,4}[ -]?)?\d[\w./()–-]{0,24}\w|\d|[A-Z]{1,3}(?:/[A-Z0-9.()]+){1,6}(?:/\d+)?"
    r"|\(\d{4}\)\s\d+(?:\s?final)?)"
)
_NUMBERED = compiled(
    rf"(?<![\w.])(?P<genre>{_GENRE})\.?,?\s(?:(?:[Nn]o|[Nn]r|[Nn]um|núm|WP)\.?\s?|[Nn]\.?[°º]\.?\s?"
    rf"|#)?(?P<number>(?=\S*\d){_NUMBER})(?=[\s,.:;)\]{TAKEN}]|$)"
)
_DOCUMENT = compiled(
    rf"(?<![\w./])(?:(?P<genre>U\.?N\.? [Dd]oc(?:ument|\.)|Doc\.)\s)?(?:No\.\s"
    rf"|Nr\.\s)?(?P<number>(?:[A-Z]{{1,5}}|A|S|E)(?:/[A-Z0-9][\w.()-]{{0,16}}){{1,6}}\d[\w.()-]*"
    rf"|[A-Z]/\d{{2,4}}/\d{{1,5}})(?=[\s,.:;)\]{TAKEN}]|$)"
)
_COMMISSION = re.compile(
    r"(?<!\w)(?P<number>(?:COM|SEC|SWD|JOIN)\s?\(\d{4}\)\s\d+(?:\s(?:final|endg\.|def\.|fin\.))?)"
)
_ALONE = compiled(
    r"(?<![\w.])(?P<genre>[Nn]ews [Rr]elease|[Pp]ress [Rr]elease|Pressemitteilung"
    r"|[Cc]ommuniqué de presse|[Cc]omunicado de prensa|[Cc]omunicato stampa|[Pp]ersbericht|White Paper"
    r"|Policy Brief|Working Paper|Fact [Ss]heet)(?!\w)"
)
_EVENT = compiled(
    rf"(?:[Pp]aper|[Ll]ecture|[Aa]ddress|[Tt]alk|[Kk]eynote|[Ss]peech|Vortrag|Referat|[Cc]ommunication"
    rf"|[Pp]onencia|[Cc]omunicación|[Rr]elazione|[Ll]ezing)?,?\s?(?:presented|prepared|given|delivered"
    rf"|read|held|gehalten|présentée?|prononcée?|presentada|leída|presentata|tenuta)?\s?(?:at|to|for"
    rf"|before|auf (?:der|dem)|bei|beim|au|aux|à la|en el|en la|al|alla|op de"
    rf"|op het)\s(?:the )?(?P<event>[A-ZÀ-Þ\d][^,;()\ue000]{{3,120}}?)(?P<place>,\s[A-ZÀ-Þ][^,;"
    rf"()\d\ue000]{{1,40}}(?:,\s[A-ZÀ-Þ][^,;()\d\ue000]{{1,30}})?)?(?=[,.;()]?\s?(?:{TAKEN}|[(,]|$))"
)
_REVIEW = re.compile(
    r"(?:[Bb]ook )?[Rr]ev(?:iew|\.) of\s|[Rr]ez(?:ension)?\.? (?:zu|von)[:\s]\s?"
    r"|[Cc]ompte[ -]rendu de\s|[Rr]ec(?:ensione)?\.? (?:a|di)\s"
    r"|[Rr]ese(?:ña|nha) (?:de|a)\s|[Rr]ecensie van\s"
)
_BY = re.compile(r"[\s,.*_”»\"’]{0,4}(?:by|von|de|par|di|por|van)\s")
_READ = compiled(
    r"(?:presented|prepared|given|delivered|read|held|gehalten|présentée?|prononcée?|presentada|leída"
    r"|presentata|tenuta)|(?:paper|lecture|address|talk|keynote|speech|vortrag|referat"
    r"|ponencia)\s(?:at|to|auf|bei|en)\s",
    re.IGNORECASE,
)


Sort = Literal["review", "thesis", "event", "report", ""]
"""What kind of writing the words say it is; empty where they say nothing."""


def read_sort(tape: Tape, at: int) -> Sort:
    """A review, a thesis or a paper read at a conference, with the facts that only these have."""
    if _read_review(tape):
        return "review"
    if _read_thesis(tape, at):
        return "thesis"
    return "event" if _read_event(tape, at) else ""


def _read_thesis(tape: Tape, at: int) -> bool:
    """`PhD diss., University of Kent`, `Diss. phil. Bonn`, `thèse de doctorat`: whether one was found."""
    match = _THESIS.search(tape.left, at)
    if match is None or not match["genre"].strip():
        return False
    tape.take("genre", *match.span("genre"), SURE)
    return True


def read_report(tape: Tape, at: int) -> bool:
    """Genre and number: `Working Paper 6`, `UN Doc. S/2018/705`, `No. S/2018/705`; whether one was found."""
    commission = _COMMISSION.search(tape.left, at)
    if commission:
        tape.take("number", *commission.span("number"), SURE)
        return True
    match = _NUMBERED.search(tape.left, at) or _DOCUMENT.search(tape.left, at)
    if match is None:
        return _genre_alone(tape, at)
    if match["genre"]:
        tape.take("genre", *match.span("genre"), LIKELY)
    tape.take("number", *match.span("number"), LIKELY)
    tape.cover(*match.span())
    return True


def _read_review(tape: Tape) -> bool:
    """`review of *Estuarine Thought*, by Hilary Benbow`: the work reviewed is no part of the title."""
    led = _REVIEW.search(tape.sheet.text)
    if led is None:
        return False
    title = tape.first("title")
    if title is not None and led.start() <= title.start:
        tape.fields.remove(title)
    marked = next(
        (one for one in (*tape.sheet.emphases, *tape.sheet.quotes) if 0 <= one[0] - led.end() <= 2), None
    )
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


def _read_event(tape: Tape, at: int) -> bool:
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
