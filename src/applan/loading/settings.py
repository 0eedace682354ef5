"""What ``applan.yaml`` comes to, once it is read."""

from applan.calendar_facts import OwnCalendar
from applan.findings import Level
from applan.frozen import NamedTuple
from applan.messages import Message


class RuleLevel(NamedTuple):
    """How severe a rule is in this organisation; ``place`` is where that was said."""

    code: str
    level: Level
    place: Message


class Settings(NamedTuple):
    """What holds for all plans of an organisation. ``logo`` is a path."""

    calendar: OwnCalendar = OwnCalendar()
    levels: tuple[RuleLevel, ...] = ()
    colours: tuple[str, ...] = ()
    logo: str = ""


NO_SETTINGS = Settings()
