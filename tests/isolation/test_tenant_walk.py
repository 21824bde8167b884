"""Two organizations full of data: nobody of the second ever sees what is the first's.

Not a row, not an id, not a text.  What is walked comes from the catalog and the route table, so
that what is new is walked as well.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import psycopg
import pytest
from psycopg import sql

from gateway import render
from tests.support.cluster import ROOT
from tests.support.http import Answer
from tests.support.tenants import (
    MARK,
    QUESTION,
    Persona,
    Secrets,
    Tenant,
    arguments,
    personas,
    report_errors,
    rows_of,
    settle,
    tables,
    tenant_tables,
)
from tests.support.waiting import wait_for
from tests.support.world import World, new_session

# Meant for everybody who knows a chatbot's id, and checked by itself.
PUBLIC = {"widget_config", "preflight", "visitor_config", "check_preflight"}
PUBLIC_FIELDS = {
    "chatbotId", "name", "welcomeMessage", "language", "languages", "translations", "theme",
    "customCss",
    "features",
}  # fmt: skip
# Whoever folds counts folds everybody's; statistics are everybody's, as of the last hour.
FOLDED = {
    "app.event_deltas", "app.event_counts",
    "app.analytics_deltas", "app.analytics_slots", "app.analytics_months",
    "app.analytics_models", "app.analytics_responses", "app.analytics_response_days",
    "app.analytics_days", "app.analytics_model_days",
    "app.analytics_visits", "app.analytics_visitor_days", "app.analytics_zones",
    "app.counted_slots", "app.unfolded_slots", "app.chatbot_statistics",
    "app.error_deltas", "app.error_counts", "app.error_days", "app.error_groups",
}  # fmt: skip
# Whoever seals the log seals everybody's.
SEALED = {"app.audit_seals", "app.audit_unsealed"}
OTHER_IDS = (
    "sessionId", "userId", "answerId", "flagId", "jobId", "messageId", "cannedReplyId",
    "deliveryId", "webhookDeliveryId", "webhookId", "destinationId", "ruleId",
    "errorGroupId", "dataKeyId", "eventId",
)  # fmt: skip
NOWHERE = "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"


class Stage(NamedTuple):
    world: World
    first: Tenant
    second: Tenant
    secrets: Secrets
    people: list[Persona]
    vector: str
    """Of a text of the first."""


@pytest.fixture(scope="module")
def stage(world: World) -> Iterator[Stage]:
    # What runs by the clock would change rows of the first while they are watched.
    world.run("update cron.job set active = false")
    first, second = settle(world, MARK), settle(world, "zqbeta")
    # Counted, and not folded with the others; logged, and not sealed.
    first.chatbot.ask("Hello", first.session)
    report_errors(first.chatbot, MARK)
    first.chatbot.server.post("/api/v1/events", {"type": MARK}).ok(201)
    world.run("update app.chatbot_instances set name = name || '.' where id = %s", first.chatbot.id)
    # What nobody takes would be tried again while it is watched.
    wait_for(lambda: _given_up(world), "no notice under way")
    vector = world.value(
        "select embedding::text from app.chunk_embeddings where organization_id = %s limit 1",
        first.id,
    )
    yield Stage(world, first, second, Secrets(world, first), personas(world, second), vector)
    world.run("update cron.job set active = true")


def _given_up(world: World) -> bool:
    world.run(
        "update app.deliveries set state = 'dead', code = 'gave_up', finished_at = now()"
        " where state = 'waiting' and target_id is not null"
    )
    left: int = world.value("select count(*) from app.deliveries where finished_at is null")
    return left == 0


@pytest.fixture(autouse=True)
def _untouched(stage: Stage) -> Iterator[None]:
    """Nor does anybody change one."""
    before = rows_of(stage.world, stage.first.id)
    yield
    after = rows_of(stage.world, stage.first.id)
    changed = {table for table in before if before[table] != after[table]}
    assert changed - FOLDED - SEALED == set()


def test_there_is_something_to_be_seen(stage: Stage) -> None:
    """Otherwise the walk would prove nothing: a new table wants its rows in tests/support."""
    rows = rows_of(stage.world, stage.first.id)
    assert [table for table, found in rows.items() if not found] == []
    # The owner of the house sees it all.
    assert any(MARK in text for text in rows["app.chatbot_messages"])


def test_its_own_people_see_it(stage: Stage) -> None:
    """The walk would notice: the same calls by the first's own admin find what it looks for."""
    client = stage.first.user("admin").client
    seen = {view for view in views(stage) if MARK in client.get(f"/rest/{view}").text}
    assert {"chatbots", "documents", "messages", "turns", "audit_log", "users"} <= seen
    assert {"playground_sessions", "playground_messages"} <= seen


