import pytest

from flightdelay.cli import main


def test_train_evaluate_predict(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "c.toml").write_text(
        "max_iterations = 3\nbootstrap_replicates = 20\n"
    )
    assert main(["train", "--config", "c.toml"]) == 0
    assert (tmp_path / "model.joblib").exists()
    assert "3 + 3 trees" in capsys.readouterr().out

    assert main(["evaluate"]) == 0
    shown = capsys.readouterr().out
    assert "1,412 cancelled or diverted" in shown
    assert "53,991 flights" in shown

    (tmp_path / "flights.csv").write_text(
        "carrier,origin,dest,scheduled_departure,planned_minutes\n"
        "UA,EWR,IAH,2013-11-27T17:45,245\n"
        "B6,JFK,BOS,2013-11-27T06:00,75\n"
    )
    assert main(["predict", "flights.csv"]) == 0
    header, *rows = capsys.readouterr().out.splitlines()
    assert header == "late_probability,delay_minutes"
    evening, morning = (float(row.split(",")[0]) for row in rows)
    assert 0 < morning < evening < 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["train", "--config", "none.toml"], "none.toml"),
        (["train", "--config", "bad.toml"], "unknown setting 'sed'"),
        (["evaluate"], "there is no model.joblib"),
        (["predict", "bad.csv"], "bad.csv, line 2: origin is missing"),
    ],
)
def test_what_the_user_got_wrong_is_said_without_a_traceback(
    tmp_path, monkeypatch, capsys, arguments, message
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.toml").write_text("sed = 1\n")
    (tmp_path / "bad.csv").write_text("carrier\nUA\n")
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert error.startswith("flightdelay: ")
    assert message in error
