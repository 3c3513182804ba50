"""The challenge machine: how a user proves who they are. Shared by the JSON API and the hosted pages.

One file per challenge; the steps that every sign-in shares are in `machine.py`, once. No wire, no SQL: it works on
the ports of `domain.users.ports` and answers with the values of `outcome.py`.
"""
