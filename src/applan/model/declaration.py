"""What the format is declared with: kinds of value, fields with their names, and things.

A field is added to its class in ``model/``, and nowhere else: reader, judge, schema, references,
keys in three tongues, short forms, the order of ``fmt`` and what is walked follow from it.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, ClassVar, Final, Self, cast, get_args

from applan.frozen import NamedTuple, Unchanging
from applan.messages import Message, Tongue

TONGUES: tuple[Tongue, ...] = get_args(Tongue)

Names = tuple[str, str, str]
"""What one thing is called in English, bokmål and nynorsk."""


def names(en: str, norwegian: str) -> Names:
    """Names written as «innen/innan», or once where both Norwegians have the same word."""
    nb, _slash, nn = norwegian.partition("/")
    return en, nb, nn or nb


class NotRight(Exception):  # noqa: N818 (it is no error of the program's)
    """A value that the format does not allow; ``message`` where there is more to say of it."""

    def __init__(self, message: Message | None = None) -> None:
        super().__init__(message)
        self.message = message


class Words(NamedTuple):
    """A text of at most so many characters; a ``pattern`` makes an identifier of it.

    What ``refers`` names something of these types, by its id, its title or the slug of that.
    """

    longest: int | None = None
    pattern: str = ""
    refers: tuple[str, ...] = ()


class Parsed(NamedTuple):
    """A value that is read from the text that was written; ``schema`` is what editors know of it.

    ``read`` raises ``NotRight`` with a message; ``is_text`` says that a text comes of it.
    """

    read: Callable[[Any], Any]
    schema: dict[str, Any]
    is_text: bool = False


class Choice:
    """One of some fixed values, each with a word in every tongue."""

    def __init__(self, literal: Any, *norwegian: str) -> None:
        self.names: tuple[Names, ...] = tuple(
            names(en, said) for en, said in zip(get_args(literal), norwegian, strict=True)
        )

    @property
    def values(self) -> tuple[str, ...]:
        """The values as the model has them."""
        return tuple(one[0] for one in self.names)

    def said_in(self, tongue: Tongue) -> tuple[str, ...]:
        """The words for the values in a tongue, in their order."""
        return tuple(one[TONGUES.index(tongue)] for one in self.names)

    def word(self, value: str, tongue: Tongue) -> str:
        """The word for one of the values in a tongue."""
        return self.said_in(tongue)[self.values.index(value)]

    @cached_property
    def meant(self) -> Mapping[str, str]:
        """The value that each word means, in any tongue."""
        return {word: one[0] for one in self.names for word in one}


class Thing:
    """Something with fields of its own; named where its class does not stand yet."""

    def __init__(self, entity: "type[Entity] | str") -> None:
        self._entity = entity

    @property
    def entity(self) -> "type[Entity]":
        """The class of it."""
        entity = self._entity
        return Declared.types[entity] if isinstance(entity, str) else entity


class Many:
    """Any number of them; one may stand alone where it can be told from a list."""

    def __init__(self, kind: "Words | Choice | Thing") -> None:
        self.kind: Final = kind

    @property
    def or_one(self) -> bool:
        """Whether a single one may stand without a list."""
        return not isinstance(self.kind, Thing) or self.kind.entity.alone


class Table:
    """Words that are free, each with one of some fixed values."""

    def __init__(self, kind: Choice) -> None:
        self.kind: Final = kind


Kind = Words | Parsed | Choice | Thing | Many | Table


Says = Callable[[], tuple[str, str]]
"""What a field says, in English and in bokmål."""


class Field:
    """One field: its kind, its names, an example of it, and what it ``says``.

    ``example`` is as it is written in YAML. ``name`` is the attribute and ``key`` the English key.
    What it says stands in the table ``TOLD`` of its class, where it does not follow from another.
    """

    def __init__(
        self, kind: Kind, norwegian: str, example: Any, default: Any, says: Says | None
    ) -> None:
        self.kind, self.default, self.example, self._says = kind, default, example, says
        self._norwegian = norwegian
        self.name = self.key = ""
        self.keys: Names = ("", "", "")

    def __set_name__(self, owner: "Declared", name: str) -> None:
        self.name, self.key = name, name.rstrip("_")
        self.keys = names(self.key, self._norwegian)
        self._owner = owner

    @cached_property
    def says(self) -> tuple[str, str]:
        """What it says, in English and in bokmål."""
        return self._says() if self._says is not None else self._owner.told[self.key]

    @property
    def is_required(self) -> bool:
        """Whether nothing can be said without it."""
        return self.default is ...

    @cached_property
    def inner(self) -> "Words | Parsed | Choice | Thing | Table":
        """The kind of one value, also where there may be many."""
        return self.kind.kind if isinstance(self.kind, Many) else self.kind

    @cached_property
    def is_plain(self) -> bool:
        """Whether a single text stands for nothing else here."""
        inner = self.inner
        if not isinstance(inner, Thing):
            return True
        entity = inner.entity
        return entity.written_as != "title" and (bool(entity.written_as) or not entity.alone)

    @cached_property
    def choice(self) -> "Choice | None":
        """Of which values one stands here, or is what a text here stands for."""
        inner = self.inner
        if isinstance(inner, Thing) and inner.entity.written_as:
            inner = inner.entity.fields[inner.entity.written_as].inner
        return inner if isinstance(inner, Choice) else None

    @property
    def takes_words(self) -> bool:
        """Whether people's own words stand here: no ids, numbers, days or choices."""
        inner = self.inner
        if isinstance(inner, Words):
            return not (inner.pattern or inner.refers)
        if isinstance(inner, Thing):
            return isinstance(self.kind, Many) and inner.entity.alone
        return isinstance(inner, Parsed) and inner.is_text

    @property
    def holds_text(self) -> bool:
        """Whether its values are texts in the model."""
        inner = self.inner
        return isinstance(inner, Words | Choice) or (isinstance(inner, Parsed) and inner.is_text)

    @property
    def entity(self) -> "type[Entity] | None":
        """The type of the things that it holds; None where it holds none."""
        return self.inner.entity if isinstance(self.inner, Thing) else None

    @property
    def holds_things(self) -> bool:
        """Whether it holds any number of things with fields of their own."""
        return isinstance(self.kind, Many) and isinstance(self.inner, Thing)


