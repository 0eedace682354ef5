"""The bokmål catalogue: the English sentence → the Norwegian. Data only; complete by test."""

from applan.messages.nb import calendar, commands, drafting, reading, rules, time_rules

SENTENCES: dict[str, str] = {
    sentence: said
    for part in (calendar, commands, drafting, reading, rules, time_rules)
    for sentence, said in part.SENTENCES.items()
}
