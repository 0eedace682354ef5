"""What a line says: what something is called, when it is, and who does it, in any order."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from applan.frozen import NamedTuple
from applan.importing.labels import (
    TELLING,
    WHEN,
    Label,
    among,
    is_part,
    is_place,
    label_of,
    labelled,
)
from applan.importing.pieces import Piece, paragraph
from applan.importing.things import Fact, Ledger
from applan.importing.times import Times, clock_of, is_month
from applan.lint.labels import names_thing
from applan.patterns import lazy
from applan.typography import MONTHS
from applan.who import are_people

_BETWEEN = lazy(r"\s+[–—-]\s*|[,;]\s+|:(?!\d)\s*|\s*\(\s*|\s*\)[\s,.:–—-]*|\t\s*|\s{2,}")
_PLAIN = lazy(r"\s+[–—-]\s*|:\s*|\t\s*|\s{2,}")
"""What plainly stands between a title and its time."""

_SOFT = lazy(r"\s*[,;(]")
_COLON = lazy(r":(?!\d)")
_SPACE = lazy(r"\s+")
_EACH = lazy(r"\s*;\s+|\.\s+(?=[A-ZÆØÅ])|,?\s+og\s+(?=[^\W\d]{2})")
"""What may stand between several things on a line: «Julebord 3. des. og messe 10. des.»."""

_DASHED = lazy(r"(.*\S)\s+[–—-]\s+(\S.*)")
_MOST = 16
"""Parts of one time."""

_LONGEST = 300
LONGEST_LOOSE = 140
"""Characters of a line that has more on it than a title and a time."""

_LONGEST_TIME = 160
_SHORT = 60
"""Characters of a title with nothing but space between it and a time before it."""

_LONG = 100
"""Characters of what something is called, where it is not plain that it is."""

_FEW = 4
"""Words of a title that may be a sentence: «Vi pynter: 17. mai»."""

_MOST_WORDS = 7
"""Words of a time that has nothing between it and its title."""

_CALLED = lazy(
    rf"(?:[A-ZÆØÅ]|«[^»]*»|\d{{1,2}}\. ?(?:[a-zæøå]+-|(?:{MONTHS}) ?[a-zæøå]))"
    r"(?:«[^»]*»|[^.:;!?«]|\.(?! +[A-ZÆØÅ]|$)|(?<=\bSt)\.)*(?<=[\w»)])"
)
_SAYS = lazy(
    r"(?i)\b(?:vi|jeg|eg|det|dette|som|skal|har|er|vil|må|kan|bør|blir|ble|blei|var|får|går|ønske[rs]"
    r"|ønskjer|vedtatt|vedteke[nt]|oppdatert|revidert|behandl[ae]t?"
    r"|arrangerer|gjennomfører|sender)\b|\b(?:starte[rs]|starta[rs]|begynner|møtest?|holdes"
    r"|haldes|arrangeres|gjennomføres|avholdes|sendes)\b(?!$)"
)
"""What makes a sentence of a line, and no title; «Øving starter» may be one."""

OF_FILE = lazy(
    r"(?i)(?:siste? )?(?:endr(?:et|a)|oppdatert|utarbeid(?:et|d)|revidert|vedtatt|vedteke[nt]"
    r"|godkjen[td]|behandla?e?t?|skrevet|publisert|oppdatering"
    r"|versjon|dato|utskriftsdato|årstidene i planen|ikkj?e no(?:e|ko) tidfest(?:et|a))"
    r"(?:\s*:|\s(?:dato|av|i|på|den)\b|\s\d|$).*"
)
"""What a date on the cover is of: «Sist endret», «Vedtatt av styret»."""

_LEADING = lazy(
    r"(?i).*\b(?:hver|kvar|første|siste|andre|annenhver|slutten|starten|midten|begynnelsen|av|før|etter|fra"
    r"|frå|til|og|i|på|den|for|ved|mellom|senest|seinast|innen|innan|om|med|uke|veke|skoleuke)"
)
"""A line that goes on with its time, which is another time without these words."""

_CLOCK = lazy(
    r"(?i)(?P<title>(?:[^()]|\([^()]*\))*?[^\s(])[\s,(]+"
    r"(?P<clock>kl(?:okk[ae]n?|\.)?\s*\d[^()]*|\d{1,2}[.:]\d\d(?:\s*[–-]\s*\d\S*)?)\)?"
)


_AT = lazy(
    r"(?P<when>.*\d.*?|.*dag)\s+(?:på|i|hos|hjå|ved)\s+(?!(?:måned|månad|år|uk|vek|halvår)[a-zæøå]{0,3}\b)"
    r"(?P<place>[^\s\d,.;:()]+(?:\s[^\s\d,.;:()]+){0,3}?)"
    r"(?P<clock>(?:,?\s+(?:kl\.?\s*\d|fra |frå |unnta)[^(]*)?)"
    r"(?P<who>(?:\s*\([^()]*\))?)"
)
"""A time, and then where: «30. mai på Stortorget kl. 10–14»."""

_OF_DAY = lazy(
    rf"(?P<title>(?P<day>\d{{1,2}}\. (?:{MONTHS}))"
    r"(?:-|(?:(?<=\b1\. mai)|(?<=17\. mai)|(?<=\b8\. mars)) )[a-zæøå][^:]*?)"
    r",?\s+(?P<clock>kl\.?\s?\d[\d.:–-]*)(?P<rest>.*)"
)
"""What is called by its day, and when on that: «1. mai-tog kl. 12»."""

_ON_THE_WAY = lazy(r"(?i)(?:oppmøte|frammøte|avreise|avgang|dør(?:er|ene|ane)|innslipp|rigging)\b")
"""What is said beside a time of what comes before it, and is no place of it, nor its hour."""

_NAMED_DAY = lazy(
    r"(?P<name>(?!(?i:uke|veke|[a-zæøå]+dag(?:er|ar|en)?|v[åi]r|høst|haust|sommer|sommar|vinter)\b)"
    r"[A-ZÆØÅ](?:[^\d,:(]*?[^\d\s,:(])?),?\s+(?P<when>(?:uke |veke )?\d.*)"
)
_NAME = lazy(r"[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+){0,2}")
_WORDS = lazy(r"[^\d.]{3,40}")
_ENDED = lazy(
    r"(?P<first>(?:«[^»]*»|[^«])*?(?<!\bSt)(?<!\b[a-zæøå])(?<!\bkl)(?<!\bca)[.!?])"
    r"\s+(?P<rest>[A-ZÆØÅ«].*)"
)
"""More than one sentence: no stop is that of «St. Hans», of a letter, or in a quotation."""

_WEEKDAY = r"(?:(?:man|mån|tirs?|tys|ons|tors?|fre|lør|laur|søn|sun)(?:dag|d?\.?)\s+(?:den\s+)?)?"
_DAY = lazy(
    r"(?i)(?:^|(?<=, )|(?=\b(?:[a-zæøå]+dag )?\d{1,2}\. kl))"
    rf"(?P<days>(?:{_WEEKDAY}\d{{1,2}}\.?\s*(?:[-–,]|og)\s*)*{_WEEKDAY}\d{{1,2}}\.)(?=[\s:]|$)"
    rf"(?!\s*(?:{MONTHS}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|des)\b|\d{{1,2}}\.|klasse|trinn))"
)
ALL_OF_IT = lazy(r"(?i)he(?:i)?le (?:måneden|månaden|mnd\.?)")


class Line(NamedTuple):
    """A line that has a time, or somebody who answers for it.

    ``title`` is empty where it says no more than that, ``more`` is what else stands there, and
    ``is_plain`` is whether its form alone shows that it is so.
    """

    title: str
    when: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    clock: str = ""
    place: str = ""
    more: tuple[str, ...] = ()
    is_plain: bool = False
    is_sure: bool = False
    """Whether nothing on it may well be something else: nobody needs to look at it."""


class _Part(NamedTuple):
    """A part of a line: its place, what stands before it, and what it says, if that is known."""

    start: int
    end: int
    before: str
    is_time: bool = False


def line_of(text: str, times: Times) -> Line | None:
    """What a line says; None where it is not likely that it has a time, or people behind it.

    Of several dashes that is chosen where the time is longest: «21. april – 5. mai: Aksjon».
    """
    if len(text) > _LONGEST or "\n" in text:
        return None
    if (placed := _AT.fullmatch(text)) and not times.may_be(placed["place"]):
        line = line_of(placed["when"] + placed["clock"] + placed["who"], times)
        day = line.when[-1].removesuffix(placed["clock"]) if line is not None and line.when else ""
        if line and day and not line.place and placed["when"].endswith(day.strip()):
            is_sure = is_place(where := placed["place"].strip()) and is_called(line.title)
            return line._replace(place=where, is_plain=False, is_sure=is_sure)
    if of_day := _OF_DAY.fullmatch(text):
        return line_of("{day} {clock}: {title}{rest}".format_map(of_day.groupdict()), times)
    parts = list(_parts(text))
    is_long, may_be = len(text) > LONGEST_LOOSE, times.may_be(text)
    if is_long and len(parts) > 1:  # it is plain, or no row
        begins = (
            n
            for n in (3, 2)
            if n < len(parts) and times.is_said(_cut(text, parts[0], parts[n - 1]))
        )
        at = next(begins, 1) if may_be else 1
        parts = [parts[0]._replace(end=parts[at - 1].end), parts[at]._replace(end=parts[-1].end)]
    if may_be:
        parts = _timed(text, parts, times)
    if may_be and not is_long and not any(one.is_time for one in parts):
        parts = _timed(text, list(_apart(text, parts, times)), times)
    when = tuple(_cut(text, one, one) for one in parts if one.is_time)
    said, beside, who, place, clock = list[str](), list[str](), list[str](), "", ""
    for is_time, group in groupby(parts, lambda one: one.is_time):
        own = [] if is_time else list(group)
        while own and (said or len(own) > 1 or _SOFT.match(own[0].before)):
            last = _cut(text, own[-1], own[-1])
            if when and _ON_THE_WAY.match(last):
                beside.insert(0, last)
                own.pop()
                continue
            timed = _CLOCK.fullmatch(last)
            if timed and is_place(timed["title"]) and clock_of(timed["clock"]):
                last, clock = timed["title"], clock_of(timed["clock"]) or ""
            timed = _AT.fullmatch(last) if when and not place and not clock else None
            hour = clock_of(timed["when"]) if timed and not timed["clock"] else None
            if timed and hour:  # «(kl. 18 på skolen)»
                last, clock = timed["place"], hour
            if (label := label_of(last)) is not None and label.key == "responsible":
                return None
            if when and len(own) > 1 and _COLON.match(own[-1].before) and own[-2].before:
                office = _cut(text, own[-2], own[-2])  # «(dirigent: Arne Vik)»
                if _NAME.fullmatch(last) and are_people([office]):
                    last = f"{last} ({office})"
                    del own[-2]
            if are_people([last.split(" (")[0]]) or (when and said and _is_person(last)):
                who.insert(0, last.strip("*_"))
            elif not place and (hour or is_place(last) or _is_after_people(text, own)):
                place = last
            elif when and _WORDS.fullmatch(last) and times.is_days(f"{when[-1]} ({last})"):
                when = (*when[:-1], f"{when[-1]} ({last})")  # «med forbehold»
            else:
                break
            own.pop()
        if len(own) > 1 and not said and _COLON.match(own[1].before):
            first = _cut(text, own[0], own[0])
            if are_people([first]):
                who.insert(0, first)
                own.pop(0)
        said += [_cut(text, own[0], own[-1])] if own else []
    if not when and not who:
        return None
    named = _named(" ".join(when), times) if when else None
    if named and (not said or said[0][:1].islower()):
        more = (*said, *beside)
        return Line(*named, tuple(who), clock, place, more, is_plain=not (who or more))
    if not said:
        return Line("", when, tuple(who), clock, place, tuple(beside), is_plain=not who)
    if parts[0].is_time and said[0][:1].islower() and _SOFT.match(parts[1].before):
        return Line("", when, tuple(who), clock, place, tuple(said))
    title = said[0]
    found = _CLOCK.fullmatch(title) if when and not clock else None
    if found is not None and (hour := clock_of(found["clock"])):
        title, clock = found["title"], hour
    elif found and is_called(found["title"]):  # «kl. 17 og 20», «kl. 17 på Fjellvang»
        placed = None if place else _AT.fullmatch(found["clock"])
        day = f"{when[-1]} {placed['when'] if placed else found['clock']}"
        if times.is_days(day):
            title, when = found["title"], (*when[:-1], day)
            place = placed["place"] if placed else place
    is_plain = len(parts) == 2 and not who and not clock and _PLAIN.fullmatch(parts[1].before)
    called = capital(title) if parts[0].is_time or _BETWEEN.search(text) else title
    is_short = len(title.split()) <= _FEW or _SAYS.search(title) is None
    is_noted = text[-1] == ")" and title == text.partition("(")[0].strip()
    is_noted = is_noted and _CALLED.fullmatch(title) is not None  # «Prisen blir delt ut (mai)»
    is_title = (is_plain and is_short) or is_noted or _is_titled(called)
    if not (times.is_name(title) and is_title) or OF_FILE.fullmatch(title):
        return None
    is_sure = len(when) < 2 and len(said) == 1 and is_called(title) and (not who or are_people(who))
    is_sure = bool(is_plain) or (is_sure and (not place or is_place(place)))
    return Line(
        title, when, tuple(who), clock, place, (*said[1:], *beside), bool(is_plain), is_sure
    )


def _is_titled(text: str) -> bool:
    """Whether words beside a time are a title, or one with what it is about: «Møte: Stedsnavn»."""
    name, _colon, about = text.partition(": ")
    is_named = not about or (label_of(name) is None and is_called(about) and " " in about)
    return is_named and is_called(name)


def apart(piece: Piece, text: str, times: Times) -> tuple[str, list[Fact], list[Piece]]:
    """The first sentence of a line, the facts behind it that have labels, and the others.

    «Vervestand. Ansvarlig: Styret. Frist: 20. mai», «Medlemsmøte. Tema: Kosthald»; who stands
    behind a time answers for it: «frist 1. mai (styret)».
    """
    first, facts = among(text)
    if not first or not all(label.key in TELLING and said for label, _word, said in facts):
        first, facts = text, []
    ended = _ENDED.fullmatch(first)
    stop = text[len(first) :][:1].replace(" ", "").strip(";,|(·–—-")
    rest = [paragraph(piece, ended["rest"] + stop)] if ended is not None else []
    made = list[Fact]()
    for label, word, said in facts:
        dashed = _DASHED.fullmatch(said) if label.key != "when" else None
        if dashed is not None and times.is_said(dashed[2]):  # «Ansvarlig: Kari – hver onsdag»
            said = dashed[1]
            made.append(Fact(WHEN, "", (dashed[2],), piece))
        parted = told(piece, said, times, Ledger()) if label.key == "when" else []
        if [one.label.key for one in parted[:2]] != ["when", "responsible"]:
            parted = [Fact(label, word, (said,), piece)]
        made.append(parted[0]._replace(label=label, word=word))
        made += (one._replace(label=Label(one.label.key)) for one in parted[1:])
    return ended["first"] if ended is not None else first, made, rest


def _named(text: str, times: Times) -> tuple[str, tuple[str]] | None:
    """A day that has a name, which is what is on then, and its date: «Lucia 13. desember»."""
    found = _NAMED_DAY.fullmatch(text)
    if found is None or not times.is_plain(found["name"]) or not times.is_said(found["when"]):
        return None
    return found["name"], (found["when"],)


def _is_person(text: str) -> bool:
    """Whether a text behind a title and its time may well be a first and a last name."""
    return _NAME.fullmatch(text) is not None and " " in text and not is_place(text)


def _is_after_people(text: str, parts: Sequence[_Part]) -> bool:
    """Whether the last part is a name with people before it: «(regissør), Kulturfabrikken»."""
    last = _cut(text, parts[-1], parts[-1])
    people = [_cut(text, one, one) for one in parts[-2:-1]]
    return bool(people) and are_people(people) and _NAME.fullmatch(last) is not None


def _parts(text: str) -> Iterator[_Part]:
    start, before = 0, ""
    for found in [*_BETWEEN.finditer(text), None]:
        end = found.start() if found is not None else len(text)
        if text[start:end].strip(" .:–—-"):
            yield _Part(start, end, before)
        if found is not None:
            start, before = found.end(), found[0]


def _cut(text: str, first: _Part, last: _Part) -> str:
    """The words from one part to another, with what stands between them."""
    said = text[first.start : last.end]
    if said.count("(") > said.count(")"):
        said += ")"
    return said.strip(" :–—-,.")


def _timed(
    text: str, parts: Sequence[_Part], times: Times, *, is_other: bool = False
) -> list[_Part]:
    """The parts of a line, those that are a time together as one; the longest times first.

    One that is ``other`` than the longest has a number: «Vinterferie» beside «uke 9» is a title.
    """
    count = len(parts)
    for size in range(min(count, _MOST), 0, -1):
        for n in range(count - size + 1):
            first, last = parts[n], parts[n + size - 1]
            said = _cut(text, first, last)
            if is_other and not any(map(str.isdigit, said)):
                continue
            is_one = size == 1 or not (
                _COLON.search(said)
                or are_people([_cut(text, last, last)])
                or not times.may_begin(_cut(text, first, first))
            )
            if is_one and len(said) <= _LONGEST_TIME and times.is_said(said):
                return [
                    *_timed(text, parts[:n], times, is_other=True),
                    first._replace(end=last.end, is_time=True),
                    *_timed(text, parts[n + size :], times, is_other=True),
                ]
    return list(parts)


def _apart(text: str, parts: Sequence[_Part], times: Times) -> Iterator[_Part]:
    """The parts, the first in which a time follows a title, or stands before one, as two."""
    found = False
    for part in parts:
        said = text[part.start : part.end]
        at = 0 if found else _time_in(said, times, is_first=not part.start)
        found = found or bool(at)
        yield part._replace(end=part.start + at) if at else part
        if at:
            yield part._replace(start=part.start + at, before=" ")


def _time_in(said: str, times: Times, *, is_first: bool) -> int:
    """Where a time parts from its title with nothing between them: «15/2 Årsmøte»; else 0."""
    gaps = [one.start() for one in _SPACE.finditer(said)]
    for n in range(min(len(gaps), _MOST_WORDS), 0, -1):
        when, title = said[: gaps[n - 1]], said[gaps[n - 1] :].strip()
        is_name = title[:1].isupper() or names_thing(title.split(" kl")[0])
        is_date = any(map(str.isdigit, when)) and is_name and len(title) <= _SHORT
        if is_date and times.is_name(title) and times.is_days(when):
            return gaps[n - 1]
        title, when = said[: gaps[-n]].strip(), said[gaps[-n] :].strip(" .")
        if (
            len(title) <= _LONG
            and times.is_said(when)
            and is_called(capital(title) if is_first else title)
        ):
            return gaps[-n]
    return 0


def ending(text: str, times: Times) -> Line | None:
    """As ``line_of``, of what is surely done: any time may stand last, «fire ganger i året»."""
    gaps = [one.start() for one in _SPACE.finditer(text)]
    for gap in gaps[-_MOST_WORDS:]:
        title, when = text[:gap].rstrip(" ,–-"), text[gap:].strip(" ,–-")
        if title.count("(") == title.count(")") and times.is_bare(when):
            return Line(title, (when,))
    return None


def capital(text: str) -> str:
    """The text with a capital letter, as a title has where it does not go on from what is above."""
    return text[:1].upper() + text[1:]


def is_called(text: str) -> bool:
    """Whether words beside a time are what something is called, and no part of a sentence."""
    plain = _CALLED.fullmatch(text) is not None
    return plain and not is_sentence(text) and _LEADING.fullmatch(text) is None


def is_sentence(text: str) -> bool:
    """Whether words that stand in a sentence are in a text."""
    return _SAYS.search(text) is not None


def is_dated(text: str, times: Times) -> bool:
    """Whether a line has a title and its time, though only space may part them."""
    return (line := _row_of(text, times)) is not None and bool(line.when)


_DOUBTED = lazy(
    rf"(?i)\bkl\.?\s?\d|\b(?:hver|kvar|annenhver|annankvar)\b|\d\.? (?:{MONTHS})\b(?!-)"
    r"|\b(?:uke|veke) \d|, (?-i:[A-ZÆØÅ])[\w-]+$"
)


def is_doubted(title: str) -> bool:
    """Whether there may be a time in a title, or the name of who answers for it."""
    return _DOUBTED.search(title) is not None


def of_month(text: str, month: str) -> str:
    """A line under a month with that by the days on it: «Onsdag 14. kl. 12: Møte»."""
    if is_month(month):
        text = _DAY.sub(rf"\g<days> {month}", text, count=1)
    return ALL_OF_IT.sub(f"hele {month}", text)


def dated(piece: Piece, lines: Sequence[str], times: Times, ledger: Ledger) -> list[str]:
    """The lines; one that says several things, each with its own time, as a line for each."""
    made: list[str] = []
    for line in lines:
        each = _EACH.split(line.rstrip(".")) if len(line) <= _LONGEST else []
        each = list(map(capital, each))
        rows = [_row_of(one, times) for one in each] if len(each) > 1 else []
        begin = {one.startswith(row.when) for one, row in zip(each, rows, strict=False) if row}
        are_things = all(one and one.when and not is_part(one.title) for one in rows)
        made += each if len(begin) == 1 and are_things else [line]
    ledger.keys.append((piece, " og" * (len(made) - len(lines))))
    return made


def is_plain(text: str, times: Times) -> bool:
    """Whether a line is plainly a title and its time."""
    return (line := _row_of(text, times)) is not None and line.is_plain


def _row_of(text: str, times: Times) -> Line | None:
    line = line_of(text, times) if times.may_be(text) else None
    return line if line is not None and line.title else None


def facts_of(piece: Piece, line: Line, times: Times, ledger: Ledger) -> list[Fact]:
    """What a line says beside its title; a week around the days in it is said by them."""
    kept = [one for one in line.when if not any(
        other is not one and times.is_within(other, one) for other in line.when
    )]  # fmt: skip
    ledger.twice += [(piece, one) for one in line.when if one not in kept]
    who = Label("responsible", guess=not line.title)  # a title is marked with all beside it
    said = [(WHEN, one) for one in kept] + [(who, one) for one in line.who]
    said += [(Label("clock"), line.clock)] if line.clock else []
    if line.place:
        said.append((Label("place"), line.place))
        ledger.keys.append((piece, "på i hos hjå ved"))
    said += [(Label("text"), one) for one in line.more if not line.title]
    return [Fact(label, "", (one,), piece) for label, one in said]


def told(piece: Piece, text: str, times: Times, ledger: Ledger) -> list[Fact]:
    """What a line without a title says of what it stands beside; nothing where it has one."""
    found = labelled(text)
    first, facts = ("", [found]) if found is not None else among(text)
    if found or (first and facts and all(label.key in TELLING for label, *_ in facts)):
        beside = told(piece, first, times, ledger) if first else []
        own = [Fact(*one[:2], (one[2],), piece) for one in facts if one[2]]
        return [*beside, *own] if found or beside else []
    line = line_of(text, times) or Line(text)
    if are_people([line.title]) and not line.more:
        line = line._replace(title="", who=(line.title, *line.who))
    is_place_of = bool(line.when) and text.startswith(f"{line.when[0]}, ")
    if is_place_of and not line.place and not names_thing(line.title):
        line = line._replace(title="", place=line.title)  # «25. mars kl. 17, Elvekroa»
    return [] if line.title else facts_of(piece, line, times, ledger)
