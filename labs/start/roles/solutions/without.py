"""What each check is worth: take it away, and replay.

python -m solutions.without
"""

from dataclasses import replace
from pathlib import Path

from ownership.checks import CHECKS
from ownership.model import Map
from ownership.replay import read_incidents, replay

LAB = Path(__file__).parents[1]


# region without
def without(the_map: Map, check: str) -> Map:
    """The map with one check taken away, wherever it stands."""
    return replace(
        the_map,
        activities=tuple(
            replace(a, check="") if a.check == check else a
            for a in the_map.activities
        ),
    )


def main() -> None:
    """Print what gets through when one check is gone."""
    mended = Map.read(LAB / "maps" / "mended.toml", CHECKS)
    incidents = read_incidents(LAB / "incidents.toml")
    for check in CHECKS:
        rest = without(mended, check)
        ends = {i.name: replay(rest, i) for i in incidents}
        late = [n for n, end in ends.items() if end.at and end.used]
        never = [n for n, end in ends.items() if not end.at]
        print(f"without {check}")
        print(f"  too late: {', '.join(late) or '-'}")
        print(f"  never:    {', '.join(never) or '-'}")


# endregion without

if __name__ == "__main__":
    main()
