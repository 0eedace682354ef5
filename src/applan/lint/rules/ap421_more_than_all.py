"""AP421: more than a hundred per cent."""

import re
from collections.abc import Iterator

from applan.lint.counted import PERCENT
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.targets import number_text, targets_of
from applan.messages import msg
from applan.patterns import lazy


@rule(
    "AP421",
    "more-than-all",
    "warning",
    bad="""\
goals:
  - title: Alle skal trives
    targets:
      - {value: 197, unit: prosent trives, by: 2026, scope: 5.–7. trinn}
""",
    good=("197", "97"),
)
def more_than_all(subject: Subject) -> Iterator[Problem]:
    """A share is at most a hundred per cent.

    A figure too many makes 97 per cent of the pupils 197. What grows, or is a degree of what was
    planned, may be more than a hundred.
    """
    for found in targets_of(subject):
        unit = (found.target.unit or "").lower()
        words = re.findall(r"[^\W\d_]+|%", unit)
        if not words or words[0] not in PERCENT:
            continue
        title: str = getattr(found.placed.parent.item, "title", "") if found.placed.parent else ""
        if _GROWS.search(f"{unit} {found.target.scope or ''} {title}".lower()):
            continue
        for key in ("value", "baseline", "actual"):
            number = getattr(found.target, key)
            if number is not None and number > 100:
                message = msg("{number} per cent is more than all", number=number_text(number))
                yield Problem((*found.path, key), message)


_GROWS = lazy(
    r"\b(?:\w*vekst|øke[rs]?|økt|\w*økning|auke[rs]?|auka|\w*auking|vokse[rs]?|veks\w*|\w*grad"
    r"|\w*dekning|av (?:budsjett|målet|planen)\w*)\b"
)
