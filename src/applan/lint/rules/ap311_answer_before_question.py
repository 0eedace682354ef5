"""AP311: an answer that is due before the question is sent."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
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
          - {part: Sendes på høring, when: 12. oktober 2026}
          - {part: Svarfrist, when: 1. oktober 2026}
""",
    good="""\
sections:
  - title: Høring
    activities:
      - title: Programforslaget
        when:
          - {part: Sendes på høring, when: 12. oktober 2026}
          - {part: Svarfrist, when: 1. desember 2026}
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
            needed = times.by_id.get(slug, ())
            if _is_too_early(own, needed) and path not in times.partly_open:
                message = msg(
                    "“{title}” ({time}) is over before “{needed}” ({needed_time}), which it "
                    "depends on",
                    title=activity.title,
                    time=own[-1].text,
                    needed=needed[0].item.title,
                    needed_time=needed[0].text,
                )
                yield Problem((*path, "depends", index), message)


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
    latest = [one.interval.last for one in second if one.settled]
    done = [_earliest_end(one) for one in first if one.settled]
    return bool(latest and done) and max(latest) < min(done)


def _earliest_end(dated: Dated) -> date:
    return dated.interval.last if dated.exact else dated.interval.start


def _replies(family: list[Dated]) -> Iterator[Problem]:
    """A reply before what is sent, and a registration after what people register for."""
    exact = [one for one in family if one.exact]
    sent = [one for one in exact if _sends().search(_name(one))]
    events = [one for one in exact if not one.deadline and not _is_step(one)]
    for one in exact:
        name = _name(one)
        if not one.settled or one in sent or one in events:
            continue
        if sent and _replying().search(name):
            yield from _before(one, min(sent, key=_first_day))
        if events and _registering().search(name):
            yield from _after(one, max(events, key=_last_day))


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
    return any(pattern.search(name) for pattern in (_sends(), _replying(), _registering()))


def _name(dated: Dated) -> str:
    return _title(dated).lower()


@cache
def _sends() -> re.Pattern[str]:
    return re.compile(
        r"\bsend(?:es|ast|er|t)?\b|\butsend|\bsendt ut|\blegges ut|\blegges fram|\bpå h[øo]yring\b"
        r"|\bpå høring\b|\bpåmelding(?:a|en)? åpn|\bpåmelding(?:a|en)? opn"
    )


@cache
def _replying() -> re.Pattern[str]:
    return re.compile(
        r"svarfrist|svar\b|høringsfrist|høyringsfrist|tilbakemelding|innspillsfrist|innspelsfrist"
        r"|frist for (?:innspill|innspel|svar|tilbakemelding|høring|høyring|uttalelse)"
        r"|påmeldingsfrist"
    )


@cache
def _registering() -> re.Pattern[str]:
    return re.compile(
        r"påmeldingsfrist|frist for påmelding|påmelding(?:a|en)? innen|innkalling|invitasjon"
    )
