"""Names as notes print them: persons in either order, bodies with their acronyms, `et al.`

The readers of names that exist (nameparser, probablepeople) take one name and give no offsets; here a list
has to be divided first, and each name is a stretch of the note.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from glossator.model import Field, Name
from glossator.references.words import WRITINGS, compiled, fold, words

_OTHERS = compiled(
    r"[\s,.]{0,3}(?<!\w)(?:et\.?\s?al\.?|and others|u\.\s?a\.|e\.\s?a\.|y cols\.|et alii|e altri"
    r"|y otros|e outros|et autres"
    r"|en anderen)(?!\w)\.?",
    re.IGNORECASE,
)
_ROLE = compiled(
    r"[\s,]{0,2}[(\[]?(?<!\w)(?:eds?|edits?|hgg?|hrsgg?|hg|herausgeber(?:in)?|dirs?|coords?|orgs?|a cura"
    r" di|trans|transl|trad|comps?|éds?)\.?"
    r"(?!\w)[)\]]?\.?$",
    re.IGNORECASE,
)
_ACRONYM = compiled(
    r"\s?[(\[](?![A-Z][a-zß-ÿ]+(?:[- ][A-Z][a-zß-ÿ.]+)*[)\]])(?P<acronym>[A-Z][A-Za-z&./-]{1,11})[)\]]"
)
_AND = compiled(r"\s?,?\s(?:and|und|et|y|e|en|with|AND|UND|ET)\s|\s?&\s?|\s/\s|(?<=\w)/(?=[A-ZÀ-Þ])")
_INITIALS = compiled(r"(?:[A-ZÀ-Þ]\.?(?:\s?-?)){1,4}\.?|(?:[A-Z][a-z]?\.\s?){1,4}")
_SUFFIX = compiled(r",?\s(?:Jr|Sr|II|III|IV|Jun|fils|père|S\.\s?J|O\.\s?P|Esq|M\.D|Ph\.D)\.?$")
_BODY = compiled(
    r"(?<!\w)(?:Ministr|Universi|Council|Commi|Organi[sz]|Department|Dept|Cent(?:er|re)|Institut|Agency"
    r"|Office|Associa|Bank(?!\w)|Group(?!\w)|Foundation"
    r"|Society|Société|Union|Nations|States(?!\w)|House(?!\w)|Command|Emirate|General$|Bureau"
    r"|Board(?!\w)|Court(?!\w)|Government"
    r"|Parliament|Congress|Senate|Federa"
    r"|Company|Corporation|Inc\b|Ltd|LLC|Press(?!\w)|Media(?!\w)|News|Broadcasting|Library|Museum"
    r"|Party(?!\w)|Academy"
    r"|Service|Authority|Secretar|Republic"
    r"|Bundes|\w+(?:amt|ministerium|verband|verein|kammer|behörde|anstalt)(?!\w)|Verein|Gesellschaft"
    r"|Verband|Stiftung|Conseil|Consejo|Consiglio|Comité|Comisión|Commission"
    r"|Asociaci|Gobierno|Gouvernement"
    r"|Observato|Tribunal|Cour\b|Banco|Banque|Fundaci|Fondation|Project|Network|Team(?!\w)|Forum|Alliance"
    r"|Church(?!\w)|Academ|Inspector|Assembly|Fund(?!\w)|Watch(?!\w)|Comm['’]n|Ass['’]n|Dep['’]t"
    r"|Soc['’]y|Inst\.|Off\.|Trust(?!\w)|Coalition|Collective|Campaign|Initiative|Programme|Confedera"
    r"|Ayuntamiento|Comune(?!\w)|Comunidad|Commune(?!\w)|Municip|Kongress|Kammer(?!\w)|Musée|Museo"
    r"|Archiv|Observatory|Parlament|Konferenz|Conference|Registry|Statisti|Regierung|Rechnungshof"
    r"|Senado|Congreso|Cámara|Camera(?!\w)|Assemblée|Agence|Agenzia|Agencia)",
    re.IGNORECASE,
)
_LINKED = compiled(r"(?<!\w)(?:of|for|the|on|in|des|der|für|de|du|pour|per|para|del|della|&)(?!\w)")
_LONGEST_BODY = 6
_PARTICLES = frozenset(
    """
    van von der den de del della dei degli di da dal dos das do du la le les ten ter te zu zum
    zur vom af av al el bin ibn ben bint abu ab ap mac mc st st. san santa o y und 't t d l
    """.split()
)
_LEADING = frozenset(
    """
    ibn bin abu al el van von de mc mac san st. st del della di da le la
    """.split()
)
_WITHIN_NAMES = frozenset(
    ["van", "von", "de", "del", "della", "den", "der", "le", "la", "du", "di", "da", "al", "el", "ibn", "bin"]
)
"""Particles that belong to the family name even with a capital: `Marie Le Goff`."""
_GAELIC = frozenset(["Ó", "Ní", "Nic", "Uí", "Mac"])
_OF = frozenset(["of", "on", "de", "des", "du", "del", "d", "di", "della", "von", "zu", "to", "from"])
_COMPOUND = frozenset({"y", "e", "i"})
"""Between the two halves of one family name: `José Ortega y Gasset`."""
_NOT_NAMES = compiled(r"[JS]r\.?|The|[ivxl]+\.?|etc\.?|also|trans\.?|vols?\.?|pp?\.?|ff?\.?|.*\d.*")
_TITLES = compiled(
    r"^(?:(?:Prof(?:essor)?|Dr|Mrs?|Ms|Miss|Mme|Sir|Frei|Fray|Haji|Lord|Lady|Rev|Hon|Gen|Col|Capt"
    r"|Saint|St|Fr|Father"
    r"|Bishop|Judge|Justice)\.?\s)+"
    r"(?=\S+\s?\S*)"
)
_POINTED_END = compiled(r"(?:^|[\s.]|\.-)(?:[A-ZÀ-Þ]|Jr|Sr)$")
_CAPITALS = compiled(r"(?=.{2,6}$)[A-Z]{1,5}(?:-[A-Z]{1,5})?\d{0,2}")
"""`FD-B`, `RUH`: initials that stand for a name."""
_SHOUTED = compiled(r"[A-ZÀ-Þ’'-]{3,}")
_ARTICLE = compiled(r"(?:Die|Der|Das|The|An?|La|Le|Les|El|Los|Las|Il|Gli|Os?|As?|Het|Een)\s")
_BEHIND_FAMILY = compiled(
    r"(?P<family>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,2})\s\((?P<given>[A-ZÀ-Þ][\w.’'-]*"
    r"(?:[\s-][A-ZÀ-Þ][\w.’'-]*){0,2})\)"
)
"""`BÉRANGIER (Louis-Marie)`, as French lists print a name."""
_INITIALS_BEHIND = compiled(
    r"(?P<family>[A-ZÀ-Þ][a-zß-ÿ][\w’'-]+)\s(?P<given>[A-ZÀ-Þ]\.(?:\s?[A-ZÀ-Þ]\.){0,2}(?:\s?[A-ZÀ-Þ])?)"
)
"""`Савицкий О. Е.`, as East European lists print a name."""
_FAMILY_FIRST = frozenset(
    """
    Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Zhu Guo Lin Gao Luo Zheng Liang Xie Tang
    Deng Feng Peng Zeng Xiao Dong Pan Cheng Cai Wei Jiang Ding Shen Ren Yao Lu Cui Zhong Tan Fan
    Jin Shi Liao Jia Xia Fu Fang Zou Xiong Meng Qin Qiu Hou Xue Wong Chan Cheung Leung Kwok Tse
    Tsang Ng Nguyễn Nguyen Trần Phạm Hoàng Tanaka Suzuki Satō Takahashi Watanabe Yamamoto
    Nakamura Kobayashi Yoshida Yamada Hasegawa Fujita Inoue Kimura Matsumoto
    """.split()
)
"""Family names that stand first where a name of two words begins with them."""
_HANDLE = compiled(r"\s?[(\[]@[\w.]{1,40}[)\]]")
_LISTED = compiled(
    r"(?P<role>\s\((?:Hg|Hrsg|[Ee]ds?|éds?|dirs?|coords?|orgs?|a cura di)\.?\))?"
    r"(?:,\s(?!(?:and|und|et|y|e|&|[JS]r\.?,)\s)|:\s)"
)
_INITIAL = compiled(r",\s[A-ZÀ-Þ](?:\.|$)")
_LONGEST_LIST = 16
_PERSON = compiled(
    r"[A-ZÀ-Þ][\w.’'-]*(?:\s(?:(?:van|von|de|der|den|di|da|del|la|le)\s){0,2}[A-ZÀ-Þ][\w.’'-]*){1,3}"
)
"""A given name and a family name at least."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names at the head of a reference."""

    names: tuple[Name, ...] = ()
    others: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(key for name in self.names for key in name.keys))


