"""AP502: something was to be filled in."""

import re
from collections.abc import Iterator

from applan.form import UNFILLED
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.texts import TIMES, Passage, Texts, key_of, texts_of, with_marks
from applan.lint.times import times_of
from applan.messages import Message, msg
from applan.patterns import lazy

_WORDS = with_marks(
    ["TODO", "FIXME", "TBD", "XX", "XXX", "XXXX", "xx", "xxx", "xxxx", "Lorem", "lorem", "???",
     "xx.xx", "XX.XX", "TODO:", "FIXME:", "todo", "tbd", "TBA", "tba"]
)  # fmt: skip

_WHOLE = frozenset(
    {"fyll inn", "fyll ut", "fylles inn", "fylles ut", "fyllast inn", "fyllast ut", "sett inn",
     "skriv her", "tekst her", "tekst kommer", "tekst kjem", "mangler", "manglar", "må fylles ut",
     "må fyllast ut"}
)  # fmt: skip
"""What stands alone where something was to stand."""

_LONG = 20


@rule(
    "AP502",
    "placeholder",
    "warning",
    bad="text: Kurset har plass til XX deltakere og holdes i [sett inn sted].\n",
    good=("XX deltakere og holdes i [sett inn sted].", "24 deltakere og holdes i Tromsø."),
)
def placeholder(subject: Subject) -> Iterator[Problem]:
    """Everything that was to be filled in has been filled in.

    A template's own words, lines to write on and notes to oneself are easily overlooked by those
    who have read the plan ten times. What is truly undecided is better said in words: «avklares».
    What is said so of a time is left to AP301 and AP413.
    """
    texts = texts_of(subject)
    for found in _unfilled(texts):
        if not _is_told_as_time(subject, found):
            yield found.problem(_message(found.written.strip()))


def _unfilled(texts: Texts) -> Iterator[Passage]:
    if texts.has_word(_WORDS) or (texts.has("?") and texts.has("???")):
        yield from texts.find(_WORD)
    for path, text in texts.pieces:
        bare = text.strip(" .:…").casefold() if len(text) < _LONG else ""
        if bare in _WHOLE or (_ASKS.fullmatch(bare) and key_of(path) in _NAMES):
            yield Passage(path, text, 0, len(text))
    for unfilled in UNFILLED:
        if texts.has(unfilled):
            yield from _untouched(texts, unfilled)
    if texts.has("[") and texts.has("]"):
        yield from texts.find(_BRACKET)
    if (texts.has("_") and texts.has("___")) or texts.has("....."):
        yield from texts.find(_LINE)


def _is_told_as_time(subject: Subject, found: Passage) -> bool:
    """Whether a rule about times speaks of it: a time that cannot be read, or is undecided.

    “by” is a time only where it can be read as one, or has figures.
    """
    if found.key != "by":
        return found.key in TIMES
    is_time = not times_of(subject).read(found.text).problems
    return is_time or any(map(str.isdigit, found.text))


def _untouched(texts: Texts, unfilled: str) -> Iterator[Passage]:
    """Where a text of the form that applan gave stands alone, as it was given."""
    for found in texts.find(re.compile(re.escape(unfilled))):
        if found.text.strip() == unfilled:
            yield found


def _message(written: str) -> Message:
    return msg("“{written}” was to be filled in", written=written)


_WORD = lazy(
    r"(?<![\w-])(?:TODO|FIXME|TB[AD]|todo|tb[ad]|[Xx]{2,}(?:\.[Xx]{2,}){0,2}|[Ll]orem ipsum)"
    r"(?![\w-])|\?{3,}"
)

_BRACKET = lazy(
    r"\[(?:sett inn|skriv|fyll|legg inn|navn|namn|dato|tid|sted|stad|beløp|antall|tal|tall|år"
    r"|tekst|mangler|manglar|kommer|kjem|insert|name|date)\b[^\[\]\n\0]{0,80}\](?![(\[:])",
    re.IGNORECASE,
)

_NAMES = frozenset({"place", "who", "audience", "partners", "cost", "capacity"})
_ASKS = lazy(r"(?:sett|fyll|legg|skriv) (?:inn|her) .+")
"""«[sett inn sted]» without quotation marks is a list in YAML."""

_LINE = lazy(r"(?<![\w_])_{3,}(?![\w_])|\.{5,}")
