"""What each defect does to the score that is reported, and to the real one.

`python -m review_lab.effect` trains each branch twice and writes
measured/effect.json; with an argument of 20, it does so with 20 trees.
"""

import json
import os
import pickle
import subprocess
import sys
import tempfile
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from flightdelay import Config, Flight, departures, metrics
from flightdelay.bootstrap import Resamples
from flightdelay.predictions import Floats
from flightdelay.split import Split, by_time
from review_lab import defects
from review_lab.defects import HERE, Defect

MEASURED = HERE / "measured" / "effect.json"
REPLICATES = 300


def requests(table: pd.DataFrame) -> list[dict[Any, Any]]:
    """What a caller would send for each row: no outcome, units as agreed."""
    known = [f.name for f in fields(Flight) if f.name in table]
    rows = table[known].astype(object).where(table[known].notna(), None)
    return [
        row
        | {"scheduled_departure": row["scheduled_departure"].to_pydatetime()}
        for row in rows.to_dict("records")
    ]


def run(labs: Path, asked: Path, trees: int, *hide: str) -> dict[str, Any]:
    """Train one copy in a process of its own."""
    out = labs / "out.npz"
    program = Path(__file__).with_name("branch.py")
    subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, program, asked, out, str(trees), *hide],
        env=os.environ | {"PYTHONPATH": str(labs), "OMP_THREAD_LIMIT": "1"},
        check=True,
    )
    with np.load(out) as arrays:
        return dict(arrays)


def scored(late: Any, probability: Floats, draws: Resamples) -> Any:  # noqa: ANN401
    """AUC and Brier score, with the AUC of each resample."""
    auc = metrics.auc(late, probability)
    whole = np.ones(len(late))
    return {
        "auc": auc(whole),
        "brier": metrics.brier(late, probability)(whole),
        "drawn": np.array([auc(c[draws.block]) for c in draws.counts]),
    }


# region compare
def measure(
    parts: Split, defect: Defect | None, asked: Path, trees: int
) -> dict[str, Any]:
    """Reported: as the branch scores itself. Real: as the service fares."""
    with tempfile.TemporaryDirectory() as folder:
        labs = defects.copy(Path(folder), defect.edits if defect else ())
        own = blind = run(labs, asked, trees)
        if defect and defect.reads_test_outcomes:
            blind = run(labs, asked, trees, "hide")
    late, days = outcomes(parts.test)
    draws = Resamples.of_blocks(days, REPLICATES, seed=13)
    late_before, _ = outcomes(parts.validation)
    whole = np.ones(len(late_before))
    return {
        "validation": metrics.auc(late_before, own["validation"])(whole),
        "reported": scored(late, own["test"], draws),
        "real": scored(late, blind["served"], draws),
        "claimed_recall": float(own["recall"]),
        "true_recall": float((own["test"][late] >= 0.5).mean()),
        "trees": int(own["trees"]),
    }


# endregion compare


def outcomes(table: pd.DataFrame) -> tuple[Any, Any]:
    """Who was late, and on which day, by the rules of main."""
    late = table["arrival_delay"].to_numpy() > Config().late_after_minutes
    return late, table["scheduled_departure"].dt.date.to_numpy()


def against(branch: dict[str, Any], main: dict[str, Any]) -> dict[str, Any]:
    """A branch's numbers, with 95 % intervals of what it gains in AUC."""
    found: dict[str, Any] = {
        k: round(v, 5) for k, v in branch.items() if not isinstance(v, dict)
    }
    for view in ("reported", "real"):
        gain = branch[view]["auc"] - main[view]["auc"]
        drawn = branch[view]["drawn"] - main[view]["drawn"]
        low, high = np.quantile(drawn, [0.025, 0.975])
        found[view] = {
            "auc": round(branch[view]["auc"], 5),
            "brier": round(branch[view]["brier"], 5),
            "gain": round(gain, 5),
            "low": round(float(low), 5),
            "high": round(float(high), 5),
        }
    if np.isnan(found["claimed_recall"]):
        del found["claimed_recall"]
    return found


def main(trees: int) -> None:
    """Measure main and every branch with one defect; go on if stopped."""
    kept: dict[str, Any] = {"results": {}}
    if MEASURED.exists():
        kept = json.loads(MEASURED.read_text("utf-8"))
    results = kept["results"]
    parts = by_time(departures.arrived(departures.load()), Config())
    with tempfile.TemporaryDirectory() as folder:
        asked = Path(folder) / "requests.pkl"
        asked.write_bytes(pickle.dumps(requests(parts.test)))
        base = measure(parts, None, asked, trees)
        results["main"] = against(base, base)
        for defect in defects.load()[0]:
            if defect.id in results:
                continue
            branch = measure(parts, defect, asked, trees)
            results[defect.id] = against(branch, base)
            about = {
                "measured": datetime.now(UTC).date().isoformat(),
                "trees": trees,
                "flights": len(parts.test),
                "results": results,
            }
            text = json.dumps(about, indent=2) + "\n"
            MEASURED.write_text(text, "utf-8")


if __name__ == "__main__":
    MEASURED.parent.mkdir(exist_ok=True)
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
