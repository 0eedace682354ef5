"""The switch that writes the lists of findings anew, where no other folder has it already."""

from contextlib import suppress

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    with suppress(ValueError):  # tests/drafts has the same switch
        parser.addoption("--update-golden", action="store_true", help="write the golden files anew")
