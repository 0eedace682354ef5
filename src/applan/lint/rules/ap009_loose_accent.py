"""AP009: found while reading."""

from applan.lint.rule import found_while_reading


@found_while_reading("AP009", bad="text: A\u030arsplan\n", good=("A\u030arsplan", "Årsplan"))
def loose_accent() -> None:
    """Letters are one character each.

    Text pasted from macOS may hold å as a and a ring. It looks the same, but is not found in a
    search and not recognised in a key.
    """
