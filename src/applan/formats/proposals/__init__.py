"""What is proposed to a plan, as a document and as data."""

from applan.formats.proposals.document import document, listed
from applan.formats.proposals.json import render

FORMATS = ("text", "csv", "docx", "html", "json", "md", "xlsx")
"""The formats there are, the one people read first."""
