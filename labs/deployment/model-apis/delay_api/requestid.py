"""One id for each request: in the reply, in the log, in every error."""

import json
import logging
import re
import time
import uuid

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADER = "X-Request-ID"
# A caller's id goes into our log: no line breaks, no novels.
SAFE = re.compile(r"[A-Za-z0-9._-]{1,64}")

log = logging.getLogger("delay_api.access")


# region middleware
class RequestId:
    """Take the caller's id or make one; log a line when all is sent."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(
        self, scope: Scope, receive: Receive, send: Send
    ) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = Headers(scope=scope).get(HEADER, "")
        known = SAFE.fullmatch(given)
        request_id = given if known else uuid.uuid4().hex
        scope.setdefault("state", {})["request_id"] = request_id
        started, status = time.perf_counter(), 500

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[HEADER] = request_id
            await send(message)

        try:
            await self.app(scope, receive, send_with_id)
        finally:
            seconds = time.perf_counter() - started
            _log(scope, status, request_id, seconds)


# endregion middleware


def _log(scope: Scope, status: int, request_id: str, seconds: float) -> None:
    line = {
        "request_id": request_id,
        "method": scope["method"],
        "path": scope["path"],
        "status": status,
        "ms": round(seconds * 1000, 1),
    }
    log.info(json.dumps(line))
