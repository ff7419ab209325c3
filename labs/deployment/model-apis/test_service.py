"""The service in its own process: what it promises, end to end."""

import asyncio
import itertools
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from delay_api.app import create_app
from delay_api.contract import MAX_BATCH, FlightIn
from delay_api.engine import lifespan
from delay_api.settings import Settings
from delay_bench.local import KEY, environment
from delay_bench.sample import Body, read
from flightdelay import DelayModel, Flight
from workbench.server import RunningServer

PROBLEM = "application/problem+json"


def test_the_service_gives_what_the_model_gives(
    client: httpx.Client, model: DelayModel
) -> None:
    body = read(1)[0]
    expected = model.predict([FlightIn.model_validate(body).flight()])
    reply = client.post("/v1/predictions", json=body)
    assert reply.status_code == 200
    assert reply.json() == {
        "late_probability": expected.late_probability[0],
        "delay_minutes": expected.delay_minutes[0],
        "model_version": model.version,
    }


def test_local_time_at_the_origin_is_what_the_model_sees() -> None:
    body = read(1)[0]
    utc = {**body, "scheduled_departure": "2013-07-04T21:45:00.000Z"}
    flight: Flight = FlightIn.model_validate(utc).flight()
    assert flight.scheduled_departure.isoformat() == "2013-07-04T17:45:00"


def test_a_batch_gives_what_its_flights_give_alone(
    client: httpx.Client,
) -> None:
    bodies = read(5)
    alone = [client.post("/v1/predictions", json=b).json() for b in bodies]
    batch = client.post("/v1/predictions/batch", json={"flights": bodies})
    both = zip(alone, batch.json()["predictions"], strict=True)
    for one, row in both:
        assert one == {**row, "model_version": one["model_version"]}


def test_a_bad_flight_spoils_a_batch_in_v1_and_not_in_v2(
    client: httpx.Client,
) -> None:
    good = read(1)[0]
    bodies = {"flights": [good, {**good, "origin": "BOS"}, good]}
    v1 = client.post("/v1/predictions/batch", json=bodies)
    assert v1.status_code == 422
    assert v1.json()["errors"][0]["pointer"] == "#/flights/1/origin"
    v2 = client.post("/v2/predictions", json=bodies)
    assert v2.status_code == 200
    results = v2.json()["results"]
    outcomes = [row["outcome"] for row in results]
    assert outcomes == ["predicted", "refused", "predicted"]
    assert results[0] == results[2]
    assert [error["pointer"] for error in results[1]["errors"]] == [
        "#/origin"
    ]


