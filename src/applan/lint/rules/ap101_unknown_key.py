"""AP101: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP101",
    bad="""\
sections:
  - titel: Skolering
    title: Skolering
""",
    good=("titel: Skolering\n    title", "title"),
)
def unknown_key() -> None:
    """Keys are those of the format.

    An unknown key would be left out of every draft, with a value or without. All keys are
    described in docs/plan-format.md.
    """
