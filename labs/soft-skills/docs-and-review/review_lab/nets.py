"""Which net catches which defect: ruff, mypy, the package's own tests.

`python -m review_lab.nets` takes some minutes and writes
measured/nets.json.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from review_lab import defects
from review_lab.defects import HERE, LABS, PACKAGE, Edit

MEASURED = HERE / "measured" / "nets.json"
NETS = ("ruff", "mypy", "tests")
# A slow machine is no finding: no test is stopped for the time it takes,
# and with CI set, Hypothesis has no deadline and no luck in its examples.
QUIET = ("-p", "no:cacheprovider", "--timeout=0")
UNHURRIED = {"CI": "1", "OMP_THREAD_LIMIT": "1"}
# The libraries' types are the same in every copy.
KNOWN = ("--cache-dir", str(LABS / ".mypy_cache"))


# region catch
def caught(net: str, labs: Path, *tests: str) -> list[str]:
    """What a net says about a copy: rule codes, or the first failed test.

    Args:
        net: One of NETS.
        labs: The folder that holds the copy.
        tests: Pick these tests instead of all.
    """
    commands = {
        "ruff": ["ruff", "check", "--output-format=concise", PACKAGE],
        "mypy": ["mypy", "--no-error-summary", *KNOWN, PACKAGE],
        "tests": ["pytest", "-qx", "-rfE", *QUIET, *(tests or [PACKAGE])],
    }
    found = {
        "ruff": r"^\S+:\d+:\d+: ([A-Z]+\d+)",
        "mypy": r"\[([a-z-]+)\]$",
        "tests": r"^(?:FAILED|ERROR) (\S+)",
    }
    done = subprocess.run(  # noqa: S603 (the commands stand above)
        [sys.executable, "-m", *commands[net]],
        cwd=labs,
        env=os.environ | UNHURRIED | {"PYTHONPATH": str(labs)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stdout + done.stderr)
    said = re.findall(found[net], done.stdout, flags=re.MULTILINE)
    return list(dict.fromkeys(said))


# endregion catch


def try_all(edits: Iterable[Edit]) -> dict[str, list[str]]:
    """Apply edits to a fresh copy and cast every net."""
    with tempfile.TemporaryDirectory() as folder:
        labs = defects.copy(Path(folder), edits)
        return {net: caught(net, labs) for net in NETS}


def main() -> None:
    """Measure each defect alone, and the package as it is."""
    planted, _ = defects.load()
    runs = {d.id: list(d.edits) for d in planted}
    runs["nothing"] = []
    results: dict[str, dict[str, list[str]]] = {}
    if MEASURED.exists():  # go on where it was stopped
        results = json.loads(MEASURED.read_text("utf-8"))["caught"]
    MEASURED.parent.mkdir(exist_ok=True)
    for name, edits in runs.items():
        if name in results:
            continue
        results[name] = try_all(edits)
        day = datetime.now(UTC).date().isoformat()
        about = {"measured": day, "caught": results}
        MEASURED.write_text(json.dumps(about, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
