"""Train every policy, decide on everybody out of fold, keep the log."""

import numpy as np
from sklearn.metrics import brier_score_loss, roc_auc_score
from threadpoolctl import threadpool_limits

from lending import results
from lending.applications import FILE, OFFICER, TRACT, Bools, Floats, load
from lending.policies import (
    Model,
    equal_opportunity,
    equal_selection,
    judge,
    reweigh,
    same_volume,
)

RUNS = 5

MODELS = {
    "blind": Model(tuple(FILE)),
    "with group": Model((*FILE, "black", "hispan", "male", "married")),
    "without tract": Model(tuple(c for c in FILE if c not in TRACT)),
    "with officer": Model((*FILE, *OFFICER)),
    "reweighed": Model(tuple(FILE), reweigh),
}


def main() -> None:
    """Print how well each model predicts, averaged over the runs."""
    data = load()
    scores: dict[str, Floats] = {}
    decisions: dict[str, Bools] = {}
    for name, model in MODELS.items():
        rules = [same_volume]
        if name == "blind":
            rules += [equal_opportunity, equal_selection]
        # For matrices this small, a second thread costs more than it saves.
        with threadpool_limits(1):
            scores[name], decided = judge(model, rules, data, RUNS)
        decisions[name] = decided[0]
        if name == "blind":
            decisions["equal opportunity"] = decided[1]
            decisions["equal selection"] = decided[2]
    results.save_decisions(scores, decisions)

    y = data.approved
    numbers = {
        name: {
            "auc": np.mean([roc_auc_score(y, s) for s in runs]),
            "brier": np.mean([brier_score_loss(y, s) for s in runs]),
            "agreement": (decisions[name] == y).mean(),
            "denials_found": (~decisions[name][:, ~y]).mean(),
        }
        for name, runs in scores.items()
    }
    base = y.mean()
    print(
        f"{len(y):,} applications, {(~y).sum()} denied; "
        f"out of fold, mean of {RUNS} runs\n"
    )
    print(
        f"{'':<15}{'columns':>8}{'AUC':>8}{'Brier':>8}"
        f"{'agrees with':>13}{'denials':>9}"
    )
    print(f"{'':<15}{'':>8}{'':>8}{'':>8}{'lenders':>13}{'found':>9}")
    print(
        f"{'approve all':<15}{0:>8}{0.5:>8.3f}{base * (1 - base):>8.4f}"
        f"{base:>13.1%}{0:>9.1%}"
    )
    for name, row in numbers.items():
        print(
            f"{name:<15}{len(MODELS[name].columns):>8}{row['auc']:>8.3f}"
            f"{row['brier']:>8.4f}{row['agreement']:>13.1%}"
            f"{row['denials_found']:>9.1%}"
        )
    results.save(
        "decide",
        {
            "applications": len(y),
            "denied": int((~y).sum()),
            "approved_share": base,
            "models": {k.replace(" ", "_"): v for k, v in numbers.items()},
        },
    )


if __name__ == "__main__":
    main()
