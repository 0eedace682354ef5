"""The sentences of one line: what the first says, the facts with labels, and the text behind it."""

import re
from collections.abc import Collection

from applan.importing.labels import WHEN, Label, is_place
from applan.importing.lines import Line, apart, ending, line_of
from applan.importing.pieces import Piece, paragraph
from applan.importing.things import Fact
from applan.importing.times import Times
from applan.importing.titles import is_called
from applan.patterns import lazy
from applan.who import are_people

_FEW = 5
"""Words of a title that runs into the text behind it."""

_RUN_IN = lazy(r"(?P<name>[^:.,\d]{3,60}): (?P<said>[A-ZÆØÅ].*[a-zæøå]{2}.* .*)")
"""«Leksehjelp: Alle som vil, får hjelp», a title with what it is."""


class Sentences:
    """What stands on a line, a sentence at a time.

    ``first`` is its first, ``line`` what that says of a time or of people, ``more`` the facts
    behind it, and ``rest`` what is left. ``known`` are the keys that need no time to make an
    activity of it, ``is_timed`` is whether a label says when, and ``runs_on`` whether its title is
    one only by the text behind it.
    """

    def __init__(self, piece: Piece, times: Times, told_of: Collection[str]) -> None:
        self._piece, self._times = piece, times
        self.first, self.more, self.rest = apart(piece, piece.text.strip(), times)
        self.known = {*told_of, *(one.label.key for one in self.more)}
        self._may_end = bool(self.known) and "when" not in self.known
        self.is_point = piece.kind == "item"
        run = _RUN_IN.fullmatch(self.first) if self.more and not self.rest else None
        if run and is_called(run["name"]) and not times.is_said(run["name"]):
            self.first, self.rest = run["name"], [paragraph(piece, run["said"])]
            self.is_point = True
        self.bare = self.first.rstrip(".,;")
        self.line = self._line()
        if self.rest:
            self._take_second()
        self.runs_on = self._runs_on()
        if self.runs_on:
            self.is_point = True  # «Verving. Vi besøker skolen i august. Ansvarlig: Styret»
            when = [one for part in self.rest for one in times.mentioned(part.text)]
            self.more = [*self.more, *(self._fact(WHEN, one) for one in when if len(when) == 1)]
        self.is_timed = "when" in told_of or any(one.label == WHEN for one in self.more)

    def _line(self) -> Line | None:
        if self.bare.count("(") > 1 and self._times.is_plain(self.bare):
            return Line("", (self.bare,))  # «mai (nede), juni (oppe)»
        line = line_of(self.bare, self._times)
        return line or (ending(self.bare, self._times) if self._may_end else None)

    def _take_second(self) -> None:
        """The second sentence where it says where, who or when, and nothing else."""
        said, line = self.rest[0].text.rstrip("."), self.line
        if is_place(said):  # «Møte 4. mai. Kulturhuset»
            self.more, self.rest = [*self.more, self._fact(Label("place"), said)], []
        elif line is not None and line.when and line.title and are_people([said]):
            who = self._fact(Label("responsible", guess=True), said)
            self.more, self.rest = [*self.more, who], []
        elif self.more and line is None:  # «Møte. 4. mai. Kulturhuset»
            said = re.sub(r"\. (?=[A-ZÆØÅ])", ", ", said)
            line = line_of(f"{self.bare}, {said}", self._times)
            if line is not None and line.title == self.bare:
                self.line, self.rest = line, []

    def _runs_on(self) -> bool:
        return (
            self.line is None and bool(self.more and self.rest) and "when" not in self.known
            and not self.is_point and is_called(self.bare) and len(self.bare.split()) <= _FEW
        )  # fmt: skip

    def _fact(self, label: Label, said: str) -> Fact:
        return Fact(label, "", (said,), self._piece)
