"""What a proposal does to a plan: one change of it, or what keeps it from being any."""

from typing import Any, Literal

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.mending.splice import Change, Insert, Move, Remove, SetText, SetValue
from applan.messages import Message, msg
from applan.model import Entity, Plan
from applan.model.declaration import Choice, Field, Many, Thing
from applan.model.fields import PROSE
from applan.model.proposals import Proposal
from applan.model.target import Target, on_one_line, read_on_one_line
from applan.patterns import lazy
from applan.proposals.ground import Found, Ground, Standing, looked_for
from applan.readback.words import Readings, plain
from applan.when import parse_when

Part = Literal["kind", "at", "was", "text", "to", "after"]


class Wrong(NamedTuple):
    """What keeps a proposal from being carried out, and the key that says it.

    ``lacks`` is that the key is not there, ``unplaced`` that its place is not known, and neither
    that its words do not stand there, or stand there more than once.
    """

    part: Part
    message: Message
    lacks: bool = False
    unplaced: bool = False


class Effect(NamedTuple):
    """A change of the plan, with what stood there and what is to stand there, as people read it.

    ``path`` is what it is about, and ``start`` to ``end`` the characters of it, where it is about
    some of a text; 0 to 0 where it is about all of something.
    """

    change: Change
    path: Path
    was: str
    text: str
    start: int = 0
    end: int = 0
    whole: bool = False
    """Whether it writes anew, as somebody means it, and does not only change some words."""
    begins: bool = False
    """Whether it is the first paragraph of a text that may have several."""


def effect(proposal: Proposal, ground: Ground, wording: str | None = None) -> Effect | Wrong:
    """What a proposal does; ``wording`` is what is to stand there instead of its own text."""
    for part in _NEEDED[proposal.kind]:
        if getattr(proposal, part) is None:
            return Wrong(part, _LACKS[part], lacks=True)
    text = wording if wording is not None else proposal.text
    return _Effect(proposal, ground, (text or "").strip()).made()


_NEEDED: dict[str, tuple[Part, ...]] = {
    "change": ("at", "was", "text"),
    "whole": ("at", "text"),
    "add": ("text",),
    "delete": ("at",),
    "move": ("at",),
}
_LACKS: dict[Part, Message] = {
    "at": msg("where in the plan is it? write a point or a title under “at”"),
    "was": msg("which words are to be changed? write them under “was”"),
    "text": msg("what is to stand there? write it under “text”"),
    "to": msg("where is it to be moved? write it under “to” or “after”"),
}


