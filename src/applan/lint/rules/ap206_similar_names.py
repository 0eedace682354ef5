"""AP206: one name in two spellings."""

from collections.abc import Iterator

from applan.lint.names import Spellings
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP206",
    "similar-names",
    "warning",
    bad="""\
sections:
  - title: Velgerkontakt
    activities:
      - {title: Ringerunde, when: mai 2026, tools: [CallHub]}
      - {title: Ny ringerunde, when: juni 2026, tools: [Callhub]}
""",
    good="""\
sections:
  - title: Velgerkontakt
    activities:
      - {title: Ringerunde, when: mai 2026, tools: [CallHub]}
      - {title: Ny ringerunde, when: juni 2026, tools: [CallHub]}
""",
)
def similar_names(subject: Subject) -> Iterator[Problem]:
    """A body, a partner, a tool or an audience has one name.

    Who answers for what can only be counted where the same body is called the same. Two names
    that differ by case, spaces, punctuation or a single letter are taken for one.
    """
    seen: set[str] = set()
    spellings = Spellings()
    for path, name in subject.names:
        if name in seen:
            continue
        other = spellings.other(name)
        seen.add(name)
        spellings.add(name)
        if other is not None:
            message = msg(
                "“{name}” is written “{other}” elsewhere in the plan", name=name, other=other
            )
            yield Problem(path, message)
