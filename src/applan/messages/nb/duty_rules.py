"""What the rules about goals, duty and continuity say."""

SENTENCES: dict[str, str] = {}