def name_fields(role: str, names: Names, confidence: float) -> list[Field]:
    """The names of a list as fields of that role: `author`, `editor`, …"""
    kept = [name for name in names.names if name.printed.strip()]
    return [
        Field(role, one.printed, one.start, one.end, confidence, one, names.others and one is kept[-1])
        for one in kept
    ]


def read_names(text: str, start: int, end: int) -> Names:
    """The names between two offsets, which hold names and nothing else."""
    end = _last_letter(text, start, end)
    others = _OTHERS.search(text, start, end)
    if others is not None:
        end = others.start()
    while role := _ROLE.search(text, start, end):
        end = role.start()
    start, end = _trim(text, start, end)
    if start >= end:
        return Names((), others is not None)
    if is_body(text[start:end]) or is_writing(text[start:end]):
        return Names((_body(text, start, end),), others is not None)
    found = (name for a, b in _items(text, start, end) for name in _paired(text, _parts(text, a, b)))
    return Names(tuple(name for name in found if _is_name(name)), others is not None)


def _last_letter(text: str, start: int, end: int) -> int:
    """Without separators at the end; the stop of an initial or of `Jr.` stays."""
    stop = start + len(text[start:end].rstrip(" ,.:;\u00a0"))
    pointed = text[stop : stop + 1] == "." and stop < end
    return stop + 1 if pointed and _POINTED_END.search(text, max(start, stop - 6), stop) else stop


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands between semicolons: `SOUZA, Rita; LIMA, Jorge`."""
    at = start
    for match in re.finditer(";|$", text[start:end]):
        yield _trim(text, at, start + match.start())
        at = start + match.end()


def list_of_persons(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where `Ada Marsh, Tom Hale und Rose Dunn` ends and what is next begins; None where no list is closed.

    A list is closed by a conjunction, or by what its persons did: `Ada Marsh, Tom Hale (Hg.), …`.
    """
    at = start
    for stop in itertools.islice(_LISTED.finditer(text, start, end), _LONGEST_LIST):
        persons = [one.strip(" ,") for one in _AND.split(text[at : stop.start()])]
        if not all(_PERSON.fullmatch(person) and not _ARTICLE.match(person) for person in persons):
            return None
        if len(persons) > 1 or stop["role"]:
            return stop.start(), stop.end()
        if stop[0].startswith(":"):
            return None
        at = stop.end()
    return None


