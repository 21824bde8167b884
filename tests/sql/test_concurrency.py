"""What many do at once in the database, counted afterwards."""

import json
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest

from tests.support.cluster import Cluster
from tests.support.waiting import wait_for

WORKERS = 8
Connection = psycopg.Connection[tuple[Any, ...]]


@pytest.fixture(scope="module")
def database(cluster: Cluster) -> Iterator[str]:
    with cluster.copy() as name:
        yield name


@pytest.fixture
def connection(cluster: Cluster, database: str) -> Iterator[Connection]:
    with cluster.connect(database) as opened:
        yield opened


@pytest.fixture(scope="module")
def bot(cluster: Cluster, database: str) -> dict[str, str]:
    """A chatbot, with its organization."""
    with cluster.connect(database) as opened:
        opened.execute(
            """
            insert into app.settings (name, value) values
              ('password_cost', '4'),
              ('visitor_rate_limit', '{"limit": 1000000, "windowMinutes": 1}'),
              ('chatbot_rate_limit', '{"limit": 1000000, "windowMinutes": 1}'),
              ('key_rate_limit', '{"limit": 1000000, "windowMinutes": 1}')
            """
        )
        made = value(opened, "select app.set_up_installation('a@b.example', 'a password', 'X')")
    return dict(made)


def value(connection: Connection, sql: str, *values: object) -> Any:
    row = connection.execute(sql, values or None).fetchone()
    return row[0] if row else None


def at_once(
    cluster: Cluster, database: str, work: Callable[[Connection, int], Any], times: int
) -> list[Any]:
    """Each worker does it so many times, all beginning together."""
    start = threading.Barrier(WORKERS)

    def run(number: int) -> list[Any]:
        with cluster.connect(database) as opened:
            start.wait(30)
            return [work(opened, number * times + n) for n in range(times)]

    with ThreadPoolExecutor(WORKERS) as pool:
        return [result for results in pool.map(run, range(WORKERS)) for result in results]


def admission(bot: dict[str, str], session: str, key: str | None = None) -> str:
    request = {
        "chatbotId": bot["chatbotId"], "apiKey": bot["secretKey"], "host": "h",
        "sessionId": session, "message": "Hello", "idempotencyKey": key, "requestId": "r",
    }  # fmt: skip
    return json.dumps(request)


TURN = (
    "select sidecar.begin_turn(sidecar.admit(%s) -> 'admission',"
    " array_fill(0.05::real, array[384])::extensions.vector)"
)
BEGIN = "select sidecar.begin_turn(%s, array_fill(0.05::real, array[384])::extensions.vector)"


def test_a_limit_is_exact(cluster: Cluster, database: str) -> None:
    def hit(connection: Connection, _: int) -> bool:
        sql = "select (app.hit_limits('{one,two}', '{1000,100}', '{60,60}')).wait_seconds is null"
        allowed: bool = value(connection, sql)
        return allowed

    assert sum(at_once(cluster, database, hit, 40)) == 100
    # What the narrow limit refused, the wide one did not count.
    with cluster.connect(database) as connection:
        left = value(connection, "select (app.hit_limits('{one}', '{1000}', '{60}')).remaining")
    assert left == 1000 - 100 - 1


def test_a_session_has_one_conversation(
    cluster: Cluster, database: str, bot: dict[str, str]
) -> None:
    def talk(connection: Connection, number: int) -> Any:
        step = value(connection, TURN, admission(bot, f"s-{number % 10}"))
        return step["turn"]["conversationId"]

    found = Counter(at_once(cluster, database, talk, 20))
    assert sorted(found.values()) == [16] * 10


def test_a_key_has_one_turn(cluster: Cluster, database: str, bot: dict[str, str]) -> None:
    def ask(connection: Connection, number: int) -> Any:
        sent = admission(bot, "idempotent", f"key-number-{number % 20}")
        step = value(connection, TURN, sent)
        assert step["next"] in ("reply", "refuse"), step
        return step["turn"]["id"] if step["next"] == "reply" else step["body"]["code"]

    found = Counter(at_once(cluster, database, ask, 20))
    del found["turn_in_progress"]
    assert len(found) == 20


