"""What YAML made of a text that was not meant: words that are valid YAML, and would be lost.

A comment takes the end of a title, a comma in braces tears one apart, a list without spaces after
its dashes is one text. None of it is an error to a parser, and all of it is gone from the draft.
"""

import re
from collections.abc import Iterator
from typing import Literal

from applan.document import Document
from applan.document.characters import has_forbidden
from applan.document.document import shortened
from applan.document.nodes import is_scalar, nobody_wrote
from applan.findings import Edit, Path, key_of
from applan.frozen import NamedTuple
from applan.messages import Message, msg
from applan.model import Entity, Plan, entity_at
from applan.model.declaration import Choice, Many
from applan.patterns import lazy


class Lost(NamedTuple):
    """Words that were lost, or became something else, at ``path``, on the characters of a file.

    ``emptied`` says that nothing is left at ``path``, so that it need not be told that it is empty,
    and ``is_warning`` that it may be right as well, whatever else has this code.
    """

    code: str
    path: Path
    message: Message
    start: int
    end: int
    fix: tuple[Edit, ...] = ()
    emptied: bool = False
    is_warning: bool = False


Kind = Literal["", "text", "list"]

_TOUCHING = lazy(r"#(?<![^\s\"'\]},\[{]#)(?=[^\s#])")
"""Without this sign, no comment takes anything."""

_LIST = lazy(r"\[[^\]]*")
GOES_ON = (
    "og ", "samt ", "eller ", "men ", "som ", "også ", "inkludert ", "inkl. ", "heriblant ",
    "deriblant ", "herunder ", "medrekna ", "særlig ", "særleg ", "spesielt ", "blant annet ",
    "blant anna ", "mellom anna ", "for eksempel ", "til dømes ", "bl.a. ", "bl. a. ", "m.a. ",
    "m. a. ", "f.eks. ", "f. eks. ", "t.d. ", "t. d. ", "and ", "or ",
)  # fmt: skip
"""What no item of a list begins with."""
_TORN = lazy(rf"\d,(?:\d| ?[-–—])|[(«“]|,\s*(?:{'|'.join(map(re.escape, GOES_ON))})"
             r"|,\s*[a-zæøå][^,]* (?:og|eller) ")  # fmt: skip


def torn_lists(text: str) -> Iterator[int]:
    """Where lists in brackets begin of which several items may be one text to all but YAML."""
    for found in _LIST.finditer(text):
        if _TORN.search(found[0]):
            yield found.start()


def lost_in(document: Document) -> Iterator[Lost]:
    """All that was lost in a plan; nothing is loaded for what an ordinary plan does not hold."""
    text, built = document.source.text, document.built
    if built.empty:
        yield from _times_not_said(document)
    if "\\" in text:
        yield from _escaped(document)
    if _TOUCHING.search(text) is not None:
        from applan.loading.comments import taken

        yield from taken(document)
    if "## " in text:
        from applan.loading.comments import headings

        yield from headings(document)
    if built.empty or next(torn_lists(text), None) is not None:
        from applan.loading.torn import torn

        yield from torn(document)
    from applan.loading.became_text import became_text

    yield from became_text(document)


def _times_not_said(document: Document) -> Iterator[Lost]:
    """Times whose key is written and nothing after it: undecided, or forgotten."""
    for key, value in document.built.empty:
        short = nobody_wrote(key)
        if key.value not in TIMES or not (short or value.start_mark.index > key.end_mark.index):
            continue
        standing = document.at(key.start_mark.index)
        path, thing = standing.path, thing_at(standing.path[:-1])
        field = thing.fields.get(key.value) if thing is not None else None
        if thing is None or field is None or field.is_required or path[0] == "labels":
            continue
        if not (is_scalar(value) or isinstance(field.kind, Many)):
            continue  # a list for a text is told as that
        if short:
            first = thing.pair[0]
            key = next(one for name, one in standing.parent.value if name.value == first)
            if value.start_mark.index == key.end_mark.index:
                message = msg("“{piece}” stands alone between the braces; write a key, a colon and "
                              "a value", piece=key.value)  # fmt: skip
                yield Lost("AP015", path, message, key.start_mark.index, key.end_mark.index)
                continue
            message = msg("“{title}” has no time; write it after the colon, or “avklares” if it "
                          "is not decided", title=key.value)  # fmt: skip
        else:
            message = msg("“{key}” has no value; write a time, “avklares” if it is not "
                          "decided, or remove the line", key=document.word(path))  # fmt: skip
        start, end = key.start_mark.index, key.end_mark.index
        yield Lost("AP102", path, message, start, end, emptied=True, is_warning=True)


