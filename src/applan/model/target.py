"""A number somebody wants to reach."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from applan.frozen import NamedTuple
from applan.messages import Tongue
from applan.model.declaration import Entity, Many, NotRight, Thing, optional, required
from applan.model.fields import NUMBER, TEXT
from applan.patterns import lazy
from applan.typography import folded


class Target(Entity, alone=True):
    """A number with unit, deadline and scope, so that two years' numbers can be compared."""

    value: int | float = required(NUMBER, "tall/tal", 50000)
    unit: str | None = optional(TEXT, "enhet/eining", "medlemmer")
    by: str | None = optional(TEXT, "innen/innan", "2026")
    scope: str | None = optional(TEXT, "gjelder/gjeld", "hele partiet")
    baseline: int | float | None = optional(NUMBER, "utgangspunkt", 44500)
    actual: int | float | None = optional(NUMBER, "oppnådd", 46200)
    note: str | None = optional(TEXT, "merknad", "foreløpig")

    TOLD = """
    value = The number to reach. | Tallet som skal nås.
    unit = What is counted. | Hva som telles.
    by = When it is to be reached. | Når det skal være nådd.
    scope = For whom the number holds: two numbers with different scopes are not growth. | Hvem tallet gjelder: to tall med ulikt omfang er ikke vekst.
    baseline = Where it started. | Utgangspunktet.
    actual = What it is now, or became. | Status nå, eller resultatet.
    note = A reservation or explanation. | Forbehold eller forklaring.
    """


TARGETS = Many(Thing(Target))


def in_series(targets: Iterable[Target]) -> tuple[tuple[Target, ...], ...]:
    """Targets of one thing, each with those that are milestones of it, in the order written.

    «200 medlemmer innen 2026» and «250 medlemmer innen 2027» are one target on its way: the same
    is counted of the same, and each has a deadline of its own.
    """
    series: list[list[Target]] = []
    for target in targets:
        same = next((one for one in series if _is_milestone(target, one)), None)
        if same is None:
            series.append([target])
        else:
            same.append(target)
    return tuple(map(tuple, series))


def _is_milestone(target: Target, others: Sequence[Target]) -> bool:
    deadlines = [one.by for one in (target, *others)]
    return (
        None not in deadlines
        and len(set(deadlines)) == len(deadlines)
        and all(measured(one) == measured(target) for one in others)
    )


class Measure(NamedTuple):
    """What a number counts and of whom, as they are compared: without capitals."""

    unit: str
    scope: str


def measured(target: Target) -> Measure:
    """What a target counts; numbers of the same measure can be told apart, others not."""
    return Measure(folded(target.unit or ""), folded(target.scope or ""))


_SPACE = "[ \u00a0\u202f]"
_GROUPED = rf"[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}}){{1,4}}(?:,[0-9]{{1,9}})?"
_NUMBER = rf"[-−]?(?:{_GROUPED}|[0-9]{{1,15}}(?:[.,][0-9]{{1,9}})?)"
_MONEY = rf"(?:[0-9]{{1,3}}(?:[.][0-9]{{3}}){{1,4}}(?![0-9])|{_NUMBER})"
"""An amount, which may have a stop between thousands: there are no thousandths of a krone."""
_IN_LETTERS = {
    "to": "2", "tre": "3", "fire": "4", "fem": "5", "seks": "6", "sju": "7", "syv": "7",
    "åtte": "8", "ni": "9", "ti": "10", "elleve": "11", "tolv": "12", "femten": "15",
    "tjue": "20", "tjuge": "20",
}  # fmt: skip
_LIMITS = (
    "minst", "minimum", "over", "mer enn", "meir enn", "flere enn", "fleire enn", "ca.", "ca",
    "cirka", "om lag", "omtrent", "rundt", "nærmere", "nærare", "opptil", "inntil", "høyst",
    "høgst", "maks.", "maks", "maksimum", "maksimalt", "under", "færre enn", "mindre enn",
)  # fmt: skip


def limit_of(target: Target) -> str:
    """The note of a target that stands before its number, with a space: «minst 15 høringssvar»."""
    return f"{target.note} " if target.note and target.note.lower() in _LIMITS else ""


def _capital_or_small(words: Iterable[str]) -> str:
    return "|".join(f"[{one[0].upper()}{one[0]}]{one[1:].replace('.', '[.]')}" for one in words)


