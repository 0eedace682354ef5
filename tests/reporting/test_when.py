"""What ``applan when`` tells of what comes back: its own days, and not those in between."""

import pytest

from applan.calendar_facts import OwnCalendar
from applan.formats.document import Look
from applan.formats.when import render, understand
from applan.messages import catalogue
from applan.when import parse_period


def told(text: str) -> str:
    one = understand(text, "nb", None, OwnCalendar(), parse_period("2027"))
    made = render((one,), "text", catalogue("nb"), Look(width=100))
    return made.decode() if isinstance(made, bytes) else made


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("hver tirsdag i mai", ["hver tirsdag i mai 2027",
            "tirsdag 4. – tirsdag 25. mai 2027, 4 ganger, uke 18–21 2027 (på dagen, fast)",
            "4., 11., 18. og 25. mai 2027", "skrives helst: hver tirsdag i mai 2027"]),
        ("hver mandag 10.–24. mai", ["hver mandag i perioden 10.–24. mai 2027",
            "mandag 10. – mandag 24. mai 2027, 3 ganger, uke 19–21 2027 (på dagen, fast)",
            "10., 17. og 24. mai 2027", "berører grunnlovsdagen, mandag 17. mai 2027",
            "berører 2. pinsedag, mandag 17. mai 2027",
            "skrives helst: hver mandag i perioden 10.–24. mai 2027"]),
        ("hver tirsdag", ["hver tirsdag",
            "tirsdag 5. januar – tirsdag 28. desember 2027, 52 ganger (på dagen, fast)"]),
        ("annenhver torsdag", ["annenhver torsdag", "fredag 1. januar – fredag 31. desember 2027, "
            "365 dager (ingen bestemte dager, fast)"]),
    ],
)  # fmt: skip
def test_days_that_come_back_are_counted_and_listed(text: str, lines: list[str]) -> None:
    assert [line.strip() for line in told(text).splitlines()[1:]] == lines
