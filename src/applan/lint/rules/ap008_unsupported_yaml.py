"""AP008: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP008",
    bad="""\
text: !vault hemmelig
""",
    good=("!vault hemmelig", "åpent"),
)
def unsupported_yaml() -> None:
    """Tags and composite keys have no meaning in a plan.

    YAML can do more than a plan needs; what has no meaning here would be lost on the way. A text
    that begins with «!» or «&» needs quotation marks.
    """
