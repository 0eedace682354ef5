"""What pydantic finds, in plain language and at the right place."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

from applan.document import Document, Part
from applan.document.edits import dividing, in_common, quoted
from applan.document.nodes import as_written, is_mapping, is_null, is_scalar, is_sequence
from applan.errors import nearest
from applan.findings import MAX_TOLD, Edit, Path
from applan.frozen import NamedTuple
from applan.loading.colonless import colonless, ends_in_time, is_time
from applan.loading.conform import is_bare, is_part, plain, plain_words
from applan.loading.lost import PROSE
from applan.loading.synonyms import (
    as_in_tables,
    bare,
    exact_key,
    keys_of,
    near_keys,
    near_values,
    values_of,
)
from applan.messages import Message, Tongue, msg
from applan.model import (
    Activity,
    Common,
    Entity,
    Occurrence,
    Plan,
    Section,
    Target,
    entity_at,
    fields_at,
)
from applan.model.declaration import Choice, Many, Table
from applan.model.fields import COLOUR
from applan.model.naming import slug
from applan.model.walk import every_type
from applan.patterns import lazy
from applan.source import column, line_start
from applan.typography import MONTHS


class Invalid(NamedTuple):
    """One thing that is not as the format says, and whether its key or its value is meant.

    ``better`` is what to write instead of it, where only that can be meant, and ``fix`` what
    divides the text otherwise. An unknown key probably ``stands_for`` others.
    """

    code: str
    path: Path
    message: Message
    part: Part = "value"
    better: str | None = None
    fix: tuple[Edit, ...] = ()
    stands_for: tuple[str, ...] = ()


_ASKED = msg("“?” cannot stand alone; write what is not known in words, such as “uavklart”")
_COUNTED = lazy(rf"(?P<count>\d{{1,2}})[.)]\s+(?!{MONTHS})")
"""The number before what somebody counted instead of writing a list."""

_TYPES: dict[str, Message] = {
    "string_type": msg("a text is expected here"),
    "dict_type": msg("keys and values are expected here, not {found}"),
    "tuple_type": msg("a list is expected here, not {found}"),
}


def explain(
    detail: Any, document: Document, root: type[Entity] = Plan, *, suggest: bool = True
) -> Invalid:
    """One error of pydantic's as a message; its place walked in the document, never guessed.

    Without ``suggest`` nobody looks for what may have been meant, which takes its time.
    """
    kind, path, context = detail["type"], tuple(detail["loc"]), detail.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown_key(path, document, root, suggest)
    if kind == "missing":
        return _missing(path, document, root)
    if kind == "literal_error":
        return _unknown_value(path, root, detail, document.tongue, suggest)
    if kind == "string_pattern_mismatch":
        return _not_an_id(path, str(detail["input"]), context["pattern"], document)
    if detail["input"] is None:
        return Invalid("AP103", path, msg("nothing is written here; write it or remove the line"))
    if kind == "string_type" and isinstance(detail["input"], (list, dict)):
        return _not_a_text(path, detail["input"], document)
    if kind in _TYPES:
        start, end = document.offsets(path)
        if (
            isinstance(detail["input"], list)
            and document.source.text[start - 1 : start + 1] == "[["
        ):
            message = msg("there is one pair of brackets too many here")
            brackets = tuple(dividing(at, at + 1, "") for at in (start, end - 1))
            return Invalid("AP103", path, message, fix=brackets)
        holder = entity_at(path[:-1], root) if path and isinstance(detail["input"], str) else None
        if (
            holder is not None
            and holder.under(str(path[-1])) is holder
            and document.is_first_key(path)
            and "title" not in document.keys_at(path[:-1])
        ):
            return _is_titled(path, holder, detail["input"], document)
        node = document.node_at(path)
        is_section = entity_at(path, root) is Section and isinstance(path[-1], int)
        if is_section and node is not None and is_scalar(node) and any(
            colonless(node, document.tongue)
        ):  # fmt: skip
            return _among_sections((*path, node.value), document)
        fix = _dashes(path, detail["input"], root, document) if kind == "tuple_type" else ()
        message = _another_kind(kind, path, detail["input"], root, document)
        return Invalid("AP103", path, message, fix=fix)
    if isinstance(detail["input"], (list, dict)):
        return Invalid("AP103", path, _one_of(detail["input"]))
    if kind == "string_too_long":
        return Invalid(
            "AP105", path, msg("longer than {limit} characters", limit=context["max_length"])
        )
    message = context.get("message") or msg("this cannot be: {reason}", reason=detail["msg"])
    if message.template.startswith("“{written}” is not a number") and (
        numbers := re.findall(r"\d+(?:[.,]\d+)?", str(detail["input"]))
    ):
        message = msg("“{written}” is more than a number; write {numbers} alone, and the rest "
                      "under “unit” or “note”", written=detail["input"],
                      numbers=tuple(dict.fromkeys(numbers)))  # fmt: skip
    meant = dict(message.args).get("meant")
    return Invalid("AP105", path, message, better=meant if isinstance(meant, str) else None)


def _dashes(path: Path, found: Any, root: type[Entity], document: Document) -> tuple[Edit, ...]:
    """What makes items of «Tur: 1. mai», «-Fest: 2. mai» and «3. Kamp: 3. mai», each on a line of
    its own; what has keys below it is the title above them. «title: Tur» begins one item."""
    field = fields_at(path[:-1], root).get(str(path[-1])) if path else None
    entity = field.entity if field is not None else None
    if isinstance(found, str) and entity is Activity:
        return _on_lines(path, document)
    if not isinstance(found, dict) or entity is None or "title" not in entity.fields:
        return ()
    edits, text = list[Edit](), document.source.text
    start, end = document.offsets(path)
    if "title" in found and text[start] != "{":
        indent = text[line_start(text, start) : start]
        again = f"{indent}{text[start : text.find(':', start) + 1]}"
        lines = re.finditer(r"\n(?=[ \t]*\S)", text[start:end].rstrip())
        for at in (start + line.end() for line in lines):
            step = len(indent) if text.startswith(again, at) else 0
            edits.append(dividing(at + step, at + step, "- " if step else "  "))
        return (dividing(start, start, "- "), *edits)
    if not entity.pair and not all(isinstance(one, dict) for one in found.values()):
        return ()
    counts = [one["count"] if (one := _COUNTED.match(key)) else "" for key in found]
    is_counted = counts == [str(n) for n in range(1, len(found) + 1)]  # «17. mai» is a title
    for key in found:
        tight = key[:1] == "-" and key[1:2].isalpha()
        counted = _COUNTED.match(key) if is_counted else None
        if not (tight or key[:1].isupper() or key[:1].isdigit()):
            return ()
        gone = counted.end() if counted is not None else int(tight)
        item = _as_item((*path, key), gone, document)
        if not item:
            return ()
        edits += item
    return tuple(edits)


def _on_lines(path: Path, document: Document) -> tuple[Edit, ...]:
    """What makes items of «Tur 5. mai» and «Fest 6. juni» on lines of their own, each with a time
    at its end; nothing of a text that goes on from line to line."""
    start, end = document.offsets(path)
    lines = list(_LINE.finditer(document.source.text, start, end))
    is_plain = document.source.text[start] not in "\"'|>"
    if not is_plain or not 1 < len(lines) <= MAX_TOLD:
        return ()
    if not all(ends_in_time(line[0].rstrip(), document.tongue) for line in lines):
        return ()
    return tuple(dividing(line.start(), line.start(), "- ") for line in lines)


_LINE = lazy(r"\S[^\n]*")


def _as_item(path: Path, gone: int, document: Document) -> tuple[Edit, ...]:
    """What makes an item of a key on a line of its own, without its first ``gone`` characters;
    with keys below it, it becomes their title. Nothing where it stands otherwise."""
    text = document.source.text
    start, end = document.offsets(path, "key")
    before, below = text[line_start(text, start) : start], document.keys_at(path)
    if before.strip():
        return ()
    if not below:
        return (dividing(start, start, "- "), Edit(start, start + gone, "", start, 0, gone, ""))
    first = document.offsets((*path, below[0]), "key")[0]
    further = first - line_start(text, first) - len(before)
    if further < 2 or text[end : end + 1] != ":" or "\n" not in text[end:first]:
        return ()
    title = f"{Activity.said_in('title', document.tongue)}: {str(path[-1])[gone:]}"
    return _made_title(start, end, f"-{' ' * (further - 1)}", title)


def _made_title(start: int, end: int, before: str, title: str) -> tuple[Edit, Edit]:
    """What writes a key that is a title, with its colon right behind it, as «title: Tur»."""
    return (Edit(start, end, before + title, start, 0, end - start, title),
            dividing(end, end + 1, ""))  # fmt: skip


def _another_kind(
    kind: str, path: Path, found: Any, root: type[Entity], document: Document
) -> Message:
    """A text where a list belongs, a list where keys belong, and what to write where it is plain.

    Who forgets the dash, writes one too many or writes only the title has a list all the same.
    """
    if kind == "tuple_type" and isinstance(found, dict) and found:
        first = document.word((*path, next(iter(found))))
        if first[:1] == "-" and first[1:2].isalpha():
            better = f"- {first[1:]}"
            return msg("a space is missing after the hyphen; write “{better}”", better=better)
        if isinstance(next(iter(found.values())), dict):
            first = f"{Section.said_in('title', document.tongue)}: {first}"
        return msg("a list is expected here; write “- ” before “{key}”", key=first)
    if kind == "tuple_type" and isinstance(found, str):
        return msg("a list is expected here; write each item on a line of its own, after “- ”")
    entity = entity_at(path, root)
    if entity is Target and isinstance(found, str):
        if two := _TWO_NUMBERS.fullmatch(found.strip()):
            led, first, last, rest = two.groups()
            return msg(
                "“{written}” has two numbers; write the one to reach: {readings}",
                written=found,
                readings=tuple(f"{led or ''}{one}{rest}" for one in (first, last)),
            )
        if found[:1].isdigit():
            return msg("“{written}” is not read as a number and what it counts; write for instance "
                       "“{short}”, or the number under “value” and the rest under “note”",
                       written=found, short="250 medlemmer innen 31. desember 2027")  # fmt: skip
        return msg("“{written}” does not begin with a number; write for instance “{short}”, or the "
                   "number under “value” and the rest under “note”", written=found,
                   short="250 medlemmer innen 31. desember 2027")  # fmt: skip
    if path and isinstance(path[-1], int):
        if isinstance(found, list) and len(found) == 1 and isinstance(found[0], dict):
            return msg("there is one “- ” too many here")
        if isinstance(found, str) and entity is not None and "title" in entity.fields:
            return msg("keys and values are expected here; is this the title, write “title: ” "
                       "before it")  # fmt: skip
    return msg(_TYPES[kind].template, found=_described(found))


_TWO_NUMBERS = lazy(r"([^\d,.]* )?(\d+) ?(?:[-–/]|til|eller) ?(\d+)((?: \D*)?)")


def unknown_and_empty(document: Document, root: type[Entity]) -> Iterator[Invalid]:
    """Keys that nobody knows, with nothing after them: the word itself may be what was said."""
    for number, (key, value) in enumerate(document.built.empty):
        if is_bare(key, value):
            continue
        path = document.at(key.start_mark.index).path
        entity = entity_at(path[:-1], root)
        if entity is not None and path[-1] not in entity.fields:
            yield _unknown_key(path, document, root, suggest=number < MAX_TOLD)


def _unknown_key(path: Path, document: Document, root: type[Entity], suggest: bool) -> Invalid:
    entity = entity_at(path[:-1], root)
    written, tongue = str(path[-1]), document.tongue
    if entity is None:
        return Invalid("AP101", path, msg("the key “{key}” is unknown", key=written), "key")
    if not written:
        return Invalid("AP101", path, _ASKED, "key", stands_for=tuple(entity.fields))
    if entity is Target and re.fullmatch(r"(?:19|20|21)\d\d", written):
        return _by_year(path[:-1], document)
    if entity is Target and (found := _number_last(path, document)) is not None:
        return found
    found = _called_by_its_list(path, entity, document, root)
    found = found or _of_the_activity(path, entity, document)
    found = found or _below_its_key(path, entity, document)
    found = found or (_from_to(path, document) if entity is Occurrence else None)
    found = found or _deadline(path, entity, document)
    found = found or (_beside_a_title(path, entity, document) if entity.pair else None)
    found = found or _is_title(path, entity, document)
    if found is not None:
        return found
    likely = likely_key(written, entity, tongue) if suggest else ()
    node = document.node_at(path)
    said = node.value if node is not None and is_scalar(node) else ""
    if entity is Activity and exact_key(written, Plan) == "goals" and _COUNT.match(said):
        likely = (entity.said_in("targets", tongue),)
    start, end = document.offsets(path, "key")[0], document.offsets(path)[1]
    is_half = written[:1] in _MARKS and written[-1:] not in _MARKS
    if likely and is_half and document.source.text[end - 1] in _MARKS:
        message = msg("the quotation marks are around key and value; remove them, or put them "
                      "around the value alone")  # fmt: skip
        fix = [dividing(at, at + 1, "") for at in (start, end - 1)]
        return Invalid("AP101", path, message, "key", fix=tuple(fix))
    message = _why_unknown(written, entity, likely, tongue)
    lists = tuple(entity.said_in(key, tongue) for key, one in entity.fields.items()
                  if one.holds_things)  # fmt: skip
    if not likely and node is not None and is_sequence(node) and len(lists) > 1:
        message = msg("the key “{key}” is unknown; what a list like this holds is written under "
                      "one of {known}", key=written, known=lists)  # fmt: skip
    meant = _meant_key(path, entity, document)
    better = entity.said_in(meant, tongue) if meant is not None else None
    stands_for = meant or (entity.words[likely[0]][0].key if likely else "")
    if not stands_for and written[:1].isupper() and document.is_first_key(path):
        stands_for = "title"
    common = _in_common(path, entity, document) if entity is Section and not likely else ()
    return Invalid("AP101", path, message, "key", better, common,
                   stands_for=(stands_for,) if stands_for else ())  # fmt: skip


_DEADLINE = lazy(r"(\w*)frist|deadline|inn[ae]n|sen[ea]st|seinast")


def _deadline(path: Path, entity: type[Entity], document: Document) -> Invalid | None:
    """«frist: 1. oktober» is the time of what has no other, «når: innen 1. oktober», and part of
    its time else. What is no deadline itself may have it for something else, as to sign up."""
    written, node, holder = str(path[-1]), document.node_at(path), path[:-1]
    found = _DEADLINE.fullmatch(plain(written))
    if entity is Occurrence or "when" not in entity.fields or found is None or not (
        node is not None and is_scalar(node)
        and is_time(node.value, document.tongue, any_kind=True)
    ):  # fmt: skip
        return None
    when, kind = (document.node_at((*holder, key)) for key in ("when", "kind"))
    called, at = entity.said_in("when", document.tongue), node.start_mark.index
    by = "" if not node.value[:1].isdigit() else "innan " if document.tongue == "nn" else "innen "
    said, fix = f"{by}{node.value}", tuple[Edit, ...]()
    if when is not None:
        said = f"{when.value if is_scalar(when) else '…'} ({written.lower()} {node.value})"
    elif not (found[1] or node.style) and (kind is None or kind.value in ("frist", "deadline")):
        start, end = document.offsets(path, "key")
        fix = (Edit(start, end, called, start, 0, len(written), called),
               Edit(at, at, by, at, 0, 0, by))  # fmt: skip
    message = msg("the key “{key}” is unknown; write “{better}”", key=written,
                  better=f"{called}: {said}")  # fmt: skip
    return Invalid("AP101", path, message, "key", fix=fix,
                   stands_for=("when",) if when is None else ())  # fmt: skip


def _in_common(path: Path, entity: type[Entity], document: Document) -> tuple[Edit, ...]:
    """What makes common what a section has above its activities, «ansvarlig: Styret»: with the
    first such key, all of them, if they stand together."""
    holder, keys = path[:-1], document.keys_at(path[:-1])
    above = keys[: keys.index("activities")] if "activities" in keys else []
    ours = [key for key in above if key not in entity.fields and key.lower() in Common.words]
    first = above.index(ours[0]) if ours else 0
    held = document.node_at((*holder, "common"))
    is_bare = held is not None and is_null(held) and keys[first - 1 : first] == ["common"]
    if (
        ("common" in keys and not is_bare)
        or path[-1] not in ours[:1]
        or above[first : first + len(ours)] != ours
    ):
        return ()
    text, begins = document.source.text, document.offsets(path, "key")[0]
    end = document.offsets((*holder, keys[first + len(ours)]), "key")[0]
    common, indent = entity.said_in("common", document.tongue), " " * (column(text, begins) + 2)
    below = re.finditer(r"^(?=[ \t]*\S)", text[begins : line_start(text, end)], re.M)
    lines = [begins + one.start() for one in [*below][1:]]
    if is_bare:
        lines.insert(0, line_start(text, begins))
        return tuple(dividing(at, at, "  ") for at in lines)
    return (Edit(begins, begins, f"{common}:\n{indent}", begins, 0, 0, common),
            dividing(begins, begins, ""), *(dividing(at, at, "  ") for at in lines))  # fmt: skip


def _number_last(path: Path, document: Document) -> Invalid | None:
    """«{medlemmer: 200, kurs: 3}»: targets with their numbers behind what is counted."""
    node, holder = document.node_at(path), path[:-1]
    if node is None or not is_scalar(node) or not re.fullmatch(r"[\d \u00a0.,]*\d ?%?", node.value):
        return None
    if any(exact_key(key, Target) for key in document.keys_at(holder)):
        return None
    message = msg("write a target as “{better}”: the number first",
                  better=f"{node.value} {path[-1]}")  # fmt: skip
    return Invalid("AP101", path, message, "key", stands_for=("value",))


def _by_year(path: Path, document: Document) -> Invalid:
    """«{2027: 200 medlemmer, 2028: 250 medlemmer}» are two targets, each with its year."""
    found = document.node_at(path)
    said = [(str(key.value), value.value) for key, value in found.value] if found else []
    right = [f"{what} innen {year}" for year, what in said
             if isinstance(what, str) and what[:1].isdigit() and year.isdigit()]  # fmt: skip
    if not right or len(right) < len(said):
        right = ["200 medlemmer innen 2026", "250 medlemmer innen 2027"]
    short = right[0] if isinstance(document.written(path)[-1], int) else f"[{', '.join(right)}]"
    message = msg("a year cannot stand before the colon here; write each target with its year "
                  "behind it: {better}", better=short)  # fmt: skip
    return Invalid("AP103", path, message)


def _why_unknown(
    written: str, entity: type[Entity], likely: tuple[str, ...], tongue: Tongue
) -> Message:
    known = entity.fields
    near = bool(likely) and _is_near(written, entity) and written not in Occurrence.fields
    field = Occurrence.words.get(written, (None, 0))[0] if "when" in known else None
    if field is not None and field.key != "when":
        value = field.inner.said_in(tongue)[0] if isinstance(field.inner, Choice) else "…"
        whole = f"{Activity.said_in('when', tongue)}: {{{Occurrence.said_in('when', tongue)}: …, "
        whole += f"{written}: {value}}}"
        if near:
            return msg("the key “{key}” is unknown; of a time write “{whole}”, else use {likely}",
                       key=written, whole=whole, likely=likely)  # fmt: skip
        return msg("the key “{key}” belongs to a time; write “{whole}”", key=written, whole=whole)
    if written.startswith("-") and any(written[1:] in one.words for one in every_type(Plan)):
        better = f"- {written[1:]}"
        return msg("a space is missing after the hyphen; write “{better}”", better=better)
    if likely and written.endswith(":"):
        return msg("there is one colon too many after “{key}”", key=written.rstrip(": "))
    if likely and _is_near(written, entity):
        return msg("the key “{key}” is unknown; that is written under {likely}", key=written,
                   likely=likely)  # fmt: skip
    if likely:
        return msg("the key “{key}” is unknown; did you mean {likely}?", key=written, likely=likely)
    if _is_remark(written):
        return msg(
            "“{key}:” is read as a key; indent the line if it goes on with the text above, write "
            "it under “text”, or put # in front if it is a note",
            key=written,
        )
    if entity is Section and exact_key(written, Common):
        return msg(
            "the key “{key}” belongs to an activity; write it under “{common}” if it is about all "
            "of them here, else under the one that it is about",
            key=written, common=entity.said_in("common", tongue),
        )  # fmt: skip
    if "title" in known and _is_of_activities(written):
        return msg("the key “{key}” belongs to an activity; write it under the one that it is "
                   "about", key=written)  # fmt: skip
    if "title" in known and exact_key(written, Plan):
        return msg("the key “{key}” is about the whole plan; write it at the top", key=written)
    if len(known) > _FEW and {"title", "text"} <= known.keys():
        return msg("the key “{key}” is unknown; what has no key of its own is written under “text”",
                   key=written)  # fmt: skip
    return msg("the key “{key}” is unknown; possible here are {known}", key=written,
               known=", ".join(entity.said_in(key, tongue) for key in known))  # fmt: skip


def _of_the_activity(path: Path, entity: type[Entity], document: Document) -> Invalid | None:
    """«- Seminar:» with its time and its price below: a title written as a key, and not a part."""
    meant = exact_key(str(path[-1]), Activity) if entity is Occurrence else None
    if meant is None or meant in Occurrence.fields or "when" not in path:
        return None
    activity = path[: path.index("when")]
    (start, end), text = document.offsets((*activity, "title")), document.source.text
    if text[end : end + 1] != ":":
        return None
    better = f"{Activity.said_in('title', document.tongue)}: {text[start:end]}"
    message = msg("“{key}” belongs to the activity and not to its time; write “{better}” above, "
                  "and what is below it in line with that", key=str(path[-1]),
                  better=better)  # fmt: skip
    first = document.offsets((*path[:-1], document.keys_at(path[:-1])[0]), "key")[0]
    further = column(text, first) - column(text, start)
    fix: tuple[Edit, ...] = ()
    if further > 0 and "\n" in text[end:first] and isinstance(document.written(path)[-2], str):
        fix = _made_title(start, end, " " * further, better)
    return Invalid("AP101", path, message, "key", fix=fix, stands_for=(meant,))


def _beside_a_title(path: Path, entity: type[Entity], document: Document) -> Invalid | None:
    """«- Styremøte: 12. januar» with more keys below it: a short form stands alone."""
    first, second = entity.pair
    holder, written = path[:-1], str(path[-1])
    node = document.node_at(path)
    timed = (
        node is not None and is_scalar(node) and document.is_first_key(path)
        and is_time(node.value, document.tongue, any_kind=True)
    )  # fmt: skip
    if written[:1].islower() and (not timed or likely_key(written, entity, document.tongue)):
        return None
    said = [entity.said_in(key, document.tongue) for key in (first, second)]
    keys = document.keys_at(holder)
    if first in keys or len(keys) < 2:
        return None
    if second in keys:
        return _timed_twice(path, said, document) if timed else None
    word = plain(written)
    if word in plain_words(entity) and not is_part(entity, word):
        return None
    unknown = [key for key in keys if key not in entity.fields]
    if unknown[0] != written or (unknown[1:] and not timed):
        return None
    message = msg(
        "what stands alone on one line can be short; with more below it, write “{first}: {title}” "
        "and “{second}: …”",
        first=said[0],
        title=written,
        second=said[1],
    )
    fix = _spelled_out(path, said, document)
    return Invalid("AP101", path, message, "key", fix=fix, stands_for=(first, second))


def _is_name(key: str) -> bool:
    return key[:1].isupper() or _COUNTED.match(key) is not None


_MOST_NAMES = 40
"""Names below a key that are not further in than it, at most."""


def _below_its_key(path: Path, entity: type[Entity], document: Document) -> Invalid | None:
    """«Kari: baker» right below «ansvarlig:» and no further in: a name with what is said of it; or
    «1) Tur: 5. mai» below «aktiviteter:»."""
    text, begins = document.source.text, document.offsets(path, "key")[0]
    start, written = line_start(text, begins), str(path[-1])
    holder = as_written(document.at(begins).parent)
    if not _is_name(written) or text[start:begins].strip(" ") or not is_mapping(holder):
        return None
    own = bisect_left(holder.value, begins, key=lambda pair: pair[0].start_mark.index)
    above = ((str(key.value), as_written(value))
             for key, value in reversed(holder.value[max(own - _MOST_NAMES, 0) : own]))  # fmt: skip
    found = (one for one in above if not _is_name(one[0]) or one[0] in entity.words)
    word, node = next(found, ("", None))
    field = entity.words[word][0] if word in entity.words else None
    if field is None or node is None or field.entity is None:
        return None
    if "title" in field.entity.fields and is_null(node):
        beside = holder.value[:own], holder.value[own:]
        return _without_dashes(path, field.entity, *beside, document)
    if not field.entity.pair or not field.entity.alone:
        return None
    inner = column(text, begins) + 2
    if is_mapping(node) and text[node.start_mark.index] != "{":
        inner = column(text, node.start_mark.index)
    elif not is_null(node):
        return None
    further = inner - column(text, begins)
    key = entity.said_in(field.key, document.tongue)
    message = msg("“{name}” stands as far out as “{key}” above, which it belongs below; indent the "
                  "line", name=written, key=key)  # fmt: skip
    fix = (dividing(start, start, " " * further),) if further > 0 else ()
    return Invalid("AP101", path, message, "key", fix=fix)


def _without_dashes(
    path: Path, entity: type[Entity], above: Sequence[Any], below: Sequence[Any], document: Document
) -> Invalid | None:
    """«Tur: 5. mai» and what follows, each a name with a time or with keys of its own, below the
    key of a list; all of them are mended with the first."""

    def is_item(pair: Any) -> bool:
        name, said = str(pair[0].value), as_written(pair[1])
        if is_mapping(said):
            keys = [str(key.value) for key, _value in said.value]
            known = [key for key in keys if key in entity.words]
            return bool(_is_name(name) and known and all(map(_is_name, {*keys} - {*known})))
        timed = entity is Activity and is_scalar(said) and is_time(said.value, document.tongue)
        return timed and _is_name(name)

    if not is_item(below[0]):
        return None
    edits = list[Edit]()
    for key, _said in takewhile(is_item, () if is_item(above[-1]) else below):
        count = _COUNTED.match(str(key.value))
        edits += _as_item((*path[:-1], str(key.value)), count.end() if count else 0, document)
    message = msg("a list is expected here; write “- ” before “{key}”", key=str(path[-1]))
    return Invalid("AP101", path, message, "key", fix=tuple(edits))


_COUNT = lazy(r"(?:kr[.]? ?)?\d")
"""«mål: 200 følgere»: how what is counted begins."""


def _from_to(path: Path, document: Document) -> Invalid | None:
    """«fra: 3. juli» and «til: 10. juli» below «når:», which are one time."""
    holder, text = path[:-1], document.source.text
    pair = tuple(document.keys_at(holder))
    if pair not in _FROM_TO:
        return None
    (first, end), (second, last) = (document.offsets((*holder, key), "key") for key in pair)
    one, other = (document.offsets((*holder, key)) for key in pair)
    said = f"{text[slice(*one)]} – {text[slice(*other)]}"
    message = msg("a time from one day to another is one text; write “{better}”",
                  better=f"{Activity.said_in('when', document.tongue)}: {said}")  # fmt: skip
    fix = (Edit(first, end, "", first, 0, len(pair[0]), ""), dividing(end, one[0], ""),
           Edit(one[1], other[0], " – ", second, 0, last - second, ""))  # fmt: skip
    in_lines = text[one[1] : other[0]].strip() == f"{pair[1]}:"
    sure = in_lines and path[-1] == pair[0] and is_time(said, document.tongue)
    return Invalid("AP101", path, message, "key", fix=fix if sure else ())


_FROM_TO = (("fra", "til"), ("frå", "til"), ("from", "til"), ("from", "to"), ("start", "slutt"))
"""Keys of the two days between which something is; «fra» may be read as a key of its own."""


def _timed_twice(path: Path, said: list[str], document: Document) -> Invalid:
    """«- Styremøte: 12. januar» with «når:» below it: the title, and its time once."""
    text, node = document.source.text, document.node_at(path)
    (start, end), below = document.offsets(path, "key"), document.node_at((*path[:-1], "when"))
    better, fix = f"{said[0]}: {path[-1]}", tuple[Edit, ...]()
    assert node is not None
    written = node.value
    if below is not None and is_scalar(node) and below.value == written and not node.style:
        at, until = node.start_mark.index, node.end_mark.index
        fix = (*_made_title(start, end, "", better), dividing(end + 1, at, ""),
               Edit(at, until, "", at, 0, len(written), ""))  # fmt: skip
        fix = fix if "\n" not in text[start:until] else ()
    message = msg("the time stands here and under “{key}”; write “{better}” and the time there",
                  key=said[1], better=better)  # fmt: skip
    return Invalid("AP101", path, message, "key", fix=fix, stands_for=("title",))


def _is_title(path: Path, entity: type[Entity], document: Document) -> Invalid | None:
    """«- Styret:» with what is said of it below: a title, where there is no short form of one."""
    holder, written = path[:-1], str(path[-1])
    if not holder or "title" not in entity.fields or not isinstance(holder[-1], int):
        return None
    if written[:1].islower() or not document.is_first_key(path):
        return None
    (start, end), node = document.offsets(path, "key"), document.node_at(path)
    if "title" in document.keys_at(holder):
        return None
    alone = entity is Section and len(document.keys_at(holder)) == 1
    said = node.value if alone and node is not None and is_scalar(node) else ""
    if said and is_time(said, document.tongue, any_kind=True):
        return _among_sections(path, document)
    likely = likely_key(written, entity, document.tongue)
    if likely and node is not None and is_scalar(node) and not is_null(node):
        field = entity.words[likely[0]][0]
        if not (isinstance(field.kind, Many) and field.entity is entity):
            return None
        return _is_titled(path, entity, node.value, document)
    if likely or _is_remark(written):
        return None
    better = f"{entity.said_in('title', document.tongue)}: {written}"
    message = msg("“{key}” is no key, but the title; write “{better}”", key=written, better=better)
    fix: tuple[Edit, ...] = ()
    is_bare = node is not None and is_null(node)
    if entity.pair and not is_bare:
        return None
    if document.source.text[end : end + 1] == ":" and is_bare:
        fix = _made_title(start, end, "", better)
    return Invalid("AP101", path, message, "key", fix=fix, stands_for=("title",))


def _among_sections(path: Path, document: Document) -> Invalid:
    """«- Tur: 8. mai» as far out as the sections: an activity of the list above."""
    activities = Section.said_in("activities", document.tongue)
    *above, number, key = path
    message = msg("“{key}” with a time is an activity, and stands among the sections; indent the "
                  "line under “{activities}”", key=str(key), activities=activities)  # fmt: skip
    lists = ((*above, before, "activities") for before in range(int(number) - 1, -1, -1))
    found = next((one for one in map(document.node_at, lists) if one is not None), None)
    if found is None or not is_sequence(found) or not found.value:
        return Invalid("AP101", path, message, "key", stands_for=("title",))
    text, at = document.source.text, document.offsets(path[:-1])[0]
    dashes = [text.rfind("-", 0, one) for one in (found.value[-1].start_mark.index, at)]
    further, start = column(text, dashes[0]) - column(text, dashes[1]), line_start(text, at)
    fix = (dividing(start, start, " " * further),) if further > 0 else ()
    return Invalid("AP101", path, message, "key", fix=fix, stands_for=("title",))


def _called_by_its_list(
    path: Path, entity: type[Entity], document: Document, root: type[Entity]
) -> Invalid | None:
    """«- Aktivitet: Leir» among activities: a title, if what stands there is no time."""
    if len(path) < 3 or not isinstance(path[-2], int) or "title" not in entity.fields:
        return None
    holder, node = entity_at(path[:-3], root), document.node_at(path)
    if (
        holder is None or node is None or not is_scalar(node) or is_null(node)
        or exact_key(str(path[-1]), holder) != path[-3]
        or not document.is_first_key(path) or "title" in document.keys_at(path[:-1])
    ):  # fmt: skip
        return None
    if entity.pair and is_time(node.value, document.tongue, any_kind=True):
        return None
    return _is_titled(path, entity, node.value, document)


def _is_titled(path: Path, entity: type[Entity], title: str, document: Document) -> Invalid:
    """«- Kapittel: Leir»: what it is stands where the title's key should."""
    called = entity.said_in("title", document.tongue)
    message = msg("“{key}” is no key of a text here; write “{better}”", key=document.word(path),
                  better=f"{called}: {title}")  # fmt: skip
    return Invalid("AP101", path, message, "key", called, stands_for=("title",))


