"""What references mean: each test reads like the notes of an article, with the answers beside them."""

from __future__ import annotations

import random

import pytest

from glossator.model import Ambiguous, Decision, Decisions, Found, Meaning, Reading, Unknown
from glossator.reading import read_text

ABERNETHY = "Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 12."
CASTLE = "Castle, *Rivers at Work* (Hull: Quay, 1998), 40."
WATER = "Castle, *The Price of Water* (Hull: Quay, 2004), 9."
INTERVIEW = "Interview with the last miller, Corfe, July 2001."
BERGER = "Anna Berger, *Mühlen im Ried* (Köln: Ufer, 1994), S. 12."
MOREL = "Jean Morel, *Les moulins perdus*, Paris, Seuil, 1987, p. 12."


def article(*notes: str, sentences: tuple[str, ...] = (), bibliography: tuple[str, ...] = ()) -> str:
    """A text whose sentences call the notes in order."""
    said = [*sentences, *("The mill stood there" for _ in notes[len(sentences) :])]
    body = " ".join(f"{sentence}.[{rank}]" for rank, sentence in enumerate(said, 1))
    listed = "\n".join(f"- [{rank}] {note}" for rank, note in enumerate(notes, 1))
    works = "\n## Bibliography\n\n" + "\n".join(f"- {entry}" for entry in bibliography) + "\n"
    return f"# Mills\n\n{body}\n\n## Notes\n\n{listed}\n{works if bibliography else ''}"


def told(meaning: Meaning) -> str:
    """`1 12` for what note 1 gives in full, with the page; `several: 1 1`; `unknown: first`."""
    match meaning:
        case Found():
            page = f" {meaning.locator.value}" if meaning.locator else ""
            return meaning.chain[-1] + page
        case Ambiguous():
            return f"{meaning.reason}: {' '.join(candidate.note for candidate in meaning.candidates)}"
        case Unknown():
            return f"unknown: {meaning.reason}"


def last(text: str, decisions: Decisions | None = None) -> str:
    """What the last reference of the last note means."""
    reading = read_text(text, decisions)
    reference = reading.article.notes[-1].references[-1]
    return told(reading.meanings.of[reference.id])


@pytest.mark.parametrize(
    ("notes", "meaning"),
    [
        ((ABERNETHY, "Ibid."), "1 12"),
        ((ABERNETHY, "Ibid., 51."), "1 51"),
        ((ABERNETHY, "ibid 75"), "1 75"),
        ((ABERNETHY, "*Ibid*., p. 51."), "1 51"),
        ((ABERNETHY, "Ibid.", "Ibid., 14.", "Ibid."), "1 14"),
        ((ABERNETHY, "See also ibid., 14."), "1 14"),
        ((ABERNETHY, CASTLE[:-1] + "; ibid., 12."), "2 12"),
        ((ABERNETHY, INTERVIEW, "Ibid."), "2"),
        ((ABERNETHY, CASTLE[:-1] + "; " + ABERNETHY, "Ibid., 4."), "several: 2 2"),
        (("Ibid., 4.",), "unknown: first"),
        ((ABERNETHY, "Nobody asked for the rent of the lower meadow.", "Ibid."), "unknown: comment"),
        ((BERGER, "Ebd., S. 14."), "1 14"),
        ((BERGER, "Ebenda."), "1 12"),
        ((BERGER, "Vgl. ebd."), "1 12"),
        ((MOREL, "Ibid., p. 51."), "1 51"),
        (("Carlo Ferri, *I mulini perduti*, Torino, Riva, 1988, p. 12.", "Ivi, p. 14."), "1 14"),
        (("Juan Robles, *Los molinos* (Madrid: Ribera, 1999), p. 20.", "Ibíd., p. 21."), "1 21"),
    ],
)
def test_ibid_means_the_note_before(notes: tuple[str, ...], meaning: str) -> None:
    assert last(article(*notes)) == meaning


