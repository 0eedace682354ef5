"""Short activities as the rows of a table, and the others each by itself."""

from collections.abc import Callable, Iterable

from markupsafe import Markup

from applan.drafts.facts import fact_lines, strong
from applan.drafts.labels import Words
from applan.drafts.points import with_parts
from applan.drafts.printing import printed
from applan.drafts.shown import Shown
from applan.model import Activity, Entity

_COLUMNS = ("when", "place", "responsible")
_BESIDE = (
    "mode", "audience", "capacity", "partners", "tools", "cost", "status", "targets", "depends",
    "contributes", "contents", "outcomes",
)  # fmt: skip
"""Facts that stand below the title, since few activities have each of them."""


class Briefs:
    """Makes the tables of one plan. ``of`` gives what templates see of an activity."""

    def __init__(self, words: Words, of: Callable[[Entity], Shown]) -> None:
        self._words = words
        self._of = of

    def groups(self, runs: Iterable[tuple[Activity, ...]]) -> tuple[Shown, ...]:
        """Each with its ``head`` and ``rows``, which are empty for an ``activity`` by itself."""
        return tuple(map(self._group, runs))

    def _group(self, run: tuple[Activity, ...]) -> Shown:
        if len(run) == 1:
            return Shown({"activity": self._of(run[0]), "head": (), "rows": ()})
        made = [self._of(activity) for activity in with_parts(run)]
        columns = [name for name in _COLUMNS if any(getattr(one.own, name) for one in made)]
        beside = [self._beside(one) for one in made]
        rows = tuple(
            (
                one.number,
                [strong(one.title) if any(beside) else one.title, *more],
                *(getattr(one.own, name) for name in columns),
            )
            for one, more in zip(made, beside, strict=True)
        )
        words = self._words
        head = (words["point"], words["what"], *(words[name] for name in columns))
        return Shown({"activity": None, "head": head, "rows": rows})

    def _beside(self, one: Shown) -> list[Markup]:
        """What stands below the title: its text, and the facts that have no column."""
        words, lines = self._words, []
        for name in ("text", "purpose", "method"):
            if prose := getattr(one, name):
                label = "text" in words.own_names if name == "text" else True
                lead = strong(f"{words[name]}:") + Markup(" ") if label else Markup()
                lines.append(lead + printed(prose).strip())
        own = one.own
        said = [
            (words["supports" if name == "contributes" else name],
             getattr(one if name in ("contributes", "contents", "outcomes") else own, name))
            for name in _BESIDE
        ]  # fmt: skip
        return [*lines, *fact_lines(said)]
