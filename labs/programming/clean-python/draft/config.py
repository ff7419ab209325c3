"""The settings of one experiment."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Self


# region config
@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What an experiment may change; TOML files hold these names."""

    features: tuple[str, ...]
    predictor: Literal["trees", "history"] = "trees"
    split: Literal["random", "time"] = "random"
    fill_gaps: bool = True  # 0 for what is missing, outcomes too
    weather_hours_before: int = 0
    late_after: int = 15  # minutes
    test_share: float = 0.2  # of a random split
    test_months: tuple[int, ...] = (11, 12)  # of a split by time
    max_iter: int = 100
    learning_rate: float = 0.1
    seed: int = 42

    @classmethod
    def from_toml(cls, path: Path) -> Self:
        """Read a file; a name that is no setting is a TypeError."""
        values = tomllib.loads(path.read_text(encoding="utf-8"))
        settings: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in values.items()
        }
        return cls(**settings)


# endregion config
