"""AP004: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP004",
    bad="""\
text: Husk: møt opp
""",
    good=("Husk: møt opp", "'Husk: møt opp'"),
)
def syntax() -> None:
    """The file is YAML.

    Most often a text holds a colon followed by a space, or a line is indented otherwise than its
    neighbours. Each mistake is told where it was made, with what to write; the rest of the plan is
    checked all the same, and ``--fix`` mends what can mean only one thing.
    """
