"""Rules on what the plan says of itself: its title, its case, its adoption."""

import re
from collections.abc import Iterator
from datetime import date

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.lint.labels import is_about_another_time
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.times import Times, day_text, item_of, period_text, times_of
from applan.lint.times.readings import EXACT
from applan.lint.together import together_of
from applan.messages import Message, msg
from applan.model import Activity, Case
from applan.patterns import lazy
from applan.typography import MONTHS
from applan.when import Interval
from applan.when.names import stems_of


class _Years(NamedTuple):
    """«2027» or «2026–2027» in a text: ``text[start:end]``."""

    written: str
    first: int
    last: int
    span: tuple[int, int]

    def fits(self, period: Interval) -> bool:
        """Whether a plan for this period can be called so."""
        inside = period.start.year <= self.first and self.last <= period.last.year
        a_year = (period.start.month, period.start.day) == (1, 1) == period.end.timetuple()[1:3]
        around = self.first <= period.start.year and period.last.year <= self.last
        return inside or (around and self.first < self.last and not a_year)


@rule("AP334", "warning", "case:\n  recommendation: Arbeidsplanen for [-2025-]{+2026+} vedtas.\n")
def another_years_plan(subject: Subject) -> Iterator[Problem]:
    """The title, the case and the recommendation are of this plan and not of the last."""
    if not times_of(subject).has_period:
        return
    yield from _named(subject)
    yield from _case(subject)
    yield from _documents(subject)
    yield from _behind(subject)


def _named(subject: Subject) -> Iterator[Problem]:
    """The title and the recommendation."""
    plan, period = subject.plan, subject.plan.span.interval
    found = [] if is_about_another_time(plan.title) else list(_years(plan.title))
    if found and not any(one.fits(period) for one in found):
        yield tell("the title says {written}, but the plan is for {period}", ("title",),
                   found[0].span, written=found[0].written, period=period_text(plan))  # fmt: skip
    for one in times_of(subject).prose.in_text(("text",)):
        said = one.reading.occurrences
        told = said[0].interval if len(said) == 1 and one.kind == "date" else None
        if told and told.days > _A_MONTH and told != period and _HOLDS_FOR.search(one.before(60)):
            yield tell("the plan is for {period}, but here stands “{written}”", one.path, one.span,
                       period=period_text(plan), written=one.written)  # fmt: skip
    text = (plan.case.recommendation if plan.case else None) or ""
    years = [one for at in _PLAN_FOR.finditer(text) for one in _years(text, *at.span("years"))]
    if years and not any(one.fits(period) for one in years):
        yield tell("the recommendation is about {written}, but the plan is for {period}",
                   ("case", "recommendation"), years[0].span, written=years[0].written,
                   period=period_text(plan))  # fmt: skip


_A_MONTH = 31
_HOLDS_FOR = lazy(
    r"(?i)\b(?:(?:\w*planen|\w*plana|årshjulet) (?:[^.;:]{3,60} og )?|(?:^|\. )\s*den )"
    r"(?:gjelder|gjeld)(?: (?:fra og med|frå og med|fra|frå|for|i))? \Z"
)


def _case(subject: Subject) -> Iterator[Problem]:
    """The case number and the meeting: of the year before the period at the earliest."""
    case, period = subject.plan.case, subject.plan.span.interval
    if case is None:
        return
    yield from _meeting_day(subject, case)
    years = range(period.start.year - 1, period.last.year + 1)
    number = re.search(r"\b\d+[/-](?:20)?(\d\d)\Z|\b20(\d\d)[/-]\d+\b", case.number or "")
    numbered = 2000 + int(number[1] or number[2]) if number else None
    meetings = list(_years(case.meeting or ""))
    for one in meetings[:1]:
        if one.first not in years:
            yield tell("the meeting is in {written}, but the plan is for {period}",
                       ("case", "meeting"), one.span, written=one.written,
                       period=period_text(subject.plan))  # fmt: skip
        elif numbered is not None and not one.first - 1 <= numbered <= one.first:
            yield tell("the meeting is in {written}, but the case is numbered {number}",
                       ("case", "meeting"), one.span, written=one.written,
                       number=case.number or "")  # fmt: skip
    if numbered is not None and numbered not in years and not meetings:
        yield tell("the case is numbered {number}, but the plan is for {period}",
                   ("case", "number"), number=case.number or "",
                   period=period_text(subject.plan))  # fmt: skip


