"""What a plan says in two places, said once: rows of one title, and rows of a date plan that are
activities elsewhere."""

import re
from typing import Any

from applan.importing.labels import ending
from applan.importing.pieces import on_one_line
from applan.importing.plan import every
from applan.importing.things import Ledger, Thing, texts_in
from applan.importing.times import Times
from applan.patterns import lazy

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
    rows_of: dict[str, list[Thing]] = {}
    for section in sections:
        kept = [one for one in section.values.get("activities", ()) if one.is_row]
        left = list[Thing]()
        for row in kept:
            see, _between, part = _PARTED.sub("\0", row.title, count=1).partition("\0")
            known = by_title.get(_key(row.title), []) or _alike(row, rows_of, times)
            if not known and part and "when" in row.values:
                known = [_part_of(one, part, row, ledger) for one in by_title.get(_key(see), ())]
            if len(known) == 1 and _takes(known[0], row, ledger, times):
                section.values["activities"].remove(row)
                see = row.title if _key(known[0].title) == _key(row.title) else see
                if see in section.values.setdefault("see", []):
                    _twice(row, see, ledger)
                else:
                    section.values["see"].append(see)
                ledger.found["joined"] += 1
            else:
                left.append(row)
        for row in left:
            rows_of.setdefault(_key(row.title), []).append(row)
        if section.values.get("activities") == []:
            del section.values["activities"]


_PARTED = lazy(r": | – ")
"""What parts an activity and a part of it in a date plan: «Fest: påmelding»."""


def _alike(row: Thing, rows: dict[str, list[Thing]], times: Times) -> list[Thing]:
    """The rows of other sections of the title of a row that say all its times, and nothing else."""
    own = [one["when"] for one in row.values.get("when", ())]
    return [
        one for one in rows.get(_key(row.title), ()) if own and one is not row
        and all(times.is_within(time, *(said["when"] for said in one.values.get("when", ())))
                for time in own)
    ]  # fmt: skip


def _twice(row: Thing, said: str, ledger: Ledger) -> None:
    assert row.piece is not None
    ledger.twice.append((row.piece, said))


def _part_of(activity: Thing, part: str, row: Thing, ledger: Ledger) -> Thing:
    """The part of an activity that a row is, «Fest: påmelding»; the times of another say of what
    they are."""
    parts: list[Thing] = activity.values.get("parts", [])
    for one in parts:
        if _key(one.title) == _key(part):
            _twice(row, part, ledger)
            for key in [key for key in _beside(row) if row.values[key] == activity.values.get(key)]:
                _twice(row, " ".join(texts_in(row.values.pop(key))), ledger)  # it has them too
            return one
    row.values["when"] = [{"part": part, **one} for one in row.values["when"]]
    return activity


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
        _twice(row, " ".join(said), ledger)
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
    """Say of times that are called «Frist» and nothing else that they are the last, and of one
    alone what the title ends with: «Kurs, oppstart»."""
    said: list[dict[str, str]] = activity.values.get("when", [])
    found = ending(activity.title) if len(said) == 1 and "part" not in said[0] else None
    if found is not None:
        activity.values["title"], said[0]["part"] = found
    if all("part" in one for one in said):
        for one in said:
            if one["part"].casefold() in ("frist", "tidsfrist", "ferdig"):
                one.pop("part")
                one["when"] = times.due(one["when"])


def _takes(activity: Thing, row: Thing, ledger: Ledger, times: Times) -> bool:
    """Whether an activity takes what a row says; it does where they say nothing different."""
    extra = _beside(row)
    if any(key in activity.values and activity.values[key] != extra[key] for key in extra):
        return False
    assert row.piece is not None
    told = {one.text for one in activity.prose}
    before = len(activity.values.get("when", ()))
    _add_times(activity, row, ledger, times)
    for key, value in extra.items():
        if key in activity.values:
            _twice(row, " ".join(texts_in(value)), ledger)
        else:
            activity.values[key] = value
    activity.prose += (one for one in row.prose if one.text not in told)
    if len(activity.values.get("when", ())) > before or extra or row.prose:
        activity.mark("", row.piece, on_one_line(row.piece.text))
    return True


def _add_times(target: Thing, row: Thing, ledger: Ledger, times: Times) -> None:
    """Add the times of a row but for those that are said already, or lie in what is."""
    known: list[Any] = target.values.get("when", [])
    for time in row.values.get("when", ()):
        said = [one["when"] for one in known]
        again = re.compile(rf"(?<!\w){re.escape(time['when'])}(?!\w)")
        if time in known or times.is_within(time["when"], *said) or any(map(again.search, said)):
            _twice(row, " ".join(time.values()), ledger)
        else:
            known.append(time)
    if known:
        target.values["when"] = known


def _beside(row: Thing) -> dict[str, Any]:
    """What stands beside the title of a row and its times."""
    return {key: value for key, value in row.values.items() if key not in ("when", "title")}


def _key(title: str) -> str:
    return " ".join(title.casefold().split()).strip(" .")
