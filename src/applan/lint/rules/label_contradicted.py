"""AP308: a heading that says another time than what stands under it."""

from collections.abc import Iterator, Sequence

from applan.findings import Path
from applan.lint.labels import Label, label_of, season_of
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.times import Dated, Times, times_of
from applan.messages import Message, msg
from applan.model import Activity, Goal, Placed, Section
from applan.patterns import lazy


@rule(
    "AP308",
    "warning",
    """\
sections:
  - title: Oppgaver i [-tredje-]{+fjerde+} kvartal
    activities:
      - {title: Kontingentringing, when: "november 2026"}
""",
)
def label_contradicted(subject: Subject) -> Iterator[Problem]:
    """What stands under a heading with a time in it happens in that time."""
    times = times_of(subject)
    yield from _next_years(times)
    labels: dict[Path, Label] = {}
    for placed in subject.placed:
        if type(placed.item) is Section:
            yield from _section(times, placed, placed.item, labels)
    yield from _seasons(times)
    yield from _tasks(subject, times)


def _next_years(times: Times) -> Iterator[Problem]:
    """«Budsjett for 2025» that is made in October 2026: it was for a year to come."""
    for dated in times.dated:
        title, own = dated.item.title, f" {dated.interval.start.year}"
        lower = title.lower() if dated.settled and " 20" in title.replace(own, "") else ""
        lower = lower if lower.partition(" ")[2].startswith(("20", "for 20")) else ""
        found = _FOR_A_YEAR.match(lower) or _OF_A_YEAR.fullmatch(lower) if lower else None
        off = dated.interval.start.year - int(found["year"]) if found else 0
        if found and (off > 0 or (off < 0 and not _FOR_A_YEAR.match(lower))):
            yield tell("“{written}” does not fit “{name}”", (*dated.item_path, "title"),
                       found.span("year"), written=dated.text, name=title)  # fmt: skip


_FOR_A_YEAR = lazy(
    r"(?!.*(?:evaluer|oppsummer|rapport|gjennomgang|justert|revider))\w*(?:budsjett|plan|program"
    r"|terminlist|årshjul|kalender)\w{0,4} (?:for )?(?P<year>20\d\d)(?![\d/-])(?!–)"
)
_OF_A_YEAR = lazy(
    r"\w*(?:møter?|konsert|fest|leir|cup|stevne|tur|seminar|samling|konferanse|kurs)(?:et|en)? "
    r"(?P<year>20\d\d)"
)
"""What is made for a year, before it has passed; a report is not."""


def _section(
    times: Times, placed: Placed, section: Section, labels: dict[Path, Label]
) -> Iterator[Problem]:
    """What stands in a section against its own heading, or that of the section around it."""
    label = label_of(times, placed.path, section.title)
    if label is None and placed.parent is not None:
        label = labels.get(placed.parent.path)
    if label is None:
        return
    labels[placed.path] = label
    for key, items in (("goals", section.goals), ("activities", section.activities)):
        for index in range(len(items)):
            yield from _outside(label, _judged(times, (*placed.path, key, index)))
    for index, slug in enumerate(section.see):
        shown = times.by_id.get(slug, ())
        for problem in _outside(label, _judged(times, shown[0].item_path) if shown else ()):
            yield problem._replace(path=(*placed.path, "see", index), span=None)
    if section.view is not None and section.view.period is not None:
        path, text = (*placed.path, "view", "period"), section.view.period
        spans = [time.interval for time in times.read(text).occurrences]
        if spans and not any(span is None or label.holds(span) for span in spans):
            yield Problem(path, _message(text, label))


def _judged(times: Times, path: Path) -> Sequence[Dated]:
    """The times of an item, none when it has others that cannot be held against a label."""
    return () if path in times.partly_open else times.by_item.get(path, ())


def _outside(label: Label, dated: Sequence[Dated]) -> Iterator[Problem]:
    """The first time of an item, when all that are certain lie outside the label."""
    judged = [one for one in dated if one.settled]
    if judged and not any(label.holds(one.interval) for one in dated):
        first = judged[0]
        yield Problem(first.path, _message(first.text, label), span=first.span)


def _misnamed(label: Label, dated: Sequence[Dated]) -> Iterator[Problem]:
    for problem in _outside(label, dated):
        written = dict(problem.message.args)["written"]
        message = msg("“{written}” does not fit “{name}”", written=written, name=label.written)
        yield problem._replace(message=message)


def _seasons(times: Times) -> Iterator[Problem]:
    """«Vårkampanje» in October."""
    for path, dated in times.by_item.items():
        item = dated[0].item
        if not isinstance(item, Activity) or item.kind in ("deadline", "process"):
            continue
        label = season_of(item.title)
        if label is not None and path not in times.partly_open:
            yield from _misnamed(label, [one for one in dated if one.said.part is None])
        for one in dated:
            label = season_of(one.said.part) if one.said.part and not one.deadline else None
            if label is not None:
                yield from _misnamed(label, [one])


def _tasks(subject: Subject, times: Times) -> Iterator[Problem]:
    """A task for a part of the period, when what supports it happens later, or around it.

    What happens only before prepares it.
    """
    supporting: dict[str, list[Dated]] = {}
    unknown: set[str] = set()
    for path, activity in subject.of(Activity):
        for slug in activity.supports:
            supporting.setdefault(slug, []).extend(times.by_item.get(path, ()))
            if path in times.partly_open:
                unknown.add(slug)
    for path, dated in times.by_item.items():
        goal = dated[0].item
        if not isinstance(goal, Goal) or goal.role != "task" or path in times.partly_open:
            continue
        others = supporting.get(goal.id or "", [])
        if not others or goal.id in unknown or not all(one.settled for one in (*dated, *others)):
            continue
        after = any(other.interval.start >= dated[-1].interval.end for other in others)
        if after and not any(
            one.interval.meets(other.interval) for one in dated for other in others
        ):
            first = dated[0]
            yield tell("“{written}” is not when the activities that support this happen ({times})",
                       first.path, first.span, written=first.text,
                       times=others[0].text)  # fmt: skip


def _message(written: str, label: Label) -> Message:
    return msg("“{written}” is outside “{label}”, which it stands under", written=written,
               label=label.written)  # fmt: skip
