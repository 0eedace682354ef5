"""What is said about ``applan.yaml``."""

SENTENCES: dict[str, str] = {}
