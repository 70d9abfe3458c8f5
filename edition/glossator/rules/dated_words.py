"""The words by which a sentence says when something was, and of which year a work is."""

from __future__ import annotations

import re

from glossator.references.words import compiled

_I = re.IGNORECASE
YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
DATED_TYPES = frozenset(
    """
    article article-journal article-magazine article-newspaper book chapter interview manuscript
    paper-conference personal_communication post post-weblog report review speech thesis webpage
    """.split()
)
"""Of a work that is published once. Statutes and cases are amended and cited by other years, encyclopedias
and periodicals go on."""
PERIODICAL = frozenset("article-journal article-magazine article-newspaper".split())
"""What stays as it was published, whenever it was looked up."""
PUBLISHED = compiled(
    r"(?<!\w)(?:published|publicad[oa]s?|publiée?s?|pubblicat[oa]|veröffentlicht|erschienen|gepubliceerd)"
    r"\s(?:in|em|en|nel|im jahre?)\s(?P<year>(?:1[5-9]|20)\d\d)(?!\d)",
    _I,
)
PLAIN_SIGNALS = frozenset(["", "see", "siehe", "s.", "voir", "véase", "vease", "vedi", "ver", "zie"])
"""With these a source is given for what the sentence says."""
GOES_ON = compiled(
    r"(?<!\w)(?:vols?\.|bde?\.|looseleaf|loose-leaf|loseblatt\w*|updated|last modified|forthcoming|in press"
    r"|erscheint"
    r"|à paraître|en prensa|in corso di stampa|no prelo|te verschijnen|repr(?:int|inted|\.)|nachdr\w*|rééd\w*"
    r"|reed\w*|rist\w*|trans(?:\.|lated)|übers\w*|trad\.|rev\. ed|database|datenbank|encyclop\w*|enzyklop\w*"
    r"|wörterbuch"
    r"|dictionary|handbook|handbuch|yearbook|jahrbuch|annuaire|anuario|annuario)(?!\w)",
    _I,
)
LATER = compiled(
    r"(?<!\w)(?:will|would|shall|should|plan(?:s|ned|ning)?|expect\w*|schedul\w+|due(?! to)|deadline|until"
    r"|till"
    r"|by(?=\s(?:the (?:end|summer|winter|spring|autumn|year)|early|late|mid|\w{3,9}\s(?:\d{1,2},\s)?\d{4}"
    r"|\d{1,2}\s|\d{4}))"
    r"|aim(?:s|ed)?|target\w*|projected|projections?|forecast\w*|predict\w*|(?:pledg|promis)\w+ (?:to|that)"
    r"|intend\w*|going to"
    r"|(?:is|are|was|were) to|anticipat\w+|envisag\w+|upcoming|expir\w+|effective(?!\sle\s)|takes? effect"
    r"|into (?:force|effect)"
    r"|before|goals?|agenda|hypothetical\w*|imagin\w+|suppos\w+|forthcoming|scenario\w*|horizon|prophe\w+"
    r"|wird|werden|würden?|soll(?:en|te|ten)?|geplant\w*|erwartet\w*|bis|voraussichtlich|frist"
    r"|ab(?=\s(?:dem )?\d)"
    r"|künftig\w*|prognos\w+"
    r"|sera|seront|serait|aura|auront|devrait|devra|devront|prévu\w*|prévoi\w+|jusqu\w*|d[’']ici|échéance"
    r"|avant"
    r"|sería|previst\w+|prevé\w*|hasta|plazo|antes|dovrebbe|entro|fino|prima|seria|até|prazo|zal|zullen|zou"
    r"|zouden"
    r"|gepland\w*|verwacht\w*|tot|uiterlijk"
    r"|\w{2,14}(?:rá|rán|rão|rà|ranno))(?!\w)",
    _I,
)
"""What was still to come may be told before it came."""
AT_YEAR = compiled(
    r"(?<!\w)(?:(?:in|since|during)(?: the year| (?:early|late|mid)| (?:the )?(?:early |late )?(?:spring"
    r"|summer|autumn"
    r"|fall|winter|beginning|end) of)?"
    r"|im jahre?|im (?:frühling|frühjahr|sommer|herbst|winter)|seit|anfang|mitte|ende"
    r"|en|en l[’']an|depuis|début|fin|(?:au printemps|à l[’']été|à l[’']automne|en hiver)(?: de)?|en el año"
    r"|desde"
    r"|a (?:principios|finales|mediados) de|nel|nell[’']anno|dal|all[’']inizio del|alla fine del|em|no ano de"
    r"|no início de|no final de|in het jaar|sinds|begin|eind)\s$",
    _I,
)
"""A year that stands behind these is when something was."""
SCHOLARLY = frozenset("article-journal book chapter paper-conference review thesis".split())
"""These are also cited for a thought that the sentence uses, which may be far older than what it tells."""
ABOUT_WRITING = compiled(
    r"(?<!\w)(?:publish\w*|reprint\w*|translat\w+|wrote|written|edition|accessed|veröffentlicht\w*"
    r"|erschien\w*"
    r"|auflage|publié\w*|paru\w*|publicad\w+|pubblicat\w+|gepubliceerd|verschenen)(?!\w)",
    _I,
)
"""The year may be that of another edition."""
KINDS = {
    "report": ("report",),
    "study": ("article-journal", "report", "book", "chapter", "thesis"),
    "article": ("article-journal", "article-newspaper", "article-magazine", "article", "chapter"),
    "book": ("book",),
    "interview": ("interview",),
    "speech": ("speech",),
    "thesis": ("thesis",),
    "survey": ("report",),
}
_NOUNS = {
    "report": "report|working paper|white paper|bericht|gutachten|rapport|informe|rapporto|relazione"
    "|relatório",
    "study": "study|analysis|studie|untersuchung|étude|estudio|studio|estudo|onderzoek",
    "article": "article|paper|essay|op-ed|editorial|artikel|aufsatz|beitrag|artículo|articolo|artigo",
    "book": "book|monograph|buch|monographie|livre|libro|livro|boek",
    "interview": "interview|gespräch|entretien|entrevista|intervista",
    "speech": "speech|lecture|rede|vortrag|discours|discurso|discorso|toespraak",
    "thesis": "thesis|dissertation|thèse|tesis|tesi|tese|proefschrift",
    "survey": "survey|poll|umfrage|enquête|sondage|encuesta|indagine|sondaggio|inquérito|peiling",
}
NOUN = {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns.split("|")}
_ANY_NOUN = "|".join(sorted(NOUN, key=len, reverse=True))
_GIVEN_OUT = (
    "published|submitted|defended|completed|publiée?|parue?|soutenue?|publicad[oa]|defendid[oa]|presentad[oa]"
    "|leíd[oa]|pubblicat[oa]|discuss[oa]|apresentad[oa]|gepubliceerd"
)
OF_YEAR = compiled(
    rf"(?<!\w)(?:an?|the|this|that|one|another|his|her|its|their|[\w’'-]{{1,30}}[’']s)\s(?P<year>(?:1[5-9]"
    rf"|20)\d\d)\s"
    rf"(?:[a-z-]{{2,20}}\s){{0,2}}?(?P<noun>{_ANY_NOUN})(?!\w)"
    rf"|(?<!\w)(?P<noun2>{_ANY_NOUN})\s(?:of|from|(?:{_GIVEN_OUT})\s(?:in|en|em|nel|im jahre?)"
    rf"|von|aus|aus dem jahre?|vom jahre?|de"
    rf"|de l[’']année|del|del año|uit|uit het jaar|van)\s"
    rf"(?P<year2>(?:1[5-9]|20)\d\d)(?![\w–-])",
    _I,
)
DAY_OF_MONTH = re.compile(
    r"(?<![\w.])(?P<day>[12]?\d|3[01])(?:\.|er|º|th|st|nd|rd)?\s(?:de\s|of\s)?(?P<month>[^\W\d_]{3,12})(?!\w)"
)
DAY = re.compile(r"(?<!\w)\d{1,2}\.$")
QUOTED = re.compile(r"[“«„‘\"][^“”«»„\"]{0,400}$")
