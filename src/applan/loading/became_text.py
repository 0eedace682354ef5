"""AP014 and AP016: lists and keys that were read as part of a text.

A text without quotation marks goes on over as many lines as are indented under it, whatever stands
there: «-en» is no item without its space, «• en» is none at all, and «place Oslo» no key without
its colon. A block (``|``) takes all lines under it, also the activities that were meant to follow.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from applan.document import Document
from applan.document.edits import dividing
from applan.document.nodes import ScalarNode, is_scalar, nobody_wrote
from applan.findings import Edit, Path
from applan.loading.lost import PROSE, TIMES, Lost, kind_at, thing_at
from applan.messages import Message, msg
from applan.model import Activity, Entity
from applan.model.declaration import Choice, Declared
from applan.patterns import lazy
from applan.prose.marks import BULLETS
from applan.source import column, line_start
from applan.typography import A_DAY

_BEGINS_PROSE = """by status part note mode show case role from
    del enhet eining etter form fra frå før gjelder gjeld gjør gjer grunn hvem kven innen innan
    innhold innhald kostnad mål merknad møte nummer når oppnådd plasser plassar rolle sak sted stad
    tall tal tekst tid type utvalg utval vedtak verktøy vis"""
_NORWEGIAN = frozenset(_BEGINS_PROSE.split())
"""Keys that are words of Norwegian too, or nearly, and may begin a line of prose: told only where
what follows them can be nothing else than their value."""

_SHORT = 40
"""Where a line ends before this column, nobody had to go on with the next."""


_LINE = lazy(r"[^\s][^\r\n]*")

_OF_ITEM = lazy(
    rf"([{BULLETS}])\s*\S|(-) ?(?=[^\W\d_])|([–—*])\s"
    r"|(\(?(?:[a-zæøå]|[ivx]{1,4}|\d{1,2})[.)])\s"
)

_OF_DATE = lazy(r"\d{1,2}\. (?:jan|feb|mars|apr|mai|jun|jul|aug|sep|okt|nov|des|og |–|-)",
                re.IGNORECASE)  # fmt: skip

_WORD = r"[^\W\dA-Z_]+(?: [^\W\dA-Z_]+)?"

_MAY_HOLD_KEY = lazy(rf"^[ \t]*(?:- +)?{_WORD}:(?:\s|$)", re.MULTILINE)

_KEY_LINE = lazy(rf"(?:- +)?(?P<key>{_WORD}):(?:\s|$)")
"""A line as keys are written, in a block or between quotation marks."""

_KEY_WORD = lazy(
    r"(?:- ?)?(?P<key>[^\W\d_]+(?: [^\W\d_]+)?)"
    r"(?:(?P<colon>:(?=\S)|[;=] *(?=\S)| [-–] (?=\S))| +(?=\S))?"
)

_DASH = lazy(r"-(?<![^\s\[,'\"]-)(?=[^\W\d_]|#\d)")

_CIRCLE = lazy(r"o (?<=- o )(?=[A-ZÆØÅ])")
"""The second of Word's bullets: «- o Fest»."""

_LONG_DASH = lazy(r"–(?<![^\s\[,'\"]–) ")


def became_text(document: Document) -> Iterator[Lost]:
    """All lists and keys of a plan that became text."""
    done: set[int] = set()
    for node in document.built.folded:
        start = node.start_mark.index
        if start in done:
            continue
        done.add(start)
        text, end = document.source.text, node.end_mark.index
        if not node.style:
            yield from _in_plain(document, node, _lines(document, node))
        elif _MAY_HOLD_KEY.search(text, start, end) is not None:
            yield from _keys(document, node, _lines(document, node))
        elif node.style == "|":
            yield from _in_block(document, node)
        elif node.style == ">":
            yield from _in_folded(document, node)
    yield from _marks_left(document, done)


Lines = list[tuple[int, str]]
"""The lines of a text as they are written, each with the place of its first sign."""


def _lines(document: Document, node: ScalarNode) -> Lines:
    text, start, end = document.source.text, node.start_mark.index, node.end_mark.index
    return [(one.start(), one[0].rstrip()) for one in _LINE.finditer(text, start, end)]


def _in_block(document: Document, node: ScalarNode) -> Iterator[Lost]:
    """Lines that were meant as items, and are one; in prose they belong to Markdown."""
    path = document.at(node.start_mark.index).path
    if not path or path[-1] in PROSE or kind_at(path) != "list":
        return
    header, *inside = _lines(document, node)
    if len(inside) > 1:
        message = msg("these lines are one item; begin each with “- ”, and leave out “|”")
        at, line = inside[0]
        fix = _as_items(document, inside) if all(_mark(text) for _at, text in inside) else ()
        if fix and isinstance(path[-1], str):
            begins = len(document.source.text[: header[0]].rstrip())
            fix = (dividing(begins, header[0] + len(header[1]), ""), *fix)
            yield Lost("AP014", path, message, at, at + len(line), fix)
        else:
            yield Lost("AP014", path, message, at, at + len(line))


