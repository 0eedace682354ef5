"""Who has which office, the order of the steps of one work, and what only looks wrong beside them.

Each row is a plan from its fifth line on, and the findings of the rules that hold one thing against
another, by line and column. Rows without any look like mistakes and are none.
"""

from collections.abc import Callable

import pytest

from applan.lint import Report
from applan.lint.rules import clash
from applan.messages import catalogue

HEAD = "applan: 1\ntittel: Plan 2027\norganisasjon: Laget\nperiode: 2027\n"
CODES = ("AP206", "AP212", "AP303", "AP308", "AP311", "AP314", "AP315", "AP318", "AP334", "AP420",
         "AP422")  # fmt: skip
WORK = "kapitler:\n  - tittel: Arbeid\n    aktiviteter:\n      - tittel: {}\n        deler:\n"
ONE = "kapitler:\n  - tittel: Arbeid\n    aktiviteter:\n      - tittel: {}\n        når: {}\n"
OFFICES = "tekst: |\n  | Verv | Navn |\n  |---|---|\n"


def _parts(whole: str, *parts: str) -> str:
    return WORK.format(whole) + "".join(f"          - {part}\n" for part in parts)


def _told(title: str, when: str, text: str, more: str = "") -> str:
    return f"{ONE.format(title, when)}        tekst: {text}\n{more}"


