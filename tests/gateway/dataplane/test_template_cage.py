"""What a mapping template cannot do: reach Python, run the caller's text, or use up the server."""

from __future__ import annotations

import sys

import pytest

from poolhouse.gateway.integrations.templates import Overrides, Template
from poolhouse.gateway.refusals import Refusal
from tests.gateway.dataplane.exchanges import exchange


def render(template: str, body: bytes = b'{"a": "text"}') -> str:
    return Template(template).render(exchange(body=body), body, Overrides())


def refused(template: str, body: bytes = b'{"a": "text"}') -> str:
    with pytest.raises(Refusal) as caught:
        render(template, body)
    assert caught.value.kind.status == 500
    assert caught.value.body == b'{"message": "Internal server error"}'
    return caught.value.reason


@pytest.mark.parametrize(
    "start", ["$input", "$util", "$context", "$input.path('$.a')", "$stageVariables", "$context.apiId"]
)
@pytest.mark.parametrize(
    "name",
    [
        "__class__",
        "__init__",
        "__globals__",
        "__dict__",
        "__class__.__mro__",
        "_body",
        "_parameters",
        "members",
        "format_map",
        "mro",
        "gi_frame",
        "f_globals",
        "func_globals",
    ],
)
def test_no_attribute_of_python_can_be_read(start: str, name: str) -> None:
    assert render(f"[{start}.{name}]") == "[]"


@pytest.mark.parametrize(
    "call",
    [
        "$input.path('$.a').format($util)",
        "$input.path('$.a').__class__()",
        "$input.path('$.a').encode('utf-8')",
        "$input.path('$.a').join(['a'])",
        "$input.path('$.a').getClass()",
        "$input.getClass().forName('java.lang.Runtime')",
        "$util.__class__()",
        "$util.getClass()",
        "$input.json.__call__('$')",
        "$context.__getitem__('apiId')",
        "$context.pop('apiId')",
        "$context.keys()",
        "$input.__init__('x', {})",
    ],
)
def test_no_method_of_python_can_be_called(call: str) -> None:
    assert "()" in refused(call)


@pytest.mark.parametrize(
    "template",
    [
        "#evaluate($input.path('$.a'))",
        '#evaluate("x")',
        "#include('/etc/passwd')",
        "#parse('/etc/passwd')",
    ],
)
def test_directives_that_load_or_evaluate_are_refused(template: str) -> None:
    assert "not allowed" in refused(template)


@pytest.mark.parametrize(
    "template",
    [
        "#if(",
        "#foreach($x in)",
        "#set($x = )",
        "#if(true)",
        "$util.noSuchFunction('x')",
        "$input.path('$[?(@.a)]')",
        "$input.path('$.a').noSuchMethod()",
        "$input.path('$.a').substring(5, 2)",
        "$input.path('$.a').substring('x')",
        "$input.path('$.a').matches('(')",
        "$input.path('$.a').replaceAll('t', '$9')",
        "$util.urlEncode()",
        "$input.params('a', 'b')",
        "#set($absent.x = 1)",
        "#set($util.x = 1)",
        "$util",
        "$input",
        "#nomacro('x')",
        "#macro(m)a#end#macro(m)b#end",
        "#macro(m $a)x#end#m()",
        "#set($x = {[1]: 2})",
        "#foreach($i in ['a'..'b'])x#end",
        "#break",
        '#set($x = "unclosed)',
    ],
)
def test_what_cannot_be_done_is_said_not_skipped(template: str) -> None:
    assert refused(template).startswith("mapping template:")


GROWING = "#set($s = 'xxxxxxxxxx')#foreach($i in [1..60])"
BOMBS = {
    "text doubled": f'{GROWING}#set($s = "$s$s")#end$s',
    "text added": f"{GROWING}#set($s = $s + $s)#end$s",
    "text joined": f"{GROWING}#set($s = $s.concat($s))#end$s",
    "text replaced": f"{GROWING}#set($s = $s.replace('x', 'xxxxxxxx'))#end$s",
    "text by pattern": f"{GROWING}#set($s = $s.replaceAll('x', 'xxxxxxxx'))#end",
    "list doubled": "#set($l = ['x'])#foreach($i in [1..60])$l.addAll($l)#end",
    "lists in lists": "#set($l = ['x'])#foreach($i in [1..60])#set($l = [$l, $l])#end$l",
    "maps in maps": "#set($l = {'a': 1})#foreach($i in [1..60])#set($l = {'a': $l, 'b': $l})#end$l",
    "equal giants": "#set($l = [1])#set($m = [1])#foreach($i in [1..60])#set($l = [$l, $l])#set($m = [$m, $m])#end"
    "#if($l == $m)x#end",
    "a list in itself": "#set($l = ['x'])#set($y = $l.add($l))$l",
    "loops in loops": "#foreach($a in [1..1000])#foreach($b in [1..1000])#foreach($c in [1..1000])x#end#end#end",
    "endless recursion": "#macro(m)#m()#end#m()",
    "endless definition": "#define($d)$d#end$d",
    "brackets in brackets": "#set($x = " + "[" * 60 + "]" * 60 + ")",
    "a pattern without end": f"#set($s = '{'a' * 48}')$s.matches('(a|aa|a)+b')",
}


@pytest.mark.parametrize("template", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_defused(template: str) -> None:
    assert refused(template)


def test_a_loop_ends_after_a_thousand_rounds() -> None:
    """API Gateway quota; Velocity ends such a loop without a word."""
    assert render("#foreach($i in [1..5000])x#end") == "x" * 1000
    assert render("#foreach($i in $input.path('$'))x#end", b"[" + b"1," * 4_999 + b"1]") == "x" * 1000


def test_numbers_stay_64_bits_wide() -> None:
    found = int(render("#set($n = 3)#foreach($i in [1..900])#set($n = $n * $n)#end$n"))
    assert abs(found) <= 1 << 63


def test_the_public_airspeed_is_left_alone() -> None:
    render("$input.path('$.a')")
    import airspeed

    assert airspeed.NameOrCall.calculate.__module__ == "airspeed"
    assert airspeed.Template("$x.upper()").merge({"x": "a"}) == "A"
    assert "poolhouse_caged_airspeed" not in sys.modules
