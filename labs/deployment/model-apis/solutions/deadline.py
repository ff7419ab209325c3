"""Exercise: do no work for a client that has gone.

Under overload a queue is full of requests whose clients have given up.
Each request says how long its client waits; what is too late is dropped
when its turn comes, and the time goes to those who still wait.
"""

import asyncio
import time
from collections.abc import Callable, Sequence

from delay_api.contract import PredictionOut, outputs
from flightdelay import Flight, Predictions

Waiting = tuple[Flight, float, "asyncio.Future[PredictionOut]"]


class TooLateError(RuntimeError):
    """The client's time was over before the model was free."""


class DeadlineBatcher:
    """The chapter's batcher, with a deadline for each request.

    Args:
        predict: The model; m flights to m predictions, in order.
        max_rows: Flights in one call of the model at most.
    """

    def __init__(
        self,
        predict: Callable[[Sequence[Flight]], Predictions],
        max_rows: int = 128,
    ) -> None:
        self.model, self.max_rows = predict, max_rows
        self.queue: asyncio.Queue[Waiting] = asyncio.Queue()
        self.last_call = 0.0  # seconds
        self.dropped = 0

    async def predict(self, flight: Flight, patience: float) -> PredictionOut:
        """Wait for a prediction, for `patience` seconds at most."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[PredictionOut] = loop.create_future()
        deadline = time.monotonic() + patience
        self.queue.put_nowait((flight, deadline, future))
        return await future

    # region deadline
    def next_batch(self, waiting: Waiting) -> list[Waiting]:
        """Take those who can still be answered in time; refuse the rest."""
        batch: list[Waiting] = []
        # Not `now`: whoever dies while the model works is dead already.
        done = time.monotonic() + self.last_call
        while True:
            _, deadline, future = waiting
            if deadline >= done:
                batch.append(waiting)
            elif not future.done():
                future.set_exception(TooLateError())
                self.dropped += 1
            if self.queue.empty() or len(batch) == self.max_rows:
                break
            waiting = self.queue.get_nowait()
        if not batch:  # one slow call must not refuse everybody for ever
            self.last_call /= 2
        return batch

    # endregion deadline

    async def run(self) -> None:
        """Serve the queue until cancelled."""
        while True:
            if batch := self.next_batch(await self.queue.get()):
                await self.answer(batch)

    async def answer(self, batch: Sequence[Waiting]) -> None:
        """One call of the model; its error is that of each request."""
        start = time.monotonic()
        try:
            predictions = await asyncio.to_thread(
                self.model, [flight for flight, _, _ in batch]
            )
        except Exception as error:
            for _, _, future in batch:
                if not future.done():
                    future.set_exception(error)
            return
        self.last_call = time.monotonic() - start
        for (_, _, future), answer in zip(
            batch, outputs(predictions), strict=True
        ):
            if not future.done():
                future.set_result(answer)
