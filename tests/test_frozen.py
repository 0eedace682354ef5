"""Values that cannot change."""

import pytest

from applan.frozen import Frozen, replace


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
