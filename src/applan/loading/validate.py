"""From a document to a plan, leaving out what is wrong, so that the rest can be judged as well."""

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any, TypeVar

from applan.document import Document
from applan.findings import MAX_TOLD, Path
from applan.model import Entity, Plan
from applan.model.declaration import NotRight
from applan.model.naming import named
from applan.model.reading import read

if TYPE_CHECKING:  # loaded only for plans with something wrong in them
    from applan.loading.invalid import Invalid

Made = TypeVar("Made", bound=Entity)

_ROUNDS = 5
"""Leaving out what is wrong can show something else to be wrong; it soon comes to an end."""

_MANY = 3 * MAX_TOLD
"""With so much wrong in it, there is no plan to judge."""

_STAND_INS = {
    "applan": 1, "value": 1, "title": "–", "organisation": "–", "who": "–", "reason": "–",
    "proposals": 1, "number": 0, "by": "–", "plan": "–",
}  # fmt: skip
"""What stands where something required is missing. Nothing can stand for what has no entry."""

NAMELESS = _STAND_INS["organisation"]
"""What an organisation is called where a plan does not say it."""


def validate(document: Document, root: type[Made]) -> tuple[Made | None, Document, list["Invalid"]]:
    """The plan, or what else ``root`` is, as far as it goes, the document it was read from, and
    what was left out."""
    invalid: dict[Path, Invalid] = {}
    if document.built.empty:
        from applan.loading.invalid import unknown_and_empty

        invalid = {one.path: one for one in unknown_and_empty(document, root)}
    missing: set[Path] = set()
    left_out = _LeftOut()
    remaining = document
    for _ in range(_ROUNDS):
        values = remaining.values
        for path in missing:
            _fill(values, left_out.path_without(path))
        try:
            made = read(root, values)
            return (named(made) if root is Plan else made), remaining, _told_once(invalid)
        except NotRight:
            from applan.loading.invalid import explain
            from applan.loading.judge import judged

            details = judged(root, values)[:_MANY]
            assert details, "a plan is refused without a reason"
        places = [left_out.path_within(detail["loc"]) for detail in details]
        for path, detail in zip(places, details, strict=True):
            if path not in invalid:
                suggest = len(invalid) < MAX_TOLD
                invalid[path] = explain({**detail, "loc": path}, document, root, suggest=suggest)
            if detail["type"] == "missing" and path[-1] in _STAND_INS:
                missing.add(path)
            else:
                left_out.add(document.written(path[:-1] if detail["type"] == "missing" else path))
        if () in left_out.paths or len(details) == _MANY:
            break
        remaining = document.without(left_out.paths)
    return None, remaining, _told_once(invalid)


def _told_once(invalid: dict[Path, "Invalid"]) -> list["Invalid"]:
    """All but what is missing because its key is misspelled: «hvem:» is told, and «who» is not.

    And what stands in something that should be something else, which is told already.
    """
    likely = {(*path[:-1], key) for path, one in invalid.items() for key in one.stands_for}
    other = {one.path for one in invalid.values() if one.code == "AP103"}
    kept = (
        one
        for path, one in invalid.items()
        if not (one.code == "AP102" and path in likely)
        and not (other and any(one.path[:length] in other for length in range(1, len(one.path))))
    )
    return list(dict.fromkeys(kept))


class _LeftOut:
    """What was left out of a document, and how list positions with and without it correspond."""

    def __init__(self) -> None:
        self.paths: set[Path] = set()
        self._positions: dict[Path, list[int]] = {}

    def add(self, path: Path) -> None:
        """Leave out what stands at ``path``."""
        if path in self.paths:
            return
        self.paths.add(path)
        if path and isinstance(path[-1], int):
            positions = self._positions.setdefault(path[:-1], [])
            positions.insert(bisect_left(positions, path[-1]), path[-1])

    def path_within(self, path: Path) -> Path:
        """Where it stands in the whole document, given where it stands in what is left."""
        whole: Path = ()
        for step in path:
            if isinstance(step, int):
                positions = self._positions.get(whole, [])
                step += _passed(positions, step)
            whole = (*whole, step)
        return whole

    def path_without(self, path: Path) -> Path | None:
        """Where it stands in what is left; None, if what it belongs to was left out."""
        left: Path = ()
        for length, step in enumerate(path, 1):
            if length < len(path) and path[:length] in self.paths:
                return None
            if isinstance(step, int):
                step -= bisect_left(self._positions.get(path[: length - 1], []), step)
            left = (*left, step)
        return left


def _passed(positions: list[int], step: int) -> int:
    """How many of these positions come before the one that is number ``step`` of the others."""
    return bisect_right(range(len(positions)), step, key=lambda count: positions[count] - count)


def _fill(values: Any, path: Path | None) -> None:
    """Put a mark where something required is missing, so that the rest can be read."""
    if path is None:
        return
    for step in path[:-1]:
        if isinstance(values, list) or isinstance(step, str):
            values = values[step]
    values[path[-1]] = _STAND_INS[str(path[-1])]
