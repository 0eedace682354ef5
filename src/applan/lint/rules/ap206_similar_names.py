"""AP206: one name in two spellings."""

from collections.abc import Iterator, Mapping, Sequence

from applan.findings import Path
from applan.lint.names import Spellings, is_foreign, places_of, same_letters
from applan.lint.rule import Change, Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP206",
    "similar-names",
    "warning",
    bad="""\
- {title: Ringerunde, when: "mai 2026", tools: [CallHub]}
- {title: "Ny ringerunde", when: "juni 2026", tools: [Callhub]}
""",
    good=("Callhub", "CallHub"),
)
def similar_names(subject: Subject) -> Iterator[Problem]:
    """A body, a partner, a tool or an audience has one name.

    Who answers for what can only be counted where the same body is called the same. Two names
    that differ by case, spaces, punctuation or a single letter are taken for one.
    """
    seen: set[str] = set()
    spellings = Spellings()
    places: Mapping[str, Sequence[Path]] = {}
    for path, name in subject.names:
        if name in seen:
            continue
        other = spellings.other(name)
        seen.add(name)
        spellings.add(name)
        if other is not None:
            places = places or places_of(subject.names)
            rarer = len(places[name]) - len(places[other])
            if rarer > 0 or (rarer == 0 and is_foreign(other, name, subject.plan.language)):
                path, name, other = places[other][0], other, name
            message = msg(
                "“{name}” is written “{other}” elsewhere in the plan", name=name, other=other
            )
            yield Problem(path, message, fix=_fix(places, name, other))


def _fix(places: Mapping[str, Sequence[Path]], name: str, other: str) -> tuple[Change, ...]:
    """The rarer spelling becomes the usual one, where they differ in no letter and in number."""
    rare, usual = sorted((name, other), key=lambda spelled: len(places[spelled]))
    if not same_letters(name, other) or len(places[rare]) == len(places[usual]):
        return ()
    return tuple(Change(path, usual) for path in places[rare])
