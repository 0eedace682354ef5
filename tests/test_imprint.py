"""The imprint of Word files: what they were made of, and whether anybody has changed them."""

import shutil
import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import docx
import pytest

from applan.errors import UserError
from applan.imprint import Imprint, edition_of, imprint_of, is_untouched, stamped, zipped
from applan.workspace.sources import source_digest

ROOT = Path(__file__).parent.parent
WORD = (ROOT / "templates" / "arbeidsplan.docx").read_bytes()
ABOUT = ("render", "2026", "arbeidsplan", "e" * 32)

CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{}</Properties>'
)
OWN = (
    '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{pid}" name="{name}">'
    "<vt:lpwstr>{value}</vt:lpwstr></property>"
)


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_custom(properties: str, part: str = "docProps/custom.xml") -> bytes:
    """The shipped Word file, as Word would save it with custom properties of its own."""
    held = parts(stamped(WORD, *ABOUT))
    held[part] = CUSTOM.format(properties).encode()
    if part != "docProps/custom.xml":
        del held["docProps/custom.xml"]
        for name in ("[Content_Types].xml", "_rels/.rels"):
            held[name] = held[name].replace(b"docProps/custom.xml", part.encode())
    return zipped(held)


def test_the_same_input_gives_the_same_bytes_and_tells_what_it_is() -> None:
    once = stamped(WORD, *ABOUT)
    assert once == stamped(WORD, *ABOUT)
    said = imprint_of(once)
    assert said is not None
    assert said[:4] == ABOUT
    assert len(said.content) == 32
    assert is_untouched(once)


def test_it_is_one_custom_property_that_others_read() -> None:
    custom = parts(stamped(WORD, *ABOUT))["docProps/custom.xml"].decode()
    assert custom.count("<property ") == 1
    assert 'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="applan"' in custom
    document = docx.Document(BytesIO(stamped(WORD, *ABOUT)))
    kinds = [part.content_type for part in document.part.package.iter_parts()]
    assert "application/vnd.openxmlformats-officedocument.custom-properties+xml" in kinds


def test_how_a_file_is_packed_does_not_count() -> None:
    made = parts(stamped(WORD, *ABOUT))
    other = BytesIO()
    with zipfile.ZipFile(other, "w", zipfile.ZIP_STORED) as archive:
        archive.mkdir("word")
        for name in reversed(made):
            archive.writestr(name, made[name])
    assert is_untouched(other.getvalue())


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "docProps/core.xml"])
def test_whatever_part_is_changed_counts(name: str) -> None:
    made = parts(stamped(WORD, *ABOUT))
    for edited in (
        {**made, name: made[name] + b" "},
        {**made, "word/comments.xml": b"<w/>"},
        {other: content for other, content in made.items() if other != name},
    ):
        assert imprint_of(zipped(edited)) is not None
        assert not is_untouched(zipped(edited))


def test_an_imprint_that_was_edited_is_of_another_file() -> None:
    made = parts(stamped(WORD, *ABOUT))
    said = imprint_of(zipped(made))
    assert said is not None
    made["docProps/custom.xml"] = made["docProps/custom.xml"].replace(
        said.content.encode(), b"0" * 32
    )
    assert not is_untouched(zipped(made))


@pytest.mark.parametrize("part", ["docProps/custom.xml", "docProps/custom2.xml"])
def test_the_secretarys_own_properties_stay_and_an_old_imprint_goes(part: str) -> None:
    own = OWN.format(pid=7, name="Arkivnummer", value="2026/4 æ")
    old = OWN.format(pid=2, name="Applan", value="{}")
    made = stamped(with_custom(old + "<!-- vårt -->" + own, part), *ABOUT)
    custom = parts(made)[part].decode()
    assert own in custom
    assert custom.count("<property ") == 2
    assert 'pid="8" name="applan"' in custom
    assert is_untouched(made)
    assert [name for name in parts(made) if name.startswith("docProps/c")] == [
        "docProps/core.xml",
        part,
    ]


def test_a_draft_that_became_a_template_gets_a_new_imprint() -> None:
    again = stamped(stamped(WORD, *ABOUT), "diff", "2027", "", "f" * 32)
    said = imprint_of(again)
    assert said is not None
    assert said[:4] == ("diff", "2027", "", "f" * 32)
    assert is_untouched(again)


@pytest.mark.parametrize(
    "content",
    [
        b"", b"PK\x03\x04", b"%PDF-1.7", b"hei", WORD, WORD[:3_000], zipped({}),
        stamped(WORD, *ABOUT)[:-100], zipped({"docProps/custom.xml": b"<a/>"}),
        with_custom(OWN.format(pid=2, name="applan", value="")),
        with_custom(OWN.format(pid=2, name="applan", value="[]")),
        with_custom(OWN.format(pid=2, name="applan", value='{"command": "render"}')),
        with_custom(OWN.format(pid=2, name="noe", value="annet")),
    ],
)  # fmt: skip
def test_what_has_no_imprint_or_is_damaged_is_not_ours(content: bytes) -> None:
    assert imprint_of(content) is None
    assert not is_untouched(content)


def test_flipped_bytes_never_pass_and_never_break() -> None:
    made = stamped(WORD, *ABOUT)
    for place in range(0, len(made), 97):
        damaged = made[:place] + bytes([made[place] ^ 0xFF]) + made[place + 1 :]
        if is_untouched(damaged):  # a date or a number that says nothing of what is in it
            assert parts(damaged) == parts(made)


def test_a_name_that_no_xml_can_hold_comes_back() -> None:
    said = imprint_of(stamped(WORD, "render", "\udce6 \x07 <&>", "", ""))
    assert said is not None
    assert said.plan == "\udce6 \x07 <&>"


@pytest.mark.parametrize("missing", ["[Content_Types].xml", "_rels/.rels"])
def test_what_is_no_word_file_cannot_be_stamped(missing: str) -> None:
    held = parts(WORD)
    del held[missing]
    with pytest.raises(UserError):
        stamped(zipped(held), *ABOUT)


def test_an_edition_is_the_same_on_every_machine_and_for_every_order() -> None:
    plan = "title: Årsplan\nperiod: 2026\n".encode()
    windows = b"\xef\xbb\xbf" + plan.replace(b"\n", b"\r\n")
    assert source_digest(plan) == source_digest(windows)
    assert source_digest(b"PK\0\r\n") != source_digest(b"PK\0\n")
    options = {"line-numbers": True, "template": "arbeidsplan"}
    edition = edition_of([source_digest(plan), source_digest(WORD)], options)
    assert edition == edition_of(
        [source_digest(WORD), source_digest(windows)], dict(reversed(options.items()))
    )
    assert edition != edition_of(
        [source_digest(WORD), source_digest(windows)], {**options, "line-numbers": False}
    )
    assert edition != edition_of([source_digest(plan)], options)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_file_that_libreoffice_has_saved_is_edited_and_still_says_what_it_is(
    tmp_path: Path, convert: Callable[[Sequence[Path], str, Path], None]
) -> None:
    (tmp_path / "a.docx").write_bytes(stamped(WORD, *ABOUT))
    convert([tmp_path / "a.docx"], "docx", tmp_path / "ut")
    saved = (tmp_path / "ut" / "a.docx").read_bytes()
    said = imprint_of(saved)
    assert said is not None
    assert said == Imprint(*ABOUT, content=said.content)
    assert not is_untouched(saved)
