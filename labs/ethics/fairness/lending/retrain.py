"""How much wider do intervals get when every draw trains its own models?"""

import numpy as np
from threadpoolctl import threadpool_limits

from lending import results
from lending.applications import FILE, GROUPS, Applications, load
from lending.audit import Resamples, audit, by_race, count, metrics
from lending.intervals import Interval
from lending.policies import (
    FOLDS,
    INNER_FOLDS,
    Model,
    Training,
    decide,
    same_volume,
    split,
)

REPLICATES = 200


def retrained(data: Applications, seed: int) -> dict[str, float]:
    """Gaps of Black to white applicants on one draw, models included.

    An applicant who was drawn twice stays in one fold: a copy of a row in
    training would give the answer away.
    """
    rng = np.random.default_rng(seed)
    n = len(data)
    weight = rng.multinomial(n, np.full(n, 1 / n))
    drawn = np.flatnonzero(weight)
    model, matrix = Model(tuple(FILE)), data.columns(FILE)
    decided = np.zeros(n, dtype=bool)
    for train, test in split(data.approved[drawn], FOLDS, seed):
        learn, judged = drawn[train], drawn[test]
        inner = np.empty(len(learn))
        for fit, hold in split(data.approved[learn], INNER_FOLDS, seed):
            rows = np.repeat(learn[fit], weight[learn[fit]])
            inner[hold] = model.fit_score(data, matrix, rows, learn[hold])
        again = np.repeat(np.arange(len(learn)), weight[learn])
        rows = learn[again]
        seen = Training(inner[again], data.approved[rows], data.race[rows])
        score = model.fit_score(data, matrix, rows, judged)
        decided[judged] = decide(score, data.race[judged], same_volume(seen))
    member = by_race(data.race)[:, [0, 1]]
    found = metrics(
        count(
            decided[np.newaxis],
            data.approved,
            member,
            weight.astype(np.float64)[np.newaxis],
        )
    )
    return {name: float(r[0, 1] - r[0, 0]) for name, r in found.items()}


def main() -> None:
    """Print the width of each gap's interval, both ways."""
    data = load()
    decided = results.decisions("blind")
    audited = audit(
        decided,
        data.approved,
        by_race(data.race),
        GROUPS,
        Resamples.draw(len(data), len(decided)),
    )
    with threadpool_limits(1):
        draws = [retrained(data, seed) for seed in range(REPLICATES)]
    print("width of the 95% interval of the gap, Black to white, in points")
    print(f"{'':<22}{'audited':>9}{'retrained':>11}")
    for name in draws[0]:
        before = audited.gap[name]["black"]
        again = Interval.of_draws(0, np.array([d[name] for d in draws]))
        print(
            f"{name:<22}{100 * (before.high - before.low):>9.1f}"
            f"{100 * (again.high - again.low):>11.1f}"
        )


if __name__ == "__main__":
    main()
