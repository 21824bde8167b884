"""Documents: uploaded, read, answering, replaced, deleted; and those that cannot be read."""

import json
from typing import Any

import pytest

from tests.support import files, pictures
from tests.support.http import Answer, form
from tests.support.world import Chatbot, Organization, User, World, new_key, new_session

DOCUMENTS = "/api/v1/documents"
MARKDOWN = "text/markdown"


@pytest.fixture(scope="module")
def owner(world: World) -> Organization:
    """An organization that has read nothing yet."""
    return world.organization()


@pytest.fixture(scope="module")
def chatbot(owner: Organization) -> Chatbot:
    return owner.add_chatbot()


def send(user: User, name: str, media_type: str, content: bytes, **fields: str) -> Answer:
    return user.client.ask("POST", DOCUMENTS, **form(fields, (name, media_type, content)))


def read(owner: Organization, answer: Answer) -> dict[str, Any]:
    return owner.wait_for(answer.ok(202)["id"])


# What each says must be the only thing of its kind: the tests ask for it.
KINDS = {
    "a.md": (MARKDOWN, b"# Zorbin\n\nZorbin dissolves in warm water within nine minutes.\n"),
    "b.txt": ("text/plain", b"Yellan is harvested by night in the northern valleys.\n"),
    "c.html": (
        "text/html",
        b"<html><head><title>Ubrane</title></head><body><nav>Home | Contact</nav><main><h1>Ubrane"
        b"</h1><p>Ubrane protects wool against moths for two summers.</p></main></body></html>",
    ),
    "d.csv": ("text/csv", b"name,use\nWexoline,Wexoline softens leather gloves before winter\n"),
    "e.pdf": (
        "application/pdf",
        files.pdf("Tromsin", "Tromsin makes the foam of shaving cream last for an hour."),
    ),
    "f.docx": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        files.docx("Sablite", "Sablite gives lipstick its shine in the light of candles."),
    ),
    "g.xlsx": (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        files.xlsx(("Name", "Use"), ("Rindol", "Rindol keeps paint brushes from drying out")),
    ),
    "h.pptx": (
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        files.slides("Pelvane", "Pelvane cools the skin after a day on the beach."),
    ),
    "i.png": (
        "image/png",
        pictures.encoded(
            pictures.draw("Gordan", "Gordan keeps candles from dripping at weddings.")
        ),
    ),
    "j.pdf": (
        "application/pdf",
        pictures.scan([("Mandrel", "Mandrel polishes brass instruments before concerts.")]),
    ),
}
QUESTIONS = {
    "a.md": ("In what does zorbin dissolve?", "warm water"),
    "b.txt": ("When is yellan harvested?", "by night"),
    "c.html": ("Against what does ubrane protect wool?", "moths"),
    "d.csv": ("What does wexoline soften?", "leather"),
    "e.pdf": ("How long does tromsin make foam last?", "an hour"),
    "f.docx": ("What gives lipstick its shine?", "Sablite"),
    "g.xlsx": ("What keeps paint brushes from drying out?", "Rindol"),
    "h.pptx": ("What cools the skin after the beach?", "Pelvane"),
    "i.png": ("What does gordan keep from dripping?", "candles"),
    "j.pdf": ("What does mandrel polish before concerts?", "brass"),
}


@pytest.mark.parametrize("name", KINDS)
def test_a_document_answers(owner: Organization, chatbot: Chatbot, name: str) -> None:
    media_type, content = KINDS[name]
    answer = send(owner.admin, name, media_type, content, category="tests", type="note")
    made = answer.ok(202)
    assert set(made) == {"id", "version", "status", "unchanged"}
    assert (made["version"], made["status"]) == (1, "pending")
    assert answer.headers["Location"] == f"{DOCUMENTS}/{made['id']}"
    document = owner.wait_for(made["id"])
    assert document["status"] == "ready", document
    assert document["chunkCount"] >= 1
    assert document["error"] is None
    assert (document["category"], document["type"], document["version"]) == ("tests", "note", 1)
    question, expected = QUESTIONS[name]
    said = chatbot.ask(question)
    assert said["outcome"] == "answered", said
    assert expected in said["response"]
    source = said["sources"][0]
    assert source["documentId"] == made["id"]
    assert source["metadata"]["category"] == "tests"
    assert source["metadata"]["documentName"] == document["title"]


