"""Where the programs leave their numbers for each other: results/."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from lending.applications import Bools, Floats
from lending.intervals import Interval

FOLDER = Path("results")


def save(name: str, numbers: Mapping[str, Any]) -> None:
    """Write results/NAME.json; intervals also as a sentence needs them."""
    FOLDER.mkdir(exist_ok=True)
    text = json.dumps(_plain(numbers), indent=2)
    (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def _plain(value: Any) -> Any:  # noqa: ANN401 (anything that JSON holds)
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    if isinstance(value, Interval):
        return {
            **{k: round(v, 6) for k, v in asdict(value).items()},
            "points": round(100 * abs(value.value), 1),
            "text": f"{value:.1f}",
        }
    if isinstance(value, np.generic):
        value = value.item()
    return round(value, 6) if isinstance(value, float) else value


def save_decisions(
    scores: Mapping[str, Floats], decisions: Mapping[str, Bools]
) -> None:
    """Keep what each policy said of each applicant, run by run."""
    FOLDER.mkdir(exist_ok=True)
    arrays: dict[str, Any] = {f"score {k}": s for k, s in scores.items()}
    arrays |= {f"decision {k}": d for k, d in decisions.items()}
    np.savez_compressed(FOLDER / "decisions.npz", **arrays)


def scores(policy: str) -> Floats:
    """Scores of a policy; (runs, applicants)."""
    found: Floats = _array(f"score {policy}")
    return found


def decisions(policy: str) -> Bools:
    """Decisions of a policy, true for approval; (runs, applicants)."""
    found: Bools = _array(f"decision {policy}")
    return found


def _array(name: str) -> Any:  # noqa: ANN401
    file = FOLDER / "decisions.npz"
    if not file.is_file():
        raise SystemExit(f"there is no {file}; run: python -m lending.decide")
    with np.load(file) as kept:
        return kept[name]
