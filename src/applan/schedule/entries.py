"""The activities and goals of a plan, with what parts inherit written out."""

import re
from functools import cache

from applan.findings import Path
from applan.frozen import Frozen
from applan.model import Activity, Goal, Mode, Occurrence, Placed, Plan, Responsibility, walk
from applan.model.standing import off_by
from applan.typography import folded
from applan.when.called_off import Off, bare_title
from applan.words.calendar import words

_FOR_ALL_PARTS = frozenset({"cancelled", "postponed", "done"})
"""What is so of a whole is so of its parts; that it is going on says nothing of any one of them."""


class Written(Frozen):
    """One item under ``when`` and where it stands; ``inherited`` from the activity around it.

    ``note`` is what is noted in its text and beside it, and ``off`` that this calls it off.
    """

    said: Occurrence
    path: Path
    inherited: bool = False
    note: str | None = None
    off: Off | None = None


class Entry(Frozen):
    """An activity or goal with everything that holds for it, its own or inherited.

    ``title`` is without a mark that says no more than the status does.
    """

    path: Path
    item: Activity | Goal
    title: str
    duties: tuple[Responsibility, ...]
    audience: tuple[str, ...]
    place: tuple[str, ...]
    mode: Mode | None
    status: str | None
    times: tuple[Written, ...]

    @property
    def off(self) -> Off | None:
        """That it is called off as a whole."""
        return off_by(self.item, self.status)


def entries(plan: Plan) -> tuple[Entry, ...]:
    """Every activity, part and goal, in document order, each before its parts."""
    placed = [place for place in walk(plan) if isinstance(place.item, (Activity, Goal))]
    found: dict[Path, Entry] = {}
    for place in placed:
        parent = found.get(place.parent.path) if place.parent is not None else None
        found[place.path] = _entry(place, parent, plan.language)
    return tuple(found.values())


def labelled(title: str, label: str) -> str:
    """A title with the label of a part: «Grunnskolering – Trinn 1».

    A label that already says what it belongs to, or is a long compound, stands alone.
    """
    return label if _says(label, title) or _is_compound(label) else f"{title} – {label}"


def _entry(place: Placed, parent: Entry | None, language: str) -> Entry:
    item = place.item
    assert isinstance(item, (Activity, Goal))
    own = tuple(Written(said, (*place.path, "when", index)) for index, said in enumerate(item.when))
    title, duties = bare_title(item.title.strip()), item.responsible
    if isinstance(item, Goal):
        return Entry(place.path, item, title, duties, (), (), None, item.status, own)
    if parent is None:
        return Entry(
            place.path, item, title, duties, item.audience, item.place, item.mode, item.status, own
        )
    return Entry(
        place.path,
        item,
        title if says_itself(title, language) else labelled(own_name(parent, language), title),
        duties or parent.duties,
        item.audience or parent.audience,
        item.place or parent.place,
        item.mode or parent.mode,
        item.status or (parent.status if parent.status in _FOR_ALL_PARTS else None),
        own or _inherited(parent, title),
    )


def says_itself(title: str, language: str) -> bool:
    """Whether the title of a part needs not the whole before it: «Skolering av toppkandidater».

    It has two long words, or a compound as long as both. «Evaluering», «Tromsø» and «Besøk på
    Stortinget» do not tell what they belong to, nor does «Første samling» or what has a number.
    """
    said = re.findall(r"[^\W\d_]+", title.casefold())
    if not said or title[:1].isdigit() or said[0] in _pieces(language) | _ORDINALS:
        return False
    return sum(len(word) >= _LONG_WORD for word in said) > 1 or _is_compound(title)


def _is_compound(title: str) -> bool:
    return any(len(word) >= _COMPOUND for word in re.findall(r"[^\W\d_]+", title))


_LONG_WORD, _COMPOUND = 8, 17
"""Letters."""
_ORDINALS = frozenset(
    {"første", "andre", "tredje", "fjerde", "femte", "siste", "neste", "fyrste", "den", "det", "de"}
)


def own_name(entry: Entry, language: str) -> str:
    """What something is called where its parts and what hangs on it are told.

    «Trinn 1» is no name, and brings what it is itself a part of; longer rows of names help nobody.
    """
    own = entry.item.title.strip()
    return entry.title if _is_piece(own, language) else own


def _inherited(parent: Entry, title: str) -> tuple[Written, ...]:
    """The times of the whole, but not those that are only for another part of it."""
    return tuple(
        Written(written.said, written.path, inherited=True)
        for written in parent.times
        if written.said.part is None or folded(written.said.part) == folded(title)
    )


@cache
def _pieces(language: str) -> frozenset[str]:
    return frozenset(words(language)["pieces"].split())


def _is_piece(title: str, language: str) -> bool:
    """Whether a title only numbers a piece: «Trinn 1», «2. samling», «Første samling»."""
    parts = re.findall(r"[^\W\d_]+", title.casefold())
    numbered = bool(re.search(r"\d", title)) or len(parts) == 2
    return numbered and len(parts) <= 2 and not _pieces(language).isdisjoint(parts)


def _says(label: str, title: str) -> bool:
    """Whether a title's words stand in a label in their order, in any form and first in compounds.

    «Storkurs» and «Festival» do not say «Kurs» and «Fest».
    """
    said, wanted = re.findall(r"\w+", label.casefold()), re.findall(r"\w+", title.casefold())
    starts = range(len(said) - len(wanted) + 1)
    return any(all(map(_is_form_of, said[n : n + len(wanted)], wanted)) for n in starts)


def _is_form_of(said: str, word: str) -> bool:
    if not said.startswith(word):
        return False
    return len(word) >= _LONG or said[len(word) :] in _ENDINGS


_LONG = 6
"""Letters of a word that is the same word in what begins with it."""
_ENDINGS = frozenset(
    {"", "n", "t", "r", "s", "a", "en", "et", "er", "ar", "ne", "ene", "ane", "ens", "ets", "enes"}
)
