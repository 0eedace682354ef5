"""Two lines, word by word, also where they are long."""

import pytest

from applan.prose.blocks import Paragraph, Run
from applan.redline import redline
from applan.redline.words import marked

LONG = [f"ord{n}" for n in range(480)]


def told(old: str, new: str) -> list[tuple[str, str | None]]:
    line = marked((Run(old),), (Run(new),))
    return [(item.text, item.revision) for item in line if isinstance(item, Run)]


@pytest.mark.parametrize("count", [20, 199, 201, 300, 480])
def test_two_words_of_a_long_paragraph_are_changed_in_place(count: int) -> None:
    old = LONG[:count]
    new = [old[0], "annet", *old[2:-2], "nytt", old[-1]]
    (block,) = redline((Paragraph((Run(" ".join(old)),)),), (Paragraph((Run(" ".join(new)),)),))
    assert isinstance(block, Paragraph)
    assert [(item.text, item.revision) for item in block.content if isinstance(item, Run)] == [
        ("ord0 ", None),
        ("ord1", "deleted"),
        ("annet", "inserted"),
        (f" {' '.join(old[2:-2])} ", None),
        (old[-2], "deleted"),
        ("nytt", "inserted"),
        (f" {old[-1]}", None),
    ]


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("a b c", "a x c", [("a ", None), ("b", "deleted"), ("x", "inserted"), (" c", None)]),
        ("a b", "x b", [("a", "deleted"), ("x", "inserted"), (" b", None)]),
        ("a b", "a x", [("a ", None), ("b", "deleted"), ("x", "inserted")]),
        ("a b", "a", [("a", None), (" b", "deleted")]),
        ("b", "a b", [("a ", "inserted"), ("b", None)]),
        ("a c", "a b c", [("a ", None), ("b ", "inserted"), ("c", None)]),
        ("a b", "c d", [("a b", "deleted"), ("c d", "inserted")]),
        ("a  b", "a b", [("a", None), ("  ", "deleted"), (" ", "inserted"), ("b", None)]),
    ],
)
def test_spaces_stay_with_the_words_around_them(
    old: str, new: str, wanted: list[tuple[str, str | None]]
) -> None:
    assert told(old, new) == wanted