def _in_folded(document: Document, node: ScalarNode) -> Iterator[Lost]:
    """Points and entries of running text under «>», which makes one line of them."""
    path = document.at(node.start_mark.index).path
    (header, sign), *inside = _lines(document, node)
    if not path or path[-1] not in PROSE or not inside:
        return
    found = _list(inside, is_list=False)
    if found is not None or _are_entries(inside):
        at, line = found[:2] if found is not None else inside[0]
        message = msg("these lines are read as one; write “|” after “{key}:”, and each keeps its "
                      "line", key=path[-1])  # fmt: skip
        fix = (dividing(header, header + 1, "|"),) if sign[0] == ">" else ()
        yield Lost("AP014", path, message, at, at + len(line), fix)


def _are_entries(lines: Lines) -> bool:
    from applan.prose.entries import are_entries  # few texts have lines folded into one

    return are_entries([line for _at, line in lines])


def _in_plain(document: Document, node: ScalarNode, lines: Lines) -> Iterator[Lost]:
    keys = list(_keys(document, node, lines))
    yield from keys
    if keys or len(lines) < 2:
        return
    at, first = lines[0]
    standing, text = document.at(at), document.source.text
    path, key = standing.path, standing.key
    kind = kind_at(path)
    if first in {"l", "I", "1", "¦", "/"} and path and path[-1] in PROSE:
        message = msg("“{written}” is read as part of the text; “|” is meant", written=first)
        yield Lost("AP014", path, message, at, at + 1)
        return
    if first[-2:] in {" |", " >"} and kind == "text":
        message = msg("after “{key}:” stands “{sign}” alone, and the whole text on the lines below",
                      key=document.word(path), sign=first[-1])  # fmt: skip
        indent = text[line_start(text, lines[1][0]) : lines[1][0]]
        better = f"{first[-1]}\n{indent}{first[:-2].rstrip()}"
        fix = (dividing(at, at + len(first), better),)
        end = at + len(first)
        yield Lost("AP014", path, message, end - 1, end, fix if path[-1] in PROSE else ())
        return
    found = _list(lines, is_list=kind == "list")
    if found is not None:
        yield _item(document, path, found, lines)
    elif kind == "text" and path[-1] in PROSE and _are_entries(lines):
        yield _item(document, path, (*lines[0], ""), lines)
    elif path[-1:] == ("when",) and _are_days(document, lines):
        bare = [at + len(line) for at, line in lines[:-1] if line[-1] != ","]
        message = msg("a comma is missing between the times on these lines")
        if bare:
            commas = tuple(dividing(one, one, ",") for one in bare)
            yield Lost("AP014", path, message, at, at + len(first), commas)
    elif (
        kind == "list" or (path[-1:] == ("title",) and key is not None and nobody_wrote(key))
    ) and _is_cut_short(document, lines):
        at, line = lines[1]
        message = msg("this line is read as part of the text above it; begin it with “- ” if it is "
                      "an item")  # fmt: skip
        yield Lost("AP014", path, message, at, at + len(line))


def _are_days(document: Document, lines: Lines) -> bool:
    """Whether each line is a time of days, and all of them are one if commas part them."""
    from applan.loading.colonless import is_time

    said = [line.rstrip(" ,") for _at, line in lines]
    return (len(said) < _MOST_DAYS and all(map(A_DAY.match, said))
            and all(is_time(one, document.tongue) for one in (*said, ", ".join(said))))  # fmt: skip


_MOST_DAYS = 50
"""Lines of a time that somebody wrote a day on."""


def _item(document: Document, path: Path, found: tuple[int, str, str], lines: Lines) -> Lost:
    """A line that was meant as an item, and what makes items of the lines, if only that can be."""
    at, line, mark = found
    message: Message
    is_key = isinstance(path[-1], str)
    fix: tuple[Edit, ...] = ()
    if path[-1] in PROSE:
        message = msg("these lines are read as one; write “|” after “{key}:”, and each keeps its "
                      "line", key=document.word(path))  # fmt: skip
        fix = _as_block(document, lines)
    elif is_key and kind_at(path) == "text":
        message = msg("these lines are read as one; “{key}” is one line of text",
                      key=document.word(path))  # fmt: skip
    elif mark == "-" and not line.startswith("- "):
        message = msg("a space is missing after “-”; an item begins with “- ”")
    elif mark == "-":
        message = msg("this item is read as part of the text above it; indent it like the others")
    else:
        message = msg("“{mark}” makes no item; begin each with “- ” on a line of its own",
                      mark=mark)  # fmt: skip
    if kind_at(path) == "list" or (is_key and _holds_things(path)):
        whole = lines
        fix = (
            _as_items(document, whole, numbered=_holds_things(path)) if is_key
            else _as_items(document, whole[1:], beside=at)
        )  # fmt: skip
    return Lost("AP014", path, message, at, at + len(line), fix)


