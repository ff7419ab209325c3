"""How time grows with the number of flights, before and after."""

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from hunt.plant import git, plant

SIZES = (1_400, 2_800, 5_600)


def load(name: str, folder: Path) -> ModuleType:
    """A module of one of the two working trees."""
    spec = spec_from_file_location(name, folder / f"{name}.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder} has no {name}")
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def seconds(function: Callable[[Sequence[Any]], object], of: Any) -> float:  # noqa: ANN401
    """Processor time of the quickest of three runs."""
    taken = []
    for _ in range(3):
        start = time.process_time()
        function(of)
        taken.append(time.process_time() - start)
    return min(taken)


def main() -> None:
    """Print both versions side by side."""
    with tempfile.TemporaryDirectory() as place:
        friday, thursday = Path(place) / "friday", Path(place) / "thursday"
        plant(friday)
        git(friday, "worktree", "add", "-q", str(thursday), "thursday")
        print(f"{'flights':>8}{'Thursday':>11}{'Friday':>10}{'ratio':>8}")
        for size in SIZES:
            taken = []
            for folder in (thursday, friday):
                recent = load("recent", folder)
                flights = load("report", folder).read(
                    friday / "december.csv"
                )[:size]
                taken.append(seconds(recent.recent_delays, flights))
            old, new = taken
            print(f"{size:>8,}{old:>9.3f} s{new:>8.3f} s{new / old:>7.0f}x")


if __name__ == "__main__":
    main()
