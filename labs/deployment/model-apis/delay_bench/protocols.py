"""One prediction over three protocols: bytes on the wire, milliseconds."""

import gzip
import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import grpc
import httpx
import numpy as np
from websockets.sync.client import connect

from delay_bench import kept
from delay_bench.kept import Data
from delay_bench.load import UNLIMITED
from delay_bench.local import KEY, LAB, environment, service
from delay_bench.quiet import quietly
from delay_bench.sample import read
from delay_rpc import delays_pb2 as pb
from delay_rpc import messages
from delay_rpc.delays_pb2_grpc import DelaysStub
from workbench.server import running

METADATA = [("x-api-key", KEY)]
ROWS = (1, 128)


# region sizes
def sizes() -> dict[str, dict[str, int]]:
    """Bytes of the same content in each encoding, without headers."""
    found = {}
    for rows in ROWS:
        bodies = read(rows)
        batch = pb.Batch(flights=[messages.flight(b) for b in bodies])
        text = json.dumps({"flights": bodies}, separators=(",", ":"))
        name = "1 flight" if rows == 1 else f"{rows} flights"
        found[name] = encoded(text, batch.SerializeToString())
    rng = random.Random(7)  # noqa: S311 - not a secret
    floats = [rng.random() for _ in range(1_000)]
    text = json.dumps(floats, separators=(",", ":"))
    double = pb.Doubles(values=floats).SerializeToString()
    found["1,000 float64"] = encoded(text, double)
    short = [float(np.float32(value)) for value in floats]
    text = json.dumps(short, separators=(",", ":"))
    single = pb.Floats(values=short).SerializeToString()
    found["1,000 float32"] = encoded(text, single)
    return found


def encoded(text: str, message: bytes) -> dict[str, int]:
    """Sizes of one content as JSON and as protobuf, plain and zipped."""
    return {
        "json": len(text.encode()),
        "json_gzip": len(gzip.compress(text.encode())),
        "protobuf": len(message),
        "protobuf_gzip": len(gzip.compress(message)),
    }


# endregion sizes


def timed(
    calls: dict[str, Callable[[], object]], repeats: int, attempts: int
) -> dict[str, Any]:
    """Milliseconds of each call; they take turns, so noise hits all."""

    def turns() -> dict[str, list[float]]:
        taken: dict[str, list[float]] = {name: [] for name in calls}
        for _ in range(repeats):
            for name, call in calls.items():
                start = time.perf_counter()
                call()
                taken[name].append(time.perf_counter() - start)
        return taken

    for _ in range(3):  # warm up
        for call in calls.values():
            call()
    return {
        name: {
            "p50_ms": round(median(seconds) * 1000, 2),
            "p99_ms": round(float(np.percentile(seconds, 99)) * 1000, 2),
        }
        for name, seconds in quietly(turns, attempts).items()
    }


def measure(model: Path, repeats: int = 200, attempts: int = 1) -> Data:
    """Sizes, and the time of one flight and of 128 on each protocol.

    `empty` asks nothing of the model: GET /healthz, an unreadable text on
    the stream, a call without a key. It shows what the protocol costs.
    """
    command = [sys.executable, "-m", "delay_rpc.server", "{port}"]
    env = environment(model)
    bodies = read(128)
    flights = [messages.flight(body) for body in bodies]
    headers = {"X-API-Key": KEY}
    with (
        service(model, **UNLIMITED) as rest,
        running(command, env=env, cwd=LAB) as rpc,
        httpx.Client(base_url=rest.url, headers=headers) as client,
        grpc.insecure_channel(rpc.address) as channel,
        connect(
            f"ws://{rest.address}/v1/stream", additional_headers=headers
        ) as socket,
    ):
        stub = DelaysStub(channel)  # type: ignore[no-untyped-call]

        def post(path: str, body: object) -> object:
            return client.post(path, json=body).raise_for_status().json()

        def talk(texts: list[str]) -> list[object]:
            for text in texts:
                socket.send(text)
            return [json.loads(socket.recv()) for _ in texts]

        def refused() -> None:
            try:
                stub.Predict(flights[0])
            except grpc.RpcError:
                return
            raise AssertionError("a call without a key was answered")

        texts = [json.dumps(body) for body in bodies]
        one = timed(
            {
                "REST": lambda: post("/v1/predictions", bodies[0]),
                "WebSocket": lambda: talk(texts[:1]),
                "gRPC": lambda: stub.Predict(flights[0], metadata=METADATA),
            },
            repeats,
            attempts,
        )
        empty = timed(
            {
                "REST": lambda: client.get("/healthz"),
                "WebSocket": lambda: talk(["{"]),
                "gRPC": refused,
            },
            repeats,
            attempts,
        )
        batch = pb.Batch(flights=flights)
        many = timed(
            {
                "REST, batch": lambda: post(
                    "/v1/predictions/batch", {"flights": bodies}
                ),
                "WebSocket, 128 sent at once": lambda: talk(texts),
                "gRPC, batch": lambda: stub.PredictBatch(
                    batch, metadata=METADATA
                ),
                "gRPC, stream": lambda: list(
                    stub.PredictStream(iter(flights), metadata=METADATA)
                ),
            },
            max(5, repeats // 20),
            attempts,
        )
    return {
        "repeats": repeats,
        "bytes": sizes(),
        "empty": empty,
        "one": one,
        "many": many,
    }


def table(data: Data) -> str:
    """The measurement for a terminal."""
    lines = [
        *kept.head("protocols", data),
        "",
        (
            f"{'bytes':16}{'JSON':>9}{'gzipped':>9}{'protobuf':>10}"
            f"{'gzipped':>9}"
        ),
    ]
    for name, row in data["bytes"].items():
        lines.append(
            f"{name:16}{row['json']:9,}{row['json_gzip']:9,}"
            f"{row['protobuf']:10,}{row['protobuf_gzip']:9,}"
        )
    for title, key in (
        ("no prediction", "empty"),
        ("one flight", "one"),
        ("128 flights", "many"),
    ):
        lines += ["", f"{title:30}{'p50 ms':>8}{'p99 ms':>9}"]
        for name, row in data[key].items():
            lines.append(f"{name:30}{row['p50_ms']:8.2f}{row['p99_ms']:9.2f}")
    return "\n".join(lines)
