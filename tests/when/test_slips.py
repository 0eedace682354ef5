"""An error of one letter is never read as something else: dropped, doubled, swapped or replaced."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from applan.when import Occurrence, Reading, format_when, parse_period
from applan.when.parser import read_anew
from applan.when.slips import near_time

PERIOD = parse_period("2026")
RIGHT = (
    "14. mars", "lørdag 14. mars kl. 18", "12.–20. september", "uke 42", "uke 10, 12 og 14",
    "hver tirsdag kl. 18", "annenhver onsdag fra 7. januar til 29. april",
    "første mandag i måneden", "siste torsdag i måneden unntatt juli", "før 1. februar",
    "innen utgangen av februar", "etter påske", "fram til 1. juni",
    "fra 1. september til 15. oktober", "under landsmøtet", "medio august", "begynnelsen av mai",
    "høsten 2026", "våren og høsten", "1. kvartal 2026", "hver tirsdag unntatt uke 9",
    "tirsdager i september og oktober", "10. mars, 14. april og 12. mai kl. 18",
    "senest fire uker før årsmøtet", "to ganger i halvåret", "Kristi himmelfartsdag",
    "månedsskiftet mai/juni", "hver tirsdag, 6. januar–28. april", "julaften kl. 16",
    "lørdag og søndag 14.–15. mars", "trolig uke 24", "minst én gang per kvartal",
)  # fmt: skip
ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"

RIGHT_TOO = {
    "hver torsdag kl. 18", "siste tirsdag i måneden unntatt juli",
    "siste torsdag i måneden unntatt juni", "siste torsdag i måneden unntatt jul",
    "siste torsdag i måneden unntatt jula", "for 1. februar", "fram til 1. juli",
    "begynnelsen av mar", "hver torsdag unntatt uke 9", "hver tirsdag unntatt uka 9",
    "torsdager i september og oktober", "10. mars, 14. april og 12. mar kl. 18",
    "ti ganger i halvåret", "hver torsdag, 6. januar–28. april",
}  # fmt: skip
"""What one letter makes that is right Norwegian as it stands: no reader can know better."""


THEN = (
    "lørdag før palmesøndag",
    "mandagen etter 1. mai",
    "første tirsdag etter påske",
    "helga etter påske",
    "tirsdag kveld 3. mars",
    "hver natt fra 1. juni",
    "onsdagskvelder i mars",
    "10. mars kl. 18 (møterom 2)",
    "10. mars (felles start)",
    "8. mai (8. trinn)",
    "8. mai hvert år",
    "hver mandag i uke 2–6",
    "tirsdager i mars, unntatt 10.",
    "partallsuker, onsdager kl. 18",
    "fredag 13. mars kl. 18 til søndag 15. mars kl. 14",
    "første onsdag i mars og april",
    "innen uke 12",
    "to uker før 17. mai",
    "mandag til fredag i uke 26",
    "langfredag kl. 11",
    "siste uke i september",
    "den 15. i hver måned",
    "lørdager i oddetallsuker",
    "8., 15. og 22. mai",
    "rundt 1. mai",
    "8. mai (foreløpig)",
    "hver dag unntatt søndag",
    "hverdager kl. 9–15 i uke 26",
    "desember 2026",
    "fra mandag til torsdag i uke 10",
    "annenhver mandag fra 5. januar til påske",
    "10. mars (i kirken)",
)
"""Forms that were met later, tried in the same way."""
THEN_TOO = {
    "mandager etter 1. mai", "mandagen etter 1. mar", "første torsdag etter påske",
    "hver natt fra 1. juli", "8. mar (8. trinn)", "8. mar hvert år", "ti uker før 17. mai",
    "to uker for 17. mai", "to uker før 17. mar", "8., 15. og 22. mar", "rundt 1. mar",
    "8. mar (foreløpig)", "fra mandag til tirsdag i uke 10",
    "den 15. x hver måned",
}  # fmt: skip
"""But for the last two these are right as they stand; «åra» and «x» («ganger») are words."""


def mutants(text: str) -> Iterator[str]:
    seen = {text}
    for n, letter in enumerate(text):
        if not letter.isalpha():
            continue
        made = [text[:n] + text[n + 1 :], text[:n] + letter + text[n:]]
        if text[n + 1 : n + 2].isalpha():
            made.append(text[:n] + text[n + 1] + letter + text[n + 2 :])
        made += [text[:n] + other + text[n + 1 :] for other in ALPHABET]
        yield from (one for one in dict.fromkeys(made) if not (one in seen or seen.add(one)))


def meant(reading: Reading) -> list[object]:
    """What was read, but for the name of an event that has no days: that is the writer's own."""

    def without_name(one: Occurrence) -> object:
        anchor = one.anchor
        if anchor is not None and one.interval is None:
            anchor = anchor._replace(event="")
        return (
            one.kind, one.interval, one.recurrence and one.recurrence._replace(), anchor,
            one.deadline, one.start_time, one.certainty, one.name, one.part,
        )  # fmt: skip

    return [without_name(one) for one in reading.occurrences]


def test_no_error_of_one_letter_is_read_as_something_else():
    """Of 15 342 such errors 15 039 are refused, 289 mean the same, and 14 are right as they stand."""
    count, other = tried(RIGHT)
    assert other == RIGHT_TOO
    assert count["refused"] > 14_000 and len(RIGHT) == 32


