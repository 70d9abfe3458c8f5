"""The words by which notes tell of interviews, in seven languages: who was asked, by whom, and who can read
it."""

from __future__ import annotations

import re

from glossator.references.words import compiled

_I = re.IGNORECASE
_AUTHOR = (
    r"(?:the |our )?(?:present )?(?:authors?|writers?|researchers?)|me|us|myself"
    r"|d(?:er|em|en|ie) (?:Verf(?:asser(?:in)?)?\.?|Autor(?:in)?)|mir|uns|l[’'](?:auteure?|autrice|autore)"
    r"|(?:el|la|o|a|ao|del|do|da|al|con el) ?autora?|de auteur"
)
_KIND = (
    r"(?:(?:the |an? )?(?:author|writer)(?:s|[’']s|s[’'])?|my|our|personal|private|telephone|phone|skype|zoom"
    r"|online|video|virtual|written|oral|e-?mail|whatsapp|signal|telegram|follow-?up|anonymous|confidential"
    r"|semi-structured|in-depth|expert|group|first|second|third|field|informal|background)"
)
_SPEECH_EN = (
    r"(?:interviews?|conversations?|discussions?|communications?|correspondence|phone calls?|int\."
    r"|e-?mail exchange|focus groups?"
    r"(?: discussions?| interviews?)?|(?:e-?mails?|messages?)(?= (?:with|from)))"
)
_TO_AUTHOR = (
    rf"(?=[^.;]{{2,80}}\s(?:(?:to|an|à|a|all[’']|aan)\s?(?:{_AUTHOR})|(?:al|ao|à|alla"
    rf"|all[’'])\s?aut\w{{2,6}})(?!\w))"
)
"""Behind the name of who wrote a letter."""
_DAY = (
    r"(?:,? (?:on |dated |of |vom |am |du |le |del |dell[’']|el |il |op |van |do "
    r"|em )?(?:the )?\d{1,2}(?:\.|st|nd|rd|th|er|º)?"
    r"(?: (?:de |of )?[^\W\d_]{3,10}\.?)?(?:,? (?:de )?\d{4})?"
    r"|,? (?:on )?(?-i:[A-Z])[a-z]{2,9} \d{1,2},? \d{4},?"
    r"|,? (?:in |im |en |a )?[^\W\d_]{3,10} (?:de )?\d{4})"
)
_HELD = (
    r"(?:,? (?:held|conducted|carried out|made|taken|geführt(?:es)?|durchgeführt(?:es)?|réalisée?s?|menée?s?"
    r"|effectuée?s?|faite?s?|realizad[ao]s?|hech[ao]s?|concedid[ao]s?|realizzat[aeio]|fatt[ao]|rilasciat[ao]"
    r"|condott[ao]|feit[ao]s?|conduzid[ao]|gehouden|afgenomen))"
)
_BY = r"(?:,? (?:by (?:the authors?|me|us)|par (?:l[’']auteure?|moi|nous)|por (?:el autor|la autora|mí|mim)))"
_WHERE = (
    r"(?:,? (?:in|at|on|via|über|à|en|em|a|te|per|par|por|by) (?!(?:the )?authors?"
    r"|un)[^\s,;:()]{2,20}(?: [^\s,;:()]{2,20}){0,2}?)"
)
_OF_AUTHOR = (
    r"(?: (?:d(?:er|es) (?:Verf(?:assers?|asserin)?\.?|Autors|Autorin)|de l[’'](?:auteure?|autrice)|del autor"
    r"|de la autora|dell[’'](?:autore|autrice)|do autor|da autora|(?:van|door) de auteur|personn?[ea]l\w{0,2}"
    r"|téléphonique|telef[oó]nic[ao]|concedida ao autor|semi-?\w{4,16}))"
)
_HOW = rf"(?: \([^()]{{1,40}}\)|{_HELD}|{_BY}|{_OF_AUTHOR}|{_DAY}|{_WHERE}){{0,4}}?"
"""When, where and by whom it was held, where that stands before the person."""
WITH = compiled(
    rf"(?<!\w)(?:(?:{_KIND},? ){{0,3}}{_SPEECH_EN}{_HOW},? (?:with|from|w/)"
    r"|(?:interviews?|conversations?) between (?:the author|me|us|myself) and|oral testimony (?:of|from)"
    r"|(?:e-?mails?|messages?|letters?) to (?:(?:the )?author|me|us) from"
    rf"|interviews? von(?=[^.;]{{2,60}}\sdurch (?:{_AUTHOR})(?!\w))"
    rf"|propos de(?=[^.;]{{2,60}}\srecueillis par)"
    r"|information (?:from|received from)|interviews? (?:of|by the authors? (?:with|of))"
    rf"|(?:[\w-]{{0,20}}interviews?|[\w-]{{0,20}}gespräche?s?|telefonate?|gruppendiskussion"
    rf"|unterhaltung){_HOW},? mit"
    r"|(?:(?:persönliche|mündliche|schriftliche|telefonische) )?(?:mitteilung|auskunft|kommunikation)(?:en)?"
    r" (?:von|mit)|e-mail von"
    rf"|(?:entretiens?|entrevues?|conversations?|discussions?|groupe de discussion){_HOW},? avec"
    r"|(?:communications?|conversations?) personnelles? (?:de|d[’']|avec)|courriel de"
    rf"|(?:entrevistas?|conversacion(?:es)?|conversación|conversas?|grupo focal){_HOW},? (?:con|com"
    rf"|a|al|ao|aos|à|às)"
    r"|(?:comunicación|comunicação|comunicazione) (?:personal|pessoal|personale) (?:de|di|con|com)"
    rf"|(?:intervist[ae]|colloqui[o]?|conversazion[ei]){_HOW},? (?:con|ad?|al|alla|allo|agli|alle|ai)"
    rf"|(?:interviews?|gesprek(?:ken)?|vraaggesprek|focusgroep){_HOW},? met"
    r"|persoonlijke (?:mededeling|communicatie) van"
    rf"|(?:(?:letters?|e-?mails?|messages?|fax) from|(?:brief|(?:e-?)?mail|schreiben) (?:von|van)"
    rf"|(?:lettre|courriel|mail|carta|correo|e-?mail) de|(?:lettera|e-?mail|mail) di){_TO_AUTHOR}"
    r"|(?:I|we|the author) (?:have |had )?(?:interviewed|spoke (?:to|with)|talked (?:to|with))"
    r"|(?:ich|wir) (?:interviewten?|sprach(?:en)? mit)|(?:j[’']ai|nous avons) (?:interviewé"
    r"|interrogé|rencontré)"
    r"|(?:entrevisté|entrevistamos|he entrevistado|hemos entrevistado) a|(?:ho|abbiamo) intervistato"
    r"|entrevistei|entrevistámos|(?:ik|wij|we) (?:interviewden?|sprak(?:en)? met))"
    rf"\s(?=\S)(?!(?:{_AUTHOR})(?!\w))",
    _I,
)
"""The person stands behind it."""
BARE = compiled(
    rf"(?<!\w)(?:(?:{_KIND},? ){{0,3}}interviews?|(?:{_KIND},? ){{1,3}}communications?"
    rf"|interviewed|interviewt|interviewé[e]?|entrevistad[oa]|intervistat[oa]|geïnterviewd"
    r"|conversations? with (?:the author|me|us)|(?:told|to) (?:the author|me)(?=[,.;]|$)"
    r"|(?:interviewee|respondent|informant|befragter?|enquêtée?|entrevistad[oa]|intervistat[oa]"
    r"|geïnterviewde)(?=:)"
    r"|pers\. comm\.|personal comm\.|com\. pers\."
    r"|(?:letters?|e-?mails?)(?: messages?)? to (?:(?:the )?authors?|me|us)"
    rf"|(?:courriels?|lettres?|cartas?|correos?(?: electrónicos?)?|letter[ae]|briefe?|e-?mails?)"
    rf" (?:(?:an|à|a|aan) (?:{_AUTHOR})|(?:al|ao|à) aut\w{{2,6}}|all[’']aut\w{{2,6}})"
    r"|persönliche mitteilung|pers\. mitt\.|mündliche mitteilung|im gespräch|gespräch|entretien|entrevista"
    r"|intervista|gesprek"
    r"|communication personnelle|comunicación personal|comunicação pessoal|comunicazione personale"
    r"|persoonlijke mededeling)"
    rf"(?: (?:with|by|mit|avec|con|com|met|par|por|da|durch|von"
    rf"|door)? ?(?:{_AUTHOR})(?!\w))?(?:{_DAY}(?=,))?(?!\w)(?! (?:method|guide|protocol|schedule"
    rf"|question|technique))",
    _I,
)
"""The person may stand before it, or behind it and a comma."""
CODE = compiled(
    r"(?<!\w)(?:interview|int\.|interviewee|respondent|informant|participant|befragte[rn]?|proband(?:in)?"
    r"|interviewpartner(?:in)?|gesprächspartner(?:in)?|enquêtée?|répondante?|interviewée?|entretien"
    r"|entrevista"
    r"|entrevistad[oa]|informante|intervista|intervistat[oa]|respondente|geïnterviewde)"
    r",? (?:no\.? ?|nr\.? ?|n[°º] ?|# ?)?(?-i:[A-Z]{0,4}[-.]?\d{1,3}[a-z]?|(?:[A-Z]\.?-?){1,4}\d{0,2})(?!\w)"
    r"(?!\.?\s(?:de\s)?[^\W\d_]{3,12}\.?,?\s(?:de\s)?\d{4})(?!\.?\s(?-i:[A-ZÀ-Þ][a-zß-ÿ]))",
    _I,
)
"""`Interview R7`, `Respondent 12`, `Befragte B`."""
ONLY_CODE = compiled(r"(?:[A-Z]{1,4}-?\d{1,3}|[A-Z]{1,3}-[A-Z]{1,3}-?\d{1,3})(?=[,.;:]|\s?$)")
"""`I-04, 3 May 2014`, where nothing else begins the note."""
SENTENCE = compiled(r"(?P<word>(?<!\w)[\w.)\]]{1,40})\.\s(?=[A-ZÀ-Þ“\"‘«])")
SHORT_WORD = compiled(
    r"(?:^|\W)(?:\w|Mrs?|Ms|Mx|Drs?|Prof|Rev|Fr|Hr|Fra?u|Mme|Mlle|Sra?|Srta|Sig|Dott|Gen|Col|Capt|Lt|Maj|St)$"
)
IN_A_SPEECH = compiled(
    r"(?<!\w)(?:in|during|gave|given|to|im|in einem|in seinem|in ihrem|dans|lors d[’']une?|en|in un[a’']?|em)"
    r"\s?(?:an?|one|the|his|her|their|this|that|einem|seinem|ihrem|diesem|un|une|una|um|uma|son|cet|sua|su"
    r"|een"
    r"|zijn|haar)?\s?$",
    _I,
)
"""`In an interview with Castle, the minister said`: Castle is who asked."""
TOLD_TO_AUTHOR = compiled(
    r"\W{0,3}(?:see |cf\.? )?(?:as )?(?:confirmed|stated|told|said|reported|mentioned|information|revealed"
    r"|learned|disclosed|claimed|bestätigt|so|laut|confirmé|confirmado|confermato|bevestigd)"
    r"(?:\s[a-zß-ÿ]{1,12}){0,5}\s?",
    _I,
)
SIGNAL = compiled(
    r"\W{0,4}(?:(?:see(?: also)?|cf\.|vgl\.|siehe(?: auch)?|voir(?: aussi)?|véase|v[eé]ase|cfr\.|vedi|ver|zie"
    r"|source|quelle|fuente|fonte|bron|from|based on|according to|as told by|so)(?:,|:)?\s){0,2}",
    _I,
)
SENT = compiled(r"comm|comuni|mitteilung|mededeling|mail", _I)
GEOGRAPHIC = compiled(
    r"(?<!\w)(?:province|district|county|region|state|city|town|village|island|valley|republic|provincia"
    r"|département|kreis|new|san|santa|santo|são|lower|upper|north|south|east|west|lake|port|mount|saint|st"
    r"|fort"
    r"|old|great|little|nieder|ober|bad|los|las|la|le|el)(?!\w)",
    _I,
)
SKIPPED = compiled(r"(?:[\s,:.–—-]{1,3}|\((?=[A-ZÀ-Þ]))")
BETWEEN = compiled(
    r"\s?(?:(?:in|im|en|dans|em)\s(?:an?\s|un[ae]?\s|einem\s|uma\s|een\s)?|(?:and|und|et|y|e|en"
    r"|&)\s[^;.]{0,60}|[,(][^;.]{0,90})?"
)
IN_BRACKETS = compiled(
    r"[(\[](?P<words>[^()\[\]]{0,80}(?:interview|gespräch|entretien|entrevist|intervist|gesprek"
    r"|pers\. comm|personal comm"
    r"|mitteilung|mededeling|comunica|mail)[^()\[\]]{0,200})[)\]]",
    _I,
)
"""A bracket of the text that cites an interview."""
LISTED = compiled(
    r"\W*(?:(?:the\s)?(?:list|table|liste|verzeichnis|lista|elenco|lijst|appendix|anhang|annexe?"
    r"|anexo|oral|own|author[’']s|personal|unpublished|\d+|[A-Z])"
    r"[.:]?\s(?:\w+[.:]?\s)?(?:of\s|der\s|des\s|de\s|delle\s|das\s|van\s)?(?:the\s|las?\s|los\s)?)?"
    r"(?:interviews?|interviewees|respondents|informants|gespräche|interviewpartner(?:innen)?"
    r"|befragte|entretiens|personnes interrogées|enquêtés|entrevistas"
    r"|entrevistad[oa]s|interviste|intervistati|gesprekken|geïnterviewden|sources|personal communications?)"
    r"(?:\s(?:cited|conducted|held|quoted|and|with|by|des|der|del|und|et|y|e|en)\s?(?:\w+\s?){0,3})?\W*",
    _I,
)
"""What the heading of a list of interviews says."""
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
TURNED = compiled(r"(?:^|;\s?)(?P<name>[A-ZÀ-Þ][\w’'-]{1,30}, [A-ZÀ-Þ][\w’'-]{0,30}(?: [A-ZÀ-Þ]\.?)?)\.?\s$")
"""`Castle, Jane. Interview by author.`"""
