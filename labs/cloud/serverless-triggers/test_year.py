"""The kept replay of 2013: tables, figure, and claims tried again."""

import numpy as np
import pytest

from triggers import draw, show, year
from triggers.drift import BINS, Binned, permuted_limit, psi

KEPT = year.kept()


def test_tables(transcript):
    text = transcript("year-gate", "python -m triggers.show gate")
    made = {"gate": show.gate, "detectors": show.detectors}
    made["policies"] = show.policies
    assert text.endswith(made.pop("gate")(KEPT) + "\n")
    assert text.splitlines()[2] == "to measure anew: python -m triggers.year"
    for name, table in made.items():  # without starting Python again
        command = f"$ python -m triggers.show {name}\n"
        transcript.check(
            f"year-{name}", command + show.told(table, KEPT) + "\n"
        )


def test_figure(figure):
    rows = []
    for step in year.replay(KEPT, "each file", "if surely better"):
        pair = f"{step.before} to {step.month}"
        rows.append(
            {
                "month": show.NAMES[step.month],
                "promoted": step.after != step.before,
                "on arrival": KEPT["gain"][f"{pair} in {step.month}"],
                "a month later": KEPT["gain"].get(
                    f"{pair} in {step.month + 1}"
                ),
            }
        )
    figure("gains", {"rows": rows}, draw.gains, rel=1e-6, abs_=1e-6)


def test_what_the_chapter_says_of_the_year():
    paths = year.policies(KEPT)
    moved = {
        key: [s.month for s in path if s.after != s.before]
        for key, path in paths.items()
    }
    assert moved["each file", "if surely better"] == [4, 7]
    assert len(moved["each file", "always"]) == 9
    fired = [
        s.month for s in paths["PSI > limit", "if surely better"] if s.fired
    ]
    assert fired == [4, 5, 6, 7, 8, 9, 10]  # not December
    assert all(low > 0 for _, low, _ in KEPT["served"].values())
    lows, highs = zip(*[v[1:] for v in KEPT["served"].values()], strict=True)
    assert max(lows) < min(highs)  # no policy is told from another


@pytest.fixture(scope="module")
def table():
    return year.flights(0.1)


def test_detectors_on_a_sample(table):
    """A tenth of the flights, one deal of each month."""
    fired = year.healthy(table, 1)
    assert fired["KS, days dealt"] > 0.9
    assert fired["PSI > 0.1, days dealt"] > 0.9
    assert fired["KS, flights dealt"] < 0.2
    assert fired["PSI > its limit, days dealt"] < 0.2


def test_a_model_of_five_months_beats_one_of_a_single_month(table):
    found = [
        year.candidate(table, k, 60).predict_table(table).late_probability
        for k in (3, 7)
    ]
    months = year.Months(table, year.Config())
    assert months.gain(found[0], found[1], 7)[0] > 0
    assert KEPT["gain"]["3 to 7 in 7"][1] > 0


def test_psi():
    even = np.full((1, BINS + 1), 1000.0)
    assert psi(even, even)[0] == 0
    twice = even * 2
    assert psi(even, twice)[0] == pytest.approx(0, abs=1e-6)
    moved = np.roll(np.arange(1.0, BINS + 2)[np.newaxis] * 100, 3)
    assert psi(even, moved)[0] > 0.1
    nothing = even.copy()
    nothing[0, 0] = 0
    assert np.isfinite(psi(even, nothing)[0])


def test_a_real_change_passes_the_limit():
    rng = np.random.default_rng(1)
    days = np.repeat(np.arange(60), 50)
    weather = np.repeat(rng.normal(size=60), 50)  # one value a day
    weather[days >= 30] += 5
    rows = weather[:, np.newaxis]
    binned = Binned.of(rows, days, rows[days < 30])
    first, last = np.arange(30), np.arange(30, 60)
    index = psi(binned.total(first), binned.total(last))[0]
    assert index > permuted_limit(binned, first, last, rng)
    mixed = rng.permutation(60)
    index = psi(binned.total(mixed[:30]), binned.total(mixed[30:]))[0]
    assert index < permuted_limit(binned, first, last, rng)
