"""What the text of an activity says of its own hours and weekdays, against its own time.

«Møtet begynner kl. 18», «dørene åpner kl. 18.30», «vi reiser fredag», «kurset varer i tre timer».
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.lint.meant import SMALL, is_called, last_of
from applan.lint.rule import Problem, tell
from applan.lint.sums import TOTAL
from applan.lint.times import Mentioned, Passage, Times, day_text
from applan.lint.times.dates import WEEKDAYS
from applan.lint.times.numbers import NUMBER, number_of
from applan.lint.together import Together
from applan.model import Activity
from applan.patterns import lazy
from applan.when import Interval
from applan.when import Occurrence as Time
from applan.when.names import stem, stems_of

OWN_TEXTS = frozenset({"text", "purpose", "method"})
"""Where an activity tells of itself."""

_OPENS = ("åpner", "opnar")
_SPEAKER = frozenset({"vi", "det", "den", "møtet", "møtedagen", "samlingen", "samlinga"})


def told_of_itself(times: Times, together: Together) -> Iterator[Problem]:
    """Every such thing, hours first."""
    prose = times.prose
    for found in prose.mentions:
        if found.kind == "clock" and (own := own_of(together, found.path)):
            said = found.before(80)
            passage = Passage(found.path, found.text, found.start - len(said), found.end)
            read = found.reading.occurrences
            off = _REGULAR.search(said) and read and not any(
                is_at(read[0], time) for _text, time in own.said)  # fmt: skip
            after = _AFTER_IT.match(found.after(40))
            fits = after or not found.hour or _fits_hour(own, _clause(said), found.hour)
            if found.hour and (off or not fits):
                yield own.against(passage)
    yield from _home_before(times)
    yield from _of_its_turns(times, together)
    for at, name in ((at, day) for day in WEEKDAYS for at in prose.places(day)):
        passage = prose.passage(at, at + len(name))
        said = passage.before(80)
        own = own_of(together, passage.path) or _one_of_all(together, passage, said)
        every = _EVERY_ONE.search(said.lower())
        if own is None or _AWAY.search(said.lower()) or (
            every and not is_called(own.activity, every["kind"])
        ):  # fmt: skip
            continue
        after = _ALONE.match(passage.after(20).lower())
        always = _ALWAYS.search(said.lower()) is not None
        stretch = said.lower().endswith(("fra ", "frå ")) and after and after["other"]
        listed = said.lower().endswith(_DAYS_LISTED) and after and after["other"]
        clause = _clause(said)
        told = always or stretch or listed or own.speaks(clause)
        told = told or (_SETS_OUT.match(clause) and not passage.after(8).startswith(_THE_EVE))
        if not (told or own.has_another(passage)):
            continue
        other = after["other"] if after else None
        days = {WEEKDAYS[one] for one in (name, other) if one in WEEKDAYS}
        off = not (own.weekdays <= days if always else days <= own.ends_on(clause))
        if after and own.weekdays and off:
            yield own.against(
                passage._replace(end=passage.end + after.end() if other else passage.end)
            )
    for passage in prose.find(_LASTS, ("timer", "timar")):
        own, path = own_of(together, passage.path), passage.path[:-1]
        if passage.group("all") and passage.key in OWN_TEXTS and together.is_activity(path):
            own = Own(path, together.activity(path), (), together.all_said(path))
        hours = own.hours if own and (passage.group("all") or len(own.said) == 1) else None
        if own and hours and timedelta(hours=number_of(passage.group("number"))) != hours:
            yield own.against(passage)


def told_elsewhere(times: Times, together: Together) -> Iterator[Problem]:
    """«Festen er 12. mars kl. 18 i kantina», of what is somewhere else."""
    for found in times.prose.mentions:
        path, read = found.path[:-1], found.reading.occurrences
        if not read or found.path[-1] != "text" or not together.is_activity(path):
            continue
        own, day, days = together.activity(path), read[0].interval, times.by_item.get(path, ())
        places = (*own.place, *(one for when in own.when for one in when.place))
        its = found.kind == "rule" or any(day and one.interval.meets(day) for one in days)
        its |= bool(
            found.hour and found.hour in {time.start_time for _, time in together.said(path)}
        )
        at = (
            places
            and its
            and (
                _AT.match(found.text, found.end)
                or _AT_BEFORE.search(found.text, max(0, found.start - 60), found.start)
            )
        )
        around = f"{found.before(80)} {_STOP.split(found.after(40))[0]} " if at else ""
        if not at or _ON_THE_WAY.search(around) or of_others(around):
            continue
        yield from _elsewhere(found.path, at["place"], at.span("place"), places)
    for said in times.prose.find(_STANDS, (" er ", " holdes ", " haldast ", " blir "), 30, 10):
        path = said.path[:-1]
        if said.path[-1] == "text" and together.is_its_kind(path, said.written.lower()):
            at = _AT_ALONE.match(said.text, said.end)
            if at:
                yield from _elsewhere(said.path, at["place"], at.span("place"),
                                      together.activity(path).place)  # fmt: skip


def _elsewhere(
    path: Path, written: str, span: tuple[int, int], places: Sequence[str]
) -> Iterator[Problem]:
    known = " ".join(stems_of(" ".join(places)))
    if places and any(one[:_SAME] not in known for one in stems_of(written)[-1:]):
        yield tell("“{written}” in the text, but “place” is {place}", path, span, written=written,
                   place=", ".join(places))  # fmt: skip


_SAME = 4
"""Letters by which «samfunnssalen» is known in «Samfunnshuset»."""

_STOP = lazy(r"[,.]\s")
_ROOMS = (
    r"[a-zæøå]*(?:salen|rommet|huset|kafeen|naustet|kirk[ae]n?|kyrkj[ae]|hallen|torget|plassen|sk[ou]len"
    r"|biblioteket|museet|aulaen|parken|brygga|hagen|banen|hytta|kantina|kjelleren|loftet|stua"
    r"|låven|tunet|g[aå]rden|senteret|teateret|kontoret)"
)
_PLACE = (
    rf"(?:i|på|ved) (?P<place>(?:[A-ZÆØÅ][a-zæøå]+(?: [A-ZÆØÅ][a-zæøå]+)*|{_ROOMS})"
    r"(?: (?:hotell|sk[ou]le|kirke|kyrkje|museum|hall))?)(?![\w])"
)
_AT = lazy(rf",? {_PLACE}")
_STANDS = lazy(r"(?<![a-zæøåé,:;] )\b\w+(?= (?:er|holdes|haldast|blir) )")
_AT_ALONE = lazy(
    rf" \w+(?: (?!(?:for|fra|frå|til|med)\b)[\w.–]+){{0,5}}? {_PLACE}"
    r"(?=[.]| (?:fra|frå|kl|\w+dag)\b)"
)
_AT_BEFORE = lazy(rf" {_PLACE},? \Z")
_ON_THE_WAY = lazy(
    r"\b(?:møt(?!et?\b|er i (?:året|perioden|20))\w*|oppmøte|fram|avreise|avgang|(?:fra|frå) (?!\d)"
    r"|dr[ae]\w*|reis\w*|buss\w*|båt\w*|overnatt\w*|mat|middag|lunsj|kaffe|kake|servering)\b"
)
"""Words of a sentence that may name where one eats, sleeps or sets out from."""


def _home_before(times: Times) -> Iterator[Problem]:
    """«Vi går klokka 10 og er nede igjen klokka 9»."""
    clocks = (one for one in times.prose.mentions if one.kind == "clock")
    for first, second in pairwise(clocks):
        begins, ends = first.hour, second.hour
        between = first.text[first.end : second.start].lower() if first.path == second.path else "."
        if begins and ends and _NIGHT < ends <= begins < _EVENING and _BACK.fullmatch(between):
            yield tell("“{time}” is not after “{other}”", second.path, second.span,
                       time=second.written, other=first.written)  # fmt: skip


_NIGHT, _EVENING = time(6), time(18)
_BACK = lazy(
    r"(?!.*dag\b),?\s(?:og|men)\s[^.;:\d]{0,30}\b(?:tilbake|attende|nede|hjemme|heime|hjem|heim|slutt\w*"
    r"|ferdig|over|avslutt\w*|stenge[rs]?|stengjer)\b[^.;:]{0,12}"
)


def is_off(found: Mentioned) -> bool:
    """Whether days are said to be free, «fri i uke 9», «Uke 41 er fri», and not some hours."""
    all_day = not found.hour and not _HOURS.match(found.after(12))
    said = _FREE_IN.search(found.before(80)) or _IS_FREE.match(found.after(60))
    return all_day and said is not None


def _of_its_turns(times: Times, together: Together) -> Iterator[Problem]:
    """«Siste kveld er 17. mars» and «fri i uke 9», of what has other days, or one of these."""
    for found in times.prose.mentions:
        path, said = found.path[:-1], found.before(80)
        if found.kind != "date" or found.path[-1] not in OWN_TEXTS:
            continue
        edge, off = _EDGE.search(said), is_off(found)
        if off and not together.is_activity(path):
            yield from _on_days_off(times, together, found)
        if not (edge or off) or not together.is_activity(path):
            continue
        turns = sorted(together.certain([path]), key=lambda one: one.interval.start)
        read = times.near(found).occurrences
        told = read[0].interval if len(read) == 1 and not read[0].deadline else None
        if told is None or len(turns) < 2 or any(one.deadline for one in turns):
            continue
        wrong = [one for one in turns if one.interval.days == 1 and one.interval.meets(told)]
        if edge:
            turn = edge["turn"] or edge["which"]
            its = turn in _TURNS or is_called(together.activity(path), turn)
            last = turns[-1 if edge["which"] in ("siste", "avslutning") else 0]
            wrong = [last] if its and told.days == 1 and last not in wrong else []
        for one in wrong[:1]:
            day = day_text(one.interval.start, times.language)
            before = edge or _FREE_IN.search(said)
            start = found.start - (len(before[0]) if before else 0)
            written = " ".join(found.text[start : found.end].split())
            yield contrary(found.path, (start, found.end), written, one.item.title, [day])


def _on_days_off(times: Times, together: Together, found: Mentioned) -> Iterator[Problem]:
    """«Uke 41 er fri» in the text of a section: what comes back each week there, in that too."""
    after = found.after(60)
    free = _IS_FREE.match(after) and "steng" not in after
    weeks = [one.interval for one in found.reading.occurrences
             if free and one.interval and one.precision in ("week", "weeks", "month")]  # fmt: skip
    for path in together.right_under(found.path[:-1]) if weeks else ():
        known = together.rule_of(path)
        days = together.certain([path]) if known and known[0].frequency == "weekly" else ()
        off = next((one for one in days if any(map(one.interval.meets, weeks))), None)
        if off is not None:
            yield contrary(found.path, found.span, found.written, off.item.title,
                           [day_text(off.interval.start, times.language)])  # fmt: skip


_EDGE = lazy(
    r"\b(?P<which>første|fyrste|siste|oppstart|avslutning)(?: (?P<turn>\w+))?? ?(?:er|blir|vert)?"
    r" (?:\w+dag )?(?:den )?\Z"
)
_TURNS = frozenset({"oppstart", "avslutning", "kveld", "gang", "gong", "dag", "samling", "økt",
                    "time", "møte"})  # fmt: skip
_FREE = r"(?:\w*ferie|fri|pause|opphold|opphald|stengt|stengd)"
_FREE_IN = lazy(rf"\b{_FREE} (?:i |fra |frå )?\Z")
_HOURS = lazy(r",? (?:fra |frå |mellom |kl\.? ?)\d")
_IS_FREE = lazy(
    rf" (?:er|tar vi|tek vi|har vi|holder vi|held vi)(?: det)? {_FREE}\b(?!.*\b(?:men|likevel)\b)"
)


def _one_of_all(together: Together, passage: Passage, said: str) -> "Own | None":
    """«Alle turene går fra torsdag til søndag» in the text of a section: one that does not."""
    match = _EVERY_ONE.search(said.lower())
    if _ALWAYS.search(said.lower()):
        meetings = together.meetings_under(passage.path[:-1])
        met = [path for path in meetings if (together.turns(path) or 0) > 1]
        return own_of(together, (*met[0], "text")) if len(met) == 1 else None
    meant = together.meant.by_word(stem(match["kind"]), passage.path) if match else ()
    kin = [own_of(together, (*path, "text")) for path in meant]
    last = WEEKDAYS.get(passage.written.lower())
    return next((one for one in kin if one and last not in one.weekdays), None)


_EVERY_ONE = lazy(r"\balle (?P<kind>\w+) (?:går|varer|varar|er|foregår) (?:fra|frå) \Z")
_DAYS_LISTED = ("dager, ", "dagar, ", "kvelder, ", "kveldar, ")


def contrary(
    path: Path, span: tuple[int, int], written: str, title: str, times: Iterable[str]
) -> Problem:
    """That some words of a text do not fit the times of what they are said of."""
    if not stems_of(title):  # it has none, which is told by itself
        return tell("“{written}”, but the activity has the date {times}", path, span,
                    written=written, times=tuple(times))  # fmt: skip
    return tell("“{written}”, but “{title}” has the date {times}", path, span, title=title,
                written=written, times=tuple(times))  # fmt: skip


class Own(NamedTuple):
    """An activity whose every time is certain: its days, and its times as they are said."""

    path: Path
    activity: Activity
    days: Sequence[Interval]
    said: Sequence[tuple[str, Time]]

    def against(self, passage: Passage) -> Problem:
        """That some words do not fit its times."""
        times = tuple(dict.fromkeys(text for text, _time in self.said))
        if self.activity.clock and not any("kl. " in text for text in times):
            times += (f"kl. {self.activity.clock}",)
        written = " ".join(passage.written.split())
        span = (passage.start, passage.end)
        return contrary(passage.path, span, written, self.activity.title, times)

    @property
    def due(self) -> bool:
        """Whether it is, or has, a day by which something is to be done."""
        named = self.activity.kind == "deadline" or any("frist" in name for name in self.names)
        return named or any(time.deadline for _text, time in self.said)

    @property
    def names(self) -> list[str]:
        """The stems of what it, and each of its times, is called."""
        parts = (one.part or "" for one in self.activity.when)
        return [name for text in (self.activity.title, *parts) for name in stems_of(text)
                if name not in SMALL]  # fmt: skip

    def is_of_others(self, before: str, after: str) -> bool:
        """Whether a clause tells of something else than what the activity is called after."""
        own = self.names
        ours = any(noun[:4] in name for noun in stems_of(before) for name in own)
        for one in of_others(f"{before} {after} "):
            meant = self.due and _DUE.match(one) and (ours or one != "send")
            if not meant and not any(stem(one)[:4] in name or name in one for name in own):
                return True
        said = (sign.search(before) for sign in (_IS_SAID, _LAST_NOUN))
        nouns = [stem(match[match.lastindex or 1]) for match in said if match]
        return not self.due and not all(
            any(noun[:4] in name or name[-4:] in noun for name in own)
            or is_called(self.activity, noun) for noun in nouns)  # fmt: skip

    def speaks(self, clause: str) -> bool:
        """Whether a clause that goes on with a time tells when the activity is."""
        match = _TELLING.search(clause)
        if match is None:
            return False
        name = match["name"]
        opens = clause.endswith(_OPENS) and last_of(self.activity.title).endswith("pning")
        return opens or name in _SPEAKER or is_called(self.activity, name)

    def ends_on(self, clause: str) -> frozenset[int]:
        """The weekdays that a clause may go on with: the last alone, where it says that it ends."""
        alone = len(self.said) == 1 and self.said[0][1].interval
        ends = alone and self.weekdays and _ENDING.search(clause)
        return frozenset({alone.last.weekday()}) if alone and ends else self.weekdays

    def has_another(self, passage: Passage) -> bool:
        """Whether the sentence of a weekday names another that it is on: «fredag til tirsdag»."""
        rest = (
            re.split(r"[.!?]\s", passage.before(80))[-1],
            re.split(r"[.!?]\s", passage.after(60))[0],
        )
        words = re.findall(r"\w+", " ".join(rest).lower())
        second = _SECOND.search(passage.before(20).lower())  # told with the first already
        others = {WEEKDAYS[one] for one in words if one in WEEKDAYS}
        alone = second or len(self.weekdays) < 2 or _AWAY.search(rest[1].lower())
        return not alone and not self.weekdays.isdisjoint(others)

    @property
    def weekdays(self) -> frozenset[int]:
        """The weekdays it is on, none where it is too long for them to tell anything."""
        spans = [time.interval for _text, time in self.said if time.interval is not None]
        if len(spans) < len(self.said) or any(span.days > 6 for span in spans):
            return frozenset()
        return frozenset(
            (span.start + timedelta(days=n)).weekday() for span in spans for n in range(span.days)
        )

    @property
    def hours(self) -> timedelta | None:
        """How long it lasts on all its days; None where that is not sure, or some have pauses."""
        each = [datetime.combine(date.min, time.end_time)
                - datetime.combine(date.min, time.start_time) for _text, time in self.said
                if time.start_time and time.end_time and time.certainty == "fixed"
                and time.interval is not None and time.interval.days == 1]  # fmt: skip
        sure = len(each) == len(self.said) == 1 or all(one <= _UNBROKEN for one in each)
        return sum(each, timedelta()) if sure and len(each) == len(self.said) else None


def own_of(together: Together, path: Path, *, exact: bool = True) -> Own | None:
    """What a text is the own of; ``exact`` where all its times are days and none is a deadline."""
    at = path[:-1]
    if path[-1] not in OWN_TEXTS or not together.is_activity(at):
        return None
    parts = range(len(together.activity(at).parts))
    if any(together.is_event((*at, "parts", number)) for number in parts):
        return None
    said = [(one.text[time.start : time.end], time) for one, time in together.said(at)]
    own = Own(at, together.activity(at), together.intervals(at), said)
    fixed = all(time.certainty == "fixed" for _text, time in said)
    if not exact or not fixed:
        return own if own.days and fixed else None
    known = all(time.precision in ("minute", "day") and not time.deadline for _, time in said)
    return own if said and known and own.activity.kind != "deadline" else None


def _fits_hour(own: Own, clause: str, told: time) -> bool:
    """Whether an hour may be said so of what begins, and maybe ends, when it does.

    What is done ahead is no later than the beginning, and all else within it, or at its ends.
    """
    begins = {time.start_time for _text, time in own.said}
    ends = {time.end_time for _text, time in own.said}
    if None in begins or any(map(_is_stretch, own.said)):
        named = [WEEKDAYS[word] for word in clause.split() if word in WEEKDAYS]
        day = own.said[0][1].interval if len(own.said) == 1 else None
        out = day and named[-1:] == [day.start.weekday()]
        return not (out and AHEAD.search(clause) and any(at and told > at for at in begins))
    known = [one for one in begins if one is not None]
    first = max(known)
    last = max((one for one in ends if one is not None), default=None)
    if "middag" in clause or re.search(r"\b(?:hver|kvar) \w+dag\b", clause):
        return True  # after it, or on other days
    if AFTERWARDS.search(clause):
        return last is None or told >= last
    if AHEAD.search(clause) and not _ENDING.search(clause):
        return told <= first
    if own.speaks(clause):
        at_end = told in ends or (None in ends and told > first)
        return at_end if _ENDING.search(clause) else told in begins
    if not _WITHIN_IT.match(clause):
        return True
    over = last is not None and told > last > first
    return not over and told >= min(known)


def is_at(said: Time, own: Time) -> bool:
    """Whether hours that were told are those of an activity, as far as both are known."""
    pairs = ((said.start_time, own.start_time), (said.end_time, own.end_time))
    return all(one == other or None in (one, other) for one, other in pairs)


def _is_stretch(said: tuple[str, Time]) -> bool:
    """Whether it is one stay of several days, and no series of evenings."""
    _text, time = said
    return time.recurrence is None and time.interval is not None and time.interval.days > 1


def _clause(said: str) -> str:
    sentence = re.split(r"[;:–(]\s?|[.!?]\s(?=[A-ZÆØÅ])", said)[-1]
    first, *rest = re.split(r",\s?| og ", sentence)
    last = (rest or [first])[-1].strip().lower().removeprefix("og ")
    if rest and _GOES_ON.match(last):
        return f"{first.split()[0].lower()} {last}"  # «Møtet begynner kl. 18 og er slutt …»
    return last


def says_when(found: Mentioned, title: str) -> bool:
    """Whether a sentence says when the thing itself is: «Vi feirer dagen 12. mars»."""
    before, after = found.before(80), _STOP.split(found.after(80))[0]
    others = any(one not in title for one in of_others(f"{before} {after} "))
    month = found.reading.occurrences[0].precision == "month"
    others |= any(one not in title for one in _NAMED_DAY.findall(before))
    if month or others or _IS.match(after) or _OF_ANOTHER.search(before):
        return False
    if not before.strip(" den"):
        return _WE_DO.match(after) is not None
    spoken = _SPEAKS.match(found.text, found.start - len(before), found.start)
    return spoken is not None and (spoken["kind"] or "")[:-2].lower() in title


_SPEAKS = lazy(
    r"\s*(?:(?i:vi|me|alle|dere|de|dei|dette|velkom(?:men|ne)|(?:merk|hold|hald|set+)"
    r"(?: (?:deg|dere|dykk|av)\b)*|det (?:skjer|hender|holdes|haldast|blir)|arrangementet"
    r"|tilstelning(?:en|a)|arbeidet|dat(?:o(?:en)?|en))\b"
    r"|[A-ZÆØÅ][a-zæøå]+(?: [a-zæøå]+)* [A-ZÆØÅ][a-zæøå]+(?: [A-ZÆØÅ]\w+)* [a-zæøå]+\b"
    r"|(?P<kind>[A-ZÆØÅ]\w{2,}(?:en|et|a)) (?!\w+(?:es|ast)\b|blir\b|vert\b|er (?!for\b))\w+"
    r"|.*\b(?:møtes|møtest|samles|samlast|treffes|treffast)\b)"
)
"""Who does what is told of, at the beginning of a sentence."""

_NAMED_DAY = lazy(r"\b[A-ZÆØÅ]?([a-zæøå]{4,}dagen)\b\D*\Z")
"""«Vi markerer verdensdagen 10. oktober», in a week of something else."""
_IS = lazy(r" (?:er|blir|vert)\b")
_WE_DO = lazy(r" \w+ (?:vi|me|alle)\b")
_OF_ANOTHER = lazy(
    r"\b(?:før|etter|til) \w+ (?:begyn|byrj|start|åpn|opn|slutt)\w+ \Z"
    r"|\b(?:til|innen|innan|senest|seinast|før|etter|si[dst]an?|siden|mot|om|\w+(?:møtet|testen)"
    r"|(?:på|av|fra|frå|om) \w*(?:kurset|samling(?:en|a)|turen|festen|leiren|helg(?:en|a)|kvelden))"
    r" (?:\w+dag )?\Z|\b(?<![ae]ne )(?:er|blir|vert) (?:\w+dag )?\Z(?<!^det er )"
)


def of_others(said: str) -> list[str]:
    """The words, or how they begin, that tell of a step or of another time than the thing's own."""
    found = []
    words = re.findall(r"\w+", said)
    for word, after in pairwise([*words, ""]):
        step = next((one for one in _STEPS if word.startswith(one)), "")
        if word == "for" and after == "å":
            found.append("for å")
        elif step or word in _OTHER_TIMES:
            found.append(step or word)
    return found


