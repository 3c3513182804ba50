"""Managed login's twelve languages: which one a page speaks, and catalogs that say everything."""

from __future__ import annotations

import re

import pytest
from tools import catalogs

from poolhouse.login import domain_texts
from poolhouse.login.languages import DEFAULT, OFFERED, TRANSLATED, directory, translations
from poolhouse.testing.server import Server
from tests.login.flows.browser import Browser
from tests.login.flows.world import PASSWORD, World

TITLES = {
    "en": "Sign up with a new account",
    "de": "Neues Konto registrieren",
    "es": "Registrarse con una cuenta nueva",
    "fr": "S’inscrire avec un nouveau compte",
    "id": "Daftar dengan akun baru",
    "it": "Registrazione di un nuovo account",
    "ja": "新しいアカウントを登録",
    "ko": "새 계정으로 가입",
    "nl": "Nieuw account registreren",
    "pt-BR": "Cadastre uma nova conta",
    "zh-CN": "注册新账户",
    "zh-TW": "註冊新帳戶",
}
PLACEHOLDER = re.compile(r"%\([a-z_]+\)s|%(?!\()")


@pytest.fixture(scope="module")
def place(_session_server: Server) -> World:
    return World(_session_server.url, version=2)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_has_a_translation(language: str) -> None:
    catalog = catalogs.brought_up_to_date(
        language, catalogs.LOGIN / "locale" / directory(language) / "LC_MESSAGES" / "messages.po"
    )
    assert catalogs.untranslated(catalog) == []
    found = {message.id: message.string for message in catalog if message.id}
    assert set(found) == {text for text, _ in catalogs.extracted()}
    for text, translated in found.items():
        wanted = sorted(PLACEHOLDER.findall(text if isinstance(text, str) else text[0]))
        forms = [translated] if isinstance(translated, str) else list(translated or ())
        assert forms
        for form in forms:
            assert sorted(PLACEHOLDER.findall(form)) == wanted, (text, form)
            assert "<" not in form
            assert "\n" not in form


def test_the_compiled_catalogs_are_those_of_the_sources(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["catalogs", "--check"])
        assert catalogs.main() == 0, capsys.readouterr().out


@pytest.mark.parametrize("language", sorted(OFFERED))
def test_a_page_speaks_what_it_is_asked_for(place: World, language: str) -> None:
    browser = place.open("/signup", lang=language)
    assert browser.page.language == language
    assert TITLES[language] in browser.page.text
    assert browser.cookie("lang") == language


def test_the_language_is_remembered_until_another_is_asked_for(place: World) -> None:
    browser = place.open("/signup", lang="ja")
    for path in ("/login", "/forgotPassword", "/confirm", "/confirmforgotPassword"):
        browser.get(place.page(path))
        assert browser.page.language == "ja", path
    browser.get(place.page("/login", lang="fr"))
    assert browser.page.language == "fr"
    browser.get(f"{place.base}/error?error=redirect_mismatch&client_id={place.client}")
    assert browser.page.language == "fr"


@pytest.mark.parametrize("asked", ["pt", "DE", "de-DE", "xx", "../de", "de\r\nset-cookie: a=b", "é" * 500])
def test_what_is_not_offered_is_english_and_not_remembered(place: World, asked: str) -> None:
    browser = place.open("/signup", lang=asked)
    assert (browser.answer.status_code, browser.page.language) == (200, "en")
    assert browser.cookie("lang") is None
    browser.session.cookies.set("lang", asked.partition("\r")[0].encode("ascii", "replace").decode(), path="/auth")
    browser.get(place.page("/login"))
    assert (browser.answer.status_code, browser.page.language) == (200, "de" if "\r" in asked else "en")


def test_two_languages_are_none(place: World) -> None:
    browser = Browser()
    browser.get(place.page("/login") + "&lang=de&lang=fr")
    assert browser.cookie("lang") is None


