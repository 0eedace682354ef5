"""What is said while plans are mended and put in order."""

SENTENCES: dict[str, str] = {}
