"""Mapping templates: `$input`, `$context`, `$util`, `$stageVariables`, and Velocity as API Gateway runs it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from poolhouse.gateway.integrations.outgoing import Mapped
from poolhouse.gateway.integrations.templates import MAX_TEMPLATE, Overrides, Template
from poolhouse.gateway.mapping import BadMapping
from poolhouse.gateway.refusals import Refusal
from tests.gateway.dataplane.exchanges import exchange

BODY = {
    "name": 'O\'Brien "Pat"',
    "tags": ["a", "b"],
    "nested": {"n": 1, "t": True, "nothing": None},
    "empty": [],
    "text": "$context.apiId #set($x = 1) ${evil}",
}


def render(template: str, body: Any = BODY, overrides: Overrides | None = None, **members: Any) -> str:
    octets = body if isinstance(body, bytes) else json.dumps(body).encode()
    call = exchange(body=octets, **members)
    return Template(template).render(call, octets, overrides or Overrides())


@pytest.mark.parametrize(
    ("template", "text"),
    [
        # $input
        ("$input.json('$.name')", '"O\'Brien \\"Pat\\""'),
        ("$input.json('$.tags')", '["a","b"]'),
        ("$input.json('$.absent')", '""'),
        ("$input.path('$.name')", 'O\'Brien "Pat"'),
        ("$input.path('$.nested')", "{n=1, t=true, nothing=null}"),
        ("$input.path('$.tags')", '["a","b"]'),
        ("$input.path('$.absent')", ""),
        ("$input.path('$.nested').n", "1"),
        ("$input.path('$').nested.t", "true"),
        ("$input.path('$.tags')[1]", "b"),
        ("$input.path('$.tags').get(0)", "a"),
        ("$input.path('$.tags').size()", "2"),
        ("$input.params('id')", "7"),
        ("$input.params('q')", "last"),
        ("$input.params('X-Who')", "me"),
        ("$input.params('absent')", ""),
        ("$input.params().path.id", "7"),
        ("$input.params().get('querystring').get('q')", "last"),
        ("$input.params().header.get('x-who')", "me"),
        ("$input.params().keySet()", '["path","querystring","header"]'),
        # $context, $stageVariables
        ("$context.apiId/$context.stage", "a1b2c3d4e5/prod"),
        ("$context.identity.sourceIp", "203.0.113.7"),
        ("$context.authorizer.claims.sub", "u-1"),
        ("$context.authorizer.claims['cognito:groups']", "admins,editors"),
        ("$context.authorizer.claims.get('cognito:groups')", "admins,editors"),
        ("[$context.authorizer.claims]", "[]"),
        ("$context.authorizer.claims.keySet().size()", "2"),
        ("$context.absent.deep", ""),
        ("$stageVariables.env", "blue"),
        ("$stageVariables.get('env')", "blue"),
        ("${stageVariables.env}-x", "blue-x"),
        ("$!absent|$absent|$!{absent}|${absent}", "|||"),
        # $util
        ("$util.escapeJavaScript($input.path('$.name'))", 'O\\\'Brien \\"Pat\\"'),
        ("$util.escapeJavaScript('a/b')", "a\\/b"),
        ("$util.escapeJavaScript('é')", "\\u00E9"),
        ("$util.urlEncode('a b&c/d')", "a+b%26c%2Fd"),
        ("$util.urlDecode('a+b%26c')", "a b&c"),
        ("$util.base64Encode('hi')", "aGk="),
        ("$util.base64Decode('aGk=')", "hi"),
        ("$util.base64Decode('*')", ""),
        ("#set($o = $util.parseJson('{\"a\":[1,2]}'))$o.a[1]", "2"),
        # directives
        ("#set($x = 'v')$x", "v"),
        ('#set($x = "v-$stageVariables.env")$x', "v-blue"),
        ("#set($x = '$stageVariables.env')$x", "$stageVariables.env"),
        ("#if(true)a#else b#end", "a"),
        ("#if($absent)a#{else}b#end", "b"),
        ("#if('')a#{else}b#end", "a"),
        ("#if(0)a#{else}b#end", "a"),
        ("#if(!$absent)a#end", "a"),
        ("#if($input.params('q') == 'last')same#end", "same"),
        ("#if(1 > 2)a#elseif(2 >= 2)b#{else}c#end", "b"),
        ("#if('a' > 1)a#{else}b#end", "b"),
        ("#if(true && $absent || true)a#end", "a"),
        ("#foreach($t in $input.path('$.tags'))$t$foreach.index#if($foreach.hasNext),#end#end", "a0,b1"),
        ("#foreach($t in ['x','y'])$velocityCount$foreach.count#end", "1122"),
        ("#foreach($v in {'a':1,'b':2})$v#end", "12"),
        ("#set($m = {'a':1,'b':2})#foreach($k in $m.keySet())$k#end", "ab"),
        ("#set($q = 'it''s')$q", "it's"),
        ('#set($q = "a""b")$q', 'a"b'),
        ("#set($q = '\\n')$q", "\\n"),
        ("#fff #1 # x", "#fff #1 # x"),
        ("#foreach($e in $input.path('$.nested').entrySet())$e.key=$e.value;#end", "n=1;t=true;nothing=;"),
        ("#foreach($n in [1..3])$n#end", "123"),
        ("#foreach($n in [3..1])$n#end", "321"),
        ("#foreach($x in $absent)no#end", ""),
        ("#foreach($n in [1..9])#if($n == 3)#break#end$n#end.", "12."),
        ("#foreach($a in [0..1])#foreach($b in [0..1])$foreach.parent.index#end#end", "0011"),
        ("#if(5 == '5')a#end#if(true == 'true')b#end#if(1 == true)c#end#if('' == $absent)d#end", "ab"),
        ("#if([1] == '[1]')a#end#if(1 == 1.0)b#end#if('x' != 1)c#end", "abc"),
        ("#foreach($a in [1..2])#foreach($b in [1..9])$b#{break}#end$a#end", "1112"),
        ("a#[[ $x #if #end ]]#b", "a $x #if #end b"),
        ("#set($x = 12345678.5)$x #set($x = 0.0001)$x #set($x = 1000.5)$x", "1.23456785E7 1.0E-4 1000.5"),
        ("#set($x = -10000000.0)$x #set($x = 0.0)$x", "-1.0E7 0.0"),
        # names with hyphens, and #set into an index
        ("#set($a-b = 1)$a-b ${a-b} $a-$b|", "1 1 -|"),
        ("#set($m = {})#set($m.X-Y = 'v')$m.X-Y $m['X-Y'] $m.X-Z|", "v v |"),
        ("#set($m = {'in': {}})#set($k = 'a b')#set($m.in[$k] = 1)#set($m['in']['c'] = 2)$m", "{in={a b=1, c=2}}"),
        ("#set($l = ['a','b'])#set($l[1] = 'c')#set(${x} = $l)#set($!{l[0]} = 'z')$x", '["z","c"]'),
        ("#foreach($one-part in ['a'])$one-part#end", "a"),
        ("#foreach($x in 'text')no#end", ""),
        ("#define($d)<$x>#end#set($x = 1)$d#set($x = 2)$d", "<1><2>"),
        ("#macro(hi $who)Hi $who#end#hi('you')", "Hi you"),
        ("## a comment\nx#* and\nanother *#y", "xy"),
        # arithmetic as Java's
        ("#set($x = 7 / 2)$x", "3"),
        ("#set($x = -7 / 2)$x", "-3"),
        ("#set($x = -7 % 3)$x", "-1"),
        ("#set($x = 1 / 0)[$!x]", "[]"),
        ("#set($x = 2 + 3 * 4)$x", "14"),
        ("#set($x = 'a' + 1)$x", "a1"),
        ("#set($x = 'a' * 3)[$!x]", "[]"),
        ("#set($x = 9223372036854775807 + 1)$x", "-9223372036854775808"),
        # Java's methods
        ("$input.path('$.name').length()", "13"),
        ("$input.path('$.name').toUpperCase()", 'O\'BRIEN "PAT"'),
        ("'abcdef'$!x", "'abcdef'"),
        ("#set($s = 'abcdef')$s.substring(2)$s.substring(1, 3)", "cdefbc"),
        ("#set($s = 'a-b-c')$s.replaceAll('-', '+')$s.replace('-', '')$s.replaceFirst('-', '')", "a+b+cabcab-c"),
        ("#set($s = 'ab12')$s.replaceAll('([a-z])(\\d)', '$2$1')", "a1b2"),
        ("#set($s = 'a,b,,')$s.split(',').size()", "2"),
        ("#set($s = 'x')$s.matches('x')$s.matches('y')$s.contains('x')$s.startsWith('y')", "truefalsetruefalse"),
        ("#set($s = ' x ')[$s.trim()]", "[x]"),
        ("#set($s = 'a')$s.equals('a')$s.equals(1)$s.equalsIgnoreCase('A')$s.isEmpty()", "truefalsetruefalse"),
        ("#set($s = 'abc')$s.indexOf('c')$s.charAt(0)$s.concat('d')", "2aabcd"),
        ("#set($l = [])$l.add('x')$l.add('y')$l", 'truetrue["x","y"]'),
        ("#set($l = ['a','b'])$l.contains('b')$l.indexOf('b')$l.remove(0)$l.isEmpty()", "true1afalse"),
        ("#set($m = {})$!m.put('k', 'v')$m.k$m.size()$m.containsKey('k')$m", "v1true{k=v}"),
        ("#set($m = {'a': 1})$m.getOrDefault('b', 2)$m.values()", "2[1]"),
        ("#set($n = 5)$n.toString()$n.intValue()", "55"),
        # Velocity: what a value lacks is null, not an error
        ("[$input.path('$.name').size()]", "[]"),
        ("[$input.path('$.name').absent]", "[]"),
        ("[$input.path('$.tags')[9]]", "[]"),
        ("[$input.path('$.tags').name]", "[]"),
    ],
)
def test_templates(template: str, text: str) -> None:
    found = render(
        template,
        query="q=first&q=last",
        parameters={"id": "7"},
        headers=[("X-Who", "me"), ("Content-Type", "application/json")],
        claims={"sub": "u-1", "cognito:groups": "admins,editors"},
        env="blue",
    )
    assert found == text


def test_what_the_caller_sends_is_never_a_template() -> None:
    evil = "$context.apiId #set($x = 1)#foreach($i in [1..9])$i#end${util}"
    found = render(
        "$input.path('$.t')|$input.params('q')|$input.params('x-h')|#set($v = $input.path('$.t'))$v|\"$v\"",
        {"t": evil},
        query=f"q={evil.replace('#', '%23')}",
        headers=[("X-H", evil)],
    )
    assert found == f'{evil}|{evil}|{evil}|{evil}|"{evil}"'


def test_the_whole_body() -> None:
    assert render("$input.body", b"caf\xc3\xa9 \xff") == "café �"
    assert render("[$input.body]", b"") == "[]"
    assert render("$input.json('$')", b"") == "{}"


def test_big_numbers_and_deep_json_are_not_a_crash() -> None:
    assert render("$input.json('$.n')", b'{"n": 12345678901234567890123}') == "12345678901234567890123"
    for body in (b'{"n": 1' + b"0" * 5_000 + b"}", b"[" * 100_000):
        with pytest.raises(Refusal) as refused:
            render("$input.json('$.n')", body)
        assert refused.value.kind.status == 400


@pytest.mark.parametrize(
    ("body", "template", "text"),
    [
        (b"a=1&b=2", "#foreach($each in $input.path('$').split('&'))$each;#end", "a=1;b=2;"),
        (b"a=1&b=2", "$input.json('$')", '"a=1&b=2"'),
        (b"plain", "[$input.path('$.a')]$input.json('$.a')", '[]""'),
        (b"12", "$input.path('$')", "12"),
    ],
)
def test_a_text_is_a_document_of_its_own(body: bytes, template: str, text: str) -> None:
    """As frameworks' templates for forms need it."""
    assert render(template, body) == text


