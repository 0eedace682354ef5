"""The parser where libyaml is missing: PyYAML's own, slower, with the same nodes."""

from yaml.composer import Composer
from yaml.parser import Parser as _Parser
from yaml.reader import Reader
from yaml.resolver import BaseResolver
from yaml.scanner import Scanner


class Parser(Reader, Scanner, _Parser, Composer, BaseResolver):
    """What the C parser is to ``compose``, with the same methods."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        _Parser.__init__(self)
        Composer.__init__(self)
        BaseResolver.__init__(self)
