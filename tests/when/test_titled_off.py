"""A title that is marked as called off, and one that is only about such things."""

import re

import pytest

from applan.when.called_off import bare_title, titled_off, without_mark

MARKED = (
    ("AVLYST: Sommerfest", "cancelled"),
    ("Sommerfest (avlyst)", "cancelled"),
    ("UTSATT – Årsmøte", "postponed"),
    ("Flyttet: Vårtur", "postponed"),
    ("Avlyst! Sommerfest", "cancelled"),
    ("Utsett: Årsmøte", "postponed"),
    ("Flytta – Tur", "postponed"),
    ("CANCELLED: Party", "cancelled"),
    ("AVLYST Sommerfest", "cancelled"),
    ("Sommerfest AVLYST", "cancelled"),
    ("Sommerfest - avlyst", "cancelled"),
    ("Sommerfest, avlyst", "cancelled"),
    ("[Avlyst] Tur", "cancelled"),
    ("(UTSATT) Tur", "postponed"),
    ("Sommerfesten er avlyst", "cancelled"),
    ("Årsmøtet blir utsatt", "postponed"),
    ("Årsmøtet utsettes", "postponed"),
    ("Turen utgår", "cancelled"),
    ("Turen utgår pga. regn", "cancelled"),
    ("Tur (avlyst pga. regn)", "cancelled"),
    ("Tur (utsatt til høsten)", "postponed"),
    ("Tur – utsatt inntil videre", "postponed"),
    ("❌ AVLYST: Tur", "cancelled"),
    ("Avlyst – Tur", "cancelled"),
    ("Kansellert: Tur", "cancelled"),
    ("Tur (flyttet til 12. mai)", "postponed"),
    ("Årsmøtet er utsett", "postponed"),
    ("avlyst: tur", "cancelled"),
    ("Tur (blir avlyst)", "cancelled"),
    ("Postponed: Party", "postponed"),
    ("Moved: Party", "postponed"),
    ("Tur: AVLYST!", "cancelled"),
    ("**AVLYST** Tur", "cancelled"),
    ("Turen vert avlyst", "cancelled"),
    ("UTGÅR: tur", "cancelled"),
    ("Fest – FLYTTET", "postponed"),
    ("VÅRTUR AVLYST", "cancelled"),
    ("VÅRTUREN ER AVLYST", "cancelled"),
    ("TUR AVLYST PGA. REGN", "cancelled"),
    ("DUGNAD UTSETT!", "postponed"),
    ("ÅRSMØTE FLYTTET", "postponed"),
    ("Sommerfest (ny dato kommer)", "postponed"),
    ("Sommerfest – ny dato kommer senere", "postponed"),
    ("Sommerfest (venter på ny dato)", "postponed"),
    ("Sommarfest (ny dato kjem)", "postponed"),
    ("Sommerfest, nytt tidspunkt avklares", "postponed"),
    ("Vårturen er dessverre avlyst", "cancelled"),
    ("Årsmøtet blir nå utsatt", "postponed"),
    ("Vårtur utsett", "postponed"),
    ("Høstdugnad avlyst", "cancelled"),
    ("Tur for barn avlyst!", "cancelled"),
    ("Høstfest – går ikke", "cancelled"),
    ("Tog (det blir ikke noe av)", "cancelled"),
    ("Buss – vert ikkje", "cancelled"),
    ("Ferge (dessverre kansellert)", "cancelled"),
    ("Tur – går ikke likevel", "cancelled"),
)
ABOUT = (
    "Avlysningsrutiner",
    "Oppfølging av avlyst kurs",
    "Avlyste kurs: hva nå?",
    "Når møtet er avlyst",
    "Utsatt ungdom",
    "Utsatte barn og unge",
    "Flyttet til nytt kontor",
    "Flytting av kontoret",
    "Flyttedag",
    "Kurs – flyttet til Oslo",
    "Hva gjør vi når møtet er avlyst?",
    "Flyttet til nytt kontor: åpningsfest",
    "Avlyst kurs i førstehjelp",
    "Tur (flyttet til Sentrumskirken)",
    "Utsatt for mobbing: hva gjør vi",
    "Avlysing av møter",
    "Rutiner: avlysning og flytting",
    "UTSATTE BARN",
    "Flyttekampanje",
    "Kampanje mot utsatte frister",
    "Fest (kan bli avlyst)",
    "Kurs (avlyses ved få påmeldte)",
    "Kurs som er avlyst",
    "Ny dato for årsmøtet",
    "AVLYSNINGER",
    "Innstilt: Kari Hansen",
    "Turen er ikke avlyst",
    "Refusjon for det som ble avlyst",
    "Utsatt prøve",
    "Avlyst",
    "Flyttet",
    "AVLYST",
    "RUTINER NÅR MØTET ER AVLYST",
    "FEST KAN BLI AVLYST",
    "TUREN ER IKKE AVLYST",
    "KURS SOM ER AVLYST",
    "HVA ER UTSATT",
    "BARN OG UNGE UTSATT FOR VOLD",
    "UTSATT PRØVE",
    "Sommerfest (ny dato)",
    "Ny dato: Sommerfest",
    "Ny dato kommer",
    "Foredrag: Ny tid kommer",
    "Ny dato – nye muligheter",
    "Ungdom særlig utsatt",
    "Vårpuss og utsett",
    "Hva om det ikke går",
    "Turen kan være avlyst",
    "Oppfølging av avlyst",
    "Fest – går ikke uten deg",
    "Ting vi ikke kan",
)


