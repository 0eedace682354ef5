"""Looking a Word file over before a draft is put into it."""

from collections.abc import Iterator

from applan.formats.document.docx.places import content_paragraphs, places, tags
from applan.formats.document.docx.risks import risks
from applan.messages import Message, msg
from applan.prose.document import FIELDS
from applan.wordfile.package import Package


def check_word_file(name: str, content: bytes) -> Iterator[Message]:
    """What in the Word file nothing will fill, and whether it has a place for the draft.

    Styles that it lacks are supplied. Raises ``UserError`` where it is no Word file at all.
    """
    package = Package(content, name)
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
        for tag in tags(tree):
            yield msg("a Word file can hold {{{{ … }}}} but not {tag}", tag=tag)
    yield from risks(package)
