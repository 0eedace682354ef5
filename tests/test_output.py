"""Files are written whole or not at all, all of them or none, and nothing is left lying about."""

import errno
import io
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from applan import output
from applan.errors import UserError
from applan.messages import catalogue, msg
from applan.output import streams, write_files, write_stdout


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under a folder with its content, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def full(*_arguments: Any, **_more: Any) -> Any:
    raise OSError(errno.ENOSPC, "No space left on device")


def nth(number: int, real: Any, fault: BaseException) -> Any:
    """The real thing, but for the call with this number, which fails."""
    calls = []

    def call(*arguments: Any, **more: Any) -> Any:
        calls.append(arguments)
        if len(calls) == number:
            raise fault
        return real(*arguments, **more)

    return call


def test_files_are_written_in_folders_that_are_made(tmp_path: Path) -> None:
    write_files({tmp_path / "a" / "b.md": b"1", tmp_path / "c.docx": b"2"})
    assert tree(tmp_path) == {"a/b.md": b"1", "c.docx": b"2"}


def test_a_name_as_long_as_the_file_system_allows_is_fine(tmp_path: Path) -> None:
    write_files({tmp_path / ("x" * 255): b"1"})
    assert tree(tmp_path) == {"x" * 255: b"1"}


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_the_permissions_of_a_file_that_was_there_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_files({path: b"new"})
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    mask = os.umask(0o027)
    try:
        write_files({tmp_path / "b": b"new"})
        assert stat.S_IMODE((tmp_path / "b").stat().st_mode) == 0o640
        assert os.umask(0o027) == 0o027, "the mask is as it was"
    finally:
        os.umask(mask)


