"""Keys in messages, spoken in the tongue of the file that they are about.

A message is written with English keys: ``“responsible”``, ``“status: adopted”``. Who writes
«ansvarlig» is told to write «ansvarlig».
"""

import re
from functools import cache

from applan.messages import Argument, Message, Tongue
from applan.model.declaration import TONGUES, Choice
from applan.model.plan import Plan
from applan.model.walk import every_type

_QUOTED = re.compile(r"“(?!applan )([^”]*)”")
_KEY = re.compile(r"(?:^|(?<=[\s{\[]))([a-z-]+)(?=:|$)")


def spoken(message: Message, tongue: Tongue) -> Message:
    """A message whose keys and values are called what they are called in a tongue."""
    if tongue == "en":
        return message
    args = tuple((name, _spoken(value, tongue)) for name, value in message.args)
    return Message(message.template, args, _said(message.template, tongue))


def _spoken(value: Argument, tongue: Tongue) -> Argument:
    return spoken(value, tongue) if isinstance(value, Message) else value


@cache
def _said(template: str, tongue: Tongue) -> tuple[tuple[str, str], ...]:
    """The keys that a template quotes, each with what it is called."""
    words = key_words(tongue)
    quoted = (word for chunk in _QUOTED.findall(template) for word in _KEY.findall(chunk))
    return tuple((word, words[word]) for word in dict.fromkeys(quoted) if word in words)


@cache
def key_words(tongue: Tongue) -> dict[str, str]:
    """What each key and each value is called; keys before values, and what stands higher first."""
    place, found = TONGUES.index(tongue), dict[str, str]()
    fields = [field for entity in every_type(Plan) for field in entity.fields.values()]
    for field in fields:
        found.setdefault(field.key, field.keys[place])
    for field in fields:
        if isinstance(field.inner, Choice) and field.key != "language":
            for names in field.inner.names:
                found.setdefault(names[0], names[place])
    return found
