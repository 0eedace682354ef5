"""AP318: one event with two dates."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import takewhile

from applan.findings import Path
from applan.lint.own_text import (
    OWN_TEXTS,
    contrary,
    is_at,
    says_when,
    told_elsewhere,
    told_of_itself,
)
from applan.lint.rule import Problem, rule
from applan.lint.slips import slipped
from applan.lint.subject import Subject
from applan.lint.times import Dated, Mentioned, Times, Written, times_of
from applan.lint.times.naming import Lead, lead_before, lead_of
from applan.lint.times.readings import EXACT
from applan.lint.times.relative import stem_of_title
from applan.lint.together import NTH, ONCE_A_YEAR, Step, Together, are_alike, together_of
from applan.messages import msg
from applan.model import Activity
from applan.patterns import lazy
from applan.when import Interval
from applan.when import Occurrence as Time
from applan.when.expand import days_of
from applan.when.names import stem, stems_of

_SHORTEST = 5
_FARTHEST = 80
_EVENTS = frozenset({"activity", "course", "campaign"})
_ROOM = 20
"""An activity is compared with so many others of its name and no more."""

_DAY = timedelta(days=1)
_NEAR = timedelta(days=31)
"""Two turns of what is no meeting are further apart."""

_KEPT_NEAR = timedelta(days=7)
"""«FN-dagen» and «Lucia» are kept on another day of the week too."""

_TOLD = frozenset({"minute", "day", "week", "month"})
_OF = frozenset({"til", "før", "etter", "for", "om", "fra", "frå", "mot", "innen", "innan", "av",
                 "siden", "sidan", "med", "i", "hver", "kvar", "mellom"})  # fmt: skip
"""Words that make a name tell what something else is about, or that is for."""

_THE = frozenset({"den", "det", "de", "dei"})
_SUBJECT = frozenset({"", "og", "på", "er", "blir", "vert", "ved", "under"})
"""Words before a name that has its time right after it: «planlegge årsmøtet 3. mars» is none."""

Stems = tuple[str, ...]


@rule(
    "AP318",
    "warning",
    """\
text: Årsmøtet er lørdag [-21-]{+14+}. mars. Det er åpent for alle.
- {kind: meeting, title: Årsmøte, when: "14. mars 2026"}
""",
)
def stated_twice(subject: Subject) -> Iterator[Problem]:
    """A date that is stated twice is stated alike."""
    times = times_of(subject)
    together = together_of(subject)
    events = _events(times, together)
    told: list[Problem] = []
    for found in times.prose.mentions:
        if found.kind == "date" and found.path[-1] not in ("period", "by"):
            step = together.step_told(found) or together.deadline_told(found)
            told += _told_of(times, step, found) if step else _told(times, together, found, events)
    told += (*told_of_itself(times, together), *told_elsewhere(times, together))
    yield from told
    texts = {one.path for one in told}
    yield from (one for one in slipped(times, together) if one.path not in texts)
    yield from _twice(subject, times)


def _contrary(found: Mentioned, start: int, event: Sequence[Dated], title: str = "") -> Problem:
    written = " ".join(found.text[start : found.end].split())
    times = dict.fromkeys(one.text for one in event)
    return contrary(found.path, found.span, written, title or event[0].item.title, times)


_EACH_IN = ("begge i ", "alle i ", "samtlige i ")


def _events(times: Times, together: Together) -> dict[Stems, list[Dated]]:
    """The certain times of activities, by the stems of the words of their titles."""
    found: dict[Stems, list[Dated]] = {}
    unsure: set[Stems] = set()
    for path, dated in (*times.by_item.items(), *_by_rules(times, together)):
        if isinstance(dated[0].item, Activity):
            stems = _stems(dated[0].item.title)
            found.setdefault(stems, []).extend(dated)
            exact = all(one.exact or one.time.recurrence for one in dated)
            known = path not in times.partly_open or exact
            if not known or not all(one.sure for one in dated):
                unsure.add(stems)
    return {stems: dated for stems, dated in found.items()
            if stems and stems not in unsure and len("".join(stems)) >= _SHORTEST}  # fmt: skip


def _by_rules(times: Times, together: Together) -> Iterator[tuple[Path, tuple[Dated, ...]]]:
    """Each day of what comes back by a rule; «hver tirsdag» alone has none that are known."""
    for one in times.spread:
        rule = together.rule_of(one.item_path) if isinstance(one.item, Activity) else None
        days = days_of(rule[0], one.interval) if rule and rule[0].bounds else ()
        if days:
            yield one.item_path, tuple(one._replace(interval=Interval(day, day + _DAY))
                                       for day in days)  # fmt: skip


def _stems(title: str) -> Stems:
    """The stems of a title's words without its year; the first alone, where that is its name."""
    alone = stem_of_title(title)
    return (alone,) if alone else tuple(map(stem, re.findall(r"[^\W\d]+", title.lower())))


