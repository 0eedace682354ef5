"""What an occurrence is called within its plan: the key by which a calendar knows it again.

«hostkampanje» is the activity's id. No date is in a key, so that what moves is still the same.

An activity with several times adds the label of the part («grunnskolering.trinn-1»), or where it
has none, its number among those without a label as they are written: the first has no number, the
second is «.2». So a new time that is written last leaves the others as they were, and one that
has a ``part`` may be written anywhere. Several times in one text («uke 13, 14 og 19») add a
number of their own: «.1.2» is the second time of the first text.

What has no id goes by its title, after an underscore, which no id can hold; a new title is then
another occurrence. Keys stay apart since no piece can hold a point.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from applan.findings import Path
from applan.model import Occurrence
from applan.schedule.entries import Entry

LONGEST = 60
"""Characters of one piece of a key; a longer one is cut and told apart by a checksum."""

_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ð": "d", "þ": "th", "ß": "ss", "đ": "d"})
_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def slug(text: str) -> str:
    """The text as small letters, figures and hyphens; never empty."""
    if len(text) <= LONGEST and _PLAIN.fullmatch(text):
        return text
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    plain = "".join(one for one in plain if not unicodedata.combining(one))
    made = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not made:
        return f"x{_checksum(text)}"
    if len(made) > LONGEST:
        return f"{made[:LONGEST].rstrip('-')}-{_checksum(text)}"
    return made


class Keys:
    """The keys of one plan's occurrences, whatever is shown of them.

    ``times`` are what each ``when`` adds, by the path of the ``when``.
    """

    def __init__(self, found: Iterable[Entry]) -> None:
        self._entries: dict[Path, str] = {}
        self._times: dict[Path, str] = {}
        taken: dict[str, int] = {}
        for entry in found:
            self._entries[entry.path] = _free(self._name(entry), taken)
            for number, label in enumerate(_labels(entry.item.when)):
                self._times[(*entry.path, "when", number)] = label

    def of(self, entry: Path, when: Path, number: int) -> str:
        """The key of the ``number``-th time, from 1, that a ``when`` was read as."""
        label = self._times[when]
        suffix = label if number == 1 else f"{label or '.1'}.{number}"
        return f"{self._entries[entry]}{suffix}"

    def _name(self, entry: Entry) -> str:
        parent = self._entries.get(entry.path[:-2], "")
        return entry.item.id or f"{parent}_{slug(entry.item.title)}"


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
    from hashlib import sha256

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
