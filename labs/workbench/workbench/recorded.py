"""Measurements that were taken once and are kept, and how a table says so.

Times never repeat. A program that shows kept ones says first when and on
what they were recorded, and which command measures anew: after it, the
same program shows the reader's own numbers, date and machine.
"""

import os
import platform
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any


def today() -> str:
    """The date of a measurement, as 2026-11-21."""
    return datetime.now(UTC).date().isoformat()


def machine(more: str = "") -> str:
    """What a measurement is taken on, as "2 cores of x86-64, Linux".

    Args:
        more: What else matters to it, such as "without VNNI".
    """
    kind = platform.machine().replace("_", "-")
    parts = [f"{os.cpu_count()} cores of {kind}", platform.system(), more]
    return ", ".join(part for part in parts if part)


def stamp(more: str = "") -> dict[str, str]:
    """Date and machine, to be kept with what is measured now."""
    return {"measured": today(), "machine": machine(more)}


def lines(command: str, *kept: Mapping[str, Any]) -> list[str]:
    """The head of a table of kept numbers.

    Args:
        command: What measures anew, as typed in the lab's folder.
        kept: What `stamp` gave then, of each measurement in the table.
    """
    taken = [f"recorded on {k['measured']} on {k['machine']}" for k in kept]
    return [*dict.fromkeys(taken), f"to measure anew: {command}"]
