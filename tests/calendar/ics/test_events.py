"""What becomes an event, and what the event says."""

from collections.abc import Callable

import pytest

from applan.schedule.calendar import Calendar

from .conformance import Component, read, text
from .conftest import Written, events_of

MakeCalendar = Callable[..., Calendar]


def test_a_file_is_this(make_calendar: MakeCalendar, written: Written) -> None:
    calendar = make_calendar(
        """
        - id: arsmote
          kind: meeting
          title: Årsmøtet
          place: Folkets Hus, Tromsø
          mode: physical
          responsible: [{who: Styret, does: sender innkalling}, Valgkomiteen]
          audience: [Alle medlemmer]
          text: |
            Vi velger nytt styre.

            Saker meldes i god tid.
          when: {when: 14. mars kl. 18–21, note: lokalet bekreftes}
        - {id: saker, kind: deadline, title: Saker til årsmøtet, when: innen 1. mars}
        - {id: kurs, kind: course, title: Kurs, when: to ganger i året}
        """
    )
    assert written(calendar).decode().replace("\r\n ", "") == _crlf(
        """\
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//applan//arbeidsplan//NO
        CALSCALE:GREGORIAN
        NAME:Arbeidsplan – Laget
        X-WR-CALNAME:Arbeidsplan – Laget
        LAST-MODIFIED:20260115T123000Z
        REFRESH-INTERVAL;VALUE=DURATION:P1D
        X-PUBLISHED-TTL:P1D
        DESCRIPTION:Uten plass i kalenderen:\\nJevnlig og hele perioden:\\n– Kurs: to ganger i året
        X-WR-CALDESC:Uten plass i kalenderen:\\nJevnlig og hele perioden:\\n– Kurs: to ganger i året
        BEGIN:VTIMEZONE
        TZID:Europe/Oslo
        BEGIN:STANDARD
        DTSTART:19961027T030000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        TZNAME:CET
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:19960331T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        TZNAME:CEST
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        END:DAYLIGHT
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:plan.saker@laget.applan
        DTSTAMP:20260115T123000Z
        LAST-MODIFIED:20260115T123000Z
        SEQUENCE:3
        DTSTART;VALUE=DATE:20260301
        DTEND;VALUE=DATE:20260302
        SUMMARY:Frist: Saker til årsmøtet
        DESCRIPTION:Dato: innen 1. mars 2026
        CATEGORIES:Frist
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:Frist: Saker til årsmøtet
        TRIGGER:-P6DT15H
        END:VALARM
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:Frist: Saker til årsmøtet
        TRIGGER:-PT15H
        END:VALARM
        END:VEVENT
        BEGIN:VEVENT
        UID:plan.arsmote@laget.applan
        DTSTAMP:20260115T123000Z
        LAST-MODIFIED:20260115T123000Z
        SEQUENCE:3
        DTSTART;TZID=Europe/Oslo:20260314T180000
        DTEND;TZID=Europe/Oslo:20260314T210000
        SUMMARY:Årsmøtet
        DESCRIPTION:Dato: 14. mars 2026 kl. 18–21\\nAnsvarlig: Styret (sender \
innkalling)\\, Valgkomiteen\\nMålgruppe: Alle medlemmer\\nForm: fysisk\\nMerk: lokalet \
bekreftes\\n\\nVi velger nytt styre.\\n\\nSaker meldes i god tid.
        LOCATION:Folkets Hus\\, Tromsø
        CATEGORIES:Møte
        STATUS:CONFIRMED
        TRANSP:OPAQUE
        END:VEVENT
        END:VCALENDAR
        """
    )


def _crlf(shown: str) -> str:
    return "".join(f"{line[8:]}\r\n" for line in shown.splitlines() if line.strip())


