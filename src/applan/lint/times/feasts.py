"""Days that are said in two ways in a text: «askeonsdag er 10. februar», «17. mai er en fredag».

What stands in two places is put together, and the reader of times says what is wrong with it.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from applan.lint.rule import Problem
from applan.lint.times.dates import range_text
from applan.lint.times.problems import said
from applan.lint.times.prose import Mentioned
from applan.lint.times.readings import Dated, Times
from applan.patterns import lazy

_BEING = r"(?:er|faller|fell|blir|vert)"
_TIED = lazy(rf"\s(?:(?:i \d{{4}} )?{_BEING}(?: (?:i \d{{4}}|i år|også|òg|på|den))*|også|òg)\s")
_IN_BRACKETS = (" (", " – ")
_LISTED = lazy(r"\s?(?:,|og|eller|samt|,? og)\s")
_YEAR_BEFORE = lazy(rf"\bi (\d{{4}}) {_BEING} \Z")
_WEEKDAY = lazy(rf" {_BEING}(?: på)?(?: en| ein)? (\w+dag)\b")


def days_said_twice(times: Times) -> Iterator[Problem]:
    """A feast with another date than it has, and a date with another weekday."""
    days = [one for one in times.prose.mentions if _name(one) is not None]
    for found in days:
        after = found.after(40)
        weekday = _WEEKDAY.match(after) if "dag" in after else None
        interval = found.reading.occurrences[0].interval if weekday else None
        if weekday and interval is not None:
            text = f"{weekday[1]} {range_text(interval, times.language)}"
            yield from _disagreeing(times, text, found)
    for place, (first, second) in enumerate(pairwise(days)):
        if first.path != second.path or bool(_name(first)) == bool(_name(second)):
            continue
        feast, day = (first, second) if _name(first) else (second, first)
        between = first.text[first.end : second.start].lower()
        told = _TIED.fullmatch(between) or (feast is first and between in _IN_BRACKETS)
        if told or (feast is first and _is_apposition(days, place)):
            year = _YEAR_BEFORE.search(first.before(16)) or re.search(r"(\d{4})", between)
            text = f"{_bare(feast.written)} {_bare(day.written)}"
            text = f"{text} {year[1]}" if year and not text[-4:].isdigit() else text
            yield from _disagreeing(times, text, day)


def feasts_in_titles(times: Times) -> Iterator[Problem]:
    """What is named after a feast, and is on another day: «Fastelavn», «Sankthansfest».

    What people keep on the evening that suits them may be some days off.
    """
    titles = [dated.item.title.lower() for dated in times.dated]
    joined = "\n".join(titles)
    told = [name for name in _TOLD if name in joined]
    for dated, title in zip(times.dated, titles, strict=True) if told else ():
        told_here = any(name in title for name in told) and not _is_day(times, title, dated)
        found = _FEAST.search(title) if told_here else None
        before = title[: found.start()].split()[-1:] if found else []
        if (
            found is None
            or found["kind"]
            or not _FOR.isdisjoint(before)
            or dated.interval.days > 1
            or dated.deadline
        ):
            continue
        if dated.exact and dated.settled:
            name = _CALLED.get(found["name"], found["name"])
            day = times.read(f"{name} {dated.interval.start.year}").occurrences
            if not day or day[0].interval is None:
                continue
            off = abs((day[0].interval.start - dated.interval.start).days)
            if off > (_PARTY if name.startswith(_LOOSE) else 0):
                text = f"{name} {range_text(dated.interval, times.language)}"
                yield from _disagreeing(times, text, dated)


def _is_day(times: Times, title: str, dated: Dated) -> bool:
    """Whether the whole title is the name of the day that it is on, as nearly all are."""
    read = times.read(f"{title} {dated.interval.start.year}")
    said = [one.interval for one in read.occurrences if one.interval and not read.problems]
    return len(said) == 1 and said[0] == dated.interval


def feasts_of_itself(times: Times) -> Iterator[Problem]:
    """The text of an activity says which feast its day is: «Første søndag i advent.»."""
    for found in times.prose.mentions:
        told = _name(found) and found.path[-1] == "text"
        own = times.by_item.get(found.path[:-1], ()) if told else ()
        alone = not found.before(60).strip() and found.after(2)[:1] in ("", ".", "!")
        if len(own) == 1 and alone and own[0].interval.days == 1 and own[0].exact:
            text = f"{found.written} {range_text(own[0].interval, times.language)}"
            yield from _disagreeing(times, text, found)


_PARTY = 4
_LOOSE = ("halloween", "lucia", "fastelavn", "sankthans", "jonsok", "kvinnedag", "samefolket", "fn")
"""What is kept some days off, at a weekend or in school."""
_CALLED = {"allehelgens": "allehelgensdag", "17. mai": "grunnlovsdagen"}
_TOLD = ("fastelavn", "sankthans", "jonsok", "aften", "aftan", "kvinnedag", "morsdag", "farsdag",
         "fn-dag", "halloween", "lucia", "allehelgens", "skjærtorsdag", "langfredag", "palmes",
         "påskedag", "pinsedag", "juledag", "i advent", "askeonsdag", "himmelfart", "17. mai",
         "samefolk")  # fmt: skip
_FOR = frozenset({"til", "før", "for", "mot", "fra", "frå", "om", "av", "etter"})
_NTH = r"(?:\d\.|første|fyrste|andre|tredje|fjerde)"
_FEAST = lazy(
    r"(?<!\w)(?P<name>"
    rf"skjærtorsdag|langfredag|påskeaften|påskeaftan|{_NTH} (?:påske|pinse|jule)dag"
    rf"|{_NTH} s[øu]n?dag i advent|askeonsdag|palmes[øu]ndag|fastelavn|sankthans(?:aften|aftan)?"
    r"|jonsok|pinseaften|lille julaften|veslejulaftan|julaften|julaftan|nyttårsaften|nyttårsaftan"
    r"|kvinnedagen|morsdag|farsdag|samefolkets dag|fn-dagen|halloween|lucia|allehelgens(?:dag)?"
    r"|kristi himmelfartsdag|17\. mai)"
    r"[s-]?(?:messe\w*|gudst\w+|måltid\w*|(?:fest|feiring|markering|arrangement|tog|samling"
    r"|treff|disko|bål|kveld|konsert|andakt)\w*|(?P<kind>\w+))?(?!\w)"
)


def _is_apposition(days: list[Mentioned], place: int) -> bool:
    """«2. pinsedag, 24. mai, er det stengt», but not «julaften, 25. desember og 26. desember»."""
    around = days[max(0, place - 1) : place + 3]
    links = [
        first.text[first.end : second.start].lower()
        for first, second in pairwise(around)
        if first.path == second.path and _LISTED.fullmatch(first.text, first.end, second.start)
    ]
    return links == [", "] and days[place].text[days[place].end :].startswith(", ")


def _disagreeing(times: Times, text: str, said_of: Mentioned | Dated) -> Iterator[Problem]:
    """What is wrong with a day that is said in two ways, and nothing else."""
    problems = times.read(text).problems
    if all(problem.code == "weekday-mismatch" for problem in problems):
        for problem in problems:
            yield Problem(said_of.path, said(problem), span=said_of.span)


def _name(found: Mentioned) -> str | None:
    """The name of the feast that one day is called by, «» of a date; None of what is no day."""
    times = found.reading.occurrences
    return times[0].name if len(times) == 1 and times[0].kind == "day" else None


def _bare(written: str) -> str:
    """A day without its weekday: «søndag 8. februar»."""
    return re.sub(r"^\w{3,4}dag\s(?=\d)", "", written, flags=re.IGNORECASE)
