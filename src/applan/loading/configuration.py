"""Reading ``applan.yaml``. What is wrong in it ends the call: no plan could be trusted to it."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePath

from applan.calendar_facts import Days, Fact, FactKind, OwnCalendar
from applan.document import Document, decode
from applan.errors import UserError
from applan.findings import Path, place_of
from applan.grouping import grouped
from applan.loading.lost import lost_in
from applan.loading.names import NAMES
from applan.loading.read import READ_ALL_THE_SAME, read_plan
from applan.loading.settings import NO_SETTINGS, RuleLevel, Settings
from applan.messages import Message, msg
from applan.model.configuration import CalendarDate, Configuration, DateKind
from applan.model.declaration import NotRight
from applan.model.plan import season_words, wrong_seasons
from applan.model.reading import read
from applan.model.tongues import spoken
from applan.patterns import lazy
from applan.source import Source
from applan.when import Interval, parse_when

_YEAR = lazy(r"\b(?:19|20)\d\d\b")
_KINDS: dict[DateKind, FactKind] = {
    "event": "event",
    "school-holiday": "school-holiday",
    "day-off": "public-holiday",
}


@lru_cache(maxsize=8)
def read_settings(content: bytes, name: str) -> Settings:
    """What ``applan.yaml`` says. Raises ``UserError`` with the place of the first mistake."""
    source, troubles = decode(content, name)
    document = None
    if not troubles:
        document, troubles = read_plan(source, Configuration)
        if any(trouble.code == "AP010" for trouble in troubles):  # nothing but comments
            return NO_SETTINGS
        troubles = [one for one in troubles if one.code not in READ_ALL_THE_SAME]
    if troubles or document is None:
        first = min(troubles, key=lambda trouble: trouble.start)
        raise _broken(document or source, (first.start, first.end), first.message)
    if document.values in (None, ""):
        return NO_SETTINGS
    configuration = _validated(document)
    for key, message in wrong_seasons(configuration.seasons):
        raise _broken(document, document.offsets(("seasons", key)), message)
    facts = tuple(_facts(configuration, document))
    words = {**season_words(configuration.seasons), **_own_words(configuration)}
    return Settings(
        OwnCalendar(facts, tuple(words.items())),
        tuple(_levels(configuration, document)),
        tuple(colour.removeprefix("#").upper() for colour in configuration.look.colours),
        _beside(name, configuration.look.logo),
    )


def _beside(name: str, logo: str | None) -> str:
    """The path of a file that is named in the one called ``name``."""
    return (PurePath(name).parent / logo).as_posix() if logo else ""


def _validated(document: Document) -> Configuration:
    if not isinstance(document.values, dict):
        message = msg("keys and values are expected here, such as “calendar:”")
        raise _broken(document, document.offsets(()), message)
    found = [(item.start, item.end, item.message) for item in lost_in(document)
             if NAMES[item.code].severity == "error" and not item.is_warning]  # fmt: skip
    from applan.loading.invalid import explain, unknown_and_empty  # no plan needs it

    unknown = list(unknown_and_empty(document, Configuration))
    configuration = None
    try:
        configuration = read(Configuration, document.values)
    except NotRight:
        from applan.loading.judge import judged

        details = judged(Configuration, document.values)
        unknown += [explain(item, document, Configuration) for item in details]
    found += [(*document.offsets(item.path, item.part), item.message) for item in unknown]
    if configuration is None or found:
        start, end, message = min(found, key=lambda item: item[:2])
        raise _broken(document, (start, end), message)
    return configuration


def _facts(configuration: Configuration, document: Document) -> Iterator[Fact]:
    for number, date in enumerate(configuration.calendar):
        path: Path = ("calendar", number, "when")
        for interval in _days(date, document, path):
            days = Days(interval.start, interval.end)
            said = date.source or document.source.name
            yield Fact(date.name, date.name, _KINDS[date.kind], days, "fixed", said)


def _days(date: CalendarDate, document: Document, path: Path) -> Iterator[Interval]:
    """The days of a date. Without a year, or without days, nothing can be held against it."""
    reading = parse_when(date.when)
    for problem in reading.problems:
        said = msg(problem.template, **dict(problem.args))
        raise _broken(document, document.offsets(path), said)
    for time in reading.occurrences:
        if time.interval is None or time.recurrence is not None or time.certainty != "fixed":
            message = msg("“{written}” gives no certain days; write for instance 8.–11. april 2027",
                          written=date.when)  # fmt: skip
            raise _broken(document, document.offsets(path), message)
        yield time.interval


def _own_words(configuration: Configuration) -> dict[str, str]:
    """«Vinterferien» and «frivillighetens dag» as words for time: one range for each year told.

    The year in the name of an event is left out, since it is read as the year of the time.
    """
    own = (date for date in configuration.calendar if date.kind != "day-off")
    words = grouped((_YEAR.sub("", date.name).strip(), date.when) for date in own)
    return {name: ", ".join(said) for name, said in words.items() if name}


def _levels(configuration: Configuration, document: Document) -> Iterator[RuleLevel]:
    for code, level in configuration.rules.items():
        span = document.source.span(*document.offsets(("rules", code), "key"))
        yield RuleLevel(code, level, place_of(document.source.name, span))


def _broken(read: Document | Source, offsets: tuple[int, int], message: Message) -> UserError:
    """The end of the call, in the tongue of the file where that could be read."""
    source = read.source if isinstance(read, Document) else read
    if isinstance(read, Document):
        message = spoken(message, read.tongue)
    place = place_of(source.name, source.span(*offsets))
    return UserError("{place}: {said}", place=place, said=message)
