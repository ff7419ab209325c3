"""Deliveries that go wrong, and what each handler leaves behind."""

import re
import threading

import pytest

from triggers import alias
from triggers.bucket import Bucket
from triggers.events import NewFile
from triggers.handler import NotThereError, World, handle, unsettled
from triggers.rates import RateLearner

HANDLERS = {
    "as-found": "as found",
    "id-first": "id noted first",
    "id-last": "id noted last",
    "settled": "this chapter's",
}


@pytest.fixture(scope="module")
def path(request):
    return {"PYTHONPATH": str(request.path.parent)}


def damage(text):
    """The four columns, by scenario."""
    rows = re.findall(
        r"^(.+?)\s{2,}(\S+)\s+(\S+)\s+(right|wrong)\s+(\S+)$", text, re.M
    )
    return {row[0]: row[1:] for row in rows}


@pytest.mark.parametrize("name", HANDLERS)
def test_deliveries(transcript, few, name, path):
    text = transcript(
        f"deliveries-{name}",
        f'python -m triggers.deliveries few "{HANDLERS[name]}"',
        cwd=few.parent,
        env=path,
    )
    found = damage(text)
    assert len(found) == 7
    assert found.pop("each event once") == ("-", "-", "right", "-")
    unharmed = {title for title, row in found.items() if row[2] == "right"}
    if name == "settled":
        assert unharmed == set(found)
        assert all(row[:2] == ("-", "-") for row in found.values())
    else:
        assert "killed, sent again" not in unharmed


@pytest.fixture
def bucket(tmp_path):
    return Bucket(tmp_path / "bucket")


@pytest.fixture(autouse=True)
def root(tmp_path):
    (tmp_path / "bucket").mkdir()


def test_among_many_writers_one_succeeds(bucket):
    won, start = [], threading.Barrier(8)

    def write(number):
        start.wait()
        if bucket.put_if_absent("models/a", str(number).encode() * 10_000):
            won.append(number)

    threads = [threading.Thread(target=write, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1
    assert bucket.get("models/a") == str(won[0]).encode() * 10_000
    assert [p.name for p in bucket.root.iterdir()] == ["models"]


def test_a_move_that_rests_on_an_old_state_fails(bucket):
    assert alias.move(bucket, None, "models/a", "2013-02")
    seen = alias.history(bucket)[-1]
    assert alias.move(bucket, seen, "models/b", "2013-04")
    assert not alias.move(bucket, seen, "models/c", "2013-04")
    assert alias.history(bucket)[-1].model == "models/b"


def test_rolling_back_goes_to_another_model(bucket):
    assert alias.move(bucket, None, "models/a", "2013-02")
    with pytest.raises(LookupError):
        alias.roll_back(bucket, "complaints")
    for model in ("models/b", "models/b"):
        alias.move(bucket, alias.history(bucket)[-1], model, "2013-04")
    assert alias.roll_back(bucket, "complaints").model == "models/a"
    assert len(alias.history(bucket)) == 4


def test_a_month_after_a_gap_waits(bucket):
    world = World(bucket, RateLearner(), lambda _: None)
    bucket.put("flights/2013-02.csv", b"x")
    assert list(unsettled(world)) == []
    bucket.put("flights/2013-01.csv", b"x")
    assert list(unsettled(world)) == ["2013-01", "2013-02"]
    bucket.put("flights/notes.txt", b"x")  # must not hold up the rest
    assert list(unsettled(world)) == ["2013-01", "2013-02"]


def test_the_file_must_be_there(bucket):
    world = World(bucket, RateLearner(), lambda _: None)
    event = NewFile(
        event_id="1", bucket="b", key="flights/2013-01.csv", version="1"
    )
    with pytest.raises(NotThereError):
        handle(event, world)
