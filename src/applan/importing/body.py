"""What stands under a heading: facts, activities on a line, goals, and running text."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import groupby, pairwise, takewhile

from applan.importing.labels import (
    TELLING,
    WHEN,
    Label,
    among,
    goal_role,
    is_place,
    label_of,
    labelled,
    one_goal,
    said_by,
)
from applan.importing.lines import Line, apart, dated, facts_of, is_dated, is_plain, line_of, told
from applan.importing.months import ALL_OF_IT, EITHER, of_month, of_own_month
from applan.importing.parts import LONGEST_LOOSE
from applan.importing.pieces import CHECKS, Piece, on_one_line, paragraph, parted
from applan.importing.sentences import Sentences
from applan.importing.tables import Tables
from applan.importing.things import Fact, GoalPart, Ledger, Part, Row
from applan.importing.times import Times, is_of_month
from applan.importing.titles import capital, is_called, is_doubted, is_sentence
from applan.lint.labels import names_thing
from applan.patterns import lazy
from applan.who import are_people
from applan.wordfile.units import BREAK, CELL

_MOST_FACTS = 8
"""Points that are looked at below one, and it."""

_SHORT = 150
"""Characters of a goal, or of a title, that is a line of its own."""

_FEWEST = 3
"""Words of a line under a month that may say what is on then."""

_TITLED = lazy(r"[A-ZÆØÅ«\d][^:.]{2,60}:\s.*")
"""«Medlemskveld: …», and «12. mai: …»."""


_ENDED = lazy(r"[A-ZÆØÅ].*\s.*[.!?]")
"""A sentence."""

_LONG_LINE = 60
"""Characters of a line of several that a label stands above."""

_STOPS = lazy(r"[.!?:] [A-ZÆØÅ]")
_LEADS = lazy(
    r"(?i)(?:.* )?(?:skal|vil|må|bør|ønsker|ynskjer)"
    r"(?: også| òg| i tillegg| blant anna| blant annet)?(?: å)?:?"
)
"""What stands above what somebody is to do: «Vi skal:»."""

_SENTENCE = lazy(r"(?<=\.)\s+(?=[A-ZÆØÅ])")


class Body:
    """Reads what stands under a heading, or before the first."""

    def __init__(self, pieces: Sequence[Piece], title: str, times: Times, ledger: Ledger) -> None:
        """``role`` is that of goals, where the points are such."""
        self._times, self._ledger, self._role = times, ledger, goal_role(title)
        self._month = title if is_of_month(title) and times.is_days(title) else ""
        self._tables = Tables(times, ledger)
        self._title, self._pieces = title, _by_lines(pieces, times, ledger)
        if self._month:
            self._pieces = list(_in_month(self._pieces, title.lower(), ledger))
        self._made: list[Part] = []
        self._above: int | None = None
        """How deep the point is that those below it tell of."""

    def parts(self) -> list[Part]:
        """The parts in their order."""
        at = 0
        while at < len(self._pieces):
            piece = self._pieces[at]
            if piece.kind == "row":
                end = at
                while end < len(self._pieces) and self._pieces[end].table == piece.table:
                    end += 1
                self._made += self._tables.parts(self._pieces[at:end])
                at = end
            else:
                at += self._step(at, piece)
        return list(self._listed()) if self._role is None else self._made

    def _listed(self) -> Iterator[Part]:
        """The parts; the points of a list in which most are activities, or which are what somebody
        shall do, as such: «Vi skal: … – søke om midler»."""
        above = self._title
        for is_list, group in groupby(self._made, lambda one: _depth(one) is not None):
            points, is_lead = list(group), _LEADS.fullmatch(above) is not None
            rows = Counter(_depth(one) for one in points if isinstance(one, Row))
            count = Counter(map(_depth, points))
            for one in points:
                text = on_one_line(one.text).rstrip(".,;") if isinstance(one, Piece) else ""
                depth = _depth(one)
                is_done = is_lead and text[:1].islower() and not is_sentence(text.split(" ")[0])
                are_most = rows[depth] * 2 >= count[depth] and (rows[depth] > 1 or bool(depth))
                is_done |= are_most and not is_sentence(text)
                is_title = len(text) <= _SHORT and not _STOPS.search(text)
                if isinstance(one, Piece) and is_list and is_title and is_done:
                    row = line_of(capital(text), self._times)
                    row = row if row is not None and row.title and not row.more else Line(text)
                    facts = facts_of(one, row, self._times, self._ledger)
                    yield self._in_month(Row(row.title, tuple(facts), one, guess=text))
                else:
                    yield one
            above = on_one_line(points[-1].text) if isinstance(points[-1], Piece) else ""

    def _step(self, at: int, piece: Piece) -> int:
        """Take one piece, or several that belong to it, in the first way that fits; how many."""
        text = on_one_line(piece.text)
        ways = (
            self._goal, self._facts, self._place, self._under_label, self._times_under,
            self._goals_under, self._line,
        )  # fmt: skip
        return next(taken for way in ways if (taken := way(at, piece, text)))

    def _goal(self, at: int, piece: Piece, text: str) -> int:
        """A goal with its label: «Mål: Flere medlemmer»."""
        goal = one_goal(text)
        if goal is None or self._has_facts(at):
            return 0
        self._ledger.keys.append((piece, goal[0]))
        self._made.append(GoalPart(*goal[1:], piece))
        return 1

    def _place(self, _at: int, piece: Piece, text: str) -> int:
        """A line right below one that is only a time, which says where that is."""
        above = self._made[-1] if self._made else None
        is_place = (
            isinstance(above, Fact) and above.label.key == "when" and not above.word
            and piece.kind == "paragraph" and len(text.split()) <= 5 and is_called(text)
            and not are_people([text])
        )  # fmt: skip
        if is_place:
            self._made.append(Fact(Label("place", guess=True), "", (text,), piece))
        return int(is_place)

    def _under_label(self, at: int, piece: Piece, text: str) -> int:
        """A label alone, with what stands below it."""
        label = label_of(text) if text.endswith(":") or piece.strong else None
        taken = self._below(at, label) if label is not None else []
        if label is None or not taken:
            return 0
        self._ledger.keys.append((piece, text))
        values = tuple(one.text.replace(BREAK, " ") for one in taken)
        self._made.append(Fact(label, text.rstrip(" :"), values, piece))
        return 1 + len(taken)

    def _times_under(self, at: int, piece: Piece, text: str) -> int:
        """A name with a colon above a line that is only its times: «Styremøter:»."""
        below, name = self._pieces[at + 1 : at + 2], text.rstrip(" :")
        if not text.endswith(":") or not below or below[0].kind == "row" or not is_called(name):
            return 0
        said = on_one_line(below[0].text).rstrip(".")
        facts = told(below[0], said, self._times, self._ledger)
        if not any(one.label.key == "when" for one in facts):
            return 0
        self._made.append(Row(name, tuple(facts), piece))
        return 2

    def _goals_under(self, at: int, piece: Piece, text: str) -> int:
        """What says that the points or sentences below it are goals, and them."""
        role = goal_role(text) if piece.kind == "paragraph" else None
        items = (self._items(at + 1) or self._sentences(at + 1)) if role is not None else []
        if role is None or not items:
            return 0
        self._ledger.keys.append((piece, text))
        self._made += [GoalPart(on_one_line(one.text), role, one) for one in items]
        return 1 + len(items)

    def _line(self, at: int, piece: Piece, text: str) -> int:
        """A goal among goals, an activity, what is told of one, or running text."""
        told_of = self._told_of(at)
        row = self._row(at, piece, told_of)
        if self._above is not None and piece.kind == "item":
            if piece.level > self._above:  # what is said of a point has no points of its own
                row = [one for one in row if not isinstance(one, Row)]
            else:
                self._above = None
        if not row and self._above is not None and piece.kind == "item":
            row = [*told(piece, text, self._times, self._ledger)]
        self._above = piece.level if told_of else self._above
        if self._role is not None and self._is_goal(piece, text, row):
            self._made.append(GoalPart(text, self._role, piece))
            return 1
        is_then = bool(self._month) and _is_point(piece) and is_called(text.rstrip("."))
        if not row and (piece.label in CHECKS or is_then or told_of):
            doubt = is_then or any(self._times.mentioned(text))
            row = [Row(text.rstrip(":"), (), piece, guess=text * doubt)]
        if piece.label == CHECKS[1]:
            done = Fact(Label("status"), "", ("gjennomført",), piece)
            row = [one._replace(facts=(*one.facts, done)) if isinstance(one, Row) else one
                   for one in row]  # fmt: skip
        if not row and self._may_be_then(piece, text):
            piece = replace(piece, is_aside=True)
        self._made += (
            self._in_month(one) if isinstance(one, Row) else one for one in row or [piece]
        )
        return 1

    def _is_goal(self, piece: Piece, text: str, row: Sequence[Part]) -> bool:
        """Whether a piece among goals is one of them, and no activity."""
        if not _is_point(piece):
            is_alone = (len(self._pieces) == 1 or self._are_lines) and len(text) <= _SHORT
            is_alone = is_alone or piece.number in self._leading
            if self._role not in ("overall", "goal") or not is_alone:
                return False
            if apart(piece, text, self._times)[2]:
                return False
        rows = [one for one in row if isinstance(one, Row)]
        return not any(_is_done(one) or self._role == "task" for one in rows)

    def _in_month(self, row: Row) -> Row:
        """A row under a month: then, where it says no time, or how often in it."""
        if not self._month:
            return row
        at = next((n for n, one in enumerate(row.facts) if one.label.key == "when"), None)
        if at is None:
            return row._replace(facts=(Fact(WHEN, "", (self._month,), row.piece), *row.facts))
        longer = self._times.often_in(said := row.facts[at].values[0], self._month)
        if EITHER in said:
            row = row._replace(guess=row.guess or row.piece.text)
        if not longer:
            return row
        fact = row.facts[at]._replace(values=(longer,))
        return row._replace(facts=(*row.facts[:at], fact, *row.facts[at + 1 :]))

    def _told_of(self, at: int) -> list[str]:
        """What the points right below a point say of it: «Når: …», «Ansvarlig: …»."""
        piece, *below = self._pieces[at : at + _MOST_FACTS]
        found: list[str] = []
        for one in below if piece.kind == "item" else ():
            said = told(one, one.text, self._times, Ledger())
            keys = [fact.label.key if label_of(fact.label.part) or not fact.label.part else "part"
                    for fact in said if fact.label.key in TELLING]  # fmt: skip
            is_within = one.kind == "paragraph" or (one.kind == "item" and one.level > piece.level)
            if not is_within or not keys:
                break
            found += keys
        return found

    def _may_be_then(self, piece: Piece, text: str) -> bool:
        """Whether a line without a time, under a month, may be something that is on then."""
        is_line = bool(self._month) and piece.kind == "paragraph" and text[-1] not in ".!?:"
        is_line = is_line and len(text.split()) >= _FEWEST and len(text) <= _SHORT
        return is_line and not (_STOPS.search(text) or any(self._times.mentioned(text)))

    def _is_next(self, piece: Piece, line: Line) -> bool:
        """Whether a paragraph is one more line of what is on, right below another."""
        above = self._made[-1] if self._made else None
        is_below = isinstance(above, Row) and piece.number - above.piece.number <= 1
        return is_below and bool(line.when) and piece.text.strip()[-1] != "."

    @cached_property
    def _labelled(self) -> int:
        """How many of the pieces have labels on them."""
        return sum(bool(among(one.text)[1]) for one in self._pieces)

    @cached_property
    def _are_lines(self) -> bool:
        """Whether all that stands here are short lines right below each other, and no sentences."""
        return all(
            one.kind == "paragraph" and len(one.text) <= _SHORT and one.text[-1:] not in ".:!?"
            for one in self._pieces
        ) and all(b.number - a.number == 1 for a, b in pairwise(self._pieces))

    def _is_among_dated(self, at: int) -> bool:
        """Whether the line right above or below has a title and its time as well: it is a list."""
        piece = self._pieces[at]
        return piece.kind == "paragraph" and any(
            one.kind == "paragraph"
            and abs(one.number - piece.number) == 1
            and is_dated(on_one_line(one.text), self._times)
            for one in (*self._pieces[max(0, at - 1) : at], *self._pieces[at + 1 : at + 2])
        )

    def _has_facts(self, at: int) -> bool:
        """Whether labels of an activity stand beside: then «Mål: …» is what it is for."""
        sides = (self._pieces[at + 1 : at + 7], self._pieces[max(0, at - 6) : at][::-1])
        said = [labelled(one.text) for side in sides for one in takewhile(self._is_labelled, side)]
        return any(
            label.key in ("when", "responsible", "place", "audience")
            for label, *_ in filter(None, said)
        )

    def _is_labelled(self, piece: Piece) -> bool:
        return labelled(piece.text) is not None or piece.text.endswith(":")

    def _facts(self, _at: int, piece: Piece, _line: str) -> int:
        """A line with a label, or with several: «Når: uke 42. Sted: Senja»."""
        text = piece.text
        is_below = bool(self._made) and isinstance(self._made[-1], Fact)
        found = said_by(text) if is_below else labelled(text)
        first, several = among(text) if BREAK not in text else ("", [])
        before = list[Piece]()
        if found is None and self._is_told_of(piece, sentence := text[: len(first) + 1], several):
            before, found, first = [paragraph(piece, sentence)], several[0], ""
        if found is None or not found[2]:
            return 0
        if found[1].casefold().startswith("kontakt") and self._is_at_end(piece):
            return 0
        facts = several if not first and len(several) > 1 else [found]
        self._ledger.keys += [(piece, word) for _label, word, _said in facts]
        rest = list[Piece]()
        label, word, said = facts[-1]
        if label.key == "responsible":  # «Ansvarlig: Leder. Hun melder fra.»
            first, _facts, more = apart(piece, said, self._times)
            if more and are_people([first.rstrip(".")]):
                facts, rest = [*facts[:-1], (label, word, first)], more
        elif label.key == "when":  # «Når: 3. mai. Påmelding innen 1. april»
            first, behind = parted(said)
            if behind and self._times.is_plain(first := first.rstrip(".")):
                facts, rest = [*facts[:-1], (label, word, first)], [paragraph(piece, behind)]
        self._made += before
        for label, word, said in facts:
            values = tuple(map(on_one_line, filter(str.strip, said.split(BREAK))))
            self._made.append(Fact(label, word, values, piece))
        self._made += rest
        return 1

    def _is_told_of(
        self, piece: Piece, first: str, facts: Sequence[tuple[Label, str, str]]
    ) -> bool:
        """Whether a line with labels behind a sentence is all that is told of a heading."""
        return (
            bool(self._title and facts)
            and piece.kind == "paragraph"
            and _ENDED.fullmatch(first) is not None
            and not any(self._times.mentioned(first))
            and "when" in {label.key for label, *_ in facts}
            and all(label.key in TELLING and word and said for label, word, said in facts)
            and self._labelled == 1
        )

    def _is_at_end(self, piece: Piece) -> bool:
        """Whether a piece stands last, below an empty line that does not part all that is here."""
        *above, last = self._pieces
        steps = [b.number - a.number for a, b in pairwise(self._pieces)]
        is_apart = bool(above) and piece is last and steps[-1] > 1
        return is_apart and (steps[-1] > min(steps) or labelled(above[-1].text) is None)

    def _below(self, at: int, label: Label) -> list[Piece]:
        """What a label with nothing behind it is for: the points below, or the next paragraph,
        and more lines right below that are people, or what something holds."""
        items = self._items(at + 1)
        if items:
            return items
        after = self._pieces[at + 1] if at + 1 < len(self._pieces) else None
        if after is None or after.kind != "paragraph" or labelled(after.text):
            return []
        if label_of(after.text) is not None and after.text.rstrip().endswith(":"):
            return []
        lines, step = [after], after.number - self._pieces[at].number
        while not after.text.endswith(".") and at + 1 + len(lines) < len(self._pieces):
            after = self._pieces[at + 1 + len(lines)]
            is_next = after.kind == "paragraph" and after.number - lines[-1].number <= step
            if not is_next or labelled(after.text) or not (
                are_people([after.text]) if label.key in TELLING else len(after.text) <= _LONG_LINE
            ):  # fmt: skip
                break
            lines.append(after)
        return lines

    def _items(self, start: int) -> list[Piece]:
        end = start
        while end < len(self._pieces) and self._pieces[end].kind == "item":
            if labelled(self._pieces[end].text) and end > start:
                break
            end += 1
        return list(self._pieces[start:end])

    def _sentences(self, start: int) -> list[Piece]:
        """The lines from a place on, where each is a goal: a sentence, and no running text."""
        lines = list(takewhile(
            lambda one: one.kind == "paragraph" and not labelled(one.text), self._pieces[start:]
        ))  # fmt: skip
        are_goals = all(
            len(one.text) <= _SHORT and len(_SENTENCE.split(one.text)) == 1
            and not any(self._times.mentioned(one.text))
            for one in lines
        )  # fmt: skip
        return lines if are_goals else []

    @cached_property
    def _leading(self) -> frozenset[int]:
        """The numbers of the lines that stand first, where each may be a goal."""
        return frozenset(one.number for one in self._sentences(0))

    def _row(self, at: int, piece: Piece, told_of: Sequence[str]) -> list[Part]:
        """A line with a time or somebody who answers for it, and a title; else what it says."""
        if BREAK in piece.text.strip() or self._is_above_time(at):
            return []
        said = Sentences(piece, self._times, told_of)
        line, bare = said.line, said.bare
        is_point = said.is_point or (bool(self._month) and bool(said.more) and not said.rest)
        begins = line is not None and bare.startswith(line.when)
        if line is None or (line.when and said.is_timed):
            if not (said.known and is_point and len(said.first) <= _SHORT):
                return []
            line, is_formed = Line(bare, is_sure=not said.runs_on), True
        elif not line.title:
            self._ledger.keys += [(piece, one.word) for one in said.more]
            own = facts_of(piece, line, self._times, self._ledger)
            return [*own, *said.more, *said.rest]
        else:
            is_formed = is_point or bool(said.more) or begins or _TITLED.match(bare) is not None
            if line.when and not is_formed and not is_sentence(bare):
                is_formed = bool(self._month) or self._is_among_dated(at)
            is_row = len(bare) <= LONGEST_LOOSE and (is_formed or self._is_next(piece, line))
            if not (line.is_plain or is_row):
                return []
            if not line.when and (not is_point or are_people([line.title])):
                return []
        self._ledger.keys += [(piece, one.word) for one in said.more]
        is_sure = line.is_plain or (line.is_sure and is_formed)
        guess = "" if is_sure and not is_doubted(line.title) else piece.text
        if line.when and not line.place and self._title:
            is_room = begins and is_place(line.title) and line.title[0].islower()
            if is_room or self._is_alone(piece, f"{line.when[0]}, {line.title}"):
                guess = piece.text
                if is_room or not names_thing(line.title):  # «14/10 – rom 311» below «Styremøter»
                    line = line._replace(title=self._title, place=line.title)
        facts = (*facts_of(piece, line, self._times, self._ledger), *said.more)
        rest = (*(paragraph(piece, one) for one in line.more), *said.rest)
        return [Row(line.title, facts, piece, rest, guess)]

    def _is_above_time(self, at: int) -> bool:
        """Whether a sentence right above «Når: …» tells of what the heading names."""
        piece, *below = self._pieces[at : at + 2]
        found = labelled(below[0].text) if below and self._title else None
        is_told = found is not None and found[0].key == "when"
        return is_told and piece.kind == "paragraph" and piece.text.rstrip().endswith(".")

    def _is_alone(self, piece: Piece, begins: str) -> bool:
        """Whether a paragraph that begins so has but labels and sentences below it."""
        is_first = piece is self._pieces[0] and piece.kind == "paragraph"
        is_so = is_first and on_one_line(piece.text).casefold().startswith(begins.casefold())
        return is_so and all(
            labelled(one.text) or (_ENDED.match(one.text) and not is_plain(one.text, self._times))
            for one in self._pieces[1:]
        )


def _is_point(piece: Piece) -> bool:
    """Whether a piece is a point, and under no other."""
    return piece.kind == "item" and piece.level == 0


def _depth(part: Part) -> int | None:
    """How deep a point of a list is; None for another part."""
    piece = part.piece if isinstance(part, Row) else part
    return piece.level if isinstance(piece, Piece) and piece.kind == "item" else None


def _by_lines(pieces: Sequence[Piece], times: Times, ledger: Ledger) -> list[Piece]:
    """The pieces; one of several lines that are labels or dates as a piece for each."""
    made: list[Piece] = []
    for piece in pieces:
        said = piece.text if piece.kind == "row" else of_own_month(piece.text)
        is_ahead = said != piece.text
        piece = replace(piece, text=said, markdown="") if is_ahead else piece
        lines = [one for one in said.split(BREAK) if one.strip()]
        if len(lines) == 1 and (piece.kind == "item" or is_ahead or said.count(": ") > 1):
            lines = dated(piece, lines, times, ledger)  # «Fest: 3. juni. Tur: 4. juli.»
        if piece.kind == "row" or len(lines) < 2 or not (
            BREAK not in piece.text
            or any(labelled(one) or is_plain(one.rstrip("."), times) for one in lines)
            or all(among(one)[1] for one in lines)
        ):  # fmt: skip
            made.append(piece)
            continue
        is_titled = piece.kind == "item" and BREAK in piece.text and labelled(lines[0]) is None
        for n, line in enumerate(lines):
            level = piece.level + bool(n and is_titled)
            made.append(replace(piece, text=line, markdown="", level=level))
    return made


def _in_month(pieces: Sequence[Piece], month: str, ledger: Ledger) -> Iterator[Piece]:
    """The pieces under a month, the days in them with it: «Onsdag 14. kl. 12: Møte»."""
    labels = [one.label for one in pieces if one.kind == "item" and one.label[:-1].isdigit()]
    are_days = labels != [f"{n}." for n in range(1, len(labels) + 1)]
    for piece in pieces:
        if are_days and piece.label in labels:
            piece = replace(piece, text=f"{piece.label} {piece.text}", label="")
        ledger.keys += [(piece, found[0]) for found in ALL_OF_IT.finditer(piece.text)]
        said = (of_month(one, month) for one in piece.text.split(CELL))
        yield replace(piece, text=CELL.join(said))


def _is_done(row: Row) -> bool:
    """Whether what stands among goals is done by somebody, or at a time that is labelled."""
    return len(row.facts) > 1 or any(one.word or one.label.key != "when" for one in row.facts)
