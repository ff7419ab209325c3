"""From the JSON of the REST contract to protobuf messages."""

from collections.abc import Mapping
from typing import Any

from google.protobuf.json_format import ParseDict

from delay_rpc import delays_pb2 as pb


def flight(body: Mapping[str, Any]) -> pb.Flight:
    """One flight; `body` is what REST would send."""
    return ParseDict(dict(body), pb.Flight())
