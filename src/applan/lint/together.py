"""What belongs together in a plan: which activity a step is for, and which are one and the same.

Secretaries write the notice of a meeting, the closing of a registration and the meeting itself as
activities of their own, and say by their titles alone that they belong together: «Påmelding til
sommerleiren» is for «Sommerleir på Langøya». One table of such names is made once a plan; rules
ask it, and read no titles themselves.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import Literal

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.lint.meant import PREPOSITIONS, Meant, head_of, is_called, last_of
from applan.lint.subject import Subject, once
from applan.lint.times import Dated, Mentioned, Times, Written, is_gathering, times_of
from applan.model import Activity, Section
from applan.patterns import lazy
from applan.when import Interval, Rule
from applan.when import Occurrence as Time
from applan.when.expand import days_of
from applan.when.names import stem, stems_of

Role = Literal["opens", "calls", "closes", "answers", "prepares", "event", "after"]

_NAMED: tuple[tuple[Role, str], ...] = (
    ("after", "evaluer|oppsummer|etterarbeid|etterpå|rapport|regnskap|rekneskap|_rydding|opprydding"
     "|etterrydding"),
    ("calls", "innkalling|invitasjon|saksliste|sakliste|_papir_|_papirer_|_papira_|_papirene_"),
    ("answers", "_svar_til_|_svar_på_|_beskjed_om_plass_|_beskjed_om_opptak_|^opptak_av"
     "|^tildeling"),
    ("opens", "_send_|_sendes_|_sendast_|_sender_|_sendt_|_utsend|_legges_ut_|_legges_fram_"
     "|_på_høring_|_på_høyring_|_på_horing_|_på_hoyring_|^utlys|_lyses_ut_|_lysast_ut_"
     "|_påmelding_åpn|_påmelding_opn|_påmelding_open"),
    ("closes", "svarfrist|svar_|høringsfrist|høyringsfrist|tilbakemelding|innspillsfrist"
     "|innspelsfrist|innspilsfrist|innspellsfrist|forslagsfrist|søknadsfrist|anbudsfrist"
     "|tilbudsfrist|tilbodsfrist|påmelding|meldefrist|^søknad_om_|^søknaden_om_|^betaling_av_|^innbetaling_av_|^innsending_av_"
     "|^saker_til_|^kandidatliste_til_|^innmeld|^innskriv|^bestill|^tinging|^brev_til|^varsel"
     "|_frist_for_å_send|_frist_for_å_meld|_frist_for_å_lever|_frist_for_å_gi_|_frist_for_å_gje_"
     "|_frist_for_å_søk|_frist_for_forslag|_frist_for_framlegg|_frist_for_saker|_frist_for_krav"
     "|_frist_for_innsp|_frist_for_kandidat|_frist_for_påmeld|_frist_for_innmeld"
     "|_frist_for_svar|_frist_for_tilbakemelding|_frist_for_høring|_frist_for_høyring"
     "|_frist_for_uttalelse|_frist_for_søknad"),
    ("prepares", "^rigging_|^opprigging_|^pynting_|^generalprøve|^billettsal|^pakking_|^førebuing"
     "|^forberedelse|_prepareres_|_preparerast_|^preparering|_riggast_|_rigges_"),
)  # fmt: skip
"""How a title tells what a step is to its event: the first that fits decides; none fits an event.
«_» is the end of a word and «^» the beginning of the title. They are words, since patterns of so
many take longer to make than all the titles of five plans to look through."""
_ROLES = [(role, words.replace("_", " ").replace("^", "^ ").split("|")) for role, words in _NAMED]

_YEAR = lazy(r"20\d\d")
_REPLY = lazy(r"svar|høy?ring|tilbakemelding|innsp[ie]l|uttalelse|søknad|søke|søkje|\bgi\b|\bgje\b")
"""What is due after it was asked for, and is for no event."""

_BEFORE_A_SHOW = ("generalprøve", "billettsal")
_SHOW = lazy(r"forestilling|framsyning|framføring|premiere|\bspilles|\bspelast|konsert|revy")
"""What is played comes after a dress rehearsal in the same list."""

_OPENING = lazy(r"\b(?:åpne|opna|start|begyn|byrj)|\b(?:fr[aå]|etter|før|neste)\b")

_CLAUSE = 80

_STEP_WORD = lazy(r"(\w{3,}?)s?(?:påmelding|innkalling|papir|saksliste|frist)\w{0,4}\Z")
_SHORTEST = 4
_TURNS = frozenset({"day", "days", "week", "weeks"})
_NUMBERED = lazy(
    r"(?P<name>\w*(?:møte|samling|kveld|økt|del|trinn|modul|fase|runde)) (?P<number>\d\d?)"
)
_TURN = timedelta(days=15)
"""Evenings of one course are no further apart, and weekends of one twice as far."""


class Step(NamedTuple):
    """A dated activity, or a part of one that has a name of its own, and its role."""

    dated: Dated
    title: str
    role: Role

    @property
    def told(self) -> tuple[str, str]:
        """What it is called, and its time as it is written."""
        return self.title, self.dated.text

    @property
    def is_named(self) -> bool:
        """Whether its title tells its role, and is of no later time than its own.

        «Innsending til fellesrådet» is for nobody, and «Påmelding til neste års leir» for another.
        """
        later = any(int(year) > self.dated.interval.last.year for year in _YEAR.findall(self.title))
        return role_of(self.title) != "event" and not later and " neste " not in self.title

    @property
    def replies(self) -> bool:
        """Whether it is the end of a time to answer in, and no registration."""
        return self.role == "closes" and _REPLY.search(self.title.lower()) is not None


class Together:
    """The steps and events of one plan."""

    def __init__(self, subject: Subject) -> None:
        self._times: Times = times_of(subject)
        self._activities = subject.of(Activity)
        self._sections = subject.of(Section)
        titles = {path: one.title for path, one in self._sections}
        titles[()] = subject.plan.organisation
        self.meant = Meant(self._by_path, filter(self.is_event, self._by_path), titles)
        self._certain: dict[Path, list[Dated] | None] = {}

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every dated time of an activity, with its role, in document order."""
        return tuple(
            Step(dated, title, _role(dated, title))
            for dated in self._times.dated
            if isinstance(dated.item, Activity)
            for title in [dated.said.part or dated.item.title]
        )

    @cached_property
    def namesakes(self) -> tuple[tuple[tuple[Path, Activity], ...], ...]:
        """The activities with one title, years left out; parts only with those beside them."""
        found = grouped(
            ((path[:-1] if path[-2] == "parts" else (), stems_of(activity.title)), (path, activity))
            for path, activity in self._activities
        )
        return tuple(items for (_above, stems), items in found.items() if stems and len(items) > 1)

    @cached_property
    def numbered(self) -> dict[tuple[Path, str], tuple[tuple[int, Step], ...]]:
        """The steps with a number for a last name, «Møte 2», by what they are one of and where."""
        named = ((_NUMBERED.fullmatch(step.title.lower()), step) for step in self.steps)
        return grouped(
            ((step.dated.item_path if step.dated.said.part else step.dated.item_path[:-1],
              match["name"]), (int(match["number"]), step))
            for match, step in named if match
        )  # fmt: skip

    @cached_property
    def families(self) -> tuple[tuple[Step, ...], ...]:
        """The steps of each activity together with those of its parts."""
        paths = ((step.dated.item_path, step) for step in self.steps)
        found = grouped(
            (at, step) for path, step in paths
            for at in ((path, path[:-2]) if path[-2] == "parts" else (path,))
        )  # fmt: skip
        return tuple(family for family in found.values() if len(family) > 1)

    def events_of(self, step: Step) -> tuple[Path, ...]:
        """The activities that a step is for by its title; none where it is doubtful."""
        own, words = step.dated.item_path, re.findall(r"\w+", step.title.casefold())
        compounds = filter(None, map(_STEP_WORD.match, words))  # «leir» of «Leirpåmelding»
        stems = [*stems_of(step.title), *(stem(one[1]) for one in compounds)]
        found = self.meant.for_title(stems, own)
        if found or not step.title.casefold().startswith(_BEFORE_A_SHOW):
            return found
        beside = filter(self.is_event, self.right_under(own[:-2]))
        shows = [path for path in beside if _is_show(self.activity(path))]
        return tuple(shows) if len(shows) == 1 else ()

    def spoken_of(self, words: str, own: Path) -> tuple[Path, ...]:
        """The events that the first words of a text name: by their titles, or by their kind.

        «Dugnadene» are «Vårdugnad» and «Høstdugnad», where nothing is called «Dugnad».
        """
        stems = stems_of(head_of(words))
        return (self.meant.called(*stems) or self.meant.by_word(stems[-1], own)) if stems else ()

    def event_for(self, path: Path) -> tuple[Path, ...]:
        """What an activity that is a step, as a registration, is for."""
        step = self._step_at.get(path)
        return self.events_of(step) if step and step.role != "event" else ()

    @cached_property
    def _step_at(self) -> dict[Path, Step]:
        return {step.dated.item_path: step for step in reversed(self.steps)}

    @cached_property
    def works(self) -> tuple[tuple[Step, ...], ...]:
        """The steps of one thing, wherever they stand, and those of an activity and its parts."""
        known = ((stage_of(step.title), step) for step in self.steps)
        things = grouped((stage[1], step) for stage, step in known if stage and stage[1])
        return (*things.values(), *self.families)

    def is_part_of_work(self, step: Step, *things: str) -> bool:
        """Whether what only one of two steps names is what the whole is, or the money for it."""
        above = step.dated.item_path[:-2]
        whole = stems_of(self.title(above)) if above in self._by_path else ()
        named = [thing for thing in things if thing]
        return len(named) == 1 and (
            named[0].endswith(_MONEY) or any(word.endswith(named[0]) for word in whole)
        )

    def step_told(self, found: Mentioned) -> Step | None:
        """The step that a sentence in its event's own text is about: «Påmeldingen går ut»."""
        steps = self._steps_for.get(found.path[:-1])
        said = found.before(_CLAUSE).rpartition(", ")[2] if steps else ""
        if not steps or _OPENING.search(said):
            return None
        event = stems_of(self.title(found.path[:-1]))
        words = [one for one in stems_of(said) if not any(word.endswith(one) for word in event)]
        told = [step for step in steps if any(_is_called(step, word) for word in words)]
        closes = [step for step in steps if step.role == "closes" and not step.replies]
        if not told and len(words) <= 2 and words[:1] == ["frist"]:
            told = closes  # «Fristen er 20. mars»
        return told[0] if len(told) == 1 and told[0].dated.exact and told[0].dated.sure else None

    @cached_property
    def _steps_for(self) -> dict[Path, tuple[Step, ...]]:
        """The steps of each event that has some, where it is clear which it is."""
        steps = (step for step in self.steps if step.role in ("calls", "closes"))
        known = ((self.events_of(step), step) for step in steps)
        return grouped((events[0], step) for events, step in known if len(events) == 1)

    def application_before(self, step: Step) -> Step | None:
        """The end of a time to apply in that an answer to applicants follows in the list."""
        if not _APPLYING.search(step.title.lower()):
            return None
        beside = self._applied_for.get(step.dated.item_path[:-1], ())
        return beside[0] if len(beside) == 1 else None

    @cached_property
    def _applied_for(self) -> dict[Path, tuple[Step, ...]]:
        """By list of activities, the last days to apply in it."""
        ends = (one for one in self.steps if one.role == "closes" and one.dated.sure)
        return grouped((one.dated.item_path[:-1], one) for one in ends
                       if _APPLYING.search(one.title.lower()))  # fmt: skip

    def deadline_told(self, found: Mentioned) -> Step | None:
        """The one deadline that a text names by all its words: «Vi søker om tilskudd innen»."""
        read = found.reading.occurrences
        near = found.text[max(0, found.start - 25) : found.end]
        if not self._deadlines or not read or not any(word in near for word in _DUE):
            return None
        said = stems_of(f"{found.before(_CLAUSE)}{found.after(30).partition(',')[0]}")
        words = [word for word in said if len(word) > 2]
        told = [step for step in self._deadlines if _is_said(step, words)]
        alone = told[0] if len(told) == 1 else None
        return alone if alone and alone.dated.item_path != found.path[:-1] else None

    @cached_property
    def _deadlines(self) -> tuple[Step, ...]:
        """The deadlines with one certain day."""
        return tuple(
            step for step in self.steps
            if step.dated.deadline and step.dated.exact and step.dated.sure
            if len(self._times.by_item[step.dated.item_path]) == 1
        )  # fmt: skip

    def title(self, path: Path) -> str:
        """The title of an activity."""
        return self._by_path[path].title

    def counted(self, word: str) -> Iterator[tuple[str, tuple[int, ...]]]:
        """How many there are of what a word counts: what a section of that name holds, or others.

        A course of four evenings is one, and four. Nothing where it is not known of each of them.
        """
        sections = [
            (path, one.title) for path, one in self._sections if stems_of(one.title) == (word,)
        ]
        if sections:
            path, title = sections[0]
            paths = self.meetings_under(path)
            others = (one for one in self.right_under(path) if one not in paths)
            if paths and word != stem("møter") and any(map(self.is_event, others)):
                return  # «Vakter» has watches, and one meeting
        else:
            paths = list(self.meant.titled(word))
            title = head_of(self.title(paths[0])) if paths else ""
            if paths and not set(self.meant.ending(word)) <= set(paths):
                return  # «Øving i naudvatn» is one, and «Skrivebordsøving» another
        if not paths:
            paths = list(self.meant.ending(word)) if len(word) > _SHORTEST else []
            title = ", ".join(self.title(path) for path in paths)
            if len(paths) < 2 or any(self.turns(path) != 1 for path in paths):
                return
        turns = [self.turns(path) for path in paths if self.rule_of(path) is None]
        if turns and None not in turns:
            total = sum(one for one in turns if one)
            yield title, (total,) if sections or len(paths) == 1 else (len(paths), total)

    def is_its_kind(self, path: Path, word: str) -> bool:
        """Whether «leiren» is what is called «Konfirmantleir»."""
        return self.is_activity(path) and is_called(self._by_path[path], word)

    def activity(self, path: Path) -> Activity:
        """The activity that stands there."""
        return self._by_path[path]

    def is_activity(self, path: Path) -> bool:
        """Whether an activity stands there."""
        return path in self._by_path

    def is_event(self, path: Path) -> bool:
        """Whether it is something that happens, and no step on the way or deadline."""
        one = self._by_path[path]
        return one.kind != "deadline" and role_of(one.title) == "event"

    def gathers(self, path: Path) -> bool:
        """Whether all that is said of when it is, are days on which people come together."""
        dated = self._times.by_item.get(path, ())
        return bool(self.turns(path)) and all(map(is_gathering, dated))

    def right_under(self, section: Path) -> list[Path]:
        """The activities that stand right under a section."""
        return list(self._under.get(section, ()))

    @cached_property
    def _under(self) -> dict[Path, tuple[Path, ...]]:
        return grouped((path[:-2], path) for path in self._by_path)

    def meetings_under(self, section: Path) -> list[Path]:
        """The meetings that stand right under a section."""
        under = self.right_under(section)
        return [path for path in under if self._by_path[path].kind == "meeting"]

    def turns(self, path: Path) -> int | None:
        """On how many occasions an activity is; None where that is not sure, or they have names."""
        dated = self._times.by_item.get(path, ())
        activity = self._by_path[path]
        if not dated and (days := self._days_of_rule(path)) is not None:
            return len(days)
        if not dated and not activity.when:
            parts = [(*path, "parts", n) for n, part in enumerate(activity.parts)
                     if role_of(part.title) == "event" and part.kind != "deadline"]  # fmt: skip
            counts = [self.turns(part) for part in parts]
            return len(parts) if parts and all(count == 1 for count in counts) else None
        kinds = _TURNS | {"month"} if len(dated) > 1 else _TURNS
        exact = all(one.settled and one.time.kind in kinds and not one.said.part for one in dated)
        return len(dated) if dated and exact and path not in self._times.partly_open else None

    def occasions(self, path: Path) -> int | None:
        """The same, of what has a name for each of them too: «Første samling», «Andre samling»."""
        dated = self._times.by_item.get(path, ())
        named = all(one.exact and one.settled and role_of(one.said.part or "") == "event"
                    for one in dated)  # fmt: skip
        known = dated and named and path not in self._times.partly_open
        return self.turns(path) or (len(dated) if known else None)

    def years(self, path: Path) -> Iterator[int]:
        """The year of each day of an activity."""
        return (one.interval.start.year for one in self._times.by_item.get(path, ()))

    def days(self, path: Path) -> int | None:
        """How many days an activity lasts, in one stretch or each by itself; None where unsure."""
        dated = self._times.by_item.get(path, ())
        alone = len(dated) == 1 or all(one.interval.days == 1 for one in dated)
        sure = all(one.exact and one.settled and not one.deadline for one in dated)
        known = dated and alone and sure and path not in self._times.partly_open
        return sum(one.interval.days for one in dated) if known else None

    def intervals(self, path: Path) -> list[Interval]:
        """The days of an activity, by a rule from the first to the last; none where unsure."""
        dated = self._times.by_item.get(path, ())
        if dated or (days := self._days_of_rule(path)) is None:
            sure = path not in self._times.partly_open and all(one.sure for one in dated)
            return [one.interval for one in dated] if sure else []
        return [Interval(days[0], days[-1] + timedelta(days=1))] if days else []

    @cached_property
    def _by_path(self) -> dict[Path, Activity]:
        return dict(self._activities)

    @cached_property
    def written(self) -> dict[Path, tuple[Written, ...]]:
        """The texts that say when, by activity."""
        return grouped((one.owner.parent.path, one) for one in self._times.written
                       if one.owner.parent is not None and one.role == "when")  # fmt: skip

    def begins(self, path: Path, *, played: bool = False) -> tuple[date, str] | None:
        """The day on which an activity begins for the last time, and how its time is written.

        None where that is not sure. Evenings of one course begin with the first of them, and so do
        the nights on which something is ``played``, for those who prepare it.
        """
        dated = [one for one in self._times.by_item.get(path, ()) if not one.deadline]
        if not dated:
            days, (_rule, text) = self._days_of_rule(path), self.rule_of(path) or (None, "")
            return (days[0], text) if days else None
        if not all(one.exact and one.sure for one in dated):
            return None
        dated.sort(key=_start)
        at = len(dated) - 1
        while at and _is_run(dated[at - 1], dated[at], played, len(dated) > 2):
            at -= 1
        return _start(dated[at]), dated[at].text

    def certain(self, paths: Iterable[Path]) -> list[Dated]:
        """The times of some activities, of rules each day; none where any of them is not certain.

        What has no days does not count.
        """
        found: list[Dated] = []
        for path in paths:
            if path not in self._certain:
                self._certain[path] = self._certain_times(path)
            own = self._certain[path]
            if own is None:
                return []
            found += own
        return found

    def _certain_times(self, path: Path) -> list[Dated] | None:
        """The times of one activity, or None where they are not certain."""
        own = list(self._times.by_item.get(path, ()))
        rule, _text = self.rule_of(path) or (None, "")
        for one in self._times.spread.get(path, ()) if rule and rule.bounds else ():
            own += (one._replace(interval=Interval(day, day + timedelta(days=1)))
                    for day in days_of(rule, one.interval))  # fmt: skip
        exact = all(one.exact or one.time.recurrence for one in own)
        known = path not in self._times.partly_open or exact
        return own if not own or (known and all(one.sure for one in own)) else None

    def rule_of(self, path: Path) -> tuple[Rule, str] | None:
        """The rule by which an activity comes back, where it is all that is said of its time."""
        said = list(self.said(path))
        rule = said[0][1].recurrence if len(said) == 1 else None
        if not isinstance(rule, Rule) or said[0][0].reading.problems:
            return None
        return rule, said[0][0].text

    def _days_of_rule(self, path: Path) -> tuple[date, ...] | None:
        known = self.rule_of(path)
        time = next(self.said(path))[1] if known and not known[0].except_open else None
        if known is None or time is None or time.interval is None or time.certainty != "fixed":
            return None
        return tuple(days_of(known[0], time.interval))

    def all_said(self, path: Path) -> list[tuple[str, Time]]:
        """How the times of an activity and its parts are said; none where a part has none."""
        parts = [(*path, "parts", n) for n in range(len(self.activity(path).parts))]
        all_of_it = (path, *parts) if all(map(self.written.get, parts)) else ()
        return [(written.text[time.start : time.end], time)
                for one in all_of_it for written, time in self.said(one)]  # fmt: skip

    def said(self, path: Path) -> Iterator[tuple[Written, Time]]:
        """Each time of an activity, with the text it stands in."""
        for written in self.written.get(path, ()):
            for time in written.reading.occurrences:
                yield written, time


