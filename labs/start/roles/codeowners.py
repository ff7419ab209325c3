"""How much of the map fits into a CODEOWNERS file.

python codeowners.py
"""

import tomllib
from pathlib import Path

from ownership.checks import CHECKS
from ownership.model import Map

LAB = Path(__file__).parent


def main() -> None:
    """Print the file, and the activities that have no place in it."""
    the_map = Map.read(LAB / "maps" / "mended.toml", CHECKS)
    with (LAB / "maps" / "paths.toml").open("rb") as file:
        paths: dict[str, list[str]] = tomllib.load(file)
    # region lines
    homeless = []
    for a in the_map.activities:
        team = "@late-flights/" + a.accountable[0].lower().replace(" ", "-")
        for path in paths.get(a.id, []):
            print(f"{path:30}{team}")
        if a.id not in paths:
            homeless.append(a.id)
    # endregion lines
    print()
    count = len(the_map.activities)
    print(f"no file, so no owner: {len(homeless)} of {count} activities")
    print(", ".join(homeless))


if __name__ == "__main__":
    main()