@pytest.mark.parametrize("broken", ["os.fsync", "os.fdopen", "pathlib.Path.chmod"])
def test_a_disk_that_is_full_leaves_the_old_file_whole(
    broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.md"
    path.write_bytes(b"old")
    monkeypatch.setattr(broken, full)
    with pytest.raises(UserError) as raised:
        write_files({path: b"new"})
    assert dict(raised.value.message.args) == {
        "path": path, "reason": msg("No space left on device"),
    }  # fmt: skip
    monkeypatch.undo()
    assert tree(tmp_path) == {"plan.md": b"old"}


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("broken", ["os.fsync", "pathlib.Path.replace"])
def test_if_one_of_three_files_cannot_be_written_none_is(
    number: int, broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {"a": b"old a", "c": b"old c"}
    for name, content in before.items():
        (tmp_path / name).write_bytes(content)
    owner = os if broken == "os.fsync" else Path
    real = getattr(owner, broken.rpartition(".")[2])
    monkeypatch.setattr(broken, nth(number, real, OSError(errno.ENOSPC, "full")))
    with pytest.raises(UserError) as raised:
        write_files({tmp_path / name: b"new" for name in "abc"})
    monkeypatch.undo()
    assert dict(raised.value.message.args)["path"] == tmp_path / "abc"[number - 1]
    assert tree(tmp_path) == before


@pytest.mark.parametrize("number", [1, 2, 3])
def test_an_interrupt_between_files_brings_back_what_was_there(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"old a")
    monkeypatch.setattr(Path, "replace", nth(number, Path.replace, KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        write_files({tmp_path / name: b"new" for name in "abc"})
    monkeypatch.undo()
    assert tree(tmp_path) == {"a": b"old a"}


def test_it_works_where_a_file_system_has_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"old a")
    monkeypatch.setattr(os, "link", full)
    monkeypatch.setattr(Path, "replace", nth(2, Path.replace, OSError(errno.EIO, "broken")))
    with pytest.raises(UserError):
        write_files({tmp_path / "a": b"new", tmp_path / "b": b"new"})
    monkeypatch.undo()
    assert tree(tmp_path) == {"a": b"old a"}
    monkeypatch.setattr(os, "link", full)
    write_files({tmp_path / "a": b"new", tmp_path / "b": b"new"})
    assert tree(tmp_path) == {"a": b"new", "b": b"new"}


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UserError):
        write_files({tmp_path / "a": b"new"})
    tmp_path.chmod(0o700)
    assert tree(tmp_path) == {}


def test_a_folder_in_the_place_of_a_file_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    with pytest.raises(UserError) as raised:
        write_files({tmp_path / "a": b"new", tmp_path / "b": b"new"})
    assert catalogue("en").say(raised.value.message) == (
        f"{tmp_path / 'b'} cannot be written: Is a directory; name a file in it"
    )
    assert tree(tmp_path) == {}


def test_a_file_in_the_place_of_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(UserError):
        write_files({tmp_path / "a" / "b": b"new"})
    assert tree(tmp_path) == {"a": b"old"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_what_is_no_file_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UserError):
        write_files({tmp_path / "pipe": b"new"})
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert tree(tmp_path) == {}


def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"old")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "a").symlink_to(outside)
    write_files({folder / "a": b"new", folder / "b": b"new"})
    assert (folder / "a").is_symlink()
    assert tree(tmp_path) == {"outside": b"new", "out/a": b"new", "out/b": b"new"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process of its own")
def test_a_kill_at_any_moment_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    """Every system call that changes something is a moment; the process dies right before it."""
    path = tmp_path / "plan.md"
    seen = set()
    for moment in range(1, 12):
        path.write_bytes(b"old" * 1_000)
        child = os.fork()
        if child == 0:
            _die_at(moment)
            write_files({path: b"new" * 1_000})
            os._exit(0)
        os.waitpid(child, 0)
        seen.add(path.read_bytes())
        assert path.read_bytes() in {b"old" * 1_000, b"new" * 1_000}
    assert len(seen) == 2, "some moments were before the change, some after"


def _die_at(moment: int) -> None:
    """End this process at the nth of the events that Python reports for files."""
    count = 0

    def watch(event: str, _arguments: Any) -> None:
        nonlocal count
        if event in {"open", "os.rename", "os.remove", "os.chmod", "os.mkdir"}:
            count += 1
            if count == moment:
                os._exit(1)

    sys.addaudithook(watch)


class Stream(io.TextIOWrapper):
    """Standard output whose disk is full, or whose reader has gone away."""

    def __init__(self, fault: BaseException) -> None:
        class Buffer(io.BytesIO):
            def write(self, _content: Any) -> int:
                raise fault

        super().__init__(Buffer(), encoding="ascii")


def test_standard_output_takes_what_no_encoding_can_hold(capfdbinary: Any) -> None:
    write_stdout("æ\ud800\n")
    assert capfdbinary.readouterr().out == "æ\\ud800\n".encode()


def test_a_full_standard_output_is_a_wrong_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Stream(OSError(errno.ENOSPC, "full")))
    monkeypatch.setattr(streams, "_forget", lambda _stream: None)
    with pytest.raises(UserError) as raised:
        write_stdout("a")
    assert dict(raised.value.message.args) == {"reason": msg("No space left on device")}


def test_a_reader_that_has_gone_away_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    forgotten = []
    monkeypatch.setattr(sys, "stdout", Stream(BrokenPipeError(errno.EPIPE, "gone")))
    monkeypatch.setattr(streams, "_forget", lambda _stream: forgotten.append(True))
    write_stdout("a")
    assert forgotten == [True]


def test_a_closed_standard_output_is_a_wrong_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(UserError):
        write_stdout("a")


@pytest.mark.parametrize("expected", [b"read", b"readd", b"rea", b"", None])
def test_what_is_not_as_the_caller_read_it_is_left_and_so_are_the_others(
    expected: bytes | None, tmp_path: Path
) -> None:
    (tmp_path / "b").write_bytes(b"saved meanwhile")
    over = {tmp_path / "b": expected, tmp_path / "a": None}
    with pytest.raises(UserError) as raised:
        write_files({tmp_path / "a": b"new", tmp_path / "b": b"new"}, over)
    assert dict(raised.value.message.args)["path"] == tmp_path / "b"
    assert tree(tmp_path) == {"b": b"saved meanwhile"}
    write_files({tmp_path / "b": b"new"}, {tmp_path / "b": b"saved meanwhile"})
    assert tree(tmp_path) == {"b": b"new"}


