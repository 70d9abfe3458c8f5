"""The words that make a reference what it is, in every language read: tables, and nothing else.

Each table is a tuple of regular expressions for one family of forms, longest first. They are searched
in text whose quotations are hidden, so a title that holds such a word is never seen.
"""

from __future__ import annotations

import re

from glossator.references.words import compiled

_END = r"(?![\w’'ʼ])"
_START = r"(?<![\w.’'])"
_GAP = r"\s{0,2}"


def _family(*forms: str) -> re.Pattern[str]:
    return compiled(_START + "(?:" + "|".join(forms) + ")" + _END)


IBID = _family(
    rf"[IiÍí1l|]b[ií1l]de?m{_GAP}\.?",
    rf"[IiÍí1l|]b[ií1l]d{_GAP}\.?",
    rf"I[hH][ij1l]d{_GAP}\.?",
    r"I bid\s{0,2}\.",
    r"IBID(?:EM)?\.?",
    rf"[IiÍí]b{_GAP}\.",
    r"IB\.",
    r"[Ee]bda?\.",
    r"[Ee]bda?(?=,)",
    r"[Ee]benda",
    r"[Ii]vi(?=\s{0,2}[,.;]|\spp?\.|\s?$)\.?",
    r"[Tt]am[żz]e",
    r"[Aa]ldaar(?=\s?[,.;]|\s?$)\.?",
    r"[Тт]ам же",
)
"""The same work as in the reference before, with what OCR makes of it."""

IDEM = _family(
    r"[IiÍí]dem\.?",
    r"[IiÍí]d\.",
    r"[Ii]d(?=,)",
    r"[Ii]dd\.",
    r"[Ii]idem\.?",
    r"[Ee]a?edem\.?",
    r"[Ee]adem\.?",
    r"[Ee]ad\.",
    r"[Dd]ers\.?(?=\s?[,:(/]|\s?$|\.?\s[A-ZÄÖÜ„»*\d])",
    r"[Dd]ies\.(?=\s?[,:(/])",
    r"[Dd]ens\.(?=\s?[,:(/])",
    r"[Dd](?:er|ie)selben?(?=\s?[,:(])",
    r"[—―–_]{3,12}\.?(?=\s?[,:.]|\s)",
    r"-{3,6}\.?(?=\s?[,:.])",
)
"""The author of the reference before."""


OPCIT = _family(
    rf"[Oo]{_GAP}[pP]?\.?{_GAP}[cC]it{_GAP}\.",
    rf"[OoÓó]p\.?{_GAP}[cC]it{_GAP}\.?",
    r"[Oo]pere citato",
    r"[Oo]\.\s?c\.",
    rf"[Ll]oc\.?{_GAP}[cC]it{_GAP}\.?",
    r"[Ll]\.\s?c\.",
    r"[Aa]rt\.\s?cit(?:é|\.)",
    r"[Aa]rticle cité",
    r"[Oo]b\.\s?cit\.",
    r"[Oo]bra citada",
    r"[Oo]uvr(?:\.|age)\s?cit(?:é|\.)",
    r"[ÉéEe]d\.\s?cit(?:ée?|\.)",
    r"(?:[Aa]rt|[Oo]bs|[Nn]ote|[Cc]hron|[Oo]uvr|[Oo]p|[Cc]hap|[Tt]h[èe]se|[Rr]apport)\.?\s?préc(?:\.|itée?)",
    r"[Pp]récitée?s?",
    r"[Pp]réc\.",
    r"[Aa]\.\s?[Aa]\.\s?O\.",
    r"[Aa]\.?[Aa]\.?O\.?",
    r"[Dd]z\.\s?cyt\.",
    r"[Уу]каз\.\s?соч\.",
    r"(?:[Ww]ork|[Bb]ook|[Aa]rticle) cited",
    r"[Uu]t sup(?:ra|\.)",
    r"(?<=[\w”»’\"]\s)cit\.(?=\s?[,;)]|\s?$)",
    r"(?<=,\s)cit\.(?=\s?[,;.)]|\s?$|\s(?:pp?|vol)\.)",
)
"""A work given before, by name."""

SUPRA = compiled(r"(?<![\w.])(?:[Ss]upra|SUPRA|[Ii]nfra|INFRA)(?!\w)\.?")
"""What stands before a number of a note, or after a name instead of one."""

FORWARD = compiled(
    r"(?<!\w)(?:infra|below|unten|ci-dessous|plus bas|más abajo|más adelante|infra|sotto|oltre|abaixo"
    r"|hieronder)(?!\w)",
    re.IGNORECASE,
)
"""A note that is still to come."""

