"""«Fire uker før årsmøtet»: a distance from an event, in running text or in fields."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from applan.calendar_facts import ElectionKind, Fact
from applan.findings import Path
from applan.frozen import NamedTuple
from applan.lint.elections import is_political, kinds_of
from applan.lint.meant import Meant, names_of
from applan.lint.times.prose import Mentioned
from applan.lint.times.readings import Dated, Times
from applan.model import Activity
from applan.patterns import lazy
from applan.when import Duration, DurationUnit, Interval, add_duration
from applan.when.names import stem

_SLACK: dict[DurationUnit, int] = {"day": 1, "week": 3, "month": 7, "year": 31}
_MEETING = frozenset({"", "møtet", "møtedagen"})
"""What an event is called that has been named already."""


class Distance(NamedTuple):
    """A length of time before or after an event, named in words or by the id of an activity.

    ``bound`` is "within", "least" or "latest" where the words allow more than the very day.
    """

    written: str
    duration: Duration
    after: bool
    bound: str = ""
    event: str = ""
    year: int | None = None
    slug: str | None = None

    @property
    def bare(self) -> bool:
        """Whether it does not say before which event."""
        return self.slug is None and not self.after and self.event in _MEETING

    def agrees(self, day: date, event: Interval) -> bool:
        """Whether a day lies as far from the event as was said, roughly where weeks are said."""
        off = (day - self.from_event(event)).days
        slack = _SLACK.get(self.duration.unit, 7) * (2 if self.bound == "about" else 1)
        if abs(off) <= slack:
            return True
        if self.bound == "within":
            expected = self.from_event(event)
            return event.last <= day < expected if self.after else expected < day <= event.start
        if self.bound == "latest":
            return off < 0
        return self.bound == "least" and (off > 0 if self.after else off < 0)

    def from_event(self, interval: Interval) -> date:
        """The day it leads to."""
        if self.after:
            return add_duration(interval.last, self.duration)
        return add_duration(interval.start, self.duration, -1)


class Event(NamedTuple):
    """The days of an event, and how it is told."""

    interval: Interval
    text: str


def distances_in_prose(times: Times) -> Iterator[tuple[Mentioned, Distance]]:
    """Every distance from an event in running text."""
    for found in times.prose.mentions:
        if found.kind != "anchor":
            continue
        (time,) = found.reading.occurrences
        anchor = time.anchor
        if anchor is None or anchor.duration is None or anchor.direction == "until":
            continue
        bound = {"about": "about", "at-least": "least"}.get(time.doubt, "")
        if time.deadline:
            bound = "within" if anchor.within else "latest"
        name, year = event_of(anchor.event)
        after = anchor.direction == "after"
        yield found, Distance(found.written, anchor.duration, after, bound, name, year)


def event_of(written: str) -> tuple[str, int | None]:
    """The name of an event and its year: «landsmøtet i 2027»."""
    name, _, rest = written.lower().partition(" ")
    year = re.search(r"\d{4}", rest)
    return name, int(year[0]) if year else None


class Events:
    """The events that a plan counts from: activities by what they are called, and elections."""

    def __init__(self, times: Times, meant: Meant) -> None:
        self._times, self._meant = times, meant

    def meant(self, dated: Dated, distance: Distance) -> Event | None:
        """The event of a distance from the time of something, which may not be named.

        Then it is in the title of that, is what it is a part of, or is the meeting before it in
        the list.
        """
        if not distance.bare:
            return self.days(distance, dated)
        title = _MEETING_IN_TITLE.search(dated.item.title.lower())
        if title is not None:
            year = int(title["year"]) if title["year"] else None
            return self.days(distance._replace(event=title["event"], year=year), dated)
        return _one(self._before(dated))

    def _before(self, dated: Dated) -> tuple[Dated, ...]:
        """The times of what something is a part of, or of the nearest meeting before it."""
        path, by_item = dated.item_path, self._times.by_item
        if path[-2] == "parts":
            return by_item.get(path[:-2], ())
        for number in range(int(path[-1]) - 1, -1, -1):
            found = by_item.get((*path[:-1], number), ())
            if found and isinstance(found[0].item, Activity) and found[0].item.kind == "meeting":
                return found
        return ()

    def last_in(self, text: str) -> Event | None:
        """The event that a text names last."""
        return _one(self._of(self._meant.in_text(text, bodies=False)[-1:]))

    def days(self, distance: Distance, dated: Dated | None = None, path: Path = ()) -> Event | None:
        """The days of the event of a text, when one is known; never those of ``dated`` itself."""
        if distance.slug is not None:
            return _one(self._times.by_id.get(distance.slug, ()), distance.year)
        called, at = stem(distance.event), dated.item_path if dated is not None else path
        named = self._meant.titled(called) or self._meant.by_word(called, at)
        found = self._of(one for one in named if one != at)
        if found or dated is None:
            return _one(found, distance.year)
        return _known_event(self._times, dated, distance)

    def _of(self, paths: Iterable[Path]) -> list[Dated]:
        return [one for path in paths for one in self._times.by_item.get(path, ())]


def _one(found: "list[Dated] | tuple[Dated, ...]", year: int | None = None) -> Event | None:
    """The one certain day of something."""
    known = [one for one in found if year in (None, one.interval.start.year)]
    if len(known) != 1 or not known[0].exact or not known[0].sure:
        return None
    return Event(known[0].interval, f"«{known[0].item.title}» ({known[0].text})")


def _known_event(times: Times, dated: Dated, distance: Distance) -> Event | None:
    """The organisation's own event, an election or a congress.

    That of the year named, else the nearest on the right side.
    """
    from applan.calendar_facts import elections, landsmote

    day = dated.interval.start
    years = [distance.year] if distance.year else range(day.year - 3, day.year + 5)
    called = stem(distance.event)
    labour = re.search(r"arbeid[ae]rparti|\bap\b|\bauf\b", times.plan.organisation.lower())
    own = [fact for fact in times.plan.own_facts if fact.kind == "event"]
    found: list[Fact] = [
        fact for fact in own
        if (called,) in names_of(fact.name_nb) and fact.interval.start.year in years
    ]  # fmt: skip
    congresses = [landsmote(year) for year in years] if called == "landsmot" and labour else []
    found = found or [fact for fact in congresses if fact is not None]
    kinds = elections_named(times, distance.event)
    for year in years if kinds and not found else ():
        found += [fact for fact in elections(year) if fact.kind in kinds]
    sided = [
        fact for fact in found
        if (fact.interval.start < day if distance.after else fact.interval.start >= day)
    ]  # fmt: skip
    if not sided:
        return None
    nearest = min(sided, key=lambda fact: abs((fact.interval.start - day).days))
    name = nearest.name(times.language)
    year = nearest.interval.start.year
    text = name if str(year) in name else f"{name} {year}"
    return Event(Interval(*nearest.interval), text)


def elections_named(times: Times, event: str) -> frozenset[ElectionKind]:
    """The kinds of election that an event can be; none where it is something else."""
    name = _ELECTION.fullmatch(event)
    return kinds_of(event) if name and (name["kind"] or is_political(times)) else frozenset()


def election_near(times: Times, name: str, day: date) -> Fact | None:
    """The election of a name that is held around a day, within three months."""
    from applan.calendar_facts import elections

    kinds = elections_named(times, name)
    near = [fact for fact in elections(day.year) if fact.kind in kinds] if kinds else []
    return next((one for one in near if abs((one.interval.start - day).days) <= _AROUND), None)


_AROUND = 92

_ELECTION = lazy(
    r"(?P<kind>kirke|kyrkje|menighetsråds|sokneråds|fylkestings|stortings|sametings|kommunestyre|kommune|lokal)?valg?(?:et|ets|dagen)?"
)
_MEETING_IN_TITLE = lazy(
    r"\b(?P<event>[a-zæøå]{3,}møtet|generalforsamlingen)(?:\s(?P<year>20\d\d))?"
)
