"""The workbench starts a server, sees it ready, and leaves nothing behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from workbench.server import ServerStartError, accepts, answers, running

STUBBORN = """
import signal, socket, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("deaf to SIGTERM", flush=True)
listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))
time.sleep(600)
"""

PARENT_OF_STUBBORN = """
import os, socket, sys, time
import signal
child = os.fork()
if child == 0:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(600)
print(child, flush=True)
listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))
time.sleep(600)
"""


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False
    return stat.rsplit(")", 1)[1].split()[0] != "Z"


def python(program: str) -> list[str]:
    return [sys.executable, "-c", program, "{port}"]


def test_a_server_answers_inside_the_block_and_is_gone_after_it() -> None:
    command = [sys.executable, "-m", "http.server", "{port}"]
    command += ["--bind", "127.0.0.1"]
    with running(command, ready=answers("/")) as server:
        assert httpx.get(server.url + "/").status_code == 200
        assert "GET / HTTP/1.1" in server.log()
    assert not alive(server.pid)
    assert not accepts(server.port)


def test_an_error_in_the_block_stops_the_server_and_is_raised() -> None:
    command = [sys.executable, "-m", "http.server", "{port}"]
    command += ["--bind", "127.0.0.1"]
    with pytest.raises(KeyError), running(command) as server:
        raise KeyError
    assert not alive(server.pid)


def test_a_server_that_ignores_the_polite_signal_is_killed() -> None:
    with running(python(STUBBORN), grace=0.2) as server:
        assert "deaf to SIGTERM" in server.log()
    assert not alive(server.pid)


def test_workers_that_outlive_their_parent_are_killed() -> None:
    with running(python(PARENT_OF_STUBBORN), grace=0.2) as server:
        worker = int(server.log())
        assert alive(worker)
    deadline = time.monotonic() + 60
    while alive(worker) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not alive(worker)


HOLDER = """
import sys, time
from workbench.server import running
command = [sys.executable, "-m", "http.server", "{port}"]
with running([*command, "--bind", "127.0.0.1"]) as server:
    print(server.pid, flush=True)
    time.sleep(600)
"""


def test_a_terminated_program_takes_its_server_along() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        server = int(holder.stdout.readline())
        assert alive(server)
        holder.terminate()
        assert holder.wait(60) == 128 + signal.SIGTERM
    assert not alive(server)


def test_a_program_that_ends_at_once_is_reported_with_its_log() -> None:
    command = python("print('no model'); raise SystemExit(3)")
    with (
        pytest.raises(ServerStartError, match="status 3\nno model"),
        running(command),
    ):
        pass


def test_a_server_that_never_gets_ready_is_reported_and_stopped() -> None:
    command = python(STUBBORN)
    with (
        pytest.raises(ServerStartError, match=r"not ready after 0\.3 s"),
        running(command, timeout=0.3, grace=0.1, ready=answers("/")),
    ):
        pass
