"""AP007: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP007",
    bad="text: " + "x" * 1_000_001 + "\n",
    good="""\
text: Kort og godt.
""",
)
def too_large() -> None:
    """A plan has a size that people can read.

    A million characters is forty times the largest plan we have seen.
    """
