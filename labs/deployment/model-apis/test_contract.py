"""Any request: the valid ones are answered, no other is a server error."""

import json
from datetime import datetime, timedelta, timezone
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_regressions.file_regression import FileRegressionFixture

from delay_api.compatibility import breaking, document
from delay_api.contract import BatchIn, FlightIn
from delay_bench.local import LAB
from delay_bench.pick import make
from delay_bench.sample import FILE, read

KEPT = LAB / "contract" / "openapi.json"

over_http = settings(
    max_examples=60,
    deadline=None,  # a request may meet a busy machine
    derandomize=True,  # the same examples in every run
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,  # the same
    ],
)


def optional(low: float, high: float) -> st.SearchStrategy[float | None]:
    return st.none() | st.floats(low, high)


OFFSETS = st.integers(-14 * 60, 14 * 60).map(
    lambda minutes: timezone(timedelta(minutes=minutes))
)
INSTANTS = st.datetimes(
    datetime(2000, 1, 2), datetime(2099, 12, 30), timezones=OFFSETS
).map(lambda moment: moment.isoformat())

WEATHER = st.fixed_dictionaries(
    {},
    optional={
        "temperature_f": optional(-60, 130),
        "humidity_pct": optional(0, 100),
        "wind_direction_deg": optional(0, 360),
        "wind_speed_mph": optional(0, 250),
        "precipitation_in": optional(0, 15),
        "pressure_mb": optional(850, 1090),
        "visibility_mi": optional(0, 100),
    },
)

# region strategies
FLIGHTS = st.fixed_dictionaries(
    {
        "carrier": st.from_regex(r"\A[A-Z0-9]{2}\Z"),
        "origin": st.sampled_from(["EWR", "JFK", "LGA"]),
        "destination": st.from_regex(r"\A[A-Z]{3}\Z"),
        "scheduled_departure": INSTANTS,
        "planned_minutes": st.floats(15, 1_200) | st.integers(15, 1_200),
    },
    optional={
        "distance_miles": optional(0.1, 12_000),
        "tail_number": st.none() | st.from_regex(r"\A[A-Z0-9-]{2,8}\Z"),
        "weather": WEATHER,
    },
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
FIELDS = st.sampled_from([*FlightIn.model_fields, "gate", "", "__class__"])
# endregion strategies


# region properties
@over_http
@given(flight=FLIGHTS)
def test_any_valid_flight_gets_a_probability(
    client: httpx.Client, flight: dict[str, Any]
) -> None:
    reply = client.post("/v1/predictions", json=flight)
    assert reply.status_code == 200, reply.text
    assert 0 <= reply.json()["late_probability"] <= 1


@over_http
@given(flight=FLIGHTS, name=FIELDS, value=JSON)
def test_any_changed_flight_is_answered_or_refused(
    client: httpx.Client, flight: dict[str, Any], name: str, value: object
) -> None:
    # json.dumps writes NaN and Infinity; hostile clients do the same.
    text = json.dumps(flight | {name: value})
    reply = client.post(
        "/v1/predictions",
        content=text,
        headers={"Content-Type": "application/json"},
    )
    assert reply.status_code in (200, 422), reply.text
    if reply.status_code == 422:
        assert reply.headers["Content-Type"] == "application/problem+json"


@over_http
@given(body=st.binary(max_size=200))
def test_any_bytes_at_all_are_answered_or_refused(
    client: httpx.Client, body: bytes
) -> None:
    reply = client.post(
        "/v1/predictions",
        content=body,
        headers={"Content-Type": "application/json"},
    )
    assert reply.status_code in (400, 422), reply.text
    assert reply.headers["Content-Type"] == "application/problem+json"


# endregion properties


@over_http
@given(flights=st.lists(st.dictionaries(st.text(), JSON), max_size=4))
def test_v2_judges_each_row_and_never_fails(
    client: httpx.Client, flights: list[dict[str, Any]]
) -> None:
    good = read(1)[0]
    text = json.dumps({"flights": [good, *flights]})
    reply = client.post(
        "/v2/predictions",
        content=text,
        headers={"Content-Type": "application/json"},
    )
    assert reply.status_code == 200, reply.text
    outcomes = [row["outcome"] for row in reply.json()["results"]]
    assert outcomes == ["predicted"] + ["refused"] * len(flights)


def test_deeply_nested_json_is_refused(client: httpx.Client) -> None:
    body = b'{"flights":' * 5_000 + b"1" + b"}" * 5_000
    for path in ("/v1/predictions", "/v2/predictions"):
        reply = client.post(
            path,
            content=body,
            headers={"Content-Type": "application/json"},
        )
        assert 400 <= reply.status_code < 500


def test_the_sample_is_what_the_records_give_and_is_valid() -> None:
    assert FILE.read_text(encoding="utf-8") == make()
    assert len(BatchIn.model_validate({"flights": read()}).flights) == 128


def test_the_kept_contract_is_the_code_s_own(
    file_regression: FileRegressionFixture,
) -> None:
    text = json.dumps(document(), indent=2) + "\n"
    file_regression.check(text, encoding="utf-8", fullpath=KEPT)


# region breaking
def test_no_promise_of_the_kept_contract_is_broken() -> None:
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    assert breaking(kept, document()) == []


# endregion breaking


def changed(path: str, value: object) -> dict[str, Any]:
    """The document with one value of the schemas set, or None deleted."""
    new = document()
    *names, last = path.split()
    schema = new["components"]["schemas"]
    for name in names:
        schema = schema[name]
    if value is None:
        del schema[last]
    else:
        schema[last] = value
    return new


NUMBER_OR_NULL = {"anyOf": [{"type": "number"}, {"type": "null"}]}
PREDICTED = {"$ref": "#/components/schemas/Predicted"}


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        ("FlightIn properties tail_number", None, "tail_number: is gone"),
        ("FlightIn properties origin enum", ["JFK"], "enum"),
        ("FlightIn properties carrier pattern", "^UA$", "pattern changed"),
        ("FlightIn required", [*FlightIn.model_fields], "is required now"),
        ("FlightIn properties planned_minutes type", "integer", "refused"),
        ("FlightIn properties tail_number", {"type": "string"}, "null is"),
        ("BatchIn properties flights maxItems", 100, "maxItems 512"),
        ("BatchReply properties predictions", None, "predictions: is gone"),
        ("PredictionOut required", [], "may be missing now"),
        ("PredictionOut properties delay_minutes type", "string", "expected"),
        ("PredictionOut properties late_probability maximum", 100, "maximum"),
        ("Refused properties outcome const", "error", "expected before"),
    ],
)
def test_a_breaking_change_is_found(
    path: str, value: object, fault: str
) -> None:
    assert any(fault in f for f in breaking(document(), changed(path, value)))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("FlightIn properties gate", {"type": "string"}),
        ("FlightIn properties origin enum", ["EWR", "JFK", "LGA", "SWF"]),
        ("BatchIn properties flights maxItems", 1_000),
        ("PredictionOut properties threshold", {"type": "number"}),
        ("PredictionOut properties late_probability minimum", 0.001),
        ("FlightIn properties planned_minutes", NUMBER_OR_NULL),
        ("Reply properties results items", PREDICTED),
        ("PredictionOut properties delay_minutes type", "integer"),
        ("FlightIn description", "Other words."),
    ],
)
def test_a_harmless_change_is_not_found(path: str, value: object) -> None:
    assert breaking(document(), changed(path, value)) == []


def test_a_lost_operation_is_found() -> None:
    new = document()
    del new["paths"]["/v1/predictions"]
    assert breaking(document(), new) == ["POST /v1/predictions: is gone"]