_STEPS = (
    "rigg", "rydd", "pynt", "plan", "forbered", "førebu", "øv", "generalprøve", "innkall",
    "påmeld", "frist", "send", "lever", "hent", "betal", "meld", "svar", "sak", "forslag",
    "framlegg", "bilett", "billett", "sal", "sel", "opn", "åpn", "trekn", "flytt", "utsett",
    "regn", "vedt", "behandl", "legg", "del", "trykk", "ferdig", "klar", "bestill", "ting",
    "ring", "beskjed",
)  # fmt: skip
_OTHER_TIMES = frozenset({
    "som", "innen", "innan", "senest", "seinast", "før", "etter", "neste", "forrige", "førre",
    "sist", "siste", "første", "fyrste", "ble", "blei", "vart", "var", "hvis", "dersom", "viss",
    "når", "eller",
})  # fmt: skip
"""What tells of something else: what is done before a thing or after it, or on another day."""

_IS_SAID = lazy(
    r"^\s*(?!(?:vi|me|de[nt]?|her|dette|alle|arbeidet|tiltaket|opplegget|arrangementet)\b)"
    r"(?:(\w+) (?:er|blir|vert|kommer|kjem|i|på) "
    r"|(\w+(?:en|et|a|ene|ane)) (?:\w+[ae]r|går|må|skal|kan|bør) )"
)
_LAST_NOUN = lazy(r"\b(\w{3,}(?:[ea]ne|en|et))(?: i| på| er)? (?:\w+dag )?\Z")
_DUE = lazy(r"frist|innen|innan|sen|sein|før|siste?")

