"""AP105: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP105",
    bad="""\
goals:
  - {id: "Flere Medlemmer", title: "Flere medlemmer"}
""",
    good=('"Flere Medlemmer"', "flere-medlemmer"),
)
def invalid_value() -> None:
    """Ids, numbers, dates and periods can be read.

    An id has small letters, digits and hyphens, a number digits, a date the form 2026-02-14.
    """
