"""What row level security costs: the same statements under the policies and without them.

Two organizations of ten chatbots each, a million messages in 50,000 conversations.  Both sides run
the transaction that PostgREST runs for a request (begin, the claims, app.pre_request(), the
statement, commit), through the same views (what is inserted goes to the table, since a view that
opens what is sealed takes nothing), as prepared statements, signed in as an admin and as a
member who made five of the ten chatbots.  One side is role `authenticated`.  The other bypasses row
level security and filters by itself, as an application would have to; the member's chatbots are a
constant there, which an application would have to look up first.

Nobody may insert messages but functions, so for the insert both sides get what a policy needs:
a policy with the predicate of the one for reading, and the privilege.  The trigger that counts
messages is off, so that the ratio is that of the insert alone.

Compared is the statement's time, not the transaction's, which would hide some of it.  Both sides
run in turns within one run of pgbench.  Target: at most 1.15 times.

What was expected before measuring: 1.0 to 1.1 for an admin, whose policy is two comparisons with
constants of the statement; up to 1.3 for a member's shortest statements, whose policy asks once a
statement which chatbots are the member's (20 us); 1.1 for an insert.
"""

import re
import statistics
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import LiteralString

import psycopg

from bench.cluster import Cluster
from bench.report import at_most, say

ORGANIZATIONS = 2
CHATBOTS = 10
OWN = 5  # the member's
CONVERSATIONS = 50_000
MESSAGES = 1_000_000
SAMPLE = 5_000
ROUNDS = 9
TRANSACTIONS = 6_000  # a round, both sides together
CLIENTS = (1, 4)
TARGET = 1.15

BOUND, FREE = "authenticated", "bench_free"
PEOPLE = ("admin", "member")
# By who asks; without row level security.
FILTERS = {
    "admin": "organization_id = :organization",
    "member": "organization_id = :organization and chatbot_id = any (:own)",
}

READS = {
    "list of a conversation's messages": (
        "select * from api.messages where conversation_id = :conversation {filter}"
        " order by id desc limit 20"
    ),
    "list of a chatbot's conversations": (
        "select * from api.conversations where chatbot_id = :chatbot {filter}"
        " order by id desc limit 20"
    ),
    "list of the latest conversations": (
        "select * from api.conversations where true {filter} order by id desc limit 20"
    ),
    "point read": "select * from api.messages where id = :message {filter}",
}
INSERT = (
    "insert into app.chatbot_messages (organization_id, conversation_id, chatbot_id, role,"
    " sender_type, content, is_confidential) values (:organization, :conversation, :chatbot,"
    " 'user', 'user', 'Is niacinamide stable at low pH, and for how long?', false)"
)
OPERATIONS = (*READS, "insert")

TRANSACTION = """\
\\set n random(1, {sample})
select organization_id as organization, chatbot_id as chatbot, conversation_id as conversation,
  message_id as message, own, claims from bench.targets where person = '{person}' and n = :n \\gset
begin;
select set_config('search_path', 'api, extensions', true),
  set_config('role', 'authenticated', true),
  set_config('request.jwt.claims', :claims, true), set_config('request.method', 'GET', true),
  set_config('request.path', '/messages', true), set_config('request.headers', '{{}}', true),
  set_config('request.cookies', '{{}}', true);
select app.pre_request();
select set_config('role', '{role}', true);
{statement};
commit;
"""

LOAD = """
create schema bench;
create table bench.conversations as
select
  i, app.uuid_v7() as id, b.organization_id, b.chatbot_id
from generate_series(1, %(conversations)s) as i
join (
  select
    organization_id, id as chatbot_id,
    row_number() over (order by id) - 1 as n, count(*) over () as of
  from app.chatbot_instances
) as b on b.n = i %% b.of
order by i;
create unique index on bench.conversations (i) include (organization_id, id, chatbot_id);
analyze bench.conversations;

insert into app.chatbot_conversations
  (organization_id, id, chatbot_id, session_id, integration_type, user_identifier, language)
select organization_id, id, chatbot_id, 'session-' || i, 'web_embed', 'visitor-' || i, 'en'
from bench.conversations
order by i;

-- Conversations go on side by side, so the messages of one are never neighbours.
insert into app.chatbot_messages
  (organization_id, conversation_id, chatbot_id, role, sender_type, content, confidence_score)
select
  c.organization_id, c.id, c.chatbot_id, v.role, v.sender_type,
  repeat('What was said in a conversation about niacinamide. ', 1 + m.number %% 7), v.confidence
from generate_series(1, %(messages)s) as m (number)
join bench.conversations as c on c.i = 1 + m.number %% %(conversations)s
join (values (0, 'user', 'user', null), (1, 'assistant', 'bot', 0.8))
  as v (parity, role, sender_type, confidence) on v.parity = m.number / %(conversations)s %% 2;
"""

TARGETS = """
create table bench.targets as
select t.* from (
  select
    u.role as person, row_number() over (partition by u.role order by random()) as n,
    m.organization_id, m.chatbot_id, m.conversation_id, m.id as message_id, u.own, u.claims
  from app.chatbot_messages as m tablesample system (3)
  join (
    select
      u.organization_id, u.role,
      jsonb_build_object('role', 'authenticated', 'aud', 'parlance', 'org', u.organization_id,
                         'sub', u.id)::text as claims,
      array(
        select b.id from app.chatbot_instances as b
        where b.organization_id = u.organization_id and (u.role = 'admin' or b.created_by = u.id)
      ) as own
    from app.users as u
  ) as u on u.organization_id = m.organization_id and m.chatbot_id = any (u.own)
) as t
where t.n <= %(sample)s;
alter table bench.targets add primary key (person, n);
"""

