"""Which edition of a plan a Word file is: what it was made of, so that it can be drawn up again.

It is kept in the Word file, as a custom XML part (ECMA-376 part 1, 15.2.5), and beside the plans.
Of what the edition was made of it holds names and digests, never a word: the file is sent to many,
and they get what is printed and no more.
"""

from collections.abc import Iterable
from html import escape
from typing import Any, Literal

from lxml import etree

from applan.frozen import NamedTuple
from applan.typography import legible

NAMESPACE = "urn:applan:edition"
SHOWN = 7
"""Signs of an edition's digest that are printed: enough to tell those of one organisation apart."""

LARGEST = 5_000_000
"""Bytes of the part; a plan of a thousand pages has one of a million."""

Sort = Literal["plan", "beside", "settings", "template", "logo"]


class Input(NamedTuple):
    """One of the files that an edition was made of: what it is to it, its name, its digest.

    ``beside`` is a plan that another one tells of.
    """

    sort: Sort
    name: str
    digest: str


class Printed(NamedTuple):
    """A heading, a paragraph, an item or a row as it was printed: where, and the digest of it.

    ``place`` is counted headings, and how many there are from the last of them: «2.3/4».
    """

    place: str
    digest: str


class Edition(NamedTuple):
    """What a command made of a plan with a template, and how.

    ``digest`` is of all that it was made of and how, but not of ``version``, which is applan's.
    ``how`` are the options that count, by name.
    """

    digest: str
    command: str
    plan: str
    template: str
    version: str
    how: tuple[tuple[str, str], ...] = ()
    inputs: tuple[Input, ...] = ()
    printed: tuple[Printed, ...] = ()

    @property
    def sign(self) -> str:
        """What is printed of the digest."""
        return self.digest[:SHOWN]

    def digest_of(self, sort: Sort) -> str:
        """The digest of the one input of a sort; empty where there is none."""
        return next((one.digest for one in self.inputs if one.sort == sort), "")


_ABOUT = ("digest", "command", "plan", "template", "version")


def as_xml(edition: Edition) -> bytes:
    """The edition as a part of a Word file; the same edition gives the same bytes."""
    about = zip(_ABOUT, edition, strict=False)
    made = [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        f'<edition xmlns="{NAMESPACE}"{_attributes(about)}>',
        *(f"<how{_attributes(zip(('name', 'value'), one, strict=True))}/>" for one in edition.how),
        *(f"<input{_attributes(one._asdict().items())}/>" for one in edition.inputs),
        *(f'<unit place="{place}" digest="{digest}"/>' for place, digest in edition.printed),
        "</edition>",
    ]
    return "".join(made).encode()


def _attributes(values: Iterable[tuple[str, Any]]) -> str:
    return "".join(f' {name}="{escape(legible(str(value)))}"' for name, value in values)


def edition_in(content: bytes) -> Edition | None:
    """The edition that a part tells; None where it tells none. It may come from anybody."""
    if len(content) > LARGEST:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        tree = etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError):
        return None
    if tree.tag != f"{{{NAMESPACE}}}edition" or not tree.get("digest"):
        return None
    digest, command, plan, template, version = (tree.get(name, "") for name in _ABOUT)
    return Edition(
        digest, command, plan, template, version,
        tuple((one.get("name", ""), one.get("value", "")) for one in _named(tree, "how")),
        tuple(
            Input(one.get("sort", ""), one.get("name", ""), one.get("digest", ""))
            for one in _named(tree, "input")
        ),
        tuple(Printed(one.get("place", ""), one.get("digest", "")) for one in _named(tree, "unit")),
    )  # fmt: skip


def _named(tree: Any, name: str) -> Any:
    return tree.iterfind(f"{{{NAMESPACE}}}{name}")
