"""What ``applan render`` tells of an edition in a Word file, and keeps of it beside the plans."""

import os
import re
import threading
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest

from applan.edition import Edition, Input, edition_in
from applan.imprint import imprint_of, is_untouched
from applan.workspace import editions
from applan.workspace.editions import FOLDER, content_in, editions_in, folder_for, to_keep
from applan.workspace.finding import PlanFile
from applan.workspace.sources import source_digest

Call = Callable[..., Any]

PLAN = """\
applan: 1
# Kilden sier tirsdag, men det var en onsdag.
title: Arbeidsplan
organisation: Laget
period: 2026
activities:
  - title: Styremøte   # hemmelig merknad
    when: 5. mai 2026
    responsible: Styret
"""
NOW = datetime(2026, 11, 28, 20, tzinfo=UTC)
MADE = Path("utkast/arbeidsplan-2026.docx")


@pytest.fixture
def plan(call: Call) -> Call:
    Path("plans").mkdir()
    Path("plans/2026.yaml").write_text(PLAN, "utf-8")
    return call


def parts(path: Path = MADE) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def told(path: Path = MADE) -> Edition:
    found = edition_in(parts(path)["customXml/item1.xml"])
    assert found is not None
    return found


def text_of(part: bytes) -> str:
    return re.sub("<[^>]+>", "", part.decode())


def kept() -> list[str]:
    return sorted(path.name for path in FOLDER.iterdir())


def test_a_word_file_tells_its_edition_in_three_ways(plan: Call) -> None:
    assert plan("render", "2026", "--line-numbers") == (0, f"Wrote {MADE}\n", "")
    edition = told()
    said = imprint_of(MADE.read_bytes())
    assert said is not None and said.edition == edition.digest
    assert is_untouched(MADE.read_bytes())
    assert edition[1:6] == ("render", "2026", "arbeidsplan", "0.1.0", (("line-numbers", "true"),))
    assert [(one.sort, one.name) for one in edition.inputs] == [
        ("plan", "2026.yaml"),
        *(("template", name) for name in ("_felles.md", "_opphav.md", "arbeidsplan.docx",
                                          "arbeidsplan.md")),
    ]  # fmt: skip
    assert edition.digest_of("plan") == source_digest(PLAN.encode())
    assert [place for place, _ in edition.printed] == ["0/0", "0/1", "0/2", "1/0", "1.1/0", "1.1/1"]
    assert (
        text_of(parts()["word/footer.xml"])
        .strip()
        .startswith(f"Arbeidsplan · versjon {edition.sign}")
    )
    assert len(edition.sign) == 7


def test_it_is_a_part_as_word_wants_it(plan: Call) -> None:
    plan("render", "2026")
    held = parts()
    related = held["word/_rels/document.xml.rels"].decode()
    assert (
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" '
        'Target="../customXml/item1.xml"'
    ) in related
    assert held["customXml/_rels/item1.xml.rels"].decode().count("itemProps1.xml") == 1
    types = held["[Content_Types].xml"].decode()
    assert 'PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxml' in types
    names = {str(part.partname) for part in docx.Document(str(MADE)).part.package.iter_parts()}
    assert {"/customXml/item1.xml", "/customXml/itemProps1.xml"} <= names


def test_no_word_of_what_it_was_made_of_is_in_it(plan: Call) -> None:
    plan("render", "2026")
    everything = b"".join(parts().values())
    for hidden in ("Kilden sier", "hemmelig", "# ", "organisation:"):
        assert hidden.encode() not in everything


def test_the_same_inputs_give_the_same_bytes_and_others_another_edition(plan: Call) -> None:
    plan("render", "2026")
    first, edition = MADE.read_bytes(), told()
    plan("render", "2026", "-f", "docx", "-f", "html")
    assert MADE.read_bytes() == first
    Path("plans/2026.yaml").write_bytes(PLAN.replace("\n", "\r\n").encode())
    plan("render", "2026")
    assert MADE.read_bytes() == first
    Path("plans/2026.yaml").write_text(PLAN + "# ny merknad\n", "utf-8")
    plan("render", "2026")
    assert told().digest != edition.digest
    assert told().printed == edition.printed


