"""What an operator may set, read once from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from delay_api.contract import MAX_BATCH

PREFIX = "DELAY_API_"


class SettingsError(ValueError):
    """A variable is missing or cannot mean anything."""


# region settings
@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The service's settings.

    Attributes:
        model: File that `DelayModel.save` wrote.
        keys: Caller's name to SHA-256 of the caller's key, in hex.
        rows_per_second: Flights a caller may have scored, sustained.
        burst_rows: Flights a caller may have scored at once.
        max_body: Bytes in one request body at most.
    """

    model: Path
    keys: Mapping[str, str]
    rows_per_second: float = 2_000.0
    burst_rows: int = 4_000
    max_body: int = 512 * 1024

    def __post_init__(self) -> None:
        """Refuse settings under which some requests could never pass.

        Raises:
            SettingsError: Says which, and why.
        """
        if not self.keys:
            raise SettingsError("no caller has a key; nobody could call")
        if self.burst_rows < MAX_BATCH:
            raise SettingsError("burst_rows must cover one full batch")
        if self.rows_per_second <= 0:
            raise SettingsError("rows_per_second must be positive")

    # endregion settings

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Self:
        """Read `DELAY_API_MODEL`, `DELAY_API_KEYS` and the optional rest.

        Raises:
            SettingsError: A variable is missing or unreadable.
        """
        given = {
            name.removeprefix(PREFIX).lower(): value
            for name, value in environ.items()
            if name.startswith(PREFIX)
        }
        for name in ("model", "keys"):
            if not given.get(name):
                raise SettingsError(f"{PREFIX}{name.upper()} is not set")
        numbers: dict[str, float] = {}
        for name in given.keys() - {"model", "keys"}:
            if name not in NUMBERS:
                raise SettingsError(f"{PREFIX}{name.upper()} is unknown")
            try:
                numbers[name] = NUMBERS[name](given[name])
            except ValueError as error:
                raise SettingsError(
                    f"{PREFIX}{name.upper()}: {error}"
                ) from error
        return cls(
            model=Path(given["model"]),
            keys=_keys(given["keys"]),
            **numbers,  # type: ignore[arg-type]
        )


NUMBERS: Mapping[str, type[int] | type[float]] = {
    "rows_per_second": float,
    "burst_rows": int,
    "max_body": int,
}


def _keys(text: str) -> dict[str, str]:
    """Parse ``name:digest`` pairs, comma-separated."""
    pairs = [pair.partition(":") for pair in text.split(",")]
    for name, _, digest in pairs:
        if not name or len(digest) != 64:
            raise SettingsError(
                f"{PREFIX}KEYS must hold name:sha256 pairs, comma-separated"
            )
    return {name: digest.lower() for name, _, digest in pairs}