_VERBS = (
    r"(?:er|blir|vert|starter|startar|begynner|byrjar|åpner|opnar|går|holdes|haldast|slutter"
    r"|sluttar|avsluttes|avsluttast|reiser|drar|dreg|møtes|møtest|t(?:ar|ek) til)"
)
_GOES_ON = lazy(rf"{_VERBS}\b")
_TELLING = lazy(
    rf"^(?P<name>\w+) {_VERBS}(?: (?:\w+dag(?:er|ar)?|en|ein|fra|frå|ferdig|slutt|over|bemannet"
    r"|bemanna|tilbake|attende|nede|igjen|att|åpen|åpent|open|ope"
    r"|(?:ved|utenfor|utanfor|foran|i|på) \w+|på|presis|alt|allerede|avgårde))*\Z"
)
"""«Møtet starter», «vi reiser», «standen er bemannet»: what stands before a clock or a weekday."""

_ENDING = lazy(r"\b(?:slutte?r?|sluttar|avsluttes|avsluttast|ferdig|over|tilbake|attende|nede)\Z")
AHEAD = lazy(
    r"\b(?:oppmøte|frammøte|vaktene|møter(?: opp)?\Z|dør(?:e|a)ne|billett|startnummer|avreise"
    r"|avgang|kom\b|møt opp|(?:\w*(?:rigg|lever|pynt|anmeld|påmeld)|innsjekk|innskriv|registrer"
    r"|oppvarm|forbered|førebu"
    r"|dekke[rt]?\b|buss|båt|ferj|ferg|steng|generalprøv|øve|smør|klar|må .* inn[ea]n\Z"
    r"|etter\b|til \w+[ea]n"
    r"\Z)|(?:møtes|møtest|samles|samlast) (?:ved|utenfor|utanfor|foran|hos|hjå) [^,.;]+)"
)
"""What is no later than the beginning."""

