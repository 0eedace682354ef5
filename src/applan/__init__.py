"""applan: an organisation's yearly work plan as a validated YAML document."""

__version__ = "0.1.0"
