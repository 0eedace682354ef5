"""OpenDocument texts as units."""
