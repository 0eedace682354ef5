"""AP140: «- Styremøte 12. januar», «- Kontor hver mandag», «- tittel Fest»: a forgotten colon.

Either is a title to YAML, and the first has no time. A title may hold a date all the same: «Toget
1. mai» says which day it is, «Oppfølging etter møtet 12. januar» which meeting. So may one with its
key, «tittel: Styremøte 12. januar», where nothing else says when.
"""

import re
from collections.abc import Iterator

from applan.document.nodes import ScalarNode
from applan.document.patched import Patch
from applan.document.trouble import Trouble
from applan.frozen import NamedTuple
from applan.messages import Message, Tongue, msg
from applan.model.fields import is_clock
from applan.patterns import lazy
from applan.when import Occurrence, Quota, parse_when

_CALLED_BY_DATE = frozenset({"8. mars", "1. mai", "17. mai"})
"""Days that have no other name among people."""

_OF_ANOTHER = lazy(
    r"\b(?:fra|frå|etter|før|siden|sidan)\b|\b(?:av|på|i|om|for|mot|ved|den|til|per|pr[.]?)$",
    re.IGNORECASE,
)
"""What makes a date say which thing is meant, and not when this one is."""

_SAYS = lazy(
    r"\b(?:vi|skal|er|har|blir|vert|må|kan|vil|bør|får|går|holder|held|åpner|opnar|starter|startar"
    r"|begynner|byrjar|møter|møtes|møtest|[^\W\d_]{3,}(?:es|ast))\b|^(?:alle|styret) \w+er\b",
    re.IGNORECASE,
)
"""What makes a title a sentence, which may say when by itself."""
_KINDS = frozenset({"day", "days", "week", "weeks", "month", "months", "recurring"})

_OF_TITLE = lazy(r"(?:per|pr[.]?|for|om|mot|ved)\b", re.IGNORECASE)
"""A time that begins so says what the title is about: «Plan for mai»."""
_DEADLINE = lazy(r"[^\W\d_]*frist(?:en)?\b", re.IGNORECASE)
"""«Frist 1. mai» is a time as it stands, and no title says more."""
_LABELLED = lazy(r"[^:：\d]*[^\W\d_][:：]")
"""«Fest: 1. mai» is read as a time, too, but it is a title and its time."""
_PLACES = lazy(r"(?<=[\s:：﹕︰∶꞉ː;；=|])(?=[^\s])")
_COLONS = ":：﹕︰∶꞉ː;；=|"
_BETWEEN = f" ,–—>→-{_COLONS}"
"""What people write between a title and its time."""

_OF_EVENT = lazy(r"[a-zæøå]*(?:møtet|tinget|kurset|stevnet|arrangementet|valg?et|samling(?:en|a)"
                 r"|konferansen|festen|turen|leir(?:en)?|dugnaden) (?:\w+ )?\d")  # fmt: skip
"""«Forberede møtet 17. april»: the day is that of the meeting."""

_SEASON = lazy(r"(?:vår|sommer|sumar|høst|haust|vinter)(?:en)?(?: [-–—]|,) ", re.IGNORECASE)
"""No time begins so: «Styremøte høst - 14. september» has its season in the title."""

_READ = frozenset({"ambiguous-year", "weekday-mismatch"})
"""What may be wrong with a time, and it is one all the same."""

_MAY_BE_COUNT = lazy(r"\d{1,2}/\d{1,2}")
"""«Medlemsblad 3/4» may be its third of four."""

_MOST_PLACES = 16

_GOES_ON = lazy(
    r"(?:av|eller|etter|for|fr[aå]|før|hos|i|med|mot|og|om|over|på|som|til|under|ved)\b"
)
"""After these a word is one of a title in small letters: «tekst til avisa», «sted for leir»."""


def after_a_key(node: ScalarNode) -> Iterator[Trouble]:
    """That a colon is missing in a title that begins with a key: «- tittel Fest»."""
    text, start = node.value, node.start_mark.index
    key, rest = text.split(" ", 1)
    if node.end_mark.index - start != len(text) or _GOES_ON.match(rest.lstrip()):
        return
    better, end = f"{key}: {rest.lstrip(_BETWEEN)}", start + len(key)
    message = msg("is a colon missing after “{key}”? write “{better}”", key=key, better=better)
    fix = Patch(end, start + len(text) - len(rest.lstrip(_BETWEEN)), ": ")
    yield Trouble("AP140", message, start, end, (fix,))


