"""Times in print: as the grammar of time writes what it has read, else as the writer did."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain

from markupsafe import Markup

from applan import when as grammar
from applan.drafts.labels import Words
from applan.drafts.trace import Sort, Source, Trace, inked, strung, told_by
from applan.model import Occurrence, Plan
from applan.schedule.texts import reading_text, time_text
from applan.typography import bound, shown, together
from applan.when.called_off import Off, noted, says_off
from applan.when.printing import lengths_in_words


class Times:
    """Prints the times of one plan. ``title_of`` gives the title that an id stands for."""

    def __init__(
        self, plan: Plan, words: Words, title_of: Callable[[str], str], trace: Trace | None = None
    ) -> None:
        self._told = partial(told_by, trace)
        self._plan = plan
        self._words = words
        self._title_of = title_of
        self._readings: dict[str, grammar.Reading] = {}
        self._placed: dict[int, tuple[str, str]] | None = None

    def printed(self, text: str) -> str:
        """A written time as calendars have it; where it is not wholly understood, as written.

        In a plan for every year it is as written too, since it has no year.
        """
        if self._plan.is_yearly:
            return shown(text)
        reading = self._read(text)
        if reading.problems or not reading.occurrences:
            return shown(text)
        return bound(reading_text(reading, self._plan.language))

    def is_deadline(self, when: Sequence[Occurrence]) -> bool:
        """Whether times say by when, all of them, and none when it is: «innen oktober»."""
        return bool(when) and all(
            (one.within or one.before) is not None
            if one.when is None
            else bool(read := self._read(one.when).occurrences) and all(map(_is_last_day, read))
            for one in when
        )

    def off(self, when: Sequence[Occurrence]) -> Off | None:
        """That notes beside all of some times call them off."""
        found = {off for one in when for off in self._off(one)}
        if not found or None in found:
            return None
        return "cancelled" if found == {"cancelled"} else "postponed"

    def _off(self, said: Occurrence) -> Iterable[Off | None]:
        reading = self._read(said.when or "")
        if not reading.occurrences:
            return [says_off(said.note)]
        return [noted(reading, one, said.note, said.part)[1] for one in reading.occurrences]

    def text(self, occurrence: Occurrence) -> Markup:
        """All that an occurrence says: «Trinn 1: uke 13 2022, 3–4 steder, fysisk (mulig)»."""
        said = self._time(occurrence)
        if occurrence.place:
            said += Markup(", ") + self._of(
                shown(together(occurrence.place)),
                *(Source(occurrence, "place", one, n) for n, one in enumerate(occurrence.place)),
            )
        if occurrence.mode is not None and not self._part_says_mode(occurrence):
            said += Markup(", ") + self._word(
                f"mode.{occurrence.mode}", occurrence, "mode", "choice"
            )
        if duties := occurrence.responsible:
            names = [one.told for one in duties]
            parts = ((Source(one, "who", one.who), Source(one, "does", one.does)) for one in duties)
            said += Markup(", ") + self._of(shown(together(names)), *chain.from_iterable(parts))
        said = self._with(said, occurrence, shown(occurrence.note or ""))
        if occurrence.part is not None:
            part = Source(occurrence, "part", occurrence.part)
            return self._of(shown(occurrence.part), part) + Markup(": ") + said
        return said

    def _of(self, said: str, *sources: Source) -> Markup:
        return inked(self._told(said, *sources))

    def _word(self, name: str, occurrence: Occurrence, key: str, sort: Sort) -> Markup:
        word = self._words[name]
        return self._of(word, Source(occurrence, key, name, said=word, sort=sort))

    def _part_says_mode(self, occurrence: Occurrence) -> bool:
        """«Fysisk samling: uke 13» needs no «fysisk» after it."""
        words = re.findall(r"\w+", (occurrence.part or "").casefold())
        return not _SINGLE_MODES.get(occurrence.mode or "", frozenset()).isdisjoint(words)

    def _time(self, occurrence: Occurrence) -> Markup:
        days, _rule = self._as_placed(occurrence)
        if days:
            return inked(self._when(occurrence, shown(days), "derived"))
        when = occurrence.when
        pieces = [] if when is None else [self._when(occurrence, self.printed(when), "when")]
        relation = self._relation(occurrence)
        pieces += [self._counted(bound(relation), occurrence)] if relation else []
        if not pieces:
            nobody_said = grammar.Occurrence("open", None, "none", "open")
            pieces = [time_text(nobody_said, "open", self._plan.language)]
        said = inked(strung(", ", pieces))
        return _strong(said) if self._said(occurrence) == "open" else said

    def _when(self, occurrence: Occurrence, said: str, sort: Sort) -> str:
        key = "when" if occurrence.when is not None else "within"
        return self._told(said, Source(occurrence, key, said, said=said, sort=sort))

    def _mark(self, occurrence: Occurrence) -> str:
        """How sure the time is, where its own words do not say so."""
        said = occurrence.certainty
        if said in (None, "fixed") or said == self._said(occurrence):
            return ""
        if said == "tentative" and self._as_placed(occurrence)[0]:
            return ""
        return f"certainty.{said}"

    def _with(self, said: Markup, occurrence: Occurrence, note: str) -> Markup:
        """A time with what it is counted from, and its reservations, in one pair of parentheses."""
        mark, rule = self._mark(occurrence), self._as_placed(occurrence)[1]
        asides = [inked(self._counted(shown(rule), occurrence))] if rule else []
        asides += [_strong(self._word(mark, occurrence, "certainty", "choice"))] if mark else []
        asides += [self._of(note, Source(occurrence, "note", occurrence.note))] if note else []
        return said + Markup(" (") + Markup("; ").join(asides) + Markup(")") if asides else said

    def _as_placed(self, occurrence: Occurrence) -> tuple[str, str]:
        """«innen 15. juni 2026» and «innen tre måneder etter årsmøtet», as calendars have them.

        Both are empty for what is not counted from something else, or from what has no days.
        """
        if self._plan.is_yearly:
            return "", ""
        if occurrence.when is not None:
            anchors = [one.anchor for one in self._read(occurrence.when).occurrences]
            if not any(anchor and (anchor.duration or anchor.is_due) for anchor in anchors):
                return "", ""
        if self._placed is None:
            from applan.schedule.timetable import placed_texts

            self._placed = placed_texts(self._plan)
        return self._placed.get(id(occurrence), ("", ""))

    def _relation(self, occurrence: Occurrence) -> str:
        """«innen tre måneder etter «Årsmøtet»»."""
        pieces = []
        if occurrence.within is not None:
            pieces.append(f"{self._words['within']} {self._length(occurrence.within)}")
        if occurrence.amount is not None:
            pieces.append(self._length(occurrence.amount))
        for name in ("after", "before"):
            other = getattr(occurrence, name)
            if other is not None:
                pieces.append(f"{self._words[name]} «{self._title_of(other)}»")
        return " ".join(pieces)

    def _counted(self, said: str, occurrence: Occurrence) -> str:
        """What a time is counted from, with how long from it."""
        lengths = {"within": occurrence.within, "amount": occurrence.amount}
        return self._told(said, *(
            Source(occurrence, key, one, said=bound(self._length(one)), sort="when")
            for key, one in lengths.items() if one is not None
        ))  # fmt: skip

    def _length(self, text: str) -> str:
        return lengths_in_words(text, self._plan.language)

    def _said(self, occurrence: Occurrence) -> str:
        """How sure the time's own words say it is; empty where they say nothing about it."""
        if occurrence.when is None:
            return "" if occurrence.hangs else "open"
        found = {item.certainty for item in self._read(occurrence.when).occurrences}
        return next((certainty for certainty in ("open", "tentative") if certainty in found), "")

    def _read(self, text: str) -> grammar.Reading:
        if text not in self._readings:
            self._readings[text] = self._plan.read_time(text)
        return self._readings[text]


_SINGLE_MODES = {
    "physical": frozenset({"fysisk", "fysiske"}),
    "digital": frozenset({"digital", "digitalt", "digitale"}),
}
"""The words, in all their forms, that say the same as a mode."""


def _is_last_day(time: grammar.Occurrence) -> bool:
    """Whether a time only says by when: «innen 3. mai», «før jul», not «uka før jul»."""
    return time.deadline or (time.anchor is not None and time.anchor.is_due)


def _strong(text: Markup) -> Markup:
    return Markup("**") + text + Markup("**")
