"""airspeed in a cage: Velocity templates that can reach nothing but the values they are given.

airspeed looks names up with `getattr`, so a template could walk from a string to Python's internals
(`$x.format`, `$x.__class__`). Here every look-up goes through a list of Java's methods, arithmetic is Java's, and
the work, the output and the nesting are bounded. `#evaluate`, `#include` and `#parse` are refused: the first would
make the caller's data a template. A private copy of the module is changed, so that others keep theirs.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable
from contextvars import ContextVar
from functools import cache
from types import ModuleType
from typing import Any, Final

from poolhouse.gateway.integrations.vtl_grammar import extend
from poolhouse.gateway.integrations.vtl_methods import NotSupported, member, printed
from poolhouse.gateway.integrations.vtl_operators import OPERATORS, is_true

# API Gateway quota: "#foreach iterations: 1,000"; Velocity ends such a loop without a word.
MAX_LOOPS: Final = 1_000
MAX_STEPS: Final = 100_000
MAX_OUTPUT: Final = 10 * 1024 * 1024
# Brackets in brackets are parsed several times over per level.
MAX_NESTING: Final = 16


class TemplateRefused(Exception):
    """The template cannot be parsed, uses what is not built, or did too much work. The text says which."""


class NotJson(Exception):
    """The template asks for JSON and the text is none."""


class _Budget:
    __slots__ = ("output", "steps")

    def __init__(self) -> None:
        self.steps = MAX_STEPS
        self.output = MAX_OUTPUT

    def step(self) -> None:
        self.steps -= 1
        if self.steps < 0:
            raise TemplateRefused(f"more than {MAX_STEPS} steps")

    def write(self, length: int) -> None:
        self.output -= length
        if self.output < 0:
            raise TemplateRefused(f"more than {MAX_OUTPUT} characters of text")


_budget: ContextVar[_Budget] = ContextVar("template budget")


def parse(text: str) -> Any:
    """The template, ready for `render`. Raises TemplateRefused."""
    _check_nesting(text)
    engine = _engine()
    template = engine.Template(text.strip())
    try:
        template.ensure_compiled()
    except (engine.TemplateError, NotSupported) as error:
        raise TemplateRefused(str(error)) from None
    except RecursionError:
        raise TemplateRefused("nested too deeply") from None
    return template


def render(template: Any, variables: dict[str, Any]) -> str:
    """Raises TemplateRefused or NotJson."""
    engine = _engine()
    token = _budget.set(_Budget())
    try:
        return str(template.merge(variables))
    except engine.Break:
        raise TemplateRefused("a #break stands in no #foreach") from None
    except engine.TemplateExecutionError as error:
        cause = error.__cause__
        if isinstance(cause, NotJson | TemplateRefused):
            raise cause from None
        text = f"{type(cause).__name__}: {cause}" if not isinstance(cause, NotSupported) else str(cause)
        raise TemplateRefused(f"{text} (at {error.element.my_text()[:80]!r})") from None
    except RecursionError:
        raise TemplateRefused("nested too deeply") from None
    finally:
        _budget.reset(token)


@cache
def _engine() -> ModuleType:
    """airspeed, with its dangerous parts replaced."""
    spec = importlib.util.find_spec("airspeed")
    if spec is None or spec.origin is None or spec.loader is None:
        raise TemplateRefused("mapping templates need the package airspeed")
    private = importlib.util.spec_from_file_location("poolhouse_caged_airspeed", spec.origin)
    assert private is not None
    assert private.loader is not None
    engine = importlib.util.module_from_spec(private)
    private.loader.exec_module(engine)
    extend(engine)
    engine.NameOrCall.calculate = _look_up(engine)
    engine.SubExpression.calculate = _sub_expression(engine)
    engine.FormalReference.evaluate_raw = _print_reference
    engine.ForeachDirective.evaluate_raw = _foreach(engine)
    engine.SetDirective.evaluate_raw = _set
    engine.StoppableStream.write = _bounded_write(engine)
    engine.BinaryOperator.OPERATORS = {**OPERATORS, "+": _counted_add}
    engine.UnaryOperatorValue.OPERATORS = dict.fromkeys(("!", "not"), _not)
    engine.IfDirective.evaluate_raw = _if
    engine.Range.calculate = _range
    for directive in (engine.EvaluateDirective, engine.IncludeDirective, engine.ParseDirective):
        directive.evaluate_raw = _refuse_directive
    return engine


def _look_up(engine: ModuleType) -> Any:
    """`$name`, `.name`, `.name(…)` and `.name[…]`; an unknown name is null, as in Velocity."""

    def calculate(self: Any, current: Any, loader: Any, namespace: Any) -> Any:
        budget = _budget.get()
        budget.step()
        if isinstance(current, engine.LocalNamespace):
            try:
                value = current[self.name]
            except KeyError:
                return None
            if isinstance(value, engine._FunctionDefinition):  # noqa: SLF001 - no public name
                given = self.parameters.calculate(namespace, loader) if self.parameters else []
                stream = engine.StoppableStream()
                value.execute_function(stream, namespace, given, loader)
                return stream.getvalue()
            if self.parameters is not None:
                raise NotSupported(f"${self.name} is no function")
        else:
            given = None if self.parameters is None else self.parameters.calculate(namespace, loader)
            value = member(current, self.name, given)
            budget.write(_size(value))
        if self.index is not None:
            return _item(value, self.index.calculate(namespace, loader))
        return value

    return calculate


def _sub_expression(engine: ModuleType) -> Any:
    """`.rest` and `[index].rest` after a value."""

    def calculate(self: Any, current: Any, loader: Any, namespace: Any) -> Any:
        if not isinstance(self.expression, engine.ArrayIndex):
            return self.expression.calculate(current, loader, namespace)
        value = _item(current, self.expression.calculate(namespace, loader))
        if self.subexpression:
            return self.subexpression.calculate(value, loader, namespace)
        return value

    return calculate


def _print_reference(self: Any, stream: Any, namespace: Any, loader: Any) -> None:
    """An unknown reference prints nothing (recorded on AWS; Velocity itself would print its source)."""
    value = None if self.expression is None else self.expression.calculate(namespace, loader)
    if self.expression is None:
        stream.write(self.my_text())
        return
    if value is None and self.alternate is not None:
        value = self.alternate.calculate(namespace, loader)
    stream.write(printed(value))


def _foreach(engine: ModuleType) -> Any:
    """A map gives its values, as in Velocity; at most MAX_LOOPS rounds."""

    def evaluate(self: Any, stream: Any, namespace: Any, loader: Any) -> None:
        items = _iterated(self.value.calculate(namespace, loader))
        try:
            outer = namespace["foreach"]
        except KeyError:
            outer = None
        for index, item in enumerate(items):
            _budget.get().step()
            local = engine.LocalNamespace(namespace)
            has_next = index + 1 < len(items)
            local["velocityCount"] = index + 1
            local["velocityHasNext"] = has_next
            local["foreach"] = {
                "count": index + 1,
                "index": index,
                "hasNext": has_next,
                "first": index == 0,
                "last": not has_next,
                "parent": outer,
            }
            local[self.loop_var_name] = item
            try:
                self.block.evaluate(stream, local, loader)
            except engine.Break:
                break

    return evaluate


def _iterated(value: Any) -> list[Any]:
    """What is no list or map is passed over, as Velocity does."""
    if isinstance(value, dict):
        return list(value.values())[:MAX_LOOPS]
    return value[:MAX_LOOPS] if isinstance(value, list) else []


def _set(self: Any, _: Any, namespace: Any, loader: Any) -> None:
    """`#set($a.b[$c] = …)`: into maps and lists only."""
    value = self.value.calculate(namespace, loader)
    if len(self.terms) == 1:
        namespace.set_inherited(self.terms[0], value)
        return
    first, *inner, last = (
        term if isinstance(term, str) else term.calculate(namespace, loader) for term in self.terms
    )
    try:
        held = namespace[first]
    except KeyError:
        held = None
    for name in inner:
        held = _item(held, name)
    if isinstance(held, dict):
        held[printed(last)] = value
    elif isinstance(held, list) and isinstance(last, int) and 0 <= last < len(held):
        held[last] = value
    else:
        raise NotSupported(f"{self.my_text().partition('=')[0].strip()[:80]} …) cannot be done")


def _if(self: Any, stream: Any, namespace: Any, loader: Any) -> None:
    for branch in (self, *self.elseifs):
        if is_true(branch.condition.calculate(namespace, loader)):
            branch.block.evaluate(stream, namespace, loader)
            return
    self.else_block.evaluate(stream, namespace, loader)


def _not(value: Any) -> bool:
    return not is_true(value)


def _counted_add(left: Any, right: Any) -> Any:
    value = OPERATORS["+"](left, right)
    _budget.get().write(_size(value))
    return value


def _bounded_write(engine: ModuleType) -> Any:
    inherited = engine.StringIO.write

    def write(self: Any, text: str) -> None:
        if not self.stop:
            _budget.get().write(len(text))
            inherited(self, text)

    return write


def _range(self: Any, namespace: Any, loader: Any) -> list[int]:
    """`[1..5]`, both ends included and in either direction."""
    start, stop = self.value1.calculate(namespace, loader), self.value2.calculate(namespace, loader)
    if not isinstance(start, int) or not isinstance(stop, int):
        raise NotSupported("a range needs two integers")
    step = 1 if stop >= start else -1
    return list(range(start, stop + step, step)[:MAX_LOOPS])


def _refuse_directive(self: Any, *_: Any) -> None:
    raise NotSupported(f"{self.my_text().partition('(')[0]} is not allowed in a mapping template")


def _item(value: Any, index: Any) -> Any:
    if isinstance(value, dict):
        return value.get(index if isinstance(index, str) else printed(index))
    if isinstance(value, list) and isinstance(index, int) and not isinstance(index, bool):
        return value[index] if -len(value) <= index < len(value) else None
    return None


def _size(value: Any) -> int:
    """What a method's result counts in the budget: only what it made anew can be large."""
    return len(value) if isinstance(value, str | list) else 0


def _check_nesting(text: str) -> None:
    depth = 0
    for letter in _brackets(text):
        depth = depth + 1 if letter == "[" else max(0, depth - 1)
        if depth > MAX_NESTING:
            raise TemplateRefused(f"more than {MAX_NESTING} brackets in brackets")


def _brackets(text: str) -> Iterable[str]:
    return (letter for letter in text if letter in "[]")
