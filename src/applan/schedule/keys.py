"""What an occurrence is called within its plan: the key by which a calendar knows it again.

«hostkampanje» is the activity's id, and where it has one time, that is all: what moves is still the
same. One of several times adds the label of its part («grunnskolering.trinn-1»), and several
without a label, or with the same, add the day they begin («styremote.20260310»): a time that is
put in, taken out or written elsewhere leaves the others as they are. Two that begin on one day are
told apart as they are written, the second as «.2». What has no day has «0» for it.

What has no id goes by its title, without a word that calls it off, and activities of one title are
several times of one thing. A part goes by that below what it is a part of, after an underscore,
which no id can hold; so does a title that something else has as its id. Keys stay apart since no
piece can hold a point, and no label is all figures.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from applan.findings import Path
from applan.model.naming import is_part, slug
from applan.schedule.entries import Entry


def names_of(found: Sequence[Entry]) -> dict[Path, str]:
    """What each entry goes by, by its path: its id, or its title below what it is a part of."""
    names: dict[Path, str] = {}
    written = {entry.item.own_id for entry in found}
    for entry in found:
        made = slug(entry.item.lasting_title)
        if is_part(entry.path) or made in written:
            made = f"{names.get(entry.path[:-2], '')}_{made}"
        names[entry.path] = entry.item.own_id or made
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
