"""Signing in, staying signed in and signing out, as a browser does it."""

import base64
import json
import statistics
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.support.http import Answer, Client
from tests.support.world import PASSWORD, Organization, User, World

LOGIN = "/api/v1/auth/login"
REFRESH = "/api/v1/auth/refresh"
LOGOUT = "/api/v1/auth/logout"
ME = "/api/v1/auth/me"


@pytest.fixture(scope="module")
def company(world: World) -> Organization:
    return world.organization("Company")


@pytest.fixture
def user(company: Organization) -> User:
    return company.add_user("agent")


@pytest.fixture
def client(world: World) -> Client:
    return world.stack.client


@pytest.fixture
def no_leeway(world: World) -> Iterator[None]:
    world.set("refresh_reuse_leeway_seconds", 0)
    yield
    world.unset("refresh_reuse_leeway_seconds")


def login(client: Client, email: str, password: str = PASSWORD) -> Answer:
    return client.post(LOGIN, {"email": email, "password": password})


def refresh(client: Client, token: str) -> Answer:
    return client.post(REFRESH, {"refreshToken": token})


def me(client: Client, token: str) -> Answer:
    return client.get(ME, headers={"Authorization": f"Bearer {token}"})


def test_a_login_says_who_one_is(client: Client, user: User, company: Organization) -> None:
    answer = login(client, user.email)
    body = answer.ok()
    assert set(body) == {"accessToken", "refreshToken", "expiresIn", "tokenType", "user"}
    assert (body["expiresIn"], body["tokenType"]) == (900, "Bearer")
    expected = {
        "id": user.id,
        "email": user.email,
        "fullName": "Company agent",
        "role": "agent",
        "organizationId": company.id,
    }
    assert body["user"] == expected
    assert me(client, body["accessToken"]).ok() == expected
    assert answer.headers["Cache-Control"] == "no-store"


def test_an_address_has_no_case(client: Client, user: User) -> None:
    login(client, user.email.upper()).ok()


def test_wrong_passwords_and_unknown_addresses_look_the_same(
    client: Client, user: User, world: World, company: Organization
) -> None:
    gone = company.add_user("member")
    world.run("update app.users set is_active = false where id = %s", gone.id)
    answers = [
        login(client, user.email, "wrong"),
        login(client, "nobody@nowhere.example", "wrong"),
        login(client, gone.email),
        login(client, "'; drop table app.users; --@x", "wrong"),
    ]
    for answer in answers:
        answer.refused(401, "invalid_credentials")
    assert len({answer.body for answer in answers}) == 1
    shown = [{name for name, _ in answer.headers.items()} for answer in answers]
    assert all(names == shown[0] for names in shown)


def test_they_take_the_same_time(client: Client, company: Organization, world: World) -> None:
    world.set("password_cost", 10)
    try:
        known = company.add_user("member").email
        emails = {"known": known, "unknown": f"not-{known}"}
        seconds: dict[str, list[float]] = {kind: [] for kind in emails}
        for attempt in range(30):
            for kind, email in emails.items():
                # Of limits there is another test.
                caller = client.at(f"127.0.1.{attempt + 1}")
                started = time.perf_counter()
                login(caller, email, "wrong").refused(401, "invalid_credentials")
                seconds[kind].append(time.perf_counter() - started)
    finally:
        world.set("password_cost", 4)
    medians = {kind: statistics.median(times) for kind, times in seconds.items()}
    assert medians["known"] > 0.02, "the hash is slow on purpose"
    assert 0.6 < medians["unknown"] / medians["known"] < 1.6, medians


def test_attempts_are_limited_by_address_and_user(client: Client, user: User) -> None:
    here, elsewhere = client.at("127.0.2.1"), client.at("127.0.2.2")
    for _ in range(10):
        login(here, user.email, "wrong").refused(401, "invalid_credentials")
    refused = login(here, user.email)
    refused.refused(429, "rate_limited", "seconds")
    assert 0 < int(refused.headers["Retry-After"]) <= 90
    login(elsewhere, user.email).ok()


@pytest.mark.parametrize(
    "header", ["X-Forwarded-For", "X-Real-IP", "Forwarded", "True-Client-IP", "X-Client-IP"]
)
def test_a_client_cannot_choose_its_address(
    client: Client, company: Organization, world: World, header: str
) -> None:
    user = company.add_user("member")
    for n in range(10):
        value = f"for=198.51.100.{n}" if header == "Forwarded" else f"198.51.100.{n}"
        answer = client.having({header: value}).post(
            LOGIN, {"email": user.email, "password": "wrong"}
        )
        answer.refused(401, "invalid_credentials")
    liar = client.having({header: "198.51.100.99"})
    login(liar, user.email).refused(429, "rate_limited")
    login(liar.at("127.0.2.3"), user.email).ok()
    sql = "select host(address) from app.user_sessions where user_id = %s"
    assert world.value(sql, user.id) == "127.0.2.3"