def _holds_things(path: Path) -> bool:
    """Whether goals, activities or chapters stand under a key, one below the other."""
    thing = thing_at(path[:-1])
    field = thing.fields.get(str(path[-1])) if thing is not None else None
    return field is not None and field.holds_things


def _as_block(document: Document, lines: Lines) -> tuple[Edit, ...]:
    """The sign that keeps lines apart, where they are indented as a block's."""
    text, key = document.source.text, document.at(lines[0][0]).key
    indents = [column(text, at) for at, _line in lines]
    colon = text.find(":", key.end_mark.index) + 1 if key is not None else 0
    if not colon or text[colon : lines[0][0]].strip():
        return ()
    begins = line_start(text, lines[0][0])
    if begins > colon:  # the first line stands below its key
        sure = min(indents) == indents[0]
        return (dividing(colon, colon, " |"),) if sure else ()
    written = f" |\n{' ' * indents[1]}"
    sure = min(indents[1:]) == indents[1]
    return (dividing(colon, lines[0][0], written),) if sure else ()


def _as_items(
    document: Document, lines: Lines, beside: int | None = None, *, numbered: bool = False
) -> tuple[Edit, ...]:
    """What makes an item of every line, where all but the first have a mark that makes one.

    They stay where they are, or are put below the items of the list that holds ``beside``. Of
    things that are ``numbered`` in print the numbers go, as long as they count.
    """
    text, edits = document.source.text, list[Edit]()
    marks = [_mark(line) for _at, line in lines]
    numbers = [mark for mark in marks if mark[-1:] in (".", ")")]
    counts = _counts(numbers) or numbers in (["1."], ["1)"])
    counts = counts and numbered and not any(_OF_DATE.match(line) for _at, line in lines)
    first = 0
    list_begins = document.at(beside).parent.start_mark.index if beside is not None else 0
    for number, ((at, line), mark) in enumerate(zip(lines, marks, strict=True)):
        bare = mark in {"-", "–", "—", "*", *BULLETS}
        is_count = counts and mark in numbers
        width = len(line) - len(line[len(mark) :].lstrip()) if bare or is_count else 0
        if not mark and (number or beside is not None):
            return ()
        start = at if beside is None else line_start(text, at)
        indent = " " * (column(text, list_begins)) if beside is not None else ""
        if number == 0 and beside is None and text[line_start(text, at) : at].strip():
            below = lines[1][0]  # on the line of its key, where no list can begin
            indent = "\n" + text[line_start(text, below) : below]
        if is_count:
            edits.append(Edit(at, at + width, "", lines[0][0], first, first + width, ""))
        edits.append(dividing(start, at if is_count else at + width, f"{indent}- "))
        first += len(line) + 1
    return tuple(edits)


def _list(lines: Lines, *, is_list: bool) -> tuple[int, str, str] | None:
    """The first line that was meant as an item, and its mark."""
    marks = [_mark(line) for _at, line in lines]
    for number, ((at, line), mark) in enumerate(zip(lines, marks, strict=True)):
        if not mark:
            continue
        alike = marks.count(mark) > 1
        if mark in BULLETS or (mark == "-" and (number or is_list)) or (alike and mark in "–—*"):
            return at, line, mark
        if mark.isalnum() or mark[-1:] in ".)":
            if _counts([one for one in marks[number:] if one]) and not _OF_DATE.match(line):
                return at, line, mark
            continue
    return None


def _mark(line: str) -> str:
    """What stands where the mark of an item does; most lines begin with a word."""
    label, end, _ = line[:5].replace(")", ".").partition(".")
    if label[:1].isalnum() and (not end or (len(label) > 2 and not set(label) <= set("ivx"))):
        return ""
    found = _OF_ITEM.match(line)
    return "" if found is None else next(group for group in found.groups() if group)