def names_an_author(text: str) -> bool:
    """Whether it is surely an author that stands here: initials, a body, a list of persons."""
    return (
        _INITIAL.search(text) is not None
        or (is_body(text) and "." not in text)
        or list_of_persons(f"{text}, ", 0, len(text) + 2) is not None
    )


def _is_name(name: Name) -> bool:
    """Whether there are letters of a name in it, and not a number, a part of a book or `etc.`"""
    key = name.family or name.literal
    return re.search(r"[^\W\d_]{2,}", key) is not None and not _NOT_NAMES.fullmatch(key)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " ,.;:/*\u00a0\n“\"'":
        start += 1
    while end > start and text[end - 1] in " ,;:/*\u00a0\n":
        end -= 1
    return start, end


_REVIEWING = re.compile(r"(?:Review|Rez|Rezension|Recensione?|Compte rendu|Reseña)\b")
"""So begins a title and no name, though `of` stands in it."""


def is_body(text: str) -> bool:
    """Whether a name is that of an institution and no person's."""
    bare = _ACRONYM.sub("", text)
    if _REVIEWING.match(bare):
        return False
    size = len(bare.split())
    typical = _BODY.search(bare) is not None
    if size <= _LONGEST_BODY and bare.startswith(("The ", "Die ", "Das ")):
        return typical or size <= 3
    if size <= _LONGEST_BODY and "," not in bare and re.search(r"(?<!\w)(?:of|for)(?!\w)", bare):
        return True
    return typical and ("," not in bare or _LINKED.search(bare) is not None)


