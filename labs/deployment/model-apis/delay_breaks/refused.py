"""What the service answers to requests that it cannot accept."""

import json

import httpx

from delay_bench.local import KEY, service, trained
from delay_bench.sample import read
from delay_breaks.say import title

TYPE = {"Content-Type": "application/json"}


# region requests
def main() -> None:
    """What the service answers to requests that it cannot accept."""
    good = read(1)[0]
    wrong = good | {
        "scheduled_departure": "2013-12-01T05:00:00",
        "planned_minutes": "111",
        "wether": {},
    }
    with (
        service(trained(), rows_per_second=1, burst_rows=512) as server,
        httpx.Client(base_url=server.url) as client,
    ):
        path, key = "/v1/predictions", {"X-API-Key": KEY}
        title("422: three faults in one flight")
        show(client.post(path, json=wrong, headers=key))
        title("400: JSON that ends too soon")
        show(client.post(path, content='{"carrier":', headers=key | TYPE))
        title("401: no key")
        show(client.post(path, json=good))
        title("413: more than the contract can need")
        show(client.post(path, content=b" " * 600_000, headers=key | TYPE))
        title("429: 512 flights at once, then one more")
        batch = {"flights": read(512)}
        client.post(f"{path}/batch", json=batch, headers=key)
        show(client.post(path, json=good, headers=key), "Retry-After")


# endregion requests


def show(reply: httpx.Response, *headers: str) -> None:
    """Print status, media type and body of a reply."""
    print(reply.status_code, reply.headers["Content-Type"])
    for name in headers:
        print(f"{name}: {reply.headers[name]}")
    print(json.dumps(reply.json(), indent=1))


if __name__ == "__main__":
    main()