def test_a_budget_is_kept(
    cluster: Cluster, database: str, bot: dict[str, str], connection: Connection
) -> None:
    """Each turn uses all that it was granted, and most of them begin while others are under way."""
    budget = 30_000
    connection.execute(
        "update app.chatbot_instances set configuration = configuration || %s where id = %s",
        [
            json.dumps(
                {"provider": "openai", "maxTokens": 400, "tokenBudget": {"monthly": budget}}
            ),
            bot["chatbotId"],
        ],
    )
    used = "select app.tokens_this_month(%s, %s)"
    ids = (bot["organizationId"], bot["chatbotId"])
    before = value(connection, used, *ids)
    granted: list[int] = []

    def ask(opened: Connection, number: int) -> str:
        let_in = value(opened, "select sidecar.admit(%s)", admission(bot, f"budget-{number}"))
        if "admission" not in let_in:
            # Used to the last token.
            assert let_in["body"]["code"] == "token_budget_exhausted", let_in
            return "refuse"
        step = value(opened, BEGIN, json.dumps(let_in["admission"]))
        if step["next"] != "answer":
            return str(step["next"])
        request = json.dumps(step["request"], ensure_ascii=False)
        tokens = len(request.encode()), step["request"]["max_tokens"]
        granted.append(sum(tokens))
        result = {
            "text": "Hello!",
            "usage": {"promptTokens": tokens[0], "completionTokens": tokens[1]},
        }
        opened.execute("select sidecar.finish_turn(%s, %s)",
                       [json.dumps(step["turn"]), json.dumps(result)])  # fmt: skip
        return "answer"

    found = Counter(at_once(cluster, database, ask, 12))
    assert found["answer"] > 10, found
    assert found["retry"] + found["refuse"] > 10, found
    assert value(connection, used, *ids) - before == sum(granted)
    assert budget - 2000 < value(connection, used, *ids) <= budget
    connection.execute(
        "update app.chatbot_instances set configuration = configuration - '{provider,maxTokens,"
        "tokenBudget}'::text[] where id = %s",
        [bot["chatbotId"]],
    )


def test_a_budget_is_kept_also_from_what_is_not_committed_yet(
    cluster: Cluster, database: str, bot: dict[str, str], connection: Connection
) -> None:
    """One begins a turn, and has not committed it, when another begins one: it has to wait."""
    configure = (
        "update app.chatbot_instances set configuration = configuration"
        " || jsonb_build_object('provider', 'openai', 'maxTokens', 400, 'tokenBudget',"
        " jsonb_build_object('monthly', app.tokens_this_month(organization_id, id) + %s))"
        " where id = %s"
    )
    # For one of them, and not for two.
    connection.execute(configure, [700, bot["chatbotId"]])
    waiting = (
        "select count(*) from pg_stat_activity"
        " where datname = %s and wait_event_type = 'Lock' and wait_event = 'advisory'"
    )
    with (
        cluster.connect(database, autocommit=False) as first,
        cluster.connect(database) as second,
        ThreadPoolExecutor(1) as pool,
    ):
        # Let in beforehand: the rows of the limits are not what is waited for here.
        admit = "select sidecar.admit(%s) -> 'admission'"
        one, two = (
            json.dumps(value(second, admit, admission(bot, f"uncommitted-{number}")))
            for number in (1, 2)
        )
        assert value(first, BEGIN, one)["next"] == "answer"
        late = pool.submit(value, second, BEGIN, two)
        deadline = time.monotonic() + 30
        while not late.done() and not value(connection, waiting, database):
            assert time.monotonic() < deadline, "neither done nor waiting"
        assert not late.done(), late.result()
        first.commit()
        assert late.result(30)["next"] == "retry"
    connection.execute(
        "update app.chatbot_instances set configuration = configuration - '{provider,maxTokens,"
        "tokenBudget}'::text[] where id = %s",
        [bot["chatbotId"]],
    )


