"""Settings: sources and their order, typos that stop the start, unsafe combinations, the master key file."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest

from poolhouse.settings import (
    InvalidSettings,
    Settings,
    check_safe,
    master_keys,
    to_environment,
)


def load(environment: dict[str, str] | None = None, toml: Path | None = None, **flags: Any) -> Settings:
    return Settings.load(environment=environment or {}, file=toml or Path("/nonexistent.toml"), flags=flags)


def test_flags_beat_the_environment_which_beats_the_file(tmp_path: Path) -> None:
    toml = tmp_path / "poolhouse.toml"
    toml.write_text('port = 1\nworkers = 2\nregion = "eu-west-1"\n')
    settings = load({"POOLHOUSE_PORT": "2", "POOLHOUSE_WORKERS": "3"}, toml, port=4)
    assert (settings.port, settings.workers, settings.region) == (4, 3, "eu-west-1")


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"POOLHOUSE_PROT": "1"}, id="unknown name"),
        pytest.param({"POOLHOUSE_PORT": "http"}, id="not a number"),
        pytest.param({"POOLHOUSE_PORT": "65536"}, id="above the range"),
        pytest.param({"POOLHOUSE_PROFILE": "staging"}, id="not a profile"),
        pytest.param({"POOLHOUSE_WORKERS": "0"}, id="no worker"),
        pytest.param({"POOLHOUSE_ACCOUNT_ID": "12"}, id="short account"),
    ],
)
def test_a_bad_setting_stops_the_start(environment: dict[str, str]) -> None:
    with pytest.raises(InvalidSettings):
        load(environment)


def test_a_broken_file_stops_the_start(tmp_path: Path) -> None:
    toml = tmp_path / "poolhouse.toml"
    toml.write_text("port = = 1")
    with pytest.raises(InvalidSettings, match=r"poolhouse\.toml"):
        load(toml=toml)


@pytest.mark.parametrize(
    ("flags", "why"),
    [
        pytest.param({"host": "0.0.0.0"}, "loopback", id="dev on every address"),
        pytest.param({"host": "192.0.2.1"}, "loopback", id="dev on an outside address"),
        pytest.param({"host": "example.com"}, "loopback", id="dev on a name"),
        pytest.param({"profile": "prod"}, "not built", id="prod without verified credentials"),
    ],
)
def test_unsafe_settings_are_refused(flags: dict[str, Any], why: str) -> None:
    with pytest.raises(InvalidSettings, match=why):
        check_safe(load(**flags))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.0.1", "::1", "localhost"])
def test_dev_listens_on_loopback(host: str) -> None:
    check_safe(load(host=host))


def test_issuer_and_domain_follow_the_public_url_and_the_templates() -> None:
    plain = load(port=9000)
    assert plain.issuer("us-east-1_a") == "http://localhost:9000/us-east-1_a"
    assert plain.domain_url("shop") == "http://localhost:9000/auth/shop"
    aws = load(
        issuer_template="https://cognito-idp.{region}.amazonaws.com/{pool_id}",
        domain_template="https://{domain}.auth.{region}.amazoncognito.com",
    )
    assert aws.issuer("us-east-1_a") == "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_a"
    assert aws.domain_url("shop") == "https://shop.auth.us-east-1.amazoncognito.com"
    assert load(public_url="https://id.example.com/").issuer("p_1") == "https://id.example.com/p_1"


def test_settings_travel_to_workers_through_the_environment() -> None:
    settings = load(port=9000, allow_internal_upstreams=True, region="eu-west-1")
    assert Settings.load(environment=to_environment(settings), file=Path("/nonexistent.toml")) == settings


def test_the_master_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    settings = load(data=str(tmp_path / "data"))
    first = master_keys(settings)
    assert master_keys(settings) == first
    assert stat.S_IMODE((tmp_path / "data" / "master.key").stat().st_mode) == 0o600
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["master.key"]


def test_a_lost_master_key_is_not_replaced_under_existing_data(tmp_path: Path) -> None:
    (tmp_path / "poolhouse.db").touch()
    with pytest.raises(InvalidSettings, match="sealed"):
        master_keys(load(data=str(tmp_path)))


@pytest.mark.parametrize("key", ["short", "!" * 44, ","])
def test_a_master_key_that_is_none_is_refused(key: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidSettings):
        master_keys(load(data=str(tmp_path), master_key=key))
