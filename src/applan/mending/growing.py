"""The values of a plan while they change: where each of them stood, and where it stands now."""

from typing import Any

from applan.document import Document, Node
from applan.document.nodes import Made, as_written, is_null, is_scalar, is_sequence
from applan.findings import Path
from applan.mending.same import as_long
from applan.model import Plan


def own_values(document: Document) -> Any:
    """What a plan file says, in long forms with English keys; nothing that is taken from elsewhere.

    An activity is without what its section says for all of them, and a time without the clock that
    is said beside it. What ``<<`` takes over stands under that key.
    """
    return as_long(Plan, _own(document.meant))


def _own(node: Node) -> Any:
    if is_scalar(node):
        return None if is_null(node) else written_value(node)
    if is_sequence(node):
        return [_own(one) for one in node.value]
    start, end = node.start_mark.index, node.end_mark.index
    inherits = isinstance(node, Made)
    pairs = (
        (key, value)
        for key, value in node.value
        if not inherits or start <= key.start_mark.index <= end
    )
    said = ((str(key.value), value) for key, value in pairs if not is_null(value))
    values: dict[str, Any] = {}
    for key, value in said:
        values.setdefault(key, _own(value))
    return values


def written_value(node: Node) -> Any:
    """What is written in the place of a text: of a time that has a clock from elsewhere, itself."""
    written = as_written(node)
    return written.value if is_scalar(written) else node.value


class Grown:
    """One value, that keeps its place among others while they come, go and move.

    ``value`` is a text or nothing, a mapping of such, or a list of them; of a list, ``slots`` are
    all that have ever been in it, so that a place of the beginning is still known. ``first`` and
    ``keys`` are what it held then.
    """

    __slots__ = ("first", "keys", "marks", "parent", "slots", "value")

    def __init__(self, value: Any, parent: "Grown | None" = None) -> None:
        self.parent = parent
        self.slots: list[tuple[Grown, bool]] = []
        self.value: Any
        if isinstance(value, dict):
            self.value = {key: Grown(one, self) for key, one in value.items()}
        elif isinstance(value, list):
            self.value = [Grown(one, self) for one in value]
        else:
            self.value = value
        self.first = list(self.value) if isinstance(self.value, list) else []
        self.marks = list(self.first)
        self.keys = dict(self.value) if isinstance(self.value, dict) else {}
        self.slots = [(one, True) for one in self.first]

    def copied(self, known: "dict[int, Grown]") -> "Grown":
        """The same with the same history; ``known`` are those that are copied already."""
        if id(self) in known:
            return known[id(self)]
        made = known[id(self)] = Grown.__new__(Grown)
        made.parent = self.parent.copied(known) if self.parent is not None else None
        made.first = [one.copied(known) for one in self.first]
        made.marks = [one.copied(known) for one in self.marks]
        made.keys = {key: one.copied(known) for key, one in self.keys.items()}
        made.slots = [(one.copied(known), there) for one, there in self.slots]
        made.value = self.value
        if isinstance(self.value, dict):
            made.value = {key: one.copied(known) for key, one in self.value.items()}
        elif isinstance(self.value, list):
            made.value = [one.copied(known) for one in self.value]
        return made

    @property
    def plain(self) -> Any:
        """The value as dicts, lists and texts."""
        if isinstance(self.value, dict):
            return {key: one.plain for key, one in self.value.items()}
        if isinstance(self.value, list):
            return [one.plain for one in self.value]
        return self.value

    @property
    def path(self) -> Path | None:
        """Where it stands now; None where it is no longer there."""
        if self.parent is None:
            return ()
        above, holder = self.parent.path, self.parent.value
        if above is None:
            return None
        entries = enumerate(holder) if isinstance(holder, list) else holder.items()
        return next(((*above, step) for step, one in entries if one is self), None)

    def place(self, index: int) -> int:
        """Where in the list something comes that was meant for a place in it at the beginning."""
        return sum(there for _one, there in self.slots[: self._slot(index)])

    def _slot(self, index: int) -> int:
        if index >= len(self.marks):
            return len(self.slots)
        return next(at for at, (one, _) in enumerate(self.slots) if one is self.marks[index])

    def put(self, index: int, one: "Grown") -> None:
        """Put one into the list, before what stood at ``index`` in the beginning."""
        at = self._slot(index)
        self.value.insert(self.place(index), one)
        self.slots.insert(at, (one, True))
        one.parent = self

    def drop(self) -> None:
        """Take it out of where it stands; what then holds nothing goes with it."""
        holder = self.parent
        assert holder is not None, "the whole plan is never taken away"
        if isinstance(holder.value, list):
            holder.value.remove(self)
            holder.slots = [(one, there and one is not self) for one, there in holder.slots]
        else:
            key = next(key for key, one in holder.value.items() if one is self)
            del holder.value[key]
        if not holder.value and holder.parent is not None:
            holder.drop()

    def leave(self) -> "Grown":
        """Make room for moving: something that is nothing stands in its place from now on."""
        holder = self.parent
        assert holder is not None, "the whole plan is never moved"
        empty = Grown(None, holder)
        holder.value[holder.value.index(self)] = empty
        holder.slots = [(empty if one is self else one, there) for one, there in holder.slots]
        holder.marks = [empty if one is self else one for one in holder.marks]
        return empty

    def say(self, value: Any) -> None:
        """Have the texts of a value that has the same things in it."""
        if isinstance(self.value, dict):
            for key, one in self.value.items():
                if key in value:  # what holds nothing may be left out
                    one.say(value[key])
        elif isinstance(self.value, list):
            for one, other in zip(self.value, value, strict=True):
                one.say(other)
        else:
            self.value = value