def test_another_commands_file_tells_no_edition_of_a_plan(plan: Call) -> None:
    plan("history", "-o", "h.docx")
    assert not [name for name in parts(Path("h.docx")) if name.startswith("customXml")]
    footer = text_of(parts(Path("h.docx"))["word/footer.xml"])
    assert re.search(r" · versjon [0-9a-f]{7}Side ", footer)


def test_an_own_word_template_has_it_too_and_an_older_edition_goes(plan: Call) -> None:
    plan("render", "2026")
    plan("templates", "copy")
    document = docx.Document(str(MADE))
    for paragraph in list(document.paragraphs):
        paragraph._p.getparent().remove(paragraph._p)
    document.add_paragraph("Utgave {{ versjon }}")
    document.add_paragraph("{{ innhold }}")
    made = BytesIO()
    document.save(made)
    Path("templates/arbeidsplan.docx").write_bytes(made.getvalue())
    Path("plans/2026.yaml").write_text(PLAN.replace("Styremøte", '"{{ versjon }}"'), "utf-8")
    assert plan("render", "2026").status == 0
    found = [name for name in parts() if re.fullmatch(r"customXml/item\d+\.xml", name)]
    assert found == ["customXml/item1.xml"]
    text = text_of(parts()["word/document.xml"])
    assert f"Utgave {told().sign}" in text
    assert "{{ versjon }}" in text, "what a plan says is no place"


def test_a_part_of_the_templates_own_stays(plan: Call) -> None:
    from applan.wordfile.package import Package

    plan("templates", "copy")
    path = Path("templates/arbeidsplan.docx")
    package = Package(path.read_bytes(), "a")
    package.add_part("customXml/item1.xml", "customXml", b"<arkiv/>", "application/xml")
    path.write_bytes(package.bytes())
    plan("render", "2026")
    assert parts()["customXml/item1.xml"] == b"<arkiv/>"
    assert edition_in(parts()["customXml/item2.xml"]) is not None


def test_what_it_was_made_of_is_kept_once(plan: Call) -> None:
    plan("render", "2026")
    first = kept()
    assert len(first) == 6
    edition = told()
    assert editions_in(FOLDER, edition.sign) == [edition._replace(printed=())]
    assert content_in(FOLDER, edition.digest_of("plan")) == PLAN.encode()
    plan("render", "2026", "-t", "sammendrag")
    assert len(kept()) == 6 + 2, "the edition, and its template"
    Path("plans/2026.yaml").write_text(PLAN + "# ny\n", "utf-8")
    plan("render", "2026")
    assert len(kept()) == 8 + 2
    plan("render", "2026", "-f", "md", "-o", "-")
    assert len(kept()) == 10


@pytest.mark.parametrize(
    ("path", "here", "folder"),
    [
        ("plans/2026.yaml", ".", ".applan/editions"),
        ("2026.yaml", "plans", "../.applan/editions"),
        ("../plans/2026.yaml", "plans", "../.applan/editions"),
        ("2026.yaml", ".", ".applan/editions"),
        ("lag/plans/2026.yaml", ".", "lag/.applan/editions"),
        ("lag/2026.yaml", ".", "lag/.applan/editions"),
    ],
)
def test_they_are_kept_beside_the_plans(path: str, here: str, folder: str, plan: Call) -> None:
    os.chdir(here)
    found = folder_for(PlanFile("2026", Path(path)))
    assert os.path.normpath(found) == os.path.normpath(folder)


def test_a_folder_that_cannot_be_written_is_one_line(plan: Call) -> None:
    Path(".applan").write_text("en fil", "utf-8")
    assert plan("render", "2026") == (
        0,
        f"Wrote {MADE}\n",
        "applan: what this edition was made of is not kept, so “applan read” will need --base: "
        ".applan/editions/" + kept_name() + " cannot be written: .applan is not a folder; choose "
        "another folder\n",
    )


def kept_name() -> str:
    return told().digest_of("plan")


def test_renders_at_the_same_time_are_all_kept(tmp_path: Path) -> None:
    from applan import output

    folder = tmp_path / "e"
    failed: list[Exception] = []

    def keep(n: int) -> None:
        try:
            for m in range(15):
                contents = [b"felles", f"{n} {m}".encode()]
                made = edition(f"{n:016x}{m:016x}", contents)
                output.write_files(to_keep(folder, made, contents, NOW).write, follow=False)
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=keep, args=(n,)) for n in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert failed == []
    found = editions_in(folder, "")
    assert len(found) == 60
    assert all(content_in(folder, one.digest) for made in found for one in made.inputs)
    assert len(list(folder.iterdir())) == 60 + 61


