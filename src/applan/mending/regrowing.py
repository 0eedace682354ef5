"""Changes of values as changes of a file's text: each in the ways it can be written, best first.

Nothing here is sure to be read as it is meant; whoever asks reads each text, and takes the first
that says what it should. Paths are those of the text as it is.
"""

from collections.abc import Iterator
from typing import Any

from applan.document.edits import is_plain
from applan.document.nodes import Node, is_mapping, is_null, is_scalar, is_sequence
from applan.document.patched import Patch
from applan.findings import Path
from applan.mending.phrasing import is_prose, marked
from applan.mending.rewording import reworded
from applan.mending.sheet import Sheet
from applan.mending.short import WIDEST
from applan.mending.spots import Spot, is_long, is_name, is_short
from applan.model.declaration import Kind, Many, Thing

_STEPS = 4
"""Short forms that are written long, one in the other, until something can be put there."""


def with_value(sheet: Sheet, path: Path, value: Any) -> Iterator[str]:
    """Texts in which what is at ``path`` says something else, or says it now."""
    chain = sheet.spots(path)
    if len(chain) <= len(path):
        yield from _with_missing(sheet, path, len(chain), value)
        return
    spot = chain[-1]
    if isinstance(value, str) and not isinstance(spot.kind, Thing | Many):
        yield from _with_text(sheet, path, chain, value)
        return
    yield from _replaced(sheet, path, chain, value)


def _with_text(sheet: Sheet, path: Path, chain: list[Spot], value: str) -> Iterator[str]:
    """A text in the place of a text."""
    spot, above = chain[-1], chain[-2]
    said = sheet.phrasing().said(spot.kind, value)
    node: Node | None = spot.node
    if spot.form == "self" and isinstance(above.kind, Thing) and is_mapping(spot.node):
        node = None  # «Kanalbruk: hvor vi skal være» is one text and two for YAML
    if node is not None and is_scalar(node) and not is_null(node):
        yield from reworded(sheet, node, said, prose=is_prose(spot.kind))
        if spot.form in ("name", "self") or not sheet.is_block(spot.holder or node):
            flow = "{" in sheet.prefix(node) or "[" in sheet.prefix(node)
            if "\n" not in said and sheet.is_text_alone(node):
                written = said if is_plain(said, flow=flow or spot.form == "name") else marked(said)
                yield sheet.with_(Patch(node.start_mark.index, node.end_mark.index, written))
        if spot.form in ("name", "self"):
            yield from _through(sheet, path, chain, value)
            return
    yield from _replaced(sheet, path, chain, value)


def _replaced(sheet: Sheet, path: Path, chain: list[Spot], value: Any) -> Iterator[str]:
    """What stands there, written anew as a whole."""
    spot, node, holder, key = chain[-1], chain[-1].node, chain[-1].holder, chain[-1].key
    if spot.form == "inner":
        yield from _through(sheet, path, chain, value)
    elif spot.form == "pair":
        yield from _pair_replaced(sheet, path, chain, value)
    if holder is None or spot.form not in ("key", "what", "alone", "item"):
        return
    kind, said = (chain[-2].kind, [value]) if spot.form == "alone" else (spot.kind, value)
    for phrasing in sheet.phrasings():
        if not sheet.is_block(holder):
            start = node.start_mark.index
            end = max(sheet.end(node), start)
            space = " " if sheet.text[start - 1] == ":" else ""
            yield sheet.with_(Patch(start, end, space + phrasing.flow(kind, said)),
                              *sheet.above(holder, sheet.comments(start, end)))  # fmt: skip
        elif key is not None:
            after = sheet.colon(key)
            lines = phrasing.after_key(kind, said, sheet.column(key), sheet.column_at(after))
            yield sheet.rewritten(after, max(sheet.end(node), after), lines, key)
        else:
            column = sheet.column(holder) + sheet.beside_dash(holder)
            yield _item_rewritten(sheet, holder, chain, phrasing.item(kind, said, column))


def _item_rewritten(sheet: Sheet, holder: Node, chain: list[Spot], lines: list[str]) -> str:
    """The text with an item of a list in lines written anew."""
    index = next(at for at, one in enumerate(holder.value) if one is chain[-1].node
                 or chain[-1].holder is one)  # fmt: skip
    line = sheet.dash_line(holder, index)
    start = sheet.start(line) + sheet.column(holder) + 1
    end = max(sheet.end(holder.value[index]), start)
    space = " " * (sheet.beside_dash(holder) - 1)
    return sheet.rewritten(start, end, [space + lines[0], *lines[1:]], holder.value[index])