TIMES = frozenset({"when", "within", "by", "period", "amount"})


def _escaped(document: Document) -> Iterator[Lost]:
    """Back slashes between double quotation marks, which make other signs: «C:\\temp», «a\\nb».

    In a path, and where nobody can mean the sign, the back slash is one; else it is asked.
    """
    for node in document.built.folded:
        start, end = node.start_mark.index, node.end_mark.index
        raw = document.source.text[start + 1 : end - 1]
        found = _ESCAPE.search(raw) if node.style == '"' else None
        if node.style == '"' and found is None and has_forbidden(node.value):
            found = _CODE.search(raw)
        if found is None:
            continue
        path, is_path = document.at(start).path, _FILE.search(raw) is not None
        seen = found["seen"]
        if seen and seen not in "uUx" and not is_path and key_of(path) in PROSE:
            continue
        better = "'" + raw.replace("'", "''") + "'"
        fix: tuple[Edit, ...] = ()
        if (is_path or not seen) and not {'"', "\n", "\r"} & set(raw) and "\\\\" not in raw[1:]:
            fix = (Edit(start, end, better, start, 0, len(node.value), raw),)
        said = {"written": found[0][-2:], "better": shortened(better)}
        message = (
            msg("between double quotation marks, a back slash makes another sign of “{written}”; "
                "write {better}", **said)
            if fix
            else msg("between double quotation marks, a back slash makes another sign of "
                     "“{written}”; write {better} if it belongs to the text, and else remove it",
                     **said)
        )  # fmt: skip
        yield Lost("AP003", path, message, start, end, fix)


_ESCAPE = lazy(r"(?<!\\)(?:\\[\\\"])*\\(?:(?P<seen>[nrt/ ])|[abefv0NLP])")
_CODE = lazy(r"(?<!\\)(?:\\\\)*\\(?P<seen>[uUx])")
_FILE = lazy(r"(?<![^\s(«\"])(?:[A-Za-z]:\\|\\\\)\w")


PROSE = frozenset({"text", "purpose", "method", "recommendation"})
"""Fields of several paragraphs, whose lines and lists belong to Markdown."""


def thing_at(path: Path) -> type[Entity] | None:
    """The type of what is written at a path, of a plan, of ``applan.yaml`` or of proposals."""
    entity = entity_at(path, Plan)
    if entity is None and path[:1] == ("calendar",):
        from applan.model.configuration import Configuration

        return entity_at(path, Configuration)
    if entity is None and path[:1] == ("items",):
        from applan.model.proposals import Proposals

        return entity_at(path, Proposals)
    return entity


def kind_at(path: Path) -> Kind:
    """Whether words are written at a path of a plan: a text, one or several in a list, or none.

    Ids, numbers, days and choices are not words.
    """
    for position in range(len(path) - 1, -1, -1):
        if isinstance(path[position], str):
            entity = thing_at(path[:position])
            field = entity.fields.get(str(path[position])) if entity is not None else None
            if field is None or not field.takes_words:
                return ""
            return "list" if isinstance(field.kind, Many) else "text"
    return ""


def known_by(document: Document, path: Path, start: int) -> str | None:
    """What stands at a path and begins at ``start``, as it is called in English.

    None where its words are its author's; nothing for a thing or a list, which is known by its
    place: how it is written changes with its keys, and with short forms.
    """
    if not path:
        return None
    key = document.node_at(path, "key")
    if key is not None and key.start_mark.index == start and not nobody_wrote(key):
        return str(path[-1])
    written = document.written(path)
    node = document.node_at(written)
    if node is None or document.offsets(path)[0] != start:
        return None
    if not is_scalar(node):
        return "" if written == path else str(path[-1])
    thing = thing_at(path[:-1]) if isinstance(path[-1], str) else None
    field = thing.fields.get(str(path[-1])) if thing is not None else None
    choice = field.inner if field is not None else None
    return choice.meant.get(node.value) if isinstance(choice, Choice) else None