def _meeting_day(subject: Subject, case: Case) -> Iterator[Problem]:
    """The day of the meeting, in its own field or beside its name, is one of its activity's."""
    together, times = together_of(subject), times_of(subject)
    found = next(iter(times.prose.in_text(("case", "meeting"))), None)
    path: Path = ("case", "day")
    day, span, name = case.day, None, case.meeting or ""
    if found is not None and name[: found.start].strip():
        read = found.reading.occurrences
        told = read[0].interval if read and read[0].precision in EXACT else None
        name = name[: found.start]
        if told is not None and day is None:
            day, path, span = told.start, found.path, found.span
    words = stems_of(name)
    called = together.meant.called(words[-1]) if day and words else ()
    year = day.year if day else 0
    paths = [path for path in called if len(called) == 1 or year in together.years(path)]
    dated = times.by_item.get(paths[0], ()) if len(paths) == 1 else ()
    named = [one for one in _years(case.meeting or "") if one.first == one.last]
    if case.day is not None and len(named) == 1 and named[0].first != case.day.year:
        yield tell("the meeting is {day}, but “meeting” says {written}", ("case", "day"),
                   day=day_text(case.day, subject.plan.language),
                   written=named[0].written)  # fmt: skip
    years = {one.interval.start.year for one in dated if one.exact and one.sure}
    if day is None or not dated or years != {day.year} or not together.is_event(paths[0]):
        return
    whole = dated[0].item.place if isinstance(dated[0].item, Activity) else ()
    there = dated[0].said.place or whole
    if case.place and there and not any(_is_in(case.place, one) for one in there):
        yield tell("the meeting is at {place}, but “{title}” is at {there}", ("case", "place"),
                   place=case.place, title=dated[0].item.title, there=tuple(there))  # fmt: skip
    if not any(one.interval.start <= day <= one.interval.last for one in dated):
        yield tell("the meeting is {day}, but “{title}” is {time}", path, span,
                   day=day_text(day, subject.plan.language), title=dated[0].item.title,
                   time=tuple(one.text for one in dated))  # fmt: skip


def _is_in(place: str, other: str) -> bool:
    """Whether one of two places is named in the other: «Klubbhuset» and «Klubbhuset, Vika»."""
    pairs = ((set(stems_of(one)), set(stems_of(another)))
             for one in place.split(",") for another in other.split(","))  # fmt: skip
    return any(one <= another or another <= one for one, another in pairs)


def _documents(subject: Subject) -> Iterator[Problem]:
    """Nothing that a plan builds on is adopted when the plan is over."""
    for index, document in enumerate(subject.plan.documents):
        for one in _years(document.adopted or ""):
            if one.first > subject.plan.span.interval.last.year:
                yield tell("{written} is after the plan's period, {period}",
                           ("documents", index, "adopted"), one.span, written=one.written,
                           period=period_text(subject.plan))  # fmt: skip


def _behind(subject: Subject) -> Iterator[Problem]:
    """«Regnskapet for 2024 må være klart» and «plass fra august 2024», in a plan for 2027."""
    first, times = subject.plan.span.interval.start.year, times_of(subject)
    for passage in times.prose.find(_OF_A_YEAR, _TELLS_A_YEAR):
        year, day = int(passage.group("year")), _day_of(times, passage.path)
        is_budget, is_report = passage.group("budget"), passage.group("report")
        if is_budget and passage.path[:2] == ("case", "attachments"):
            wrong = year < first
        elif is_budget:
            around = f"{passage.before(40)} {passage.after(30)}".lower()
            dealt = passage.group("early") or any(word in around for word in _DEALS_WITH)
            wrong = day is not None and year < (_meant(day, budget=True) if dealt else day.year)
            wrong = wrong and bool(dealt or not passage.group("plan"))
        elif is_report and day is not None:
            wrong = not day.year - 1 <= year < day.year + (day.month >= _HALF_WAY)
        elif is_report:
            wrong = year < first - 1 and _IS_TO_BE.match(passage.after(12)) is not None
        elif passage.group("gave"):
            its = together_of(subject).is_its_kind(passage.path[:-1], passage.group("it").lower())
            wrong = its and day is not None and year == day.year
        else:
            wrong = year < first
        if wrong and passage.group("gave") and day is not None:
            message = msg("“{written}”, but it is first on {day}", written=passage.written,
                          day=day_text(day, times.language))  # fmt: skip
        elif wrong and (is_report or is_budget) and day is not None:
            message = msg("“{written}” is dealt with on {day}; is it {meant}?",
                          written=passage.written, day=day_text(day, times.language),
                          meant=str(_meant(day, budget=bool(is_budget))))  # fmt: skip
        elif wrong and is_report:
            message = msg("{year} is not the year before the plan, {period}; is it last year's "
                "text?",
                          year=str(year), period=period_text(subject.plan))  # fmt: skip
        elif wrong:
            message = _last_years(subject, str(year))
        else:
            continue
        yield Problem(passage.path, message, span=passage.span_of("year"))
    for path, activity in subject.of(Activity):
        match = _FROM.search(activity.title) if " 20" in activity.title else None
        if match is not None and int(match[1]) < first and activity.kind == "deadline":
            message = _last_years(subject, match[1])
            yield Problem((*path, "title"), message, span=match.span(1))