def _pair_replaced(sheet: Sheet, path: Path, chain: list[Spot], value: Any) -> Iterator[str]:
    """A name with what is said of it, written anew."""
    spot = chain[-1]
    assert isinstance(spot.kind, Thing)
    assert spot.key is not None
    assert spot.holder is not None
    entity, key, above = spot.kind.entity, spot.key, chain[-2]
    first, second = entity.pair
    listed = is_sequence(above.node)
    for phrasing in sheet.phrasings():
        if listed and len(spot.holder.value) == 1 and sheet.is_block(above.node):
            column = sheet.column(above.node) + sheet.beside_dash(above.node)
            lines = phrasing.item(spot.kind, value, column)
            yield _item_rewritten(sheet, above.node, chain, lines)
            continue
        if isinstance(value, dict) and value.get(first) == key.value:
            rest = {name: one for name, one in value.items() if name != first}
            kind: Kind = spot.kind
            said: Any = rest
            if second != entity.written_as:
                kind, said = entity.fields[second].kind, rest.get(second)
                if set(rest) - {second}:
                    continue
            column, after = sheet.column(key), sheet.colon(key)
            end = max(sheet.end(spot.node), after)
            if not said:
                yield sheet.with_(Patch(after, end, ""))
            elif sheet.is_block(spot.holder):
                lines = phrasing.after_key(kind, said, column, sheet.column_at(after))
                yield sheet.rewritten(after, end, lines, key)
            else:
                yield sheet.with_(Patch(after, end, " " + phrasing.flow(kind, said)))
    yield from _through(sheet, path, chain, value)


def _with_missing(sheet: Sheet, path: Path, known: int, value: Any) -> Iterator[str]:
    """What is not there, put there; what it stands in is made as well."""
    chain = sheet.spots(path)
    for step in reversed(path[known:]):
        value = {step: value} if isinstance(step, str) else [value]
    if isinstance(path[known - 1], int):
        inside = path[: known - 1]
        yield from with_item(sheet, inside, len(sheet.value_at(inside)), value)
        return
    yield from _with_key(sheet, path[:known], chain[:known], value)


def _with_key(sheet: Sheet, path: Path, chain: list[Spot], value: Any) -> Iterator[str]:
    """A key that is not there."""
    spot, key = chain[-1], str(path[-1])
    if not isinstance(spot.kind, Thing):
        return
    entity = spot.kind.entity
    if (entity.alone or spot.form == "key") and not is_long(spot):
        now = sheet.value_at(path[:-1])
        yield from _replaced(sheet, path[:-1], chain, {**now, key: value})
        return
    if is_null(spot.node) and spot.form != "pair":
        yield from _replaced(sheet, path[:-1], chain, {key: value})
        return
    if not is_long(spot):
        yield from _through(sheet, path, chain, value)
        return
    holder = spot.node
    for phrasing in sheet.phrasings():
        if sheet.is_block(holder):
            lines = phrasing.entry(entity, key, value, sheet.column(holder.value[0][0]))
            put = sheet.entry_patch(holder, entity, key, lines, top=spot.form == "root")
            yield sheet.with_(put)
            continue
        said = phrasing.flow_entry(entity, key, value)
        line = sheet.lines[sheet.at(sheet.end(holder) - 1)].rstrip()
        if len(line) + len(said) + 2 > WIDEST or "\\n" in said:
            yield from _through(sheet, path, chain, value)
        yield sheet.with_span(holder, _before(sheet, spot, key), said)


def _before(sheet: Sheet, spot: Spot, key: str) -> Node | None:
    """What a key comes after in a thing between brackets; None for nothing."""
    assert isinstance(spot.kind, Thing)
    entity, before = spot.kind.entity, None
    for name, one in spot.node.value:
        if name.value in entity.words and entity.rank(name.value) < entity.rank(key):
            before = _last_of(sheet, name, one)
    return before


def _last_of(sheet: Sheet, key: Node, value: Node) -> Node:
    """What a key with its value ends with: the key, where nothing is written behind it."""
    return value if sheet.end(value) > key.end_mark.index else key


