"""What in an old plan something in a new one may be, where no id says so.

Nothing is decided here: of 28 ways of matching titles and texts the best was wrong in one case of
five. What are each other's best, and alike enough, were right 49 times of 50 (see
``docs/benchmarks.md``), which is good enough to be asked about first. Ids decide.

The measure is the cosine of tf-idf vectors over the letters: groups of three to five within
words, of the title and of the title with all that is told about it. What is at the same time of the
year and has the same responsible is more alike, and what is at another time is less.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from math import log, sqrt

from applan.compare.compare import Named
from applan.compare.entities import FOLLOWED, Thing, things
from applan.compare.lineage import Generation, among
from applan.compare.times import YEAR, Clock, Moment
from applan.compare.wording import collapsed
from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.model import Activity, Goal, Plan
from applan.patterns import lazy
from applan.typography import folded

CERTAIN = 0.40
"""From here on what are each other's best may be taken for the same until somebody objects."""

POSSIBLE = 0.15
"""Below this nothing is suggested: it is new."""

MOST = 3
"""Candidates to choose from; the right one was among three in 68 cases of 73."""

LEAD = 0.9
"""What comes nearer than this share of the best is as likely: one of two merged, or split."""

WHEN = 0.25
"""How much of what is missing in likeness a time makes good that only these two have."""

WHO = 0.05
"""The same of a responsible, where the time or the words have something in common too."""

NEAR = 2
"""Days on each side that belong to a time, so that two meet up to twice as many days apart."""

FAR = 60
"""So many days apart in the year are another time."""

APART = 0.6
"""What is left of the likeness of words between things that are at other times."""

_SIZES = (3, 4, 5)
_WORD = lazy(r"\w+")
_ABOUT = frozenset({"i", "om", "av", "til", "for", "på", "med", "mot", "ved", "etter", "før"})

Vector = Mapping[str, float]


class Candidate(NamedTuple):
    """Something in the old plan, and how alike it is, from 0 to 1."""

    old: Thing
    score: float


class Suggestion(NamedTuple):
    """Something in the new plan that has no link to the old, and what it may be, best first.

    ``certain`` where the best may be taken without asking.
    """

    new: Thing
    candidates: tuple[Candidate, ...]
    certain: bool


def suggest(old: Named, new: Named, history: Iterable[Generation] = ()) -> tuple[Suggestion, ...]:
    """What each goal and activity of the new plan may be in the old, in the new plan's order.

    Left out on both sides is what is linked already, by id or ``from``.
    """
    olds, news = _unlinked(old, new, history)
    titles = _Likeness([one.title for one in olds], [one.title for one in news])
    told = _Likeness([_told(one) for one in olds], [_told(one) for one in news])
    around = _Around(old.plan, olds, new.plan)
    scores = [around.weighed(one, titles.of(n), told.of(n)) for n, one in enumerate(news)]
    liked = grouped(liking for found in scores for liking in found.items())
    return tuple(_suggestion(one, olds, found, liked)
                 for one, found in zip(news, scores, strict=True))  # fmt: skip


def _unlinked(
    old: Named, new: Named, history: Iterable[Generation]
) -> tuple[list[Thing], list[Thing]]:
    lineage, own = among(((old.name, old.plan), (new.name, new.plan)), history)
    links = lineage.links(*own)
    linked_old, linked_new = {link.old for link in links}, {link.new for link in links}
    return (
        [one for one in things(old.plan) if one.entity in FOLLOWED and one.id not in linked_old],
        [one for one in things(new.plan) if one.entity in FOLLOWED and one.id not in linked_new],
    )


def _suggestion(
    new: Thing, olds: list[Thing], scores: Mapping[int, float], liked: Mapping[int, Sequence[float]]
) -> Suggestion:
    """The best, of which the first is certain if it is alike enough, and likes nothing better."""
    likely = [row for row, score in scores.items() if score >= POSSIBLE]
    ranked = sorted(likely, key=lambda row: (-scores[row], row))[:MOST]
    best = scores[ranked[0]] if ranked else 0.0
    rivals = [*liked[ranked[0]], *scores.values()] if best >= CERTAIN else []
    certain = sum(one > best * LEAD for one in rivals) == 2
    certain = certain and not _may_be_two(_words(olds[ranked[0]].title), _words(new.title))
    return Suggestion(new, tuple(Candidate(olds[row], scores[row]) for row in ranked), certain)


def _words(title: str) -> list[str]:
    return _WORD.findall(YEAR.sub(" ", title.lower()))


def _may_be_two(one: list[str], other: list[str]) -> bool:
    """Whether titles differ in one word alone, or the one is about what the other is.

    «Kurs for kasserere» and «Kurs for sekretærer»; «Valgkamp» and «Kurs i valgkamp».
    """
    short, long = sorted((one, other), key=len)
    if len(short) < len(long):
        about = long[-len(short) - 1] in _ABOUT and len(short) + 1 < len(long)
        said = zip(short, long[-len(short) :], strict=True)
        return about and all(abs(len(a) - len(b)) < 3 and _share_a_stem(a, b) for a, b in said)
    different = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(one) > 1 and len(different) == 1 and not _share_a_stem(*different[0])


