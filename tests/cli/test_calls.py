"""A call is read as its command declares it; Typer, which shells ask, reads what is right alike."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer

from applan.cli.calls import parameters, read
from applan.cli.commands import ENTRIES
from applan.cli.completion import _typed
from applan.cli.run import command_of
from applan.errors import UserError
from applan.messages import catalogue

ALL = tuple(ENTRIES)


@pytest.mark.parametrize("name", ALL)
def test_what_is_read_here_is_what_typer_reads(name: str) -> None:
    command, chance = command_of(name), random.Random(name)
    words = ["2026", "2026", "7", "a", "-", "a b", "--", "-x", "", "7", "007", "-7", "--x=y", "æ",
             "-oa", "-o=a"]  # fmt: skip
    for one in parameters(command):
        words += one.values[-1:] * 3
        for option in one.names:
            words += [option, option, f"{option}=3", f"{option}="]
    right = 0
    for _turn in range(600):
        call = [chance.choice(words) for _word in range(chance.randint(0, 5))]
        values = values_of(command, call)
        if values is not None and not any(
            word.startswith(("-o=", "-f=", "-v=", "-t=")) for word in call
        ):
            right += 1
            assert _complete(command, values) == _of_typer(command, call), call
    assert right > 5


def values_of(command: Callable[..., None], call: list[str]) -> dict[str, Any] | None:
    """What is read of a call; None for a wrong one."""
    try:
        return read(command, call)
    except UserError:
        return None


def test_options_and_values_may_stand_in_any_order() -> None:
    lint = command_of("lint")
    assert read(lint, []) == {}
    assert read(lint, ["plans", "--no-cache", "-o", "-", "--select=AP3", "--select", "AP4", "-"]) == {
        "plans": ["plans", "-"], "no_cache": True, "output_path": "-", "select": ["AP3", "AP4"],
    }  # fmt: skip
    assert read(lint, ["-oa", "--fix", "--", "--fix", "-o"]) == {
        "output_path": "a", "fix": True, "plans": ["--fix", "-o"],
    }  # fmt: skip
    assert read(lint, ["-o=a", "--output", "b"]) == {"output_path": "b"}, "the last one holds"
    assert read(lint, ["--baseline", "b.json"]) == {"baseline": Path("b.json")}
    assert read(command_of("next"), ["--days", "-1"]) == {"days": -1}
    assert read(command_of("next"), ["--days", "007"]) == {"days": 7}
    assert read(command_of("when"), ["", "uke 9"]) == {"texts": ["", "uke 9"]}
    assert read(command_of("diff"), ["2023", "2026"]) == {"old": "2023", "new": "2026"}
    assert read(command_of("calendar"), ["-v", "årshjul", "--kind", "kurs", "--kind=Møte"]) == {
        "view": "wheel", "kind": ["course", "meeting"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "call", "said"),
    [
        ("lint", "--fixx", "valget «--fixx» finnes ikke; mente du «--fix»?"),
        ("lint", "-x", "valget «-x» finnes ikke; --help viser dem som finnes"),
        ("lint", "-7", "valget «-7» finnes ikke; --help viser dem som finnes"),
        ("lint", "-fix", "valget «-fix» finnes ikke; mente du «--fix»?"),
        ("lint", "--rett", "valget «--rett» finnes ikke; mente du «--fix»?"),
        ("calendar", "--visning måneder", "valget «--visning» finnes ikke; mente du «--view»?"),
        ("calendar", "--fra april", "valget «--fra» finnes ikke; mente du «--from»?"),
        ("render", "--mal sammendrag", "valget «--mal» finnes ikke; mente du «--template»?"),
        ("new", "2028 --lag X", "valget «--lag» finnes ikke; mente du «--organisation»?"),
        ("next", "--Hjelp", "valget «--Hjelp» finnes ikke; mente du «--help»?"),
        ("lint", "--fix=1", "--fix tar ingen verdi"),
        ("lint", "--show", "--show må ha en verdi"),
        ("lint", "--show=", "--show kan ikke være «»; mulige verdier er feil, advarsel, opplysning"),
        ("lint", "-f fel", "--format kan ikke være «fel»; mulige verdier er full, concise, "
         "github, gitlab, json, junit, markdown, sarif"),
        ("lint", "--show --fix", "--show må ha en verdi"),
        ("lint", "-o --", "-o må ha en verdi"),
        ("lint", "--show fel", "--show kan ikke være «fel»; mente du «feil»?"),
        ("next", "--days 1e3", "--days er et helt tall, ikke «1e3»"),
        ("next", "--days 1234567890123", "--days er et helt tall, ikke «1234567890123»"),
        ("new", "--period 2027", "NAVN mangler"),
        ("import", "", "FIL mangler"),
        ("diff", "2023 2026 2027 -- -x", "«2027 -x» er for mye her; sett anførselstegn rundt det "
         "som har mellomrom i seg"),
        ("templates copy", "--all", "valget «--all» finnes ikke; --help viser dem som finnes"),
        ("schema", "kladd", "SKJEMA kan ikke være «kladd»; mulige verdier er plan, configuration, "
         "proposals"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_call_is_said(
    name: str, call: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("APPLAN_LANG", "nb")
    with pytest.raises(UserError) as wrong:
        read(command_of(name), call.split())
    assert catalogue("nb").say(wrong.value.message) == said


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("--versjon", "valget «--versjon» finnes ikke; mente du «--version»?"),
        ("-V", "valget «-V» finnes ikke; mente du «--version»?"),
        ("-q", "valget «-q» finnes ikke; --help viser dem som finnes"),
        ("proposals reed x", "kommandoen «reed» finnes ikke; mente du «read»?"),
        ("--install-completion tull", "«tull» er for mye her; det gjelder skallet du bruker"),
        ("--show-completion=bash", "«bash» er for mye her; det gjelder skallet du bruker"),
    ],
)
def test_what_is_wrong_with_a_call_of_the_program_is_said(call: str, said: str) -> None:
    from applan.cli.main import dispatch

    with pytest.raises(UserError) as wrong:
        dispatch(call.split())
    assert catalogue("nb").say(wrong.value.message) == said


def test_every_parameter_has_a_kind_that_a_call_can_give() -> None:
    for name in ALL:
        declared = parameters(command_of(name))
        for one in declared:
            assert one.kind in (str, list, bool, int, Path), (name, one.name)
            assert bool(one.metavar) == (one.kind is not bool), (name, one.name)
        assert len({option for one in declared for option in one.names}) == sum(
            len(one.names) for one in declared
        )


def _complete(command: Callable[..., None], values: dict[str, Any]) -> dict[str, Any]:
    """The values with the defaults; a list of nothing is none."""
    return {
        one.name: values.get(one.name, None if one.default is ... else one.default) or None
        for one in parameters(command)
    }


def _of_typer(command: Callable[..., None], call: list[str]) -> dict[str, Any]:
    got: dict[str, Any] = {}
    made = _typed(command)
    recorder = lambda **values: got.update(values)  # noqa: E731
    recorder.__signature__, recorder.__annotations__ = made.__signature__, made.__annotations__  # type: ignore[attr-defined]
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command()(recorder)
    typer.main.get_command(app).main(call, "applan", standalone_mode=False)
    return {name: value or None for name, value in got.items()}
