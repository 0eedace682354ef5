"""What the rows of a table are: facts, or things with what each column says of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Literal

from applan.frozen import NamedTuple
from applan.importing.labels import (
    TELLING,
    WHEN,
    Label,
    among,
    are_labels,
    are_told,
    column_of,
    goal_role,
    is_goal,
    is_number,
    is_title,
    is_week,
    label_of,
    labelled,
)
from applan.importing.lines import ON_THE_WAY, Line, apart, dated, facts_of, is_dated, line_of, told
from applan.importing.months import ALL_OF_IT, of_month
from applan.importing.pieces import Piece, on_one_line, paragraph, parted
from applan.importing.remarks import bare, remarked
from applan.importing.things import Fact, GoalPart, Ledger, Part, Row
from applan.importing.times import Times, is_month, is_of_month, months_of
from applan.importing.titles import ends_in_day, has_hour, is_called, is_doubted
from applan.lint.labels import names_thing
from applan.patterns import lazy
from applan.who import are_people
from applan.wordfile.units import BREAK, CELL

_CROSSES = frozenset("xX×✓✔☑✗●•■*")
_DASHES = frozenset("-–—")
_POINT = lazy(r"^[–—-]\s+")
"""A dash before a line of a cell."""

_GOES_ON = lazy(
    rf"{BREAK}\s*(?=\((?!kl|\d)|(?:i|på|for|til|av|og|ved|hos|hjå|om|fra|frå)\s[^\W\d])"
)
"""Before a line of a cell that goes on with that above: «Rydding // i parken»."""

_CONTACTS = frozenset({"verv", "telefon", "tlf", "mobil", "e-post", "epost", "adresse"})
"""Heads of lists of people; no activity has any."""

_MOST_TIMES = 0.7
"""The part of a column's cells that are times where no head says that it has them."""

_Role = Literal["title", "goal", "fact", "facts", "number", "above", "text"]


class _Column(NamedTuple):
    """A column: its place, its head, and what its cells are.

    Of a ``fact`` the label says what; ``facts`` are lines with labels of their own, and what is
    ``above`` is a time in the head, of the things in the cells or with a cross there.
    """

    at: int
    head: str
    role: _Role
    label: Label = Label("text")
    guess: bool = False


