"""The same predictions over gRPC."""

import sys
from collections.abc import Iterator
from pathlib import Path

import grpc
import httpx
import pytest

from delay_bench.local import KEY, LAB, environment
from delay_bench.sample import read
from delay_rpc import delays_pb2 as pb
from delay_rpc import messages
from delay_rpc.delays_pb2_grpc import DelaysStub
from delay_rpc.generate import MADE, generate
from workbench.server import running

METADATA = [("x-api-key", KEY)]


@pytest.fixture(scope="module")
def stub(model_file: Path) -> Iterator[DelaysStub]:
    command = [sys.executable, "-m", "delay_rpc.server", "{port}"]
    with (
        running(command, env=environment(model_file), cwd=LAB) as server,
        grpc.insecure_channel(server.address) as channel,
    ):
        yield DelaysStub(channel)


def test_the_generated_code_is_what_the_proto_gives(tmp_path: Path) -> None:
    (tmp_path / "delay_rpc").mkdir()
    generate(tmp_path)
    for name in MADE:
        made = (tmp_path / "delay_rpc" / name).read_text()
        assert made == (LAB / "delay_rpc" / name).read_text(), name


def test_grpc_and_rest_agree_to_the_last_bit(
    stub: DelaysStub, client: httpx.Client
) -> None:
    bodies = read(8)
    rest = client.post("/v1/predictions/batch", json={"flights": bodies})
    expected = [
        (row["late_probability"], row["delay_minutes"])
        for row in rest.json()["predictions"]
    ]
    flights = [messages.flight(body) for body in bodies]
    one_by_one = [stub.Predict(f, metadata=METADATA) for f in flights]
    batch = stub.PredictBatch(pb.Batch(flights=flights), metadata=METADATA)
    stream = stub.PredictStream(iter(flights), metadata=METADATA)
    for answers in (one_by_one, batch.predictions, stream):
        found = [(a.late_probability, a.delay_minutes) for a in answers]
        assert found == expected


def failure(call: object, message: object, **options: object) -> grpc.Call:
    with pytest.raises(grpc.RpcError) as caught:
        call(message, **options)  # type: ignore[operator]
    error = caught.value
    assert isinstance(error, grpc.Call)
    return error


def test_protobuf_does_not_check_what_the_contract_checks(
    stub: DelaysStub,
) -> None:
    flight = messages.flight(read(1)[0] | {"origin": "BOS"})
    error = failure(stub.Predict, flight, metadata=METADATA)
    assert error.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert str(error.details()).startswith("origin: Input should be 'EWR'")


def test_an_empty_message_is_refused(stub: DelaysStub) -> None:
    error = failure(stub.Predict, pb.Flight(), metadata=METADATA)
    assert error.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert error.details() == "carrier: Field required"
    error = failure(stub.PredictBatch, pb.Batch(), metadata=METADATA)
    assert error.details() == "send 1 to 512 flights"


def test_without_a_key_there_is_no_answer(stub: DelaysStub) -> None:
    flight = messages.flight(read(1)[0])
    for call, message in (
        (stub.Predict, flight),
        (stub.PredictBatch, pb.Batch(flights=[flight])),
        (lambda m: list(stub.PredictStream(iter([m]))), flight),
    ):
        error = failure(call, message)
        assert error.code() is grpc.StatusCode.UNAUTHENTICATED
