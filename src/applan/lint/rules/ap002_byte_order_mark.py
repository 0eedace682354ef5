"""AP002: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading(
    "AP002",
    bad="\ufeffapplan: 1\ntitle: Årsplan\norganisation: Eksempellaget\nperiod: 2026\n".encode(),
    good="""\
text: Årsplanen bygger på vedtektene.
""",
)
def byte_order_mark() -> None:
    """A file does not begin with a byte order mark.

    Some Windows programs put an invisible mark first; other programs take it for a part of the
    first key.
    """