# ---- Over HTTP ------------------------------------------------------------------------


def views(stage: Stage) -> list[str]:
    return [name.removeprefix("api.") for name in tables(stage.world, "api")]


def check(stage: Stage, answer: Answer, what: str, sent: str = "") -> None:
    said = answer.body.decode(errors="replace") + str(answer.headers.items())
    found = stage.secrets.in_text(said, sent=sent)
    assert not found, f"{what}: {found} in {answer.status} {said[:1000]}"


def test_no_view_shows_a_row(stage: Stage) -> None:
    columns = tables(stage.world, "api")
    for persona in stage.people:
        for view in views(stage):
            path = f"/rest/{view}"
            queries: list[dict[str, str]] = [{}]
            for column, value in (
                ("organization_id", stage.first.id),
                ("chatbot_id", stage.first.chatbot.id),
                ("id", stage.first.id),
            ):
                if column in columns[f"api.{view}"]:
                    queries.append({column: f"eq.{value}"})
            for query in queries:
                for accept in ("application/json", "text/csv"):
                    answer = persona.client.get(
                        path, query=query, headers={"Accept": accept, "Prefer": "count=exact"}
                    )
                    what = f"{persona.name} at {path} {query}"
                    check(stage, answer, what, sent=str(query))
                    if query and answer.status < 300:
                        assert answer.headers["Content-Range"].endswith("/0"), what


def test_no_view_takes_a_row(stage: Stage) -> None:
    """Neither made for the first, nor taken from it."""
    columns = tables(stage.world, "api")
    for persona in stage.people:
        for view in views(stage):
            column = "organization_id" if "organization_id" in columns[f"api.{view}"] else "id"
            row = {column: stage.first.id}
            query = {column: f"eq.{stage.first.id}"}
            for method, data in (("POST", row), ("PATCH", row), ("DELETE", None)):
                asked = query if method != "POST" else None
                headers = {"Prefer": "return=representation"}
                answer = persona.client.ask(
                    method, f"/rest/{view}", data, query=asked, headers=headers
                )
                what = f"{persona.name}: {method} {view}"
                check(stage, answer, what, sent=stage.first.id)
                # Refused, or nothing there to change.
                assert answer.status >= 400 or answer.json == [], f"{what}: {answer.text}"


class Function(NamedTuple):
    schema: str
    name: str
    names: list[str]
    types: list[str]
    is_unnamed: bool

    @property
    def title(self) -> str:
        return f"{self.schema}.{self.name}({', '.join(self.types)})"


def functions(stage: Stage, schema: str, role: str, *, definers: bool = False) -> list[Function]:
    """What a role may execute in a schema."""
    rows = stage.world.rows(
        """
        select p.proname::text, coalesce(p.proargnames[1:p.pronargs], '{}'),
               array(select format_type(t.oid, null) from unnest(p.proargtypes) with ordinality
                     as a (type, n) join pg_type as t on t.oid = a.type order by a.n)
        from pg_proc as p
        where p.pronamespace = %s::regnamespace and p.prokind = 'f'
          and p.prorettype <> 'trigger'::regtype
          and has_function_privilege(%s, p.oid, 'execute') and (p.prosecdef or not %s)
        order by 1
        """,
        schema,
        role,
        definers,
    )
    return [
        Function(schema, name, names, types, len([one for one in names if one]) < len(types))
        for name, names, types in rows
    ]


def calls(stage: Stage, function: Function) -> list[list[Any]]:
    try:
        return arguments(function.types, stage.first, stage.vector)
    except KeyError as error:
        pytest.fail(f"{function.title}: the walk knows no value of type {error}")


def test_no_function_tells(stage: Stage) -> None:
    for persona in stage.people:
        for function in functions(stage, "api", persona.role):
            path = f"/rest/rpc/{function.name}"
            for values in calls(stage, function):
                if function.is_unnamed:
                    if function.types == ["bytea"]:
                        headers = {"Content-Type": "application/octet-stream"}
                        sent = b'{"type": "walked"}'
                        answer = persona.client.post(path, body=sent, headers=headers)
                    else:
                        answer = persona.client.post(path, json.loads(values[0]))
                    check(stage, answer, f"{persona.name} at {function.title}", str(values))
                    continue
                named = dict(zip(function.names, values, strict=True))
                for answer in (
                    persona.client.post(path, named),
                    persona.client.get(path, query=named),
                ):
                    check(stage, answer, f"{persona.name} at {function.title}", str(values))
        stage.world.run("delete from app.rate_limits")