def _last_years(subject: Subject, year: str) -> Message:
    return msg("{year} is before the plan's period, {period}; is it last year's text?",
               year=year, period=period_text(subject.plan))  # fmt: skip


def _day_of(times: Times, path: Path) -> date | None:
    """The day of what a text is about, where it has one, or of several says which."""
    own = times.beside.get(path[:-1]) or times.by_item.get(item_of(path), ())
    told = [at.interval for one in times.prose.in_text(path) if len(own) > 1
            for at in one.reading.occurrences if at.interval and at.precision in EXACT]  # fmt: skip
    own = tuple(one for one in own if not told or any(map(one.interval.meets, told)))
    own = own[:1] if told else own
    return own[0].interval.start if len(own) == 1 and own[0].exact else None


def _meant(day: date, *, budget: bool) -> int:
    """The year whose budget, or else whose report, is dealt with on a day."""
    return day.year + (day.month >= _NEXT_YEARS) if budget else day.year - 1


_DEALS_WITH = ("behandl", "vedta", "vedtek", "høring", "høyring", "forslag", "framlegg",
               "innstilling", "legger fram", "legg fram", "legges fram", "innspill",
               "innspel")  # fmt: skip
_HALF_WAY = 7
"""The month until which a report of the year is none that anybody can have made."""
_NEXT_YEARS = 9
"""The month from which a budget that is dealt with is the next year's."""


def _years(text: str, start: int = 0, end: int | None = None) -> Iterator[_Years]:
    for match in _YEAR.finditer(text, start, len(text) if end is None else end):
        first, last = int(match[1]), match[2] or match[1]
        whole = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
        yield _Years(match[0], first, max(first, whole), match.span())


_YEAR = lazy(r"(?<![\d/.–-])([12]\d{3})(?:\s?[–/-]\s?((?:20)?\d\d)(?!\d))?(?![\d/])")

_PLAN_FOR = lazy(
    r"(?<!\w)(?=\w*?(?:plan|program|strategi|hjul|kalender))\w++\s(?:(?:for|i|til)\s(?:[a-zæøå]+\s){0,2})?"
    r"(?P<years>[12]\d{3}(?:\s?[–/-]\s?(?:20)?\d\d)?)(?![\d/])",
    re.IGNORECASE,
)

_TELLS_A_YEAR = ("ekneskap", "egnskap", "årsmeld", "årsberet", "årsrap", "budsjett", "plan",
                 "plana", "planen", "på val",
                 "valgt for", " for 20", "r i 20", "nkt i 20", " ga ", " gav ", " fikk ",
                 " fekk ", " samle", " samla", " hadde ", " trakk ")  # fmt: skip
_REPORT = r"(?:regnskap|rekneskap|årsmelding|årsberetning|årsrapport)"
_OF_A_YEAR = lazy(
    rf"(?:(?P<report>{_REPORT})\w{{0,4}} for |(?P<budget>(?<!revidert )(?<!regulert )budsjett"
    r"|(?P<plan>(?:års|arbeids|aktivitets|virksomhets|verksemds|handlings|møte)plan))"
    r"(?:et|en|a|(?P<early>forslag|framlegg|inn?sp[ie]ll?|arbeid|prosess|høring|høyring)\w*)?"
    r" (?:for )?|på valg? i "
    r"|\b[Vv]i (?:holder|held|arrangerer|skal ha|inviterer) [^.!?\n]{3,40} i "
    r"|(?:valgt|vald|valde|oppnevnt|oppnemnd) for (?:perioden )?"
    r"20\d\d\s?[–-]\s?|\bv(?:elger|elge|el|elje) [^.!?\n]{3,40} for "
    r"|(?:(?<=\0)|(?<=[.\n] ))(?P<it>\w{3,20}) (?P<gave>ga|gav|fikk|fekk|samlet|samla|hadde|trakk"
    r"|innbrakte) [^.!?\n]{3,40} i )(?P<year>20\d\d)(?![\d–-])"
)

