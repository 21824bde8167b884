"""Calls of every operation of openapi.json with what it allows, and with what it does not.

schemathesis makes the calls and judges the answers; here is what it does not know: whose calls
these are, ids of what there is, and what the caller must not do to itself.

    bin/parlance fuzz [--cases 1000] [--only PATH]
"""

import argparse
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.configuration import set_hypothesis_home_dir
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Ok
from schemathesis.specs.openapi import checks as openapi_checks

from ops.settings import Layout
from tests.support.cluster import Cluster
from tests.support.stack import Stack
from tests.support.tenants import MARK, Tenant, settle
from tests.support.world import PASSWORD, World

# What it keeps of its own accord, it keeps out of the checkout.
set_hypothesis_home_dir(Layout.from_environment(os.environ).home / "hypothesis")

DOCUMENT = "/api/v1/openapi.json"
CHECKS = [
    not_a_server_error,
    openapi_checks.status_code_conformance,
    openapi_checks.content_type_conformance,
    openapi_checks.response_headers_conformance,
    openapi_checks.response_schema_conformance,
]
# So many of each: what deletes, deletes these.
THROWAWAY = 8
# How much more often than not a call is right in what is not under test.
OFTEN = 16
# What a caller does to itself, somebody else does here.
SELF_HARM = ("changePassword", "logout")
# Their events do not end.
ENDLESS = ("watchLive",)
# And what it would take from the calls after: a chatbot's key, that it is there, or switched on.
TAKES = ("chatbotUpdate", "tokenRegenerate")
MODES = (schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE)


@dataclass
class Outcome:
    """What became of one operation."""

    call: str
    statuses: Counter[int] = field(default_factory=Counter)
    failures: dict[str, str] = field(default_factory=dict)
    """What is wrong, and the first call that showed it."""
    has_ids: bool = True
    """Whether there is something that its path can name."""
    seconds: float = 0.0
    needs: bool = False
    """Whether its query must have something."""

    @property
    def succeeded(self) -> bool:
        return any(status < 400 for status in self.statuses)

    def __str__(self) -> str:
        counts = ", ".join(f"{status} x{count}" for status, count in sorted(self.statuses.items()))
        notes = "" if self.succeeded else "; never a success"
        notes += "" if self.has_ids else "; nothing there that its path could name"
        verdict = "FAILED" if self.failures else "ok"
        cases = f"{sum(self.statuses.values())} cases in {self.seconds:.1f} s"
        return f"{verdict:6} {self.call}: {cases}, {counts}{notes}"


