"""Finding the activity that «landsmøtet 2027» speaks of."""

import re
from collections.abc import Sequence

from applan.model import Activity
from applan.schedule.entries import Entry
from applan.schedule.words import words

_SHORTEST = 3
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
_ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


class Events:
    """The activities of a plan by id and by name, names in any grammatical form."""

    def __init__(self, found: Sequence[Entry], language: str) -> None:
        self._entries = found
        self._endings = words(language).endings
        self._by_id: dict[str, Entry] = {}
        self._by_words: dict[tuple[str, ...], list[Entry]] | None = None
        for entry in found:
            if entry.item.id is not None:
                self._by_id.setdefault(entry.item.id, entry)

    def by_id(self, slug: str) -> Entry | None:
        """The activity or goal with an id."""
        return self._by_id.get(slug)

    def by_words(self, event: str) -> Entry | None:
        """The one activity that is called this; None when there is none, or more than one."""
        if self._by_words is None:
            self._by_words = self._named()
        found = self._by_words.get(self._stems(event), [])
        return found[0] if len(found) == 1 else None

    def year_of(self, event: str) -> int | None:
        """The year that is part of an event's name: 2027 in «landsmøtet 2027»."""
        years = _YEAR.findall(event)
        return int(years[0]) if len(years) == 1 else None

    def _named(self) -> dict[tuple[str, ...], list[Entry]]:
        """The activities by the stems of their titles and ids."""
        named: dict[tuple[str, ...], list[Entry]] = {}
        for entry in self._entries:
            if isinstance(entry.item, Activity):
                names = {self._stems(entry.item.title), self._stems(entry.item.id or "")}
                for stems in names - {()}:
                    named.setdefault(stems, []).append(entry)
        return named

    def _stems(self, name: str) -> tuple[str, ...]:
        plain = _YEAR.sub(" ", name.casefold())
        return tuple(self._stem(word) for word in re.findall(r"[^\W_]+", plain) if word != "i")

    def _stem(self, word: str) -> str:
        word = word.translate(_ASCII)
        while True:
            for ending in self._endings:
                if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
                    word = word[: -len(ending)]
                    break
            else:
                return word
