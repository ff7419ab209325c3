"""Runs the levels, mutates the package, and draws what came out."""

import json
import os
import re
from pathlib import Path

import pytest

from harness.normalize import durations, folder
from harness.transcript import run

LAB = Path(__file__).parent


def long(text):
    """A run of more than a minute is given in hours as well."""
    return re.sub(r" \(\d+:\d\d:\d\d\)", "", text)


def test_levels_are_green(transcript):
    text = transcript(
        "levels",
        "pytest -q -p no:cacheprovider -c levels/pytest.ini levels",
        normalize=[durations, long],
    )
    assert "40 passed" in text


@pytest.fixture(scope="module")
def broken(program, tmp_path_factory):
    """The package with one planted fault, in a folder of its own."""
    place = tmp_path_factory.mktemp("broken") / "broken"
    program("hunt.desk").broken(place)
    return place


def test_a_property_finds_two_flights(transcript, broken):
    text = transcript(
        "property-red",
        "pytest -q --tb=short -p no:cacheprovider check_property.py"
        " -k same_features_alone",
        cwd=broken,
        at="desk/broken",
        expect=1,
        normalize=[durations, long, folder(broken, "~"), example],
    )
    assert text.count("Flight(") == 2


def example(text):
    """What failed, and the flights, without what does not matter."""
    kept = re.compile(
        r"\$ |E +(Mism|Failing|flights)|"
        r"E +(carrier|origin|dest)=|E +\)[,\]]|\d failed"
    )
    return "\n".join(x for x in text.splitlines() if kept.match(x)) + "\n"


# Mutation


@pytest.fixture(scope="module")
def kept(request, lab_clock):
    """The measurement; taken anew, whole, when outputs are redone."""
    file = LAB / "measured" / "matrix.json"
    if os.environ.get("HANDBOOK_MUTATE") == "all":
        run(f"python -m mutation {file}", LAB, timeout=3600)
    return json.loads(file.read_text())


def test_some_mutants_again(kept, tmp_path):
    """The whole takes minutes; three are tried in each run."""
    out = tmp_path / "again.json"
    run(f"python -m mutation --every 27 {out}", LAB)
    again = json.loads(out.read_text())
    rows = [*kept["planted"], *kept["mutants"]]
    assert [*again["planted"], *again["mutants"]] == rows[::27]
    assert again["places"] == kept["places"]
    for level, about in kept["levels"].items():
        assert again["levels"][level]["tests"] == about["tests"]


@pytest.mark.parametrize("view", ["planted", "levels", "unseen"])
def test_what_the_levels_saw(transcript, kept, view):
    transcript(f"mutation-{view}", f"python -m mutation.show {view}")


def test_what_the_chapter_says_of_it(kept):
    planted = {row["name"]: row["red"] for row in kept["planted"]}
    assert all(planted.values())
    assert not any("end_to_end" in red for red in planted.values())
    assert "unit" not in planted["weather of the hour itself"]
    unseen = [row["name"] for row in kept["mutants"] if not row["red"]]
    assert any("delay_check >" in name for name in unseen)


def marks(program, kept):
    """For each level, which columns of the figure are marked."""
    levels = program("mutation.trial").LEVELS
    groups = [("planted", [row["red"] for row in kept["planted"]])]
    for row in kept["mutants"]:
        module = row["name"].split(".")[0]
        if groups[-1][0] != module:
            groups.append((module, []))
        groups[-1][1].append(row["red"])
    total = {
        level: sum(level in red for _, reds in groups[1:] for red in reds)
        for level in levels
    }
    return {
        "levels": list(levels),
        "groups": [{"name": name, "red": reds} for name, reds in groups],
        "total": total,
        "mutants": len(kept["mutants"]),
        "unseen": sum(not row["red"] for row in kept["mutants"]),
        "places": kept["places"],
    }


def draw_marks(data):
    from harness import figure as house

    figure, axes = house.new(height=3.0)
    by_hand, by_rule = house.SERIES[1], house.SERIES[0]
    x, ticks = 0.0, []
    for group in data["groups"]:
        style = by_hand if group["name"] == "planted" else by_rule
        start = x
        for red in group["red"]:
            for y, level in enumerate(data["levels"]):
                if level in red:
                    axes.add_patch(bar(x, y, style.color))
            if not red:
                axes.plot(
                    x, 5, marker="x", color=house.INK, markersize=4,
                    linestyle="",
                )  # fmt: skip
            x += 1
        ticks.append(((start + x - 1) / 2, group["name"]))
        x += 1.8
    axes.set_xlim(-1, x - 1)
    axes.set_ylim(5.6, -0.6)
    names = [level.replace("_", " ") for level in data["levels"]]
    axes.set_yticks(range(6), [*names, "none"])
    axes.set_xticks([at for at, _ in ticks], [name for _, name in ticks])
    axes.tick_params(axis="x", rotation=40, length=0)
    for label in axes.get_xticklabels():
        label.set_horizontalalignment("right")
        label.set_rotation_mode("anchor")
    axes.tick_params(axis="y", length=0)
    axes.grid(visible=False)
    axes.spines[["left", "bottom"]].set_visible(False)
    return figure


def bar(x, y, color):
    from matplotlib.patches import Rectangle

    return Rectangle((x - 0.38, y - 0.34), 0.76, 0.68, color=color, lw=0)


def test_figure(figure, program, kept):
    figure("kills", marks(program, kept), draw_marks)


# Exercises


def test_solution_boundary(transcript):
    text = transcript(
        "solution-boundary",
        "python -m solutions.boundary",
        normalize=[durations, long],
    )
    assert "package: 1 passed" in text
    assert "mutant:  1 failed" in text


def test_solution_growing(transcript):
    text = transcript("solution-growing", "python -m solutions.growing")
    assert "answers[key]" in text


def test_solution_threshold(transcript, program, tmp_path):
    file = tmp_path / "desk" / "bad" / "december.csv"
    file.parent.mkdir(parents=True)
    program("hunt.records").write(file)
    text = transcript(
        "solution-threshold",
        "python -m solutions.threshold desk/bad/december.csv",
        cwd=tmp_path,
        env={"PYTHONPATH": str(LAB)},
    )
    assert "true AUC 0.691" in text