_NOTE_WORDS = (
    "footnotes?|endnotes?|notes?|nn?|nos?tas?|notas?|fns?|ftns?|fußnoten?|fussnoten?|anm|anmerkung(?:en)?"
    "|fn|nt|nts|noot|noten|voetnoot|voetnoten|rodapé|przypis"
)
NOTE_WORD = compiled(
    rf"(?<![\w’'-])(?:{_NOTE_WORDS})(?!\w)\.?\s{{0,3}}(?=\d|[*†‡§](?![\s\d])|[*†‡])"
    r"|(?<=\()(?:n|fn)(?=\d{1,4}[),\s])",
    re.IGNORECASE,
)
"""`note`, `n`, `Fn.`, `nota`, … right before a label."""

POINTING = compiled(
    r"(?<!\w)(?:supra|infra|above|below|see|cf|compare|cp|also|in|at|under|accompanying|and|sources"
    r" cited|reference"
    r"|oben|unten|s\.\s?o|s\.\s?u|o|wie|vgl|siehe|s|dazu|bei|aus|und|auch"
    r"|voir|v|cf|aussi|et|sous|à la|la|dans|précitée?s?|préc|cit|cfr|si veda|vedi|sopra|sotto|alla|in"
    r"|véase|vid|vide|ver|en la|en|a la|ut|conf|confira|na|zie|ook|hierboven|hieronder|noot|id|idem"
    r")(?!\w)[.,]{0,2}\s{0,3}(?:the\s|the text\s|in\s|at\s|auch\s|aussi\s|la\s|e\.g\.,?\s)?$",
    re.IGNORECASE,
)
"""What must stand before `note 12` in the open for a note of this text to be meant."""

BEHIND = compiled(
    r"\s{0,2},?\s{0,2}(?:above|below|supra|infra|oben|unten|ci-dessus|ci-dessous|plus haut|plus bas"
    r"|arriba|más arriba"
    r"|sopra|sotto|acima|hierboven)(?!\w)",
    re.IGNORECASE,
)
"""`note 12 above`, `footnote 1, supra`."""

TEXT_BEFORE = compiled(
    r"(?:text|texte?s?|texto|testo|discussion) (?:accompanying|at|to|zu|à|au|près de)(?: (?:supra|infra"
    r"|the))?\s?$"
    r"|accompanying(?: text)?(?: to| at| for)?\s?$",
    re.IGNORECASE,
)
TEXT_BEHIND = compiled(
    r"[\s,]{0,3}(?:and|und|et|y|e|en) (?:the |der |le |el |il |o )?(?:accompanying|begleitende[rn]?"
    r"|related|surrounding"
    r"|dazugehörige[rn]?)?\s?(?:text|texte|texto|testo|discussion|Text)(?!\w)(?: accompanying|"
    r" d'accompagnement)?",
    re.IGNORECASE,
)
"""Words that make a note's text, and no work in it, what is meant."""

