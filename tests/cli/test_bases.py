"""What a Word file that comes back was made from is found: kept, as it lies there, in git, named."""

import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from applan.cli.bases import Found, base_of
from applan.edition import as_xml, edition_in
from applan.errors import UserError
from applan.messages import catalogue
from applan.wordfile.read import read
from applan.wordfile.units import Returned

Call = Callable[..., Any]

PLAN = "applan: 1\ntitle: Arbeidsplan\norganisation: Laget\nperiod: {year}\n{more}text: {text}\n"
MADE = Path("utkast/arbeidsplan-2026.docx")
UNKNOWN = "0" * 32


@pytest.fixture
def plan(call: Call) -> Call:
    Path("plans").mkdir()
    write("Først.")
    return call


def write(text: str, year: int = 2026, more: str = "") -> None:
    path = Path(f"plans/{year}.yaml")
    path.write_text(PLAN.format(text=text, year=year, more=more), "utf-8")


def returned() -> Returned:
    return read(MADE.read_bytes(), MADE.name)


def found(file: Returned | None = None, **said: str) -> Found:
    return base_of(file or returned(), MADE.name, said.get("plan"), said.get("base"))[0]


def refusal(file: Returned | None = None, **said: str) -> str:
    with pytest.raises(UserError) as error:
        found(file, **said)
    return catalogue("en").say(error.value.message)


def text_of(found: Found) -> str:
    return str(found.plan.text)


def forget() -> None:
    shutil.rmtree(".applan")


def test_it_is_what_was_kept_of_the_edition(plan: Call) -> None:
    plan("render", "2026")
    write("Så.")
    one = found()
    assert (text_of(one), one.called) == ("Først.", one.edition.sign if one.edition else "")


@pytest.mark.parametrize("left", ["property", "sign"])
def test_less_of_the_file_is_enough(left: str, plan: Call) -> None:
    """LibreOffice leaves only the property in an .odt, and others may leave only the footer."""
    plan("render", "2026", "--line-numbers")
    write("Så.")
    file = replace(returned(), edition=None)
    if left == "sign":
        file = replace(file, properties={})
    one = found(file)
    assert text_of(one) == "Først."
    assert one.edition is not None and one.edition.how == (("line-numbers", "true"),)


def test_what_lies_there_unchanged_need_not_be_kept(plan: Call) -> None:
    plan("render", "2026")
    forget()
    assert text_of(found()) == "Først."


def test_what_is_not_there_any_more_is_asked_for(plan: Call) -> None:
    plan("render", "2026")
    forget()
    write("Så.")
    sign = edition_in(returned().edition or b"")
    assert sign is not None
    assert refusal() == (
        f"arbeidsplan-2026.docx is version {sign.sign} of 2026, and what that was made of is kept "
        "neither in .applan/editions nor in git; name it: --base with a revision of git or a plan "
        "file"
    )
    assert refusal(replace(returned(), edition=None)) == refusal()
    assert refusal(replace(returned(), edition=None, properties={})) == (
        "arbeidsplan-2026.docx does not say what it was made from; name it: --base with a revision "
        "of git or a plan file"
    )
    assert refusal(base="plans/2026.yaml") == (
        f"arbeidsplan-2026.docx is version {sign.sign} of 2026, which was not made from "
        "plans/2026.yaml"
    )


def test_a_plan_file_is_taken_that_says_the_same(plan: Call) -> None:
    plan("render", "2026")
    forget()
    write("Så.")
    Path("gammel.yaml").write_text("# ny\n" + PLAN.format(text="Først.", year=2026, more=""))
    one = found(base="gammel.yaml")
    assert (text_of(one), one.called) == ("Først.", "gammel.yaml")


def test_a_file_that_tells_nothing_takes_what_the_call_says(plan: Call) -> None:
    plan("render", "2026")
    file = replace(returned(), edition=None, properties={}, aside=())
    write("Så.")
    assert text_of(found(file, base="plans/2026.yaml")) == "Så."
    assert refusal(file, base="nei").endswith("is not under git, and “nei” is")


def test_another_command_made_it(plan: Call) -> None:
    write("Før.", 2025)
    plan("diff", "2025", "2026", "-o", "e.docx")
    plan("history", "-o", "h.docx")
    for name, command in (("e.docx", "diff"), ("h.docx", "history")):
        file = read(Path(name).read_bytes(), name)
        with pytest.raises(UserError) as error:
            base_of(file, name, None, None)
        assert catalogue("en").say(error.value.message) == (
            f"{name} was made by “applan {command}”; what can be read back is what “applan render” "
            "made"
        )