@pytest.mark.parametrize("moved", [0, 1])
def test_what_is_saved_between_the_moves_of_several_files_stays(
    moved: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "ab":
        (tmp_path / name).write_bytes(b"old")
    real = output.files._write_beside if moved == 0 else Path.replace

    def saved(*arguments: Any, **more: Any) -> Any:
        made = real(*arguments, **more)
        (tmp_path / "b").write_bytes(b"meanwhile")
        return made

    if moved:
        monkeypatch.setattr(Path, "replace", saved)
    else:
        monkeypatch.setattr(output.files, "_write_beside", saved)
    contents = {tmp_path / name: b"new" for name in "ab"}
    with pytest.raises(UserError):
        write_files(contents, dict.fromkeys(contents, b"old"))
    monkeypatch.undo()
    assert tree(tmp_path) == {"a": b"old", "b": b"meanwhile"}


def test_one_file_that_is_named_twice_is_written_once(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "b").symlink_to("a")
    contents = {tmp_path / "a": b"new", tmp_path / "b": b"new"}
    write_files(contents, dict.fromkeys(contents, b"old"))
    assert tree(tmp_path) == {"a": b"new", "b": b"new"}
    with pytest.raises(UserError):
        write_files({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    assert tree(tmp_path) == {"a": b"new", "b": b"new"}


def test_of_applans_own_folders_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "victim").write_bytes(b"mine")
    (tmp_path / "cache").symlink_to("victim")
    write_files({tmp_path / "cache": b"new"}, follow=False)
    assert tree(tmp_path) == {"cache": b"new", "victim": b"mine"}


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="no extended attributes here")
def test_extended_attributes_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    try:
        os.setxattr(path, "user.arkiv", b"2026/4")
    except OSError:
        pytest.skip("the file system has none")
    write_files({path: b"new"})
    assert os.getxattr(path, "user.arkiv") == b"2026/4"


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give away"
)
def test_the_owner_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    os.chown(path, 1234, 2345)
    write_files({path: b"new"})
    assert (path.stat().st_uid, path.stat().st_gid) == (1234, 2345)


def test_leftovers_of_killed_calls_are_swept_once_they_are_old(tmp_path: Path) -> None:
    kept = {
        ".applan-12345678.part",
        ".applan-notes.part",
        "applan-12345678.part",
        ".applan-1234567æ.old",
    }
    swept = {".applan-abcd_123.part", ".applan-abcd_123.old"}
    for name in kept | swept:
        (tmp_path / name).write_bytes(b"")
        os.utime(tmp_path / name, (0, 0))
    os.utime(tmp_path / ".applan-12345678.part")
    write_files({tmp_path / "a": b"new"})
    assert set(tree(tmp_path)) == {"a", *kept}


@pytest.mark.parametrize(
    "number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EMFILE, errno.EIO]
)
@pytest.mark.parametrize("broken", ["os.open", "os.fsync", "pathlib.Path.mkdir"])
def test_whatever_the_machine_refuses_is_a_wrong_call_and_the_old_file_is_whole(
    number: int, broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with monkeypatch.context() as patched:
        patched.setattr(broken, nth(1, lambda *_: None, OSError(number, os.strerror(number))))
        with pytest.raises(UserError) as raised:
            write_files({tmp_path / "a": b"new"})
    said = catalogue("en").say(raised.value.message)
    assert said.startswith(f"{tmp_path / 'a'} cannot be written: {os.strerror(number)}")
    more = {errno.EACCES: "; ask for access, or choose another folder",
            errno.EROFS: "; choose another folder"}  # fmt: skip
    assert said.endswith(f"{os.strerror(number)}{more.get(number, '')}")
    assert tree(tmp_path) == {"a": b"old"}


@pytest.mark.parametrize("fault", [OSError(errno.ENOSPC, "full"), ValueError("closed"), None])
def test_nobody_needs_to_hear_what_is_said_on_standard_error(
    fault: BaseException | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = None if fault is None else Stream(fault)
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(streams, "_forget", lambda _stream: None)
    output.write_stderr("applan: noe er galt\n")
