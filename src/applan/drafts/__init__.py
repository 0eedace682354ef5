"""Drafts: a plan as a document of blocks, by way of a template and the Markdown it makes."""
