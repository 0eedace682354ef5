"""What pydantic finds, in plain language and at the right place."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from applan.document import Document
from applan.document.edits import dividing, quoted
from applan.document.nodes import is_scalar
from applan.findings import Edit, Path
from applan.loading.colonless import colonless
from applan.loading.headings import heading
from applan.loading.invalid import ASKED, Invalid
from applan.loading.likely import certain_word, likely_words
from applan.loading.lost import PROSE
from applan.loading.synonyms import near_values, values_of
from applan.loading.titled import among_sections, named_title
from applan.loading.undashed import with_dashes
from applan.loading.unknown_key import unknown_key
from applan.messages import Message, Tongue, msg
from applan.model import Entity, Plan, Section, Target, entity_at, fields_at
from applan.model.declaration import Choice, Table
from applan.model.fields import COLOUR
from applan.model.naming import slug
from applan.patterns import lazy
from applan.source import column

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
        return unknown_key(path, document, root, suggest)
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
        return _of_another_type(kind, path, detail["input"], root, document)
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


def _of_another_type(
    kind: str, path: Path, found: Any, root: type[Entity], document: Document
) -> Invalid:
    """A text, a list or keys where another of these belongs."""
    start, end = document.offsets(path)
    if isinstance(found, list) and document.source.text[start - 1 : start + 1] == "[[":
        message = msg("there is one pair of brackets too many here")
        brackets = tuple(dividing(at, at + 1, "") for at in (start, end - 1))
        return Invalid("AP103", path, message, fix=brackets)
    holder = entity_at(path[:-1], root) if path and isinstance(found, str) else None
    if (
        holder is not None
        and holder.under(str(path[-1])) is holder
        and document.is_first_key(path)
        and "title" not in document.keys_at(path[:-1])
    ):
        return named_title(path, holder, found, document)
    node = document.node_at(path)
    is_section = entity_at(path, root) is Section and isinstance(path[-1], int)
    text = node if is_section and node is not None and is_scalar(node) else None
    if text is not None and any(colonless(text, document.tongue)):
        return among_sections((*path, text.value), document)
    fix = with_dashes(path, found, root, document) if kind == "tuple_type" else ()
    fix = heading(path, document) if text is not None else fix
    message = _another_kind(kind, path, found, root, document)
    return Invalid("AP103", path, message, fix=fix)


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
    likely = likely_words(written, said.values(), near) if suggest else ()
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
    return Invalid("AP104", path, message, better=certain_word(written, said.values(), words))


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
        return Invalid("AP103", path, ASKED)
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


def _several(written: str, known: Iterable[str], synonyms: Mapping[str, str]) -> tuple[str, ...]:
    """What each of two or three means that stand where one may: «kurs/seminar»."""
    pieces = re.split(r"\s*(?:[/,+&]|\b(?:og|eller|or|and)\b)\s*", written[:80])
    if not 2 <= len(pieces) <= 3:
        return ()
    meant = [certain_word(piece, tuple(known), synonyms) for piece in pieces]
    return tuple(dict.fromkeys(one for one in meant if one is not None))


def _described(value: Any) -> Message:
    if isinstance(value, list):
        return msg("a list")
    if isinstance(value, dict):
        return msg("keys and values")
    return msg("a text")