def with_item(sheet: Sheet, path: Path, index: int, value: Any) -> Iterator[str]:
    """Texts with one more in the list at ``path``, before what is at ``index`` now."""
    chain = sheet.spots(path)
    if len(chain) <= len(path) or is_null(chain[-1].node) or not chain[-1].node.value:
        yield from with_value(sheet, path, [value])
        return
    spot = chain[-1]
    if not isinstance(spot.kind, Many):
        return
    kind, node = spot.kind.kind, spot.node
    now = sheet.value_at(path)
    if is_sequence(node) and len(node.value) == len(now):
        if sheet.is_block(node):
            for phrasing in sheet.phrasings():
                column = sheet.column(node)
                beside = sheet.beside_dash(node)
                first, *rest = phrasing.item(kind, value, column + beside)
                lines = [" " * column + "-" + " " * (beside - 1) + first, *rest]
                yield sheet.with_(sheet.item_patch(node, index, lines))
            return
        said = sheet.phrasing().flow(kind, value)
        line = sheet.lines[sheet.at(sheet.end(node) - 1)].rstrip()
        if len(line) + len(said) + 2 > WIDEST:
            yield from _after(
                sheet, _in_lines(sheet, spot), lambda one: with_item(one, path, index, value)
            )
        before = node.value[index - 1] if index else None
        yield sheet.with_span(node, before, said)
        return
    if is_sequence(node):
        return
    entity = kind.entity if isinstance(kind, Thing) else None
    if not is_mapping(node):
        yield from _replaced(sheet, path, chain, [*now[:index], value, *now[index:]])
        return
    if entity is not None and is_short(entity, node) and len(node.value) == len(now):
        yield from _with_pair(sheet, spot, index, value)
    yield from _after(sheet, _dashed(sheet, spot), lambda one: with_item(one, path, index, value))


def _with_pair(sheet: Sheet, spot: Spot, index: int, value: Any) -> Iterator[str]:
    """One more name among names, if it is one."""
    assert isinstance(spot.kind, Many)
    assert isinstance(spot.kind.kind, Thing)
    entity, node = spot.kind.kind.entity, spot.node
    first, second = entity.pair
    names = {key.value for key, _value in node.value}
    if set(value) != {first, second} or value[first] in names or not is_name(entity, value[first]):
        return
    name, phrasing, kind = value[first], sheet.phrasing(), entity.fields[second].kind
    if not is_plain(name, flow=True):
        return
    if not sheet.is_block(node):
        before = _last_of(sheet, *node.value[index - 1]) if index else None
        yield sheet.with_span(node, before, f"{name}: {phrasing.flow(kind, value[second])}")
        return
    column = sheet.column(node.value[0][0])
    one, *rest = phrasing.after_key(kind, value[second], column, column + len(name) + 1)
    lines = [" " * column + f"{name}:{one}", *rest]
    entries = sheet.entries(node)
    if index < len(entries):
        line = sheet.lead(entries[index].first, column)
    else:
        line = sheet.end_of(entries[-1].last + 1, column)
    yield sheet.with_(sheet.at_line(line, lines))


def without(sheet: Sheet, path: Path) -> Iterator[str]:
    """Texts without what is at ``path``."""
    chain = sheet.spots(path)
    if len(chain) > len(path):
        yield from _without(sheet, path, chain)
    elif len(chain) == len(path):  # a part of a target on one line
        yield from _without_part(sheet, path[:-1], chain, path[-1])


def _without(sheet: Sheet, path: Path, chain: list[Spot]) -> Iterator[str]:
    spot = chain[-1]
    holder = spot.holder
    if spot.form == "alone":
        yield from _without(sheet, path[:-1], chain[:-1])
    elif spot.form == "key" and holder is not None:
        if len(holder.value) > 1:
            index = next(at for at, (key, _value) in enumerate(holder.value) if key is spot.key)
            yield sheet.with_(*sheet.entry_cut(holder, index))
            return
        yield from _without(sheet, path[:-1], chain[:-1])
    elif spot.form in ("item", "inner") and holder is not None:
        if len(holder.value) > 1:
            index = next(at for at, one in enumerate(holder.value) if one is spot.node)
            yield from _alone(sheet, chain[-2], holder, index)
            yield sheet.without_item(holder, index)
        elif spot.form == "item":
            yield from _without(sheet, path[:-1], chain[:-1])
        else:
            yield from _without_pair(sheet, path, chain)
    elif spot.form == "pair":
        yield from _without_pair(sheet, path, chain)
    elif spot.form in ("name", "what", "self"):
        yield from _without_part(sheet, path[:-1], chain[:-1], path[-1])


