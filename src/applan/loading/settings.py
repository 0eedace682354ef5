"""What ``applan.yaml`` comes to, once it is read."""

from collections.abc import Iterable

from applan.calendar_facts import OwnCalendar
from applan.errors import UserError
from applan.findings import Level
from applan.frozen import NamedTuple
from applan.messages import Message


class RuleLevel(NamedTuple):
    """How severe a rule is in this organisation; ``place`` is where that was said."""

    code: str
    level: Level
    place: Message


class Settings(NamedTuple):
    """What holds for all plans of an organisation. ``logo`` is a path.

    ``wrong`` is what is wrong in the file, each with its place; the rest is read without it.
    """

    calendar: OwnCalendar = OwnCalendar()
    levels: tuple[RuleLevel, ...] = ()
    colours: tuple[str, ...] = ()
    logo: str = ""
    wrong: tuple[Message, ...] = ()


NO_SETTINGS = Settings()


def all_wrong(messages: Iterable[Message]) -> UserError:
    """What to raise for all that is wrong in ``applan.yaml``, in the order of the file."""
    return UserError(*sorted(dict.fromkeys(messages), key=_place))


def _place(message: Message) -> tuple[int, ...]:
    place = dict(message.args)["place"]
    assert isinstance(place, Message)
    return tuple(int(str(value)) for _name, value in place.args[1:])