def test_a_budget_is_kept_while_a_turn_ends(
    cluster: Cluster, database: str, bot: dict[str, str], connection: Connection
) -> None:
    """What a turn held becomes what it used: who adds the two up sees one of them, never none."""
    configure = (
        "update app.chatbot_instances set configuration = configuration"
        " || jsonb_build_object('provider', 'openai', 'maxTokens', 400, 'tokenBudget',"
        " jsonb_build_object('monthly', app.tokens_this_month(organization_id, id)"
        " + app.reserved_tokens(organization_id, id, id) + %s))"
        " where id = %s"
    )
    # For one of them, and not for two.
    connection.execute(configure, [700, bot["chatbotId"]])
    admit = "select sidecar.admit(%s) -> 'admission'"
    one = value(connection, admit, admission(bot, "ends"))
    step = value(connection, BEGIN, json.dumps(one))
    assert step["next"] == "answer", step
    reserve = (
        "select to_jsonb(r) from app.turns as t"
        " cross join lateral app.reserve_tokens(t, 'A question', 400) as r where t.id = %s"
    )
    # As it is before it has set anything aside: its own reservation is not counted against a turn.
    other = value(
        connection,
        "insert into app.turns select (jsonb_populate_record(t, %s)).* from app.turns as t"
        " where t.id = %s returning id",
        json.dumps({"id": str(uuid.uuid4()), "idempotency_key": None, "reserved_tokens": None}),
        step["turn"]["id"],
    )
    waiting = (
        "select count(*) from pg_locks as l join pg_database as d on d.oid = l.database"
        " where d.datname = %s and l.locktype = 'advisory' and not l.granted and l.objid = %s"
    )
    # It stops where it looks for what is used, as long as somebody has lock 77.
    definition = value(
        connection,
        "select pg_get_functiondef('app.tokens_this_month(uuid, uuid)'::regprocedure)",
    )
    stop = "perform pg_advisory_lock_shared(77); perform pg_advisory_unlock_shared(77);"
    connection.execute(definition.replace("begin\n", f"begin {stop}\n", 1))
    turn_lock = value(
        connection,
        "select hashtextextended(%s::text, 3) & 4294967295::bigint", bot["chatbotId"],
    )  # fmt: skip
    with (
        ThreadPoolExecutor(1) as pool,
        cluster.connect(database) as second,
        cluster.connect(database, autocommit=False) as first,
        cluster.connect(database, autocommit=False) as ending,
    ):
        first.execute(
            "select pg_advisory_xact_lock(hashtextextended(%s::text, 3))", [bot["chatbotId"]]
        )
        late = pool.submit(value, second, reserve, other)
        wait_for(lambda: value(connection, waiting, database, turn_lock), "waiting for its turn")
        ending.execute("select pg_advisory_xact_lock(77)")
        first.commit()
        wait_for(lambda: value(connection, waiting, database, 77), "looking for what is used")
        usage = {"promptTokens": 300, "completionTokens": 400}
        result = json.dumps({"text": "Hello!", "usage": usage})
        ending.execute("select sidecar.finish_turn(%s, %s)", [json.dumps(step["turn"]), result])
        ending.commit()
        # Whether it is seen holding or having used them, there is nothing left to grant.
        assert late.result(30)["granted"] is None
    connection.execute(definition)
    connection.execute(
        "update app.chatbot_instances set configuration = configuration - '{provider,maxTokens,"
        "tokenBudget}'::text[] where id = %s",
        [bot["chatbotId"]],
    )


def test_work_is_claimed_once(
    cluster: Cluster, database: str, bot: dict[str, str], connection: Connection
) -> None:
    for number in range(100):
        connection.execute(
            "select app.add_document(%s, %s, %s, %s)",
            [bot["organizationId"], bot["userId"], json.dumps({"fileName": f"{number}.md"}), b"x"],
        )

    def claim(opened: Connection, _: int) -> list[str]:
        jobs = value(opened, "select sidecar.claim_jobs('w', '{ingest}', 3)")
        return [job["job"]["id"] for job in jobs]

    claimed = Counter(job for jobs in at_once(cluster, database, claim, 12) for job in jobs)
    assert len(claimed) == 100
    assert set(claimed.values()) == {1}


