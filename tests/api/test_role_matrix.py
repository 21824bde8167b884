"""Every endpoint for people, as every kind of caller: what docs/security.md says is so.

The same request is sent by everybody, and only the caller differs. Who is refused gets exactly the
status that the table has: 401, 403, or 404 where the caller may not see the chatbot. Since others
get those for the very same request, any other answer shows that its caller was let in: a success,
and as well 400, 404, 409 or 422 for what is wrong with a request that names things by made-up ids.
A 404 for a made-up thing is told from one for a chatbot that one may not see by its message.
"""

import re
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from tests.support import rights
from tests.support.bodies import SOME_ID, schema_named, smallest
from tests.support.http import Answer, Client
from tests.support.rights import COLUMNS, NOBODY, OWN, YES, Door
from tests.support.world import PASSWORD, Chatbot, Organization, World

ROUTES = {f"{route.method} {route.path}": route for route in rights.routes()}
LET_IN = {200, 201, 202, 204, 400, 404, 409, 422}

# Where the smallest body of the schema is not enough, and what queries are needed.
BODIES: dict[str, dict[str, Any]] = {
    # With another password it would be refused, by 403, for another reason than the role.
    "POST /api/v1/auth/password": {"currentPassword": PASSWORD, "newPassword": PASSWORD},
    "POST /api/v1/documents": {"text": "A text."},
}
QUERIES = {"GET /api/v1/chatbots/{chatbotId}/prompt/diff": {"from": "1", "to": "2"}}
# What stands in a path besides ids.
WORDS = {"languageCode": "de", "label": "staging", "key": "plan"}


class Stage:
    """An organization with somebody of each role."""

    def __init__(self, world: World, organization: Organization) -> None:
        self.world = world
        self.organization = organization
        self.connection: psycopg.Connection[tuple[Any, ...]] = world.connection
        self.doors = {door.call: door for door in rights.doors(self.connection)}
        self.functions = set(rights.sources(self.connection))

    def chatbot_for(self, column: str) -> Chatbot:
        """One that nobody has changed yet; the member's own, where it is about those."""
        role = "member" if column == OWN else "admin"
        return self.organization.add_chatbot(by=self.organization.user(role))

    def caller(self, column: str, chatbot: Chatbot) -> Client:
        match column:
            case "key pk_…":
                return chatbot.visitor
            case "key ck_…":
                return chatbot.server
            case rights.NOBODY:
                return self.world.stack.client
            case rights.OWN:
                return self.organization.user("member").client
        return self.organization.user(column).client

    def ask(self, door: Door, client: Client, chatbot_id: str) -> Answer:
        ids = {"chatbotId": chatbot_id, **WORDS}
        path = re.sub(r"\{(\w+)[^}]*\}", lambda match: ids.get(match[1], SOME_ID), door.route.path)
        body = None
        if door.route.method in ("POST", "PUT"):
            body = BODIES.get(door.call)
            if body is None:
                schema = schema_named(self.connection, rights.function_of(door.route))
                body = smallest(self.connection, schema) if schema is not None else {}
        return client.ask(door.route.method, path, body, query=QUERIES.get(door.call))

    def wrong(self, door: Door) -> dict[str, str]:
        """The cells that are not as the table says, with what was answered."""
        found = {}
        unseen = None
        if "{chatbotId}" in door.route.path:
            boss = self.organization.user("super_admin").client
            unseen = self.ask(door, boss, SOME_ID).refused(404, "not_found")["message"]
        for column in COLUMNS:
            cell = door.cells[column]
            if not cell:
                continue
            chatbot = self.chatbot_for(column)
            answer = self.ask(door, self.caller(column, chatbot), chatbot.id)
            is_unseen = answer.status == 404 and answer.json["message"] == unseen
            if cell == YES:
                right = answer.status in LET_IN and not is_unseen
            elif cell == "404":
                right = is_unseen
            else:
                right = str(answer.status) == cell
            if not right:
                found[column] = f"{cell}, and not {answer.status} {answer.text[:200]}"
        return found


@pytest.fixture(scope="module")
def stage(world: World) -> Stage:
    return Stage(world, world.organization())


@pytest.mark.parametrize("call", ROUTES)
def test_everybody_gets_what_the_table_says(stage: Stage, call: str) -> None:
    function = rights.function_of(ROUTES[call])
    assert function in stage.functions, f"{function} is missing in the catalog"
    assert stage.wrong(stage.doors[call]) == {}


def test_every_kind_of_caller_is_tried(stage: Stage) -> None:
    """Each is let in somewhere and refused somewhere, but who may do all, or nothing."""
    seen = {
        column: {door.cells[column] for door in stage.doors.values()} - {""} for column in COLUMNS
    }
    assert {column for column in COLUMNS if seen[column] == {YES}} == {"super_admin", "admin"}
    assert {column for column in COLUMNS if YES not in seen[column]} <= {
        *rights.KEY_COLUMNS,
        NOBODY,
    }
    assert seen[NOBODY] == {"401"}


# ---- The test above notices -------------------------------------------------------------


@pytest.fixture
def restored(stage: Stage) -> Iterator[None]:
    """What the test changes in the database is put back."""
    names = ("app.rights()", "api.user_list(text, text, text)", "app.delete_user(uuid)")
    sql = "select pg_get_functiondef(%s::regprocedure)"
    before = [stage.world.value(sql, name) for name in names]
    yield
    for definition in before:
        stage.world.connection.execute(definition.encode())


@pytest.mark.usefixtures("restored")
def test_a_right_that_is_named_and_not_asked_for_is_noticed(stage: Stage) -> None:
    door = stage.doors["GET /api/v1/users"]
    assert stage.wrong(door) == {}
    stage.world.run(
        """
        create or replace function api.user_list(
            p_page text default null, p_limit text default null, p_role text default null
          ) returns jsonb language plpgsql stable set search_path = '' as $$
        begin
          if p_role = 'nobody' then
            perform app.require_right('users.read');
          end if;
          return '{}'::jsonb;
        end $$
        """
    )
    again = {one.call: one for one in rights.doors(stage.connection)}[door.call]
    assert again.cells == door.cells
    assert set(stage.wrong(again)) == {"member", "key pk_…", "key ck_…", NOBODY}


@pytest.mark.usefixtures("restored")
def test_a_right_that_somebody_widened_is_noticed(stage: Stage) -> None:
    """Here by the table as it was; by the one in docs/security.md in tests/test_privileges.py."""
    doors = [door for door in stage.doors.values() if door.rights == ("users.write",)]
    assert [stage.wrong(door) for door in doors] == [{}] * 3
    rights.widen(stage.connection, "users.write", "agent")
    assert [set(stage.wrong(door)) for door in doors] == [{"agent"}] * 3


@pytest.mark.usefixtures("restored")
def test_a_right_that_is_asked_for_too_late_is_noticed(stage: Stage) -> None:
    """Who may not change anybody is not to learn by the status who is there."""
    door = stage.doors["DELETE /api/v1/users/{userId}"]
    stage.world.run(
        """
        create or replace function app.delete_user(id uuid) returns void
          language plpgsql volatile security definer set search_path = '' as $$
        begin
          -- Definer, because this is a test.
          perform app.find_user(delete_user.id);
          perform app.require_right('users.write');
        end $$
        """
    )
    assert set(stage.wrong(door)) == {"agent", "member", "key pk_…", "key ck_…", NOBODY}
