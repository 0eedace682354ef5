"""What only shows once a key has its right name: all below it was not looked at before."""

from collections.abc import Iterable, Iterator

from applan.document import Document, Node
from applan.document.edits import AROUND
from applan.document.nodes import is_mapping, is_scalar
from applan.findings import Edit, Finding
from applan.frozen import NamedTuple
from applan.source import Source

_OF_KEYS = frozenset({"AP101", "AP102"})
"""Codes that a mapping is blamed for where its first key begins, though it may stand there."""


class Uncovered(NamedTuple):
    """What stands at the keys that were renamed in a text, as offsets (start, end).

    ``mended`` are places of what was no YAML: there it was not said what else is wrong with it.
    """

    source: Source
    places: tuple[tuple[int, int], ...]
    mended: frozenset[int]

    def has(self, finding: Finding) -> bool:
        """Whether a finding stands inside of one, or is on one and can be mended in turn.

        That such a value may not stand there at all is another thing: the key was not meant.
        """
        at = self.source.line_start(finding.span.line) + finding.span.column - 1
        return at in self.mended or any(
            start < at < end or (start == at and (finding.fix or finding.code in _OF_KEYS))
            for start, end in self.places
        )


def uncovered(old: Document, new: Document, edits: Iterable[Edit]) -> Uncovered:
    """What changing some keys of ``old`` has uncovered in ``new``; else they are the same."""
    mended = frozenset(_mended(edits))
    return Uncovered(new.source, tuple(_renamed(old.root, new.root)), mended)


def _mended(edits: Iterable[Edit]) -> Iterator[int]:
    """Where edits that change only how something is written begin and end in the new text."""
    shift = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.value == AROUND:
            yield from (edit.start + shift, edit.start + shift + len(edit.text))
        shift += len(edit.text) - (edit.end - edit.start)


def _renamed(old: Node, new: Node) -> Iterator[tuple[int, int]]:
    waiting = [(old, new)]
    seen: set[int] = set()
    while waiting:
        one, other = waiting.pop()
        if is_scalar(one) or one.id != other.id or id(one) in seen:
            continue
        seen.add(id(one))
        pairs = zip(one.value, other.value, strict=False)
        if not is_mapping(one):
            waiting += pairs
            continue
        for (key, value), (new_key, new_value) in pairs:
            waiting.append((value, new_value))
            if key.value != new_key.value:
                yield new_value.start_mark.index, new_value.end_mark.index
