"""The bokmål catalogue: the English sentence → the Norwegian. Data only; complete by test."""

from importlib import import_module

from applan.modules import modules_in

SENTENCES: dict[str, str] = {
    sentence: said
    for name in modules_in(__path__)
    for sentence, said in import_module(f"{__name__}.{name}").SENTENCES.items()
}
