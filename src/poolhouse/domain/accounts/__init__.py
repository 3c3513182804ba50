"""What becomes of users: signing up, confirming, inviting, changing, recovering. Shared by the JSON API and the
hosted pages.

One file per flow, on the rules and ports of `domain.users`. Slow work and triggers come first, then one short
transaction that looks again before it writes. It owns no rule about names, attributes or codes, and no wire.
"""