def fill(path: str, tenant: Tenant | None) -> str:
    ids = {
        "chatbotId": tenant.chatbot.id if tenant else NOWHERE,
        "documentId": tenant.document if tenant else NOWHERE,
        "conversationId": tenant.conversation if tenant else NOWHERE,
        **(tenant.ids if tenant else dict.fromkeys(OTHER_IDS, NOWHERE)),
        "languageCode": "de",
        "label": "production",
        "session": tenant.session if tenant else NOWHERE,
        "model": tenant.chatbot.id if tenant else NOWHERE,
        "key": "note",
        # As settle() calls the first one's.
        "userIdentifier": f"{MARK}%20visitor" if tenant else "nobody",
    }

    def value(match: re.Match[str]) -> str:
        if match[1] not in ids:
            pytest.fail(f"{path}: the walk knows no {match[1]}")
        return ids[match[1]]

    return re.sub(r"\{(\w+)[^}]*\}", value, path)


def test_no_endpoint_tells(stage: Stage) -> None:
    """What is the first's looks the same as what there is not."""
    routes = [
        route
        for route in render.parse((ROOT / "gateway/routes").read_text())
        if route.door not in ("page", "rest")
    ]
    body = {"sessionId": stage.first.session, "message": QUESTION}
    query = {"sessionId": stage.first.session, "search": MARK, "page": "1"}
    for persona in stage.people:
        for route in routes:
            theirs = fill(route.path, stage.first)
            if route.target == "admit_message":
                # It would be said to the caller's own chatbot; tests/api/test_sessions.py has it.
                continue
            data = body if route.method in ("POST", "PUT") else None
            asked = query if data is None else None
            answer = persona.client.ask(route.method, theirs, data, query=asked)
            what = f"{persona.name}: {route.method} {route.path}"
            if route.target.partition("?")[0] in PUBLIC:
                assert set(answer.ok()) <= PUBLIC_FIELDS, what
                continue
            check(stage, answer, what, sent=f"{theirs} {data} {asked}")
            if theirs == route.path:
                continue
            if route.target == "chat_session_history" and answer.status < 400:
                # A session's name is a name: the caller's own chatbot has none of this one.
                assert answer.json["messages"] == [], what
                assert answer.json["conversationId"] is None, what
                continue
            if "{userIdentifier" in route.path and answer.status < 400:
                # So is a person's, and nobody is called so there.
                assert answer.json["total"] == 0, what
                continue
            nowhere = persona.client.ask(route.method, fill(route.path, None), data, query=asked)
            assert (answer.status, answer.body) == (nowhere.status, nowhere.body), what
            assert answer.status >= 400, what


def test_no_chatbot_answers_from_anothers_documents(stage: Stage) -> None:
    for client in (stage.second.chatbot.server, stage.second.chatbot.visitor):
        for question in ("What does the powder dissolve in?", "Which tools are clean?"):
            answer = client.post(
                stage.second.chatbot.messages, {"sessionId": new_session(), "message": question}
            )
            answer.ok()
            check(stage, answer, question)
    questions = json.dumps(stage.world.stack.fake.questions)
    assert "zqbeta" in questions, "the second's own documents are found"
    assert MARK not in questions


def test_no_session_is_shared(stage: Stage) -> None:
    """The same name of a session, and the first's token for it, open nothing of the second's."""
    history = f"{stage.second.chatbot.path}/history"
    query = {"sessionId": stage.first.session}
    answer = stage.second.chatbot.server.get(history, query=query)
    assert answer.ok()["messages"] == []
    check(stage, answer, "history", sent=str(query))


# ---- In SQL ---------------------------------------------------------------------------

ROLES = ("anon", "authenticated", "sidecar", "tool_runner", "parlance_integrator", "authenticator")


@pytest.fixture
def connection(stage: Stage) -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
    with stage.world.stack.cluster.connect(autocommit=False) as opened:
        yield opened
        opened.rollback()


def become(
    connection: psycopg.Connection[tuple[Any, ...]], role: str, settings: dict[str, str]
) -> None:
    connection.rollback()
    for name, value in settings.items():
        if "." in name:
            connection.execute("select set_config(%s, %s, true)", [name, value])
    connection.execute(sql.SQL("set local role {}").format(sql.Identifier(role)))


def attempt(
    connection: psycopg.Connection[tuple[Any, ...]], statement: str, *values: object
) -> str:
    """What it returns, as one text; the error's, where it ends in one.  It is undone either way."""
    connection.execute("savepoint before")
    try:
        rows = connection.execute(statement, values or None).fetchall()
        said = "\n".join(str(value) for row in rows for value in row)
    except psycopg.Error as error:
        said = f"{error} {error.diag.message_detail} {error.diag.message_hint}"
    connection.execute("rollback to before")
    return said


