"""What a Word file that came back says, for people and as JSON."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from shlex import quote
from typing import Any

from applan.findings import Path
from applan.formats.document import Look, written
from applan.formats.terminal import json_text, picked
from applan.frozen import NamedTuple
from applan.messages import Catalogue, Message, Tongue, msg
from applan.model import Activity, Goal, Plan, Section, walk
from applan.model.declaration import TONGUES
from applan.model.target import on_one_line
from applan.model.tongues import key_words
from applan.patterns import lazy
from applan.prose.blocks import Block, Blocks, Listing, Paragraph, line, points, under
from applan.prose.document import Document
from applan.readback.compared import value_at
from applan.readback.result import NOWHERE, Conflict, Edit, Place, Reported, Result
from applan.typography import number

FORMATS = ("text", "json", "md")
"""The formats there are, the one people read first."""


class Told(NamedTuple):
    """A file, the plan it is of, what it was made from, and what it says.

    ``base`` is the plan that it was made from, and ``called`` what that is called: the sign of an
    edition, a revision, a file. ``written`` is whether the edits stand in the plan now.
    """

    file: str
    plan: str
    called: str
    base: Plan
    result: Result
    written: bool = False


def render(told: Told, format: str, catalogue: Catalogue, look: Look | None = None) -> str | bytes:
    """All of it in one of the formats."""
    if format == "json":
        return _as_json(told, catalogue)
    return written(document(told, catalogue), format, look)


_NAMES = ("title", "text", "name", "who", "what", "value", "when")
"""The keys whose value something goes by, the first that it has."""

_CHOSEN = {"role", "kind", "status", "mode", "certainty", "language"}
"""The keys whose values are words of the format, and have other names in other tongues."""


def member_of(path: Path) -> str:
    """The list that a path leads to a member of: «activities»; empty for what is no member."""
    return path[-2] if len(path) > 1 and isinstance(path[-2], str) else ""


class Words:
    """Says what a plan's keys and values are; ``plan`` is the one that the file was made from."""

    def __init__(self, plan: Plan, catalogue: Catalogue) -> None:
        tongue: Tongue = "en" if catalogue.language == "en" else plan.language
        own = {one.key: one.keys[TONGUES.index(tongue)] for one in Activity.fields.values()}
        self._language = plan.language
        self._say, self._keys = catalogue.say, key_words(tongue) | own
        kinds = (Activity, Goal, Section)
        self._titles = {one.path: one.item.title for one in walk(plan)
                        if isinstance(one.item, kinds)}  # fmt: skip

    def where(self, path: Path, key: str, place: Place) -> str:
        """«Punkt 2.3 Vårtur, når»: the printed point, what holds the value, and the field."""
        whose = f"{self.at(place)} {self.title(path)}".strip() or self._say(msg("In the plan"))
        return f"{whose}, {self._keys.get(key, key)}" if key else whose

    def at(self, place: Place) -> str:
        """«Punkt 2.3», else the paragraph; empty for nowhere."""
        if place.point:
            return self._say(msg("Point {point}", point=place.point))
        number = str(place.paragraph)
        return self._say(msg("Paragraph {number}", number=number)) if place.paragraph else ""

    def title(self, path: Path) -> str:
        """The title of the activity, goal or section that a path is in; empty for the plan."""
        inside = (path[:size] for size in range(len(path), 0, -1))
        return next((self._titles[one] for one in inside if one in self._titles), "")

    def value(self, value: Any, key: str = "") -> str:
        """A value as one text: of what has a title, the title with the rest behind it."""
        if value is None:
            return ""
        if isinstance(value, Mapping):
            target = on_one_line(value, self._language)
            if target is not None:
                return target
            name = next((one for one in _NAMES if one in value), "")
            named = [self.value(value[name], name)] if name else []
            rest = [f"{self._keys.get(one, one)}: {self.value(held, one)}"
                    for one, held in value.items() if one != name]  # fmt: skip
            return "; ".join((*named, *rest))
        if isinstance(value, Sequence) and not isinstance(value, str):
            return ", ".join(self.value(one, key) for one in value)
        if isinstance(value, bool):
            return self._say(msg("yes") if value else msg("no"))
        if isinstance(value, int | float):
            return number(value)
        if isinstance(value, date):
            return f"{value:%d.%m.%Y}"
        return self._keys.get(str(value), str(value)) if key in _CHOSEN else str(value)


