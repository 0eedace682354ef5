"""An outline as a plan: headings are sections, and what has a label or a time is an activity."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from applan.importing.body import Body
from applan.importing.giving import Giving, as_text
from applan.importing.labels import TELLING, Label, among, goal_role, one_goal
from applan.importing.lines import Line, facts_of, line_of
from applan.importing.outline import Node
from applan.importing.pieces import Piece, on_one_line, paragraph
from applan.importing.prose import prose
from applan.importing.remarks import is_unread, remarked
from applan.importing.things import Fact, GoalPart, Ledger, Part, Row, Thing
from applan.importing.times import Times, is_of_month
from applan.importing.titles import capital
from applan.model.fields import LONGEST_TEXT
from applan.model.plan import Language
from applan.model.target import target_pattern
from applan.patterns import lazy

LONGEST_TITLE = 150
_CUT = 110
_IN_TITLE = lazy(r".*?(?P<target>" + target_pattern() + r")\.?")
_DATED = lazy(r".*\d.*\s(?:innen|innan)\s.*")
_WITHIN = frozenset({"contents", "outcomes"})
"""What is within an activity, of which nothing else has any."""

_DOING = _WITHIN | {"depends", "supports", "partners", "method", "mode", "cost", "status"}
"""What is said of nothing but an activity, where it stands under a heading below the main ones."""

_RECOMMENDS = lazy(
    r"(?i)(?:(?:årsmøte)?styrets? )?(?:innstilling|tilråding"
    r"|(?:forslag|framlegg) til (?:vedtak|årsmøtevedtak))"
)
_STATED = lazy(r"(?:(?P<first>\w+): )?(?P<name>.+?)(?: \((?P<last>\w+)\))?")
"""«Sommerfest (avlyst)», «AVLYST: Sommerfest»."""
_ACTIVITIES = {"nb": "Aktiviteter", "nn": "Aktivitetar"}
_NO_HEADING = {
    "nb": "overskriften står ikke i fila",
    "nn": "overskrifta står ikkje i fila",
}


class Planning:
    """Makes the plan of one outline."""

    def __init__(self, times: Times, ledger: Ledger, language: Language) -> None:
        self._times, self._ledger, self._language = times, ledger, language
        self._giving = Giving(times, ledger)
        self._labelled: list[tuple[Thing, Thing]] = []
        self._goals: dict[str, Thing] = {}

    def plan(self, root: Node, body: Sequence[Piece]) -> Thing:
        """The plan without its head; ``body`` is what stands before the first heading."""
        plan, outer = Thing("plan"), Thing("section")
        self._fill(outer, Body(body, "", self._times, self._ledger).parts(), common=False)
        plan.prose = outer.prose
        plan.marks["text"] = outer.marks.pop("text", [])
        if "goals" in outer.values:
            plan.values["goals"] = outer.values["goals"]
        children = [self._node(child) for child in root.children]
        children = [one for one in children if not self._recommends(plan, one)]
        self._outermost(plan, [*outer.values.get("activities", ()), None, *children])
        self._refer(plan)
        return plan

    def _recommends(self, plan: Thing, child: Thing) -> bool:
        """Whether a chapter is what the board proposes that a meeting decides on the plan."""
        is_one = _RECOMMENDS.fullmatch(child.title) and child.values.keys() == {"title"}
        if is_one and child.prose and child.piece is not None and "case" not in plan.values:
            plan.values["case"] = {"recommendation": prose(child.prose)}
            self._ledger.keys.append((child.piece, child.title))
            return True
        return False

    def _outermost(self, plan: Thing, children: Sequence[Thing | None]) -> None:
        """Activities are in sections: in the one above that is only a heading, or in their own."""
        above: Thing | None = None
        for child in children:
            if child is None or child.kind == "section":
                bare = child is not None and not child.prose and set(child.values) == {"title"}
                above = child if bare else None
                if child is not None:
                    plan.add("sections", child)
                continue
            if above is None:
                above = Thing("section", {"title": _ACTIVITIES[self._language]}, piece=child.piece)
                assert child.piece is not None
                above.mark("", child.piece, _NO_HEADING[self._language])
                plan.add("sections", above)
            above.add("activities", child)

    def _node(self, node: Node) -> Thing:
        """A heading with all under it, as a section or an activity."""
        children = [self._node(child) for child in node.children]
        role = goal_role(node.title)
        parts = Body(node.body, node.title, self._times, self._ledger).parts()
        holds = any(isinstance(one, Row | GoalPart) for one in parts) or any(
            one.kind != "section" for child in children for one in every(child)
        )
        keys = {self._giving.key_of(one) for one in parts if isinstance(one, Fact)}
        assert node.heading is not None
        goal = one_goal(node.title)
        if goal is not None:
            parts.insert(0, GoalPart(*goal[1:], node.heading))
            holds = True
        first, told = among(node.title) if not children else ("", [])
        facts = [Fact(label, word, (said,), node.heading) for label, word, said in told if first]
        keys |= {one.label.key for one in facts}
        line = Line(first, is_sure=True) if facts else None
        if not facts and not children:
            line = line_of(node.title, self._times)
        is_told = line and (line.is_plain or (line.is_sure and ":" in node.title)
                            or (keys & TELLING and "when" not in keys))  # fmt: skip
        if line is None or not line.title or not (facts or is_told or node.title[-1] == ")"):
            line = Line(node.title)
        is_main = node.level <= 2
        has_time = line.when or "when" in keys
        is_whole = "when" in keys and all(one.kind == "activity" for one in children)
        is_first = bool(parts) and not isinstance(parts[0], Row) and not is_main
        others = GoalPart if is_first and "when" in keys else Row | GoalPart
        holds = any(isinstance(one, others) for one in parts) or (holds and not is_whole)
        is_done = bool(line.when or keys & TELLING or keys & _DOING)
        if is_done and not holds and role not in ("overall", "goal") and (
            has_time or keys & _WITHIN or not is_main
        ) and not is_of_month(node.title):  # fmt: skip
            self._ledger.keys += [(node.heading, one.word) for one in facts]
            activity = self._activity(node.heading, line, [*facts, *parts], children)
            if is_main and not has_time:
                activity.mark("", node.heading, node.title)
            return activity
        section = Thing("section", piece=node.heading)
        self._name(section, node.title, node.heading)
        self._fill(section, parts, common=True)
        if role in ("overall", "priority", "task") and "goals" in section.values:
            section.values.setdefault("common", {})["role"] = role
        for child in children:
            section.add("activities" if child.kind == "activity" else "sections", child)
        if len(children) == 1 and not parts and (child := children[0]).piece is not None:
            is_line = on_one_line(child.piece.text).rstrip(" :") != child.title  # its time, too
            is_line &= "responsible" in child.values
            if is_line and _may_be_of_all(section, child, child.piece):
                child.mark("", child.piece, on_one_line(child.piece.text))
        return section

    def _activity(
        self, heading: Piece, line: Line, parts: Sequence[Part], children: Sequence[Thing]
    ) -> Thing:
        activity = Thing("activity", piece=heading)
        self._name(activity, line.title, heading)
        if line.when and not line.is_sure:
            activity.mark("", heading, on_one_line(heading.text).rstrip(" :"))
        activity.prose += (paragraph(heading, one) for one in line.more)
        for part in (*facts_of(heading, line, self._times, self._ledger), *parts):
            if isinstance(part, Fact):
                self._give(activity, part)
            elif isinstance(part, Row):
                self._row(activity, part)
            elif isinstance(part, Piece):
                activity.prose.append(part)
        if "activities" in activity.values:
            activity.values["parts"] = activity.values.pop("activities")
        for child in children:
            if child.kind == "activity":
                activity.add("parts", child)
            else:
                activity.prose += _flat(child)
        self._offer(activity)
        return activity

    def _fill(self, section: Thing, parts: Sequence[Part], *, common: bool) -> None:
        """What stands under the heading of a section, or before the first heading."""
        last: Thing | None = None
        told = dict[int, Thing]()  # what has text on lines below it
        loose: Fact | None = None  # who answers for the last thing, or for all
        for part in parts:
            if isinstance(part, GoalPart):
                last, loose = self._goal(section, part), None
            elif isinstance(part, Row):
                last, loose = self._row(section, part), None
            elif isinstance(part, Fact):
                if last is not None and not _is_of_all(section, last, part):
                    self._give(last, part)
                    loose = part if part.label.key == "responsible" and part.word else loose
                elif not (common and self._giving.give(section, part, common=True)):
                    section.prose += as_text(part)
                else:
                    section.mark("common", part.piece, on_one_line(part.piece.text))
            elif last is not None and _is_below(part, last):
                last.prose.append(part)
                told[id(last)] = last
            else:
                section.prose.append(part)
                last = None
        if last is not None and loose is not None and _may_be_of_all(section, last, loose.piece):
            last.mark("", loose.piece, on_one_line(loose.piece.text))
        for thing in (*told.values(), section):
            self._offer(thing)

    def _goal(self, section: Thing, part: GoalPart) -> Thing:
        goal = Thing("goal", piece=part.piece)
        first, stop, rest = part.title.partition(". ")
        is_parted = bool(stop) and len(first) >= 8 and rest[:1].isupper() and len(first.split()) > 0
        self._name(goal, first if is_parted else part.title, part.piece)
        if is_parted:
            goal.prose.append(paragraph(part.piece, rest))
        if part.role != (goal_role(section.title) or "goal"):
            goal.values["role"] = part.role
        for fact in part.facts:
            self._give(goal, fact)
        title = goal.title
        if _DATED.match(title) and (found := _IN_TITLE.fullmatch(title)):
            goal.values.setdefault("targets", []).append(found["target"].rstrip("."))
            self._ledger.keys.append((part.piece, "innen innan"))
        section.add("goals", goal)
        self._goals[part.title] = goal
        self._labelled.append((section, goal))
        return goal

    def _row(self, section: Thing, part: Row) -> Thing:
        row = Thing("activity", piece=part.piece, is_row=True)
        self._name(row, part.title, part.piece)
        for fact in part.facts:
            self._give(row, fact)
        if part.goal:
            row.values["supports"] = [self._goals[part.goal].title]
        row.prose += part.text
        if part.guess:
            row.mark("", part.piece, part.guess)
        section.add("activities", row)
        self._offer(row)
        return row

    def _give(self, thing: Thing, fact: Fact) -> None:
        if not self._giving.give(thing, fact):
            thing.prose += as_text(fact)

    def _name(self, thing: Thing, text: str, piece: Piece) -> None:
        """The title, and as text what is too long for one."""
        said = on_one_line(text).rstrip(":") or on_one_line(piece.text)
        said = capital(said) if thing.kind == "activity" and said[:2].islower() else said
        stated = _STATED.fullmatch(said) if thing.kind == "activity" else None
        if stated is not None and (stated["first"] or stated["last"]):
            fact = Fact(Label("status"), "", (stated["last"] or stated["first"],), piece)
            said = stated["name"] if self._giving.give(thing, fact) else said
        if len(said) <= LONGEST_TITLE:
            thing.values["title"] = said
            return
        at = said.rfind(" ", 40, _CUT)
        if at < 0:
            thing.values["title"] = said[:LONGEST_TEXT]
            if len(said) > LONGEST_TEXT:
                thing.prose.append(paragraph(piece, piece.text))
            return
        thing.mark("", piece, said)
        thing.values["title"] = said[:at]
        thing.prose.append(paragraph(piece, f"… {said[at:].strip()}"))

    def _offer(self, thing: Thing) -> None:
        """Say which times and names stand in running text, where nothing else says them."""
        if thing.kind == "activity":
            self._remark(thing)
        said = [str(one["when"]) for one in thing.values.get("when", ())][:_MOST_KNOWN]
        for piece in thing.prose:
            text = on_one_line(piece.text)
            if piece.is_aside:
                thing.mark("text", piece, text)
            if not said or self._times.may_be(text):
                times = list(dict.fromkeys(self._times.mentioned(text)))
                times = [one for one in times if not any(
                    self._times.is_within(known, one) for known in said
                )]  # fmt: skip
                if times:
                    thing.mark("text", piece, _around(text, times[0]), "when", "; ".join(times[:4]))
            found = _ANSWERS.search(text)
            if found is not None and "responsible" not in thing.values:
                who = found["who"] or found["whom"] or found["by"]
                thing.mark("text", piece, _around(text, found[0]), "responsible", who)
            told = (mark.piece for mark in thing.marks.get("text", ()))
            if thing.kind == "activity" and is_unread(text) and piece not in told:
                thing.mark("text", piece, text)

    def _remark(self, thing: Thing) -> None:
        """Take from the text of an activity its labels and deadlines."""
        prose, thing.prose = thing.prose, []
        for piece in prose:
            text = piece.text if piece.kind != "row" else ""
            facts, rest = remarked(piece, text, self._times, thing.values)
            self._ledger.keys += [(piece, one.word) for one in facts]
            thing.prose += [paragraph(piece, rest) if facts else piece] * bool(rest or not facts)
            for fact in facts:
                self._give(thing, fact)

    def _refer(self, plan: Thing) -> None:
        """References to what the plan has; the others are text."""
        things = list(every(plan))
        goals = {one.title.casefold(): one.title for one in things if one.kind == "goal"}
        activities = {one.title.casefold(): one.title for one in things if one.kind == "activity"}
        for thing, fact in self._giving.pending:
            key = fact.label.key
            known = goals if key == "supports" else activities
            meant = _meant("; ".join(fact.values), known)
            if meant:
                thing.values.setdefault(key, []).extend(meant)
                self._ledger.keys += [(fact.piece, one) for one in _POINT.findall(fact.piece.text)]
            else:
                thing.prose += as_text(fact)
        for section, goal in self._labelled:
            others = {one: goals[one] for one in goals if one != goal.title.casefold()}
            meant = _meant(goal.title, others)
            if meant and set(goal.values) == {"title"} and section.title:
                assert goal.piece is not None
                self._ledger.keys += [(goal.piece, one) for one in _POINT.findall(goal.title)]
                section.values["goals"].remove(goal)
                if not section.values["goals"]:
                    del section.values["goals"]
                section.values.setdefault("about", []).extend(meant)


_WHO = (
    r"(?:[A-ZÆØÅ][\wæøå-]*|AU)(?:\s(?:i|for|og|av|sin|[A-ZÆØÅ][\wæøå-]*|[a-zæøå]*(?:styret?|utvalget"
    r"|utvalg|komiteen|komité|lederen?|leiar|laget|partiet|gruppa|gruppen))){0,4}"
)
_ANSWERS = lazy(
    rf"(?<!\w)(?<!\w-)(?P<who>(?!(?i:hvem|kven)\b){_WHO})\s"
    r"(?:er ansvarlige?|er ansvarleg\w*|har (?:hoved|hovud)?ansvar(?:et)?)\b"
    rf"|(?i:ansvarlig(?:e)? er|ansvarleg(?:e)? er|i regi av)\s(?P<whom>{_WHO}|[a-zæøå]{{4,}})"
    rf"|(?<!\S)[vV]/\s?(?P<by>(?:[a-zæøå]+ )?{_WHO}|[a-zæøå]+)"
)


def every(thing: Thing) -> Iterator[Thing]:
    """A thing and all in it."""
    yield thing
    for value in thing.values.values():
        if isinstance(value, list):
            for one in value:
                if isinstance(one, Thing):
                    yield from every(one)


_POINT = lazy(r"\s*\([a-zæøå]+\s[\d.]+\)")
"""What says where something stands in the same document."""


def _meant(said: str, known: dict[str, str]) -> list[str]:
    said = _POINT.sub("", said)
    parts = [one.strip(" .") for one in said.split(";") if one.strip(" .")]
    whole = said.strip(" .").casefold()
    if whole in known:
        return [known[whole]]
    found = [known.get(one.casefold()) for one in parts]
    return [one for one in found if one is not None] if found and all(found) else []


def _is_below(part: Piece, last: Thing) -> bool:
    """Whether a piece belongs to the point above it, since it stands further in."""
    above = last.piece
    return above is not None and above.kind == "item" and part.level > above.level


def _is_of_all(section: Thing, last: Thing, fact: Fact) -> bool:
    """Whether a fact on a line of its own below a list of goals may be of all of them."""
    goals = section.values.get("goals", ()) if last.kind == "goal" else ()
    is_below = fact.piece.kind == "paragraph" and len(goals) > 1
    is_list = is_below and last.piece is not None and last.piece.kind == "item"
    return is_list and all(fact.label.key not in one.values for one in goals)


def _may_be_of_all(section: Thing, last: Thing, said: Piece) -> bool:
    """Whether who is said below the last activity, «Øvinger hver tirsdag», may answer for all that
    the heading names, «Revyen»: nobody does for another activity there."""
    others = [one for one in section.values.get("activities", ()) if one is not last]
    return (
        last.kind == "activity" and bool(section.title) and not is_of_month(section.title)
        and said.kind in ("paragraph", "heading") and not _is_below(said, last)
        and "when" in last.values and not any("responsible" in one.values for one in others)
    )  # fmt: skip


def _flat(section: Thing) -> list[Piece]:
    """A section as running text, its heading in bold."""
    assert section.piece is not None
    head = replace(section.piece, kind="heading", text=section.title)
    below = [piece for one in section.values.get("sections", ()) for piece in _flat(one)]
    return [head, *section.prose, *below]


_MOST_KNOWN = 20
"""Times of a thing that are looked at for each that its text mentions."""

_STOP = lazy(r"[.!?]\s+(?=[A-ZÆØÅ«])")


def _around(text: str, words: str) -> str:
    """The sentence in which words stand, or as much of it as a line holds."""
    at = text.find(words)
    starts = [one.end() for one in _STOP.finditer(text) if one.end() <= at]
    ends = [one.start() + 1 for one in _STOP.finditer(text) if one.start() >= at + len(words)]
    said = text[starts[-1] if starts else 0 : ends[0] if ends else len(text)]
    if len(said) <= 110:
        return said
    start = max(0, at - 45)
    end = min(len(text), at + len(words) + 45)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    end = text.find(" ", end) if text.find(" ", end) >= 0 else len(text)
    return ("… " if start else "") + text[start:end].strip() + (" …" if end < len(text) else "")
