"""Where a value stands in a plan, in words."""

from applan.findings import Path
from applan.model import Entity, Plan, walk
from applan.model.tongues import key_words


def place(plan: Plan, item: Entity, name: str = "", *, translated: bool = False) -> str:
    """Keys, and for what stands in a list its id or title: «sections → Skolering → text».

    They are English, or those of the plan's language: «kapitler → Skolering → tekst».
    """
    said = key_words(plan.language) if translated else {}
    for placed in walk(plan):
        if placed.item is item:
            path = (*placed.path, name) if name else placed.path
            return " → ".join(said.get(one, one) for one in _words(plan, path)) or plan.title
    return name


def _words(plan: Plan, path: Path) -> list[str]:
    words: list[str] = []
    value: object = plan
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple) else None
            named = getattr(value, "id", None) or getattr(value, "title", None)
            words.append(str(named or step + 1))
        else:
            value = getattr(value, "from_" if step == "from" else step, None)
            words.append(step)
    return words
