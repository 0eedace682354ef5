"""The bokmål catalogue: the English sentence → the Norwegian. Data only; complete by test."""

from applan.messages.nb import commands, reading, rules

SENTENCES: dict[str, str] = {**commands.SENTENCES, **reading.SENTENCES, **rules.SENTENCES}
