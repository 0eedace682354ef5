"""Every word that applan prints around a plan's own: a table for each sort of page, a row for each
word with its languages beside each other, so that none is forgotten when one is changed.
"""

from functools import cache

_LANGUAGES = ("nb", "nn", "en")


class Words(dict[str, str]):
    """The words of one language by name; ``{places}`` are filled in by who prints them."""

    def group(self, name: str) -> dict[str, str]:
        """The words «column.when», «column.week» and so on of a group, by what follows the point."""
        start = f"{name}."
        return {key[len(start) :]: word for key, word in self.items() if key.startswith(start)}


class Table:
    """Rows of ``name = bokmål | nynorsk | English``, and comments.

    A language that is left out says the same as bokmål. What is in ``below`` is there too, unless
    the table has a word of its own for it.
    """

    def __init__(self, rows: str, below: "Table | None" = None) -> None:
        self._rows, self._below = rows, below
        self._known = cache(self._read)

    def __call__(self, language: str) -> Words:
        """The words of a language such as «nn» or «nb-NO»; of any other, those of bokmål."""
        return self._known(_LANGUAGES.index(language[:2]) if language[:2] in _LANGUAGES else 0)

    def _read(self, place: int) -> Words:
        found = Words(self._below._known(place) if self._below is not None else ())
        for row in self._rows.strip().split("\n"):
            if row[:1] != "#":
                name, _, said = row.partition(" = ")
                known = said.split(" | ")
                found[name] = known[place if place < len(known) else 0]
        return found
