"""AP601: what the plan before held, and this one says nothing of."""

from collections.abc import Iterator

from applan.lint.continuity import Standing, previous
from applan.lint.dropping import dropped
from applan.lint.listing import listing
from applan.lint.references import names_in
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import Message, msg
from applan.model import Goal
from applan.model.naming import slug
from applan.patterns import lazy

_ONE_BY_ONE = 5
"""Things that are told one by one: each is a decision, and a board takes few at a time."""

_SHOWN = 12
"""Titles that are told of the rest."""

_BARE = lazy(r"\w(?:[\w .–/-]{0,58}\w)?")
"""A title that needs no quotation marks in braces; another is named by its slug."""


@rule(
    "AP601",
    "dropped-without-trace",
    "warning",
    bad="""\
continues: 2023
- {id: hostkampanje, title: Høstkampanje, when: "september 2026"}
""",
    good="""\
continues: 2023
ended:
  - {id: 2023#varkampanje, reason: "Kreftene samles om høsten", decided: "sak 4/26"}
- {id: hostkampanje, title: Høstkampanje, when: "september 2026"}
""",
    beside={"2023": "- {id: varkampanje, title: Vårkampanje, when: mai 2023}\n"},
)
def dropped_without_trace(subject: Subject) -> Iterator[Problem]:
    """What stood in the plan before stands in this one, or was ended on purpose.

    What nobody decided to end is most often forgotten, and that is what a board most needs to
    see. A thing is carried on under the same id or title, or by what names it in “from”; otherwise
    “ended” says why. Tasks for a part of the period, deadlines, what is done or cancelled, and what
    has a past year in its title end by themselves. The weightiest five are told one by one, goals
    before activities, and the rest in one.
    """
    missed = dropped(subject)
    before = previous(subject)
    if not missed or before is None:
        return
    alone = missed if len(missed) <= _ONE_BY_ONE + 1 else missed[:_ONE_BY_ONE]
    for one in alone:
        yield Problem(("continues",), _message(one, before))
    rest = [one.title for one in missed[len(alone) :]]
    if rest:
        message = msg(
            "neither here nor ended are also, from the plan {plan}: {titles}",
            plan=before.name,
            titles=listing(rest, _SHOWN),
        )
        yield Problem(("continues",), message)


def _message(one: Standing, before: Subject) -> Message:
    by_title = one.item.own_id is None and names_in(before).ids.get(slug(one.title)) == one.id
    bare = by_title and _BARE.fullmatch(one.title)
    plan, ancestor = before.name, f"{before.name}#{one.title if bare else one.id}"
    kind = _kind(one)
    return msg(
        "{kind} “{title}” in the plan {plan} is neither here nor ended; write “from: {ancestor}” "
        "on what carries it on, or “{{id: {ancestor}, reason: …}}” under “ended”",
        kind=kind,
        title=one.title,
        plan=plan,
        ancestor=ancestor,
    )


def _kind(one: Standing) -> Message:
    if not isinstance(one.item, Goal):
        return msg("the activity")
    return msg("the priority") if one.item.role == "priority" else msg("the goal")