_NEAR = 20
"""Characters between two changes that are told as one."""

_FEW = 40
"""Characters that come or go and are told with the words beside them."""

_BEFORE = lazy(r"\S+\s*$")
_AFTER = lazy(r"^\s*\S+")


def phrases(edits: Sequence[Edit], plan: Plan) -> Iterator[Edit]:
    """The edits, with those that are near each other in one text as one of the whole phrase.

    ``plan`` is the one that the places of the edits are in.
    """
    waiting: Edit | None = None
    for edit in edits:
        joined = _joined(waiting, edit, _text_of(plan, edit)) if waiting is not None else None
        if waiting is not None and joined is None:
            yield _with_neighbours(waiting, _text_of(plan, waiting))
        waiting = joined or edit
    if waiting is not None:
        yield _with_neighbours(waiting, _text_of(plan, waiting))


def _joined(one: Edit, other: Edit, text: str) -> Edit | None:
    """Two edits of one text as one, where they follow each other closely."""
    same = (one.kind, one.path, one.authors) == ("value", other.path, other.authors)
    if not text or not same or other.kind != "value" or one.start is None or other.start is None:
        return None
    between = text[one.start + len(one.old) : other.start]
    apart = other.start - one.start - len(one.old)
    if not 0 <= apart <= _NEAR or "\n" in between:
        return None
    return replace(one, old=one.old + between + other.old, new=one.new + between + other.new)


def _with_neighbours(edit: Edit, text: str) -> Edit:
    """A few words that come or go, with the word before and the one after."""
    if not text or edit.kind != "value" or edit.start is None or (edit.old and edit.new):
        return edit
    if len(edit.old or edit.new) > _FEW or "\n" in (edit.old or edit.new):
        return edit
    before, after = text[: edit.start], text[edit.start + len(edit.old) :]
    first, last = _BEFORE.search(before), _AFTER.search(after)
    begins, ends = (one[0] if one is not None else "" for one in (first, last))
    if "\n" in begins + ends:
        return edit
    return replace(edit, old=begins + edit.old + ends, new=begins + edit.new + ends)


def _text_of(plan: Plan, edit: Edit) -> str:
    """The text that the words of an edit stand in; empty where they are not found there."""
    if edit.start is None or not isinstance(edit.old, str) or not isinstance(edit.new, str):
        return ""
    value = value_at(plan, edit.path)
    found = value if isinstance(value, str) else ""
    return found if found.startswith(edit.old, edit.start) else ""


def _as_json(told: Told, catalogue: Catalogue) -> str:
    """Every edit, conflict, report and comment. Paths are English keys and indices in the base.

    What is moved goes to a path.
    """
    result = told.result
    content = {
        "version": 1,
        "plan": told.plan,
        "base": told.called,
        "edits": [_edit_data(one, written=told.written) for one in result.edits],
        "conflicts": [
            picked(one, "path", "id", "key", "base", "file", "plan", **_by(one))
            for one in result.conflicts
        ],
        "reported": [
            {
                "reason": catalogue.say(one.reason),
                "text": one.text,
                "from": one.old,
                "to": one.new,
                "place": one.place,
                "author": _by(one)["author"],
            }
            for one in result.reported
        ],
        "comments": [picked(one, "author", "text", "path", "place") for one in result.remarks],
        "typographic": result.typographic,
    }
    return json_text(content)


def _edit_data(edit: Edit, *, written: bool) -> dict[str, Any]:
    return {
        **picked(edit, "path", "id", "key", "kind"),
        "from": edit.old,
        "to": [*edit.to, edit.index] if edit.kind == "move" else edit.new,
        **_by(edit),
        "applied": written,
    }


