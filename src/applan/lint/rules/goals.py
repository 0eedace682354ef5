"""Rules on goals and on the numbers to reach."""

import re
from collections.abc import Iterator

from applan.lint.counted import PERCENT, Counted, counted_in
from applan.lint.rule import Problem, rule, tell
from applan.lint.serving import serving_of
from applan.lint.subject import Subject
from applan.lint.targets import has_time, number_text, target_text, targets_of
from applan.messages import Message, msg
from applan.model import Goal, Target
from applan.model.target import read_on_one_line
from applan.patterns import lazy
from applan.when import parse_when

_GOALS = """\
goals:
  - {id: medlemsvekst, role: priority, title: "Vi skal bli flere medlemmer"}
  - {id: synlighet, role: priority, title: "Vi skal synes bedre"}
- {title: Verveuke, when: "mai 2026", supports: [medlemsvekst]}
"""


@rule(
    "AP401",
    "warning",
    bad=_GOALS,
    good=_GOALS + '- {title: "Stand på torget", when: "juni 2026", supports: [synlighet]}\n',
)
def unserved_goal(subject: Subject) -> Iterator[Problem]:
    """Something in the plan is done for every goal."""
    serving = serving_of(subject)
    for one in () if serving.is_usual or not subject.complete else serving.unserved:
        path, title = (*one.path, "title"), one.goal.title
        if one.goal.id is None:
            yield tell(
                "nothing in the plan is for “{title}”; give it an “id”, and name that in "
                "“supports” where something is done for it",
                path,
                title=title,
            )
        else:
            yield tell("nothing in the plan is for “{title}”; write “supports: {id}” where "
                       "something is done for it, or say who answers for it", path, title=title,
                       id=one.goal.own_id or title)  # fmt: skip


@rule(
    "AP402",
    "info",
    """\
goals:
  - {id: medlemsvekst, title: "Vi skal bli flere medlemmer"}
sections:
  - title: Møter
    {+about: [medlemsvekst]
    +}activities:
      - {title: Verveuke, when: "mai 2026"}
""",
)
def goals_not_linked(subject: Subject) -> Iterator[Problem]:
    """A plan says which activities are for which goals."""
    serving = serving_of(subject)
    if subject.complete and serving.is_usual and serving.unserved:
        yield tell("the plan does not say which activities are for {count} of its {all} goals; "
                   "write “supports” on activities or “about” on sections",
                   (*serving.unserved[0].path, "title"), count=len(serving.unserved),
                   all=len(serving.goals))  # fmt: skip


@rule(
    "AP403",
    "warning",
    _GOALS
    + '- {title: "Stand på torget", when: [-avklares-]{+"juni 2026"+}, supports: [synlighet]}\n',
)
def priority_without_time(subject: Subject) -> Iterator[Problem]:
    """Something with a time is done for every priority."""
    serving = serving_of(subject)
    priorities = [one for one in serving.goals if one.goal.role == "priority"]
    if not subject.complete or not any(one.path in serving.timed for one in priorities):
        return
    for one in priorities:
        if one.is_linked and one.path not in serving.timed:
            yield tell("nothing that is done for “{title}” has a time; write “when” on an activity "
                       "that is for it", (*one.path, "title"), title=one.goal.title)  # fmt: skip


@rule(
    "AP404",
    "warning",
    """\
goals:
  - title: Vi skal bli flere
    targets: 2500{+ medlemmer+} innen 2026 (hele laget)
""",
)
def target_without_unit(subject: Subject) -> Iterator[Problem]:
    """A number to reach says what is counted."""
    for path, target in subject.of(Target) if subject.complete else ():
        if target.unit is None:
            yield tell("{value} of what? write “unit”, such as “medlemmer” or “prosent”",
                       (*path, "value"), value=number_text(target.value))  # fmt: skip