class Long(NamedTuple):
    """The keys of a title and of its time, where each has one, and what parts them."""

    title: str
    when: str
    between: str


def colonless(node: ScalarNode, language: Tongue, keys: Long | None = None) -> Iterator[Trouble]:
    """That a colon is missing in a title that ends with a day, and what puts it there.

    After a colon that only lacks its space, any time will do. With ``keys``, the title has one.
    """
    text, start = node.value, node.start_mark.index
    named = _DEADLINE.match(text) is not None
    whole = is_time(text, language)
    if node.end_mark.index - start != len(text) or (whole and not (named or "," in text)):
        return
    cells = _cells(text)
    if not keys and len(cells) > 2 and ": " not in text and (said := _of_cells(cells, language)):
        end = node.end_mark.index
        yield Trouble(
            "AP140", said[0], start, end, tuple(Patch(start, end, one) for one in said[1:])
        )
        return
    sentence = _SAYS.search(text) is not None
    for place in _places(text):
        in_brackets = text[place] == "(" and text[-1] == ")"
        at, end = place + in_brackets, len(text) - in_brackets
        title, time = text[:place].rstrip(_BETWEEN), text[at:end]
        tight = text[place - 1] in _COLONS
        if not time[:1].isalnum() or _SEASON.match(time):
            continue
        if _OF_EVENT.match(time) and not tight:
            return
        if whole and not named and not (text[:place].rstrip()[-1:] == "," and _is_feast(title)):
            continue
        if not is_time(time, language, any_kind=tight):
            continue
        if (
            not title
            or (tight and title[-1].isdigit() and not is_time(time, language))
            or ": " in text[:place]
            or (sentence and not tight)
        ):
            return
        if not tight and ((time in _CALLED_BY_DATE and not named) or _OF_TITLE.match(time)
                          or _OF_ANOTHER.search(text[:at].rstrip())):  # fmt: skip
            return
        better = f"{title}: {time}"
        message = (
            msg("a space is missing after the colon; write “{better}”", better=better)
            if text[place - 1] == ":"
            else msg("is a colon missing before the time? write “{better}”", better=better)
        )
        fix = [Patch(start + len(title), start + at, ": ")]
        if in_brackets:
            fix.append(Patch(start + end, start + len(text), ""))
        sure = _MAY_BE_COUNT.fullmatch(time) is None
        if keys is not None:
            yield from _two_keys(node, title, time, keys, sure=sure)
            return
        yield Trouble("AP140", message, start + at, start + end, tuple(fix) if sure else ())
        return


def _places(text: str) -> list[int]:
    """Where the time at the end of a text may begin."""
    return [one.start() for one in _PLACES.finditer(text)][-_MOST_PLACES:]


def ends_in_time(text: str, language: Tongue) -> bool:
    """Whether a text ends in a time of days and begins with something else, «Fest - 6. juni», or
    has one in a cell: «Fest | 6. juni | Kari»."""
    cells = _cells(text)
    if len(cells) > 2:
        return _of_cells(cells, language) is not None
    return any(text[at].isalnum() and is_time(text[at:], language) for at in _places(text))


def _cells(text: str) -> list[str]:
    return [one.strip() for one in re.split("[;|]", text)]


def _two_keys(
    node: ScalarNode, title: str, time: str, keys: Long, *, sure: bool = True
) -> Iterator[Trouble]:
    """That a title with its key has its time in it, and what gives that its own."""
    message = msg("the time stands in the title; write “{first}: {title}” and “{second}: {time}”",
                  first=keys.title, title=title, second=keys.when, time=time)  # fmt: skip
    start, end = node.start_mark.index, node.end_mark.index
    fix = (Patch(start, end, f"{title}{keys.between}{keys.when}: {time}"),) if sure else ()
    yield Trouble("AP140", message, start, end, fix)


def in_quotes(node: ScalarNode, language: Tongue, keys: Long) -> Iterator[Trouble]:
    """That a title between quotation marks has its time behind a colon: «"Slepp: 3. april"»."""
    title, colon, time = node.value.partition(": ")
    if colon and title[:1].isalpha() and is_time(time, language, any_kind=True):
        yield from _two_keys(node, title, time, keys, sure="#" not in node.value)


def _is_feast(title: str) -> bool:
    """Whether a title is a day that has a name: «Sankthans», and neither «Fredag» nor «Høsten»."""
    read = parse_when(title)
    return len(read.occurrences) == 1 and bool(read.occurrences[0].name) and (
        read.occurrences[0].precision == "day")  # fmt: skip


