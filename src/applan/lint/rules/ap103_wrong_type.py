"""AP103: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP103",
    bad="""\
sections:
  - title: [Skolering, Kurs]
""",
    good=("[Skolering, Kurs]", "Skolering og kurs"),
)
def wrong_type() -> None:
    """A text is a text, a list a list.

    A line begun with “- ” is a list item; “key: value” on an indented line is a mapping.
    """
