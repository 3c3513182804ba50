"""Every contract of users, on SQLite and on PostgreSQL."""

from __future__ import annotations

from tests.contracts.groups import GroupsContract
from tests.contracts.tickets import OutboxContract, TicketsContract
from tests.contracts.user_parts import PasskeysContract, UserEditContract, UserPartsContract
from tests.contracts.users import UserPagesContract, UsersContract


class TestUsers(UsersContract):
    pass


class TestUserPages(UserPagesContract):
    pass


class TestUserParts(UserPartsContract):
    pass


class TestPasskeys(PasskeysContract):
    pass


class TestUserEdit(UserEditContract):
    pass


class TestGroups(GroupsContract):
    pass


class TestTickets(TicketsContract):
    pass


class TestOutbox(OutboxContract):
    pass
