"""AP007: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP007",
    bad="text: " + "x" * 400_001 + "\n",
    good="""\
text: Kort og godt.
""",
)
def too_large() -> None:
    """A plan has a size that people can read.

    Four hundred thousand characters is sixteen times the largest plan we have seen.
    """
