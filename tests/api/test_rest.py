"""PostgREST itself, below /rest: views and functions with its own filters, pages and errors."""

import csv
import io
import json

import pytest

from tests.support.http import Answer, Client
from tests.support.leaks import inside
from tests.support.tenants import tables
from tests.support.world import Chatbot, Organization, User, World, new_session


@pytest.fixture(scope="module")
def chatbot(organization: Organization) -> Chatbot:
    chatbot = organization.add_chatbot(name="Rest")
    session = new_session()
    for _ in range(3):
        chatbot.ask(session=session)
    return chatbot


@pytest.fixture(scope="module")
def admin(organization: Organization) -> User:
    return organization.admin


@pytest.fixture(scope="module")
def views(world: World) -> list[str]:
    return [name.removeprefix("api.") for name in tables(world, "api")]


def check_quiet(answer: Answer) -> None:
    """PostgREST's codes are its own, but it names nothing that is not exposed."""
    text = answer.text
    for word in ("app.", "vault.", "PL/pgSQL", "SQL function", "SQL statement", "/usr/", ".sql"):
        assert word not in text, text
    assert answer.status < 500, text


def test_every_view_can_be_read(admin: User, views: list[str]) -> None:
    assert {"chatbots", "documents", "messages", "turns", "users", "audit_log"} <= set(views)
    for view in views:
        assert isinstance(admin.client.get(f"/rest/{view}?limit=1").ok(), list)


def test_rows_are_filtered_ordered_and_cut(admin: User, chatbot: Chatbot) -> None:
    query = {
        "select": "role,content",
        "chatbot_id": f"eq.{chatbot.id}",
        "role": "eq.assistant",
        "order": "created_at.desc",
        "limit": "2",
    }
    rows = admin.client.get("/rest/messages", query=query).ok()
    assert len(rows) == 2
    assert all(set(row) == {"role", "content"} for row in rows)
    assert {row["role"] for row in rows} == {"assistant"}


def test_rows_are_counted(admin: User, chatbot: Chatbot) -> None:
    answer = admin.client.get(
        "/rest/messages",
        query={"chatbot_id": f"eq.{chatbot.id}", "limit": "2"},
        headers={"Prefer": "count=exact"},
    )
    assert len(answer.ok(206)) == 2
    assert answer.headers["Content-Range"] == "0-1/6"
    second = admin.client.get(
        "/rest/messages",
        query={"chatbot_id": f"eq.{chatbot.id}"},
        headers={"Prefer": "count=exact", "Range-Unit": "items", "Range": "4-9"},
    )
    assert second.headers["Content-Range"] == "4-5/6"


def test_rows_are_given_as_csv(admin: User, chatbot: Chatbot) -> None:
    answer = admin.client.get(
        "/rest/messages",
        query={"select": "id,role,content", "chatbot_id": f"eq.{chatbot.id}"},
        headers={"Accept": "text/csv"},
    )
    assert answer.headers.get_content_type() == "text/csv"
    rows = list(csv.reader(io.StringIO(answer.text)))
    assert rows[0] == ["id", "role", "content"]
    assert len(rows) == 7


def test_one_row_is_an_object(admin: User, chatbot: Chatbot) -> None:
    headers = {"Accept": "application/vnd.pgrst.object+json"}
    query = {"id": f"eq.{chatbot.id}", "select": "name"}
    answer = admin.client.get("/rest/chatbots", query=query, headers=headers)
    assert answer.ok() == {"name": "Rest"}


def test_what_belongs_together_is_embedded(admin: User, chatbot: Chatbot) -> None:
    query = {
        "id": f"eq.{chatbot.id}",
        "select": "name,conversations(status,messages(role))",
    }
    (row,) = admin.client.get("/rest/chatbots", query=query).ok()
    (conversation,) = row["conversations"]
    assert conversation["status"] == "bot"
    assert len(conversation["messages"]) == 6


def test_a_function_is_called(admin: User, chatbot: Chatbot) -> None:
    query = {"p_limit": "1", "p_page": "1"}
    assert admin.client.get("/rest/rpc/chatbot_list", query=query).ok()["limit"] == 1
    assert admin.client.get("/rest/rpc/me").ok()["id"] == admin.id


def test_at_most_a_thousand_rows_come_at_once(admin: User, chatbot: Chatbot, world: World) -> None:
    world.run(
        "insert into app.chatbot_messages"
        " (organization_id, conversation_id, chatbot_id, role, sender_type, content)"
        " select organization_id, id, chatbot_id, 'user', 'user', 'many'"
        " from app.chatbot_conversations, generate_series(1, 1100) where chatbot_id = %s",
        chatbot.id,
    )
    query = {"select": "id", "chatbot_id": f"eq.{chatbot.id}", "content": "eq.many"}
    answer = admin.client.get("/rest/messages", query=query, headers={"Prefer": "count=exact"})
    assert len(answer.ok(206)) == 1000
    assert answer.headers["Content-Range"] == "0-999/1100"
    world.run("delete from app.chatbot_messages where content = 'many'")


def test_a_member_sees_what_is_the_members(organization: Organization, chatbot: Chatbot) -> None:
    member = organization.add_user("member")
    assert member.client.get("/rest/chatbots").ok() == []
    assert member.client.get("/rest/messages").ok() == []
    assert [row["id"] for row in member.client.get("/rest/users").ok()] == [member.id]
    assert len(member.client.get("/rest/documents").ok()) == 2


