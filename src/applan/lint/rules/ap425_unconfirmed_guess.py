"""AP425: found beside the rules, since comments are no part of a plan."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP425",
    bad="""\
sections:
  - title: Kampanjer
    activities:
      # applan: guess linje 41: «Høstkampanjen går i uke 37–38»
      - Høstkampanje: uke 37–38 2026
""",
    good=("      # applan: guess linje 41: «Høstkampanjen går i uke 37–38»\n", ""),
)
def unconfirmed_guess() -> None:
    """What was guessed is confirmed before the plan goes to a meeting.

    “applan import” writes “# applan: guess” with the words of the old file above what it was not
    sure of. Look at it, mend it where it is wrong, and delete the line. It is a note while the plan
    is a draft, and a warning once it is proposed.
    """