def edition(digest: str, contents: list[bytes]) -> Edition:
    inputs = tuple(Input("template", f"{n}.md", source_digest(one))
                   for n, one in enumerate(contents))  # fmt: skip
    return Edition(digest, "render", "2026", "arbeidsplan", "0.1.0", (), inputs)


def keep(folder: Path, digest: str, contents: list[bytes], now: datetime) -> list[str]:
    """Keep an edition, and give the names of what went for it."""
    from applan import output

    found = to_keep(folder, edition(digest, contents), contents, now)
    output.write_files(found.write, follow=False)
    editions.touch((*found.touch, *found.write), now)
    output.delete_files(found.delete)
    return [path.name for path in found.delete]


def test_an_edition_goes_after_two_years_with_what_no_other_has(tmp_path: Path) -> None:
    assert keep(tmp_path, "a" * 32, [b"felles", b"a"], NOW - timedelta(days=740)) == []
    assert keep(tmp_path, "b" * 32, [b"felles", b"b"], NOW - timedelta(days=700)) == []
    assert keep(tmp_path, "c" * 32, [b"felles", b"c"], NOW) == [
        "a" * 32 + ".xml",
        source_digest(b"a"),
    ]
    assert content_in(tmp_path, source_digest(b"felles")) == b"felles"
    assert [one.digest[0] for one in editions_in(tmp_path, "")] == ["c", "b"]


def test_one_that_was_made_again_is_young(tmp_path: Path) -> None:
    keep(tmp_path, "a" * 32, [b"a"], NOW - timedelta(days=740))
    assert keep(tmp_path, "a" * 32, [b"a"], NOW) == []
    assert keep(tmp_path, "b" * 32, [b"b"], NOW + timedelta(days=1)) == []


def test_the_oldest_go_when_it_is_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editions, "MOST", 4_000)
    for n in range(3):
        content = [b"felles", bytes([65 + n]) * 700]
        assert keep(tmp_path, f"{n}" * 32, content, NOW + timedelta(days=n)) == [], n
    content = [b"felles", b"X" * 700]
    gone = keep(tmp_path, "9" * 32, content, NOW + timedelta(days=9))
    assert gone == ["0" * 32 + ".xml", source_digest(b"A" * 700)]
    size = sum(path.stat().st_size for path in tmp_path.iterdir())
    assert size <= 4_000


def test_what_was_just_written_is_left_for_who_writes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editions, "MOST", 100)
    young, old = tmp_path / source_digest(b"ung"), tmp_path / source_digest(b"gammel")
    young.write_bytes(b"ung")
    old.write_bytes(b"gammel")
    editions.touch((young,), NOW - timedelta(minutes=5))
    editions.touch((old,), NOW - timedelta(hours=2))
    assert keep(tmp_path, "a" * 32, [b"a"], NOW) == [old.name]


def test_what_is_damaged_is_not_there(tmp_path: Path) -> None:
    keep(tmp_path, "a" * 32, [b"a"], NOW)
    name = source_digest(b"a")
    (tmp_path / name).write_bytes(b"b")
    assert content_in(tmp_path, name) is None
    assert content_in(tmp_path, "../a") is None
    (tmp_path / ("a" * 32 + ".xml")).write_bytes(b"<edition")
    assert editions_in(tmp_path, "a") == []


@pytest.mark.parametrize(
    "content",
    [b"", b"<a/>", b"<edition/>", b'<edition xmlns="urn:applan:edition"/>', b"\xff\xfe",
     b'<!DOCTYPE a [<!ENTITY b "c">]><edition xmlns="urn:applan:edition">&b;</edition>'],
)  # fmt: skip
def test_what_is_no_edition_is_none(content: bytes) -> None:
    assert edition_in(content) is None


def test_names_of_any_kind_come_back() -> None:
    from applan.edition import as_xml

    made = edition("a" * 32, [b"x"])._replace(plan='«å» & <b> "c"')
    assert edition_in(as_xml(made)) == made
