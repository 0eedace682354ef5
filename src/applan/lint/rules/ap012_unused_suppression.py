"""AP012: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP012",
    bad="""\
text: Årsplan # applan: ignore[AP201] står to steder med vilje
""",
    good=("Årsplan # applan: ignore[AP201] står to steder med vilje", "Årsplan"),
)
def unused_suppression() -> None:
    """What is ignored is still there.

    A comment that ignores nothing hides the next real mistake in that place. Nothing is said of
    rules that did not look at all of the plan: those that are off, and others where something in
    it, or in the plan that it continues, could not be read.
    """
