"""Runs the lab as the chapter tells it, and captures what it quotes."""

import difflib
import functools
import hashlib
import io
import json
import re
import runpy
import shutil
import sys
from contextlib import redirect_stdout
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from flightdelay.bootstrap import Interval
from harness.normalize import durations, folder, hashes
from harness.pick import chosen
from harness.tolerance import difference
from workbench.programs import importable

LAB = Path(__file__).parent
PROGRAMS = [
    "notebook_script.py",
    "functions.py",
    "one_encoding.py",
    "check_golden.py",
    "check_features.py",
    "draft",
    "configs",
    "golden",
]


@pytest.fixture
def workshop(tmp_path):
    """A copy of the lab, so that programs may write beside themselves."""
    place = tmp_path / "clean-python"
    place.mkdir()
    copy(place, PROGRAMS)
    return place


def copy(place, names):
    for name in names:
        if (LAB / name).is_dir():
            shutil.copytree(LAB / name, place / name)
        else:
            shutil.copy(LAB / name, place)


def printed(text):
    """A transcript without its command, and without where it is typed."""
    commands = 2 if text.startswith("$ cd ") else 1
    return text.split("\n", commands)[-1]


def demo_week(workshop):
    return pd.read_csv(workshop / "demo_week.csv")


def every_25th(table):
    return table.iloc[::25].reset_index(drop=True)


@pytest.fixture(scope="module")
def same_fits():
    """Trees that get the same settings and rows again are not grown again.

    Four of the programs train the notebook's own model. Everything else
    that they do is done; what the first of them grew serves the others.
    """
    from sklearn.ensemble import HistGradientBoostingClassifier as Trees

    fit, grown = Trees.fit, {}

    def shared(self, x, y, **validation):
        if validation:  # the package's model, where none is kept
            return fit(self, x, y, **validation)
        digest = hashlib.sha256(repr(self.get_params()).encode())
        digest.update(repr([x.shape, list(x.columns)]).encode())
        for part in (x, y):
            digest.update(np.ascontiguousarray(part, np.float64).tobytes())
        key = digest.hexdigest()
        if key not in grown:
            grown[key] = vars(fit(self, x, y)).copy()
        vars(self).update(grown[key])
        return self

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Trees, "fit", shared)
        yield grown


@pytest.fixture
def script(same_fits, workshop, monkeypatch):
    """Runs a program of the workshop as `python NAME` does, in here."""
    monkeypatch.chdir(workshop)

    def prepare(name):
        def run_it():
            with importable(workshop), pd.option_context("display.width", 78):
                runpy.run_path(name, run_name="__main__")

        return run_it

    return prepare


@pytest.fixture
def golden():
    return pd.read_csv(LAB / "golden" / "demo_week.csv")


# What the chapter calls step a and b: the notebook, and its behaviour pinned


def test_the_notebook_still_makes_the_golden_files(
    transcript, script, workshop, golden
):
    name = "notebook_script.py"
    text = transcript.inside("notebook", f"python {name}", script(name))
    assert printed(text) == (LAB / "golden" / "stdout.txt").read_text()
    pd.testing.assert_frame_equal(every_25th(demo_week(workshop)), golden)


@pytest.fixture
def golden_tests(script, program, workshop):
    """Runs functions.py of the workshop, then the tests of check_golden."""
    check = program("check_golden")

    def run_them():
        said = io.StringIO()
        with redirect_stdout(said):
            script("functions.py")()
        seen = said.getvalue(), demo_week(workshop)
        check.test_prints_the_same(seen)
        check.test_predicts_the_same(seen)

    return run_them


def test_functions_keep_the_behaviour(transcript, workshop, golden_tests):
    text = transcript.redone(
        "golden-passes",
        "pytest -q check_golden.py",
        cwd=workshop,
        normalize=[durations],
    )
    assert "2 passed" in text
    golden_tests()


def test_one_rush_hour_for_both_is_noticed_by_the_file_only(
    transcript, workshop, golden_tests
):
    program = workshop / "functions.py"
    source = program.read_text()
    assert source.count("rush_ends=19") == 1
    program.write_text(source.replace("rush_ends=19", "rush_ends=20"))
    text = transcript.redone(
        "golden-fails",
        "pytest -q --tb=short check_golden.py",
        cwd=workshop,
        at="desk/first",
        expect=1,
        normalize=[durations, folder(workshop, "~/clean-python")],
    )
    assert "FAILED check_golden.py::test_predicts_the_same" in text
    assert "1 failed, 1 passed" in text
    with pytest.raises(pytest.fail.Exception) as caught:
        golden_tests()
    for line in str(caught.value).splitlines():
        assert line.split() in [x.split()[1:] for x in text.splitlines()] or (
            line == "predictions moved"
        )


