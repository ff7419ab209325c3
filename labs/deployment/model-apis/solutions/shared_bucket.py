"""Exercise: two workers, one limit.

The bucket of the chapter lives in one process, so two workers let twice
as much through. This one lives in a SQLite file that all workers of a
machine share; on several machines Redis takes the file's place.
"""

import os
import sqlite3
import time
from pathlib import Path

from fastapi import FastAPI

from delay_api import app as chapter
from delay_api.ratelimit import RateLimit


# region shared
class SharedRateLimit(RateLimit):
    """The buckets of all callers, in one file."""

    def __init__(self, file: Path, rate: float, burst: float) -> None:
        super().__init__(rate, burst)
        self.file = file
        with self._open() as connection:
            connection.execute(
                "create table if not exists bucket "
                "(caller text primary key, tokens real, updated real)"
            )

    def wait(self, caller: str, rows: int) -> float:
        """Pay for `rows` flights: 0, or the seconds until it can be."""
        with self._open() as connection:
            # Takes the write lock before it reads: two workers that read
            # the same tokens could both spend them.
            connection.execute("begin immediate")
            now = time.monotonic()  # the same clock in all processes
            found = connection.execute(
                "select tokens, updated from bucket where caller = ?",
                [caller],
            ).fetchone()
            tokens, updated = found or (self.burst, now)
            tokens += (now - updated) * self.rate
            tokens = min(self.burst, tokens)
            paid = rows <= tokens
            left = tokens - rows if paid else tokens
            connection.execute(
                "replace into bucket values (?, ?, ?)", [caller, left, now]
            )
            connection.execute("commit")
        return 0.0 if paid else (rows - tokens) / self.rate

    # endregion shared

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(self.file, timeout=5, isolation_level=None)


def create_app() -> FastAPI:
    """The chapter's service with the shared limit."""
    app = chapter.create_app()
    settings = app.state.settings
    app.state.limit = SharedRateLimit(
        Path(os.environ["SHARED_LIMIT"]),
        settings.rows_per_second,
        settings.burst_rows,
    )
    return app
