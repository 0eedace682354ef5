"""From changes to words: every sentence that a format shows of a comparison is made here."""

from typing import Literal, NamedTuple

from applan.compare import Change, Comparison, Counted, FieldChange, Membership, Wording
from applan.compare.change import Group, Run
from applan.formats.account.labels import (
    COUNTED,
    ENTITIES,
    FIELDS,
    GROUPS,
    SEVERAL,
    VALUES,
    kind_of,
)
from applan.formats.account.phrases import remark, value_texts
from applan.messages import Catalogue, msg
from applan.typography import bound

ONE_PLAN_TOLD = frozenset({"when", "responsible", "value", "by", "scope"})
"""Fields told where there is little room of what only one plan has; the rest is in that plan."""

Shape = Literal["values", "words", "blocks", "lists"]


class Detail(NamedTuple):
    """One field that differs, in words.

    ``shape`` says what it is best shown as: «old → new» (values), ``runs`` of words, old and new
    as blocks (rewritten), or who came (``gained``) and who left (``lost``). A side that says
    nothing is empty. ``remark`` is how much later, or how much more.
    """

    label: str
    shape: Shape
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    remark: str = ""
    runs: tuple[Run, ...] = ()
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    field: str = ""


class Entry(NamedTuple):
    """One change in words. ``was`` is the old title where it is another than ``title``."""

    change: Change
    kind: str
    entity: str
    title: str
    was: str
    notes: tuple[str, ...]
    details: tuple[Detail, ...]

    @property
    def alone(self) -> bool:
        """Whether only one of the plans has it."""
        return self.change.old is None or self.change.new is None


class Part(NamedTuple):
    """The changes that are told together, under a heading."""

    group: Group
    heading: str
    entries: tuple[Entry, ...]


class Account(NamedTuple):
    """A comparison in words. ``counts`` are pairs of a kind's name and how many there are."""

    title: str
    old: str
    new: str
    left_out: tuple[str, ...]
    counts: tuple[tuple[Counted, str, int], ...]
    parts: tuple[Part, ...]
    nothing: str


def tell(comparison: Comparison, catalogue: Catalogue) -> Account:
    """The comparison in the catalogue's language; what the plans say stays in theirs."""
    old, new = comparison.old, comparison.new
    return Account(
        title=catalogue.say(
            msg("Changes from {old} to {new}", old=bound(old.title), new=bound(new.title))
        ),
        old=f"{bound(old.title)} ({old.name})",
        new=f"{bound(new.title)} ({new.name})",
        left_out=tuple(
            catalogue.say(
                msg(
                    "{plan} could not be read whole: what is wrong in it ({count}, first at "
                    "{place}) is left out of the comparison; “applan lint” shows it",
                    plan=one.plan,
                    count=one.faults,
                    place=one.place,
                )
            )
            for one in comparison.left_out
        ),
        counts=tuple(
            (counted, catalogue.say((SEVERAL if count > 1 else COUNTED)[counted]), count)
            for counted, count in comparison.counts.items()
        ),
        parts=tuple(
            Part(
                group,
                catalogue.say(GROUPS[group]),
                tuple(_entry(change, catalogue) for change in changes),
            )
            for group, changes in comparison.groups()
        ),
        nothing=catalogue.say(msg("Nothing differs.")),
    )


def _entry(change: Change, catalogue: Catalogue) -> Entry:
    was = ""
    if change.old is not None and change.new is not None and change.old.title != change.new.title:
        was = bound(change.old.title)
    details = [
        _detail(one, catalogue)
        for one in change.fields
        if not (one.field == "title" and change.entity != "goal" and was)
        and not (one.field == "role" and (change.old is None or change.new is None))
    ]
    return Entry(
        change=change,
        kind=catalogue.say(kind_of(change)),
        entity=catalogue.say(VALUES.get(("role", change.role), ENTITIES[change.entity])),
        title=bound(change.title),
        was="" if any(one.field == "title" for one in details) else was,
        notes=tuple(_notes(change, catalogue)),
        details=tuple(details),
    )


def _notes(change: Change, catalogue: Catalogue) -> list[str]:
    """What is said of a change beside its fields."""
    notes = []
    if change.last is not None:
        last = change.last
        if last.title == change.title:
            said = msg("last seen in {plan}", plan=last.plan)
        else:
            said = msg("last seen in {plan}, as “{title}”", plan=last.plan, title=last.title)
        notes.append(catalogue.say(said))
    if change.ended is not None:
        notes.append(bound(change.ended.reason))
        if change.ended.decided:
            notes.append(bound(change.ended.decided))
    return notes


def _detail(change: FieldChange, catalogue: Catalogue) -> Detail:
    label = catalogue.say(FIELDS[change.field])
    if change.about and not isinstance(change.old or change.new, (int, float)):
        known = FIELDS.get(change.about) if change.field in ("labels", "seasons") else None
        about = catalogue.say(known) if known is not None else bound(change.about)
        label = f"{label} ({about})"
    old, new = (value_texts(change, side, catalogue) for side in (change.old, change.new))
    found = Detail(label, "values", old, new, remark(change, catalogue), field=change.field)
    delta = change.delta
    if isinstance(delta, Membership):
        return found._replace(
            shape="lists",
            gained=tuple(map(bound, delta.gained)),
            lost=tuple(map(bound, delta.lost)),
        )
    if isinstance(delta, Wording):
        if delta.rewritten:
            return found._replace(shape="blocks", remark=catalogue.say(msg("rewritten")))
        return found._replace(shape="words", runs=delta.runs)
    return found
