"""What khal, a calendar at the terminal, shows of the 2020 plan: the dates of the source."""

import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from applan.formats.ics.file import calendar_file
from applan.schedule.calendar import Calendar

MakeCalendar = Callable[..., Calendar]

CONFIGURATION = """
[calendars]
[[plan]]
path = {folder}/plan
[sqlite]
path = {folder}/khal.db
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Oslo
default_timezone = Europe/Oslo
"""

DATES_2020 = """\
2019-11-15 2019-11-15 Debattnotat og opplegg sendes til organisasjonen
2020-01-11 2020-01-12 Kommunepartiledersamling
2020-02-10 2020-02-10 Svarfrist for problembeskrivelsen, første fase i programarbeidet
2020-02-22 2020-02-23 Fylkesårsmøtet
2020-03-08 2020-03-08 Kvinnedagen
2020-05-01 2020-05-01 Deltakelse på 1. mai-arrangementer
2020-05-04 2020-05-16 Vårkampanje
2020-05-31 2020-05-31 Frist for SSB-rapportering
2020-06-14 2020-06-14 Svarfrist for Prosjektet vårt
2020-10-12 2020-10-12 Frist: Programforslaget sendes til organisasjonen
2020-10-12 2020-10-26 Høstkampanje
2020-11-14 2020-11-15 Samepolitisk konferanse
2020-12-01 2020-12-01 Frist for andre forslag til landsmøtet
2020-12-01 2020-12-01 Høringsfrist for programforslaget
2020-12-01 2020-12-01 Nominasjonsfrist
2021-01-04 2021-01-04 Siste møte i programkomiteen
2021-04-13 2021-04-18 Landsmøtet
"""


@pytest.fixture
def khal(tmp_path: Path) -> Callable[..., list[str]]:
    """Run khal with a calendar of its own, and give its lines."""
    if find_spec("khal") is None:
        pytest.skip("pip install khal")
    (tmp_path / "plan").mkdir()
    configuration = tmp_path / "khal.conf"
    configuration.write_text(CONFIGURATION.format(folder=tmp_path), encoding="utf-8")

    def run(*arguments: str) -> list[str]:
        code = "from khal.cli import main_khal; main_khal()"
        ran = subprocess.run(
            [sys.executable, "-c", code, "-c", str(configuration), *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            env={"PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8", "HOME": str(tmp_path),
                 "PYTHONPATH": ":".join(filter(None, sys.path))},
            check=False,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr
        return ran.stdout.splitlines()

    return run


def listed(khal: Callable[..., list[str]], start: str, days: int) -> list[str]:
    shown = "{start-date} {end-date} {start-time} {end-time} {title}{repeat-symbol}"
    lines = khal(
        "list", "--once", "--notstarted", "--day-format", "", "-f", shown, start, f"{days}d"
    )
    return [" ".join(line.split()) for line in lines if line.strip()]


def test_the_2020_plan_imported_twice_shows_the_dates_of_the_source(
    khal: Callable[..., list[str]], shipped_calendar: MakeCalendar, tmp_path: Path
) -> None:
    file = tmp_path / "2020.ics"
    file.write_bytes(calendar_file(shipped_calendar("2020"), {}).encode())
    for _ in range(2):
        khal("import", "--batch", str(file))
    found = listed(khal, "2019-10-01", 600)
    dated = [line for line in found if not _is_month(line)]
    husbesok = "2019-11-01 2020-04-01 Husbesøk hos alle medlemmer"
    assert sorted(dated) == sorted([husbesok, *DATES_2020.splitlines()])


def _is_month(line: str) -> bool:
    """Whether a line is a window: a month, or the turn of one."""
    start, end = line.split()[:2]
    return (start[8:], end[8:] >= "28") == ("01", True) or (start, end) == (
        "2020-04-24", "2020-05-07",
    )  # fmt: skip


def test_clock_times_and_rules(
    khal: Callable[..., list[str]], make_calendar: MakeCalendar, tmp_path: Path
) -> None:
    yaml = """
    - {id: a, title: Sommer, when: 2. juni kl. 18–20}
    - {id: b, title: Vinter, when: 2. desember kl. 18–20}
    - {id: c, title: Fast, when: første tirsdag i måneden kl. 17}
    """
    file = tmp_path / "a.ics"
    file.write_bytes(calendar_file(make_calendar(yaml), {}).encode())
    khal("import", "--batch", str(file))
    lines = khal(
        "list", "--day-format", "", "-f", "{start} {end-time} {title}", "2026-01-01", "365d"
    )
    found = [" ".join(line.split()) for line in lines if line.strip()]
    assert "2026-06-02 18:00 20:00 Sommer" in found
    assert "2026-12-02 18:00 20:00 Vinter" in found
    assert len([line for line in found if "Fast" in line]) == 12
    assert all("17:00" in line for line in found if "Fast" in line)
