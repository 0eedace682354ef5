"""What will not be as the plan says, how that is told wherever the thing is mentioned, and what is
over when the plan is."""

import re
from collections.abc import Iterable

from applan.model.activity import Activity, ActivityStatus
from applan.model.goal import Goal
from applan.patterns import lazy
from applan.when.called_off import WORDS, Off, marked_off, says_off, titled_off

OFF: frozenset[ActivityStatus] = frozenset({"cancelled", "postponed"})
"""The statuses that a reader must not miss: who reads only the title would come in vain."""


def off_by(item: Activity | Goal, status: str | None) -> Off | None:
    """That a status says that it is called off; a goal's is in its writer's own words."""
    if isinstance(item, Goal):
        return says_off(status) or titled_off(item.title)
    return "cancelled" if status == "cancelled" else "postponed" if status == "postponed" else None


def off_of(item: Activity | Goal) -> Off | None:
    """That its own status says so, or what is noted behind or beside every one of its times."""
    off = off_by(item, item.status)
    noted = {says_off(one.note, one.when or "") or titled_off(one.when or "") for one in item.when}
    if off is not None or not noted or None in noted:
        return off
    return "cancelled" if noted == {"cancelled"} else "postponed"


def own_status(item: Activity | Goal) -> str:
    """A goal's own words for its status, where they say that it is called off; else nothing."""
    said = item.status if isinstance(item, Goal) else None
    return said if said is not None and says_off(said) else ""


def told(title: str, *asides: str) -> str:
    """A title with what must not be missed behind it: «Vårtur (avlyst)».

    What the title, or a longer remark, says already is not said twice.
    """
    kept: list[str] = []
    known = {says_off(title), *marked_off(title)}
    for aside in sorted(filter(None, dict.fromkeys(asides)), key=len, reverse=True):
        if says_off(aside) is None or says_off(aside) not in known:
            kept.append(aside)
            known.add(says_off(aside))
    said = [aside for aside in dict.fromkeys(asides) if aside in kept]
    return f"{title} ({'; '.join(said)})" if said else title


def aside_of(notes: Iterable[str | None]) -> tuple[str, ...]:
    """Those of some notes that speak of something called off, also where it is held after all."""
    return tuple(note.strip() for note in notes if note and re.search(WORDS, note))


def ends_by_itself(item: Activity | Goal, name: str, ended: int, begins: int) -> bool:
    """Whether something is not missed in the next plan, which ``begins`` in that year.

    Tasks for a part of the period, deadlines, what is done or called off, and what has a past year
    in its title; ``ended`` is the last year of its own plan.
    """
    if isinstance(item, Activity):
        if item.kind == "deadline" or item.status in ("done", "cancelled"):
            return True
    elif item.role == "task" and item.when:
        return True
    years = [int(year) for year in _YEAR.findall(f"{item.title} {name}")]
    return bool(years) and (max(years) < begins or max(years) <= min(begins, ended))


_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")
