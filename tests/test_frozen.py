"""Values that cannot change."""

import pickle

import pytest

from applan.frozen import Frozen, NamedTuple, replace


class Boat(Frozen, aside=("berth",)):
    """A boat, and where it lies just now."""

    name: str
    feet: int = 22
    berth: str = ""


def test_a_value_is_the_same_but_for_some_fields() -> None:
    boat = Boat("Terna", berth="B4")
    longer = replace(boat, feet=27)
    assert (longer.name, longer.feet, longer.berth) == ("Terna", 27, "B4")
    assert boat.feet == 22


def test_a_field_that_a_value_has_not_is_refused() -> None:
    with pytest.raises(TypeError, match=r"Boat has no \['foot'\]"):
        replace(Boat("Terna"), foot=27)


def test_two_are_equal_where_all_that_counts_is() -> None:
    assert Boat("Terna", berth="B4") == Boat("Terna", 22)
    assert hash(Boat("Terna", berth="B4")) == hash(Boat("Terna", 22))
    assert Boat("Terna", 27) != Boat("Terna")
    assert repr(Boat("Terna")) == "Boat(name='Terna', feet=22, berth='')"


def test_a_value_cannot_change() -> None:
    boat = Boat("Terna")
    with pytest.raises(AttributeError, match="Boat cannot change"):
        boat.feet = 27  # type: ignore[misc]
    with pytest.raises(AttributeError, match="Boat cannot change"):
        del boat.feet


class Berth(NamedTuple):
    """Where a boat lies."""

    pier: str
    number: int = 1

    @property
    def said(self) -> str:
        """As it is painted."""
        return f"{self.pier}{self.number}"


def test_a_named_tuple_is_as_that_of_typing() -> None:
    berth = Berth("B", number=4)
    pier, number = berth
    assert (pier, number, berth.said, berth) == ("B", 4, "B4", ("B", 4))
    assert Berth("B") == Berth("B", 1)
    assert berth._replace(pier="C") == Berth("C", 4)
    assert berth._asdict() == {"pier": "B", "number": 4}
    assert (Berth._fields, Berth._field_defaults) == (("pier", "number"), {"number": 1})
    assert repr(berth) == "Berth(pier='B', number=4)"
    assert type(pickle.loads(pickle.dumps(berth))) is Berth
    with pytest.raises(TypeError):
        Berth()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match=r"Berth has no \['length'\]"):
        berth._replace(length=3)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        berth.pier = "C"  # type: ignore[misc]
