"""What an earlier plan held and this one does not: dropped, or returned under another id."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from applan.lint.continuity import Lineage, Standing, earlier, lineage_of, previous, title_key
from applan.lint.references import ancestors
from applan.lint.subject import Subject
from applan.model import Goal
from applan.model.naming import is_part, only_says_title, slug
from applan.model.standing import ends_by_itself


class Returned(NamedTuple):
    """Something here that stood in an earlier plan, with the same title and another id."""

    here: Standing
    there: Standing
    plan: str


def dropped(subject: Subject) -> list[Standing]:
    """What the plan before held and this one says nothing of, the weightiest first.

    What is over by nature is not missed: tasks for a part of the period, deadlines, what is done
    or called off, and what has a year in its title that has passed. A part goes with what it is a
    part of.
    """
    before = previous(subject)
    if before is None or not subject.complete:
        return []
    own, there = lineage_of(subject), lineage_of(before)
    if not there.standing:
        return []
    back = {one.there.id for one in returned(subject) if one.plan == before.name}
    gone = {
        one.id: one
        for one in there.standing.values()
        if one.id not in back and not _is_kept(one, before.name, own)
    }
    missed = [
        one
        for one in gone.values()
        if one.within not in gone and not _is_over(one, before, subject)
    ]
    return sorted(_unclaimed(missed, before, subject), key=_weight) if missed else []


def _unclaimed(missed: list[Standing], before: Subject, subject: Subject) -> list[Standing]:
    """What is missed, but for what a mistyped «2024#fotografi» was to account for."""
    there = lineage_of(before).standing
    mistyped = [
        slug(name)
        for _path, ancestor in ancestors(subject)
        for plan, _, name in [ancestor.partition("#")]
        if plan not in subject.others or (plan == before.name and slug(name) not in there)
    ]
    if not mistyped:
        return missed
    from difflib import get_close_matches

    meant = {
        one.id for one in missed if get_close_matches(one.id, mistyped, n=1, cutoff=0.7)
    }  # fmt: skip
    return [one for one in missed if one.id not in meant]


def unfollowed(subject: Subject) -> list[Standing]:
    """What is here under a title alone, and was not in the plan before under that.

    Nothing where all of the plan before, of that kind, is found again: then it is new.
    """
    gone = {type(one.item) for one in dropped(subject)}
    before = previous(subject) if gone else None
    if before is None:
        return []
    there, back = lineage_of(before).standing, {one.here.path for one in returned(subject)}
    return [
        one
        for one in lineage_of(subject).everything
        if type(one.item) in gone
        and only_says_title(one.item, subject.plan)
        and one.id not in there
        and not one.item.from_
        and not is_part(one.path)
        and one.path not in back
    ]


def returned(subject: Subject) -> tuple[Returned, ...]:
    """What came back with its title and without its id."""
    return subject.every(_returned)


def _returned(subject: Subject) -> Iterator[Returned]:
    own = lineage_of(subject)
    plans = [lineage_of(one) for one in earlier(subject)] if subject.complete else []
    if not plans:
        return
    known = {slug for plan in plans for slug in plan.standing}
    new = _by_title(one for one in own.everything if one.id not in known and not one.item.from_)
    begins = {key[:3] for key in new}
    for there in plans if new else ():
        gone = (
            one
            for one in there.standing.values()
            if one.title[:3].casefold() in begins and not _is_kept(one, there.name, own)
        )
        for key, alike in _by_title(gone).items():
            here = new.get(key, ())
            if len(alike) == len(here) == 1 and type(alike[0].item) is type(here[0].item):
                yield Returned(new.pop(key)[0], alike[0], there.name)


def _by_title(some: Iterable[Standing]) -> dict[str, list[Standing]]:
    found: dict[str, list[Standing]] = {}
    for one in some:
        found.setdefault(title_key(one.title), []).append(one)
    return found


def _is_kept(one: Standing, plan: str, own: Lineage) -> bool:
    if one.id in own.standing:
        return True
    if not own.claims and not own.ended:
        return False
    return own.accounts_for(f"{plan}#{one.id}") or any(map(own.accounts_for, one.item.from_))


def _is_over(one: Standing, before: Subject, subject: Subject) -> bool:
    begins, ended = subject.plan.span.interval.start.year, before.plan.span.interval.last.year
    return ends_by_itself(one.item, one.id, ended, begins)


def _weight(one: Standing) -> int:
    if isinstance(one.item, Goal):
        return {"overall": 0, "priority": 0, "goal": 1}.get(one.item.role, 2)
    return 2