together_of = once(Together)
"""What belongs together in a plan."""


@lru_cache(maxsize=2048)
def role_of(title: str) -> Role:
    """What a step is to the event it is for, by its name."""
    said = " ".join(["^", *map(_in_one_form, re.findall(r"\w+", title.lower())), ""])
    return next((role for role, words in _ROLES if any(one in said for one in words)), "event")


def _in_one_form(word: str) -> str:
    """«Årsmøtepapirene», «påmeldinga» and «vallista» as the tables of roles have them."""
    if word.find("papir") >= _SHORTEST:
        return "papirer"
    if word.startswith(("kandidatlist", "valglist", "vallist")):
        return "kandidatliste"
    return "påmelding" if word.startswith("påmelding") else word


_APPLYING = lazy(r"\bsøk\w*")


def _role(dated: Dated, title: str) -> Role:
    """The role of a step; a deadline «til årsmøtet» closes something, whatever it is called."""
    role = role_of(title)
    due = role == "event" and isinstance(dated.item, Activity) and dated.item.kind == "deadline"
    return "closes" if due and (" til " in title or " for " in title) else role


@lru_cache(maxsize=1024)
def stage_of(title: str) -> tuple[int, str] | None:
    """How far on a thing is by the name of a step, and which thing: «Bygging av lekeplasser».

    «Montering» alone says none, nor does a step of a case.
    """
    words = [one for one in title.lower().split() if one not in _WHICH]
    if len(words) == 2 and words[1] in _PHASES:
        words = [words[1], "av", words[0]]  # «Lysmaster monteres»
    phase, named = _PHASES.get(words[0]) if words else None, words[2:]
    if phase is None or (named and named[0].startswith(_REPAID)):
        return None
    if len(words) > 1 and words[1] not in PREPOSITIONS:
        return None
    if phase < 0 or len(words) == 1:
        return phase, ""
    return (phase, stem(named[0])) if len(named) == 1 else None


