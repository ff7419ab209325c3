"""Run or check an experiment: python -m draft run configs/as_found.toml."""

import argparse
import sys
from pathlib import Path

from draft.config import Config
from draft.experiment import Result, run
from draft.known import LeakError, known_at_departure


def report(result: Result) -> str:
    """The lines that the notebook printed."""
    demo = result.demo.assign(p_late=result.demo["p_late"].round(3))
    order = ["p_late", "carrier", "flight"]
    riskiest = demo.sort_values(order, ascending=[False, True, True])
    return "\n".join(
        [
            f"AUC: {result.auc:.4f}",
            f"accuracy: {result.accuracy:.4f}",
            f"demo week, mean p_late: {demo['p_late'].mean():.3f}",
            riskiest.head(8).to_string(index=False),
        ]
    )


# region main
def main() -> int:
    """Run or check the experiment that a TOML file describes."""
    parser = argparse.ArgumentParser(prog="python -m draft")
    parser.add_argument("command", choices=["run", "check"])
    parser.add_argument("config", type=Path)
    arguments = parser.parse_args()
    config = Config.from_toml(arguments.config)
    if arguments.command == "run":
        print(report(run(config)))
        return 0
    try:
        known_at_departure(config)
    except LeakError as error:
        print(f"{arguments.config}:\n  {error}")
        return 1
    print(f"{arguments.config}:\n  every feature is known at departure")
    return 0


# endregion main


if __name__ == "__main__":
    sys.exit(main())
