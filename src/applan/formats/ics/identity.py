"""What an event is called: the UID by which a calendar knows it again.

``2026.hostkampanje@troms-arbeiderparti.applan`` is made of the plan's name, the activity's id and
the organisation. None of it is a date, so that an event that moves is still the same event.

An activity with several times adds the label of the part («2026.grunnskolering.trinn-1@…»), or
where it has none, its number among those without a label as they are written: the first has no
number, the second is «.2». So a new time that is written last leaves the others as they were, and
one that has a ``part`` may be written anywhere. Several times in one text («uke 13, 14 og 19») add
a number of their own: «.1.2» is the second time of the first text.

What has no id goes by its title, after an underscore, which no id can hold; a new title is then a
new event. Names stay apart since no piece can hold a point.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from hashlib import sha256

from applan.findings import Path
from applan.model import Activity, Goal, Occurrence, Plan, walk
from applan.schedule import Scheduled

DOMAIN = "applan"

LONGEST = 60
"""Characters of one piece of a name; a longer one is cut and told apart by a checksum."""

_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ð": "d", "þ": "th", "ß": "ss", "đ": "d"})


def slug(text: str) -> str:
    """The text as small letters, figures and hyphens; never empty."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    plain = "".join(one for one in plain if not unicodedata.combining(one))
    made = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not made:
        return f"x{_checksum(text)}"
    if len(made) > LONGEST:
        return f"{made[:LONGEST].rstrip('-')}-{_checksum(text)}"
    return made


def uids(name: str, plan: Plan, found: Sequence[Scheduled]) -> dict[int, str]:
    """The UID of each of a plan's occurrences, by ``id()`` of the occurrence.

    ``found`` must be all of them, so that what is asked for does not change what it is called.
    """
    keys, times = _names(plan)
    place = f"{slug(plan.organisation)}.{DOMAIN}"
    together: dict[tuple[Path, Path], list[Scheduled]] = {}
    for one in found:
        together.setdefault((one.item_path, one.path), []).append(one)
    return {
        id(one): f"{slug(name)}.{keys[item]}{suffix}@{place}"
        for (item, written), held in together.items()
        for one, suffix in zip(held, _suffixes(times[written], len(held)), strict=True)
    }


def _suffixes(label: str, count: int) -> Iterable[str]:
    yield label
    for number in range(2, count + 1):
        yield f"{label or '.1'}.{number}"


def _names(plan: Plan) -> tuple[dict[Path, str], dict[Path, str]]:
    """Names of activities and goals, and what each of their times adds, by path."""
    keys: dict[Path, str] = {}
    times: dict[Path, str] = {}
    taken: dict[str, int] = {}
    for placed in walk(plan):
        item = placed.item
        if not isinstance(item, Activity | Goal):
            continue
        parent = keys.get(placed.parent.path, "") if placed.parent is not None else ""
        made = item.id or f"{parent}_{slug(item.title)}"
        keys[placed.path] = _free(made, taken)
        for number, label in enumerate(_labels(item.when)):
            times[(*placed.path, "when", number)] = label
    return keys, times


def _labels(when: Sequence[Occurrence]) -> Iterable[str]:
    """«» for the first without a part, «.2» for the second, «.trinn-1» for a part."""
    taken: dict[str, int] = {}
    unnamed = 0
    for said in when:
        if said.part is not None:
            made = slug(said.part)
            yield "." + _free(f"del-{made}" if made.isdigit() else made, taken)
        else:
            unnamed += 1
            yield f".{unnamed}" if unnamed > 1 else ""


def _free(made: str, taken: dict[str, int]) -> str:
    """The name, with a number where it is taken. ``taken`` counts how often each was asked for."""
    free = made
    while free in taken:
        taken[made] += 1
        free = f"{made}_{taken[made]}"
    taken[free] = 1
    return free


def _checksum(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
