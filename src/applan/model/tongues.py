"""Keys in messages, spoken in the tongue of the file that they are about.

A message is written with English keys: ``“responsible”``, ``“status: adopted”``. Who writes
«ansvarlig» is told to write «ansvarlig».
"""

from collections import Counter
from functools import cache

from applan.messages import Message, Tongue
from applan.model.configuration import Configuration
from applan.model.declaration import TONGUES, Choice, names
from applan.model.plan import Plan
from applan.model.proposals import Proposals
from applan.model.walk import every_type
from applan.patterns import lazy

COMMENTS = (
    names("ignore", "overse/oversjå"),
    names("ignore-file", "overse-fil/oversjå-fil"),
    names("guess", "gjettet/gjetta"),
)
"""What a comment begins with, after “# applan:”, that applan reads."""

COMMENT = lazy(
    r"#(?<![^ \t\n]#)[ \t]*applan:[ \t]*(?P<word>"
    + "|".join(sorted({word for said in COMMENTS for word in said}, key=len, reverse=True))
    + r")(?![^\W\d])(?:\[(?P<codes>[^\]\n]*)\])?[ \t]*(?P<reason>[^\n]*)"
)
"""Such a comment. The sign comes first, so that the places to try are found by one look."""

_QUOTED = lazy(r"“(?!applan )([^”]*)”")
_KEY = lazy(r"(?:^|(?<=[\s{\[]))([a-z-]+)(?=:|\[|$)")


def spoken(message: Message, tongue: Tongue) -> Message:
    """A message whose keys and values are called what they are called in a tongue."""
    if tongue == "en":
        return message
    args = tuple(
        (name, spoken(value, tongue) if isinstance(value, Message) else value)
        for name, value in message.args
    )
    return Message(message.template, args, _said(message.template, tongue))


@cache
def _said(template: str, tongue: Tongue) -> tuple[tuple[str, str], ...]:
    """The keys that a template quotes, each with what it is called."""
    words = key_words(tongue)
    quoted = (word for chunk in _QUOTED.findall(template) for word in _KEY.findall(chunk))
    return tuple((word, words[word]) for word in dict.fromkeys(quoted) if word in words)


@cache
def key_words(tongue: Tongue) -> dict[str, str]:
    """What each key and each value is called; keys before values, and as most things have it."""
    place = TONGUES.index(tongue)
    found = {said[0]: said[place] for said in COMMENTS}
    choices = list[Choice]()
    for root in (Plan, Proposals, Configuration):
        fields = [field for entity in every_type(root) for field in entity.fields.values()]
        counted = Counter((field.key, field.keys[place]) for field in fields)
        for (key, word), _count in counted.most_common():
            found.setdefault(key, word)
        kinds = (field.inner for field in fields if field.key != "language")
        choices += (kind for kind in kinds if isinstance(kind, Choice))
    for choice in choices:
        for names_of in choice.names:
            found.setdefault(names_of[0], names_of[place])
    return found
