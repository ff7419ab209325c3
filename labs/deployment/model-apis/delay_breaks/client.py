"""What a client in Python sees."""

import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import httpx
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from delay_bench.local import service
from delay_breaks.say import MODEL, message, title
from harness.server import HOST, free_port


class Slow(BaseHTTPRequestHandler):
    """Answers too late."""

    def do_GET(self) -> None:
        """Sleep past the client's patience."""
        time.sleep(0.4)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """What a client in Python sees."""
    title("the server takes longer than the client waits")
    with HTTPServer((HOST, 0), Slow) as slow:
        thread = Thread(target=slow.handle_request)
        thread.start()
        url = f"http://{HOST}:{slow.server_port}/"
        message(lambda: httpx.get(url, timeout=0.1), httpx.ReadTimeout)
        thread.join()
    title("nobody listens")
    url = f"http://{HOST}:{free_port()}/"
    message(lambda: httpx.get(url), httpx.ConnectError)
    title("a WebSocket without a key")
    with service(MODEL) as server:
        url = f"ws://{server.address}/v1/stream"
        message(lambda: connect(url), InvalidStatus)


if __name__ == "__main__":
    main()
