"""The bokmål catalogue: the English sentence → the Norwegian. Data only; complete by test."""

from collections.abc import Iterator, Mapping
from importlib import import_module

from applan.modules import modules_in


class _Sentences(Mapping[str, str]):
    """All of them, read a file at a time: of a plan that is right, the first says all there is."""

    def __init__(self) -> None:
        self._read: dict[str, str] = {}
        self._left = sorted(modules_in(__path__), key=lambda name: name == "reporting")

    def __getitem__(self, sentence: str) -> str:
        while sentence not in self._read and self._left:
            self._read |= import_module(f"{__name__}.{self._left.pop()}").SENTENCES
        return self._read[sentence]

    def __iter__(self) -> Iterator[str]:
        self.get("")
        return iter(self._read)

    def __len__(self) -> int:
        return sum(1 for _sentence in self)


SENTENCES: Mapping[str, str] = _Sentences()