class _Effect:
    def __init__(self, proposal: Proposal, ground: Ground, text: str) -> None:
        self.proposal, self.ground, self.text = proposal, ground, text

    def made(self) -> Effect | Wrong:
        if self.proposal.at is None:
            if self.proposal.after is None:
                return Wrong("at", _LACKS["at"], lacks=True)
            return self._beside(self.proposal.after)
        standing = self.ground.standing(self.proposal.at)
        if isinstance(standing, Message):
            return Wrong("at", standing, unplaced=True)
        made = {"change": self._changed, "whole": self._whole, "add": self._added,
                "delete": self._deleted, "move": self._moved}  # fmt: skip
        return made[self.proposal.kind](standing)

    def _found(self, standing: Standing, said: str, part: Part) -> Found | Wrong:
        """The one place where words stand."""
        found = self.ground.words(standing, said)
        if len(found) == 1:
            return found[0]
        path, words = standing.path, short(said)
        elsewhere = self.ground.anywhere(said) if not found else []
        if len(elsewhere) == 1:
            other = f"«{self.ground.place(elsewhere[0].path)}»"
            return self.tell("“{words}” does not stand in {place}, but in {other}", path, part,
                             words=words, other=other)  # fmt: skip
        if not found:
            return self.tell("“{words}” does not stand in {place}", path, part, words=words)
        return self.tell("“{words}” stands {times} times in {place}; write more of what is around "
                         "it", path, part, words=words, times=len(found))  # fmt: skip

    def tell(self, said: str, path: Path, part: Part = "at", **args: str | int) -> Wrong:
        """What is wrong at a place in the plan."""
        return Wrong(part, msg(said, place=f"«{self.ground.place(path)}»", **args))

    def _changed(self, standing: Standing) -> Effect | Wrong:
        assert self.proposal.was is not None
        found = self._found(standing, self.proposal.was, "was")
        if not isinstance(found, Wrong):
            return self._set(found, self.text)
        was = self.proposal.was
        made = self._in_part(standing, was) or self._in_target(standing, was)
        return made or self._in_time(standing, was) or found

    def _in_part(self, standing: Standing, said: str) -> Effect | None:
        """Words of what is printed of several values, such as a target: the one that differs.

        The words around those that differ must be written beside it.
        """
        before, was, text, after = differing(said, self.text)
        found = self.ground.words(standing, was) if was else []
        if len(found) != 1:
            return None
        document = self.ground.document
        beside = document.source.text[slice(*document.offsets(found[0].path[:-1]))]
        held = all(looked_for(word).search(beside) for word in _WORD.findall(before + after))
        return self._set(found[0], text) if held else None

    def _in_target(self, standing: Standing, said: str) -> Effect | None:
        """Words of a target as it is written on one line, of which several values differ."""
        path: Path = (*standing.owner, "targets")
        value, made = self.ground.value(path), list[Effect]()
        for n, one in enumerate(value if isinstance(value, list) else [value]):
            held = one if isinstance(one, dict) else {}
            line = on_one_line(held, self.ground.plan.language) or ""
            for found in looked_for(said).finditer(line):
                new = line[: found.start()] + self.text + line[found.end() :]
                target = read_on_one_line(new)
                there = (*path, n) if isinstance(value, list) else path
                if target is not None:
                    made.append(Effect(SetValue(there, target), there, found[0], self.text))
        return made[0] if len(made) == 1 else None

    def _in_time(self, standing: Standing, said: str) -> Effect | None:
        """Words of a time as it is printed, with the year that the plan does not say."""
        made, readings = list[Effect](), Readings(self.ground.plan)
        for path, text in self.ground.texts(standing):
            line = readings.printed(text) if "when" in path[-3:] else ""
            for found in looked_for(said).finditer(line):
                new = line[: found.start()] + self.text + line[found.end() :]
                if _is_time(new, self.ground.plan):
                    made.append(self._set(Found(path, 0, len(text)), plain(new)))
        return made[0] if len(made) == 1 else None

    def _set(self, found: Found, text: str) -> Effect:
        value = str(self.ground.value(found.path))
        was = value[found.start : found.end]
        return Effect(SetText(*found, text), found.path, was, text, found.start, found.end)

    def _whole(self, standing: Standing) -> Effect | Wrong:
        """A paragraph written anew: that with the words named, or all that stands there."""
        path = self._text_path(standing)
        if self.proposal.was is not None:
            found = self._found(standing, self.proposal.was, "was")
            if isinstance(found, Wrong):
                return found
            paragraph = _paragraph(str(self.ground.value(found.path)), found)
            return self._set(paragraph, self.text)._replace(whole=True)
        value = self.ground.value(path)
        if value is None:
            return self.tell("nothing stands in {place}; what is new is an addition", path)
        if isinstance(value, str):
            return self._set(Found(path, 0, len(value)), self.text)._replace(whole=True)
        field = self.ground.field(path)
        if isinstance(value, dict) and field is not None and field.entity is Target:
            was = on_one_line(value, self.ground.plan.language) or said_of(value)
            target = read_on_one_line(self.text)
            if target is None:
                return Wrong("text", msg("“{words}” is no target; write it as “250 medlemmer innen "
                                         "2027 (laget)”", words=short(self.text)))  # fmt: skip
            return Effect(SetValue(path, target), path, was, self.text, whole=True)
        if isinstance(path[-1], int) or (field is not None and field.holds_things):
            return self.tell("{place} is more than a text; name the text in it", path)
        return Effect(SetValue(path, points_in(self.text)), path, said_of(value), self.text)

    def _text_path(self, standing: Standing) -> Path:
        """A thing stands for its text."""
        return (*standing.path, "text") if standing.is_thing else standing.path

    def _added(self, standing: Standing) -> Effect | Wrong:
        ground, path = self.ground, standing.path
        if standing.is_thing and self.proposal.after is not None:
            beside = ground.standing(self.proposal.after)
            if not isinstance(beside, Message) and beside.path[:-2] == path and beside.is_thing:
                return self._beside(self.proposal.after)
        path = self._text_path(standing)
        field = ground.field(path)
        value = ground.value(path)
        several = field is not None and isinstance(field.kind, Many)
        goes_on = isinstance(value, str) and self.text.startswith(_GOING_ON)
        if several and not isinstance(path[-1], int) and not goes_on:
            index = self._index(path)
            return index if isinstance(index, Wrong) else self._item(path, index)
        is_prose = field is not None and field.kind is PROSE
        if value is None:
            return Effect(SetValue(path, self.text), path, "", self.text, begins=is_prose)
        if not isinstance(value, str):
            return self.tell("{place} is more than a text; name the text in it", standing.path)
        if self.proposal.after is not None:
            after = self._found(standing, self.proposal.after, "after")
            if isinstance(after, Wrong):
                return after
            into = str(ground.value(after.path))
            item = _as_item(into, after.end, self.text) if is_prose else None
            return self._inserted(after.path, after.end, item or _joined(self.text))
        end = len(value.rstrip())
        more = f"\n\n{self.text}" if is_prose else _joined(self.text)
        if is_prose and _ITEM.match(self.text):
            more = _as_item(value, end, self.text) or more
        return self._inserted(path, end, more)

    def _inserted(self, path: Path, at: int, text: str) -> Effect:
        return Effect(SetText(path, at, at, text), path, "", self.text, at, at)

    def _item(self, path: Path, index: int) -> Effect:
        """What comes into a list."""
        field = self.ground.field(path)
        assert field is not None
        value = new_item(self.text, field, self.ground.plan)
        return Effect(Insert(path, index, value), path, "", self.text)

    def _beside(self, after: str) -> Effect | Wrong:
        """What comes after a thing of the plan, of the same kind as that."""
        standing = self.ground.standing(after)
        if isinstance(standing, Message):
            return Wrong("after", standing, unplaced=True)
        if not standing.path or not isinstance(standing.path[-1], int):
            return self.tell("{place} is in no list; write where it is to stand under “at”",
                             standing.path, "after")  # fmt: skip
        return self._item(standing.path[:-1], standing.path[-1] + 1)

    def _index(self, path: Path, kept: Path = ()) -> int | Wrong:
        """Where in a list something comes: after what is named, else last."""
        after, value = self.proposal.after, self.ground.value(path)
        count = len(value) if isinstance(value, list) else int(value is not None)
        if after is None:
            return count
        standing = self.ground.standing(after)
        if not isinstance(standing, Message) and standing.path[:-1] == path:
            return int(standing.path[-1]) + 1
        whole = Standing(path, ())
        found_in = self.ground.words(whole, after, exactly=False)
        held = {one.path[: len(path) + 1] for one in found_in} - {kept}
        if len(held) == 1:
            found = held.pop()
            return int(found[-1]) + 1 if len(found) > len(path) else count
        named = self._found(whole, after, "after")
        return named if isinstance(named, Wrong) else count

    def _deleted(self, standing: Standing) -> Effect | Wrong:
        """Words, or all that a place names."""
        ground = self.ground
        if self.proposal.was is not None:
            found = self._found(standing, self.proposal.was, "was")
            if isinstance(found, Wrong):
                return found
            value = str(ground.value(found.path))
            if value.strip() == value[found.start : found.end].strip():
                return self._removed(found.path)
            taken = _with_space(value, found)
            was = value[found.start : found.end]
            return Effect(SetText(*taken, ""), found.path, was, "", taken.start, taken.end)
        if ground.value(standing.path) is None or not standing.path:
            return self.tell("nothing stands in {place} that can be deleted", standing.path)
        return self._removed(standing.path)

    def _removed(self, path: Path) -> Effect | Wrong:
        field = self.ground.field(path)
        if field is not None and field.is_required and not isinstance(path[-1], int):
            return self.tell("{place} must stand there; delete the whole, or change it", path)
        return Effect(Remove(path), path, said_of(self.ground.value(path)), "")

    def _moved(self, standing: Standing) -> Effect | Wrong:
        ground, path = self.ground, standing.path
        if not path or not isinstance(path[-1], int):
            return self.tell("{place} is in no list, and cannot be moved", path)
        to: Path = path[:-1]
        if self.proposal.to is not None:
            found = self._into(self.proposal.to, path)
            if isinstance(found, Wrong):
                return found
            to = found
        elif self.proposal.after is None:
            return Wrong("to", _LACKS["to"], lacks=True)
        else:
            beside = ground.standing(self.proposal.after)
            if not isinstance(beside, Message) and beside.is_thing and beside.path:
                into_list = beside.path[:-1]
                if into_list[-1] == to[-1] or {into_list[-1], to[-1]} <= {"activities", "parts"}:
                    to = into_list
        index = self._index(to, path)
        if isinstance(index, Wrong):
            return index
        return Effect(Move(path, to, index), path, said_of(ground.value(path)), "")

    def _into(self, said: str, path: Path) -> Path | Wrong:
        """The list of what is named that something can be moved into."""
        things, keys = self.ground.things(" ".join(said.split()))
        lists = [] if keys else [self._list_in(one, str(path[-2])) for one in things]
        possible = [one for one in lists if one is not None and one[: len(path)] != path]
        if possible:
            return possible[0]
        into = self.ground.standing(said)
        if isinstance(into, Message):
            return Wrong("to", into, unplaced=True)
        found = self._list_in(into, str(path[-2]))
        if found is None or found[: len(path)] == path:
            return self.tell("it cannot be moved to {place}", into.path, "to")
        return found

    def _list_in(self, into: Standing, key: str) -> Path | None:
        """The list of a thing that what stands under a key can be moved into."""
        if not into.is_thing:
            return into.path if into.path[-1] in (key, "parts", "activities") else None
        fields = type(self.ground.items[into.path]).fields
        for one in (key, *({"parts": ("activities",), "activities": ("parts",)}.get(key, ()))):
            if one in fields:
                return (*into.path, one)
        return None


