"""How often each role answers, is asked and reads.

python -m solutions.asked
"""

from pathlib import Path

from ownership.checks import CHECKS
from ownership.model import Map

LAB = Path(__file__).parents[1]


# region asked
def main() -> None:
    """Print a line for each role of the mended map."""
    mended = Map.read(LAB / "maps" / "mended.toml", CHECKS)
    print(f"{'':17}{'answers':>9}{'is asked':>10}{'reads':>7}")
    for role in mended.roles:
        answers = sum(role in a.accountable for a in mended.activities)
        asked = sum(role in a.consulted for a in mended.activities)
        reads = sum(role == a.read_by for a in mended.activities)
        print(f"{role:17}{answers:9}{asked:10}{reads:7}")


# endregion asked

if __name__ == "__main__":
    main()
