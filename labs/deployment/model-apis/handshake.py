"""What travels before the first prediction: three protocols' handshakes.

    python handshake.py

A listening socket stands in for the server and shows what a client says
first. For the WebSocket it also answers, computing the reply by hand.
"""

import base64
import hashlib
import socket
import threading
from collections.abc import Callable

import grpc
import httpx
from websockets.sync.client import connect

from delay_rpc import delays_pb2 as pb
from delay_rpc.delays_pb2_grpc import DelaysStub

HOST = "127.0.0.1"
# RFC 6455, section 1.3: proves that the server knows the protocol.
GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


# region accept
def accept_of(key: str) -> str:
    """Sec-WebSocket-Accept for a client's Sec-WebSocket-Key."""
    return base64.b64encode(
        hashlib.sha1(  # noqa: S324 - the RFC says so; it hides nothing
            (key + GUID).encode()
        ).digest()
    ).decode()


# endregion accept


def overheard(
    say: Callable[[int], object], reply: Callable[[bytes], bytes]
) -> bytes:
    """What a client says first to a port, after which it gets a reply."""
    with socket.create_server((HOST, 0)) as listener:
        port: int = listener.getsockname()[1]
        client = threading.Thread(target=say, args=[port])
        client.start()
        peer, _ = listener.accept()
        with peer:
            heard = peer.recv(4096)
            peer.sendall(reply(heard))
        client.join()
    return heard


def rest(port: int) -> None:
    """GET over HTTP/1.1: no handshake above TCP."""
    httpx.get(f"http://{HOST}:{port}/healthz").raise_for_status()


def ok(_: bytes) -> bytes:
    """A whole HTTP reply."""
    return b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


def websocket(port: int) -> None:
    """Open a WebSocket, send one text, close."""
    with connect(f"ws://{HOST}:{port}/v1/stream", close_timeout=0.2):
        pass


def upgrade(heard: bytes) -> bytes:
    """Agree to leave HTTP."""
    lines = heard.decode().split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines[1:] if line)
    accept = accept_of(headers["Sec-WebSocket-Key"])
    return (
        "HTTP/1.1 101 Switching Protocols\r\n"
        "Upgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Accept: {accept}\r\n\r\n"
    ).encode()


def rpc(port: int) -> None:
    """Call over HTTP/2; the server that is none hangs up."""
    with grpc.insecure_channel(f"{HOST}:{port}") as channel:
        try:
            stub = DelaysStub(channel)  # type: ignore[no-untyped-call]
            stub.Predict(pb.Flight(), timeout=1)
        except grpc.RpcError as error:
            if error.code() is not grpc.StatusCode.UNAVAILABLE:
                raise


def show(title: str, text: str) -> None:
    """Print one side of a conversation."""
    print(title)
    for line in text.rstrip("\r\n").split("\r\n"):
        print(f"    {line}")


def main() -> None:
    """Listen to one client of each protocol."""
    show("REST: the request is the first thing sent",
         overheard(rest, ok).decode())  # fmt: skip
    heard = overheard(websocket, upgrade)
    show("WebSocket, client: a request to stop speaking HTTP",
         heard.decode())  # fmt: skip
    show("WebSocket, server", upgrade(heard).decode())
    heard = overheard(rpc, lambda _: b"")
    show("gRPC: the HTTP/2 preface, then binary frames",
         heard[:24].decode().replace("\r\n", "\\r\\n"))  # fmt: skip
    length = int.from_bytes(heard[24:27], "big")
    print(f"    frame: type {heard[27]} (SETTINGS), {length} bytes")


if __name__ == "__main__":
    main()
