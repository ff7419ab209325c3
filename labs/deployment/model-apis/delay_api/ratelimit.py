"""A token bucket for each caller, paid in flights, not in requests."""

import math
import threading
import time
from collections.abc import Callable

from fastapi import HTTPException


# region bucket
class TokenBucket:
    """Lets `rate` tokens a second through, and `burst` at once.

    Args:
        rate: Tokens that flow in, per second.
        burst: Tokens that the bucket holds; it starts full.
        clock: Seconds that never run backwards.
    """

    def __init__(
        self,
        rate: float,
        burst: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.rate, self.burst, self.clock = rate, burst, clock
        self.tokens = burst
        self.updated = clock()
        self.lock = threading.Lock()  # requests run in several threads

    def take(self, tokens: float) -> float:
        """Take tokens, or none: seconds to wait, 0 if they were there."""
        with self.lock:
            now = self.clock()
            grown = self.tokens + (now - self.updated) * self.rate
            self.tokens, self.updated = min(self.burst, grown), now
            if tokens > self.tokens:
                return (tokens - self.tokens) / self.rate
            self.tokens -= tokens
            return 0.0


# endregion bucket


class RateLimit:
    """One bucket for each caller of this process."""

    def __init__(self, rate: float, burst: float) -> None:
        self.rate, self.burst = rate, burst
        self.buckets: dict[str, TokenBucket] = {}
        self.lock = threading.Lock()

    # region charge
    def wait(self, caller: str, rows: int) -> float:
        """Pay for `rows` flights: 0, or the seconds until it can be."""
        with self.lock:
            if caller not in self.buckets:
                self.buckets[caller] = TokenBucket(self.rate, self.burst)
            bucket = self.buckets[caller]
        return bucket.take(rows)

    def charge(self, caller: str, rows: int) -> None:
        """Pay for `rows` flights, or refuse the request with 429."""
        if wait := self.wait(caller, rows):
            raise HTTPException(
                429,
                f"Over {self.rate:g} flights a second; wait.",
                {"Retry-After": str(math.ceil(wait))},
            )

    # endregion charge