@pytest.mark.parametrize(
    ("notes", "meaning"),
    [
        ((ABERNETHY, CASTLE, "Abernethy, op. cit., p. 30."), "1 30"),
        ((CASTLE, WATER, ABERNETHY, "Castle, 1998, op. cit., p. 30."), "1 30"),
        ((CASTLE, WATER, ABERNETHY, "Castle, *Price of Water*, 12."), "2 12"),
        ((CASTLE, WATER, ABERNETHY, "Castle, op. cit., p. 30."), "same-name: 2 1"),
        ((ABERNETHY, "Castle, 1998, op. cit."), "unknown: no-work"),
        ((CASTLE, ABERNETHY, "Castle, 1989, op. cit."), "unknown: year"),
        ((ABERNETHY, "Castle, op. cit.", CASTLE, "Castle, op. cit., 7."), "3 7"),
        ((BERGER, ABERNETHY, "Berger, a. a. O., S. 14."), "1 14"),
        ((MOREL, ABERNETHY, "Morel, op. cit., p. 14."), "1 14"),
        ((CASTLE, "Compare her essay, “Doors,” *Rooms* 1 (1991): 1–9.", "Castle, “Doors,” 4."), "2 4"),
        ((CASTLE, WATER, "Castle, Price of Water, op. cit., 4."), "2 4"),
    ],
)
def test_a_short_form_means_the_one_earlier_work_that_fits(notes: tuple[str, ...], meaning: str) -> None:
    assert last(article(*notes)) == meaning


EDWARD = "E. P. Thompson, *The Making of Mills* (London: Gollancz, 1963), 12."
PAUL = "Paul Thompson, *The Voice of the Weir* (Oxford: Ings, 1978), 4."
FIRST_VOLUME = "Hans-Ulrich Wehler, Deutsche Mühlengeschichte, Bd. 1, München: Beck 1987, S. 10."
THIRD_VOLUME = "Hans-Ulrich Wehler, Deutsche Mühlengeschichte, Bd. 3, München: Beck 1995, S. 12."
RIED = "Karl Voss: Mühlen im Ried, Köln 1994, S. 3."
MOOR = "Karl Voss: Mühlen im Moor, Köln 1999, S. 3."


@pytest.mark.parametrize(
    ("notes", "meaning"),
    [
        ((EDWARD, PAUL, "E. P. Thompson, op. cit., p. 14."), "1 14"),
        ((EDWARD, PAUL, "P. Thompson, op. cit., p. 14."), "2 14"),
        ((EDWARD, PAUL, "John Thompson, op. cit., p. 14."), "same-name: 2 1"),
        ((FIRST_VOLUME, THIRD_VOLUME, "Wehler, Mühlengeschichte, Bd. 1, S. 4."), "1 4"),
        ((RIED, MOOR, "Voss, Mühlen im Ried, S. 14."), "1 14"),
        ((RIED, MOOR, "Voss, Mühlen, S. 14."), "same-name: 2 1"),
        (
            (CASTLE, "*The Diary of Ada Marsh*, ed. Tom Hale (Ely: Fen, 1977), 3.", "Marsh, *Diary*, 7."),
            "2 7",
        ),
    ],
)
def test_given_names_volumes_and_whole_titles_decide(notes: tuple[str, ...], meaning: str) -> None:
    assert last(article(*notes)) == meaning


@pytest.mark.parametrize(
    ("notes", "meaning"),
    [
        ((CASTLE[:-1] + ", citing Tom Hale, *Wheels* (Leeds: Moor, 1990), 3.", "Ibid., 10."), "1 10"),
        ((CASTLE, "Quoted ibid., 44."), "1 44"),
        ((CASTLE, "Introduction, ibid., 4."), "1 4"),
        ((CASTLE, "Private collection, Leeds.", "Ibid."), "unknown: unread"),
    ],
)
def test_what_stands_about_an_ibid_does_not_mislead_it(notes: tuple[str, ...], meaning: str) -> None:
    assert last(article(*notes)) == meaning


