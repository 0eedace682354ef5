"""What a plan says in two places, said once: rows of one title, and rows of a date plan that are
activities elsewhere."""

from typing import Any

from applan.importing.pieces import on_one_line
from applan.importing.plan import every
from applan.importing.things import Ledger, Thing, texts_in
from applan.importing.times import Times

_FEWEST = 3
"""Activities under a heading by which one more that has but text is an activity too."""


def joined(plan: Thing, ledger: Ledger, times: Times) -> None:
    """Put the times of rows where the activity stands; the section refers to it then."""
    for one in every(plan):
        if one.kind == "activity":
            _due(one, times)
    sections = [one for one in every(plan) if one.kind == "section"]
    for section in sections:
        _same_titles(section, ledger, times)
    rows = {_key(one.title) for one in every(plan) if one.is_row}
    for outer in sections:
        _planned(outer, rows)
    sections = [one for one in every(plan) if one.kind == "section"]
    full = [one for one in every(plan) if one.kind == "activity" and not one.is_row]
    by_title: dict[str, list[Thing]] = {}
    for one in full:
        by_title.setdefault(_key(one.title), []).append(one)
    for section in sections:
        for row in list(section.values.get("activities", ())):
            known = by_title.get(_key(row.title), []) if row.is_row else []
            if len(known) == 1 and _takes(known[0], row, ledger, times):
                section.values["activities"].remove(row)
                section.values.setdefault("see", []).append(known[0].title)
                ledger.found["joined"] += 1
        if section.values.get("activities") == []:
            del section.values["activities"]


def _same_titles(section: Thing, ledger: Ledger, times: Times) -> None:
    """Rows of one title in a section, which differ in nothing but their times, as one."""
    kept: dict[str, Thing] = {}
    for row in list(section.values.get("activities", ())):
        if not row.is_row:
            continue
        first = kept.setdefault(_key(row.title), row)
        if first is row:
            continue
        same = _beside(row)
        texts, known = ([on_one_line(one.text) for one in thing.prose] for thing in (row, first))
        if same != _beside(first) or (row.prose and texts != known):
            continue
        if "when" not in row.values or "when" not in first.values:
            continue
        _add_times(first, row, ledger, times)
        said = [row.title, *texts_in(same), *texts]
        assert row.piece is not None
        ledger.twice.append((row.piece, " ".join(said)))
        first.marks.setdefault("", []).extend(row.marks.get("", ()))
        section.values["activities"].remove(row)


def _planned(outer: Thing, rows: set[str]) -> None:
    """Make activities of sections that are only text: where a date plan has them, or most of those
    beside them are activities."""
    sections: list[Thing] = outer.values.get("sections", [])
    count = sum(not one.is_row for one in outer.values.get("activities", ()))
    are_most = count >= max(_FEWEST, len(sections))
    for one in list(sections):
        parts: list[Thing] = one.values.get("activities", [])
        is_text = one.values.keys() <= {"title", "activities"} and not any(
            part.is_row for part in parts
        )
        if is_text and one.piece is not None and (are_most or _key(one.title) in rows):
            one.kind = "activity"
            one.values.update({"parts": one.values.pop("activities")} if parts else {})
            one.mark("", one.piece, one.title)
            sections.remove(one)
            outer.add("activities", one)
            outer.values["activities"].sort(key=lambda thing: thing.piece.number)
    if not sections:
        outer.values.pop("sections", None)


def _due(activity: Thing, times: Times) -> None:
    """Say of times that are called «Frist» and nothing else that they are the last."""
    said: list[dict[str, str]] = activity.values.get("when", [])
    if all(one.get("part", "").casefold() in ("frist", "tidsfrist") for one in said):
        for one in said:
            one.pop("part")
            one["when"] = times.due(one["when"])


def _takes(activity: Thing, row: Thing, ledger: Ledger, times: Times) -> bool:
    """Whether an activity takes what a row says; it does where they say nothing different."""
    extra = _beside(row)
    if any(key in activity.values and activity.values[key] != extra[key] for key in extra):
        return False
    assert row.piece is not None
    before = len(activity.values.get("when", ()))
    _add_times(activity, row, ledger, times)
    for key, value in extra.items():
        if key in activity.values:
            ledger.twice.append((row.piece, " ".join(texts_in(value))))
        else:
            activity.values[key] = value
    activity.prose += row.prose
    if len(activity.values.get("when", ())) > before or extra or row.prose:
        activity.mark("", row.piece, on_one_line(row.piece.text))
    return True


def _add_times(target: Thing, row: Thing, ledger: Ledger, times: Times) -> None:
    """Add the times of a row but for those that are said already, or lie in what is."""
    assert row.piece is not None
    known: list[Any] = target.values.get("when", [])
    for time in row.values.get("when", ()):
        said = [one["when"] for one in known]
        if time in known or times.is_within(time["when"], *said):
            ledger.twice.append((row.piece, " ".join(time.values())))
        else:
            known.append(time)
    if known:
        target.values["when"] = known


def _beside(row: Thing) -> dict[str, Any]:
    """What stands beside the title of a row and its times."""
    return {key: value for key, value in row.values.items() if key not in ("when", "title")}


def _key(title: str) -> str:
    return " ".join(title.casefold().split()).strip(" .")
