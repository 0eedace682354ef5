"""AP011: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP011",
    bad="""\
text: Årsplan # applan: ignore[AP201]
""",
    good=("Årsplan # applan: ignore[AP201]", "Årsplan"),
)
def invalid_suppression() -> None:
    """A finding is ignored with a code and a reason.

    Next year nobody remembers why. Without a reason nothing is ignored.
    """
