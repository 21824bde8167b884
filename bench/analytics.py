"""The figures of 30 days: a chatbot of ten million messages against one of a hundred thousand.

Both are in one database, of one organization.  Facts are loaded as they would be after such a
month, conversations of two questions and two answers at any time of it, by visitors who come three
times on average; the triggers are off, and what they would have inserted is inserted by set, then
folded by app.fold_analytics in batches, as the clock does.  The recount of the small one shows
that this is right.  A call is the transaction that PostgREST runs for `GET
…/analytics?period=30d`: claims, app.pre_request(), api.analytics_get, commit; by a signed-in
admin, one client, the two in turns.  Targets: the large one's median at most 1.3 times the small
one's, and its 95th percentile under 50 ms.  A time zone that is kept is measured, and one that is
not, which has no target.

What was expected before measuring: 15 ms, 1.1 times.  A month is thirty rows of sums whatever is in
them; the large one has more buckets of response times a day, some 400 against 250.

`python -m bench.analytics 200000` takes another number for the large one.
"""

import json
import statistics
import sys
import time
from typing import Any

import psycopg

from bench.cluster import Cluster
from bench.report import at_most, say

NAME = "analytics"
SMALL, LARGE = 100_000, 10_000_000
WARM, CALLS = 20, 200
RATIO_TARGET, TIME_TARGET = 1.3, 50
BATCH = 500_000
KEPT, OTHER = "Asia/Tokyo", "America/New_York"

Connection = psycopg.Connection[tuple[Any, ...]]

# Talks of four messages.
LOAD = """
set session_replication_role = replica;
set work_mem = '512MB';
create temporary table talks as
select
  app.uuid_v7() as id, %(o)s::uuid as organization_id, %(b)s::uuid as chatbot_id,
  'visitor-' || (random() * %(talks)s / 3)::integer as visitor,
  now() - interval '29 days' * (1 - n / %(talks)s::double precision) - interval '10 minutes' as at,
  (array['web_embed', 'web_embed', 'line_oa', 'api'])[1 + n %% 4] as channel,
  exp(6.9 + 0.6 * (random() + random() + random() + random() + random() + random() - 3))::integer
    as ms
from generate_series(1, %(talks)s) as n;

insert into app.chatbot_conversations
  (organization_id, id, chatbot_id, session_id, integration_type, user_identifier, language,
   started_at, last_activity_at)
select organization_id, id, chatbot_id, 'session-' || id, channel, visitor, 'en', at, at from talks;

insert into app.chatbot_messages
  (organization_id, conversation_id, chatbot_id, role, sender_type, content, created_at)
select
  t.organization_id, t.id, t.chatbot_id, m.role, m.sender, 'What was said about niacinamide.',
  t.at + make_interval(secs => m.n * 60 + case m.sender when 'bot' then t.ms / 1000.0 else 0 end)
from talks as t
cross join (values (0, 'user', 'user'), (0, 'assistant', 'bot'), (1, 'user', 'user'),
                   (1, 'assistant', 'bot')) as m (n, role, sender);

insert into app.turns
  (organization_id, conversation_id, chatbot_id, user_message_id, state, outcome, question,
   language, provider, model, usage, created_at, finished_at)
select
  t.organization_id, t.id, t.chatbot_id, t.id, 'answered', 'answered', 'What?', 'en', 'openai',
  'model-' || m.n, '{"promptTokens": 900, "completionTokens": 120}',
  t.at + make_interval(secs => m.n * 60),
  t.at + make_interval(secs => m.n * 60 + t.ms / 1000.0)
from talks as t cross join (values (0), (1)) as m (n);

insert into app.analytics_deltas
  (organization_id, chatbot_id, slot, integration_type, total_conversations)
select organization_id, chatbot_id, app.analytics_slot(at), channel, count(*)
from talks group by 1, 2, 3, 4;

insert into app.analytics_deltas
  (organization_id, chatbot_id, slot, visitor, total_messages, messages_sent, messages_received)
select m.organization_id, m.chatbot_id, app.analytics_slot(m.created_at),
       case m.sender_type when 'user' then c.user_identifier end, count(*),
       nullif(count(*) filter (where m.role = 'user'), 0),
       nullif(count(*) filter (where m.role = 'assistant'), 0)
from app.chatbot_messages as m
join app.chatbot_conversations as c
  on c.organization_id = m.organization_id and c.id = m.conversation_id
where m.chatbot_id = %(b)s
group by 1, 2, 3, 4
order by 4;

insert into app.analytics_deltas
  (organization_id, chatbot_id, slot, provider, model, response_bucket, successful_queries,
   responses, response_ms, requests, prompt_tokens, completion_tokens)
select
  t.organization_id, t.chatbot_id, app.analytics_slot(t.finished_at), t.provider, t.model,
  app.response_bucket(t.ms), count(*), count(*), sum(t.ms), count(*), sum(t.prompt),
  sum(t.completion)
from (
  select f.*, (extract(epoch from f.finished_at - f.created_at) * 1000)::bigint as ms,
         (f.usage ->> 'promptTokens')::bigint as prompt,
         (f.usage ->> 'completionTokens')::bigint as completion
  from app.turns as f where f.chatbot_id = %(b)s
) as t
group by 1, 2, 3, 4, 5, 6;

drop table talks;
reset work_mem;
reset session_replication_role
"""


