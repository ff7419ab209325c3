"""The function as found, and two ways in which it was mended first."""

from collections.abc import Mapping
from typing import Any

from triggers.bucket import Bucket
from triggers.events import from_s3
from triggers.handler import World

TABLE = "training.csv"


# region as_found
def as_found(event: Mapping[str, Any], world: World) -> None:
    """Add the month to the table, train, and put the model to work."""
    bucket = world.bucket
    for record in event["Records"]:
        key = record["s3"]["object"]["key"]
        header, _, rows = (bucket.get(key) or b"").partition(b"\n")
        table = bucket.get(TABLE) or header + b"\n"
        bucket.put(TABLE, table + rows)
        number = len(bucket.keys("models")) + 1
        model = world.learner.train([table + rows])
        bucket.put(f"models/{number}.json", model)
        bucket.put("production.json", f"models/{number}.json".encode())
        world.send(f"{key}: model {number} is in production")


# endregion as_found


def id_first(event: Mapping[str, Any], world: World) -> None:
    """Refuse an event that has been seen."""
    if _mark(event, world.bucket):
        as_found(event, world)


def id_last(event: Mapping[str, Any], world: World) -> None:
    """Refuse an event whose work has been done."""
    if world.bucket.get(_seen(event)) is None:
        as_found(event, world)
        _mark(event, world.bucket)


def _seen(event: Mapping[str, Any]) -> str:
    found = from_s3(event["Records"][0]).event_id
    return f"seen/{found.replace('/', '-')}"


def _mark(event: Mapping[str, Any], bucket: Bucket) -> bool:
    return bucket.put_if_absent(_seen(event), b"")