def _told_of(times: Times, step: Step, found: Mentioned) -> Iterator[Problem]:
    """«Påmeldingen går ut 2. mai» in the text of the camp, against the registration to it."""
    said, own = times.near(found).occurrences, step.dated.interval
    days = said[0].interval if len(said) == 1 and said[0].precision in EXACT else None
    if days is None or days.last == own.last:
        return
    same_day = (days.last.month, days.last.day) == (own.last.month, own.last.day)
    if same_day or days.start.year == own.start.year:
        yield _contrary(found, found.start, [step.dated], step.title)


def _told(
    times: Times, together: Together, found: Mentioned, events: dict[Stems, list[Dated]]
) -> Iterator[Problem]:
    """What a text says about when an activity is, against the activity."""
    said = found.reading.occurrences
    if not said or any(time.precision not in _TOLD or time.deadline for time in said):
        return
    lead = lead_of(found)
    colon = None if lead.words else _COLON.search(found.before(_FARTHEST))
    if colon is not None:  # «Øvelsene er fire ganger: 3. mars, …»
        at = found.start - len(colon[0])
        lead = lead_of(found._replace(start=at))._replace(links=("er",))
    year = lead.words[-1].text if [word.text for word in lead.words[-2:-1]] == ["i"] else ""
    if year.isdigit():  # «Årsmøtet i 2027 er 6. mars»
        lead = lead._replace(words=lead.words[:-2])
    if [word.text for word in lead.words] == ["som"]:
        lead = lead_before(found, lead)  # «turorienteringen, som starter i mai»
    if found.before(20).endswith(("møtet ", "møtet den ")):
        yield from _no_such_meeting(times, together, found)
    event, start = _named(lead, events)
    if year.isdigit():
        event = [one for one in event if one.interval.start.year == int(year)]
    own = () if event else _its_own(times, together, found, lead)
    if not event:
        event = own or _spoken_of(found, lead, events)
        start = found.start - len(found.before(_FARTHEST).lstrip())
    if not event and together.rule_of(found.path[:-1]) and _EVERY.search(found.before(60)):
        event = [one for one in times.spread if one.item_path == found.path[:-1]]
    if not event and lead.words and not lead.links:  # «ferdig til festen 9. oktober»
        beside = together.kind_beside(lead.words[-1].text, found.path[:-1])
        event = [one for path in beside for one in times.by_item.get(path, ())]
        event, start = [one for one in event if one.exact and one.sure], lead.words[-1].start
    if not event or _is_step(found, start):
        return
    kin = () if own and found.path[-1] != "title" else _kin(times, event[0])
    held = any(all(_is_held(times, one, its) for one in said) for its in (event, *kin))
    if not held or (len(event) == len(said) == 1 and not is_at(said[0], event[0].time)):
        yield _contrary(found, start, event)


def _no_such_meeting(times: Times, together: Together, found: Mentioned) -> Iterator[Problem]:
    """«Styret behandler budsjettet på møtet 30. november», when the board has no meeting."""
    own = together.title(found.path[:-1]) if together.is_activity(found.path[:-1]) else ""
    paths = together.named_in(found.before(_FARTHEST)) or together.named_in(own)
    met = [one for path in paths for one in times.by_item.get(path, ())
           if isinstance(one.item, Activity) and one.item.kind == "meeting"]  # fmt: skip
    said = times.near(found).occurrences
    day = said[0].interval if len(said) == 1 and said[0].precision in EXACT else None
    held = (
        one for one in times.dated if isinstance(one.item, Activity) and "møte" in one.item.title
    )
    off = day and not any(one.interval.meets(day) for one in (*met, *held))
    if day and off and len(met) > 1 and all(one.exact and one.settled for one in met):
        near = min(met, key=lambda one: abs(one.interval.start - day.start))
        if near.interval.start.year == day.start.year:
            yield _contrary(found, found.start - len("møtet "), [near])


def _named(lead: Lead, events: dict[Stems, list[Dated]]) -> tuple[Sequence[Dated], int]:
    """The times of the activity whose whole title stands before a time, and where that begins.

    «Generalprøven til vårkonserten er 30. april» is about the first of them.
    """
    words = [(word, stem(word.text)) for word in lead.words]
    for most in range(min(len(words), 6), 0, -1):
        event = events.get(tuple(one for _word, one in words[-most:]))
        before = next((one.text for one, _ in words[-most - 1 :: -1] if one.text not in _THE), "")
        first = len(words) == most + 1 and before == "med"  # «…, med høstferie i uke 41»
        first |= before in ("til", "for") and not _GOING.isdisjoint(one.text for one in lead.words)
        if event is not None and (first or before in _SUBJECT or (lead.tied and before not in _OF)):
            return event, words[-most][0].start
        if event is not None and before in ("til", "for", "i", "av") and lead.tied:
            return _named(lead._replace(words=lead.words[: -most - 1]), events)
    return (), 0