def _spelled_out(path: Path, said: list[str], document: Document) -> tuple[Edit, ...]:
    """What makes a title and its time, written short, two keys."""
    text, (start, end) = document.source.text, document.offsets(path, "key")
    in_brackets = text[document.at(start).parent.start_mark.index] == "{"
    between = ", " if in_brackets else "\n" + " " * column(text, start)
    first, second, title = *said, text[start:end]
    written = f"{first}: {title}{between}{second}"
    length = len(str(path[-1]))
    meant = Edit(start, end, written, start, 0, length, f"{first} {path[-1]} {second}")
    return (meant, dividing(end, text.index(":", end), ""))


def _is_remark(written: str) -> bool:
    """Whether a key is what a remark begins with: «NB:», «Husk:»."""
    from applan.document.recovery.patterns import REMARK  # loaded only for what is not right

    return REMARK.match(f"{written}:") is not None


def _is_of_activities(written: str) -> bool:
    near = near_keys("Activity", tuple(Activity.fields))
    return exact_key(written, Activity) is not None or as_in_tables(written) in near


_FEW = 10
"""So many keys can be told; of more, nobody reads which there are."""


def likely_key(written: str, entity: type[Entity], tongue: Tongue = "en") -> tuple[str, ...]:
    """The keys of a type that may have been meant, best first, as they are called in a tongue."""
    near = dict(near_keys(entity.__name__, tuple(entity.fields)))
    near |= {word: field.key for word, (field, _tongues) in entity.words.items()}
    said = {word: entity.said_in(key, tongue) for word, key in near.items()}
    return _likely(written, _words_in(entity, tongue), said)


