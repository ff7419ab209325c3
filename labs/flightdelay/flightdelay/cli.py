"""The command line: flightdelay train, evaluate, predict."""

import argparse
import csv
import sys
from collections.abc import Sequence
from pathlib import Path

from flightdelay import departures, source
from flightdelay.config import Config, ConfigError
from flightdelay.evaluation import report
from flightdelay.model import DelayModel
from flightdelay.schema import Flight, FlightError
from flightdelay.split import by_time
from flightdelay.store import ModelFileError
from flightdelay.training import evaluate_on, train

MODEL = Path("model.joblib")


# region parser
def parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    top = argparse.ArgumentParser(
        prog="flightdelay",
        description="Predict, at the scheduled departure time, whether "
        "a flight will arrive late, and by how much.",
    )
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("train", help="train a model and save it")
    command.add_argument("--config", type=Path, help="settings, a TOML file")
    command.add_argument("--out", type=Path, default=MODEL)
    command.set_defaults(run=run_train)

    command = commands.add_parser(
        "evaluate", help="compare a model with the baseline"
    )
    command.add_argument("--model", type=Path, default=MODEL)
    command.add_argument(
        "--period", choices=["validation", "test"], default="test"
    )
    command.set_defaults(run=run_evaluate)

    command = commands.add_parser("predict", help="predict for flights")
    command.add_argument("--model", type=Path, default=MODEL)
    command.add_argument("flights", type=Path, help="a CSV file")
    command.set_defaults(run=run_predict)
    return top


# endregion parser


# region main
def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0, or 2 when what the user gave cannot be used: the message then
        goes to stderr. Any other error is ours, and keeps its traceback.
    """
    options = parser().parse_args(arguments)
    try:
        options.run(options)
    except (
        ConfigError,
        FlightError,
        FileNotFoundError,
        ModelFileError,
        source.SourceError,
    ) as error:
        print(f"flightdelay: {error}", file=sys.stderr)
        return 2
    return 0


# endregion main


def run_train(options: argparse.Namespace) -> None:
    """Train, and say what was written."""
    path: Path | None = options.config
    model = train(Config.from_toml(path) if path else Config())
    model.save(options.out)
    trees = model.classifier.n_iter_, model.regressor.n_iter_
    print(f"model {model.version}, {trees[0]} + {trees[1]} trees")
    print(f"wrote {options.out}")


def run_evaluate(options: argparse.Namespace) -> None:
    """Print the report on one period."""
    model = DelayModel.load(options.model)
    table = departures.load()
    operated = departures.arrived(table)
    parts = by_time(operated, model.config)
    all_rows = len(getattr(by_time(table, model.config), options.period))
    rows = len(getattr(parts, options.period))
    print(f"model {model.version} on the {options.period} months")
    print(f"{all_rows - rows:,} cancelled or diverted flights left out")
    print(report(evaluate_on(model, parts, options.period)))


# region run_predict
def run_predict(options: argparse.Namespace) -> None:
    """Read flights as CSV; write predictions as CSV to stdout."""
    with options.flights.open(encoding="utf-8", newline="") as file:
        flights = []
        for number, row in enumerate(csv.DictReader(file), start=2):
            try:
                flights.append(Flight.from_mapping(row))
            except FlightError as error:
                raise FlightError(
                    f"{options.flights}, line {number}: {error}"
                ) from error
    predictions = DelayModel.load(options.model).predict(flights)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["late_probability", "delay_minutes"])
    for late, delay in zip(
        predictions.late_probability, predictions.delay_minutes, strict=True
    ):
        out.writerow([f"{late:.3f}", f"{delay:.1f}"])


# endregion run_predict


if __name__ == "__main__":
    sys.exit(main())
