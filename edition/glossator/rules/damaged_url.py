"""An address is damaged: hyphenated, broken off, or leading elsewhere than it says.

Why: A converter takes the hyphen at the end of a line into the address, breaks it off at a blank, or makes a
link of half of it. The reader who follows it finds nothing. What reading could mend is told by
`damaged-text`; here is what it could not. A hyphen is told only where the halves are no words of the text and
the whole is, or where the text prints the same site or the same part of an address without it. That is only
suspected: `glossator fix` takes a hyphen out where the very same address stands elsewhere without it, and
changes nothing in the address of a page that an archive keeps.

Bad:

    The wheel was sold.[1] The mill was burned.[2]

    Notes

    - [1] Ada Noor, "A Wheel Sold," *Fen Gazette*, May 4, 2009, https://fengazette.example/article-show/31.
    - [2] Ada Noor, "A Mill Burned," *Fen Gazette*, May 9, 2009, https://fengazette.example/articleshow/44.

Good:

    The wheel was sold.[1] The mill was burned.[2]

    Notes

    - [1] Ada Noor, "A Wheel Sold," *Fen Gazette*, May 4, 2009, https://fengazette.example/articleshow/31.
    - [2] Ada Noor, "A Mill Burned," *Fen Gazette*, May 9, 2009, https://fengazette.example/articleshow/44.

Source: The Chicago Manual of Style, 17th ed., 14.18: no hyphen is added to an address that breaks at a line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from glossator.model import Hit, Passage, Proposal, Reading, Severity
from glossator.references import fold, words
from glossator.rules.printed import Address, addresses, bare, printed
from glossator.rules.url_words import host

SEVERITY: Severity = "warning"

_HYPHEN = re.compile(r"(?<![A-Za-z])([A-Za-z]{2,20})(?=-([A-Za-z]{2,20})(?![A-Za-z]))")
_ENDINGS = "jpe?g|png|gif|pdf|html?|aspx?|php|docx?|pptx?"
_SHORTEST_JOINED = 5
_OFTEN = 2
"""In so many other places; one may be a slip itself, and makes an info only."""
_BROKEN_OFF = re.compile(
    rf":?[ \u00a0](?:[\w.,()'’-]{{1,40}}[ \u00a0]){{0,5}}[\w.()'’-]{{1,120}}\.(?:{_ENDINGS})(?![\w/])",
    re.IGNORECASE,
)
"""What follows half an address: the rest of a file's name."""
_CUT_BEHIND = re.compile(
    r"[-_=&?%][ \u00a0](?P<rest>[a-z0-9][\w%~-]{0,120}(?:[/.][\w%~.-]{1,200}|/)+"
    r"|[a-z0-9]{1,30}(?:-[a-z0-9]{1,30}){1,12})"
)
"""What follows an address that ends with a sign which needs more: the rest of a path."""
_SCHEME = re.compile(r"(?P<scheme>https?:/{1,2})[ \u00a0]{1,3}$")
_FILE = re.compile(rf"\.(?:{_ENDINGS})(?:[?#]|$)", re.IGNORECASE)
_WORD = re.compile(r"(?<![\w-])[^\W\d_]{2,30}(?![\w-])")
_MARKS = re.compile(r"[/?#=&]")
_TWICE = re.compile(r"/(\d{3,12})/\1(?=/|$)")
_MALFORMED = re.compile(
    r"^https?://(?:https?[:/]|www\.?$|[^/]{0,80}//)|%(?![0-9A-Fa-f]{2})|[…\[\]{}|\\^<>]", re.IGNORECASE
)
_SITE = re.compile(r"^(?:localhost|[^\s.]+(?:\.[^\s.]+)+|\[[0-9a-f:]+\])$", re.IGNORECASE)
_PREFIXES = frozenset("re pre non co anti multi semi sub inter self post pro e un de ex en".split())
"""What many words are made with, by a hyphen or without."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What tells a hyphen that is right from one that a line's end left."""

    words: Mapping[int, frozenset[str]]
    """By passage, its words."""
    spread: Counter[str]
    """In how many notes and paragraphs each word of the text stands."""
    urls: Counter[str]
    bare: Counter[str]
    """Without the scheme."""
    sites: Counter[str]
    """How many addresses each site has."""
    parts: Counter[tuple[str, str]]
    """How many different addresses of a site have a part."""
    doubled: Counter[str]
    """How many different addresses of each site have a number twice in a row."""
    containers: Mapping[int, tuple[str, ...]]
    """By where an address begins in the source, the words of the journal or the site that it stands in."""


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each address that is damaged, with the address mended where that is known."""
    every = list(addresses(reading))
    known = _known(reading, every)
    for each in every:
        hit = _broken(each) or _elsewhere(each) or _hyphened(each, known) or _twice(each, known)
        if hit is not None:
            yield hit


def _broken(each: Address) -> Hit | None:
    """An address that is none, or behind which its rest follows."""
    if not _SITE.match(host(each.url)) or _MALFORMED.search(each.url):
        return Hit((each.place,), f"{each.url} is no address that can be followed")
    rest = _BROKEN_OFF.match(each.passage.text, each.end)
    if each.spelt_out and rest and not _FILE.search(each.url):
        told = f"an address may be broken off: '{rest[0].strip()}' follows it"
        return Hit((each.place,), told, ("what follows ends as the name of a file does",))
    return _parted(each)


def _parted(each: Address) -> Hit | None:
    """An address with a blank behind its scheme, or behind a sign within its path."""
    text = each.passage.text
    scheme = _SCHEME.search(text[max(0, each.start - 12) : each.start])
    spans = each.passage.spans(each.start - len(scheme[0]), each.end) if scheme else ()
    if scheme and len(spans) == 1:
        mended = f"{scheme['scheme'].partition('/')[0]}//{text[each.start : each.end]}"
        within = text[: each.start - len(scheme[0])].endswith(("/", "="))
        safe = each.holder is not None and not within and not each.kept
        proposal = Proposal(0, None, mended, 0.95, "nothing else stands behind a scheme", safe=safe)
        place = replace(each.place, span=spans[0])
        return Hit((place,), "a blank stands within an address, behind its scheme", (), (proposal,))
    rest = _CUT_BEHIND.match(text, each.end) or _CUT_BEHIND.match(text, max(each.end - 1, 0))
    if each.spelt_out and rest and each.url[-1:] != "." and not _FILE.search(each.url):
        told = f"an address may be broken off: '{rest['rest'].rstrip('.,')}' follows it behind a blank"
        return Hit((each.place,), told, ("it ends with a sign that needs more behind it",))
    return None


def _elsewhere(each: Address) -> Hit | None:
    """A link whose words are an address, and another than it leads to."""
    said = each.passage.text[each.start : each.end].strip()
    if not re.match(r"https?://", said) or any(char.isspace() for char in said) or each.spelt_out:
        return None
    one, other = (bare(url).rstrip("/").removeprefix("www.").casefold() for url in (said, each.url))
    if one == other or one.endswith("…") or one.endswith("..."):
        return None
    return Hit(
        (each.place,),
        "a link says one address and leads to another",
        (f"it says {said}", f"it leads to {each.url}"),
    )


def _twice(each: Address, known: _Known) -> Hit | None:
    """A number that stands twice in a row in a path, where no other address of the site has one twice."""
    match, site = _TWICE.search(each.url), host(each.url)
    others = known.sites[site] - known.urls[each.url]
    if match is None or each.kept or not others or known.doubled[site] > 1:
        return None
    mended = each.url[: match.end(1)] + each.url[match.end() :]
    why = f"{others} other addresses of {site} have no number twice"
    return Hit(
        (each.place,),
        f"{match[1]} stands twice in a row in an address",
        (why,),
        (Proposal(0, None, mended, 0.6, why),),
    )


@dataclass(frozen=True, slots=True)
class _Proof:
    """Why a hyphen is none of an address."""

    why: str
    severity: Severity = "warning"


def _hyphened(each: Address, known: _Known) -> Hit | None:
    """An address with hyphens that are none of its own, and the address without them."""
    found = [(match, proof) for match in _HYPHEN.finditer(each.url) if (proof := _proof(match, each, known))]
    if not found:
        return None
    mended, at = "", 0
    for match, _ in found:
        mended, at = mended + each.url[at : match.end()], match.end() + 1
    mended += each.url[at:]
    whys = tuple(dict.fromkeys(proof.why for _, proof in found))
    again = _stands_elsewhere(each, mended, known)
    whys = (f"the very same address stands elsewhere without it: {mended}",) if again else whys
    told = ", ".join(f"'{match[1]}-{match[2]}'" for match, _ in found)
    return Hit(
        (each.place,),
        f"{told} in an address may be hyphenated by the end of a line",
        whys,
        (Proposal(0, None, mended, 0.95 if again else 0.8, "; ".join(whys), safe=again),),
        severity="warning" if any(proof.severity == "warning" for _, proof in found) else "info",
    )


def _stands_elsewhere(each: Address, mended: str, known: _Known) -> bool:
    """Whether what is proposed is the very address of another place, which leads to more than a site's front
    page, and nothing else has it as it is here."""
    page = bare(mended).partition("/")[2]
    alone = known.bare[bare(each.url)] == 1
    return bool(page) and alone and known.bare[bare(mended)] > 0 and each.as_printed and not each.kept


def _proof(match: re.Match[str], each: Address, known: _Known) -> _Proof | None:
    """Why the hyphen between two halves is none of the address; None where nothing says so."""
    halves, site = (fold(match[1]), fold(match[2])), host(each.url)
    if len(halves[0] + halves[1]) < _SHORTEST_JOINED:
        return None
    in_host = match.end() < len(each.url) - len(bare(each.url).partition("/")[2])
    told = None
    if not each.kept:
        told = _same_site(halves, site, each, known) if in_host else _same_part(match, site, each, known)
    return told or _one_word(halves, each, known)


def _one_word(halves: tuple[str, str], each: Address, known: _Known) -> _Proof | None:
    """Whether the halves are no words of the text, and the whole is one elsewhere: beside the address it may
    be damaged in the same way."""
    joined = halves[0] + halves[1]
    elsewhere = known.spread[joined] - (joined in known.words[id(each.passage)])
    if elsewhere < 1 or any(known.spread[half] or half in _PREFIXES for half in halves):
        return None
    why = f"the text has the word '{joined}', and neither '{halves[0]}' nor '{halves[1]}'"
    return _Proof(why, severity="warning" if elsewhere >= _OFTEN else "info")


def _same_part(match: re.Match[str], site: str, each: Address, known: _Known) -> _Proof | None:
    """Whether another address of the site has the same part without the hyphen, and none with it. A prefix
    makes another word: *re-creation*."""
    segment = _segment(each.url, match.start())
    plain = segment.replace(f"{match[1]}-{match[2]}", match[1] + match[2], 1)
    own = _segments(each.url)
    alike, same = (known.parts[site, part] - (part in own) for part in (plain, segment))
    if not alike or same:
        return None
    mended = each.url[: match.end()] + each.url[match.end() + 1 :]
    if fold(match[1]) in _PREFIXES and not known.bare[bare(mended)]:
        return None
    return _Proof(f"another address of {site} has '{plain}'")


def _same_site(halves: tuple[str, str], site: str, each: Address, known: _Known) -> _Proof | None:
    """Whether the text names the same site without the hyphen, or what stands in it is called so."""
    mended = site.replace("-".join(halves), "".join(halves), 1)
    if known.sites[mended]:
        return _Proof(f"another address of the text is of {mended}")
    name = site.rpartition(".")[0].rpartition(".")[2]
    container = known.containers.get(each.place.span.start, ())
    if not container or "".join(container) != name.replace("-", "") or container == tuple(name.split("-")):
        return None
    # A site may well part what is one word on the title page.
    severity: Severity = "warning" if len(container) > 1 else "info"
    return _Proof(f"what it stands in is called so that the site would be {mended}", severity)


def _segment(url: str, at: int) -> str:
    """The part of an address between slashes in which an offset lies."""
    return _MARKS.split(url[url.rfind("/", 0, at) + 1 :], maxsplit=1)[0]


def _segments(url: str) -> list[str]:
    return _MARKS.split(bare(url))[1:]


def _known(reading: Reading, every: list[Address]) -> _Known:
    urls = Counter(each.url for each in every)
    stands_in = {}
    for given in printed(reading):
        url, container = given.first("URL"), given.value("container-title") or given.value("publisher")
        if url is not None and container:
            name = words(container)
            stands_in[given.at(url.start, url.end).span.start] = name[1:] if name[:1] == ("the",) else name
    own = {id(passage): frozenset(_words_of(passage)) for passage in _passages(reading)}
    return _Known(
        own,
        Counter(chain.from_iterable(own.values())),
        urls,
        Counter(bare(each.url) for each in every),
        Counter(host(each.url) for each in every),
        Counter((host(url), part) for url in urls for part in set(_segments(url))),
        Counter(host(url) for url in urls if _TWICE.search(url)),
        stands_in,
    )


def _passages(reading: Reading) -> Iterator[Passage]:
    """Whatever holds words."""
    article = reading.article
    yield from (note.passage for note in article.notes)
    yield from (entry.passage for entry in article.bibliography)
    yield from (part.passage for block in article.blocks for part in block.parts)


def _words_of(passage: Passage) -> Iterator[str]:
    """Its words that no hyphen joins to another, folded, those of addresses left out."""
    at = 0
    for start, end, _ in [*passage.marked("link"), (len(passage.text), 0, "")]:
        yield from (fold(word) for word in _WORD.findall(passage.text[at:start]))
        at = end
