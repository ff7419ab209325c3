"""What three ways of writing one endpoint do to throughput and to others."""

import asyncio
import json
import time
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

from delay_bench import kept
from delay_bench.connection import Connection, connect
from delay_bench.kept import Data
from delay_bench.loadgen import Run, Send, closed_loop
from delay_bench.local import service
from delay_bench.quiet import quietly
from delay_bench.sample import Body, read

STYLES = {
    "async def, predicts": "/blocking",
    "def, in threads": "/threads",
    "async def, queue": "/queue",
}
CLIENTS = 16


def sender(connection: Connection, path: str, bodies: list[Body]) -> Send:
    """Post the bodies in turn, for ever; raise unless the status is 200."""
    texts = [json.dumps(body).encode() for body in bodies]
    turn = 0

    async def send() -> None:
        nonlocal turn
        status, reply = await connection.post(path, texts[turn])
        turn = (turn + 1) % len(texts)
        if status != 200:
            raise RuntimeError(f"{path}: {status} {reply[:200]!r}")

    return send


# region probe
async def probe(connection: Connection, run: Run) -> None:
    """Ask /healthz every 50 ms, as an orchestrator would, but oftener."""
    while True:
        asked = time.perf_counter()
        await connection.get("/healthz")
        run.latencies.append(time.perf_counter() - asked)
        await asyncio.sleep(0.05)


# endregion probe


async def load(port: int, path: str, seconds: float) -> tuple[Run, Run]:
    """Closed loop of 16 clients on `path`, and the probe beside it."""
    health = Run()
    async with AsyncExitStack() as stack:
        clients = [
            sender(await stack.enter_async_context(connect(port)), path, part)
            for part in parts(CLIENTS)
        ]
        other = await stack.enter_async_context(connect(port))
        task = asyncio.create_task(probe(other, health))
        run = await closed_loop(clients, seconds)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    return run, health


def parts(clients: int) -> list[list[Body]]:
    """Different flights for different clients."""
    bodies = read()
    return [bodies[i::clients] for i in range(clients)]


async def one_big_batch(port: int) -> float:
    """Milliseconds /healthz waits while one batch blocks the loop."""
    health = Run()
    async with connect(port) as heavy, connect(port) as other:
        send = sender(heavy, "/blocking-batch", [{"flights": read(512)}])
        task = asyncio.create_task(probe(other, health))
        await asyncio.sleep(0.2)
        for _ in range(5):
            await send()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    return max(health.latencies) * 1000


def measure(model: Path, seconds: float = 6.0, attempts: int = 1) -> Data:
    """Load each style for some seconds, one after the other."""
    styles = {}
    with service(model, "delay_bench.variants:create_app") as server:

        def once(path: str, long: float = seconds) -> tuple[Run, Run]:
            return asyncio.run(load(server.port, path, long))

        for style, path in STYLES.items():
            once(path, min(seconds, 1.0))  # warm up
            run, health = quietly(partial(once, path), attempts)
            styles[style] = {
                "per_second": round(run.per_second, 1),
                "p50_ms": round(run.milliseconds(50), 1),
                "p99_ms": round(run.milliseconds(99), 1),
                "health_p50_ms": round(health.milliseconds(50), 1),
                "health_max_ms": round(health.milliseconds(100), 1),
            }
        blocked = quietly(
            lambda: asyncio.run(one_big_batch(server.port)), attempts
        )
    return {
        "clients": CLIENTS,
        "styles": styles,
        "batch_rows": 512,
        "health_during_batch_ms": round(blocked, 1),
    }


def table(data: Data) -> str:
    """The measurement for a terminal."""
    lines = [
        *kept.head("eventloop", data),
        f"{data['clients']} clients, closed loop, one flight a request",
        "",
        (
            f"{'':22}{'req/s':>7}{'p50 ms':>9}{'p99 ms':>9}"
            f"{'healthz p50':>13}{'max ms':>8}"
        ),
    ]
    for style, row in data["styles"].items():
        lines.append(
            f"{style:22}{row['per_second']:7.0f}{row['p50_ms']:9.1f}"
            f"{row['p99_ms']:9.1f}{row['health_p50_ms']:13.1f}"
            f"{row['health_max_ms']:8.1f}"
        )
    lines += [
        "",
        (
            f"/healthz behind one batch of {data['batch_rows']} on the event "
            f"loop: {data['health_during_batch_ms']:.0f} ms"
        ),
    ]
    return "\n".join(lines)
