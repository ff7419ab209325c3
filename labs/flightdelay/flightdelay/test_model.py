import json
from dataclasses import replace

import numpy as np
import pytest

from flightdelay import Config, DelayModel, Flight, store, train
from flightdelay.evaluation import report
from flightdelay.predictions import Predictions
from flightdelay.training import evaluate_on, fit


@pytest.fixture
def scores(scored):
    return scored("test")


def test_the_model_beats_the_baseline_surely(scores):
    assert scores.gains["model"].low > 0
    model, baseline = scores.scores["model"], scores.scores["baseline"]
    assert model.brier.value < baseline.brier.value
    assert model.rmse.value < baseline.rmse.value


def test_it_is_no_better_than_a_model_without_a_leak_can_be(scores):
    assert 0.6 < scores.scores["model"].auc.value < 0.8


def test_probabilities_are_roughly_right(scores):
    assert len(scores.calibration) == 10
    for tenth in scores.calibration:
        assert tenth.predicted == pytest.approx(
            tenth.observed.value, abs=0.06
        )


def test_the_report_says_all_of_it(scores):
    text = report(scores)
    assert "53,991 flights" in text
    assert f"{scores.scores['model'].auc:.3f}" in text
    assert f"{scores.calibration[9].observed:.3f}" in text
    assert max(map(len, text.splitlines())) <= 78


def test_the_same_training_gives_the_same_model(parts):
    config = Config(max_iterations=5)
    one, other = fit(parts, config), fit(parts, config)
    assert one.version == other.version
    assert fit(parts, Config(max_iterations=6)).version != one.version


def test_the_kept_model_is_the_one_that_training_gives(model, parts):
    """All labs use a model from an earlier run: harness.models."""
    fresh = fit(parts, Config())
    assert fresh.version == model.version
    for period in (parts.validation, parts.test):
        kept, now = (m.predict_table(period) for m in (model, fresh))
        np.testing.assert_array_equal(
            kept.late_probability, now.late_probability
        )
        np.testing.assert_array_equal(kept.delay_minutes, now.delay_minutes)


def test_the_kept_scores_are_those_of_the_kept_model(scores, model, parts):
    """All but the intervals, which come from the same draws each time."""
    quick = replace(
        model, config=replace(model.config, bootstrap_replicates=2)
    )
    now = evaluate_on(quick, parts, "test")
    assert [t.predicted for t in scores.calibration] == [
        t.predicted for t in now.calibration
    ]
    for name in ("baseline", "model"):
        kept, fresh = scores.scores[name], now.scores[name]
        for score in ("auc", "brier", "rmse"):
            assert getattr(kept, score).value == getattr(fresh, score).value
    assert scores.gains["model"].value == now.gains["model"].value


def test_flights_and_rows_give_the_same_predictions(model, parts):
    row = parts.test.iloc[[0]]
    values = row.iloc[0].dropna().to_dict()
    values["scheduled_departure"] = values["scheduled_departure"].isoformat()
    for outcome in ("arrival_delay", "cancelled", "diverted"):
        del values[outcome]
    asked = model.predict([Flight.from_mapping(values)])
    read = model.predict_table(row)
    assert asked.late_probability == read.late_probability
    assert asked.delay_minutes == read.delay_minutes


def test_no_flights_give_no_predictions(model):
    assert len(model.predict([])) == 0


def test_a_saved_model_says_the_same(model, model_file, parts):
    loaded = DelayModel.load(model_file)
    assert loaded.version == model.version
    rows = parts.test.head(100)
    np.testing.assert_array_equal(
        loaded.predict_table(rows).late_probability,
        model.predict_table(rows).late_probability,
    )
    about = store.read_side_car(model_file)
    assert about["version"] == model.version
    assert Config.from_mapping(about["config"]) == model.config


@pytest.fixture
def copy(model, tmp_path):
    path = tmp_path / "model.joblib"
    model.save(path)
    return path


def edit(path, change):
    side_car = store.side_car(path)
    about = json.loads(side_car.read_text())
    change(about)
    side_car.write_text(json.dumps(about))


def test_a_damaged_model_is_not_loaded(copy):
    content = bytearray(copy.read_bytes())
    content[1000] ^= 1
    copy.write_bytes(content)
    with pytest.raises(store.ModelFileError, match="not the file its side"):
        DelayModel.load(copy)


def test_other_libraries_are_refused(copy):
    edit(copy, lambda a: a["libraries"].update({"scikit-learn": "1.2.0"}))
    with pytest.raises(store.ModelFileError, match=r"scikit-learn 1\.2\.0"):
        DelayModel.load(copy)


def test_a_patch_release_is_accepted(copy):
    def change(about):
        minor = ".".join(about["libraries"]["numpy"].split(".")[:2])
        about["libraries"]["numpy"] = f"{minor}.999"

    edit(copy, change)
    DelayModel.load(copy)


def test_a_lost_side_car_is_named(copy):
    store.side_car(copy).unlink()
    with pytest.raises(store.ModelFileError, match=r"no .*model\.json"):
        DelayModel.load(copy)


def test_a_future_format_is_refused(copy):
    edit(copy, lambda a: a.update(format=2))
    with pytest.raises(store.ModelFileError, match="not of format 1"):
        DelayModel.load(copy)


def test_something_else_in_the_file_is_refused(copy):
    store.save(copy, {"not": "a model"}, {})
    with pytest.raises(store.ModelFileError, match="not hold a DelayModel"):
        DelayModel.load(copy)


def test_train_looks_at_validation_only():
    config = Config(max_iterations=3, bootstrap_replicates=20)
    model = train(config)
    assert list(model.metrics) == ["validation"]
    assert model.metrics["validation"]["flights"] == 55_628


@pytest.mark.parametrize(
    ("late", "delay"),
    [([0.5], [1.0, 2.0]), ([1.5], [1.0]), ([np.nan], [1.0])],
)
def test_predictions_refuse_nonsense(late, delay):
    with pytest.raises(ValueError, match=r"shapes|outside"):
        Predictions(np.array(late), np.array(delay))


def test_a_model_cannot_be_changed(model):
    with pytest.raises(AttributeError):
        model.version = "x"
    assert replace(model, version="x").version == "x"
