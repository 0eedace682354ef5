"""What is measured is what the benchmarks say: plans of a size, each its own, with no mistakes."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from applan.lint import all_rules, lint
from applan.loading import load

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture(scope="module")
def corpus() -> ModuleType:
    spec = importlib.util.spec_from_file_location("corpus", BENCHMARKS / "corpus.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_plans_of_a_size_are_clean_and_no_two_alike(corpus: ModuleType, tmp_path: Path) -> None:
    plans = [path.read_bytes() for path in corpus.many_of(tmp_path, 3, 25).iterdir()]
    assert len(set(plans)) == 3
    for plan in plans:
        assert 25_000 <= len(plan) <= 27_500
        report = lint([load(plan, "plan.yaml", "plan")], all_rules())
        wrong = [one for one in report.findings if one.severity != "info"]
        assert [(one.code, one.span) for one in wrong] == []


def test_plans_of_years_follow_each_other(corpus: ModuleType, tmp_path: Path) -> None:
    corpus.years(tmp_path, 4)
    read = [load(path.read_bytes(), path.name, path.stem).plan
            for path in sorted((tmp_path / "plans").iterdir())]  # fmt: skip
    assert [(one.period, one.continues) for one in read if one is not None] == [
        ("2023", "2022"), ("2024", "2023"), ("2025", "2024"), ("2026", "2025"),
    ]  # fmt: skip