class Tables:
    """Reads tables in a plan; what has no plain form stays a table of text."""

    def __init__(self, times: Times, ledger: Ledger) -> None:
        self._times, self._ledger = times, ledger

    def parts(self, rows: Sequence[Piece]) -> list[Part]:
        """What the rows of a table are."""
        return self._pairs(rows) or self._things(rows) or list(rows)

    def _pairs(self, rows: Sequence[Piece]) -> list[Part]:
        """Two columns, of labels and what they say; others of its rows stay text.

        A title among the labels begins a thing of its own.
        """
        pairs = [(row, on_one_line(_cell(row, 0)), _cell(row, 1)) for row in rows]
        known = [label_of(word) for _row, word, _said in pairs]
        named = len(known) - known.count(None)
        titled = [is_title(word) and bool(said) for _row, word, said in pairs]
        is_two = all(len(row.cells) == 2 and word for row, word, _said in pairs)
        if not is_two or not named or (named + sum(titled)) * 2 < len(rows) or _is_head(pairs):
            return []
        made: list[Part] = []
        for (row, word, said), label, is_name in zip(pairs, known, titled, strict=True):
            if said and (label is not None or is_name):
                self._ledger.keys.append((row, word))
            if is_name:
                made.append(Row(on_one_line(said), (), row))
            elif label is not None and said:
                made.append(Fact(label, word, _lines(said), row))
            else:
                text = f"{word.rstrip(' :')}: {said}" if said else word
                made.append(
                    Fact(Label("text"), "", (text,), row) if any(titled) else paragraph(row, text)
                )
        return made

    def _things(self, rows: Sequence[Piece]) -> list[Part]:
        """Rows that are activities or goals; none where it is not plain which columns say what."""
        while (
            len(rows) > 2
            and sum(column_of(one) is not None or is_title(one) for one in rows[1].cells) > 1
            and not all(map(column_of, rows[0].cells))
        ):
            over, under = rows[0].cells, rows[1].cells  # a line of heads over several
            self._ledger.keys += [(rows[0], one) for one, low in zip(over, under, strict=False)
                                  if low.strip()]  # fmt: skip
            both = zip_longest(over, under, fillvalue="")
            said = CELL.join(low if low.strip() else one for one, low in both)
            rows = [replace(rows[1], text=said), *rows[2:]]
        cells = rows[0].cells + ("",) * (max(len(one.cells) for one in rows) - len(rows[0].cells))
        heads = months_of([on_one_line(one) for one in cells])
        named = sum(bool(column_of(one) or is_title(one) or is_goal(one)) for one in heads)
        timed = list(map(self._times.is_days, heads))
        are_dates = timed[0] and all(self._times.is_days(_cell(one, 0)) for one in rows[1:])
        is_head = not are_dates and (
            (named > sum(timed) and not timed[0])
            or sum(map(self._times.is_column, heads)) > 1
            or not any(heads)
        )
        head, body = (rows[0], rows[1:]) if is_head and len(rows) > 1 else (None, rows)
        are_contacts = any(one.casefold().strip(" .:") in _CONTACTS for one in heads)
        if are_contacts and not any(column_of(one) == WHEN for one in heads):
            return []
        columns = self._columns(heads if head is not None else [""] * len(heads), body)
        roles = {one.role for one in columns}
        named_at = next((one.at for one in columns if one.role == "title"), None)
        names = [said for row in body if (said := _cell(row, named_at))]
        if are_people(names) and ("above" in roles or not any(map(is_title, heads))):
            lines = [line for one in columns if one.role == "above" for row in body
                     for line in _lines(_cell(row, one.at))]  # fmt: skip
            dated = sum(any(self._times.mentioned(line)) for line in lines)
            if columns[0].role != "title" or dated * 2 <= len(lines):
                return []  # who has a turn when
            who = columns[0]._replace(role="fact", label=Label("responsible"), guess=True)
            columns, roles = [who, *columns[1:]], {*roles, "fact"}
        unnamed = head is not None and not any(map(is_title, heads))
        leads = {one.label.key for one in columns if one.role == "fact"} == {"responsible"}
        if unnamed and leads and "above" not in roles:
            return []  # a list of who leads what
        is_told = bool(roles & {"facts", "above"}) or any(
            one.role == "fact" and one.label.key in TELLING for one in columns
        )
        if not (roles & {"title", "above"} and is_told) and not (
            "goal" in roles and "fact" in roles and "text" not in roles
        ):
            return []
        if head is not None:
            for one in columns:
                gone = self._ledger.twice if one.role == "above" else self._ledger.keys
                gone += [(head, cells[one.at])] * (one.role != "text")
        return list(_Body(self._times, self._ledger, columns, head).parts(body))

    def _columns(self, heads: Sequence[str], body: Sequence[Piece]) -> list[_Column]:
        """What each column is, by its head, and by its cells where it has none."""
        columns = self._beside([self._column(n, head, body) for n, head in enumerate(heads)], body)
        above = [one for one in columns if one.role == "above"]
        cells = {(one.head, line) for one in above for row in body
                 for line in _lines(_cell(row, one.at))}  # fmt: skip
        is_matrix = len(above) > 1 and bool(cells) and (
            above[0].label.key == "text" or
            all(line in _CROSSES or self._times.under(head, line) for head, line in cells)
            or (columns[0].role == "text" and all(self._times.is_name(line) for _, line in cells))
        )  # fmt: skip
        if not is_matrix:
            columns = [one._replace(role="text") if one.role == "above" else one for one in columns]
        is_plain = any(heads) or any(one.role in ("fact", "facts") for one in columns)
        roles = [one.role for one in columns]
        is_tour = roles.count("goal") == 1 and any(one.label.key == "when" for one in columns)
        goal = ["goal"] * (is_tour and "text" in roles)  # where it goes
        filled = [one for one in columns if any(_cell(row, one.at) for row in body)]
        may_be = [one for role in ("title", *goal, "text") for one in filled if one.role == role]
        may_be += [one for one in filled if one.label.key == "contents"]
        if not is_plain or not may_be or any(one.label.key == "text" for one in above):
            return columns
        made = (
            one._replace(role="title" if one is may_be[0] else "text", guess=False)
            if one is may_be[0] or one.role == "title" else one for one in columns
        )  # fmt: skip
        is_said = any(one.label.key == "responsible" for one in columns)
        return [one if is_said else self._people(one, body) for one in made]

    def _beside(self, columns: list[_Column], body: Sequence[Piece]) -> list[_Column]:
        """The columns; those of a wheel, that say what each group does in a month, as ``above``."""
        groups = [one for one in columns[1:] if one.role == "text" and one.head]
        full = [[_lines(_cell(row, one.at)) for one in groups] for row in body]
        lines = [line for said in full for one in said for line in one]
        if (
            columns[0].label.key != "when" or not 1 < len(groups) == len(columns) - 1
            or not all(is_of_month(one) for row in body if (one := _cell(row, 0)))
            or not all(self._times.is_name(one) and is_called(one) for one in lines)
            or len(lines) <= len(body) or not (
                are_people([one.head for one in groups])
                or any(any(said) and not said[0] for said in full)
                or sum(map(names_thing, lines)) * 2 > len(lines)
            )
        ):  # fmt: skip
            return columns
        keys = ["responsible" if are_people([one.head]) else "text" for one in groups]
        return [columns[0], *(one._replace(role="above", guess=True, label=Label(key))
                              for one, key in zip(groups, keys, strict=True))]  # fmt: skip

    def _column(self, at: int, head: str, body: Sequence[Piece]) -> _Column:
        filled = [said for row in body if (said := on_one_line(_cell(row, at)))]
        label = column_of(head)
        are_crosses = bool(filled) and set(filled) <= _CROSSES and not self._times.is_column(head)
        if are_crosses and (are_people([head]) or (label and label.key == "responsible")):
            return _Column(at, head, "above", Label("responsible"))
        if is_title(head):
            return _Column(at, head, "title")
        if is_goal(head):
            return _Column(at, head, "goal")
        if label is not None:
            if label.key == "method" and filled and all(map(self._times.is_plain, filled)):
                label = WHEN
            return _Column(at, head, "fact", label, guess=label_of(head) is None)
        if self._times.is_column(head):
            return _Column(at, head, "above", WHEN)
        if are_labels(head):
            return _Column(at, head, "facts")
        beside = (on_one_line(_cell(row, at)) for row in body if len(_filled(row)) > 1)
        if is_number(head, list(filter(None, beside))):
            return _Column(at, head, "number")
        is_told = any(map(labelled, filled))
        are_days = not is_told and sum(map(self._times.is_days, filled)) >= (
            len(filled) if head else _MOST_TIMES * len(filled)
        )
        if filled and are_days:
            return _Column(at, head, "fact", WHEN)
        if head or not filled:
            return _Column(at, head, "text")
        telling = sum(
            any(
                one.label.key != "responsible" or one.word
                for line in _facts_in(_cell(row, at))
                for one in told(row, parted(line)[0].rstrip("."), self._times, Ledger())
            )
            for row in body
        )
        return _Column(at, "", "facts" if telling * 2 > len(filled) else "text")

    def _people(self, column: _Column, body: Sequence[Piece]) -> _Column:
        """A column that has no known head, where its cells show that they are people."""
        filled = [line.strip("()") for row in body for line in _lines(_cell(row, column.at))]
        if column.role != "text" or are_told(column.head) or not are_people(filled):
            return column
        return column._replace(role="fact", label=Label("responsible"), guess=True)