def test_a_refresh_token_is_used_once(client: Client, user: User) -> None:
    first = login(client, user.email).ok()
    second = refresh(client, first["refreshToken"]).ok()
    assert set(second) == set(first)
    assert second["refreshToken"] != first["refreshToken"]
    me(client, second["accessToken"]).ok()
    refresh(client, first["refreshToken"]).refused(401, "invalid_refresh_token")
    # A second tab of the browser was a moment late: nobody is signed out.
    refresh(client, second["refreshToken"]).ok()


@pytest.mark.usefixtures("no_leeway")
def test_a_stolen_refresh_token_ends_the_session(client: Client, user: User) -> None:
    stolen = login(client, user.email).ok()
    other = login(client, user.email).ok()
    second = refresh(client, stolen["refreshToken"]).ok()
    time.sleep(0.05)
    refresh(client, stolen["refreshToken"]).refused(401, "invalid_refresh_token")
    refresh(client, second["refreshToken"]).refused(401, "invalid_refresh_token")
    me(client, second["accessToken"]).refused(401, "session_revoked")
    me(client, other["accessToken"]).ok()


def test_of_many_refreshes_at_once_one_wins(client: Client, user: User) -> None:
    token = login(client, user.email).ok()["refreshToken"]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: refresh(client, token), range(8)))
    assert sorted(answer.status for answer in answers) == [200] + [401] * 7
    (winner,) = [answer for answer in answers if answer.status == 200]
    refresh(client, winner.json["refreshToken"]).ok()


def test_signing_out_ends_both_tokens_at_once(client: Client, user: User) -> None:
    here, there = login(client, user.email).ok(), login(client, user.email).ok()
    client.signed_in(here["accessToken"]).post(LOGOUT, {}).ok(204)
    me(client, here["accessToken"]).refused(401, "session_revoked")
    refresh(client, here["refreshToken"]).refused(401, "invalid_refresh_token")
    me(client, there["accessToken"]).ok()
    # Without a body, and twice.
    client.signed_in(there["accessToken"]).ask("POST", LOGOUT).ok(204)
    client.signed_in(there["accessToken"]).post(LOGOUT, {}).refused(401, "session_revoked")


def test_nobody_ends_the_session_of_another(
    client: Client, user: User, company: Organization
) -> None:
    victim = login(client, user.email).ok()
    attacker = company.add_user("admin")
    attacker.client.post(LOGOUT, {"refreshToken": victim["refreshToken"]}).ok(204)
    me(client, victim["accessToken"]).ok()


PASSWORD_CHANGE = "/api/v1/auth/password"
ANOTHER = "another horse battery"


def change(client: Client, token: str, current: str, new: str = ANOTHER) -> Answer:
    body = {"currentPassword": current, "newPassword": new}
    return client.signed_in(token).post(PASSWORD_CHANGE, body)


def test_another_password_ends_every_session(client: Client, user: User) -> None:
    here, there = login(client, user.email).ok(), login(client, user.email).ok()
    fresh = change(client, here["accessToken"], PASSWORD).ok()
    assert set(fresh) == set(here)
    assert fresh["user"] == here["user"]
    for old in (here, there):
        me(client, old["accessToken"]).refused(401, "session_revoked")
        refresh(client, old["refreshToken"]).refused(401, "invalid_refresh_token")
    me(client, fresh["accessToken"]).ok()
    refresh(client, fresh["refreshToken"]).ok()
    login(client, user.email).refused(401, "invalid_credentials")
    login(client, user.email, ANOTHER).ok()


def test_who_does_not_know_the_password_does_not_change_it(client: Client, user: User) -> None:
    tokens = login(client, user.email).ok()
    change(client, tokens["accessToken"], "wrong").refused(403, "wrong_password")
    change(client, tokens["accessToken"], "").refused(400, "invalid_field", "currentPassword")
    too_short = change(client, tokens["accessToken"], PASSWORD, "short")
    too_short.refused(400, "invalid_field", "newPassword")
    client.post(PASSWORD_CHANGE, {"currentPassword": PASSWORD, "newPassword": ANOTHER}).refused(
        401, "not_signed_in"
    )
    me(client, tokens["accessToken"]).ok()
    login(client, user.email).ok()


def test_guessing_the_present_password_is_limited(
    client: Client, user: User, company: Organization
) -> None:
    # From anywhere: it is the account that is protected.
    for attempt in range(10):
        caller = client.at(f"127.0.4.{attempt + 1}")
        change(caller, user.token, "wrong").refused(403, "wrong_password")
    refused = change(client, user.token, PASSWORD)
    refused.refused(429, "rate_limited", "seconds")
    assert 0 < int(refused.headers["Retry-After"]) <= 90
    other = company.add_user("agent")
    change(client, other.token, PASSWORD).ok()


