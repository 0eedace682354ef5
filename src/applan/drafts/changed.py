"""What changed since the plan before, in sentences."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from applan.drafts.labels import Words
from applan.drafts.shown import Shown
from applan.model import Ended
from applan.typography import shown

Titles = Mapping[str, str]
"""What was called so in earlier plans, by plan and id: «2020#varkampanje»."""
Changes = Callable[[], Sequence[Mapping[str, Any]]]
"""Gives what changed since the plan before: each change with its ``kind``, ``entity``, ``title``,
and what it ``was`` called; where it was last seen (``last_plan``, ``last_title``); the ``reason``
why it ended, and who ``decided``; and ``facts``, each a ``field`` with ``old`` and ``new``, or with
what is ``gained`` and ``lost``."""

_GROUPS = {
    "gone": ("dropped", "ended"),
    "changed": ("changed", "renamed", "reworded", "split", "merged"),
    "new": ("new",),
    "revived": ("revived",),
}
_ENTITIES = {"goal": "all_goals", "target": "all_targets", "activity": "all_activities"}
_LABELS = {
    "when": "when", "responsible": "responsible", "value": "targets", "by": "by_when",
    "scope": "scope",
}  # fmt: skip


def ended_title(ended: Ended, titles: Titles) -> str:
    """«Vårkampanje (2020)», or what it is called there where nobody knows the title."""
    plan, _, said = str(ended.written["id"]).partition("#")
    return shown(f"{titles.get(ended.id, said)} ({plan})")


def change_groups(changes: Sequence[Mapping[str, Any]], words: Words) -> tuple[Shown, ...]:
    """The groups that hold something: a ``heading``, ``points`` and ``lists``.

    A point is a ``title`` with what is ``said`` of it; a list has the ``titles`` of all that
    nothing more is said of, after a ``label``. Nothing is left out.
    """
    found = []
    for name, kinds in _GROUPS.items():
        group = [one for one in changes if one.get("kind") in kinds]
        if group:
            points, rest = _points(group, words)
            made = {"heading": words[name], "points": points, "lists": _lists(name, rest, words)}
            found.append(Shown(made))
    return tuple(found)


def _points(
    group: Iterable[Mapping[str, Any]], words: Words
) -> tuple[tuple[Shown, ...], list[Mapping[str, Any]]]:
    """What sentences are said of, each once, and the rest."""
    together: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for one in group:
        together.setdefault((str(one.get("entity")), _text(one.get("title"))), []).append(one)
    points, rest = [], []
    for (_entity, title), held in together.items():
        said = " ".join(_sentences(held, words))
        if said:
            points.append(Shown({"title": title, "said": said}))
        else:
            rest.append(held[0])
    return tuple(points), rest


def _sentences(held: Sequence[Mapping[str, Any]], words: Words) -> Iterator[str]:
    first = held[0]
    kind = first.get("kind")
    titles = _and((f"«{_text(one.get('was') or one.get('title'))}»" for one in held), words)
    if kind in ("split", "merged") and (len(held) > 1 or first.get("was")):
        yield words["told.joins" if len(held) > 1 else "told.from"].format(titles=titles)
    elif first.get("was") and kind not in ("split", "merged"):
        yield words["told.was"].format(was=_text(first["was"]))
    if first.get("last_plan"):
        other = first.get("last_title") not in ("", first.get("title"))
        said = words["told.last_as" if other else "told.last"]
        yield said.format(plan=_text(first["last_plan"]), title=_text(first.get("last_title")))
    if first.get("reason"):
        decided = f" ({_text(first['decided'])})" if first.get("decided") else ""
        yield f"{_text(first['reason']).rstrip('. ')}{decided}."
    if kind not in ("dropped", "ended", "new", "revived"):
        yield from (text for fact in first.get("facts", ()) if (text := _fact(fact, words)))


def _fact(fact: Mapping[str, Any], words: Words) -> str:
    label = shown(words[_LABELS[str(fact.get("field"))]])
    said = {
        side: _and(map(_text, found), words)
        for side in ("old", "new", "gained", "lost")
        if (found := fact.get(side))
    }
    name = "both" if {"old", "new"} <= said.keys() else "_".join(said)
    name = {"old": "only_old", "new": "only_new"}.get(name, name)
    return words[f"told.{name}"].format(label=label, **said) if said else ""


def _lists(name: str, rest: Sequence[Mapping[str, Any]], words: Words) -> tuple[Shown, ...]:
    """The titles alone, each kind of thing after its own label."""
    found = []
    for entity, label in _ENTITIES.items():
        titles = tuple(_text(one.get("title")) for one in rest if one.get("entity") == entity)
        if titles and name == "changed":
            label = "rest_changed"
        if titles:
            found.append(Shown({"label": words[label], "titles": titles}))
    return tuple(found)


def _and(texts: Iterable[str], words: Words) -> str:
    found = list(dict.fromkeys(texts))
    sign = "; " if any("," in text for text in found) else ", "
    if len(found) < 2 or sign == "; ":
        return sign.join(found)
    return f"{sign.join(found[:-1])} {words['and']} {found[-1]}"


def _text(value: object) -> str:
    return shown(str(value)) if value is not None else ""
