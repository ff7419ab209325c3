"""Provoke the messages of the chapter's table."""

import json
import sys
import tempfile
import warnings
from pathlib import Path

import numpy as np
from functions_framework import create_app

from triggers import alias
from triggers.as_found import as_found
from triggers.bucket import Bucket
from triggers.events import NewFile, from_s3
from triggers.handler import Decision, World, handle
from triggers.here import world
from triggers.rates import RateLearner
from triggers.replay import recorded


def _world() -> World:
    folder = Path(tempfile.mkdtemp())
    return World(Bucket(folder), RateLearner(), print)


def no_records() -> None:
    """The same news by another route has another shape."""
    event = {"source": "aws.s3", "detail-type": "Object Created"}
    as_found(event, _world())


def not_a_month() -> None:
    """A file that is not for us, such as one that we wrote ourselves."""
    event = recorded("s3-put")["Records"][0]
    event["s3"]["object"]["key"] = "models/c3b5fdf31c2d"
    handle(from_s3(event), _world())


def not_there() -> None:
    """A key used as it came: the space is still a plus."""
    event = NewFile(
        event_id="1",
        bucket="late-flights",
        key="flights/2013-03.csv",
        version="1",
    )
    handle(event, _world())


def not_json() -> None:
    """A reply that the runtime cannot send."""
    json.dumps(Decision(month="2013-03", verdict="kept"))


def no_setting() -> None:
    """The bucket's name is not in the environment."""
    world()


def no_cloudevent() -> None:
    """A request without the headers or the type of a CloudEvent."""
    main = Path(__file__).parent / "triggers" / "main.py"
    app = create_app("on_file", str(main))  # type: ignore[no-untyped-call]
    reply = app.test_client().post("/", json={"name": "flights/2013-03.csv"})
    raise ConnectionError(f"HTTP {reply.status}: {_words(reply.text)}")


def no_target() -> None:
    """The function has another name than the deployment says."""
    create_app("handler", "triggers/main.py")  # type: ignore[no-untyped-call]


def empty_bin() -> None:
    """PSI without half a flight in each bin."""
    reference, month = np.full(10, 10.0), np.arange(10.0)
    shares = reference / reference.sum(), month / month.sum()
    index = ((shares[1] - shares[0]) * np.log(shares[1] / shares[0])).sum()
    raise FloatingPointError(f"PSI is {index}")


def no_way_back() -> None:
    """Rolling back the first model."""
    bucket = _world().bucket
    alias.move(bucket, None, "models/c3b5fdf31c2d", "2013-02")
    alias.roll_back(bucket, "complaints")


def _words(html: str) -> str:
    """The first sentence of an error page."""
    return html.rsplit("<p>", maxsplit=1)[-1].split(
        " and converting", maxsplit=1
    )[0]


CASES = {
    "no-records": no_records,
    "not-a-month": not_a_month,
    "not-there": not_there,
    "not-json": not_json,
    "no-setting": no_setting,
    "no-cloudevent": no_cloudevent,
    "no-target": no_target,
    "empty-bin": empty_bin,
    "no-way-back": no_way_back,
}


def main() -> None:
    """Let the last line of each traceback stand for it."""
    warnings.simplefilter("error")  # a warning is a message too
    for name, provoke in CASES.items():
        try:
            provoke()
        except Exception as error:
            kind = type(error).__name__
            text = repr(error.args[0]) if kind == "KeyError" else error
            sys.stdout.write(f"{name}\n  {kind}: {text}\n")


if __name__ == "__main__":
    main()
