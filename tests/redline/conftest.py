"""LibreOffice as one that settles tracked changes."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from .settling import Verb


@pytest.fixture(scope="session")
def settled_in_libreoffice(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[bytes, Verb], list[str]]:
    """Gives the lines of a Word file after its changes are all accepted, or all rejected."""
    profile = tmp_path_factory.mktemp("libreoffice")
    _soffice(profile, "--terminate_after_init")
    folder = profile / "user" / "basic" / "Standard"
    folder.mkdir(parents=True, exist_ok=True)
    (folder.parent / "script.xlc").write_text(_LIBRARIES)
    (folder / "script.xlb").write_text(_LIBRARY)
    (folder / "Module1.xba").write_text(_MACRO)

    def settle(content: bytes, verb: Verb) -> list[str]:
        source, target = profile / "a.docx", profile / "a.txt"
        source.write_bytes(content)
        call = f"macro:///Standard.Module1.Settle({source.as_uri()},{target.as_uri()},{verb})"
        _soffice(profile, call)
        said = target.read_text("utf-8-sig").splitlines()
        return [line for line in said if line.strip()]

    return settle


def _soffice(profile: Path, *arguments: str) -> None:
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={profile.as_uri()}", *arguments],
        capture_output=True,
        check=True,
        timeout=180,
    )


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
