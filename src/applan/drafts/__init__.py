"""Drafts: a plan as a document of blocks, by way of a template and the Markdown it makes."""

from applan.drafts.draft import Draft, draft, template_names

__all__ = ["Draft", "draft", "template_names"]
