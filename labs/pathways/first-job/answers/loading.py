"""Load a day of predictions, so that loading it twice changes nothing."""

import sqlite3
from collections.abc import Iterable

Row = tuple[str, str, float, str]  # flight, day, late probability, model

# region upsert
TABLE = """
CREATE TABLE IF NOT EXISTS predictions (
    flight TEXT NOT NULL,
    day    TEXT NOT NULL,
    p_late REAL NOT NULL CHECK (p_late BETWEEN 0 AND 1),
    model  TEXT NOT NULL,
    PRIMARY KEY (flight, day)
)
"""
UPSERT = """
INSERT INTO predictions VALUES (?, ?, ?, ?)
ON CONFLICT (flight, day) DO UPDATE
SET p_late = excluded.p_late, model = excluded.model
"""


def load(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """All rows or none; a repeated row replaces itself."""
    with connection:  # commits, or rolls back when a row is refused
        connection.execute(TABLE)
        connection.executemany(UPSERT, rows)


# endregion upsert