@pytest.mark.parametrize("body", [b"{", b"[1", b'"', b'{"a":1}x'])
def test_a_body_that_is_no_json_is_a_bad_request(body: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        render("$input.path('$.a')", body)
    assert refused.value.kind.status == 400
    assert render("constant", body) == "constant"


def test_a_template_overrides_the_integration_request() -> None:
    overrides = Overrides()
    render(
        "#set($context.requestOverride.header.who = 'x')"
        "#set($context.requestOverride.path.id = $input.params('id'))"
        "#set($context.requestOverride.querystring.q = 5)",
        parameters={"id": "7"},
        overrides=overrides,
    )
    mapped = overrides.applied_to(Mapped(path={"id": ("1", True)}, query={"a": "b"}, header={b"who": b"y"}))
    assert mapped.path == {"id": ("7", False)}
    assert mapped.query == {"a": "b", "q": "5"}
    assert mapped.header == {b"who": b"x"}


@pytest.mark.parametrize(
    ("value", "status"),
    [("404", 404), ("'404'", 404), ("99", None), ("600", None), ("'no'", None), ("true", None), ("404.5", None)],
)
def test_a_template_overrides_the_status(value: str, status: int | None) -> None:
    overrides = Overrides()
    render(f"#set($context.responseOverride.status = {value})", overrides=overrides)
    assert overrides.status() == status


def test_a_template_overrides_response_headers_on_one_line() -> None:
    overrides = Overrides()
    render("#set($context.responseOverride.header.xtra = $input.path('$.h'))", {"h": "a\r\nb: c"}, overrides)
    assert overrides.response_headers() == {b"xtra": b"a  b: c"}


def test_a_template_does_not_change_the_claims_of_the_next_call() -> None:
    claims = {"sub": "u-1"}
    render("#set($context.authorizer.claims.sub = 'mallory')$context.authorizer.claims.sub", claims=claims)
    assert claims == {"sub": "u-1"}


def test_a_template_is_parsed_once() -> None:
    template = Template("$input.path('$.a')")
    first = template.render(exchange(), b'{"a":1}', Overrides())
    second = template.render(exchange(), b'{"a":2}', Overrides())
    assert (first, second) == ("1", "2")


def test_a_template_has_a_size() -> None:
    with pytest.raises(BadMapping):
        Template("x" * (MAX_TEMPLATE + 1))


def test_the_template_of_the_serverless_framework_style() -> None:
    """The constructs that Serverless' default request template is built from."""
    template = """
    #define( $loop )
      {
      #foreach($key in $map.keySet())
          #set( $k = $util.escapeJavaScript($key) )
          #set( $v = $util.escapeJavaScript($map.get($key)).replaceAll("\\\\'", "'"))
          "$k":
            "$v"
            #if( $foreach.hasNext ) , #end
      #end
      }
    #end
    {
      "body": $input.json("$"),
      "method": "$context.httpMethod",
      #set( $map = $input.params().header )
      "headers": $loop,
      #set( $map = $input.params().path )
      "path": $loop,
      "isBase64Encoded": false
    }
    """
    found = json.loads(
        render(template, {"a": "é"}, headers=[("X-A", "it's"), ("X-B", 'q"')], parameters={"id": "1"})
    )
    assert found["body"] == {"a": "é"}
    assert found["headers"]["x-a"] == "it's"
    assert found["headers"]["x-b"] == 'q"'
    assert found["path"] == {"id": "1"}
