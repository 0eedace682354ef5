"""What lies beside plans and is not one: said in a line, so that nobody believes it was checked."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]

PLAN = "applan: 1\ntittel: Plan\norganisasjon: Laget\nperiode: {}\n"
NOT_CHECKED = "applan: plans/{} blir ikke kontrollert; fila til en plan slutter på .yaml: {}\n"


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "2026.yaml").write_text(PLAN.format(2026), "utf-8")
    return folder


@pytest.mark.parametrize("call_of", [[], ["."], ["plans"]])
@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("2028.YAML", "2028.yaml"),
        ("2028.Yml", "2028.yaml"),
        ("2029.yaml.txt", "2029.yaml"),
        ("2029.yml.TXT", "2029.yaml"),
        ("2030.txt", "2030.yaml"),
        ("2030", "2030.yaml"),
        ("2030.ymal", "2030.yaml"),
    ],
)
def test_a_plan_by_another_ending_is_told(
    call: Call, plans: Path, call_of: list[str], name: str, better: str
) -> None:
    (plans / name).write_text(f"# utkast\n\n{PLAN.format(2028)}", "utf-8")
    said = call("lint", *call_of, lang="nb")
    assert (said.status, said.stderr) == (2, NOT_CHECKED.format(name, better))


@pytest.mark.parametrize(
    "name",
    [
        "2026.yaml.bak",
        "2026.yaml~",
        ".2027.yaml.txt",
        "~$2027.YAML",
        "les.md",
        "notat.txt",
        "applan.yaml",
    ],
)
def test_copies_and_notes_are_let_alone(call: Call, plans: Path, name: str) -> None:
    held = "hei\napplan: 1\n" if name == "notat.txt" else PLAN.format(2026)
    held = "regler: {}\n" if name == "applan.yaml" else held
    (plans / name).write_text(held, "utf-8")
    assert call("lint", lang="nb") == (0, "1 plan kontrollert, ingen funn\n", "")


def test_a_link_that_leads_nowhere_is_told(call: Call, plans: Path) -> None:
    (plans / "2028.yaml").symlink_to("borte")
    said = call("lint", lang="nb")
    told = "applan: plans/2028.yaml er en lenke som ikke fører noe sted\n"
    assert (said.status, said.stderr) == (2, told)
    assert call("lint", "2026", lang="nb").status == 0
    assert call("lint", "plans", "--exclude", "2028*", lang="nb").status == 0


def test_two_plans_of_one_name_are_told_and_none_is_chosen(call: Call, plans: Path) -> None:
    (plans / "2026.yml").write_text(PLAN.format(2027), "utf-8")
    said = call("lint", lang="nb")
    told = "applan: plans/2026.yml går under samme navn som plans/2026.yaml; gi en av dem et annet navn\n"
    assert (said.status, said.stderr) == (2, told)
    told = "applan: «2026» kan være «plans/2026.yaml» eller «plans/2026.yml»; skriv navnet med endelsen\n"
    for command in ("lint", "calendar", "render"):
        assert call(command, "2026", lang="nb") == (2, "", told)
    assert call("lint", "plans/2026.yml", lang="nb").status == 0


def test_a_logo_that_is_not_there_is_told_where_plans_are_checked(call: Call, plans: Path) -> None:
    Path("applan.yaml").write_text("utseende: {logo: borte.png}\n", "utf-8")
    told = "applan: logoen i applan.yaml: borte.png finnes ikke\n"
    for _first_and_from_memory in range(2):
        said = call("lint", "2026", lang="nb")
        assert (said.status, said.stderr) == (2, told)
    Path("borte.png").write_bytes(b"GIF89a")
    told = (
        "applan: logoen i applan.yaml: logoen borte.png er ikke en PNG eller JPEG på høyst 500 kB\n"
    )
    assert call("lint", lang="nb").stderr == told


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("årstider: {vår: tull}", "1:17: «tull»"),
        ("årstider: {sommer: fint vær}", "1:20: «fint vær»"),
        ("seasons: {autumn: 14}", "1:19: «14»"),
        ("årstider:\n  haust: når lauvet fell\n", "2:10: «når lauvet fell»"),
        ("årstider: {vår: hele året}", "1:17: «hele året»"),
    ],
)
def test_seasons_without_months_are_told_in_applan_yaml(
    call: Call, plans: Path, said: str, place: str
) -> None:
    Path("applan.yaml").write_text(said, "utf-8")
    told = (
        f"applan: applan.yaml:{place} sier ikke hvilke måneder; skriv for eksempel «januar–mars»\n"
    )
    for command in ("lint", "calendar"):
        assert call(command, "2026", lang="nb") == (2, "", told)


def test_a_plan_without_anything_does_not_end_the_history(call: Call, plans: Path) -> None:
    (plans / "2026.yaml").write_text(PLAN.format(2026) + "aktiviteter: [Tur: 1. mai]\n", "utf-8")
    (plans / "tom.yaml").write_text("", "utf-8")
    said = call("history", lang="nb")
    told = "applan: plans/tom.yaml:1:1: fila inneholder ingen plan\n"
    assert (said.status, said.stderr) == (0, told)
    assert "Tur" in said.stdout
    (plans / "2026.yaml").unlink()
    assert call("history", lang="nb") == (2, "", told)


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (("--kind", "møter"), "--kind kan ikke være «møter»; mente du «møte»?"),
        (("--kind", "kursa"), "--kind kan ikke være «kursa»; mente du «kurs»?"),
        (("-v", "uke"), "--view kan ikke være «uke»; mulige verdier er datoer, måneder, matrise, "
         "hjul, rutenett, agenda"),
        (("-v", "månad"), "--view kan ikke være «månad»; mente du «måneder»?"),
        (("-v", "dates"), ""),
    ],
)  # fmt: skip
def test_norwegians_are_told_norwegian_values(
    call: Call, plans: Path, option: tuple[str, str], said: str
) -> None:
    done = call("calendar", "2026", *option, lang="nb")
    assert done.stderr == (f"applan: {said}\n" if said else "")


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("språk: nb\n", "kapitler → Tekst 3 → tekst"),
        ("språk: nn\n", "kapittel → Tekst 3 → tekst"),
    ],
)
def test_what_no_draft_can_show_is_placed_in_the_plans_own_words(
    call: Call, plans: Path, head: str, said: str
) -> None:
    word = said.split()[0]
    body = f"{head}{word}:\n  - tittel: Tekst 3\n    tekst: |\n      Hei\n\n      ---\n"
    (plans / "2026.yaml").write_text(PLAN.format(2026) + body, "utf-8")
    told = "en vannrett strek kan ikke skrives ut; fjern den, eller skriv en overskrift der"
    done = call("render", "2026", "-f", "md", "-o", "-", lang="nb")
    assert (done.status, done.stderr) == (2, f"applan: {said}, linje 3: {told}\n")


def test_a_plan_is_no_foreign_file(call: Call, plans: Path) -> None:
    told = "applan: 2026.yaml er en plan allerede; kopier den, eller begynn på den neste med «applan new»\n"
    assert call("import", "plans/2026.yaml", "-o", "2024", lang="nb") == (2, "", told)


def test_several_copies_are_told_as_several(call: Call, plans: Path) -> None:
    for name in ("a", "b"):
        (plans / f"{name}.yaml").write_text(PLAN.format(2026), "utf-8")
    done = call("lint", "2026", "-f", "concise", lang="nb")
    told = "planene «a» og «b» gjelder samme organisasjon og samme periode; er de kopier, så flytt dem til en annen mappe"
    assert done.stdout == f"plans/2026.yaml:4:10: AP211 {told}\n"


@pytest.mark.parametrize(
    "option", [["--view", "hjul"], ["-f", "svg"], ["-v", "årshjul", "-o", "-"]]
)
def test_a_drawn_wheel_is_not_written_to_a_terminal(
    call: Call, plans: Path, option: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (plans / "2026.yaml").write_text(PLAN.format(2026) + "aktiviteter: [Tur: 1. mai]\n", "utf-8")
    assert call("calendar", "2026", *option, lang="nb").stdout.startswith("<svg")
    monkeypatch.setattr("applan.cli.saving.is_terminal", lambda path=None: True)
    done = call("calendar", "2026", *option, lang="nb")
    assert (done.status, done.stdout) == (2, "")
    assert done.stderr.endswith("med -o\n")
