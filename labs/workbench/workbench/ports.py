"""Ports for servers of tests, each held by one process at a time.

A port that was free a moment ago may be another's when the server binds
it. So ports come from a range that systems do not hand out by themselves,
and a lock file says which of them are taken, in whatever clone or process.
"""

import fcntl
import os
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HOST = "127.0.0.1"
# Below 32768, where Linux begins to choose by itself; macOS does at 49152.
RANGE = range(21_000, 30_000)


class NoPortError(RuntimeError):
    """Every port of the range is taken."""


def is_free(port: int) -> bool:
    """Whether a server could bind the port just now."""
    with socket.socket() as probe:
        # As servers do: what is left of an ended connection is no holder.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


@contextmanager
def reserved(ports: range = RANGE) -> Iterator[int]:
    """Hold a free port of the loopback interface while inside.

    Args:
        ports: To choose from; where to begin differs from process to
            process.

    Raises:
        NoPortError: All are taken.
    """
    folder = Path(tempfile.gettempdir()) / f"handbook-ports-{os.getuid()}"
    folder.mkdir(exist_ok=True)
    begin = os.getpid() % len(ports)
    for port in [*ports[begin:], *ports[:begin]]:
        with (folder / str(port)).open("w") as lock:
            try:
                # Let go when the file is closed, or the process ends.
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue
            if is_free(port):
                yield port
                return
    raise NoPortError(f"none of {ports[0]} to {ports[-1]} is free")
