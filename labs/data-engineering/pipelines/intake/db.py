"""Connections that never reach for the network."""

import duckdb


def connect(limit: str = "") -> duckdb.DuckDBPyConnection:
    """Open a database in memory.

    DuckDB fetches an extension that it lacks, unless told not to. All
    times are shown in UTC, whatever the machine's zone is.

    Args:
        limit: Memory that it may use, such as "1GB".
    """
    db = duckdb.connect(config={"autoinstall_known_extensions": "false"})
    db.execute("SET TimeZone = 'UTC'")
    if limit:
        db.execute(f"SET memory_limit = '{limit}'")
    return db