def _alone(sheet: Sheet, above: Spot, holder: Node, index: int) -> Iterator[str]:
    """Without one of two in brackets, and so without brackets."""
    start, end = holder.start_mark.index, sheet.end(holder)
    if (
        len(holder.value) == 2
        and isinstance(above.kind, Many)
        and above.kind.or_one
        and sheet.text[start : start + 1] == "["
        and not sheet.manner.lists_of_one
        and not sheet.comments(start, end)
    ):
        yield sheet.with_(Patch(start, end, sheet.raw(holder.value[1 - index])))


def _without_part(sheet: Sheet, path: Path, chain: list[Spot], part: str | int) -> Iterator[str]:
    """A thing that is written short, without one of what it says."""
    now = {key: one for key, one in sheet.value_at(path).items() if key != part}
    spot = chain[-1]
    if not now:
        yield from _without(sheet, path, chain)
        return
    in_list = is_sequence(chain[-2].node)
    if spot.form == "pair" and not in_list and len(sheet.value_at(path[:-1])) == 1:
        yield from _replaced(sheet, path[:-1], chain[:-1], [now])
    yield from _replaced(sheet, path, chain, now)


def _without_pair(sheet: Sheet, path: Path, chain: list[Spot]) -> Iterator[str]:
    """A name with what is said of it, taken out of what it stands in."""
    spot, above = chain[-1], chain[-2]
    names = spot.holder if spot.form == "pair" else None
    if names is None:
        return
    if len(names.value) > 1:
        index = next(at for at, (key, _value) in enumerate(names.value) if key is spot.key)
        yield sheet.with_(*sheet.entry_cut(names, index))
    elif is_sequence(above.node) and len(above.node.value) > 1:
        index = next(at for at, one in enumerate(above.node.value) if one is names)
        yield sheet.without_item(above.node, index)
    else:
        yield from _without(sheet, path[:-1], chain[:-1])


def _through(sheet: Sheet, path: Path, chain: list[Spot], value: Any) -> Iterator[str]:
    """The value set once something short is written long; nothing where that leads nowhere."""
    if sheet.depth < _STEPS:
        yield from _after(sheet, _longer(sheet, chain), lambda one: with_value(one, path, value))


def _after(sheet: Sheet, texts: Iterator[str], then: Any) -> Iterator[str]:
    for text in texts:
        if text == sheet.text:
            continue
        after = Sheet.read(text, sheet)
        if after is not None:
            after.depth += 1
            yield from then(after)


def _longer(sheet: Sheet, chain: list[Spot]) -> Iterator[str]:
    """Texts in which the innermost thing that is written short is written longer."""
    for above, spot in zip(chain[-2::-1], chain[:0:-1], strict=True):
        if isinstance(spot.kind, Thing) and (not is_long(spot) or not sheet.is_block(spot.node)):
            yield from _thing_longer(sheet, above, spot)
            return


