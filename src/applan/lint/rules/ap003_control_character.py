"""AP003: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP003",
    bad=b"applan: 1\ntitle: \xc3\x85rs\x07plan\norganisation: Eksempellaget\nperiod: 2026\n",
    good="""\
text: Årsplanen bygger på vedtektene.
""",
)
def control_character() -> None:
    """Text holds no invisible control characters.

    They come along when text is pasted from PDF files; Word cannot hold them, and nobody sees them.
    """