@pytest.mark.parametrize(
    ("notes", "meaning"),
    [
        ((ABERNETHY, CASTLE, "Abernethy, supra note 1, at 30."), "1 30"),
        ((ABERNETHY[:-1] + "; " + CASTLE, WATER, "Castle, supra note 1, at 30."), "1 30"),
        ((ABERNETHY, "Abernethy, supra note 2, at 30."), "unknown: self"),
        ((ABERNETHY, "Abernethy, supra note 9, at 30."), "unknown: no-note"),
        ((BERGER, ABERNETHY, "Berger (Fn. 1), S. 14."), "1 14"),
        ((ABERNETHY, CASTLE, "See supra note 1 and accompanying text."), "1"),
        ((ABERNETHY, CASTLE, "Castle, supra note 1, at 30."), "other-note: 2 1"),
        ((ABERNETHY, "*Hale v Moor Mills* [1988] 1 QB 211.", "*Hale* (n 1) 212."), "other-note: 2 1"),
        ((BERGER, ABERNETHY, "Ders. (Fn. 1), S. 14."), "unclear: 2 1"),
        ((ABERNETHY, CASTLE, "Catsle, supra note 2, at 30."), "unknown: misspelt"),
        ((ABERNETHY, CASTLE, "Ruddle, supra note 2, at 30."), "unknown: other-name"),
        (("On Egan the county kept no record.", CASTLE, "Egan, supra note 1, at 30."), "1 30"),
        ((ABERNETHY, "Ibid., 14.", CASTLE, "Abernethy, supra note 2, at 30."), "1 30"),
        (("Stevens, *Tolls* (Oxford: Weir, 1990), 4.", CASTLE, "Stevens (n 1) 110."), "1 110"),
    ],
)
def test_a_number_means_that_note(notes: tuple[str, ...], meaning: str) -> None:
    assert last(article(*notes)) == meaning


def test_a_decision_is_found_by_the_volume_that_reports_it() -> None:
    """The one that begins last before the page; a page before the first of the volume finds none."""
    hale, voss = "*Hale v. Moor Mills*, 376 U.S. 254, 260 (1964).", "*Voss v. Ried*, 376 U.S. 300 (1964)."
    assert last(article(hale, voss, "376 U.S. at 269–70.")) == "1 269–70"
    assert last(article(hale, voss, "*Voss*, 376 U.S. at 310.")) == "2 310"
    assert last(article(hale, voss, "376 U.S. at 12.")).startswith("unknown")


def test_a_full_form_may_stand_in_the_bibliography() -> None:
    entry = "Castle, Owen. *Rivers at Work*. Hull: Quay, 1998."
    assert last(article(ABERNETHY, "Castle, *Rivers*, 44.", bibliography=(entry,))) == "b1 44"


def test_the_sentence_may_name_the_author() -> None:
    said = ("The mill stood there", "It burned", "As Castle shows, it was sold")
    assert last(article(CASTLE, ABERNETHY, "Op. cit., p. 44.", sentences=said)) == "1 44"


def test_an_editor_decides() -> None:
    text = article(CASTLE, WATER, ABERNETHY, "Castle, op. cit., p. 12.")
    decided = Decision("means", "n4", "The price is given there.", means="2")
    assert last(text, Decisions(decisions=(decided,))) == "2 12"


def test_every_reference_has_a_meaning_and_hostile_texts_do_not_raise() -> None:
    pieces = [
        "Ibid., 4.",
        "op. cit.",
        "supra note 3",
        "Id.",
        "(Fn. 1)",
        "Castle, 1998, op. cit.",
        CASTLE,
        "—",
        "[",
        "",
    ]
    chance = random.Random(7)
    for _ in range(60):
        notes = [
            " ".join(chance.choices(pieces, k=chance.randint(1, 3))) for _ in range(chance.randint(1, 12))
        ]
        reading = read_text(article(*notes))
        ids = {one.id for note in reading.article.notes for one in note.references}
        assert ids == set(reading.meanings.of)


def test_a_circle_ends() -> None:
    notes = ("Abernethy, supra note 2, at 4.", "Abernethy, supra note 1, at 4.", "Ibid.")
    assert last(article(*notes)).startswith(("1", "2", "unknown", "several"))


def stale(reading: Reading) -> dict[str, str]:
    """Which note each number that went stale means, by the note it stands in."""
    pairs = [pair for numbering in reading.meanings.numberings for pair in numbering.stale]
    return {reference.rpartition("-")[0]: note for reference, note in pairs}


def witness(rank: int) -> str:
    return f"Interview with the keeper of lock {rank}, Corfe, May 2001."


