"""Rules on the plans before and beside this one."""

from collections.abc import Iterator
from datetime import timedelta

from applan.lint.continuity import MOST_BACK, is_other_kind, lineage_of, previous, starts_later
from applan.lint.listing import listing
from applan.lint.references import ancestors
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Beside, Subject
from applan.lint.times import range_text
from applan.messages import msg
from applan.when import Interval


@rule(
    "AP211",
    "warning",
    "text: Planen for året.\n",
    "applan: 1\ntitle: Arbeidsplan 2027\norganisation: Eksempellaget\nperiod: 2027\n",
    beside={"2026_gammel": ""},
)
def same_period(subject: Subject) -> Iterator[Problem]:
    """There is one plan for a period."""
    plan, others = subject.plan, subject.others
    if not isinstance(others, Beside):
        return
    copies = others.copies_of(subject.name, plan.organisation, plan.period)
    if len(copies) > 1:
        yield tell("the plans {copies} are of the same organisation for the same period; if they "
                   "are copies, move them to another folder", ("period",),
                   copies=listing(copies))  # fmt: skip
    elif copies:
        yield tell(
            "the plan {copies} is of the same organisation for the same period; if it is a "
            "copy, move it to another folder",
            ("period",),
            copies=listing(copies),
        )


@rule(
    "AP608",
    "error",
    '- {id: varkampanje, title: Vårkampanje, when: "mai 2026", from: [-2028-]{+2023+}#kampanje}\n',
    beside=dict.fromkeys(("2028", "2023"), "- {id: kampanje, title: Kampanje}\n"),
)
def ancestor_not_earlier(subject: Subject) -> Iterator[Problem]:
    """What a thing comes from stands in an earlier plan."""
    if not lineage_of(subject).claims and not subject.plan.ended:
        return
    for path, ancestor in ancestors(subject):
        name = ancestor.partition("#")[0]
        other = subject.others.get(name) if name != subject.name else None
        if other is not None and starts_later(other, subject):
            yield tell("the plan {plan} begins after this one; which earlier plan is meant?", path,
                       plan=name)  # fmt: skip


@rule(
    "AP609",
    "info",
    """\
continues: 2023
- {id: varkampanje, title: Vårkampanje, when: "mai 2026"[-, from: 2023#varkampanje-]}
""",
    beside={"2023": "- {id: varkampanje, title: Vårkampanje, when: mai 2023}\n"},
)
def needless_ancestor(subject: Subject) -> Iterator[Problem]:
    """“from” is for what changed its id."""
    own = lineage_of(subject)
    for ancestor, claims in own.claims.items():
        plan, _, slug = ancestor.partition("#")
        here = own.standing.get(slug)
        if len(claims) != 1 or claims[0].id != slug or here is None or len(here.item.from_) != 1:
            continue
        other = subject.others.get(plan) if plan != subject.name else None
        there = lineage_of(other).standing.get(slug) if other is not None else None
        if other is None or there is None or starts_later(other, subject):
            continue
        if not is_other_kind(here.item, there.item):
            yield Problem(claims[0].path, msg("the id says this already; “from” can be removed"))


@rule(
    "AP610",
    "info",
    """\
continues: 2023
- {id: grunnkurs, title: Grunnkurs, when: "mai 2026"{+, from: 2023#grunnkurs+}}
- {id: styrekurs, title: Styrekurs, when: "juni 2026", from: 2023#grunnkurs}
""",
    beside={"2023": "- {id: grunnkurs, title: Grunnkurs, when: mai 2023}\n"},
)
def half_stated_split(subject: Subject) -> Iterator[Problem]:
    """What was split says so in both of its parts."""
    own = lineage_of(subject)
    for ancestor, claims in own.claims.items():
        kept = own.standing.get(ancestor.partition("#")[2])
        if kept is None or ancestor in kept.item.from_:
            continue
        for claim in claims:
            yield tell("“{id}” also stands here as “{title}”; if it was split, write “from: "
                       "{ancestor}” there too", claim.path, id=kept.id, title=kept.title,
                       ancestor=ancestor)  # fmt: skip


@rule(
    "AP611",
    "error",
    "continues: [-2028-]{+2023+}\nsections:\n  - title: Kampanjer\n",
    beside={"2028": "", "2023": ""},
)
def continues_later_plan(subject: Subject) -> Iterator[Problem]:
    """“continues” names the plan before."""
    name = subject.plan.continues
    before = subject.others.get(name) if name is not None and name != subject.name else None
    if before is None:
        return
    if starts_later(before, subject):
        yield tell("the plan {plan} begins after this one; name the plan before", ("continues",),
                   plan=before.name)  # fmt: skip
        return
    chain = [subject.name]
    following: Subject | None = before
    while following is not None and len(chain) <= MOST_BACK:
        chain.append(following.name)
        name = following.plan.continues
        if name == subject.name:
            yield tell("the plans continue each other: {chain}", ("continues",),
                       chain=" → ".join([*chain, subject.name]))  # fmt: skip
            return
        following = subject.others.get(name) if name is not None and name not in chain else None


_SLACK = timedelta(days=31)
"""A month between two plans, or in both, is how organisations change over."""


@rule(
    "AP612",
    "info",
    "continues: [-2023-]{+2025+}\nsections:\n  - title: Kampanjer\n",
    beside={"2023": "", "2025": ""},
)
def gap_between_plans(subject: Subject) -> Iterator[Problem]:
    """A plan begins where the one before it ends."""
    before = previous(subject)
    if before is None or not (subject.complete and before.complete):
        return
    own, other = subject.plan.span.interval, before.plan.span.interval
    language = subject.plan.language
    if other.end + _SLACK < own.start:
        yield tell("no plan covers {time}, between the plan {plan} and this one", ("period",),
                   time=range_text(Interval(other.end, own.start), language),
                   plan=before.name)  # fmt: skip
    elif other.start < own.start and own.start + _SLACK < other.end:
        both = Interval(own.start, min(own.end, other.end))
        yield tell("the plan {plan} covers {time} too", ("period",), plan=before.name,
                   time=range_text(both, language))  # fmt: skip