def _words_in(entity: type[Entity], tongue: Tongue) -> tuple[str, ...]:
    return tuple(entity.said_in(key, tongue) for key in entity.fields)


def is_nearly(word: str, entity: type[Entity], tongues: Iterable[Tongue]) -> bool:
    """Whether a word is another for a key of a type, or one letter from a key in these tongues."""
    found = as_in_tables(word)
    if found in keys_of(entity.__name__, tuple(entity.fields)):
        return True
    known = {one for tongue in tongues for one in _words_in(entity, tongue)}
    return any(
        bare(found) == bare(one) or (min(len(one), len(found)) > 2 and _is_slip(found, one))
        for one in known
    )


def _sure(written: str, known: Iterable[str], words: Mapping[str, str]) -> str | None:
    """What a word certainly means: itself but for capitals and signs nobody sees, what it stands
    for, or the one of them that is a single letter away; nothing where somebody asks."""
    if "?" in written:
        return None
    plain = as_in_tables(written)
    if plain in known or plain in words:
        return plain if plain in known else words[plain]
    near = [one for one in known if min(len(one), len(plain)) >= _LONG and _is_slip(plain, one)]
    return near[0] if len(near) == 1 else None


_LONG = 4
"""Letters of a word that is still known with one of them wrong."""


def _is_slip(one: str, other: str) -> bool:
    """Whether two words differ in one letter: another, one more, or two that changed places."""
    if not -1 <= len(one) - len(other) <= 1:
        return False
    same = in_common(one, other)
    left, right = one[same:], other[same:]
    return (left[1:] == right[1:] or left[1:] == right or left == right[1:]
            or (left[1::-1] == right[:2] and left[2:] == right[2:]))  # fmt: skip


