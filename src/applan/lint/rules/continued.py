"""Rules on what became of the plan before."""

from collections.abc import Iterator

from applan.lint.continuity import earlier, is_other_kind, lineage_of, previous
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.undecided import is_all_open, open_in
from applan.messages import Message, msg
from applan.model import Activity, Goal


@rule(
    "AP602",
    "info",
    "continues: 2023\n- {id: [-varkampanje-]{+kommunebesok+}, "
    'title: [-Vårkampanje-]{+"Besøk i kommunene"+}, when: "mai 2026"}\n',
    beside={
        "2023": "continues: 2020\nended: [{id: 2020#varkampanje, reason: for få frivillige}]\n",
        "2020": "- {id: varkampanje, title: Vårkampanje, when: mai 2020}\n",
    },
)
def revived(subject: Subject) -> Iterator[Problem]:
    """What looks new is new."""
    plans = [lineage_of(one) for one in earlier(subject)]
    if len(plans) < 2:
        return
    own = lineage_of(subject)
    back: set[str] = set()
    for one in own.standing.values():
        if one.id in plans[0].standing or one.item.from_:
            continue
        last = next((plan for plan in plans[1:] if one.id in plan.standing), None)
        if last is None:
            continue
        back.add(one.id)
        if one.within in back:
            continue
        ancestor, path = f"{last.name}#{one.id}", (*one.path, "title")
        ended = next((plan.ended[ancestor] for plan in plans if ancestor in plan.ended), None)
        if ended is None:
            yield tell("“{title}” is taken up again; it was last in the plan {plan}", path,
                       title=one.title, plan=last.name)  # fmt: skip
        else:
            yield tell("“{title}” is taken up again; it was last in the plan {plan}, and ended "
                       "then (“{reason}”)", path, title=one.title, plan=last.name,
                       reason=ended.reason)  # fmt: skip


@rule(
    "AP605",
    "warning",
    """\
continues: 2023
- {id: {+verving, from: 2023#+}verving, title: Ververunde, when: "mai 2026"}
""",
    beside={"2023": "goals:\n  - {id: verving, title: Vi skal bli flere}\n"},
)
def kind_changed(subject: Subject) -> Iterator[Problem]:
    """An id stands for the same thing in every plan."""
    own = lineage_of(subject)
    known: set[str] = set()
    for before in earlier(subject):
        there = lineage_of(before).standing
        for one in own.standing.values():
            other = there.get(one.id)
            if other is None or one.id in known:
                continue
            known.add(one.id)
            if not is_other_kind(one.item, other.item) or f"{before.name}#{one.id}" in own.claims:
                continue
            if _only_share_a_title(one.item, other.item):
                continue
            place = next((key for key in ("id", "kind") if one.item.says(key)), "title")
            yield tell("in the plan {plan}, “{id}” is {kind} (“{title}”); give this one an id of "
                       "its own, or write “from: {plan}#{id}”", (*one.path, place), id=one.id,
                       plan=before.name, kind=_a_kind(other.item), title=other.title)  # fmt: skip


def _only_share_a_title(one: Goal | Activity, other: Goal | Activity) -> bool:
    """Whether nobody has said by an id that two are the same; a goal is not an activity then."""
    nameless = (one.own_id is None) + (other.own_id is None)
    return nameless == 2 or (nameless == 1 and type(one) is not type(other))


def _a_kind(item: Goal | Activity) -> Message:
    if isinstance(item, Goal):
        return msg("a goal")
    return {
        "course": msg("a course"),
        "meeting": msg("a meeting"),
        "campaign": msg("a campaign"),
        "deadline": msg("a deadline"),
    }.get(item.kind, msg("an activity"))


@rule(
    "AP607",
    "error",
    """\
continues: 2023
ended:
  - {id: 2023#varkampanje, reason: "For få frivillige"}
- {[-id: varkampanje, -]title: [-Vårkampanje-]{+Sommerkampanje+}, when: "mai 2026"}
""",
    beside={"2023": "- {id: varkampanje, title: Vårkampanje, when: mai 2023}\n"},
)
def ended_but_stands(subject: Subject) -> Iterator[Problem]:
    """What is ended is not in the plan, under its own id or another."""
    own = lineage_of(subject)
    seen: set[str] = set()
    for index, ended in enumerate(subject.plan.ended):
        path = ("ended", index, "id")
        meant, said = own.meant(ended.id), ended.written["id"]
        plan, _, slug = meant.partition("#")
        standing = own.standing.get(slug) if plan != subject.name else None
        if meant in seen:
            yield Problem(path, msg("“{id}” is ended twice; remove one", id=said))
        elif standing is not None:
            yield tell("“{id}” is ended, but “{title}” still stands here", path, id=said,
                       title=standing.title)  # fmt: skip
        elif meant in own.claims:
            yield tell("“{id}” is ended, but something here comes “from” it", path, id=said)
        seen.add(meant)


@rule(
    "AP613",
    "warning",
    'continues: 2023\n- {id: mediekurs, title: Mediekurs, when: [-avklares-]{+"oktober 2026"+}}\n',
    beside={"2023": "- {id: mediekurs, title: Mediekurs, when: avklares}\n"},
)
def still_undecided(subject: Subject) -> Iterator[Problem]:
    """What was to be decided in the plan before is decided in this one."""
    before = previous(subject)
    if before is None:
        return
    there = lineage_of(before).standing
    seen: set[str] = set()
    for one in open_in(subject).found:
        slug = one.item.id
        if slug is None or slug in seen or not one.is_open or slug not in there:
            continue
        seen.add(slug)
        if is_all_open(subject, one.item) and is_all_open(before, there[slug].item):
            yield tell("“{title}” was to be decided in the plan {plan} too; give it a time, or "
                       "end it", one.path, title=one.item.title, plan=before.name)  # fmt: skip
