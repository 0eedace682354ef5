"""A call is read as Typer would read it, or is left to Typer."""

import random
from collections.abc import Callable
from typing import Any

import pytest
import typer

from applan.cli.calls import Argument, parameters, read
from applan.cli.commands import COMMANDS
from applan.cli.judge import typed
from applan.cli.run import target_of

ALL = [name for name in COMMANDS if not isinstance(target_of(name), typer.Typer)]


@pytest.mark.parametrize("name", ALL)
def test_what_is_read_here_is_what_typer_reads(name: str) -> None:
    command, chance = target_of(name), random.Random(name)
    words = [
        "2026",
        "2026",
        "7",
        "a",
        "-",
        "a b",
        "--",
        "-x",
        "",
        "7",
        "007",
        "-7",
        "--help",
        "--x=y",
        "æ",
        "-oa",
    ]
    for one in parameters(command):
        for option in one.declared.names or (f"--{one.name.replace('_', '-')}",):
            words += [option, option, f"{option}=3", f"{option}="]
    right = 0
    for _turn in range(300):
        call = [chance.choice(words) for _word in range(chance.randint(0, 5))]
        values = read(command, call)
        if values is not None:
            right += 1
            assert _complete(command, values) == _of_typer(command, call), call
    assert right > 5


def test_a_plain_call_needs_no_typer_and_every_other_is_handed_on() -> None:
    lint = target_of("lint")
    assert read(lint, []) == {}
    assert read(lint, ["plans", "--no-cache", "-o", "-", "--select=AP3", "--select", "AP4", "-"]) == {
        "plans": ["plans", "-"], "no_cache": True, "output_path": "-", "select": ["AP3", "AP4"],
    }  # fmt: skip
    for wrong in ("--help", "--fixx", "--fix=1", "-oa", "--show", "--", "--show=", "--jobs -1"):
        assert read(lint, wrong.split()) is None, wrong
    assert read(target_of("next"), ["--days", "30"]) == {"days": 30}
    assert read(target_of("next"), ["--days", "1e3"]) is None
    assert read(target_of("new"), ["--period", "2027"]) is None  # which plan is not said
    assert read(target_of("diff"), ["2023", "2026", "2027"]) is None


def test_every_parameter_has_a_kind_that_a_call_can_give() -> None:
    kinds = {one.kind.__name__ for name in ALL for one in parameters(target_of(name))}
    assert kinds <= {"str", "list", "bool", "int", "Path"}
    for name in ALL:
        for one in parameters(target_of(name)):
            flag = one.declared.metavar is None and not isinstance(one.declared, Argument)
            assert flag == (one.kind is bool), (name, one.name)
            assert not flag or one.declared.names, (name, one.name)


def _complete(command: Callable[..., None], values: dict[str, Any]) -> dict[str, Any]:
    """The values with the defaults; a list of nothing is none."""
    names = [one.name for one in parameters(command)]
    defaults = command.__defaults__ or ()
    given = dict(zip(names[len(names) - len(defaults) :], defaults, strict=True)) | values
    return {name: given[name] or None for name in names}


def _of_typer(command: Callable[..., None], call: list[str]) -> dict[str, Any]:
    got: dict[str, Any] = {}
    made = typed(command)
    recorder = lambda **values: got.update(values)  # noqa: E731
    recorder.__signature__, recorder.__annotations__ = made.__signature__, made.__annotations__  # type: ignore[attr-defined]
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command()(recorder)
    typer.main.get_command(app).main(call, "applan", standalone_mode=False)
    return {name: value or None for name, value in got.items()}