_WHICH = frozenset({"ny", "nye", "nytt", "den", "det", "de", "dei", "første", "endelig"})
_PHASES = {
    word: phase for phase, words in (*enumerate((
        "planlegging prosjektering utlysning utlysing",
        "anbud anbod tilbud tilbod innhenting søknad innkjøp kjøp bestilling bestilles bestillast",
        "bygging byggestart montering monteres monterast oppussing rehabilitering utskifting"
        " utskiftning maling males trykking trykkes planting legging installering levering",
        "åpning åpnes opnast opning innvielse innviing lansering overlevering ferdigbefaring",
        "evaluering oppsummering erfaringer",
    )), *enumerate((
        "utkast førsteutkast framlegg forslag", "høring høyring",
        "handsaming behandling førstegangsbehandling",
        "vedtak vedtaking vedtas vedtakast",
    ), -4)) for word in words.split()
}  # fmt: skip
"""What is done with one thing, in the order it is done in; below 0 what is done with a case."""
_MONEY = ("midd", "midl", "anbu", "anbo", "tilbu", "tilbo", "tilskudd", "tilskot", "støtt",
          "stønad")  # fmt: skip
_REPAID = ("moms", "refusjon", "utbetal", "ferdig", "slutt")
"""What is applied for when a thing is done."""
_LONG_KIND = 5


