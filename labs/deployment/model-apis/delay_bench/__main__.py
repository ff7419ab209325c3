"""Print a kept measurement, or take it again."""

import argparse
from importlib import import_module

from delay_bench import kept

MEASUREMENTS = (
    "eventloop",
    "load",
    "omission",
    "protocols",
    "workers",
    "nightly",
)


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(prog="python -m delay_bench")
    parser.add_argument("name", choices=MEASUREMENTS)
    parser.add_argument(
        "--remeasure",
        action="store_true",
        help="measure now and keep the result; takes minutes, and needs "
        "a machine that does nothing else",
    )
    options = parser.parse_args()
    # To show one, the others and what they need are not loaded.
    measurement = import_module(f"delay_bench.{options.name}")
    if options.remeasure:
        with kept.model() as model:
            results = measurement.measure(model, attempts=5_000)
            kept.save(options.name, results)
    print(measurement.table(kept.load(options.name)))


if __name__ == "__main__":
    main()