_EVERY = lazy(r"\b(?:hver|kvar|annenhver|annakvar) \w+dag (?:kl\. [\d.–]+ )?(?:i|fra|frå) \Z")
_GOING = frozenset({"fram", "drar", "dreg", "reiser", "går", "møter"})


def _spoken_of(found: Mentioned, lead: Lead, events: dict[Stems, list[Dated]]) -> Sequence[Dated]:
    """«Fadderuka er viktig. Den går fra 16. august»: what the sentence before begins with."""
    if lead.words or not lead.begins or not lead.tied or lead.links[0] not in ("den", "det"):
        return ()
    start = found.start - len(found.before(_FARTHEST))
    before = found.text[max(0, start - 200) : start].strip().rpartition(". ")[2]
    words = tuple(map(stem, re.findall(r"\w+", before.lower())[:6]))
    known = (events.get(words[:most]) for most in range(len(words), 0, -1))
    return next((event for event in known if event), ())


def _its_own(times: Times, together: Together, found: Mentioned, lead: Lead) -> Sequence[Dated]:
    """The times of the activity that a text is of, where it says when that is.

    «Går fra 12. til 26. oktober», «kampanjen er i uke 42», and the title «Dugnad 9. mai».
    """
    path, key = found.path[:-1], found.path[-1]
    dated = times.by_item.get(path, ())
    if not dated or not isinstance(dated[0].item, Activity) or dated[0].deadline:
        return ()
    if path in times.partly_open or not all(one.sure and one.said.part is None for one in dated):
        return ()
    titled = key == "title" and found.end == len(found.text) and lead.begins
    whole = not lead.words and lead.begins and found.after(1) in ("", ".")
    if found.before(12).endswith(_EACH_IN):  # «To uker, begge i september»
        off = [one for one in dated if not _is_held(times, found.reading.occurrences[0], [one])]
        return dated if off == list(dated) else off
    alone = _OF_ITSELF.fullmatch(found.before(_FARTHEST)) if key in OWN_TEXTS else None
    if alone and together.is_its_kind(path, alone["name"]):
        return dated
    another = found.after(7) in (" er det", " har vi")  # «I uke 24 er det ferie»
    named = lead.tied or whole or (lead.links == ("i",) and not another)  # «møtet i mai»
    invited = key in OWN_TEXTS and says_when(found, dated[0].item.title.lower())
    if not (titled or invited or (key in OWN_TEXTS and named)):
        return ()
    own = dated[0].written.text
    beside = f"{found.before(len(own))}{found.written}{found.after(len(own))}"
    if invited and own.casefold() in beside.casefold():
        return ()  # as it is written under «når», however much of it was read
    if titled:
        words, day = {word.text for word in lead.words} | set(lead.links), dated[0].interval
        said = found.reading.occurrences[0]
        kept = said.name and said.interval and abs(said.interval.start - day.start) < _KEPT_NEAR
        return dated if _OF.isdisjoint(words) and not kept else ()
    if invited or not lead.words:
        return dated if invited or lead.begins else ()
    return ()


_OF_ITSELF = lazy(
    r"\s*(?P<name>\w+)(?:(?= i \Z)| (?:er|går|varer|varar|holdes|haldast|foregår|blir|vert|starter"
    r"|startar|begynner|byrjar|skal være|skal vere))(?: alltid)?"
    r"(?: (?:i|på|over|ved) [\w–-]+(?: [\w-]+)?)*,?(?: (?:den|fra|frå|i))?\s*"
)
"""«Møtet er i Gryllefjord», before «onsdag 27. mai»: the time is that of the activity itself."""


def _kin(times: Times, event: Dated) -> Iterator[Sequence[Dated]]:
    """The times of what may be meant by the same word: «konserten» of a «Vårkonsert» too."""
    last = _stems(event.item.title)[-1:]
    for dated in times.by_item.values():
        words = re.findall(r"\w+", dated[0].item.title.lower())
        own = takewhile(lambda word: word not in _OF, words)
        if any(stem(word).endswith(last) for word in own):
            yield dated


