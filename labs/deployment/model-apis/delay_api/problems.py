"""Every error leaves as `application/problem+json` (RFC 9457)."""

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException

MEDIA_TYPE = "application/problem+json"

# RFC 9110's names; http.HTTPStatus changed two of them in Python 3.13.
TITLES = {
    400: "Bad Request",
    401: "Unauthorized",
    404: "Not Found",
    405: "Method Not Allowed",
    413: "Content Too Large",
    422: "Unprocessable Content",
    429: "Too Many Requests",
    500: "Internal Server Error",
    503: "Service Unavailable",
}


class FieldError(BaseModel):
    """One fault of the request body."""

    pointer: str
    code: str
    detail: str


class Problem(BaseModel):
    """What every error body holds, for the OpenAPI document."""

    type: str
    title: str
    status: int
    detail: str
    request_id: str | None = None
    errors: list[FieldError] | None = None


# region problem
def problem(
    request: Request,
    status: int,
    detail: str,
    *,
    errors: Sequence[FieldError] | None = None,
    headers: Mapping[str, str] | None = None,
) -> JSONResponse:
    """An error as one JSON object whose shape never varies."""
    body = Problem(
        type="about:blank",  # the status says all there is to say
        title=TITLES.get(status, "Error"),
        status=status,
        detail=detail,
        request_id=request.scope.get("state", {}).get("request_id"),
        errors=list(errors) if errors else None,
    )
    return JSONResponse(
        body.model_dump(exclude_none=True),
        status_code=status,
        headers=headers,
        media_type=MEDIA_TYPE,
    )


def field_error(fault: Mapping[str, Any]) -> FieldError:
    """Name the field, the rule and the reason; never echo the value."""
    if fault["type"] == "json_invalid":  # then `loc` is a place in the text
        detail = str(fault["ctx"]["error"])
        return FieldError(pointer="#", code="json_invalid", detail=detail)
    where = [str(part) for part in fault["loc"] if part != "body"]
    return FieldError(
        pointer="/".join(["#", *where]),
        code=fault["type"],
        detail=fault["msg"],
    )


# endregion problem


async def _invalid(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, RequestValidationError):
        raise error
    errors = [field_error(fault) for fault in error.errors()]
    unreadable = any(e.code == "json_invalid" for e in errors)
    return problem(
        request,
        400 if unreadable else 422,
        "The body is not JSON."
        if unreadable
        else f"{len(errors)} of the values sent cannot be accepted.",
        errors=errors,
    )


async def _http(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, HTTPException):
        raise error
    return problem(
        request, error.status_code, error.detail, headers=error.headers
    )


async def _unforeseen(request: Request, _: Exception) -> JSONResponse:
    # Starlette raises it again after this answer, so the log has it all.
    return problem(request, 500, "The service failed; the fault is ours.")


RESPONSES: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": TITLES[status]}
    for status in (400, 401, 413, 422, 429, 503)
}
"""What the routes may answer besides 200, for the OpenAPI document."""


def _describe(app: FastAPI) -> None:
    """Make the OpenAPI document name the media type that errors have."""
    plain = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            for methods in plain()["paths"].values():
                for operation in methods.values():
                    for status, reply in operation["responses"].items():
                        if int(status) >= 400:
                            content = reply["content"]
                            schema = content.pop("application/json")
                            content[MEDIA_TYPE] = schema
        return plain()

    app.openapi = openapi  # type: ignore[method-assign]


def install(app: FastAPI) -> None:
    """Make `app` answer all errors as problems, and say so."""
    _describe(app)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unforeseen)
