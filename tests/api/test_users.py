"""The people of an organization, managed over HTTP."""

import json
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.support.http import Answer
from tests.support.world import PASSWORD, Organization, User, World, new_key

USERS = "/api/v1/users"
LOGIN = "/api/v1/auth/login"
ME = "/api/v1/auth/me"
FIELDS = {"id", "email", "fullName", "role", "isActive", "createdAt", "updatedAt"}


@pytest.fixture(scope="module")
def company(world: World) -> Organization:
    return world.organization("Company")


@pytest.fixture(scope="module")
def boss(company: Organization) -> User:
    return company.user("super_admin")


@pytest.fixture(scope="module")
def admin(company: Organization) -> User:
    return company.admin


def put(user: User, target: str, **changes: object) -> Answer:
    return user.client.ask("PUT", f"{USERS}/{target}", changes)


def login(world: World, email: str, password: str = PASSWORD) -> Answer:
    return world.stack.client.post(LOGIN, {"email": email, "password": password})


def test_a_user_comes_changes_and_goes(world: World, admin: User) -> None:
    email = f"{new_key()}@company.example"
    made = admin.client.post(
        USERS, {"email": email.upper(), "password": PASSWORD, "fullName": "Jo", "role": "agent"}
    )
    user = made.ok(201)
    assert set(user) == FIELDS
    assert (user["email"], user["fullName"], user["role"], user["isActive"]) == (
        email, "Jo", "agent", True,
    )  # fmt: skip
    path = made.headers["Location"]
    assert path == f"{USERS}/{user['id']}"
    assert admin.client.get(path).ok() == user

    tokens = login(world, email).ok()
    own = world.stack.client.signed_in(tokens["accessToken"])
    assert own.get(ME).ok()["role"] == "agent"

    changed = put(admin, user["id"], role="member", fullName=None).ok()
    assert (changed["role"], changed["fullName"], changed["email"]) == ("member", None, email)
    assert changed["updatedAt"] > user["updatedAt"]
    # With the token from before, and the session goes on.
    assert own.get(ME).ok()["role"] == "member"
    own.get(USERS).refused(403, "forbidden")

    assert admin.client.delete(path).status == 204
    own.get(ME).refused(401, "session_revoked")
    login(world, email).refused(401, "invalid_credentials")
    for answer in (admin.client.get(path), put(admin, user["id"]), admin.client.delete(path)):
        answer.refused(404, "not_found")
    again = admin.client.post(USERS, {"email": email, "password": PASSWORD}).ok(201)
    assert again["id"] != user["id"]
    assert again["role"] == "member"


def test_a_list_has_pages(world: World) -> None:
    organization = world.organization()
    people = [organization.add_user(role) for role in ("admin", "agent", "member", "member")]
    client = people[0].client
    listed = client.get(USERS, query={"limit": 3}).ok()
    assert [user["id"] for user in listed["data"]] == [user.id for user in people[:3]]
    assert (listed["page"], listed["limit"], listed["total"]) == (1, 3, 4)
    rest = client.get(USERS, query={"limit": 3, "page": 2}).ok()
    assert [user["id"] for user in rest["data"]] == [people[3].id]
    members = client.get(USERS, query={"role": "member"}).ok()
    assert [user["role"] for user in members["data"]] == ["member", "member"]
    assert members["total"] == 2
    client.get(USERS, query={"role": "owner"}).refused(400, "invalid_parameter", "role")


def test_a_request_that_comes_again_makes_nobody_twice(admin: User) -> None:
    body = {"email": f"{new_key()}@company.example", "password": PASSWORD, "role": "member"}
    headers = {"Idempotency-Key": new_key()}
    first = admin.client.post(USERS, body, headers=headers)
    again = admin.client.post(USERS, body, headers=headers)
    assert first.ok(201) == again.ok(201)
    assert again.headers["Idempotency-Replayed"] == "true"
    assert again.headers["Location"] == first.headers["Location"]
    other = {**body, "password": "another password"}
    admin.client.post(USERS, other, headers=headers).refused(422, "idempotency_mismatch")
    admin.client.post(USERS, body).refused(409, "email_taken")


def test_of_many_with_one_address_one_is_made(admin: User) -> None:
    body = {"email": f"{new_key()}@company.example", "password": PASSWORD}
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda _: admin.client.post(USERS, body), range(6)))
    assert sorted(answer.status for answer in answers) == [201] + [409] * 5


def test_an_admin_resets_a_password(world: World, company: Organization, admin: User) -> None:
    user = company.add_user("agent")
    tokens = login(world, user.email).ok()
    put(admin, user.id, password="another password").ok()
    client = world.stack.client
    client.signed_in(tokens["accessToken"]).get(ME).refused(401, "session_revoked")
    refreshed = client.post("/api/v1/auth/refresh", {"refreshToken": tokens["refreshToken"]})
    refreshed.refused(401, "invalid_refresh_token")
    login(world, user.email).refused(401, "invalid_credentials")
    login(world, user.email, "another password").ok()


