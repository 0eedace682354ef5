"""Titles written as keys: with their time, with more below them, or behind another word."""

from applan.document import Document
from applan.document.edits import dividing
from applan.document.nodes import is_null, is_scalar, is_sequence
from applan.findings import Edit, Path
from applan.loading.colonless import is_time
from applan.loading.conform import is_part, plain, plain_words
from applan.loading.headings import below_heading, is_activity, with_list
from applan.loading.invalid import Invalid
from applan.loading.likely import likely_key
from applan.loading.synonyms import exact_key
from applan.messages import msg
from applan.model import Entity, Section, entity_at
from applan.model.declaration import Many
from applan.source import column, line_start


def made_title(start: int, end: int, before: str, title: str) -> tuple[Edit, Edit]:
    """What writes a key that is a title, with its colon right behind it, as «title: Tur»."""
    return (Edit(start, end, before + title, start, 0, end - start, title),
            dividing(end, end + 1, ""))  # fmt: skip


def beside_a_title(path: Path, entity: type[Entity], document: Document) -> Invalid | None:
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


def _timed_twice(path: Path, said: list[str], document: Document) -> Invalid:
    """«- Styremøte: 12. januar» with «når:» below it: the title, and its time once."""
    text, node = document.source.text, document.node_at(path)
    (start, end), below = document.offsets(path, "key"), document.node_at((*path[:-1], "when"))
    better, fix = f"{said[0]}: {path[-1]}", tuple[Edit, ...]()
    assert node is not None
    written = node.value
    if below is not None and is_scalar(node) and below.value == written and not node.style:
        at, until = node.start_mark.index, node.end_mark.index
        fix = (*made_title(start, end, "", better), dividing(end + 1, at, ""),
               Edit(at, until, "", at, 0, len(written), ""))  # fmt: skip
        fix = fix if "\n" not in text[start:until] else ()
    message = msg("the time stands here and under “{key}”; write “{better}” and the time there",
                  key=said[1], better=better)  # fmt: skip
    return Invalid("AP101", path, message, "key", fix=fix, stands_for=("title",))


def bare_title(path: Path, entity: type[Entity], document: Document) -> Invalid | None:
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
        return among_sections(path, document)
    likely = likely_key(written, entity, document.tongue)
    if likely and node is not None and is_scalar(node) and not is_null(node):
        field = entity.words[likely[0]][0]
        if not (isinstance(field.kind, Many) and field.entity is entity):
            return None
        return named_title(path, entity, node.value, document)
    if likely or is_remark(written):
        return None
    better = f"{entity.said_in('title', document.tongue)}: {written}"
    message = msg("“{key}” is no key, but the title; write “{better}”", key=written, better=better)
    fix: tuple[Edit, ...] = ()
    is_bare = node is not None and is_null(node)
    if entity.pair and not is_bare:
        return None
    if document.source.text[end : end + 1] == ":" and is_bare:
        fix = made_title(start, end, "", better)
    elif alone:
        fix = with_list(path, document)
    return Invalid("AP101", path, message, "key", fix=fix, stands_for=("title",))


def below_its_heading(path: Path, document: Document) -> Invalid | None:
    """The first key that no section has, of an activity as far out as the heading above it."""
    item = document.node_at(path[:-1]) if isinstance(path[-2], int) else None
    keys = document.keys_at(path[:-1])
    first = next((key for key in keys if key not in Section.fields), None)
    if item is None or path[-1] != first or not is_activity(item, document):
        return None
    fix = below_heading(path[:-1], document)
    title = document.node_at((*path[:-1], "title"))
    key = title.value if title is not None and is_scalar(title) else document.word(path)
    return _beside_sections(path, key, document, fix) if fix else None


def _beside_sections(path: Path, key: str, document: Document, fix: tuple[Edit, ...]) -> Invalid:
    activities = Section.said_in("activities", document.tongue)
    message = msg("“{key}” with a time is an activity, and stands among the sections; indent the "
                  "line under “{activities}”", key=key, activities=activities)  # fmt: skip
    return Invalid("AP101", path, message, "key", fix=fix, stands_for=("title",))


def among_sections(path: Path, document: Document) -> Invalid:
    """«- Tur: 8. mai» as far out as the sections: an activity of the list above."""
    *above, number, key = path
    lists = ((*above, before, "activities") for before in range(int(number) - 1, -1, -1))
    found = next((one for one in map(document.node_at, lists) if one is not None), None)
    if found is None or not is_sequence(found) or not found.value:
        return _beside_sections(path, str(key), document, below_heading(path[:-1], document))
    text, at = document.source.text, document.offsets(path[:-1])[0]
    dashes = [text.rfind("-", 0, one) for one in (found.value[-1].start_mark.index, at)]
    further, start = column(text, dashes[0]) - column(text, dashes[1]), line_start(text, at)
    fix = (dividing(start, start, " " * further),) if further > 0 else ()
    return _beside_sections(path, str(key), document, fix)


def called_by_its_list(
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
    return named_title(path, entity, node.value, document)


def named_title(path: Path, entity: type[Entity], title: str, document: Document) -> Invalid:
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


def is_remark(written: str) -> bool:
    """Whether a key is what a remark begins with: «NB:», «Husk:»."""
    from applan.document.recovery.patterns import REMARK  # loaded only for what is not right

    return REMARK.match(f"{written}:") is not None
