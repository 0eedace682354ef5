"""Which key or which value may have been meant by a word that is none."""

from collections.abc import Iterable, Mapping

from applan.document import Document
from applan.document.edits import in_common
from applan.errors import nearest
from applan.findings import Path
from applan.loading.synonyms import as_in_tables, bare, exact_key, keys_of, near_keys
from applan.messages import Tongue
from applan.model import Entity


def likely_key(written: str, entity: type[Entity], tongue: Tongue = "en") -> tuple[str, ...]:
    """The keys of a type that may have been meant, best first, as they are called in a tongue."""
    near = dict(near_keys(entity.__name__, tuple(entity.fields)))
    near |= {word: field.key for word, (field, _tongues) in entity.words.items()}
    said = {word: entity.said_in(key, tongue) for word, key in near.items()}
    return likely_words(written, _words_in(entity, tongue), said)


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


def certain_word(written: str, known: Iterable[str], words: Mapping[str, str]) -> str | None:
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


def is_near(written: str, entity: type[Entity]) -> bool:
    """Whether it is a word that says nearly what a key says."""
    known, found = tuple(entity.fields), as_in_tables(written)
    words = near_keys(entity.__name__, known)
    return found in words and found not in keys_of(entity.__name__, known)


def meant_key(path: Path, entity: type[Entity], document: Document) -> str | None:
    """The key that a word certainly stands for, if nothing else here says the same."""
    written, words = str(path[-1]), keys_of(entity.__name__, tuple(entity.fields))
    if is_near(written, entity):
        return None
    meant = exact_key(written, entity)
    if meant is None:
        found = certain_word(written, _words_in(entity, document.tongue), words)
        meant = entity.words[found][0].key if found is not None else None
    if meant is None or document.has_own_key((*path[:-1], meant)):
        return None
    others = (word for word, key in words.items() if key == meant)
    said = [word for word in others if document.has_key((*path[:-1], word))]
    return meant if len(said) <= 1 else None


def likely_words(
    written: str, known: Iterable[str], synonyms: Mapping[str, str]
) -> tuple[str, ...]:
    """What was probably meant, best first: a Norwegian word for it, or a near spelling."""
    if len(written) > 80:
        return ()
    plain, known = as_in_tables(written), tuple(known)
    if plain in known or plain in synonyms:
        return (synonyms.get(plain, plain),)
    if without := [word for word in known if bare(word) == bare(plain)]:
        return tuple(without[:2])
    return nearest(plain, known, cutoff=_ALIKE)


_ALIKE = 0.75
"""«titel» and «title» are; «start» and «status» are not."""
