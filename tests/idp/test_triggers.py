"""Triggers and messages through the front door: a walk with a function at every step, functions that fail."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest

from poolhouse.testing.server import Server
from tests.accounts import inbox
from tests.conftest import aws_client
from tests.functions.endpoint import Answer, Asked, Endpoint, echo
from tests.notify.sinks import MailServer

ARN = "arn:aws:lambda:us-east-1:123456789012:function:hook"
PASSWORD = "Passw0rd!"
Change = Callable[[dict[str, Any]], None]


class Function:
    """One function for all triggers; `on[source]` changes the event, or raises ValueError as a function throws."""

    def __init__(self) -> None:
        self.on: dict[str, Change] = {}
        self.events: list[dict[str, Any]] = []

    def __call__(self, asked: Asked) -> Answer:
        event = msgspec.json.decode(asked.body)
        self.events.append(msgspec.json.decode(asked.body))
        change = self.on.get(event["triggerSource"])
        try:
            if change is not None:
                change(event)
        except ValueError as thrown:
            body = msgspec.json.encode({"errorMessage": str(thrown), "errorType": "Error"})
            return Answer(body=body, headers={"X-Amz-Function-Error": "Unhandled"})
        return Answer(body=msgspec.json.encode(event))

    @property
    def sources(self) -> list[str]:
        return [event["triggerSource"] for event in self.events]


class World:
    def __init__(self, url: str, function: Function, *triggers: str, **settings: Any) -> None:
        self.url, self.function = url, function
        self.cognito: Any = aws_client("cognito-idp", url)
        self.pool_id = self.cognito.create_user_pool(
            PoolName="p",
            AutoVerifiedAttributes=["email"],
            LambdaConfig=dict.fromkeys(triggers, ARN),
            **settings,
        )["UserPool"]["Id"]
        self.client_id = self.cognito.create_user_pool_client(
            UserPoolId=self.pool_id,
            ClientName="c",
            ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH", "ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        )["UserPoolClient"]["ClientId"]
        self.email = f"{self.pool_id.partition('_')[2].lower()}@example.com"

    def sign_up(self, **more: Any) -> dict[str, Any]:
        attributes = [{"Name": "email", "Value": self.email}]
        answer: dict[str, Any] = self.cognito.sign_up(
            ClientId=self.client_id, Username="ada", Password=PASSWORD, UserAttributes=attributes, **more
        )
        return answer

    def confirm(self, code: str, **more: Any) -> None:
        self.cognito.confirm_sign_up(ClientId=self.client_id, Username="ada", ConfirmationCode=code, **more)

    def sign_in(self, username: str = "ada", **more: Any) -> dict[str, Any]:
        parameters = {"USERNAME": username, "PASSWORD": PASSWORD}
        answer: dict[str, Any] = self.cognito.initiate_auth(
            ClientId=self.client_id, AuthFlow="USER_PASSWORD_AUTH", AuthParameters=parameters, **more
        )
        return answer

    def status(self, username: str = "ada") -> str:
        found: str = self.cognito.admin_get_user(UserPoolId=self.pool_id, Username=username)["UserStatus"]
        return found

    def inbox(self) -> list[dict[str, Any]]:
        return inbox(self.url, self.email)

    def refused(self, call: Callable[[], object]) -> tuple[str, str]:
        with pytest.raises(self.cognito.exceptions.ClientError) as refused:
            call()
        error = refused.value.response["Error"]
        return error["Code"], error["Message"]


@pytest.fixture(scope="module")
def endpoint() -> Iterator[Endpoint]:
    with Endpoint() as running:
        yield running


@pytest.fixture(scope="module")
def house(endpoint: Endpoint) -> Iterator[Server]:
    with Server(lambda_endpoint=endpoint.url) as server:
        yield server


@pytest.fixture
def function(endpoint: Endpoint) -> Iterator[Function]:
    endpoint.script = function = Function()
    yield function
    endpoint.script = echo


ALL = (
    "PreSignUp",
    "CustomMessage",
    "PostConfirmation",
    "PreAuthentication",
    "PostAuthentication",
    "PreTokenGeneration",
)


def test_a_walk_with_a_function_at_every_step(house: Server, function: Function) -> None:
    world = World(house.url, function, *ALL)
    function.on["CustomMessage_SignUp"] = lambda event: event["response"].update(
        emailSubject="Hello", emailMessage="Hello, {####}"
    )
    assert not world.sign_up(ClientMetadata={"m": "1"}, ValidationData=[{"Name": "v", "Value": "2"}])[
        "UserConfirmed"
    ]
    [message] = world.inbox()
    assert (message["subject"], message["body"]) == ("Hello", f"Hello, {message['code']}")
    world.confirm(message["code"], ClientMetadata={"m": "3"})
    assert world.sign_in(ClientMetadata={"m": "4"})["AuthenticationResult"]["AccessToken"]
    assert function.sources == [
        "PreSignUp_SignUp",
        "CustomMessage_SignUp",
        "PostConfirmation_ConfirmSignUp",
        "PreAuthentication_Authentication",
        "PostAuthentication_Authentication",
        "TokenGeneration_Authentication",
    ]
    # Where ClientMetadata goes (reference 5.1): InitiateAuth's is validation data, and nothing else.
    asked = {event["triggerSource"]: event["request"] for event in function.events}
    assert asked["PreSignUp_SignUp"]["clientMetadata"] == {"m": "1"}
    assert asked["PreSignUp_SignUp"]["validationData"] == {"v": "2"}
    assert asked["PostConfirmation_ConfirmSignUp"]["clientMetadata"] == {"m": "3"}
    assert asked["PreAuthentication_Authentication"]["validationData"] == {"m": "4"}
    assert asked["PostAuthentication_Authentication"]["clientMetadata"] is None
    assert asked["TokenGeneration_Authentication"]["clientMetadata"] is None


def fails(_event: dict[str, Any]) -> None:
    raise ValueError("not today")


def test_pre_sign_up_denies_and_leaves_nothing(house: Server, function: Function) -> None:
    world = World(house.url, function, "PreSignUp")
    function.on["PreSignUp_SignUp"] = fails
    code = "UserLambdaValidationException"
    assert world.refused(world.sign_up) == (code, "PreSignUp failed with error not today.")
    assert world.inbox() == []
    assert world.refused(world.status)[0] == "UserNotFoundException"


def test_pre_sign_up_confirms(house: Server, function: Function) -> None:
    world = World(house.url, function, "PreSignUp", "PostConfirmation")
    function.on["PreSignUp_SignUp"] = lambda event: event["response"].update(autoConfirmUser=True)
    assert world.sign_up()["UserConfirmed"]
    assert world.status() == "CONFIRMED"
    assert function.sources == ["PreSignUp_SignUp", "PostConfirmation_ConfirmSignUp"]


def test_post_confirmation_fails_and_the_user_stays_confirmed(house: Server, function: Function) -> None:
    world = World(house.url, function, "PostConfirmation")
    world.sign_up()
    function.on["PostConfirmation_ConfirmSignUp"] = fails
    code = world.inbox()[0]["code"]
    assert world.refused(lambda: world.confirm(code)) == (
        "UserLambdaValidationException",
        "PostConfirmation failed with error not today.",
    )
    assert world.status() == "CONFIRMED"


@pytest.mark.parametrize(
    ("trigger", "source", "name"),
    [
        ("PreAuthentication", "PreAuthentication_Authentication", "PreAuthentication"),
        ("PostAuthentication", "PostAuthentication_Authentication", "PostAuthentication"),
        ("PreTokenGeneration", "TokenGeneration_Authentication", "PreTokenGeneration"),
    ],
)
def test_a_sign_in_is_denied(house: Server, function: Function, trigger: str, source: str, name: str) -> None:
    world = World(house.url, function, trigger)
    world.sign_up()
    world.confirm(world.inbox()[0]["code"])
    function.on[source] = fails
    code = "UserLambdaValidationException"
    assert world.refused(world.sign_in) == (code, f"{name} failed with error not today.")


def test_an_answer_that_means_nothing(house: Server, function: Function, endpoint: Endpoint) -> None:
    world = World(house.url, function, "PreSignUp")
    endpoint.script = lambda _asked: Answer(body=b'{"ok": true}')
    assert world.refused(world.sign_up) == ("InvalidLambdaResponseException", "Unrecognizable lambda output")


def test_a_function_that_is_not_there(house: Server, function: Function, endpoint: Endpoint) -> None:
    world = World(house.url, function, "PreSignUp")
    endpoint.script = lambda _asked: Answer(404)
    assert world.refused(world.sign_up) == (
        "UnexpectedLambdaException",
        "PreSignUp invocation failed due to error ResourceNotFoundException.",
    )


def test_no_endpoint_is_configured(server: Server) -> None:
    world = World(server.url, Function(), "PreSignUp")
    with pytest.raises(world.cognito.exceptions.UnexpectedLambdaException) as refused:
        world.sign_up()
    reason = refused.value.response["ResponseMetadata"]["HTTPHeaders"]["x-poolhouse-reason"]
    assert "lambda_endpoint is empty" in reason


def test_a_custom_sign_in(house: Server, function: Function) -> None:
    world = World(house.url, function, "DefineAuthChallenge", "CreateAuthChallenge", "VerifyAuthChallengeResponse")
    world.sign_up()
    world.confirm(world.inbox()[0]["code"])

    def define(event: dict[str, Any]) -> None:
        session = event["request"]["session"]
        passed = bool(session) and session[-1]["challengeResult"]
        event["response"].update(
            challengeName=None if passed else "CUSTOM_CHALLENGE",
            issueTokens=passed,
            failAuthentication=len(session) >= 3 and not passed,
        )

    def verify(event: dict[str, Any]) -> None:
        asked = event["request"]
        event["response"]["answerCorrect"] = asked["challengeAnswer"] == asked["privateChallengeParameters"]["sum"]

    function.on["DefineAuthChallenge_Authentication"] = define
    function.on["CreateAuthChallenge_Authentication"] = lambda event: event["response"].update(
        publicChallengeParameters={"question": "2+3"},
        privateChallengeParameters={"sum": "5"},
        challengeMetadata="SUM",
    )
    function.on["VerifyAuthChallengeResponse_Authentication"] = verify
    challenge = world.cognito.initiate_auth(
        ClientId=world.client_id, AuthFlow="CUSTOM_AUTH", AuthParameters={"USERNAME": "ada"}
    )
    assert challenge["ChallengeParameters"]["question"] == "2+3"
    assert "5" not in challenge["ChallengeParameters"].values()

    def answer(text: str) -> dict[str, Any]:
        answered: dict[str, Any] = world.cognito.respond_to_auth_challenge(
            ClientId=world.client_id,
            ChallengeName="CUSTOM_CHALLENGE",
            Session=challenge["Session"],
            ChallengeResponses={"USERNAME": "ada", "ANSWER": text},
        )
        return answered

    challenge = answer("4")
    assert challenge["ChallengeName"] == "CUSTOM_CHALLENGE"
    assert answer("5")["AuthenticationResult"]["IdToken"]
    last = [event for event in function.events if event["triggerSource"].startswith("Define")][-1]
    assert last["request"]["session"] == [
        {"challengeName": "CUSTOM_CHALLENGE", "challengeResult": False, "challengeMetadata": "SUM"},
        {"challengeName": "CUSTOM_CHALLENGE", "challengeResult": True, "challengeMetadata": "SUM"},
    ]


def test_a_user_migrates(house: Server, function: Function) -> None:
    world = World(house.url, function, "UserMigration")
    function.on["UserMigration_Authentication"] = lambda event: event["response"].update(
        userAttributes={"email": world.email, "email_verified": "true"},
        finalUserStatus="CONFIRMED",
        messageAction="SUPPRESS",
    )
    assert world.sign_in("grace")["AuthenticationResult"]["AccessToken"]
    assert world.status("grace") == "CONFIRMED"
    assert function.events[0]["request"]["password"] == PASSWORD
    assert world.inbox() == []
    assert world.sign_in("grace")["AuthenticationResult"]["AccessToken"]
    assert len(function.events) == 1


def test_a_mail_server_that_was_down_loses_no_sign_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with Server(smtp_url=f"smtp://127.0.0.1:{port}") as server:
        world = World(server.url, Function())
        world.sign_up()
        code = world.inbox()[0]["code"]
        with RunningMailServer(port) as mail:
            server.clock.offset = 60.0
            assert mail.arrived.wait(30)
            [(_, recipients, letter)] = mail.received
        assert recipients == [world.email]
        assert code in letter.get_content()
        world.confirm(code)


class RunningMailServer(MailServer):
    """In a thread of its own."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self.port = port
        self.arrived = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> RunningMailServer:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self.start(), self._loop).result(10)
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self.stop(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        answer = await super().handle_DATA(server, session, envelope)
        self.arrived.set()
        return answer
