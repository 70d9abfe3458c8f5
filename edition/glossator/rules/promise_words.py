"""The words by which texts tell that their respondents are not named, in seven languages.

All are met by folded words: lower case, without accents, a blank for each apostrophe, so that it matters not
how a text composes its letters.
"""

from __future__ import annotations

import re
from textwrap import dedent


def either(lines: str) -> str:
    """The alternatives, one in a line; a line that is set in further goes on with the one before."""
    return "(?:" + "|".join(dedent(lines).strip().replace("\n    ", "").split("\n")) + ")"


def whole(pattern: str) -> re.Pattern[str]:
    """The pattern where it stands for whole words."""
    return re.compile(rf"(?<!\w){pattern}(?!\w)")


_STRONG = either(
    r"""
    respondents|(?:each|every|no|any|one|single) (?:respondent|informant)|interviewees?|interview partners?
    key (?:persons|informants)|interlocutors
    (?:persons?|people|those|everyone|everybody|men|women) (?:who were )?interviewed|were interviewed
    (?:whom?|those|people|everyone|anyone|persons|men|women) (?:that |whom? )?(?:we|i)(?: have
        | had)? (?:interviewed|met|spoke|talked|quote)
    (?:our|my) (?:interviews|sources|informants|participants|witnesses)
    befragten?|interviewten?|interviewpartner(?:innen|n)?|gesprachspartner(?:innen|n)?|auskunftspersonen
    zeitzeug(?:en|innen)|unsere[nr]? (?:quellen|informanten)
    (?:die|denen) (?:wir|ich) (?:\w{1,14} ){0,3}(?:befragt|interviewt|gesprochen)(?:en|e|habe|haben)?
    personnes (?:interrogees|interviewees|rencontrees)|enquete(?:e?s)|repondante?s
    nos (?:sources|informateurs)
    interlocut(?:eurs|rices)
    (?:ceux|celles|personnes|gens|hommes|femmes) que (?:nous avons|j ai) (?:interroge|interviewe
        |rencontre|ecoute)e?s
    entrevistad[oa]s|encuestad[oa]s|interlocutor[ae]?s|personas entrevistadas|pessoas entrevistadas
    nuestras fuentes
    (?:quienes|los que|las que|personas que) (?:hemos )?(?:entrevist|entrevistad)(?:amos|e|o)
    (?:pessoas|aqueles|os) que entrevist(?:amos|ei)
    intervistat[ie]|interlocutori
    (?:quanti|coloro che|persone che) (?:abbiamo|ho) (?:intervistato|incontrato|sentito)
    geinterviewden?|respondenten|gesprekspartners
    """
)
"""Who can be nothing but respondents."""
_TALKS = (
    r"(?:interviews|interview (?:data|transcripts?|material|records)|interviewdaten|gesprache(?:n)?"
    r"|entretiens|entrevistas|interviste|gesprekken)"
)
_WEAK = either(
    r"""
    participants|informants?|informant(?:en|innen)|teilnehm(?:er(?:innen|n)?|enden?)
    informat(?:eurs|rices)|informantes|participantes|informatori|partecipanti|informanten|deelnemers
    """
)
"""Who may also be those of a riot, a vote or a secret service."""
PEOPLE = rf"(?:{_STRONG}|{_TALKS}|{_WEAK})"
SURELY_ASKED = whole(rf"(?:{_STRONG}|{_TALKS})")
PERHAPS_ASKED = whole(_WEAK)
BEFORE_ASKED = frozenset(
    """
    all the our my these those study research interview interviewed human key their any each every many
    most some both and no as other several anonymous of for to alle die der den unsere unserer meine
    allen sich von les nos mes tous toutes des aux los las nuestros nuestras mis todos todas de i gli le
    tutti nostri ai dei os as nossos meus aos dos onze mijn deze en group two three four five six seven
    eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred zwei drei vier funf sechs
    zehn zwolf zwanzig dreissig deux trois quatre cinq dix douze vingt trente tres cuatro cinco diez
    doce veinte treinta due tre quattro cinque dieci dodici venti trenta tres dez doze vinte trinta twee
    drie tien twaalf twintig dertig
    """.split()
)
"""What stands before participants who may be those of a study; anything else tells of what they took part
in: *riot participants*."""
OF_STUDY = re.compile(
    r"\s(?:of|in|to|for|from|at|on|by|der|des|dieser|an|bei|in|zur|zum|von|de|du|des|del|al|dans|a"
    r"|en|em|alla|nella"
    r"|d|au|aux|di|della|al|nel|da|do|na|no|van|aan)(?:\sde[rnms]?|\sla|\sl|\sthe)?\s"
    r"(?:(?:this|that|our|my|present|these|diese[rsnm]?|unsere[rsnm]?|vorliegende[nr]?|cette|ce|cet"
    r"|notre|nos|este|esta|nuestr[oa]s?|questo|questa|nostr[oaie]|"
    r"nosso|nossa|estudo|dit|deze|ons|onze)(?!\w)"
    r"|(?:\w{1,16}\s){0,2}(?:study|research|project|interviews?|focus groups?|fieldwork|survey"
    r"|article|book|sample|studie|untersuchung|erhebung|forschung|projekts?|arbeit|"
    r"etude|enquete|recherche|projet|estudio|investigacion|proyecto|studio|ricerca|progetto|estudo"
    r"|pesquisa|projeto|onderzoek|project)(?!\w))"
)
OF_ANOTHER = re.compile(
    r"\s(?:of|in|to|der|des|bei|an|a|au|aux|en|em|alla|nella|no|na|de|d|du|des|del|di|della|da|do"
    r"|van|aan)\s(?!whom|which"
    r"|dat|denen|que|qui|cui)\w"
)
"""Participants *of* something."""
OF_POLICE = re.compile(
    r"\s(?:of|by|der|des|von|vom|durch|de|du|par|del|por|di|della|dalla|da|do|van|door)\s(?:(?:the"
    r"|la|le|den|dem|der|de|do|da)\s)?(?:\w{1,14}\s){0,2}?"
    r"(?:stasi|gestapo|polizei|staatssicherheit|police|policia|polizia|politie|secret service"
    r"|intelligence|kgb|nkvd|cia|fbi|mfs"
    r"|securitate|inquisition|inquisitor\w*|court|tribunal|gerichts?|commission|kommission"
    r"|newspapers?|paper|zeitung)(?!\w)"
    r"|\sin\s(?:the|this)\s(?:\w{1,12}\s)?(?:case|suit|lawsuit|proceedings|appeal)(?!\w)"
)
"""Whom the police or a court asked, or a newspaper."""
BY_POLICE = re.compile(
    r"(?:von|durch|by)\s(?:\w{1,5}\s)?(?:stasi|gestapo|polizei|police|kgb|nkvd|cia|fbi|court"
    r"|gerichts?)\s$"
)