def _is_held(times: Times, said: Time, event: Sequence[Dated]) -> bool:
    """Whether what was told is in the time of an activity, as roughly as it was told.

    So is what is told of a year without it; a date without a year may be in any year that has it.
    """
    own = [one.interval for one in event]
    years = sorted({one.start.year for one in own})
    told, of_a_year = [said.interval], re.search(r"\d{4}", said.written)
    if said.interval is None and not of_a_year:
        read = [times.read(f"{said.written} {year}").occurrences for year in years]
        told = [one[0].interval for one in read if len(one) == 1]
    days = [one for one in told if one and (one.start.year in years or not of_a_year)]
    return not days or any(_is_in(one, own, said.precision) for one in days)


def _is_in(told: Interval, own: Sequence[Interval], precision: str) -> bool:
    """Whether days are in one of the times, or in all of those that they meet together."""
    over = [one for one in own if one.meets(told)]
    hull = [Interval(min(one.start for one in over), max(one.end for one in over))] if over else []
    return any(_holds(one, told, precision) for one in (*own, *hull))


def _holds(own: Interval, told: Interval, precision: str) -> bool:
    start, end = own
    if precision == "week":
        start -= timedelta(days=start.weekday())
        end += timedelta(days=-end.weekday() % 7)
    elif precision == "month":
        start = start.replace(day=1)
        end = (own.last.replace(day=1) + timedelta(days=31)).replace(day=1)
    return start <= told.start and told.end <= end


def _twice(subject: Subject, times: Times) -> Iterator[Problem]:
    """Two activities of one name that cannot both be meant: a copy, one moved, one undecided."""
    namesakes = together_of(subject).namesakes
    said = together_of(subject).written if namesakes else {}
    for items in namesakes:
        for number, (path, activity) in enumerate(items):
            dated = times.by_item.get(path, ())
            for other, twin in items[max(0, number - _ROOM) : number]:
                its = times.by_item.get(other, ())
                alike = are_alike(activity, twin) or not (dated and its)
                one = alike and _is_one(activity, dated, its, len(items))
                if one and path in said and other in said and _is_all((*said[path], *said[other])):
                    yield _stands_twice(path, activity.title, dated, its)
                    break


def _is_one(activity: Activity, dated: Sequence[Dated], its: Sequence[Dated], many: int) -> bool:
    """Whether what has these times and what has those are one event, said twice."""
    days, other_days = ({(d.interval, d.time.start_time) for d in some} for some in (dated, its))
    if not all(one.exact and one.settled for one in (*dated, *its)):
        return False
    if not days or not other_days:
        return many == 2 and days != other_days
    if 2 * len(days & other_days) >= min(len(days), len(other_days)):
        return True
    if len(days) > 1 or len(other_days) > 1 or many > 2:
        return False
    apart = abs(dated[0].interval.start - its[0].interval.start)
    same_year = dated[0].interval.start.year == its[0].interval.start.year
    words = stems_of(activity.title)
    once = same_year and any(one.startswith(ONCE_A_YEAR) for one in words)
    once = once or (same_year and not NTH.isdisjoint(words[:1]))
    return once or (activity.kind in _EVENTS and apart <= _NEAR)


def _is_all(said: Iterable[Written]) -> bool:
    """Whether what has no day says that it is to be decided."""
    return all(
        time.kind == "open" or time.interval is not None
        for one in said
        for time in one.reading.occurrences
    )


def _stands_twice(path: Path, title: str, here: Sequence[Dated], there: Sequence[Dated]) -> Problem:
    texts = [some[0].written.text if some else "" for some in (here, there)]
    if not all(texts):
        message = msg("“{title}” is in the plan twice: once undecided, and once “{time}”",
                      title=title, time="".join(texts))  # fmt: skip
    elif texts[0] == texts[1]:
        message = msg("“{title}” is in the plan twice, with the same time", title=title)
    else:
        message = msg("“{title}” is in the plan twice: “{here}” here, and “{there}”",
                      title=title, here=texts[0], there=texts[1])  # fmt: skip
        return Problem(here[0].path, message, span=here[0].span if len(here) == 1 else None)
    return Problem((*path, "title"), message)


def _is_step(found: Mentioned, start: int) -> bool:
    """Whether what stands before the name makes it a step on the way: «frist for … til».

    «Svarene legges fram på årsmøtet 2. mars» is about the meeting all the same.
    """
    before = found.before(_FARTHEST)
    before = before[: max(0, len(before) - (found.start - start))]
    return not before.endswith("på ") and _STEP.search(before) is not None


_COLON = lazy(r"(?:\s\w+ g[ao]nger)?:\s\Z")

_STEP = lazy(
    r"\b(?:\w*(?:frist|påmeld|innkall|forslag)|(?:inn)?send|(?:til|be|gjen)?svar(?!lig)|utsatt"
    r"|utsett|flytt|i fjor\b|forrige\b)"
)
