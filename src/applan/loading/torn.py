"""AP015: texts that a comma, or a colon without a space, has torn apart between brackets.

In Norwegian a comma stands in «3,5», «50 000,-» and «kurs, fest og dans». Between brackets YAML
ends a text there, and what follows is a key without a value, or another item.
"""

import re
from collections.abc import Iterator, Sequence

from applan.document import Document
from applan.document.document import Standing
from applan.document.edits import dividing, quoted
from applan.document.nodes import (
    MappingNode,
    Node,
    as_written,
    is_null,
    is_scalar,
    is_sequence,
    nobody_wrote,
)
from applan.document.patched import Patch
from applan.document.trouble import Trouble
from applan.findings import Edit, key_of
from applan.frozen import NamedTuple
from applan.loading.conform import is_bare
from applan.loading.lost import GOES_ON, Lost, kind_at, thing_at, torn_lists
from applan.messages import msg
from applan.model import Entity, Occurrence, Target
from applan.patterns import lazy

_ODD_COLON = lazy(r"(?P<key>[\w-]+)\s*(?P<sign>:=|[-=]>|[→:;=|]|\s[-–](?=\s|$))\s*(?P<rest>.*)",
                  re.DOTALL)  # fmt: skip


def torn(document: Document) -> Iterator[Lost]:
    """All that is torn in a plan: in braces, where half a text became a key, and in lists."""
    pieces = [key for key, value in document.built.empty if _has_no_colon(document, key, value)]
    yield from _in_braces(document, pieces)
    for start in torn_lists(document.source.text):
        yield from _in_list(document, start)


_NAMES = frozenset({"responsible", "who", "partners", "place"})
"""Where «styret og utvalget» is as good a name as another."""


def _has_no_colon(document: Document, key: Node, value: Node) -> bool:
    """Whether a key stands in braces with nothing after it, not even a colon."""
    end = key.end_mark.index
    return is_bare(key, value) and not nobody_wrote(key) and end < len(document.source.text)


def torn_names(text: str, entity: type[Entity], node: MappingNode) -> Iterator[Trouble]:
    """What stands without a colon among names with one: «{Kari: mat, drikke, Per: pynt}».

    A name without a task begins with a capital letter. Nothing but times are a list of them.
    """
    bare, times = [is_bare(*pair) for pair in node.value], entity is Occurrence
    if times and len(bare) > 1 and all(bare) and node.value[0][0].value[:1].isdigit():
        start, end = node.start_mark.index, node.end_mark.index
        better = f"[{text[start + 1 : end - 1].strip()}]"
        message = msg("several stand between “[” and “]”; write {better}", better=better)
        fix = Patch(start, start + 1, "["), Patch(end - 1, end, "]")
        yield Trouble("AP015", message, start, end, fix)
        return
    before, run = None, list[Node]()
    for key, value in (*node.value, (node, node)):
        said = str(key.value)
        if is_bare(key, value) and (said[:1].islower() or (times and said[:1].isdigit())):
            run.append(key)
            continue
        if run and before is not None:
            yield _asked(text, before, run, times=times)
        run = []
        before = value if is_scalar(value) and not is_null(value) else None


def _asked(text: str, before: Node, run: Sequence[Node], *, times: bool) -> Trouble:
    """Whether a text goes on; a name may be meant too, but for a time nothing else."""
    first, at, end = before.start_mark.index, run[0].start_mark.index, run[-1].end_mark.index
    if not times:
        message = msg("does “{piece}” belong to the text before the comma? put the whole text in "
                      "quotation marks; a name begins with a capital letter",
                      piece=text[at:end])  # fmt: skip
        return Trouble("AP015", message, at, end)
    message = msg("does “{piece}” belong to the text before the comma? put the whole text in "
                  "quotation marks", piece=text[at:end])  # fmt: skip
    sure = _is_plain(text, before) and not {"\n", "\r"} & set(text[first:end])
    return Trouble("AP015", message, at, end, (Patch(first, end, quoted(text[first:end])),) * sure)


class _Run(NamedTuple):
    """Keys without a colon, one after the other, and the entry of the mapping before them."""

    standing: Standing
    keys: list[Node]
    before: tuple[Node, Node] | None