def _is_near(written: str, entity: type[Entity]) -> bool:
    """Whether it is a word that says nearly what a key says."""
    known, found = tuple(entity.fields), as_in_tables(written)
    words = near_keys(entity.__name__, known)
    return found in words and found not in keys_of(entity.__name__, known)


def _meant_key(path: Path, entity: type[Entity], document: Document) -> str | None:
    """The key that a word certainly stands for, if nothing else here says the same."""
    written, words = str(path[-1]), keys_of(entity.__name__, tuple(entity.fields))
    if _is_near(written, entity):
        return None
    meant = exact_key(written, entity)
    if meant is None:
        found = _sure(written, _words_in(entity, document.tongue), words)
        meant = entity.words[found][0].key if found is not None else None
    if meant is None or document.has_key((*path[:-1], meant)):
        return None
    others = (word for word, key in words.items() if key == meant)
    said = [word for word in others if document.has_key((*path[:-1], word))]
    return meant if len(said) <= 1 else None


_MARKS = "\"'«»“”„‟‘’"


def _missing(path: Path, document: Document, root: type[Entity]) -> Invalid:
    entity = entity_at(path[:-1], root)
    key = str(path[-1])
    key = entity.said_in(key, document.tongue) if entity is not None else key
    if path in (("applan",), ("proposals",)):
        start, text, first = document.offsets(())[0], document.source.text, f"{key}: 1"
        message = msg("“{first}” is missing; write it on the first line", first=first)
        fix = Edit(start, start, f"{first}\n", start, 0, 0, first), dividing(start, start, "")
        begun = any(document.has_key((one,)) for one in ("title", "organisation", "period", "plan"))
        begun = begun and not document.has_key(path)
        sure = begun and text[start] != "{" and not column(text, start)
        return Invalid("AP102", path, message, fix=fix if sure else ())
    if document.has_key(path):
        said = msg("“{key}” has no value", key=document.word(path))
        return Invalid("AP102", path, said, "key")
    message = msg("“{key}” is missing here", key=key)
    if _goes_on(path[:-1], document):
        message = msg("“{key}” is missing here; is “- ” one too many, and this goes on with what "
                      "stands above?", key=key)  # fmt: skip
    return Invalid("AP102", path, message)


