"""Leads over HTTP: as JSON, as CSV, and whose they are."""

import csv
import io
import json

import pytest

from tests.support.world import Chatbot, Organization, World

FORMULA = '=HYPERLINK("https://evil.example","Click")'


@pytest.fixture(scope="module")
def chatbot(organization: Organization, world: World) -> Chatbot:
    """With three leads, oldest first."""
    made = organization.add_chatbot(by=organization.user("member"))
    for name, email, more in (
        ("Ann", "ann@example.com", {"company": "Florbex, Inc.", "phone": "+49 30 123456"}),
        (FORMULA, "eve@example.com", {"note": 'She said "hi"\nand left'}),
        ("Bärbel 💐", "b@example.com", {"fields": {"plan": "gold"}}),
    ):
        lead = {"name": name, "email": email, "consent": True, **more}
        world.value("select (app.keep_lead(%s, %s, null, %s)).id",
                    organization.id, made.id, json.dumps(lead))  # fmt: skip
    return made


def path(chatbot: Chatbot) -> str:
    return f"/api/v1/chatbots/{chatbot.id}/leads"


def test_leads_are_listed(chatbot: Chatbot, organization: Organization) -> None:
    answer = organization.user("member").client.get(path(chatbot), query={"limit": "2"})
    assert answer.headers.get_content_type() == "application/json"
    listed = answer.ok()
    assert (listed["page"], listed["limit"], listed["total"]) == (1, 2, 3)
    assert [one["email"] for one in listed["data"]] == ["b@example.com", "eve@example.com"]
    first = listed["data"][1]
    assert (first["name"], first["consent"], first["fields"]) == (FORMULA, True, {})
    found = organization.admin.client.get(path(chatbot), query={"search": "florbex"}).ok()
    assert [one["name"] for one in found["data"]] == ["Ann"]


def test_leads_are_a_file(chatbot: Chatbot, organization: Organization) -> None:
    answer = organization.user("agent").client.get(path(chatbot), query={"format": "csv"})
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="leads.csv"'
    rows = list(csv.DictReader(io.StringIO(answer.text, newline="")))
    assert [row["name"] for row in rows] == ["Bärbel 💐", f"'{FORMULA}", "Ann"]
    assert rows[1]["note"] == 'She said "hi"\nand left'
    assert (rows[2]["company"], rows[2]["phone"]) == ("Florbex, Inc.", "+49 30 123456")
    assert json.loads(rows[0]["fields"]) == {"plan": "gold"}
    assert {row["consent"] for row in rows} == {"true"}
    few = organization.admin.client.get(path(chatbot), query={"format": "csv", "search": "nobody"})
    assert few.text.count("\r\n") == 1


def test_a_refusal_is_json(chatbot: Chatbot, organization: Organization, world: World) -> None:
    for client in (world.organization().admin.client, organization.add_user("member").client):
        client.get(path(chatbot), query={"format": "csv"}).refused(404, "not_found")
    chatbot.server.get(path(chatbot), query={"format": "csv"}).refused(401, "not_signed_in")
    organization.admin.client.get(path(chatbot), query={"format": "pdf"}).refused(
        400, "invalid_parameter", "format"
    )


def test_the_view_is_csv_too(chatbot: Chatbot, organization: Organization, world: World) -> None:
    query = {"chatbot_id": f"eq.{chatbot.id}", "select": "email,name", "order": "email"}
    answer = organization.admin.client.get(
        "/rest/leads", query=query, headers={"Accept": "text/csv"}
    )
    assert answer.headers.get_content_type() == "text/csv"
    assert answer.text.splitlines()[1] == "ann@example.com,Ann"
    assert world.organization().admin.client.get("/rest/leads", query=query).ok() == []