_GOING_ON = (",", "og ", "eller ", "samt ", "–")
"""How a text begins that goes on with the one before it, and is no item of its own."""


def new_item(text: str, field: Field, plan: Plan) -> Any:
    """A new item of a list as the plan has it: a text; of what has a title, its first line.

    «Kveldskurs: 12. januar 2026» is a title and its time, and what stands on the lines below is
    the text, but for keys with their values: «sted: Huset».
    """
    inner = field.inner
    if not isinstance(inner, Thing) or "title" not in inner.entity.fields:
        return text
    first, _break, rest = text.partition("\n")
    made: dict[str, Any] = {"title": _title(first)}
    name, colon, said = first.partition(": ")
    timed = inner.entity.written_as == "title" and "when" in inner.entity.fields
    if colon and timed and _is_time(said.strip(), plan):
        made = {"title": _title(name), "when": said.strip()}
    below = list[str]()
    for line in rest.splitlines():
        key, value = _keyed(line, inner.entity, plan)
        if value and key not in made:
            made[key] = value
        else:
            below.append(line)
    said = "\n".join(below).strip()
    return {**made, **({"text": said} if said else {})}


def _keyed(line: str, entity: type[Entity], plan: Plan) -> tuple[str, Any]:
    """The key and the value that a line says; nothing for a line of text."""
    name, colon, said = line.partition(": ")
    field, _tongues = entity.words.get(name.strip().casefold(), (None, 0))
    if not colon or field is None or field.key in ("id", "title", "text"):
        return "", None
    parts = [part.strip() for part in said.split("; ")]
    if field.key == "when":
        return field.key, parts if all(_is_time(one, plan) for one in parts) else None
    if field.key == "responsible":
        return field.key, [Readings(plan).item(("responsible",), one) for one in parts]
    if isinstance(field.inner, Choice):
        return field.key, field.inner.meant.get(said.strip())
    if isinstance(field.inner, Thing):
        return "", None
    return field.key, parts if isinstance(field.kind, Many) else said.strip()


