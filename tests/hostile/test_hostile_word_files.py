"""Word files that are damaged, huge, unfit or made to harm: told in a line, or a draft like others.

``--fuzz 100000`` for a long run.
"""

import random
import re
import resource
import zipfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest

from applan.errors import UserError
from applan.formats.document.check import check_templates
from applan.formats.drafts import drafted as draft
from applan.loading import load
from applan.messages import Catalogue, catalogue
from applan.model import Plan
from applan.wordfile.package import zipped

pytestmark = pytest.mark.hostile

Run = Callable[..., Any]
Call = Callable[..., Any]

TEMPLATES = Path(__file__).parents[2] / "templates"
WORD = "arbeidsplan.docx"
PLAN = """\
applan: 1
title: Årsplan
organisation: Laget
period: 2026
text: |
  1. en
  2. to

  - punkt

  Så: [planen](https://example.org)
activities: [{title: Møte, when: mai 2026, kind: course, text: Noe}]
"""
TYPES, RELS, DOCUMENT = "[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml"
NUMBERING, STYLES = "word/numbering.xml", "word/styles.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD_TYPE = "wordprocessingml.document.main+xml"


@pytest.fixture(scope="module")
def shipped() -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(TEMPLATES.iterdir())}


@pytest.fixture(scope="module")
def parts(shipped: Mapping[str, bytes]) -> Mapping[str, bytes]:
    with zipfile.ZipFile(BytesIO(shipped[WORD])) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def plan() -> Plan:
    found = load(PLAN.encode(), "2026.yaml", "2026").plan
    assert found is not None
    return found


Outcome = tuple[str, str]


@pytest.fixture
def tried(shipped: Mapping[str, bytes], plan: Plan) -> Callable[[bytes], Outcome]:
    """What the check says of a Word file, and what drafting into it says; empty where all is well.

    Nothing but a ``UserError`` comes out of either, and a draft that is made can be opened.
    """
    english: Catalogue = catalogue("en")

    def attempt(content: bytes) -> Outcome:
        files = {**shipped, WORD: content}
        found = check_templates({WORD: content})
        checked = "; ".join(english.say(message) for _name, message in found)
        try:
            made = draft(plan, "arbeidsplan", files, ["docx"])["docx"]
        except UserError as error:
            return checked, english.say(error.message)
        with suppress(KeyError):  # a relation to a part that is not there, which Word forgives
            docx.Document(BytesIO(made))
        return checked, ""

    return attempt


def changed(parts: Mapping[str, bytes], part: str, *changes: tuple[str, str]) -> bytes:
    content = parts[part].decode()
    for old, new in changes:
        assert old in content, (part, old)
        content = content.replace(old, new)
    return zipped({**parts, part: content.encode()})


def test_any_damage_is_told_in_a_line(
    parts: Mapping[str, bytes],
    shipped: Mapping[str, bytes],
    tried: Callable[[bytes], Outcome],
    pytestconfig: pytest.Config,
) -> None:
    random_ = random.Random(20_261_128)
    told = 0
    count = pytestconfig.getoption("--fuzz") // 15
    for _number in range(count):
        content = bytearray(shipped[WORD])
        if random_.random() < 0.5:  # inside a part, so that the packing is right
            part = random_.choice(list(parts))
            content = bytearray(parts[part])
        for _change in range(random_.choice((1, 1, 2, 8, 40))):
            at = random_.randrange(max(len(content), 1))
            match random_.randrange(4):
                case 0:
                    content[at : at + 1] = random_.randbytes(1)
                case 1:
                    del content[at : at + random_.choice((1, 2, 30, 5_000))]
                case 2:
                    content[at:at] = random_.choice(
                        (b"<", b">", b"&", b"<!-- x -->", b"<?x?>", b'"')
                    )
                case 3:
                    content[at:at] = content[at : at + random_.choice((1, 10, 400))]
        whole = bytes(content)
        if not whole.startswith(b"PK") and len(content) != len(shipped[WORD]):
            whole = zipped({**parts, part: whole})
        try:
            checked, said = tried(whole)
        except Exception as error:
            pytest.fail(f"{error!r} for {whole!r}")
        assert "\n" not in said
        told += bool(said)
        assert checked or not said, "what drafting refuses, the check has told"
    assert count / 5 < told < count


NOT_WORD = "arbeidsplan.docx is damaged, or no Word file (.docx)"
ORDINARY = (
    "arbeidsplan.docx is not saved as an ordinary Word document; choose “Word document (.docx)” "
    "where Word saves it"
)
LARGE = "arbeidsplan.docx is too large (at most 50 MB, and 10 MB of it text)"


