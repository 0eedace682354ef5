"""Word files as units."""
