"""AP013: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP013",
    bad="""\
text: Vårtur #2 går til Kyststien.
""",
    good=("Vårtur #2 går til Kyststien.", '"Vårtur #2 går til Kyststien."'),
)
def text_in_comment() -> None:
    """No comment takes words from a text.

    A comment begins at a # after a space, also in the middle of a title, and what it takes is in no
    draft. Where the sign touches the next, as in #2 and #valg, it is taken to belong to the text. A
    comment has a space after its sign.
    """
