"""A message is a sentence with named places, not yet in anybody's language."""

from pathlib import PurePath
from typing import Literal, Union

from applan.frozen import NamedTuple

Tongue = Literal["en", "nb", "nn"]
"""English, bokmål or nynorsk: the words in which a plan has its keys."""

Argument = Union[str, int, tuple[str, ...], PurePath, "Message"]


class Message(NamedTuple):
    """An English template and what stands in its places.

    Kept apart until it is shown, so that findings are the same data in every language.
    A tuple among the arguments is a choice («a», «b» or «c»), quoted and joined when shown, and a
    path has slashes on every system. Of the words that the template quotes, ``said`` has what some
    are called where it is shown.
    """

    template: str
    args: tuple[tuple[str, Argument], ...] = ()
    said: tuple[tuple[str, str], ...] = ()


def msg(said: str | Message, /, **args: Argument) -> Message:
    """Make a message; every template written here must stand in the Norwegian catalogue.

    What is a message already is that.
    """
    return said if isinstance(said, Message) else Message(said, tuple(args.items()))