def _goes_on(path: Path, document: Document) -> bool:
    """Whether an item says only what the one above it has not said."""
    if not path or not isinstance(path[-1], int) or path[-1] == 0:
        return False
    keys, above = document.keys_at(path), document.keys_at((*path[:-1], path[-1] - 1))
    return "title" in above and bool(keys) and not set(keys) & set(above)


def _unknown_value(
    path: Path, root: type[Entity], detail: Any, tongue: Tongue, suggest: bool
) -> Invalid:
    written = detail["input"]
    if not isinstance(written, str):
        return Invalid("AP103", path, _one_of(written))
    choice = _choice(path, root)
    allowed = choice.values if choice is not None else ()
    said = dict(zip(allowed, choice.said_in(tongue), strict=True)) if choice is not None else {}
    near = {word: said[value] for word, value in near_values(allowed).items()}
    if choice is not None:
        near |= {word: said[value] for word, value in choice.meant.items()}
    likely = _likely(written, said.values(), near) if suggest else ()
    if suggest and not likely:
        likely = _several(written, said.values(), near)
    if likely:
        message = msg("“{value}” is not possible here; did you mean {likely}?", value=written,
                      likely=likely)  # fmt: skip
    else:
        message = msg("“{value}” is not possible here; possible are {allowed}", value=written,
                      allowed=", ".join(said.values()))  # fmt: skip
    sure = {word: said[value] for word, value in values_of(allowed).items()}
    words = ({**sure, **{word: said[value] for word, value in choice.meant.items()}} if choice
             else {})  # fmt: skip
    return Invalid("AP104", path, message, better=_sure(written, said.values(), words))