_IS_TO_BE = lazy(r"\s(?:må|skal|blir|leveres|leverast|legges|leggast|vere|være)\b")

_FROM = lazy(rf"\b(?:fra|frå) (?:{MONTHS}|høsten|hausten|våren) (20\d\d)\b")


@rule(
    "AP417",
    "warning",
    """\
status: adopted
{+adopted: 2026-02-14
+}sections:
  - title: Møter
""",
)
def adoption_contradicted(subject: Subject) -> Iterator[Problem]:
    """An adopted plan has the day it was adopted, and only an adopted plan has one."""
    plan = subject.plan
    if not subject.complete:
        return
    if plan.adopted is None:
        if plan.status == "adopted":
            yield tell("the plan is adopted, but when? write “adopted: 2026-02-14”", ("status",))
        return
    day = day_text(plan.adopted, plan.language)
    if plan.status != "adopted":
        yield tell("the plan was adopted {day}, and “status” does not say so; write “status: "
                   "adopted”, or remove the day", ("adopted",), day=day)  # fmt: skip
    elif plan.adopted >= plan.span.interval.end:
        yield tell("the plan was adopted {day}, after its period, {period}; is the year wrong?",
                   ("adopted",), day=day, period=period_text(plan))  # fmt: skip
    else:
        yield from _told_otherwise(subject, plan.adopted)
        yield from _year_before(subject, plan.adopted)


def _year_before(subject: Subject, adopted: date) -> Iterator[Problem]:
    """The day of this plan's own annual meeting, in another year."""
    for dated in times_of(subject).dated:
        day = dated.interval.start
        same = (day.month, day.day) == (adopted.month, adopted.day) and dated.time.kind == "day"
        if same and day.year > adopted.year and _ADOPTING.match(dated.item.title.lower()):
            yield tell("the plan was adopted {day}, but “{title}” is {time}; is the year wrong?",
                       ("adopted",), day=day_text(adopted, subject.plan.language),
                       title=dated.item.title, time=dated.text)  # fmt: skip


def _told_otherwise(subject: Subject, adopted: date) -> Iterator[Problem]:
    """«Planen er vedtatt av styret 10. juni», and another day in the field."""
    prose, case = times_of(subject).prose, subject.plan.case
    if (
        case
        and case.day
        and case.day != adopted
        and (case.day.year == adopted.year or f"{case.day:%m%d}" == f"{adopted:%m%d}")
    ):
        day, there = (day_text(one, subject.plan.language) for one in (adopted, case.day))
        yield tell("the plan was adopted {day}, but here stands “{written}”", ("case", "day"),
                   day=day, written=there)  # fmt: skip
    for found in prose.mentions if "vedt" in prose.lower else ():
        if not re.search(r" \d{4}\Z", found.written) or not _ADOPTED.search(found.before(100)):
            continue
        days = [one.interval for one in found.reading.occurrences if one.kind == "day"]
        if len(days) == 1 and days[0] is not None and days[0].start != adopted:
            yield tell("the plan was adopted {day}, but here stands “{written}”", found.path,
                       found.span, day=day_text(adopted, subject.plan.language),
                       written=found.written)  # fmt: skip


_ADOPTING = lazy(r"årsm[øo]|generalforsamling|medlemsmøte|representantskap")

_ADOPTED = lazy(
    r"\b(?:\w*plan(?:en|a)|\w*programmet|strategien) (?:[^.;:]{3,60} og )?(?:er|ble|blei|vart) "
    r"(?:vedtatt|vedteken|vedteke)\b[^.;:]{0,60}\Z"
)


_NEAR = ("utkast", "forslag", "??", "<")


@rule(
    "AP418",
    "warning",
    """\
status: adopted
adopted: 2026-02-14
text: Styret møtes hos [-<navn>-]{+lederen+} hver måned.
""",
)
def unfinished_adopted(subject: Subject) -> Iterator[Problem]:
    """What is adopted is finished."""
    if subject.plan.status != "adopted":
        return
    for passage in times_of(subject).prose.find(_MARKS, _NEAR, 40, 40):
        titled = passage.group("title")
        if titled and passage.path != ("title",):
            continue
        yield tell("“{written}” in an adopted plan; write what was adopted, or remove it",
                   passage.path, (passage.start, passage.end), written=passage.written)  # fmt: skip


_MARKS = lazy(
    r"(?P<title>\butkast\b|\bforslag til\b)|(?<![\w?])\?\?(?!\?)"
    r"|<(?:navn|namn|dato|sted|stad|tid|beløp|tall|tema|emne|tittel)[^>\n]{0,40}>"
)
