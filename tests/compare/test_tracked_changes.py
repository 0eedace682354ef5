"""The Word file of a comparison: accepted it says what the new plan says, rejected what the old did.

Held by taking the file apart ourselves, and by what LibreOffice and pandoc make of it where they
are installed.
"""

import re
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from applan.compare import Comparison, Named, comparison
from applan.formats.account import Account, Detail, Entry, tell
from applan.formats.changes import Beside, render
from applan.formats.document import Look
from applan.loading import load
from applan.messages import catalogue

ROOT = Path(__file__).parents[2]
NB = catalogue("nb")
WORD = "arbeidsplan.docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

HEAD = "applan: 1\ntitle: Plan {year}\norganisation: Laget\nperiod: {year}\n"
OLD = (
    HEAD.format(year=2020)
    + """\
goals:
  - {id: vekst, role: priority, title: Bli flere, targets: [{value: 10, unit: medlemmer}]}
sections:
  - title: Arbeid
    activities:
      - {id: tur, title: Høsttur, when: 12. september, audience: [Unge, Gamle], text: Vi går en tur.}
      - {id: fest, title: Sommerfest, when: juni, responsible: Styret}
"""
)
NEW = HEAD.format(year=2021) + """\
goals:
  - {id: vekst, role: priority, title: Bli flere, targets: [{value: 20, unit: medlemmer}]}
sections:
  - title: Arbeid
    activities:
      - {id: tur, title: Fjelltur, when: 19. september, audience: [Unge, Alle], text: Vi går en lang tur.}
      - {id: kurs, title: Kart & kompass <1>, when: mai}
"""  # fmt: skip


def named(text: str, name: str) -> Named:
    plan = load(text, f"{name}.yaml", name).plan
    assert plan is not None
    return Named(name, plan, name)


def shipped(name: str) -> Named:
    return named((ROOT / "plans" / f"{name}.yaml").read_text("utf-8"), name)


def word(found: Comparison, plan: Named) -> bytes:
    content = (ROOT / "templates" / WORD).read_bytes()
    beside = Beside(plan.plan, Look(word_file=content, word_file_name=WORD))
    made = render(found, "docx", NB, beside)
    assert isinstance(made, bytes)
    return made


def settled(content: bytes, verb: str) -> list[str]:
    """The paragraphs after all changes are accepted or rejected, by taking the XML apart."""
    gone, kept = (W + "del", W + "ins") if verb == "Accept" else (W + "ins", W + "del")
    tree = etree.fromstring(zipfile.ZipFile(BytesIO(content)).read("word/document.xml"))
    found = []
    for paragraph in tree.iter(W + "p"):
        if paragraph.find(f"{W}pPr/{W}rPr/{gone}") is not None:
            continue
        texts = [
            node.text or ""
            for node in paragraph.iter(W + "t", W + "delText")
            if not any(parent.tag == gone for parent in node.iterancestors())
        ]
        found.append("".join(texts))
    assert any(paragraph.find(f".//{kept}") is not None for paragraph in tree.iter(W + "p"))
    return [line for line in found if line.strip()]


def expected(account: Account, verb: str) -> list[str]:
    """What the part with the changes is to say, from the account alone."""
    lines = []
    for part in account.parts:
        lines.append(part.heading)
        for entry in part.entries:
            lines += _entry(entry, new=verb == "Accept")
    return [line for line in lines if line.strip()]


def _entry(entry: Entry, *, new: bool) -> list[str]:
    there = entry.change.new if new else entry.change.old
    if there is None:
        return []
    title = entry.title if new or not entry.was else entry.was
    lines = [f"{title} ({'; '.join((entry.said, *entry.notes))})"]
    both = entry.change.old is not None and entry.change.new is not None
    for detail in entry.details:
        lines += _changed(detail, new=new) if both else [_told(detail, new=new)]
    return lines


def _told(detail: Detail, *, new: bool) -> str:
    return f"{detail.label}: {'; '.join(detail.new if new else detail.old)}"


def _changed(detail: Detail, *, new: bool) -> list[str]:
    remark = f" ({detail.remark})" if detail.remark else ""
    if detail.shape == "blocks":
        return [f"{detail.label}{remark}:", *(detail.new if new else detail.old)]
    if detail.shape == "lists":
        return [f"{detail.label}{remark}:", *(detail.gained if new else detail.lost)]
    if detail.shape == "words":
        sign = "+" if new else "-"
        kept = "".join(run.text for run in detail.runs if run.sign in (" ", sign))
        return [f"{detail.label}: {kept}{remark}"]
    return [f"{detail.label}: {'; '.join(detail.new if new else detail.old)}{remark}"]