def test_classic_pages_are_english(server: Server) -> None:
    world = World(server.url)
    browser = world.open("/signup", lang="de")
    assert (browser.page.language, browser.cookie("lang")) == ("en", None)
    browser.session.cookies.set("lang", "de", path=f"/auth/{world.domain}")
    browser.get(world.page("/signup"))
    assert TITLES["en"] in browser.page.text


def test_what_browsers_prefer_does_not_count(place: World) -> None:
    browser = Browser(**{"accept-language": "de"})
    browser.get(place.page("/signup"))
    assert browser.page.language == "en"


def test_a_walk_in_german(server: Server) -> None:
    world = World(server.url, version=2, Schema=[{"Name": "birthdate", "Required": True}])
    browser = world.open("/signup", lang="de")
    assert "Das Passwort muss mindestens 8 Zeichen enthalten" in browser.page.text
    assert "Geburtsdatum" in browser.page.text
    world.sign_up(browser, password="kurz", **{"requiredAttributes[birthdate]": "gestern"})
    assert browser.page.alerts == ["Das Passwort entspricht nicht den Regeln: Das Passwort ist nicht lang genug"]
    world.sign_up(browser, **{"requiredAttributes[birthdate]": "10.12.1815"})
    assert browser.page.alerts == [
        "Die Angaben passen nicht zum Schema: Geburtsdatum: Der Wert muss ein Datum der Form JJJJ-MM-TT sein."
    ]
    world.sign_up(browser, **{"requiredAttributes[birthdate]": "1815-12-10"})
    browser.follow()
    assert browser.page.language == "de"
    assert "Wir haben einen Code per E-Mail an a***@e*** gesendet." in browser.page.text
    code = world.code()
    browser.submit("confirmform", code=world.wrong(code))
    assert browser.page.alerts == ["Der Bestätigungscode ist falsch. Versuchen Sie es noch einmal."]
    arrived = world.arrived(browser.submit("confirmform", code=code))
    assert arrived["state"] == "s1"
    browser = world.open("/login", lang="de")
    browser.submit("cognitoSignInForm", username=world.name, password=PASSWORD + "x")
    assert browser.page.alerts == ["Benutzername oder Passwort ist falsch."]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("User already exists", "L’utilisateur existe déjà"),
        (
            "Attributes did not conform to the schema: name: The attribute is required\nnickname: x: y\n",
            "Les données ne sont pas conformes au schéma : Nom: Cette donnée est obligatoire\nSurnom: x: y\n",
        ),
        (
            "Attributes did not conform to the schema: name: String must not be longer than 2048 characters\n",
            "Les données ne sont pas conformes au schéma : Nom: Le texte ne doit pas dépasser 2048 caractères\n",
        ),
        ("user.custom:a: Number must not be less than -5", "custom:a: Le nombre ne doit pas être inférieur à -5"),
        ("PreSignUp failed with error 100%.", "PreSignUp failed with error 100%."),
        ("%(num)s", "%(num)s"),
        ("100% of 3", "100% of 3"),
        ("", ""),
    ],
)
def test_what_the_domain_says_is_put_together_in_french(said: str, shown: str) -> None:
    assert domain_texts.translated("fr", said) == shown


def test_english_stays_as_the_service_says_it() -> None:
    said = "Attributes did not conform to the schema: name: The attribute is required\n"
    assert domain_texts.translated(DEFAULT, said) == said


def test_plural_forms() -> None:
    texts = (
        "Password must contain at least %(num)s character",
        "Password must contain at least %(num)s characters",
    )
    assert translations("en").ngettext(*texts, 1) == texts[0]
    assert translations("es").ngettext(*texts, 1) == "La contraseña debe contener al menos %(num)s carácter"
    assert translations("es").ngettext(*texts, 2) == "La contraseña debe contener al menos %(num)s caracteres"
    assert translations("ja").ngettext(*texts, 1) == translations("ja").ngettext(*texts, 9)
