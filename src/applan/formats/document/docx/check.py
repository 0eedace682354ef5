"""Looking a Word file over before a draft is put into it."""

import re
from collections.abc import Iterator
from typing import Any

from applan.formats.document.docx.places import content_paragraphs, places, tags
from applan.messages import Message, msg
from applan.patterns import lazy
from applan.prose.document import FIELDS
from applan.wordfile.package import RELATIONSHIPS, Package, w

_ACTIVE = lazy(r"\s*(DDE|DDEAUTO|IMPORT|INCLUDEPICTURE|INCLUDETEXT|LINK|MACROBUTTON)\b", re.I)
"""Fields that fetch or start something (ECMA-376 part 1, 17.16.5)."""

_HARMLESS = ("http://", "https://", "mailto:", "tel:")
_OBJECTS = {"control", "oleobject", "afchunk", "subdocument"}


def risks(package: Package) -> Iterator[Message]:
    """Macros, objects, fields and addresses, each told once: what a file does beside being read.

    A draft is sent to many, and takes all of this with it. Raises ``UserError`` for damage.
    """
    names = [name.lower() for name in package.parts]
    if any(name.endswith(("vbaproject.bin", "vbadata.xml")) for name in names):
        yield msg("it has macros, which go with every draft; save it without them in Word")
    yield from dict.fromkeys(_outside(package))
    yield from dict.fromkeys(
        msg("it has a field {field}, which fetches or starts something; take it out", field=field)
        for tree in package.with_text()
        for field in _fields(tree)
    )


def _outside(package: Package) -> Iterator[Message]:
    """What relations bring in that is no text: objects in the file, and addresses outside it."""
    for name in package.parts:
        if not name.endswith(".rels"):
            continue
        for relation in package.parsed(name).iter(f"{{{RELATIONSHIPS}}}Relationship"):
            kind = relation.get("Type", "").rpartition("/")[2]
            target = relation.get("Target", "")
            outside = relation.get("TargetMode", "").lower() == "external"
            if kind == "attachedTemplate" and outside:
                yield msg(
                    "it is bound to the template {target}, which Word fetches; choose Normal under "
                    "Developer, Document Template",
                    target=target,
                )
            elif outside and not (kind == "hyperlink" and target.lower().startswith(_HARMLESS)):
                yield msg("it fetches or leads to {target}; take that out", target=target)
            elif kind.lower() in _OBJECTS:
                yield msg("it has an object in it ({target}); take it out", target=target)


def _fields(tree: Any) -> Iterator[str]:
    """The names of fields that do something; Word may have split one over several runs."""
    for field in tree.iter(w("fldSimple")):
        if found := _ACTIVE.match(field.get(w("instr"), "")):
            yield found[1].upper()
    for paragraph in tree.iter(w("p")):
        written = ""
        for piece in paragraph.iter(w("instrText"), w("fldChar")):
            if piece.tag == w("instrText"):
                written += piece.text or ""
                continue
            if found := _ACTIVE.match(written):
                yield found[1].upper()
            written = ""


def check_word_file(name: str, content: bytes) -> Iterator[Message]:
    """All that is wrong with a Word file as a template, and what it would bring with it.

    Styles that it lacks are supplied. Raises ``UserError`` where it is no Word file at all.
    """
    package = Package(content, name)
    yield from faults(package)
    for tree in package.with_text():
        for tag in tags(tree):
            yield msg("a Word file can hold {{{{ … }}}} but not {tag}", tag=tag)
    yield from risks(package)


def faults(package: Package) -> Iterator[Message]:
    """What no draft can be put into: a file without one place for it, and places nothing fills."""
    count = len(content_paragraphs(package.document))
    if count != 1:
        yield msg(
            "there must be one paragraph with only {{{{ innhold }}}} in it, where the draft goes; "
            "there are {count}",
            count=count,
        )
    for tree in package.with_text():
        for place in places(tree):
            if place not in FIELDS:
                yield msg(
                    "nothing fills the place {{{{ {place} }}}}; there are {known}",
                    place=place,
                    known=", ".join(FIELDS),
                )
