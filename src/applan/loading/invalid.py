"""What is not as the format says: one thing, where, and what to write instead."""

from applan.document import Part
from applan.findings import Edit, Path
from applan.frozen import NamedTuple
from applan.messages import Message, msg


class Invalid(NamedTuple):
    """One thing that is not as the format says, and whether its key or its value is meant.

    ``better`` is what to write instead of it, where only that can be meant, and ``fix`` what
    divides the text otherwise. An unknown key probably ``stands_for`` others.
    """

    code: str
    path: Path
    message: Message
    part: Part = "value"
    better: str | None = None
    fix: tuple[Edit, ...] = ()
    stands_for: tuple[str, ...] = ()


ASKED = msg("“?” cannot stand alone; write what is not known in words, such as “uavklart”")
