"""What an invocation came to, and the payloads Lambda makes for functions that did not answer."""

from __future__ import annotations

import signal
from typing import Any, Final

import msgspec
from msgspec import Struct

UNHANDLED: Final = "Unhandled"
# "6 MB each for request and response (synchronous)": recorded limits.
MAX_REQUEST: Final = 6_291_456
MAX_RESPONSE: Final = 6_291_556
# "For asynchronous invocations, the maximum payload size is 1 MB."
MAX_EVENT: Final = 1_048_576


class Outcome(Struct, frozen=True):
    """`error` is None when the function answered; else `payload` describes the failure as Lambda does.

    `log` is the end of what the invocation wrote, 4 KB at most.
    """

    payload: bytes
    error: str | None = None
    log: bytes = b""


def failure(kind: str, text: str) -> bytes:
    return msgspec.json.encode({"errorType": kind, "errorMessage": text})


def timed_out(request_id: str, seconds: float) -> bytes:
    return failure(
        "Sandbox.Timedout", f"RequestId: {request_id} Error: Task timed out after {seconds:.2f} seconds"
    )


def exited(request_id: str, status: int | None) -> bytes:
    return failure("Runtime.ExitError", f"RequestId: {request_id} Error: {exit_text(status)}")


def exit_text(status: int | None) -> str:
    """`status` is that of `subprocess`: negative for a signal."""
    if status is None or status == 0:
        return "Runtime exited without providing a reason"
    if status > 0:
        return f"Runtime exited with error: exit status {status}"
    return f"Runtime exited with error: signal: {_SIGNALS.get(-status, str(-status))}"


TOO_LARGE: Final = failure(
    "Function.ResponseSizeTooLarge",
    f"Response payload size exceeded maximum allowed payload size ({MAX_RESPONSE} bytes).",
)


def described(payload: bytes) -> str:
    """The failure in a payload, for the log."""
    try:
        told: Any = msgspec.json.decode(payload)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return "the function failed"
    if not isinstance(told, dict):
        return "the function failed"
    return f"{told.get('errorType', 'Error')}: {str(told.get('errorMessage', ''))[:500]}"


# As Go's runtime, which Lambda's supervisor is written in, prints them.
_SIGNALS: Final[dict[int, str]] = {
    signal.SIGKILL: "killed",
    signal.SIGTERM: "terminated",
    signal.SIGSEGV: "segmentation fault",
    signal.SIGABRT: "aborted",
    signal.SIGBUS: "bus error",
    signal.SIGFPE: "floating point exception",
    signal.SIGILL: "illegal instruction",
    signal.SIGINT: "interrupt",
    signal.SIGXFSZ: "file size limit exceeded",
}