_IS = (
    r"(?:sont|restent|resteront|demeurent|ont ete|furent|son|estan|fueron|permanecen|quedan|han sido|sono"
    r"|rimangono|restano|sono stat[ei]|sao|foram|permanecem|ficam|zijn|blijven|worden|werden|bleiben|sind"
    r"|wurden)"
    r"\s(?:[\w-]{1,16}\s){0,4}?"
)
_NOT = r"(?:not|never|nor|cannot|(?:do|wo|did|does|have)n t)"
_TELL = r"(?:name|identify|reveal|disclose|give|mention|print|publish|divulge)"
_NAMES = r"(?:(?:l )?identi\w{2,5}|nombres?|noms?|prenoms?|nomi|nome|nomes)"
UNNAMED = whole(
    either(
        rf"""
    anonymity|confidentiality|anonym(?:ously|i[sz]e[ds]?|i[sz]ation|i[sz]ing)|confidentially|chatham house
    off the record|not for attribution
    (?:none|no one|nobody|not|never|no) (?:\w{{1,14}} ){{0,5}}on (?:the )?record
    (?:anonymous|confidential|unnamed)(?=\s(?:{PEOPLE}|and|or|in|to|for|by|due|as|at|throughout|because
        |here|since|under|unless|except|with|when|where)(?!\w)|[^\s\w]|\s?$)
    {_NOT} (?:be )?(?:named|identified)|(?:be|been|is|are|were|remain\w{{0,2}}) (?:nameless|de-?identified)
    (?:none|no|neither|nor)(?: of)?(?: \w{{1,14}}){{0,2}} (?:{PEOPLE}|informant) (?:is|are
        |was|were|will be|has been|have been) (?:named|identified)
    (?:give|use|mention|print|name|cite|provide|disclose|publish) no (?:\w{{1,10}} )?names
    not use (?:their|any|the) names
    (?:nenne|verwende|gebe|fuhre)n? (?:\w{{1,14}} ){{0,3}}kein\w{{0,2}} (?:\w{{1,14}} )?namen
    (?:ne )?(?:donn|cit|mentionn)\w{{1,4}} (?:aucun|pas de|les noms d aucun) (?:nom|enquet)\w*
    (?:nombres|nomi|nomes|noms|namen) (?:\w{{1,14}} ){{0,6}}(?:omit\w{{2,4}}|omess[ie]|omis
        |omitidos|suprim\w{{1,5}}|weggelaten|weggelassen|verschwiegen|ausgelassen)
    no se (?:nombr|identific|mencion)an|non (?:si nominano|vengono nominat[ie])
    no names (?:are|were|have been|will be)
    (?:not|none|nobody|no one|never|refused|declined)(?: \w{{1,14}}){{0,5}} to be (?:named|identified|quoted)
    {_NOT} {_TELL} (?:(?:any|my|our|the|these|of|their) ){{0,3}}(?:\w{{1,14}} ){{0,2}}(?:{PEOPLE}|names?
        |identit\w+|them)
    (?:conceal|protect|withh[eo]ld|hide|hid|hidden|disguise|omit|suppress)\w{{0,3}} (?:(?:the|their|all|any
        |our|my) ){{0,3}}(?:\w{{1,15}} )?(?:identit|names?|identif)\w*
    (?:names?|identity|identities) (?:of [^.]{{1,60}} )?(?:is|are|was|were|has been|have been|will be
        |must be) (?:\w{{1,12}} ){{0,2}}(?:withheld|omitted|suppressed|removed|not given|not printed
        |protected|concealed|hidden|disguised|not disclosed|not revealed)
    (?:cited|quoted|identified|referred to|given|listed|named) (?:only )?by (?:their )?(?:initials
        |numbers?|codes?)(?! of)
    anonym(?:isierte?n?|isieren|isiert|itat|isierung)|anonyme[nrs]? {PEOPLE}|anonym|vertraulichkeit
    {_IS}(?:vertraulich|ungenannt)|namentlich nicht
    nicht (?:\w{{1,14}} ){{0,2}}(?:namentlich|namen) (?:genannt|nennen)
    namen (?:\w{{1,14}} ){{0,4}}nicht (?:\w{{1,14}} )?(?:genannt|nennen|preis\w{{0,8}}|veroffentlicht)
    nenne[n]? (?:\w{{1,20}} ){{0,4}}nicht
    identitat (?:\w{{1,20}} ){{0,5}}(?:nicht (?:preis|offen|genannt|bekannt)\w{{0,8}}|geschutzt|geheim)
    anonym(?:isee?s?|isons|at|ement|isation)|confidentialite
    anonimato|anonimi[zs]ad[oa]s?|anonimi[zs]a(?:ron|mos|ram)|confidencialidade?|confidencialidad
    anonimizzat[ieo]|riservatezza|geanonimiseerd\w?|anonimiteit|vertrouwelijkheid
    anoniem (?:te )?(?:blijven|zijn)
    (?:resta|rimane|permanece|fica) (?:anonim[oa]|riservat[oa])
    (?:rester|demeurer|etre|permanecer|quedar|seguir|restare|rimanere|essere|ficar|ser
        |blijven) (?:anonymes?|anonim[oaei]s?|anoniem)
    (?:omit|ocult|call|omitid)\w{{0,5}} (?:sus|los|todos los|os|seus) (?:nombres|nomes)
    (?:taisons|omettons|cachons|taire) (?:leurs|les) noms|(?:omettiamo|taciamo) i (?:loro )?nomi
    (?:no|nao|non|ne|n) (?:(?:se|si|nous|je|on|vengono|viene|en|n) )?(?:revel|divulg|mencion|mention
        |menzion|rivel|indic|devoil|public|nomm|donn|da|damos|identific|diamo|cit)\w* (?:(?:pas|point
        |aqui|qui|ici|la|las|los|le|les|o|os|a|as|i|gli|sus|leurs|seus|loro|ninguna|ningun
        |nunca) ){{0,3}}{_NAMES}
    (?:ne|n)\s?(?:nomm|cit|identifi)(?:e|ons) (?:pas|point|aucun\w?)
    (?:no|nao|non|ne) (?:son|seran|estan|aparecen|han sido|sao|foram|serao|sono|vengono|saranno|sont
        |seront) (?:pas )?(?:\w{{1,14}} )?(?:identific\w+|identifies|nommes|nommees|nominat[ie]
        |nomead[oa]s|nombrad[oa]s)
    niet (?:bij naam )?(?:genoemd|geidentificeerd|vermeld|onthuld)|noem(?:en)? (?:\w{{1,16}} ){{0,4}}niet
    (?:{_IS}|{PEOPLE} )(?:anonymes|confidentiels?|confidentielles|anonim[oa]s|confidenciales
        |confidenciais|anonim[ie]|riservat[ie]|anoniem|vertrouwelijk)
    """
    )
)