def test_anonymous_sees_nothing(world: World, views: list[str], chatbot: Chatbot) -> None:
    client = world.stack.client
    for caller in (client, chatbot.server, chatbot.visitor):
        for view in views:
            answer = caller.get(f"/rest/{view}")
            assert answer.status == 401, answer.text
            check_quiet(answer)


def test_nobody_writes_through_a_view(admin: User, views: list[str], world: World) -> None:
    before = world.rows("select id::text from app.chatbot_instances order by 1")
    # A view of sums cannot be written at all, which Postgres says before it looks who asks.
    sums = world.value(
        "select coalesce(array_agg(v.table_name::text), '{}') from information_schema.views as v"
        " where v.table_schema = 'api' and v.is_updatable = 'NO'"
    )
    for view in views:
        for method in ("POST", "PUT", "PATCH", "DELETE"):
            query = {"organization_id": f"eq.{admin.id}"} if method == "PUT" else None
            data = {} if method == "DELETE" else {"name": "x"}
            answer = admin.client.ask(method, f"/rest/{view}", data, query=query)
            if view in sums and answer.status == 500:
                answer.refused(500, "internal_error")
                continue
            assert 400 <= answer.status < 500, f"{method} {view}: {answer.status}"
            check_quiet(answer)
    assert world.rows("select id::text from app.chatbot_instances order by 1") == before


@pytest.mark.parametrize(
    "relation",
    [
        "chatbot_instances", "refresh_tokens", "user_sessions", "settings", "rate_limits",
        "pg_user", "pg_roles", "jobs", "sealing_keys", "tables",
    ],
)  # fmt: skip
@pytest.mark.parametrize("schema", ["", "app", "vault", "pg_catalog", "information_schema"])
def test_nothing_else_is_exposed(admin: User, relation: str, schema: str) -> None:
    headers = {"Accept-Profile": schema} if schema else {}
    answer = admin.client.get(f"/rest/{relation}", headers=headers)
    assert answer.status in (404, 406), answer.text
    check_quiet(answer)


@pytest.mark.parametrize(
    "function",
    [
        "set_config", "pg_sleep", "pg_read_file", "version", "current_setting",
        "issue_access_token", "sign_claims", "read_key", "admit", "begin_turn", "claim_jobs",
        "pre_request", "set_up_installation", "sign_in", "generate_chatbot_api_key", "lo_import",
        "query_to_xml",
    ],
)  # fmt: skip
def test_no_other_function_is_exposed(admin: User, function: str) -> None:
    for profile in ("", "app", "sidecar", "vault", "parlance"):
        headers = {"Content-Profile": profile} if profile else {}
        answer = admin.client.post(f"/rest/rpc/{function}", {}, headers=headers)
        assert answer.status in (404, 406), answer.text
        check_quiet(answer)


def test_the_description_names_what_one_may(admin: User, world: World) -> None:
    def paths(client: Client) -> set[str]:
        answer = client.get("/rest/", headers={"Accept": "application/openapi+json"})
        description = answer.ok()
        assert description["info"]["title"] == "Parlance"
        assert "app." not in json.dumps(sorted(description["paths"]))
        return set(description["paths"])

    anybody, somebody = paths(world.stack.client), paths(admin.client)
    assert "/rpc/login" in anybody
    assert "/chatbots" not in anybody
    assert {"/chatbots", "/documents", "/rpc/me"} <= somebody


STRANGE = [
    "id=eq.x", "id=eq.'", "id=like.%25", "select=*,secret.users(*)", "select=password_hash",
    "select=id::text::int", "order=id;select", "limit=-1", "limit=x", "offset=1e9",
    "and=(id.eq.1,or(", "id=in.(1,2", "select=count()", "select=users(*)", "id=eq.%00",
    "metadata->>a=eq.1&select=metadata->'", "columns=x", "on_conflict=id", "select=" + "a(" * 200,
    "id=fts(" , "id=eq." + "9" * 2000, "%ff=1", "id=eq.%ff",
]  # fmt: skip


@pytest.mark.parametrize("query", STRANGE)
def test_strange_questions_tell_nothing(admin: User, world: World, query: str) -> None:
    for client in (admin.client, world.stack.client):
        for view in ("chatbots", "users", "documents"):
            check_quiet(client.get(f"/rest/{view}?{query}"))


@pytest.mark.parametrize(
    "headers",
    [
        {"Prefer": "tx=rollback"}, {"Prefer": "params=single-object"}, {"Prefer": "x" * 3000},
        {"Range": "x-y"}, {"Range": "9-1"}, {"Range-Unit": "planets"}, {"Accept": "image/png"},
        {"Accept": "application/vnd.pgrst.plan"}, {"Accept": "application/vnd.pgrst.plan+json"},
        {"Accept-Profile": "'"}, {"Content-Type": "text/csv"}, {"X-HTTP-Method-Override": "DELETE"},
    ],
)  # fmt: skip
def test_strange_headers_tell_nothing(admin: User, headers: dict[str, str]) -> None:
    for view in ("chatbots", "users"):
        answer = admin.client.get(f"/rest/{view}", headers=headers)
        check_quiet(answer)
        assert "Seq Scan" not in answer.text
        assert inside(answer.text) is None or answer.status >= 400


def test_bodies_that_are_none_tell_nothing(admin: User) -> None:
    for body in (b"", b"[", b"[1]", b'{"a": "\\u0000"}', b"\xff", b"[" * 20000):
        for path in ("/rest/chatbots", "/rest/rpc/login", "/rest/rpc/chatbot_list"):
            headers = {"Content-Type": "application/json"}
            check_quiet(admin.client.ask("POST", path, body=body, headers=headers))
