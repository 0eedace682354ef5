"""What an occurrence is called within its plan: the key by which a calendar knows it again.

«hostkampanje» is the activity's id, and where it has one time, that is all: what moves is still the
same. One of several times adds the label of its part («grunnskolering.trinn-1»), and several
without a label, or with the same, add the day they begin («styremote.20260310»): a time that is
put in, taken out or written elsewhere leaves the others as they are. Two that begin on one day are
told apart as they are written, the second as «.2». What has no day has «0» for it.

What has no id goes by its title, after an underscore, which no id can hold; activities of one title
are several times of one thing. Keys stay apart since no piece can hold a point, and no label is all
figures.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from applan.findings import Path
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


def names_of(found: Iterable[Entry]) -> dict[Path, str]:
    """What each entry goes by, by its path: its id, or its title below what it is a part of."""
    names: dict[Path, str] = {}
    for entry in found:
        parent = names.get(entry.path[:-2], "")
        names[entry.path] = entry.item.id or f"{parent}_{slug(entry.item.title)}"
    return names


def keys_of(times: Sequence[tuple[str, str | None, date | None]]) -> Iterator[str]:
    """The keys of a plan's times: each given as the name of its entry, its part, its first day."""
    labelled = [(_labelled(name, part), day) for name, part, day in times]
    several = Counter(made for made, _ in labelled)
    taken: Counter[str] = Counter()
    for made, day in labelled:
        if several[made] > 1:
            made = f"{made}.{day.isoformat().replace('-', '') if day else '0'}"
            taken[made] += 1
        yield f"{made}.{taken[made]}" if taken[made] > 1 else made


def _labelled(name: str, part: str | None) -> str:
    if part is None:
        return name
    made = slug(part)
    return f"{name}.del-{made}" if made.isdigit() else f"{name}.{made}"


def _checksum(text: str) -> str:
    from hashlib import sha256

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