@rule(
    "AP405",
    "info",
    """\
goals:
  - {title: Vi skal bli flere, targets: 2500 medlemmer{+ innen 2026 (hele laget)+}}
""",
)
def target_incomplete(subject: Subject) -> Iterator[Problem]:
    """A number to reach says by when, and for whom it holds."""
    for found in targets_of(subject) if subject.complete else ():
        missing: list[Message] = []
        if found.target.by is None and not has_time(found.placed):
            missing.append(msg("by when (“by”)"))
        is_money = re.match(r"kr(?:oner|\.)?\b", (found.target.unit or "").lower())
        if found.target.scope is None and not found.is_milestone and not is_money:
            missing.append(msg("for whom (“scope”)"))
        if missing:
            both = msg("{one} and {other}", one=missing[0], other=missing[-1])
            yield tell("“{target}” does not say {what}", found.path,
                       target=target_text(found.target),
                       what=both if len(missing) > 1 else missing[0])  # fmt: skip
        elif found.is_beyond(subject.plan) and len(found.siblings) == 1:
            yield tell("“{by}” is after the plan's end; what is to be reached in this plan? write "
                       "it as a target of its own", (*found.path, "by"),
                       by=found.target.by or "")  # fmt: skip


@rule(
    "AP406",
    "warning",
    """\
goals:
  - {title: Vi skal bli flere, targets: 2500 medlemmer innen [-2024-]{+2026+} (hele laget)}
""",
)
def target_past(subject: Subject) -> Iterator[Problem]:
    """A number to reach has its deadline ahead of it."""
    for found in targets_of(subject) if subject.complete else ():
        if found.is_past(subject.plan) and found.target.actual is None:
            yield tell("“{by}” is before the plan begins; write a new deadline if “{target}” is "
                       "still the target, else what became of it under “actual”",
                       (*found.path, "by"), by=found.target.by or "",
                       target=target_text(found.target))  # fmt: skip


@rule(
    "AP408",
    "info",
    "goals:\n  - {title: Vi skal bli flere enn 2 500 medlemmer"
    "{+, targets: 2500 medlemmer innen 2026 (hele laget)+}}\n",
)
def number_without_target(subject: Subject) -> Iterator[Problem]:
    """A number that a goal promises stands under “targets” too."""
    for path, goal in subject.of(Goal):
        if goal.targets:
            continue
        number = next((found for found in counted_in(goal.title) if not found.may_be_year), None)
        if number is not None:
            yield tell("“{written}” can be followed up as “targets: {example}”", (*path, "title"),
                       (number.start, number.end), written=number.written,
                       example=_as_target(goal.title, number))  # fmt: skip


def _as_target(title: str, number: Counted) -> str:
    """A number of a title as it is written as a target: with «minst», and with its deadline."""
    before = title[: number.start].split()
    said = (" ".join(before[-count:]) for count in (2, 1))
    led = next((one.lower() for one in said if one and read_on_one_line(f"{one} 2 ting")), "")
    led = "" if led.endswith(" enn") else led  # «flere enn» may be a rise as well
    value = f"{number.value:.15g}".replace(".", ",")
    made = f"{led} {value} {number.unit_written}".lstrip()
    words = _BY.match(title, number.end)
    until = words[2].split() if words else []
    for count in range(len(until), 0, -1):
        by = " ".join(until[:count]).rstrip(".!")
        if words and not any(one.code == "not-understood" for one in parse_when(by).problems):
            return f"{made} {words[1]} {by}"
    return made


_BY = lazy(r" (innen|innan) ([^,;:()–]+)")


@rule(
    "AP421",
    "warning",
    """\
goals:
  - {title: Trivsel, targets: [-197-]{+97+} prosent trives innen 2026 (5.–7. trinn)}
""",
)
def more_than_all(subject: Subject) -> Iterator[Problem]:
    """A share is at most a hundred per cent."""
    for found in targets_of(subject):
        unit = (found.target.unit or "").lower()
        words = re.findall(r"[^\W\d_]+|%", unit)
        if not words or words[0] not in PERCENT:
            continue
        if _GROWS.search(f"{unit} {found.target.scope or ''} {found.placed.within}".lower()):
            continue
        for key in ("value", "baseline", "actual"):
            number = getattr(found.target, key)
            if number is not None and number > 100:
                yield tell("{number} per cent is more than all", (*found.path, key),
                           number=number_text(number))  # fmt: skip


_GROWS = lazy(
    r"\b(?:\w*vekst|øke[rs]?|økt|\w*økning|auke[rs]?|auka|\w*auking|vokse[rs]?|veks\w*|\w*grad"
    r"|\w*dekning|av (?:budsjett|målet|planen)\w*)\b"
)
