"""What runs by the clock runs: pg_cron itself starts each job, as the role that it belongs to."""

import time

from tests.support.world import World

MINUTELY = (
    "fold-analytics", "close-idle-conversations", "promote-knowledge", "evaluate-alerts",
    "evaluate-metrics",
)  # fmt: skip


def test_pg_cron_runs_every_job_of_the_minute(world: World) -> None:
    deadline = time.monotonic() + 90
    runs: dict[str, str] = {}
    while time.monotonic() < deadline and not set(MINUTELY) <= set(runs):
        runs = dict(
            world.rows(
                """select j.jobname, d.status || ' ' || coalesce(d.return_message, '')
                   from cron.job_run_details as d join cron.job as j using (jobid)
                   where d.end_time is not null"""
            )
        )
        time.sleep(1)
    assert set(MINUTELY) <= set(runs)
    assert all(runs[name].startswith("succeeded") for name in MINUTELY), runs


def test_every_job_can_be_run_twice_by_hand(world: World) -> None:
    jobs = world.rows("select jobname, command, username from cron.job order by jobid")
    assert {username for _, _, username in jobs} == {"parlance_clock"}
    for _ in range(2):
        for _, command, _ in jobs:
            world.run("set role parlance_clock")
            world.run(command)
            world.run("reset role")
