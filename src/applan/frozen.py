"""Values that cannot change, of which the fields are declared as of a dataclass.

``dataclasses`` writes and compiles the methods of each class anew when it is loaded, and so does
``typing.NamedTuple``, which takes longer than what a command does with them; these share theirs.
"""

from collections import namedtuple
from collections.abc import Iterator
from functools import cache
from types import FunctionType
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, dataclass_transform

Value = TypeVar("Value", bound="Frozen")


class Unchanging:
    """What cannot change, and is equal to another of its class where all its values are."""

    def _values(self) -> Iterator[Any]:
        raise NotImplementedError

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"{type(self).__name__} cannot change")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} cannot change")

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other) or not isinstance(other, Unchanging):
            return NotImplemented
        return all(
            one == another for one, another in zip(self._values(), other._values(), strict=True)
        )


@dataclass_transform(frozen_default=True)
class Frozen(Unchanging):
    """A value with the fields that its class declares; two are equal where all of them are.

    Fields named ``aside`` are no part of what it says, and do not count.
    """

    _names: ClassVar[tuple[str, ...]] = ()
    _counted: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, aside: tuple[str, ...] = ()) -> None:
        cls._names = (*cls._names, *cls.__annotations__)
        cls._counted = tuple(name for name in cls._names if name not in aside)

    def __init__(self, *values: Any, **named: Any) -> None:
        own = self.__dict__
        own.update(zip(self._names, values, strict=False))
        own.update(named)

    def _values(self) -> Iterator[Any]:
        return (getattr(self, name) for name in self._counted)

    def __hash__(self) -> int:
        return hash(tuple(self._values()))

    def __repr__(self) -> str:
        said = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._names)
        return f"{type(self).__name__}({said})"


def replace(value: Value, **changes: Any) -> Value:
    """The same value but for some fields. Raises ``TypeError`` for one that it has not."""
    if not changes.keys() <= set(value._names):
        raise TypeError(f"{type(value).__name__} has no {sorted(changes.keys() - value._names)}")
    said = {name: one for name, one in vars(value).items() if name in value._names}
    return type(value)(**{**said, **changes})


if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:

    def _replace(self: Any, **changes: Any) -> Any:
        made = self._make(map(changes.pop, self._fields, self))
        if changes:
            raise TypeError(f"{type(self).__name__} has no {sorted(changes)}")
        return made

    def _repr(self: Any) -> str:
        said = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
        return f"{type(self).__name__}({said})"

    @cache
    def _of_length(count: int) -> type:
        made = namedtuple("_OfLength", [f"f{number}" for number in range(count)])
        made._replace, made.__repr__ = _replace, _repr
        return made

    class _Making(type):
        def __new__(meta, name: str, bases: tuple[type, ...], own: dict[str, Any]) -> type:
            """A class with the fields of its body; only their names are its own."""
            if not bases:
                return super().__new__(meta, name, bases, own)
            said = own.get("__annotations__") or own["__annotate_func__"](1)  # Python 3.14
            fields, pattern = tuple(said), _of_length(len(said))
            made = type(name, (pattern,), {"__slots__": (), **own})
            made._fields = made.__match_args__ = fields
            made._field_defaults = {field: own[field] for field in fields if field in own}
            for field, other in zip(fields, pattern._fields, strict=True):
                setattr(made, field, vars(pattern)[other])
            code = pattern.__new__.__code__.replace(co_varnames=("_cls", *fields))
            made.__new__ = FunctionType(code, pattern.__new__.__globals__, "__new__")
            made.__new__.__defaults__ = tuple(made._field_defaults.values())
            return made

    NamedTuple = _Making("NamedTuple", (), {})
