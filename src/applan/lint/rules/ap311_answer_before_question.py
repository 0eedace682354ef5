"""AP311: an answer that is due before the question is sent."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from applan.findings import Path
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Dated, Times, times_of
from applan.messages import msg
from applan.model import Activity, Occurrence


@rule(
    "AP311",
    "answer-before-question",
    "warning",
    bad="""\
sections:
  - title: Høring
    activities:
      - title: Programforslaget
        when:
          - {part: "Sendes på høring", when: "12. oktober 2026"}
          - {part: Svarfrist, when: "1. oktober 2026"}
""",
    good="""\
sections:
  - title: Høring
    activities:
      - title: Programforslaget
        when:
          - {part: "Sendes på høring", when: "12. oktober 2026"}
          - {part: Svarfrist, when: "1. desember 2026"}
""",
)
def answer_before_question(subject: Subject) -> Iterator[Problem]:
    """What comes first is dated first.

    A reply is due after the question is sent, registration closes before the course begins, and an
    activity ends no earlier than what it “depends” on or comes “after”. Something is reported only
    where it cannot be otherwise: of a time that is known to the month, the last day is counted for
    what comes second and the first for what comes before it.
    """
    times = times_of(subject)
    yield from _depending(subject, times)
    yield from _beside(subject, times)
    families: dict[Path, list[Dated]] = {}
    for dated in times.dated:
        if isinstance(dated.item, Activity):
            families.setdefault(dated.item_path, []).append(dated)
            if dated.item_path[-2] == "parts":
                families.setdefault(dated.item_path[:-2], []).append(dated)
    for family in families.values():
        if len(family) > 1:
            yield from _replies(family)


def _depending(subject: Subject, times: Times) -> Iterator[Problem]:
    """``depends``."""
    for path, activity in subject.of(Activity):
        own = times.by_item.get(path, ())
        for index, slug in enumerate(activity.depends):
            needed = _needed(times, slug)
            if path not in times.partly_open and _is_too_early(own, needed):
                message = msg(
                    "“{title}” ({time}) is over before “{needed}” ({needed_time}), which it "
                    "depends on",
                    title=activity.title,
                    time=own[-1].text,
                    needed=needed[0].item.title,
                    needed_time=needed[0].text,
                )
                yield Problem((*path, "depends", index), message)


def _needed(times: Times, slug: str) -> Sequence[Dated]:
    """The times of what is depended on; the last of its parts, where all of them are needed."""
    needed = times.by_id.get(slug, ())
    if not needed:
        path = times.path_of.get(slug, ())
        parts = [one for one in times.within.get(path, ()) if not _after_all().search(_name(one))]
        return [max(parts, key=_earliest_end)] if parts and _are_settled(parts) else ()
    several = len(needed) > 1 and all(one.said.part for one in needed) and _are_settled(needed)
    if several and any(_part().search(_name(one)) for one in needed):
        return [max(needed, key=_earliest_end)]
    return needed


def _are_settled(some: Sequence[Dated]) -> bool:
    return all(_is_sure(one) for one in some)


def _beside(subject: Subject, times: Times) -> Iterator[Problem]:
    """A date with ``after`` or ``before`` beside it, and no length of time."""
    written = {one.path[:-1]: one for one in times.dated}
    for path, said in subject.of(Occurrence):
        own = written.get(path)
        other = times.by_id.get(said.after or said.before or "", ())
        if own is None or not other or said.within or said.amount:
            continue
        wrong = _is_too_early([own], other) if said.after else _is_too_early(other, [own])
        if wrong:
            message = (
                msg("“{time}” is not after “{title}” ({other})", time=own.text,
                    title=other[0].item.title, other=other[0].text)
                if said.after
                else msg("“{time}” is not before “{title}” ({other})", time=own.text,
                         title=other[0].item.title, other=other[0].text)
            )  # fmt: skip
            yield Problem(own.path, message, span=own.span)


def _is_too_early(second: Iterable[Dated], first: Iterable[Dated]) -> bool:
    """Whether all of ``second`` is over before any of ``first`` can be done."""
    latest = [one.interval.last for one in second if _is_sure(one)]
    done = [_earliest_end(one) for one in first if _is_sure(one)]
    return bool(latest and done) and max(latest) < min(done)


def _is_sure(dated: Dated) -> bool:
    """Whether a date is certain and stands; what is done had its day too."""
    return dated.settled or dated.done


def _earliest_end(dated: Dated) -> date:
    """The first day on which something can be over; a stretch of weeks is not before its last."""
    if dated.exact:
        return dated.interval.last
    if dated.time.kind == "weeks" and dated.time.name != "slash":
        return dated.interval.last - timedelta(days=6)
    return dated.interval.start


def _replies(family: list[Dated]) -> Iterator[Problem]:
    """A reply before what is sent, and a registration after what people register for."""
    sent = [one for one in family if _is_sure(one) and _sends().search(_name(one))]
    exact = [one for one in family if one.exact and _is_sure(one)]
    events = [one for one in exact if not one.deadline and not _is_step(one)]
    for one in exact:
        name = _name(one)
        if one in sent or one in events:
            continue
        if sent and _replying().search(name):
            yield from _before(one, min(sent, key=_first_day))
        if events and _comes_first(one, name):
            yield from _after(one, max(events, key=_last_day))


def _comes_first(dated: Dated, name: str) -> bool:
    """Whether it is something that is over when what it is for begins."""
    if _registering().search(name) or _preparing().search(name):
        return True
    return dated.deadline and _handing_in().search(name) is not None


def _before(reply: Dated, question: Dated) -> Iterator[Problem]:
    if reply.interval.last < question.interval.start:
        message = msg(
            "“{reply}” ({time}) is before “{question}” ({question_time})",
            reply=_title(reply),
            time=reply.text,
            question=_title(question),
            question_time=question.text,
        )
        yield Problem(reply.path, message, span=reply.span)


def _after(reply: Dated, event: Dated) -> Iterator[Problem]:
    if reply.interval.last > event.interval.last:
        message = msg(
            "“{reply}” ({time}) is after “{event}” ({event_time}), which it is for",
            reply=_title(reply),
            time=reply.text,
            event=_title(event),
            event_time=event.text,
        )
        yield Problem(reply.path, message, span=reply.span)


def _first_day(dated: Dated) -> date:
    return dated.interval.start


def _last_day(dated: Dated) -> date:
    return dated.interval.last


def _title(dated: Dated) -> str:
    return dated.said.part or dated.item.title


def _is_step(dated: Dated) -> bool:
    name = _name(dated)
    steps = (_sends(), _replying(), _registering(), _preparing(), _after_all())
    return any(pattern.search(name) for pattern in steps)


def _name(dated: Dated) -> str:
    return _title(dated).lower()


@cache
def _sends() -> re.Pattern[str]:
    return re.compile(
        r"\bsend(?:es|ast|er|t)?\b|\butsend|\bsendt ut|\blegges ut|\blegges fram|\bpå h[øo]yring\b"
        r"|\bpå høring\b|\bpåmelding(?:a|en)? åpn|\bpåmelding(?:a|en)? opn|^utlys"
    )


@cache
def _replying() -> re.Pattern[str]:
    return re.compile(
        r"svarfrist|svar\b|høringsfrist|høyringsfrist|tilbakemelding|innspillsfrist|innspelsfrist"
        r"|frist for (?:innspill|innspel|svar|tilbakemelding|høring|høyring|uttalelse|forslag"
        r"|søknad)|påmeldingsfrist|forslagsfrist|søknadsfrist"
    )


@cache
def _registering() -> re.Pattern[str]:
    return re.compile(
        r"påmeldingsfrist|frist for påmelding|påmelding(?:a|en)? innen|innkalling|invitasjon"
    )


@cache
def _handing_in() -> re.Pattern[str]:
    """What a deadline before an event is for; a report or an invoice comes after it."""
    return re.compile(
        r"^påmeld|^innmeld|^innskriv|^bestill|^tinging|^brev til|^varsel"
        r"|^frist for (?:å (?:sende inn|senda inn|melde|melda|levere|levera)\b"
        r"|forslag|saker|krav|innspill|innspel|kandidat|påmeld|innmeld)"
        r"(?!.*(?:rapport|rekneskap|regnskap|evaluer|refusjon))"
    )


@cache
def _preparing() -> re.Pattern[str]:
    return re.compile(r"^(?:opp)?rigging\b|^pynting\b|^generalprøve\b|^pakking\b")


@cache
def _after_all() -> re.Pattern[str]:
    """What comes when the thing itself is over, and is no part of it."""
    return re.compile(r"evaluer|oppsummer|etterarbeid|etterpå|rapport|regnskap|rekneskap|rydding")


@cache
def _part() -> re.Pattern[str]:
    """What is called so is one of several that belong together, not one of several turns."""
    return re.compile(r"\bdel(?:en)? ?\d?\b|\w{3}del(?:en)?\b|\bmodul|\bteori|\bpraksis")
