"""What counting costs a message: inserts with all triggers against inserts without, one chatbot.

16 clients of pgbench insert messages of visitors into a thousand conversations of one chatbot, a
flushed commit each, in rounds that take turns: with the triggers of app.chatbot_messages, and with
them off.  They are inserted as a turn does, which says whether they are confidential, and as
somebody who leaves that to the database.  Then what was counted is folded.  Targets: at least 0.7
of the inserts a second without triggers, and folding at least as fast as they came.

What was expected before measuring: 0.85.  A trigger reads one row by its key and inserts one.
"""

import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.cluster import Cluster
from bench.report import say

NAME = "counting"
CLIENTS, ROUNDS, SECONDS = 16, 3, 10
RATIO_TARGET, FOLD_TARGET = 0.7, 1

PREPARE = """
with o as (
  insert into app.organizations (name) values ('Bench') returning id
), b as (
  select app.add_chatbot(
    id, app.add_user(id, 'a@bench.example', 'long enough a word', 'admin', 'A'), 'B', null, '{}')
    as made, id from o
)
insert into app.chatbot_conversations
  (organization_id, chatbot_id, session_id, integration_type, user_identifier)
select id, (made ->> 'id')::uuid, 'session-' || n, 'api', 'visitor-' || n
from b, generate_series(1, 1000) as n
"""
TARGETS = """
create table public.targets as
select row_number() over () as n, organization_id, chatbot_id, id from app.chatbot_conversations
"""
SCRIPT = """\\set n random(1, 1000)
insert into app.chatbot_messages
  (organization_id, conversation_id, chatbot_id, role, sender_type, content, is_confidential)
select organization_id, id, chatbot_id, 'user', 'user', 'Is niacinamide stable at low pH?', {}
from public.targets where n = :n;
"""


def inserts_a_second(cluster: Cluster, script: Path, seconds: int) -> float:
    command = [
        cluster.binary("pgbench"), "--no-vacuum", "--protocol=prepared",
        f"--client={CLIENTS}", "--jobs=2", f"--time={seconds}", f"--file={script}", cluster.uri,
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.search(r"tps = ([0-9.]+)", done.stdout)
    if done.returncode != 0 or not found:
        raise RuntimeError(f"pgbench failed:\n{done.stdout}{done.stderr}")
    return float(found[1])


def main() -> None:
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    rates: dict[tuple[str, str], list[float]] = {
        ("disable", "false"): [], ("enable", "false"): [], ("enable", "null"): [],
    }  # fmt: skip
    with Cluster() as cluster, cluster.connect() as connection, tempfile.TemporaryDirectory() as at:
        script = Path(at) / "insert.sql"
        connection.execute("select cron.unschedule(jobid) from cron.job")
        connection.execute(PREPARE)
        connection.execute(TARGETS)
        connection.execute("create unique index on public.targets (n)")
        connection.execute("vacuum analyze")
        connection.execute("select app.fold_analytics()")
        for _ in range(ROUNDS):
            for (word, confidential), found in rates.items():
                script.write_text(SCRIPT.format(confidential))
                connection.execute(f"alter table app.chatbot_messages {word} trigger user")
                found.append(inserts_a_second(cluster, script, seconds))
        row = connection.execute("select count(*) from app.analytics_deltas").fetchone()
        started = time.perf_counter()
        while connection.execute("select app.fold_analytics()").fetchone() != (0,):
            pass
        folding = (row[0] if row else 0) / (time.perf_counter() - started)
    free, counted, looked_up = (statistics.median(found) for found in rates.values())
    say(NAME, f"without triggers {free:.0f}/s", f"with {counted:.0f}/s", f"folded {folding:.0f}/s")
    say(NAME, f"inserts with triggers, of those without, {counted / free:.2f}"
        f" (target >= {RATIO_TARGET})")  # fmt: skip
    say(NAME, f"the same by who does not say whether it is confidential {looked_up / free:.2f}")
    say(NAME, f"folded, times what came, {folding / counted:.2f} (target >= {FOLD_TARGET})")


if __name__ == "__main__":
    main()
