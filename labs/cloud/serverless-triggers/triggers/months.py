"""The monthly files that `triggers.cut` made, for what replays them."""

from pathlib import Path

from workbench import here

# Few flights for many deliveries, some for trees.
SHARES = {"few": "0.01", "some": "0.05"}


def months(name: str) -> Path:
    """The folder of files, or one line that says what makes it."""
    share = SHARES.get(name, "0.01")
    made = here.made(name, f"python -m triggers.cut {name} {share}")
    return made / "flights"