def test_a_plan_that_is_not_here_is_asked_for(plan: Call) -> None:
    plan("render", "2026")
    Path("plans/2026.yaml").rename("plans/2027.yaml")
    assert refusal() == (
        "arbeidsplan-2026.docx is of the plan “2026”: there is no plan “2026”; there are 2027; name "
        "it with --plan"
    )
    assert text_of(found(plan="2027")) == "Først."
    write("Først.")
    assert refusal(plan="2027") == (
        "arbeidsplan-2026.docx is of the plan “2026”, and not of plans/2027.yaml"
    )


def test_the_plans_beside_and_the_settings_are_those_it_was_made_with(plan: Call) -> None:
    before = "activities: [{id: tur, title: Tur, when: 5. mai}]\n"
    write("Før.", 2025, before)
    write("Først.", more="ended: [{id: 2025#tur, reason: nok}]\n")
    Path("applan.yaml").write_text("seasons: {spring: mai}\n", "utf-8")
    plan("render", "2026")
    write("Før.", 2025, before.replace("title: Tur", "title: Marsj"))
    Path("applan.yaml").write_text("", "utf-8")
    one = found()
    assert one.base.beside["titles"] == {"2025#tur": "Tur"}
    edition = one.edition
    assert edition is not None
    assert [item.sort for item in edition.inputs][:3] == ["beside", "plan", "settings"]


def test_a_template_that_is_gone_is_told(plan: Call) -> None:
    plan("render", "2026")
    edition = edition_in(returned().edition or b"")
    assert edition is not None
    inputs = tuple(one._replace(digest=UNKNOWN) if one.name == "arbeidsplan.md" else one
                   for one in edition.inputs)  # fmt: skip
    file = replace(returned(), edition=as_xml(edition._replace(inputs=inputs)))
    one = found(file)
    assert one.lacking == ("arbeidsplan.md",)


def test_a_property_from_anybody_names_a_plan_of_this_folder(plan: Call) -> None:
    Path("annen/plans").mkdir(parents=True)
    Path("annen/plans/2027.yaml").write_text(PLAN.format(text="Andres.", year=2027, more=""))
    said = {"command": "render", "plan": "annen/plans/2027", "template": "arbeidsplan"}
    file = replace(
        read(draft(plan), MADE.name),
        edition=None,
        properties={"applan": json.dumps({**said, "edition": UNKNOWN})},
    )
    assert refusal(file).startswith(
        "arbeidsplan-2026.docx is of the plan “2027”: there is no plan “2027”"
    )


def draft(plan: Call) -> bytes:
    plan("render", "2026")
    return MADE.read_bytes()


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/b.yaml", "c:x.yaml", "", "\u0000", "x\ny"])
def test_a_file_from_anybody_leads_nowhere(name: str, plan: Call) -> None:
    plan("render", "2026")
    edition = edition_in(returned().edition or b"")
    assert edition is not None
    inputs = tuple(one._replace(name=name, digest=UNKNOWN) if one.sort == "plan" else one
                   for one in edition.inputs)  # fmt: skip
    file = replace(returned(), edition=as_xml(edition._replace(inputs=inputs)))
    with pytest.raises(UserError):
        base_of(file, MADE.name, None, None)
    with pytest.raises(UserError):
        base_of(file, MADE.name, "2026", None)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_git_has_what_is_not_kept(plan: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "none")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    def git(*arguments: str) -> None:
        who = ("-c", "user.name=Kari", "-c", "user.email=kari@example.org")
        subprocess.run(["git", *who, *arguments], check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    git("add", "plans")
    git("commit", "-q", "-m", "først")
    plan("render", "2026", "--line-numbers")
    git("switch", "-q", "-c", "annen")
    write("Så.")
    git("commit", "-q", "-a", "-m", "så")
    forget()
    assert text_of(found()) == "Først."
    assert text_of(found(replace(returned(), edition=None))) == "Først."
    assert text_of(found(replace(returned(), edition=None, properties={}))) == "Først."
    assert text_of(found(base="main")) == "Først."
    assert refusal(base="annen").endswith("which was not made from annen")
    assert refusal(base="nei").startswith("there is no revision “nei”")
    git("switch", "-q", "main")
    file = replace(returned(), edition=None, properties={}, aside=())
    assert text_of(found(file, base="annen")) == "Så."
