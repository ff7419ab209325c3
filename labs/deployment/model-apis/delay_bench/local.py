"""The service on this machine, for measurements and tests."""

import os
import sys
from contextlib import AbstractContextManager
from pathlib import Path

from delay_api.callers import digest
from workbench import here
from workbench.server import RunningServer, answers, running

LAB = Path(__file__).parents[1]
KEY = "desk-key"  # opens nothing but a service started below


def trained() -> Path:
    """DELAY_API_MODEL or the model in this folder; how to get it if not."""
    name = os.environ.get("DELAY_API_MODEL", "model.joblib")
    return here.made(name, "flightdelay train").resolve()


def environment(model: Path, **settings: object) -> dict[str, str]:
    """Variables for `Settings.from_environment`."""
    return {
        "DELAY_API_MODEL": str(model),
        "DELAY_API_KEYS": f"desk:{digest(KEY)}",
        # One thread a prediction: two would fight for two cores.
        "OMP_NUM_THREADS": "1",
        **{f"DELAY_API_{k.upper()}": str(v) for k, v in settings.items()},
    }


# region service
def service(
    model: Path,
    app: str = "delay_api.app:create_app",
    workers: int = 1,
    **settings: object,
) -> AbstractContextManager[RunningServer]:
    """Run the service in uvicorn on a free loopback port.

    Args:
        model: File that `DelayModel.save` wrote.
        app: Factory of the application.
        workers: Processes that share the port.
        settings: Of `Settings`, by name; they go in as variables.
    """
    command = [sys.executable, "-m", "uvicorn", "--factory", app]
    command += ["--host", "127.0.0.1", "--port", "{port}"]
    command += ["--workers", str(workers), "--no-access-log"]
    return running(
        command,
        ready=answers("/readyz"),
        env=environment(model, **settings),
        cwd=LAB,
    )


# endregion service
