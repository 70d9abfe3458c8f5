"""The words by which notes give the name of a person, and those that look like one and are none."""

from __future__ import annotations

import re

from glossator.references.words import compiled

_I = re.IGNORECASE
RANKS = frozenset(
    """
    commander engineer doctor captain colonel general sergeant director teacher elder landwirt landwirtin
    """.split()
)
"""Roles that stand before a name as a title does."""
TITLES = compiled(
    r"(?:(?:Mr|Herrn?|M|Sr|Sig|Dr|Dhr)\.?\s(?:and|und|et|y|e|en|&)\s)?"
    r"(?:(?:Mrs?|Ms|Mx|Dr|Prof(?:essor)?|Sir|Dame|Rev|Fr|Father|Sister|Brother|Herrn?|Frau|Mme|Mlle|Madame"
    r"|Monsieur|M|Sra?|Srta|Don|Doña|Dott(?:ssa)?|Sig(?:ra)?|Dom|Dona|Dhr|Mevr(?:ouw)?|Meneer|Gen(?:eral)?"
    r"|Col(?:onel)?|Capt(?:ain)?|Maj(?:or)?|Lt)\.?\s"
    r"|(?:de heer|(?:de )?mevrouw|(?:el |la )?señora?|(?:il |la )?signora?|(?:o |a )?senhora?"
    r"|monsieur|madame|don"
    r"|doña)\s"
    r"){1,3}"
)
_PARTICLE = (
    r"(?:(?:al|el|ul|ud|bin|ibn|ben|van|von|zu|zur|de|der|den|del|della|di|da|dos|das|do|du|la|le|ten|ter|y"
    r"|e)"
    r"[\s-]){0,2}"
)
_TOKEN = (
    r"(?:(?:[A-ZÀ-Þ]\.-?){2,4}(?=\s)|(?:[dDlL][’'])?[A-ZÀ-Þ](?:[\w’'ʼ-]{0,40}\.?)"
    r"|[\u0590-\u08ff\u3040-\u9fff\uac00-\ud7af]{2,20})"
)
"""Of a name; scripts without capitals included."""
RUN = compiled(rf"{_TOKEN}(?:\s{_PARTICLE}{_TOKEN}){{0,6}}")
LOWER = compiled(r"(?:(?![dl][’'])[a-zà-ÿ][\w’'-]{1,24}\s){1,5}(?=[A-ZÀ-Þ])")
"""`farmer` of `farmer Jane Castle`."""
CALLED = compiled(
    r"(?<!\w)(?:named|called|by the name of|namens|nommée?|appelée?|llamad[oa]|de nombre|chiamat[oa]|di nome"
    r"|chamad[oa]|de nome|genaamd)\s"
)
KIN = compiled(
    r"(?<!\w)(?:(?:son|daughter|wife|widow|husband|brother|sister|mother|father|cousin|nephew|niece) of"
    r"|(?:Sohn|Tochter|Frau|Witwe|Bruder|Schwester) von|(?:fils|fille|femme|veuve|frère|sœur) de"
    r"|(?:hij[oa]|viuda|esposa|herman[oa]|filh[oa]) de|(?:figli[oa]|moglie|vedova) di|(?:zoon"
    r"|dochter|vrouw) van)\s"
)
"""Whose kin somebody is tells who he is."""
INITIALS = compiled(r"(?:[A-ZÀ-Þ][.\d-]{0,4}){1,5}\d{0,3}\.?|[A-Z]{1,5}-?\d{0,4}\.?")
BODY = compiled(r"(?:the\s)?[A-Z]{4,}(?![\w-]|\s[A-Z])")
"""`UNHCR`: longer than a person's initials."""
NOT_ONE = compiled(
    r"(?<!\w)(?:of|in|from|at|for|by|par|por|door|dal|dalla|aus|von|im|bei|de|du|des|del|di|da|do"
    r"|van|un|une|una|um)\s"
)
"""Among the words before a capital, these say that what follows is no person's name: `farmer in Hull`."""
SHORTENED = compiled(r"[A-ZÀ-Þ]\.?|\d{1,3}|[A-ZÀ-Þ]{2}|[B-DF-HJ-NP-TV-XZ]{3,4}")
"""`C.` of `Jane C.`: the family name withheld."""
SPEAK_FOR = compiled(
    r"\s(?:of|in|from|at|on|by|via|near|during|aus|von|am|im|bei|de|du|des|à|en|le|del|el|di|il|da|do|em|van"
    r"|te|op|to|an|al|alla|ao|aan|vom|on|le|el|dal?|for|with|via|am|durch|par|recueillis)\s"
    r"|\s?[,;:.()\[\]–—/]|\s?$"
    r"|(?<=[’']s)\s(?:son|daughter|wife|widow|husband|brother|sister|mother|father)(?!\w)"
    r"|\s(?:and|und|et|y|e|en|&)\s|\sall[’']|\s(?:held|conducted|recorded|dated|who|told|said)\s|\s\d"
)
NOBODY = frozenset(
    """
    anonymous anonym anonyme anonimo anonima anonymer anoniem respondent interviewee informant
    participant official officer officials expert experts source sources former senior member members
    resident residents key local several various two three four five six multiple some staff employee
    employees worker workers farmer farmers diplomat diplomats activist activists teacher teachers
    villager villagers soldier soldiers commander commanders journalist journalists researcher
    researchers analyst representative representatives manager managers director directors student
    students mother mothers woman women man men person people trader traders elder elders police army
    military government national international european regional federal ministry ministries department
    office bank council union association institute university foundation organisation organization
    party agency committee company group network commission board federation society centre center
    school college hospital museum church front alliance force forces club house court parliament senate
    assembly embassy trust fund ngo ltd inc gmbh plc author authors number interviewer interview
    befragter befragte experte expertin mitarbeiter mitarbeiterin beamter beamtin bewohner bewohnerin
    anwohner anwohnerin landwirt landwirtin bauer bäuerin lehrer lehrerin vertreter vertreterin mitglied
    mitglieder ehemaliger ehemalige betriebsrat betriebsrätin person personen frau herr arbeiter
    arbeiterin angestellte angestellter verein verband ministerium behörde amt stiftung informante
    informanten entrevistado entrevistada funcionario responsable habitant habitante membre northern
    southern eastern western leader leaders adviser advisor advisers advisors shopkeeper shopkeepers
    driver drivers coordinator engineer engineers lawyer lawyers politician economist academic scholar
    consultant specialist assistant deputy fighter fighters refugee refugees migrant migrants
    businessman businesswoman spokesperson spokesman spokeswoman volunteer volunteers practitioner
    executive civil servant servants citizen inhabitant inhabitants rights watch relief amnesty oxfam
    caritas greenpeace crescent aid agriculture chercheur chercheuse agriculteur agricultrice enseignant
    enseignante militant militante fonctionnaire contadino contadina insegnante funzionario funzionaria
    abitante attivista agricultor agricultora profesor profesora maestro maestra vecino vecina activista
    regante professor professora morador moradora ativista boer boerin ambtenaar leraar bewoner
    bewoonster monday tuesday wednesday thursday friday saturday sunday
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
DATED = compiled(r",?\s\d")
COMMEMORATED = frozenset(
    """
    victoria alexandra albert alice elizabeth george charles edward charlotte florence virginia regina jean
    """.split()
)
"""Given names that places are called by: *Victoria Park*."""
GEOGRAPHIC = compiled(
    r"(?<!\w)(?:province|district|county|region|state|city|town|village|island|valley|republic|provincia"
    r"|département|kreis|new|san|santa|santo|são|lower|upper|north|south|east|west|lake|port|mount|saint|st"
    r"|fort"
    r"|falls|springs|hills?|park|station|airport|square|road|street|bridge|bay|beach|harbou?r"
    r"|heights|forest|mountains?|creek|river|gate|camp|quarter|township|building|tower|hall|hotel"
    r"|market|clinic|factory|prison|barracks|palace"
    r"|old|great|little|nieder|ober|bad|los|las|la|le|el)(?!\w)",
    _I,
)
AND = compiled(r",?\s(?:and|und|et|y|e|en|&)\s|,\s")
SLOT = compiled(
    r"(?:[,(\[=/]|(?<!iewer)(?<!lator)(?<!scriber)(?<!by)(?<!von)(?<!par):|\s[–—-])\s?(?:(?:and|und"
    r"|et|y|e|en)\s)?"
    r"(?:(?:with|mit|avec|con|com|met)\s)?"
    r"(?:(?:(?i:i\.\s?e\.|d\.\s?h\.|real name|recte|that is|namely))[,:]?\s)?"
    r"(?:(?=[A-ZÀ-Þ“\"„«])|(?=(?:de heer|mevrouw|señora?|signora?|senhora?)\s))"
)
"""Where the next of the things that a note tells of an interview begins."""
DESCRIBED = compiled(
    r",\s(?!(?:le|la|les|am|im|in|on|at|vom|el|il|op|a|à|en|em|du|del|held|conducted|recorded|via"
    r"|by|with|from|see|and|or|und|et|y|e|near|dated|transcript|trans\.|pp?|no|vol)(?!\w))"
    r"([a-zß-ÿ][\w’'-]{2,24})[^,;.()]{0,30}"
)
"""`, ferrywoman`: what somebody is."""
QUOTE = compiled(r"[“„«‘‚\"]\s?(?=[A-ZÀ-Þ])")
UNQUOTE = compiled(r"\s?[”“»’‘\"](?!\w)")
OF_A_PERSON = compiled(
    r"(?!(?:Verein|Ministerium|Zentr)\w*)[A-ZÀ-Þ][a-zß-ÿ-]{2,24}(?:er|in|or|ist|istin|ent|wirt|mann"
    r"|frau|ant|eur|bauer|leute)"
)
"""What Germans call one who does something."""
BODIES = frozenset(
    """
    UNHCR UNICEF UNESCO NATO OSCE USAID OXFAM UNAMA UNDP UNHAF UNFPA IOM ICRC IFRC WFP WHO FAO OECD
    ASEAN OPEC UNODC UNOPS UNRWA OCHA MSF CARE GIZ KFW DFID FCDO SIDA NORAD AFD BBC CNN NGO CEO CFO MP
    MEP
    """.split()
)
"""Acronyms that stand beside capitalised words as family names in capitals do."""
