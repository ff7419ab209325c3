"""What gRPC says to a client."""

import sys
from collections.abc import Callable

import grpc
import httpx

from delay_bench.local import KEY, LAB, environment, trained
from delay_bench.sample import read
from delay_breaks.say import message, title
from delay_rpc import delays_pb2 as pb
from delay_rpc import messages
from delay_rpc.delays_pb2_grpc import DelaysStub
from workbench.server import running


def main() -> None:
    """What gRPC says to a client."""
    command = [sys.executable, "-m", "delay_rpc.server", "{port}"]
    flight = messages.flight(read(1)[0])
    metadata = [("x-api-key", KEY)]
    with running(command, env=environment(trained()), cwd=LAB) as server:
        with grpc.insecure_channel(server.address) as channel:
            stub = DelaysStub(channel)  # type: ignore[no-untyped-call]
            title("a field that the contract refuses")
            empty = pb.Flight()
            failed(lambda: stub.Predict(empty, metadata=metadata))
            title("no key")
            failed(lambda: stub.Predict(flight))
            title("a deadline of 1 ms")
            failed(
                lambda: stub.Predict(flight, metadata=metadata, timeout=0.001)
            )
            title("a method that this server does not have")
            call: grpc.UnaryUnaryMultiCallable[bytes, bytes]
            call = channel.unary_unary("/delays.v1.Delays/Explain")
            failed(lambda: call(b""))
        title("HTTP/1.1 sent to a gRPC port")
        message(
            lambda: httpx.get(f"http://{server.address}/healthz"),
            httpx.RemoteProtocolError,
        )
        address = server.address
    title("nobody listens")
    with grpc.insecure_channel(address) as channel:
        stub = DelaysStub(channel)  # type: ignore[no-untyped-call]
        failed(lambda: stub.Predict(flight, metadata=metadata))


def failed(call: Callable[[], object]) -> None:
    """Print the error of a call that fails."""
    try:
        call()
    except grpc.RpcError as error:
        print(error)
    else:
        raise AssertionError("nothing broke")


if __name__ == "__main__":
    main()
