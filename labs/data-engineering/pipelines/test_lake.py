"""Deliveries, the lake that they leave, and whatever reads it.

In one file, because one process then takes the deliveries in once.
"""

import re
import shutil
import subprocess

import pytest

from intake import measure
from intake.contract import FLIGHTS, ContractError, check
from intake.db import connect
from intake.run import rebuild, take_in
from intake.zones import Lake


def test_as_found(transcript, desk, path):
    text = transcript(
        "as-found", "python -m intake.as_found landing", cwd=desk, env=path
    )
    assert text.count("wrong") == 5


def test_run_and_run_again(transcript, first_run, desk, path):
    transcript.keep("run", first_run)
    again = transcript(
        "run-again", "python -m intake.run landing lake", cwd=desk, env=path
    )
    assert "rebuilt" not in again
    for line in first_run.text.splitlines():
        if line.startswith("clean"):
            assert line in again


def test_backfill(transcript, desk, lake, path):
    text = transcript(
        "backfill", "python -m intake.backfill lake", cwd=desk, env=path
    )
    assert text.count("the same rows") == 2


def test_what_each_design_can_answer(transcript, desk, path):
    text = transcript(
        "etl", "python -m intake.etl landing", cwd=desk, env=path
    )
    assert text.count("can be answered") == 5


def test_what_was_believed(transcript, desk, lake, path):
    transcript("believed", "python -m intake.known lake", cwd=desk, env=path)


def test_messages(transcript, path):
    transcript("errors", "python errors.py", env=path)


@pytest.fixture
def two(desk, tmp_path):
    """The first two deliveries, as a landing folder of its own."""
    for day in ("2013-02-01", "2013-03-01"):
        shutil.copytree(desk / "landing" / day, tmp_path / "landing" / day)
    return tmp_path


def intake(place, lake):
    db = connect()
    for folder in sorted((place / "landing").iterdir()):
        take_in(db, lake, folder)


def everything(lake):
    names = {str(file.relative_to(lake.root)) for file in files(lake)}
    return names, lake.months(connect())


def files(lake):
    return [f for f in lake.root.rglob("*.*") if f.suffix != ".writing"]


def test_it_may_die_before_each_file(two, monkeypatch):
    """Each run may rename one file more, until one gets through."""
    clean = Lake(two / "clean run")
    intake(two, clean)
    broken = Lake(two / "broken")
    rename, left, deaths = type(two).replace, [0], 0

    def dies(self, target):
        if left[0] == 0:
            raise InterruptedError
        left[0] -= 1
        return rename(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(type(two), "replace", dies)
        for death in range(40):
            left[0] = death
            try:
                intake(two, broken)
                break
            except InterruptedError:
                deaths = death + 1
    assert deaths >= 4
    assert everything(broken) == everything(clean)


def test_order_of_deliveries_does_not_matter(two):
    """March's folder first: the clean months hold the same rows."""
    forward, backward = Lake(two / "forward"), Lake(two / "backward")
    for table in ("planes", "airports"):  # the first run needs them too
        shutil.copy(
            two / "landing/2013-02-01" / f"{table}.csv",
            two / "landing/2013-03-01",
        )
    intake(two, forward)
    db = connect()
    for folder in sorted((two / "landing").iterdir(), reverse=True):
        take_in(db, backward, folder)
    assert forward.months(db) == backward.months(db)


def test_a_column_too_many_is_taken_and_kept(two):
    file = two / "landing/2013-03-01/flights.csv"
    header, *rows = file.read_text(encoding="utf-8").splitlines()
    lines = [f"{header},gate", *(f"{row},A1" for row in rows)]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    lake = Lake(two / "lake")
    intake(two, lake)
    assert list(lake.months(connect())) == ["2013-01", "2013-02"]
    newest = sorted(lake.raw("flights").parent.glob("*"))[-1]
    ((gates,),) = (
        connect().sql(f"SELECT count(gate) FROM '{newest}'").fetchall()
    )
    assert gates == len(rows)


def test_rebuilding_twice_does_nothing(lake):
    copy = lake.parent / "again"
    shutil.copytree(lake, copy)
    assert rebuild(connect(), Lake(copy)) == []


def test_clean_agrees_with_the_source(lake):
    """January to May are complete: every flight once, with its delay."""
    from intake.sender import open_source

    db = open_source()
    clean = Lake(lake).clean()
    for first, second in (("h", "c"), ("c", "h")):
        tables = {
            "h": "SELECT departs, carrier, flight, arr_delay FROM history "
            "WHERE month <= 5",
            "c": f"SELECT departs, carrier, flight, arr_delay FROM '{clean}' "
            "WHERE departs < '2013-06-01 04:00:00+00'",
        }
        ((rows,),) = db.sql(
            f"SELECT count(*) FROM ({tables[first]} EXCEPT ALL "
            f"{tables[second]})"
        ).fetchall()
        assert rows == 0


def test_too_many_bad_rows_are_refused():
    db = connect()
    names = list(FLIGHTS.types)
    values = ", ".join(f"'1' AS {n}" for n in names if n != "time_hour")
    db.execute(
        f"CREATE TABLE delivered AS SELECT {values}, "
        "'2013-01-01 10:00:00+00' AS time_hour, 'EWR' AS origin2"
    )
    with pytest.raises(ContractError, match=r"100\.0% not usable"):
        check(db, FLIGHTS, "delivered")


def test_dlt(transcript, desk, lake, path):
    text = transcript(
        "dlt", "python -m intake.with_dlt landing lake", cwd=desk, env=path
    )
    differ = re.findall(r"(\d+) differ", text)
    assert differ[0] == differ[1] == differ[3] == "0"
    assert differ[-1] != "0"
    assert text.endswith("hosts asked for: none\n")


def why_not():
    """Why Spark cannot run here; empty if it can."""
    java = shutil.which("java")
    if java is None:
        return "Spark: install Java 17 or newer (default-jre-headless)"
    said = subprocess.run(
        [java, "-version"], capture_output=True, text=True, check=False
    )
    found = re.search(r'version "(\d+)', said.stderr + said.stdout)
    if found is None or int(found[1]) < 17:
        return (
            f"Spark 4 needs Java 17, this is {said.stderr.split(chr(10))[0]}"
        )
    return ""


def quiet(text):
    """Without what Java says before Spark's settings are read."""
    noise = ("WARNING: Using incub", "Using Spark's def", "Setting default")
    noise += ("To adjust logging",)
    lines = text.splitlines(keepends=True)
    return "".join(
        line
        for line in lines
        if not line.startswith(noise) and " WARN " not in line
    )


def test_spark_finds_the_same(transcript, desk, lake, path, tmp_path):
    if reason := why_not():
        pytest.skip(reason)
    text = transcript(
        "spark",
        "python -m intake.with_spark lake out 2013-03",
        cwd=desk,
        env=path,
        normalize=[quiet],
    )
    assert re.search(r"only by DuckDB +0\nonly by Spark +0\n", text)


def test_volume(transcript, desk, lake, path):
    text = transcript(
        "solution-volume",
        "python -m solutions.volume lake",
        cwd=desk,
        env=path,
    )
    assert "whole: 0 of" in text


def test_a_copy_is_as_large_as_it_says(lake, tmp_path):
    rows = measure.multiply(Lake(lake), Lake(tmp_path), 2)
    assert rows == 2 * measure.kept()["rows"][1]["rows"]
