"""What proves a user's identity, kept apart from the user and sealed or hashed at rest."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from poolhouse.domain.secret import Secret


class Password(Struct, frozen=True, kw_only=True):
    """An argon2id hash for flows that send the password, an SRP verifier for those that do not.

    `srp_salt` and `srp_verifier` are hexadecimal (SRP-6a over RFC 5054's 3072 bits). `history` are older hashes,
    newest first, as many as the pool's policy remembers.
    """

    pool_id: str
    sub: str
    hash: str
    srp_salt: str
    srp_verifier: Secret
    history: tuple[str, ...] = ()


class SoftwareToken(Struct, frozen=True, kw_only=True):
    """A user's authenticator app. `last_step` is the time step of the last code taken: a code works once.

    `seed` holds base32 seeds: the one in use (when `verified`), then, behind a space, one whose registration is
    under way. An app that works goes on working until the next one has shown a code.
    """

    pool_id: str
    sub: str
    seed: Secret
    verified: bool = False
    friendly_name: str | None = None
    last_step: int = 0

    @property
    def active(self) -> str | None:
        """The seed that signs in."""
        return self.seed.value.split(" ")[0] if self.verified else None

    @property
    def candidate(self) -> str | None:
        """The seed that waits for its first code."""
        seeds = self.seed.value.split(" ")
        return seeds[-1] if not self.verified or len(seeds) > 1 else None

    def with_candidate(self, seed: str) -> SoftwareToken:
        return replace(self, seed=Secret(" ".join(filter(None, (self.active, seed)))))

    def confirmed(self, step: int, friendly_name: str | None) -> SoftwareToken:
        """The candidate has shown the code of `step` and takes the old seed's place."""
        return replace(
            self,
            seed=Secret(self.candidate or ""),
            verified=True,
            last_step=step,
            friendly_name=friendly_name or self.friendly_name,
        )


class Code(Struct, frozen=True, kw_only=True):
    """A one-time code sent to somebody.

    `purpose`: `sign-up`, `forgot-password`, `verify:email`, `verify:phone_number`. `digest` is SHA-256 over pool,
    user, purpose and code; `attempts` counts wrong tries.
    """

    pool_id: str
    sub: str
    purpose: str
    digest: bytes
    expires_at: float
    destination: str = ""
    attempts: int = 0


class Attempts(Struct, frozen=True, kw_only=True):
    """Failures of one kind by one user: `password` for lock-out, else a rate-limited operation's name.

    `since` is the window's beginning, `locked_until` the end of a lock-out (epoch seconds).
    """

    pool_id: str
    sub: str
    kind: str
    count: int
    since: float
    locked_until: float = 0.0


class Device(Struct, frozen=True, kw_only=True):
    pool_id: str
    sub: str
    key: str
    group_key: str
    created_at: float
    modified_at: float
    authenticated_at: float
    name: str | None = None
    remembered: bool = False
    last_ip: str = ""
    srp_salt: str = ""
    srp_verifier: Secret | None = None


class Passkey(Struct, frozen=True, kw_only=True):
    """A WebAuthn credential; `id` is base64url as browsers write it, `public_key` COSE."""

    pool_id: str
    sub: str
    id: str
    public_key: bytes
    sign_count: int
    relying_party_id: str
    created_at: float
    name: str
    transports: tuple[str, ...] = ()
    attachment: str | None = None