class _Body:
    """The rows of a table in turn, of which each may hang on what stands above it."""

    def __init__(
        self, times: Times, ledger: Ledger, columns: Sequence[_Column], head: Piece | None
    ) -> None:
        self._times, self._ledger, self._columns, self._head = times, ledger, columns, head
        self._title = next((one.at for one in columns if one.role == "title"), None)
        self._when = next((one for one in columns if one.label.key == "when"), None)
        self._guess = next((one for one in columns if one.guess), None)
        self._above = ""
        """The time of the row above."""
        self._over: dict[int, str] = {}
        """The goals that rows stand under, by their columns."""
        self._known: set[str] = set()
        self._dated: set[int] = set()
        """The columns of other times, which are of what their heads say: «Påmelding»."""
        self._remarks: dict[tuple[int, int], tuple[list[Fact], str]] = {}
        self._printed: set[int] = set()
        """The columns that have been told of with their heads."""

    def parts(self, rows: Sequence[Piece]) -> Iterator[Part]:
        """What each row is, and the heads over nothing."""
        said = [row for row in rows if not self._is_head(row)]
        self._dated = {
            one.at for one in self._columns
            if self._when is not None and one.at != self._when.at
            and one.head and column_of(one.head) is None
            and all(map(self._times.is_days, filter(None, (_cell(row, one.at) for row in said))))
        }  # fmt: skip
        if self._dated and self._when is not None and column_of(self._when.head) is None:
            self._dated.add(self._when.at)  # «Høst | Vår»
        for row in rows:
            if self._is_head(row):
                self._ledger.keys.append((row, row.text))
                continue
            alone = _filled(row)
            if len(alone) == 1 and self._is_numbered(row) and not alone[0].rstrip(".").isdigit():
                yield paragraph(row, alone[0])  # «Sum: 250 000 kr», over all columns
                continue
            yield from self._goals(row)
            numbers = (_cell(row, one.at) for one in self._columns if one.role == "number")
            self._ledger.keys += [(row, said) for said in numbers]
            yield from self._row(row)
        if self._head is not None:
            for one in self._columns:
                if one.role == "text" and one.head and one.at not in self._printed:
                    yield paragraph(self._head, one.head)

    def _row(self, row: Piece) -> Iterator[Part]:
        """The things of a row. A time before the titles holds for the rows below without one."""
        lines = dated(row, self._in_month(row), self._times, self._ledger)
        said = [(one, (among(one)[1] or [found]) if (found := labelled(one)) else [])
                for one in lines[1:]]  # fmt: skip
        lines = [*lines[:1], *(one for one, found in said if not found)]
        labels = [label for _one, found in said for label in found]
        facts = [*self.facts(row), *(Fact(label, word, (one,), row) for label, word, one in labels)]
        self._ledger.keys += [(row, word) for _label, word, _one in labels]
        doubt = ""
        if self._when is not None:
            time = on_one_line(_cell(row, self._when.at))
            first = self._title is not None and self._when.at < self._title
            timed = any(map(self._is_time, facts))
            if not timed and self._above and first and lines:
                facts.append(Fact(WHEN, "", (self._above,), row))
                time, doubt = self._above, on_one_line(row.text)
            self._above = time
            if not self._when.head and not self._times.is_days(time) and self._title is not None:
                yield row
                return
        self._printed |= {one.at for one in self._columns if _cell(row, one.at)}
        if any(one.role in ("title", "above") for one in self._columns):
            yield from self._named(row, lines, facts, doubt)

    def _in_month(self, row: Piece) -> list[str]:
        """The lines of the titles in a row; days that say no month with that of the row."""
        month = on_one_line(_cell(row, self._when.at)).lower() if self._when is not None else ""
        lines = _lines(_GOES_ON.sub(" ", _cell(row, self._title)))
        self._ledger.keys += [(row, found[0]) for one in lines for found in ALL_OF_IT.finditer(one)]
        return [of_month(one, month) if is_of_month(month) else one for one in lines]

    def _named(
        self, row: Piece, lines: Sequence[str], facts: Sequence[Fact], doubt: str
    ) -> Iterator[Part]:
        """What has its title in the row: in its own column, or in cells below their times."""
        text = [
            paragraph(row, f"{one.head}: {said}" if one.head else said) for one in self._columns
            if one.role == "text" and (said := self._remark(row, one)[1])
        ]  # fmt: skip
        cells = [(Fact(one.label, "", (one.head,), row), line) for one in self._columns
                 if one.role == "above" for line in _lines(_cell(row, one.at))
                 if line not in _CROSSES and not self._times.under(one.head, line)]  # fmt: skip
        if cells:
            text += [paragraph(row, " ".join(lines))] * bool(lines)
            for over, name in cells:
                guess = (self._guess.head or name) if self._guess is not None else ""
                title, own, rest = self._titled(row, name, [over, *facts])
                guess = guess or name * any(self._times.mentioned(title))
                yield Row(title, tuple(own), row, (*rest, *text), guess)
                self._guess = None  # told once
        elif not lines:
            yield from [row] * bool(facts or text)
        elif not (facts or text or self._over or self._is_numbered(row)):
            yield paragraph(row, _cell(row, self._title))
        else:
            name, *more = lines
            if any(map(ON_THE_WAY.match, more)) or not all(
                (len(one) <= 50 and one[:1].isupper() and one[-1:] not in ".,;:!?")
                or is_dated(one, self._times)
                for one in more
            ):
                text, more = [*(paragraph(row, one) for one in more), *text], []
            doubt = doubt or (self._guess.head or row.text if self._guess is not None else "")
            if not any(has_hour(said) for one in facts for said in one.values):
                hours = (one.text for one in text if has_hour(one.text))
                doubt = doubt or next((one for one in hours if not ON_THE_WAY.search(one)), "")
            goal = self._over[max(self._over)] if self._over else ""
            for n, one in enumerate((name, *more)):
                shared = [_share(fact, n, len(lines)) if more else fact for fact in facts]
                title, own, rest = self._titled(row, one, shared)
                beside = (*rest, *(() if n else text))
                days = "" if title[0].isdigit() else "".join(self._times.mentioned(title))
                is_seen = n or is_doubted(title) or ends_in_day(one) or any(map(str.isdigit, days))
                doubt = one if is_seen else doubt
                yield Row(title, tuple(own), row, beside, doubt, goal)
            self._guess = None  # told once

    def _is_head(self, row: Piece) -> bool:
        """Whether a row is the head of the table, or that once more on another page."""
        return self._head is not None and row.text == self._head.text

    def _is_numbered(self, row: Piece) -> bool:
        """Whether a row has its number, as one of several things has that says no more."""
        return any(one.role == "number" and _cell(row, one.at) for one in self._columns)

    def _titled(
        self, row: Piece, name: str, facts: list[Fact]
    ) -> tuple[str, list[Fact], list[Piece]]:
        """The title in a cell, what it and the row say of it, and its other sentences.

        A time in the cell that is within that of the row goes before it.
        """
        first, more, rest = apart(row, name, self._times)
        timed = next(filter(self._is_time, facts), None)
        time = timed.values[0] if timed is not None and len(timed.values) == 1 else ""
        dated = [said for one in more if one.label.key == "when" for said in one.values]
        if time and dated and all(self._times.is_within(one, time) for one in dated):
            self._ledger.twice.append((row, time))  # «Mars | Kurs, oppstart 02.03»
            facts, time = [one for one in facts if one is not timed], ""
        line, beside = line_of(first.rstrip("."), self._times), list[Fact]()
        line = line if line is not None and line.title else Line("")
        own = line.when[0] if line.when else ""
        own = self._times.under(time, own) or own
        longer = self._times.often_in(own, time) if own and self._times.is_days(time) else ""
        is_time = any(map(str.isdigit, own)) or self._times.comes_again(own)  # «i jula» is none
        if longer or (is_time and self._times.is_within(own, time)
                      and not self._times.is_within(time, own)):  # fmt: skip
            self._ledger.twice.append((row, time))
            if longer or not self._times.is_within(line.when[0], time):  # it says no year or month
                line = line._replace(when=(longer or own, *line.when[1:]))
            facts = [one for one in facts if one is not timed]
        elif time:
            line = line_of(f"{time}\t{first}".rstrip("."), self._times)
            if (
                line is None
                or not line.when
                or line.when[0].removeprefix(time.rstrip(".")).lstrip(".")[:2]
                not in ("", " (", " k")
            ):
                line = None
            elif line.when[0] == time.rstrip("."):
                line = line._replace(when=(time, *line.when[1:]))
        if line is not None and line.title:
            rest = [*(paragraph(row, one) for one in line.more), *rest]
            beside = facts_of(row, line, self._times, self._ledger)
            if timed in facts:
                facts = [beside[0]._replace(label=one.label, word=one.word) if one is timed else one
                         for one in facts]  # fmt: skip
                beside = beside[1:]
            first = line.title
        more = [*more, *beside]
        self._ledger.keys += [(row, one.word) for one in more]
        return first, [*more, *facts], rest

    def _goals(self, row: Piece) -> Iterator[Part]:
        """The goals in a row but for those said above; each serves the one to the left of it."""
        goals = [
            (one, on_one_line(_cell(row, one.at))) for one in self._columns if one.role == "goal"
        ]
        if goals and self._title is None and not any(said for _column, said in goals):
            yield row
        for column, said in goals:
            if not said:
                continue
            self._over = {at: goal for at, goal in self._over.items() if at < column.at}
            over = self._over[max(self._over)] if self._over else ""
            facts = [Fact(Label("supports"), "", (over,), row)] if over else []
            self._over[column.at] = said
            if said in self._known:
                self._ledger.twice.append((row, said))
                continue
            self._known.add(said)
            if self._title is None:
                facts += self.facts(row)
            yield GoalPart(said, goal_role(column.head) or "goal", row, tuple(facts))

    def facts(self, row: Piece) -> list[Fact]:
        """What the cells of a row say of the thing in it."""
        made = [fact for one in self._columns for fact in self._facts(row, one)]
        times = [one for one in made if self._is_time(one) and len(one.values) == 1]
        for whole in times:
            month, others = whole.values[0], [one for one in times if one is not whole]
            if any(self._times.is_within(said := one.values[0], month)
                   or (is_month(month) and month.casefold() in said.casefold())
                   for one in others):  # fmt: skip
                self._ledger.twice.append((row, month))
                made.remove(whole)
                times = others
            elif is_month(month) and len(others) == 1:
                longer = self._times.often_in(others[0].values[0], month)
                if longer:
                    made.remove(whole)
                    made[made.index(others[0])] = others[0]._replace(values=(longer,))
                    break
        return made

    def _is_time(self, fact: Fact) -> bool:
        """Whether a fact says when the thing is, and no deadline that a remark tells of."""
        heads = (one.head.strip(" :*") for one in self._columns)
        return fact.label.key == "when" and (not fact.label.part or fact.label.part in heads)

    def _remark(self, row: Piece, column: _Column) -> tuple[list[Fact], str]:
        """What a cell beside the others says of the thing in its row, and its other words."""
        found = self._remarks.get((id(row), column.at))
        if found is None:
            said = on_one_line(_cell(row, column.at))
            first, rest = parted(said)
            label = bare(first, self._times) if column.head else None
            if label is not None:
                facts, rest = remarked(row, rest, self._times)
                found = [Fact(label, column.head, (first,), row), *facts], rest
            else:
                found = remarked(row, said, self._times) if column.head else self._told(row, said)
            self._remarks[id(row), column.at] = found
        return found

    def _told(self, row: Piece, line: str) -> tuple[list[Fact], str]:
        """What a line says, all of it or its first sentence, with what the others tell of that."""
        if facts := told(row, line, self._times, self._ledger):
            return facts, ""
        first, rest = parted(line)
        facts = told(row, first.rstrip("."), self._times, self._ledger) if rest else []
        beside, rest = remarked(row, rest if facts else line, self._times)
        return [*facts, *beside], rest

    def _facts(self, row: Piece, column: _Column) -> list[Fact]:
        said, label = _cell(row, column.at), column.label
        if column.role == "text" and column.at in self._dated:
            label, column = WHEN, column._replace(role="fact")
        if column.role == "text":
            facts, rest = self._remark(row, column)
            words = [one.word for one in facts if one.word != column.head]
            self._ledger.keys += [(row, one) for one in words + [column.head] * (not rest)]
            return facts
        if label == WHEN and column.at in self._dated:
            years = [f"{one} {column.head}" for one in _lines(said)]
            if column.head.isdigit() and all(map(self._times.is_days, years)):
                said = BREAK.join(years)
            else:
                label = Label("when", column.head)  # another time is of what its head says
        if said and column.role == "fact":
            lines = [one if column.head else one.strip("():") for one in _lines(said)]
            if is_week(column.head):
                lines = [f"{column.head} {one}" if one[0].isdigit() else one for one in lines]
            return [Fact(label, column.head, tuple(lines), row)]
        if said in _CROSSES and column.role == "above":
            self._ledger.keys.append((row, said))
            return [Fact(column.label, "", (column.head,), row)]
        if column.role == "above":
            times = (self._times.under(column.head, one) for one in _lines(said))
            return [Fact(WHEN, "", (one,), row) for one in times if one]
        facts = list[Fact]()
        for line in _facts_in(said) if column.role == "facts" else ():
            own, rest = self._told(row, line)
            facts += [*own, *([Fact(Label("text"), "", (rest,), row)] if rest else [])]
        self._ledger.keys += [(row, one.word) for one in facts]
        return facts