def test_no_table_is_open(stage: Stage, connection: psycopg.Connection[tuple[Any, ...]]) -> None:
    owners = tenant_tables(stage.world)
    # As each person, and as the roles that are none, with the second's organization set.
    second = {"app.current_organization_id": stage.second.id}
    callers = [(persona.name, persona.role, persona.settings) for persona in stage.people]
    callers += [(role, role, second) for role in ROLES]
    for table, columns in tables(stage.world, "app", "vault", "api").items():
        granted = {
            role: [
                column
                for (column,) in stage.world.rows(
                    "select c from unnest(%s::text[]) as c"
                    " where has_column_privilege(%s, %s, c, 'select') order by 1",
                    sorted(columns), role, table,
                )
            ]
            for role in ROLES
        }  # fmt: skip
        for name, role, settings in callers:
            become(connection, role, settings)
            shown = ", ".join(f"t.{column}" for column in granted[role])
            statements = ["select t::text from {table} as t", "select count(*) from {table} as t"]
            if shown:
                statements.append("select row({shown})::text from {table} as t")
            for statement in statements[:1] + statements[2:]:
                said = attempt(connection, statement.format(table=table, shown=shown))
                found = stage.secrets.in_text(said)
                assert not found, f"{name} reads {table}: {found}"
            if table not in owners:
                continue
            column = owners[table]
            theirs = f"{table} as t where t.{column} = '{stage.first.id}'"
            for change in (
                f"delete from {theirs} returning 1",
                f"update {table} as t set {column} = {column} where t.{column} ="
                f" '{stage.first.id}' returning 1",
                f"update {table} as t set {column} = '{stage.first.id}' returning 1",
                f"insert into {table} ({column}) values ('{stage.first.id}') returning 1",
            ):
                said = attempt(connection, change)
                refused = said == "" or "denied" in said or "cannot" in said
                assert refused, f"{name}: {change}: {said}"


def test_no_function_tells_in_sql(
    stage: Stage, connection: psycopg.Connection[tuple[Any, ...]]
) -> None:
    """With the first's ids also in the headers, where the gateway would put those of the path."""
    first = stage.first
    walked = 0
    for persona in stage.people:
        headers = {
            "x-chatbot-id": first.chatbot.id,
            "x-resource-id": first.document,
            "x-second-id": first.conversation,
        }
        if "x-api-key" in persona.settings:
            headers["x-api-key"] = persona.settings["x-api-key"]
        for resource in (
            first.document,
            first.conversation,
            first.user("admin").id,
            first.ids["sessionId"],
        ):
            settings = {
                **persona.settings,
                "request.headers": json.dumps({**headers, "x-resource-id": resource}),
            }
            become(connection, persona.role, settings)
            found = functions(stage, "api", persona.role)
            found += functions(stage, "app", persona.role, definers=True)
            for function in found:
                walked += _call(stage, connection, persona.name, function, sent=resource)
    assert walked > 100


def test_no_integrator_reaches_over(
    stage: Stage, connection: psycopg.Connection[tuple[Any, ...]]
) -> None:
    settings = {
        "app.current_organization_id": stage.second.id,
        "app.current_user_id": stage.second.user("admin").id,
    }
    for role in ("parlance_integrator", "tool_runner"):
        become(connection, role, settings)
        for schema in ("parlance", "tools"):
            for function in functions(stage, schema, role):
                _call(stage, connection, role, function)


def _call(
    stage: Stage,
    connection: psycopg.Connection[tuple[Any, ...]],
    who: str,
    function: Function,
    sent: str = "",
) -> int:
    if function.name in PUBLIC:
        return 0
    values = calls(stage, function)
    marks = ", ".join(f"%s::{name}" for name in function.types)
    for one in values:
        statement = f"select f::text from {function.schema}.{function.name}({marks}) as f"
        said = attempt(connection, statement, *one)
        found = stage.secrets.in_text(said, sent=str(one) + str(stage.vector) + sent)
        assert not found, f"{who} at {function.title} with {one}: {found} in {said[:500]}"
    return len(values)


# ---- The end --------------------------------------------------------------------------


def test_an_organization_goes_with_all_that_is_its(world: World) -> None:
    """And with nothing of another's; the log of what was done stays."""
    leaving = settle(world, "zqgamma")
    with world.stack.connect() as connection, connection.transaction(force_rollback=True):
        connection.execute("delete from app.organizations where id = %s", [leaving.id])
        left = {
            table
            for table, column in tenant_tables(world).items()
            if connection.execute(
                f"select exists (select from {table} where {column} = %s)",
                [leaving.id],
            ).fetchone() == (True,)
        }  # fmt: skip
    assert left <= {"app.audit_log"} | SEALED | FOLDED
