"""What a cold start is made of, measured in fresh interpreters.

The first argument says what to do:
  measure   start interpreters for some minutes, and keep what they took
  show      print what is kept
A process that runs `python -c` with one of STAGES is measured from outside,
so that the interpreter itself counts. What is measured is its processor
time: on an idle machine with files in memory it is nearly the time that
one waits, and on a busy one it is still the same.
"""

# ruff: noqa: PLC0415 (what is slow to load is loaded where it is measured)

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from workbench import recorded

KEPT = Path(__file__).parent.parent / "measured" / "cold.json"
REPEATS = 9

STAGES = {
    "Python itself": "pass",
    "the event's contract": "import triggers.events",
    "NumPy": "import triggers.events, numpy",
    "pandas": "import triggers.events, numpy, pandas",
    "scikit-learn": "import triggers.events, numpy, pandas;"
    "import sklearn.ensemble",
    "our package": "import triggers.events, triggers.trees",
    "model and prediction": "import triggers.events, triggers.trees;"
    "import sys; from flightdelay import DelayModel;"
    "from pathlib import Path;"
    "model = DelayModel.load(Path(sys.argv[1]));"
    "from triggers.cold import one;"
    "model.predict_table(one())",
}

TABLE = (
    "import json, sys, triggers.events;"
    "rates = json.loads(open(sys.argv[2]).read());"
    "rates.get('17', rates[''])"
)


def one() -> Any:  # noqa: ANN401 (pandas is not loaded at the top on purpose)
    """One flight, as a table."""
    from datetime import datetime

    from flightdelay.schema import Flight, to_table

    return to_table(
        [
            Flight(
                carrier="UA",
                origin="EWR",
                dest="ORD",
                scheduled_departure=datetime(2013, 7, 4, 17, 45),
                planned_minutes=150.0,
            )
        ]
    )


def seconds(code: str, *arguments: str, env: Mapping[str, str]) -> float:
    """Processor time of one fresh interpreter, all its threads together."""
    words = [sys.executable, "-c", code, *arguments]
    child = os.posix_spawn(words[0], words, env)
    _, status, used = os.wait4(child, 0)
    if status != 0:
        raise ChildProcessError(code)
    return used.ru_utime + used.ru_stime


def least(
    what: Mapping[str, Callable[[], float]], repeats: int
) -> dict[str, float]:
    """The least of each, taken in turns; neighbors only ever add to it."""
    taken: dict[str, list[float]] = {name: [] for name in what}
    for _ in range(repeats):
        for name, measure in what.items():
            taken[name].append(measure())
    return {
        name: round(min(times) * 1000, 1) for name, times in taken.items()
    }


def make_files(folder: Path) -> list[str]:
    """A model of a month's sample, and a table of rates, as files."""
    from triggers.rates import RateLearner
    from triggers.year import candidate, flights

    model = folder / "model.joblib"
    table = flights(0.2)
    candidate(table, 6, 60).save(model)
    rates = folder / "rates.json"
    columns = ["scheduled_departure", "arrival_delay"]
    text = table[columns].to_csv(index=False).encode()
    rates.write_bytes(RateLearner().train([text]))
    return [str(model), str(rates)]


def measure(repeats: int = REPEATS) -> dict[str, Any]:
    """All parts, with and without compiled bytecode."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = make_files(folder)
        warm = environment()
        whole = STAGES["model and prediction"]
        seconds(whole, *files, env=warm)  # files are in memory from now on
        what: dict[str, Callable[[], float]] = {
            name: partial(seconds, code, *files, env=warm)
            for name, code in STAGES.items()
        }
        what["table"] = partial(seconds, TABLE, *files, env=warm)
        cumulative = least(what, repeats)
        bare = environment(compiled=False)
        uncompiled = least(
            {"all": partial(seconds, whole, *files, env=bare)},
            max(3, repeats // 3),
        )
        last = cumulative["model and prediction"]
        return {
            **recorded.stamp(),
            "repeats": repeats,
            "model_kib": round(Path(files[0]).stat().st_size / 1024),
            "cumulative_ms": {n: cumulative[n] for n in STAGES},
            "table_ms": cumulative["table"],
            "uncompiled_ms": uncompiled["all"],
            "warm_ms": warm_call(files[0]),
            "times_uncompiled": round(uncompiled["all"] / last, 1),
            "times_table": round(
                cumulative["table"] / cumulative["Python itself"], 1
            ),
        }


def environment(*, compiled: bool = True) -> dict[str, str]:
    """What a process sees; maybe an install without compiled files."""
    found = dict(os.environ) | {
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    if not compiled:
        # Compiled files are looked for where there are none.
        found["PYTHONPYCACHEPREFIX"] = tempfile.gettempdir() + "/none"
        found["PYTHONDONTWRITEBYTECODE"] = "1"
    return found


def warm_call(model_file: str) -> float:
    """A prediction by a process that has made one before."""
    from flightdelay import DelayModel

    model, flight = DelayModel.load(Path(model_file)), one()
    times = []
    for _ in range(101):
        start = time.process_time()
        model.predict_table(flight)
        times.append(time.process_time() - start)
    return round(min(times[1:]) * 1000, 1)


def parts(found: Mapping[str, Any]) -> dict[str, float]:
    """What each stage adds to the one before."""
    added, before = {}, 0.0
    for name, total in found["cumulative_ms"].items():
        added[name] = max(0.0, total - before)
        before = total
    return added


def kept() -> dict[str, Any]:
    """What was measured."""
    found: dict[str, Any] = json.loads(KEPT.read_text(encoding="utf-8"))
    return found


def report(found: Mapping[str, Any]) -> str:
    """The parts as a table."""
    total = list(found["cumulative_ms"].values())[-1]
    lines = [
        *recorded.lines("python -m triggers.cold measure", found),
        f"processor time, the least of {found['repeats']} fresh interpreters",
        "",
        f"{'part':<24}{'adds ms':>8}{'share':>8}",
    ]
    lines += [
        f"{name:<24}{added:>8.0f}{added / total:>8.0%}"
        for name, added in parts(found).items()
    ]
    lines += [
        f"{'together':<24}{total:>8.0f}",
        "",
        (
            f"{'without compiled files':<24}{found['uncompiled_ms']:>8.0f}"
            f"   {found['times_uncompiled']:.1f} times as long"
        ),
        (
            f"{'a table of rates instead':<24}{found['table_ms']:>8.0f}"
            f"   {found['times_table']:.1f} times Python itself"
        ),
        f"{'the second prediction':<24}{found['warm_ms']:>8.1f}",
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure and keep, or show."""
    if sys.argv[1:] not in (["measure"], ["show"]):
        sys.exit("triggers.cold: say measure or show")
    if sys.argv[1:] == ["measure"]:
        text = json.dumps(measure(), indent=1) + "\n"
        KEPT.write_text(text, encoding="utf-8")
    print(report(kept()))


if __name__ == "__main__":
    main()