def _is_head(pairs: Sequence[tuple[Piece, str, str]]) -> bool:
    """Whether the first row is a head over columns: «Dato | Ansvarlig»."""
    (_row, word, said), *rest = pairs
    is_head = label_of(said) is not None or is_title(said)
    names = label_of(word) is not None or is_title(word)
    return bool(rest) and is_head and names and label_of(rest[0][1]) is None


def _filled(row: Piece) -> list[str]:
    """What the cells of a row say, those that say something."""
    return [one.strip() for one in row.cells if one.strip()]


def _share(fact: Fact, n: int, count: int) -> Fact:
    """What of a fact is for one of several titles in a cell: its line where each has one."""
    values = [one.strip() for said in fact.values for one in said.split(";")]
    return fact._replace(values=(values[n],)) if len(values) == count else fact


def _cell(row: Piece, at: int | None) -> str:
    """The text of a cell; a dash says that there is none."""
    cells = row.cells
    said = cells[at].strip() if at is not None and at < len(cells) else ""
    return "" if said in _DASHES else said


def _facts_in(cell: str) -> tuple[str, ...]:
    """The lines of a cell, each with its label; a label may stand on a line of its own."""
    lines = _lines(cell)
    if len(lines) > 1 and len(lines) % 2 == 0 and all(map(label_of, lines[::2])):
        return tuple(f"{word}: {said}" for word, said in zip(lines[::2], lines[1::2], strict=True))
    return lines


def _lines(cell: str) -> tuple[str, ...]:
    lines = (_POINT.sub("", on_one_line(one)).strip("•· ") for one in cell.split(BREAK))
    return tuple(filter(None, lines))