SIGNALS = (
    r"See generally also|See generally|See, e\.\s?g\.,?|See e\.\s?g\.,?|See also, e\.\s?g\.,?|See also"
    r"|See especially"
    r"|See,? for (?:example|instance),?|See further|See again|See in particular|See esp\.|See, too,?|See"
    r" too|See"
    r"|But see,? e\.g\.,?|But see|But cf\.|Cf\. also|Cf\.|Cf|Cp\.|Compare also|Compare|Contra|Accord"
    r"|E\.\s?g\.,?"
    r"|But compare|But see also|See, inter alia,?|And contrast|Contrast|Pace|Following"
    r"|First published in|Reported in|Quoting|Citing|Accord|Discussed in|Applied in|Reprinted in"
    r"|And see|Also see|(?-i:[Aa]lso(?=,?\s[A-ZÀ-Þ“«]))|And cf\.|For (?:example|instance),|As in|Quoted"
    r" (?:in|by|from)|Cited (?:in|by|from)",
    r"|Vgl\. (?:auch|etwa|nur|dazu|hierzu|insb\.|insbesondere|z\.\s?B\.|zum Beispiel|statt aller|ferner)"
    r"|Vgl\.|Vergleiche"
    r"|Siehe (?:auch|etwa|dazu|hierzu|nur|z\.\s?B\.|insbesondere)|Siehe|(?-i:S\. (?:auch|a\.|dazu|etwa|nur))"
    r"|So auch|Hierzu|Dazu näher"
    r"|Dazu eingehend|Dazu|Ebenso|Etwa|Anders(?: dagegen)?|Dagegen|Grundlegend|A\.\s?A\.|Ähnlich"
    r"|Kritisch|So schon|So bereits|So etwa|So aber|Zutreffend(?: dagegen)?|Zum Ganzen(?: auch)?"
    r"|Anders neuerdings|Siehe ferner|Ferner|Zit\. (?:nach|in)|Zitiert nach|Näher",
    r"|Voir (?:aussi|notamment|en particulier|par exemple|par ex\.|également|ainsi)|Voir|V\. (?:aussi"
    r"|notamment|not\.)"
    r"|On se reportera à|Sur ce point, voir|Contra|Comp\.|Cité (?:par|dans|in)",
    r"|Véan?se (?:también|asimismo|por ejemplo,?|entre otros,?)|Véan?se, entre otros,|Véan?se"
    r"|Ver (?:también|também|por ejemplo,?)"
    r"|Ver|Vid\.|Vide"
    r"|Confróntese|Cfr\. (?:anche|también|ad es\.)|Cfr\.|Si vedan?o?(?: anche| ad esempio)?|Vedi"
    r" (?:anche|inoltre)|Vedi|Si veda inoltre|Si veda pure|Così|In senso contrario|Contra|Confira"
    r"|Veja(?:-se)?(?: também)?|Cf\. (?:aussi|etwa|auch|notamment|anche|también)|Citado (?:en|por|em)"
    r"|Citato (?:in|da)",
    r"|Zie (?:ook|bijv\.|verder|voorts|evenwel)|Vgl\. ook|Zie",
)
SIGNAL = compiled(
    rf"(?:{''.join(SIGNALS)})(?!\w)(?:[,:]?\s{{0,3}}(?:(?:e\.\s?g\.|i\.\s?a\.|z\.\s?B\.|p\. ex\.|for"
    rf" example|for instance),?\s?))?"
    r"[\s,:]{1,4}",
    re.IGNORECASE,
)
"""Words that say how the source bears on the text; kept, and no part of the reference."""

INNER_SIGNAL = compiled(
    r"(?<=[\s,;:.—(])(?:see generally|see also|see, e\.g\.,|see especially|see for example|see|cf\. also"
    r"|cf\.|but see|compare"
    r"|vgl\. auch|vgl\. etwa|vgl\.|siehe auch|siehe|s\. auch|voir aussi|voir|véanse? también|véanse?|cfr\."
    r" anche|cfr\.|zie ook|zie"
    r"|si veda anche|si veda)(?=[\s,])[\s,]{1,3}",
)
"""A signal within a sentence, in lower case; what stands before it is another reference or a remark."""

QUOTED_IN = compiled(
    r"[\s,(]{0,3}(?<!\w)(?:as )?(?:tomado de|tratto da|(?:quoted|cited|qtd\.|quot\.) (?:in|by|from|after)"
    r"|zit\. (?:nach|n\.|in|bei)|zitiert (?:nach|in|bei|aus)|cité(?:e|s|es)? (?:par|dans|in|chez"
    r"|d['’]après)|cit\. (?:par|dans)"
    r"|citad[oa]s? (?:en|por|em|in)|cit\. (?:en|por|in|da)|citat[oaie] (?:in|da)|apud|geciteerd (?:in"
    r"|door|bij|naar))(?!\w):?\s?",
    re.IGNORECASE,
)
"""Between what is quoted and the book in hand."""

INTERVIEW = compiled(
    r"(?:(?:the )?authors?(?:[’']s?)? |my |our |oral history |personal |telephone |phone |skype |zoom "
    r"|online |video "
    r"|anonymous |confidential |oral )"
    r"{0,2}(?:interviews? (?:with|by|conducted|of|no\.|\d)"
    r"|(?:interview|gespräch|gesprek|entretien|conversation|entrevista|intervista)(?:\s(?:des|de|del"
    r"|van|der|do|da|dell[’']|concedida|realizada|téléphonique|telefónica|telefonica|personal)\s?(?:ao "
    r"|a la |al |de |la )?(?:Verf\.|Verfasser(?:s|in)?|Autor(?:s|in)?|(?:l[’'])?(?:auteure?|autrice)|autora?"
    r"|autore)?){1,2}\s(?:mit|avec|con|com|met|por|with|a|al)(?=\s)"
    r"|interview (?:mit|met)|interviews?(?=\s?[,#(]|\s\d|\s(?-i:[A-Z]){1,3}\d?\b)"
    r"|(?:interviews?|gespräch|gesprek|entretien|entrevista|intervista)"
    r"(?=,?\s(?:n|no|nr|núm|num)?\.?\s?[°º]?\s?\d{1,3}(?!\d)[,.;:(])"
    r"|(?:personal|private|written|oral|email|e-mail) (?:communications?|correspondence|conversations?"
    r"|e-?mails?|letter)"
    r"|(?:whatsapp|text|e-?mail|telegram|signal)?\s?messages? (?:from|to)|conversations? with"
    r"|e-?mails? (?:from|to|with|correspondence)|letters? (?:from|to)|memorandum"
    r" (?:from|to)|memo (?:from|to)"
    r"|field ?notes?|(?:multiple|several|various|two|three|some|anonymous) (?:respondents|informants"
    r"|interviewees|interviews)"
    r"|respondents?(?= [A-Z0-9])|informants?(?= [A-Z0-9])"
    r"|gespräche? mit|telefonat mit|brief (?:von|an)|persönliche mitteilung|mündliche"
    r" mitteilung|e-mail (?:von|an)"
    r"|entretiens? (?:avec|de|réalisé)|entrevues? avec|communication personnelle|lettre (?:de|à)"
    r"|courriel (?:de|à)"
    r"|entrevistas? (?:a|con|com|realizada|personal)|carta (?:de|a)|comunicación personal|comunicação"
    r" pessoal"
    r"|intervist[ae] (?:a|con|di)|colloquio con|comunicazione personale|lettera (?:di|a)|gesprek met)(?!\w)",
    re.IGNORECASE,
)
"""How a source that nobody published begins."""

