"""Flights over a WebSocket."""

import json

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from delay_bench.local import KEY
from delay_bench.sample import read
from workbench.server import RunningServer


def url(server: RunningServer) -> str:
    return f"ws://{server.address}/v1/stream"


def test_each_flight_gets_its_answer_in_order(server: RunningServer) -> None:
    bodies = read(20)
    with connect(
        url(server), additional_headers={"X-API-Key": KEY}
    ) as socket:
        for body in bodies:  # all sent before any answer is read
            socket.send(json.dumps(body))
        answers = [json.loads(socket.recv(120)) for _ in bodies]
        again = []
        for body in bodies:
            socket.send(json.dumps(body))
            again.append(json.loads(socket.recv(120)))
    assert answers == again
    assert len({a["late_probability"] for a in answers}) > 10


def test_a_bad_flight_is_refused_and_the_stream_goes_on(
    server: RunningServer,
) -> None:
    good = json.dumps(read(1)[0])
    with connect(
        url(server), additional_headers={"X-API-Key": KEY}
    ) as socket:
        for text in ("{", '{"carrier": 3}', good):
            socket.send(text)
        answers = [json.loads(socket.recv(120)) for _ in range(3)]
    assert [sorted(a)[0] for a in answers] == [
        "errors", "errors", "delay_minutes",
    ]  # fmt: skip


def test_without_a_key_the_handshake_is_refused(
    server: RunningServer,
) -> None:
    with pytest.raises(InvalidStatus, match="HTTP 403"), connect(url(server)):
        pass
    assert "Traceback" not in server.log()
