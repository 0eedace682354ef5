"""Reading ``applan.yaml``. What is wrong in it ends the call: no plan could be trusted to it."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePath

from applan.calendar_facts import Days, Fact, FactKind, OwnCalendar
from applan.document import Document, decode
from applan.findings import place_of
from applan.grouping import grouped
from applan.loading.load import validate
from applan.loading.lost import lost_in
from applan.loading.names import NAMES
from applan.loading.read import READ_ALL_THE_SAME, read_plan
from applan.loading.settings import NO_SETTINGS, RuleLevel, Settings, all_wrong
from applan.messages import Message, msg
from applan.model.configuration import Configuration, DateKind
from applan.model.plan import season_words, wrong_seasons
from applan.model.tongues import spoken
from applan.patterns import lazy
from applan.source import Source
from applan.when import parse_when

_YEAR = lazy(r"\b(?:19|20)\d\d\b")
_KINDS: dict[DateKind, FactKind] = {
    "event": "event",
    "school-holiday": "school-holiday",
    "day-off": "public-holiday",
}


def read_settings(content: bytes, name: str, *, whole: bool = True) -> Settings:
    """What ``applan.yaml`` says. Raises ``UserError`` with all mistakes, unless it need not be
    ``whole``: then what it says without them."""
    found = _read(content, name)
    if whole and found.wrong:
        raise all_wrong(found.wrong)
    return found


@lru_cache(maxsize=8)
def _read(content: bytes, name: str) -> Settings:
    source, troubles = decode(content, name)
    document = None
    if not troubles:
        document, troubles = read_plan(source, Configuration)
        if any(trouble.code == "AP010" for trouble in troubles):  # nothing but comments
            return NO_SETTINGS
        troubles = [one for one in troubles if one.code not in READ_ALL_THE_SAME]
    wrong = [_wrong(document or source, (one.start, one.end), one.message) for one in troubles]
    if wrong or document is None or document.values in (None, ""):
        return NO_SETTINGS._replace(wrong=tuple(wrong))
    if not isinstance(document.values, dict):
        message = msg("keys and values are expected here, such as “calendar:”")
        return NO_SETTINGS._replace(wrong=(_wrong(document, document.offsets(()), message),))
    wrong += [_wrong(document, (one.start, one.end), one.message) for one in lost_in(document)
              if NAMES[one.code].severity == "error" and not one.is_warning]  # fmt: skip
    made, left, invalid = validate(document, Configuration)
    wrong += [_wrong(document, document.offsets(one.path, one.part), one.message)
              for one in invalid]  # fmt: skip
    document, configuration = left, made or Configuration()
    for key, message in wrong_seasons(configuration.seasons):
        wrong.append(_wrong(document, document.offsets(("seasons", key)), message))
    facts = tuple(_facts(configuration, document, wrong))
    words = {**season_words(configuration.seasons), **_own_words(configuration)}
    return Settings(
        OwnCalendar(facts, tuple(words.items())),
        tuple(_levels(configuration, document)),
        tuple(colour.removeprefix("#").upper() for colour in configuration.look.colours),
        _beside(name, configuration.look.logo),
        tuple(wrong),
    )


def _beside(name: str, logo: str | None) -> str:
    """The path of a file that is named in the one called ``name``."""
    return (PurePath(name).parent / logo).as_posix() if logo else ""


def _facts(
    configuration: Configuration, document: Document, wrong: list[Message]
) -> Iterator[Fact]:
    """The days of each date. Without a year, or without days, nothing can be held against it."""
    for number, date in enumerate(configuration.calendar):
        reading = parse_when(date.when)
        said = [msg(problem.template, **dict(problem.args)) for problem in reading.problems]
        for time in () if said else reading.occurrences:
            if time.interval is None or time.recurrence is not None or time.certainty != "fixed":
                said.append(msg("“{written}” gives no certain days; write for instance 8.–11. "
                                "april 2027", written=date.when))  # fmt: skip
                continue
            days = Days(time.interval.start, time.interval.end)
            source = date.source or document.source.name
            yield Fact(date.name, date.name, _KINDS[date.kind], days, "fixed", source)
        where = document.offsets(("calendar", number, "when"))
        wrong += (_wrong(document, where, one) for one in said[:1])


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


def _wrong(read: Document | Source, offsets: tuple[int, int], message: Message) -> Message:
    """What is wrong at a place, in the tongue of the file where that could be read."""
    source = read.source if isinstance(read, Document) else read
    if isinstance(read, Document):
        message = spoken(message, read.tongue)
    place = place_of(source.name, source.span(*offsets))
    return msg("{place}: {said}", place=place, said=message)