def _in_braces(document: Document, pieces: Sequence[Node]) -> Iterator[Lost]:
    for run in _runs(document, pieces):
        entity = thing_at(run.standing.path[:-1])
        if entity is None:
            continue
        asked = run.keys[:_MOST_ASKED]
        odd = [found for key in asked if (found := _near(document, run, key, entity))]
        yield from odd or [_whole(document, run)]


_MOST_ASKED = 20
"""Pieces of one text of which it is asked whether they may be keys."""


def _runs(document: Document, pieces: Sequence[Node]) -> Iterator[_Run]:
    """The pieces that stand together, so that a text with two commas is told once."""
    wanted = {key.start_mark.index for key in pieces}
    done: set[int] = set()
    for piece in pieces:
        standing = document.at(piece.start_mark.index)
        if id(standing.parent) in done:
            continue
        done.add(id(standing.parent))
        run = _Run(standing, [], None)
        for key, value in standing.parent.value:
            if key.start_mark.index in wanted:
                run.keys.append(key)
                continue
            if run.keys:
                yield run
            run = _Run(standing, [], (key, value))
        if run.keys:
            yield run


def _whole(document: Document, run: _Run) -> Lost:
    """A text in pieces, and the marks that make it whole again."""
    text = document.source.text
    start, end = run.keys[0].start_mark.index, run.keys[-1].end_mark.index
    path, piece = (*run.standing.path[:-1], str(run.keys[0].value)), text[start:end]
    above, parent = run.standing.path[:-1], run.standing.parent
    if len(run.keys) == len(parent.value) and kind_at(above):
        at, last = parent.start_mark.index, parent.end_mark.index - 1
        message = msg("several stand between “[” and “]”; write {better}",
                      better=f"[{text[at + 1 : last].strip()}]")  # fmt: skip
        fix = [dividing(one, one + 1, sign) for one, sign in ((at, "["), (last, "]"))]
        return Lost("AP015", above, message, at, last + 1, tuple(fix), emptied=True)
    if run.before is None or not _is_plain(text, run.before[1]) or is_null(run.before[1]):
        message = msg("“{piece}” stands alone between the braces; write a key, a colon and a value",
                      piece=piece)  # fmt: skip
        return Lost("AP015", path, message, start, end)
    message = msg("does “{piece}” belong to the text before the comma? put the whole text in "
                  "quotation marks", piece=piece)  # fmt: skip
    first = run.before[1]
    whole = text[first.start_mark.index : end]
    above = (*path[:-1], str(run.before[0].value))
    is_number = re.fullmatch(r"-?[\d \u00a0\u202f]+,\d+", whole) is not None
    if not (kind_at(above) or is_number or thing_at((*above, 0)) is Target):
        return Lost("AP015", path, message, start, end)
    return Lost("AP015", path, message, start, end, _joined(text, first, end))


def _joined(text: str, first: Node, end: int) -> tuple[Edit, ...]:
    """The marks around all from a text to ``end``; none, where it goes over several lines."""
    start = first.start_mark.index
    raw = text[start:end]
    if "\n" in raw or "\r" in raw:
        return ()
    return (dividing(start, end, quoted(raw)),)


def _near(document: Document, run: _Run, key: Node, entity: type[Entity]) -> Lost | None:
    """A piece that may be a key: with another sign than a colon, no space after it, or neither."""
    from applan.loading.likely import likely_key
    from applan.loading.synonyms import exact_key

    written = str(as_written(key).value)
    start, end, above = key.start_mark.index, key.end_mark.index, run.standing.path[:-1]
    odd = _ODD_COLON.match(written)
    meant = exact_key(odd["key"], entity) if odd is not None else None
    if odd is not None and meant is not None:
        path = (*above, meant)
        if not odd["rest"]:
            message = msg("“{key}” has no value", key=odd["key"])
            return Lost("AP015", path, message, start, end, emptied=True)
        called = entity.said_in(meant, document.tongue)
        better = f"{called}: {odd['rest']}"
        message = (
            msg("a space is missing after the colon; write “{better}”", better=better)
            if odd["sign"] == ":"
            else msg("after a key stands a colon, not “{sign}”; write “{better}”",
                     sign=odd["sign"].strip(), better=better)
        )  # fmt: skip
        here = {str(one.value) for one, _value in run.standing.parent.value}
        fix: tuple[Edit, ...] = (
            Edit(start, start + odd.end("key"), called, start, 0, odd.end("key"), called),
            dividing(start + odd.end("key"), start + odd.start("rest"), ": "),
        )
        plain = meant not in here and document.source.text[start:end] == written
        return Lost("AP015", path, message, start, end, fix if plain else (), emptied=True)
    first, _space, rest = written.partition(" ")
    likely = (first,) if first in entity.words else likely_key(written, entity, document.tongue)
    meant = entity.words[likely[0]][0].key if likely else exact_key(first, entity)
    if meant is None:
        return None
    known = likely[0] if likely else entity.said_in(meant, document.tongue)
    message = msg("“{piece}” has no colon; write “{known}: …” if it is a key, and else put the "
                  "whole text in quotation marks", piece=written, known=known)  # fmt: skip
    alone = run.before is None and first == known and rest.strip() != ""
    place = start + len(first)
    fix = (dividing(place, place, ":"),) if alone else ()
    return Lost("AP015", (*above, meant), message, start, end, fix, emptied=True)