SURE_SHELFMARK = compiled(
    r"(?<!\w)(?:Loc|Nrn?|Nos?|Bd|Acc|Sign)\.\s?\d[\w/.-]{0,12}(?::[^;]{1,80})?,\s(?:Bll?|fols?)\.\s?\d{1,4}\s?[rv](?!\w)|"
    r"(?<!\w)(?:MSS?\.?|Add\.? MSS?|Box|carton|liasse|legajo|caja|busta|filza|FO|CO|WO|CAB|HO|RG|Bestand"
    r"|Rep\.)"
    r"\s(?:\d|[IVXL]+(?!\w))"
)
"""A shelf mark that tells an archive's file without the archive's name."""
LETTER = compiled(
    r"[A-ZÀ-Þ][\w.’'-]*(?:\s(?:of\s|von\s|de\s)?[A-ZÀ-Þ][\w.’'-]*){0,4}\s(?:to|an|à"
    r"|a)\s(?:(?:his|her|the|seinen|den|son)\s[a-z]{3,12}|[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,4}),\s"
    r"(?=[^,;]{0,30}\d{4})"
)
"""`Edwin Tallow to Hester Quill, 4 March 1990`"""
SHELFMARK = compiled(
    r"(?<!\w)[A-Z]{1,3}\d?\s?/\d{1,4}(?:/\d{1,5}){0,3}(?!\w)"
    r"|(?<![\w/.])(?=[^\s,;]{0,40}/\d)[A-Z]\w{0,11}(?:/[\w.-]{1,14}){2,6}(?![\w/])"
    r"|(?<!\w)[A-Z]{1,4}(?:-[A-Z]{1,2})?\s\d{1,5}/\d{1,5}(?!\w)|(?<!\w)(?:MSS?|Ms|ms|Cod|Hs|Lat"
    r"|Add)\.?\s(?:[A-Z][a-z]{1,5}\.\s)?\d|(?<!\w)\d\s[A-Z]\s\d|(?<!\w)[A-Z]\s\d{1,2}\s\d{2,5}(?!\w)"
    r"|(?<!\w)(?:FO|CO|WO|CAB|HO|RG|PREM|DO|BT|ADM|Add\.? MSS?|MSS?\.?|liasse|registre|fonds|expediente"
    r"|Bl\.|Nr\.|Box|box|Folder|folder|File|fol\."
    r"|fols?\.|Rep\.|Bestand|Best\.|Akte"
    r"|R|NL|inv\.?\s?nr\.?"
    r"|fl\.|fls\.|Folio|libro|libros|f\.|f[°º]|lib\.|liv\.|reg\.|Abt\.|NAF|BB|cód\.|inv\.nr\.|c\.|cc\."
    r"|Series|Série|sub-series|carton|dossier|legajo|leg\.|exp\.|caja|busta|b\.|fasc\.|filza"
    r"|Ms\.?)\s?(?:\d+|[IVXL]+(?!\w))"
)
"""An archive's file: an archive's name at the start and a shelf mark after it."""
SHORT_NAME = compiled(
    r"[(\[](?i:hereinafter|hereafter|im folgenden|nachfolgend|ci-après|en adelante|d[’']ora in poi|doravante)"
    r"(?: cited as| referred to as| zitiert(?: als)?)?[:,]?\s(?P<name>[^()\[\]]{2,80})[)\]]"
)
"""`[hereinafter Minority Brief]`: what a work will be called from here on."""
