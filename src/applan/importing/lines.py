"""What a line says: what something is called, when it is, and who does it, in any order."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
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
    said_by,
)
from applan.importing.parts import BETWEEN, COLON, MOST_WORDS, SPACE, Part, cut, parts_of
from applan.importing.pieces import ENDED, Piece, paragraph
from applan.importing.things import Fact, Ledger
from applan.importing.times import Times, clock_of
from applan.importing.titles import CALLED, FEW, OF_FILE, SAYS, capital, is_called, is_titled
from applan.lint.labels import names_thing
from applan.patterns import lazy
from applan.typography import MONTHS
from applan.who import are_people

_PLAIN = lazy(r"\s+[–—-]\s*|:\s*|\t\s*|\s{2,}")
"""What plainly stands between a title and its time."""

_SOFT = lazy(r"\s*[,;(]")
_EACH = lazy(r"\s*;\s+|\.\s+(?=[A-ZÆØÅ])|,?\s+og\s+(?=[^\W\d]{2})")
"""What may stand between several things on a line: «Julebord 3. des. og messe 10. des.»."""

_DASHED = lazy(r"(.*\S)\s+[–—-]\s+(\S.*)")
_LONGEST = 300
"""Characters of a line that may be more than running text."""
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

ON_THE_WAY = lazy(r"(?i)(?:oppmøte|frammøte|avreise|avgang|dør(?:er|ene|ane)|innslipp|rigging)\b")
"""What is said beside a time of what comes before it, and is no place of it, nor its hour."""

_NAMED_DAY = lazy(
    r"(?P<name>(?!(?i:uke|veke|[a-zæøå]+dag(?:er|ar|en)?|v[åi]r|høst|haust|sommer|sommar|vinter)\b)"
    r"[A-ZÆØÅ](?:[^\d,:(]*?[^\d\s,:(])?),?\s+(?P<when>(?:uke |veke |[a-zæøå]+dag (?:den )?)?\d.*)"
)
_BY = lazy(r"(?i)inn[ea]n|senest|seinast")
"""What a last day begins with, which may be of what stands before it."""

_NAME = lazy(r"[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+){0,2}")
_WORDS = lazy(r"[^\d.]{3,40}")


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


@lru_cache(maxsize=8192)
def line_of(text: str, times: Times) -> Line | None:
    """What a line says; None where it is not likely that it has a time, or people behind it.

    Of several dashes that is chosen where the time is longest: «21. april – 5. mai: Aksjon».
    """
    if len(text) > _LONGEST or "\n" in text:
        return None
    if (placed := _with_place(text, times)) is not None:
        return placed
    if of_day := _OF_DAY.fullmatch(text):
        return line_of("{day} {clock}: {title}{rest}".format_map(of_day.groupdict()), times)
    return _Reading(text, times).line()


def _with_place(text: str, times: Times) -> Line | None:
    """A line on which a place stands within the time: «Tog 30. mai på torget kl. 10–14»."""
    placed = _AT.fullmatch(text)
    if placed is None or times.may_be(placed["place"]):
        return None
    line = line_of(placed["when"] + placed["clock"] + placed["who"], times)
    if line is None or line.place or not line.when:
        return None
    day = line.when[-1].removesuffix(placed["clock"])
    if not day or not placed["when"].endswith(day.strip()):
        return None
    place = placed["place"].strip()
    return line._replace(
        place=place, is_plain=False, is_sure=is_place(place) and is_called(line.title)
    )


class _Reading:
    """What the parts of one line say: when, and beside that who, where, from which hour and what.

    What stands between two times is read from its end, until something is no such thing: that
    and all before it is what the line is about.
    """

    def __init__(self, text: str, times: Times) -> None:
        self._text, self._times = text, times
        self._parts = parts_of(text, times)
        self._when = tuple(self._said(one) for one in self._parts if one.is_time)
        self._about, self._beside, self._who = list[str](), list[str](), list[str]()
        self._place = self._clock = ""

    def line(self) -> Line | None:
        """The line; None where it says neither when nor who, or nothing that is a title."""
        for is_time, group in groupby(self._parts, lambda one: one.is_time):
            own = [] if is_time else list(group)
            while own and (self._about or len(own) > 1 or _SOFT.match(own[0].before)):
                label = label_of(self._said(own[-1]))
                if label is not None and label.key == "responsible":
                    return None
                if not self._is_aside(own):
                    break
                own.pop()
            self._about += self._about_of(own)
        if not self._when and not self._who:
            return None
        return self._of_named_day() or self._without_title() or self._titled()

    def _said(self, part: Part) -> str:
        return cut(self._text, part, part)

    def _is_aside(self, own: list[Part]) -> bool:
        """Whether the last of some parts says who, where, which hour or what else there is to
        know of the time; then it is kept as that."""
        last, is_where = self._said(own[-1]), False
        if self._when and ON_THE_WAY.match(last):
            self._beside.insert(0, last)
            return True
        timed = _CLOCK.fullmatch(last)
        if timed and is_place(timed["title"]) and (hour := clock_of(timed["clock"])):
            last, self._clock = timed["title"], hour
        elif self._when and not self._place and not self._clock:
            timed = _AT.fullmatch(last)
            if timed and not timed["clock"] and (hour := clock_of(timed["when"])):
                last, self._clock, is_where = timed["place"], hour, True  # «(kl. 18 på skolen)»
        if self._when and len(own) > 1 and COLON.match(own[-1].before) and own[-2].before:
            office = self._said(own[-2])  # «(dirigent: Arne Vik)»
            if _NAME.fullmatch(last) and are_people([office]):
                last = f"{last} ({office})"
                del own[-2]
        is_person = bool(self._when and self._about) and _is_person(last)
        if are_people([last.split(" (")[0]]) or is_person:
            self._who.insert(0, last.strip("*_"))
        elif not self._place and (is_where or is_place(last) or self._is_after_people(own)):
            self._place = last
        else:
            return bool(self._when) and _WORDS.fullmatch(last) is not None and self._is_noted(last)
        return True

    def _is_after_people(self, own: Sequence[Part]) -> bool:
        """Whether the last part is a name with people before it: «(regissør), Kulturfabrikken»."""
        people = [self._said(one) for one in own[-2:-1]]
        return are_people(people) and _NAME.fullmatch(self._said(own[-1])) is not None

    def _is_noted(self, note: str) -> bool:
        """Whether words are a reservation of the last time, «med forbehold»; then it gets them."""
        when = f"{self._when[-1]} ({note})"
        if is_said := self._times.is_days(when):
            self._when = (*self._when[:-1], when)
        return is_said

    def _about_of(self, own: list[Part]) -> list[str]:
        """What the parts that are left say together, without who answers for it before a colon."""
        if len(own) > 1 and not self._about and COLON.match(own[1].before):
            first = self._said(own[0])
            if are_people([first]):
                self._who.insert(0, first)
                own = own[1:]
        return [cut(self._text, own[0], own[-1])] if own else []

    def _line(
        self, title: str, more: Iterable[str], *, is_plain: bool, is_sure: bool = False
    ) -> Line:
        who, more = tuple(self._who), tuple(more)
        return Line(title, self._when, who, self._clock, self._place, more, is_plain, is_sure)

    def _of_named_day(self) -> Line | None:
        """The line of a day that has a name, which is what is on then: «Lucia 13. desember»."""
        found = _NAMED_DAY.fullmatch(" ".join(self._when))
        if found is None or (self._about and not self._about[0][:1].islower()):
            return None
        if not self._times.is_plain(found["name"]) or not self._times.is_said(found["when"]):
            return None
        more = [*self._about, *self._beside]
        line = self._line(found["name"], more, is_plain=not (self._who or more))
        return line._replace(when=(found["when"],))

    def _without_title(self) -> Line | None:
        """The line where it is about nothing, or goes on from its time: «4. mai, i hallen»."""
        if not self._about:
            return self._line("", self._beside, is_plain=not self._who)
        first, *others = self._parts
        if first.is_time and self._about[0][:1].islower() and _SOFT.match(others[0].before):
            return self._line("", [*self._about, *self._beside], is_plain=False)
        return None

    def _titled(self) -> Line | None:
        """The line of what it is about; None where that is no title."""
        title, *more = self._about
        if self._when and not self._clock and (found := _CLOCK.fullmatch(title)):
            title = self._without_hour(title, found["title"], found["clock"])
        parts, text = self._parts, self._text
        is_plain = len(parts) == 2 and not self._who and not self._clock
        is_plain = is_plain and _PLAIN.fullmatch(parts[1].before) is not None
        called = capital(title) if parts[0].is_time or BETWEEN.search(text) else title
        is_short = len(title.split()) <= FEW or SAYS.search(title) is None
        is_noted = text[-1] == ")" and title == text.partition("(")[0].strip()
        is_noted = is_noted and CALLED.fullmatch(title) is not None  # «Prisen blir delt ut (mai)»
        is_title = (is_plain and is_short) or is_noted or is_titled(called)
        if not is_title or not self._times.is_name(title) or OF_FILE.fullmatch(title):
            return None
        is_sure = len(self._when) < 2 and not more and is_called(title)
        is_sure = is_sure and (not self._who or are_people(self._who))
        is_sure = is_plain or (is_sure and (not self._place or is_place(self._place)))
        return self._line(title, [*more, *self._beside], is_plain=is_plain, is_sure=is_sure)

    def _without_hour(self, title: str, name: str, clock: str) -> str:
        """A title without the hour that stands behind it, and the place behind that."""
        if hour := clock_of(clock):
            self._clock = hour
            return name
        if not is_called(name):
            return title
        placed = None if self._place else _AT.fullmatch(clock)  # «kl. 17 på Fjellvang»
        day = f"{self._when[-1]} {placed['when'] if placed else clock}"  # «kl. 17 og 20»
        if not self._times.is_days(day):
            return title
        self._when = (*self._when[:-1], day)
        self._place = placed["place"] if placed else self._place
        return name


def apart(piece: Piece, text: str, times: Times) -> tuple[str, list[Fact], list[Piece]]:
    """The first sentence of a line, the facts behind it that have labels, and the others.

    «Vervestand. Ansvarlig: Styret. Frist: 20. mai», «Medlemsmøte. Tema: Kosthald»; who stands
    behind a time answers for it: «frist 1. mai (styret)».
    """
    first, facts = among(text)
    if not first or not all(label.key in TELLING and said for label, _word, said in facts):
        first, facts = text, []
    ended = ENDED.fullmatch(first)
    stop = text[len(first) :][:1].replace(" ", "").strip(";,|(·–—-")
    rest = [paragraph(piece, ended["rest"] + stop)] if ended is not None else []
    made = list[Fact]()
    said = facts[-1][2] if facts and facts[-1][0].key == "responsible" else ""
    if (more := ENDED.fullmatch(said)) is not None:  # «Ansvarlig: Kari. Meld fra innen 1. mai»
        facts = [*facts[:-1], (*facts[-1][:2], more["first"])]
        rest.append(paragraph(piece, more["rest"]))
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


def _is_person(text: str) -> bool:
    """Whether a text behind a title and its time may well be a first and a last name."""
    return _NAME.fullmatch(text) is not None and " " in text and not is_place(text)


def ending(text: str, times: Times) -> Line | None:
    """As ``line_of``, of what is surely done: any time may stand last, «fire ganger i året»."""
    gaps = [one.start() for one in SPACE.finditer(text)]
    for gap in gaps[-MOST_WORDS:]:
        title, when = text[:gap].rstrip(" ,–-"), text[gap:].strip(" ,–-")
        if title.count("(") == title.count(")") and times.is_bare(when):
            return Line(title, (when,))
    return None


def is_dated(text: str, times: Times) -> bool:
    """Whether a line has a title and its time, though only space may part them."""
    return (line := _row_of(text, times)) is not None and bool(line.when)


def dated(piece: Piece, lines: Sequence[str], times: Times, ledger: Ledger) -> list[str]:
    """The lines; one that says several things, each with its own time, as a line for each."""
    made: list[str] = []
    for line in lines:
        each = _EACH.split(line.rstrip(".")) if len(line) <= _LONGEST else []
        each = list(map(capital, each))
        rows = [_row_of(one, times) for one in each] if len(each) > 1 else []
        begin = {one.startswith(row.when) for one, row in zip(each, rows, strict=False) if row}
        are_things = all(one and one.when and not is_part(one.title) for one in rows)
        are_things = are_things and not any(_BY.match(one.when[0]) for one in rows[1:] if one)
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
    kept = list(line.when)
    for one in line.when:
        if any(other is not one and times.is_within(other, one) for other in kept):
            kept.remove(one)
            ledger.twice.append((piece, one))
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
    found = said_by(text)
    first, facts = ("", [found]) if found is not None else among(text)
    if found or (first and facts and all(label.key in TELLING for label, *_ in facts)):
        beside = told(piece, first, times, ledger) if first else []
        own = [Fact(*one[:2], (one[2],), piece) for one in facts if one[2]]
        return [*beside, *own] if found or beside else []
    line = line_of(text, times) or Line(text)
    if are_people([line.title]) and not line.more:
        line = line._replace(title="", who=(line.title, *line.who))
    if text == line.title and text[:1].isupper() and is_place(text) and not names_thing(text):
        return [Fact(Label("place", guess=True), "", (text,), piece)]
    is_place_of = bool(line.when) and text.startswith(f"{line.when[0]}, ")
    if is_place_of and not line.place and not names_thing(line.title):
        line = line._replace(title="", place=line.title)  # «25. mars kl. 17, Elvekroa»
    return [] if line.title else facts_of(piece, line, times, ledger)
