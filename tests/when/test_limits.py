"""However a text is made, reading it takes time in proportion to its length, and a bounded time."""

from __future__ import annotations

import cProfile
import time
from collections.abc import Callable

import pytest
from tests.hostile.pace import slowness

from applan.when import canonical_range, parse_period, parse_when, prose, scan
from applan.when.parser import read_text
from applan.when.tokens import LONGEST

PERIOD = parse_period("2026–2027")
LONG = 50_000

UNITS = [
    "i ", "den ", "12.", "1, ", "og 1. ", "12.–", "første ", "tidlig i ", "mai ", "mai/", "uke 42, ",
    "(uke ", "fra 1. mai til ", "kl. 18.00-", "før landsmøtet og fram til ", "\u0301", "’2", "; ",
    "31. juni ", "uke 1-", "1/2-", "siste søndag i ", "1. mai 2 2. mai 2026 uke 42 ", "1 2 3 4 ",
    "mai mai mai ", "1. og 2. ", "jevnlig og ", "1. mai, ", "uke 42 eller 43 ", "hvert år i mars–",
    "to møter i ", "januar/februar/", "uke 1/2/", "fram mot ", "2026-01-", "§ 1. ", "ord ",
    "2026 og ", "1. januar–", "q1 ", "mellom 1. og ", "ca. ", "et møte i mai, ",
    "lørdag 14. mars, uke 11, ", "uke 11, 14. mars, ", "palmesøndag 29. mars ", "kl. 14 og 16 og ",
    "hver dag kl. 14, 15, ", "helga 14.–15. mars ", "lørdag og ", "etter møtet 1. mai etter ",
    "unntatt ", "årsmøtet 1. mai, ", "1. mai (palmesøndag) ", "hver uke, uke 2–", "og før jul ",
    "14.03 kl. 18 og ", "tirsdag/", "hver tirsdag, fra ", "mandag og onsdag i ",
]  # fmt: skip

DIFFERENT = {
    "dates": [f"{n % 28 + 1}. mai {1950 + n % 149}, " for n in range(LONG // 10)],
    "weeks": [f"uke {n % 52 + 1} {1950 + n % 149} " for n in range(LONG // 10)],
    "ISO dates": [
        f"{1950 + n % 149}-{n % 12 + 1:02d}-{n % 28 + 1:02d}\n" for n in range(LONG // 10)
    ],
}


def repeated(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def steps(work: Callable[[], object]) -> int:
    """How many calls are made, remembered readings left out of it."""
    read_text.cache_clear()
    profile = cProfile.Profile()
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_prose_is_twice_the_work(unit):
    short, long = repeated(unit, 5_000), repeated(unit, 10_000)
    list(scan(short, period=PERIOD))
    once = steps(lambda: list(scan(short, period=PERIOD)))
    twice = steps(lambda: list(scan(long, period=PERIOD)))
    assert twice <= 2.2 * once + 2000
    assert twice <= 60 * len(long)


@pytest.mark.parametrize("unit", UNITS)
def test_a_time_that_is_too_long_is_no_more_work_than_the_longest(unit):
    longest, long = repeated(unit, LONGEST), repeated(unit, 5 * LONGEST)
    parse_when(longest[:200], period=PERIOD)
    once = steps(lambda: parse_when(longest, period=PERIOD))
    assert steps(lambda: parse_when(long, period=PERIOD)) <= once + 200
    assert once <= 60 * LONGEST


def test_what_is_beyond_the_longest_text_is_left_over():
    text = repeated("ord ", 2 * LONGEST)
    (problem,) = parse_when(f"1. mai 2026 {text}", period=PERIOD).problems
    assert problem.code == "not-understood"
    assert problem.end == len(text) + len("1. mai 2026 ")


@pytest.mark.parametrize("text", [repeated(unit, LONG) for unit in UNITS] + [
    "".join(parts)[:LONG] for parts in DIFFERENT.values()
])  # fmt: skip
def test_a_very_long_text_takes_a_bounded_time(text):
    """Measured at a third of these at most, on a slow machine that was busy."""
    start = time.process_time()
    for mention in scan(text, period=PERIOD):
        assert mention.end <= len(text)
    scanned = time.process_time() - start
    start = time.process_time()
    parse_when(text, period=PERIOD)
    canonical_range(text)
    read = time.process_time() - start
    over = max(scanned / 0.75, read / 0.6)
    assert over < 1 or over < slowness()


def test_no_more_is_tried_in_a_text_than_its_share(monkeypatch):
    monkeypatch.setattr(prose, "MOST_TRIES", 50)
    assert len(list(scan(repeated("uke 42. ", LONG), period=PERIOD))) == 51
    monkeypatch.setattr(prose, "MOST_WRITTEN", 60)
    assert len(list(scan(repeated("uke 42. ", LONG), period=PERIOD))) == 11


def test_no_more_tokens_are_made_than_are_needed(monkeypatch):
    made = 0
    lex = prose.lex

    def counted(*args, **options):
        nonlocal made
        tokens = lex(*args, **options)
        made += len(tokens)
        return tokens

    monkeypatch.setattr(prose, "lex", counted)
    first = next(iter(scan(repeated("uke 42 i 2026. ", LONG), period=PERIOD)))
    assert (first.start, first.end) == (0, 13)
    assert made < 2 * (prose.STRETCH + prose.AHEAD)
    made = 0
    text = repeated("vi møtes 1. mai 2026 og i uke 42. ", LONG)
    assert len(list(scan(text, period=PERIOD))) > 1000
    assert made < 1.1 * len(text) / 2.5


@pytest.mark.parametrize("stretch", [400, 1000, 5000])
def test_a_text_is_read_the_same_in_stretches_of_any_length(stretch, monkeypatch):
    text = (
        "Møtet er 1. mai 2026 og i løpet av første kvartal i 2027. 14., 21. og 28. mars, i uke 42"
        " og 43, fra 12.-20.september og lørdag 14. mars 2026 kl. 18–20. 2.–3. plass i 2026.\n\n"
        "§ 12 første ledd, i månedsskiftet mai/juni 2027; 12.–26. oktober 2026 (uke 42–44).\n"
    ) * 60
    whole = list(scan(text, period=PERIOD))
    assert len(whole) == 8 * 60
    monkeypatch.setattr(prose, "STRETCH", stretch)
    monkeypatch.setattr(prose, "AHEAD", 200)
    assert list(scan(text, period=PERIOD)) == whole