def test_prompts_have_an_order(
    cluster: Cluster, database: str, bot: dict[str, str], connection: Connection
) -> None:
    def write(opened: Connection, number: int) -> Any:
        sql = "select app.set_prompt(%s, %s, %s)"
        return value(opened, sql, bot["organizationId"], bot["chatbotId"], f"Prompt {number}")

    versions = at_once(cluster, database, write, 10)
    assert sorted(versions) == list(range(1, 81))
    sql = (
        "select b.prompt_version, b.current_system_prompt = h.prompt_text"
        " from app.chatbot_instances as b join app.chatbot_prompt_history as h"
        " on h.chatbot_id = b.id and h.version = b.prompt_version"
    )
    assert connection.execute(sql).fetchall() == [(80, True)]


def test_a_chatbot_has_one_live_key(
    cluster: Cluster, database: str, bot: dict[str, str], connection: Connection
) -> None:
    """Whoever asks gets a key, and each ends the one before."""

    def rotate(opened: Connection, _: int) -> Any:
        sql = "select app.add_key(%s, %s, 'publishable')"
        return value(opened, sql, bot["organizationId"], bot["chatbotId"])

    made = at_once(cluster, database, rotate, 5)
    assert len(set(made)) == 5 * WORKERS
    live = connection.execute(
        "select publishable_key from app.chatbot_keys"
        " where kind = 'publishable' and revoked_at is null"
    ).fetchall()
    assert len(live) == 1
    assert live[0][0] in made


def test_a_chatbot_answers_with_its_production_version(
    cluster: Cluster, database: str, bot: dict[str, str], connection: Connection
) -> None:
    """Some write, some move the label: what the chatbot says of itself is what the label says."""
    claims = json.dumps(
        {"role": "authenticated", "sub": bot["userId"], "org": bot["organizationId"]}
    )
    headers = json.dumps({"x-chatbot-id": bot["chatbotId"], "x-resource-id": "production"})
    written = value(connection, "select max(version) from app.chatbot_prompt_history") or 0
    start = value(connection, "select app.set_prompt(%s, %s, 'The first')",
                  bot["organizationId"], bot["chatbotId"])  # fmt: skip
    assert start == written + 1

    def change(opened: Connection, number: int) -> None:
        with opened.transaction():
            opened.execute(
                "select set_config('request.jwt.claims', %s, true),"
                " set_config('request.headers', %s, true),"
                " set_config('role', 'authenticated', true)",
                [claims, headers],
            )
            if number % 2:
                opened.execute("select api.prompt_label_set(%s)", [json.dumps({"version": start})])
            else:
                sent = json.dumps({"systemPrompt": f"Prompt {number}"})
                opened.execute("select api.prompt_update(%s)", [sent])

    at_once(cluster, database, change, 10)
    sql = (
        "select l.version = b.prompt_version, h.prompt_text = b.current_system_prompt,"
        " (select max(version) from app.chatbot_prompt_history)"
        " from app.chatbot_instances as b join app.prompt_labels as l"
        " on l.chatbot_id = b.id and l.label = 'production' join app.chatbot_prompt_history as h"
        " on h.chatbot_id = b.id and h.version = b.prompt_version"
    )
    assert connection.execute(sql).fetchall() == [(True, True, start + 5 * WORKERS)]


