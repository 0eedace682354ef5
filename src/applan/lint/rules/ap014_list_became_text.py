"""AP014: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP014",
    bad="""\
sections:
  - title: Kurs
    activities:
      - title: Grunnkurs
        when: mai 2026
        contents:
          -Vedtekter
          -Økonomi
""",
    good=("-Vedtekter\n          -Økonomi", "- Vedtekter\n          - Økonomi"),
)
def list_became_text() -> None:
    """Items are items.

    A text goes on over all lines that are indented under it. An item without a space after its
    dash, with the bullet of another program, or indented too far, becomes part of it, and the list
    is printed as one sentence.
    """
