"""From changes to words: every sentence, time and number that a format shows of a comparison."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from applan.compare import (
    Change,
    Comparison,
    FieldChange,
    Membership,
    Shift,
    Time,
    Wording,
)
from applan.compare.change import GROUPS, Group, Ref, Run, Value
from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.messages import Catalogue, Message, msg
from applan.model import Target
from applan.model.standing import told
from applan.model.target import in_series, limit_of
from applan.patterns import lazy
from applan.typography import bound, number
from applan.when import Interval
from applan.when.called_off import Off
from applan.when.format_dates import format_days
from applan.when.printing import lengths_in_words, printed
from applan.when.words import vocabulary
from applan.words.compared import words

ONE_PLAN_TOLD = frozenset({"when", "responsible", "value", "by", "scope"})
"""Fields told where there is little room of what only one plan has; the rest is in that plan."""

_SAID_ELSEWHERE = frozenset({"role", "unit"})
"""Fields of what only one plan has that stand in its label, or beside its number."""

Shape = Literal["values", "words", "blocks", "lists"]

_DAY = lazy(r"\d{4}-\d\d-\d\d")
"""How a day that the model knows is passed on."""


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


class Part(NamedTuple):
    """The changes that are told together, under a heading."""

    group: Group
    heading: str
    entries: tuple[Entry, ...]


def tell(comparison: Comparison, catalogue: Catalogue) -> tuple[Part, ...]:
    """The changes in the catalogue's language; what the plans say stays in theirs."""
    kin, own = _Kin(comparison.changes), words(catalogue.language)
    entries = grouped((one.group, _entry(one, kin, catalogue)) for one in comparison.changes)
    held = [group for group in GROUPS if group in entries]
    return tuple(Part(group, own[f"group.{group}"], entries[group]) for group in held)


def unfollowed(count: int) -> Message:
    """That so many things may go on under other titles."""
    return msg(
        "Could not be followed: {count}. Their titles are in one plan only; “applan link” connects "
        "what is the same.",
        count=count,
    )


class _Kin:
    """What else the parts of a split and a merge go into and come from."""

    def __init__(self, changes: tuple[Change, ...]) -> None:
        linked = [one.both for one in changes if one.kind in ("split", "merged") and one.both]
        self._heirs, self._origins = grouped(linked), grouped((new, old) for old, new in linked)

    def notes(self, change: Change, catalogue: Catalogue) -> Iterator[str]:
        """«går også inn i «Grunnskolering trinn 2»», which this change alone does not tell."""
        if change.kind not in ("split", "merged") or not change.both:
            return
        old, new = change.both
        heirs = [one for one in self._heirs[old] if one != new]
        origins = [one for one in self._origins[new] if one != old]
        if heirs:
            yield catalogue.say("also goes into {titles}", titles=_quoted(heirs, catalogue))
        if origins:
            yield catalogue.say("also comes from {titles}", titles=_quoted(origins, catalogue))


def _quoted(refs: list[Ref], catalogue: Catalogue) -> str:
    return ", ".join(catalogue.say("“{title}”", title=bound(one.title)) for one in refs)


def _entry(change: Change, kin: _Kin, catalogue: Catalogue) -> Entry:
    was, own = bound(change.was), words(catalogue.language)
    details = [
        _detail(one, catalogue)
        for one in change.fields
        if not (one.field == "title" and change.entity != "goal" and was)
        and not (one.field in _SAID_ELSEWHERE and not change.both)
    ]
    return Entry(
        change=change,
        kind=own[_kind(change)],
        entity=own.get(f"role.{change.role}", own[f"entity.{change.entity}"]).lower(),
        title=named(change.title, change.off, catalogue),
        was="" if any(one.field == "title" for one in details) else was,
        notes=(*_notes(change, catalogue), *kin.notes(change, catalogue)),
        details=tuple(details),
    )


def _kind(change: Change) -> str:
    """What to call a change: a heading or a body that is not there any more is no loss yet.

    Nor is one that the old plan does not have new: only things with an id are followed further
    back.
    """
    if change.group == "others" and change.kind in ("dropped", "new"):
        return "kind.gone" if change.kind == "dropped" else "kind.added"
    if change.kind == "new" and (change.entity == "target" or change.role in ("overall", "goal")):
        return "kind.set"
    return f"counted.{change.kind}"


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
    own = words(catalogue.language)
    label = own[change.field]
    if change.about and not isinstance(change.old or change.new, (int, float)):
        known = own.get(change.about, "") if change.field in ("labels", "seasons") else ""
        about = known.lower() or bound(change.about)
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
        if not delta.runs and change.field == "title":
            return found
        if not delta.runs:
            remarked = catalogue.say("rewritten") if delta.rewritten else ""
            return found._replace(shape="blocks", remark=remarked)
        return found._replace(shape="words", runs=delta.runs)
    return found


