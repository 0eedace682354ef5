"""Reading what people have edited, known by what is in it and not by its name."""

from applan.errors import UserError
from applan.wordfile.kinds import is_open_document
from applan.wordfile.text import Accepts
from applan.wordfile.units import Returned


def _all(_author: str) -> bool:
    return True


def read(content: bytes, name: str, accepts: Accepts = _all) -> Returned:
    """The document in a Word file or an OpenDocument text.

    ``accepts`` tells of each author whether their tracked changes are taken as accepted. Raises
    ``UserError`` for what is no such file, is too large, or has no text.
    """
    if is_open_document(content, name):
        from applan.wordfile.odt import package, reader

        returned = reader.Reader(package.Package(content, name), accepts).read()
    else:
        from applan.wordfile.docx.reader import Reader
        from applan.wordfile.package import Package

        returned = Reader(Package(content, name), accepts).read()
    if returned.units or returned.aside:
        return returned
    if returned.unread:
        raise UserError(
            "{name} has no text that can be read; what is in pictures must be written out in "
            "a .docx file",
            name=name,
        )
    raise UserError("{name} has no text in it", name=name)