def test_a_text_is_a_document_too(owner: Organization, chatbot: Chatbot) -> None:
    sent = {
        "title": "About orvex",
        "text": "Orvex is kept in blue glass bottles away from the sun.",
        "language": "en",
        "metadata": {"shelf": 4},
        "sourceUri": "https://docs.example/orvex",
    }
    document = read(owner, owner.admin.client.post(DOCUMENTS, sent))
    assert (document["status"], document["title"]) == ("ready", "About orvex")
    assert (document["metadata"], document["language"]) == ({"shelf": 4}, "en")
    said = chatbot.ask("In what kind of bottles is orvex kept?")
    assert "blue glass" in said["response"]
    assert said["sources"][0]["metadata"]["url"] == sent["sourceUri"]


def test_the_same_again_is_nothing_new(owner: Organization) -> None:
    content = b"Nothing new about kelmar, which is bitter.\n"
    first = send(owner.admin, "k.md", MARKDOWN, content, sourceUri="file:k")
    read(owner, first)
    again = send(owner.admin, "k.md", MARKDOWN, content, sourceUri="file:k").ok(200)
    assert (again["id"], again["version"], again["unchanged"]) == (first.json["id"], 1, True)


def test_the_same_key_gets_the_same_answer(owner: Organization, world: World) -> None:
    client = owner.admin.client.having({"Idempotency-Key": new_key()})
    content = b"Said once of trivane, and never again.\n"

    def upload(text: bytes) -> Answer:
        sent = form({"title": "Trivane"}, ("t.md", MARKDOWN, text))
        return client.having(sent["headers"]).ask("POST", DOCUMENTS, body=sent["body"])

    first = upload(content)
    again = upload(content)
    assert again.ok(202) == first.ok(202)
    assert first.headers["Idempotency-Replayed"] is None
    assert again.headers["Idempotency-Replayed"] == "true"
    assert again.headers["Location"] == first.headers["Location"]
    assert first.headers["Location"] == f"{DOCUMENTS}/{first.json['id']}"
    upload(b"Something else.").refused(422, "idempotency_mismatch", "Idempotency-Key")
    sql = "select count(*) from app.documents where organization_id = %s and title = 'Trivane'"
    assert world.value(sql, owner.id) == 1
    # Without a source, and without a key, each is a document of its own.
    sent = form({"title": "Trivane"}, ("t.md", MARKDOWN, content))
    owner.admin.client.ask("POST", DOCUMENTS, **sent).ok(202)
    assert world.value(sql, owner.id) == 2


def test_the_next_version_takes_the_place_of_the_last(
    owner: Organization, chatbot: Chatbot
) -> None:
    def version(text: str) -> dict[str, Any]:
        content = f"# Lindrel\n\n{text}\n".encode()
        return read(owner, send(owner.admin, "l.md", MARKDOWN, content, sourceUri="file:l"))

    question = "What colour does lindrel have?"
    first = version("The colour of lindrel is green as grass.")
    before = chatbot.ask(question)
    assert "green" in before["response"]
    second = version("The colour of lindrel is red as bricks.")
    assert (second["id"], second["version"], second["chunkCount"]) == (first["id"], 2, 1)
    after = chatbot.ask(question)
    assert "red" in after["response"]
    assert "green" not in str(after["sources"])
    # What was cited stays as it was cited.
    path = f"{chatbot.path}/history"
    history = chatbot.server.get(path, query={"sessionId": before["sessionId"]}).ok()
    assert "green" in history["messages"][1]["sources"][0]["content"]


