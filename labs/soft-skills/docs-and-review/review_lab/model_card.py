"""Write the model card of the flights model from a run and card.toml.

`python -m review_lab.model_card card.toml` trains, which takes a minute,
and prints the card.
"""

import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from textwrap import fill

import numpy as np
import pandas as pd

from flightdelay import Config, DelayModel, departures, metrics, store
from flightdelay.bootstrap import Resamples
from flightdelay.evaluation import Evaluation
from flightdelay.split import Split, by_time
from flightdelay.training import evaluate_on, fit
from review_lab.documents import PARTS


class CardError(ValueError):
    """A part of the card is missing or empty."""


# region fields
# The sections of Mitchell et al. (2019), in their order. What people
# must say stands in card.toml; what a run can say is never typed.
WRITTEN = (
    "Model details",
    "Intended use",
    "Factors",
    "Ethical considerations",
    "Caveats and recommendations",
)


def words(path: Path) -> dict[str, str]:
    """Read what people wrote for the card.

    Raises:
        CardError: A section is missing or empty, or nobody asked for it.
    """
    given = tomllib.loads(path.read_text("utf-8"))
    for name in WRITTEN:
        if not str(given.get(name, "")).strip():
            raise CardError(f"{path.name}: {name!r} is empty")
    if strange := sorted(set(given) - set(WRITTEN)):
        raise CardError(f"{path.name}: nothing shows {strange[0]!r}")
    return {name: str(given[name]).strip() for name in WRITTEN}


# endregion fields


# region groups
def by_group(
    model: DelayModel, table: pd.DataFrame, groups: "pd.Series[str]"
) -> list[str]:
    """Score the model on each group of flights, with intervals.

    Returns:
        Rows of a Markdown table, in the order of the groups' names.
    """
    late = table["arrival_delay"].to_numpy() > model.config.late_after_minutes
    probability = model.predict_table(table).late_probability
    days = table["scheduled_departure"].dt.date.to_numpy()
    rows = []
    for name in sorted(groups.unique()):
        one = (groups == name).to_numpy()
        draws = Resamples.of_blocks(days[one], 200, model.config.seed)
        auc = draws.interval(metrics.auc(late[one], probability[one]))
        # In a small group, some resample of the days holds no late flight.
        unsure = np.isnan(auc.low)
        shown = f"{auc.value:.3f}, no interval" if unsure else f"{auc:.3f}"
        gap = probability[one].mean() - late[one].mean()
        rows.append(
            f"| {name} | {one.sum():,} | {late[one].mean():.3f} "
            f"| {gap:+.3f} | {shown} |"
        )
    return rows


# endregion groups


def factors(table: pd.DataFrame) -> Mapping[str, "pd.Series[str]"]:
    """The ways in which the card divides the flights."""
    hour = table["scheduled_departure"].dt.hour
    parts = ["1 morning", "2 afternoon"]
    part = np.select([hour < 12, hour < 17], parts, default="3 evening")
    known = np.where(table["temperature_f"].isna(), "missing", "known")
    return {
        "origin": table["origin"],
        "scheduled": pd.Series(part, index=table.index),
        "weather report": pd.Series(known, index=table.index),
    }


def analyses(model: DelayModel, parts: Split, scores: Evaluation) -> str:
    """The whole test period, then each factor."""
    s = scores.scores["model"]
    whole = (
        f"All {scores.flights:,} test flights: AUC {s.auc:.3f}, Brier "
        f"{s.brier:.3f}, late {scores.late_rate.value:.3f}, predicted "
        f"{s.predicted_rate:.3f}; AUC gained over the baseline "
        f"{scores.gains['model']:.3f}. Brackets: 95% intervals from "
        f"resampled days ({scores.days}), where they suffice."
    )
    lines = [whole]
    for factor, groups in factors(parts.test).items():
        lines += [
            "",
            f"| {factor} | flights | late | predicted minus late | AUC |",
            "|---|---|---|---|---|",
            *by_group(model, parts.test, groups),
        ]
    return "\n".join(lines)


def write(model: DelayModel, parts: Split, path: Path) -> str:
    """The whole card, as Markdown."""
    said = words(path)
    scores = evaluate_on(model, parts, "test")
    months = model.config
    libraries = ", ".join(f"{k} {v}" for k, v in store.libraries().items())
    run = {
        "Model details": f"flightdelay, version {model.version}: "
        f"{model.classifier.n_iter_} gradient-boosted trees for the "
        f"probability, {model.regressor.n_iter_} for the minutes. "
        f"Trained with {libraries}. Data: SHA-256 {model.fingerprint[:12]}.",
        "Metrics": "AUC for ranking; Brier score for the probability; mean "
        "predicted minus observed rate for calibration in the large. Late "
        f"is more than {months.late_after_minutes} minutes after schedule.",
        "Evaluation data": f"{len(parts.test):,} flights of months "
        f"{_list(months.test_months)} of 2013 that arrived, from New York's "
        "three airports; cancelled and diverted flights left out.",
        "Training data": f"{len(parts.train):,} flights of months "
        f"{_list(months.train_months)}; {len(parts.validation):,} of months "
        f"{_list(months.validation_months)} stopped the boosting.",
        "Quantitative analyses": analyses(model, parts, scores),
    }
    sections = []
    for name in PARTS["model-card"]:
        said_and_found = [run.get(name), said.get(name)]
        body = "\n\n".join(_wrap(part) for part in said_and_found if part)
        sections.append(f"## {name}\n\n{body}\n")
    return "# Model card: late flights\n\n" + "\n".join(sections)


def _wrap(part: str) -> str:
    """Lines that fit a printed page; rows of tables stay whole."""
    lines = part.splitlines()
    return "\n".join(x if x.startswith("|") else fill(x, 76) for x in lines)


def _list(months: tuple[int, ...]) -> str:
    return ", ".join(map(str, months))


def main(path: Path) -> None:
    """Print the card of a model trained now."""
    words(path)  # a hole is found before the training, not after it
    config = Config()
    parts = by_time(departures.arrived(departures.load()), config)
    print(write(fit(parts, config), parts, path), end="")


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]))
    except CardError as error:
        sys.exit(f"review_lab.model_card: {error}")