def test_only_v1_announces_its_end(client: httpx.Client) -> None:
    body = read(1)[0]
    v1 = client.post("/v1/predictions", json=body)
    assert v1.headers["Deprecation"] == "@1798761600"
    assert v1.headers["Sunset"] == "Thu, 01 Jul 2027 00:00:00 GMT"
    v2 = client.post("/v2/predictions", json={"flights": [body]})
    assert "Sunset" not in v2.headers


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"origin": "BOS"}, "#/origin", "literal_error"),
        ({"carrier": "united"}, "#/carrier", "string_pattern_mismatch"),
        ({"planned_minutes": "90"}, "#/planned_minutes", "float_type"),
        ({"planned_minutes": 0}, "#/planned_minutes", "greater_than_equal"),
        ({"distance_miles": -1}, "#/distance_miles", "greater_than"),
        ({"wether": {}}, "#/wether", "extra_forbidden"),
        ({"weather": {"humidity_pct": 101}},
         "#/weather/humidity_pct", "less_than_equal"),
        ({"weather": {"wind_speed_mph": 1048.36058}},
         "#/weather/wind_speed_mph", "less_than_equal"),
        ({"scheduled_departure": "2013-12-01T05:00:00"},
         "#/scheduled_departure", "rfc_3339"),
        ({"scheduled_departure": 1385892000},
         "#/scheduled_departure", "rfc_3339"),
        ({"scheduled_departure": "0001-01-01T00:00:00+14:00"},
         "#/scheduled_departure", "year"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused_by_name(
    client: httpx.Client, change: Body, pointer: str, code: str
) -> None:
    reply = client.post("/v1/predictions", json=read(1)[0] | change)
    assert reply.status_code == 422
    assert reply.headers["Content-Type"] == PROBLEM
    assert [(e["pointer"], e["code"]) for e in reply.json()["errors"]] == [
        (pointer, code)
    ]


def test_a_batch_has_a_least_and_a_greatest_size(
    client: httpx.Client,
) -> None:
    for rows, status in ((0, 422), (1, 200), (MAX_BATCH, 200)):
        flights = {"flights": read(rows)}
        reply = client.post("/v1/predictions/batch", json=flights)
        assert reply.status_code == status, rows
    flights = {"flights": read(MAX_BATCH + 1)}
    reply = client.post("/v1/predictions/batch", json=flights)
    assert reply.json()["errors"][0]["code"] == "too_long"


def test_a_body_that_is_too_long_is_refused_announced_or_not(
    client: httpx.Client,
) -> None:
    chunks = itertools.repeat(b" " * 60_000, 10)
    for content in (b" " * 600_000, chunks):
        headers = {"Content-Type": "application/json"}
        reply = client.post(
            "/v1/predictions", content=content, headers=headers
        )
        assert reply.status_code == 413
        assert reply.headers["Content-Type"] == PROBLEM


@pytest.mark.parametrize("key", ["", "desk-kez", "désk-key"])
def test_without_the_right_key_there_is_no_answer(
    server: RunningServer, key: str
) -> None:
    headers = {"X-API-Key": key.encode()}
    for path in ("/v1/predictions", "/v2/predictions"):
        reply = httpx.post(
            server.url + path, headers=headers, json={}, timeout=120
        )
        assert reply.status_code == 401
        assert reply.headers["WWW-Authenticate"] == "APIKey"
        assert reply.headers["Content-Type"] == PROBLEM


def test_health_needs_no_key(server: RunningServer) -> None:
    for path in ("/healthz", "/readyz"):
        assert httpx.get(server.url + path, timeout=120).status_code == 200


def test_a_good_request_id_comes_back_and_a_bad_one_is_replaced(
    client: httpx.Client,
) -> None:
    for given, kept in (("order-66", True), ("a b", False)):
        reply = client.get("/healthz", headers={"X-Request-ID": given})
        assert (reply.headers["X-Request-ID"] == given) is kept
        assert reply.headers["X-Request-ID"]


def inside(app: FastAPI) -> httpx.AsyncClient:
    """A client with a key for a service in this process."""
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app),
        base_url="http://inside",
        headers={"X-API-Key": KEY},
    )


def test_a_caller_over_the_limit_is_told_when_to_return(
    model_file: Path,
) -> None:
    given = environment(model_file, rows_per_second=0.01, burst_rows=512)
    app = create_app(Settings.from_environment(given))

    async def ask() -> tuple[httpx.Response, httpx.Response]:
        path = "/v1/predictions/batch"
        async with lifespan(app), inside(app) as client:
            first = await client.post(path, json={"flights": read(512)})
            return first, await client.post(path, json={"flights": read(40)})

    first, reply = asyncio.run(ask())
    assert first.status_code == 200
    assert reply.status_code == 429
    # 4,000 s for 40 flights, less what has passed since the first 512.
    assert 3_600 <= int(reply.headers["Retry-After"]) <= 4_000
    assert reply.headers["Content-Type"] == PROBLEM


def test_without_a_model_the_service_is_live_but_not_ready(
    model_file: Path,
) -> None:
    app = create_app(Settings.from_environment(environment(model_file)))

    async def ask() -> list[httpx.Response]:
        async with inside(app) as client:  # nobody has loaded the model
            return [
                await client.get("/healthz"),
                await client.get("/readyz"),
                await client.post("/v1/predictions", json=read(1)[0]),
            ]

    live, *others = asyncio.run(ask())
    assert live.status_code == 200
    for reply in others:
        assert reply.status_code == 503
        assert reply.headers["Retry-After"] == "1"