_LONGEST_ITEM = 400
"""Characters of an item that somebody wrote as one text."""


def _one_of(found: Any) -> Message:
    """What to write where one thing must stand, and a list or a mapping does."""
    which = found if isinstance(found, list) else ()
    if not which or not all(isinstance(one, str) and len(one) < _LONGEST_ITEM for one in which):
        return msg("a text is expected here")
    return msg("one is expected here, and no list; write {which}", which=tuple(which[:6]))


def _not_a_text(path: Path, found: Any, document: Document) -> Invalid:
    """A colon in an item makes a key of it, and a second dash a list; both were meant as text."""
    message = msg("a text is expected here")
    start, end = document.offsets(path)
    if isinstance(found, dict) and document.source.text[start] == "{" and not any(found.values()):
        better = quoted(document.source.text[start:end])
        message = msg("a text cannot begin with “{character}”; write {better}", character="{",
                      better=better)  # fmt: skip
        return Invalid("AP103", path, message, fix=(dividing(start, end, better),))
    raw = document.source.text[start : min(end, start + _LONGEST_ITEM)]
    key = document.node_at(path, "key") if path[-1] in PROSE else None
    colon = document.source.text.find(":", key.end_mark.index) + 1 if key is not None else start
    if "\n" in document.source.text[colon:start]:
        message = msg("these lines are read as a list or as keys; write “|” after “{key}:”, and "
                      "they are a text", key=document.word(path))  # fmt: skip
        return Invalid("AP103", path, message, fix=(dividing(colon, colon, " |"),))
    if isinstance(found, list) and found and all(isinstance(one, str) for one in found):
        together = ", ".join(found)
        if len(together) < _LONGEST_ITEM:
            message = msg("one text is expected here, and no list; write “{together}”",
                          together=together)  # fmt: skip
    if (
        end - start >= _LONGEST_ITEM
        or raw[:1] in "{["
        or "\n" in raw
        or len(found) > 1
        or document.written(path) != path
    ):
        return Invalid("AP103", path, message)
    if raw.strip() == "?":
        return Invalid("AP103", path, _ASKED)
    if isinstance(found, dict):
        message = msg("a text is expected here; if the colon belongs to it, put it in quotation "
                      "marks")  # fmt: skip
        fix = (dividing(start, end, quoted(raw)),) if any(found.values()) else ()
        return Invalid("AP103", path, message, fix=fix)
    message = msg("there is one “- ” too many here")
    after = len(raw) - len(raw[1:].lstrip())
    return Invalid("AP103", path, message, fix=(dividing(start, start + after, ""),))