def are_alike(one: Activity, other: Activity) -> bool:
    """Whether nothing tells two activities of one title apart: for whom, where, who answers."""
    keys = ("audience", "place", "responsible", "partners")
    said = [(getattr(one, key), getattr(other, key)) for key in keys]
    return all(not all(pair) or pair[0] == pair[1] for pair in said)


def _is_called(step: Step, word: str) -> bool:
    """Whether a word names a step: «påmeldingsfrist» «Påmelding til leiren», «innkallingen»."""
    own = stems_of(step.title)
    return word in own or (
        len(word) >= _SHORTEST and (word.startswith(own[0]) or own[0].endswith(word))
    )


_DUE = ("innen ", "innan ", "senest ", "seinast ", "frist")


def _is_said(step: Step, words: Sequence[str]) -> bool:
    """Whether each word of a title has one of the same root: «søknad» and «søker»."""
    own = [word for word in stems_of(step.title) if word not in PREPOSITIONS and len(word) > 2]
    return len(own) > 1 and all(
        any(one.startswith(word) or word.startswith(one)
            or (len(word) > _LONG_KIND and one.endswith(word)) for word in words)
        for one in own
    )  # fmt: skip


def _start(dated: Dated) -> date:
    return dated.interval.start


def _is_run(before: Dated, dated: Dated, played: bool, several: bool) -> bool:
    item, turn = dated.item, _TURN * (2 if dated.interval.days > 1 else 1)
    course = isinstance(item, Activity) and (
        item.kind == "course" or last_of(item.title).endswith(("kurs", "skol", "skul"))
        or (played and _is_show(item))
    )  # fmt: skip
    apart = _start(dated) - _start(before)
    return apart <= turn if course else several and before.path == dated.path and apart <= _TURN / 2


def _is_show(activity: Activity) -> bool:
    return _SHOW.search(head_of(activity.title).lower()) is not None
