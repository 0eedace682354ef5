"""Drafts: a plan as a document in Markdown, HTML and Word, made from one template."""

from applan.drafts.draft import FORMATS, Format, draft, template_names

__all__ = ["FORMATS", "Format", "draft", "template_names"]
