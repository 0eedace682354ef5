"""Write what is generated from the code: the schema and the reference pages.

usage: python docs/generate.py [--check]
``--check`` writes nothing and ends with status 1 where a file is not what the code says.
"""

import json
import sys
from pathlib import Path
from typing import Any

from applan.formats.reference import format_reference
from applan.formats.rules import book
from applan.formats.schema import ROOTS as SCHEMAS
from applan.formats.schema import schema
from applan.messages import catalogue
from applan.proposals.rules import every_rule

ROOT = Path(__file__).parent.parent


def generated() -> dict[Path, str]:
    """Every generated file and what is to stand in it."""
    return {
        **{ROOT / "schema" / f"{name}.json": _json(schema(name)) for name in SCHEMAS},
        ROOT / "docs" / "plan-format.md": format_reference(),
        ROOT / "docs" / "rules.md": book(every_rule(), catalogue("en")),
        ROOT / "docs" / "regler.md": book(every_rule(), catalogue("nb")),
    }


def _json(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def main() -> int:
    stale = [
        path
        for path, content in generated().items()
        if not path.exists() or path.read_text("utf-8") != content
    ]
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is stale; run python docs/generate.py")
        return 1 if stale else 0
    for path in stale:
        path.parent.mkdir(exist_ok=True)
        path.write_text(generated()[path], "utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
