"""Theses, reports, working papers, official documents and papers read at a conference."""

from __future__ import annotations

import re

from glossator.references.facts.tape import LIKELY, SURE, TAKEN, Tape

_THESIS = re.compile(
    r"(?<![\w.])(?P<genre>(?:[Uu]npublished |[Uu]npubl\. |unveröff\. |ungedr\. )?(?:(?:Ph\.?\s?D\.?|D\.?\s?Phil\.?|M\.?\s?Phil\.?|M\.?A\.?|M\.?Sc\.?|B\.?A\.?|LL\.?M\.?|S\.?J\.?D\.?|[Dd]octoral|[Mm]aster[’']?s?(?: of \w+)?|[Bb]achelor[’']?s?)\s(?:diss(?:ertation|\.)?|thesis)"
    r"|(?:phil\.|jur\.|theol\.|med\.|rer\. \w+\.)?\s?(?:Inaugural-)?Diss(?:ertation|\.)(?:\s(?:phil|jur|theol|med|masch|rer\. nat|rer\. pol)\.?)?|Habil(?:itationsschrift|\.)|(?:unveröff\. )?(?:Magisterarbeit|Masterarbeit|Diplomarbeit)"
    r"|thèse (?:de doctorat|d[’'][ÉéEe]tat|d[’']histoire|pour le doctorat|de 3e cycle|de l[’']École des chartes)?(?: (?:en|d[’'])\s?[a-zà-ÿ]+)?|mémoire de (?:master|maîtrise|DEA|fin d[’']études)(?: \d)?"
    r"|tesis (?:doctoral|de (?:doctorado|maestría|licenciatura|grado))|[Tt]esis(?= doctoral)|tesi di (?:dottorato|laurea)(?: (?:in|di) [a-zà-ÿ]+)?|tese de doutorado|[Tt]ese \([Dd]outorado\)|dissertação de mestrado|tese de doutoramento|(?:academisch )?proefschrift|doctoraalscriptie|dissertation|[Dd]oct\. diss\.))(?![\w])",
    re.IGNORECASE,
)
_GENRE = (
    r"(?:(?:[A-Z][\w&-]+\s){0,3}(?:Working Paper|Discussion Paper|Policy (?:Brief|Paper|Report)|Special Report|Technical Report|Research (?:Report|Paper|Note)|Occasional Paper|Briefing Paper|Briefing Note|Issue Brief|Issue Paper|Staff Report|Country Report|Annual Report|Background Paper|White Paper|Green Paper|Strategic Report|Report)(?:s|\sSeries)?"
    r"|Arbeitspapier|Forschungsbericht|Diskussionspapier|Bericht|Drucksache|BT-Drs\.|BT-Drucks\.|BR-Drs\.|Rapport|Document de travail|Cahier de recherche|[Dd]ocumento de trabajo|Documento|Informe|Relazione|Relatório|Werkdocument|Kamerstukken"
    r"|Cmnd?|Cd|Cm|C|HC|HL|HL Paper|HC Paper|HC Deb|Law Com|SI|SR|S\.I\.|Pub\. L|H\.R\. Rep|S\. Rep|H\.R|U\.N\. Doc|UN Doc|UN document|[Dd]oc(?:ument)?|COM|Resolution|Res|Decision|Dok|Dokument|Fact Sheet|Bulletin|Circular|Memorandum|News Release|Press Release|Communiqué|Pressemitteilung)"
)
_NUMBER = r"(?:(?:[A-Z]{1,4}[ -]?)?\d[\w./()–-]{0,24}\w|\d|[A-Z]{1,3}(?:/[A-Z0-9.()]+){1,6}(?:/\d+)?|\(\d{4}\)\s\d+(?:\s?final)?)"
_NUMBERED = re.compile(
    rf"(?<![\w.])(?P<genre>{_GENRE})\.?,?\s(?:(?:[Nn]o|[Nn]r|[Nn]um|núm|WP)\.?\s?|[Nn][°º]\.?\s?|#)?(?P<number>(?=\S*\d){_NUMBER})(?=[\s,.:;)\]{TAKEN}]|$)"
)
_DOCUMENT = re.compile(
    rf"(?<![\w./])(?:(?P<genre>U\.?N\.? [Dd]oc(?:ument|\.)|Doc\.)\s)?(?:No\.\s|Nr\.\s)?(?P<number>(?:[A-Z]{{1,5}}|A|S|E)(?:/[A-Z0-9][\w.()-]{{0,16}}){{1,6}}\d[\w.()-]*|[A-Z]/\d{{2,4}}/\d{{1,5}})(?=[\s,.:;)\]{TAKEN}]|$)"
)
_ALONE = re.compile(
    r"(?<![\w.])(?P<genre>[Nn]ews [Rr]elease|[Pp]ress [Rr]elease|Pressemitteilung|[Cc]ommuniqué de presse|[Cc]omunicado de prensa|[Cc]omunicato stampa|[Pp]ersbericht|White Paper|Policy Brief|Working Paper|Fact [Ss]heet)(?!\w)"
)
_EVENT = re.compile(
    rf"(?:[Pp]aper|[Ll]ecture|[Aa]ddress|[Tt]alk|[Kk]eynote|[Ss]peech|Vortrag|Referat|[Cc]ommunication|[Pp]onencia|[Cc]omunicación|[Rr]elazione|[Ll]ezing)?,?\s?(?:presented|given|delivered|read|held|gehalten|présentée?|prononcée?|presentada|leída|presentata|tenuta)?\s?(?:at|to|before|auf (?:der|dem)|bei|beim|au|aux|à la|en el|en la|al|alla|op de|op het)\s(?:the )?(?P<event>[A-ZÀ-Þ\d][^,;()\x1f]{{3,120}}?)(?P<place>,\s[A-ZÀ-Þ][^,;()\d\x1f]{{1,40}}(?:,\s[A-ZÀ-Þ][^,;()\d\x1f]{{1,30}})?)?(?=[,.;()]?\s?(?:{TAKEN}|[(,]|$))"
)
_READ = re.compile(
    r"(?:presented|given|delivered|read|held|gehalten|présentée?|prononcée?|presentada|leída|presentata|tenuta)|(?:paper|lecture|address|talk|keynote|speech|vortrag|referat|ponencia)\s(?:at|to|auf|bei|en)\s",
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
