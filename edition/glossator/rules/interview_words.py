"""The words by which notes tell of interviews, in seven languages: who was asked, by whom, and who can read
it."""

from __future__ import annotations

import re

from glossator.references.words import compiled

_I = re.IGNORECASE
_AUTHOR = (
    r"(?:the |our )?(?:present )?(?:authors?|writers?|researchers?)|me|us|myself"
    r"|d(?:er|em|en) (?:Verf(?:asser(?:in)?)?\.?|Autor(?:in)?)|mir|uns|l[’'](?:auteure?|autrice|autore)"
    r"|(?:el|la|o|a|ao|del|do|da|al|con el) ?autora?|de auteur"
)
_KIND = (
    r"(?:(?:the |an? )?(?:author|writer)(?:s|[’']s|s[’'])?|my|our|personal|private|telephone|phone|skype|zoom"
    r"|online|video|virtual|written|oral|e-?mail|whatsapp|signal|telegram|follow-?up|anonymous|confidential"
    r"|semi-structured|in-depth|expert|group|first|second|third|field|informal|background)"
)
_SPEECH_EN = (
    r"(?:interviews?|conversations?|discussions?|communications?|correspondence|phone calls?"
    r"|(?:e-?mails?|messages?)(?= (?:with|from)))"
)
_HOW = r"(?: \([^()]{1,40}\))?(?:,? (?:held|conducted|carried out|made))?(?:,? by (?:the authors?|me|us))?"
_WHERE = r"(?:,? (?:in|at|on|via|über|à|en|em|a) [^,;:()]{2,40}?)?"
_OF_AUTHOR = (
    r"(?: (?:d(?:er|es) (?:Verf(?:assers?|asserin)?\.?|Autors|Autorin)|de l[’'](?:auteure?|autrice)|del autor"
    r"|de la autora|dell[’'](?:autore|autrice)|do autor|da autora|(?:van|door) de auteur|personn?[ea]l\w{0,2}"
    r"|téléphonique|telef[oó]nic[ao]|concedida ao autor|realizad[ao]s?|realizzat[ae]|semi-?\w{4,16})){0,2}"
)
WITH = compiled(
    rf"(?<!\w)(?:(?:{_KIND},? ){{0,3}}{_SPEECH_EN}{_HOW}{_WHERE} (?:with|from)"
    r"|interviews? (?:of|by the authors? (?:with|of))"
    rf"|(?:[\w-]{{0,20}}interviews?|[\w-]{{0,20}}gespräche?s?|telefonate?"
    rf"|unterhaltung){_OF_AUTHOR}{_WHERE} mit"
    r"|(?:persönliche|mündliche|schriftliche|telefonische) (?:mitteilung|auskunft|kommunikation)(?:en)?"
    r" (?:von|mit)|e-mail von"
    rf"|(?:entretiens?|entrevues?|conversations?|discussions?){_OF_AUTHOR}{_WHERE} avec"
    r"|(?:communications?|conversations?) personnelles? (?:de|d[’']|avec)|courriel de"
    rf"|(?:entrevistas?|conversacion(?:es)?|conversación|conversas?){_OF_AUTHOR}{_WHERE} (?:con|com|a|ao|à)"
    r"|(?:comunicación|comunicação|comunicazione) (?:personal|pessoal|personale) (?:de|di|con|com)"
    rf"|(?:intervist[ae]|colloqui[o]?|conversazion[ei]){_OF_AUTHOR}{_WHERE} (?:con|a|ad)"
    rf"|(?:interviews?|gesprek(?:ken)?|vraaggesprek){_OF_AUTHOR}{_WHERE} met"
    r"|persoonlijke (?:mededeling|communicatie) van)"
    rf"\s(?=\S)(?!(?:{_AUTHOR})(?!\w))",
    _I,
)
"""The person stands behind it."""
BARE = compiled(
    rf"(?<!\w)(?:(?:{_KIND},? ){{0,3}}(?:interviews?|communications?)"
    rf"|interviewed|interviewt|interviewé[e]?|entrevistad[oa]|intervistat[oa]|geïnterviewd"
    r"|persönliche mitteilung|mündliche mitteilung|im gespräch|gespräch|entretien|entrevista|intervista"
    r"|gesprek"
    r"|communication personnelle|comunicación personal|comunicação pessoal|comunicazione personale"
    r"|persoonlijke mededeling)"
    rf"(?: (?:with|by|mit|avec|con|com|met|par|por|da|durch|von|door)? ?(?:{_AUTHOR})(?!\w))?",
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

TITLES = compiled(
    r"(?:(?:Mrs?|Ms|Mx|Dr|Prof(?:essor)?|Sir|Dame|Rev|Fr|Father|Sister|Brother|Herrn?|Frau|Mme|Mlle|Madame"
    r"|Monsieur|M|Sra?|Srta|Don|Doña|Dott(?:ssa)?|Sig(?:ra)?|Dom|Dona|Dhr|Mevr(?:ouw)?|Meneer|Gen(?:eral)?"
    r"|Col(?:onel)?|Capt(?:ain)?|Maj(?:or)?|Lt)\.?\s"
    r"|(?:de heer|mevrouw|(?:el |la )?señora?|(?:il |la )?signora?|(?:o |a )?senhora?|monsieur|madame|don"
    r"|doña)\s"
    r"){1,3}"
)
_PARTICLE = (
    r"(?:(?:al|el|ul|ud|bin|ibn|ben|van|von|zu|zur|de|der|den|del|della|di|da|dos|das|do|du|la|le|ten|ter|y"
    r"|e)"
    r"[\s-]){0,2}"
)
_TOKEN = r"(?:[dDlL][’'])?[A-ZÀ-Þ](?:[\w’'ʼ-]{0,40}\.?)"
RUN = compiled(rf"{_TOKEN}(?:\s{_PARTICLE}{_TOKEN}){{0,6}}")
LOWER = compiled(r"(?:[a-zà-ÿ][\w’'-]{1,24}\s){1,5}(?=[A-ZÀ-Þ])")
"""`farmer` of `farmer Jane Castle`."""
CALLED = compiled(
    r"(?<!\w)(?:named|called|by the name of|namens|nommée?|appelée?|llamad[oa]|de nombre|chiamat[oa]|di nome"
    r"|chamad[oa]|de nome|genaamd)\s"
)
TURNED = compiled(r"(?:^|;\s?)(?P<name>[A-ZÀ-Þ][\w’'-]{1,30}, [A-ZÀ-Þ][\w’'-]{0,30}(?: [A-ZÀ-Þ]\.?)?)\.?\s$")
"""`Castle, Jane. Interview by author.`"""
INITIALS = compiled(r"(?:[A-ZÀ-Þ][.\d-]{0,4}){1,5}\d{0,3}\.?|[A-Z]{1,5}-?\d{0,4}\.?")
BODY = compiled(r"(?:the\s)?[A-Z]{4,}(?![\w-]|\s[A-Z])")
"""`UNHCR`: longer than a person's initials."""
NOT_ONE = compiled(
    r"(?<!\w)(?:of|in|from|at|for|by|aus|von|im|bei|de|du|des|del|di|da|do|van|un|une|una|um)\s"
)
"""Among the words before a capital, these say that what follows is no person's name: `farmer in Hull`."""
SHORTENED = compiled(r"[A-ZÀ-Þ]\.?|\d{1,3}|[A-ZÀ-Þ]{2,4}")
"""`C.` of `Jane C.`: the family name withheld."""
SPEAK_FOR = compiled(
    r"\s(?:of|in|from|at|on|by|via|near|during|aus|von|am|im|bei|de|du|des|à|en|le|del|el|di|il|da|do|em|van"
    r"|te|op)\s|\s?[,;:.(\[–—/]|\s?$|\s(?:and|und|et|y|e|en)\s|\s(?:held|conducted|recorded|dated|who)\s|\s\d"
)
NOBODY = frozenset(
    """
    anonymous anonym anonyme anonimo anonima anonymer anoniem respondent interviewee informant participant
    official officer officials expert experts source sources former senior member members resident residents
    key local several various two three four five six multiple some staff employee employees worker workers
    farmer farmers diplomat diplomats activist activists teacher teachers villager villagers soldier soldiers
    commander commanders journalist journalists researcher researchers analyst representative representatives
    manager managers director directors student students mother mothers woman women man men person people
    trader traders elder elders police army military government national international european regional
    federal ministry ministries department office bank council union association institute university
    foundation organisation organization party agency committee company group network commission board
    federation society centre center school college hospital museum church front alliance force forces club
    house court parliament senate assembly embassy trust fund ngo ltd inc gmbh plc author authors number
    interviewer interview befragter befragte experte expertin mitarbeiter mitarbeiterin beamter beamtin
    bewohner bewohnerin anwohner anwohnerin landwirt landwirtin bauer bäuerin lehrer lehrerin vertreter
    vertreterin mitglied mitglieder ehemaliger ehemalige betriebsrat betriebsrätin person personen frau herr
    arbeiter arbeiterin angestellte angestellter verein verband ministerium behörde amt stiftung
    informante informanten entrevistado entrevistada funcionario responsable habitant habitante membre
    northern southern eastern western
    monday tuesday wednesday thursday friday saturday sunday
    """.split()
)
"""Words that name nobody, however they are written; and words that bodies are called by."""
PSEUDONYM = compiled(
    r"[\"”“’'»,\s]{0,3}[(\[,–—]\s?(?:[^()\[\]]{0,30}\s)?(?:an? )?(?:pseud[oó]n[yiì]m\w{0,2}|pseudônimo"
    r"|alias|not (?:his|her|their) real name|(?:his|her|the|all)? ?names? (?:has been |have been |was "
    r"|were )?"
    r"(?:changed|altered)|name (?:von der redaktion )?geändert|(?:pré)?nom (?:modifié|changé|d[’']emprunt"
    r"|fictif)|nombre (?:ficticio|cambiado|supuesto)|nome (?:di fantasia|fittizio|fictício|cambiato|trocado"
    r"|alterado|fictivo)|(?:gefingeerde|gefingierter|fiktiver) (?:naam|name)|naam (?:gewijzigd|veranderd)"
    r"|deckname)",
    _I,
)
PUBLISHED = compiled(
    r"https?:|www\.|doi|(?<!\w)(?:in: |in [“\"‘«„*_]|quoted in|cited in|zit\. |zitiert|cité (?:dans|par)"
    r"|citad[oa] "
    r"(?:en|em)|citato in|geciteerd)|\d\s?\(\d{4}\):|\([^()]{2,40}: [^()]{2,40}, \d{4}\)|,\s(?:pp?\.|S\."
    r"|vol\.)\s?\d"
    r"|(?<!\w)(?-i:BBC|CNN|NPR|PBS|NBC|CBS|ITV|ARD|ZDF|NDR|WDR|RTL|RAI|RTVE|TVE|RTP|NOS|AFP|Reuters"
    r"|Al Jazeera"
    r"|Guardian|Times|Post|Herald|Tribune|Spiegel|Zeitung|Anzeiger|Le Monde|Figaro|El País|La Repubblica"
    r"|Corriere|Volkskrant|Press(?=[,:)])|Verlag)(?!\w)"
    r"|(?<!\w)(?:radio|television|fernsehen|podcast|youtube|newspaper|magazine|broadcast|reprinted"
    r"|published|oral history (?:project|collection|archive)|tape \d+"
    r"|to (?-i:[A-ZÀ-Þ])[\w’'-]{1,20} (?-i:[A-ZÀ-Þ])\w{1,20}"
    r"|(?:archives?|archiv\w{0,2}|library|collection|museum),?\s(?:ms|box|tape|file|no|\d"
    r"|[a-z]{1,4}[ /]?\d)[^,;]{0,9})"
    r"(?!\w)",
    _I,
)
"""Words of a source that anybody can read or hear, where its person spoke on record; or of a letter that
others wrote to each other."""
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
DATED = compiled(r",?\s\d")
SENT = compiled(r"communi|comuni", _I)
GEOGRAPHIC = compiled(
    r"(?<!\w)(?:province|district|county|region|state|city|town|village|island|valley|republic|provincia"
    r"|département|kreis|new|san|santa|santo|são|lower|upper|north|south|east|west|lake|port|mount|saint|st"
    r"|fort"
    r"|old|great|little|nieder|ober|bad|los|las|la|le|el)(?!\w)",
    _I,
)
SKIPPED = compiled(r"(?:[\s,:.–—-]{1,3}|\((?=[A-ZÀ-Þ]))")
AND = compiled(r",?\s(?:and|und|et|y|e|en|&)\s|,\s")
BETWEEN = compiled(r"\s?(?:[,(][^;.]{0,90})?")
