"""Two load generators, because they answer two questions.

Closed loop: N clients, each waits for its reply before it asks again.
*How much can N callers get done?* It cannot see a queue: when the server
stalls, the clients stop asking, and the stall counts as one slow request
each (coordinated omission).

Open loop: requests start by the clock, whatever became of the ones
before. *What do users feel when they arrive at this rate?* Latency counts
from the moment a request was due.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

Send = Callable[[], Awaitable[None]]
"""Makes one request and raises when the reply is not what it should be."""


@dataclass(slots=True)
class Run:
    """What one run saw; times in seconds."""

    latencies: list[float] = field(default_factory=list)
    seconds: float = 0.0

    def milliseconds(self, percent: float) -> float:
        """A percentile of latency."""
        return float(np.percentile(self.latencies, percent)) * 1000

    @property
    def per_second(self) -> float:
        """Completed requests a second."""
        return len(self.latencies) / self.seconds


# region closed
async def closed_loop(clients: Sequence[Send], seconds: float) -> Run:
    """Each client asks, waits, asks again, until the time is over."""
    run = Run()
    start = time.perf_counter()

    async def client(send: Send) -> None:
        while (asked := time.perf_counter()) < start + seconds:
            await send()
            run.latencies.append(time.perf_counter() - asked)

    await asyncio.gather(*(client(send) for send in clients))
    run.seconds = time.perf_counter() - start
    return run


# endregion closed


# region open
async def open_loop(
    clients: Sequence[Send], rate: float, seconds: float
) -> Run:
    """Requests fall due `rate` times a second and queue for a client."""
    run = Run()
    due: asyncio.Queue[float] = asyncio.Queue()
    start = time.perf_counter()

    async def client(send: Send) -> None:
        while True:
            moment = await due.get()
            await send()
            run.latencies.append(time.perf_counter() - moment)
            due.task_done()

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(client(send)) for send in clients]
        for i in range(int(rate * seconds)):
            moment = start + i / rate
            await asyncio.sleep(max(0.0, moment - time.perf_counter()))
            due.put_nowait(moment)
        await due.join()
        run.seconds = time.perf_counter() - start
        for task in tasks:
            task.cancel()
    return run


# endregion open