PLANS: dict[str, tuple[str, list[str]]] = {
    "two treasurers in a table": (
        f"{OFFICES}  | Leder | Ola Berg |\n  | Kasserer | Kari Moe |\n  | Kasserer | Per Vik |\n",
        ["10:3 AP206"],
    ),
    "two treasurers in a sentence": (
        "tekst: Styret er Ola Berg (leder), Kari Moe (kasserer) og Per Vik (kasserer).\n",
        ["5:59 AP206"],
    ),
    "a leader of each committee": (
        "tekst: Festkomiteen er Ola Berg (leder), Kari Moe (kasserer) og Per Vik. Turkomiteen er\n"
        "  Siri Lund (leder), Tor Dahl (kasserer) og Jan Nes.\n",
        [],
    ),
    "a leader of each year": (
        "tekst: |\n  | Verv | Navn | År |\n  |---|---|---|\n  | Leder | Ola Berg | 2026 |\n"
        "  | Leder | Kari Moe | 2027 |\n  | Kasserer | Per Vik | 2027 |\n",
        [],
    ),
    "ordered when it is put up": (
        _parts("Nye lysmaster", "Bestilling av master: 30. oktober", "Montering: 12. oktober"),
        ["11:24 AP311"],
    ),
    "applied for when it is put up": (
        _parts("Ny scene", "Søknad om spillemidler: 1. desember", "Bygging: 12. oktober"),
        ["11:22 AP311"],
    ),
    "something else that is ordered when it is put up": (
        _parts("Ny bane", "Bestilling av premier: 30. oktober", "Montering: 12. oktober"),
        [],
    ),
    "paid back when it is put up": (
        _parts("Nye lysmaster", "Søknad om refusjon: 30. oktober", "Montering: 12. oktober"),
        [],
    ),
    "dealt with before it is proposed": (
        _parts("Budsjett", "Framlegg frå utvalet: 28. september", "Handsaming: 14. september"),
        ["11:25 AP311"],
    ),
    "looked back on before it is held": (
        ONE.format("Vårrennet", "13. mars") + "        deler:\n"
        "          - Evaluering av rennet: 10. mars\n",
        ["11:35 AP311"],
    ),
    "prepared when it has been held": (
        ONE.format("Vårrennet", "13. mars") + "        deler:\n"
        "          - Løypene prepareres: 15. mars\n",
        ["11:33 AP311"],
    ),
    "sent to somebody when it was decided": (
        _parts("Budsjett for 2028", "Handsaming: 14. september",
               "{type: frist, tittel: Innsending til rådet, når: 1. oktober}"),
        [],
    ),
    "a registration to the next one": (
        ONE.format("Leir", "4.–8. juli") + "        deler:\n"
        "          - {type: frist, tittel: Påmelding til leiren 2028, når: 1. oktober}\n"
        "          - {type: frist, tittel: Påmelding til neste års leir, når: 1. oktober}\n",
        [],
    ),
    "registration when a school has begun": (
        ONE.format("Skiskole", "[5. januar, 12. januar, 19. januar]") + "        deler:\n"
        "          - {type: frist, tittel: Påmelding til skiskolen, når: 15. januar}\n",
        ["11:65 AP311"],
    ),
    "registration between two weekends of a course": (
        _told("Trenerkurs", "[23.–24. oktober, 13.–14. november]",
              "Påmelding innen 30. oktober.", "        type: kurs\n"),
        ["10:32 AP311"],
    ),
    "a week that is free": (
        "kapitler:\n  - tittel: Trening\n    tekst: Uke 41 og uke 8 er fri.\n    aktiviteter:\n"
        "      - Trim: hver tirsdag kl. 18–19 fra 24. august til 23. november\n",
        ["7:12 AP318"],
    ),
    "a hall that is closed": (
        "kapitler:\n  - tittel: Trening\n    tekst: Hallen er stengt i uke 41.\n    aktiviteter:\n"
        "      - Trim: hver tirsdag kl. 18–19 fra 24. august til 23. november\n",
        [],
    ),
    "a free week outside a series": (
        _told("Trim", "hver tirsdag kl. 18–19 fra 24. august til 23. november",
              "Uke 51 er fri."), [],
    ),
    "a row of a table": (
        "tekst: |\n  | Dag | Hva |\n  |---|---|\n  | 24. mars | Fastemåltid |\n"
        + ONE.format("Fastemåltid", "25. mars"),
        ["8:5 AP318"],
    ),
    "hours of a series that go backwards": (
        ONE.format("Dans", "hver onsdag kl. 19–18"), ["9:14 AP303"],
    ),
    "hours of a night": (ONE.format("Nattevandring", "hver fredag kl. 21–02"), []),
    "a part of the programme": (
        _told("Fest", "13. mars kl. 18–01", "Middag og taler fra kl. 19, dans fra kl. 23."), [],
    ),
    "a draw when it is over": (
        _told("Basar", "13. mars kl. 16–20", "Salg fra kl. 16, trekning kl. 20.30.",
              "        måltall: 45 000 kr innen 13. mars 2027\n"),
        ["10:16 AP318"],
    ),
    "where one meets before it": (
        _told("Tur", "13. mars kl. 13", "Vi møtes ved kirka kl. 11.30."), [],
    ),
    "less notice than the statutes say": (
        "tekst: Årsmøtet innkalles med fire ukers varsel.\n"
        + ONE.format("Årsmøte", "13. mars") + "        type: møte\n        deler:\n"
        "          - {type: frist, tittel: Innkalling til årsmøtet, når: 25. februar}\n",
        ["13:65 AP314"],
    ),
    "shares that are not all": (
        "tekst: Klubben får 20 % av salget, og selgeren 70 %.\n", ["5:48 AP420"],
    ),
    "shares that are all": (
        "tekst: Kommunen dekker 60 %, sponsorer 25 % og vi 15 %.\n", [],
    ),
    "how often is no part of a sum": (
        "tekst: Styret har åtte medlemmer og møtes én gang i måneden, til sammen ti ganger.\n", [],
    ),
    "another period than the plan's": (
        "tekst: Planen gjelder fra 1. januar 2027 til 31. januar 2028.\n", ["5:27 AP334"],
    ),
    "a part that is counted": (
        WORK.format("Kurset").replace("        deler:", "        tekst: Fire samlinger.\n        deler:")
        + "          - Samlinger: [5. januar, 12. januar, 19. januar]\n",
        ["9:16 AP422"],
    ),
    "the room of a course of some days": (
        "kapitler:\n  - tittel: Salen\n    felles: {sted: Salen}\n    aktiviteter:\n"
        "      - {type: kurs, tittel: Førstehjelp, når: 23.–24. oktober, ansvarlig: Ola Berg}\n"
        "      - {tittel: Byttedag, når: 23. oktober kl. 11–15, ansvarlig: Kari Moe}\n",
        ["10:33 AP315"],
    ),
    "a point that is not there": (
        "kapitler:\n  - tittel: Arbeid\n    tekst: Se også 1.4 om skyss.\n    aktiviteter:\n"
        "      - Dugnad: 13. mars\n      - Skyss: hele året\n",
        ["7:12 AP212"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PLANS)
def test_what_is_found(name: str, findings: Callable[[str], list[str]]) -> None:
    plan, expected = PLANS[name]
    assert [one for one in findings(HEAD + plan) if one.endswith(CODES)] == expected


def test_a_plan_in_which_too_much_is_at_once_says_so(
    report: Callable[[str], Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = HEAD + "aktiviteter:\n" + "".join(
        f"  - {{type: møte, tittel: Møte {n}, når: 13. mars kl. 18–20, ansvarlig: Ola Berg,"
        f" sted: Hus {n}}}\n" for n in range(4)
    )  # fmt: skip
    say = catalogue("nb").say
    told = [one for one in report(plan).findings if one.code == "AP315"]
    assert len(told) == 6
    monkeypatch.setattr(clash, "_MOST", 3)
    told = [one for one in report(plan).findings if one.code == "AP315"]
    assert len(told) == 1 + 3
    assert say(told[0].message) == "så mye i planen er samtidig at bare noe av det er sammenlignet"
