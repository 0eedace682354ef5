"""How many of the true changes between two plans a reader finds in what a tool prints.

True is what ids and ``from`` in the plans say about goals and activities; what may be found is
counted generously. deepdiff's own output is read: what is gone or new is found where its title
stands in anything removed or added; a change in something that goes on is found where an entry's
path leads to that thing in the old plan and to what it became in the new. graphtage prints one
merged tree, in which nothing says what belongs together, so only its lines are counted.
"""

import json
import re
import subprocess
from itertools import pairwise
from pathlib import Path

import environments

from applan.compare import Change, Generation, Named, comparison, generation
from applan.compare.entities import things
from applan.formats.changes import Beside, render
from applan.loading import load
from applan.messages import catalogue

PLANS = sorted((Path(__file__).parent.parent / "plans").glob("*.yaml"))
_STEP = re.compile(r"\['([^']+)'\]|\[(\d+)\]")
_GONE, _COME = (
    ("dictionary_item_removed", "iterable_item_removed"),
    (
        "dictionary_item_added",
        "iterable_item_added",
    ),
)


def main() -> None:
    """Print a line for each pair of plans."""
    deep = environments.peer("deepdiff") / "deep"
    graphtage = environments.peer("graphtage") / "graphtage"
    plans = [_read(path) for path in PLANS]
    history = tuple(generation(one.name, one.plan) for one in plans)
    print("| plans | true changes | lines of applan, one screen / all | of deepdiff | "
          "true changes found in deepdiff | lines of graphtage |")  # fmt: skip
    print("|---|--:|--:|--:|--:|--:|")
    for (old, new), (first, second) in zip(pairwise(plans), pairwise(PLANS), strict=True):
        true = [
            one
            for one in comparison(old, new, history).changes
            if one.entity in ("goal", "activity")
        ]
        said = _run(deep, "diff", first, second)
        found = sum(_is_found(one, json.loads(said), old, new) for one in true)
        ours = [_lines(old, new, history, lines) for lines in (40, 0)]
        theirs = len(_run(graphtage, "--no-color", first, second).splitlines())
        print(
            f"| {old.name} → {new.name} | {len(true)} | {ours[0]} / {ours[1]} "
            f"| {len(said.splitlines())} | {found} ({found / len(true):.0%}) | {theirs} |"
        )


def _read(path: Path) -> Named:
    plan = load(path.read_bytes(), path.name, path.stem).plan
    assert plan is not None
    return Named(path.stem, plan, path.stem)


def _run(*command: object) -> str:
    done = subprocess.run([str(word) for word in command], capture_output=True, check=False)
    return done.stdout.decode()


def _lines(old: Named, new: Named, history: tuple[Generation, ...], lines: int) -> int:
    found = comparison(old, new, history)
    said = render(found, "text", catalogue("nb"), Beside(new.plan, lines=lines))
    assert isinstance(said, str)
    return len(said.splitlines())


def _is_found(change: Change, told: dict[str, dict[str, object]], old: Named, new: Named) -> bool:
    if change.old is None or change.new is None:
        side, kinds = (change.new, _COME) if change.old is None else (change.old, _GONE)
        assert side is not None
        values = (json.dumps(told.get(kind, {}), ensure_ascii=False) for kind in kinds)
        return any(json.dumps(side.title, ensure_ascii=False) in value for value in values)
    places = [{thing.id: thing.path for thing in things(named.plan)} for named in (old, new)]
    before, after = places[0].get(change.old.id), places[1].get(change.new.id)
    return any(
        _leads(path, before) and _leads(path, after)
        for entries in told.values()
        for path in entries
    )


def _leads(path: str, place: tuple[str | int, ...] | None) -> bool:
    """Whether a path of deepdiff's is to something in the thing at ``place``."""
    steps = [name or int(number) for name, number in _STEP.findall(path)]
    return place is not None and tuple(steps[: len(place)]) == place


if __name__ == "__main__":
    main()