def is_writing(text: str) -> bool:
    """Whether it is what a writing is called and no person: `Minority Brief`, `Lectures and Sketches`."""
    tokens = [word for word in words(text) if word not in {"the", "die", "der", "la", "le", "les"}]
    if len(tokens) < 2 or "," in text:
        return False
    return tokens[-1] in WRITINGS or (tokens[0] in WRITINGS and tokens[1] in _OF)


def _body(text: str, start: int, end: int) -> Name:
    acronym = _ACRONYM.search(text, start, end)
    literal = text[start : acronym.start() if acronym else end].rstrip(" ,.")
    return Name(text[start:end], start, end, literal=literal, acronym=acronym["acronym"] if acronym else "")


def _parts(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Stretches between commas and conjunctions; True where a conjunction stands before."""
    parts: list[tuple[int, int, bool]] = []
    at, joined = start, False
    for match in re.finditer(rf"{_AND.pattern}|\s?[,;]\s?", text[start:end]):
        if match.start() + start > at:
            parts.append((*_trim(text, at, start + match.start()), joined))
        joined = match[0].strip() not in {",", ";"}
        at = start + match.end()
    if at < end:
        parts.append((*_trim(text, at, end), joined))
    return _compounded(text, [part for part in parts if part[0] < part[1]])


def _compounded(text: str, parts: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """Puts `Ortega y Gasset` together again where one given name stands for both halves."""
    whole = parts[:1]
    for index, part in enumerate(parts[1:], 1):
        before = whole[-1]
        conjunction = text[before[1] : part[0]].strip()
        alone = " " not in text[part[0] : part[1]]
        given_before = len(_bare_words(text[before[0] : before[1]])) > 1
        given_behind = index == 1 and [joined for _, _, joined in parts[2:]] == [False]
        if conjunction in _COMPOUND and alone and (given_before or given_behind):
            whole[-1] = (before[0], part[1], before[2])
        else:
            whole.append(part)
    return whole


def _paired(text: str, parts: list[tuple[int, int, bool]]) -> list[Name]:
    """Puts a family name and the given name after its comma together."""
    names: list[Name] = []
    index = 0
    while index < len(parts):
        start, end, _ = parts[index]
        follows = parts[index + 1] if index + 1 < len(parts) else None
        if follows is not None and not follows[2] and _inverted(text, parts, index):
            family, given = text[start:end], _once(text[start:end], text[follows[0] : follows[1]])
            names.append(Name(text[start : follows[1]], start, follows[1], family, given))
            index += 2
        elif names and _SUFFIX.fullmatch(f" {text[start:end]}"):
            last = names[-1]
            names[-1] = replace(last, printed=text[last.start : end], end=end, suffix=text[start:end])
            index += 1
        else:
            names.append(_direct(text, start, end))
            index += 1
    return names


def _once(family: str, given: str) -> str:
    """`Castle, Jane Ann Castle` prints the family name twice."""
    bare = given.rstrip(" .")
    return bare.removesuffix(family).rstrip() if bare.endswith(f" {family}") else given


def _inverted(text: str, parts: list[tuple[int, int, bool]], index: int) -> bool:
    """Whether the part at `index` is a family name and the next the given name of the same person."""
    family, given = (text[start:end] for start, end, _ in parts[index : index + 2])
    if _SUFFIX.fullmatch(f" {given}") or _SUFFIX.fullmatch(f" {family}"):
        return False
    if _INITIALS.fullmatch(given):
        return True
    if len(parts) == 2 and len(given.split()) == 1 and len(_bare_words(family)) == 2:
        return True
    closing = index >= 2 and len(parts) == index + 2 and parts[index][2]
    one_word = len(_bare_words(family)) <= 1 + closing or not _COMPOUND.isdisjoint(family.lower().split())
    if not one_word or len(given.split()) > 3:
        return False
    if index:
        return closing and "," in text[parts[0][0] : parts[1][1]]
    return _first_inverted(text, given, parts[2:])


def _first_inverted(text: str, given: str, rest: list[tuple[int, int, bool]]) -> bool:
    """Whether the first name of a list is inverted, by the names that follow it: a list of single words
    is one of family names."""
    if not rest:
        return True
    sizes = [len(text[start:end].split()) for start, end, _ in rest]
    if len(given.split()) > 1:
        return rest[0][2] or sizes[0] > 1
    return min(sizes) > 1 or [joined for _, _, joined in rest] == [True, False]


def _bare_words(text: str) -> list[str]:
    return [
        word
        for word in text.split()
        if fold(word).strip(".-") not in _PARTICLES or (word[0].isupper() and len(word) <= 2)
    ]


def _direct(text: str, start: int, end: int) -> Name:
    """`Brian Dodd`, `Ludwig van der Berg`, `Ibn Khaldun`, `Tom Reed Jr.`, `FD-B`."""
    printed = text[start:end]
    behind = _BEHIND_FAMILY.fullmatch(printed)
    if behind and not _ACRONYM.search(printed):
        return Name(printed, start, end, behind["family"], behind["given"])
    inverted = _INITIALS_BEHIND.fullmatch(printed)
    if inverted:
        return Name(printed, start, end, inverted["family"], inverted["given"])
    found = _ACRONYM.search(printed)
    acronym = found["acronym"] if found else ""
    plain = _HANDLE.sub("", _ACRONYM.sub("", printed)).strip(" ,")
    if is_body(plain) or _CAPITALS.fullmatch(plain):
        return Name(printed, start, end, literal=plain, acronym=acronym)
    plain = re.sub(r"[’']s$", "", _TITLES.sub("", plain))
    first = plain.split(" ")[0]
    if first in _FAMILY_FIRST and plain.count(" ") == 1:
        return Name(printed, start, end, first, plain.split(" ")[1], acronym=acronym)
    ending = _SUFFIX.search(plain)
    suffix = ending[0].strip(" ,") if ending else ""
    plain = plain[: ending.start()] if ending else plain
    given, family = _divided(plain)
    return Name(printed, start, end, family, given, acronym=acronym, suffix=suffix)


def _divided(plain: str) -> tuple[str, str]:
    """Given and family names: the family is the last word with its particles, or all words in capitals."""
    tokens = plain.rstrip(".").split() if not _INITIALS.fullmatch(plain) else [plain]
    first = len(tokens) - 1
    while first > 0 and _joins(tokens, first - 1):
        first -= 1
    if any(compiled(r"[a-zß-ÿ]").search(token) for token in tokens[:1]):
        while (
            first > 1
            and len(tokens[first]) > 2
            and tokens[first].isupper()
            and _SHOUTED.fullmatch(tokens[first - 1])
        ):
            first -= 1
    return " ".join(tokens[: max(first, 0)]), " ".join(tokens[max(first, 0) :])


def _joins(tokens: list[str], index: int) -> bool:
    """Whether the token belongs to the family name after it: a particle, or one that begins it."""
    token = fold(tokens[index]).rstrip("-")
    if tokens[index].lstrip("’'")[:1].islower():
        return token in _PARTICLES | _COMPOUND
    if index and tokens[index] in _GAELIC:
        return True
    return tokens[index + 1] in _COMPOUND or token in (_LEADING if index == 0 else _WITHIN_NAMES)
