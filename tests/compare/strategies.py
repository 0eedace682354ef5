"""Plans as Hypothesis makes them: goals, activities with parts, sections, documents, targets."""

from typing import Any

from hypothesis import strategies as st

from applan.compare import Named
from applan.loading import load

IDS = st.sampled_from(["a", "b", "c", "d", "e", "f", "g", "h"])
TITLES = st.sampled_from(["Vekst", "Kurs", "Møte", "Vårkampanje", "Høstkampanje 2024", "Årsmøtet"])
NAMES = st.lists(
    st.sampled_from(["Styret", "Leder", "Kassereren", "kassereren", "Alle"]), max_size=3
)
TEXTS = st.sampled_from(
    [
        "Vi skal bli flere medlemmer i hele fylket.",
        "Vi skal bli mange flere medlemmer i fylket.",
        "Noe helt annet, sagt med andre ord.",
        "Kort.",
    ]
)


def times(year: int) -> st.SearchStrategy[list[Any]]:
    """A few times in a year, of every sort that is told differently."""
    texts = [
        "uke 37",
        "12. september",
        "3.–5. mai",
        "våren",
        "avklares",
        "hele året",
        "29. februar",
    ]
    own = [
        f"{text} {year}" if text[-1:] not in "s" and "hele" not in text else text for text in texts
    ]
    if year % 4:
        own = [text for text in own if "29. februar" not in text]
    return st.lists(st.sampled_from(own), max_size=2)


def _kept(found: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in found.items() if value not in (None, [], {})}


@st.composite
def targets(draw: st.DrawFn) -> dict[str, Any]:
    return _kept(
        {
            "value": draw(st.integers(0, 5)) * 100,
            "unit": draw(st.sampled_from([None, "medlemmer", "møter"])),
            "scope": draw(st.sampled_from([None, "hele partiet", "Troms"])),
        }
    )


@st.composite
def goals(draw: st.DrawFn, year: int, before: tuple[str, ...]) -> dict[str, Any]:
    return _kept(
        {
            "id": draw(st.none() | IDS),
            "title": draw(TITLES),
            "role": draw(st.sampled_from(["overall", "priority", "goal", "task"])),
            "text": draw(st.none() | TEXTS),
            "responsible": draw(NAMES),
            "when": draw(times(year)),
            "targets": draw(st.lists(targets(), max_size=2)),
            "from": draw(origins(before)),
        }
    )


def origins(before: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    """Where something comes from, in the plans before; mostly nowhere."""
    if not before:
        return st.just([])
    one = st.builds(lambda plan, name: f"{plan}#{name}", st.sampled_from(before), IDS)
    return st.one_of(st.just([]), st.just([]), st.lists(one, max_size=2))


@st.composite
def activities(
    draw: st.DrawFn, year: int, before: tuple[str, ...], depth: int = 1
) -> dict[str, Any]:
    parts = st.lists(activities(year, before, depth - 1), max_size=2) if depth else st.just([])
    return _kept(
        {
            "id": draw(st.none() | IDS),
            "title": draw(TITLES),
            "kind": draw(st.sampled_from(["activity", "course", "meeting"])),
            "purpose": draw(st.none() | TEXTS),
            "audience": draw(NAMES),
            "responsible": draw(NAMES),
            "when": draw(times(year)),
            "targets": draw(st.lists(targets(), max_size=1)),
            "parts": draw(parts),
            "from": draw(origins(before)),
        }
    )


@st.composite
def sections(draw: st.DrawFn, year: int, before: tuple[str, ...], depth: int = 1) -> dict[str, Any]:
    inner = st.lists(sections(year, before, depth - 1), max_size=2) if depth else st.just([])
    return _kept(
        {
            "title": draw(TITLES),
            "text": draw(st.none() | TEXTS),
            "about": draw(st.lists(IDS, max_size=1)),
            "goals": draw(st.lists(goals(year, before), max_size=2)),
            "activities": draw(st.lists(activities(year, before), max_size=2)),
            "sections": draw(inner),
        }
    )


@st.composite
def plans(draw: st.DrawFn, year: int, before: tuple[str, ...] = ()) -> Named:
    """A plan for one year, that may say that things come from the plans before."""
    import json

    content = _kept(
        {
            "applan": 1,
            "title": "Årsplan",
            "organisation": "Laget",
            "period": str(year),
            "text": draw(st.none() | TEXTS),
            "documents": draw(st.lists(st.fixed_dictionaries({"title": TITLES}), max_size=2)),
            "goals": draw(st.lists(goals(year, before), max_size=3)),
            "activities": draw(st.lists(activities(year, before), max_size=3)),
            "sections": draw(st.lists(sections(year, before), max_size=2)),
        }
    )
    plan = load(json.dumps(content, ensure_ascii=False), "x.yaml", str(year)).plan
    assert plan is not None
    return Named(str(year), plan, str(year))
