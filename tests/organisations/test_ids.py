"""An id that only says the title changes nothing: written into every plan, and taken out again."""

from pathlib import Path

import pytest

from applan.compare import Named, generation, years
from applan.compare.compare import account
from applan.loading import Loaded, load
from applan.mending.format import without_needless_ids
from applan.mending.splice import SetValue, spliced
from applan.model import Plan, walk
from applan.model.naming import Named as Thing
from applan.model.naming import slug, superfluous_ids
from applan.schedule.occurring import occurrences

from .shelf import shelf

FIVE = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))
PATHS = [*FIVE, *(one.file.path for one in shelf())]


def read(text: str, name: str = "plan") -> Loaded:
    return load(text, f"plans/{name}.yaml", name)


def with_ids(text: str) -> tuple[str, int]:
    """The text with an id of its title for everything that has none and has room for it."""
    loaded = read(text)
    assert loaded.plan is not None and loaded.document is not None
    wanted = {
        one.path: one.item.id
        for one in walk(loaded.plan)
        if isinstance(one.item, Thing)
        and one.item.own_id is None
        and one.item.id == slug(one.item.title)
    }
    while True:
        changes = [SetValue((*path, "id"), name) for path, name in wanted.items()]
        made = spliced(loaded.document, changes)
        refused = {change.path[:-1] for change, _why in made.refused}
        kept = refused | set(superfluous_ids(plan_of(made.text)))
        if wanted.keys() <= kept:
            return made.text, len(wanted) - len(refused)
        wanted = {path: name for path, name in wanted.items() if path in kept}


def plan_of(text: str) -> Plan:
    plan = read(text).plan
    assert plan is not None
    return plan


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_an_id_that_only_says_the_title_changes_nothing(path: Path) -> None:
    text = path.read_text("utf-8")
    marked, written = with_ids(text)
    before, after = plan_of(text), plan_of(marked)
    assert before == after
    assert occurrences(before, "p") == occurrences(after, "p")
    assert generation("p", before) == generation("p", after)
    if written and read(text).complete:
        document = read(marked).document
        assert document is not None
        assert plan_of(without_needless_ids(document)) == before
        assert len(superfluous_ids(plan_of(without_needless_ids(document)))) == 0


def test_years_are_the_same_with_and_without_such_ids() -> None:
    texts = [path.read_text("utf-8") for path in FIVE]
    plain = [Named(path.stem, plan_of(text), path.stem)
             for path, text in zip(FIVE, texts, strict=True)]  # fmt: skip
    marked = [one._replace(plan=plan_of(with_ids(text)[0]))
              for one, text in zip(plain, texts, strict=True)]  # fmt: skip
    assert years(plain) == years(marked)
    for old, new in ((0, 1), (1, 2), (2, 3), (3, 4), (0, 4)):
        assert account(plain[old], plain[new]) == account(marked[old], marked[new])
        assert account(plain[old], marked[new]) == account(marked[old], plain[new])
