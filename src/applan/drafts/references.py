"""Where a document points to itself: «Grunnskolering (punkt 3.1)», as a link to that heading."""

from collections.abc import Callable, Set
from dataclasses import replace

from markupsafe import Markup

from applan.drafts.labels import Words
from applan.drafts.points import Points, by_role
from applan.drafts.shown import Shown
from applan.drafts.trace import inked, kept, strung
from applan.model import Activity, Goal, Plan, Section
from applan.prose.blocks import Blocks, Break, Line, Run, each, joined, with_lines
from applan.prose.document import anchor_of, entries
from applan.typography import NO_BREAK_SPACE, shown


class References:
    """Says where goals and activities of one plan are described. ``told`` gives their titles."""

    def __init__(
        self, plan: Plan, words: Words, points: Points, told: Callable[[Activity | Goal], str]
    ) -> None:
        self._plan, self._words, self._points, self._told = plan, words, points, told

    def to(self, slug: str) -> Shown:
        """A goal or activity that is described elsewhere; an unknown id stands for itself."""
        item = self._points.by_id.get(slug)
        if item is None:
            return Shown({"id": slug, "title": slug, "number": "", "text": slug, "known": False})
        title, point = self._told(item), self.point(item)
        said = inked(strung("", (title, f" ({point})" if point else "")))
        text = kept(Markup(f"[{said}](#{self._anchor(item)})"))
        return Shown({"id": slug, "title": title, "number": point, "text": text, "known": True})

    def point(self, item: Activity | Goal) -> str:
        """«punkt 2.1»; of a goal before the sections «prioritering 2», or nothing of one alone."""
        number = self._points.number.get(id(item))
        if number is not None:
            return f"{self._words['point'].lower()}{NO_BREAK_SPACE}{number}"
        mark = self._points.goal_mark.get(id(item))
        role = self._words[f"role.{item.role}"].lower() if isinstance(item, Goal) else ""
        return f"{role}{NO_BREAK_SPACE}{mark}" if mark else ""

    def _anchor(self, item: Activity | Goal) -> str:
        """The anchor of the heading that an item has, or stands below."""
        place = self._points.under.get(id(item), item)
        if isinstance(place, Section):
            return anchor_of(f"{self._points.number[id(place)]} {shown(place.title)}")
        if isinstance(place, Activity):
            return anchor_of(f"{self._points.number[id(place)]} {self._told(place)}")
        if isinstance(item, Activity):
            name = "activities" if self._plan.sections else "all_activities"
            return anchor_of(f"{self._points.number[id(self._plan)]} {self._words[name]}")
        roles = [group[0].role for group in by_role(self._points.front_goals)]
        return anchor_of(self._words[f"roles.{roles[0]}" if len(roles) == 1 else "goals"])


def without_dead_links(blocks: Blocks) -> Blocks:
    """The blocks without their links to headings that they do not have; their text stays."""
    anchors = {f"#{entry.anchor}" for entry in entries(blocks)}

    def alive(line: Line) -> Line:
        if all(isinstance(one, Break) or _leads(one, anchors) for one in line):
            return line
        return joined(
            one if isinstance(one, Break) or _leads(one, anchors) else replace(one, href="")
            for one in line
        )

    return each(blocks, lambda block: with_lines(block, alive))


def _leads(run: Run, anchors: Set[str]) -> bool:
    return not run.href.startswith("#") or run.href in anchors
