"""AP407: a goal with one number in its title and another among its targets."""

from collections.abc import Iterator

from applan.lint.counted import counted_in
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.targets import target_text
from applan.messages import msg
from applan.model import Activity, Goal


@rule(
    "AP407",
    "target-contradicted",
    "warning",
    bad="""\
goals:
  - id: medlemsvekst
    title: Vi skal bli 2 500 medlemmer
    responsible: Styret
    targets:
      - {value: 2600, unit: medlemmer, by: 2026, scope: hele laget}
""",
    good="""\
goals:
  - id: medlemsvekst
    title: Vi skal bli 2 500 medlemmer
    responsible: Styret
    targets:
      - {value: 2500, unit: medlemmer, by: 2026, scope: hele laget}
""",
)
def target_contradicted(subject: Subject) -> Iterator[Problem]:
    """The number in a title is among the targets.

    When the meeting changes a number, it is changed in one place and left in the other. Only
    numbers of the same unit are held against each other.
    """
    for placed in subject.placed if subject.complete else ():
        item = placed.item
        if not isinstance(item, (Goal, Activity)) or not item.targets:
            continue
        for number in counted_in(item.title):
            same = [target for target in item.targets if number.counts(target.unit or "")]
            known = {
                float(n) for t in same for n in (t.value, t.baseline, t.actual) if n is not None
            }
            if same and number.value not in known:
                message = msg(
                    "“{written}” in the title, but the target is “{target}”",
                    written=number.written,
                    target=target_text(same[0]),
                )
                span = (number.start, number.end)
                yield Problem((*placed.path, "title"), message, span=span)
