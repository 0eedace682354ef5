"""A sample of the random edits of ``fuzz.py``, which is run by hand for thousands of them."""

from tests.readback.fuzz import run


def test_nothing_is_lost_and_nothing_is_written_wrong() -> None:
    counts, bad = run(seed=3, singles=40, severals=10)
    assert bad == []
    assert counts.total() == 50
