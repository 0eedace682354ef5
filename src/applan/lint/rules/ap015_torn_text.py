"""AP015: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP015",
    bad="- {title: Medlemsmøte, kurs og fest, when: 4. mai}\n",
    good=(
        "{title: Medlemsmøte, kurs og fest, when: 4. mai}",
        "title: Medlemsmøte, kurs og fest\n        when: 4. mai",
    ),
)
def torn_text() -> None:
    """No text is torn at a comma.

    Between braces, and between brackets, a comma ends a text, and what follows is left out or
    stands alone: «3,5», «50 000,-» and «kurs, fest og dans» need quotation marks there. On lines of
    their own they need none. A colon there needs its space, too.
    """