def _not_an_id(path: Path, written: str, pattern: str, document: Document) -> Invalid:
    if pattern == COLOUR.pattern:
        message = msg("“{written}” is no colour; write six hexadecimal digits, as C8102E",
                      written=written)  # fmt: skip
        return Invalid("AP105", path, message)
    if "#" in pattern:
        return _no_plan(path, written, str(document.values.get("continues", "")), pattern)
    made = slug(written) if any(map(str.isalnum, written)) else "id"
    message = msg("“{value}” cannot be an id: only small letters a–z, digits and hyphens; "
                  "write for instance {example}", value=written, example=made)  # fmt: skip
    return Invalid("AP105", path, message, better=made)


def _no_plan(path: Path, written: str, before: str, pattern: str) -> Invalid:
    """«Vervekampanje» stood in the plan before, «2026: Vervekampanje» in the plan that it says."""
    found = re.match(r"((?:19|20)\d\d(?![\w.]))?(?:[.]yaml)?[\s#:,/–-]*", written)
    title = written[found.end() :] if found is not None else written
    better = f"{(found and found[1]) or before}#{title}"
    if re.fullmatch(pattern, better) is None:
        message = msg("“{value}” does not say a plan and a title; write for instance {example}",
                      value=written, example="2018#Høstkampanje")  # fmt: skip
        return Invalid("AP105", path, message)
    message = msg("“{value}” does not say which plan that is in; write “{better}”",
                  value=written, better=better)  # fmt: skip
    return Invalid("AP105", path, message, better=better)


