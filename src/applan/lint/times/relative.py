"""«Fire uker før årsmøtet»: a distance from an event, in running text."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from applan.findings import Path
from applan.lint.times.numbers import NUMBER, number_of
from applan.lint.times.prose import Passage
from applan.lint.times.readings import Dated, Times
from applan.model import Activity
from applan.when import Duration, DurationUnit, Interval, add_duration

_SLACK: dict[DurationUnit, int] = {"day": 1, "week": 3, "month": 7, "year": 31}
_UNITS: dict[str, DurationUnit] = {"da": "day", "uk": "week", "ve": "week", "må": "month",
                                   "år": "year"}  # fmt: skip
_BOUNDS = {"minst": "least", "senest": "latest", "seinest": "latest", "innen": "within",
           "innan": "within"}  # fmt: skip
_WHERE = (" før ", " etter ", " framfor ", "forkant")
_ENDINGS = ("ene", "ane", "et", "en", "er", "ar", "a", "e")
_SHORTEST = 4
_USUAL = frozenset({"ordinær", "ordinært", "årlig", "årleg"})
_ONE_OF_ITS_KIND = ("årsmøt", "landsmøt", "generalforsamling", "kongress", "budsjettmøt")
"""How the name of what comes once a year begins, whoever it is «i» or «for»."""


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
    def slack(self) -> int:
        """How many days it may be off."""
        return _SLACK.get(self.duration.unit, 7) * (2 if self.bound == "about" else 1)

    def from_event(self, interval: Interval) -> date:
        """The day it leads to."""
        if self.after:
            return add_duration(interval.last, self.duration)
        return add_duration(interval.start, self.duration, -1)


class Event(NamedTuple):
    """The days of an event, and how it is told."""

    interval: Interval
    text: str


def distances_in_prose(times: Times) -> Iterator[tuple[Path, Distance]]:
    """Every distance from an event in running text, with the path of the text."""
    for passage in times.prose.find(_distance, _WHERE):
        number = number_of(passage.group("number"))
        unit = _UNITS[passage.group("unit")[:2].lower()]
        if not number:
            continue
        words = passage.group("bound").lower().strip()
        bound = _BOUNDS.get(words, "about" if words else "")
        year = passage.group("year")
        after = passage.group("where").lower().startswith("etter")
        yield (
            passage.path,
            Distance(
                passage.written,
                Duration(number, unit),
                after,
                bound,
                passage.group("event").lower(),
                int(year) if year else None,
            ),
        )


def bare_distances(times: Times) -> Iterator[tuple[Passage, Distance]]:
    """Every «fire uker før møtet» and «to uker før», which do not say before which one."""
    near = tuple({found[0] for found in _may_be_bare().finditer(times.prose.lower)})
    for passage in times.prose.find(_bare, near):
        number = number_of(passage.group("number"))
        unit = _UNITS[passage.group("unit")[:2].lower()]
        if number:
            words = passage.group("bound").lower().strip()
            bound = _BOUNDS.get(words, "about" if words else "")
            yield passage, Distance(passage.written, Duration(number, unit), False, bound)


class Events:
    """The events that a plan counts from: activities with a title of one word, and elections."""

    def __init__(self, times: Times) -> None:
        self._times = times

    @cached_property
    def _by_stem(self) -> dict[str, list[Dated]]:
        found: dict[str, list[Dated]] = {}
        for dated in self._times.dated:
            stem = stem_of_title(dated.item.title)
            if stem:
                found.setdefault(stem, []).append(dated)
        return found

    def meant(self, dated: Dated, distance: Distance) -> Event | None:
        """The event of a distance that does not name it.

        That is in the title of what is dated, is what it is a part of, or is the meeting before
        it in the list.
        """
        title = _meeting_in_title().search(dated.item.title.lower())
        if title is not None:
            year = int(title["year"]) if title["year"] else None
            return self.days(dated, distance._replace(event=title["event"], year=year))
        found = self._before(dated)
        if len(found) != 1 or not found[0].exact or not (found[0].settled or found[0].done):
            return None
        return Event(found[0].interval, f"«{found[0].item.title}» ({found[0].text})")

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

    def days(self, dated: Dated, distance: Distance) -> Event | None:
        """The days of the event, when exactly one is known; never those of the date itself."""
        if distance.slug is not None:
            found = list(self._times.by_id.get(distance.slug, ()))
        else:
            named = self._by_stem.get(stem_of(distance.event), [])
            found = [one for one in named if one.item_path != dated.item_path]
        known = [one for one in found if distance.year in (None, one.interval.start.year)]
        if not found:
            return None if distance.slug else _known_event(self._times, dated, distance)
        if len(known) != 1 or not known[0].exact or not (known[0].settled or known[0].done):
            return None
        return Event(known[0].interval, f"«{known[0].item.title}» ({known[0].text})")


def stem_of(word: str) -> str:
    """A word without its ending, so that «årsmøtet» and «årsmøte» are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=1024)
