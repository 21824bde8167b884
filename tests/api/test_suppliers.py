"""Suppliers and their products."""

import pytest

from tests.support.world import Organization, World, new_key

SUPPLIERS = "/api/v1/suppliers"
PRODUCTS = "/api/v1/products"
MISSING = "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"


@pytest.fixture
def owner(world: World) -> Organization:
    return world.organization()


def test_suppliers_are_made_and_listed(owner: Organization) -> None:
    client = owner.admin.client
    answer = client.post(SUPPLIERS, {"name": "Zeta", "metadata": {"country": "TH"}})
    made = answer.ok(201)
    assert set(made) == {"id", "name", "metadata", "createdAt", "updatedAt"}
    assert (made["name"], made["metadata"]) == ("Zeta", {"country": "TH"})
    (shown,) = client.get(answer.headers["Location"]).ok()
    assert (shown["id"], shown["name"]) == (made["id"], "Zeta")
    client.post(SUPPLIERS, {"name": "Alpha", "metadata": None}).ok(201)
    listed = owner.user("member").client.get(SUPPLIERS).ok()
    assert [one["name"] for one in listed["data"]] == ["Alpha", "Zeta"]
    assert (listed["page"], listed["limit"], listed["total"]) == (1, 20, 2)
    assert listed["data"][1] == made
    found = client.get(SUPPLIERS, query={"search": "zET"}).ok()
    assert [one["id"] for one in found["data"]] == [made["id"]]
    second = client.get(SUPPLIERS, query={"page": 2, "limit": 1}).ok()
    assert ([one["name"] for one in second["data"]], second["total"]) == (["Zeta"], 2)


def test_a_name_is_one_suppliers(owner: Organization, world: World) -> None:
    owner.admin.client.post(SUPPLIERS, {"name": "Twice"}).ok(201)
    owner.admin.client.post(SUPPLIERS, {"name": "Twice"}).refused(409, "name_taken", "name")
    assert world.organization().admin.client.post(SUPPLIERS, {"name": "Twice"}).ok(201)


def test_the_same_key_makes_one(owner: Organization) -> None:
    client = owner.admin.client.having({"Idempotency-Key": new_key()})
    first = client.post(SUPPLIERS, {"name": "Once"})
    again = client.post(SUPPLIERS, {"name": "Once"})
    assert again.ok(201) == first.ok(201)
    assert again.headers["Location"] == first.headers["Location"]
    assert again.headers["Idempotency-Replayed"] == "true"
    client.post(SUPPLIERS, {"name": "Another"}).refused(422, "idempotency_mismatch")
    product = owner.admin.client.having({"Idempotency-Key": new_key()})
    assert product.post(PRODUCTS, {"name": "P"}).ok(201) == product.post(
        PRODUCTS, {"name": "P"}
    ).ok(201)
    assert owner.admin.client.get(PRODUCTS).ok()["total"] == 1


def test_products_are_made_and_listed(owner: Organization) -> None:
    client = owner.admin.client
    supplier = client.post(SUPPLIERS, {"name": "Maker"}).ok(201)["id"]
    body = {"name": "Wax", "supplierId": supplier, "metadata": {"sku": "W-1"}}
    answer = client.post(PRODUCTS, body)
    made = answer.ok(201)
    assert set(made) == {
        "id", "name", "supplierId", "supplier", "metadata", "createdAt", "updatedAt",
    }  # fmt: skip
    assert {name: made[name] for name in body} == body
    assert made["supplier"] == "Maker"
    (shown,) = client.get(answer.headers["Location"]).ok()
    assert shown["id"] == made["id"]
    client.post(PRODUCTS, {"name": "Balm"}).ok(201)
    listed = owner.user("agent").client.get(PRODUCTS).ok()
    assert [one["name"] for one in listed["data"]] == ["Balm", "Wax"]
    assert listed["data"][0]["supplier"] is None
    assert client.get(PRODUCTS, query={"supplierId": supplier}).ok()["data"] == [made]
    assert client.get(PRODUCTS, query={"search": "ALM"}).ok()["total"] == 1
    assert client.get(PRODUCTS, query={"supplierId": MISSING}).ok()["data"] == []
    client.post(PRODUCTS, {"name": "X", "supplierId": MISSING}).refused(
        400, "invalid_field", "supplierId"
    )


@pytest.mark.parametrize("path", [SUPPLIERS, PRODUCTS])
@pytest.mark.parametrize("role", ["agent", "member"])
def test_only_admins_make_them(owner: Organization, path: str, role: str) -> None:
    client = owner.user(role).client
    client.post(path, {"name": "X"}).refused(403, "forbidden", "super_admin, admin")
    assert client.get(path).ok()["total"] == 0


def test_each_organization_has_its_own(owner: Organization, world: World) -> None:
    supplier = owner.admin.client.post(SUPPLIERS, {"name": "Ours"}).ok(201)["id"]
    stranger = world.organization().admin.client
    for path in (SUPPLIERS, PRODUCTS):
        assert stranger.get(path).ok() == {"data": [], "page": 1, "limit": 20, "total": 0}
    stranger.post(PRODUCTS, {"name": "X", "supplierId": supplier}).refused(
        400, "invalid_field", "supplierId"
    )
