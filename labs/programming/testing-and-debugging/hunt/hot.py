"""Where the time of the report goes: the profile's first rows."""

import cProfile
import pstats
import tempfile
from pathlib import Path

from hunt.plant import plant
from hunt.slow import load

ROWS = 5


def main() -> None:
    """Profile Friday's report; print its functions by their own time."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "nightly"
        plant(folder)
        load("recent", folder)
        report = load("report", folder)
        flights = report.read(folder / "december.csv")
        # region profile
        profile = cProfile.Profile()
        profile.runcall(report.usefulness, flights)
        stats = pstats.Stats(profile).sort_stats("tottime")
        # endregion profile
    rows = stats.stats  # type: ignore[attr-defined]
    whole = stats.total_tt  # type: ignore[attr-defined]
    print(f"{'calls':>9}{'own time':>10}  function")
    for at in stats.fcn_list[:ROWS]:  # type: ignore[attr-defined]
        file, line, name = at
        calls, own = rows[at][1], rows[at][2]
        where = f"{Path(file).name}:{line} " if line else ""
        print(f"{calls:>9,}{own / whole:>9.0%}   {where}{name}")


if __name__ == "__main__":
    main()
