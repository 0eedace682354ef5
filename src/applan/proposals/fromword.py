"""A draft that came back from Word as proposals: each change one, and remarks as reasons."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.messages import Message, Tongue, msg
from applan.model import Entity
from applan.model.declaration import Choice, Field, Thing
from applan.model.target import Target, on_one_line
from applan.patterns import lazy
from applan.proposals.effect import said_of
from applan.proposals.ground import Ground, Standing
from applan.readback.result import Edit, Remark, Reported, Result
from applan.readback.within import BOLD, FORM, LEFT

_PARAGRAPH = "\n\n"
_FORMS = (FORM, BOLD, LEFT)
_NEAR = 60
"""Characters between two changes of one paragraph by one author that are one proposal at most."""


class _Passage(NamedTuple):
    """Characters of a text, and what is to stand there."""

    path: Path
    start: int
    end: int
    text: str
    authors: tuple[str, ...]
    where: Path


def from_word(
    result: Result, by: str, ground: Ground
) -> tuple[list[dict[str, Any]], list[Message]]:
    """What a file changes as proposals by somebody, and what is to be told of it.

    What cannot be written by anybody is kept with its words, at the point where it stands. A
    remark is the reason of what is proposed where it stands; others are told.
    """
    items: list[tuple[Path, dict[str, Any]]] = []
    passages: list[_Passage] = []
    for edit in result.edits:
        passage = _passage(edit, ground)
        if passage is not None:
            passages.append(passage)
        else:
            items += [(edit.path, item) for item in _whole(edit, ground)]
    items += [(one.where, _of_passage(one, ground)) for one in _together(passages, ground)]
    items.sort(key=lambda one: ground.order(ground.document.written(one[0])))
    items += [(one.path, _kept(one, ground)) for one in result.reported
              if one.reason not in _FORMS]  # fmt: skip
    told = list(_with_reasons(items, result.remarks, ground))
    if any(one.reason in _FORMS for one in result.reported):
        told.append(msg("what only has another form, such as bold or a style, is no proposal"))
    return [{"by": by, **item} for _path, item in items], told


def _passage(edit: Edit, ground: Ground) -> _Passage | None:
    """An edit of characters of a text; None where it is of something whole."""
    if edit.start is None or not isinstance(edit.old, str) or not isinstance(edit.new, str):
        return None
    path = ground.document.written(edit.path)
    value = ground.value(path)
    end = edit.start + len(edit.old)
    if not isinstance(value, str) or value[edit.start : end] != edit.old:
        return None
    return _Passage(path, edit.start, end, edit.new, edit.authors, edit.path)


def _together(passages: Iterable[_Passage], ground: Ground) -> Iterator[_Passage]:
    """The passages; neighbours in one paragraph by one author are one."""
    last: _Passage | None = None
    for one in sorted(passages, key=lambda one: (ground.order(one.path), one.start)):
        if last is not None and last.path == one.path and last.authors == one.authors:
            between = str(ground.value(one.path))[last.end : one.start]
            if _PARAGRAPH not in between and len(between) <= _NEAR:
                last = last._replace(end=one.end, text=last.text + between + one.text)
                continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _of_passage(one: _Passage, ground: Ground) -> dict[str, Any]:
    """A proposal about words of a text, with so many around them that they stand there once."""
    value, standing = str(ground.value(one.path)), Standing(one.path, ())
    one = _at_sentence(one, value)
    old = value[one.start : one.end]
    item: dict[str, Any] = {"at": ground.place(one.path)}
    if not one.text.strip() and old.strip() and _is_there_once(ground, standing, old):
        return {**item, "kind": "delete", "was": old.strip()}
    if value.strip() == old.strip() and old.strip():
        return {**item, "kind": "change", "was": old.strip(), "text": one.text.strip()}
    if not old and one.start >= len(value.rstrip()) and one.text.startswith(_PARAGRAPH):
        return {**item, "kind": "add", "text": one.text.strip()}
    start, end = _cited(value, one.start, one.end, ground, standing)
    text = value[start : one.start] + one.text + value[one.end : end]
    was, text = value[start:end].strip(), text.strip()
    marked = _ENDS.match(value, start + len(value[start:end].rstrip()) - 1)
    if (
        marked
        and "\n" not in text
        and text.endswith(marked[0])
        and _is_there_once(ground, standing, was[:-1])
    ):
        was, text = was[:-1], text[:-1]
    return {**item, "kind": "change", "was": was, "text": text}


def _at_sentence(one: _Passage, value: str) -> _Passage:
    """What only goes or only comes, from where a sentence begins, if that says the same.

    «Vi går. Vi synger.» without the first sentence is without «Vi går. » and not «går. Vi ».
    """
    old = value[one.start : one.end]
    if bool(old) is bool(one.text):
        return one
    moved = old or one.text
    for back in range(len(moved)):
        start = one.start - back
        before = value[:start]
        if value[start : one.start] != moved[len(moved) - back :]:
            break
        if not before or _SENTENCE.search(before):
            again = moved[len(moved) - back :] + moved[: len(moved) - back]
            text = again if one.text else ""
            return one._replace(start=start, end=one.end - back, text=text)
    return one


_SENTENCE = lazy(r"(?:[.!?:]\s+|\n\s*)$")
"""What stands before a sentence."""

_ENDS = lazy(r"[,;:!?]|\.(?!\s+[^\W\dA-ZÆØÅ])")
"""A mark after words that need not be cited with them; not the one of «12. mai»."""


def _is_there_once(ground: Ground, standing: Standing, words: str) -> bool:
    return len(ground.words(standing, words)) == 1


def _cited(value: str, start: int, end: int, ground: Ground, standing: Standing) -> tuple[int, int]:
    """Whole words around characters, so many that they stand in the text once.

    Around what only comes stands a word on each side.
    """
    comes = start == end
    start, end = _to_words(value, start, end)
    if comes and "\n" not in value[(wider := _wider(value, start, end))[0] : wider[1]]:
        start, end = wider
    while True:
        words = value[start:end]
        if words.strip() and _is_there_once(ground, standing, words):
            return start, end
        wider = _wider(value, start, end)
        if wider == (start, end):
            return start, end
        start, end = wider


def _to_words(value: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and not value[start - 1].isspace():
        start -= 1
    while end < len(value) and not value[end].isspace():
        end += 1
    return start, end


def _wider(value: str, start: int, end: int) -> tuple[int, int]:
    """One word more, before them or, where none is, after them."""
    before = value[:start].rstrip()
    if before:
        return _to_words(value, len(before), end)[0], end
    after = value[end:]
    rest = after.lstrip()
    if rest:
        return start, _to_words(value, start, end + len(after) - len(rest) + 1)[1]
    return start, end


def _whole(edit: Edit, ground: Ground) -> list[dict[str, Any]]:
    """An edit of a value, an item or a thing, all of it."""
    path = ground.document.written(edit.path)
    match edit.kind:
        case "remove":
            return [{"kind": "delete", "at": ground.place(path)}]
        case "move":
            return [_move(edit, path, ground)]
        case "add":
            return [_add(edit, ground)]
    at, field = ground.place(path), ground.field(path)
    if field is not None and field.entity is Target and isinstance(edit.new, dict):
        line = on_one_line(edit.new, ground.plan.language)
        if line is not None:
            return [{"kind": "whole", "at": at, "text": line}]
        own = ((key, edit.old.get(key), edit.new.get(key)) for key in {**edit.old, **edit.new})
        parts = [replace(edit, path=(*edit.path, key), old=old, new=new)
                 for key, old, new in own if old != new]  # fmt: skip
        return [item for one in parts for item in _whole(one, ground)]
    if edit.new is None:
        return [{"kind": "delete", "at": at}]
    new = _in_lines(edit.new)
    value = ground.value(path)
    if edit.old is None or value is None:
        return [{"kind": "add", "at": ground.place(_key_of(edit.path, ground)), "text": new}]
    if isinstance(value, str):
        return [{"kind": "change", "at": at, "was": value.strip(), "text": new}]
    if isinstance(value, list) and field is not None and not isinstance(field.inner, Thing):
        return [{"kind": "whole", "at": at, "text": new}]
    # a thing that is written in several ways: what stood there, and what is to stand there
    texts = [text for _path, text in ground.texts(Standing(path, ()))]
    if len(texts) == 1:
        return [{"kind": "change", "at": at, "was": texts[0].strip(), "text": new}]
    return [{"kind": "delete", "at": at}, {"kind": "add", "at": at, "text": new}]


def _key_of(path: Path, ground: Ground) -> Path:
    """The key of a thing that a path leads through; what stands below it need not be there."""
    owner = ground.owner(path)
    return path[: len(owner) + 1]


def _add(edit: Edit, ground: Ground) -> dict[str, Any]:
    """What comes into a list, after what stands before it there; or a key that is new."""
    field = ground.field(edit.path[:-1])
    entity = field.entity if field is not None else None
    text = _in_lines(edit.new, entity, ground.document.tongue)
    if not isinstance(edit.path[-1], int):
        return {"kind": "add", "at": ground.place(_key_of(edit.path, ground)), "text": text}
    path, index = ground.document.written(edit.path[:-1]), edit.path[-1]
    item: dict[str, Any] = {"kind": "add", "at": ground.place(edit.path[:-1]), "text": text}
    value = ground.value(path)
    if isinstance(value, list) and 0 < index < len(value):
        item["after"] = _named(value[index - 1], (*path, index - 1), ground)
    return item


def _named(value: object, path: Path, ground: Ground) -> str:
    """An item of a list as it is named where something comes after it."""
    if path in ground.items and ground.owner(path) == path:
        return ground.place(path)
    return said_of(value)


def _move(edit: Edit, path: Path, ground: Ground) -> dict[str, Any]:
    item: dict[str, Any] = {"kind": "move", "at": ground.place(path)}
    to = ground.document.written(edit.to)
    if ground.owner(to) != ground.owner(path[:-1]):
        item["to"] = ground.place(ground.owner(to))
    value = ground.value(to)
    if isinstance(value, list) and 0 < edit.index <= len(value):
        item["after"] = _named(value[edit.index - 1], (*to, edit.index - 1), ground)
    elif "to" not in item:
        item["to"] = ground.place(ground.owner(to))
    return item


def _in_lines(value: Any, entity: type[Entity] | None = None, tongue: Tongue = "nb") -> str:
    """A value of the plan as somebody writes it: a title, its time, and the rest on lines below, as
    `new_item` reads them."""
    if isinstance(value, dict):
        title = str(value.get("title") or value.get("who") or value.get("when") or "")
        rest = {key: one for key, one in value.items() if key not in ("title", "text", "id")}
        when = rest.get("when")
        when = when[0] if isinstance(when, list) and len(when) == 1 else when
        if isinstance(when, str) and value.get("title"):
            title = f"{title}: {when}"
            del rest["when"]
        elif not value.get("title"):
            rest = {key: one for key, one in rest.items() if one != title}
        lines = [title] if title else []
        lines += [str(value["text"])] if value.get("text") else []
        for key, one in rest.items():
            field = entity.fields.get(key) if entity is not None else None
            said = entity.said_in(key, tongue) if entity is not None else key
            lines.append(f"{said}: {_on_line(one, field, tongue)}")
        return "\n".join(lines)
    if isinstance(value, list):
        return "\n".join(map(_in_lines, value))
    return str(value).strip()


def _on_line(value: Any, field: Field | None, tongue: Tongue) -> str:
    """The value of a key as it is written behind it."""
    if isinstance(value, list):
        return "; ".join(_on_line(one, field, tongue) for one in value)
    if isinstance(value, dict) and value.keys() == {"who", "does"}:
        return f"{value['who']} ({value['does']})"
    if field is not None and isinstance(field.inner, Choice) and value in field.inner.values:
        return field.inner.word(value, tongue)
    return _in_lines(value)


def _kept(one: Reported, ground: Ground) -> dict[str, Any]:
    """What the file says otherwise and nobody can write, with its words and where it stands."""
    kind = "change" if one.old and one.new else "delete" if one.old else "add"
    kind = "move" if one.old == one.new else kind
    item: dict[str, Any] = {"kind": kind}
    owner = ground.owner(ground.document.written(one.path))
    where = ground.place(owner) if owner else one.place.point or one.text.strip()[:200]
    if where:
        item["at"] = where
    if one.old:
        item["was"] = one.old.strip() or one.old
    if one.new:
        item["text"] = one.new.strip() or one.new
    return item


def _with_reasons(
    items: Sequence[tuple[Path, dict[str, Any]]], remarks: Sequence[Remark], ground: Ground
) -> Iterator[Message]:
    """Give remarks to the proposals where they stand, as reasons; those that are left are told."""
    for remark in remarks:
        found = [item for path, item in items if path and path == remark.path]
        if not found and remark.path:
            owner = ground.owner(ground.document.written(remark.path))
            found = [item for path, item in items
                     if owner and ground.owner(ground.document.written(path)) == owner]  # fmt: skip
        if found:
            before = found[0].get("reason")
            found[0]["reason"] = f"{before}\n\n{remark.text}" if before else remark.text
            continue
        yield msg("a comment by {author} is about nothing that is proposed: “{text}” ({place})",
                  author=remark.author, text=" ".join(remark.text.split()),
                  place=remark.place.point or str(remark.place.paragraph))  # fmt: skip
