"""A document that people have edited, read: Word and OpenDocument files as a row of units. Pure."""
