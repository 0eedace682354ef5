"""Numbers in texts that say how many there are of something, against what the plan lists.

«Styret møtes fire ganger i året», «tre stevner», «laget har to mål»; and a goal «Seks medlemsmøter
i året» against what serves it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.lint.meant import head_of
from applan.lint.roster import Holder, holders_in
from applan.lint.rule import Problem, tell
from applan.lint.running import DIGITS, lower_case
from applan.lint.serving import serving_of
from applan.lint.subject import Subject
from applan.lint.sums import Amount, amounts, end_alike, sentences
from applan.lint.targets import number_text
from applan.lint.texts import PROSE, key_of
from applan.lint.times import times_of
from applan.lint.times.dates import WEEKDAYS
from applan.lint.times.numbers import WORDS, number_of
from applan.lint.together import Together, together_of
from applan.messages import Message, msg
from applan.model import Activity, Goal, Section
from applan.patterns import lazy
from applan.typography import MONTHS
from applan.when.names import stem, stems_of


class _Said(NamedTuple):
    """A number, what it counts, and the words of its sentence before and after it."""

    amount: Amount
    noun: str
    before: str
    after: str
    end: int

    @property
    def span(self) -> tuple[int, int]:
        return self.amount.start, self.end


def wrong_counts(subject: Subject) -> Iterator[Problem]:
    """Every count that is another than what is listed."""
    together = together_of(subject)
    sections, long = dict(subject.of(Section)), subject.plan.span.interval.days > _LONGEST
    for path, text in subject.texts:
        month = partial(_month_of, together, path)
        for said in _counts(text, month) if key_of(path) in PROSE else ():
            section, goals = sections.get(path[:-1]), 0
            listed: Iterable[tuple[str, int]] = ()
            if said.noun in _GOALS and _STATES.search(said.before):
                alone = path == ("text",) and len({at[:-1] for at, _ in subject.of(Goal)}) == 1
                goals = len(subject.of(Goal) if alone else section.goals if section else ())
            if goals:
                listed = [("", goals)]
            elif said.noun.startswith("medlem") and _OF_A_BODY.search(said.before):
                board = _the_board(subject) if said.before.strip().startswith("styret") else ()
                people = len(holders_in(text, all_of_them=True) or board)
                listed = [("", people)] if 2 < people <= 2 * said.amount.value else ()
            elif long and not (together.is_activity(path[:-1]) or _OF_ALL_OF_IT.match(said.after)):
                continue  # «i året» may be any of them
            elif not _is_served(subject, path[:-1]):  # what serves a goal is counted below
                listed = (*_counted(together, path, said), *_under(together, path, section, said),
                          *_of_its_own(together, path, said, text))  # fmt: skip
            for title, count in listed:
                if count != said.amount.value:
                    message = _message(text[slice(*said.span)], said.noun, title, count)
                    yield Problem(path, message, span=said.span)
                break
    yield from _room_for(subject, together)
    yield from _for_whom(subject, together)
    yield from _a_week(subject, together)
    for path, item in subject.undertakings:
        first = item.title.partition(" ")[0].lower()
        titled = next(_counts(item.title), None) if first in WORDS or first.isdigit() else None
        if titled is not None:
            yield from _against_title(path, item, titled)
        if isinstance(item, Goal):
            yield from _against_goal(subject, path, item, titled)


def _the_board(subject: Subject) -> Sequence[Holder]:
    """Those that the one list of the plan with members in it says are the board."""
    texts = (text for path, text in subject.texts if key_of(path) in PROSE)
    lists = [found for text in texts if (found := holders_in(text, all_of_them=True))]
    board = lists[0] if len(lists) == 1 else ()
    return board if any("medlem" in one.office.lower() for one in board) else ()


def _message(written: str, noun: str, title: str, count: int) -> Message:
    written = " ".join(written.split())
    if title and noun in _LENGTHS:
        unit = noun if count > 1 else noun[:-2]
        return msg("“{written}”, but “{title}” lasts {count} {unit}", written=written, title=title,
                   count=count, unit=unit)  # fmt: skip
    if not title:
        return msg("“{written}”, but {count} are listed here", written=written, count=count)
    if count == 1:
        return msg("“{written}”, but “{title}” is dated once", written=written, title=title)
    return msg("“{written}”, but “{title}” is dated {count} times", written=written, title=title,
               count=count)  # fmt: skip


def _room_for(subject: Subject, together: Together) -> Iterator[Problem]:
    """«Hvert kurs har plass til femten», and twelve under “capacity” of all of them."""
    for found in times_of(subject).prose.find(_ROOM_FOR, _ROOM, 50, 40):
        own = found.path[:-1]
        paths = [own] if together.is_activity(own) else together.right_under(own)
        if paths == [own] and together.activity(own).capacity is None:
            paths = list(together.event_for(own))  # «Det er 20 plasser», of the registration
        its = not found.group("who") or together.is_its_kind(own, found.group("who").lower())
        every = found.group("each") or found.group("every")
        if not its or not (together.is_activity(own) or every):
            continue
        rooms = [amounts((together.activity(path).capacity or "").lower()) for path in paths]
        known = {one[0].value for one in rooms if len(one) == 1}
        said = map(found.group, ("number", "seats", "those", "people", "most"))
        wanted = next(filter(None, map(number_of, said)), 0)
        wanted = wanted or number_of(found.group("rooms")) * number_of(found.group("beds"))
        wanted = 0 if _GROUPS.match(found.after(12)) else wanted  # «plass til 20 par»
        fewer = found.group("most") and wanted <= max(known, default=0)
        if wanted and known and wanted not in known and not fewer:
            message = msg("“{written}”, but “capacity” is {capacity}", written=found.written,
                          capacity=" / ".join(map(number_text, sorted(known))))  # fmt: skip
            yield found.problem(message)


_GROUPS = lazy(r" (?:par|lag|famili|grupp|bord|team|patrulj)")
_ROOM_FOR = lazy(
    r"(?:\b(?P<each>hvert|hver|kvart|kvar|alle|begge) (?:\w+ )?(?:har|er det|med) )?"
    r"\b(?:plass til|(?:båten|bussen|salen|rommet|lokalet|hytta) (?:tar|tek|rommer|rommar))"
    r" (?:inntil |maks\w* )?(?P<number>\w+)\b(?! av)"
    r"(?P<every>(?: \w+)? (?:hver|kvar)\b)?"
    r"|\b(?:har|er det|det er) (?P<seats>\w+) plas(?:ser|sar)\b"
    r"|\bdei? (?P<those>\w+) plass[ea]ne\b|\bmed (?P<most>\w+) deltak[ae]r[ea]r?\b"
    r"|\b(?P<who>\w+) er for (?P<people>\w+) (?:medlem|deltak|person|ungdom|kandidat|barn|elev)"
    r"|\b(?P<rooms>\w+) [a-zæøå]{4,} med (?P<beds>\w+) (?:\w+ )?(?:på|i) (?:hver|kvar)t?\b"
)


_ROOM = (
    "plass til ", " plasser", " plassar", " plassene", " plassane", " deltak", " er for ", " tar ",
    " tek ", " rommer ", " på hver", " på kvar", " i hver", " i kvar",
)  # fmt: skip


def _for_whom(subject: Subject, together: Together) -> Iterator[Problem]:
    """«For elever på 9. trinn», of what is for those «på 8. trinn»; «alle mellom 3 og 12 år»."""
    for found in times_of(subject).prose.find(_WHOM, _OF_AGE, 40, 8, DIGITS):
        own, key = found.path[:-1], found.path[-1]
        if key not in ("title", "text") or not together.is_activity(own):
            continue
        audience = ", ".join(together.activity(own).audience).lower()
        unit, first, last = next(_ages(found.written.lower()), ("", 0, 0))
        ends = [end for of, *both in _ages(audience) if of == unit for end in both]
        if ends and not min(ends) <= first <= last <= max(ends):
            yield found.problem(msg("“{written}”, but “audience” is {audience}",
                                    written=found.written,
                                    audience=tuple(together.activity(own).audience)))  # fmt: skip


def _ages(text: str) -> Iterator[tuple[str, int, int]]:
    """What is counted, the first and the last: of «fra 3 til 10 år», «8. trinn», «13–17 år»."""
    for match in _AGES.finditer(text):
        if match["last"] or match["unit"] != "år":
            unit = match["unit"] or "år"
            yield unit, int(match["first"]), int(match["last"] or match["first"])


_OF_AGE = (" trinn", " klasse", " år", "-åring")
_AGE = r"\d\d?\.?(?: år)?(?: ?(?:–|-|og|til) ?\d\d?\.?)? (?:år|trinn|klasse)\b"
_AGES = lazy(
    r"(?<!\d)(?P<first>\d\d?)\.?(?: år)?(?: ?(?:–|-|og|til) ?(?P<last>\d\d?)\.?)?"
    r"(?: (?P<unit>år|trinn|klasse)\b|-åring)"
)
_WHOM = lazy(
    rf"\b(?:for|alle) (?:(?!under|over)\w+ ){{0,3}}{_AGE}|(?<=\w ){_AGE}(?=\n\0|\0)"
    r"|(?:(?<![^\0\n])|(?<=\. ))\d\d?-åring(?:ene|ane)\b"
)


def _a_week(subject: Subject, together: Together) -> Iterator[Problem]:
    """«Tre ganger i uka», of what is each Tuesday and Thursday."""
    for found in times_of(subject).prose.find(_OFTEN_A_WEEK, (" i uk", " i veka"), 24, 12):
        own = found.path[:-1]
        known = together.rule_of(own) if together.is_activity(own) else None
        number = number_of(found.group("number"))
        rule = known[0] if known else None
        weekly = known and rule and number and rule.every == 1 and not rule.ordinals
        if known and rule and weekly and rule.weekdays and len(rule.weekdays) != number:
            yield found.problem(msg("“{written}”, but “{title}” has the date {times}",
                                        written=found.written, title=together.title(own),
                                        times=(known[1],)))  # fmt: skip


_OFTEN_A_WEEK = lazy(
    r"\b(?P<number>\w+) (?:ganger|gonger|økter|(?:kveld|trening|øving)[ea]r) i"
    r" (?:uk[ea]|uken|vek[ea])\b"
)


def _is_served(subject: Subject, path: Path) -> bool:
    """Whether a goal stands there that something in the plan is for."""
    is_goal = path[-2:-1] == ("goals",)
    return is_goal and any(one.path == path and one.is_linked for one in serving_of(subject).goals)


def _against_title(path: Path, item: Activity | Goal, titled: _Said) -> Iterator[Problem]:
    """«To temakvelder» in a title, and three of them in its text."""
    text = item.text or ""
    told = [one for one in _counts(text) if stem(one.noun) == stem(titled.noun)]
    wrong = [one for one in told if one.amount.value != titled.amount.value]
    if len(told) == len(wrong) == 1 and not wrong[0].before.endswith("av "):
        yield tell("“{written}” in the text, but the title says “{title}”", (*path, "text"),
                   wrong[0].span, written=" ".join(text[slice(*wrong[0].span)].split()),
                   title=item.title[: titled.end])  # fmt: skip


def _against_goal(
    subject: Subject, path: Path, goal: Goal, titled: _Said | None
) -> Iterator[Problem]:
    """«Seks medlemsmøter i året», which five activities serve."""
    text, key, said = goal.title, "title", titled
    if said is None:
        text, key = goal.text or "", "text"
        said = next((one for one in _counts(text) if _STATES.search(one.before)), None)
    if said is None or any(
        stem(one.unit or "").startswith(stem(said.noun)) for one in goal.targets
    ):
        return
    together, noun = together_of(subject), stem(said.noun)
    served = next(one for one in serving_of(subject).goals if one.path == path)
    about = [one for one in served.sections if path[: len(one)] != one]
    paths = [*served.activities, *(at for one in about for at in together.right_under(one))]
    titles = [one.title for at, one in subject.of(Section) if at in about]
    of_kind = bool(titles) and all(_are_of_a_kind(title, noun) for title in titles)
    count = _other_count(together, paths, said, of_kind=of_kind)
    if count is not None:
        yield tell("“{written}”, but {count} are dated for it", (*path, key), said.span,
                   written=text[slice(*said.span)], count=count)  # fmt: skip


def _under(
    together: Together, path: Path, section: Section | None, said: _Said
) -> Iterator[tuple[str, int]]:
    """«Klubben har tre stevner» in a section «Stevner»; not «tre store», nor three by name."""
    kind = section is not None and _are_of_a_kind(section.title, stem(said.noun))
    some = said.end - said.amount.end > len(said.noun) + 1 or ": " in said.after
    if section and kind and not some and _STATES.search(said.before):
        count = _other_count(together, together.right_under(path[:-1]), said, of_kind=True)
        if count is not None and not together.meetings_under(path[:-1]):
            yield section.title, count


def _other_count(
    together: Together, paths: Iterable[Path], said: _Said, *, of_kind: bool
) -> int | None:
    """How many dates there are among activities of what is counted, where they are others.

    Where it is ``of_kind`` that they stand under, all of them may be meant, and else those that are
    called so, and maybe others.
    """
    events = [path for path in dict.fromkeys(paths) if together.is_event(path)]
    called = [path for path in events if _are_of_a_kind(together.title(path), stem(said.noun))]
    turns = {path: together.turns(path) or 0 for path in events if together.gathers(path)}
    unsure = of_kind and any(together.turns(path) is None for path in events)
    if not turns or unsure or not all(path in turns for path in called):
        return None
    least, most = sum(turns[path] for path in called), sum(turns.values())
    if of_kind:
        fits = said.amount.value in (least, most, len(called), len(turns))
    else:
        fits = not least or len(called) <= said.amount.value <= most
    return None if fits else most if of_kind else least


def _are_of_a_kind(title: str, noun: str) -> bool:
    """Whether what is called so is such a thing."""
    words = stems_of(head_of(title))
    return bool(words) and " og " not in title and end_alike(words[-1], noun)


def _month_of(together: Together, path: Path) -> str:
    """The month that an activity is in, of whose days «fire lørdager i april» are all."""
    days = together.intervals(path[:-1]) if together.is_activity(path[:-1]) else ()
    months = {day.month for one in days for day in one.ends}
    return MONTHS.split("|")[months.pop() - 1] if len(months) == 1 else ""


def _counts(text: str, month: Callable[[], str] = str) -> Iterator[_Said]:
    """«Åtte ganger», «to foreldremøter», each in its sentence; what is so often a month is not.

    But for the one ``month`` of what the text is of.
    """
    lower = lower_case(text)
    if "|" in text:
        return
    for start, end in sentences(text):
        sentence, last = lower[start:end], None
        numbers = amounts(sentence)
        for one in numbers if numbers and not _PAST.search(sentence) else ():
            match = _NOUN.match(sentence, one.end)
            noun, close, before = match["noun"] if match else "", one.end, sentence[: one.start]
            if match is not None:
                close = match.end()
            elif last is not None and _ALONE.match(sentence, one.end):
                noun, before = last.noun, sentence[last.end - start : one.start]
            after = sentence[close:]
            seasonal = not before.strip() and _IN_SEASON.match(after)
            part = _PER.match(after) and not seasonal
            part = part and not (month() and after.startswith(f" i {month()}"))
            if not noun or one.value != int(one.value) or part:
                continue
            last = _Said(one.moved(start), noun, before, after, start + close)
            yield last


def _counted(together: Together, path: Path, said: _Said) -> Iterator[tuple[str, int]]:
    """What a number is of: the activity that it counts, or the one that is named before it."""
    own = path[:-1] if together.is_activity(path[:-1]) and path[-1] == "text" else ()
    for number, part in enumerate(together.activity(own).parts if own and not said.before else ()):
        turns = together.occasions((*own, "parts", number))
        if turns and turns > 1 and stems_of(part.title) == (stem(said.noun),):
            yield part.title, turns
            return
    subject, *verb = said.before.split() or ["", ""]
    of_it = not subject or (" ".join(verb) in _CONSISTS and together.is_its_kind(own, subject))
    its = said.noun in _HELD or together.is_its_kind(own, said.noun)
    if of_it and its and said.noun not in _LENGTHS:
        turns = together.occasions(own) if own else None
        if turns and turns > 1 and _NO_PART.match(said.after) and not amounts(said.after):
            yield together.title(own), turns
    elif said.noun in _LENGTHS and path[-1] == "text" and (at := _lasting(together, path, said)):
        lasts, length = together.days(at), _LENGTHS[said.noun]
        if lasts is not None:
            lasts -= said.noun == "netter"
            near = abs(lasts / length - said.amount.value) < (length > 1)
            yield together.title(at), int(said.amount.value if near else lasts / length + 0.5)
    elif said.noun in _TIMES or said.noun.endswith(("dagar", "dager")):
        first = said.before.split()[:1]
        named = list(together.meant.in_text(f"{said.before} {_FOR_WHOM.sub('', said.after)[:20]}"))
        if not named and first:
            named = [at for at in together.meant.the(first[0], (), path) if at != own]
        if len(named) > 1:  # «fem ganger i vårhalvåret», of «Styremøter i vårhalvåret» too
            when = {*stems_of(re.split(r"[,.]| og ", said.after)[0])}
            told = [at for at in named if when.intersection(stems_of(together.title(at)))]
            named = told if len(told) == 1 else named
        if first and (together.is_its_kind(path[:-1], first[0]) or first[0] in _THIS):
            named = [path[:-1]] if together.is_activity(path[:-1]) else named
        if own and own not in named and said.noun.endswith(("dagar", "dager")):
            named = []  # «Stand hver lørdag, tre lørdager» is about its own days
        alone = not said.before.strip() and said.noun in _MEETINGS and _NO_MORE.match(said.after)
        if alone or (not named and said.before.split()[1:] in _MEETS):
            named = [one for one in together.meetings_under(path[:-1]) if together.turns(one) != 1]
        days = said.noun in ("dager", "dagar", "kvelder", "kveldar")
        if not named and first and not own and said.before.split()[1:] in _HOLDS:
            bodies = together.meant.bodies.items()  # «rådet» of «Eldrerådet»
            met = [paths for body, paths in bodies if body.endswith(stem(first[0]))]
            named = list(met[0]) if len(met) == 1 else []
        often = said.noun in _OFTEN and _NO_MORE.match(said.after)
        if not named and not own and first and "går over" in said.before:
            for title, counts in together.counted(stem(first[0])):
                yield title, counts[-1]  # «Sankingen går over to helger»
        if not named and own and not days and (_A_YEAR.match(said.after) or alone or often):
            named = [own]  # «Målerne leses av fire ganger i året»
        if not named and not own and first and (often or _A_YEAR.match(said.after)):
            named = [at for at in together.right_under(path[:-1]) if together.is_event(at)
                     and stem(first[0]) in stems_of(together.title(at))]  # fmt: skip
        if days and not said.before.strip() and _FOR.match(said.after):
            named = [path[:-1]] if together.is_activity(path[:-1]) else []
        lasts = not said.before.strip() or "varer" in said.before or "varar" in said.before
        lasts = lasts or "går over " in said.before or said.before.split()[1:] in _HOLDS
        lasts = lasts or (said.before == "det er " and said.after.startswith(" med "))
        if len(named) == 1 and (not days or lasts):
            days = days and (said.noun in _LENGTHS or (together.days(named[0]) or 0) > 1)
            count = together.days(named[0]) if days else together.turns(named[0])
            if count is not None:
                yield together.title(named[0]), count
        heads = {stems_of(head_of(together.title(at)))[-1:] for at in named}
        if len(heads) == 1 < len(named) and not days:  # «Første styremøte», «Andre styremøte»
            year = _IN_THE_YEAR.match(said.after)
            held = [at for at in named if not year or int(year["year"]) in together.years(at)]
            if held and all(together.turns(at) == 1 for at in held):
                yield head_of(together.title(named[0])).split()[-1], len(held)
    else:
        for title, counts in together.counted(stem(said.noun)):
            if not _STATES.search(said.before):
                return
            yield title, next((one for one in counts if one == said.amount.value), counts[0])


def _of_its_own(
    together: Together, path: Path, said: _Said, text: str
) -> Iterator[tuple[str, int]]:
    """«Kurset er på nett over fire kvelder», «fem torsdager», of an activity with other dates."""
    own, noun = path[:-1], said.noun
    if not together.is_activity(own) or path[-1] != "text" or _NO_NOUN.search(said.before):
        return
    turns, weekday = together.occasions(own), noun[:-2] in WEEKDAYS
    if turns == 1 and _LENGTHS.get(noun) == 1 and (long := together.days(own) or 0) > 1:
        turns = long - (noun == "netter")
        if not _WHILE.match(said.after) and abs(said.amount.value - turns) == 1:
            yield together.title(own), turns
        return
    if noun in _STEPS:
        turns = len(together.activity(own).parts) or turns
    elif noun in _POINTS and not said.before:
        turns = len(together.activity(own).contents)
    elif not (weekday or noun in _TIMES or noun in _TERMS):
        return
    days = together.days(own) if noun.startswith("da") else turns
    listed = noun in _STEPS or noun in _POINTS
    near = turns and days and turns > 1 and abs(said.amount.value - turns) <= max(2, turns // 5)
    part = said.after.startswith((" av ", " per ", " med ") if said.before else (" av ", " per "))
    if not near or part or _SOME_DAYS.match(said.after):
        return
    if turns not in _numbers_of(noun, text):
        yield "" if listed else together.title(own), turns or 0


@lru_cache(maxsize=8)
def _numbers_of(noun: str, text: str) -> frozenset[int]:
    """The numbers that a text has right before a noun."""
    return frozenset(map(number_of, re.findall(rf"\b(\w+) {noun}", text.lower())))


_STEPS = frozenset({"trinn", "faser", "fasar", "etapper", "etappar", "deler", "delar", "bolker"})
_POINTS = frozenset({"øvelser", "øvingar", "poster", "postar", "temaer", "tema", "stasjoner",
                     "stasjonar", "foredrag", "aktiviteter", "aktivitetar"})  # fmt: skip
"""What the points of ``contents`` are called."""
_TERMS = frozenset({"terminer", "terminar", "omganger", "omgangar", "kurs", "nummer", "utgaver",
                    "utgåver", "økter"})  # fmt: skip
_NO_NOUN = lazy(
    r"\b(?:av|første|fyrste|siste|hver|kvar|minst|inntil|andre|neste|etter|før) (?:de )?\Z"
)
_WHILE = lazy(r" (?:f[øy]re?|etter|til|hver|kvar|av|per|i (?:uk|vek|hver|kvar))\b")
_SOME_DAYS = lazy(
    r" (?:i (?:uka|uken|veka|måneden|månaden|hver|kvar)|hver|kvar|om (?:våren|h[øa]u?sten))\b"
)


def _lasting(together: Together, path: Path, said: _Said) -> Path:
    """What «loddene selges i fire uker» is said of: its own activity, or one of its section."""
    own = path[:-1]
    clause = said.before if together.is_activity(own) else said.before.rpartition(", og ")[2]
    clause = _NEARLY.sub("", clause)
    if not clause.endswith((" i ", " over ", " tar ", " tek ")) or not _LASTING.search(clause):
        return ()
    name = stem(clause.split()[0])
    if not together.is_activity(own):
        named = [at for at in together.right_under(own) if name in stems_of(together.title(at))
                 and (together.days(at) or 0) >= _LENGTHS[said.noun] > 1]  # fmt: skip
        return named[0] if len(named) == 1 else ()
    words, lasts = stems_of(together.title(own)), (together.days(own) or 0) / _LENGTHS[said.noun]
    called = any(one.startswith(name) or one.endswith(name) for one in words)
    other = not together.spoken_of(name, own)  # «Turneen går i fire uker»
    near = other and _DEFINITE.match(clause) and lasts / 2 <= said.amount.value <= lasts * 2
    return own if called or near or clause.split()[0] in _SPEAKERS else ()


_SPEAKERS = frozenset({"det", "den", "vi", "me"})
_NEARLY = lazy(r"(?:nesten|omtrent|om lag|cirka|ca\.|hele|heile) \Z")
_DEFINITE = lazy(r"\w{3,}(?:en|et|[nrs]a|ane|ene) (?:går|varer|varar|foregår|pågår|tar|tek) ")
_HOLDS = (["har"], ["holder"], ["held"], ["avholder"])
_HELD = frozenset({"gudstjenester", "gudstenester", "konserter", "konsertar", "forestillinger",
                   "framsyningar", "kamper", "kampar", "kvelder", "kveldar", "samlinger",
                   "samlingar"})  # fmt: skip
"""What one activity may be several of: «To gudstjenester.» of «24. desember kl. 14 og 16»."""
_CONSISTS = frozenset({"har", "går over", "er på", "består av"})

_NO_PART = lazy(r"(?! (?:av|per|for(?! alle)|til|med)\b)")
_A_YEAR = lazy(r"\s(?:i|per) (?:året?|perioden|sesongen|skoleåret|skuleåret)\b")

_THIS = ("det", "den", "kurset")
_LASTING = lazy(
    r"^\W*(?:\w+et|\w+[aei]|\w+[ae]n|\w+[ae]ne|det|den|vi|me) (?:går|er|foregår|føregår|pågår|varer"
    r"|varar|sel[gj]e?s|seljast|selger|sel|løper|holder på|held på|står(?: på \w+)?|er åpen|er open"
    r"|strekker seg)(?: på \w+)? (?:i|over) \Z|^\W*\w+e[nt] (?:tar|tek) \Z"
)
_LENGTHS = {"netter": 1, "dager": 1, "dagar": 1, "uker": 7, "veker": 7, "måneder": 30.4,
            "månader": 30.4}  # fmt: skip
"""Days of what «Kurset er over tre dager» and «loddene selges i fire uker» are said in."""

_OFTEN = frozenset({"ganger", "gonger"})
_MEETINGS = frozenset({"møter", "møte"})
_TIMES = frozenset({"ganger", "gonger", "møter", "møte", "runder", "rundar", "kvelder", "kveldar",
                    "samlinger", "samlingar", "dager", "dagar", "helger", "helgar"})  # fmt: skip
"""What is counted of what is named in front of it."""

_NOUN = lazy(
    r"\s+(?:(?:egne|eigne|faste|ordinære|felles|store|vanlige|like) )?(?P<noun>mål\b|[a-zæøåé]{4,})"
)

_ALONE = lazy(r"\s*(?:[.,;]|\Z|og\b)")
"""What stands after a number that counts the same as the one before: «og formannskapet ti»."""

_PER = lazy(
    r"\s+(?:i|på|per|pr\.?|hver|hvert|kvar|kvart|om)\s+(?:måned|månad|halvår|semester|kvartal|uke|uka"
    rf"|veke|veka|høsten|hausten|våren|dag|{MONTHS})"
    r"|\s+(?:før|etter|innen|innan|fram til|frå?m til)\s"
)
"""What makes it no number of the whole year."""

_GOALS = frozenset({"mål", "hovedmål", "hovudmål"})
_LONGEST = 430
"""Days of a period in which «i året» can be counted: a school year, or a season and some weeks."""
_FOR_WHOM = lazy(r"^ for\b.*")
_OF_ALL_OF_IT = lazy(r"\s(?:møter? )?i (?:20\d\d|perioden)\b")
_IN_THE_YEAR = lazy(r"\s(?:møter? )?i (?P<year>20\d\d)\b")
_OF_A_BODY = lazy(r"^\W*\w*(?:styre|utval|komit|nemn|råd)\w* (?:har|består av) \Z")
_IN_SEASON = lazy(r"\s+(?:om|i|på) (?:høsten|hausten|våren)")
"""«Tre kvelder om høsten», which is all there is of it."""

_MEETS = (["møtes"], ["møtest"], ["samles"], ["samlast"])
"""«Gruppeledelsen møtes seks ganger», said of the one body that meets so in the section."""

_FOR = lazy(r"\s(?:for|med|i alt)\b|\s*[.,]")
"""«Fem dager for barn»: the text says at once how long it is."""

_NO_MORE = lazy(r"(?:\s(?:i|på) (?:året|perioden|sesongen|skoleåret|skuleåret))?\s*(?:[.,;]|\Z)")
"""What ends «seks møter i året», where it is all that is said."""

_STATES = lazy(
    r"(?:\b(?:har(?: vi)?|er(?: det)?|blir(?: det)?|holder|held"
    r"|skal (?:vi )?(?:ha|holde|halde|vise)|av (?:de|dei)|^(?:de|dei))|(?<!\d )\bog|:)\s+\Z"
)
"""«Vi har», «det er»: the number is of what is held, and not of what somebody takes part in."""

_PAST = lazy(r"\b(?:hadde|møttes?|møttest|i fjor|forrige|førre|året før|ble|blei|vart)\b")
"""What tells of another year than the plan's."""
