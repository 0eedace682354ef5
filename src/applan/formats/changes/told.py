"""The values that a format shows of a comparison in words: times, numbers, and how they differ."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from applan.compare import Comparison, FieldChange, Shift, Time
from applan.compare.change import Value
from applan.compare.history import Years
from applan.messages import Catalogue, Message, msg
from applan.model import Target
from applan.model.standing import told
from applan.model.target import in_series, limit_of
from applan.patterns import lazy
from applan.prose.blocks import Block, Paragraph, line
from applan.typography import MONTHS, bound, number
from applan.when import Interval
from applan.when.called_off import Off
from applan.when.format_dates import format_days
from applan.when.printing import lengths_in_words, printed
from applan.when.words import vocabulary
from applan.words.compared import words

_DAY = lazy(r"\d{4}-\d\d-\d\d")
"""How a day that the model knows is passed on."""


_PLAIN = lazy(
    rf"\d|(?:uke|veke|{MONTHS}"
    r"|våren|sommeren|sommaren|høsten|hausten|vinteren|(?:man|mån|tirs|tys|ons|tors|fre|lør"
    r"|laur|søn|sun)dag)\b"
)
"""How a time begins that «fra» and «til» may stand before."""


def from_to(old: str, new: str, own: Mapping[str, str]) -> str:
    """«fra 3. mai til 5. mai», and in quotes what does not read so: «innen 1. mai»."""
    plain = _PLAIN.match(old) and _PLAIN.match(new)
    return own["from_to" if plain else "became_so"].format(old=old, new=new)


def as_said(text: str) -> str:
    """A value behind its name: «kostnad 300 kr», and in quotes what does not read so."""
    return text if _PLAIN.match(text) else f"«{text}»"


def unfollowed(found: Comparison | Years, language: str) -> Iterator[Block]:
    """How many things may go on under other titles, for those who read pages."""
    if found.unfollowed:
        said = words(language)["one_plan"].format(count=found.unfollowed)
        yield Paragraph(line(said), role="note")


def unlinked(count: int) -> Message:
    """The same for a screen, with what connects them."""
    return msg(
        "Could not be followed: {count}. Their titles are in one plan only; “applan link” connects "
        "what is the same.",
        count=count,
    )


def value_texts(change: FieldChange, value: Value | None, catalogue: Catalogue) -> tuple[str, ...]:
    """One side of a field as lines of text; none where it says nothing."""
    if value is None:
        return ()
    if isinstance(value, (int, float)):
        return (_amount(value, change.about, catalogue),)
    if isinstance(value, str):
        return (_named(change.field, value, catalogue),)
    if change.field == "section":
        return (" › ".join(map(str, value)),)
    return tuple(
        time_text(one, catalogue) if isinstance(one, Time) else bound(one) for one in value
    )


def time_text(time: Time, catalogue: Catalogue) -> str:
    """«Første samling: januar 2020 (Oslo, fysisk)»."""
    said = printed(time.text, catalogue.language)
    text = f"{time.part}: {said}" if time.part else said
    about = [time.place] if time.place else []
    for field, value in (("mode", time.mode), ("certainty", time.certainty)):
        if value is not None:
            about.append(_named(field, value, catalogue))
    about += [one for one in (time.responsible, time.note) if one]
    return bound(f"{text} ({'; '.join(about)})" if about else text)


def named(title: str, off: Off | None, catalogue: Catalogue) -> str:
    """A title, or a time, and that what it is of is called off where it is."""
    return bound(told(title, words(catalogue.language)[f"status.{off}"] if off else ""))


def remark(change: FieldChange, catalogue: Catalogue) -> str:
    """By how much a time or a number differs, in words; empty where nothing can be said."""
    delta = change.delta
    if isinstance(delta, Shift):
        return _shifted(delta, catalogue)
    if isinstance(delta, int | float):
        return ("+" if delta > 0 else "") + _amount(delta, "", catalogue)
    if change.field == "value" and change.old is not None and change.new is not None:
        return catalogue.say("unit or scope is not the same, so they cannot be compared")
    return ""


def target_texts(targets: Iterable[Target], catalogue: Catalogue) -> list[str]:
    """«50 000 medlemmer (hele partiet)»; with milestones «200 (2026), 250 medlemmer»."""
    found = []
    for *steps, last in in_series(targets):
        said = [f"{_amount(one.value, '', catalogue)} ({one.by})" for one in steps]
        said.append(f"{limit_of(last)}{_amount(last.value, last.unit or '', catalogue)}")
        scope = f" ({last.scope})" if last.scope else ""
        found.append(bound(f"{', '.join(said)}{scope}"))
    return found


def _shifted(shift: Shift, catalogue: Catalogue) -> str:
    """How much later it begins; of what only ends at another time, how much later that is."""
    if not shift.exact:
        said = later(shift.weeks * 7, shift)
    elif shift.days:
        said = later(shift.days, shift)
    else:
        said = msg("ends {later}", later=later(shift.end_days, shift))
    text = catalogue.say(said)
    return text if catalogue.language == "en" else lengths_in_words(text, catalogue.language)


def _day(day: date, catalogue: Catalogue) -> str:
    if catalogue.language == "en":
        return day.isoformat()
    interval = Interval(day, day.fromordinal(day.toordinal() + 1))
    return format_days(interval, vocabulary(catalogue.language))


def later(days: int, shift: Shift) -> Message:
    """So many days later or earlier, and that it is so in the year where that is another."""
    length = _length(abs(days))
    if shift.same_year or abs(days) in _A_YEAR:
        if days > 0:
            return msg("{length} later", length=length)
        return msg("{length} earlier", length=length)
    if days > 0:
        return msg("{length} later in the year", length=length)
    return msg("{length} earlier in the year", length=length)


_A_YEAR = (365, 366)


def _length(days: int) -> Message:
    if days in _A_YEAR:
        return msg("1 year")
    weeks, rest = divmod(days, 7)
    if weeks and rest:
        return msg("{one} and {other}", one=_weeks(weeks), other=_days(rest))
    return _weeks(weeks) if weeks else _days(rest)


def _weeks(count: int) -> Message:
    return msg("1 week") if count == 1 else msg("{count} weeks", count=count)


def _days(count: int) -> Message:
    return msg("1 day") if count == 1 else msg("{count} days", count=count)


def _amount(value: int | float, unit: str, catalogue: Catalogue) -> str:
    text = number(value) if catalogue.language != "en" else f"{value:,}"
    return f"{text} {unit}" if unit else text


def _named(field: str, value: str, catalogue: Catalogue) -> str:
    """A value with a fixed choice, or a day, in words; any other as the plan has it."""
    if _DAY.fullmatch(value):
        return bound(_day(date.fromisoformat(value), catalogue))
    return words(catalogue.language).get(f"{field}.{value}", "").lower() or bound(value)