def test_an_inactive_user_is_nobody(world: World, company: Organization, admin: User) -> None:
    user = company.add_user("agent")
    tokens = login(world, user.email).ok()
    own = world.stack.client.signed_in(tokens["accessToken"])
    assert put(admin, user.id, isActive=False).ok()["isActive"] is False
    own.get(ME).refused(401, "session_revoked")
    login(world, user.email).refused(401, "invalid_credentials")
    put(admin, user.id, isActive=True).ok()
    login(world, user.email).ok()
    # The session from before stays ended.
    own.get(ME).refused(401, "session_revoked")


def test_an_address_moves(world: World, company: Organization, admin: User) -> None:
    user = company.add_user("member")
    there = f"{new_key()}@company.example"
    assert put(admin, user.id, email=there.upper()).ok()["email"] == there
    login(world, user.email).refused(401, "invalid_credentials")
    login(world, there).ok()
    put(admin, user.id, email=admin.email).refused(409, "email_taken")
    # To where it is already.
    put(admin, user.id, email=there).ok()


def test_nobody_manages_people_above_oneself(
    company: Organization, boss: User, admin: User
) -> None:
    member = company.add_user("member")
    body = {"email": f"{new_key()}@company.example", "password": PASSWORD, "role": "super_admin"}
    for answer in (
        admin.client.post(USERS, body),
        put(admin, member.id, role="super_admin"),
        put(admin, admin.id, role="super_admin"),
        put(admin, boss.id, fullName="x"),
        put(admin, boss.id, password="another password"),
        put(admin, boss.id, email=body["email"]),
        put(admin, boss.id, isActive=False),
        admin.client.delete(f"{USERS}/{boss.id}"),
    ):
        answer.refused(403, "forbidden", "super_admin")
    boss.client.post(USERS, body).ok(201)
    assert put(boss, member.id, role="super_admin").ok()["role"] == "super_admin"


def test_nobody_takes_rights_from_oneself(world: World, admin: User) -> None:
    for answer in (
        put(admin, admin.id, role="agent"),
        put(admin, admin.id, isActive=False),
        put(admin, admin.id, password="another password"),
        admin.client.delete(f"{USERS}/{admin.id}"),
    ):
        answer.refused(409, "own_account")
    alone = world.organization().add_user("super_admin")
    for answer in (
        put(alone, alone.id, role="admin"),
        put(alone, alone.id, isActive=False),
        alone.client.delete(f"{USERS}/{alone.id}"),
    ):
        answer.refused(409, "last_super_admin")
    assert alone.client.get(ME).ok()["role"] == "super_admin"


@pytest.mark.parametrize("round_", range(5))
def test_two_who_demote_each_other_leave_one(world: World, round_: int) -> None:
    organization = world.organization()
    pair = [organization.add_user("super_admin") for _ in range(2)]
    start = Barrier(2)

    def demote(number: int) -> Answer:
        start.wait(30)
        if round_ % 2:
            return pair[number].client.delete(f"{USERS}/{pair[1 - number].id}")
        return put(pair[number], pair[1 - number].id, role="member")

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(demote, range(2)))
    statuses = sorted(answer.status for answer in answers)
    # The second's right is gone by the time it is the second's turn, or before.
    assert statuses[0] in (200, 204), [answer.text for answer in answers]
    assert statuses[1] in (401, 403), [answer.text for answer in answers]
    sql = "select count(*) from app.users where organization_id = %s and role = 'super_admin'"
    assert world.value(sql + " and is_active", organization.id) == 1


def test_no_log_and_no_row_holds_a_password(world: World, admin: User) -> None:
    first, second = "the first of two passwords", "the second of two passwords"
    body = {"email": f"{new_key()}@company.example", "password": first}
    user = admin.client.post(USERS, body, headers={"Idempotency-Key": new_key()}).ok(201)
    put(admin, user["id"], password=second).ok()
    for log in world.stack.logs:
        text = log.read_text(errors="replace")
        assert first not in text, log.name
        assert second not in text, log.name
    rows = world.rows("select a::text from app.audit_log as a where row_id = %s", user["id"])
    assert len(rows) == 2
    said = json.dumps(rows)
    assert "(changed)" in said
    for secret in (first, second, "$2a$"):
        assert secret not in said


def test_people_of_others_are_not_there(world: World, boss: User) -> None:
    other = world.organization().add_user("member")
    for answer in (
        boss.client.get(f"{USERS}/{other.id}"),
        put(boss, other.id, fullName="x"),
        boss.client.delete(f"{USERS}/{other.id}"),
    ):
        answer.refused(404, "not_found")
    assert other.client.get(ME).ok()["fullName"] != "x"
