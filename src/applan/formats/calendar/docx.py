"""A Word file: the same tables as the Markdown, in the secretary's own Word file."""

from dataclasses import replace

from applan.drafts.document import read_document
from applan.formats.calendar import Beside, md
from applan.formats.calendar_sheet.views import sheet
from applan.messages import Catalogue
from applan.schedule.calendar import Calendar


def render(calendar: Calendar, catalogue: Catalogue, beside: Beside) -> bytes:
    """Raises ``UserError`` where the Word file cannot take it."""
    from applan.formats.document.docx import to_docx

    plan = calendar.plans[-1][1]
    title = sheet(calendar).title
    document = read_document(md.render(calendar, catalogue), plan, "calendar")
    document = replace(
        document,
        title=title,
        organisation=calendar.organisation or document.organisation,
        fields={**document.fields, "tittel": title},
    )
    return to_docx(document, beside.word_file, beside.word_file_name, line_numbers=False)