_PSEUDONYM = either(
    r"""
    pseudonym\w{0,8}|pseudonim\w{0,3}|pseudoniem\w{0,2}|seudonimos?|gepseudonimiseerd\w?|aliases
    noms d emprunt
    fictitious names|invented names|nombres ficticios|noms fictifs|nomi (?:fittizi|di fantasia)
    nomes ficticios
    (?:gefingeerde|fictieve) namen|decknamen|not (?:their|the) real names?
    (?:do|does|did) not use (?:\w{1,14} ){0,2}(?:real|own) names
    """
)
PSEUDONYMS = whole(_PSEUDONYM)
_FIRST = r"(?:i|we|ich|wir|je|j|nous|on|ik|wij|ho|abbiamo|hemos|he (?=usado|utilizado)|author)"
_USE = (
    r"(?:use[ds]?|give|gave|assign(?:ed)?|employ(?:ed)?|chose|verwenden?|benutzen?|gebrauchen?"
    r"|utilis(?:e|ons|er)"
    r"|employons|emploie|recourons|usato|utilizzato|gebruik(?:en)?|usado|utilizado|empleado)"
)
_ARE_USED = (
    r"(?:se (?:usan|usaron|utilizan|emplean)|(?:sono stati|vengono|sono) (?:usati|utilizzati)"
    r"|(?:sao|foram) (?:usados|utilizados)|worden|werden|wurden|usamos|utilizamos|empleamos|usiamo"
    r"|utilizziamo"
    r"|uso|usei)"
)
_WERE_USED = (
    r"(?:are|were|have been|werden|wurden|sont|ont ete|son|sono|sao|foram|worden) (?:\w{1,12} ){0,2}?"
    r"(?:used|given|assigned|verwendet|benutzt|gebraucht|vergeben|utilises|employes|usados|utilizados"
    r"|utilizzati|usati|gebruikt)(?! (?:by|von|par|por|da|door) )"
)
PSEUDONYMS_USED = whole(
    rf"(?:{_FIRST} (?:(?:have|had|has|will|only|also|here|habe|haben|ai|avons|heb|hebben) ){{0,2}}"
    rf"(?:{_USE} (?:\w{{1,14}} ){{0,4}}?)?(?:des )?{_PSEUDONYM}"
    rf"|{_ARE_USED} (?:\w{{1,12}} ){{0,3}}?{_PSEUDONYM}"
    rf"|{_PSEUDONYM} (?:\w{{1,12}} ){{0,2}}?(?:{_WERE_USED}|throughout)"
    rf"|(?:names|namen|noms|nombres|nomi|nomes) (?:\w{{1,12}} ){{0,4}}?{_PSEUDONYM})"
)
"""`We use pseudonyms`, `Pseudonyms are used throughout`: where no respondents are mentioned."""
FIRST_PERSON = whole(
    r"(?:i|we|my|our|ours|us|ich|wir|mein\w{0,2}|unser\w{0,2}|je|j|nous|nos|notre|mes|hemos"
    r"|usamos|empleamos"
    r"|utilizamos|nuestr[oa]s?|mis|abbiamo|usiamo|utilizziamo|nostr[oaie]|noss[oa]s?|meus"
    r"|minhas|usei|ik|wij|onze|mijn)"
)
NAMES = whole(
    r"(?:(?:pre)?names?|(?:vor|nach|klar)?namen|(?:pre)?noms|nombres|nomi|nomes|(?:voor"
    r"|achter)?namen|(?:real|first) names)"
)
CHANGED = whole(
    either(
        r"""
    changed|altered|replaced|modified|changing|geandert|verandert|ersetzt|modifiee?s?|changes|changee?s?
    cambiad[oa]s?|modificad[oa]s?|alterad[oa]s?|trocad[oa]s?|mudad[oa]s?|cambiat[ie]|cambiato|modificat[ieo]
    (?:alter|mud|troc|cambi|modific)(?:amos|ei|ado|e|iamo)|gewijzigd|veranderd|gefingeerd|fiktiv|ficticios
    fittizi|fictitious|fictional|invented|erfunden|frei erfunden|fictifs|di fantasia|inventat[ie]|inventados
    verzonnen|fictief
    """
    )
)
BEFORE_NAMES = frozenset(
    """
    all the their personal proper first real full given individual own last and some most changed
    altered changing alle die ihre deren samtliche namen ihren tous les leurs des et changed modifie
    change sus los todos cambiado modificado cambie i tutti loro cambiato modificato os todos seus as
    alterado alteramos alterei mudamos mudado trocamos hun de changed in our my peoples respondents
    interviewees informants participants persons
    """.split()
)
"""What stands before names of persons; any other noun tells of what they are: *street names*."""
OF_NAMES = re.compile(r"\s(?:of|der|des|dieser|von|de|du|del|di|dei|degli|delle|dos|das|do|da|van)\s")
PERSONS = whole(
    rf"(?:{PEOPLE}|persons?|people|individuals?|everyone|(?:wo)?men|farmers?|workers?|children"
    rf"|families|villagers?"
    r"|residents?|pupils?|patients?|soldiers?|students?|teachers?|speakers?|witnesses|migrants?"
    r"|refugees?|mothers?"
    r"|person(?:en|as|nes|e)|frauen|manner|kinder|bewohner\w{0,5}|pessoas|femmes|hommes"
    r"|habitant[se]\w?|mujeres|hombres"
    r"|donne|uomini|abitanti|mulheres|homens|mensen|vrouwen|mannen|bewoners)"
)

