"""Plants the example, audits it, and captures what the chapter quotes."""

import json
import re
from pathlib import Path

import pytest

from harness.transcript import run

LAB = Path(__file__).parent


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A folder in which all examples are planted, as a reader has them."""
    place = tmp_path_factory.mktemp("desk")
    run("python plant.py " + str(place / "planted"), LAB)
    return place


@pytest.fixture(scope="module")
def planted(desk):
    """The example repository at each stage, by stage."""
    return desk / "planted"


@pytest.fixture
def lab(request):
    return {"PYTHONPATH": str(request.path.parent), "OMP_NUM_THREADS": "1"}


def held(text):
    return int(re.search(r"^(\d+) of 9 hold$", text, re.MULTILINE)[1])


@pytest.mark.parametrize(
    ("stage", "holds"),
    [
        ("as_found", 1),
        ("second", 4),
        ("green", 9),
        ("honest", 9),
        ("forgets", 6),
        ("misnamed", 0),
    ],
)
def test_audit(transcript, desk, lab, stage, holds):
    errors = {"forgets": "errors-lock", "misnamed": "errors-name"}
    text = transcript(
        errors.get(stage, f"audit-{stage.replace('_', '-')}"),
        f"python -m five_minutes planted/{stage}/late-flights",
        cwd=desk,
        expect=0 if holds == 9 else 1,
        env=lab,
    )
    assert held(text) == holds
    if stage == "forgets":
        assert "joblib needs cloudpickle" in text
    if stage == "misnamed":
        assert "no package 'sklearn'" in text


def test_what_is_not_planted_is_named(desk, lab):
    said = run("python -m five_minutes gone", desk, env=lab, expect=1)
    assert said.text.endswith(
        "gone is not here. The chapter's examples: run python plant.py "
        "planted first\n"
    )


def test_the_audit_does_not_see_the_leak(planted):
    def auc(stage):
        readme = planted / stage / "late-flights" / "README.md"
        return float(re.search(r"AUC (0\.\d+)", readme.read_text())[1])

    assert auc("green") > auc("honest") + 0.2


def test_the_claim_was_the_best_of_a_hundred_shuffles(planted):
    import pandas as pd
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import roc_auc_score
    from sklearn.model_selection import train_test_split
    from threadpoolctl import threadpool_limits

    folder = planted / "second" / "late-flights"
    flights = pd.read_csv(folder / "data" / "flights.csv")
    late = flights["arr_delay"] > 15
    names = ["dep_delay", "hour", "distance", "air_time_planned"]

    def area(seed):
        x, x_test, y, y_test = train_test_split(
            flights[names], late, test_size=0.2, random_state=seed
        )
        model = LogisticRegression(max_iter=1000).fit(x, y)
        return roc_auc_score(y_test, model.predict_proba(x_test)[:, 1])

    with threadpool_limits(1):
        areas = [area(seed) for seed in range(100)]
    assert f"AUC {max(areas):.3f}" in (folder / "README.md").read_text()


# Take-homes


@pytest.fixture(scope="module")
def drawn(request, tmp_path_factory):
    """The comparison of two models, run once: its print and its numbers."""
    place = tmp_path_factory.mktemp("take-home")
    lab = request.path.parent
    done = run("python -m take_home", place, env={"PYTHONPATH": str(lab)})
    return done, json.loads((place / "take-home.json").read_text())


def test_take_home(transcript, drawn):
    transcript.keep("take-home", drawn[0])


def test_what_the_chapter_says_of_it(drawn):
    value, low, high = drawn[1]["whole"]
    assert low < 0 < value < high  # two months do not settle it
    wins = [row["linear_wins"] for row in drawn[1]["rows"]]
    assert wins[:4] == sorted(wins[:4], reverse=True)
    assert wins[0] > 0.4
    assert wins[4] > 0.5  # by whole weeks, the other model wins more often
    ten_thousand = drawn[1]["rows"][3]
    assert ten_thousand["high"] - ten_thousand["low"] < high - low


def draw_ranges(data):
    from harness import figure as house

    figure, axes = house.new(height=3.6)
    sets, months = house.SERIES[:2]
    rows = [
        (r["name"], r["middle"], r["low"], r["high"]) for r in data["rows"]
    ]
    rows.append(("61 days,\nresampled", *data["whole"]))
    for y, (_, middle, low, high) in enumerate(rows):
        style = months if y == len(rows) - 1 else sets
        axes.plot(
            [low, high],
            [y, y],
            color=style.color,
            linestyle=style.line,
            marker="",
        )
        axes.plot(
            middle, y, color=style.color, marker=style.marker, linestyle=""
        )
    axes.axvline(
        0, color=house.MUTED, linewidth=0.8, linestyle=":", marker=""
    )
    axes.text(-0.002, -0.72, "linear wins", color=house.MUTED, ha="right")
    axes.text(0.002, -0.72, "trees win", color=house.MUTED)
    axes.set_yticks(range(len(rows)), [row[0] for row in rows])
    axes.set_ylim(len(rows) - 0.5, -1.1)
    axes.set_xlabel("AUC of trees minus AUC of linear model")
    axes.grid(axis="x")
    axes.grid(visible=False, axis="y")
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    return figure


def test_figure(figure, drawn):
    figure("take-home", drawn[1], draw_ranges)


# Messages, and exercises


@pytest.mark.parametrize("case", ["one-class", "no-key", "one-value"])
def test_errors(transcript, case):
    transcript(f"errors-{case}", f"python errors.py {case}")


def test_answers_print(transcript):
    transcript("answers", "python -m answers")


def test_solution_known(transcript, desk, lab):
    text = transcript(
        "solution-known",
        "python -m solutions.known planted/green/late-flights",
        cwd=desk,
        env=lab,
    )
    assert "dep_delay" in text


def test_solution_merge(transcript):
    text = transcript("solution-merge", "python -m solutions.merge")
    one, merged = (line.split()[-3:] for line in text.splitlines()[1:])
    assert one == merged


def test_solution_how_many(transcript, drawn):
    transcript("solution-how-many", "python -m solutions.how_many")
