"""Every row of the scope truth table against a poolhouse server, over HTTP."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from poolhouse.testing.server import Server
from tests.parity.minting import minter_of
from tests.parity.truth import dimensions as dim
from tests.parity.truth import hosted
from tests.parity.truth.outcome import Outcome
from tests.parity.truth.rows import FAMILIES, Row, table
from tests.parity.truth.run import run
from tests.parity.truth.target import Target

ROWS = table()


@pytest.fixture(scope="module")
def outcomes(_session_server: Server) -> Mapping[str, Outcome]:
    target = Target(_session_server.url, minter=minter_of(_session_server))
    return {outcome.row.name: outcome for outcome in run(ROWS, target)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_row(row: Row, outcomes: Mapping[str, Outcome]) -> None:
    outcome = outcomes[row.name]
    assert outcome.passed, outcome.explain()


@pytest.mark.slow
def test_the_whole_table_on_postgresql(postgres_database: str) -> None:
    with Server(database=postgres_database) as server:
        outcomes = list(run(ROWS, Target(server.url, minter=minter_of(server))))
    assert len(outcomes) == len(ROWS)
    assert not [outcome.explain() for outcome in outcomes if not outcome.passed]


def test_a_run_leaves_nothing_behind() -> None:
    one_of_each = {row.family: row for row in ROWS}
    with Server() as server:
        target = Target(server.url, minter=minter_of(server))
        outcomes = list(run(list(one_of_each.values()), target))
        gateway = target.client("apigateway")
        left = {
            "pools": target.client("cognito-idp").list_user_pools(MaxResults=60)["UserPools"],
            "REST APIs": gateway.get_rest_apis()["items"],
            "HTTP APIs": target.client("apigatewayv2").get_apis()["Items"],
            "plans": gateway.get_usage_plans()["items"],
            "keys": gateway.get_api_keys()["items"],
            "functions": target.client("lambda").list_functions()["Functions"],
        }
    assert len(outcomes) == len(one_of_each)
    assert not {kind: found for kind, found in left.items() if found}


def test_every_rule_decides_a_row_and_names_its_source() -> None:
    deciding = Counter(row.rule.name for row in ROWS)
    rules = [rule for family in FAMILIES.values() for rule in family]
    assert {rule.name for rule in rules} == set(deciding)
    assert len({rule.name for rule in rules}) == len(rules)
    assert all(rule.source and rule.sentence.endswith(".") for rule in rules)


def test_every_value_of_every_dimension_has_rows() -> None:
    names = [row.name.split(" / ") for row in ROWS]
    present = {part for name in names for part in name}
    assert set(hosted.FLOWS) | {ask.name for ask in hosted.ASKS} <= present
    values = (dim.STYLES, dim.LINKS, dim.ASKS, dim.CALLERS, dim.AUTHORIZERS, dim.TOKENS, dim.EDITS)
    assert {value.name for dimension in values for value in dimension} <= present
    assert set(dim.DOORS) <= present


def test_the_table_has_hundreds_of_rows_and_both_verdicts_of_each_kind() -> None:
    assert len(ROWS) >= 1000
    verdicts = {(row.family, type(row.expected).__name__) for row in ROWS}
    assert {("scopes", "Granted"), ("scopes", "Refused")} <= verdicts
    assert {(hosted.SIGN_IN, "Granted"), (hosted.SIGN_IN, "Refused"), (hosted.REFRESH, "Granted")} <= verdicts
    for family in ("gateway", "authorizer test", "routes", "deployments", "lambda authorizers", "api keys"):
        assert {(family, "Allowed"), (family, "Refused")} <= verdicts