def value_texts(change: FieldChange, value: Value | None, catalogue: Catalogue) -> tuple[str, ...]:
    """One side of a field as lines of text; none where it says nothing."""
    if value is None:
        return ()
    if isinstance(value, (int, float)):
        return (_amount(value, change.about, catalogue),)
    if isinstance(value, str):
        return (_named(change.field, value, catalogue),)
    if change.field == "section":
        return (" › ".join(map(str, value)),)
    return tuple(
        time_text(one, catalogue) if isinstance(one, Time) else bound(one) for one in value
    )


def time_text(time: Time, catalogue: Catalogue) -> str:
    """«Første samling: januar 2020 (Oslo, fysisk)»."""
    said = printed(time.text, catalogue.language)
    text = f"{time.part}: {said}" if time.part else said
    about = [time.place] if time.place else []
    for field, value in (("mode", time.mode), ("certainty", time.certainty)):
        if value is not None:
            about.append(_named(field, value, catalogue))
    about += [one for one in (time.responsible, time.note) if one]
    return bound(f"{text} ({'; '.join(about)})" if about else text)


def named(title: str, off: Off | None, catalogue: Catalogue) -> str:
    """A title, or a time, and that what it is of is called off where it is."""
    return bound(told(title, words(catalogue.language)[f"status.{off}"] if off else ""))


def remark(change: FieldChange, catalogue: Catalogue) -> str:
    """By how much a time or a number differs, in words; empty where nothing can be said."""
    delta = change.delta
    if isinstance(delta, Shift):
        return _shifted(delta, catalogue)
    if isinstance(delta, int | float):
        return ("+" if delta > 0 else "") + _amount(delta, "", catalogue)
    if change.field == "value" and change.old is not None and change.new is not None:
        return catalogue.say("unit or scope is not the same, so they cannot be compared")
    return ""


def target_texts(targets: Iterable[Target], catalogue: Catalogue) -> list[str]:
    """«50 000 medlemmer (hele partiet)»; with milestones «200 (2026), 250 medlemmer»."""
    return [_series_text(series, catalogue) for series in in_series(targets)]


def _series_text(series: tuple[Target, ...], catalogue: Catalogue) -> str:
    unit, scope = series[-1].unit or "", series[-1].scope
    steps = [f"{_amount(one.value, '', catalogue)} ({one.by})" for one in series[:-1]]
    steps.append(f"{limit_of(series[-1])}{_amount(series[-1].value, unit, catalogue)}")
    text = ", ".join(steps)
    return bound(f"{text} ({scope})" if scope else text)


def _shifted(shift: Shift, catalogue: Catalogue) -> str:
    if not shift.exact:
        said = later(shift.weeks * 7, shift)
    elif not shift.days:
        said = msg("ends {later}", later=later(shift.end_days, shift))
    elif shift.days == shift.end_days or not shift.end_days:
        said = later(shift.days, shift)
        if not shift.end_days:
            said = msg("begins {later}", later=said)
    else:
        said = msg(
            "begins {later}, ends {end}",
            later=later(shift.days, shift),
            end=later(shift.end_days, shift),
        )
    text = catalogue.say(said)
    if catalogue.language != "en":
        text = lengths_in_words(text, catalogue.language)
    if not shift.exact or shift.same_year or not shift.days:
        return text
    day = _day(shift.comparable, catalogue)
    return f"{text}, {catalogue.say('counted from {day}', day=bound(day))}"


def _day(day: date, catalogue: Catalogue) -> str:
    if catalogue.language == "en":
        return day.isoformat()
    interval = Interval(day, day.fromordinal(day.toordinal() + 1))
    return format_days(interval, vocabulary(catalogue.language))


def later(days: int, shift: Shift) -> Message:
    """So many days later or earlier, and that it is so in the year where that is another."""
    length = _length(abs(days))
    if shift.same_year or abs(days) in _A_YEAR:
        if days > 0:
            return msg("{length} later", length=length)
        return msg("{length} earlier", length=length)
    if days > 0:
        return msg("{length} later in the year", length=length)
    return msg("{length} earlier in the year", length=length)


_A_YEAR = (365, 366)


def _length(days: int) -> Message:
    if days in _A_YEAR:
        return msg("1 year")
    weeks, rest = divmod(days, 7)
    if weeks and rest:
        return msg("{weeks} and {days}", weeks=_weeks(weeks), days=_days(rest))
    return _weeks(weeks) if weeks else _days(rest)


def _weeks(count: int) -> Message:
    return msg("1 week") if count == 1 else msg("{count} weeks", count=count)


def _days(count: int) -> Message:
    return msg("1 day") if count == 1 else msg("{count} days", count=count)


def _amount(value: int | float, unit: str, catalogue: Catalogue) -> str:
    text = number(value) if catalogue.language != "en" else f"{value:,}"
    return f"{text} {unit}" if unit else text


def _named(field: str, value: str, catalogue: Catalogue) -> str:
    """A value with a fixed choice, or a day, in words; any other as the plan has it."""
    if _DAY.fullmatch(value):
        return bound(_day(date.fromisoformat(value), catalogue))
    return words(catalogue.language).get(f"{field}.{value}", "").lower() or bound(value)
