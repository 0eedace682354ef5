"""What of an account a case paper tells, for it to say in its plan's own language."""

from collections.abc import Iterator, Mapping

from applan.formats.account.told import Account, Detail, Entry

_TOLD = frozenset({"when", "responsible", "value", "by", "scope"})
"""What a meeting decides on; all else that differs is only said to differ."""


def brief(account: Account) -> tuple[Mapping[str, object], ...]:
    """The changes of goals, targets and activities, each with its facts.

    What only stands elsewhere is left out, and so are headings, documents and bodies: they follow
    from the rest; and so is what was over.
    """
    parts = (part for part in account.parts if part.group not in ("over", "others"))
    return tuple(
        _entry(one) for part in parts for one in part.entries if one.change.kind != "moved"
    )


def _entry(entry: Entry) -> Mapping[str, object]:
    change = entry.change
    renamed = change.old is not None and change.new is not None and change.old.title
    return {
        "kind": change.kind,
        "entity": change.entity,
        "title": entry.title,
        "was": renamed if renamed and renamed != change.title else "",
        "last_plan": change.last.plan if change.last is not None else "",
        "last_title": change.last.title if change.last is not None else "",
        "reason": change.ended.reason if change.ended is not None else "",
        "decided": (change.ended.decided or "") if change.ended is not None else "",
        "facts": tuple(_facts(entry)),
    }


def _facts(entry: Entry) -> Iterator[Mapping[str, object]]:
    for detail in entry.details:
        if detail.field in _TOLD:
            yield {"field": detail.field, **_sides(detail)}


def _sides(detail: Detail) -> Mapping[str, tuple[str, ...]]:
    if detail.shape == "lists":
        return {"gained": detail.gained, "lost": detail.lost}
    return {"old": detail.old, "new": detail.new}
