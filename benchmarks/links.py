"""How well ``applan link`` suggests: on copies of the plans that know nothing of each other.

Every link between two plans by id or ``from`` is taken away, by giving the newer plan other ids,
and then held against what is suggested. Prints a table for ``docs/benchmarks.md``.
"""

import time
from itertools import pairwise
from pathlib import Path

from applan.compare import Generation, Lineage, Named, generation
from applan.compare.suggestions import suggest
from applan.loading import load
from applan.model import Activity, Entity, Goal, Plan

PLANS = sorted((Path(__file__).parent.parent / "plans").glob("*.yaml"))


def read(path: Path) -> Named:
    """A plan of this repository."""
    plan = load(path.read_bytes(), path.name, path.stem).plan
    assert plan is not None
    return Named(path.stem, plan, path.stem)


def foreign(named: Named) -> Named:
    """The same plan with ids that nothing else has, and no word of where anything comes from."""
    return named._replace(plan=_renamed(named.plan))


def _renamed(item: Plan) -> Plan:
    def change(part: object) -> object:
        if isinstance(part, tuple):
            return tuple(change(one) for one in part)
        if not isinstance(part, Entity):
            return part
        update = {one.name: change(getattr(part, one.name)) for one in type(part).fields.values()}
        if isinstance(part, (Goal, Activity)):
            update |= {"id": f"x-{part.id}" if part.id else None, "from_": ()}
        return part.but(**update)

    changed = change(item)
    assert isinstance(changed, Plan)
    return changed


def main() -> None:
    """Print a line for each pair of plans, and their sum."""
    plans = [read(path) for path in PLANS]
    history: list[Generation] = [generation(one.name, one.plan) for one in plans]
    print("| plans | links | certain | of them right | first | in top three | ms |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    sums = [0] * 5
    for old, new in [*pairwise(plans), (plans[0], plans[-1])]:
        truth: dict[str, set[str]] = {}
        ends = generation(old.name, old.plan), generation(new.name, new.plan)
        for link in Lineage(history).links(*ends):
            truth.setdefault(f"x-{link.new}", set()).add(link.old)
        began = time.perf_counter()
        found = {one.new.id: one for one in suggest(old, foreign(new))}
        spent = (time.perf_counter() - began) * 1000
        certain = [one for one in found.values() if one.certain]
        right = sum(one.candidates[0].old.id in truth.get(str(one.new.id), ()) for one in certain)
        first = three = 0
        for name, sources in truth.items():
            ids = [candidate.old.id for candidate in found[name].candidates]
            first += bool(ids) and ids[0] in sources
            three += any(one in sources for one in ids)
        figures = [len(truth), len(certain), right, first, three]
        sums = [total + figure for total, figure in zip(sums, figures, strict=True)]
        print(f"| {old.name} → {new.name} | {' | '.join(map(str, figures))} | {spent:.0f} |")
    print(f"| together | {' | '.join(map(str, sums))} | |")


if __name__ == "__main__":
    main()
