"""What will not be as the plan says, and how that is told wherever the thing is mentioned."""

import re
from collections.abc import Iterable

from applan.model.activity import Activity, ActivityStatus
from applan.model.goal import Goal

OFF: frozenset[ActivityStatus] = frozenset({"cancelled", "postponed"})
"""The statuses that a reader must not miss: who reads only the title would come in vain."""

_WORD = re.compile(
    r"(?<![^\W_])(?:avlyst|avlyste|avlysast|utsatt|utsatte|utsett|utsette|flyttet|flytta|flytt"
    r"|innstilt|utgår|utgått|droppet|droppa|skrinlagt|stroken|strøket)(?![^\W_])",
    re.IGNORECASE,
)


def says_off(text: str | None) -> bool:
    """Whether a writer's own words say that something is cancelled, put off or moved."""
    return text is not None and _WORD.search(text) is not None


def own_status(item: Activity | Goal) -> str:
    """A goal's own words for its status, where they say that it is called off; else nothing."""
    said = item.status if isinstance(item, Goal) else None
    return said if said is not None and says_off(said) else ""


def told(title: str, *asides: str) -> str:
    """A title with what must not be missed behind it: «Vårtur (avlyst)».

    What the title, or a longer remark, says already is not said twice.
    """
    kept: list[str] = []
    for aside in sorted(filter(None, dict.fromkeys(asides)), key=len, reverse=True):
        if not (_words(aside) and _words(aside) <= _words(" ".join((title, *kept)))):
            kept.append(aside)
    said = [aside for aside in dict.fromkeys(asides) if aside in kept]
    return f"{title} ({'; '.join(said)})" if said else title


def _words(text: str) -> frozenset[str]:
    return frozenset(_stem(found) for found in _WORD.findall(text))


def _stem(word: str) -> str:
    """The same for every form of a word, in bokmål and nynorsk."""
    return word.casefold()[:4]


def aside_of(notes: Iterable[str | None]) -> tuple[str, ...]:
    """Those of some notes that say that something is called off."""
    return tuple(note.strip() for note in notes if note is not None and says_off(note))
