"""AP102: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP102",
    bad="""\
sections:
  - text: Uten overskrift.
""",
    good=("text: Uten", "title: Skolering\n    text: Med"),
)
def missing_key() -> None:
    """What a plan cannot do without is there.

    A section needs a title, a responsibility somebody who has it. A time whose key is written with
    nothing after it is a warning: “avklares” says that it is not decided.
    """
