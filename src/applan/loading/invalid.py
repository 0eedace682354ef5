"""What pydantic finds, in plain language and at the right place."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple

from applan.document import Document, Part
from applan.document.edits import DIVIDING, quoted
from applan.findings import MAX_TOLD, Edit, Path
from applan.loading.synonyms import keys_of, near_keys, near_values, values_of
from applan.messages import Message, msg
from applan.model import Activity, Entity, Occurrence, Plan, entity_at, fields_at
from applan.model.declaration import Choice, Table
from applan.model.walk import every_key


class Invalid(NamedTuple):
    """One thing that is not as the format says, and whether its key or its value is meant.

    ``better`` is what to write instead of it, where only that can be meant, and ``fix`` what
    divides the text otherwise.
    """

    code: str
    path: Path
    message: Message
    part: Part = "value"
    better: str | None = None
    fix: tuple[Edit, ...] = ()


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
        return _missing(path, document)
    if kind == "literal_error":
        return _unknown_value(path, root, detail, suggest)
    if kind == "string_pattern_mismatch":
        return _not_an_id(path, str(detail["input"]), context["pattern"])
    if detail["input"] is None:
        return Invalid("AP103", path, msg("nothing is written here; write it or remove the line"))
    if kind == "string_type" and isinstance(detail["input"], (list, dict)):
        return _not_a_text(path, detail["input"], document)
    if kind in _TYPES:
        return Invalid("AP103", path, _another_kind(kind, path, detail["input"], root))
    if isinstance(detail["input"], (list, dict)):
        return Invalid("AP103", path, msg("a text is expected here"))
    if kind == "string_too_long":
        return Invalid(
            "AP105", path, msg("longer than {limit} characters", limit=context["max_length"])
        )
    message = context.get("message") or msg("this cannot be: {reason}", reason=detail["msg"])
    meant = dict(message.args).get("meant")
    return Invalid("AP105", path, message, better=meant if isinstance(meant, str) else None)


def _another_kind(kind: str, path: Path, found: Any, root: type[Entity]) -> Message:
    """A text where a list belongs, a list where keys belong, and what to write where it is plain.

    Who forgets the dash, writes one too many or writes only the title has a list all the same.
    """
    if kind == "tuple_type" and isinstance(found, dict) and found:
        return msg("a list is expected here; write “- ” before “{key}”", key=str(next(iter(found))))
    if kind == "tuple_type" and isinstance(found, str):
        return msg("a list is expected here; write each item on a line of its own, after “- ”")
    if path and isinstance(path[-1], int):
        entity = entity_at(path, root)
        if isinstance(found, list) and len(found) == 1 and isinstance(found[0], dict):
            return msg("there is one “- ” too many here")
        if isinstance(found, str) and entity is not None and "title" in entity.fields:
            return msg("keys and values are expected here; is this the title, write “title: ” "
                       "before it")  # fmt: skip
    return msg(_TYPES[kind].template, found=_described(found))


def unknown_and_empty(document: Document, root: type[Entity]) -> Iterator[Invalid]:
    """Keys that nobody knows, with nothing after them: the word itself may be what was said."""
    for number, (key, value) in enumerate(document.built.empty):
        if value.start_mark.index == key.end_mark.index:  # in braces, without a colon
            continue
        path = document.at(key.start_mark.index).path
        entity = entity_at(path[:-1], root)
        if entity is not None and path[-1] not in entity.fields:
            yield _unknown_key(path, document, root, suggest=number < MAX_TOLD)


def _unknown_key(path: Path, document: Document, root: type[Entity], suggest: bool) -> Invalid:
    entity = entity_at(path[:-1], root)
    written = str(path[-1])
    if entity is None:
        return Invalid("AP101", path, msg("the key “{key}” is unknown", key=written), "key")
    known = entity.fields
    likely = likely_key(written, entity) if suggest else ()
    if "when" in known and written in _fields_of_a_time():
        message = msg("the key “{key}” belongs under “when”, beside the time", key=written)
    elif written.startswith("-") and written[1:] in every_key(root):
        better = f"- {written[1:]}"
        message = msg("a space is missing after the hyphen; write “{better}”", better=better)
    elif likely and written.endswith(":"):
        message = msg("there is one colon too many after “{key}”", key=written.rstrip(": "))
    elif likely and _is_near(written, entity):
        message = msg(
            "the key “{key}” is unknown; that is written under {likely}",
            key=written,
            likely=likely,
        )
    elif likely:
        message = msg(
            "the key “{key}” is unknown; did you mean {likely}?", key=written, likely=likely
        )
    elif "title" in known and written in Activity.fields:
        message = msg(
            "the key “{key}” belongs to an activity; write it under the one that it is about",
            key=written,
        )
    elif "title" in known and written in Plan.fields:
        message = msg("the key “{key}” is about the whole plan; write it at the top", key=written)
    elif len(known) > _FEW and {"title", "text"} <= known.keys():
        message = msg(
            "the key “{key}” is unknown; what has no key of its own is written under “text”",
            key=written,
        )
    else:
        message = msg(
            "the key “{key}” is unknown; possible here are {known}",
            key=written,
            known=", ".join(known),
        )
    return Invalid("AP101", path, message, "key", _meant_key(path, entity, document))


_FEW = 10
"""So many keys can be told; of more, nobody reads which there are."""


def likely_key(written: str, entity: type[Entity]) -> tuple[str, ...]:
    """The keys of a type that may have been meant, best first."""
    known = tuple(entity.fields)
    return _likely(written, known, near_keys(entity.__name__, known))


def _sure(written: str, known: Iterable[str], words: Mapping[str, str]) -> str | None:
    """What a word certainly means: itself but for capitals and signs nobody sees, what it stands
    for, or the one of them that is a single letter away."""
    plain = _plain(written)
    if plain in known or plain in words:
        return words.get(plain, plain)
    near = [one for one in known if min(len(one), len(plain)) >= _LONG and _is_slip(plain, one)]
    return near[0] if len(near) == 1 else None


_LONG = 4
"""Letters of a word that is still known with one of them wrong."""


def _is_slip(one: str, other: str) -> bool:
    """Whether two words differ in one letter: another, one more, or two that changed places."""
    same = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    left, right = one[same:], other[same:]
    return (
        left[1:] == right[1:]
        or left[1:] == right
        or left == right[1:]
        or (left[1::-1] == right[:2] and left[2:] == right[2:])
    )


def _fields_of_a_time() -> Mapping[str, Any]:
    """The fields of one time, which people also write beside ``when``."""
    return Occurrence.fields


def exact_key(written: str, entity: type[Entity]) -> str | None:
    """The key that a word is, in whatever case, or that it stands for; None where it is another."""
    known, plain = tuple(entity.fields), _plain(written)
    return plain if plain in known else keys_of(entity.__name__, known).get(plain)


def _is_near(written: str, entity: type[Entity]) -> bool:
    """Whether it is a word that says nearly what a key says."""
    known, plain = tuple(entity.fields), _plain(written)
    words = near_keys(entity.__name__, known)
    return plain in words and plain not in keys_of(entity.__name__, known)


def _meant_key(path: Path, entity: type[Entity], document: Document) -> str | None:
    """The key that a word certainly stands for, if nothing else here says the same."""
    words, written = near_keys(entity.__name__, tuple(entity.fields)), str(path[-1])
    if _is_near(written, entity):
        return None
    words = keys_of(entity.__name__, tuple(entity.fields))
    meant = _sure(written, entity.fields, words)
    if meant is None or document.has_key((*path[:-1], meant)):
        return None
    others = (word for word, key in words.items() if key == meant)
    said = [word for word in others if document.has_key((*path[:-1], word))]
    return meant if len(said) <= 1 else None


_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_AROUND = " \t\u00a0\"'«»“”„‘’,;:."


def _plain(written: str) -> str:
    """A word as it stands in the tables: «ANTALL_PLASSER:» is «antall plasser»."""
    folded = unicodedata.normalize("NFC", _UNSEEN.sub("", written[:80])).lower()
    stripped = folded.strip(_AROUND)
    return " ".join(stripped.replace("_", " ").split()) if "_" in stripped else stripped


def _missing(path: Path, document: Document) -> Invalid:
    key = str(path[-1])
    if document.has_key(path):
        return Invalid("AP102", path, msg("“{key}” has no value", key=key), "key")
    return Invalid("AP102", path, msg("“{key}” is missing here", key=key))


def _unknown_value(path: Path, root: type[Entity], detail: Any, suggest: bool) -> Invalid:
    written = detail["input"]
    if not isinstance(written, str):
        return Invalid("AP103", path, msg("a text is expected here"))
    allowed = _allowed(path, root)
    likely = _likely(written, allowed, near_values(allowed)) if suggest else ()
    if likely:
        message = msg(
            "“{value}” is not possible here; did you mean {likely}?", value=written, likely=likely
        )
    else:
        message = msg(
            "“{value}” is not possible here; possible are {allowed}",
            value=written,
            allowed=", ".join(allowed),
        )
    sure = _sure(written, allowed, values_of(allowed))
    return Invalid("AP104", path, message, better=sure)


_LONGEST_ITEM = 400
"""Characters of an item that somebody wrote as one text."""


def _not_a_text(path: Path, found: Any, document: Document) -> Invalid:
    """A colon in an item makes a key of it, and a second dash a list; both were meant as text."""
    message = msg("a text is expected here")
    start, end = document.offsets(path)
    raw = document.source.text[start : min(end, start + _LONGEST_ITEM)]
    if (
        end - start >= _LONGEST_ITEM
        or raw[:1] in "{["
        or "\n" in raw
        or len(found) > 1
        or document.written(path) != path
    ):
        return Invalid("AP103", path, message)
    if isinstance(found, dict):
        message = msg("a text is expected here; if the colon belongs to it, put it in quotation "
                      "marks")  # fmt: skip
        fix = (Edit(start, end, quoted(raw), DIVIDING, 0, 0, ""),) if any(found.values()) else ()
        return Invalid("AP103", path, message, fix=fix)
    message = msg("there is one “- ” too many here")
    after = len(raw) - len(raw[1:].lstrip())
    return Invalid(
        "AP103", path, message, fix=(Edit(start, start + after, "", DIVIDING, 0, 0, ""),)
    )


def _not_an_id(path: Path, written: str, pattern: str) -> Invalid:
    if "#" in pattern:
        message = msg(
            "“{value}” does not say a plan and an id; write for instance 2018#hostkampanje",
            value=written,
        )
    else:
        message = msg(
            "“{value}” cannot be an id: only small letters a–z, digits and hyphens; "
            "write for instance {example}",
            value=written,
            example=slug(written),
        )
        return Invalid("AP105", path, message, better=slug(written))
    return Invalid("AP105", path, message)


_SPELLED = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "–": "-", "—": "-"})


def slug(text: str) -> str:
    """The text as an id: «Høstkampanje 2026» is ``hostkampanje-2026``."""
    spelled = text.lower().translate(_SPELLED)
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80] or "id"


def _allowed(path: Path, root: type[Entity]) -> tuple[str, ...]:
    """What may be written at ``path``, or at a free key such as «AP310» in the field it is in."""
    for position in range(len(path) - 1, -1, -1):
        field = fields_at(path[:position], root).get(str(path[position]))
        if field is not None:
            inner = field.inner.kind if isinstance(field.inner, Table) else field.inner
            return inner.values if isinstance(inner, Choice) else ()
    return ()


def _likely(written: str, known: Iterable[str], synonyms: Mapping[str, str]) -> tuple[str, ...]:
    """What was probably meant, best first: a Norwegian word for it, or a near spelling."""
    if len(written) > 80:
        return ()
    plain, known = _plain(written), tuple(known)
    if plain in known or plain in synonyms:
        return (synonyms.get(plain, plain),)
    return tuple(get_close_matches(plain, known, n=2, cutoff=_ALIKE))


_ALIKE = 0.75
"""«titel» and «title» are; «start» and «status» are not."""


def _described(value: Any) -> Message:
    if isinstance(value, list):
        return msg("a list")
    if isinstance(value, dict):
        return msg("keys and values")
    return msg("a text")
