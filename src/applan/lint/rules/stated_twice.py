"""AP318: one event with two dates."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from applan.findings import Path
from applan.lint.meant import NTH, ONCE_A_YEAR, last_of
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
from applan.lint.times.naming import Lead, Word, lead_before, lead_of
from applan.lint.times.readings import EXACT
from applan.lint.together import Step, Together, are_alike, together_of
from applan.messages import msg
from applan.model import Activity
from applan.patterns import lazy
from applan.when import Interval
from applan.when import Occurrence as Time
from applan.when.names import stem, stems_of

_SHORTEST = 5
_FARTHEST = 80
_EVENTS = frozenset({"activity", "course", "campaign"})
_ROOM = 20
"""An activity is compared with so many others of its name and no more."""

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
    told: list[Problem] = []
    kin: dict[_Said, bool] = {}
    for found in times.prose.mentions:
        if found.kind == "date" and found.path[-1] not in ("period", "by"):
            step = together.step_told(found) or together.deadline_told(found)
            told += _told_of(times, step, found) if step else (
                _in_a_row(times, together, found) or _told(times, together, found, kin)
            )  # fmt: skip
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


def _told_of(times: Times, step: Step, found: Mentioned) -> Iterator[Problem]:
    """«Påmeldingen går ut 2. mai» in the text of the camp, against the registration to it."""
    said, own = times.near(found).occurrences, step.dated.interval
    days = said[0].interval if len(said) == 1 and said[0].precision in EXACT else None
    if days is None or days.last == own.last:
        return
    same_day = (days.last.month, days.last.day) == (own.last.month, own.last.day)
    if same_day or days.start.year == own.start.year:
        yield _contrary(found, found.start, [step.dated], step.title)


def _in_a_row(times: Times, together: Together, found: Mentioned) -> list[Problem]:
    """«| 24. mars | Fastemåltid |» in a table, of what is on another day."""
    before = found.text[max(0, found.start - _ROW) : found.start].rpartition("\n")[2]
    after = found.text[found.end : found.end + _ROW].partition("\n")[0]
    cells = (before + after).split("|") if "|" in before and "|" in after else ()
    names = (stems_of(cell.strip(" *")) for cell in cells)
    paths = (together.meant.titled(*name) for name in names if len("".join(name)) >= _SHORTEST)
    event = together.certain(next(filter(None, paths), ()))
    alone = bool(event) and before.rpartition("|")[2].strip(" *") == ""
    said = times.near(found).occurrences if alone else ()
    off = said and not all(_is_held(times, one, event) for one in said)
    return [_contrary(found, found.start, event)] if off else []


_ROW = 120
"""Characters of a row of a table on each side of a day."""

_Said = tuple[str, *tuple[tuple[Interval | None, str, str], ...]]
"""A word for some activities, and what is told of a time of theirs."""


def _told(
    times: Times, together: Together, found: Mentioned, kin: dict[_Said, bool]
) -> Iterator[Problem]:
    """What a text says about when an activity is, against the activity.

    ``kin`` says of what was told before whether it is so of another that the same word may mean.
    """
    said = found.reading.occurrences
    if not said or any(time.precision not in _TOLD or time.deadline for time in said):
        return
    if _ROUGHLY.search(found.written.lower()):
        return  # «fra mai til slutten av august»
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
    event, start = _named(times, together, found, lead)
    if year.isdigit():
        event = [one for one in event if one.interval.start.year == int(year)]
    own = () if event else _its_own(times, together, found, lead)
    if not event:
        event = own or _spoken_of(together, found, lead)
        start = found.start - len(found.before(_FARTHEST).lstrip())
    if not event and together.rule_of(found.path[:-1]) and _EVERY.search(found.before(60)):
        event = times.spread.get(found.path[:-1], ())
    if not event or _is_step(found, start):
        return
    alike = "" if own and found.path[-1] != "title" else last_of(event[0].item.title)
    held = all(_is_held(times, one, event) for one in said)
    if alike and not held:
        key: _Said = (alike, *((one.interval, one.precision, one.written) for one in said))
        if key not in kin:
            others = filter(None, map(times.by_item.get, together.meant.ending(alike)))
            kin[key] = any(all(_is_held(times, one, its) for one in said) for its in others)
        held = kin[key]
    if not held or (len(event) == len(said) == 1 and not is_at(said[0], event[0].time)):
        yield _contrary(found, start, event)


def _no_such_meeting(times: Times, together: Together, found: Mentioned) -> Iterator[Problem]:
    """«Styret behandler budsjettet på møtet 30. november», when the board has no meeting."""
    own = together.title(found.path[:-1]) if together.is_activity(found.path[:-1]) else ""
    paths = together.meant.in_text(found.before(_FARTHEST)) or together.meant.in_text(own)
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


def _named(
    times: Times, together: Together, found: Mentioned, lead: Lead
) -> tuple[Sequence[Dated], int]:
    """The times of the activity that is named before a time, and where that begins.

    «Generalprøven til vårkonserten er 30. april» is about the first of them.
    """
    words = lead.words
    for most in range(min(len(words), 6), 0, -1):
        start = words[-most].start
        said = found.text[start : words[-1].end]
        name = () if "-" in said else stems_of(said)  # «FN-dagen» may be kept on another day
        paths = together.meant.titled(*name) if len("".join(name)) >= _SHORTEST else ()
        direct = not paths and most == 1 and not lead.links  # «ferdig til festen 9. oktober»
        if not paths and most == 1:
            paths = _by_another_word(times, together, found, words)
        if found.path[-1] == "title":
            paths = tuple(path for path in paths if path != found.path[:-1])
        event = together.certain(paths)
        before = next((one.text for one in words[-most - 1 :: -1] if one.text not in _THE), "")
        whole = len(words) == most + 1 or any(one.text in _ENDS for one in words)
        first = before == "med" and whole  # «…, med høstferie i uke 41», «slutter med cupen»
        first |= before in ("før", "etter") and not lead.links  # «ferdig før stevnet 12. juni»
        first |= before in ("til", "for") and not _GOING.isdisjoint(one.text for one in words)
        if event and (direct or first or before in _SUBJECT or (lead.tied and before not in _OF)):
            return event, start
        if event and before in ("til", "for", "i", "av") and lead.tied:
            return _named(times, together, found, lead._replace(words=words[: -most - 1]))
    return (), 0


def _by_another_word(
    times: Times, together: Together, found: Mentioned, words: Sequence[Word]
) -> tuple[Path, ...]:
    """«Festen», which is «Vårball»; not where it may be what the text is of, nor any «møtet»."""
    *rest, last = (word.text for word in words)
    path, own = found.path, times.by_item.get(found.path[:-1], ())
    any_of_them = stem(last) == "mot" or together.is_its_kind(path[:-1], last)
    its_own = own and all(_is_held(times, one, own) for one in found.reading.occurrences)
    return () if any_of_them or its_own else together.meant.the(last, rest, path)


_ROUGHLY = lazy(
    r"\b(?:slutten|midten|starten|begynnelsen|byrjinga|tidlig|tidleg|seint?) (?:av|i)\b"
)
_EVERY = lazy(r"\b(?:hver|kvar|annenhver|annakvar) \w+dag (?:kl\. [\d.–]+ )?(?:i|fra|frå) \Z")
_ENDS = frozenset({"begynner", "byrjar", "starter", "startar", "slutter", "sluttar", "avsluttes",
                   "avsluttast", "åpner", "opnar"})  # fmt: skip
_GOING = frozenset({"fram", "drar", "dreg", "reiser", "går", "møter"})


def _spoken_of(together: Together, found: Mentioned, lead: Lead) -> Sequence[Dated]:
    """«Fadderuka er viktig. Den går fra 16. august»: what the sentence before begins with."""
    if lead.words or not lead.begins or not lead.tied or lead.links[0] not in ("den", "det"):
        return ()
    start = found.start - len(found.before(_FARTHEST))
    before = found.text[max(0, start - 200) : start].strip().rpartition(". ")[2]
    stems = stems_of(before)[:6]
    names = (together.meant.titled(*stems[:most]) for most in range(len(stems), 0, -1))
    return together.certain(next(filter(None, names), ()))


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
    return dated if invited or (lead.begins and not lead.words) else ()


_OF_ITSELF = lazy(
    r"\s*(?P<name>\w+)(?:(?= i \Z)| (?:er|går|varer|varar|holdes|haldast|foregår|blir|vert|starter"
    r"|startar|begynner|byrjar|skal være|skal vere))(?: alltid)?"
    r"(?: (?:i|på|over|ved) [\w–-]+(?: [\w-]+)?)*,?(?: (?:den|fra|frå|i))?\s*"
)
"""«Møtet er i Gryllefjord», before «onsdag 27. mai»: the time is that of the activity itself."""


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
