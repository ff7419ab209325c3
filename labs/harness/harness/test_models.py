"""Models are trained once, by one process, and kept by what decides them."""

import fcntl
import shutil
import threading

import pytest

from flightdelay import Config
from harness import models


class Written:
    """Stands in for a model: it can only be saved."""

    def save(self, path):
        path.write_text("a model")


def test_a_model_is_trained_once(tmp_path):
    trained = []

    def train():
        trained.append(1)
        return Written()

    first = models.kept(Config(), train, tmp_path)
    assert first.read_text() == "a model"
    assert models.kept(Config(), train, tmp_path) == first
    assert len(trained) == 1
    models.kept(Config(seed=14), train, tmp_path)
    assert len(trained) == 2


def test_who_asks_during_the_training_waits_for_it(tmp_path, monkeypatch):
    trained, found = [], []
    asked_second = threading.Event()
    lock = fcntl.flock

    def train():
        trained.append(1)
        # Only now does the second one ask, and it finds no file.
        second.start()
        assert asked_second.wait(60)
        return Written()

    def flock(file, how):
        if trained:
            asked_second.set()
        lock(file, how)

    def ask():
        found.append(models.kept(Config(), train, tmp_path))

    monkeypatch.setattr(models.fcntl, "flock", flock)
    second = threading.Thread(target=ask)
    ask()
    second.join(60)
    assert len(trained) == 1
    assert found[0] == found[1]


def test_scores_are_computed_once_for_each_period(tmp_path):
    asked = []

    def score(period):
        def evaluate():
            asked.append(period)
            return f"scores on {period}"

        return models.scored(Config(), period, evaluate, tmp_path)

    for period in ("test", "validation", "test"):
        assert score(period) == f"scores on {period}"
    assert asked == ["test", "validation"]


def test_a_training_that_fails_leaves_nothing(tmp_path):
    def train():
        raise ArithmeticError

    with pytest.raises(ArithmeticError):
        models.kept(Config(), train, tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["lock"]


def test_any_change_of_the_package_is_another_model(tmp_path, monkeypatch):
    before = models.digest(Config())
    copy = tmp_path / "flightdelay"
    shutil.copytree(models.PACKAGE, copy)
    monkeypatch.setattr(models, "PACKAGE", copy)
    assert models.digest(Config()) == before
    module = copy / "features.py"
    module.write_text(module.read_text() + "\n")
    assert models.digest(Config()) != before
