"""Finding the activity that «landsmøtet 2027» speaks of."""

import re
from collections.abc import Sequence

from applan.calendar_facts import Fact, FactKind, elections
from applan.model import Activity, Plan
from applan.schedule.entries import Entry
from applan.schedule.words import words

_SHORTEST = 3
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
_ELECTIONS: dict[str, FactKind] = {
    **dict.fromkeys(("stortingsvalg", "stortingsval"), "storting-election"),
    **dict.fromkeys(("sametingsvalg", "sametingsval"), "sami-election"),
    **dict.fromkeys(
        ("kommunevalg", "kommuneval", "kommunestyrevalg", "kommunestyreval", "fylkestingsvalg",
         "fylkestingsval", "lokalvalg", "lokalval", "kommunestyr og fylkestingsvalg",
         "kommunestyr og fylkestingsval", "kommun og fylkestingsvalg", "kommun og fylkestingsval"),
        "local-election",
    ),
}  # fmt: skip
"""Elections by the stems of what people call them. «Valget» alone may be a board's own."""

_ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


class Events:
    """What a plan may count from, by id and by name, names in any grammatical form.

    That is its own activities and, where none is called so, the dates that the organisation keeps
    in ``applan.yaml`` and the elections.
    """

    def __init__(self, found: Sequence[Entry], plan: Plan) -> None:
        self._entries = found
        self._plan = plan
        self._endings = words(plan.language).endings
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

    def facts(self, event: str) -> tuple[Fact, ...]:
        """The one date of the calendar that is called this, in the year named or in the period.

        Empty where there is none, and where there are several: nobody has said which.
        """
        year = self.year_of(event)
        within = self._plan.span.interval
        years = range(within.start.year, within.last.year + 1) if year is None else (year,)
        stems = self._stems(event)
        own = [
            fact for fact in self._plan.own_facts
            if fact.interval.start.year in years
            and self._stems(fact.name_nb) == stems
        ]  # fmt: skip
        kind = _ELECTIONS.get(" ".join(stems)) if not own else None
        found = own or [fact for one in years for fact in elections(one) if fact.kind == kind]
        return tuple(found) if len(found) == 1 else ()

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
