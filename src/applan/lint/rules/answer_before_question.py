"""AP311: an answer that is due before the question is sent."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from applan.lint.around import RUN, misplaced, out_of_turn
from applan.lint.own_text import OWN_TEXTS
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.times import Dated, Mentioned, Times, day_text, times_of
from applan.lint.times.relative import election_near
from applan.lint.together import Step, Together, role_of, stage_of, together_of
from applan.model import Activity, Occurrence
from applan.patterns import lazy
from applan.when import Interval

_TO_BE_DONE = ("calls", "closes", "prepares")
_BEFORE = (*_TO_BE_DONE, "answers")


@rule(
    "AP311",
    "warning",
    """\
- title: Programforslaget
  when:
    - {part: "Sendes på høring", when: "12. oktober 2026"}
    - {part: Svarfrist, when: "1. [-oktober-]{+desember+} 2026"}
""",
)
def answer_before_question(subject: Subject) -> Iterator[Problem]:
    """What comes first is dated first."""
    times, together = times_of(subject), together_of(subject)
    yield from _depending(subject, times)
    yield from _beside(subject, times)
    for one, side, said, title, time in misplaced(times, together):
        is_off = _after if side in ("before", "due") else _is_before
        yield is_off(one, (said, one.written), (title, time))
    for one, said, earlier in out_of_turn(times, together):
        yield _is_before(one, (said, one.written), earlier)
    for found in times.prose.find(_ORDERED, (" etter ", " før "), 90, 30):
        own, begins = found.path[:-1], found.before(2) in ("", ". ", ".\n")
        told = begins and found.key in OWN_TEXTS and found.group("name").lower()
        for step in together.steps if told and together.is_its_kind(own, told) else ():
            if step.dated.item_path == own and step.dated.sure and step.dated.exact:
                named = step._replace(title=f"{step.title} {found.group('order')}")
                yield from _too_soon(times, together, named)
    for family in together.families:
        yield from _in_family(together, family)
    yield from _after_the_yearly(together)
    for some in together.numbered.values():
        for (number, first), (after, second) in pairwise(some):
            pair = (first.dated, second.dated)
            if after == number + 1 and all(one.sure and one.exact for one in pair) and (
                second.dated.interval.last < first.dated.interval.start
            ):  # fmt: skip
                yield _is_before(
                    second.dated, (second.title, second.dated.text), (first.title, first.dated.text)
                )
    for step in together.steps:
        if step.dated.sure and step.role in _BEFORE and step.dated.exact:
            yield from _elsewhere(times, together, step)
        elif step.dated.sure:
            yield from _too_soon(times, together, step)
    for work in together.works:
        yield from _out_of_turn(together, work)


_ORDERED = lazy(
    r"\b(?P<name>\w+) (?:er [^.,;:\d]{3,40} og )?(?:er|blir|vert|holdes|haldast|kommer|går"
    r"|(?:må|skal) (?:være|vere|bli|holdes|haldast)(?: ferdig)?) (?P<order>(?:etter|før) \w{5,})"
)
"""«Kurset er etter valget», told of the course itself."""


def _depending(subject: Subject, times: Times) -> Iterator[Problem]:
    for path, activity in subject.of(Activity):
        own = times.by_item.get(path, ())
        for index, slug in enumerate(activity.depends):
            needed = _needed(times, slug)
            if path not in times.partly_open and _is_too_early(own, needed):
                yield tell("“{title}” ({time}) is over before “{needed}” ({needed_time}), which "
                           "it depends on", (*path, "depends", index), title=activity.title,
                           time=own[-1].text, needed=needed[0].item.title,
                           needed_time=needed[0].text)  # fmt: skip


def _needed(times: Times, slug: str) -> Sequence[Dated]:
    """The times of what is depended on; the last of its parts, where all of them are needed."""
    needed = times.by_id.get(slug, ())
    if not needed:
        path = times.path_of.get(slug, ())
        parts = [one for one in times.within.get(path, ()) if role_of(_title(one)) != "after"]
        return [max(parts, key=_earliest_end)] if parts and all(one.sure for one in parts) else ()
    several = (
        len(needed) > 1 and all(one.said.part for one in needed) and all(one.sure for one in needed)
    )
    if several and any(_PART.search(_title(one).lower()) for one in needed):
        return [max(needed, key=_earliest_end)]
    return needed


def _beside(subject: Subject, times: Times) -> Iterator[Problem]:
    """A date with ``after`` or ``before`` beside it, and no length of time."""
    written = {one.path[:-1]: one for one in times.dated}
    for path, said in subject.of(Occurrence):
        own = written.get(path)
        other = times.by_id.get(said.after or said.before or "", ())
        if own is None or not other or said.within or said.amount:
            continue
        title, time = other[0].item.title, other[0].text
        if said.after and _is_too_early([own], other):
            yield tell("“{time}” is not after “{title}” ({other})", own.path, own.span,
                       time=own.text, title=title, other=time)  # fmt: skip
        elif not said.after and _is_too_early(other, [own]):
            yield tell("“{time}” is not before “{title}” ({other})", own.path, own.span,
                       time=own.text, title=title, other=time)  # fmt: skip


def _is_too_early(second: Iterable[Dated], first: Iterable[Dated]) -> bool:
    """Whether all of ``second`` is over before any of ``first`` can be done."""
    latest = [one.interval.last for one in second if one.sure]
    done = [_earliest_end(one) for one in first if one.sure]
    return bool(latest and done) and max(latest) < min(done)


def _earliest_end(dated: Dated) -> date:
    """The first day on which something can be over; a stretch of weeks is not before its last."""
    if dated.exact:
        return dated.interval.last
    if dated.time.kind == "months" and dated.time.name != "slash":
        return dated.interval.last.replace(day=1)
    if dated.time.kind == "weeks" and dated.time.name != "slash":
        return dated.interval.last - timedelta(days=6)
    return dated.interval.start


def _in_family(together: Together, family: Sequence[Step]) -> Iterator[Problem]:
    """A reply before what is sent, and a registration after what people register for."""
    sure = [step for step in family if step.dated.sure]
    sent = [step for step in sure if step.role == "opens"]
    exact = [step for step in sure if step.dated.exact]
    events = [step for step in exact if step.role == "event" and not step.dated.deadline
              and stage_of(step.title) is None]  # fmt: skip
    question = min(sent, key=lambda one: one.dated.interval.start, default=None)
    event = max(events, key=lambda one: one.dated.interval.last, default=None)
    first = min(events, key=lambda one: one.dated.interval.last, default=None)
    begins = together.begins(event.dated.item_path) if event else None
    for step in exact:
        asked = question.dated.interval.start if question and step.role == "closes" else date.min
        if question and step.dated.interval.last < asked:
            yield _is_before(step.dated, step.told, question.told)
        if event and step.is_named and step.role in _TO_BE_DONE and not step.replies:
            last, time = _limit(step, event.dated.interval), event.dated.text
            if begins and begins[0] < last and step.role != "prepares":
                last, time = begins
            if step.dated.interval.last > last:
                yield _after(step.dated, step.told, (event.title, time))
    for step in sure:
        early = (first.dated.interval.last - step.dated.interval.last).days if first else 0
        if first and 0 < early <= _LAST_YEARS and step.title.lower().startswith(_LOOKS_BACK):
            yield _is_before(step.dated, step.told, first.told)


_LOOKS_BACK = ("evaluering", "oppsummering", "opprydding", "rydding etter", "etterarbeid")


def _out_of_turn(together: Together, work: Sequence[Step]) -> Iterator[Problem]:
    """«Åpning av hallen» before it is built, «Handsaming» before «Framlegg»."""
    staged = [(*known, step) for step in work if step.dated.sure
              if (known := stage_of(step.title)) is not None]  # fmt: skip
    staged.sort(key=lambda one: _earliest_end(one[2].dated))
    last = {stage: (thing, step) for stage, thing, step in staged}
    for stage, thing, step in staged:
        for before in range(-4 if stage < 0 else 0, stage):
            of, other = last.get(before, ("", None))
            alike = thing == of or together.is_part_of_work(step, thing, of)
            if other and alike and _is_too_early([step.dated], [other.dated]):
                yield _is_before(step.dated, step.told, other.told)
                break


def _elsewhere(times: Times, together: Together, step: Step) -> Iterator[Problem]:
    """The same of what stands elsewhere in the plan, and says by its title what it is for."""
    if step.role == "answers":
        closed = together.application_before(step)
        if closed is not None and step.dated.interval.last < closed.dated.interval.last:
            yield _is_before(step.dated, step.told, (closed.title, closed.dated.text))
        return
    if step.role == "closes" and " til " in step.title:
        yield from _off_election(times, step, step.title.rpartition(" til ")[2])
    if not step.is_named and role_of(step.title) != "event":
        return
    years = {int(year) for year in re.findall(r"\b20\d\d\b", step.title)}
    events = [(*begins, together.title(path)) for path in together.events_of(step)
              if (begins := together.begins(path, played=step.role == "prepares")) is not None
              if not years or begins[0].year in years]  # fmt: skip
    if events and (last := max(events)) and step.dated.interval.last > last[0]:
        yield _after(step.dated, step.told, (last[2], last[1]))


def _too_soon(times: Times, together: Together, step: Step) -> Iterator[Problem]:
    """What is before something that has been, or after what has not: «Evaluering av dugnadene».

    So are «Opprydding etter stevnet» and «Debatt før valget». What is looked back on from far off
    is that of the year before.
    """
    match = _IN_ORDER.search(step.title)
    if match is None or not (match["back"] or step.dated.exact):
        return
    name, after = step.title[match.end() :], match[0].lower() != " før "
    own = step.dated.item_path
    paths = [path for path in together.spoken_of(name, own) if path != own]
    known = [one for path in paths for one in times.by_item.get(path, ())]
    if not all(one.sure for one in known) or not times.partly_open.isdisjoint(paths):
        return
    days = step.dated.interval
    if not known:
        yield from _off_election(times, step, name, after=after)
    elif after:
        every = name.endswith(_SEVERAL)
        over = (max if every else min)(known, key=_earliest_end)
        early = (_earliest_end(over) - days.last).days
        if early > 0 and (not match["back"] or early <= _LAST_YEARS):
            yield _is_before(step.dated, step.told, (over.item.title, over.text))
    elif all(one.exact for one in known) and days.start > max(one.interval.last for one in known):
        yield _after(step.dated, step.told, (known[-1].item.title, known[-1].text))


def _off_election(times: Times, step: Step, name: str, *, after: bool = False) -> Iterator[Problem]:
    """What is for an election, or before or after it, and is dated some months off."""
    word = re.match(r"\w+\b(?!.*20\d\d)", name.lower().replace("kampen", "et"))
    days = step.dated.interval
    fact = election_near(times, word[0], days.start) if word else None
    if fact is not None and (days.last < fact.interval.start if after else
                             fact.interval.start < days.start):  # fmt: skip
        day = day_text(fact.interval.start, times.language)
        yield (_is_before if after else _after)(
            step.dated, step.told, (fact.name(times.language), day)
        )


_IN_ORDER = lazy(
    r"(?i)\A(?P<back>(?:evaluering|oppsummering|rapport|etterarbeid|gjennomgang|gjennomgåing)"
    r" (?:av|etter|fra|frå|om) )| etter | før "
)
_LAST_YEARS = 120
"""Days before something from which what is looked back on is that of the year before."""
_SEVERAL = ("ene", "ane", "gene", "er", "ar")


def _after_the_yearly(together: Together) -> Iterator[Problem]:
    """«Regnskapet til revisor» that is due when the annual meeting has been."""
    steps = [one for one in together.steps if one.dated.exact and one.dated.sure]
    met = [one.dated for one in steps if one.dated.item.title.lower().startswith(_YEARLY)]
    for step in steps if met else ():
        if not _FOR_THE_MEETING.search(step.title.lower()):
            continue
        day = step.dated.interval.last
        late = (one for one in met if 0 < (day - one.interval.last).days <= _SOON_AFTER)
        if (one := next(late, None)) is not None:
            yield _after(step.dated, step.told, (one.item.title, one.text))


_YEARLY, _SOON_AFTER = ("årsmøt", "generalforsamling", "ordinær", "ordinært", "gruppeting"), 60
_FOR_THE_MEETING = lazy(
    r"\b(?:regnskap|rekneskap)\w*\b.*\brevi(?:sor|sjon|der)|\brevisjon av re(?:gn|kne)skap"
    r"|^(?:innstilling (?:fra|frå) val|val(?:g)?(?:komit|nemn)\w+ (?:si )?innstilling)"
)


def _title(dated: Dated) -> str:
    return dated.said.part or dated.item.title


def _limit(step: Step, event: Interval) -> date:
    """The day by which a step is to be done; what is prepared may be so during a long event."""
    if step.role == "prepares" or event.days > RUN:
        return event.last
    return event.start


def _is_before(
    found: Dated | Mentioned, reply: tuple[str, str], question: tuple[str, str]
) -> Problem:
    return tell("“{reply}” ({time}) is before “{question}” ({question_time})", found.path,
                found.span, reply=reply[0], time=reply[1], question=question[0],
                question_time=question[1])  # fmt: skip


def _after(found: Dated | Mentioned, reply: tuple[str, str], event: tuple[str, str]) -> Problem:
    return tell("“{reply}” ({time}) is after “{event}” ({event_time}), which it is for", found.path,
                found.span, reply=reply[0], time=reply[1], event=event[0],
                event_time=event[1])  # fmt: skip


_PART = lazy(r"\bdel(?:en)? ?\d?\b|\w{3}del(?:en)?\b|\bmodul|\bteori|\bpraksis")
"""What is called so is one of several that belong together, not one of several turns."""