def test_a_version_that_cannot_be_read_leaves_the_last_one_answering(
    owner: Organization, chatbot: Chatbot
) -> None:
    good = files.pdf("Mostrin", "Mostrin keeps hats in shape when it rains.")
    sent = {"name": "m.pdf", "media_type": "application/pdf", "sourceUri": "file:m"}
    first = read(owner, send(owner.admin, content=good, **sent))
    assert first["status"] == "ready", first
    second = read(owner, send(owner.admin, content=good[:200], **sent))
    assert (second["status"], second["version"]) == ("failed", 1)
    assert second["error"]
    assert "hats" in chatbot.ask("What does mostrin keep in shape?")["response"]


UNREADABLE = {
    "broken.pdf": ("application/pdf", files.pdf("Broken")[:120]),
    "not-a.pdf": ("application/pdf", b"This is no PDF at all."),
    "empty.pdf": ("application/pdf", files.pdf()),
    "broken.docx": (KINDS["f.docx"][0], KINDS["f.docx"][1][:300]),
    "broken.xlsx": (KINDS["g.xlsx"][0], b"PK\x03\x04 and nothing more"),
    "broken.pptx": (KINDS["h.pptx"][0], b"\x00" * 2000),
    "blank.md": (MARKDOWN, b" \n\t\n "),
    "blank.png": ("image/png", pictures.encoded(pictures.draw(""))),
    "blank.html": ("text/html", b"<html><body><script>let a = 1;</script></body></html>"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_says_why(owner: Organization, name: str) -> None:
    media_type, content = UNREADABLE[name]
    document = read(owner, send(owner.admin, name, media_type, content))
    assert document["status"] == "failed", document
    reason = document["error"]
    assert reason
    assert reason[0].isupper()
    assert reason.endswith(".")
    assert not any(word in reason for word in ("Traceback", ".py", "Error(", "/", "sidecar"))
    assert (document["version"], document["chunkCount"]) == (0, 0)


def test_strange_text_is_read(owner: Organization) -> None:
    content = "Brunsol \x00 wird in Österreich seit drei Jahrhunderten gebraut.".encode("latin-1")
    document = read(owner, send(owner.admin, "strange.txt", "text/plain", content))
    assert document["status"] == "ready", document
    query = {"document_id": f"eq.{document['id']}", "select": "content,language"}
    (piece,) = owner.admin.client.get("/rest/document_chunks", query=query).ok()
    assert "in Österreich seit drei Jahrhunderten" in piece["content"]
    assert piece["language"] == "de"


def test_a_deleted_document_stops_answering_at_once(owner: Organization, chatbot: Chatbot) -> None:
    document = owner.upload("Nolvex", "# Nolvex\n\nNolvex frightens mosquitoes until midnight.\n")
    question = "What does nolvex frighten?"
    before = chatbot.ask(question)
    assert "mosquitoes" in before["response"]
    path = f"{DOCUMENTS}/{document}"
    assert owner.admin.client.delete(path).ok(204) is None
    after = chatbot.ask(question)
    assert "mosquitoes" not in after["response"]
    assert document not in str(after["sources"])
    owner.admin.client.get(path).refused(404, "not_found")
    owner.admin.client.delete(path).refused(404, "not_found")
    assert owner.admin.client.get(DOCUMENTS, query={"search": "Nolvex"}).ok()["total"] == 0
    history = chatbot.server.get(
        f"{chatbot.path}/history", query={"sessionId": before["sessionId"]}
    ).ok()
    assert "mosquitoes" in history["messages"][1]["sources"][0]["content"]


def test_a_chatbot_answers_from_what_it_may(owner: Organization, world: World) -> None:
    owner.upload("Vistin", "# Vistin\n\nVistin is brewed from acorns.\n", category="drinks")
    chatbot = owner.add_chatbot()
    question = "From what is vistin brewed?"
    assert "acorns" in chatbot.ask(question)["response"]
    sql = "update app.chatbot_instances set knowledge_source_filters = %s where id = %s"
    world.run(sql, '{"categories": ["soaps"]}', chatbot.id)
    assert "acorns" not in str(chatbot.ask(question))
    world.run(sql, '{"categories": ["soaps", "drinks"]}', chatbot.id)
    assert "acorns" in chatbot.ask(question)["response"]


def test_documents_are_listed(world: World) -> None:
    owner = world.organization()
    made = [owner.upload(f"Note {n}", f"Note number {n} is about {n} apples.") for n in range(3)]
    broken = send(owner.admin, "broken.pdf", "application/pdf", b"no")
    read(owner, broken)
    client = owner.user("member").client
    everything = client.get(DOCUMENTS).ok()
    assert [one["id"] for one in everything["data"]] == [*made, broken.json["id"]]
    assert (everything["page"], everything["limit"], everything["total"]) == (1, 20, 4)
    second = client.get(DOCUMENTS, query={"page": 2, "limit": 3}).ok()
    assert ([one["id"] for one in second["data"]], second["total"]) == ([broken.json["id"]], 4)
    failed = client.get(DOCUMENTS, query={"status": "failed"}).ok()
    assert [one["id"] for one in failed["data"]] == [broken.json["id"]]
    found = client.get(DOCUMENTS, query={"search": "note 1"}).ok()
    assert [one["title"] for one in found["data"]] == ["Note 1"]
    one = client.get(f"{DOCUMENTS}/{made[0]}").ok()
    assert one == everything["data"][0]
    assert set(one) == {
        "id", "title", "type", "category", "supplierId", "supplier", "productId", "product",
        "language", "sourceUri", "metadata", "status", "error", "version", "chunkCount", "sha256",
        "createdBy", "createdAt", "updatedAt",
    }  # fmt: skip


def test_documents_are_found_by_what_they_are(world: World) -> None:
    owner = world.organization()
    client = owner.admin.client
    supplier = client.post("/api/v1/suppliers", {"name": "Chemco"}).ok(201)["id"]
    for n, (kind, category, whose) in enumerate((
        ("manual", "care", supplier), ("manual", "repair", None), ("leaflet", "care", supplier),
    )):  # fmt: skip
        body = {"title": f"Number {n}", "text": "Text.", "type": kind, "category": category,
                "supplierId": whose}  # fmt: skip
        client.post(DOCUMENTS, body).ok(202)

    def titles(**query: object) -> list[str]:
        listed = client.get(DOCUMENTS, query=query).ok()
        assert listed["total"] == len(listed["data"])
        return [one["title"][-1] for one in listed["data"]]

    assert titles() == ["0", "1", "2"]
    assert titles(type="manual") == ["0", "1"]
    assert titles(category="care") == ["0", "2"]
    assert titles(supplierId=supplier) == ["0", "2"]
    assert titles(supplierId=supplier, type="manual", category="care", search="number") == ["0"]
    assert titles(type="Manual") == []
    far = client.get(DOCUMENTS, query={"type": "manual", "page": 9}).ok()
    assert (far["data"], far["total"]) == ([], 2)


@pytest.mark.parametrize("role", ["agent", "member"])
def test_only_admins_change_what_is_known(owner: Organization, role: str) -> None:
    document = owner.admin.client.post(DOCUMENTS, {"title": "Mine", "text": "Mine."}).ok(202)["id"]
    user = owner.user(role)
    user.client.get(f"{DOCUMENTS}/{document}").ok()
    send(user, "a.md", MARKDOWN, b"x").refused(403, "forbidden", "admin")
    user.client.delete(f"{DOCUMENTS}/{document}").refused(403, "forbidden", "admin")


def test_another_organizations_documents_are_not_there(owner: Organization, world: World) -> None:
    document = owner.admin.client.post(DOCUMENTS, {"title": "Mine", "text": "Mine."}).ok(202)["id"]
    stranger = world.organization().user("super_admin")
    stranger.client.get(f"{DOCUMENTS}/{document}").refused(404, "not_found")
    stranger.client.delete(f"{DOCUMENTS}/{document}").refused(404, "not_found")
    owner.admin.client.get(f"{DOCUMENTS}/{document}").ok()


def test_a_file_of_the_largest_size_is_taken(owner: Organization) -> None:
    content = b"%PDF-1.4\n" + b"\0" * (25 * 1024 * 1024 - 9)
    document = read(owner, send(owner.admin, "large.pdf", "application/pdf", content))
    assert document["status"] == "failed"
    more = send(owner.admin, "larger.pdf", "application/pdf", content + b"\0" * 2048)
    assert more.status == 413, more.text
    assert set(more.json) == {"code", "message", "details", "hint"}


# ---- Changing -------------------------------------------------------------------------


def change(user: User, document: str, **body: Any) -> Answer:
    return user.client.ask("PUT", f"{DOCUMENTS}/{document}", body)


def test_what_is_said_of_a_document_changes(owner: Organization) -> None:
    client = owner.admin.client
    supplier = client.post("/api/v1/suppliers", {"name": "Wexler"}).ok(201)["id"]
    document = owner.upload("Prandol", "# Prandol\n\nPrandol keeps oars from rotting.\n",
                            type="note", metadata='{"a": 1}')  # fmt: skip
    before = client.get(f"{DOCUMENTS}/{document}").ok()
    sent = {"type": "manual", "category": "boats", "supplierId": supplier, "language": "de",
            "metadata": {"b": 2}, "sourceUri": "https://docs.example/prandol"}  # fmt: skip
    after = change(owner.admin, document, **sent).ok()
    changed = {"updatedAt", "supplier", *sent}
    assert {key: after[key] for key in sent} == sent
    assert after["supplier"] == "Wexler"
    assert {name: before[name] for name in before.keys() - changed} == {
        name: after[name] for name in after.keys() - changed
    }
    assert client.get(f"{DOCUMENTS}/{document}").ok() == after
    # What is left out stays, and null clears.
    cleared = change(owner.admin, document, category=None, metadata=None, sourceUri=None,
                     supplierId=None, language=None, type=None).ok()  # fmt: skip
    assert [cleared[name] for name in ("category", "metadata", "sourceUri", "supplierId",
                                       "supplier", "language", "type")] == [
        None, {}, None, None, None, None, None,
    ]  # fmt: skip
    assert cleared["title"] == before["title"]
    assert change(owner.admin, document).ok()["chunkCount"] == 1
    change(owner.admin, document, title=None).refused(400, "invalid_field", "title")


def test_another_title_is_cited_from_the_next_version_on(
    owner: Organization, chatbot: Chatbot
) -> None:
    document = owner.upload("Trestle", "# Trestle\n\nVombrel polishes brass in four minutes.\n")
    question = "How long does vombrel take to polish brass?"
    before = chatbot.ask(question)
    assert before["sources"][0]["metadata"]["documentName"] == "Trestle"
    renamed = change(owner.admin, document, title="Vombrel in brief").ok()
    assert (renamed["title"], renamed["status"], renamed["version"]) == (
        "Vombrel in brief", "pending", 1,
    )  # fmt: skip
    found = owner.wait_for(document)
    assert (found["status"], found["version"], found["chunkCount"]) == ("ready", 2, 1)
    after = chatbot.ask(question)
    assert after["sources"][0]["metadata"]["documentName"] == "Vombrel in brief"
    assert "four minutes" in after["response"]
    # What was cited stays as it was cited.
    history = chatbot.server.get(
        f"{chatbot.path}/history", query={"sessionId": before["sessionId"]}
    ).ok()
    assert history["messages"][1]["sources"][0]["metadata"]["documentName"] == "Trestle"
    # The same title again is nothing new.
    again = change(owner.admin, document, title="Vombrel in brief").ok()
    assert (again["status"], again["version"]) == ("ready", 2)
    versions = owner.admin.client.get(f"{DOCUMENTS}/{document}/versions").ok()
    assert (versions["page"], versions["limit"], versions["total"]) == (1, 20, 2)
    newest, oldest = versions["data"]
    assert (newest["version"], oldest["version"]) == (2, 1)
    assert newest["sha256"] == oldest["sha256"]
    assert set(newest) == {
        "version", "fileName", "mediaType", "size", "sha256", "status", "error", "createdBy",
        "createdAt", "readyAt",
    }  # fmt: skip
    assert (newest["fileName"], newest["mediaType"], newest["status"]) == (
        "Trestle.md", MARKDOWN, "ready",
    )  # fmt: skip
    assert newest["size"] == len("# Trestle\n\nVombrel polishes brass in four minutes.\n")
    assert newest["createdBy"] == owner.admin.id
    page = owner.admin.client.get(
        f"{DOCUMENTS}/{document}/versions", query={"page": 2, "limit": 1}
    ).ok()
    assert ([one["version"] for one in page["data"]], page["total"]) == ([1], 2)


def test_a_source_is_one_documents(owner: Organization) -> None:
    first = owner.upload("Gorvan", "Gorvan is one.", sourceUri="file:gorvan")
    second = owner.upload("Gorvan too", "Gorvan is another.")
    change(owner.admin, second, sourceUri="file:gorvan").refused(409, "source_taken", "sourceUri")
    assert change(owner.admin, first, sourceUri="file:gorvan").ok()["sourceUri"] == "file:gorvan"
    owner.admin.client.delete(f"{DOCUMENTS}/{first}").ok(204)
    assert change(owner.admin, second, sourceUri="file:gorvan").ok()["sourceUri"] == "file:gorvan"


def test_a_product_brings_its_supplier(owner: Organization, world: World) -> None:
    client = owner.admin.client
    one, other = (
        client.post("/api/v1/suppliers", {"name": name}).ok(201)["id"] for name in ("One", "Other")
    )
    product, nobodys = (
        client.post("/api/v1/products", body).ok(201)["id"]
        for body in ({"name": "Hulmex", "supplierId": one}, {"name": "Nobody's"})
    )
    body = {"title": "Hulmex", "text": "Hulmex is bought by the barrel.", "productId": product}
    document = client.post(DOCUMENTS, body).ok(202)["id"]
    found = owner.wait_for(document)
    assert [found[name] for name in ("productId", "product", "supplierId", "supplier")] == [
        product, "Hulmex", one, "One",
    ]  # fmt: skip
    named = change(owner.admin, document, productId=product, supplierId=other).ok()
    assert (named["product"], named["supplier"]) == ("Hulmex", "Other")
    assert change(owner.admin, document, productId=nobodys).ok()["supplier"] == "Other"
    assert change(owner.admin, document, productId=product).ok()["supplier"] == "One"
    cleared = change(owner.admin, document, productId=None).ok()
    assert (cleared["product"], cleared["supplier"]) == (None, "One")
    theirs = world.organization().admin.client
    foreign = theirs.post("/api/v1/products", {"name": "Theirs"}).ok(201)["id"]
    wrong = {"productId": foreign}
    change(owner.admin, document, **wrong).refused(400, "invalid_field", "productId")
    client.post(DOCUMENTS, body | wrong).refused(400, "invalid_field", "productId")


# ---- What a chatbot may answer from ---------------------------------------------------


def test_no_search_leaves_the_filter(owner: Organization, world: World) -> None:
    """By vectors, by rare words, and by words alone; also after either side has changed."""
    supplier = owner.admin.client.post("/api/v1/suppliers", {"name": "Kestrel"}).ok(201)["id"]
    other = owner.admin.client.post("/api/v1/suppliers", {"name": "Merlin"}).ok(201)["id"]
    document = owner.upload("Wolmerin", "# Wolmerin\n\nWolmerin is pressed from hazelnuts.\n",
                            type="leaflet", category="oils", supplierId=supplier)  # fmt: skip
    question = "From what is wolmerin pressed?"
    cases: list[tuple[dict[str, Any], dict[str, Any]]] = [
        ({"documentTypes": ["leaflet"]}, {"type": "manual"}),
        ({"categories": ["oils", "fats"]}, {"category": None}),
        ({"supplierIds": [supplier]}, {"supplierId": None}),
        (
            {"documentTypes": ["leaflet"], "categories": ["oils"], "supplierIds": [supplier]},
            {"category": "soaps"},
        ),
    ]
    chatbot = owner.add_chatbot()
    sql = "update app.chatbot_instances set knowledge_source_filters = %s where id = %s"
    words = (
        "select count(*) from app.search_chunks(%s, %s, %s, 'en', null, null, 8)"
        " where document_id = %s"
    )
    whole = {"type": "leaflet", "category": "oils", "supplierId": supplier}
    for filters, away in cases:
        world.run(sql, json.dumps(filters), chatbot.id)
        by_words = (owner.id, json.dumps(filters), question, document)
        assert "hazelnuts" in chatbot.ask(question)["response"], filters
        assert world.value(words, *by_words) == 1
        change(owner.admin, document, **away).ok()
        assert document not in str(chatbot.ask(question)), filters
        assert world.value(words, *by_words) == 0
        change(owner.admin, document, **whole).ok()
        assert "hazelnuts" in chatbot.ask(question)["response"], filters
        # The chatbot's filter moves away from the document.
        elsewhere = {name: [other if name == "supplierIds" else "none"] for name in filters}
        world.run(sql, json.dumps(elsewhere), chatbot.id)
        assert document not in str(chatbot.ask(question)), elsewhere
    world.run(sql, "{}", chatbot.id)
    assert "hazelnuts" in chatbot.ask(question)["response"]


def test_an_answer_that_is_being_made_may_cite_what_is_deleted(
    owner: Organization, world: World
) -> None:
    """It was grounded before; the next question is not."""
    bot = owner.add_chatbot({"provider": "openai", "model": "fake"})
    document = owner.upload("Quenlor", "# Quenlor\n\nQuenlor lights up in the dark for a week.\n")
    body = {"sessionId": new_session(), "message": "How long does quenlor light up in the dark?"}
    world.stack.fake.behave("paced")
    with bot.server.stream(bot.messages, body) as stream:
        events = iter(stream)
        heard = [next(events)]
        while heard[-1].name != "token":
            heard.append(next(events))
        owner.admin.client.delete(f"{DOCUMENTS}/{document}").ok(204)
        heard += list(events)
    said = next(event.data for event in heard if event.name == "message")
    assert said["outcome"] == "answered"
    assert said["sources"][0]["documentId"] == document
    history = bot.server.get(f"{bot.path}/history", query={"sessionId": body["sessionId"]}).ok()
    assert "for a week" in history["messages"][1]["sources"][0]["content"]
    after = bot.ask(body["message"])
    assert document not in str(after)


@pytest.mark.parametrize("door", [DOCUMENTS, "/api/v1/chatbots/{}/prompt/generate"])
def test_what_a_stranger_sends_is_not_read(
    owner: Organization, chatbot: Chatbot, world: World, door: str
) -> None:
    header, body, signature = owner.admin.token.split(".")
    for token in ("anything", f"{header}.{body}.{signature[::-1]}"):
        answer = world.stack.client.ask(
            "POST",
            door.format(chatbot.id),
            body=b"no form",
            headers={
                "Authorization": f"Bearer {token}",
                "Content-Type": "multipart/form-data; boundary=b",
            },
        )
        answer.refused(401, "not_signed_in")
