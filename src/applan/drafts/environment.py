"""The sandbox that templates run in.

A template sees `Shown` parts of a plan and a few functions. It reaches no method of Python's and
no file but the templates it was given, and its work is bounded. Text is escaped in one place:
whatever a template prints passes through `Sandbox.finalize`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import wraps
from math import isfinite
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, nodes, pass_context, pass_environment
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.filters import make_attrgetter
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from applan.drafts.filters import FILTERS, FUNCTIONS, columns, shared
from applan.drafts.printing import TooLargeError, join, printed
from applan.drafts.shown import Prose, Shown
from applan.drafts.trace import kept
from applan.prose.markdown import to_markdown

STEPS = 300_000
"""How many turns of loops, calls and filters one draft may take; 300 courses take some 20 000."""

LOOKS = 3_000_000
"""How many members of lists may be looked at in one draft, each time they are."""

CHARACTERS = 20_000_000
"""How many characters may be printed or worked on, those kept in variables counted as well."""

_MOST_COMPILED = 50
"""Templates that are kept compiled."""

_DEPTH = 16
"""How many statements may stand inside each other; Python itself has room for twenty loops."""

_RANGE = 1_000
_NUMBER = 10**12
_FILTERS = (
    "default", "d", "first", "last", "length", "count", "list", "map", "select", "selectattr",
    "reject", "rejectattr", "sort", "unique", "reverse", "min", "max", "round", "int", "abs",
)  # fmt: skip
_GLANCES = frozenset({"default", "d", "first", "last", "length", "count"})
"""Filters that do not go through what they are given."""

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


class _Compiled(BytecodeCache):
    """Templates that are compiled already, for who draws up a plan again."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], Any] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if len(self._codes) >= _MOST_COMPILED:
            self._codes.clear()
        self._codes[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


class Sandbox(ImmutableSandboxedEnvironment):
    """One draft's environment: its templates, its filters, and what work it has done."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self, templates: Mapping[str, str], *, traced: bool = False) -> None:
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
            bytecode_cache=_COMPILED,
        )
        self._traced = traced
        self._steps = self._looks = self._characters = 0
        self._texts: dict[int, tuple[Prose, int]] = {}
        jinjas: dict[str, Any] = {name: self.filters[name] for name in _FILTERS}
        tests: dict[str, Any] = self.tests
        own: dict[str, Any] = {**FILTERS, "joined": join, "shared": self._shared, "sum": _sum}
        filters: dict[str, Callable[..., Any]] = jinjas | own
        self.filters = {
            name: function if name in _GLANCES else self._counting(function)
            for name, function in filters.items()
        }
        if traced:
            self.filters |= {name: _unmarked(self.filters[name]) for name in _WEIGHED}
        self.filters |= {"counted": self._counted, "entered": self._entered}
        self.filters["looked_at"] = self._looked_at
        weighed = _unmarked if traced else lambda function: function
        self.tests = {name: weighed(self._counting(test)) for name, test in tests.items()}
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
        self.look_at(*args[2:], *kwargs.values())
        return super().call(*args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic whose result stays small, and putting texts or lists together."""
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return join((left, right))
        if operator == "+" and isinstance(left, list | tuple) and isinstance(right, list | tuple):
            found = [*left, *right]
            self.look_at(found)
            return found
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if not numbers or operator == "**" or max(abs(left), abs(right)) > _NUMBER:
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)

    def spend(self, characters: int) -> None:
        """Count what is printed. Raises ``TooLargeError`` when it is more than any document has."""
        self._characters += characters
        if self._characters > CHARACTERS:
            raise TooLargeError

    def look_at(self, *values: Any) -> None:
        """Count one step, and all that is in some values, as often as it is in them.

        Lists cannot hold themselves, but one that holds another twice, forty times over, has more
        in it than could ever be gone through; it is never made. Raises ``TooLargeError``.
        """
        self._step()
        waiting = list(values)
        while waiting:
            value = waiting.pop()
            if isinstance(value, str):
                self.spend(len(value))
            elif isinstance(value, Prose):
                self.spend(self._length(value))
            elif isinstance(value, list | tuple | dict):
                self._looks += len(value)
                if self._looks > LOOKS:
                    raise TooLargeError
                waiting += value
                if isinstance(value, dict):
                    waiting += value.values()

    def _length(self, prose: Prose) -> int:
        """The characters of prose as Markdown, which is what comparing or printing it costs."""
        known = self._texts.get(id(prose))
        if known is None:
            known = self._texts[id(prose)] = (prose, len(to_markdown(prose.blocks)))
        return known[1]

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        """Compile a template in which all that can go on is counted, and ~ escapes its parts."""
        return super()._generate(_Guard().visit(source), *args, **kwargs)

    def _counting(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """A filter or test that counts what it is given and what it makes, and is never lazy."""
        first = int(hasattr(function, "jinja_pass_arg"))

        @wraps(function)
        def run(*args: Any, **kwargs: Any) -> Any:
            self.look_at(*args[first:], *kwargs.values())
            found = function(*args, **kwargs)
            if isinstance(found, Iterator):
                found = list(found)
            self.look_at(found)
            return found

        return run

    def _counted(self, items: Any) -> Iterator[Any]:
        for item in items:
            self._step()
            yield item

    def _entered(self, size: int) -> None:
        """A part of a template is begun, with ``size`` characters of its own."""
        self._step()
        self.spend(size)

    def _looked_at(self, value: Any) -> Any:
        self.look_at(value)
        return _bare(value) if self._traced else value

    def _shared(self, values: Iterable[Any], name: str) -> Any:
        self.look_at(columns(values, name))
        return shared(values, name)

    def _step(self) -> None:
        self._steps += 1
        if self._steps > STEPS:
            raise TooLargeError


_WEIGHED = ("length", "count", "sort", "unique", "min", "max", "round", "int", "abs")
"""Filters that ask what a value is, and are given it without marks."""


def _unmarked(function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter or test that is given Markdown without the marks in it."""

    @wraps(function)
    def run(*args: Any, **kwargs: Any) -> Any:
        return function(*map(_bare, args), **kwargs)

    return run


def _bare(value: Any) -> Any:
    """A value, or those in a list, as what compares without marks: only what was put together has
    them in it."""
    if type(value) is Markup:
        return kept(value)
    return [_bare(one) for one in value] if isinstance(value, list) else value


class _Guard(NodeTransformer):
    """Puts counting into a template: of loops, of what is begun, compared, and put together."""

    def __init__(self) -> None:
        self._depth = 0

    def visit(self, node: nodes.Node, *_args: Any, **_kwargs: Any) -> Any:
        holds = isinstance(node, nodes.Stmt) and not isinstance(node, nodes.Output)
        self._depth += holds
        if self._depth > _DEPTH:
            raise RecursionError
        self.generic_visit(node)
        self._depth -= holds
        match node:
            case nodes.For():
                node.iter = _through(node.iter, "counted")
                _count_begun(node)
            case nodes.Template() | nodes.Block() | nodes.Macro() | nodes.CallBlock():
                _count_begun(node)
            case nodes.Concat():
                node.nodes = [_through(nodes.List(node.nodes, lineno=node.lineno), "joined")]
            case nodes.List() | nodes.Tuple() | nodes.Dict():  # it may hold what is large already
                read = getattr(node, "ctx", "load") == "load"
                return _looked_at(node, *node.iter_child_nodes()) if read else node
            case nodes.Const(value=float(value)) if not isfinite(value):
                raise ValueError(value)
            case nodes.Pair():
                node.key = _looked_at(node.key)
            case nodes.Compare() | nodes.Operand():
                node.expr = _looked_at(node.expr)
            case nodes.Getitem(arg=nodes.Slice()):
                node.node = _looked_at(node.node)
            case nodes.Getitem():
                node.arg = _looked_at(node.arg)
        return node


def _count_begun(node: Any) -> None:
    """Count the body of a node, and the characters in it, whenever it is begun."""
    size = sum(len(text.data) for text in node.find_all(nodes.TemplateData))
    begun = _through(nodes.Const(size, lineno=node.lineno), "entered")
    node.body.insert(0, nodes.ExprStmt(begun, lineno=node.lineno))


@pass_environment
def _sum(environment: Any, values: Iterable[Any], attribute: Any = None, start: float = 0) -> float:
    """The sum of numbers; lists would be copied once more for each of them."""
    found = list(map(make_attrgetter(environment, attribute), values) if attribute else values)
    if not all(isinstance(one, int | float) for one in (*found, start)):
        raise TypeError("only numbers have a sum")
    return sum(found, start)


@pass_context
def _finalize(context: Context, value: Any) -> Markup:
    """A value as it goes into the document. It takes the context so that Jinja neither folds it
    into constants, which it would escape as HTML first, nor prints anything past it."""
    found = printed(value)
    environment = context.environment
    if isinstance(environment, Sandbox):
        environment.spend(len(found))
    return found


def _through(node: nodes.Node, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def _looked_at(node: nodes.Expr, *parts: nodes.Node) -> nodes.Expr:
    """The node with its value looked at, unless that is, or is made of, what the template says."""
    said = all(isinstance(part, nodes.Const) for part in parts or (node,))
    return node if said else _through(node, "looked_at")


def _bounded_range(*bounds: int) -> range:
    found = range(*bounds)
    if len(found) > _RANGE:
        raise TooLargeError
    return found
