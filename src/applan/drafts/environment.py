"""The sandbox that templates run in.

A template sees `Shown` parts of a plan and a few functions. It reaches no method of Python's and
no file but the templates it was given, and its work is bounded. Text is escaped in one place:
whatever a template prints passes through `Sandbox.finalize`.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, nodes, pass_context
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from markupsafe import Markup

from applan.drafts.filters import FILTERS, FUNCTIONS
from applan.drafts.printing import TooLargeError, join, printed
from applan.drafts.shown import Shown

STEPS = 200_000
"""How many turns of loops and calls one draft may take; 300 courses take some 2 500."""

CHARACTERS = 50_000_000
"""How many characters a template may print, those it keeps in variables counted as well."""

_RANGE = 1_000
_NUMBER = 10**12
_FILTERS = (
    "default", "d", "first", "last", "length", "count", "list", "map", "select", "selectattr",
    "reject", "rejectattr", "sort", "unique", "reverse", "sum", "min", "max", "round", "int", "abs",
)  # fmt: skip
_OPEN: tuple[type, ...] = (Shown, LoopContext, TemplateModule, Namespace)
"""The only types whose attributes a template may use."""


class Missing(StrictUndefined):
    """A name that is not there; what was asked for stands in the error's text object."""

    @property
    def _undefined_message(self) -> str:
        return MissingName(self._undefined_name, self._undefined_obj)


class MissingName(str):
    """The name that was asked for, and the part of the plan it was asked of."""

    owner: Any

    def __new__(cls, name: Any, owner: Any) -> "MissingName":
        missing = super().__new__(cls, name or "")
        missing.owner = owner
        return missing


class Sandbox(ImmutableSandboxedEnvironment):
    """One draft's environment: its templates, its filters, and what work it has done."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self, templates: Mapping[str, str]) -> None:
        def source(name: str) -> tuple[str, str, None] | None:
            return (templates[name], name, None) if name in templates else None

        super().__init__(
            loader=FunctionLoader(source),
            undefined=Missing,
            autoescape=True,
            finalize=_finalize,
            trim_blocks=True,
            lstrip_blocks=True,
            cache_size=-1,
            optimized=False,
        )
        self._steps = 0
        self._characters = 0
        self._sizes: dict[str, int] = {}
        kept = {name: self.filters[name] for name in _FILTERS}
        self.filters = {**kept, **FILTERS, "counted": self._counted, "joined": join}
        self.globals = {"range": _bounded_range, "namespace": Namespace, **FUNCTIONS}
        self._callable = frozenset(self.globals.values())

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        return isinstance(obj, _OPEN) and not attr.startswith("_")

    def is_safe_callable(self, obj: Any) -> bool:
        if isinstance(obj, Macro | BlockReference):
            return True
        owner = getattr(obj, "__self__", None)
        return isinstance(owner, LoopContext) or (callable(obj) and obj in self._callable)

    def call(self, *args: Any, **kwargs: Any) -> Any:
        self._step()
        if isinstance(args[1], Macro):
            self.spend(self._sizes.get(args[1].name, 0))
        return super().call(*args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic whose result stays small, and putting texts or lists together."""
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return join((left, right))
        if operator == "+" and isinstance(left, list | tuple) and isinstance(right, list | tuple):
            self._step(len(left) + len(right))
            return [*left, *right]
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if not numbers or operator == "**" or max(abs(left), abs(right)) > _NUMBER:
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)

    def spend(self, characters: int) -> None:
        """Count what is printed. Raises ``TooLargeError`` when it is more than any document has."""
        self._characters += characters
        if self._characters > CHARACTERS:
            raise TooLargeError

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        """Compile a template with every loop counted and every ~ escaping its parts."""
        self._prepare(source)
        return super()._generate(source, *args, **kwargs)

    def _prepare(self, node: nodes.Node) -> int:
        """Guard the loops, macros and ~ in a node; how much plain template text it holds."""
        size = sum(map(self._prepare, node.iter_child_nodes()))
        if isinstance(node, nodes.TemplateData):
            return len(node.data)
        if isinstance(node, nodes.For):
            node.iter = _through(node.iter, "counted", nodes.Const(size))
        elif isinstance(node, nodes.Macro):
            self._sizes[node.name] = max(self._sizes.get(node.name, 0), size)
        elif isinstance(node, nodes.Concat):
            node.nodes = [_through(nodes.List(node.nodes, lineno=node.lineno), "joined")]
        return size

    def _counted(self, items: Any, size: int) -> Iterator[Any]:
        for item in items:
            self._step()
            self.spend(size)
            yield item

    def _step(self, steps: int = 1) -> None:
        self._steps += steps
        if self._steps > STEPS:
            raise TooLargeError


@pass_context
def _finalize(context: Context, value: Any) -> Markup:
    """A value as it goes into the document. It takes the context so that Jinja neither folds it
    into constants, which it would escape as HTML first, nor prints anything past it."""
    found = printed(value)
    environment = context.environment
    if isinstance(environment, Sandbox):
        environment.spend(len(found))
    return found


def _through(node: nodes.Node, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, name, list(arguments), [], None, None, lineno=node.lineno)


def _bounded_range(*bounds: int) -> range:
    found = range(*bounds)
    if len(found) > _RANGE:
        raise TooLargeError
    return found