def packed(method: int, parts: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def twice(parts: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
        for name, content in (*parts.items(), (DOCUMENT, b"<x/>")):
            archive.writestr(name, content)
    return buffer.getvalue()


def locked(parts: Mapping[str, bytes]) -> bytes:
    """With the sign set that a part has a password of zip's own."""
    content = bytearray(zipped(dict(parts)))
    for found in re.finditer(rb"PK\x01\x02", bytes(content)):
        content[found.start() + 8] |= 1
    return bytes(content)


UNFIT: dict[str, tuple[Callable[[Mapping[str, bytes]], bytes], str]] = {
    "nothing": (lambda parts: b"", NOT_WORD),
    "text": (lambda parts: "Årsplan".encode(), NOT_WORD),
    "an archive of nothing": (lambda parts: zipped({}), NOT_WORD),
    "OpenDocument": (
        lambda parts: zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), NOT_WORD,
    ),
    "no types": (
        lambda parts: zipped({name: held for name, held in parts.items() if name != TYPES}),
        NOT_WORD,
    ),
    "empty types": (lambda parts: zipped({**parts, TYPES: b""}), NOT_WORD),
    "types of nothing": (
        lambda parts: zipped({**parts, TYPES: b"<Types/>"}), NOT_WORD,
    ),
    "types of a spreadsheet": (
        lambda parts: changed(parts, TYPES, (WORD_TYPE, "spreadsheetml.sheet.main+xml")), NOT_WORD,
    ),
    "a template with macros": (
        lambda parts: changed(
            parts, TYPES,
            ("openxmlformats-officedocument." + WORD_TYPE,
             "ms-word.template.macroEnabledTemplate.main+xml"),
        ),
        ORDINARY,
    ),
    "a document with macros": (
        lambda parts: changed(
            parts, TYPES,
            ("openxmlformats-officedocument." + WORD_TYPE, "ms-word.document.macroEnabled.main+xml"),
        ),
        ORDINARY,
    ),
    "strict": (
        lambda parts: changed(
            parts, DOCUMENT,
            ("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
             "http://purl.oclc.org/ooxml/wordprocessingml/main"),
        ),
        ORDINARY,
    ),
    "no document": (
        lambda parts: zipped({name: held for name, held in parts.items() if name != DOCUMENT}),
        NOT_WORD,
    ),
    "a part above": (lambda parts: zipped({**parts, "../../evil.xml": b"<x/>"}), NOT_WORD),
    "a part at the root": (lambda parts: zipped({**parts, "/etc/x": b"x"}), NOT_WORD),
    "a part on a drive": (lambda parts: zipped({**parts, "C:/x": b"x"}), NOT_WORD),
    "a part with a back slash": (lambda parts: zipped({**parts, "word\\x": b"x"}), NOT_WORD),
    "a part twice": (twice, NOT_WORD),
    "another packing": (lambda parts: packed(zipfile.ZIP_LZMA, parts), NOT_WORD),
    "locked parts": (locked, NOT_WORD),
    "a password": (
        lambda parts: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "arbeidsplan.docx has a password; save it without one",
    ),
    "an old file": (
        lambda parts: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"W" * 5_000,
        "arbeidsplan.docx is an old Word file (.doc); save it as .docx in Word",
    ),
    "entities": (
        lambda parts: changed(
            parts, DOCUMENT, ("<w:document", '<!DOCTYPE x [<!ENTITY a "b">]><w:document')
        ),
        NOT_WORD,
    ),
    "a file from the machine": (
        lambda parts: changed(
            parts, DOCUMENT,
            ("<w:document", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document'),
        ),
        NOT_WORD,
    ),
    "80 MB in 100 kB": (
        lambda parts: changed(parts, DOCUMENT, ("<w:body>", "<w:body>" + "<w:p/>" * 13_000_000)),
        LARGE,
    ),
    "12 MB of text": (
        lambda parts: changed(parts, DOCUMENT, ("<w:body>", "<w:body>" + "<w:p/>" * 2_000_000)),
        LARGE,
    ),
    "60 MB of pictures": (
        lambda parts: zipped({**parts, "word/media/a.png": bytes(60_000_000)}), LARGE,
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", UNFIT)
def test_what_word_could_not_open_is_refused_and_found(
    kind: str, parts: Mapping[str, bytes], tried: Callable[[bytes], Outcome]
) -> None:
    make, expected = UNFIT[kind]
    assert tried(make(parts)) == (expected, expected)


ODD: dict[str, Callable[[Mapping[str, bytes]], bytes]] = {
    "comments among relations": lambda parts: changed(
        parts, RELS, ("<Relationship ", "<!-- a --><?b c?><Relationship ")
    ),
    "comments among types": lambda parts: changed(parts, TYPES, ("<Override", "<!-- a --><Override")),
    "comments in the body": lambda parts: changed(parts, DOCUMENT, ("<w:body>", "<w:body><!-- a -->")),
    "folders": lambda parts: zipped({"word/": b"", **parts}),
    "many paragraphs": lambda parts: changed(
        parts, DOCUMENT, ("<w:body>", "<w:body>" + "<w:p/>" * 100_000)
    ),
    "an open place": lambda parts: changed(
        parts, DOCUMENT,
        ("<w:body>", "<w:body><w:p><w:r><w:t>{{" + " " * 1_000_000 + "</w:t></w:r></w:p>"),
    ),
    "numbers that are none": lambda parts: zipped(
        {**parts, NUMBERING: re.sub(rb'(w:abstractNumId|w:numId)="\d+"', rb'\1="x&quot;"', parts[NUMBERING])}
    ),
    "no numbering": lambda parts: zipped(
        {**parts, NUMBERING: re.sub(rb"<w:(abstractNum|num) .*</w:num>", b"", parts[NUMBERING], flags=re.S)}
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", ODD)
def test_what_is_only_odd_is_filled(
    kind: str, parts: Mapping[str, bytes], tried: Callable[[bytes], Outcome]
) -> None:
    assert tried(ODD[kind](parts)) == ("", "")


def related(
    kind: str, target: str, *, external: bool = True
) -> Callable[[Mapping[str, bytes]], bytes]:
    mode = ' TargetMode="External"' if external else ""
    written = (
        f'<Relationship Id="rX" Type="{OFFICE}/{kind}" Target="{target}"{mode}/></Relationships>'
    )
    return lambda parts: changed(parts, RELS, ("</Relationships>", written))


def with_field(*pieces: str) -> Callable[[Mapping[str, bytes]], bytes]:
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return lambda parts: changed(
        parts, DOCUMENT, ("<w:body>", f"<w:body><w:p>{begin}{runs}{end}</w:p>")
    )


RISKS: dict[str, tuple[Callable[[Mapping[str, bytes]], bytes], str]] = {
    "macros": (
        lambda parts: zipped({**parts, "word/vbaProject.bin": b"x"}),
        "it has macros, which go with every draft; save it without them in Word",
    ),
    "a template at an address": (
        lambda parts: zipped({
            **parts,
            "word/_rels/settings.xml.rels": (
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                f'<Relationship Id="r1" Type="{OFFICE}/attachedTemplate" '
                'Target="https://example.org/x.dotm" TargetMode="External"/></Relationships>'
            ).encode(),
        }),
        "it is bound to the template https://example.org/x.dotm, which Word fetches; choose Normal "
        "under Developer, Document Template",
    ),
    "a picture at an address": (
        related("image", "http://example.org/spor.png"),
        "it fetches or leads to http://example.org/spor.png; take that out",
    ),
    "a link to a share": (
        related("hyperlink", "\\\\vert\\mappe"),
        "it fetches or leads to \\\\vert\\mappe; take that out",
    ),
    "a link to a program": (
        related("hyperlink", "file:///c:/x.exe"),
        "it fetches or leads to file:///c:/x.exe; take that out",
    ),
    "an object": (
        related("oleObject", "embeddings/a.bin", external=False),
        "it has an object in it (embeddings/a.bin); take it out",
    ),
    "a field": (
        with_field(" DDEAUTO c:\\\\x "),
        "it has a field DDEAUTO, which fetches or starts something; take it out",
    ),
    "a field in pieces": (
        with_field(" D", "D", "E x"),
        "it has a field DDE, which fetches or starts something; take it out",
    ),
    "a simple field": (
        lambda parts: changed(
            parts, DOCUMENT,
            ("<w:body>", '<w:body><w:p><w:fldSimple w:instr="includetext &quot;x&quot;"/></w:p>'),
        ),
        "it has a field INCLUDETEXT, which fetches or starts something; take it out",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", RISKS)
def test_what_a_draft_would_bring_with_it_is_told(
    kind: str, parts: Mapping[str, bytes], tmp_path: Path, call: Call
) -> None:
    make, expected = RISKS[kind]
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / WORD).write_bytes(make(parts))
    (tmp_path / "2026.yaml").write_text(PLAN, "utf-8")
    checked = call("templates", "check", WORD)
    assert (checked.status, checked.stdout) == (1, f"{WORD}: {expected}\n")
    made = call("render", "2026")
    assert (made.status, made.stderr) == (0, f"applan: the Word file {WORD}: {expected}\n")


def test_a_letterhead_may_have_ordinary_links_and_fields(
    parts: Mapping[str, bytes], tried: Callable[[bytes], Outcome]
) -> None:
    for target in ("https://example.org", "http://example.org", "mailto:a@example.org", "tel:1"):
        assert tried(related("hyperlink", target)(parts)) == ("", "")
    assert tried(with_field(" PAGE ")(parts)) == ("", "")


@pytest.mark.parametrize("name", [WORD, "arbeidsplan.md", "arbeidsplan.css", "film.mp4"])
def test_two_gigabytes_among_the_templates_are_not_read(
    name: str, tmp_path: Path, run: Run
) -> None:
    (tmp_path / "templates").mkdir()
    with (tmp_path / "templates" / name).open("wb") as file:
        file.truncate(2_000_000_000)
    (tmp_path / "2026.yaml").write_text(PLAN, "utf-8")
    for arguments in (("render", "2026", "-f", "docx", "-f", "html"), ("templates", "check")):
        outcome = run(*arguments, cwd=tmp_path)
        assert outcome.status == (
            0 if name == "film.mp4" and "render" in arguments else 1 if "check" in arguments else 2
        ), outcome
        # as in within_limits: what the tests themselves had is the least that can be seen
        inherited = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        assert outcome.megabytes < max(500, inherited + 1)
        assert (outcome.stdout + outcome.stderr).count(b"\n") <= 2