def _in_list(document: Document, start: int) -> Iterator[Lost]:
    """Items of the list in brackets that begins there which are one text."""
    text = document.source.text
    inside = _OPENED.match(text, start)
    path = document.at(inside.end() if inside else start).path
    while path and not isinstance(path[-1], int):
        path = path[:-1]
    parent = document.node_at(path[:-1]) if path else None
    if parent is None or not is_sequence(parent) or parent.start_mark.index != start:
        return
    if not (kind_at(path) == "list" or thing_at(path) is Target):
        return
    items = parent.value[:_MOST_ASKED]
    said = [_raw(text, one) if _is_plain(text, one) else "" for one in items]
    first = 0
    while first < len(said) - 1:
        last, sure, certain = _one_text(said, first, named=key_of(path) in _NAMES)
        if last > first:
            begins, ends = items[first].start_mark.index, items[last].end_mark.index
            message = msg("is “{written}” one text? put it in quotation marks",
                          written=" ".join(text[begins:ends].split()))  # fmt: skip
            fix = _joined(text, items[first], ends) if sure else ()
            yield Lost("AP015", (*path[:-1], first), message, begins, ends, fix,
                       is_warning=not certain)  # fmt: skip
        first = max(last, first + 1)


def _one_text(said: Sequence[str], first: int, *, named: bool) -> tuple[int, bool, bool]:
    """The last item of a text that begins with one of several, whether it can only be one, and
    whether something is wrong in any case; the first itself where it is an item.

    «3» and «5» are a number, «Styret (Ola» and «Kari)» stand between marks, and what begins with
    «og» goes on; so may the only one in small letters that is a list itself, but among names.
    """
    before, after = said[first : first + 2]
    if not (before and after):
        return first, False, False
    if _is_torn(before, after, said):
        return first + 1, not (before + after).isdigit(), True
    closing = next((at for at in range(first + 1, len(said)) if re.search("[)»”]", said[at])), 0)
    if _OPEN.search(before) and said[closing][-1:] in ")»”" and all(said[first:closing]):
        return closing, True, True
    alone = len(said) > 2 and sum(one[:1].isupper() for one in said) == len(said) - 1
    among = alone and not named and after[:1].islower() and _AMONG_NAMES.fullmatch(after)
    return first + bool(among or after.startswith(GOES_ON)), False, False


_OPENED = lazy(r"\[\s*")
_OPEN = lazy(r"[(«“][^)»”]*$")
_AMONG_NAMES = lazy(r"[^\W\d_].* (?:og|eller) .+", re.DOTALL)


def _is_plain(text: str, node: Node) -> bool:
    """Whether something is written as a text without marks, whatever it stands for."""
    return not getattr(node, "style", None) and text[node.start_mark.index] not in "{[\"'"


def _raw(text: str, node: Node) -> str:
    return text[node.start_mark.index : node.end_mark.index]


def _is_torn(before: str, after: str, items: Sequence[str]) -> bool:
    """Whether what stands around a comma is a number: not a year, an ordinal or a list of them."""
    if after.strip("-–— ") == "":
        return True
    figures = re.search(r"\d[\d \u00a0\u202f]*$", before)
    decimals = re.match(r"\d+(?=$|[\s%])", after)
    if figures is None or decimals is None or re.fullmatch(r"(?:19|20)\d\d", figures[0]):
        return False
    return len(items) < 3 or not all(str(item).isdigit() for item in items)
