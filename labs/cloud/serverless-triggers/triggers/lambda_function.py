"""The handler on AWS Lambda."""

from collections.abc import Mapping
from typing import Any

from triggers.events import EventError, from_s3
from triggers.handler import handle
from triggers.here import world


# region lambda
def handler(event: Mapping[str, Any], _context: object) -> dict[str, Any]:
    """What Lambda calls: translate, hand over, translate back."""
    if "Records" not in event:
        raise EventError("this is no notification of Amazon S3")
    decisions = []
    for record in event["Records"]:
        decisions += handle(from_s3(record), world())
    return {"decisions": [f"{d.month}: {d.verdict}" for d in decisions]}


# endregion lambda
