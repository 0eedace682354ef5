"""Where the scalars of a text stand: looked up in its nodes, the same as by a scan of its tokens."""

import random

import pytest

from applan.document import Document, Scalars, read_document
from applan.source import Source

PLAN = """\
applan: 1   # a comment
title: 'In quotation marks,
  over two lines'   # another
text: |  # in the header
  # not a comment

  more
goals:
  - {title: A, responsible: [B, C]}
  - title: >-
      folded
      text
# below
empty:
list: []
"""

SPECIALS = (
    *":-,[]{}#&*!|>'\"\n\t ", ": ", "- ", "? ", " #", "\n\n", "\r\n", "&a ", "*a", "!x ", "<<: ",
    "|\n", ">-\n", "''", "~", "null", "\x07", "å", "\n- ", "\n  ", "    ", "# a\n", "![a](b)", "Hei!",
)  # fmt: skip


def mutated(random_: random.Random) -> str:
    text = PLAN
    for _ in range(random_.choice((1, 1, 2, 3))):
        at = random_.randrange(len(text) + 1)
        text = text[:at] + random_.choice(SPECIALS) + text[at + random_.choice((0, 0, 1, 5)) :]
    return text


def both(text: str) -> tuple[Scalars, Scalars] | None:
    """As the nodes have them, and as a scan has; None for what is not YAML, where a scan ends."""
    document, troubles = read_document(Source("plan.yaml", text))
    if document is None or any(trouble.code == "AP004" for trouble in troubles):
        return None
    return document.scalars, Scalars(text, None)


def inside(scalars: Scalars, offset: int) -> tuple[int, int, int] | None:
    """The scalar that the character belongs to, or ends right before it."""
    found = scalars.last(offset)
    if found is None or found.start == found.end or offset > found.end:
        return None
    return found


@pytest.mark.parametrize(
    ("character", "written"),
    [
        ("1   #", "1"),
        ("over two", "'In quotation marks,\n  over two lines'"),
        ("not a", "|  # in the header\n  # not a comment\n\n  more\n"),
        ("B, C", "B"),
        ("text\n#", ">-\n      folded\n      text\n"),
    ],
)
def test_a_character_belongs_to_the_scalar_around_it(character: str, written: str) -> None:
    looked_up = both(PLAN)
    assert looked_up is not None
    for scalars in looked_up:
        found = scalars.last(PLAN.index(character))
        assert found is not None
        assert PLAN[found.start : found.end] == written


@pytest.mark.parametrize("sign", ["# a comment", "# another", "# below", "[]"])
def test_what_stands_between_scalars_belongs_to_none(sign: str) -> None:
    looked_up = both(PLAN)
    assert looked_up is not None
    for scalars in looked_up:
        found = scalars.last(PLAN.index(sign))
        assert found is None or found.end <= PLAN.index(sign)


def test_the_header_of_a_block_is_no_text() -> None:
    looked_up = both(PLAN)
    assert looked_up is not None
    for scalars in looked_up:
        found = scalars.last(PLAN.index("# in the header"))
        assert found is not None
        assert found.text > PLAN.index("# in the header")


def test_nodes_and_tokens_agree_on_mutated_plans() -> None:
    """So that suppressions hold for the same lines, whichever of them is asked."""
    random_ = random.Random(20_261_124)
    compared = 0
    for _ in range(300):
        text = mutated(random_)
        looked_up = both(text)
        if looked_up is None:
            continue
        by_node, by_token = looked_up
        for offset in range(0, len(text), 3):
            assert inside(by_node, offset) == inside(by_token, offset), (offset, text)
        compared += 1
    assert compared > 50


def test_what_is_left_out_still_stands_in_the_text() -> None:
    document, _troubles = read_document(Source("plan.yaml", PLAN))
    assert document is not None
    without: Document = document.without([("title",)])
    found = without.scalars.last(PLAN.index("over two"))
    assert found is not None
    assert PLAN[found.start : found.end] == "'In quotation marks,\n  over two lines'"
