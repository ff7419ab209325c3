"""Requests that wait at the same time share one call of the model."""

import asyncio
from collections.abc import Callable, Sequence

from delay_api.contract import PredictionOut, outputs
from flightdelay import Flight, Predictions

Waiting = tuple[Flight, "asyncio.Future[PredictionOut]"]


class OverloadedError(RuntimeError):
    """So many requests wait that one more would wait too long."""


# region batcher
class Batcher:
    """Predicts for single flights, in batches that form by themselves.

    No timer: while the model works, requests queue up; when it is free it
    takes all of them. At low load a request waits for nobody.

    Args:
        predict: The model; m flights to m predictions, in order.
        max_rows: Flights in one call of the model at most.
        max_waiting: Requests in the queue at most.
    """

    def __init__(
        self,
        predict: Callable[[Sequence[Flight]], Predictions],
        max_rows: int = 128,
        max_waiting: int = 512,
    ) -> None:
        self.model, self.max_rows = predict, max_rows
        self.queue: asyncio.Queue[Waiting] = asyncio.Queue(max_waiting)

    async def predict(self, flight: Flight) -> PredictionOut:
        """Wait for one prediction; `OverloadedError` when too many do."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[PredictionOut] = loop.create_future()
        try:
            self.queue.put_nowait((flight, future))
        except asyncio.QueueFull:
            raise OverloadedError from None
        return await future

    # endregion batcher

    # region run
    async def run(self) -> None:
        """Serve the queue until cancelled."""
        while True:
            batch = [await self.queue.get()]
            while not self.queue.empty() and len(batch) < self.max_rows:
                batch.append(self.queue.get_nowait())
            flights = [flight for flight, _ in batch]
            try:
                predictions = await asyncio.to_thread(self.model, flights)
                answers = outputs(predictions)
            except Exception as error:
                for _, future in batch:
                    if not future.done():
                        future.set_exception(error)
                continue
            for (_, future), answer in zip(batch, answers, strict=True):
                if not future.done():  # its caller may have gone
                    future.set_result(answer)

    # endregion run