def value(connection: Connection, sql: str, *values: object) -> Any:
    row = connection.execute(sql, values or None).fetchone()
    return row[0] if row else None


def prepare(connection: Connection) -> tuple[str, str, list[str]]:
    organization = value(
        connection, "insert into app.organizations (name) values ('Bench') returning id"
    )
    # The clock would fold, too.
    connection.execute("select cron.unschedule(jobid) from cron.job")
    user = value(
        connection,
        "select app.add_user(%s, 'a@bench.example', 'long enough a word', 'admin', 'A')",
        organization,
    )
    hours = {"businessHours": {"timezone": KEPT, "days": {}}}
    bots = [
        value(connection, "select app.add_chatbot(%s, %s, %s, null, %s) ->> 'id'",
              organization, user, name, json.dumps(hours))
        for name in ("small", "large")
    ]  # fmt: skip
    for number in range(2):
        value(connection, "select parlance.set_model_price('openai', %s, 2.5, 10, %s)::text",
              f"model-{number}", "2026-01-01")  # fmt: skip
    return str(organization), str(user), bots


def load(connection: Connection, organization: str, bot: str, messages: int) -> None:
    values = {"o": organization, "b": bot, "talks": messages // 4}
    for statement in LOAD.split(";\n"):
        connection.execute(statement, values if "%" in statement else None)
    rows = value(connection, "select count(*) from app.analytics_deltas")
    started = time.perf_counter()
    while value(connection, "select app.fold_analytics(%s)", BATCH):
        pass
    seconds = time.perf_counter() - started
    say(NAME, f"{messages} messages", f"{rows / seconds:.0f} rows a second folded")


def read(connection: Connection, claims: str, bot: str, zone: str) -> tuple[float, Any]:
    """How long it took, in milliseconds, and what was answered."""
    headers = json.dumps({"x-chatbot-id": bot})
    started = time.perf_counter()
    with connection.transaction():
        connection.execute(
            "select set_config('request.jwt.claims', %s, true),"
            " set_config('request.headers', %s, true), set_config('role', 'authenticated', true)",
            [claims, headers],
        )
        connection.execute("select app.pre_request()")
        found = value(
            connection, "select api.analytics_get(p_period => '30d', p_time_zone => %s)", zone
        )
    return (time.perf_counter() - started) * 1000, found


def main() -> None:
    large = int(sys.argv[1]) if len(sys.argv) > 1 else LARGE
    with Cluster() as cluster, cluster.connect() as connection:
        organization, user, bots = prepare(connection)
        for bot, messages in zip(bots, (SMALL, large), strict=True):
            load(connection, organization, bot, messages)
            if (
                messages == SMALL
                and connection.execute("select * from parlance.verify_analytics()").fetchone()
            ):
                raise RuntimeError("the generator counts otherwise than the triggers")
        connection.execute("vacuum analyze")
        claims = json.dumps({"role": "authenticated", "sub": user, "org": organization})
        for zone, calls in (("UTC", CALLS), (KEPT, CALLS), (OTHER, 10)):
            times: dict[str, list[float]] = {bot: [] for bot in bots}
            for number in range(WARM + calls):
                for bot, messages in zip(bots, (SMALL, large), strict=True):
                    took, found = read(connection, claims, bot, zone)
                    if found["summary"]["totalMessages"] != messages:
                        raise RuntimeError(f"not all was counted: {found['summary']}")
                    if number >= WARM:
                        times[bot].append(took)
            medians = [statistics.median(times[bot]) for bot in bots]
            p95 = statistics.quantiles(times[bots[1]], n=20)[-1]
            if zone == OTHER:
                say(NAME, f"30 days of {zone}, not kept, small {medians[0]:.1f} ms",
                    f"large {medians[1]:.1f} ms")  # fmt: skip
                continue
            say(NAME, f"30 days of {zone}, small {medians[0]:.1f} ms", f"large {medians[1]:.1f} ms")
            say(
                NAME,
                f"30 days of {zone}",
                f"large, times small, {medians[1] / medians[0]:.2f} {at_most(RATIO_TARGET)}",
                f"large, p95, {p95:.1f} ms {at_most(TIME_TARGET)}",
            )


if __name__ == "__main__":
    main()
