"""LibreOffice is found where it usually lies, is ended in time, and leaves nothing behind."""

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import pytest

from applan.errors import UserError
from applan.messages import msg
from applan.output import office

LACKING = msg("there is no LibreOffice")
POSIX = pytest.mark.skipif(os.name == "nt", reason="a program of the test's own is a shell script")
INSTALLED = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is missing")


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the whole path, and a place for temporary folders beside it."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    monkeypatch.setattr(office, "_USUAL", {})
    return tmp_path


def program(path: Path, script: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n", "utf-8")
    path.chmod(0o755)


def convert(content: bytes = b"word") -> bytes:
    return office.converted(content, "docx", "pdf", "writer_pdf_Export", {"A": True}, LACKING)


def refused() -> str:
    with pytest.raises(UserError) as error:
        convert()
    message = error.value.message
    return message.template.format(**dict(message.args))


def test_where_it_is_nowhere_the_caller_says_what_to_do(fake: Path) -> None:
    assert office.found() is None
    assert refused() == "there is no LibreOffice"


@POSIX
def test_it_is_found_on_the_path_before_its_usual_places(
    fake: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(fake / "opt" / "libreoffice7.6" / "program" / "soffice", "")
    program(fake / "opt" / "libreoffice24.8" / "program" / "soffice", "")
    places = (f"{fake}/nowhere/soffice", f"{fake}/opt/libreoffice*/program/soffice")
    assert office.found(places) == fake / "opt" / "libreoffice24.8" / "program" / "soffice"
    monkeypatch.setattr(office, "_USUAL", {sys.platform: places})
    assert office.found() == fake / "opt" / "libreoffice24.8" / "program" / "soffice"
    program(fake / "bin" / "libreoffice", "")
    assert office.found(places) == fake / "bin" / "libreoffice"
    program(fake / "bin" / "soffice", "")
    assert office.found(places) == fake / "bin" / "soffice"


@POSIX
def test_it_is_called_with_a_profile_of_its_own_that_is_gone_afterwards(fake: Path) -> None:
    program(
        fake / "bin" / "soffice",
        'mkdir made\nfor one in "$@"; do echo "$one"; done >made/document.pdf\ncat document.docx >>made/document.pdf',
    )
    said = convert(b"the Word file").decode().splitlines()
    place = Path(said[6]).parent
    assert place.parent == fake / "temporary"
    assert said == [
        f"-env:UserInstallation=file://{place}/profile",
        "--headless",
        "--norestore",
        "--convert-to",
        'pdf:writer_pdf_Export:{"A": {"type": "boolean", "value": "true"}}',
        "--outdir",
        f"{place}/made",
        f"{place}/document.docx",
        "the Word file",
    ]
    assert list((fake / "temporary").iterdir()) == []


@POSIX
def test_what_hangs_is_ended_with_all_that_it_started(
    fake: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "PATIENCE", 1)
    program(fake / "bin" / "soffice", f"(sleep 3; touch {fake}/alive) &\nsleep 60")
    began = time.monotonic()
    assert refused() == "LibreOffice did not end within 1 seconds"
    assert time.monotonic() - began < 3
    time.sleep(3)
    assert not (fake / "alive").exists()
    assert list((fake / "temporary").iterdir()) == []


@POSIX
def test_what_it_complains_of_is_told(fake: Path) -> None:
    program(fake / "bin" / "soffice", "echo 'Warning: java'; echo 'Error: no export filter' >&2")
    path = fake / "bin" / "soffice"
    assert refused() == f"LibreOffice ({path}) made no PDF of it: no export filter"
    program(fake / "bin" / "soffice", "exit 1")
    assert refused() == f"LibreOffice ({path}) made no PDF of it: –"
    path.write_text("no program", "utf-8")
    assert refused() == f"LibreOffice ({path}) cannot be started: Exec format error"


@INSTALLED
def test_a_word_file_becomes_a_pdf_with_its_title(tmp_path: Path) -> None:
    word = (Path(__file__).parent.parent / "templates" / "arbeidsplan.docx").read_bytes()
    made = office.converted(word, "docx", "pdf", "writer_pdf_Export", {}, LACKING)
    assert made.startswith(b"%PDF-")
