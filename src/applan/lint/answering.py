"""Who answers for an activity, and when it is, also where that is not said at the activity."""

from collections.abc import Callable

from applan.findings import Path
from applan.lint.gaps import Gaps, gaps_in
from applan.lint.subject import Subject
from applan.model import Activity, Goal, Placed, Section
from applan.patterns import lazy


def without_responsible(subject: Subject) -> Gaps:
    """The activities that nobody answers for; asked again for the same subject, the same.

    Who answers for a goal answers for what is done for it: for activities that name it in
    ``supports``, and for those in a section that names it in ``about`` or holds it. A deadline
    binds those it is for, a body calls its own meetings, and what takes effect, or is only so, as a
    holiday is, is no task.
    """
    return subject.once(_without_responsible)


def without_time(subject: Subject) -> Gaps:
    """The activities that do not say when; asked again for the same subject, the same.

    A task with a time says when the activities for it are.
    """
    return subject.once(_without_time)


def _without_responsible(subject: Subject) -> Gaps:
    return gaps_in(subject, _says_who(subject), but=("deadline",), left_out=_is_its_own)


def _is_its_own(item: Activity) -> bool:
    """«Møte i FAU», whose FAU is answerable; «Nye satser gjelder», which nobody does."""
    title = item.title.lower()
    if item.kind == "meeting":
        return _OWN_MEETING.match(title) is not None
    return item.kind == "activity" and _TAKES_EFFECT.search(title) is not None


_OWN_MEETING = lazy(
    r"(?:møter?|møta|møtene) i \S*(?:styret|utvalget|utvalet|rådet|nemnda|komiteen|fau)\b"
    r"|\S*(?:styret|utvalget|utvalet|rådet|nemnda|komiteen|fau)\Z"
    r"|(?:styre|råds|utvalgs|utvals|komite|hovedstyre|fylkesstyre)møt(?:e|er|et|ene|a)\b"
)

_TAKES_EFFECT = lazy(
    r"\b(?:gjelder|gjeld|trer i kraft|trår i kraft)(?: fr[aå] .*)?\Z"
    r"|\b(?:(?:blir|vert) vedte(?:ke|ken|kne)|vedtas|vedtakast)\Z|^\w+jakt(?:a|en)?\b"
    r"|^\w*ferie[nr]?\b|^steng[td]\b|\b(?:er|held|holder) steng[td]\b|^\w*fridag|^fri\b"
    r"|^(?:første|fyrste|siste) (?:\w*dag(?:en)?|dag for)\b"
)


def _says_who(subject: Subject) -> Callable[[Placed], bool]:
    goals = {slug for slug, goal in subject.goals.items() if goal.responsible}
    sections: set[Path] = set()
    for placed in subject.placed:
        if isinstance(placed.item, Section) and not goals.isdisjoint(placed.item.about):
            sections.add(placed.path)
        elif isinstance(placed.item, Goal) and placed.item.responsible and placed.parent:
            sections.add(placed.parent.path)

    def says(placed: Placed) -> bool:
        item = placed.item
        if not isinstance(item, Activity):
            return False
        if item.responsible or not goals.isdisjoint(item.supports):
            return True
        at = placed.parent
        while at is not None and at.path:
            if at.path in sections:
                return True
            at = at.parent
        return False

    return says


def _without_time(subject: Subject) -> Gaps:
    tasks = {slug for slug, goal in subject.goals.items() if goal.role == "task" and goal.when}

    def says(placed: Placed) -> bool:
        item = placed.item
        if not isinstance(item, Activity):
            return False
        return bool(item.when) or not tasks.isdisjoint(item.supports)

    return gaps_in(subject, says)