def test_nor_is_one_in_the_forms_that_were_met_later():
    """Of 15 839 such errors 14 944 are refused and 880 mean the same."""
    count, other = tried(THEN)
    assert other == THEN_TOO
    assert count["refused"] > 14_000 and len(THEN) == 32


def tried(texts: tuple[str, ...]) -> tuple[dict[str, int], set[str]]:
    """How many errors are refused or mean the same, and those that are something else."""
    count = {"refused": 0, "same": 0}
    other: set[str] = set()
    for text in texts:
        right = read_anew(text, "nb", PERIOD, (), False)
        assert right.problems == (), text
        for mutant in mutants(text):
            reading = read_anew(mutant, "nb", PERIOD, (), False)
            if reading.problems:
                count["refused"] += 1
            elif meant(reading) == meant(right):
                count["same"] += 1
            else:
                other.add(mutant)
    return count, other


@pytest.mark.parametrize(
    "text",
    ["før 1. febuar", "etter 1. febuar", "innen utgangen av febuar", "før pske", "fra 1. juny til jul",
     "begynnelsen av mia", "under pinsne", "når høsen er over", "etter sommren", "hver tirsdag unntatt uek 9",
     "til 3. julli", "ut agust", "mellom påske og pinsse"],
)  # fmt: skip
def test_a_name_is_no_hiding_place_for_a_slip(text):
    assert read_anew(text, "nb", PERIOD, (), False).problems != ()


@pytest.mark.parametrize(
    "text",
    ["etter dialog med Kari", "når laget er klart", "før valget", "etter at de er valgt på årsmøtet",
     "når vi får svar", "etter sak 3", "i forbindelse med kurset", "når nytt styre er valgt",
     "etter vedtektenes § 3.4", "under sommerleiren", "før dugnaden", "når snøen er gått"],
)  # fmt: skip
def test_the_name_of_an_event_is_the_writers_own(text):
    assert read_anew(text, "nb", PERIOD, (), False).problems == ()


def test_what_is_near_a_word_for_time():
    assert all(map(near_time, ("febuar", "setpember", "tirsdagg", "pske", "hsten")))
    assert not any(map(near_time, ("februar", "møtet", "valget", "får", "lag", "med")))


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("11. november (mat serveres)", "(mat serveres)"),
        ("lørdag 14. mars kl. 18, ta med niste", "ta med niste"),
        ("uke 42 – på Hytta", None),
        ("14. mars – digitalt", "– digitalt"),
        ("14. mars (digitalt), 21. mars", "(digitalt)"),
    ],
)
def test_a_note_after_a_whole_time_is_a_remark(text, note):
    reading = read_anew(text, "nb", PERIOD, (), False)
    if note is None:
        assert reading.problems != ()
        return
    (remark,) = reading.remarks
    assert reading.problems == ()
    assert (remark.code, text[remark.start : remark.end]) == ("note", note)


@pytest.mark.parametrize(
    "text",
    ["11. november, unntatt uke 9", "11. november (hvis det går 12. november)", "11. november (ikke søndag)",
     "11. november (fra 18)", "11. november (natt til)", "møte 11. november",
     "11. november (torsdga)", "11. november, bare for styret", "11. november (uke)"],
)  # fmt: skip
def test_what_may_be_about_time_is_no_note(text):
    assert read_anew(text, "nb", PERIOD, (), False).problems != ()


@pytest.mark.parametrize(
    ("text", "printed"),
    [("11. november (mer info kommer)", "11. november 2026 (mer info kommer)"),
     ("15. juni, klokkeslett kommer", "15. juni 2026 (klokkeslett kommer)"),
     ("uke 42 (datoen kan endres)", "uke 42 2026 (datoen kan endres)"),
     ("15. juni, hvis været tillater", "15. juni 2026 (hvis været tillater)"),
     ("lørdag 6. – søndag 7. juni – under planlegging", "lørdag 6. – søndag 7. juni 2026 (under planlegging)"),
     ("hver tirsdag kl. 18 presis", "hver tirsdag kl. 18 (presis)"),
     ("15. juni, oppmøte kl. 17.30", "15. juni 2026 kl. 17.30 (oppmøte)"),
     ("15. juni kl. 17.30 (oppmøte ved kirka)", "15. juni 2026 kl. 17.30 (oppmøte ved kirka)"),
     ("årsmøtet 14. mars", "14. mars 2026 (årsmøtet)"),
     ("heile dagen 15. juni", "15. juni 2026 (heile dagen)"),
     ("mandag 15. juni ca. kl. 18", "mandag 15. juni 2026 ca. kl. 18"),
     ("15. juni kl. 18–ca. 20", "15. juni 2026 kl. 18–ca. 20"),
     ("15. juni fra ca. kl. 18 til 20", "15. juni 2026 ca. kl. 18–20"),
     ("mandager kl. 18 hele året", "hver mandag kl. 18 (hele året)"),
     ("uke 8 (vinterferien)", "uke 8 2026 (vinterferien)"),
     ("påmelding innen 15. juni", "innen 15. juni 2026 (påmelding)"),
     ("søknadsfrist 1. mars og 1. september",
      "innen 1. mars og 1. september 2026 (søknadsfrist)"),
     ("15. juni (mat), sted kommer", "15. juni 2026 (mat; sted kommer)")],
)  # fmt: skip
def test_what_everybody_adds_is_printed_behind_the_time(text, printed):
    reading = read_anew(text, "nb", PERIOD, (), False)
    assert reading.problems == ()
    assert format_when(reading, "nb") == printed
