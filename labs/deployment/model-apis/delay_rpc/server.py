"""The service over gRPC: `python -m delay_rpc.server PORT`."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NoReturn

import grpc
from google.protobuf.json_format import MessageToDict
from pydantic import ValidationError

from delay_api.callers import caller_of
from delay_api.contract import MAX_BATCH, FlightIn, outputs
from delay_api.settings import Settings
from delay_rpc import delays_pb2 as pb
from delay_rpc.delays_pb2_grpc import (
    DelaysServicer,
    add_DelaysServicer_to_server,
)
from flightdelay import DelayModel, Flight


# region servicer
class Delays(DelaysServicer):
    """Checks by the same contract as REST, predicts with the same model."""

    def __init__(self, model: DelayModel, settings: Settings) -> None:
        self.model, self.settings = model, settings

    def Predict(  # noqa: N802 - named by delays.proto
        self, request: pb.Flight, context: grpc.ServicerContext
    ) -> pb.Prediction:
        """One flight."""
        self._authenticate(context)
        [answer] = self._predict([self._read(request, context)])
        return answer

    def PredictBatch(  # noqa: N802
        self, request: pb.Batch, context: grpc.ServicerContext
    ) -> pb.Predictions:
        """Many flights, all or nothing."""
        self._authenticate(context)
        if not 1 <= len(request.flights) <= MAX_BATCH:
            refuse(context, f"send 1 to {MAX_BATCH} flights")
        flights = [self._read(f, context) for f in request.flights]
        return pb.Predictions(predictions=self._predict(flights))

    def PredictStream(  # noqa: N802
        self,
        request_iterator: Iterable[pb.Flight],
        context: grpc.ServicerContext,
    ) -> Iterator[pb.Prediction]:
        """A stream of flights, answered one by one."""
        self._authenticate(context)
        for request in request_iterator:
            [answer] = self._predict([self._read(request, context)])
            yield answer

    # endregion servicer

    def _authenticate(self, context: grpc.ServicerContext) -> None:
        metadata = dict(context.invocation_metadata())
        key = str(metadata.get("x-api-key", ""))
        if caller_of(key, self.settings.keys) is None:
            context.abort(
                grpc.StatusCode.UNAUTHENTICATED, "send a valid x-api-key"
            )

    # region read
    def _read(
        self, request: pb.Flight, context: grpc.ServicerContext
    ) -> Flight:
        """Protobuf knows types; ranges and codes are still ours to check."""
        values = MessageToDict(request, preserving_proto_field_name=True)
        try:
            return FlightIn.model_validate(values).flight()
        except ValidationError as error:
            fault = error.errors()[0]
            where = ".".join(str(part) for part in fault["loc"])
            refuse(context, f"{where}: {fault['msg']}")

    # endregion read

    def _predict(self, flights: Sequence[Flight]) -> list[pb.Prediction]:
        return [
            pb.Prediction(
                late_probability=answer.late_probability,
                delay_minutes=answer.delay_minutes,
                model_version=self.model.version,
            )
            for answer in outputs(self.model.predict(flights))
        ]


def refuse(context: grpc.ServicerContext, detail: str) -> NoReturn:
    """End the call with the status that says: do not retry this."""
    context.abort(grpc.StatusCode.INVALID_ARGUMENT, detail)
    raise AssertionError("abort raises")


# region serve
def serve(address: str, settings: Settings) -> grpc.Server:
    """Start a server; it answers once this returns.

    Raises:
        RuntimeError: The address is taken.
    """
    model = DelayModel.load(settings.model)
    server = grpc.server(
        ThreadPoolExecutor(max_workers=4),
        maximum_concurrent_rpcs=64,  # more are refused, not queued
        options=[("grpc.so_reuseport", 0)],  # a second server must fail
    )
    servicer = Delays(model, settings)
    add_DelaysServicer_to_server(servicer, server)  # type: ignore[no-untyped-call]
    server.add_insecure_port(address)
    server.start()
    return server


# endregion serve


if __name__ == "__main__":
    running = serve(
        f"127.0.0.1:{sys.argv[1]}", Settings.from_environment(os.environ)
    )
    running.wait_for_termination()
