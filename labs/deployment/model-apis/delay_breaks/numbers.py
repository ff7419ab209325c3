"""Numbers that JSON cannot hold, or that Python cannot write."""

import asyncio
import json

import httpx
import numpy as np
from fastapi import FastAPI
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from delay_breaks.say import message, title

TYPE = {"Content-Type": "application/json"}


# region naive
class Minutes(BaseModel):
    """A field with a range, as every tutorial has one."""

    planned: float = Field(le=1_200)


naive = FastAPI()  # with its own error handlers


@naive.post("/minutes")
def minutes(body: Minutes) -> float:
    """Say it back."""
    return body.planned


@naive.get("/nan")
def untyped() -> JSONResponse:
    """A model without an answer."""
    return JSONResponse({"late_probability": float("nan")})


@naive.get("/nan-typed")
def typed() -> dict[str, float]:
    """The same, with a return type."""
    return {"late_probability": float("nan")}


# endregion naive


def main() -> None:
    """Numbers that JSON cannot hold, or that Python cannot write."""
    title("json.dumps, a NumPy number")
    message(lambda: json.dumps({"p": np.float32(0.1)}), TypeError)
    title("json.dumps, NaN: no error, and no JSON")
    print(json.dumps({"p": float("nan")}))
    title("json.dumps with allow_nan=False")
    nan = float("nan")
    message(lambda: json.dumps({"p": nan}, allow_nan=False), ValueError)
    asyncio.run(over_http())


async def over_http() -> None:
    """The same through FastAPI, which has its own opinion."""
    transport = httpx.ASGITransport(naive, raise_app_exceptions=False)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://naive", headers=TYPE
    ) as client:
        for body in ('{"planned": NaN}', '{"planned": 1e999}'):
            title(f"FastAPI's own 422 for {body}: a server error")
            reply = await client.post("/minutes", content=body)
            print(reply.status_code, reply.text)
        title("FastAPI replies NaN, with and without a return type")
        for path in ("/nan-typed", "/nan"):
            reply = await client.get(path)
            print(path, reply.status_code, reply.text)
    transport = httpx.ASGITransport(naive)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://naive"
    ) as client:
        title("... and what the log says of the last one")
        try:
            await client.get("/nan")
        except ValueError as error:
            print(f"ValueError: {error}")


if __name__ == "__main__":
    main()
