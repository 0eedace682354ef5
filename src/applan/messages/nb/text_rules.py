"""What the rules about text and language say, and what mends it."""

SENTENCES: dict[str, str] = {}
