"""AP001: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP001",
    bad=b"applan: 1\ntitle: \xc5rsplan\n",
    good="""\
text: Årsplanen bygger på vedtektene.
""",
)
def encoding() -> None:
    """Text is saved as UTF-8.

    Other encodings turn æ, ø and å into something else on the next machine. Choose “UTF-8” when
    the editor saves.
    """
