"""The blind texts said in other words that mean the same days.

What is said of a list is said of each of it, whatever joins them; a doubt, a note or another
separator changes no day. Where a text becomes doubtful by it, it is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

import pytest
from tests.when.test_blind import Row, _of, read, rows

TABLES = ("combinations", "expressions", "fields", "mixed", "notices", "secretaries", "typed")
MONTHS = "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
ROWS = [row for name in TABLES for row in rows(f"{name}.tsv")[::2]]
_INCLUSIVE = re.compile(r"(?:til|fra|frå) og(?= med)|(?:fra|frå) [\w.]+(?: \w+)? og(?= ut)")
"""«til og med» and «fra mars og ut året» join no list."""

_COMMA_IS_MEANT = re.compile(r"\d,\d|frist|unntatt|innen|senest|seinast|daglig|kl.*kl")


def _last_and(text: str, instead: str) -> str:
    kept = _INCLUSIVE.sub(lambda found: found[0].replace(" og", " \0"), text)
    before, joined, after = kept.rpartition(" og ")
    return (f"{before}{instead}{after}" if joined else "").replace("\0", "og")


_AT_THE_END = re.compile(r"(?<=\w),? (kl\.? ?[\d.:]+\d(?: ?[–-] ?[\d.:]+\d)?)$")
_HAS_OWN = re.compile(r"frist|senest|seinast|innen|innan|fra|frå|til|[;(\n]|\w, uke|kl.*kl")
NYNORSK = {
    "hver": "kvar", "uke": "veke", "uker": "veker", "fra": "frå", "unntatt": "unnateke",
    "mandag": "måndag", "tirsdag": "tysdag", "lørdag": "laurdag", "mandager": "måndagar",
    "tirsdager": "tysdagar", "onsdager": "onsdagar", "måneden": "månaden", "høsten": "hausten",
}  # fmt: skip


def _hour_first(text: str) -> str:
    found = _AT_THE_END.search(text)
    if found is None or _HAS_OWN.search(text):
        return ""
    return f"{found[1]}: {text[:1].lower()}{text[1 : found.start()]}"


def _on_lines(text: str) -> str:
    parts = re.split(", | og ", text)
    each = all(re.search(rf"\d\. (?:{MONTHS})", part) for part in parts)
    plain = not re.search(r"unntatt|hver|\(|frist|innen|senest|kl|ikke|og med|\d{4}", text)
    return "\n".join(f"- {part}" for part in parts) if each and plain and len(parts) > 1 else ""


def _in_figures(sign: str) -> Callable[[str], str]:
    months = MONTHS.split("|")
    return lambda text: re.sub(
        rf"\b(\d+)\. ({MONTHS})\b(?! 2| ')",
        lambda one: sign.format(one[1], months.index(one[2]) + 1), text,
    )  # fmt: skip


WAYS: dict[str, Callable[[str], str]] = {
    "or": lambda text: _last_and(text, " eller "),
    "as well as": lambda text: _last_and(text, " samt "),
    "probably": lambda text: f"trolig {text}",
    "provisional": lambda text: f"{text} (foreløpig)",
    "with a note": lambda text: f"{text} (ta med kaffe)",
    "at a place": lambda text: "" if " og ut " in text else f"{text} på grendehuset",
    "behind a dash": lambda text: "" if " og ut " in text else f"{text} – trolig",
    "semicolons in place of commas": lambda text: (
        "" if _COMMA_IS_MEANT.search(text) else text.replace(", ", "; ")
    ),
    "with an article": lambda text: re.sub(
        rf"(?<![\d.–-] )(?<![\d.–-])\b(\d{{1,2}}\. (?:{MONTHS}))", r"den \1", text
    ),
    "weeks in short": lambda text: re.sub(r"\b[uv]eke (?=\d)|\buke (?=\d)", "u. ", text),
    "numbered weeks": lambda text: re.sub(r"\b(uke|veke) (?=\d)", r"\1 nr. ", text),
    "ordinals in figures": lambda text: re.sub(
        r"\b(første|andre|tredje|fjerde) ",
        lambda one: {"første": "1. ", "andre": "2. ", "tredje": "3. ", "fjerde": "4. "}[one[1]],
        text,
    ),
    "left out in brackets": lambda text: re.sub(r",? (unntatt [^,;()]*)$", r" (\1)", text),
    "an hour first": _hour_first,
    "an hour in brackets": lambda text: (
        "" if re.search(r"alle|begge|fra kl|frå kl|etter kl|før kl|kl.*kl|dager,?  *kl", text)
        else _AT_THE_END.sub(r" (\1)", text)
    ),
    "an hour on a line of its own": lambda text: _AT_THE_END.sub(r"\n\1", text),
    "klokka": lambda text: re.sub(r"\bkl\.? ?(?=\d)", "klokka ", text),
    "on lines": _on_lines,
    "with an ampersand": lambda text: re.sub(
        r"(?<!til)(?<!fra)(?<!frå) og (?!med|ut)", " & ", text
    ),
    "in capitals": str.upper,
    "with hyphens": lambda text: text.replace("–", "-"),
    "with «til»": lambda text: re.sub(r"(?<=[\d.])–(?=\d)", " til ", text),
    "in nynorsk": lambda text: re.sub(r"\w+", lambda one: NYNORSK.get(one[0], one[0]), text),
    "in figures": _in_figures("{}.{}."),
    "with slashes": _in_figures("{}/{}"),
    "under a label": lambda text: f"Møter: {text[:1].lower()}{text[1:]}",
}  # fmt: skip


@cache
def days(row: Row, text: str) -> set[str] | None:
    """What a text says of days and hours, whatever the order; None where something is asked."""
    reading = read(row._replace(text=text))
    if reading.problems:
        return None
    return {day for one in reading.occurrences for said in _of(one) for day in _each(said)}


def _each(said: str) -> list[str]:
    """The days of «2027-03-12/2027-03-14»; a stretch of them is the same as each."""
    first, _, last = said.partition("/")
    if not (_DAY.fullmatch(first) and _DAY.fullmatch(last)):
        return [said]
    start, count = date.fromisoformat(first), date.fromisoformat(last) - date.fromisoformat(first)
    return [str(start + timedelta(days=n)) for n in range(count.days + 1)]


_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@pytest.mark.parametrize("way", WAYS)
def test_the_days_are_the_same_or_it_is_asked(way: str) -> None:
    said = WAYS[way]
    other: dict[str, tuple[set[str], set[str]]] = {}
    asked = same = 0
    for row in ROWS:
        text = said(row.text)
        before = days(row, row.text) if text and text != row.text else None
        if before is None:
            continue
        after = days(row, text)
        if after is None:
            asked += 1
        elif after == before:
            same += 1
        else:
            other[text] = (before - after, after - before)
    assert other == {}
    assert same > 4 * asked or way.startswith("semicolons")


@pytest.mark.parametrize(
    ("said", "one_by_one"),
    [
        ("første tirsdag i mars eller april", "første tirsdag i mars eller første tirsdag i april"),
        ("første tirsdag i mars og i april", "første tirsdag i mars og første tirsdag i april"),
        ("første og tredje tirsdag i mars eller april", "første tirsdag i mars, tredje tirsdag i mars, første tirsdag i april eller tredje tirsdag i april"),
        ("lørdag i uke 39 eller 40", "lørdag i uke 39 eller lørdag i uke 40"),
        ("lørdag i uke 39 (evt. uke 40)", "lørdag i uke 39 eller lørdag i uke 40"),
        ("lørdag i uke 39 og i uke 40", "lørdag i uke 39 og lørdag i uke 40"),
        ("tirsdag og torsdag i uke 11 eller 12", "tirsdag i uke 11, torsdag i uke 11, tirsdag i uke 12 eller torsdag i uke 12"),
        ("mandag–onsdag i uke 10 eller 11", "mandag–onsdag i uke 10 eller mandag–onsdag i uke 11"),
        ("midten av mars eller april", "midten av mars eller midten av april"),
        ("siste helg i mai eller i juni", "siste helg i mai eller siste helg i juni"),
        ("hver mandag i uke 1–6, men ikke uke 3 eller 5", "hver mandag i uke 1–6, unntatt uke 3 og uke 5"),
        ("trolig 1. mai–30. september, hver tirsdag kl. 18", "trolig hver tirsdag kl. 18 fra 1. mai til 30. september"),
        ("14 dager før påske\n19. desember", "14 dager før påske; 19. desember"),
        ("etter påske på grendehuset", "etter påske"),
        ("før 1. mai i kirka", "før 1. mai"),
        ("hver dag i uke 26 unntatt søndag i kirka", "hver dag i uke 26 unntatt søndag"),
        ("hverdager i uke 10, ikke onsdag – trolig", "hverdager i uke 10, ikke onsdag"),
        ("mandag–fredag i uke 26, alle dager kl. 9–15", "mandag–fredag kl. 9–15 i uke 26"),
        ("mandag–fredag i uke 26 kl. 9–15", "mandag–fredag kl. 9–15 i uke 26"),
        ("mandag–fredag 9.00–15.00 i uke 32", "mandag–fredag kl. 9–15 i uke 32"),
        ("2. og 4. søndag i måneden, alle dager kl. 11", "2. og 4. søndag i måneden kl. 11"),
        ("tirsdag i uke 11 og 13, alle dager kl. 18", "tirsdag i uke 11 og 13 kl. 18"),
        ("andre onsdag i mars og april, alle dager kl. 18", "andre onsdag i mars og april kl. 18"),
        ("påsken, daglig, kl. 12", "hver dag i påsken kl. 12"),
        ("påsken, daglig ca. kl. 12", "hver dag i påsken ca. kl. 12"),
        ("i sommerferien, hver onsdag kl. 12", "hver onsdag kl. 12, i sommerferien"),
        ("trolig fra skolestart til jul, hver mandag", "fra skolestart til jul, hver mandag"),
        ("hver uke, uke 10–14, hver tirsdag kl. 18", "hver tirsdag kl. 18, uke 10–14"),
        ("2027: uke 10, tirsdag og torsdag kl. 17–19", "uke 10, tirsdag og torsdag kl. 17–19"),
        ("2027: 10. mars; 14. april; 12. mai kl. 18", "10. mars, 14. april, 12. mai kl. 18"),
        ("hver søndag unntatt i fellesferien (i uke 28–30)", "hver søndag unntatt uke 28–30"),
        ("hver søndag unntatt i fellesferien (fra uke 28 til 30)", "hver søndag unntatt uke 28–30"),
        ("hver dag i uke 26 (unntatt søndag)", "hver dag i uke 26 unntatt søndag"),
        ("fredag 12. mars, kl. 18 – søndag 14. mars, kl. 14", "fredag 12. mars kl. 18 til søndag 14. mars kl. 14"),
        ("om tirsdagen kl. 18", "hver tirsdag kl. 18"),
        ("hver første mandag fra oktober til desember", "første mandag i oktober, november og desember"),
        ("ma 17.00–18.30, to 18.00–19.30 i august", "mandager kl. 17–18.30 i august og torsdager kl. 18–19.30 i august"),
        ("uke 2–8, ti 18.00", "tirsdager kl. 18 i uke 2–8"),
        ("uke 11/27.", "uke 11"),
        ("kl. 18³⁰ 10. mars", "10. mars kl. 18.30"),
        ("2. oktober; 16. november; kl. 19–21\nfrist 1. desember", "2. oktober kl. 19–21, 16. november kl. 19–21, frist 1. desember"),
        ("julaften kl. 15 og kl. 16\nlørdag 8. mai", "lørdag 8. mai 2027\njulaften 2027 kl. 15 og 16"),
        ("fra palmesøndag og ut påsken\nSted: kirka", "fra palmesøndag og ut påsken"),
        ("avklares senere\nFrist: 1. mars", "frist: 1. mars\navklares senere"),
    ],
)  # fmt: skip
def test_a_list_says_what_is_said_one_by_one(said: str, one_by_one: str) -> None:
    row = Row("", "", "nb", "2027", said, "")
    assert (days(row, said) or {"asked"}) == days(row, one_by_one)


@pytest.mark.parametrize(
    "text",
    ["tirsdager kl. 18; 6. januar–28. april", "første mandag i måneden; september–november",
     "hver tirsdag; uke 8 og 9", "uke 10; tirsdag og torsdag kl. 17–19",
     "hver tirsdag; onsdager kl. 17\n- 12. mai"],
)  # fmt: skip
def test_a_semicolon_that_may_be_a_comma_is_asked_about(text: str) -> None:
    reading = read(Row("", "", "nb", "2027", text, ""))
    at = text.index(";")
    assert [(one.code, one.start, one.end) for one in reading.problems] == [
        ("which-day", at, at + 1)
    ]


@pytest.mark.parametrize("text", ["10. mars\n– 14. mars", "10. mars kl. 15, 17, 12. mars kl. 18"])
def test_what_may_be_another_day_is_asked_about(text: str) -> None:
    assert days(Row("", "", "nb", "2027", text, ""), text) is None
