"""What LibreOffice makes of our documents: PDF, pictures, and page numbers in a Word file."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from applan import output
from applan.cli.language import spoken
from applan.cli.progress import pulse
from applan.errors import UserError
from applan.formats.identity import Identity
from applan.messages import Message, msg
from applan.schedule.calendar import Calendar

PDF, PNG = "pdf", "png"
WHEEL = (PDF, PNG)
"""What a wheel can be printed as."""

_WRITER, _DRAW = "writer_pdf_Export", "draw_png_Export"
_PRINTED = {"UseTaggedPDF": True, "ExportBookmarks": True, "DisplayPDFDocumentTitle": True}
_PAGES = _PRINTED | {
    "ExportBookmarksToPDFDestination": True,
    "IsSkipEmptyPages": False,
    "SelectPdfVersion": 1,
}
"""PDF/A-1, to be kept for as long as it is wanted, in which the places of headings can be read."""
_TIMES = 4
"""How often a file is laid out until its contents list, with numbers, moves nothing any more."""

_NO_PDF = msg("PDF is made by LibreOffice, which is not found here; install it from "
              "libreoffice.org, or make the Word file and save it as PDF in Word")  # fmt: skip
_NO_WHEEL = msg("the wheel as PDF and PNG is made by LibreOffice, which is not found here; install "
                "it from libreoffice.org, or use --format html or svg")  # fmt: skip
_NO_NUMBERS = msg("page numbers are counted by LibreOffice, which is not found here; install it "
                  "from libreoffice.org, or update the contents list in Word (F9)")  # fmt: skip

_PIXELS = 2000
"""The width of a picture of A4: 240 to the inch."""


def with_pdf(names: Sequence[str]) -> tuple[str, ...]:
    """The formats there are, and PDF where one of them is Word."""
    return (*names, PDF) if "docx" in names else tuple(names)


def ending_of(path: str | None) -> str:
    """How a file that is named ends, without the full stop; a stream is called anything."""
    return "" if output.is_stream(path) else Path(path or "").suffix.removeprefix(".").lower()


def refuse_ending(path: str | None, format: str, formats: Sequence[str]) -> None:
    """Raises ``UserError`` where a file is called as one of another format that no text is."""
    ending = ending_of(path)
    if ending != format and ending in formats and {"docx", "xlsx", PDF, PNG} & {ending, format}:
        raise UserError("{path} should end in .{ending}", path=path or "", ending=format)


def made_of(format: str) -> str:
    """The format of ours that is made first."""
    return "docx" if format == PDF else format


def waiting() -> AbstractContextManager[None]:
    """What a person sees while LibreOffice works, which takes seconds."""
    return pulse(spoken().say("LibreOffice lays the pages out"))


def printed(content: str | bytes, format: str) -> str | bytes:
    """The content in the format that was asked for: a Word file as PDF. Raises ``UserError``."""
    return pdf_of(content) if format == PDF and isinstance(content, bytes) else content


def pdf_of(word: bytes) -> bytes:
    """A Word file as PDF, with page numbers in its contents list. Raises ``UserError``."""
    return _laid_out(word, _NO_PDF)[1]


def with_page_numbers(word: bytes) -> bytes:
    """The Word file with the page numbers in its contents list that LibreOffice gives.

    Raises ``UserError`` where there is none, or it does not tell.
    """
    return _laid_out(word, _NO_NUMBERS)[0]


def _laid_out(word: bytes, lacking: Message) -> tuple[bytes, bytes]:
    """The Word file with page numbers in its contents list, and the PDF that it is.

    It is laid out with some number behind each entry, and then with those that this gives, until
    nothing moves any more. Raises ``UserError``, where there is no LibreOffice what is ``lacking``.
    """
    from applan.formats.document.docx import pages
    from applan.output import office

    name = "document.docx"
    wanted = sorted(set(pages.listed(word, name)))
    if not wanted:
        return word, office.converted(word, "docx", PDF, _WRITER, _PAGES, lacking)
    known = dict.fromkeys(wanted, "1")
    for _time in range(_TIMES):
        made = pages.with_pages(word, name, known)
        measured = pages.to_measure(made, name)
        pdf = office.converted(measured, "docx", PDF, _WRITER, _PAGES, lacking)
        found = pages.pages(pdf, measured, name)
        if not found.keys() >= set(wanted):
            raise UserError("LibreOffice does not tell the page numbers; version 7.4 and later do")
        numbers = {anchor: found[anchor] for anchor in wanted}
        if numbers == known:
            return made, pdf
        known = numbers
    raise UserError("the page numbers do not settle; leave the contents list out")


def wheel(calendar: Calendar, format: str, identity: Identity) -> bytes:
    """The year wheel as PDF, a page for each year, or as one picture. Raises ``UserError``."""
    from applan.formats.calendar.svg import WIDTH, picture, sheets
    from applan.output import office
    from applan.schedule.wheel import wheels

    found = wheels(calendar)
    if format == PDF:
        pages = [(one.turn.label, picture(calendar, (one,), identity)) for one in found]
        pages = pages or [("", picture(calendar, (), identity))]
        written = sheets(pages, calendar.title, calendar.language)
        return office.converted(written.encode(), "fodt", PDF, _WRITER, _PRINTED, _NO_WHEEL)
    whole = picture(calendar, found, identity)
    size = {"PixelWidth": _PIXELS, "PixelHeight": round(_PIXELS * whole.height / WIDTH)}
    return office.converted(whole.drawn.encode(), "svg", PNG, _DRAW, size, _NO_WHEEL)
