"""What of a plan's running text cannot be printed as it is written; drafts print by the same."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from applan.findings import Path
from applan.lint.subject import Subject
from applan.lint.texts import PROSE, key_of, texts_of
from applan.prose.signs import may_have_faults

if TYPE_CHECKING:
    from applan.prose.read import Fault


class Place(NamedTuple):
    """A fault, and the text it is in."""

    path: Path
    text: str
    fault: "Fault"


def faults_of(subject: Subject) -> tuple[Place, ...]:
    """All faults of a plan's running texts, in document order; asked again, the same."""
    return subject.every(_faults)


def _faults(subject: Subject) -> Iterator[Place]:
    for path, text in texts_of(subject).pieces:
        if key_of(path) in PROSE and path[:1] != ("labels",) and may_have_faults(text):
            from applan.prose.read import read

            for fault in read(text).faults:
                yield Place(path, text, fault)