def test_of_many_changes_at_once_one_wins(client: Client, user: User) -> None:
    """The others no longer know the password by then."""
    with ThreadPoolExecutor(4) as pool:
        answers = list(
            pool.map(lambda n: change(client, user.token, PASSWORD, f"{ANOTHER} {n}"), range(4))
        )
    assert sorted(answer.status for answer in answers) == [200, 403, 403, 403]
    (winner,) = [n for n, answer in enumerate(answers) if answer.status == 200]
    login(client, user.email, f"{ANOTHER} {winner}").ok()
    me(client, answers[winner].json["accessToken"]).ok()


@pytest.mark.parametrize(
    "change_made",
    [
        "update app.users set password_hash = app.hash_password('a new one') where id = %s",
        "update app.users set is_active = false where id = %s",
    ],
)
def test_no_session_begins_with_what_has_just_ended(
    client: Client, user: User, world: World, change_made: str
) -> None:
    """A sign-in whose password was right, while it is being changed, is none afterwards."""
    with world.stack.connect() as changing, ThreadPoolExecutor(1) as pool:
        changing.autocommit = False
        changing.execute(change_made, [user.id])
        waiting = pool.submit(login, client, user.email)
        deadline = time.monotonic() + 30
        blocked = (
            "select exists (select from pg_stat_activity where %s = any (pg_blocking_pids(pid)))"
        )
        while not world.value(blocked, changing.info.backend_pid):
            assert time.monotonic() < deadline, "the sign-in does not wait"
            assert not waiting.done(), waiting.result().text
        changing.commit()
        waiting.result().refused(401, "invalid_credentials")
    sql = "select count(*) from app.user_sessions where user_id = %s"
    assert world.value(sql, user.id) == 0


def test_rights_end_at_once(client: Client, user: User, world: World) -> None:
    tokens = login(client, user.email).ok()
    world.run("update app.users set role = 'member' where id = %s", user.id)
    assert me(client, tokens["accessToken"]).ok()["role"] == "member"
    world.run("update app.users set is_active = false where id = %s", user.id)
    me(client, tokens["accessToken"]).refused(401, "session_revoked")
    refresh(client, tokens["refreshToken"]).refused(401, "invalid_refresh_token")


def encoded(part: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")


def claims_of(token: str) -> dict[str, Any]:
    part = token.split(".")[1]
    claims: dict[str, Any] = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return claims


FORGERIES = {
    "no token": "",
    "a word": "token",
    "three words": "a.b.c",
    "another's signature": "{header}.{payload}.{other}",
    "no signature": "{header}.{payload}.",
    "algorithm none": "{none}.{payload}.",
    "another algorithm": "{hs512}.{payload}.{signature}",
    "a changed payload": "{header}.{promoted}.{signature}",
}


@pytest.mark.parametrize("kind", FORGERIES)
def test_a_forged_token_is_none(client: Client, user: User, kind: str) -> None:
    header, payload, signature = user.token.split(".")
    token = FORGERIES[kind].format(
        header=header,
        payload=payload,
        signature=signature,
        other=signature[::-1],
        none=encoded({"alg": "none", "typ": "JWT"}),
        hs512=encoded({"alg": "HS512", "typ": "JWT"}),
        promoted=encoded({**claims_of(user.token), "sub": "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"}),
    )
    answer = me(client, token)
    assert answer.status == 401, answer.text
    assert set(answer.json) == {"code", "message", "details", "hint"}


@pytest.mark.parametrize(
    ("changed", "statuses"),
    [
        ({"exp": 1}, {401}),
        ({"aud": "elsewhere"}, {401}),
        ({"role": "anon"}, {401}),
        ({"role": "sidecar"}, {401, 403}),
        ({"role": "postgres"}, {401, 403}),
        ({"role": "parlance_owner"}, {401, 403}),
        ({"org": "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"}, {401}),
        ({"sub": "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"}, {401}),
    ],
)
def test_a_token_of_ours_with_other_claims(
    client: Client, user: User, world: World, changed: dict[str, object], statuses: set[int]
) -> None:
    claims = {**claims_of(user.token), **changed}
    answer = me(client, world.value("select app.sign_claims(%s)", json.dumps(claims)))
    assert answer.status in statuses, answer.text


def test_without_a_token_nobody_is_somebody(client: Client) -> None:
    client.get(ME).refused(401, "not_signed_in")
    client.post(LOGOUT, {}).refused(401, "not_signed_in")


def test_no_log_holds_a_secret(client: Client, user: User, world: World) -> None:
    password = "a password that no log may hold"
    login(client, user.email, password)
    fresh = change(client, user.token, PASSWORD, password).ok()
    change(client, user.token, password, PASSWORD).ok()
    tokens = login(client, user.email).ok()
    me(client, tokens["accessToken"]).ok()
    refresh(client, tokens["refreshToken"])
    client.get(f"/api/v1/chatbots?token={tokens['accessToken']}")
    secrets = [password, PASSWORD, tokens["accessToken"], tokens["refreshToken"]]
    secrets += [fresh["accessToken"], fresh["refreshToken"]]
    for log in world.stack.logs:
        text = log.read_text(errors="replace")
        assert not any(secret in text for secret in secrets), log.name
