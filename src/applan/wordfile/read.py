"""Reading what people have edited: Word files, known by what is in them and not by their names."""

from applan.errors import UserError
from applan.messages import msg
from applan.wordfile.docx import Accepts, Reader
from applan.wordfile.package import Package
from applan.wordfile.units import Returned


def _all(_author: str) -> bool:
    return True


def read(content: bytes, name: str, accepts: Accepts = _all) -> Returned:
    """The document in a file. ``accepts`` tells by whom tracked changes are taken as accepted.

    Raises ``UserError`` for what is no such file, is too large, or has no text.
    """
    returned = Reader(Package(content, name), accepts).read()
    if not returned.units:
        raise UserError(msg("{name} has no text in it", name=name))
    return returned