def required(kind: Kind, norwegian: str, example: Any) -> Any:
    """A field that must be there."""
    return Field(kind, norwegian, example, ..., None)


def optional(
    kind: Kind, norwegian: str, example: Any, default: Any = None, says: Says | None = None
) -> Any:
    """A field that may be left out; what there may be many of is none then."""
    return Field(kind, norwegian, example, () if isinstance(kind, Many) else default, says)


class Declared(type):
    """The type of the classes that declare things.

    ``written_as`` is the field that a text stands for, where the whole may be written as a text,
    and ``pair`` the two that «name: what» stands for, where it may be written so. ``alone`` says
    that one may stand where a list may.
    """

    types: ClassVar[dict[str, "type[Entity]"]] = {}
    """By their names."""

    fields: Mapping[str, Field]
    """By their English keys."""

    words: Mapping[str, tuple[Field, int]]
    """By word, in any tongue, the field it is a key of, and in which tongues: 1, 2 and 4."""

    written_as: str
    pair: tuple[str, ...]
    alone: bool
    defaults: dict[str, Any]

    def __new__(meta, name: str, bases: tuple[type, ...], own: dict[str, Any], **short: Any) -> Any:
        """Without the short forms, of which ``type`` knows nothing."""
        return super().__new__(meta, name, bases, own)

    def __init__(
        cls, name: str, bases: tuple[type, ...], own: dict[str, Any], text: str = "",
        pair: tuple[str, ...] = (), alone: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(name, bases, own)
        found = [value for value in own.values() if isinstance(value, Field)]
        cls.fields = {field.key: field for field in found}
        cls.defaults = {field.name: field.default for field in found if not field.is_required}
        words: dict[str, tuple[Field, int]] = {}
        for field in found:
            for place, word in enumerate(field.keys):
                words[word] = field, words.get(word, (field, 0))[1] | 1 << place
        cls.words = words
        cls.written_as, cls.pair, cls.alone = text, pair, alone
        if found:
            Declared.types[name] = cast("type[Entity]", cls)

    @property
    def told(cls) -> dict[str, tuple[str, str]]:
        """What its fields say, by key: ``TOLD``, with a row «key = English | bokmål» for each."""
        table: str = vars(cls)["TOLD"]
        rows = (row.strip().partition(" = ") for row in table.strip().split("\n"))
        return {key: cast("tuple[str, str]", tuple(said.split(" | "))) for key, _, said in rows}

    def under(cls, word: str) -> "type[Entity] | None":
        """The type of what stands under a key as it is written, or under the name in a pair."""
        if word in cls.words:
            return cls.words[word][0].entity
        if not cls.pair:
            return None
        field = cls.fields[cls.pair[1]]
        return cast("type[Entity]", cls) if field.key == cls.written_as else field.entity

    def said_in(cls, key: str, tongue: Tongue) -> str:
        """A key as it is called in a tongue; a key that nobody knows as it is."""
        field = cls.fields.get(key)
        return field.keys[TONGUES.index(tongue)] if field is not None else key

    def rank(cls, word: str) -> int:
        """The place of a key, by any of its names, among the others; behind them for no key."""
        found = cls.words.get(word)
        return list(cls.fields).index(found[0].key) if found is not None else len(cls.fields)

    @property
    def is_short(cls) -> bool:
        """Whether a mapping without any of its keys may be a short form."""
        return bool(cls.pair) or cls.written_as == "title"


class Entity(Unchanging, metaclass=Declared):
    """What every part of a plan has in common: it cannot change, and its fields are declared."""

    def __init__(self, **values: Any) -> None:
        """Made of values that are right; whoever has read them answers for that."""
        own = self.__dict__
        own.update(type(self).defaults)
        own.update(values)
        own["_said"] = values

    @property
    def written(self) -> Mapping[str, Any]:
        """What was written, by field; references and ids as they were before they were read."""
        said: Mapping[str, Any] = self.__dict__["_said"]
        return said

    def says(self, name: str) -> bool:
        """Whether a field was written, also where it says what is meant without it."""
        return name in self.written

    def but(self, **values: Any) -> Self:
        """The same but for some values."""
        return type(self)(**{**self.written, **values})

    def _values(self) -> Iterator[Any]:
        own = self.__dict__
        return (own[field.name] for field in type(self).fields.values())

    def __repr__(self) -> str:
        said = ", ".join(f"{name}={value!r}" for name, value in self.__dict__["_said"].items())
        return f"{type(self).__name__}({said})"