ROLES = """
create role bench_free bypassrls;
grant authenticated to bench_free;
grant bench_free to authenticator;
grant usage on schema bench to authenticator;
grant select on bench.targets to authenticator;
grant insert on app.chatbot_messages to authenticated;
grant execute on function app.uuid_v7() to authenticated;
create policy bench_insert on app.chatbot_messages for insert to authenticated with check (
  organization_id = (select app.current_organization_id())
  and ((select app.sees_all_chatbots())
       or chatbot_id = any ((select app.own_chatbot_ids())::uuid[]))
);
alter table app.chatbot_messages disable trigger count_message;
"""


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds."""

    pre_request: float
    statement: float
    transaction: float


def load(connection: psycopg.Connection) -> None:
    execute = connection.execute
    for number in range(ORGANIZATIONS):
        add = "insert into app.organizations (name) values (%s) returning id"
        organization = _value(connection, add, f"Number {number}")
        add = "select app.add_user(%s, %s, 'not a secret', %s)"
        people = {
            role: _value(connection, add, organization, f"{role}@number-{number}.example", role)
            for role in PEOPLE
        }
        for chatbot in range(CHATBOTS):
            maker = people["member" if chatbot < OWN else "admin"]
            execute(
                "select app.add_chatbot(%s, %s, %s)", [organization, maker, f"Chatbot {chatbot}"]
            )
    sizes = {
        "conversations": CONVERSATIONS,
        "messages": MESSAGES,
        "sample": SAMPLE,
    }
    # No triggers: foreign keys hold anyway, and nobody wants this counted.
    execute("set session_replication_role = replica")
    _script(connection, LOAD, sizes)
    execute("reset session_replication_role")
    _script(connection, TARGETS, sizes)
    _script(connection, ROLES, {})
    connection.commit()
    connection.autocommit = True
    execute("vacuum analyze")
    execute("checkpoint")


def _value(connection: psycopg.Connection, sql: LiteralString, *values: object) -> object:
    row = connection.execute(sql, values).fetchone()
    assert row is not None
    return row[0]


def _script(connection: psycopg.Connection, script: str, values: dict[str, int]) -> None:
    # Values of several statements at once have to be in their text.
    connection.execute((script % values if values else script).encode())


def script(person: str, operation: str, role: str) -> str:
    if operation == "insert":
        statement = INSERT
    else:
        own_filter = f"and {FILTERS[person]}" if role == FREE else ""
        statement = READS[operation].format(filter=own_filter)
    return TRANSACTION.format(sample=SAMPLE, person=person, role=role, statement=statement)


def measure(cluster: Cluster, files: list[Path], clients: int, seed: int) -> list[Times]:
    """The scripts in turns, transaction by transaction: what slows one down slows the other."""
    command = [cluster.binary("pgbench"), "--no-vacuum", "--protocol=prepared"]
    command += [f"--client={clients}", f"--jobs={min(clients, 2)}", f"--random-seed={seed}"]
    command += [f"--transactions={TRANSACTIONS // clients}", "--report-per-command"]
    command += [f"--file={file}" for file in files] + [cluster.socket_uri("authenticator")]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode != 0 or "(0.000%)" not in done.stdout:
        raise RuntimeError(f"pgbench failed:\n{done.stdout}{done.stderr}")
    return [_times(text) for text in done.stdout.split("statement latencies")[1:]]


def _times(text: str) -> Times:
    found = re.findall(r"^ +([0-9.]+) +[0-9]+ ", text, re.MULTILINE)
    # Choosing what to ask for is none of it.
    _, _, begin, settings, pre_request, role, statement, commit = map(float, found)
    whole = begin + settings + pre_request + role + statement + commit
    return Times(pre_request, statement, whole)


def compare(cluster: Cluster, person: str, operation: str, clients: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / role for role in (BOUND, FREE)]
        for file in files:
            file.write_text(script(person, operation, file.name))
        rounds = [measure(cluster, files, clients, number) for number in range(1, ROUNDS + 1)]
    ratio = statistics.median(with_.statement / without.statement for with_, without in rounds)
    whole = statistics.median(with_.transaction / without.transaction for with_, without in rounds)
    bound, free = (statistics.median(one[side].statement for one in rounds) for side in (0, 1))
    pre_request = statistics.median(one[0].pre_request for one in rounds)
    say(
        "rls",
        f"{operation}, {person}, {clients} {'client' if clients == 1 else 'clients'}: "
        f"ratio {ratio:.2f} {at_most(TARGET)}",
        f"without {free:.3f} ms",
        f"with {bound:.3f} ms",
        f"transactions {whole:.2f}",
        f"app.pre_request() {pre_request:.3f} ms",
    )


def main() -> None:
    with Cluster() as cluster:
        with psycopg.connect(cluster.uri) as connection:
            load(connection)
        for person in PEOPLE:
            for operation in OPERATIONS:
                for clients in CLIENTS:
                    compare(cluster, person, operation, clients)


if __name__ == "__main__":
    main()
