"""Reading one note: which references it holds, of which kind, and what they can be found by.

Each case is a note and what is expected, a line for each reference: `kind key=value …`. Only what is
named in the line is compared, save that a note must hold as many references as there are lines.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossator.model import Passage, Piece, Reference, Span
from glossator.read import read
from glossator.references import note_kind, read_references
from glossator.works import find_works
from styles import STYLES

CASES: dict[str, str] = {
    # the same work
    "Ibid.": "ibid locator=",
    "Ibid., 51.": "ibid locator=51",
    "Ibid., p. 51.": "ibid locator=page:51",
    "Ibid. 51": "ibid locator=51",
    "ibid 75": "ibid locator=75",
    "Ibid.,51": "ibid locator=51",
    "Ibid at 51": "ibid locator=page:51",
    "Ibid . , 51": "ibid locator=51",
    "lbid., 5.": "ibid locator=5",
    "1bid., 4": "ibid locator=4",
    "I bid., p. 3": "ibid locator=page:3",
    "*Ibid*., 51": "ibid locator=51",
    "Ibid., xii–xiv": "ibid locator=xii–xiv",
    "Ebd., S. 12 f.": "ibid locator=page:12_f.",
    "ebenda, S. 3": "ibid locator=page:3",
    "ivi, p. 89": "ibid locator=page:89",
    "Ibídem, p. 4": "ibid locator=page:4",
    "tamże, s. 4": "ibid locator=page:4",
    "Там же. С. 12.": "ibid locator=page:12",
    "See also ibid., 4.": "ibid signal=See_also locator=4",
    "Cf. ibid.": "ibid signal=Cf.",
    "Vgl. ebd.": "ibid signal=Vgl.",
    "cfr. ivi": "ibid signal=cfr.",
    "Voir ibid.": "ibid signal=Voir",
    "Marsh, ibid., 12": "ibid names=Marsh locator=12",
    "Marsh, *Fens*, 10; ibid., 12.": "short names=Marsh title=fens locator=10\nibid locator=12",
    "Hale, pp. 3, 4; ibid. p. 9": "short names=Hale\nibid locator=page:9",
    "Id. at 45": "ibid locator=page:45",
    "Id. § 3": "ibid locator=section:3",
    "Id.": "ibid",
    "Ídem, p. 4": "ibid locator=page:4",
    "Id., MARSH, supra note 2.": "ibid\nsupra names=MARSH notes=2",
    "See ibid. at 4 (quoting Hale, supra note 3, at 5).": "ibid\nsupra nested=True names=Hale notes=3",
    # what only looks like a relation
    "Marsh, 'The Ibid. Problem', *Notes* 4 (2001): 12.": "full names=Marsh year=2001",
    "See infra Part II": "",
    "see Section 3 above": "",
    "supra, n° 16": "",
    "Marsh, *Fens* (London, 2001), 14 n. 35": "full names=Marsh year=2001 notes=",
    "vol. 12, para 12": "",
    "§ 12": "",
    # the same author
    "Id., *La légende des siècles*, 45": "idem title=la_legende_des_siecles locator=45",
    "Ders., Der Titel (Berlin, 1990), S. 4.": "idem title=der_titel year=1990 locator=page:4",
    "Ders. (Fn. 92), 55": "idem notes=92 locator=55",
    "Idem (fn. 92), 55": "idem notes=92 locator=55",
    "Ders. (Fn. 53, 1993), 582.": "idem notes=53 year=1993 locator=582",
    "———, *Another Book* (Oxford: OUP, 1990), 4.": "idem title=another_book year=1990",
    # by name
    "Ada Marsh, 2016, op. cit.": "opcit names=Marsh year=2016",
    "Marsh, Ada., et al., 2022, op. cit.": "opcit names=Marsh others=True year=2022",
    "Ada Marsh, et al., 2022, op. cit.": "opcit names=Marsh others=True",
    "O'Hale, Feb. 09, 2015, op. cit.": "opcit names=O'Hale year=2015 month=2 day=9",
    "O'Hale, 9 February 2015, op. cit., p. 3": "opcit names=O'Hale month=2 day=9 locator=page:3",
    "Board of Marine Works (BMW), 2018, op. cit.": "opcit names=Board_of_Marine_Works|BMW",
    "Op. cit., p. 160": "opcit names= locator=page:160",
    "Müller, a. a. O., S. 4": "opcit names=Müller locator=page:4",
    "P. Levi, L'osteria di Brema, cit.": "opcit names=Levi title=losteria_di_brema",
    "Durand, art. cit., p. 3": "opcit names=Durand locator=page:3",
    "García, ob. cit., p. 33": "opcit names=García locator=page:33",
    "Arrêt Dupont précité": "opcit names=Dupont",
    "Marsh, supra, at 1633–43": "opcit names=Marsh locator=page:1633–43",
    # by number
    "Marsh, supra note 12, at 4": "supra names=Marsh notes=12 locator=page:4 text_only=False",
    "Marsh & Hale, Redux, supra note 38, at 928": "supra names=Marsh|Hale title=redux notes=38",
    "See footnote 12": "supra names= notes=12 text_only=False",
    "For reference, see footnote 26.": "supra names= notes=26 text_only=False prefix=For_reference",
    "See supra note 12 and accompanying text.": "supra notes=12 text_only=True",
    "See supra text accompanying notes 12–14.": "supra notes=12|13|14 text_only=True",
    "text accompanying notes 117–10": "supra notes=117|10 text_only=True",
    "See infra note 3.": "supra notes=3 forward=True",
    "See supra nn. 45–47": "supra notes=45|46|47",
    "supra notes 98–101": "supra notes=98|99|100|101",
    "supra notes 172–75": "supra notes=172|173|174|175",
    "supra notes 12, 14 and 16": "supra notes=12|14|16",
    "nn 12, 14": "supra notes=12|14",
    "Siehe Fn. 3 f.": "supra notes=3|4",
    "Stevens (n 1) 110": "supra names=Stevens notes=1 locator=110",
    "Marsh, above n 12, 45": "supra names=Marsh notes=12 locator=45",
    "note 12 above": "supra notes=12",
    "Müller (wie Anm. 12), S. 4": "supra names=Müller notes=12 locator=page:4",
    "s. o. Fn. 12": "supra notes=12",
    "Dupont, précité, note 3": "supra names=Dupont notes=3",
    "Rossi, cit., nt. 12, p. 4": "supra names=Rossi notes=12 locator=page:4",
    "Müller a.a.O. (Fn. 12), S. 4": "supra names=Müller notes=12 locator=page:4",
    "véase supra nota 12": "supra notes=12",
    "cfr. nota 12": "supra notes=12",
    "zie noot 12": "supra notes=12",
    "MARSH, supra note 2; MARSH, supra note 3; Marsh, supra note 1.": (
        "supra names=MARSH notes=2\nsupra names=MARSH notes=3\nsupra names=Marsh notes=1"
    ),
    # what is quoted, and the book in hand
    "Hale, *Book*, 10, quoted in Marsh, *Other*, 5.": (
        "short nested=True names=Hale\nshort nested=False names=Marsh"
    ),
    "Hale, quoted in Marsh, supra note 5, at 3.": "unread nested=True names=Hale\nsupra names=Marsh notes=5",
    "Goethe, zit. nach Müller (Fn. 3), S. 4": "unread nested=True\nsupra names=Müller notes=3",
    # by name and short title, or name and year
    "Brehm, iv, 567": "short names=Brehm locator=iv,_567",
    "Marsh 2018, 25": "short names=Marsh year=2018 locator=25",
    "Marsh (2016), 12": "short names=Marsh year=2016 locator=12",
    "Hale, *Corn, Cash, Commerce*": "short names=Hale title=corn_cash_commerce",
    'Hill, Ng, and Gordon, "Of Things," 993–1022': "short names=Hill|Ng|Gordon title=of_things",
    # in full
    "'A Shrine Falls.' *Evening Post* (February 16, 2017). URL: <https://post.example/a>.": (
        "full names= title=a_shrine_falls year=2017 month=2 day=16"
    ),
    "Marsh, Ada, Tom Hale, and Rose Hwang. 'A Study'. Center (2018). URL: <https://c.example/x>.": (
        "full names=Marsh|Hale|Hwang title=a_study year=2018"
    ),
    "Marsh, *The Fens* (Ely: Abbey Press, 1999), pp. 12–14.": (
        "full names=Marsh title=the_fens locator=page:12–14"
    ),
    "Anna Berg, Die Wege, Berlin 1999, S. 12": "full names=Berg title=die_wege year=1999 locator=page:12",
    "Ada Marsh, The Long Road, 94 WASH. L. REV. 1337, 1378 (2019)": (
        "full names=Marsh title=the_long_road year=2019 locator=1378"
    ),
    "Anna Berg, Ein Weg, in: Hart (Hg.), Der Band (2013), 31-44": "full names=Berg title=ein_weg year=2013",
    "Jean Dupont, « Le titre », *Revue*, 1999, p. 12.": "full names=Dupont title=le_titre locator=page:12",
    "Marsh, F. (2019). Title of the thing. *Journal of Things*, 12(3), 45–67.": "full names=Marsh year=2019",
    "Ludwig van der Berg, *Titel* (1990)": "full names=van_der_Berg year=1990",
    "Marsh v. Hale Ins. Co., 988 So. 2d 186 (La. 2008)": "full names= year=2008",
    "https://example.org/a/b": "full names=",
    # what nobody published
    "Interview with AB, key informant in Ely. December, 2021.": "interview names=AB year=2021 month=12",
    "Personal communication with the author, 3 May 2010.": "interview day=3 month=5",
    "Interview with AB, May, 2021; Interview with CD, June, 2021.": (
        "interview names=AB\ninterview names=CD"
    ),
    # remarks
    "A knot that is impossible to untangle.": "",
    "The war ended in 1945 and many people moved.": "",
    "For defenses of this view, see Ada Marsh, A View, 52 N.Y.U. L. REV. 803 (2003).": (
        "full names=Marsh prefix=For_defenses_of_this_view signal=see"
    ),
    "It is often said (Marsh, *Tales*, London, 1866, p. 31) that they went.": "full names=Marsh title=tales",
}  # fmt: skip


def passage(text: str) -> Passage:
    """A note as the reader makes it, from Markdown."""
    return read(f"A word.[1]\n\n## Notes\n\n- [1] {text}\n").notes[0].passage


def described(reference: Reference, key: str) -> str:
    """One property of a reference in the words of the cases."""
    keys, date, locator = reference.keys, reference.keys.date, reference.locator
    if key == "locator":
        return "" if locator is None else f"{locator.label}:{locator.value}".lstrip(":")
    if key in {"year", "month", "day"}:
        return str(getattr(date, key)) if date else ""
    known = {
        "names": "|".join(keys.names),
        "title": " ".join(keys.title_words),
        "notes": "|".join(keys.notes),
    }
    if key in known:
        return known[key]
    return str(keys.others if key == "others" else getattr(reference, key))


@pytest.mark.parametrize("text", CASES)
def test_a_note_is_read_as_the_references_it_holds(text: str) -> None:
    assert_read_as(text, CASES[text])


@pytest.mark.parametrize("text", STYLES)
def test_a_note_is_read_in_every_style(text: str) -> None:
    assert_read_as(text, STYLES[text])


def assert_read_as(text: str, lines: str) -> None:
    """Holds what is read of a note against the lines of its case."""
    found = read_references(passage(text), "1")
    expected = lines.splitlines()
    assert [type(one).__name__.lower() for one in found] == [line.split()[0] for line in expected]
    for one, line in zip(found, expected, strict=True):
        for item in line.split()[1:]:
            key, _, value = item.partition("=")
            assert described(one, key) == value.replace("_", " "), (key, one)


def test_ids_rank_and_spans_are_places_in_the_source() -> None:
    text = "A word.[1]\n\n## Notes\n\n- [1] Marsh, *Fens*, 10; ibid., 12.\n"
    note = read(text).notes[0]
    found = read_references(note.passage, "7")
    assert [one.id for one in found] == ["7-1", "7-2"]
    assert ["".join(text[s.start : s.end] for s in one.spans) for one in found] == [
        "Marsh, *Fens*, 10",
        "ibid., 12",
    ]


def test_the_kind_of_a_note_follows_from_what_it_holds() -> None:
    remark = (
        "This is a longer remark that goes on about the matter for quite a while before it comes to its end. "
    )
    kinds = {
        "Ibid.": "citation",
        "Interview with AB, May, 2021.": "interview",
        "A knot.": "comment",
        f"{remark}Marsh, supra note 3, at 4.": "mixed",
    }
    for text, kind in kinds.items():
        note = passage(text)
        assert note_kind(note, read_references(note, "1")) == kind, text


WORKS = """A.[1] B.[2] C.[3] D.[4] E.[5] F.[6]

