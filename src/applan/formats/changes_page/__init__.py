"""The HTML page of a comparison: how it looks."""
