"""AP016: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP016",
    bad="""\
sections:
  - title: Møter
    text: |
      Vi møtes hver måned.
      activities:
        - title: Vårmøtet
          when: 4. mai
""",
    good=("  activities:\n        - title: Vårmøtet\n  ", "activities:\n      - title: Vårmøtet\n"),
)
def key_became_text() -> None:
    """Keys are keys, and not lines of a text.

    Under “|” everything that is indented belongs to the text, also the activities that were meant
    to follow it. A line that lacks its colon becomes the end of the text above.
    """