def test_numbers_that_went_stale_together_are_explained_by_one_offset() -> None:
    """Two notes were put in before note 3; each number was once that of the note before."""
    notes = [CASTLE, WATER]
    for rank in range(1, 7):
        notes += [witness(rank), f"Ibid., {2 * rank - 1}."]
    reading = read_text(article(*notes))
    assert stale(reading) == {str(2 * rank + 2): str(2 * rank + 1) for rank in range(1, 7)}
    (numbering,) = reading.meanings.numberings
    assert [step.offset for step in numbering.steps] == [2]


def test_notes_taken_out_make_the_offset_shrink() -> None:
    notes = []
    for rank in range(1, 8):
        taken_out = 2 if rank > 3 else 0
        notes += [witness(rank), f"Ibid., {2 * rank - 1 + taken_out}."]
    reading = read_text(article(*notes))
    assert stale(reading) == {str(2 * rank): str(2 * rank - 1) for rank in range(4, 8)}


def test_a_number_that_names_a_note_before_the_change_is_still_right() -> None:
    """A note was put in before note 5; `Ibid., 1` still means the first keeper."""
    notes = []
    for rank in range(1, 9):
        notes += [CASTLE] if rank == 3 else []
        notes += [witness(rank), f"Ibid., {2 * rank - 1}."]
    notes[12] = "Ibid., 1."
    reading = read_text(article(*notes))
    assert stale(reading) == {str(2 * rank + 1): str(2 * rank) for rank in (3, 4, 5, 7, 8)}


_SYLLABLES = [consonant + vowel for consonant in "bdklmnrst" for vowel in "aeiou"]


@pytest.mark.parametrize("seed", range(4))
def test_numbers_of_notes_are_explained_by_steps_along_the_printed_numbers(seed: int) -> None:
    """Two notes were put in as the 40th and 41st, three as the 80th to 82nd; a third of the numbers were
    typed afterwards and are right, and so are all that name one of the notes put in."""
    chance = random.Random(seed)
    names = ["".join(chance.choices(_SYLLABLES, k=4)).title() for _ in range(160)]
    notes: list[str] = []
    wanted: dict[str, str] = {}
    for rank, name in enumerate(names, 1):
        if rank % 3 == 1 or rank < 4:
            notes.append(f"{name}, *Mills of {name}* (Hull: Quay, 1998), 40.")
            continue
        meant = chance.randrange(1, rank, 3)
        fresh = meant < 42 or 80 <= meant < 83 or chance.random() < 0.33
        lag = 0 if fresh else 2 if meant < 80 else 5
        notes.append(f"{names[meant - 1]}, supra note {meant - lag}, at 3.")
        wanted |= {str(rank): str(meant)} if lag else {}
    reading = read_text(article(*notes))
    assert stale(reading) == wanted
    assert [step.offset for step in reading.meanings.numberings[0].steps] == [2, 5]


@pytest.mark.parametrize("seed", range(12))
def test_pages_of_many_books_are_never_taken_for_notes(seed: int) -> None:
    """Chicago style, in small books, so that the pages often lie below the number of the note."""
    chance = random.Random(seed)
    towns = ["Leeds", "Hull", "Cork", "Ulm", "Lyon", "Poole", "Stoke", "Arne"]
    notes: list[str] = []
    for rank in range(1, 41):
        if notes and chance.random() < 0.4:
            notes.append(f"Ibid., {chance.randint(1, rank + 5)}.")
        else:
            town = chance.choice(towns)
            notes.append(
                f"Author{town}, *Mills of {town} {rank}* ({town}: Quay, 19{rank + 10}), "
                f"{chance.randint(1, 60)}."
            )
    assert not read_text(article(*notes)).meanings.numberings


def test_pages_that_rise_in_one_book_are_pages() -> None:
    notes = [ABERNETHY.replace("12", "1")]
    for rank in range(2, 30, 2):
        notes += [f"Ibid., {rank}.", f"Abernethy, *Register*, {rank + 1}."]
    reading = read_text(article(*notes))
    assert not reading.meanings.numberings
    assert not reading.meanings.note_numbers
