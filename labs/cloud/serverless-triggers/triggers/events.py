"""What a provider says when a file has arrived, as one type of our own.

Nothing but the standard library is imported here: an event that is not
for us should be refused before pandas is loaded.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_plus

MONTH = re.compile(r"flights/(\d{4}-\d{2})\.csv")


class EventError(ValueError):
    """An event breaks the contract: trying again cannot help."""


# region new_file
@dataclass(frozen=True, slots=True, kw_only=True)
class NewFile:
    """A file is there: what any handler of ours gets to know.

    Attributes:
        event_id: Names the event; two deliveries of it share it.
        bucket: Where the file lies.
        key: Its name there, such as "flights/2013-03.csv".
        version: Names the content: a new upload has another.
    """

    event_id: str
    bucket: str
    key: str
    version: str

    def __post_init__(self) -> None:
        """Refuse what is none of ours, before anything slow is loaded."""
        month_of(self.key)


# endregion new_file


def month_of(key: str) -> str:
    """The month that a file holds: flights/2013-03.csv gives 2013-03.

    Raises:
        EventError: The file is not a month of flights.
    """
    found = MONTH.fullmatch(key)
    if found is None:
        raise EventError(f"{key!r} is not a month of flights")
    return found[1]


# region s3
def from_s3(record: Mapping[str, Any]) -> NewFile:
    """Read one record of an Amazon S3 notification.

    Raises:
        EventError: It is no record of a new object.
    """
    name = _text(record, "eventName")
    if not name.startswith("ObjectCreated:"):
        raise EventError(f"{name} is not about a new object")
    bucket = _text(record, "s3", "bucket", "name")
    # The key comes as in the query of a URL: a space is a plus.
    key = unquote_plus(_text(record, "s3", "object", "key"))
    order = _text(record, "s3", "object", "sequencer")
    return NewFile(
        event_id=f"{bucket}/{key}#{order}",  # S3 sends no id of its own
        bucket=bucket,
        key=key,
        version=_text(record, "s3", "object", "eTag"),
    )


# endregion s3


def from_cloudevent(
    attributes: Mapping[str, Any], data: Mapping[str, Any]
) -> NewFile:
    """Read a CloudEvent of Google Cloud Storage.

    Raises:
        EventError: It is no event of a finished object.
    """
    kind = _text(attributes, "type")
    if kind != "google.cloud.storage.object.v1.finalized":
        raise EventError(f"{kind} is not about a new object")
    # Only source and id together are unique.
    return NewFile(
        event_id=f"{_text(attributes, 'source')}#{_text(attributes, 'id')}",
        bucket=_text(data, "bucket"),
        key=_text(data, "name"),
        version=_text(data, "generation"),
    )


def _text(values: Mapping[str, Any], *path: str) -> str:
    found: Any = values
    for name in path:
        if not isinstance(found, Mapping) or name not in found:
            raise EventError(f"the event has no {'.'.join(path)}")
        found = found[name]
    if not isinstance(found, str | int) or found == "":
        raise EventError(f"{'.'.join(path)} is {found!r}, not text")
    return str(found)
