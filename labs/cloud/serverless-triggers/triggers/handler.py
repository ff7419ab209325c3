"""The handler: what to do when a file has arrived, for any provider."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Literal, NamedTuple, Protocol, Self

from triggers import alias
from triggers.bucket import Bucket
from triggers.events import MONTH, NewFile

Verdict = Literal["stored", "first model", "no alarm", "kept", "promoted"]


class Gain(NamedTuple):
    """By how much a candidate is better, with its 95% interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was decided about one month.

    Attributes:
        month: Such as "2013-03".
        verdict: What was done.
        model: Key of the model that the decision leaves in production.
        gain: What the comparison showed, where there was one.
    """

    month: str
    verdict: Verdict
    model: str | None = None
    gain: Gain | None = None

    def to_json(self) -> bytes:
        """As an object of the bucket."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def from_json(cls, text: bytes) -> Self:
        """As `to_json` wrote it."""
        values = json.loads(text)
        gain = values.pop("gain")
        return cls(**values, gain=Gain(*gain) if gain else None)


class Learner(Protocol):
    """What the handler has to know about machine learning."""

    def alarm(self, past: Sequence[bytes], new: bytes) -> bool:
        """Whether the new month is a reason to train."""
        ...

    def train(self, past: Sequence[bytes]) -> bytes:
        """Train on months in order; same months, same bytes."""
        ...

    def gain(self, champion: bytes, challenger: bytes, new: bytes) -> Gain:
        """Compare two models on a month that neither has seen."""
        ...


@dataclass(frozen=True, slots=True)
class World:
    """All that the handler may touch.

    Attributes:
        bucket: Files of months, models, decisions, and the pointer.
        learner: Trains and compares.
        send: Tells people; what it does cannot be taken back.
        first: The month with which the data begins.
    """

    bucket: Bucket
    learner: Learner
    send: Callable[[str], None]
    first: str = "2013-01"


class NotThereError(RuntimeError):
    """The file that an event names cannot be read: try again later."""


# region handle
def handle(event: NewFile, world: World) -> list[Decision]:
    """React to a file: settle every month that is ready.

    The event says: look. What there is and what has been decided, the
    bucket says.

    Raises:
        NotThereError: It cannot be read; trying again may help.
    """
    if world.bucket.get(event.key) is None:
        raise NotThereError(f"{event.bucket} has no {event.key}")
    return [settle(month, world) for month in unsettled(world)]


def unsettled(world: World) -> Iterator[str]:
    """Months with a file and no decision, in order, up to a gap."""
    there = arrived(world.bucket)
    month = world.first
    while month in there:
        if world.bucket.get(f"decisions/{month}.json") is None:
            yield month
        month = following(month)


# endregion handle


def following(month: str) -> str:
    """The month after: "2013-12" gives "2014-01"."""
    year, number = (int(part) for part in month.split("-"))
    return f"{year + number // 12}-{number % 12 + 1:02}"


# region settle
def settle(month: str, world: World) -> Decision:
    """Decide about one month once, however often we are asked."""
    bucket, done = world.bucket, f"decisions/{month}.json"
    while (text := bucket.get(done)) is None:
        states = alias.history(bucket)
        moved = [s for s in states if s.cause == month]
        # We may have died after the move: then decide as it was before.
        before = states[: moved[0].number - 1] if moved else states
        champion = before[-1] if before else None
        decision, model = decide(month, champion, world)
        if model is not None and not moved:
            bucket.put_if_absent(model_key(model), model)
            if not alias.move(bucket, champion, model_key(model), month):
                continue  # somebody was faster: look again
        world.send(f"{month}: {decision.verdict}")
        bucket.put_if_absent(done, decision.to_json())
    return Decision.from_json(text)


# endregion settle


# region decide
def decide(
    month: str, champion: alias.Pointer | None, world: World
) -> tuple[Decision, bytes | None]:
    """What to do about a month. Reads only, and moves nothing.

    Returns:
        The decision, and the model to put into production, if any.
    """
    past, new = read(month, world.bucket)
    if not past:
        return Decision(month=month, verdict="stored"), None
    if champion is None:
        model = world.learner.train([*past, new])
        key = model_key(model)
        return Decision(month=month, verdict="first model", model=key), model
    now = champion.model
    if not world.learner.alarm(past, new):
        return Decision(month=month, verdict="no alarm", model=now), None
    model = world.learner.train(past)
    gain = world.learner.gain(_model(now, world.bucket), model, new)
    if gain.low <= 0:
        kept = Decision(month=month, verdict="kept", model=now, gain=gain)
        return kept, None
    better = Decision(
        month=month, verdict="promoted", model=model_key(model), gain=gain
    )
    return better, model


# endregion decide


def model_key(model: bytes) -> str:
    """A model is named by what is in it."""
    return f"models/{hashlib.sha256(model).hexdigest()[:12]}"


def read(month: str, bucket: Bucket) -> tuple[list[bytes], bytes]:
    """All months before one, in order, and that one."""
    keys = [key for m, key in arrived(bucket).items() if m <= month]
    texts = [text for key in keys if (text := bucket.get(key)) is not None]
    return texts[:-1], texts[-1]


def arrived(bucket: Bucket) -> dict[str, str]:
    """Months in order, each with its file; a stray file is left alone."""
    return {
        found[1]: key
        for key in bucket.keys("flights")
        if (found := MONTH.fullmatch(key))
    }


def _model(key: str, bucket: Bucket) -> bytes:
    model = bucket.get(key)
    if model is None:
        raise LookupError(f"the pointer names {key}, which is not there")
    return model
