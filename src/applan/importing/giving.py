"""Facts as values of the plan, in the writer's words; what has no plain form stays text."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

from applan.importing.labels import is_place
from applan.importing.lines import Line, line_of
from applan.importing.pieces import Piece, on_one_line, paragraph
from applan.importing.things import Fact, Ledger, Thing
from applan.importing.times import Times, clock_of
from applan.loading.synonyms import near_values
from applan.model import Activity, Goal
from applan.model.declaration import Choice
from applan.model.fields import LONGEST_TEXT, PROSE, TEXTS
from applan.model.section import Common
from applan.model.target import target_pattern
from applan.patterns import lazy
from applan.who import several

_TARGET = lazy(target_pattern())
_NAMED = lazy(r"(?P<name>(?:[^:(]|\([^()]*\)){1,70}):\s+(?P<what>\S.*)")
_IN = lazy(r"\([^()]*\)")
_HELPS = lazy(r"\b(?:hjelper|stiller|ordn[ae]r|bidrar|bidreg)\b")
"""What one of several does, who may not answer for all: «Skolen, FAU hjelper til»."""

_DOING = lazy(r"(?P<name>[^(:]{1,70}) \((?P<what>(?!gratis|[^()]*\d{2})[^()]+)\)")
_NOTED = lazy(r"(?P<when>[^(«]+?)(?:,? \(|, (?!\d{1,2}\b(?: og| i |[.,–-])))(?P<note>[^()]+)\)?")
"""A time with a remark behind it, and not its next week: «12. mars (om været tillater det)»."""
_PLACED = lazy(r"(?i)\bst[ea]d\b|\bhvor\b|\bkvar\b")
"""What the label of a time says where its place stands behind it."""

_OPEN = lazy(r"(?i)\b(?:kommer|kjem|avtal\w+|seinare|senere|avklar\w+)\b")
"""What says that a time or a place is still to come, and is no place."""

_DONE = lazy(r"(?i)(?P<word>(?:ferdig|klar[te]?|levert)(?: til)?) (?P<when>.+)")
"""«Ferdig til 1. juni», which is a deadline."""

_BY = lazy(r"(?i)inn[ea]n|før|senest|seinast")

_STOP = r"(?<! [A-ZÆØÅ])\.\Z"
"""What ends a text, but for a name: «Stian H.»."""

_APART = r";(?![^(]*\))"
"""Between several things, and not in parentheses."""

_LISTED = lazy(r"(?i)(?:(?!\b(?:og|eller|som|også|særle?i?g|helst|men|både)\b|\d[\d .–-])[^(«:])+")
"""Things that are parted by commas alone."""

_FIELDS = {"activity": Activity.fields, "goal": Goal.fields, "common": Common.fields}


class Giving:
    """Puts facts into things."""

    def __init__(self, times: Times, ledger: Ledger) -> None:
        self._times, self._ledger = times, ledger
        self.pending: list[tuple[Thing, Fact]] = []
        """References, which are known once all titles are."""

    def key_of(self, fact: Fact) -> str:
        """The field of a fact: what is said of how something is done may be when that is."""
        is_time = fact.label.key == "method" and all(self._times_in(one, "") for one in fact.values)
        return "when" if is_time else fact.label.key

    def give(self, thing: Thing, fact: Fact, *, common: bool = False) -> bool:
        """Put a fact into a thing, or into what is common to all in it; whether it has a place."""
        key = self.key_of(fact)
        kind = "common" if common else thing.kind
        if common and key == "when":
            return False  # a time that stands beside activities is one of its own
        if key not in _FIELDS.get(kind, {}) and key != "text":
            return False
        values = thing.values.setdefault("common", {}) if common else thing.values
        above = thing.prose[-1].number if key == "when" and fact.word and thing.prose else 0
        if key in values and above == fact.piece.number - 1:  # may be of what the text tells of
            thing.mark("", fact.piece, f"{fact.word}: {fact.values[0]}")
        done = self._given(thing, values, key, fact, kind)
        if common and not values:
            del thing.values["common"]
        if done:
            self._ledger.found[key] += 1
            is_told = key == "responsible" and any(map(_HELPS.search, fact.values))
            if key != fact.label.key or fact.label.guess or is_told:
                thing.mark(
                    "common" if common else "",
                    fact.piece,
                    f"{fact.word}: {fact.values[0]}".lstrip(": "),
                )
        return done

    def _given(self, thing: Thing, values: dict[str, Any], key: str, fact: Fact, kind: str) -> bool:
        match key:
            case "when":
                return self._when(values, fact, kind)
            case "clock":
                return _clock(values, fact)
            case "responsible":
                return self._responsible(values, fact)
            case "targets":
                self._ledger.keys += [(fact.piece, "innen innan")] * len(_several(fact))
                return _targets(values, fact)
            case "supports" | "depends":
                self.pending.append((thing, fact))
                return True
            case "text":
                thing.prose += (paragraph(fact.piece, one) for one in fact.values)
                return True
        field = _FIELDS[kind][key]
        if isinstance(field.inner, Choice):
            return self._choice(values, key, fact, field.inner)
        said = [one for one in fact.values if one]
        if field.kind is TEXTS:
            said = _several(fact)
            if key != "place":
                lists = (one.split(", ") if _LISTED.fullmatch(one) else [one] for one in said)
                said = [part for one in lists for part in one]
            if any(len(one) > LONGEST_TEXT for one in said):
                return False
            values.setdefault(key, []).extend(said)
            return True
        if field.kind is PROSE:
            values[key] = "\n\n".join([*([values[key]] if key in values else []), *said])
            return True
        text = " ".join(said)
        if key in values or len(text) > LONGEST_TEXT:
            return False
        values[key] = text
        return True

    def _when(self, values: dict[str, Any], fact: Fact, kind: str) -> bool:
        """Times that are plain, each alone, in parts, or several on a line."""
        where = fact.values[0].rpartition(", ")[2] if len(fact.values) == 1 else ""
        is_placed = _PLACED.search(fact.word) or (kind == "activity" and is_place(where))
        if is_placed and "place" not in values and self._placed(values, fact):
            return True
        found = [self._times_in(said, fact.label.part) for said in fact.values]
        if not all(found):
            return kind != "goal" and _clock(values, fact)
        self._ledger.keys += [(fact.piece, done["word"]) for done in map(_DONE.match, fact.values)
                              if done is not None]  # fmt: skip
        made = [one for times in found for one in times]
        values.setdefault("when", []).extend(made)
        return True

    def _placed(self, values: dict[str, Any], fact: Fact) -> bool:
        """When and where, behind one label, on one line or on several; False for other words."""
        when, where, clocks = list[str](), list[str](), list[str]()
        for said in (one.strip(" ,;") for one in fact.values):
            line = line_of(said, self._times) if self._times.may_be(said) else None
            if line is None and self._times.is_bare(said):
                line = Line("", (said,))
            if line is None or line.who:
                line = Line(said)
            when += line.when
            clocks += [line.clock] * bool(line.clock)
            where += (one for one in (line.title, line.place, *line.more) if one)
        open_ended = [one for one in where if _OPEN.search(one)]
        if not when or not where or open_ended or len(clocks) > 1 or len(where) > len(fact.values):
            return False
        values.setdefault("when", []).extend({"when": one} for one in when)
        values["place"] = where
        self._ledger.keys.append((fact.piece, "på i hos hjå ved"))
        return _clock(values, fact._replace(values=tuple(clocks))) if clocks else True

    def _times_in(self, said: str, part: str) -> list[dict[str, str]]:
        text = said.strip(" ,;")
        pieces = [piece.strip(" .") for piece in re.split(_APART, text) if piece.strip(" .")]
        if len(pieces) > 1:
            found = [self._times_in(piece, part) for piece in pieces]
            return [one for group in found for one in group] if all(found) else []
        if (done := _DONE.fullmatch(text.rstrip("."))) and self._times.is_said(done["when"]):
            due = self._times.due(done["when"])
            return [{**({"part": part} if part else {}), "when": due}] if _BY.match(due) else []
        named = _NAMED.fullmatch(text.rstrip("."))
        if named is not None and not part and not self._times.is_plain(named["name"]):
            return self._times_in(named["what"], named["name"].strip())
        for one in (text, text.rstrip(".")):
            if self._times.is_plain(one):
                return [{"part": part, "when": one} if part else {"when": one}]
        noted = _NOTED.fullmatch(text.rstrip("."))
        times = self._times_in(noted["when"], part) if noted is not None else []
        if noted is not None and times:
            notes = [times[-1][key] for key in ("note",) if key in times[-1]]
            times[-1]["note"] = "; ".join([*notes, noted["note"]])
        return times

    def _responsible(self, values: dict[str, Any], fact: Fact) -> bool:
        """Those who answer for something, each with what it does; what joins them is a key."""
        made: list[dict[str, str]] = []
        between: list[str] = []
        for said in (said for one in _several(fact) for said in one.split(" + ")):
            spans = several(said) or ((0, len(said)),)
            between += (said[end:start] for (_, end), (start, _) in pairwise(spans))
            for one in (said[start:end] for start, end in spans):
                named = _NAMED.fullmatch(one) or _DOING.fullmatch(one)
                if named is not None and ("," not in _IN.sub("", name := named["name"])
                                          or several(name)):  # fmt: skip
                    made.append({"who": named["name"].strip(), "does": named["what"]})
                else:
                    made.append({"who": one.strip(" ,")})
        if not made or any(len(text) > LONGEST_TEXT for one in made for text in one.values()):
            return False
        if any(len(one["who"]) > 200 for one in made):
            return False
        self._ledger.keys += [(fact.piece, one) for one in between]
        values.setdefault("responsible", []).extend(made)
        return True

    def _choice(self, values: dict[str, Any], key: str, fact: Fact, choice: Choice) -> bool:
        said = " ".join(fact.values).strip(" .").casefold()
        meant = choice.meant.get(said) or near_values(choice.values).get(said)
        if meant is None or key in values:
            return False
        values[key] = meant
        self._ledger.keys.append((fact.piece, said))
        return True


def _clock(values: dict[str, Any], fact: Fact) -> bool:
    clock = clock_of(" ".join(fact.values))
    if clock is None or "clock" in values:
        return False
    values["clock"] = clock
    return True


def _targets(values: dict[str, Any], fact: Fact) -> bool:
    said = _several(fact)
    if not said or not all(_TARGET.fullmatch(one.rstrip(".")) for one in said):
        return False
    values.setdefault("targets", []).extend(one.rstrip(".") for one in said)
    return True


def _several(fact: Fact) -> list[str]:
    """Each thing that a fact says."""
    return [part for one in fact.values for part in _parted(one)]


def _parted(text: str) -> list[str]:
    parts = [on_one_line(one) for one in re.split(_APART, text)]
    return [re.sub(_STOP, "", one) if one.count(".") == 1 else one for one in parts if one]


def as_text(fact: Fact) -> list[Piece]:
    """A fact that has no plain form, as text with its label."""
    if len(fact.values) == 1:
        word = f"{fact.word}: " if fact.word else ""
        return [paragraph(fact.piece, f"{word}{fact.values[0]}")]
    head = [paragraph(fact.piece, f"{fact.word}:")] if fact.word else []
    items = (paragraph(fact.piece, one) for one in fact.values)
    return [*head, *(replace(item, kind="item", level=0) for item in items)]
