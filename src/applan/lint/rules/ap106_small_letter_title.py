"""AP106: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP106", bad="- sommerfest: 20. juni 2026\n", good=("sommerfest", "Sommerfest")
)
def small_letter_title() -> None:
    """A title or a name that stands before a colon begins with a capital letter.

    `- Sommerfest: 20. juni 2026` is an activity and its time. Keys begin with small letters, so a
    small one may be a key that was misspelled, or a word that has no key.
    """
