"""Values of a plan, and where they stand, in the words of who keeps it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from applan.findings import Path
from applan.messages import Catalogue, Tongue, msg
from applan.model import Activity, Goal, Plan, Section, walk
from applan.model.declaration import TONGUES
from applan.model.target import on_one_line
from applan.model.tongues import key_words
from applan.readback.result import Place
from applan.typography import number

_NAMES = ("title", "text", "name", "who", "what", "value", "when")
"""The keys whose value something goes by, the first that it has."""

_CHOSEN = {"role", "kind", "status", "mode", "certainty", "language"}
"""The keys whose values are words of the format, and have other names in other tongues."""


def member_of(path: Path) -> str:
    """The list that a path leads to a member of: «activities»; empty for what is no member."""
    return path[-2] if len(path) > 1 and isinstance(path[-2], str) else ""


class Words:
    """Says what a plan's keys and values are; ``plan`` is the one that the file was made from."""

    def __init__(self, plan: Plan, catalogue: Catalogue) -> None:
        tongue: Tongue = "en" if catalogue.language == "en" else plan.language
        own = {one.key: one.keys[TONGUES.index(tongue)] for one in Activity.fields.values()}
        self._language = plan.language
        self._say, self._keys = catalogue.say, key_words(tongue) | own
        kinds = (Activity, Goal, Section)
        self._titles = {one.path: one.item.title for one in walk(plan)
                        if isinstance(one.item, kinds)}  # fmt: skip

    def where(self, path: Path, key: str, place: Place) -> str:
        """«Punkt 2.3 Vårtur, når»: the printed point, what holds the value, and the field."""
        whose = f"{self.at(place)} {self.title(path)}".strip() or self._say(msg("In the plan"))
        return f"{whose}, {self._keys.get(key, key)}" if key else whose

    def at(self, place: Place) -> str:
        """«Punkt 2.3», else the paragraph; empty for nowhere."""
        if place.point:
            return self._say(msg("Point {point}", point=place.point))
        number = str(place.paragraph)
        return self._say(msg("Paragraph {number}", number=number)) if place.paragraph else ""

    def title(self, path: Path) -> str:
        """The title of the activity, goal or section that a path is in; empty for the plan."""
        inside = (path[:size] for size in range(len(path), 0, -1))
        return next((self._titles[one] for one in inside if one in self._titles), "")

    def value(self, value: Any, key: str = "") -> str:
        """A value as one text: of what has a title, the title with the rest behind it."""
        if value is None:
            return ""
        if isinstance(value, Mapping):
            target = on_one_line(value, self._language)
            if target is not None:
                return target
            name = next((one for one in _NAMES if one in value), "")
            named = [self.value(value[name], name)] if name else []
            rest = [f"{self._keys.get(one, one)}: {self.value(held, one)}"
                    for one, held in value.items() if one != name]  # fmt: skip
            return "; ".join((*named, *rest))
        if isinstance(value, Sequence) and not isinstance(value, str):
            return ", ".join(self.value(one, key) for one in value)
        if isinstance(value, bool):
            return self._say(msg("yes") if value else msg("no"))
        if isinstance(value, int | float):
            return number(value)
        if isinstance(value, date):
            return f"{value:%d.%m.%Y}"
        return self._keys.get(str(value), str(value)) if key in _CHOSEN else str(value)
