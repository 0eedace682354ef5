"""AP210: things that wait for each other."""

from collections.abc import Iterator
from typing import NamedTuple

from applan.findings import Path
from applan.lint.listing import listing
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg
from applan.model import Activity, Goal, Occurrence


@rule(
    "AP210",
    "circular-dependency",
    "error",
    bad="""\
sections:
  - title: Valgkamp
    activities:
      - {id: program, title: Program, when: "mai 2026", depends: [skolering]}
      - {id: skolering, title: Skolering, when: "juni 2026", depends: [program]}
""",
    good="""\
sections:
  - title: Valgkamp
    activities:
      - {id: program, title: Program, when: "mai 2026"}
      - {id: skolering, title: Skolering, when: "juni 2026", depends: [program]}
""",
)
def circular_dependency(subject: Subject) -> Iterator[Problem]:
    """Nothing waits for itself, by itself or through others.

    What “depends” on another, or comes “after” or “before” it, waits for it; two that wait for
    each other never begin. A goal that supports itself through others is counted in circles.
    """
    yield from _circles(_waiting(subject), _titles(subject.activities))
    yield from _circles(_supporting(subject), _titles(subject.goals))


class _Link(NamedTuple):
    """Where one id names another."""

    to: str
    path: Path


_Links = dict[str, list[_Link]]


def _waiting(subject: Subject) -> _Links:
    links: _Links = {}
    for placed in subject.placed:
        item = placed.item
        if isinstance(item, Activity) and subject.activities.get(item.id or "") is item:
            links.setdefault(item.id or "", []).extend(
                _Link(slug, (*placed.path, "depends", index))
                for index, slug in enumerate(item.depends)
            )
        elif isinstance(item, Occurrence) and item.when is None:
            key = "after" if item.after else "before"
            slug: str | None = getattr(item, key)
            owner = placed.parent.item if placed.parent is not None else None
            if (
                slug
                and isinstance(owner, Activity)
                and subject.activities.get(owner.id or "") is owner
            ):
                links.setdefault(owner.id or "", []).append(_Link(slug, (*placed.path, key)))
    return links


def _supporting(subject: Subject) -> _Links:
    links: _Links = {}
    for path, goal in subject.of(Goal):
        if goal.id and subject.goals.get(goal.id) is goal:
            links.setdefault(goal.id, []).extend(
                _Link(slug, (*path, "supports", index)) for index, slug in enumerate(goal.supports)
            )
    return links


def _titles(known: dict[str, Activity] | dict[str, Goal]) -> dict[str, str]:
    return {slug: item.title for slug, item in known.items()}


def _circles(links: _Links, titles: dict[str, str]) -> Iterator[Problem]:
    """A problem at the link that closes each circle; every link is followed once."""
    done: set[str] = set()
    for start in links:
        if start in done:
            continue
        way, following = [start], [iter(links[start])]
        on_way = {start}
        while way:
            link = next(following[-1], None)
            if link is None:
                following.pop()
                on_way.discard(way[-1])
                done.add(way.pop())
            elif link.to in on_way:
                yield _problem(link, way[way.index(link.to) :], titles)
            elif link.to in links and link.to not in done:
                way.append(link.to)
                on_way.add(link.to)
                following.append(iter(links[link.to]))


def _problem(link: _Link, circle: list[str], titles: dict[str, str]) -> Problem:
    names = [titles.get(slug, slug) for slug in circle]
    if len(names) == 1:
        message = msg("“{title}” cannot wait for itself; remove it", title=names[0])
    else:
        message = msg("{titles} wait for each other; which comes first?", titles=listing(names))
    return Problem(link.path, message)
