"""AP140: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP140",
    bad="""\
sections:
  - title: Møter
    activities:
      - Styremøte 12. januar
""",
    good="""\
sections:
  - title: Møter
    activities:
      - Styremøte: 12. januar
""",
)
def colon_missing() -> None:
    """An activity on one line has a colon between its title and its time.

    Without it, all of the line is the title, and the activity is in no calendar.
    """