CASES = [("2020", "2022"), ("2023", "2026"), ("2018", "2026")]


@pytest.fixture(params=[None, *CASES], ids=str)
def compared(request: pytest.FixtureRequest) -> tuple[Comparison, bytes]:
    """Two small plans made for it, and pairs of the shipped ones."""
    if request.param is None:
        old, new = named(OLD, "2020"), named(NEW, "2021")
    else:
        old, new = (shipped(name) for name in request.param)
    found = comparison(old, new)
    return found, word(found, new)


@pytest.mark.parametrize("verb", ["Accept", "Reject"])
def test_settled_it_says_what_the_plan_says(compared: tuple[Comparison, bytes], verb: str) -> None:
    found, content = compared
    said = settled(content, verb)
    heading = max(place for place, line in enumerate(said) if line == "Alle endringer")
    assert said[heading + 2 :] == expected(tell(found, NB), verb)


def test_the_same_plans_give_the_same_bytes() -> None:
    old, new = named(OLD, "2020"), named(NEW, "2021")
    assert word(comparison(old, new), new) == word(comparison(old, new), new)


def test_a_plan_and_itself_have_no_tracked_changes() -> None:
    plan = named(OLD, "2020")
    content = word(comparison(plan, plan), plan)
    document = zipfile.ZipFile(BytesIO(content)).read("word/document.xml").decode()
    assert "<w:ins " not in document and "<w:del " not in document
    assert '<w:t xml:space="preserve">Ingenting er ulikt.</w:t>' in document


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
@pytest.mark.parametrize("verb", ["Accept", "Reject"])
def test_pandoc_settles_it_the_same(
    compared: tuple[Comparison, bytes], verb: str, tmp_path: Path
) -> None:
    content = compared[1]
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    command = ["pandoc", f"--track-changes={verb.lower()}", "--wrap=none", "-t", "plain", str(path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert _words(_from(said.splitlines())) == _words(_from(settled(content, verb)))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("verb", ["Accept", "Reject"])
def test_libreoffice_settles_it_the_same(
    compared: tuple[Comparison, bytes], verb: str, tmp_path: Path, libreoffice: Path
) -> None:
    content = compared[1]
    source, target = tmp_path / "a.docx", tmp_path / "a.txt"
    source.write_bytes(content)
    call = f"macro:///Standard.Module1.Settle({source.as_uri()},{target.as_uri()},{verb})"
    _soffice(libreoffice, call)
    said = target.read_text("utf-8-sig").splitlines()
    assert _words(_from(said)) == _words(_from(settled(content, verb)))


def _from(lines: list[str]) -> list[str]:
    """The part with the changes: after the last line that is its heading."""
    heading = max(place for place, line in enumerate(lines) if line.strip() == "Alle endringer")
    return lines[heading:]


def _words(lines: list[str]) -> list[str]:
    """The words; layout, bullets and numbers of paragraphs are each program's own."""
    return re.findall(r"\w+", " ".join(lines))


def _soffice(profile: Path, *arguments: str) -> None:
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={profile.as_uri()}", *arguments],
        capture_output=True,
        check=True,
        timeout=180,
    )


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile of LibreOffice's with a macro that accepts or rejects all changes of a file."""
    profile = tmp_path_factory.mktemp("libreoffice")
    _soffice(profile, "--terminate_after_init")
    folder = profile / "user" / "basic" / "Standard"
    folder.mkdir(parents=True, exist_ok=True)
    (folder.parent / "script.xlc").write_text(_LIBRARIES)
    (folder / "script.xlb").write_text(_LIBRARY)
    (folder / "Module1.xba").write_text(_MACRO)
    return profile


_LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library"
 xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard"
 xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
<library:element library:name="Module1"/></library:library>"""
_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">
Sub Settle(source As String, target As String, verb As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  command = ".uno:" &amp; verb &amp; "AllTrackedChanges"
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  Dim written(1) As New com.sun.star.beans.PropertyValue
  written(0).Name = "FilterName"
  written(0).Value = "Text (encoded)"
  written(1).Name = "FilterOptions"
  written(1).Value = "UTF8,LF"
  document.storeToURL(target, written())
  document.close(True)
End Sub
</script:module>"""
