"""References by id or title: what rules about them share."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from applan.findings import Path
from applan.lint.rule import Problem
from applan.lint.subject import Subject, once
from applan.messages import Message, msg
from applan.model import Entity, Goal, Section
from applan.model.declaration import Words
from applan.model.naming import Named, Names, references_in, slug
from applan.when.names import stems_of


class Known:
    """What may be named, and which of it may have been meant by what is not there.

    Searching takes its time, so in a plan with more mistakes than anybody makes it stops.
    """

    def __init__(self, items: Iterable[Named]) -> None:
        self._said: dict[str, tuple[str, str]] = {}
        for item in items:
            own = item.own_id
            for name in (slug(item.title), item.id, own):
                if name is not None:
                    self._said.setdefault(name, (own or item.title, item.title))
        self._searches = 50

    def near(self, wanted: str) -> tuple[str, ...]:
        """The likely ones, best first: ids where an id was written, and otherwise titles.

        Whoever writes «Årsmøte» means «Årsmøte 2027» or «Årsmøte 2028», and not «Landsmøte».
        """
        self._searches -= 1
        if self._searches < 0:
            return ()
        from difflib import get_close_matches

        sought, names = slug(wanted), [*islice(self._said, 500)]
        titled = sought != wanted
        heads: dict[str, list[str]] = {}
        for name in names:
            heads.setdefault("-".join(name.split("-")[: sought.count("-") + 1]), []).append(name)
        found = heads.get(sought) or [name for name in names if f"-{sought}-" in f"{name}-"]
        for head in () if found else get_close_matches(sought, heads, n=2, cutoff=0.85):
            found += heads[head]
        found = found[:3] or get_close_matches(sought, names, n=2, cutoff=0.7)
        found = found or self._sharing(wanted, names)
        return tuple(dict.fromkeys(self._said[name][titled] for name in found))

    def _sharing(self, wanted: str, names: Iterable[str]) -> list[str]:
        """What has most words with what is wanted, «økonomien» with «Bedre økonomi», if few do."""
        said = {one for one in stems_of(wanted) if len(one) >= _WORD}
        shared = {name: len(said & {*stems_of(self._said[name][1])}) for name in names}
        most = max(shared.values(), default=0)
        found = [name for name, count in shared.items() if count == most > 0]
        return found if len({self._said[name] for name in found}) <= _FEW else []


_WORD, _FEW = 5, 2
"""Letters of the stem of a word that may be meant by itself, and so many things that have it."""


@once
def names_in(subject: Subject) -> Names:
    """What the things of a plan go by."""
    return Names(subject.placed)


def unknown(subject: Subject, *, goals: bool) -> Iterator[Problem]:
    """A problem for each reference that leads nowhere: those to goals, or all the others."""
    names = names_in(subject)
    known: dict[Words, Known] = {}
    for path, wanted, kind in references_in(subject.placed):
        if (kind.refers == ("Goal",)) != goals:
            continue
        called = names.called(wanted, kind)
        if any(one.id is not None and type(one).__name__ in kind.refers for one in called):
            continue
        if kind not in known:
            known[kind] = Known(
                item for _, item in subject.undertakings if type(item).__name__ in kind.refers
            )
        message = _why(subject, wanted, called, known[kind])
        yield Problem(path, message or _not_there(path[-1], wanted, kind, subject.plan.language))


@once
def _everything(subject: Subject) -> dict[str, Entity]:
    found: dict[str, Entity] = {slug(one.title): one for _, one in subject.of(Section)}
    for _, item in subject.undertakings:
        found |= {slug(item.title): item, item.id or slug(item.title): item}
    return found


def _why(subject: Subject, wanted: str, called: Sequence[Named], known: Known) -> Message | None:
    if called and called[0].id is None:
        return msg("“{title}” is the title of something else too; write an “id” at the one that is "
                   "meant, and name that here", title=wanted)  # fmt: skip
    other = next(iter(called), _everything(subject).get(slug(wanted)))
    if other is not None:
        kind = msg("a section")
        if not isinstance(other, Section):
            kind = msg("a goal") if isinstance(other, Goal) else msg("an activity")
        return msg("“{id}” is {kind}, which cannot stand here", id=wanted, kind=kind)
    likely = known.near(wanted)
    if likely:
        return msg("there is no “{id}”; did you mean {likely}?", id=wanted, likely=likely)
    return None


def _not_there(key: object, wanted: str, kind: Words, language: str) -> Message:
    """That nothing is called so; «før: jul» may be a time, which is written as one, and a sentence
    is no title."""
    side = {"before": "før", "after": "etter"}.get(str(key))
    if side is not None and _is_time(wanted, side, language):
        return msg("“{id}” is a time and no activity in this plan; write the time as “{time}”",
                   id=wanted, time=f"{side} {wanted}")  # fmt: skip
    if side is None and kind.refers != ("Activity", "Goal") and wanted.count(" ") >= _SENTENCE:
        title = msg("of a goal") if kind.refers == ("Goal",) else msg("of an activity")
        return msg("there is no “{id}” in this plan; the title {title} stands here, and other text "
                   "under “text”", id=wanted, title=title)  # fmt: skip
    return msg("there is no “{id}” in this plan", id=wanted)


_SENTENCE = 3
"""Spaces of what is likely to be more than a title."""


def _is_time(wanted: str, side: str, language: str) -> bool:
    """Whether every word is one that everybody's calendar has: «jul», «1. mai», «skolestart»."""
    from applan.when import parse_when
    from applan.when.tokens import lex
    from applan.when.words import vocabulary

    tongue = "nn" if language == "nn" else "nb"
    said = {token.category for token in lex(wanted, vocabulary(tongue))}
    named = said & {"feast", "event", "season", "month"}
    return (
        bool(named)
        and "word" not in said
        and not any(
            problem.code != "ambiguous-year"
            for problem in parse_when(f"{side} {wanted}", language=tongue).problems
        )
    )


def ancestors(subject: Subject) -> Iterator[tuple[Path, str]]:
    """Every ``plan#id`` that the plan names, with its path."""
    for path, item in subject.undertakings:
        for index, ancestor in enumerate(item.written.get("from_", ())):
            yield (*path, "from", index), ancestor
    for index, ended in enumerate(subject.plan.ended):
        yield ("ended", index, "id"), ended.written["id"]