def _by(one: Edit | Conflict | Reported) -> dict[str, Any]:
    """Who said so, and where."""
    return {"author": ", ".join(one.authors), "place": one.place}


_LONG = 160
"""Characters; longer texts are told each on a line of its own."""

_NEW = {
    "activities": "a new activity, “{new}”",
    "goals": "a new goal, “{new}”",
    "targets": "a new target, “{new}”",
    "sections": "a new section, “{new}”",
}
_GONE = {
    "activities": "the activity “{old}” is struck out",
    "goals": "the goal “{old}” is struck out",
    "targets": "the target “{old}” is struck out",
    "sections": "the section “{old}” is struck out",
}


def document(told: Told, catalogue: Catalogue) -> Document:
    """First what is changed, then what somebody has to decide, then what was remarked."""
    teller = _Teller(told, catalogue)
    return Document(tuple(teller.blocks()), "", "", catalogue.language, date.min)


class _Teller:
    def __init__(self, told: Told, catalogue: Catalogue) -> None:
        self._told, self._say = told, catalogue.say
        self._words = Words(told.base, catalogue)

    def blocks(self) -> Iterator[Block]:
        told, result = self._told, self._told.result
        yield Paragraph(self._line(msg(
            "{file}, made from {plan} ({base})", file=told.file, plan=told.plan, base=told.called
        )))  # fmt: skip
        heading = msg("Written into the plan") if told.written else msg("Changed in the file")
        yield from self._part(heading, map(self._edit, phrases(result.edits, told.base)))
        heading = msg("Changed both in the file and in the plan: decide which it is to be")
        yield from self._part(heading, map(self._conflict, result.conflicts))
        heading = msg("Not written: see to it yourself")
        yield from self._part(heading, map(self._reported, result.reported))
        yield from self._part(msg("Comments"), (self._with_authors(
            msg("{where}: {text}", where=self._words.where(one.path, "", one.place), text=one.text),
            (one.author,) if one.author else (), (),
        ) for one in result.remarks))  # fmt: skip
        yield from (Paragraph(self._line(one)) for one in self._ending())

    def _ending(self) -> Iterator[Message]:
        told, result = self._told, self._told.result
        if result.typographic == 1:
            yield msg("one paragraph differs only in quotation marks, dashes or spaces")
        elif result.typographic:
            yield msg(
                "{count} paragraphs differ only in quotation marks, dashes or spaces",
                count=result.typographic,
            )
        if not result.differs:
            yield msg("nothing else differs") if result.typographic else msg("nothing differs")
        elif result.edits and not told.written:
            yield msg("“applan read {file} --write” writes the changes into the plan",
                      file=quote(told.file))  # fmt: skip

    def _part(self, heading: Message, items: Iterable[Blocks]) -> Blocks:
        held = tuple(items)
        return under(self._say(heading), Listing(held)) if held else ()

    def _edit(self, edit: Edit) -> Blocks:
        where = self._where(edit)
        old, new = (_trimmed(self._words.value(one, edit.key)) for one in (edit.old, edit.new))
        said = self._sentence(edit, where, old, new)
        more = self._elsewhere(edit.elsewhere)
        if max(len(old), len(new)) > _LONG and old and new:
            more = self._items((msg("before"), old), (msg("now"), new)) + more
        return self._with_authors(said, edit.authors, more)

    def _elsewhere(self, places: Iterable[Place]) -> Blocks:
        """Where a value stands as well, and will be as it is now."""
        where = ", ".join(dict.fromkeys(self._words.at(one) for one in places))
        said = self._say(msg("changes there too: {where}", where=where))
        return self._items((None, said)) if where else ()

    def _sentence(self, edit: Edit, where: str, old: str, new: str) -> Message:
        sort = member_of(edit.path)
        is_long = max(len(old), len(new)) > _LONG
        match edit.kind:
            case "add" if sort in _NEW:
                return msg("{where}: {new}", where=where, new=msg(_NEW[sort], new=new))
            case "remove" if sort in _GONE:
                name = old.split("; ")[0]
                return msg("{where}: {gone}", where=where, gone=msg(_GONE[sort], old=name))
            case "move":
                return self._moved(edit, where, old)
            case "split":
                return msg("{where}: a paragraph is made two", where=where)
            case "join":
                return msg("{where}: two paragraphs are made one", where=where)
        if new == f"**{old}**":
            return msg("{where}: “{words}” is made bold", where=where, words=old)
        if old == f"**{new}**":
            return msg("{where}: “{words}” is no longer bold", where=where, words=new)
        if is_long and old and new:
            return msg("{where} is written anew", where=where)
        return _became(where, old, new)

    def _where(self, edit: Edit) -> str:
        """Where a value stands; of what is added or struck out, what holds it."""
        whole = edit.kind in ("add", "remove") and member_of(edit.path)
        path = edit.path[:-2] if whole else edit.path
        beside = edit.kind == "remove" and whole in _GONE
        key = edit.key
        if key == "when":  # a time has a place and a form of its own
            key = next(one for one in reversed(edit.path) if isinstance(one, str))
        return self._words.where(path, key, NOWHERE if beside else edit.place)

    def _moved(self, edit: Edit, where: str, old: str) -> Message:
        said = msg("{where}: “{old}” is moved", where=where, old=old)
        if not old or old.split("; ")[0] == self._words.title(edit.path):
            said = msg("{where} is moved", where=where)
        there, here = self._words.title(edit.to), self._words.title(edit.path[:-2])
        if there and there != here:
            return msg("{said}, and stands under “{into}”", said=said, into=there)
        return said

    def _conflict(self, conflict: Conflict) -> Blocks:
        where = self._words.where(conflict.path, conflict.key, conflict.place)
        sides = (
            (msg("when the file was made"), conflict.base),
            (msg("in the file"), conflict.file),
            (msg("in the plan now"), conflict.plan),
        )
        told = self._items(*((side, self._words.value(one, conflict.key)) for side, one in sides))
        return self._with_authors(msg("{where}", where=where), conflict.authors, told)

    def _reported(self, one: Reported) -> Blocks:
        where = self._words.where(() if one.home.point else one.path, "", one.place)
        if not one.path and one.place == NOWHERE:
            where = self._say(msg("Beside the text"))
        old, new, reason = _trimmed(one.old), _trimmed(one.new), self._say(one.reason)
        if not (old or new or one.text):
            return self._with_authors(one.reason, one.authors, ())
        said = msg("{where}: “{text}”", where=where, text=one.text)
        if old != new:
            said = _became(where, old, new)
        more = [(None, reason)]
        if one.home.point:
            home = self._words.where(one.path, "", one.home)
            more.append((None, self._say(msg("there: {where}", where=home))))
        return self._with_authors(said, one.authors, self._items(*more))

    def _with_authors(self, said: Message, authors: tuple[str, ...], more: Blocks) -> Blocks:
        text = self._say(said)
        if authors:
            text = f"{text} ({', '.join(authors)})"
        return Paragraph(line(text)), *more

    def _items(self, *items: tuple[Message | None, Any]) -> Blocks:
        lines = (
            line(f"{self._say(side)}: {text or '–'}" if side is not None else text)
            for side, text in items
        )
        return (points(lines),)

    def _line(self, message: Message) -> Any:
        return line(self._say(message))


def _became(where: str, old: str, new: str) -> Message:
    if not old:
        return msg("{where}: “{new}” is added", where=where, new=new)
    if not new:
        return msg("{where}: “{old}” is struck out", where=where, old=old)
    return msg("{where}: “{old}” has become “{new}”", where=where, old=old, new=new)


def _trimmed(text: str) -> str:
    """A text without the space around it, where there is more than space."""
    return text.strip() or text
