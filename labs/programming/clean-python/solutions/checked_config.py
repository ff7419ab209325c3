"""Exercise: a setting that is spelled wrong must not choose something."""

import sys
from dataclasses import dataclass, fields
from typing import Any, Literal, get_args, get_origin, get_type_hints

from draft.config import Config


# region checked
@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedConfig(Config):
    """A Config whose Literal fields are checked when it is made."""

    def __post_init__(self) -> None:
        """Compare each Literal field with its choices.

        Raises:
            ValueError: Says what the choices are.
        """
        hints = get_type_hints(type(self))
        for field in fields(self):
            hint, value = hints[field.name], getattr(self, field.name)
            if get_origin(hint) is Literal and value not in get_args(hint):
                choices = " or ".join(map(repr, get_args(hint)))
                raise ValueError(
                    f"{field.name} must be {choices}, not {value!r}"
                )


# endregion checked


def main() -> None:
    """Show what both make of a typo, as a TOML file could hold it."""
    typo: dict[str, Any] = {"features": ("carrier",), "split": "randm"}
    sys.stdout.write(f"Config: split = {Config(**typo).split!r}\n")
    try:
        CheckedConfig(**typo)
    except ValueError as error:
        sys.stdout.write(f"CheckedConfig: {error}\n")


if __name__ == "__main__":
    main()
