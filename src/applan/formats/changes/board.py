"""A comparison on one page for a board: a line for each result, in the plan's own language."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from applan.compare import Change, Comparison, FieldChange, Shift, Time
from applan.compare.times import YEAR
from applan.drafts.document import document_of
from applan.formats.changes.told import as_said, from_to, later, unfollowed
from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.messages import Tongue, catalogue
from applan.model import Activity, Plan
from applan.prose import blocks as b
from applan.prose.document import Document
from applan.schedule.texts import capital
from applan.typography import bound, number
from applan.when.printing import lengths_in_words, printed
from applan.who import all_of, inside
from applan.words.board import words

ROOM = 46
"""Lines of a page that there are for results."""

DENSE = 0.94
"""The share of its size that type has on the one page."""

TEN = 10
"""Lines of the summary before a plan that is shown with its changes."""

_LONGEST = 84
"""Letters of a line on paper beside what it is told under."""

_ALONE = 92
"""Letters of a line on paper with nothing beside it."""

_FOLLOWED = ("goal", "activity")

_COUNTED_ON = ("audience", "place", "cost", "capacity", "partners")


class Part(NamedTuple):
    """Results under a heading; ``together`` where they are only names, told in one line."""

    heading: str
    results: tuple[str, ...]
    together: bool = False


def board(found: Comparison, plan: Plan, *, everything: bool = False) -> Document:
    """What became of the old plan, what a board must not miss first.

    On one page, and then how much there was no room for is said; with ``everything`` all of it.
    ``plan`` is the newer one.
    """
    own = words(plan.language)
    parts = told(found, plan.language)
    blocks: list[b.Block] = list(opening(found, plan.language))
    if not parts:
        blocks.append(b.Paragraph(b.line(_nothing(found, own))))
    if everything:
        for part in parts:
            blocks.append(b.Heading(2, b.line(f"{part.heading} ({len(part.results)})")))
            blocks.append(b.points(map(_told, part.results)))
    elif parts:
        rows = zip(parts, _shares(parts), strict=True)
        table = tuple(_row(part, count, own) for part, count in rows)
        blocks.append(b.Table(((), ()), table))
    blocks += unfollowed(found, plan.language)
    title = title_of(found, plan.language)
    return document_of(tuple(blocks), plan, title, dense=1 if everything else DENSE)


def title_of(found: Comparison, language: str) -> str:
    """«Hva det ble av Årsplan 2025 i Årsplan 2026»."""
    return " ".join(_titles(found, language))


def _titles(found: Comparison, language: str) -> tuple[str, str]:
    own = words(language)
    old, new = found.titles
    return own["became"].format(old=old), own["in"].format(new=new)


def opening(found: Comparison, language: str) -> Iterator[b.Block]:
    """The title, with what it became below it, and what of the plans is not compared."""
    title, below = _titles(found, language)
    yield b.Heading(1, b.line(title))
    yield b.Paragraph(b.line(below, emphasis=True))
    for one in found.left_out:
        said = words(language)["left_out"]
        said = said.format(plan=one.plan, count=one.faults, place=one.place)
        yield b.Paragraph(b.line(said), role="warning")


def in_ten_lines(found: Comparison, language: str) -> b.Blocks:
    """What changed in short, for the page before a plan that is shown with its changes."""
    own = words(language)
    said: list[str] = []
    for part in told(found, language):
        names = list(map(_title, part.results))
        room = _ALONE - len(part.heading) - 2
        said.append(f"{part.heading}: {_in_a_line(names, room, own)}")
    old, new = found.titles
    accepted = own["settled"].format(old=old, new=new)
    short = b.points(map(b.line, said[:TEN])) if said else b.Paragraph(b.line(_nothing(found, own)))
    return b.Paragraph(b.line(accepted)), short


_LISTS = {"goal": "all_goals", "target": "all_targets", "activity": "all_activities"}
_FOR_A_MEETING = (
    "group.ended", "lost", "off", "moved", "duty", "made_one", "otherwise", "again", "back", "new",
)  # fmt: skip
_UNDER = {"dropped": "group.ended", "ended": "group.ended", "new": "new", "revived": "back"}
"""Where a meeting is told of a kind of change that there is no more to say about."""

_SAID_BY_OTHERS = ("moved", "unchanged", "split", "merged")
"""Kinds of which nobody is told, or that are told of in what others became."""


def paper(found: Comparison, language: str) -> tuple[Mapping[str, Any], ...]:
    """The same results in groups, as the template of a case paper is given them.

    A point is what a meeting is told more of: why it is not carried on, another time, another
    responsible. A list has the titles of all others. What was over and who carries what is for the
    board alone, and what only stands elsewhere for nobody.
    """
    telling, own = _Telling(found, language), words(language)
    told = {part.heading: part.results for part in telling.parts()}
    told[own["group.ended"]] = (*map(_title, told[own["group.dropped"]]), *told[own["group.ended"]])
    moved = {_title(one) for name in ("moved", "duty", "again") for one in told[own[name]]}
    otherwise = map(_title, told[own["otherwise"]])
    told[own["otherwise"]] = tuple(one for one in otherwise if one not in moved)
    entities = {_named(one): one.entity for one in found.changes if one.entity in _FOLLOWED}
    others: dict[str, list[tuple[str, str]]] = {}
    for one in found.changes:
        is_told = id(one) in telling.told or one.kind in _SAID_BY_OTHERS or one.outcome == "over"
        if one.entity in _LISTS and not is_told:
            heading = own[_UNDER.get(one.kind, "otherwise")]
            others.setdefault(heading, []).append((one.entity, _named(one)))
    groups = []
    for name in _FOR_A_MEETING:
        heading, results = own[name], told[own[name]]
        known = {_title(one) for one in results}
        named = (one for one in results if ": " not in one)
        alone = [(str(entities.get(one, "activity")), one) for one in named]
        alone += [one for one in others.get(heading, ()) if one[1] not in known]
        told_of = (one.split(": ", 1) for one in results if ": " in one)
        points = [{"title": title, "said": f"{capital(facts).rstrip('.')}."}
                  for title, facts in told_of]  # fmt: skip
        lists = grouped((own[_LISTS[entity]], title) for entity, title in alone)
        listed = [{"label": label, "titles": titles} for label, titles in lists.items()]
        if points or listed:
            groups.append({"heading": heading, "points": points, "lists": listed})
    return tuple(groups)


def _title(result: str) -> str:
    return result.partition(": ")[0]


def _nothing(found: Comparison, own: Mapping[str, str]) -> str:
    """What is said where there is no result to tell."""
    return own["none_such" if found.narrowed else "wording" if found.changes else "nothing"]


def told(found: Comparison, language: str) -> tuple[Part, ...]:
    """Every result in a sentence, under headings; without those that there is nothing under."""
    if not found.changes:
        return ()
    return tuple(part for part in _Telling(found, language).parts() if part.results)


class _Telling:
    def __init__(self, found: Comparison, language: str) -> None:
        self._found = found
        self._words = words(language)
        self._language = language
        self.told: set[int] = set()
        """The changes that are told of, by their identity."""
        self._changes = [one for one in found.changes if one.entity in _FOLLOWED]
        gone = (one for one in found.changes if one.entity == "target" and one.new is None)
        self._counted = grouped((one.title, said) for one in gone if (said := self._reached(one)))

    def parts(self) -> Iterator[Part]:
        own, changes = self._words, self._changes
        gone = [one for one in changes if one.kind == "dropped"]
        yield Part(
            own["group.dropped"], self._each(self._gone, (c for c in gone if c.outcome != "over"))
        )
        ended = (one for one in changes if one.kind == "ended")
        yield Part(own["group.ended"], self._each(self._ended, ended))
        yield Part(own["lost"], self._each(self._lost, changes))
        off = (one for one in changes if _is_called_off(one))
        yield Part(own["off"], self._each(self._off, off))
        yield Part(own["moved"], self._each(self._moved, changes))
        yield Part(own["duty"], self._each(self._handed, changes))
        yield Part(own["made_one"], tuple(self._made(changes)))
        yield Part(own["otherwise"], self._each(self._otherwise, changes))
        again = self._found.again
        yield Part(own["again"], self._each(self._again, again))
        back = (one for one in changes if one.kind == "revived")
        yield Part(own["back"], self._each(self._back, back))
        new = (one for one in changes if one.kind == "new" and not one.off)
        yield Part(own["new"], self._each(_named, new), together=True)
        carried = tuple(self._carried(*one) for one in self._found.carried if one.now)
        yield Part(own["carried"], carried, together=True)
        idle = tuple(bound(one.who) for one in self._found.carried if one.before and not one.now)
        yield Part(own["idle"], idle, together=True)
        over = (one for one in gone if one.outcome == "over")
        yield Part(own["group.over"], self._each(self._over, over), together=True)

    def _each(self, tell: Callable[[Change], str], changes: Iterable[Change]) -> tuple[str, ...]:
        results = [(one, said) for one in changes if (said := tell(one))]
        self.told |= {id(one) for one, _said in results}
        return tuple(said for _one, said in results)

    def _off(self, change: Change) -> str:
        return f"{_named(change)} ({self._words[f'status.{change.off}']})"

    def _over(self, change: Change) -> str:
        reached = ", ".join(self._counted.get(change.title, ()))
        return f"{_named(change)} ({reached})" if reached else _named(change)

    def _gone(self, change: Change) -> str:
        when, who = self._sides(change)[0], all_of(_list(_field(change, "responsible"), "old"))
        had = self._words["had"].format(names=inside(who) if when else who) if who else ""
        said = "; ".join(filter(None, (when, had, *self._counted.get(change.title, ()))))
        return f"{_named(change)}: {said}" if said else _named(change)

    def _reached(self, change: Change) -> str:
        """«nådde 180 av 200», where either plan has counted it."""
        value, actual, start = (_field(change, name) for name in ("value", "actual", "baseline"))
        count = getattr(actual, "old", None)
        alike = not (_field(change, "unit") or _field(change, "scope"))
        if count is None and change.old is not None and alike:
            count = getattr(start, "new", None)
        if not isinstance(count, (int, float)) or change.old is None:
            return ""
        whole = getattr(value, "old", None)
        name = "reached_of" if isinstance(whole, (int, float)) else "reached"
        return self._words[name].format(count=number(count), whole=number(whole or 0))

    def _ended(self, change: Change) -> str:
        ending = change.ended
        if ending is None:
            return ""
        decided = f" ({ending.decided})" if ending.decided else ""
        reason = ending.reason.rstrip(". ")
        said = "; ".join((f"{reason}{decided}", *self._counted.get(change.title, ())))
        return f"{_named(change)}: {said}"

    def _lost(self, change: Change) -> str:
        """What one that was merged had, which what it became has not."""
        if change.kind != "merged" or not change.both:
            return ""
        old, new = change.both
        when = self._sides(change)[0]
        facts = [f"{self._words['when'].lower()} {as_said(when)}"] if when else []
        for field in change.fields:
            if field.field != "when" and (names := all_of(_list(field, "old"))):
                facts.append(f"{self._label(field.field)} {as_said(names)}".strip())
        if old.id == new.id or not facts:
            return ""
        said = ", ".join(facts)
        into = self._words["into"].format(title=f"«{_whole(new.title)}»")
        return f"{_whole(old.title)} ({into}): {said}"

    def _made(self, changes: Sequence[Change]) -> Iterator[str]:
        """What was merged into one, and what one was split into."""
        told: dict[tuple[str, str], list[str]] = {}
        for kind, one, other in (("merged", "old", "new"), ("split", "new", "old")):
            of_kind = (change for change in changes if change.kind == kind and change.both)
            groups = grouped((getattr(change, other), f"«{_whole(getattr(change, one).title)}»")
                             for change in of_kind)  # fmt: skip
            for whole, names in groups.items():
                title = f"«{_whole(whole.title)}»"
                others = all_of([name for name in names if name != title])
                if kind == "split":
                    told.setdefault((title, "made"), []).extend(names)
                else:
                    word = "into" if title in names else "made"
                    told.setdefault((others, word), []).append(title)
        for (before, word), now in told.items():
            yield f"{before}: {self._words[word].format(title=all_of(now))}"

    def _moved(self, change: Change) -> str:
        field = _field(change, "when")
        if change.kind in ("split", "merged") or field is None or change in self._found.again:
            return ""
        drifted = isinstance(field.delta, Shift) and field.delta.drifted
        if drifted or not change.both:
            return ""
        old, new = self._sides(change)
        if YEAR.sub("", old) == YEAR.sub("", new):
            old, new = self._sides(change, whole=True)
        if not (old and new) or old == new:
            return ""
        said = from_to(old, new, self._words)
        parts = {one.part for side in (field.old, field.new) if isinstance(side, tuple)
                 for one in side if isinstance(one, Time)}  # fmt: skip
        part = parts.pop() if len(parts) == 1 else None
        name = f"{_named(change)} ({_whole(part)})" if part else _named(change)
        return f"{name}: {said}{self._shift(field)}"

    def _sides(self, change: Change, *, whole: bool = False) -> tuple[str, str]:
        field = _field(change, "when")
        if field is None:
            return "", ""
        return self._times(field.old, whole), self._times(field.new, whole)

    def _times(self, value: object, whole: bool = False) -> str:
        """What is said of when, each time once, and as a ``whole`` with where and by whom."""
        found = [one for one in value if isinstance(one, Time)] if isinstance(value, tuple) else []
        texts = dict.fromkeys(printed(one.text, self._language)
                              + (_beside(one) if whole else "")
                              for one in found)  # fmt: skip
        return all_of(list(texts))

    def _shift(self, field: FieldChange) -> str:
        shift = field.delta
        if not isinstance(shift, Shift):
            return ""
        weeks = round(shift.days / 7) if shift.exact else shift.weeks
        said = catalogue(self._language).say(later(weeks * 7, shift))
        return f" ({lengths_in_words(said, self._language)})" if weeks else ""

    def _otherwise(self, change: Change) -> str:
        """What else somebody may count on, and a new name that nothing else tells of."""
        if change.kind not in ("changed", "renamed"):
            return ""
        facts = []
        for field in change.fields:
            if field.field in _COUNTED_ON:
                old, new = (all_of(_list(field, side)) for side in ("old", "new"))
                said = from_to(old, new, self._words) if old and new else as_said(new or old)
                word = "from_now" if new else "no_more"
                if field.field == "partners":
                    word = "" if new else "no_longer_with"
                label = f"{self._label(field.field)} {said}"
                plain = (old and new) or not word
                facts.append(label if plain else self._words[word].format(label=label))
        if facts:
            return f"{_named(change)}: {', '.join(facts)}"
        known = change in self._found.again or _is_called_off(change)
        known = known or bool(self._moved(change) or self._handed(change))
        return _named(change) if change.kind == "renamed" and not known else ""

    def _label(self, field: str) -> str:
        """What a field of an activity is called in a sentence; nothing where it is none."""
        tongue: Tongue = "nn" if self._language == "nn" else "nb"
        return Activity.said_in(field, tongue) if field in Activity.fields else ""

    def _handed(self, change: Change) -> str:
        """Who is responsible now, who is no longer, and who has another part of the work."""
        if change.kind in ("split", "merged") or not change.both:
            return ""
        said: list[str] = []
        if (field := _field(change, "responsible")) is not None:
            delta = field.delta
            gained = getattr(delta, "gained", ()) or (() if delta else _list(field, "new"))
            lost = getattr(delta, "lost", ()) or (() if delta else _list(field, "old"))
            beside = delta and gained and not lost and _list(field, "old")
            found = (("joined" if beside else "gained", gained),
                     ("no_longer" if gained else "only_lost", lost))  # fmt: skip
            for word, names in found:
                name = inside(all_of(names)) if said else all_of(names)
                said += [self._words[word].format(names=name)] if names else []
        for duty in change.fields:
            if duty.field == "does" and duty.old and duty.new:
                other = self._words["became_so"].format(old=duty.old, new=duty.new)
                said.append(f"{bound(duty.about)}, {other}")
        return f"{_named(change)}: {'; '.join(said)}" if said else ""

    def _again(self, change: Change) -> str:
        """What both plans promise, and whether the number or the time is another now."""
        if change.entity != "target":
            old, new = self._sides(change)
            said = self._words["put_off"] if change.entity == "activity" else ""
            moved = from_to(old, new, self._words) if old and new and new != old else ""
            told = ", ".join(filter(None, (said, moved)))
            return f"{_named(change)}: {told}" if told else _named(change)
        said = self._words["the_same"]
        if _field(change, "value") is not None:
            old, new = _amount(change, "old"), _amount(change, "new")
            said = self._words["from_to"].format(old=old, new=new)
        return f"{_named(change)}: {', '.join(filter(None, (said, self._reached(change))))}"

    def _back(self, change: Change) -> str:
        last = change.last
        said = self._words["last_seen"].format(plan=last.plan if last is not None else "")
        if last is not None and last.title not in ("", change.title):
            said += f", {self._words['last_as'].format(title=_whole(last.title))}"
        if change.time > 2:
            times = self._words["times"].split()
            name = times[change.time - 3] if change.time - 3 < len(times) else f"{change.time}."
            said = f"{self._words['time'].format(time=name)}, {said}"
        if change.ended is not None:
            ended = self._words["was_ended"]
            said += f"; {ended.format(plan=change.ended.plan, reason=change.ended.reason)}"
        return f"{_named(change)}: {said}"

    def _carried(self, who: str, before: int, now: int) -> str:
        name = "as_before" if before == now else "before" if before else "first"
        return f"{bound(who)} {now} ({self._words[name].format(count=before)})"


def _amount(change: Change, side: str) -> str:
    """One side of a number, with what it counts and of whom; once where both count the same."""
    value, unit, scope = (_field(change, name) for name in ("value", "unit", "scope"))
    amount = getattr(value, side, None)
    counted = getattr(unit, side) if unit else value.about if value and side == "new" else ""
    whose = f"({getattr(scope, side)})" if scope and getattr(scope, side) else ""
    said = number(amount) if isinstance(amount, (int, float)) else ""
    return " ".join(filter(None, (said, counted, whose)))


def _is_called_off(change: Change) -> bool:
    """Whether the new plan, and not the old one, says that it is called off or put off."""
    status = getattr(_field(change, "status"), "new", None)
    is_said = change.kind in ("new", "revived") or status == change.off
    return change.off is not None and change.new is not None and is_said


def _beside(time: Time) -> str:
    """Where a time is and who answers for it: « (Salen; Kari)»."""
    about = "; ".join(filter(None, (time.place, time.responsible)))
    return f" ({about})" if about else ""


def _whole(title: str) -> str:
    """A title that no line and no fact begins within: «: » stands before what is told of it."""
    return bound(title).replace(": ", ":\u00a0")


def _named(change: Change) -> str:
    """Its title now, with the one it had where that is another."""
    before = f" (før «{_whole(change.was)}»)" if change.was else ""
    return f"{_whole(change.title)}{before}"


def _field(change: Change, name: str) -> FieldChange | None:
    return next((one for one in change.fields if one.field == name), None)


def _list(field: FieldChange | None, side: str) -> tuple[str, ...]:
    """What a side of a change names; nothing where there is none."""
    value = getattr(field, side, None)
    if isinstance(value, tuple):
        return tuple(one.text if isinstance(one, Time) else str(one) for one in value)
    return (str(value),) if value is not None else ()


def _row(part: Part, count: int, own: Mapping[str, str]) -> tuple[b.Line, b.Line]:
    rest = len(part.results) - count
    more = own["more"].format(count=rest)
    heading = b.line(f"{part.heading} ({len(part.results)})", strong=True)
    if part.together:
        said = "; ".join(part.results[:count])
        return heading, b.line(f"{said} {more}" if rest else said)
    told = [_told(one) for one in part.results[:count]] + ([b.line(more)] if rest else [])
    return heading, b.stacked(told)


def _told(result: str) -> tuple[b.Run, ...]:
    title, colon, facts = result.partition(": ")
    return b.Run(title, strong=True), *((b.Run(colon + facts),) if colon else ())


def _in_a_line(names: Sequence[str], room: int, own: Mapping[str, str]) -> str:
    """As many names as there is room for, one at least, and how many more there are."""
    count = _fitting(names, room - len(own["more"]))
    said = "; ".join(names[:count])
    rest = len(names) - count
    return f"{said} {own['more'].format(count=rest)}" if rest else said


def _shares(parts: Sequence[Part]) -> list[int]:
    """How many results of each part there is room for; each has one more in turn."""
    counts = [_fitting(part.results, 3 * _LONGEST) if part.together else 0 for part in parts]
    left = ROOM - sum(3 if part.together else 1 for part in parts)
    while True:
        before = left
        for n, part in enumerate(parts):
            if counts[n] < len(part.results) and not part.together:
                cost = 1 + len(part.results[counts[n]]) // _LONGEST
                if cost <= left:
                    counts[n], left = counts[n] + 1, left - cost
        if left == before:
            return counts


def _fitting(names: Sequence[str], letters: int) -> int:
    """How many names there is room for in so many letters; one at least."""
    length = 0
    for n, name in enumerate(names):
        length += len(name) + 2
        if length > letters and n:
            return n
    return len(names)