def _title(text: str) -> str:
    return text.strip().strip("#*").strip()


def _is_time(said: str, plan: Plan) -> bool:
    reading = parse_when(said, language=plan.language, period=plan.span)
    return bool(reading.occurrences) and not reading.problems


def points_in(text: str) -> list[str]:
    """The points of a list that somebody wrote on lines."""
    lines = (line.strip().lstrip("-*•").strip() for line in text.splitlines())
    return [line for line in lines if line]


def said_of(value: object) -> str:
    """What stands at a place, for who reads it; of a thing its title."""
    if isinstance(value, dict):
        named = value.get("title") or value.get("who") or value.get("when") or value.get("value")
        return str(named or "")
    if isinstance(value, list):
        return "; ".join(map(said_of, value))
    return "" if value is None else str(value).strip()


def differing(was: str, text: str) -> tuple[str, str, str, str]:
    """What two texts begin with alike, what differs in each, and what they end with alike.

    What differs begins and ends where words do.
    """
    one, other = _WORDS.findall(was), _WORDS.findall(text)
    most = min(len(one), len(other))
    start = next((n for n in range(most) if one[n] != other[n]), most)
    rest = most - start
    end = next((n for n in range(rest) if one[-1 - n] != other[-1 - n]), rest)
    parts = (
        one[:start],
        one[start : len(one) - end],
        other[start : len(other) - end],
        one[len(one) - end :],
    )
    before, old, new, after = ("".join(part) for part in parts)
    return before, old.strip(), new.strip(), after


