"""``applan.yaml`` beside ``plans``: what it changes, and what is said when it is wrong."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]

HEADER = "applan: 1\ntitle: Årsplan\norganisation: Eksempellaget\nperiod: 2027\n"
PLAN = HEADER + (
    "sections:\n"
    "  - title: Arbeid\n"
    "    activities:\n"
    "      - {kind: course, title: Kassererkurs, when: 10. mars 2027}\n"
    "      - {kind: deadline, title: Søknadsfrist, when: 12. mai 2027}\n"
    "      - {title: Oppsummering, when: innen 2 uker etter landsmøtet 2027}\n"
)


def folder(configuration: str, plan: str = PLAN) -> None:
    Path("plans").mkdir(exist_ok=True)
    Path("plans/2027.yaml").write_text(plan, "utf-8")
    Path("applan.yaml").write_text(configuration, "utf-8")


def test_it_is_not_needed(call: Call) -> None:
    folder("")
    assert call("lint") == (0, "1 plan checked, nothing found\n", "")


def test_a_course_in_the_school_holidays_is_asked_about(call: Call) -> None:
    folder("calendar:\n  - {name: Vinterferien, kind: school-holiday, when: uke 10 2027}\n")
    said = call("lint", "--format", "concise")
    assert said.stdout == (
        "plans/2027.yaml:8:51: AP309 “10. mars 2027” is in vinterferien; is that meant?\n"
    )


def test_a_school_holiday_is_called_so_in_nynorsk_too(call: Call) -> None:
    folder("kalender:\n  - {namn: Vinterferie, type: skuleferie, når: veke 10 2027}\n")
    assert "is in vinterferie" in call("lint", "--format", "concise").stdout


def test_a_deadline_on_a_day_off_is_asked_about(call: Call) -> None:
    folder("calendar:\n  - {name: Planleggingsdag, kind: day-off, when: 12. mai 2027}\n")
    said = call("lint", "--format", "concise")
    assert said.stdout == (
        "plans/2027.yaml:9:53: AP310 the deadline “12. mai 2027” is Planleggingsdag; "
        "the nearest working days are tirsdag 11. mai 2027 and torsdag 13. mai 2027\n"
    )


def test_what_hangs_on_an_event_gets_its_days(call: Call) -> None:
    folder("calendar:\n  - {name: Landsmøtet 2027, when: 8.–11. april 2027}\n")
    csv = call("calendar", "2027", "--format", "csv").stdout
    assert "25. april 2027 (innen to uker etter landsmøtet 2027)" in csv
    Path("applan.yaml").unlink()
    csv = call("calendar", "2027", "--format", "csv").stdout
    assert "25. april" not in csv and "innen to uker etter landsmøtet 2027" in csv


def test_an_event_is_a_word_for_its_days(call: Call) -> None:
    activities = (
        "sections:\n"
        "  - title: Arbeid\n"
        "    activities:\n"
        "      - {title: Utdeling, when: frivillighetens dag 2027}\n"
        "      - {title: Stand, when: på landsmøtet}\n"
        "      - {title: Frist, when: fire uker før landsmøtet 2027}\n"
    )
    folder(
        "calendar:\n"
        "  - {name: Frivillighetens dag, when: 5. desember 2027}\n"
        "  - {name: Landsmøtet 2027, when: 8.–11. april 2027}\n"
        "  - {name: Landsmøtet 2029, when: 5.–8. april 2029}\n",
        HEADER + activities,
    )
    assert call("lint").stdout == "1 plan checked, nothing found\n"
    csv = call("calendar", "2027", "--format", "csv").stdout
    days = [line.split(",")[:2] for line in csv.split("\n")]
    assert ["2027-12-05", "2027-12-05"] in days
    assert ["2027-04-08", "2027-04-11"] in days


def test_a_school_holiday_in_a_year_that_is_not_told_is_outside_the_period(call: Call) -> None:
    activity = "sections: [{title: A, activities: [{title: B, when: høstferien 2028}]}]\n"
    folder(
        "calendar:\n  - {name: Høstferien, kind: school-holiday, when: uke 41 2027}\n",
        HEADER + activity,
    )
    said = call("lint", "--format", "concise")
    assert said.stdout == (
        "plans/2027.yaml:5:53: AP307 “høstferien 2028” is outside the plan's period, 2027\n"
    )


def test_an_election_is_an_event_that_everybody_knows(call: Call) -> None:
    plan = HEADER + "activities:\n  - {title: Takk, when: innen én uke etter kommunevalget 2027}\n"
    folder("", plan)
    csv = call("calendar", "2027", "--format", "csv").stdout
    assert "20. september 2027" in csv


def test_the_seasons_of_the_organisation_hold_where_the_plan_says_nothing(call: Call) -> None:
    said = "seasons: {spring: april–juni}\n"
    folder(said, HEADER + "activities:\n  - {title: Ryddedag, when: våren 2027}\n")
    assert "2027-04-01,2027-06-30" in call("calendar", "2027", "--format", "csv").stdout
    own = "seasons: {spring: mars–mai}\n"
    folder(said, HEADER + own + "activities:\n  - {title: Ryddedag, when: våren 2027}\n")
    assert "2027-03-01,2027-05-31" in call("calendar", "2027", "--format", "csv").stdout


def test_a_school_holiday_is_a_word_for_time(call: Call) -> None:
    folder("calendar:\n  - {name: Vinterferien, kind: school-holiday, when: uke 10 2027}\n")
    assert call("when", "vinterferien 2027").stdout == (
        "vinterferien 2027\n"
        "  mandag 8. – søndag 14. mars 2027, 7 days, uke 10 2027 (to the day, fixed)\n"
    )
    assert call("when", "11. mars 2027").stdout == (
        "11. mars 2027\n"
        "  torsdag 11. mars 2027, uke 10 2027 (to the day, fixed)\n"
        "  touches Vinterferien, mandag 8. – søndag 14. mars 2027\n"
    )


@pytest.mark.parametrize(
    ("level", "status", "stdout"),
    [
        ("error", 1, "plans/2027.yaml:6:22: AP306 "),
        ("info", 0, ""),
        ("off", 0, ""),
    ],
)
def test_a_rule_is_as_severe_as_the_organisation_says(
    call: Call, level: str, status: int, stdout: str
) -> None:
    plan = HEADER.replace("2027", "2026–2027") + "activities:\n  - {title: A, when: 4. mai}\n"
    folder(f"rules: {{AP306: {level}, AP205: off}}\n", plan)
    said = call("lint", "--format", "concise")
    assert said.status == status
    assert said.stdout.startswith(stdout) and bool(said.stdout) == bool(stdout)


def test_findings_of_less_weight_are_shown_on_request(call: Call) -> None:
    folder(
        "rules: {AP205: info}\n",
        HEADER + "activities:\n  - {id: a, title: A}\nsections: [{title: B}]\n",
    )
    assert call("lint", "--format", "concise") == (0, "", "")
    said = call("lint", "--format", "concise", "--show", "info")
    assert said.status == 1
    assert said.stdout.startswith("plans/2027.yaml:6:20: AP205 ")


def test_what_accepts_a_rule_that_is_off_is_no_mistake(call: Call) -> None:
    plan = PLAN.replace(
        "mars 2027}", "mars 2027}  # applan: ignore[AP309] bare da er lokalet ledig"
    )
    folder("rules: {AP309: off}\n", plan)
    assert call("lint") == (0, "1 plan checked, nothing found\n", "")


def test_a_changed_configuration_is_not_answered_from_memory(call: Call) -> None:
    folder("")
    assert call("lint").status == 0
    folder("calendar:\n  - {name: Vinterferien, kind: school-holiday, when: uke 10 2027}\n")
    assert call("lint").status == 1
    Path("applan.yaml").unlink()
    assert call("lint").status == 0


def test_plans_elsewhere_have_the_configuration_beside_them(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder("calendar:\n  - {name: Vinterferien, kind: school-holiday, when: uke 10 2027}\n")
    monkeypatch.chdir("plans")
    assert call("lint", "2027.yaml").status == 1
    Path("elsewhere").mkdir()
    monkeypatch.chdir("elsewhere")
    assert call("lint", "../2027.yaml").status == 1


@pytest.mark.parametrize(
    ("configuration", "said"),
    [
        ("calender: []\n", "1:1: the key “calender” is unknown; did you mean “calendar”?"),
        ("calendar:\n  - {name: A}\n", "2:5: “when” is missing here"),
        (
            "calendar:\n  - {name: A, when: hver mandag}\n",
            "2:21: “hver mandag” gives no certain days; write for instance 8.–11. april 2027",
        ),
        ("calendar:\n  - {name: A, when: i fjor}\n", "2:21: i fjor is not understood as a time"),
        ("rules: {AP310: Av}\n", "1:16: “Av” is not possible here; did you mean “off”?"),
        (
            "rules: {AP999: off}\n",
            "1:9: there is no rule “AP999”; “applan rules” lists them",
        ),
        (
            "rules: {AP101: off}\n",
            "1:9: AP101 stays an error, since the plan cannot be read as it stands",
        ),
        ("rules: {AP31: off}\n", "1:9: there is no rule “AP31”; did you mean “AP341” or “AP318”?"),
        ("- a\n", "1:1: keys and values are expected here, such as “kalender:”"),
        ("rules: [\n", "1:8: the “[” that opens here is never closed; write “]” where it ends"),
        (
            "calendar:\n  - name:Jul\n    when: uke 8\n",
            "2:9: a space is missing after the colon; write “name: Jul”",
        ),
    ],
)
def test_what_is_wrong_in_it_is_one_line_with_its_place(
    call: Call, configuration: str, said: str
) -> None:
    folder(configuration)
    status, stdout, stderr = call("lint")
    assert (status, stdout) == (2, "")
    assert stderr.startswith(f"applan: applan.yaml:{said}")
    assert stderr.count("\n") == 1


CONGRESS = "calendar:\n  - {name: Landsmøtet 2027, when: 8.–11. april 2027}\n"


def test_an_event_has_the_same_days_in_the_plan_and_the_calendar(call: Call) -> None:
    activity = "      - {title: Landsmøte, when: 15.–18. april}\n"
    folder(CONGRESS, PLAN + activity)
    assert call("lint", "--format", "concise").stdout == (
        "plans/2027.yaml:11:34: AP330 “Landsmøte” is 8.–11. april 2027 (applan.yaml); "
        "here stands “15.–18. april”\n"
    )
    assert "innen 2. mai" in call("calendar", "2027").stdout
    folder(CONGRESS, PLAN + activity.replace("15.–18.", "8.–11."))
    assert call("lint") == (0, "1 plan checked, nothing found\n", "")


def test_other_commands_refuse_it_too(call: Call) -> None:
    folder("calender: []\n")
    for command in (("render", "2027"), ("calendar", "2027"), ("next",), ("when", "uke 3 2027")):
        assert call(*command)[::2] == (
            2,
            "applan: applan.yaml:1:1: the key “calender” is unknown; did you mean “calendar”?\n",
        )


@pytest.mark.parametrize(
    ("configuration", "said"),
    [
        ("kalendar:\n  - navn: V\n", "1:1: nøkkelen «kalendar» er ukjent; mente du «kalender»?"),
        ("farger: [C8102E]\n", "1:1: nøkkelen «farger» er ukjent; her kan det stå årstider, kalender, utseende, regler"),
        ("applan: 1\nkalender: []\n", "1:1: nøkkelen «applan» er ukjent; her kan det stå årstider, kalender, utseende, regler"),
        ("hei\n", "1:1: her ventes nøkler og verdier, som «kalender:»"),
        ("kalender:\n  - navn: V\n", "2:5: «når» mangler her"),
        ("kalender:\n  - namn: V\n    når: veke 9 2027\n    type: ferien\n", "4:11: «ferien» kan ikke stå her; mulige verdier er hending, skuleferie, fridag"),
        ("reglar:\n  AP301: slå av\n", "2:10: «slå av» kan ikke stå her; mulige verdier er feil, åtvaring, opplysning, av"),
        ("calendar:\n  - name: V\n", "2:5: «when» mangler her"),
    ],
)  # fmt: skip
def test_a_wrong_key_is_spoken_of_in_the_tongue_of_the_file(
    call: Call, configuration: str, said: str
) -> None:
    folder(configuration)
    assert call("lint", lang="nb") == (2, "", f"applan: applan.yaml:{said}\n")


def test_all_that_is_wrong_in_it_is_told_at_once_in_the_order_of_the_file(call: Call) -> None:
    folder(
        "kalendr: []\n"
        "kalender:\n"
        "  - {navn: Vinterferien, type: skoleferi, når: uke 9 2027}\n"
        "  - {navn: Tur, når: 32. mai 2027}\n"
        "  - {navn: Kor, når: hver mandag}\n"
        "  - {navn: Vårferien, når: uke 14 2027}\n"
        "årstider: {vinter: jaunar–mars}\n"
        "regler: {AP999: opplysning, AP310: kanskje, AP101: av, AP304: av}\n"
        "utseende: {farger: [rød, C8102E, 12], font: Arial}\n"
    )
    said = [
        "1:1: nøkkelen «kalendr» er ukjent; mente du «kalender»?",
        "3:32: «skoleferi» kan ikke stå her; mente du «skoleferie»?",
        "4:22: datoen «32. mai 2027» finnes ikke",
        "5:22: «hver mandag» gir ingen sikre dager; skriv for eksempel 8.–11. april 2027",
        "7:20: «jaunar–mars» sier ikke hvilke måneder; skriv for eksempel «januar–mars»",
        "8:10: det finnes ingen regel «AP999»; «applan rules» viser dem som finnes",
        "8:36: «kanskje» kan ikke stå her; mulige verdier er feil, advarsel, opplysning, av",
        "8:45: AP101 er alltid en feil, for planen kan ikke leses slik den står",
        "9:21: «rød» er ingen farge; skriv seks heksadesimale siffer, som C8102E",
        "9:34: «12» er ingen farge; skriv seks heksadesimale siffer, som C8102E",
        "9:39: nøkkelen «font» er ukjent; her kan det stå farger, logo",
    ]
    told = "".join(f"applan: applan.yaml:{one}\n" for one in said)
    assert call("lint", lang="nb") == (2, "", told)
    without_rules = told.replace(f"applan: applan.yaml:{said[5]}\n", "").replace(
        f"applan: applan.yaml:{said[7]}\n", ""
    )
    assert call("render", "2027", lang="nb") == (2, "", without_rules)


def test_all_brackets_that_are_left_open_in_it_are_told(call: Call) -> None:
    folder("kalender:\n  - {navn: A, når: uke 9 2027\nregler: {AP310: av\n")
    assert call("lint", lang="nb").stderr == (
        "applan: applan.yaml:2:5: klammen «{» som åpnes her, blir aldri lukket; skriv «}» der den slutter\n"
        "applan: applan.yaml:3:9: klammen «{» som åpnes her, blir aldri lukket; skriv «}» der den slutter\n"
    )