def _share_a_stem(one: str, other: str) -> bool:
    """«kontingent» and «kontingenten»: the one begins as all but the end of the other."""
    shortest = min(len(one), len(other))
    return one[: max(shortest - 2, 3)] == other[: max(shortest - 2, 3)]


class _Around:
    """When things are and who answers for them, which tells apart what is called much the same."""

    def __init__(self, old: Plan, olds: list[Thing], new: Plan) -> None:
        clock, self._clock = Clock(old, {}), Clock(new, {})
        self._olds = [_Facts(one, clock) for one in olds]
        known = enumerate(self._olds)
        self._at = grouped((time, row) for row, facts in known for time in facts.times)

    def weighed(self, new: Thing, *measured: Mapping[int, float]) -> dict[int, float]:
        """How alike each old one is in all, by the row, from how alike its texts are."""
        facts = _Facts(new, self._clock)
        shared = {row: 0.0 for one in measured for row in one}
        for rows in (self._at.get(time, ()) for time in facts.times):
            shared |= {row: max(shared.get(row, 0.0), 1 / len(rows)) for row in rows}
        found = {}
        for row, when in shared.items():
            words = sum(one.get(row, 0.0) for one in measured) / len(measured)
            old = self._olds[row]
            if not when and old.is_far_from(facts):
                words *= APART
            who = WHO * (when + words) if old.who & facts.who else 0.0
            found[row] = words + (1 - words) * (WHEN * when + who)
        return found


class _Facts:
    """What is told of something but for its words."""

    def __init__(self, thing: Thing, clock: Clock) -> None:
        item = thing.item
        assert isinstance(item, (Goal, Activity))
        moments = clock.moments(item)
        self.who = {folded(one.who) for one in item.duties}
        self.times = {time for one in moments for time in _times(one)}
        days = [_day(one.interval.start) for one in moments if one.interval is not None]
        self._days = days if len(days) == len(moments) else []

    def is_far_from(self, other: "_Facts") -> bool:
        """Whether both have days, and none of them is in the same part of the year."""
        apart = [abs(one - day) for one in self._days for day in other._days]
        return bool(apart) and min(min(days, 365 - days) for days in apart) > FAR


class _Likeness:
    """How alike texts of the old plan are to those of the new."""

    def __init__(self, olds: list[str], news: list[str]) -> None:
        counted = [Counter(_groups(text)) for text in (*olds, *news)]
        held = Counter(group for counts in counted for group in counts)
        rarity = {group: log((1 + len(counted)) / (1 + many)) + 1 for group, many in held.items()}
        vectors = [_normed(counts, rarity) for counts in counted]
        self._news = vectors[len(olds) :]
        rows = enumerate(vectors[: len(olds)])
        self._having = grouped(
            (group, (row, weight)) for row, vector in rows for group, weight in vector.items()
        )

    def of(self, place: int) -> dict[int, float]:
        """The cosine between the new text there and each old that is like it, from 0 to 1."""
        found: dict[int, float] = {}
        for group, weight in self._news[place].items():
            for row, other in self._having.get(group, ()):
                found[row] = found.get(row, 0.0) + weight * other
        return found


def _normed(counts: Counter[str], rarity: Mapping[str, float]) -> Vector:
    weights = {group: (1 + log(many)) * rarity[group] for group, many in counts.items()}
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {group: weight / length for group, weight in weights.items()} if length else {}


def _groups(text: str) -> Iterator[str]:
    """Groups of letters within words, the words' ends among them; years say nothing."""
    for word in _WORD.findall(YEAR.sub(" ", text.lower())):
        padded = f" {word} "
        for size in _SIZES:
            for start in range(max(1, len(padded) - size + 1)):
                yield padded[start : start + size]


def _times(moment: Moment) -> Iterator[str]:
    """What a time has in common with one that is much the same in another year."""
    if moment.interval is None:
        yield YEAR.sub("", moment.time.text).strip()
    elif moment.exact:
        day = _day(moment.interval.start)
        yield from (str(near % 365) for near in range(day - NEAR, day + NEAR + 1))
    else:
        yield f"week {moment.interval.start.isocalendar().week}"


def _day(day: date) -> int:
    """The number of a day in its year, from 1 to 366."""
    return day.timetuple().tm_yday


def _told(thing: Thing) -> str:
    """The title and all that is told in words about it."""
    item = thing.item
    texts = [thing.title, *thing.headings[-1:]] if thing.part else [thing.title]
    if isinstance(item, (Goal, Activity)):
        texts += [item.text or ""]
    if isinstance(item, Activity):
        texts += [item.purpose or "", item.method or "", *item.contents, *item.outcomes]
        texts += [part.title for part in item.parts]
    return collapsed(" ".join(texts))
