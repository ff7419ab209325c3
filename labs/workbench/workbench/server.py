"""Run a server process for as long as a `with` block lasts.

    with running([sys.executable, "-m", "http.server", "{port}"]) as server:
        httpx.get(server.url + "/")

The process gets a free port of the loopback interface in place of
``{port}``, is known to answer before the block starts, and is gone when
the block ends, whatever happened inside it.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from workbench.ports import HOST, reserved

Ready = Callable[[int], bool]
"""Answers whether the server on this port can do its work."""


class ServerStartError(RuntimeError):
    """The process ended, or was not ready in time; carries its log."""


@dataclass(frozen=True)
class RunningServer:
    """A server that answers on ``127.0.0.1:port``."""

    port: int
    pid: int
    log_path: Path

    @property
    def address(self) -> str:
        """Host and port, as gRPC wants them."""
        return f"{HOST}:{self.port}"

    @property
    def url(self) -> str:
        """Root of the HTTP service, without a slash at the end."""
        return f"http://{self.address}"

    def log(self) -> str:
        """What the process has printed so far, both streams."""
        return self.log_path.read_text(errors="replace")


def free_port() -> int:
    """A port of the loopback interface that nobody holds right now."""
    with reserved() as port:
        return port


def accepts(port: int) -> bool:
    """Ready as soon as a connection is accepted."""
    try:
        socket.create_connection((HOST, port), timeout=1).close()
    except OSError:
        return False
    return True


def answers(path: str) -> Ready:
    """Ready as soon as ``GET path`` answers with a status below 300."""

    def ready(port: int) -> bool:
        connection = HTTPConnection(HOST, port, timeout=1)
        try:
            connection.request("GET", path)
            return connection.getresponse().status < 300
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()

    return ready


@contextmanager
def running(
    command: Sequence[str],
    *,
    ready: Ready = accepts,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    timeout: float = 300.0,
    grace: float = 5.0,
) -> Iterator[RunningServer]:
    """Start ``command``, wait until ``ready``, stop it at the end.

    Args:
        command: program and arguments; ``{port}`` stands for the port.
        ready: asked again and again, with the port, until it says yes.
        env: variables added to this process's own.
        cwd: folder to start in.
        timeout: seconds to wait for ``ready``: what hangs, not what is slow.
        grace: seconds between the polite signal and the final one.
    """
    _leave_in_order()
    with (
        reserved() as port,
        tempfile.TemporaryDirectory(prefix="server-") as folder,
    ):
        arguments = [part.replace("{port}", str(port)) for part in command]
        log_path = Path(folder, "log")
        with log_path.open("wb") as log:
            process = subprocess.Popen(  # noqa: S603 - the lab's own
                arguments,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**os.environ, "PYTHONUNBUFFERED": "1", **(env or {})},
                cwd=cwd,
                start_new_session=True,  # its workers form one group
            )
        try:
            server = RunningServer(port, process.pid, log_path)
            _wait(process, server, ready, timeout)
            yield server
        finally:
            _stop(process, grace)


def _leave_in_order() -> None:
    """Make SIGTERM end this process as an exception does.

    By default it ends at once, no `finally` runs, and a time limit on the
    tests would leave their servers behind. Only the main thread may say
    so, and only if nobody has said otherwise.
    """
    if (
        threading.current_thread() is threading.main_thread()
        and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    ):
        signal.signal(
            signal.SIGTERM, lambda number, _: sys.exit(128 + number)
        )


def _wait(
    process: "subprocess.Popen[bytes]",
    server: RunningServer,
    ready: Ready,
    timeout: float,
) -> None:
    deadline = time.monotonic() + timeout
    while True:
        is_ready = ready(server.port)
        # Asked second: another program may answer on a port we lost.
        if (code := process.poll()) is not None:
            raise ServerStartError(
                f"ended with status {code}\n{server.log()}"
            )
        if is_ready:
            return
        if time.monotonic() > deadline:
            raise ServerStartError(
                f"not ready after {timeout} s\n{server.log()}"
            )
        time.sleep(0.02)


def _stop(process: "subprocess.Popen[bytes]", grace: float) -> None:
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(grace)
    # The group outlives its leader when a worker hangs; it is ours alone.
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