def _counts(marks: list[str]) -> bool:
    """Whether marks count: a), b) or 1., 2. or i., ii."""
    plain = [mark.strip("(.)") for mark in marks]
    begun = plain[:2]
    return begun in (["a", "b"], ["1", "2"], ["i", "ii"]) and len({m[-1] for m in marks}) == 1


def _is_cut_short(document: Document, lines: Lines) -> bool:
    """Whether a line in a list ends long before its next word would have been too far right."""
    text = document.source.text
    return all(column(text, at) + len(line) + 1 + len(following.split()[0]) <= _SHORT
               for (at, line), (_next, following) in pairwise(lines))  # fmt: skip


def _keys(document: Document, node: ScalarNode, lines: Lines) -> Iterator[Lost]:
    """The first line that is a key of the format, and was read as text; one for each text."""
    in_block = node.style in {"|", ">"}
    pattern = _KEY_LINE if node.style else _KEY_WORD
    for at, line in lines[1:]:
        found = pattern.match(line)
        if found is None:
            continue
        path = document.at(lines[0][0]).path
        entity = thing_at(path[:-1])
        known = entity.words if entity is not None and path[0] == "items" else _names()
        if (  # what a proposal says of the plan may have a key of the plan before it
            node.style
            and (found["key"] not in known or found["key"] in _NORWEGIAN)
            and not _says_it(document, path, found["key"], line[found.end() :].strip(" \"'"))
        ):
            continue
        if node.style:
            message = _key_in_text(document, path, found, in_block=in_block)
            fix = _as_keys(document, path, found["key"], lines, at) if in_block else ()
            yield Lost("AP016", path, message, at, at + found.end("key"), fix)
            return
        key = _meant(found, entity, path, document) if entity is not None else None
        if entity is not None and key is not None:
            message = msg("“{line}” is read as part of the text above; write “{key}: …” on a line "
                          "that begins where its key does", line=line,
                          key=entity.said_in(key, document.tongue))  # fmt: skip
            sure = found["colon"] and found["key"].lower() in entity.words
            fix = _as_key(document, path, lines, at, found) if sure else ()
            yield Lost("AP016", path, message, at, at + len(line), fix)
            return


def _says_it(document: Document, path: Path, word: str, said: str) -> bool:
    """Whether what stands behind a word of Norwegian can only be the value of that key.

    A time and nothing else, a fixed value, an amount, a list in brackets, or what the plan has
    under that key already.
    """
    entity = thing_at(path[:-1])
    field = entity.words.get(word, (None, 0))[0] if entity is not None and said else None
    if field is None or document.has_key((*path[:-1], field.key)):
        return False
    if said[0] + said[-1] in {"[]", "{}"}:
        return True
    if isinstance(field.inner, Choice):
        return said in field.inner.meant
    if field.key in TIMES:
        from applan.loading.colonless import is_time  # few texts have such a line

        return is_time(said, document.tongue, any_kind=True)
    amount = field.key in {"cost", "capacity"} and said[0].isdigit()
    return amount or (field.takes_words and said in _said_under(document.values, field.key))


def _said_under(values: Any, key: str) -> Iterator[str]:
    """All texts that stand under a key, anywhere in a plan."""
    for name, value in values.items() if isinstance(values, dict) else enumerate(values):
        if name == key:
            yield from value if isinstance(value, list) else [value]
        elif isinstance(value, dict | list):
            yield from _said_under(value, key)


def _key_in_text(
    document: Document, path: Path, found: re.Match[str], *, in_block: bool
) -> Message:
    key, entity = found["key"], thing_at(path[:-1])
    if not in_block:
        return msg("“{key}:” is read as part of the text above; is a quotation mark missing?",
                   key=key)  # fmt: skip
    fields = entity.fields if entity is not None else ()
    held = next((one for one in ("activities", "parts") if one in fields), None)
    if found[0][0] == "-" and entity is not None and held is not None:
        return msg(
            "“- {key}:” is read as part of the text above; write “{held}:” below the text, and "
            "this under that",
            key=key,
            held=entity.said_in(held, document.tongue),
        )
    return msg("“{key}:” is read as part of the text above; write it as far to the left as the key "
               "that it stands beside", key=key)  # fmt: skip


def _as_keys(document: Document, path: Path, word: str, lines: Lines, at: int) -> tuple[Edit, ...]:
    """What moves a block's lines from one on out to the block's key, where it belongs beside it."""
    text, key, entity = document.source.text, document.at(lines[0][0]).key, thing_at(path[:-1])
    known = entity is not None and word in entity.words
    if key is None or not known or document.has_key((*path[:-1], word)):
        return ()
    out = column(text, key.start_mark.index)
    inner = column(text, at)
    rest = [start for start, _line in lines if start >= at]
    if text[at : at + 1] == "-" or min(column(text, one) for one in rest) < inner:
        return ()
    starts = [line_start(text, one) for one in rest]
    return tuple(dividing(one, one + inner - out, "") for one in starts)


