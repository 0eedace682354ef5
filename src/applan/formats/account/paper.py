"""What changed since the plan before in sentences, for a case paper in its plan's own language."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from applan.compare import Comparison
from applan.drafts.labels import Words
from applan.formats.account.told import Detail, Entry, tell
from applan.messages import catalogue
from applan.model import Plan
from applan.schedule.texts import capital
from applan.typography import shown, together
from applan.who import inside

_GROUPS = {
    "gone": ("dropped", "ended"),
    "changed": ("changed", "renamed", "reworded", "split", "merged"),
    "new": ("new",),
    "revived": ("revived",),
}
_LISTS = {"goal": "all_goals", "target": "all_targets", "activity": "all_activities"}
_LABELS = {
    "when": "when", "responsible": "responsible", "value": "targets", "by": "by_when",
    "scope": "scope",
}  # fmt: skip
"""What a meeting decides on; all else that differs is only said to differ."""


def paper(found: Comparison, plan: Plan) -> tuple[Mapping[str, Any], ...]:
    """The changes of goals, targets and activities in groups, as a template is given them.

    ``plan`` is the newer. A point is what sentences are said of, once, of a goal with its targets;
    a list has all the others.
    What only stands elsewhere is left out, and so are headings, documents and bodies: they follow
    from the rest; and so is what was over.
    """
    words, parts = Words(plan), tell(found, catalogue(plan.language))
    told = (part.entries for part in parts if part.group not in ("over", "others"))
    entries = [one for some in told for one in some]
    groups = []
    for name, kinds in _GROUPS.items():
        together: dict[tuple[bool, str], dict[str, list[Entry]]] = {}
        for one in entries:
            if one.change.kind in kinds:
                entity = one.change.entity
                held = together.setdefault((entity == "activity", shown(one.title)), {})
                held.setdefault(entity, []).append(one)
        points: list[Mapping[str, str]] = []
        rest: dict[str, list[str]] = {entity: [] for entity in _LISTS}
        for (_, title), by_entity in together.items():
            sentences = (one for held in by_entity.values() for one in _sentences(held, words))
            if said := " ".join(dict.fromkeys(sentences)):
                points.append({"title": title, "said": said})
            else:
                rest[min(by_entity)].append(title)
        lists = [
            {"label": words["rest_changed" if name == "changed" else _LISTS[one]], "titles": titles}
            for one, titles in rest.items()
            if titles
        ]
        if together:
            groups.append({"heading": words[name], "points": points, "lists": lists})
    return tuple(groups)


def _sentences(held: Sequence[Entry], words: Words) -> Iterator[str]:
    first = held[0]
    change = first.change
    was = shown(change.was)
    if change.kind in ("split", "merged"):
        titles = _and(f"«{shown(one.change.was or one.title)}»" for one in held)
        if len(held) > 1 or was:
            yield words["told.joins" if len(held) > 1 else "told.from"].format(titles=titles)
    elif was:
        yield words["told.was"].format(was=was)
    if change.last is not None:
        plan, title = shown(change.last.plan), change.last.title
        said = "told.last_as" if title not in ("", first.title) else "told.last"
        yield words[said].format(plan=plan, title=shown(title))
    if change.ended is not None and change.ended.reason:
        decided = f" ({shown(change.ended.decided)})" if change.ended.decided else ""
        yield f"{capital(shown(change.ended.reason)).rstrip('. ')}{decided}."
    if change.both:
        told = (one for one in first.details if one.field in _LABELS)
        yield from filter(None, (_fact(one, words) for one in told))


def _fact(detail: Detail, words: Words) -> str:
    lists = detail.shape == "lists"
    sides = ("gained", "lost") if lists else ("old", "new")
    said = {side: _and(map(shown, texts)) for side in sides if (texts := getattr(detail, side))}
    if lists and len(said) > 1:
        said["lost"] = inside(said["lost"])
    name = "_".join(said) if lists else "both" if len(said) > 1 else f"only_{''.join(said)}"
    label = shown(words[_LABELS[detail.field]])
    return words[f"told.{name}"].format(label=label, **said) if said else ""


def _and(texts: Iterable[str]) -> str:
    found = list(dict.fromkeys(texts))
    found[1:] = map(inside, found[1:])
    return "; ".join(found) if any(re.search(",|: ", text) for text in found) else together(found)
