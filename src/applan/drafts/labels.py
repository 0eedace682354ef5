"""The words a document prints around a plan's own: labels of fields, names of values, months."""

import re
from datetime import date

from applan.model import Plan
from applan.typography import MONTHS, NO_BREAK_SPACE, bound, shown
from applan.when import Occurrence, format_when
from applan.words.drafts import words


class Words:
    """The printed words of one plan: its language's, with the plan's own ``labels`` in front."""

    def __init__(self, plan: Plan) -> None:
        self.language = plan.language
        self._words = words(plan.language)
        self._own = {
            name: text
            for name in type(plan.labels).fields
            if (text := getattr(plan.labels, name)) is not None
        }
        self.own_names = frozenset(self._own)

    def __getitem__(self, name: str) -> str:
        return self._own.get(name) or self._words[name]

    def __contains__(self, name: str) -> bool:
        return name in self._words

    def names(self) -> tuple[str, ...]:
        """The name of every word: «when», «status.draft»."""
        return tuple(self._words)

    def all(self) -> dict[str, str]:
        """Every word whose name may be an attribute in a template."""
        return {name: self[name] for name in self._words if "." not in name}

    def standing(self, plan: Plan) -> str:
        """«Forslag», as the plan says; one that only says when it was adopted, is adopted."""
        if plan.says("status"):
            return self[f"status.{plan.status}"].capitalize()
        return self["status.adopted"].capitalize() if plan.adopted is not None else ""

    def day(self, day: date) -> str:
        """A day in full: «14. februar 2026»."""
        month = MONTHS.split("|")[day.month - 1]
        return f"{day.day}.{NO_BREAK_SPACE}{month}{NO_BREAK_SPACE}{day.year}"

    def period(self, plan: Plan) -> str:
        """The time of a plan as it is written; what is in figures, for programs, is in full:
        «august 2026 – juni 2027»."""
        if plan.is_yearly or not re.search(r"\d{4}-\d\d", plan.period):
            return shown(plan.period)
        days = plan.span.interval
        if days.start.day == days.end.day == 1:
            return bound(format_when(Occurrence("months", days, "month"), self.language))
        return bound(format_when(Occurrence("days", days), self.language))

    def days_in(self, text: str) -> str:
        """The text with its days in full: «landsmøtet 2023-05-04» as «landsmøtet 4. mai 2023»."""

        def full(found: re.Match[str]) -> str:
            try:
                return self.day(date.fromisoformat(found[0]))
            except ValueError:
                return found[0]

        return re.sub(r"(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])", full, text)


def locale(language: str) -> str:
    """The language as documents name it: ``nb-NO``; English is ``en``."""
    return language if language == "en" else f"{language}-NO"