MOMENTS = {
    "dag": (";VALUE=DATE:20260314", ";VALUE=DATE:20260315"),
    "dager": (";VALUE=DATE:20260314", ";VALUE=DATE:20260316"),
    "uke": (";VALUE=DATE:20260907", ";VALUE=DATE:20260914"),
    "maned": (";VALUE=DATE:20260401", ";VALUE=DATE:20260501"),
    "klokka": (";TZID=Europe/Oslo:20260602T180000", ";TZID=Europe/Oslo:20260602T200000"),
    "natt": (";TZID=Europe/Oslo:20261231T220000", ";TZID=Europe/Oslo:20270101T020000"),
    "start": (";TZID=Europe/Oslo:20260603T180000", ";TZID=Europe/Oslo:20260603T190000"),
    "frist": (";VALUE=DATE:20260501", ";VALUE=DATE:20260502"),
    "frist-klokka": (";TZID=Europe/Oslo:20260502T120000", None),
    "regel": (";TZID=Europe/Oslo:20260106T180000", ";TZID=Europe/Oslo:20260106T200000"),
    "ukentlig": (";VALUE=DATE:20260305", ";VALUE=DATE:20260306"),
    "oddetall": (";VALUE=DATE:20260113", ";VALUE=DATE:20260114"),
    "trolig": (";VALUE=DATE:20261012", ";VALUE=DATE:20261019"),
    "avlyst": (";VALUE=DATE:20260505", ";VALUE=DATE:20260506"),
    "utsatt": (";VALUE=DATE:20260506", ";VALUE=DATE:20260507"),
    "flere.trinn-1": (";VALUE=DATE:20260601", ";VALUE=DATE:20260602"),
    "flere.20260602": (";VALUE=DATE:20260602", ";VALUE=DATE:20260603"),
    "flere.20260323": (";VALUE=DATE:20260323", ";VALUE=DATE:20260330"),
    "flere.20260330": (";VALUE=DATE:20260330", ";VALUE=DATE:20260406"),
    "flere.20260504": (";VALUE=DATE:20260504", ";VALUE=DATE:20260511"),
}


def test_the_days_and_times_of_every_sort(everything: bytes) -> None:
    found = {name: (_moment(one, "DTSTART"), _moment(one, "DTEND")) for name, one in
             events_of(everything).items()}  # fmt: skip
    assert found == MOMENTS


def test_what_has_no_days_is_listed(everything: bytes) -> None:
    assert text(read(everything).value("DESCRIPTION")) == (
        "Uten plass i kalenderen:\n"
        "Perioder:\n"
        "– En årstid: våren 2026\n"
        "Jevnlig og hele perioden:\n"
        "– Alltid: hele året\n"
        "– En kvote: to ganger i året\n"
        "Uten dato:\n"
        "– Tur: utsatt fra 6. mai 2026\n"
        "– Åpen: avklares"
    )


@pytest.mark.parametrize(
    ("name", "summary", "status", "transparency", "alarms"),
    [
        ("dag", "En dag", "CONFIRMED", "TRANSPARENT", []),
        ("dager", "To dager", "CONFIRMED", "OPAQUE", []),
        ("uke", "En uke", "CONFIRMED", "TRANSPARENT", []),
        ("maned", "En måned", "CONFIRMED", "TRANSPARENT", []),
        ("klokka", "Med klokke", "CONFIRMED", "OPAQUE", []),
        ("frist", "Frist: Påmelding", "CONFIRMED", "TRANSPARENT", ["-P6DT15H", "-PT15H"]),
        ("frist-klokka", "Svarfrist", "CONFIRMED", "TRANSPARENT", ["-P7D", "-P1D"]),
        ("regel", "Styremøte", "CONFIRMED", "OPAQUE", []),
        ("trolig", "Usikker (foreløpig)", "TENTATIVE", "TRANSPARENT", []),
        ("avlyst", "Avlyst: Ball", "CANCELLED", "TRANSPARENT", []),
        ("utsatt", "Utsatt: Tur", "CANCELLED", "TRANSPARENT", []),
    ],
)
def test_how_sure_and_how_busy(
    everything: bytes, name: str, summary: str, status: str, transparency: str, alarms: list[str]
) -> None:
    one = events_of(everything)[name]
    assert text(one.value("SUMMARY")) == summary
    assert (one.value("STATUS"), one.value("TRANSP")) == (status, transparency)
    assert [alarm.value("TRIGGER") for alarm in one.inner] == alarms


def test_a_reserve_day_says_that_it_is_one(make_calendar: MakeCalendar, written: Written) -> None:
    calendar = make_calendar(
        "- {id: a, title: Tur, when: '8. mai (reservedag 15. mai)'}\n"
        "- {id: b, title: Leir, when: 'trolig 5. juni, ved dårlig vær 12. juni'}"
    )
    found = events_of(written(calendar))
    assert [text(one.value("SUMMARY")) for one in found.values()] == [
        "Tur", "Tur (reservedag)", "Leir (foreløpig)", "Leir (ved dårlig vær)",
    ]  # fmt: skip


def test_what_is_counted_from_what_is_put_off_is_no_event(
    make_calendar: MakeCalendar, written: Written
) -> None:
    calendar = make_calendar(
        "- {id: a, title: Årsmøtet, when: 14. mars, status: postponed}\n"
        "- {id: b, title: Innkalling, when: {within: 2 uker, before: a}}\n"
        "- {id: c, title: Fest, when: 20. mars}"
    )
    assert [*events_of(written(calendar))] == ["a", "c"]