def target_pattern(*, named: bool = False, numbered: bool = False, begun: bool = True) -> str:
    """How a target is written on one line: «250 medlemmer innen 31. desember 2027 (laget)».

    A number first, but for «kr», «minst» and «fra 350 til», or a small one in letters; then what is
    counted, where it starts («fra 200»), by when, and for whom. JavaScript reads it as Python does
    but for the names of the groups; a ``_`` after one tells several of a name apart. ``numbered``
    is for those with a figure first and no «,-», which is most, and is compiled in a third of the
    time; not ``begun`` for those that do not say where it starts.
    """
    by = "|".join(dict.fromkeys(Target.fields["by"].keys[1:]))
    other = rf"(?:{by})\s|(?:til|eller|og|[-–])\s*[0-9]"
    unit = rf"(?:{_SPACE}+(?!{other})[^\s0-9()%,.][^()]*?|{_SPACE}*%[^()]*?)"
    start = rf"(?:\s*\((?:fra|frå)\s+(?!(?:19|20)[0-9][0-9]\))(?P<baseline>{_NUMBER})\))?"
    more = rf"{_SPACE}+(?!(?:{by})\s)[^\s0-9()%,.][^()]*?"
    rise = (
        rf"[Ff]r[aå]\s+(?P<baseline__>{_NUMBER})\s+til\s+"
        rf"(?P<value____>{_NUMBER})(?P<unit____>{unit})"
    )
    number = rf"(?P<value_>{_NUMBER})(?P<unit_>{unit})?"
    written = (
        rf"(?:(?P<note>{_capital_or_small(_LIMITS)})\s+)?"
        rf"(?:(?P<unit>[Kk]r)(?:[.]?{_SPACE}+|[.])(?P<value>{_MONEY})(?:,[-–])?(?P<more>{more})?"
        rf"|{rise}|(?P<value__>{_MONEY})(?P<unit__>,[-–])(?P<more_>{more})?|{number}"
        rf"|(?P<value___>{_capital_or_small(_IN_LETTERS)})(?P<unit___>{unit}))"
    )
    begins = f"(?:{number})" if numbered else written
    due = rf"(?:\s+(?:{by})\s+(?P<by>[^()]+?))?"
    start = start if begun else ""
    later = start.replace("baseline", "baseline_")
    pattern = rf"{begins}{start}{due}{later}(?:\s*\((?P<scope>[^()]+)\))?\s*"
    return pattern if named else re.sub(r"\?P<\w+>", "?:", pattern)


_STOPS = lazy(r"[0-9]{1,3}(?:[.][0-9]{3})+")
_ANY = lazy(target_pattern(named=True))
_BEGUN = lazy(target_pattern(named=True, numbered=True))
_NUMBERED = lazy(target_pattern(named=True, numbered=True, begun=False))


def written_target(line: str) -> re.Match[str] | None:
    """A line as a target, for `parts_of`; None where it is none."""
    plain = line[:1].isdigit() and ",-" not in line and ",–" not in line
    form = _ANY if not plain else _BEGUN if "(" in line and "fr" in line else _NUMBERED
    return form.fullmatch(line)


def parts_of(found: re.Match[str]) -> Iterator[tuple[str, str, int, int]]:
    """What each field says on one line, and its characters there, in their order."""
    groups = found.groupdict()
    for group, said in sorted(groups.items(), key=lambda one: found.start(one[0])):
        name, end = group.rstrip("_"), found.end(group)
        if not said or (name == "unit" and (groups.get("more") or groups.get("more_"))):
            continue
        text = said.strip()
        if name == "more":
            name, text = "unit", f"kr {text}"
        elif group in ("unit", "unit__"):
            text = "kr"
        elif group in ("value", "value__") and _STOPS.fullmatch(text):
            text = text.replace(".", "")
        elif name == "value":
            text = _IN_LETTERS.get(text.lower(), text)
        yield name, text, end - len(said.lstrip()), end


def on_one_line(target: Mapping[str, object], language: Tongue) -> str | None:
    """A target with English keys on one line, if it is read as it was."""
    words = {key: str(one).strip() for key, one in target.items()}
    if not set(words) <= {"note", "value", "unit", "by", "scope"}:
        return None
    made = f"{words['note']} " if "note" in words else ""
    made += words.get("value", "")
    made += f" {words['unit']}" if "unit" in words else ""
    made += f" {Target.said_in('by', language)} {words['by']}" if "by" in words else ""
    made += f" ({words['scope']})" if "scope" in words else ""
    return made if _words(made) == words else None


def read_on_one_line(line: str) -> dict[str, str | float] | None:
    """The target that a line is, with English keys; None for a line that is none, or may be two."""
    words = _words(line)
    try:
        return {**words, "value": NUMBER.read(words["value"])} if words else None
    except NotRight:
        return None


def _words(line: str) -> dict[str, str]:
    found = written_target(line)
    return {name: said for name, said, _, _ in parts_of(found)} if found is not None else {}
