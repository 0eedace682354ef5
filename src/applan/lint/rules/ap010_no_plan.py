"""AP010: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP010",
    bad=b"- bare\n- en liste\n",
    good="""\
text: Årsplan
""",
)
def no_plan() -> None:
    """The file holds a plan.

    A plan begins with “applan: 1”, followed by keys with values.
    """