def _as_key(
    document: Document, path: Path, lines: Lines, at: int, found: re.Match[str]
) -> tuple[Edit, ...]:
    """What puts a line below the key that its text was taken for a part of, with its colon; what
    stands above it in an item is its title."""
    text, begins = document.source.text, lines[0][0]
    key, before = document.at(begins).key, text[line_start(text, begins) : begins]
    colon = dividing(at + found.end("key"), at + found.end("colon"), ": ")
    if key is not None and before.strip("- "):
        indent = " " * column(text, key.start_mark.index)
        return (dividing(line_start(text, at), at, indent), colon)
    title = f"{Activity.said_in('title', document.tongue)}: "
    if at != lines[1][0] or path[-1] != "title" or before.strip(" ") != "-":
        return ()
    indent = " " * column(text, begins)
    return (Edit(begins, begins, title, begins, 0, 0, title),
            dividing(line_start(text, at), at, indent), colon)  # fmt: skip


@cache
def _names() -> frozenset[str]:
    """All keys that cannot begin a line of Norwegian."""
    return frozenset(word for one in Declared.types.values() for word in one.words) - _NORWEGIAN


def _meant(
    found: re.Match[str], entity: type[Entity], path: Path, document: Document
) -> str | None:
    """The key that a line begins with; words of Norwegian only where they cannot be prose."""
    word = found["key"] if found["colon"] else found["key"].split(" ")[0]
    rest = found.string[found.start("key") + len(word) :].lstrip(" :")
    if not found["colon"] and word not in _names():
        in_line = path[-1] not in PROSE and isinstance(path[-1], str)
        if not in_line or not (rest[:1].isupper() or rest[:1].isdigit()):
            return None
    from applan.loading.synonyms import exact_key

    key = exact_key(word, entity) if rest else None
    return None if key is None or document.has_own_key((*path[:-1], key)) else key


def _marks_left(document: Document, done: set[int]) -> Iterator[Lost]:
    """Items of one line with a mark of another program, or without the space after their own."""
    for at in sorted(_odd_marks(document.source.text)):
        standing = document.at(at)
        node, path = standing.node, standing.path
        begins, kind, mark = node.start_mark.index, kind_at(path), document.source.text[at]
        if not is_scalar(node) or begins in done or at - begins != bool(node.style):
            continue
        if mark == "-" and standing.key is not None and nobody_wrote(standing.key):
            done.add(begins)
            message = msg("there is one “- ” too many here")
            fix = () if node.value[1:2] == "#" else (dividing(at, at + 1, ""),)
            yield Lost("AP014", path, message, at, at + 1, fix)
        elif kind == "list" or (
            kind == "text" and path[-1] not in PROSE and mark in (*BULLETS, "o")
        ):
            done.add(begins)
            yield _one_item(path, node, at, mark)


_NEAR = 200
"""Characters before a mark that are looked at, and more than there is before one."""


def _odd_marks(text: str) -> Iterator[int]:
    """Where a text may begin with a mark, each sign looked for alone, which takes no time."""
    for pattern in [
        _DASH,
        _LONG_DASH,
        _CIRCLE,
        *(lazy(re.escape(one)) for one in BULLETS if one in text),
    ]:
        for found in pattern.finditer(text):
            window = text[max(found.start() - _NEAR, 0) : found.start()]
            before = window.rpartition("\n")[2]
            if not before.strip(" -'\"") or before.rstrip(" '\"")[-1] in ":[,":
                yield found.start()


def _one_item(path: Path, node: ScalarNode, at: int, mark: str) -> Lost:
    end = node.end_mark.index
    if mark == "-":
        message = msg("a space is missing after “-”; an item begins with “- ”")
        fix = () if isinstance(path[-1], int) else (dividing(at + 1, at + 1, " "),)
        return Lost("AP014", path, message, at, end, fix)
    shown = f"U+{ord(mark):04X}" if mark > "\ue000" else mark  # Word's own is not seen
    message = msg("“{mark}” is printed as it stands; an item has a mark of its own", mark=shown)
    value = node.value
    length = len(value) - len(value[1:].lstrip())
    width = (length
             if value[:1] == mark and not node.style and (value.count(mark) == 1 or mark == "o")
             else 0)  # fmt: skip
    fix = (Edit(at, at + width, "", node.start_mark.index, 0, width, ""),) if width else ()
    return Lost("AP014", path, message, at, end, fix)