@pytest.mark.parametrize(("title", "off"), MARKED)
def test_a_title_that_is_marked_calls_its_thing_off(title: str, off: str) -> None:
    assert titled_off(title) == off


@pytest.mark.parametrize("title", ABOUT)
def test_a_title_that_speaks_of_such_things_calls_nothing_off(title: str) -> None:
    assert titled_off(title) is None


def test_a_new_day_in_a_title_puts_off_another_day() -> None:
    assert titled_off("Tur (ny dato 12. mai)", "12. mai 2026") is None
    assert titled_off("Tur (ny dato 12. mai)", "3. mai 2026") == "postponed"


def test_what_is_moved_to_the_day_that_is_written_is_held() -> None:
    assert titled_off("Tur (flyttet til 12. mai)", "12. mai 2026") is None
    assert titled_off("Tur (flyttet til 12. mai)", "3. mai 2026") == "postponed"


@pytest.mark.parametrize(
    ("title", "left"),
    [
        ("AVLYST: Sommerfest", "Sommerfest"),
        ("Sommerfest (avlyst)", "Sommerfest"),
        ("AVLYST Sommerfest", "Sommerfest"),
        ("Sommerfest, avlyst på grunn av snø", "Sommerfest"),
        ("[UTSATT] Årsmøte", "Årsmøte"),
        ("Årsmøtet er avlyst", "Årsmøtet"),
        ("Årsmøtet vert utsett", "Årsmøtet"),
        ("Årsmøtet utgår", "Årsmøtet"),
        ("Tur (flyttet til 12. mai)", "Tur"),
        ("Flytta – Tur", "Tur"),
        ("VÅRTUR AVLYST", "VÅRTUR"),
        ("Sommerfest (ny dato kommer)", "Sommerfest"),
        ("Vårturen er dessverre avlyst", "Vårturen"),
        ("Vårtur utsett", "Vårtur"),
        ("Høstfest – går ikke", "Høstfest"),
    ],
)
def test_a_title_is_known_without_its_mark(title: str, left: str) -> None:
    assert "".join(re.findall(r"[^\W_]+", without_mark(title))) == left


@pytest.mark.parametrize("title", ABOUT)
def test_a_title_without_a_mark_is_known_as_it_is(title: str) -> None:
    assert without_mark(title) == title


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Skidag (avlyst)", "Skidag"),
        ("AVLYST: Vårtur", "Vårtur"),
        ("Kurs (Oslo) – avlyst", "Kurs (Oslo)"),
        ("Tur (avlyst) – Bodø", "Tur – Bodø"),
        ("Vårfest utsett", "Vårfest"),
        ("Vårtur (utsatt til høsten)", "Vårtur (utsatt til høsten)"),
        ("Tur (avlyst pga. snø)", "Tur (avlyst pga. snø)"),
        ("Fest (flyttet)", "Fest (flyttet)"),
        ("Avlyste kurs: hva nå?", "Avlyste kurs: hva nå?"),
        ("AVLYST", "AVLYST"),
    ],
)
def test_a_mark_that_says_no_more_than_the_status_is_told_as_that_alone(title, bare):
    assert bare_title(title) == bare