def _thing_longer(sheet: Sheet, above: Spot, spot: Spot) -> Iterator[str]:
    assert isinstance(spot.kind, Thing)
    entity, node, phrasing = spot.kind.entity, spot.node, sheet.phrasing()
    if is_long(spot):
        if above.form != "root" and is_sequence(above.node) and not sheet.is_block(above.node):
            yield from _in_lines(sheet, above)
        else:
            yield from _braces_in_lines(sheet, spot)
        return
    if spot.form == "item" and is_scalar(node) and entity.written_as:
        word = phrasing.word(entity, entity.written_as)
        start = node.start_mark.index
        if spot.holder is not None and sheet.is_block(spot.holder):
            first, last = sheet.at(start), sheet.last_line(node)
            deeper = [Patch(at, at, "  ")
                      for at in map(sheet.start, range(first + 1, last + 1))]  # fmt: skip
            yield sheet.with_(Patch(start, start, f"{word}: "), *deeper)
        else:
            end = sheet.end(node)
            yield sheet.with_(Patch(start, start, f"{{{word}: "), Patch(end, end, "}"))
    elif spot.form == "item" and is_mapping(node) and len(node.value) == 1 and not entity.pair:
        key, value = node.value[0]
        text = f"{key.value}:" if is_null(value) else f"{key.value}: {value.value}"
        word = phrasing.word(entity, entity.written_as)
        end = max(sheet.end(value), key.end_mark.index + 1)
        yield sheet.with_(Patch(node.start_mark.index, end, f"{word}: {marked(text)}"))
    elif spot.form == "pair" and spot.key is not None and spot.holder is not None:
        title, time = (phrasing.word(entity, one) for one in entity.pair)
        if len(spot.holder.value) > 1 or not is_sequence(above.node):
            yield from _dashed(sheet, above)
            return
        key, begins = spot.key, spot.key.start_mark.index
        name, end = sheet.raw(key), sheet.colon(spot.key)
        block = sheet.is_block(spot.holder) and sheet.is_block(above.node)
        between = sheet.line_break + " " * sheet.column(key) if block else ", "
        if entity.pair[1] != entity.written_as or is_scalar(node):
            said = f"{title}: {name}" + ("" if is_null(node) else f"{between}{time}:")
            closing = max(sheet.end(node), end)
            if block or sheet.text[spot.holder.start_mark.index] == "{":
                yield sheet.with_(Patch(begins, end, said))
            else:  # «[Tur: 1. juni, Dugnad]»
                yield sheet.with_(Patch(begins, end, f"{{{said}"), Patch(closing, closing, "}"))
        elif sheet.is_block(node):
            by = sheet.column(key) - sheet.column(node)
            begin, until = sheet.at(node.start_mark.index), sheet.last_line(node)
            kept = [f"{title}: {name}", *sheet.shifted(begin, until, by)]
            lost = sheet.comments(end, node.start_mark.index)
            said = sheet.line_break.join(kept)
            yield sheet.with_(Patch(begins, sheet.end(node), said), *sheet.above(key, lost))
        else:
            at = node.start_mark.index + 1
            yield sheet.with_(Patch(begins, at, f"{{{title}: {name}, "))


def _braces_in_lines(sheet: Sheet, spot: Spot) -> Iterator[str]:
    """A thing between braces with its keys on lines."""
    node, holder = spot.node, spot.holder
    raw = sheet.raw(node)
    if "\n" in raw or "#" in raw or holder is None or not sheet.is_block(holder):
        return
    said = [sheet.text[key.start_mark.index : max(sheet.end(value), key.end_mark.index)]
            for key, value in node.value]  # fmt: skip
    start, end = node.start_mark.index, sheet.end(node)
    if spot.form == "item":
        between = sheet.line_break + " " * sheet.column(node)
        yield sheet.with_(Patch(start, end, between.join(said)))
    elif spot.key is not None:
        between = sheet.line_break + " " * (sheet.column(spot.key) + 2)
        yield sheet.with_(Patch(sheet.colon(spot.key), end, "".join(between + one for one in said)))


def _in_lines(sheet: Sheet, spot: Spot) -> Iterator[str]:
    """A list between brackets with each item on a line."""
    node, key, holder = spot.node, spot.key, spot.holder
    raw = sheet.raw(node)
    if key is None or holder is None or not sheet.is_block(holder) or sheet.comments(
        node.start_mark.index, sheet.end(node)
    ) or any("\n" in sheet.raw(one) for one in node.value) or "&" in raw:  # fmt: skip
        return
    dash = _dash(sheet, key)
    yield sheet.with_(Patch(sheet.colon(key), sheet.end(node),
                            "".join(dash + sheet.raw(one) for one in node.value)))  # fmt: skip


def _dash(sheet: Sheet, key: Node) -> str:
    """What each item of a list below a key begins with, on a line of its own."""
    return sheet.line_break + " " * (sheet.column(key) + sheet.manner.dash) + "- "


