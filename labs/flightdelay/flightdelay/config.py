"""What a person may decide about a training run."""

import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Self


class ConfigError(ValueError):
    """A setting is unknown, has the wrong type or contradicts another."""


# region config
@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings of one training run, each with its default.

    Attributes:
        late_after_minutes: A flight is late when it arrives more than this
            many minutes after schedule.
        train_months: Months of 2013 that the model learns from.
        validation_months: Months that decide when boosting stops.
        test_months: Months that only `evaluate` may look at.
        learning_rate: Shrinkage of each boosting step.
        max_iterations: Trees at most; validation usually stops sooner.
        max_leaf_nodes: Leaves of one tree.
        min_samples_leaf: Flights in one leaf at least.
        baseline_prior_flights: Weight of the overall rate in each cell of
            the baseline, in flights.
        bootstrap_replicates: Resamples of the test days for intervals.
        seed: Makes every random draw repeatable.
        threads: CPU threads for training.
    """

    late_after_minutes: int = 15
    train_months: tuple[int, ...] = (1, 2, 3, 4, 5, 6, 7, 8)
    validation_months: tuple[int, ...] = (9, 10)
    test_months: tuple[int, ...] = (11, 12)
    learning_rate: float = 0.1
    max_iterations: int = 300
    max_leaf_nodes: int = 31
    min_samples_leaf: int = 200
    baseline_prior_flights: float = 50.0
    bootstrap_replicates: int = 500
    seed: int = 13
    threads: int = 2
    # endregion config

    # region validation
    def __post_init__(self) -> None:
        """Refuse settings that would fail late or mislead.

        Raises:
            ConfigError: Says which setting is wrong, and why.
        """
        for field in fields(self):
            _check_type(field.name, getattr(self, field.name), field.default)
        for name in ("train_months", "validation_months", "test_months"):
            _check_months(name, getattr(self, name))
        if not max(self.train_months) < min(self.validation_months):
            raise ConfigError("validation_months must follow train_months")
        if not max(self.validation_months) < min(self.test_months):
            raise ConfigError("test_months must follow validation_months")
        # endregion validation
        for name in (
            "learning_rate",
            "max_iterations",
            "min_samples_leaf",
            "baseline_prior_flights",
            "bootstrap_replicates",
            "threads",
        ):
            if getattr(self, name) <= 0:
                raise ConfigError(f"{name} must be positive")
        if self.max_leaf_nodes < 2:
            raise ConfigError("max_leaf_nodes must be at least 2")

    # region from_toml
    @classmethod
    def from_toml(cls, path: Path) -> Self:
        """Read settings from a TOML file; the rest keep their defaults.

        Raises:
            ConfigError: The file is not TOML, or a setting is wrong.
            FileNotFoundError: There is no such file.
        """
        try:
            values = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise ConfigError(f"{path}: {error}") from error
        return cls.from_mapping(values)

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> Self:
        """Make a config of plain values, as TOML and JSON give them.

        Raises:
            ConfigError: A key is unknown or a value is wrong.
        """
        known = [field.name for field in fields(cls)]
        for name in values:
            if name not in known:  # a typo must not become a default
                near = get_close_matches(name, known, n=1) or known
                raise ConfigError(
                    f"unknown setting {name!r}; is it {' or '.join(near)}?"
                )
        settings: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in values.items()
        }
        return cls(**settings)

    # endregion from_toml

    def to_mapping(self) -> dict[str, Any]:
        """The settings as plain values, for JSON."""
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in asdict(self).items()
        }


def _check_type(name: str, value: object, default: object) -> None:
    """Every default has the type that its setting must have."""
    wanted: tuple[type, ...] = (type(default),)
    if isinstance(default, float):
        wanted = (float, int)
    # bool is a kind of int, and `seed = true` is never meant
    if isinstance(value, bool) or not isinstance(value, wanted):
        raise ConfigError(
            f"{name} must be {wanted[0].__name__}, not {value!r}"
        )


def _check_months(name: str, months: tuple[object, ...]) -> None:
    if not months:
        raise ConfigError(f"{name} must name at least one month")
    for month in months:
        if not isinstance(month, int) or not 1 <= month <= 12:
            raise ConfigError(f"{name} holds {month!r}, not a month 1 to 12")
