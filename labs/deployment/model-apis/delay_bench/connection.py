"""A lean HTTP client, so that the load test loads the server.

A general client spends as long on a request as our server does, and both
share two cores here. This one speaks just enough HTTP/1.1: POST, one
connection kept open, replies with a Content-Length.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

from delay_bench.local import KEY
from workbench.ports import HOST

HEADERS = {"X-API-Key": KEY, "Content-Type": "application/json"}


@dataclass(frozen=True, slots=True)
class Connection:
    """One open connection; one request at a time."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    head: str

    # region send
    async def post(self, path: str, body: bytes) -> tuple[int, bytes]:
        """Send one request; status and body of the reply."""
        self.writer.write(
            f"POST {path} HTTP/1.1\r\n{self.head}"
            f"Content-Length: {len(body)}\r\n\r\n".encode()
            + body
        )
        return await self._reply()

    async def get(self, path: str) -> tuple[int, bytes]:
        """Send one request without a body."""
        request = f"GET {path} HTTP/1.1\r\n{self.head}\r\n"
        self.writer.write(request.encode())
        return await self._reply()

    async def _reply(self) -> tuple[int, bytes]:
        head = await self.reader.readuntil(b"\r\n\r\n")
        lines = head.decode("latin-1").lower().split("\r\n")
        headers = dict(line.split(": ", 1) for line in lines[1:-2])
        body = await self.reader.readexactly(int(headers["content-length"]))
        return int(lines[0].split()[1]), body

    # endregion send


@asynccontextmanager
async def connect(
    port: int, headers: Mapping[str, str] = HEADERS
) -> AsyncIterator[Connection]:
    """Open a connection for the length of a block."""
    reader, writer = await asyncio.open_connection(HOST, port)
    own = {"Host": f"{HOST}:{port}", **headers}
    head = "".join(f"{name}: {value}\r\n" for name, value in own.items())
    try:
        yield Connection(reader, writer, head)
    finally:
        writer.close()
        await writer.wait_closed()