def test_one_encoding_changes_predictions_and_nothing_else(
    transcript, script, workshop, golden
):
    name = "one_encoding.py"
    text = transcript.inside("one-encoding", f"python {name}", script(name))
    before = (LAB / "golden" / "stdout.txt").read_text().splitlines()
    after = printed(text).splitlines()
    assert after[:5] == before[:5]  # down to the accuracy
    moved = every_25th(demo_week(workshop))["p_late"] - golden["p_late"]
    summary = (
        f"{(moved != 0).sum()} of the {len(moved)} predictions kept in "
        f"golden/demo_week.csv moved, by {moved.abs().max():.3f} at most"
    )
    diff = difflib.unified_diff(
        before, after, "golden/stdout.txt", "one_encoding.py", lineterm=""
    )
    transcript.check("golden-diff", "\n".join([*diff, "", summary, ""]))


@pytest.fixture(scope="module")
def draft(program, same_fits):
    """The package; it reads the year once, and grows equal trees once."""
    data = program("draft.data")
    year = functools.cache(data.read)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(data, "read", lambda hours: year(hours).copy())
        yield {
            name: program(f"draft.{name}")
            for name in ("__main__", "config", "experiment")
        }


def test_the_draft_is_one_encoding_in_modules(transcript, draft, monkeypatch):
    command = "python -m draft run configs/as_found.toml"
    monkeypatch.chdir(LAB)
    monkeypatch.setattr(sys, "argv", command.split()[2:])
    text = transcript.inside(
        "draft-as-found", command, draft["__main__"].main
    )
    kept = (LAB / "outputs" / "one-encoding.txt").read_text().splitlines()
    ours = printed(text).splitlines()
    assert ours[2:] == kept[6:]  # the demo week, line for line
    numbers = [float(line.split()[-1]) for line in (*ours[:2], *kept[4:6])]
    assert numbers[:2] == numbers[2:]  # AUC and accuracy


# Step c and d: the contract finds the leak; what is left is honest


def test_the_contract_finds_the_leak(transcript, workshop):
    transcript(
        "check-as-found",
        "python -m draft check configs/as_found.toml",
        cwd=workshop,
        expect=1,
    )
    transcript(
        "check-honest",
        "python -m draft check configs/honest.toml",
        cwd=workshop,
    )


def test_a_feature_without_an_entry_is_no_feature(program):
    config = program("draft.config").Config(features=("air_time",))
    with pytest.raises(KeyError, match="air_time"):
        program("draft.known").known_at_departure(config)


KEPT = LAB / "measured" / "ladder.json"


@pytest.fixture
def ladder(transcript, tmp_path):
    """The comparison: run when outputs are redone, and its rungs kept."""
    copy(tmp_path, ["compare.py", "draft", "configs"])
    text = transcript.redone("compare", "python compare.py", cwd=tmp_path)
    if (made := tmp_path / "ladder.json").exists():
        rungs = json.loads(made.read_text())
        KEPT.write_text(json.dumps(rungs, indent=1) + "\n")
    return text, json.loads(KEPT.read_text())


def by_name(rungs):
    return {rung["name"]: rung for rung in rungs}


def test_the_ladder(ladder, program, draft):
    """What is printed follows from the rungs; one is climbed again."""
    compare = program("compare")
    text, rungs = ladder
    assert printed(text) == compare.table(as_rungs(compare, rungs)) + "\n"
    found = draft["config"].Config.from_toml(LAB / "configs/as_found.toml")
    steps = dict(compare.ladder(found))
    assert list(steps) == [rung["name"] for rung in rungs]
    files = [LAB / "compare.py", *(LAB / "draft").glob("*.py")]
    outcomes = compare.read(0)
    name = chosen(list(steps), files)
    result = draft["experiment"].run(steps[name])
    again = asdict(compare.measure(name, result, outcomes))
    assert difference(by_name(rungs)[name], again, 1e-4, 1e-4) is None


def as_rungs(compare, rungs):
    """The kept rungs as the program has them."""
    return [
        compare.Rung(
            **rung
            | {
                part: Interval(**rung[part])
                for part in ("promised", "delivered")
            }
        )
        for rung in rungs
    ]


