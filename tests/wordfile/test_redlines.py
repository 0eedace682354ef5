"""What ``diff`` writes as tracked changes reads as the new draft, and as the old one rejected."""

from itertools import pairwise

import pytest
from tests.redline.test_word import FIVE, draft, redlined, shipped

from applan.wordfile.read import read
from applan.wordfile.units import Returned

PAIRS = [*pairwise(FIVE), *pairwise(reversed(FIVE))]


def seen(returned: Returned) -> list[tuple[str, int, str, bool]]:
    return [(one.kind, one.level, one.text, one.head) for one in returned.units]


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_all_accepted_is_the_new_draft_and_all_rejected_the_old(pair: tuple[str, str]) -> None:
    old, new = map(shipped, pair)
    made = redlined(old, new)
    for accepted, plan in ((True, new), (False, old)):
        returned = read(made, "forskjell.docx", lambda author, yes=accepted: yes)
        wanted = seen(read(draft(plan), "utkast.docx"))
        assert seen(returned)[-len(wanted) :] == wanted
        assert returned.authors == ("applan",)
