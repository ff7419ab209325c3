"""Fixtures of this lab: a running service, and a client that may call it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from workbench.server import RunningServer

sys.path.insert(0, str(Path(__file__).parent))  # delay_api and the others

from delay_bench.local import KEY, service


@pytest.fixture(scope="session")
def server(model_file: Path) -> Iterator[RunningServer]:
    """The service in a process of its own, as it is deployed."""
    with service(model_file) as running:
        yield running


@pytest.fixture(scope="session")
def client(server: RunningServer) -> Iterator[httpx.Client]:
    """A client with a key."""
    with httpx.Client(
        base_url=server.url, headers={"X-API-Key": KEY}, timeout=120
    ) as client:
        yield client


@pytest.fixture(scope="session")
def model_env(model_file: Path) -> dict[str, str]:
    """What a program of this lab needs in its environment."""
    return {"DELAY_API_MODEL": str(model_file)}
