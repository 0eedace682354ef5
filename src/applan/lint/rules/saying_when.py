"""Rules on what is said of a time in fields, and what waits for what."""

from collections.abc import Iterator, Sequence

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.lint.listing import listing
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.times import times_of
from applan.messages import msg
from applan.model import Activity, Goal, Occurrence


@rule(
    "AP142",
    "warning",
    bad="- {title: Kurs for nye styrer, when: {part: Trinn 1}}\n",
    good="- {title: Kurs for nye styrer, when: {part: Trinn 1, when: avklares}}\n",
)
def time_not_said(subject: Subject) -> Iterator[Problem]:
    """What stands under “when” says when, or that nobody knows yet."""
    if not subject.complete:
        return
    for path, time in subject.of(Occurrence):
        said = time.when or time.within or time.amount or time.after or time.before or time.note
        if not said and time.certainty != "open":
            yield tell("there is no time here; write one, or “avklares” while nobody knows", path)


@rule(
    "AP209",
    "error",
    bad='- {title: Kurs for nye styrer, when: {within: "3 måneder"}}\n',
    good="""\
- {id: arsmoter, title: "Årsmøter i lagene", when: "januar og februar 2026"}
- {title: Kurs for nye styrer, when: {within: "3 måneder", after: arsmoter}}
""",
)
def half_said_time(subject: Subject) -> Iterator[Problem]:
    """A time relative to something else says how long, and before or after what."""
    for path, occurrence in subject.of(Occurrence):
        length = occurrence.within or occurrence.amount
        anchor = occurrence.after or occurrence.before
        if length and not anchor and subject.plan.read_time(length).occurrences:
            word = "innan" if subject.plan.language == "nn" else "innen"
            yield Problem(path, msg("how long it may take stands here; write a last day as "
                                    "“{better}”", better=f"{word} {length}"))  # fmt: skip
        elif length and not anchor:
            yield Problem(
                path, msg("counted from what? write what it is under “after” or “before”")
            )
        elif occurrence.within and occurrence.amount:
            yield Problem(path, msg("“within” and “amount” exclude each other; keep one"))
        elif occurrence.after and occurrence.before:
            yield Problem(path, msg("“after” and “before” exclude each other; keep one"))


@rule(
    "AP210",
    "error",
    """\
- {id: program, title: Program, when: "mai 2026"[-, depends: [skolering]-]}
- {id: skolering, title: Skolering, when: "juni 2026", depends: [program]}
""",
)
def circular_dependency(subject: Subject) -> Iterator[Problem]:
    """Nothing waits for itself, by itself or through others."""
    yield from _circles(_waiting(subject), _titles(subject.of(Activity)))
    yield from _circles(_supporting(subject), _titles(subject.of(Goal)))


class _Link(NamedTuple):
    """Where one thing names another, by where each of them stands."""

    to: Path
    path: Path


_Links = Iterator[tuple[Path, _Link]]


def _waiting(subject: Subject) -> _Links:
    """What each activity waits for: by id, or by its name in a time such as «etter årsmøtet»."""
    at = {item.id: path for path, item in reversed(subject.of(Activity)) if item.id}
    for path, item, parent in subject.placed:
        if isinstance(item, Activity):
            for index, slug in enumerate(item.depends):
                if slug in at:
                    yield path, _Link(at[slug], (*path, "depends", index))
        elif isinstance(item, Occurrence) and parent and isinstance(parent.item, Activity):
            key = "when" if item.when is not None else "after" if item.after else "before"
            said: str | None = getattr(item, key)
            found = _in_text(subject, said or "") if key == "when" else [at.get(said or "")]
            yield from ((parent.path, _Link(to, (*path, key))) for to in found if to is not None)


def _in_text(subject: Subject, text: str) -> Iterator[Path]:
    """What a text waits for: the one activity of each name, where only that tells its days."""
    from applan.schedule.events import activities_called

    for time in times_of(subject).read(text).occurrences:
        anchor = time.anchor
        if anchor is not None and time.kind == "relative" and anchor.direction != "at":
            names = () if time.interval else filter(None, (anchor.event, anchor.to_event))
            for name in names:
                called = activities_called(name, subject.meanings, subject.plan)
                yield from (entry.path for entry in called[:1] if len(called) == 1)


def _supporting(subject: Subject) -> _Links:
    at = {goal.id: path for path, goal in reversed(subject.of(Goal)) if goal.id}
    for path, goal in subject.of(Goal):
        for index, slug in enumerate(goal.supports):
            if slug in at:
                yield path, _Link(at[slug], (*path, "supports", index))


def _titles(known: Sequence[tuple[Path, Activity | Goal]]) -> dict[Path, str]:
    return {path: item.title for path, item in known}


def _circles(found: _Links, titles: dict[Path, str]) -> Iterator[Problem]:
    """A problem at the link that closes each circle; every link is followed once."""
    links = grouped(found)
    done: set[Path] = set()
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


def _problem(link: _Link, circle: list[Path], titles: dict[Path, str]) -> Problem:
    names = [titles[path] for path in circle]
    if len(names) == 1:
        return tell("“{title}” cannot wait for itself; remove it", link.path, title=names[0])
    return tell("{titles} wait for each other; which comes first?", link.path,
                titles=listing(names))  # fmt: skip