def stem_of_title(title: str) -> str:
    """The stem of a title of one word, years left out; "" of any other title.

    «Ordinær generalforsamling» and «Årsmøte i FAU» have one word that names the event.
    """
    words = [word for word in re.findall(r"\w+", title.lower()) if not word.isdigit()]
    if len(words) > 1 and words[0] in _USUAL:
        words = words[1:]
    if len(words) > 1 and words[1] in ("i", "for") and words[0].startswith(_ONE_OF_ITS_KIND):
        words = words[:1]
    return stem_of(words[0]) if len(words) == 1 else ""


def _known_event(times: Times, dated: Dated, distance: Distance) -> Event | None:
    """The organisation's own event, an election or a congress.

    That of the year named, else the nearest on the right side.
    """
    from applan.calendar_facts import elections, landsmote

    day = dated.interval.start
    years = [distance.year] if distance.year else range(day.year - 3, day.year + 5)
    stem = stem_of(distance.event)
    labour = re.search(r"arbeid[ae]rparti|\bap\b|\bauf\b", times.plan.organisation.lower())
    own = [fact for fact in times.plan.own_facts if fact.kind == "event"]
    found = [
        fact for fact in own
        if stem_of_title(fact.name_nb) == stem and fact.interval.start.year in years
    ]  # fmt: skip
    for year in years if not found else ():
        if stem == "landsmøt" and labour:
            congress = landsmote(year)
            found += [congress] if congress else []
        found += [fact for fact in elections(year) if _is_called(fact.kind, distance.event)]
    sided = [
        fact for fact in found
        if (fact.interval.start < day if distance.after else fact.interval.start >= day)
    ]  # fmt: skip
    if not sided:
        return None
    nearest = min(sided, key=lambda fact: abs((fact.interval.start - day).days))
    interval = Interval(nearest.interval.start, nearest.interval.end)
    year = interval.start.year
    name = nearest.name(times.language)
    return Event(interval, name if str(year) in name else f"{name} {year}")


def _is_called(kind: str, event: str) -> bool:
    if kind == "storting-election":
        return event.startswith(("stortingsval",))
    if kind == "local-election":
        return event.startswith(("kommuneval", "kommunestyreval", "fylkestingsval", "lokalval"))
    return False


@cache
def _meeting_in_title() -> re.Pattern[str]:
    return re.compile(r"\b(?P<event>[a-zæøå]{3,}møtet|generalforsamlingen)(?:\s(?P<year>20\d\d))?")


@cache
def _may_be_bare() -> re.Pattern[str]:
    """Begins with plain letters, so that it is soon seen that there is none."""
    return re.compile(r" før(?:[.\n]|\smøte|\Z)")


@cache
def _bare() -> re.Pattern[str]:
    """Ends the sentence or the text, so that no event follows."""
    return re.compile(
        r"\b(?P<bound>(?:minst|senest|seinest|ca\.|cirka|omtrent|om lag)\s+)?"
        rf"(?P<number>{NUMBER})\s+(?:og\s+høyst\s+\w+\s+)?"
        r"(?P<unit>dag(?:er|ar)?|uker?|veker?|måned(?:er)?|månad(?:er|ar)?)"
        r"\s+før(?:\s+(?:møtet|møtedagen))?(?=\s*(?:[.\n\0]|\Z))"
    )


@cache
def _distance() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<bound>(?:minst|senest|seinest|innen|innan|ca\.|cirka|omtrent|om lag)\s+)?"
        rf"(?P<number>{NUMBER})\s+(?P<unit>dag(?:er|ar)?|uker?|veker?|måned(?:er)?|månad(?:er|ar)?|år)"
        r"\s+(?P<where>før|etter|i forkant av|framfor)\s+(?:det\s+|den\s+)?(?P<event>[^\W\d_]{4,})"
        r"(?:\s+(?:i\s+)?(?P<year>20\d\d))?"
    )
