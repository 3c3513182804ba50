"""What poolhouse can do beyond AWS, switched on by tags of the pool, so that every AWS tool can set it.

An unknown `poolhouse:` tag is an error: a typo must not leave a pool without the behaviour its owner wants.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from poolhouse.domain.pools.identifiers import POOL_ID, POOL_ID_LENGTH
from poolhouse.domain.pools.refusals import InvalidSetting

PREFIX = "poolhouse:"
ID = "poolhouse:id"
SCOPES_ON_SIGN_IN = "poolhouse:scopes-on-sign-in"
# LocalStack's name for the same wish, honoured so that its users' scripts work.
LOCALSTACK_ID = "_custom_id_"


class Extension(Struct, frozen=True, kw_only=True):
    """One tag of the documentation page; `values` are those it may have (empty: it says itself which)."""

    tag: str
    meaning: str
    built: bool = True
    values: tuple[str, ...] = ()


EXTENSIONS = (
    Extension(tag=ID, meaning="Pins the id of the pool; only at its creation. `_custom_id_` does the same."),
    Extension(
        tag=SCOPES_ON_SIGN_IN,
        meaning="`true`: tokens of API sign-in carry the client's `AllowedOAuthScopes` as well.",
        values=("true", "false"),
    ),
    Extension(tag="poolhouse:access-token-aud", meaning="An `aud` claim in access tokens.", built=False),
    Extension(tag="poolhouse:signing-alg", meaning="Another signature algorithm than RS256.", built=False),
    Extension(tag="poolhouse:protocol", meaning="`standard`: RFC error codes, complete discovery.", built=False),
    Extension(tag="poolhouse:mutable-schema", meaning="Attributes can be changed and removed.", built=False),
)
KNOWN = {extension.tag: extension for extension in EXTENSIONS}


def check(tags: Mapping[str, str]) -> None:
    """Raises InvalidSetting for a `poolhouse:` tag that is unknown, not built yet, or has an unknown value."""
    for tag, value in tags.items():
        if not tag.startswith(PREFIX):
            continue
        if tag not in KNOWN:
            known = ", ".join(name for name, extension in KNOWN.items() if extension.built)
            raise InvalidSetting(f"Unknown poolhouse tag {tag}; known: {known}.")
        if not KNOWN[tag].built:
            raise InvalidSetting(f"The poolhouse tag {tag} is not supported yet.")
        if KNOWN[tag].values and value not in KNOWN[tag].values:
            raise InvalidSetting(f"The poolhouse tag {tag} must be {' or '.join(KNOWN[tag].values)}.")


def pinned_id(tags: Mapping[str, str]) -> str | None:
    """The id a new pool shall have. Raises InvalidSetting when it cannot be a pool's id or two are named."""
    asked = {tags[tag] for tag in (ID, LOCALSTACK_ID) if tag in tags}
    if len(asked) > 1:
        raise InvalidSetting(f"The tags {ID} and {LOCALSTACK_ID} name different ids.")
    for wanted in asked:
        if len(wanted) > POOL_ID_LENGTH or POOL_ID.fullmatch(wanted) is None:
            raise InvalidSetting(
                f"The pinned id {wanted!r} is not a user pool id: it needs the form <region>_<letters and digits>"
                f" and at most {POOL_ID_LENGTH} characters."
            )
        return wanted
    return None


def check_later(tags: Mapping[str, str], *, pool_id: str) -> None:
    """For tags set on an existing pool: as `check`, and an id can only be pinned at creation."""
    check(tags)
    if (wanted := pinned_id({tag: tags[tag] for tag in (ID, LOCALSTACK_ID) if tag in tags})) not in (
        None,
        pool_id,
    ):
        raise InvalidSetting(f"The pool has the id {pool_id}; it cannot become {wanted}.")
