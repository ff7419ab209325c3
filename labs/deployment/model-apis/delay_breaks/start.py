"""Why a service does not start."""

import socket
import sys
from contextlib import AbstractContextManager
from pathlib import Path

from delay_bench.local import LAB, environment, service, trained
from delay_breaks.say import title
from workbench.ports import HOST
from workbench.server import RunningServer, ServerStartError, running


def main() -> None:
    """Why a service does not start."""
    command = [sys.executable, "-m", "uvicorn", "--factory"]
    command += ["delay_api.app:create_app", "--port", "{port}"]
    env = environment(trained())
    title("the port is taken")
    with socket.create_server((HOST, 0)) as holder:
        port = str(holder.getsockname()[1])
        taken = [part.replace("{port}", port) for part in command]
        last(running(taken, ready=never, env=env, cwd=LAB), "ERROR")
    title("gRPC: the port is taken")
    with socket.create_server((HOST, 0)) as holder:
        port = str(holder.getsockname()[1])
        taken = [sys.executable, "-m", "delay_rpc.server", port]
        last(running(taken, ready=never, env=env, cwd=LAB), "RuntimeError")
    title("no model where the settings say")
    last(service(Path("none.joblib")), "flightdelay.store")
    title("a variable is misspelled")
    env = env | {"DELAY_API_MAX_BODI": "1"}
    last(running(command, env=env, cwd=LAB), "delay_api.settings")


def never(_: int) -> bool:
    """Not ready, whatever answers on a port that is not ours."""
    return False


def last(server: AbstractContextManager[RunningServer], mark: str) -> None:
    """Start a server that cannot start; print the lines with a mark."""
    try:
        with server:
            raise AssertionError("it started")
    except ServerStartError as error:
        lines = str(error).splitlines()
        print(next(line for line in lines if line.startswith(mark)))
        print(lines[0])


if __name__ == "__main__":
    main()
