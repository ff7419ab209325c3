"""Hand each month's event to one provider's adapter, as it would arrive.

python -m triggers.replay lambda MONTHS BUCKET
python -m triggers.replay cloud-run MONTHS BUCKET
"""

import copy
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from functions_framework import create_app

from triggers.lambda_function import handler
from triggers.months import months

EVENTS = Path(__file__).parent.parent / "events"
MONTHS = tuple(f"2013-{number:02}" for number in range(1, 8))


def recorded(name: str) -> dict[str, Any]:
    """One event as a file holds it."""
    text = (EVENTS / f"{name}.json").read_text(encoding="utf-8")
    event: dict[str, Any] = json.loads(text)
    return event


def to_lambda(month: str) -> str:
    """Call the handler as the Lambda runtime does."""
    event = recorded("s3-put")
    event["Records"][0]["s3"]["object"]["key"] = f"flights/{month}.csv"
    return "returned " + json.dumps(handler(event, None))


def to_cloud_run(month: str) -> str:
    """Post the event to the functions framework's own server."""
    main = Path(__file__).parent / "main.py"
    app = create_app("on_file", str(main))  # type: ignore[no-untyped-call]
    event = copy.deepcopy(recorded("gcs-finalized"))
    event["data"]["name"] = f"flights/{month}.csv"
    reply = app.test_client().post(
        "/",
        data=json.dumps(event),
        content_type="application/cloudevents+json",
    )
    return f"HTTP {reply.status}"


def main() -> None:
    """Let the months arrive."""
    adapter, folder, bucket = sys.argv[1:]
    files = months(folder)
    os.environ["TRIGGERS_BUCKET"] = bucket
    call = {"lambda": to_lambda, "cloud-run": to_cloud_run}[adapter]
    arrived = Path(bucket) / "flights"
    if arrived.exists():
        sys.exit(f"{bucket} is there already: remove it, or name another")
    arrived.mkdir(parents=True)
    for month in MONTHS:
        shutil.copy(files / f"{month}.csv", arrived)
        print(call(month))


if __name__ == "__main__":
    main()