class Fuzzer:
    def __init__(self, world: World, tenant: Tenant) -> None:
        self.world = world
        self.tenant = tenant
        self.url = f"http://127.0.0.1:{world.stack.ports.gateway}"
        self.document = world.stack.client.get(DOCUMENT).ok()
        self.schema = schemathesis.openapi.from_dict(self.document)
        # Who calls is chosen below; to negate that as well would leave little else.
        self.schema.config.generation.with_security_parameters = False
        self.caller = tenant.user("super_admin").client
        self.ids: dict[str, list[str]] = {
            "chatbotId": [tenant.chatbot.id],
            "documentId": [tenant.document],
            "label": ["production", "staging"],
            "session": [tenant.session],
            "messageId": [tenant.ids["messageId"]],
            "webhookDeliveryId": [tenant.ids["webhookDeliveryId"]],
        }
        self.thrown: dict[str, list[str]] = {
            "chatbotId": [tenant.organization.add_chatbot(name=f"Throwaway {number}").id
                          for number in range(THROWAWAY)],
            "userId": [tenant.organization.add_user("member").id for _ in range(THROWAWAY)],
        }  # fmt: skip
        self.ids["userId"] = self.thrown["userId"]
        person = tenant.organization.add_user("member")
        self.credentials = {"email": person.email, "password": person.password}

    @property
    def operations(self) -> list[Any]:
        """Those that delete come last."""
        found = []
        for one in self.schema.get_all_operations():
            if not isinstance(one, Ok):
                raise one.err()
            found.append(one.ok())
        return sorted(found, key=lambda one: one.method.upper() == "DELETE")

    def run(self, cases: int, only: str = "") -> Iterator[Outcome]:
        for operation in self.operations:
            if only in f"{operation.method.upper()} {operation.path}":
                # Of limits there are other tests; these ask too often.
                self.world.run("delete from app.rate_limits")
                yield self._fuzz(operation, cases)

    # ---- One operation ------------------------------------------------------------

    def _fuzz(self, operation: Any, cases: int) -> Outcome:
        name = operation.definition.raw["operationId"]
        outcome = Outcome(
            f"{operation.method.upper()} {operation.path}",
            needs=any(one.is_required for one in operation.query),
        )
        pools = self._pools(operation)
        outcome.has_ids = all(pools.values())
        callers = self._callers(operation, name)
        session = requests.Session()

        @settings(
            max_examples=cases,
            derandomize=True,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(st.data())
        def call(data: st.DataObject) -> None:
            mode = data.draw(st.sampled_from(MODES))
            case = data.draw(data_of(operation, mode))
            for parameter, pool in pools.items():
                # Mostly of what there is, or nothing would ever be found.
                chosen = data.draw(
                    st.sampled_from([*pool * (1 + OFTEN // max(1, len(pool))), None])
                )
                if chosen is not None:
                    case.path_parameters[parameter] = chosen
            if name in self.bodies and data.draw(st.booleans()):
                case.body = self.bodies[name]()
            if "sessionId" in (case.query or {}) and data.draw(st.booleans()):
                case.query["sessionId"] = self.tenant.session
            headers = dict(data.draw(st.sampled_from(callers)))
            streams = "text/event-stream" in media_types(operation) and name not in ENDLESS
            if streams and data.draw(st.booleans()):
                headers["Accept"] = "text/event-stream"
            self._judge(case, headers, session, outcome)

        started = time.monotonic()
        with session:
            call()
        outcome.seconds = time.monotonic() - started
        return outcome

    def _judge(
        self, case: Any, headers: Mapping[str, str], session: requests.Session, outcome: Outcome
    ) -> None:
        response = case.call(base_url=self.url, session=session, headers=headers, timeout=60)
        outcome.statuses[response.status_code] += 1
        try:
            case.validate_response(response, checks=CHECKS)
        except FailureGroup as group:
            for failure in group.exceptions:
                title = f"{getattr(failure, 'title', type(failure).__name__)}"
                wrong = f"{response.status_code} {title}"
                outcome.failures.setdefault(
                    wrong, f"{failure}\n{case.as_curl_command(headers=dict(headers))}"
                )

    def _callers(self, operation: Any, name: str) -> list[Mapping[str, str]]:
        """Headers of who may call it, mostly, and of others."""
        user, key = self.caller.headers, {"X-API-Key": self.tenant.chatbot.secret_key}
        if name in SELF_HARM:
            user = self.tenant.organization.add_user("member").client.headers
        schemes = {scheme for one in operation.definition.raw.get("security", []) for scheme in one}
        right = [one for scheme, one in (("user", user), ("key", key)) if scheme in schemes] or [{}]
        wrong: list[Mapping[str, str]] = [
            {},
            {"Authorization": "Bearer x.y.z"},
            {"X-API-Key": "ck_wrong"},
            {**self.tenant.user("member").client.headers},
        ]
        return [*right * (OFTEN // len(right)), *wrong]

    @property
    def bodies(self) -> dict[str, Callable[[], Any]]:
        """What nobody could guess, and without which there would be no success."""
        return {
            "login": lambda: self.credentials,
            "refresh": self._sign_in,
            "changePassword": lambda: {"currentPassword": PASSWORD, "newPassword": PASSWORD[::-1]},
            "embeddingModelUpdate": lambda: {"modelId": 1},
            "promptLabelSet": lambda: {"version": 1},
            "promptRollback": lambda: {"version": 1},
            "beginPlayground": lambda: {
                "sessionId": next(iter(self.ids.get("sessionId", [])), ""), "message": "Hello",
            },
        }  # fmt: skip

    def _sign_in(self) -> Any:
        made = self.world.stack.client.post("/api/v1/auth/login", self.credentials)
        return {"refreshToken": made.json.get("refreshToken", "")}

    # ---- Ids ----------------------------------------------------------------------

    def _pools(self, operation: Any) -> dict[str, list[str]]:
        """What there is that the placeholders of its path can name."""
        found = {}
        deletes = operation.method.upper() == "DELETE"
        takes = operation.definition.raw["operationId"] in TAKES
        for parameter in re.findall(r"\{(\w+)\}", operation.path):
            last = takes or (deletes and operation.path.endswith(f"{{{parameter}}}"))
            if parameter not in self.ids:
                self.ids[parameter] = self._ask_for(operation.path, parameter)
            thrown = self.thrown.get(parameter) if last else None
            found[parameter] = thrown or self.ids[parameter]
        return found

    def _ask_for(self, path: str, parameter: str) -> list[str]:
        """What the list that the path goes through has; else what is made there."""
        before, _, _ = path.partition(f"/{{{parameter}}}")
        collection = re.sub(r"\{(\w+)\}", lambda match: self.ids[match[1]][0], before)
        listed = self.caller.get(collection)
        rows = listed.json.get("data", []) if listed.status == 200 else []
        if not rows and "post" in self.document["paths"].get(before, {}):
            # What needs nothing to be made.
            made = self.caller.post(collection, {})
            rows = [made.json] if made.status in (200, 201) else []
        fields = ("id", parameter, parameter.removesuffix("Code"))
        return [str(next(row[name] for name in fields if name in row)) for row in rows
                if any(name in row for name in fields)]  # fmt: skip


def data_of(operation: Any, mode: Any) -> st.SearchStrategy[Any]:
    """Calls of an operation; of one that takes nothing, there are no wrong ones."""
    if mode is schemathesis.GenerationMode.NEGATIVE and not (
        operation.path_parameters or operation.query or operation.headers or operation.body
    ):
        mode = schemathesis.GenerationMode.POSITIVE
    strategy: st.SearchStrategy[Any] = operation.as_strategy(generation_mode=mode)
    return strategy


def media_types(operation: Any) -> set[str]:
    responses = operation.definition.raw["responses"].values()
    return {media_type for one in responses for media_type in one.get("content", {})}


def main() -> int:
    parser = argparse.ArgumentParser(prog="bin/parlance fuzz", description=__doc__)
    parser.add_argument("--cases", type=int, default=1000, help="of each operation")
    parser.add_argument("--only", default="", help="part of METHOD PATH", metavar="PATH")
    options = parser.parse_args()
    cluster = Cluster()
    try:
        cluster.install()
        with Stack(cluster) as stack:
            world = World(stack)
            world.set("password_cost", 4)
            fuzzer = Fuzzer(world, settle(world, MARK))
            outcomes = []
            for outcome in fuzzer.run(options.cases, options.only):
                outcomes.append(outcome)
                print(outcome, flush=True)
                for wrong, example in outcome.failures.items():
                    print(f"       {wrong}\n{example}\n")
            world.close()
    finally:
        cluster.stop()
    bad = [one for one in outcomes if one.failures]
    print(f"{len(outcomes)} operations, {sum(sum(o.statuses.values()) for o in outcomes)} cases; "
          f"{len(bad)} failed; never a success: "
          f"{', '.join(one.call for one in outcomes if not one.succeeded) or 'none'}")  # fmt: skip
    return 1 if bad or not outcomes else 0


if __name__ == "__main__":
    sys.exit(main())