ELSEWHERE = whole(
    either(
        r"""
    surveys?|questionnaires?|polls?|polling|online panel|reviews?|reviewers?|umfragen?|fragebogen?
    sondages?|encuestas?|cuestionarios?|sondaggi[o]?|questionari[o]?|inqueritos?|vragenlijst\w{0,2}
    authors (?:names|anonymity)|chronicle[rs]?|century|jahrhundert|siecle|siglo|secolo|seculo|eeuw|clinical
    trial|medieval
    """
    )
)
"""What is anonymous may be answers to a survey, or another's study."""
OF_INTERVIEWS = re.compile(r"(?<!\w)(?:interview|gesprach|entretien|entrevist|intervist|gesprek|geinterview)")
CLAUSE = re.compile(
    r"[;:]\s|\s[–—-]\s|—|,?\s(?=(?:but|while|whereas|though|although|except that|aber|jedoch"
    r"|wahrend|mais|tandis que"
    r"|pero|mientras|ma|mentre|mas|enquanto|maar|terwijl)\s)|,\s(?=(?:and|und|et|y|e|en|only|nur)\s)"
)
THEY = re.compile(
    r"(?:all(?: of them)?|they(?: all)?|none(?: of them)?|everyone|each|alle|sie(?: alle)?"
    r"|keiner von ihnen|tous|toutes|ils|elles"
    r"|todos|todas|tutti|tutte|loro|eles|elas|allen|zij)"
    r"\s(?:are|were|remain\w{0,2}|asked|wished|wanted|will|have|had|stay\w{0,2}|agreed|spoke"
    r"|requested|preferred|insisted|did|bleiben|blieben"
    r"|sind|wurden|werden|wollten|restent|sont|ont|permanecen|son|fueron|han|restano|sono"
    r"|permanecem|sao|foram|blijven|zijn|worden|wilden)(?!\w)"
)
"""A sentence that begins so tells of those whom the one before told of."""
MET = whole(
    r"(?:(?:i|we) (?:have |had )?(?:interviewed|spoke (?:to|with)|talked (?:to|with)|met)|(?:ich"
    r"|wir) (?:sprach(?:en)? mit|interviewten?|traf(?:en)?)"
    r"|(?:j ai|nous avons) (?:interroge|interviewe|rencontre)|entreviste|entrevistamos|(?:ho"
    r"|abbiamo) (?:intervistato|incontrato)|entrevistei"
    r"|(?:ik|wij|we) (?:spraken|sprak|interviewden?))"
)
PASSIVE = whole(
    r"(?:is|are|was|were|been|be|sind|wurden|werden|worden|habe|haben|sont|ete|ont|han|sido|fueron"
    r"|estan|son|sono|stati"
    r"|vengono|foram|sao|zijn)"
)
"""Names that were changed, and did not change."""
QUALITY = re.compile(
    r"(?:anonymity|confidentiality|anonymitat|vertraulichkeit|anonymat|confidentialite|anonimato"
    r"|confidencialidad"
    r"|confidencialidade|riservatezza|anonimiteit|vertrouwelijkheid)$"
)
OF_TELLING = whole(
    rf"(?:{PERSONS.pattern}|data|information|sources|responses?|answers|identit\w+|names|records"
    rf"|material|all|each|daten|angaben"
    r"|quellen|donnees|fuentes|datos|fonti|dati|dados|gegevens|bronnen)"
)
"""Whose or what anonymity is promised; not that of a city, which they may praise."""
BY_WORD = re.compile(
    r"(?<!\w)(?:as (?:the|our|my)|(?:according to|laut|selon|segun|secondo|segundo"
    r"|volgens)(?:\s(?:the|our|my|den|die|les|los|las|gli|os|de))?)\s$"
)
"""Respondents who only say what something else is."""
LONG_AGO = whole(r"1[0-8]\d\d|published anonymously|anonymously published")
THEIRS = re.compile(rf"(?<!\w)(?:his|her|seine[nr]?|suoi|ses) (?:\w{{1,12}} ){{0,2}}?{PEOPLE}(?!\w)")
AUTHOR = whole(
    r"(?:authors?|researchers?|writer|verfasser(?:in)?|autor[ai]?|auteure?|autore|autrice"
    r"|onderzoeker|forscher(?:in)?)"
)
