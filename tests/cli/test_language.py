"""Which language messages are in, and who was asked before whom."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from applan.cli import language
from applan.cli.language import without_language
from applan.errors import UserError
from applan.messages import catalogue


@pytest.fixture(autouse=True)
def nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An empty folder, and nobody who says anything."""
    monkeypatch.chdir(tmp_path)
    for name in ("APPLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "argv", ["applan", "lint"])
    yield


def spoken() -> str:
    return language.spoken().language


def test_where_nobody_says_anything_it_is_english() -> None:
    assert spoken() == "en"


@pytest.mark.parametrize("silent", ["C", "POSIX", "C.UTF-8", "", "sv_SE.UTF-8", "xx"])
def test_a_locale_that_names_no_language_of_ours_leaves_it_to_the_plan(
    silent: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", silent)
    assert spoken() == "en"
    Path("plans").mkdir()
    assert spoken() == "en"
    Path("plans/2026.yaml").write_text("", "utf-8")
    assert spoken() == "nb"


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("nb_NO.UTF-8", "nb"),
        ("nn_NO.UTF-8", "nb"),
        ("no_NO", "nb"),
        ("en_GB.UTF-8", "en"),
        ("en", "en"),
    ],
)
def test_a_locale_goes_before_the_plan(
    locale: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["applan", "lint", "2026.yaml"])
    monkeypatch.setenv("LANG", locale)
    assert spoken() == expected


def test_each_goes_before_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "nb_NO.UTF-8")
    monkeypatch.setenv("APPLAN_LANG", "en")
    assert spoken() == "en"
    monkeypatch.setattr(sys, "argv", ["applan", "lint", "--lang", "en", "--lang", "nb"])
    assert spoken() == "nb"


def test_a_list_of_languages_is_a_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "se:nn:en")
    assert spoken() == "nb"


@pytest.mark.parametrize(
    "call",
    [
        ["lint", "lag/2026.yaml"],
        ["lint", "2026.yml", "--show", "info"],
        ["when", "8. mai", "--plan", "a b.yaml"],
        ["lint", "planer"],
        ["new", "2027"],
        ["import", "gammel.docx"],
    ],
)
def test_a_call_that_names_a_plan_is_about_a_norwegian_one(
    call: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("planer").mkdir()
    Path("planer/a.yaml").write_text("", "utf-8")
    monkeypatch.setattr(sys, "argv", ["applan", *call])
    assert spoken() == "nb"


@pytest.mark.parametrize(
    ("lcid", "expected"),
    [(0x0414, "nb"), (0x0814, "nb"), (0x0409, "en"), (0x041D, "en"), (0, "en")],
)
def test_windows_is_asked_for_its_display_language(
    lcid: int, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel = SimpleNamespace(GetUserDefaultUILanguage=lambda: lcid)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    assert spoken() == expected


def test_a_windows_that_does_not_answer_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(), raising=False)
    assert spoken() == "en"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ('(\n    "nb-NO",\n    "en-NO"\n)\n', "nb"),
        ("(\n    no\n)\n", "nb"),
        ('(\n    "en-GB",\n    "nb-NO"\n)\n', "en"),
        ("()\n", "en"),
        ("", "en"),
    ],
)
def test_macos_is_asked_for_its_preferred_languages(
    said: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = subprocess.CompletedProcess([], 0, said, "")
    monkeypatch.setattr(subprocess, "run", lambda *_args, **_more: done)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert spoken() == expected


def test_linux_keeps_no_language_beside_the_locale() -> None:
    assert os.name != "posix" or sys.platform == "darwin" or language.system_language() is None


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--lang", "sv", "lint"], "--lang cannot be “sv”; possible are nb, en"),
        (["lint", "--lang=de_DE"], "--lang cannot be “de_DE”; possible are nb, en"),
        (["lint", "--lang"], "--lang wants a value"),
        (["lint", "--lang=", "2026"], "--lang wants a value"),
        (["lint", "--lang", "nb", "--lang=sv"], "--lang cannot be “sv”; possible are nb, en"),
    ],
)
def test_a_language_that_nobody_speaks_here_is_refused(arguments: list[str], said: str) -> None:
    with pytest.raises(UserError) as caught:
        without_language(arguments)
    assert catalogue("en").say(caught.value.message) == said


@pytest.mark.parametrize("language", ["nb", "nn", "no", "en", "nb_NO", "en-GB", "EN"])
def test_a_language_is_no_argument_of_the_command(language: str) -> None:
    assert without_language(["lint", "--lang", language, "2026"]) == ["lint", "2026"]
    assert without_language([f"--lang={language}", "lint", "--", "--lang"]) == [
        "lint",
        "--",
        "--lang",
    ]
