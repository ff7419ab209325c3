"""Eight requests to the inherited scorer and to its successor.

python flask_faults.py
"""

# ruff: noqa: PLC0415 (both scorers load their model when imported)

import asyncio
import json
import os

import httpx

from workbench import here

OLD = {
    "carrier": "B6",
    "origin": "JFK",
    "dest": "SFO",
    "time": "2013-07-05T07:00:00",
    "minutes": 390,
}
NAMES = {
    "dest": "destination",
    "time": "scheduled_departure",
    "minutes": "planned_minutes",
    "minuets": "planned_minuets",
}

# region requests
REQUESTS: dict[str, dict[str, object] | str] = {
    "as documented": {"time": "2013-07-05T07:00:00-04:00"},
    "the same instant in UTC": {"time": "2013-07-05T11:00:00Z"},
    "time without offset": {},
    "a misspelled field": {"minutes": None, "minuets": 390},
    "from London Heathrow": {"origin": "LHR"},
    "to nowhere": {"dest": "nowhere"},
    "minutes NaN": {"minutes": float("nan")},
    "not JSON": "carrier=B6",
}
# endregion requests


def texts() -> dict[str, tuple[str, str]]:
    """Title to the body for the old service and for the new one."""
    found = {}
    for title, change in REQUESTS.items():
        if isinstance(change, str):
            found[title] = change, change
            continue
        given = OLD | {"time": "2013-07-05T07:00:00-04:00"}
        if title == "time without offset":
            given["time"] = OLD["time"]
        given |= change
        old = {k: v for k, v in given.items() if v is not None}
        new = {NAMES.get(k, k): v for k, v in old.items()}
        found[title] = json.dumps(old), json.dumps(new)
    return found


def short(status: int, text: str) -> str:
    """A reply on one line."""
    if text.startswith("{"):
        reply = json.loads(text)
        if errors := reply.get("errors"):
            first = errors[0]
            text = str(first["code"])
        else:
            text = str(
                reply.get("error")
                or reply.get("late")
                or f"{reply['late_probability']:.3f}"
            )
    return f"{status} {' '.join(text.split())[:24]}"


async def main() -> None:
    """Send each request to both."""
    here.made(os.environ.get("MODEL", "model.joblib"), "flightdelay train")
    import fastapi_scorer
    import flask_scorer

    old = flask_scorer.app.test_client()
    transport = httpx.ASGITransport(fastapi_scorer.app)
    headers = {"Content-Type": "application/json"}
    async with httpx.AsyncClient(
        transport=transport, base_url="http://new", headers=headers
    ) as new:
        print(f"{'':25}{'Flask, as found':30}FastAPI")
        for title, (before, after) in texts().items():
            first = old.post("/predict", data=before)
            second = await new.post("/predict", content=after)
            left = short(first.status_code, first.text)
            right = short(second.status_code, second.text)
            print(f"{title:25}{left:30}{right}")


if __name__ == "__main__":
    asyncio.run(main())
