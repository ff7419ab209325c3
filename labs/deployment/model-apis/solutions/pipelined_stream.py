"""Exercise: a stream that does not wait for itself.

The chapter's stream reads the next flight after it has answered the last
one, so each flight is a batch of its own. Here reading runs ahead of
answering: what has arrived shares a call of the model. Order is kept.
"""

import asyncio
from typing import Any

from fastapi import FastAPI, WebSocket, WebSocketDisconnect

from delay_api import app as chapter
from delay_api.callers import caller_of
from delay_api.v1 import _answer

AHEAD = 128  # flights read but not answered, at most


# region pipelined
async def stream(socket: WebSocket) -> None:
    """A stream of flights in, a stream of predictions out, in order."""
    state = socket.app.state
    key = socket.headers.get("X-API-Key", "")
    caller = caller_of(key, state.settings.keys)
    if caller is None or state.engine is None:
        await socket.close()
        return
    await socket.accept()
    asked: asyncio.Queue[asyncio.Task[dict[str, Any]]] = asyncio.Queue(AHEAD)

    async def answer() -> None:
        try:
            while True:
                await socket.send_json(await (await asked.get()))
        except Exception:
            await socket.close(1011)  # else the client waits for ever
            raise

    answering = asyncio.create_task(answer())
    try:
        while True:
            text = await socket.receive_text()
            while wait := state.limit.wait(caller, 1):
                await asyncio.sleep(wait)
            task = asyncio.create_task(_answer(state.engine, text))
            await asked.put(task)  # full: stop reading, the client feels it
    except WebSocketDisconnect:
        return
    finally:
        answering.cancel()


# endregion pipelined


def create_app() -> FastAPI:
    """The chapter's service, and the new stream beside the old one."""
    app = chapter.create_app()
    app.add_api_websocket_route("/v1/pipelined", stream)
    return app
