"""Rules on what the plan before held and this one does not."""

from collections.abc import Iterable, Iterator

from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.lint.continuity import Lineage, Standing, earlier, lineage_of, previous, title_key
from applan.lint.listing import listing
from applan.lint.references import ancestors, names_in
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject, every
from applan.messages import Message, msg
from applan.model import Goal
from applan.model.naming import is_part, only_says_title, slug
from applan.model.standing import ends_by_itself


class Returned(NamedTuple):
    """Something here that stood in an earlier plan, with the same title and another id."""

    here: Standing
    there: Standing
    plan: str


@rule(
    "AP220",
    "info",
    'continues: 2023\n- {{+id: varkampanje, +}title: "Dør til dør om våren", when: "mai 2026"}\n',
    beside={"2023": "- {title: Vårkampanje, when: mai 2023}\n"},
)
def unfollowed(subject: Subject) -> Iterator[Problem]:
    """What goes on under another title has an id."""
    before = previous(subject)
    found = without_counterpart(subject)
    if before is not None and found:
        yield tell("{count} here have no id, and nothing in the plan {plan} has their titles; "
                   "where one of them stood there under another title, “applan link {plan} "
                   "{name}” writes the id", ("continues",), count=len(found), plan=before.name,
                   name=subject.name)  # fmt: skip


_ONE_BY_ONE = 5
"""Things that are told one by one: each is a decision, and a board takes few at a time."""


_SHOWN, _LONGEST_BARE = 12, 60
"""Titles that are told of the rest, and characters of one that needs no quotation marks."""


@rule(
    "AP601",
    "warning",
    """\
continues: 2023
{+ended:
  - {id: 2023#varkampanje, reason: for få frivillige}
+}- {id: hostkampanje, title: Høstkampanje, when: "september 2026"}
""",
    beside={"2023": "- {id: varkampanje, title: Vårkampanje, when: mai 2023}\n"},
)
def dropped_without_trace(subject: Subject) -> Iterator[Problem]:
    """What stood in the plan before stands in this one, or was ended on purpose."""
    missed = dropped(subject)
    before = previous(subject)
    if not missed or before is None:
        return
    alone = missed if len(missed) <= _ONE_BY_ONE + 1 else missed[:_ONE_BY_ONE]
    for one in alone:
        yield Problem(("continues",), _unaccounted(one, before))
    rest = [one.title for one in missed[len(alone) :]]
    if rest:
        yield tell("neither here nor ended are also, from the plan {plan}: {titles}",
                   ("continues",), plan=before.name, titles=listing(rest, _SHOWN))  # fmt: skip


def _unaccounted(one: Standing, before: Subject) -> Message:
    by_title = one.item.own_id is None and names_in(before).ids.get(slug(one.title)) == one.id
    by_title = by_title and _is_bare(one.title)
    plan, ancestor = before.name, f"{before.name}#{one.title if by_title else one.id}"
    kind = _the_kind(one)
    return msg("{kind} “{title}” in the plan {plan} is neither here nor ended; write “from: "
               "{ancestor}” on what carries it on, or “{{id: {ancestor}, reason: …}}” under "
               "“ended”",
               kind=kind, title=one.title, plan=plan, ancestor=ancestor)  # fmt: skip


def _is_bare(title: str) -> bool:
    """Whether a title needs no quotation marks in braces; another is named by its slug."""
    inner = all(one.isalnum() or one in "_ .–/-" for one in title)
    return inner and len(title) <= _LONGEST_BARE and (title[0] + title[-1]).isalnum()


def _the_kind(one: Standing) -> Message:
    if not isinstance(one.item, Goal):
        return msg("the activity")
    return msg("the priority") if one.item.role == "priority" else msg("the goal")


@rule(
    "AP606",
    "warning",
    'continues: 2023\n- {id: varkampanje[--2026-], title: Vårkampanje, when: "mai 2026"}\n',
    beside={"2023": "- {id: varkampanje, title: Vårkampanje, when: mai 2023}\n"},
)
def another_id(subject: Subject) -> Iterator[Problem]:
    """What comes back keeps its id."""
    for one in returned(subject):
        place = "id" if one.here.item.own_id else "title"
        yield Problem((*one.here.path, place), _keep_the_id(one))


def _keep_the_id(one: Returned) -> Message:
    if one.here.item.own_id:
        return msg(
            "“{title}” has the id “{old}” in the plan {plan}; keep it, or write “from: "
            "{plan}#{old}”",
            title=one.there.title,
            old=one.there.id,
            plan=one.plan,
        )
    return msg("“{title}” has the id “{old}” in the plan {plan}; write “id: {old}” here",
               title=one.there.title, old=one.there.id, plan=one.plan)  # fmt: skip


@every
def dropped(subject: Subject) -> Iterable[Standing]:
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
    gone = {one.id: one for one in there.standing.values()
            if one.id not in back and not _is_kept(one, before.name, own)}  # fmt: skip
    missed = [one for one in gone.values()
              if one.within not in gone and not _is_over(one, before, subject)]  # fmt: skip
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


def without_counterpart(subject: Subject) -> list[Standing]:
    """What is here under a title alone, and was not in the plan before under that.

    Nothing where all of the plan before, of that kind, is found again: then it is new.
    """
    gone = {type(one.item) for one in dropped(subject)}
    before = previous(subject) if gone else None
    if before is None:
        return []
    there, back = lineage_of(before).standing, {one.here.path for one in returned(subject)}
    return [one for one in lineage_of(subject).everything if type(one.item) in gone
            and only_says_title(one.item, subject.plan) and one.id not in there
            and not one.item.from_ and not is_part(one.path) and one.path not in back]  # fmt: skip


@every
def returned(subject: Subject) -> Iterator[Returned]:
    """What came back with its title and without its id."""
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


def _by_title(some: Iterable[Standing]) -> dict[str, tuple[Standing, ...]]:
    return grouped((title_key(one.title), one) for one in some)


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