## Notes

- [1] Ada Marsh. 'The Fens at War.' *The Post* (May 3, 2015). URL: <https://www.post.example/a/?utm_source=x>.
- [2] 'The Fens at War.' *Evening Post* (May 3, 2015). URL: http://post.example/a.
- [3] Interview with AB, informant in Ely. December, 2021.
- [4] Interview with AB, informant in Ely. December, 2021.
- [5] Tom Hale, *The Mills of the North* (York: Minster Press, 1999), p. 4.
- [6] Rose Dunn, *The Mills of the North* (York: Minster Press, 1999), p. 9.
"""


def test_references_to_one_work_are_merged_only_where_that_is_sure() -> None:
    works = find_works(read(WORKS))
    assert [work.references for work in works.works] == [("1-1", "2-1"), ("3-1", "4-1"), ("5-1",), ("6-1",)]
    assert works.works[0].label == "Marsh, The Fens at War, 2015"
    assert [work.paginated for work in works.works] == [False, False, True, True]
    assert [bool(work.merged_because) for work in works.works] == [True, True, False, False]


PARTS = (
    "Ibid.", "Marsh, ", "*Fens*", "'", "“", "”", "(", ")", "[", "; ", ". ", "supra note ", "12", "–", "1999",
    "see ", " quoted in ", "\n\n", "p. ", "https://a.b/", "é", "§ ", "et al.", "———",
)  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=40))
def test_any_text_can_be_read(parts: list[str]) -> None:
    text = "".join(parts)
    note = Passage(text, (Piece("words", Span(0, len(text)), text),))
    for one in read_references(note, "1"):
        assert 0 <= one.start <= one.end <= len(text)
        assert one.locator is None or text[one.locator.start : one.locator.end]


REPEATED = ("Marsh, *Fens* (Ely, 1999), 12; ", "Ibid., 51. ", "'a ", "(a ", "see ", "supra note 12, ", "A. ")
REPEATED_BY_KIND = (
    "a ", "A ", "1 ", "12, ", "(", "[", "“a ", "« A ", "Ab c, ", "Ab, C. ", "in: A ", "ed. by A B, ",
    "1999, ", "(1999) ", "§ 1 ", "A v. B, ", "S. 1–2, ", "vol. 2, ", "n. 4, ", "XII, ", "A: B, ",
    "London: ", "et B, ", "http://a.b/c ", "https://a.b (", "DOI 10.1234/", "– ", "; ", ". A", "Art. 1 ",
    "loi n° 1 du ", "MS 1, fol. ", "Interview with A ", "Lettre de A à B, ", "Archives of A ", "Box 1, ",
    "A / B / ", "A (B), ", "*A* ", "ʿA ", "review of A, by B ", "Diss. ", "3rd ed. ", "Ramadan 1436 ",
    "[1999] AC 1 ", "12 F.3d 4, ", "BGHZ 1, 2 ", "S/2018/1 ", "a-b-", "x’", "Journal of ", "n.d. ",
    "accessed 3 May 2019 ", "A in 4 B 5, 6 (C eds., 1999) ", "2016 WL 815205, ", "(1895–1977) ",
    "(Ab & ", "376 U.S. 2 ", "(Fn. 3) in: dies. ", "[hereinafter Fen] ", "(n3) ", "Савицкий О. Е. ",
)  # fmt: skip


@pytest.mark.parametrize(
    "part",
    [
        *REPEATED[:1],
        *(pytest.param(part, marks=pytest.mark.matrix) for part in (*REPEATED[1:], *REPEATED_BY_KIND)),
    ],
)
def test_a_giant_note_is_read_in_linear_time(part: str) -> None:
    """Four times the note takes four times as long, and not sixteen; the machine may dawdle a little."""
    short, long = (_seconds(part * (size // len(part))) for size in (10_000, 40_000))
    assert long < 9 * max(short, 0.05)


def _seconds(text: str) -> float:
    note = Passage(text, (Piece("words", Span(0, len(text)), text),))
    started = time.process_time()
    read_references(note, "1")
    return time.process_time() - started
