"""Terms documents: links on the sign-up page (reference 2.9)."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from poolhouse.domain.pools.refusals import InvalidSetting

DEFAULT_LANGUAGE = "cognito:default"


def check(links: Mapping[str, str]) -> None:
    """The links of one document. Raises InvalidSetting. The texts are ours; AWS's are not known."""
    if DEFAULT_LANGUAGE not in links:
        raise InvalidSetting(f"Links must have an entry {DEFAULT_LANGUAGE}.")
    for language, address in links.items():
        # A page shows them as links: nothing that runs (`javascript:`), nothing that stays on the page.
        try:
            parts = urlsplit(address)
            host = parts.hostname
        except ValueError:
            host = None
        if not host or not address.startswith(("https://", "http://")) or "\\" in address:
            raise InvalidSetting(f"The link of {language} must be an absolute http or https URL.")
