"""Two conversations with the running service.

python ask.py
"""

import json

import httpx

from delay_bench.local import KEY, service, trained

FLIGHT = {
    "carrier": "B6",
    "origin": "JFK",
    "destination": "SFO",
    "scheduled_departure": "2013-07-04T17:45:00-04:00",
    "planned_minutes": 390,
}
SHOWN = ("Content-Type", "X-Request-ID", "Deprecation", "Sunset", "Link")


def ask(client: httpx.Client, path: str, body: object) -> None:
    """Post a body; print both sides."""
    print(f"POST {path}")
    print(json.dumps(body, indent=1))
    reply = client.post(path, json=body)
    print(f"\n{reply.status_code}")
    for name in SHOWN:
        if name in reply.headers:
            print(f"{name}: {reply.headers[name]}")
    print(json.dumps(reply.json(), indent=1))
    print()


def main() -> None:
    """One flight in v1; one good and one bad in v2."""
    model = trained()
    with (
        service(model) as server,
        httpx.Client(
            base_url=server.url, headers={"X-API-Key": KEY}
        ) as client,
    ):
        ask(client, "/v1/predictions", FLIGHT)
        bad = {"carrier": "B6", "origin": "BOS"}
        ask(client, "/v2/predictions", {"flights": [FLIGHT, bad]})


if __name__ == "__main__":
    main()
