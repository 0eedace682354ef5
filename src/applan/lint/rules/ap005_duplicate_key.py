"""AP005: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP005",
    bad="""\
text: Første innledning.
text: Andre innledning.
""",
    good=("Første innledning.\ntext: Andre", "Én"),
)
def duplicate_key() -> None:
    """A key stands once in its place.

    Of two equal keys one would win without anybody noticing.
    """
