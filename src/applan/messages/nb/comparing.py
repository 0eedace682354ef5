"""What is said when plans are compared."""

SENTENCES: dict[str, str] = {}
