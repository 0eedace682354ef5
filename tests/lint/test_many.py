"""Twice as many things of a kind are twice the work: nothing is asked of all for each of them."""

import cProfile
from collections.abc import Callable

import pytest

from applan.lint import Report

HEAD = (
    "applan: 1\ntittel: Plan 2027\norganisasjon: Vågen mannskor\nperiode: 2027\nkapitler:\n"
    "  - tittel: Sang\n    aktiviteter:\n"
)
YEARLY = "      - tittel: Årsmøte\n        når: 13. mars 2027\n        tekst: |\n"
KINDS: dict[str, tuple[str, str]] = {
    "times to apply in": (
        "", "      - Svar på søknad til tiltak {n}: frist 10. april 2027\n"
        "      - Søknadsfrist for søkere til tiltak {n}: frist 3. mars 2027\n",
    ),
    "promises": (
        YEARLY, "          Innkalling {n} sendes minst 14 dager før årsmøtet, og den går ut 8. mars.\n",
    ),
    "rules in one sentence": (
        "      - tittel: Korøving\n        når: 13. mars 2027\n        tekst: Vi øver", " hver tirsdag",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_twice_as_many_are_twice_the_work(kind: str, report: Callable[[str], Report]) -> None:
    lead, one = KINDS[kind]

    def steps(count: int) -> int:
        content = HEAD + lead + "".join(one.format(n=n % 28 + 1) for n in range(count))
        profile = cProfile.Profile()
        profile.runcall(report, content)
        return sum(entry.callcount for entry in profile.getstats())

    steps(150)  # what is loaded and compiled once
    assert steps(300) <= 2.3 * steps(150)
