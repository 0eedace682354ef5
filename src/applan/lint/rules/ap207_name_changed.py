"""AP207: a name that an earlier plan spells otherwise."""

from collections.abc import Iterator, Mapping, Sequence

from applan.findings import Path
from applan.lint.continuity import earlier
from applan.lint.names import Spellings, places_of, same_letters
from applan.lint.rule import Change, Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP207",
    "name-changed",
    "warning",
    bad="""\
continues: 2023
- {title: Ringerunde, when: "mai 2026", tools: [Callhub]}
""",
    good=("Callhub", "CallHub"),
    beside={"2023": "- {title: Ringerunde, when: mai 2023, tools: [CallHub]}\n"},
)
def name_changed(subject: Subject) -> Iterator[Problem]:
    """A name is spelled as in the plan before.

    Compared over the years, the same body under two spellings looks like one that left and
    another that came.
    """
    known = _earlier_names(subject)
    spellings = Spellings()
    for name in known:
        spellings.add(name)
    seen: set[str] = set()
    places: Mapping[str, Sequence[Path]] = {}
    for path, name in subject.names:
        if name in seen or name in known:
            continue
        seen.add(name)
        other = spellings.other(name)
        if other is not None:
            message = msg(
                "“{name}” is written “{other}” in the plan {plan}",
                name=name,
                other=other,
                plan=known[other],
            )
            places = places or places_of(subject.names)
            sure = places[name] if same_letters(name, other) else []
            fix = tuple(Change(place, other) for place in sure)
            yield Problem(path, message, fix=fix)


def _earlier_names(subject: Subject) -> dict[str, str]:
    """Names in the plans this one continues, directly or through others, and where they stand."""
    names: dict[str, str] = {}
    for before in earlier(subject):
        for _path, written in before.names:
            names.setdefault(written, before.name)
    return names
