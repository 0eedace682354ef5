"""The bokmål catalogue: the English sentence → the Norwegian. Data only; complete by test."""

from applan.messages.nb import (
    calendar,
    commands,
    comparing,
    configuration,
    drafting,
    duty_rules,
    mending,
    printed,
    reading,
    reporting,
    rules,
    syntax,
    text_rules,
    time_rules,
    together_rules,
    writing,
)

_PARTS = (
    calendar,
    commands,
    comparing,
    configuration,
    drafting,
    duty_rules,
    mending,
    printed,
    reading,
    reporting,
    rules,
    syntax,
    text_rules,
    time_rules,
    together_rules,
    writing,
)

SENTENCES: dict[str, str] = {
    sentence: said for part in _PARTS for sentence, said in part.SENTENCES.items()
}
