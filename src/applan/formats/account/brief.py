"""An account in short, for what has room for a line or two of each change."""

from collections.abc import Mapping

from applan.formats.account.told import ONE_PLAN_TOLD, Account, Detail, Entry, Part

_TOLD = ONE_PLAN_TOLD | {"title", "role", "unit", "place", "mode", "cost", "status"}
"""What a meeting decides on; how something is worded or placed stands in the plan itself."""

_GONE = ("dropped", "ended")


def brief(account: Account) -> tuple[Mapping[str, object], ...]:
    """What a case paper tells: goals and activities in groups, each change with its facts.

    What is dropped stands with what was ended, under one heading. Headings, documents and bodies
    are left out, since they follow from the rest, and so is what was over.
    """
    gone = [part for part in account.parts if part.group in _GONE]
    told = [part for part in account.parts if part.group not in ("over", "others", *_GONE)]
    if gone:
        entries = tuple(entry for part in gone for entry in part.entries)
        told.insert(0, Part("ended", account.not_carried_on, entries))
    return tuple(
        {"heading": part.heading, "entries": tuple(map(_entry, part.entries))} for part in told
    )


def short(detail: Detail, *, alone: bool = False) -> str:
    """A detail on one line: «Når: uke 37 → uke 42 (5 uker senere)».

    ``alone`` is of what only one plan has: then there is nothing to be gained or lost.
    """
    if alone:
        text = ", ".join(detail.old or detail.new)
        return text if detail.field == "when" else f"{detail.label}: {text}"
    if detail.shape == "words":
        old = "".join(run.text for run in detail.runs if run.sign == "-").strip()
        new = "".join(run.text for run in detail.runs if run.sign == "+").strip()
        return f"{detail.label}: {_signs(new, old)}"
    if detail.shape == "blocks":
        return f"{detail.label}: {detail.remark or '…'}"
    if detail.shape == "lists":
        return f"{detail.label}: {_signs(', '.join(detail.gained), ', '.join(detail.lost))}"
    old, new = "; ".join(detail.old), "; ".join(detail.new)
    remark = f" ({detail.remark})" if detail.remark else ""
    if old and new:
        return f"{detail.label}: {old} → {new}{remark}"
    return f"{detail.label}: {_signs(new, old)}"


def _entry(entry: Entry) -> Mapping[str, object]:
    told = ONE_PLAN_TOLD if entry.alone else _TOLD
    details = tuple(one for one in entry.details if one.field in told)
    dropped = entry.change.new is None
    return {
        "title": entry.title,
        "was": entry.was,
        "about": "; ".join((entry.entity if dropped else entry.said, *entry.notes)),
        "facts": tuple(short(one, alone=entry.alone) for one in details),
    }


def _signs(gained: str, lost: str) -> str:
    return " ".join([f"+ {gained}"] * bool(gained) + [f"− {lost}"] * bool(lost))
