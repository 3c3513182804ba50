"""Images of managed login and of the classic logo: what a file must be to be what it says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poolhouse.domain.pools.branding import customizing, images, svg
from poolhouse.domain.pools.branding.assets import PICTURES, check
from poolhouse.domain.pools.branding.styling import with_assets
from poolhouse.domain.pools.branding.values import LoginAsset
from poolhouse.domain.pools.refusals import InvalidSetting
from tests.contracts.branding_values import a_customization

from .pictures import a_jpeg, a_png, a_webp, an_icon, an_svg, padded

FILES = {"PNG": a_png(), "JPEG": a_jpeg(), "WEBP": a_webp(), "ICO": an_icon(), "SVG": an_svg()}
BILLION_LAUGHS = (
    b'<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>'
)
EXTERNAL = (
    b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'
)


def an_asset(category: str = "FORM_LOGO", extension: str = "PNG", content: bytes | None = None) -> LoginAsset:
    return LoginAsset(
        category=category,
        color_mode="LIGHT",
        extension=extension,
        content=FILES[extension] if content is None else content,
    )


def refusal(asset: LoginAsset) -> str:
    with pytest.raises(InvalidSetting) as refused:
        check([asset])
    before, _, text = str(refused.value).partition('errorMessage: "')
    assert before == (
        f"Invalid assets provided. Validation errors: [{{category: {asset.category}, extension:"
        f" {asset.extension}, colorMode: {asset.color_mode}, "
    )
    assert text.endswith('"}]')
    return text.removesuffix('"}]')


@pytest.mark.parametrize("extension", FILES)
@pytest.mark.parametrize(
    ("category", "allowed"),
    [
        ("FAVICON_ICO", ("ICO",)),
        ("FAVICON_SVG", ("SVG",)),
        ("PAGE_BACKGROUND", PICTURES),
        ("FORM_LOGO", PICTURES),
        ("EMAIL_GRAPHIC", PICTURES),
        ("IDP_BUTTON_ICON", PICTURES),
    ],
)
def test_each_category_has_its_extensions(category: str, allowed: tuple[str, ...], extension: str) -> None:
    asset = an_asset(category, extension)
    if extension in allowed:
        check([asset])
    else:
        assert refusal(asset) == f"Invalid file extension. Allowed extensions: {', '.join(allowed)}"


@pytest.mark.parametrize("said", PICTURES)
@pytest.mark.parametrize("found", [*FILES, "text"])
def test_a_file_is_what_it_says(said: str, found: str) -> None:
    asset = an_asset("PAGE_BACKGROUND", said, FILES.get(found, b"<html><script>alert(1)</script></html>"))
    if said == found:
        check([asset])
    else:
        assert f"The file is no {said}" in refusal(asset)


@pytest.mark.parametrize(
    ("width", "height", "taken"),
    [(100, 100, True), (400, 100, True), (99, 100, False), (401, 100, False), (480, 570, False), (1, 1, True)],
)
@pytest.mark.parametrize(
    "make", [a_png, a_jpeg, a_webp, "svg", "viewBox"], ids=["png", "jpeg", "webp", "svg", "viewBox"]
)
def test_a_logo_is_between_square_and_four_to_one(width: int, height: int, taken: bool, make: object) -> None:
    if make == "svg":
        extension, content = "SVG", an_svg(root=f'width="{width}px" height="{height}"')
    elif make == "viewBox":
        extension, content = "SVG", an_svg(root=f'viewBox="0 0 {width},{height}"')
    else:
        assert callable(make)
        content = make(width, height)
        extension = images.kind_of(content) or ""
    asset = an_asset("FORM_LOGO", extension, content)
    if taken:
        check([asset])
    else:
        assert refusal(asset) == (
            "Invalid file dimension. Assets of SubType LOGO must have a width:height ratio between 1:1 and 4:1."
            f" Detected width: {width}.0; height: {height}.0"
        )
    check([an_asset("PAGE_BACKGROUND", extension, content)])


def test_a_logo_that_does_not_tell_its_size() -> None:
    expected = "Invalid file dimension. The file does not tell its width and height."
    assert refusal(an_asset("FORM_LOGO", "SVG", an_svg(root='width="100%"'))) == expected
    assert refusal(an_asset("FORM_LOGO", "PNG", a_png()[:16])) == expected


def test_the_same_place_twice() -> None:
    with pytest.raises(InvalidSetting, match="More than one asset has this category and color mode"):
        check([an_asset(), an_asset()])


@pytest.mark.parametrize(
    "content",
    [
        pytest.param('<g id="a" transform="rotate(3)"><path d="M0 0h1" fill="#fff"/></g>', id="paths"),
        pytest.param('<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>', id="gradients"),
        pytest.param('<rect fill="url(#g)" style="fill: url(#g)"/>', id="its own gradient"),
        pytest.param('<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#a"/>', id="its own part"),
        pytest.param("<style>.a{fill:red}</style><title>A</title>", id="a style"),
        pytest.param("<!-- a comment --><?x y?>", id="comments"),
        pytest.param('<x:y xmlns:x="http://www.inkscape.org/n" x:z="1"/>', id="what editors leave"),
    ],
)
def test_pictures(content: str) -> None:
    assert svg.examine(an_svg(content))[0] is None


@pytest.mark.parametrize(
    ("content", "root", "fault"),
    [
        ("<script>alert(1)</script>", "", "element [script] is not allowed."),
        ("", 'role="img" aria-label="x"', "element [svg#role|aria-label] is not allowed."),
        ("", 'onload="alert(1)"', "element [svg#onload] is not allowed."),
        ('<rect onclick="alert(1)"/>', "", "element [rect#onclick] is not allowed."),
        ("<foreignObject/>", "", "element [foreignObject] is not allowed."),
        ('<image href="https://evil.example/x"/>', "", "element [image] is not allowed."),
        ('<a href="javascript:alert(1)"/>', "", "element [a] is not allowed."),
        ('<use href="https://evil.example/x#a"/>', "", "element [use#href] is not allowed."),
        ('<use href="data:image/svg+xml,x"/>', "", "element [use#href] is not allowed."),
        ('<animate attributeName="href"/>', "", "element [animate] is not allowed."),
        ('<set attributeName="href"/>', "", "element [set] is not allowed."),
        ("<iframe/>", "", "element [iframe] is not allowed."),
        ('<rect fill="url(https://evil.example/x)"/>', "", "element [rect#fill] is not allowed."),
        ('<rect style="fill: URL( //evil.example/x)"/>', "", "element [rect#style] is not allowed."),
        ('<rect style="fill: \\75rl(x)"/>', "", "element [rect#style] is not allowed."),
        ("<style>@import 'x'</style>", "", "element [style] is not allowed."),
        ("<style>a{background:url(x)}</style>", "", "element [style] is not allowed."),
        ('<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>', "", "element [script] is not allowed."),
    ],
)
def test_an_svg_that_does_more_than_show(content: str, root: str, fault: str) -> None:
    assert svg.examine(an_svg(content, root=root))[0] == fault


@pytest.mark.parametrize(
    "content",
    [b"", b"text", b"<svg/>", b"<html/>", b"<svg", b"\xff\xfe<", BILLION_LAUGHS, EXTERNAL, an_svg()[:-1]],
    ids=range(9),
)
def test_what_is_no_svg(content: bytes) -> None:
    assert (svg.examine(content)[0] or "").startswith("The file is no SVG: ")


@given(st.binary(max_size=200), st.sampled_from(list(FILES.values())), st.integers(0, 60))
def test_no_file_breaks_the_readers(content: bytes, head: bytes, cut: int) -> None:
    damaged = head[:cut] + content
    images.kind_of(damaged)
    images.size_of(damaged)
    svg.examine(damaged)


def test_a_new_file_takes_the_place_of_its_category_and_mode() -> None:
    before, new = an_asset(), an_asset(content=a_png(80, 20))
    background = an_asset("PAGE_BACKGROUND")
    assert with_assets([new], {asset.key: asset for asset in (before, background)}) == (new, background)


def test_a_name_without_a_file_means_the_one_that_is_there() -> None:
    before = an_asset()
    assert with_assets([an_asset(content=b"")], {before.key: before}) == (before,)
    with pytest.raises(InvalidSetting, match="bytes must be specified"):
        with_assets([an_asset(content=b"")], {})


def test_a_style_has_at_most_forty_images() -> None:
    icons = [
        LoginAsset(
            category="IDP_BUTTON_ICON", color_mode="LIGHT", extension="PNG", content=a_png(), resource_id=f"{n}"
        )
        for n in range(41)
    ]
    assert len(with_assets(icons[:40], {})) == 40
    with pytest.raises(InvalidSetting, match="must not have more than 40 assets"):
        with_assets(icons[40:], {icon.key: icon for icon in icons[:40]})


LIMIT = 100 * 1024


@pytest.mark.parametrize(
    ("css", "image", "answer"),
    [
        pytest.param(None, a_png(), "image/png", id="PNG"),
        pytest.param(None, a_jpeg(), "image/jpeg", id="JPEG"),
        pytest.param(None, None, None, id="nothing"),
        pytest.param(".label-customizable{color:red}", b"", None, id="an empty image"),
        pytest.param(None, padded(a_png(), LIMIT), "image/png", id="the largest image"),
        pytest.param(" " * (135 * 1024), None, None, id="the largest request"),
    ],
)
def test_a_classic_logo(css: str | None, image: bytes | None, answer: str | None) -> None:
    assert customizing.checked(a_customization(css=css, image=image)).image_type == answer


@pytest.mark.parametrize(
    ("css", "image", "text"),
    [
        (None, a_webp(), "The image file must be a PNG, JPG or JPEG file."),
        (None, an_svg(), "The image file must be a PNG, JPG or JPEG file."),
        (None, a_png()[:16], "The image file must be a PNG, JPG or JPEG file."),
        (None, padded(a_png(), LIMIT + 1), "The image file must not be larger than 100 KB."),
        (" " * (135 * 1024 + 1), None, "request parameters too large"),
        (" " * 2000, padded(a_png(), LIMIT), "request parameters too large"),
        ("body{}", a_png(), "The CSS class body is not in the list of allowed classes."),
    ],
)
def test_classic_looks_that_are_refused(css: str | None, image: bytes | None, text: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        customizing.checked(a_customization(css=css, image=image))
    assert str(refused.value) == text