def test_the_story_of_the_ladder(ladder):
    def interval(name, part):
        return Interval(**by_name(ladder[1])[name][part])

    found = interval("as found", "promised")
    clean = interval("no dep_delay", "promised")
    honest = interval("no month, no day", "promised")
    assert found.low > clean.high
    # Without the leak the test promises less and the demo week gets more.
    delivered = [
        interval(name, "delivered").value
        for name in ("as found", "no dep_delay", "no month, no day")
    ]
    assert delivered == sorted(delivered)
    assert honest.low < delivered[-1] < honest.high
    assert honest.low > interval("history only", "promised").high


def draw_ladder(data):
    from harness import figure as house

    figure, axes = house.new(height=4.4)
    promised, delivered = house.SERIES[:2]
    rungs = data["rungs"]
    for y, rung in enumerate(rungs):
        for style, part, lift in (
            (promised, "promised", -0.14),
            (delivered, "delivered", 0.14),
        ):
            value, low, high = rung[part]
            axes.plot(
                [low, high],
                [y + lift] * 2,
                color=style.color,
                linestyle=style.line,
                marker="",
            )
            axes.plot(
                value,
                y + lift,
                color=style.color,
                marker=style.marker,
                linestyle="",
            )
    axes.axvline(0.5, color=house.MUTED, linewidth=0.8, linestyle=":")
    axes.text(0.503, len(rungs) - 0.45, "chance", color=house.MUTED)
    axes.text(
        0.925, 0.18, "promised", color=promised.color, ha="right", va="center"
    )
    axes.text(0.645, 0.18, "delivered", color=delivered.color, va="center")
    axes.set_yticks(range(len(rungs)), [rung["name"] for rung in rungs])
    axes.set_ylim(len(rungs) - 0.2, -0.5)
    axes.set_xlim(0.48, 0.96)
    axes.set_xlabel("AUC, with 95% interval")
    axes.grid(axis="x")
    axes.grid(visible=False, axis="y")
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    return figure


def test_ladder_figure(figure, ladder):
    def numbers(interval):
        return [round(interval[key], 4) for key in ("value", "low", "high")]

    data = {
        "rungs": [
            {
                "name": name,
                "promised": numbers(rung["promised"]),
                "delivered": numbers(rung["delivered"]),
                "mean_p_late": round(rung["mean_p_late"], 4),
            }
            for name, rung in by_name(ladder[1]).items()
        ]
    }
    figure("auc-ladder", data, draw_ladder)


# The running case itself


@pytest.fixture
def scores(scored):
    return scored("test")


def test_what_evaluate_prints_is_what_was_scored(
    scored, model_file, monkeypatch
):
    """Where outputs are redone, test_packaging runs the command itself."""
    from flightdelay import cli

    text = (LAB / "outputs" / "cli-evaluate.txt").read_text()
    monkeypatch.setattr(cli, "evaluate_on", lambda *asked: scored(asked[2]))
    said = io.StringIO()
    with redirect_stdout(said):
        cli.main(["evaluate", "--model", str(model_file)])
    assert hashes(said.getvalue()) == printed(text)


def draw_calibration(data):
    from harness import figure as house

    figure, axes = house.new()
    dots = house.SERIES[0]
    top = 0.72
    axes.plot(
        [0, top],
        [0, top],
        color=house.MUTED,
        linewidth=0.8,
        ls="-",
        marker="",
    )
    axes.text(0.44, 0.47, "as predicted", color=house.MUTED, ha="right")
    for point in data["tenths"]:
        x = point["predicted"]
        axes.plot(
            [x, x],
            [point["low"], point["high"]],
            color=dots.color,
            ls="-",
            marker="",
        )
        axes.plot(x, point["observed"], color=dots.color, marker=dots.marker)
    axes.set_xlabel("mean late probability of a tenth of the flights")
    axes.set_ylabel("share that was late")
    axes.set_xlim(0, top)
    axes.set_ylim(0, top)
    return figure


def test_calibration_figure(figure, scores):
    data = {
        "tenths": [
            {
                "flights": tenth.flights,
                "predicted": round(tenth.predicted, 4),
                "observed": round(tenth.observed.value, 4),
                "low": round(tenth.observed.low, 4),
                "high": round(tenth.observed.high, 4),
            }
            for tenth in scores.calibration
        ]
    }
    figure("calibration", data, draw_calibration)


# What it cost and bought


def test_code_counts(transcript):
    transcript("measure-code", "python measure_code.py")