def _of_cells(cells: list[str], language: Tongue) -> tuple[Message, *tuple[str, ...]] | None:
    """What to say of «Kor;6. mai;Kari», and what is written instead where that is all of it."""
    title = next((one for one in cells if one and not is_time(one, language, any_kind=True)), "")
    times = [one for one in cells if is_time(one, language)]
    whole = ", ".join((*times, *(one for one in cells if one and one not in (title, *times))))
    if title and times and is_time(whole, language):
        better = f"{title}: {whole}"
        return msg("is a colon missing before the time? write “{better}”", better=better), better
    better = f"{title}: {', '.join(times)}"
    said = msg("nothing is told apart by “;” or “|” here; write “{better}”, and the rest with keys "
               "of its own, such as “place” and “responsible”", better=better)  # fmt: skip
    return (said,) if title and times else None


_AFTER = lazy(r"\s*[:;|–—]\s+|\s+-\s+|,\s+|\s+(?=[A-ZÆØÅ])")
"""What people write between a time and the title behind it."""


def time_first(node: ScalarNode, language: Tongue, keys: Long | None = None) -> Iterator[Trouble]:
    """That a title begins with its days: «- 9. mars – Dans», «- Fredag 14. mai Fest»."""
    text, start, end = node.value, node.start_mark.index, node.end_mark.index
    if end - start != len(text):
        return
    for between in reversed([*_AFTER.finditer(text)][:_MOST_PLACES]):
        time, title, sign = text[: between.start()], text[between.end() :], between[0].strip()
        only, timed = _with_its_hour(title, time)
        if not title[:1].isalpha() or is_clock(title):
            continue
        if is_time(time, language) and not is_time(only, language):
            named = sign == "," and not title[:1].isupper()
            if named or (not sign and (time in _CALLED_BY_DATE or not re.search(r"\d", time))):
                return
            yield from (
                _two_keys(node, only, timed, keys) if keys is not None
                else _swapped(f"{only}: {timed}", Patch(start, end, f"{only}: {timed}"))
            )  # fmt: skip
            return


def behind_its_time(key: ScalarNode, value: ScalarNode, language: Tongue) -> Iterator[Trouble]:
    """That a title stands behind the colon and its time before it: «- 8. mai: Fest»."""
    title, time = value.value, key.value
    places = [(one.start_mark.index, one.end_mark.index) for one in (key, value)]
    if key.style or value.style or [end - at for at, end in places] != [len(time), len(title)]:
        return
    if (
        title[:1].isalpha()
        and not is_clock(title)
        and is_time(time, language, any_kind=True)
        and not _is_event(time)
        and not is_time(title, language, any_kind=True)
    ):
        title, time = _with_its_hour(title, time)
        fix = Patch(*places[0], title), Patch(*places[1], time)
        yield from _swapped(f"{title}: {time}", *fix)


_HOUR_BEHIND = lazy(r",? (kl\b.*)", re.IGNORECASE)


def _with_its_hour(title: str, time: str) -> tuple[str, str]:
    """A title behind its time, «Barnetog kl. 10», and the time with the hour that stands there."""
    found = _HOUR_BEHIND.search(title)
    if found is None or not found.start() or not is_clock(found[1]):
        return title, time
    return title[: found.start()], f"{time} {found[1]}"


def _swapped(better: str, *fix: Patch) -> Iterator[Trouble]:
    message = msg("the time stands first; write “{better}”", better=better)
    yield Trouble("AP140", message, fix[0].start, fix[-1].end, fix)


def _is_event(text: str) -> bool:
    """Whether a time is the name of something alone: «Festutvalget», «Landsmøtet»."""
    return all(one.anchor is not None and one.anchor.direction == "at"
               for one in parse_when(text).occurrences)  # fmt: skip


def is_time(text: str, language: Tongue, *, any_kind: bool = False) -> bool:
    """Whether a text is a time of days and nothing else; the year may be the plan's."""
    if _LABELLED.match(text):
        return False
    read = parse_when(text, language="nn" if language == "nn" else "nb")
    return (bool(read.occurrences) and (any_kind or all(map(_says_when, read.occurrences)))
            and all(problem.code in _READ for problem in read.problems))  # fmt: skip


def _says_when(one: Occurrence) -> bool:
    """Whether a time has days, or comes again so and so often; «jevnlig» is said of much."""
    rule = one.recurrence
    return one.kind in _KINDS and not (isinstance(rule, Quota) and rule.times is None)