_WORD = lazy(r"\w+")
_WORDS = lazy(r"\d[\d \u00a0\u202f]*\d|\w+|\W")
"""Words, numbers as they are grouped, and each sign between them."""


def _joined(text: str) -> str:
    """A text as it goes on after another."""
    return text if text.startswith(_CLOSING) else f" {text}"


_CLOSING = (",", ".", ";", ":", ")")
"""Signs that stand right after a word."""


def _as_item(value: str, end: int, text: str) -> str | None:
    """A text as an item of a list in a text, after the item that ends there; None where none does.

    It may have the mark of an item itself.
    """
    line = value[value.rfind("\n", 0, end) + 1 : end]
    rest = value[end:].partition("\n")[0]
    mark = _ITEM.match(line)
    if mark is None or rest.strip() or text.startswith((*_GOING_ON, *_CLOSING)):
        return None
    return f"\n{text}" if _ITEM.match(text) else f"\n{mark[0]}{text}"


_ITEM = lazy(r"[ \t]*[-*+•–][ \t]+")


def _paragraph(value: str, found: Found) -> Found:
    """The paragraph that words stand in."""
    start = value.rfind("\n\n", 0, found.start)
    end = value.find("\n\n", found.end)
    begins = start + 2 if start >= 0 else 0
    return Found(found.path, begins, len(value.rstrip()) if end < 0 else end)


def _with_space(value: str, found: Found) -> Found:
    """Words that go, with the space that would be left twice, or alone."""
    start, end = found.start, found.end
    before, after = value[:start], value[end:]
    if before[-1:].isspace() and (not after or after[0].isspace() or after[0] in ",.;:)"):
        start = len(before.rstrip())
        if "\n\n" in before[start:] and after.strip():  # a paragraph of its own that goes whole
            start, end = len(before), end + len(after) - len(after.lstrip())
    elif not before.strip() and after[:1].isspace():
        start, end = 0, end + len(after) - len(after.lstrip())
    elif before[-1:] == "(" and after[:1].isspace():
        end += 1
    return Found(found.path, start, end)


def short(said: str) -> str:
    text = " ".join(said.split())
    return text if len(text) <= 60 else f"{text[:59]}…"
