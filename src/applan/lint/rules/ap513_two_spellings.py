"""AP513: one word in two spellings."""

import re
from collections.abc import Iterator

from applan.findings import Path
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.texts import Texts, texts_of
from applan.messages import msg
from applan.patterns import lazy

_AFTER = ("", ".", ",", ":", ";", ")", "»", "?")
_MOST = 200
"""Words with hyphens that are looked at: several times those of a real plan."""

_MOST_SEARCHED = 30
"""Words and names that are searched for in all texts."""


@rule(
    "AP513",
    "two-spellings",
    "warning",
    bad="text: Nye medlemmer får e-post. Vi svarer på epost innen to dager.\n",
    good=("epost", "e-post"),
)
def two_spellings(subject: Subject) -> Iterator[Problem]:
    """A word is spelled in one way throughout.

    With and without a hyphen, and names with and without a capital in the middle, are two things
    to a search and to some readers as well. Names of bodies and tools in fields are AP206's.
    """
    texts = texts_of(subject)
    yield from _hyphens(texts)
    yield from _names(subject, texts)


def _hyphens(texts: Texts) -> Iterator[Problem]:
    """«e-post» and «epost»: the rarer of the two, and the later of two as rare."""
    joined = {
        word.replace("-", "").strip(".,:;!?()«»"): word
        for word in [word for word in texts.known if "-" in word][:_MOST]
    }
    spelled = {
        form: word
        for word in joined
        for form in (word, f"{word}.", f"{word},", word[:1].swapcase() + word[1:])
    }
    for form in sorted(texts.known & spelled.keys())[:_MOST_SEARCHED]:
        word = joined[spelled[form]]
        found = _HYPHENED.search(word)
        if found is not None and found[0].replace("-", "") == spelled[form]:
            yield from _rarer(texts, found[0], spelled[form])


def _rarer(texts: Texts, one: str, other: str) -> Iterator[Problem]:
    places = [list(texts.find(_exactly(word))) for word in (one, other)]
    if not all(places):
        return
    order = sorted(zip(places, (other, one), strict=True), key=lambda pair: len(pair[0]))
    if len(places[0]) == len(places[1]) and order[0][0][0] < order[1][0][0]:
        order.reverse()
    rare, usual = order[0]
    message = msg("“{word}” is written “{other}” elsewhere in the plan",
                  word=rare[0].written, other=usual)  # fmt: skip
    yield rare[0].problem(message)


def _names(subject: Subject, texts: Texts) -> Iterator[Problem]:
    """A name in a field with a capital inside, as CallHub, that a text spells otherwise."""
    names = {name for _path, name in subject.names if not name.islower() and name.isalnum()}
    fields: set[Path] | None = None
    for name in sorted(name for name in names if _WITH_CAPITAL_INSIDE.fullmatch(name))[
        :_MOST_SEARCHED
    ]:
        if not _may_be_otherwise(name, texts):
            continue
        fields = fields or {path for path, _name in subject.names}
        for found in texts.find(_otherwise(name)):
            if found.written == name or found.path in fields:
                continue
            message = msg("“{word}” is written “{other}” elsewhere in the plan",
                          word=found.written, other=name)  # fmt: skip
            yield found.problem(message, name)


def _may_be_otherwise(name: str, texts: Texts) -> bool:
    """Whether the text may hold the name in another spelling."""
    first = _INNER_CAPITAL.split(name)[0]
    forms = (name.lower(), name.capitalize(), name.upper())
    spelled = {f"{form}{mark}" for form in forms for mark in _AFTER}
    apart = {first, first.lower(), f"({first}", f"«{first}"}
    hyphened = {form.replace(first, f"{first}-", 1) for form in (name, name.capitalize())}
    return not texts.known.isdisjoint(spelled | apart | hyphened)


_HYPHENED = lazy(r"(?<![\w-])[a-zæøå]+-[a-zæøå]{3,}(?![\w-])", re.IGNORECASE)

_INNER_CAPITAL = lazy(r"(?<=[a-zæøå0-9])(?=[A-ZÆØÅ])")

_WITH_CAPITAL_INSIDE = lazy(r"[A-ZÆØÅ]\w*[a-zæøå]\w*[A-ZÆØÅ]\w*")


def _exactly(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])", re.IGNORECASE)


def _otherwise(name: str) -> re.Pattern[str]:
    """The letters of a name with other capitals, or with a space or hyphen before the capital."""
    parts = _INNER_CAPITAL.sub("[ -]?", name)
    return re.compile(rf"(?<![\w.-])(?i:{parts})(?![\w-])")