def _choice(path: Path, root: type[Entity]) -> Choice | None:
    """What may be chosen at ``path``, or at a free key such as «AP310» in the field it is in."""
    for position in range(len(path) - 1, -1, -1):
        field = fields_at(path[:position], root).get(str(path[position]))
        if field is not None:
            inner = field.inner.kind if isinstance(field.inner, Table) else field.inner
            return inner if isinstance(inner, Choice) else None
    return None


def _likely(written: str, known: Iterable[str], synonyms: Mapping[str, str]) -> tuple[str, ...]:
    """What was probably meant, best first: a Norwegian word for it, or a near spelling."""
    if len(written) > 80:
        return ()
    plain, known = as_in_tables(written), tuple(known)
    if plain in known or plain in synonyms:
        return (synonyms.get(plain, plain),)
    if without := [word for word in known if bare(word) == bare(plain)]:
        return tuple(without[:2])
    return nearest(plain, known, cutoff=_ALIKE)


def _several(written: str, known: Iterable[str], synonyms: Mapping[str, str]) -> tuple[str, ...]:
    """What each of two or three means that stand where one may: «kurs/seminar»."""
    pieces = re.split(r"\s*(?:[/,+&]|\b(?:og|eller|or|and)\b)\s*", written[:80])
    if not 2 <= len(pieces) <= 3:
        return ()
    meant = [_sure(piece, tuple(known), synonyms) for piece in pieces]
    return tuple(dict.fromkeys(one for one in meant if one is not None))


_ALIKE = 0.75
"""«titel» and «title» are; «start» and «status» are not."""


def _described(value: Any) -> Message:
    if isinstance(value, list):
        return msg("a list")
    if isinstance(value, dict):
        return msg("keys and values")
    return msg("a text")
