"""AP104: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP104", bad="- {title: Vårkampanje, kind: kampagne}\n", good=("kampagne", "campaign")
)
def unknown_value() -> None:
    """Where the format has a choice, the value is one of the choices.

    Views, calendars and comparisons rely on them. The message lists what is possible.
    """
