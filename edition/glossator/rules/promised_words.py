"""The words by which texts tell how many of their respondents a promise is made to, and who agreed to be
named; folded, as those of the promises are."""

from __future__ import annotations

import re

from glossator.rules.promise_words import PEOPLE, either, whole

_FEW = either(
    r"""
    some|several|one|two|three|four|five|six|seven|eight|nine|ten|many|certain|a few|few|fewer
    an?(?!\s(?:los|las|les|os|as|le|i|gli|todos)\s)|\d{1,3}
    einige[nr]?|manche[nr]?|mehrere[nr]?|viele[nr]?|ein(?:e[rnm]?)?|zwei|drei|vier|funf|wenige
    certaine?s|quelques|plusieurs|une?|deux|trois|quatre|algun[oa]s|vari[oa]s|much[oa]s|un[oa]|(?<!\w\s)dos
    tres|cuatro
    alcun[ie]|divers[ie]|molt[ie]|uno|una|due|tre|quattro|algu(?:ns|mas)
    um(?!\s(?:die|den|der|meine|unsere)\s)|uma|muit[oa]s|dois|duas|quatro
    sommige|enkele|verschillende|veel|twee|drie|vier|een
    """
)
_MOST = either(
    r"""
    (?:the )?most|the majority|(?:nearly|almost|virtually) all|(?:die )?meisten|fast alle|die mehrzahl
    la plupart|presque tou(?:te)?s
    la mayoria|casi tod[oa]s|la maggior parte|quasi tutt[ie]|a maioria|quase tod[oa]s|de meesten?|bijna alle
    """
)
_OF_THEM = (
    r"(?:(?:of|von|de|di|des|der|du|d|degli|delle|dei|dos|das|van|out of|among|sur|su)\s)?(?:(?:the"
    r"|los|las|les|our|my|these|those|unserer|den|nos|mes|nuestros|i|le|os|as|onze|l)\s)?"
    r"(?:(?!(?:of|de|di|von|van|dos|das|des|der|del|dei|degli|delle|du|rounds?|series|waves?|sets?"
    r"|hours?|weeks?|months?|years?|runden?|wellen|tours|vagues|rondas?|fasi|turni"
    r"|rondes?)\s)\w{1,20}\s){0,2}?"
)
FEW_PEOPLE = whole(rf"(?P<how>{_FEW})\s{_OF_THEM}{PEOPLE}")
MOST_PEOPLE = whole(rf"(?P<how>{_MOST})\s{_OF_THEM}{PEOPLE}")
DEFINITE = frozenset(
    """
    the our my all these those every both alle die unsere meine allen les nos mes tous los las mis
    nuestros todos i le gli tutti nostri os as nossos meus de onze
    """.split()
)
"""Before a number, these say that it counts all: *our three interviewees*."""
EXCEPTED = whole(
    r"(?:unless|except\w{0,4}|exception|sauf|salvo|tranne|exceto|tenzij|sofern|soweit|falls"
    r"|otherwise|ausser|ausnahme|excepto|eccetto|behalve)"
)
IF_ASKED = whole(
    r"(?:(?:who|those who|where|when|if) (?:(?:they|it) )?(?:so )?(?:was |were |is )?(?:asked"
    r"|wished|requested"
    r"|preferred|wanted|necessary|desired|appropriate|required)"
    r"|wo gewunscht|ceux qui|celles qui|lorsqu\w{0,3}|quienes (?:lo|asi|prefir)|chi lo"
    r"|aqueles que (?:o|assim|pedir|prefer)|wie dat)"
)
"""Not all, so that a name may be one that need not be withheld."""
NOT_ANONYMOUS = re.compile(
    r"(?<!\w)(?:not (?:\w+ ){0,3}(?:anonym|confidential|pseudonym)|no (?:\w+ )?(?:anonymity|confidentiality)"
    r"|(?:none|nobody|no one) (?:\w+ ){0,4}(?:asked|requested|wished|wanted) (?:for |to (?:be |remain ))"
    r"(?:anonym|unnamed)"
    r"|nicht anonym|kein\w* anonym|pas anonym|non anonim|no (?:son |fueron )?anonim"
    r"|nao (?:sao )?anonim|niet anoniem"
    r"|declined (?:\w+ )?anonymity|waived?|renonce|renunci|rinunci|afgezien"
    r"|auf (?:die )?anonymitat verzicht)"
)
AGREED = whole(
    either(
        r"""
    (?:agreed|consented|asked|wished|wanted|chose|allowed|permitted|happy|willing
        |preferred) (?:\w{1,9} ){0,3}to be(?:ing)? (?:named|identified|quoted by name)
    consent(?:ed)? to (?:be(?:ing)? |the use of )?(?:named|their names?|identif\w*)
    gave (?:\w{1,12} ){0,3}(?:permission|consent) to (?:be named|use (?:of )?\w{1,5} names?)
    namentlich genannt (?:zu )?werd\w{2,3}|(?:zugestimmt|einverstanden) (?:\w{1,12} ){0,4}(?:namen|namentlich)
    accept\w{1,3} (?:\w{1,4} )?(?:etre|ser|que) (?:\w{1,14} ){0,3}(?:nomme\w{0,2}|cite\w{0,2}
        |identificad\w{2}|nombrad\w{2})
    aceptaron (?:ser|que)(?: \w{1,14}){1,4}|aceitaram ser(?: \w{1,14}){1,3}
    hanno accettato di essere (?:nominat|identificat|citat)[ie]
    stemde\w? ermee in(?: \w{1,14}){1,5}|met naam genoemd (?:wilden|willen|mochten)
    (?:spoke|speak|speaking|talked|interviewed) on (?:the )?record
    (?:only|except for|save for) [^.;]{1,90} (?:are|were|is) (?:named|identified|cited by name)
    nur [^.;]{1,90} (?:werden|sind|wurden) (?:namentlich |mit namen )?genannt
    seule?s? [^.;]{1,90} (?:sont|est) (?:nomme|identifie|designe)e?s?
    (?:solo|solamente|unicamente|apenas|somente) [^.;]{1,90} (?:nombrad|identificad|nomead)[oa]s?
    (?:solo|soltanto|solamente) [^.;]{1,90} (?:nominat|identificat|citat)[ie] (?:per|con il|col) nome
    alleen [^.;]{1,90} met naam genoemd
    """
    )
)
"""That somebody agreed to be named tells of respondents in itself."""
ON_RECORD = whole(
    either(
        r"""
    on (?:the )?record|in (?:his|her|their|an) (?:official|public) (?:capacity|role)|ex officio
    (?:named|cited|quoted) with (?:his |her |their )?(?:permission|consent)
    es qualites|avec l accord|in amtlicher (?:eigenschaft|funktion)
    mit (?:seine[mr]|ihre[mr]) (?:einverstandnis|zustimmung|genehmigung)
    a titulo oficial|en calidad de cargo|con su (?:autorizacion|consentimiento|permiso)
    com (?:a )?sua autorizacao|in veste ufficiale|con il suo (?:consenso|permesso)
    met (?:zijn|haar) (?:toestemming|instemming)
    """
    )
)
"""A note's own words that its person spoke for an office, or allowed the name."""
BY_NAME = whole(
    r"(?:on (?:the )?record|(?:free to choose|(?:could|may) choose|chose)"
    r"(?= (?:whether|if|how|to|between|not) [^.]{0,40}(?:name|anonym|identif))"
    r"|(?:with|under|by|use) (?:their )?(?:real|own|full) names?|mit (?:vollem )?(?:klar)?namen"
    r"|a visage decouvert)"
)
ONLY_FEW = whole(
    rf"(?:only|but|except|exception|{_FEW}|those|quienes|nur|lediglich|seul\w{{0,3}}|solo|apenas"
    rf"|slechts|unless|sauf|salvo)"
)
REFUSED = re.compile(
    r"(?<!\w)(?:not|never|none|nobody|no one|without|refused|declined|not|didn t|nicht|kein\w{0,2}"
    r"|niemand|pas"
    r"|aucun\w?|nadie|nessuno|ninguem)\W(?:\w+\W){0,5}$"
)
