"""What the formats of findings, the baseline and long runs say."""

SENTENCES: dict[str, str] = {}