def test_days_give_wider_intervals_than_flights(
    transcript, program, model, monkeypatch
):
    """The program, with the model that it would train: it was kept."""
    module = program("measure_intervals")
    monkeypatch.setattr(module, "fit", lambda *_: model)
    monkeypatch.chdir(LAB)
    text = transcript.inside(
        "measure-intervals", "python measure_intervals.py", module.main
    )
    days, flights = map(float, re.findall(r"width (0\.\d+)", text))
    assert days > 4 * flights


def test_feedback_is_faster(transcript):
    text = transcript.measured(
        "measure-feedback", "python measure_feedback.py"
    )
    ratio = float(re.search(r"ratio +([\d.]+)", text)[1])
    assert ratio > 2


def test_reading(transcript):
    text = transcript.measured("measure-reading", "python measure_reading.py")
    assert len(re.findall(r"3,367,760", text)) == 3


def test_the_ways_of_reading_agree(tmp_path, program):
    reading = program("measure_reading")
    file = tmp_path / "flights.csv"
    reading.write(file, 1)
    everything, typed, columns = (
        reading.WAYS[way](file) for way in ("everything", "typed", "columns")
    )
    for name in reading.NEEDED:
        one, other = (t[name].astype("str") for t in (typed, columns))
        assert one.equals(other)  # a gap equals a gap
    assert typed["arr_delay"].sum() == everything["arr_delay"].sum()
    assert len(everything) == len(columns) == 336_776

    def megabytes(table):
        return table.memory_usage(deep=True).sum() / 1e6

    assert megabytes(typed) < megabytes(everything) / 10


def test_unit_tests_of_features(transcript, workshop):
    text = transcript(
        "check-features",
        "pytest -q check_features.py",
        cwd=workshop,
        normalize=[durations],
    )
    assert "6 passed" in text


def test_ruff_on_the_notebook(transcript):
    transcript(
        "ruff-notebook",
        "ruff check --isolated --select A,ARG,B,E,F,I,PD,PL,PTH,S,UP,W "
        "--statistics notebook_script.py",
        expect=1,
    )


@pytest.mark.parametrize(
    "name", ["rebound_names", "checked_config", "route_history"]
)
def test_solutions(transcript, name):
    transcript(
        f"solution-{name.replace('_', '-')}", f"python -m solutions.{name}"
    )


@pytest.fixture
def lines(transcript):
    """What a long solution printed when outputs were redone, by its head."""

    def read(name):
        text = transcript.redone(
            f"solution-{name.replace('_', '-')}",
            f"python -m solutions.{name}",
        )
        return printed(text).splitlines()

    return read


def test_long_solutions(lines, program, draft):
    """Three ways and four distances: one, chosen by the sources, again."""
    leak, lead = (
        program(f"solutions.{n}") for n in ("row_leak", "lead_time")
    )
    ways, ahead = lines("row_leak"), lines("lead_time")
    assert len(ways) == len(leak.WAYS)
    assert len(ahead) == len(lead.HOURS)
    steps = [
        *(
            (leak, way, line)
            for way, line in zip(leak.WAYS, ways, strict=True)
        ),
        *(
            (lead, hours, line)
            for hours, line in zip(lead.HOURS, ahead, strict=True)
        ),
    ]
    module, what, line = chosen(
        steps,
        [
            *(LAB / "solutions").glob("*.py"),
            *(LAB / "draft").glob("*.py"),
        ],
    )
    assert module.measure(what) == line


def test_what_the_solutions_claim():
    def intervals(name):
        text = (LAB / "outputs" / f"solution-{name}.txt").read_text()
        found = re.findall(r"(0\.\d+) \[(0\.\d+), (0\.\d+)\]", text)
        return [tuple(map(float, numbers)) for numbers in found]

    without, all_rows, training_rows = intervals("row-leak")
    assert all_rows[1] > without[2] > training_rows[0]
    ahead = [value for value, _, _ in intervals("lead-time")]
    assert ahead == sorted(ahead, reverse=True)


def test_lead_time_is_a_contract(program):
    lead_time = program("solutions.lead_time")
    honest = lead_time.Config.from_toml(LAB / "configs" / "honest.toml")
    lead_time.known_at(honest, 0)
    with pytest.raises(lead_time.LeakError, match="60 minutes before: temp"):
        lead_time.known_at(honest, 60)


def test_types_are_sound(transcript):
    transcript("mypy", "mypy draft")
