"""The in-memory stand-ins keep the contracts of users as the databases do."""

from __future__ import annotations

import pytest

from poolhouse.domain.users.ports import UserRepository
from tests.contracts.groups import GroupsContract
from tests.contracts.tickets import OutboxContract, TicketsContract
from tests.contracts.user_parts import PasskeysContract, UserEditContract, UserPartsContract
from tests.contracts.users import UserPagesContract, UsersContract
from tests.fakes import MemoryRepository
from tests.user_fakes import MemoryUserRepository


@pytest.fixture
def stores() -> MemoryRepository:
    return MemoryRepository()


@pytest.fixture
def users(stores: MemoryRepository) -> UserRepository:
    return MemoryUserRepository(stores)


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
