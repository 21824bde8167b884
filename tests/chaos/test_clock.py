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


def test_its_own_log_is_kept_for_a_week(world: World) -> None:
    """Also of runs that no end is known of: those that a crash cut short."""
    columns = "runid, jobid, username, command, status, start_time, end_time"
    old = "now() - interval '8 days'"
    world.run(
        f"insert into cron.job_run_details ({columns}) values"
        f" (-4, 1, 'parlance_clock', 'old', 'starting', null, null),"
        f" (-3, 1, 'parlance_clock', 'old', 'failed', {old}, null),"
        f" (-2, 1, 'parlance_clock', 'old', 'succeeded', {old}, {old}),"
        f" (-1, 1, 'parlance_clock', 'new', 'succeeded', now(), now())"
    )
    world.run("set role parlance_clock")
    try:
        assert world.value("select app.run_clock_job('prune-cron-log')") == "done"
    finally:
        world.run("reset role")
    left = "select command from cron.job_run_details where runid < 0"
    assert [command for (command,) in world.rows(left)] == ["new"]
