"""Keys that nobody knows, and what is to be written instead of them."""

import re
from collections.abc import Iterator

from applan.document import Document, Node
from applan.document.edits import dividing
from applan.document.nodes import is_null, is_scalar, is_sequence
from applan.findings import MAX_TOLD, Edit, Path
from applan.loading.colonless import is_time
from applan.loading.conform import is_bare, plain
from applan.loading.invalid import ASKED, Invalid
from applan.loading.likely import is_near, likely_key, meant_key
from applan.loading.synonyms import as_in_tables, exact_key, near_keys
from applan.loading.titled import (
    bare_title,
    below_its_heading,
    beside_a_title,
    called_by_its_list,
    is_remark,
    made_title,
)
from applan.loading.undashed import below_its_key
from applan.messages import Message, Tongue, msg
from applan.model import Activity, Common, Entity, Occurrence, Plan, Section, Target, entity_at
from applan.model.declaration import Choice
from applan.model.target import written_target
from applan.model.walk import every_type
from applan.patterns import lazy
from applan.source import column, line_start


def unknown_and_empty(document: Document, root: type[Entity]) -> Iterator[Invalid]:
    """Keys that nobody knows, with nothing after them: the word itself may be what was said."""
    for number, (key, value) in enumerate(document.built.empty):
        if is_bare(key, value):
            continue
        path = document.at(key.start_mark.index).path
        entity = entity_at(path[:-1], root)
        if entity is not None and path[-1] not in entity.fields:
            yield unknown_key(path, document, root, suggest=number < MAX_TOLD)


def unknown_key(path: Path, document: Document, root: type[Entity], suggest: bool) -> Invalid:
    entity = entity_at(path[:-1], root)
    written, tongue = str(path[-1]), document.tongue
    if entity is None:
        return Invalid("AP101", path, msg("the key “{key}” is unknown", key=written), "key")
    if not written:
        return Invalid("AP101", path, ASKED, "key", stands_for=tuple(entity.fields))
    if entity is Target and re.fullmatch(r"(?:19|20|21)\d\d", written):
        return _by_year(path[:-1], document)
    if entity is Target and (found := _number_last(path, document)) is not None:
        return found
    found = below_its_heading(path, document) if entity is Section else None
    found = found or called_by_its_list(path, entity, document, root)
    found = found or _of_the_activity(path, entity, document)
    found = found or below_its_key(path, entity, document)
    found = found or (_from_to(path, document) if entity is Occurrence else None)
    found = found or _deadline(path, entity, document)
    found = found or (beside_a_title(path, entity, document) if entity.pair else None)
    found = found or bare_title(path, entity, document)
    if found is not None:
        return found
    likely = likely_key(written, entity, tongue) if suggest else ()
    node = document.node_at(path)
    meant = meant_key(path, entity, document)
    if entity is Activity and exact_key(written, Plan) == "goals" and _counts(node):
        likely = (entity.said_in("targets", tongue),)
        meant = None if document.has_own_key((*path[:-1], "targets")) else "targets"
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
    near = bool(likely) and is_near(written, entity) and written not in Occurrence.fields
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
    if likely and is_near(written, entity):
        return msg("the key “{key}” is unknown; that is written under {likely}", key=written,
                   likely=likely)  # fmt: skip
    if likely:
        return msg("the key “{key}” is unknown; did you mean {likely}?", key=written, likely=likely)
    if is_remark(written):
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
        fix = made_title(start, end, " " * further, better)
    return Invalid("AP101", path, message, "key", fix=fix, stands_for=(meant,))


def _counts(node: Node | None) -> bool:
    """«mål: 200 følgere»: whether it says what is counted, and nothing else."""
    if node is not None and is_sequence(node):
        return bool(node.value) and all(map(_counts, node.value))
    if node is None or not is_scalar(node) or _STOPPED.search(node.value):
        return False
    return written_target(node.value) is not None


_STOPPED = lazy(r"\d[.,]\d{3}(?!\d)")
"""«30.000 kr»: of which nobody knows whether it is thirty thousand."""


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


def _is_of_activities(written: str) -> bool:
    near = near_keys("Activity", tuple(Activity.fields))
    return exact_key(written, Activity) is not None or as_in_tables(written) in near


_FEW = 10
"""So many keys can be told; of more, nobody reads which there are."""


_MARKS = "\"'«»“”„‟‘’"