_WITHIN_IT = lazy(
    r"(?:lunsj|lunch|matpause|pause|premieutdeling|trek(?:n|k|kn)ing)(?:en|a)?"
    r"(?: (?:er|serveres|(?:blir|vert) servert|serverast))?\Z"
    r"|.*\b(?:start(?:er|ar)?|begynner|byrjar|tennes|tennast|slutt(?:er|ar)|toget går .*)"
    r"(?: presis)?\Z"
)
"""What is within its hours, whatever does it."""
_AFTER_IT = lazy(r",? (?:\w+ ){0,2}etter\b")
AFTERWARDS = lazy(
    r"\b(?:hent(?:es|ast|et|a|er)|rydd|ned(?:rigg|taking)|vask|etterpå|deretter|hjem|heim|før\b)"
    r"|\b(?:tilbake|attende|etter)\b.*\b(?:går|kjører|køyrer|drar|dreg)\b"
)
_REGULAR = lazy(
    r"\b(?:hver|kvar|annenhver|annakvar|en|ein|første|fyrste|siste) (?:\w+ )?\w+dag(?:en)?"
    r"(?: i (?:hver |kvar )?(?:måneden|månaden|måned|månad|uka|veka))?,? \Z"
)
"""A weekday that hours go with."""
_THE_EVE = (" kveld", " etterm", " natt")
_SECOND = lazy(r"dag (?:og|til) \Z")
_SETS_OUT = lazy(
    r"^(?:bussen|båten|ferg?ja|ferga|toget|flyet|avreise|avgang|vi|me) "
    r"(?:går|kjører|køyrer|drar|dreg|reiser|(?:er )?fra|frå)\b"
)
"""What a weekday follows, after where it is from: «bussen går fra rådhuset fredag»."""

_ALWAYS = lazy(r"\b(?:alltid|alle|hver gang|kvar gong) (?:på )?(?:en |ein )?\Z")
_AWAY = lazy(r"\b(?:etter|før|neste|forrige|førre)\b")

_ALONE = lazy(r"(?: (?:og|til) (?P<other>\w+dag))?(?!\w| (?:\d|den\b|i\b|uke|veke|før|etter))")
"""What stands after a weekday that no date goes with."""

_LASTS = lazy(
    rf"\b(?:(?:varer|varar|(?<!ussen )(?<!åten )(?<!oget )går"
    r"|t(?:ar|ek)(?= \w+ tim[ea]r[.,;]))(?: i)?"
    rf"|(?P<all>(?:er|går|varer|varar)(?: over| på| i)? {TOTAL}(?: på| i)?)) (?P<number>{NUMBER})"
    r" (?:timer|timar)\b"
)
_UNBROKEN = timedelta(hours=4)
