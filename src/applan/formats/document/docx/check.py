"""Looking a Word file over before a draft is put into it."""

from collections.abc import Iterator

from applan.formats.document.docx.places import content_paragraphs, places, tags
from applan.formats.document.docx.risks import risks
from applan.messages import Message, msg
from applan.prose.document import FIELDS
from applan.wordfile.package import Package


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
