"""What a Word file that came back says, as the secretary is told it: no signs, whole sentences."""

from collections.abc import Iterable, Iterator
from datetime import date
from shlex import quote
from typing import Any

from applan.formats.readback import Told
from applan.formats.readback.phrases import phrases
from applan.formats.readback.words import Words, member_of
from applan.messages import Catalogue, Message, msg
from applan.prose.blocks import Block, Blocks, Listing, Paragraph, line, under
from applan.prose.document import Document
from applan.readback.result import NOWHERE, Conflict, Edit, Place, Reported

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
        old, new = (_shown(self._words.value(one, edit.key)) for one in (edit.old, edit.new))
        said = self._sentence(edit, where, old, new)
        more = self._sides(old, new) + self._elsewhere(edit.elsewhere)
        return self._with_authors(said, edit.authors, more)

    def _elsewhere(self, places: Iterable[Place]) -> Blocks:
        """Where a value stands as well, and will be as it is now."""
        where = ", ".join(dict.fromkeys(self._words.at(one) for one in places))
        return (
            self._items((None, self._say(msg("changes there too: {where}", where=where))))
            if where
            else ()
        )

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

    def _sides(self, old: str, new: str) -> Blocks:
        if max(len(old), len(new)) <= _LONG or not (old and new):
            return ()
        return self._items((msg("before"), old), (msg("now"), new))

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
        old, new, reason = _shown(one.old), _shown(one.new), self._say(one.reason)
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
        return (Listing(tuple((Paragraph(one),) for one in lines)),)

    def _line(self, message: Message) -> Any:
        return line(self._say(message))


def _became(where: str, old: str, new: str) -> Message:
    if not old:
        return msg("{where}: “{new}” is added", where=where, new=new)
    if not new:
        return msg("{where}: “{old}” is struck out", where=where, old=old)
    return msg("{where}: “{old}” has become “{new}”", where=where, old=old, new=new)


def _shown(text: str) -> str:
    """A text without the space around it, where there is more than space."""
    return text.strip() or text