def test_a_deadline_of_many_days_is_its_last(make_calendar: MakeCalendar, written: Written) -> None:
    calendar = make_calendar("- {id: a, kind: deadline, title: Frist, when: innen april}")
    assert _moment(events_of(written(calendar))["a"], "DTSTART") == ";VALUE=DATE:20260430"


def test_a_part_that_only_inherits_its_time_is_no_event_of_its_own(
    make_calendar: MakeCalendar, written: Written
) -> None:
    calendar = make_calendar(
        "- {id: a, title: A, when: 14. mars, parts: [{id: b, title: B, responsible: Styret}]}"
    )
    assert [*events_of(written(calendar))] == ["a"]
    alone = tuple(one for one in calendar.occurrences if one.responsible)
    assert [*events_of(written(calendar._replace(occurrences=alone)))] == ["b"]


def test_the_zone_is_there_only_when_a_clock_is(
    make_calendar: MakeCalendar, written: Written
) -> None:
    assert b"VTIMEZONE" not in written(make_calendar("- {title: A, when: 14. mars}"))
    assert b"VTIMEZONE" in written(make_calendar("- {title: A, when: 14. mars kl. 18}"))


def test_nynorsk_is_nynorsk(make_calendar: MakeCalendar, written: Written) -> None:
    calendar = make_calendar(
        "- {id: a, title: A, when: truleg veke 42, responsible: Styret}", language="nn"
    )
    one = events_of(written(calendar))["a"]
    assert text(one.value("SUMMARY")) == "A (førebels)"
    assert text(one.value("DESCRIPTION")) == "Dato: truleg veke 42 i 2026\nAnsvarleg: Styret"


def _moment(one: Component, name: str) -> str | None:
    found = one.all(name)
    if not found:
        return None
    return "".join(f";{k}={v}" for k, v in found[0].parameters.items()) + f":{found[0].value}"


def test_24_is_the_end_of_its_day_and_an_end_that_nobody_said_is_an_hour_later(
    make_calendar: MakeCalendar, written: Written
) -> None:
    calendar = make_calendar("- {id: a, title: A, when: 31. desember kl. 24}")
    one = events_of(written(calendar))["a"]
    assert _moment(one, "DTSTART") == ";TZID=Europe/Oslo:20270101T000000"
    assert _moment(one, "DTEND") == ";TZID=Europe/Oslo:20270101T010000"
    assert "31. desember 2026 kl. 24" in text(one.value("DESCRIPTION"))


def test_what_lint_refuses_and_what_nobody_has_dated_is_no_event(
    make_calendar: MakeCalendar, written: Written
) -> None:
    calendar = make_calendar(
        """
        - {id: feil, title: Feil dag, when: søndag 14. mars}
        - {id: hull, title: Halvt, when: 10. mars og tull}
        - {id: skole, title: Skole, when: hver tirsdag fra skolestart til jul}
        - {id: merknad, title: Merknad, when: 11. november (mat serveres)}
        """
    )
    assert [*events_of(written(calendar))] == ["merknad"]


def test_an_exception_that_nobody_can_date_is_said_in_the_title(
    make_calendar: MakeCalendar, written: Written
) -> None:
    calendar = make_calendar("- {id: a, title: Kor, when: 'fredager, unntatt i skoleferiene'}")
    one = events_of(written(calendar))["a"]
    assert text(one.value("SUMMARY")) == "Kor (unntatt i skoleferiene)"
    assert one.value("STATUS") == "TENTATIVE"


def test_who_does_what_on_one_of_several_days_is_said_on_that_day(
    make_calendar: MakeCalendar, written: Written
) -> None:
    calendar = make_calendar(
        """
        - title: Kafé
          responsible: {who: Styret, does: kjøper inn}
          when:
            - {when: 5. mars, responsible: {who: Kari, does: steker}}
            - {when: 12. mars, responsible: {who: Kari, does: vasker}}
            - 19. mars
        """
    )
    lines = written(calendar).decode().replace("\r\n ", "").split("\r\n")
    said = [line.split("\\n") for line in lines if line.startswith("DESCRIPTION:")]
    assert [[part for part in one if "Ansvar" in part] for one in said] == [
        ["Ansvarlig: Kari (steker)"], ["Ansvarlig: Kari (vasker)"], ["Ansvarlig: Styret (kjøper inn)"],
    ]  # fmt: skip