def _dashed(sheet: Sheet, spot: Spot) -> Iterator[str]:
    """What stands without a list, one thing or names, in a list; its lines are as they were."""
    node, key = spot.node, spot.key
    if key is None or not is_mapping(node) or not isinstance(spot.kind, Many):
        return
    assert isinstance(spot.kind.kind, Thing)
    short = is_short(spot.kind.kind.entity, node)
    if not sheet.is_block(node):
        start, end, dash = node.start_mark.index, sheet.end(node), _dash(sheet, key)
        said = [sheet.text[one.start_mark.index : max(sheet.end(what), one.end_mark.index + 1)]
                for one, what in node.value]  # fmt: skip
        if spot.holder is not None and not sheet.is_block(spot.holder):
            whole = [f"{{{one}}}" for one in said] if short else [sheet.raw(node)]
            if not sheet.comments(start, end):
                yield sheet.with_(Patch(start, end, f"[{', '.join(whole)}]"))
        elif not short:
            yield sheet.with_(Patch(sheet.colon(key), start, dash))
        elif not sheet.comments(start, end) and "\n" not in sheet.raw(node):
            yield sheet.with_(Patch(sheet.colon(key), end, "".join(dash + one for one in said)))
        return
    entries = sheet.entries(node)
    firsts = {one.first for one in entries} if short else {entries[0].first}
    column = sheet.column(node.value[0][0])
    patches = list[Patch]()
    for line in range(entries[0].first, entries[-1].last + 1):
        at = sheet.start(line)
        stays = short and sheet.is_comment(line) and sheet.indent(line) <= column
        if line in firsts:
            patches.append(Patch(at + column, at + column, "- "))
        elif not (sheet.is_blank(line) or stays):
            patches.append(Patch(at, at, "  "))
    yield sheet.with_(*patches)


def elsewhere(sheet: Sheet, path: Path, to: Path, index: int) -> Iterator[str]:
    """Texts in which an item stands in another place, before what is at ``index`` there now."""
    chain, there = sheet.spots(path), sheet.spots(to)
    if len(chain) <= len(path):
        return
    source = _listed(sheet, chain)
    if source is None:
        return
    holder, number = source
    first, column = sheet.dash_line(holder, number), sheet.column(holder)
    begin = sheet.lead(first, column)
    last = sheet.end_of(sheet.last_of_item(holder, number) + 1, column) - 1
    if len(there) > len(to) and is_sequence(there[-1].node) and there[-1].node.value:
        target = there[-1].node
        if not sheet.is_block(target):
            yield from _after(
                sheet, _in_lines(sheet, there[-1]), lambda one: elsewhere(one, path, to, index)
            )
            return
        lines = sheet.shifted(begin, last, sheet.column(target) - column)
        put = sheet.item_patch(target, index, lines)
    elif len(there) > len(to):
        if is_mapping(there[-1].node) and isinstance(there[-1].kind, Many):
            yield from _after(
                sheet, _dashed(sheet, there[-1]), lambda one: elsewhere(one, path, to, index)
            )
        return
    elif len(there) == len(to) and is_long(there[-1]) and sheet.is_block(there[-1].node):
        below = there[-1]
        assert isinstance(below.kind, Thing)
        entity, key = below.kind.entity, str(to[-1])
        at = sheet.column(below.node.value[0][0])
        lines = sheet.shifted(begin, last, at + sheet.manner.dash - column)
        word = sheet.phrasing().word(entity, key)
        put = sheet.entry_patch(below.node, entity, key, [f"{word}:", *lines])
    else:
        return
    if len(holder.value) > 1:
        cut = sheet.item_cut(holder, number, comments=False)
        if cut.start < put.start < cut.end:
            at = cut.start if put.start <= sheet.start(first) else cut.end
            put = Patch(at, at, put.text)
        yield sheet.with_(put, cut)
        return
    owner = chain[-2]
    if owner.form != "key" or owner.holder is None or len(owner.holder.value) < 2:
        return
    entry = next(at for at, (key, _value) in enumerate(owner.holder.value) if key is owner.key)
    rest = _owner_cut(sheet, owner.holder, entry, begin, last)
    if rest is not None:
        yield sheet.with_(put, rest)


def _owner_cut(sheet: Sheet, holder: Node, index: int, begin: int, last: int) -> Patch | None:
    """What takes out a key of which the only item has gone elsewhere; its other comments stay."""
    entry = sheet.entries(holder)[index]
    if sheet.prefix(entry.key).strip():
        return None
    start, end = entry.key.start_mark.index, sheet.start(begin)
    kept = [" " * sheet.column(entry.key) + one for one in sheet.comments(start, end)]
    return sheet.cut(entry.first, last, kept, begins=index == 0,
                     ends=index == len(holder.value) - 1)  # fmt: skip


def _listed(sheet: Sheet, chain: list[Spot]) -> tuple[Node, int] | None:
    """The list in lines, and the place in it, of what a chain ends with."""
    spot, above = chain[-1], chain[-2]
    if not is_sequence(above.node) or not sheet.is_block(above.node):
        return None
    for index, one in enumerate(above.node.value):
        if one is spot.node or (spot.form == "pair" and one is spot.holder and len(one.value) == 1):
            return above.node, index
    return None
