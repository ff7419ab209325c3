"""Who calls: API keys, compared without giving time away."""

import hashlib
import hmac
from collections.abc import Mapping
from typing import Annotated

from fastapi import Depends, HTTPException, Request
from fastapi.security import APIKeyHeader


# region caller
def digest(key: str) -> str:
    """What the server stores of a key: a leak of it opens nothing."""
    return hashlib.sha256(key.encode()).hexdigest()


def caller_of(key: str, digests: Mapping[str, str]) -> str | None:
    """The name that belongs to a key, or None.

    Each stored digest is compared, each in constant time: how long it
    takes must not tell how much of a guess was right.
    """
    given = digest(key)
    found = None
    for name, stored in digests.items():
        if hmac.compare_digest(given, stored):
            found = name
    return found


header = APIKeyHeader(name="X-API-Key", auto_error=False)


async def authenticated(
    request: Request, key: Annotated[str | None, Depends(header)]
) -> str:
    """The caller's name; 401 if the key is missing or unknown."""
    name = caller_of(key or "", request.app.state.settings.keys)
    if name is None:
        raise HTTPException(
            401, "Send a valid X-API-Key.", {"WWW-Authenticate": "APIKey"}
        )
    return name


# endregion caller

Caller = Annotated[str, Depends(authenticated)]
