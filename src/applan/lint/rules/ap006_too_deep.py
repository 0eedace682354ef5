"""AP006: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP006",
    bad="documents: " + "[" * 70 + "]" * 70 + "\n",
    good="""\
documents: [{title: Budsjett}]
""",
)
def too_deep() -> None:
    """Lists and mappings are not nested without end.

    A plan needs a dozen levels; sixty-four is either a mistake or an attack.
    """