def test_folds_lose_nothing(
    cluster: Cluster, database: str, bot: dict[str, str], connection: Connection
) -> None:
    """Some talk while others fold, and somebody looks: the sums never differ from the rows."""
    begun = Counter({"messages": value(connection, "select count(*) from app.chatbot_messages")})

    def work(opened: Connection, number: int) -> int:
        if number % 4 == 0:
            folded: int = value(opened, "select app.fold_analytics(7)")
            return folded
        if number % 4 == 1:
            row = opened.execute(
                "select (select sum(total_messages) from api.chatbot_analytics),"
                " (select count(*) from app.chatbot_messages)"
            ).fetchone()
            assert row is not None
            assert row[0] == row[1]
            return 0
        value(opened, TURN, admission(bot, f"fold-{number}"))
        return 0

    at_once(cluster, database, work, 40)
    while value(connection, "select app.fold_analytics()"):
        pass
    assert value(connection, "select count(*) from app.analytics_deltas") == 0
    sums = connection.execute(
        "select sum(total_conversations)::int, sum(total_messages)::int,"
        " sum(successful_queries)::int, sum(responses)::int from app.analytics_slots"
        " where not is_forgotten"
    ).fetchone()
    counts = connection.execute(
        "select (select count(*) from app.chatbot_conversations)::int,"
        " (select count(*) from app.chatbot_messages)::int,"
        " count(*) filter (where outcome = 'answered')::int,"
        " count(*) filter (where outcome not in ('handed', 'refused'))::int from app.turns"
    ).fetchone()
    assert sums == counts
    assert counts is not None
    assert counts[1] > begun["messages"]


def test_questions_are_counted_once(
    cluster: Cluster, database: str, bot: dict[str, str], connection: Connection
) -> None:
    """Some ask, others group or erase, and somebody looks: the counts are the rows at any time."""
    top = (
        "(select coalesce(sum((t ->> 'count')::int), 0) from jsonb_array_elements(app.top_queries("
        f"'{bot['organizationId']}', '{bot['chatbotId']}', null, null, 1000000)) as t)"
    )
    turn = (
        "select sidecar.begin_turn(sidecar.admit(%s) -> 'admission',"
        " (array_fill(0::real, array[%s]) || 1::real || array_fill(0::real, array[%s]))"
        "::extensions.vector)"
    )

    def work(opened: Connection, number: int) -> None:
        match number % 5:
            case 0:
                value(opened, "select app.group_queries(7)")
            case 1:
                row = opened.execute(
                    f"select {top}, (select count(*) from app.turns as t"
                    " where t.parameters ->> 'grounding' <> 'small_talk')"
                ).fetchone()
                assert row is not None
                assert row[0] == row[1]
            case 2:
                opened.execute(
                    "delete from app.chatbot_conversations where session_id = %s",
                    [f"ask-{number - 4}"],
                )
            case _:
                words = f"Question number {number % 7}?"
                asked = json.loads(admission(bot, f"ask-{number}")) | {"message": words}
                opened.execute(turn, [json.dumps(asked), number % 7, 383 - number % 7])
                opened.execute(
                    "select app.rate_query(t.organization_id, t.answer_message_id, 1, 0)"
                    " from app.turns as t where t.question = %s limit 3",
                    [words],
                )

    at_once(cluster, database, work, 60)
    # As the worker does with groups whose first question was erased.
    connection.execute(
        "select app.store_query_embedding(o.id, p.kind, p.id, (array_fill(0::real, array[n.n])"
        " || 1::real || array_fill(0::real, array[383 - n.n]))::extensions.halfvec, 1::smallint)"
        " from app.organizations as o, app.pending_queries(o.id, 1::smallint, 1000) as p,"
        " lateral (select substring(p.question from '[0-9]')::integer as n) as n"
    )
    while value(connection, "select app.group_queries()"):
        pass
    assert value(connection, "select count(*) from app.query_queue") == 0
    assert value(connection, "select count(*) from app.query_deltas") == 0
    assert value(connection, "select count(*) from app.query_questions") > 100
    assert value(connection, f"select {top}") == value(
        connection, "select count(*) from app.query_questions"
    )
    assert connection.execute("select * from parlance.verify_queries()").fetchall() == []
    groups, hashes = connection.execute(
        "select count(plain_hash), count(distinct plain_hash) from app.query_groups"
    ).fetchall()[0]
    assert (groups, hashes) == (7, 7), "no question has two groups"
