"""Run a command as a reader would, and keep what the terminal shows."""

import os
import shlex
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from harness.normalize import Normalizer

# A capture must not depend on who runs it: colours, widths and languages
# are fixed, and the variables below are all that a command inherits.
INHERITED = ("HOME", "LANG", "MYPY_CACHE_DIR", "TMPDIR", "USER")
FIXED = {
    "COLUMNS": "78",  # help texts wrap as wide as a listing
    "LC_ALL": "C.UTF-8",
    "NO_COLOR": "1",
    "OMP_NUM_THREADS": "1",
    "OMP_WAIT_POLICY": "PASSIVE",  # spinning is slow on a busy machine
    "PYTHONHASHSEED": "0",
    "PYTHONUNBUFFERED": "1",  # keeps stdout and stderr in order
    "TERM": "dumb",
}


class CommandError(AssertionError):
    """A command ended in another way than its capture says."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """One command and what it printed.

    Attributes:
        text: "$ command", then stdout and stderr as a terminal mixes them.
        seconds: Wall time.
        normalize: What was applied to the text.
    """

    text: str
    seconds: float
    normalize: tuple[Normalizer, ...] = ()


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The variables that a captured command sees."""
    inherited = {k: os.environ[k] for k in INHERITED if k in os.environ}
    own = str(Path(sys.executable).parent)
    path = os.pathsep.join([own, os.environ.get("PATH", os.defpath)])
    return inherited | FIXED | {"PATH": path} | dict(extra or {})


def run(
    command: str,
    cwd: Path,
    *,
    expect: int = 0,
    timeout: float = 300,
    env: Mapping[str, str] | None = None,
    normalize: Sequence[Normalizer] = (),
) -> Transcript:
    """Run one command.

    Args:
        command: As typed after the prompt; run without a shell.
        cwd: The folder to run it in.
        expect: The exit code that it must have.
        timeout: Seconds after which it is killed.
        env: Variables besides those of `environment`.
        normalize: Applied to the text in this order.

    Raises:
        CommandError: It ended with another code, or not in time.
    """
    variables = environment(env)
    words = shlex.split(command)
    start = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 (commands are written in our tests)
        words,
        cwd=cwd,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as process:
        try:
            output, _ = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired as error:
            process.kill()
            output, _ = process.communicate()
            raise CommandError(
                f"$ {command}\n{output}\nstill running after {timeout} s"
            ) from error
    seconds = time.perf_counter() - start
    if process.returncode != expect:
        raise CommandError(
            f"$ {command}\n{output}\n"
            f"ended with {process.returncode}, not {expect}"
        )
    text = "\n".join([f"$ {command}", *output.splitlines()]).rstrip() + "\n"
    for normalizer in normalize:
        text = normalizer(text)
    return Transcript(text, seconds, tuple(normalize))
