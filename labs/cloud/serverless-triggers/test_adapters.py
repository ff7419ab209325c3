"""One handler behind two providers' adapters."""

import json
import re
import shutil

import pytest

from harness.transcript import run
from triggers.events import EventError, from_cloudevent, from_s3
from triggers.lambda_function import handler
from triggers.replay import recorded


@pytest.fixture(scope="module")
def path(request):
    return {
        "PYTHONPATH": str(request.path.parent),
        "OMP_NUM_THREADS": "1",
    }


ADAPTERS = ["lambda", "cloud-run"]


@pytest.fixture(scope="module")
def replayed(some, path):
    """What each replay printed; its bucket lies beside the months."""
    return {
        adapter: run(
            f"python -m triggers.replay {adapter} some {adapter}",
            some.parent,
            env=path,
        )
        for adapter in ADAPTERS
    }


@pytest.mark.parametrize("adapter", ADAPTERS)
def test_replay(transcript, replayed, adapter):
    transcript.keep(f"replay-{adapter}", replayed[adapter])
    assert "promoted" in replayed[adapter].text


@pytest.mark.usefixtures("replayed")
def test_both_leave_the_same_bytes(some):
    one, other = (
        {
            file.relative_to(some.parent / adapter): file.read_bytes()
            for file in (some.parent / adapter).rglob("*")
            if file.is_file()
        }
        for adapter in ADAPTERS
    )
    assert one == other
    assert len(one) > 15


@pytest.mark.usefixtures("replayed")
def test_rolled_back(transcript, some, path, tmp_path):
    shutil.copytree(some.parent / "lambda", tmp_path / "lambda")
    text = transcript(
        "undo",
        "python -m triggers.undo lambda",
        cwd=tmp_path,
        env=path,
        normalize=[_by_appearance],
    )
    assert "June delivered again: 0 decisions" in text


def _by_appearance(text):
    """Digests of models differ with the versions of libraries."""
    names = ["6322d5814294", "c3b5fdf31c2d"]
    found = list(dict.fromkeys(re.findall(r"models/([0-9a-f]{12})", text)))
    for number, digest in enumerate(found):
        text = text.replace(digest, f"<{number}>")
    for number, name in enumerate(names):
        text = text.replace(f"<{number}>", name)
    return text


def test_both_contracts_give_the_same_file():
    ours = from_s3(recorded("s3-put")["Records"][0])
    event = recorded("gcs-finalized")
    theirs = from_cloudevent(event, event["data"])
    assert (ours.bucket, ours.key) == (theirs.bucket, theirs.key)
    assert (
        ours.event_id == "late-flights/flights/2013-03.csv#0A1B2C3D4E5F678901"
    )
    event["source"] += "-other"  # the same id from another source
    other = from_cloudevent(event, event["data"])
    assert other.event_id != theirs.event_id


def test_a_key_comes_as_in_a_url():
    record = recorded("s3-put")["Records"][0]
    record["s3"]["object"]["key"] = "flights/2013-03+%281%29.csv"
    with pytest.raises(EventError, match=r"flights/2013-03 \(1\)\.csv"):
        from_s3(record)
    record["s3"]["object"]["key"] = "flights%2F2013-03.csv"
    assert from_s3(record).key == "flights/2013-03.csv"


def test_a_strange_file_is_refused_before_anything_is_loaded():
    event = recorded("s3-put")
    event["Records"][0]["s3"]["object"]["key"] = "models/c3b5fdf31c2d"
    with pytest.raises(EventError):  # no bucket is set, and nobody asked
        handler(event, None)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["eventName"], "ObjectRemoved:Delete"),
        (["s3", "object", "key"], ""),
        (["s3", "object", "sequencer"], None),
        (["s3", "bucket"], "late-flights"),
    ],
)
def test_a_broken_record_is_refused(path, value):
    record = recorded("s3-put")["Records"][0]
    at = record
    for name in path[:-1]:
        at = at[name]
    at[path[-1]] = value
    with pytest.raises(EventError):
        from_s3(record)


def test_another_cloudevent_is_refused():
    event = recorded("gcs-finalized")
    event["type"] = "google.cloud.storage.object.v1.deleted"
    with pytest.raises(EventError):
        from_cloudevent(event, event["data"])


def test_errors(transcript):
    text = transcript("errors", "python errors.py")
    assert len(text.splitlines()) == 1 + 2 * 9
    assert "PSI is" not in text  # the warning comes first


def test_events_are_the_documented_shape():
    record = recorded("s3-put")["Records"][0]
    assert set(record["s3"]["object"]) == {"key", "size", "eTag", "sequencer"}
    event = recorded("gcs-finalized")
    assert {"specversion", "id", "source", "type"} <= set(event)
    assert json.loads(json.dumps(event["data"]["generation"])).isdigit()
