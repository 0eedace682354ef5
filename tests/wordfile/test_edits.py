"""What people do in Word, with and without tracked changes, as units show it."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pytest

from applan.wordfile.read import read
from applan.wordfile.units import Comment, Returned, Revision, Unit

from .conftest import INSTALLED, drawn_up
from .editing import Edited

KARI, OLA = "Kari Nordmann", "Ola Hansen"
PAST = "Vi skal drive politikkutvikling"
HEADING = "5.4 Landsmøtet"


def edited(
    change: Callable[[Edited], object], accepts: Callable[[str], bool] = lambda author: True
) -> Returned:
    word = Edited(drawn_up("2026", "arbeidsplan").word)
    change(word)
    return read(word.content(), "retur.docx", accepts)


def unit(returned: Returned, words: str) -> Unit:
    (found,) = (one for one in returned.units if words in one.text)
    return found


def texts(returned: Returned) -> list[str]:
    return [one.text for one in returned.units]


@cache
def base() -> list[str]:
    """What the draft says that nobody has changed."""
    return texts(edited(lambda word: None))


def changed(returned: Returned) -> tuple[list[str], list[str]]:
    """The texts that are gone, and those that are new."""
    now = texts(returned)
    return [one for one in base() if one not in now], [one for one in now if one not in base()]


def test_words_are_replaced() -> None:
    returned = edited(lambda word: word.replace("arbeidstittel", "foreløpig tittel"))
    assert changed(returned) == (
        ["En ny møteserie mellom kommunepartiene og partikontoret. Navnet er en arbeidstittel."],
        ["En ny møteserie mellom kommunepartiene og partikontoret. Navnet er en foreløpig tittel."],
    )
    assert returned.authors == ()


@pytest.mark.parametrize("taken", [True, False])
def test_tracked_words_are_accepted_or_not_by_author(taken: bool) -> None:
    returned = edited(
        lambda word: word.replace("arbeidstittel", "foreløpig tittel", KARI),
        lambda author: (author == KARI) == taken,
    )
    said = "En ny møteserie mellom kommunepartiene og partikontoret. Navnet er en "
    found = unit(returned, said)
    assert found.text == said + ("foreløpig tittel." if taken else "arbeidstittel.")
    at = len(said)
    assert found.revisions == (
        Revision("deleted", KARI, "arbeidstittel", at, taken),
        Revision("inserted", KARI, "foreløpig tittel", at + (0 if taken else 13), taken),
    )
    assert returned.authors == (KARI,)


def everybody(author: str) -> bool:
    return True


def nobody(author: str) -> bool:
    return False


def test_a_paragraph_that_is_deleted_is_told_of_in_the_next() -> None:
    gone = edited(lambda word: word.delete_paragraph(PAST, KARI))
    assert changed(gone) == ([PAST], [])
    after = unit(gone, "5.1 Programprosess")
    assert after.kind == "heading"
    assert after.revisions == (Revision("deleted", KARI, PAST + "\n", 0),)
    back = edited(lambda word: word.delete_paragraph(PAST, KARI), nobody)
    assert texts(back) == base()
    (kept,) = (one for one in back.units if one.text == PAST)
    assert kept.revisions == (Revision("deleted", KARI, PAST + "\n", 0, accepted=False),)
    plainly = edited(lambda word: word.delete_paragraph(PAST))
    assert changed(plainly) == ([PAST], [])


@pytest.mark.parametrize("author", ["", KARI])
def test_a_paragraph_that_is_added(author: str) -> None:
    def change(word: Edited) -> None:
        word.add_paragraph(PAST, "Dette er nytt.", author)

    returned = edited(change)
    assert changed(returned) == ([], ["Dette er nytt."])
    said = (Revision("inserted", KARI, "Dette er nytt.\n", 0),) if author else ()
    assert unit(returned, "Dette er nytt.").revisions == said
    assert texts(edited(change, nobody)) == (base() if author else texts(returned))


@pytest.mark.parametrize("author", ["", KARI])
def test_an_item_that_is_added_and_one_that_is_deleted(author: str) -> None:
    def change(word: Edited) -> None:
        word.add_paragraph("Vår plan for Norge", "Ny resolusjon", author, like="Vår plan for Norge")
        word.delete_paragraph("ledere og frivillige i valgkampen", author)

    returned = edited(change)
    assert changed(returned) == (["ledere og frivillige i valgkampen"], ["Ny resolusjon"])
    made = unit(returned, "Ny resolusjon")
    assert (made.kind, made.level, made.label) == ("item", 0, "•")


@pytest.mark.parametrize("author", ["", KARI])
def test_a_paragraph_that_is_divided_and_two_that_are_joined(author: str) -> None:
    def divide(word: Edited) -> None:
        word.split("kommunepartiene og partikontoret.", author)

    said = "En ny møteserie mellom kommunepartiene og partikontoret. Navnet er en arbeidstittel."
    halves = [said[:56], said[56:]]
    assert changed(edited(divide)) == ([said], halves)
    if author:
        assert unit(edited(divide), halves[0]).revisions == (Revision("inserted", KARI, "\n", 56),)
        back = edited(divide, nobody)
        assert texts(back) == base()
        assert unit(back, said).revisions == (Revision("inserted", KARI, "\n", 56, accepted=False),)

    def join(word: Edited) -> None:
        word.join("nye medlemmer", author)

    first, second = "nye medlemmer", "medlemmer og tillitsvalgte lokalt"
    assert changed(edited(join)) == ([first, second], [first + second])
    if author:
        found = unit(edited(join), first + second)
        assert found.revisions == (Revision("deleted", KARI, "\n", len(first)),)
        assert texts(edited(join, nobody)) == base()


@pytest.mark.parametrize("author", ["", KARI])
def test_a_section_that_is_moved(author: str) -> None:
    def change(word: Edited) -> None:
        word.move_section(HEADING, "5.2 Forslagsfrist til landsmøtet", author)

    returned = edited(change)
    assert sorted(texts(returned)) == sorted(base())
    moved = texts(returned)
    at = moved.index(HEADING)
    assert moved[at : at + 3] == [HEADING, "Når\u20022027", "5.2 Forslagsfrist til landsmøtet"]
    assert texts(edited(change, nobody)) == (base() if author else moved)


@pytest.mark.parametrize("author", ["", KARI])
def test_rows_that_are_added_and_deleted(author: str) -> None:
    cells = ["8.4", "Nytt", "3. mars 2026", "Styret"]

    def change(word: Edited) -> None:
        word.add_row("Nasjonale verveuker", cells, author)
        word.delete_row("Kontingentringing", author)

    gone = next(one for one in base() if "Kontingentringing" in one)
    returned = edited(change)
    assert changed(returned) == ([gone], ["\t".join(cells)])
    made = unit(returned, "3. mars 2026")
    assert (made.kind, made.head, made.cells) == ("row", False, tuple(cells))
    if author:
        whole = Revision("inserted", KARI, "\t".join(cells), 0)
        assert made.revisions[0]._replace(text=whole.text) == whole
        told = [one for each in returned.units for one in each.revisions if one.kind == "deleted"]
        assert [one.text.rstrip("\n") for one in told] == [gone]
        assert texts(edited(change, nobody)) == base()


def test_only_the_changes_of_some_count() -> None:
    def change(word: Edited) -> None:
        word.replace("arbeidstittel", "prøvetittel", KARI)
        word.delete_paragraph(PAST, OLA)

    said = next(one for one in base() if "arbeidstittel" in one)
    new = said.replace("arbeidstittel", "prøvetittel")
    assert changed(edited(change)) == ([said, PAST], [new])
    assert changed(edited(change, lambda author: author == KARI)) == ([said], [new])
    assert changed(edited(change, lambda author: author == OLA)) == ([PAST], [])
    assert edited(change, nobody).authors == (KARI, OLA)


def test_another_style_is_another_kind_unless_it_is_rejected() -> None:
    def change(word: Edited) -> None:
        word.restyle(PAST, "Heading2", KARI)

    def kind(returned: Returned) -> str:
        (found,) = (one for one in returned.units if one.text == PAST)
        return f"{found.kind} {found.level}"

    assert (kind(edited(change)), kind(edited(change, nobody))) == ("heading 3", "paragraph 0")


def test_comments_have_their_words_and_place() -> None:
    def change(word: Edited) -> None:
        word.comment("arbeidstittel", "Er dette riktig?", OLA)
        word.comment("Nasjonale verveuker", "Hvem?", KARI)
        word.delete_paragraph(PAST)

    returned = edited(change)
    assert unit(returned, "arbeidstittel").comments == (Comment(OLA, "Er dette riktig?", 70, 83),)
    assert unit(returned, "verveuker").comments == (Comment(KARI, "Hvem?", 4, 23),)
    assert returned.authors == ()


EDITS: dict[str, Callable[[Edited, str], object]] = {
    "words": lambda word, author: word.replace("arbeidstittel", "prøvetittel", author),
    "added": lambda word, author: word.add_paragraph(PAST, "Dette er nytt.", author),
    "deleted": lambda word, author: word.delete_paragraph(PAST, author),
    "item": lambda word, author: word.add_paragraph("nye medlemmer", "unge", author),
    "divided": lambda word, author: word.split("kommunepartiene og partikontoret.", author),
    "joined": lambda word, author: word.join("nye medlemmer", author),
    "moved": lambda word, author: word.move_section(HEADING, "5.2 Forslagsfrist", author),
    "row": lambda word, author: word.add_row("Nasjonale verveuker", ["8.4", "Nytt", "vår", "Styret"], author),
    "no row": lambda word, author: word.delete_row("Kontingentringing", author),
    "remark": lambda word, author: word.comment("arbeidstittel", "Hva?", author or OLA),
}  # fmt: skip


@INSTALLED
@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_changes_are_the_same_after_libreoffice(
    kind: str, tmp_path: Path, convert: Callable[[Sequence[Path], str, Path], None]
) -> None:
    made: dict[Path, bytes] = {}
    for name, change in EDITS.items():
        for author in ("", KARI):
            word = Edited(drawn_up("2026", "arbeidsplan").word)
            change(word, author)
            path = tmp_path / f"{name}-{author[:4]}.docx"
            path.write_bytes(word.content())
            made[path] = word.content()
    convert(list(made), kind, tmp_path / kind)
    for path, content in made.items():
        saved = (tmp_path / kind / f"{path.stem}.{kind}").read_bytes()
        for accepts in (everybody, nobody):
            word, other = read(content, "a.docx", accepts), read(saved, "b", accepts)
            assert texts(word) == texts(other), path.stem
            assert word.authors == other.authors
            assert remarks(word) == remarks(other)
            assert words_changed(word) == words_changed(other)


def remarks(returned: Returned) -> list[Comment]:
    return [comment for one in returned.units for comment in one.comments]


def words_changed(returned: Returned) -> list[tuple[str, str]]:
    """The words that come and go; a row is one change to Word, and several to LibreOffice."""
    told = [change for one in returned.units for change in one.revisions]
    return [(change.kind, word) for change in told for word in change.text.split()]
