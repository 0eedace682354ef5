"""What a party writes in its plans, said in other words than those the rules were mended for.

Each row of ``party.tsv`` is the body of a plan, and the one rule that is to tell of it; the rows
without one are right, and nothing may be told of them.
"""

from pathlib import Path

import pytest

from applan.lint import Linter, all_rules
from applan.loading import load

HEAD = "applan: 1\ntittel: Arbeidsplan 2027\norganisasjon: Nordli Arbeiderparti\nperiode: 2027\n"
TABLE = Path(__file__).parent / "party.tsv"
ROWS = [row.split("\t") for row in TABLE.read_text("utf-8").splitlines()[1:]]
DUTIES = {"AP401", "AP410", "AP412", "AP424"}


@pytest.mark.parametrize(("code", "body"), ROWS)
def test_what_is_told_of_it(code: str, body: str) -> None:
    plan = load((HEAD + body.replace("\\n", "\n")).encode(), "2027.yaml")
    found = Linter(all_rules(), {}).check(plan).findings
    assert {one.code for one in found if one.severity != "info"} - DUTIES == {code} - {""}
