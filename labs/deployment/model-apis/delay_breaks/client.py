"""What a client in Python sees."""

from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Event, Thread

import httpx
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from delay_bench.local import service, trained
from delay_breaks.say import message, title
from workbench.ports import HOST
from workbench.server import free_port


class Slow(BaseHTTPRequestHandler):
    """Answers too late."""

    gone = Event()

    def do_GET(self) -> None:
        """Wait until the client has lost its patience."""
        self.gone.wait(60)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """What a client in Python sees."""
    title("the server takes longer than the client waits")
    with HTTPServer((HOST, 0), Slow) as slow:
        thread = Thread(target=slow.handle_request)
        thread.start()
        url = f"http://{HOST}:{slow.server_port}/"
        patience = httpx.Timeout(60, read=0.1)
        message(lambda: httpx.get(url, timeout=patience), httpx.ReadTimeout)
        Slow.gone.set()
        thread.join()
    title("nobody listens")
    url = f"http://{HOST}:{free_port()}/"
    message(lambda: httpx.get(url), httpx.ConnectError)
    title("a WebSocket without a key")
    with service(trained()) as server:
        url = f"ws://{server.address}/v1/stream"
        message(lambda: connect(url), InvalidStatus)


if __name__ == "__main__":
    main()
