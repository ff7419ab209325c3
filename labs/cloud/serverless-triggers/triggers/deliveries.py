"""Deliver the events of six months badly, and count the damage.

Each delivery runs in a process of its own, as it might in the cloud, and
some of these processes are killed.
"""

import hashlib
import json
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from multiprocessing.synchronize import Barrier
from pathlib import Path
from threading import BrokenBarrierError
from typing import Any

from triggers import alias, as_found
from triggers.bucket import Bucket
from triggers.events import from_s3
from triggers.handler import World, handle
from triggers.months import months
from triggers.rates import RateLearner

MONTHS = [f"2013-{number:02}" for number in range(1, 7)]
MOST_STEPS = 6
Handler = Callable[[Mapping[str, Any], World], object]
Step = Callable[[str], None]
Event = dict[str, Any]


def settled(event: Mapping[str, Any], world: World) -> None:
    """The chapter's handler, called as Lambda calls it."""
    for record in event["Records"]:
        handle(from_s3(record), world)


HANDLERS: dict[str, Handler] = {
    "as found": as_found.as_found,
    "id noted first": as_found.id_first,
    "id noted last": as_found.id_last,
    "this chapter's": settled,
}


def event_of(month: str, upload: int = 1) -> Event:
    """The S3 notification of one upload of a month."""
    file = Path(__file__).parent.parent / "events" / "s3-put.json"
    event: Event = json.loads(file.read_text(encoding="utf-8"))
    described = event["Records"][0]["s3"]["object"]
    described["key"] = f"flights/{month}.csv"
    described["sequencer"] = f"{upload:02}{month.replace('-', '')}"
    return event


@dataclass(frozen=True, slots=True)
class Place:
    """Where one experiment happens.

    Attributes:
        files: The months that can arrive.
        root: The bucket's folder.
    """

    files: Path
    root: Path

    def world(self, step: Step) -> World:
        """What one process sees; `step` is called before each effect."""
        log = self.root.parent / f"{self.root.name}-sent.log"

        def send(text: str) -> None:
            step("send")
            with log.open("a") as file:
                file.write(text + "\n")

        return World(Bucket(self.root, step), RateLearner(), send)

    def upload(self, month: str) -> None:
        """Put the file there; it comes before its event."""
        target = self.root / "flights"
        target.mkdir(parents=True, exist_ok=True)
        shutil.copy(self.files / f"{month}.csv", target)

    def sent(self) -> list[str]:
        """All messages that went out."""
        log = self.root.parent / f"{self.root.name}-sent.log"
        return log.read_text().splitlines() if log.exists() else []


# region killed
def deliver(
    handler: Handler, event: Event, place: Place, kill_at: int = 0
) -> bool:
    """Run the handler in a process of its own.

    Args:
        handler: What is called.
        event: With what.
        place: Where.
        kill_at: Before which effect the process dies; 0 for none.

    Returns:
        Whether it came to its end, so that the event is not sent again.
    """
    child = os.fork()
    if child == 0:
        steps = 0

        def step(_: str) -> None:
            nonlocal steps
            steps += 1
            if steps == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)

        try:
            handler(event, place.world(step))
            step("return")  # all is done, and nobody has heard of it
            os._exit(0)
        finally:
            os._exit(1)  # an error must not go on as a second parent
    _, status = os.waitpid(child, 0)
    return status == 0


# endregion killed


def deliver_both(handler: Handler, event: Event, place: Place) -> None:
    """Deliver to two processes that take each step side by side."""
    together = multiprocessing.get_context("fork")
    barrier = together.Barrier(2)
    both = [
        together.Process(
            target=_in_step, args=(handler, event, place, barrier)
        )
        for _ in range(2)
    ]
    for process in both:
        process.start()
    for process in both:
        process.join()


def _in_step(
    handler: Handler, event: Event, place: Place, barrier: Barrier
) -> None:
    def step(_: str) -> None:
        try:
            barrier.wait()
        except BrokenBarrierError:
            return  # the other one has come to its end

    handler(event, place.world(step))
    barrier.abort()


def once(handler: Handler, place: Place) -> None:
    """Each event once, in order."""
    for month in MONTHS:
        place.upload(month)
        deliver(handler, event_of(month), place)


def twice(handler: Handler, place: Place) -> None:
    """Each event twice."""
    for month in MONTHS:
        place.upload(month)
        for _ in range(2):
            deliver(handler, event_of(month), place)


def uploaded_twice(handler: Handler, place: Place) -> None:
    """The sender uploads each file twice: two events of one content."""
    for month in MONTHS:
        for upload in (1, 2):
            place.upload(month)
            deliver(handler, event_of(month, upload), place)


def swapped(handler: Handler, place: Place) -> None:
    """Every second event overtakes the one before."""
    for one, other in zip(MONTHS[::2], MONTHS[1::2], strict=True):
        for month in (other, one):
            place.upload(month)
            deliver(handler, event_of(month), place)


def lost(handler: Handler, place: Place) -> None:
    """The event of March never comes."""
    for month in MONTHS:
        place.upload(month)
        if month != "2013-03":
            deliver(handler, event_of(month), place)


def at_once(handler: Handler, place: Place) -> None:
    """Two copies of each event, at the same time."""
    for month in MONTHS:
        place.upload(month)
        deliver_both(handler, event_of(month), place)


def killed(at: int) -> Callable[[Handler, Place], None]:
    """Each delivery dies before its nth effect, and is sent again."""

    def scenario(handler: Handler, place: Place) -> None:
        for month in MONTHS:
            place.upload(month)
            if not deliver(handler, event_of(month), place, kill_at=at):
                deliver(handler, event_of(month), place)

    return scenario


@dataclass(frozen=True, slots=True)
class Damage:
    """What a delivery left behind.

    Attributes:
        twice: Months that were acted on more than once.
        lost: Months that were never acted on.
        wrong: Whether another model is in production than after `once`,
            or another decision is on record.
        messages: How many too many went out.
    """

    twice: int = 0
    lost: int = 0
    wrong: bool = False
    messages: int = 0

    def worse(self, other: "Damage") -> "Damage":
        """The worst of both in each respect."""
        return Damage(
            max(self.twice, other.twice),
            max(self.lost, other.lost),
            self.wrong or other.wrong,
            max(self.messages, other.messages),
        )

    def row(self) -> str:
        """As a line of the table."""
        model = "wrong" if self.wrong else "right"
        counts = (f"{n or '-':>7}" for n in (self.twice, self.lost))
        return f"{''.join(counts)}{model:>9}{self.messages or '-':>10}"


def acted_on(place: Place) -> Counter[str]:
    """How often each month was acted on."""
    bucket = Bucket(place.root)
    table = bucket.get(as_found.TABLE)
    if table is not None:
        firsts = {
            month: (place.files / f"{month}.csv").read_bytes().splitlines()[1]
            for month in MONTHS
        }
        lines = Counter(table.splitlines())
        return Counter({m: lines[first] for m, first in firsts.items()})
    decided = Counter(
        key.removeprefix("decisions/").removesuffix(".json")
        for key in bucket.keys("decisions")
    )
    moves = Counter(state.cause for state in alias.history(bucket))
    return decided | moves


def outcome(place: Place) -> str | None:
    """A digest of the model in production and of all decisions."""
    bucket = Bucket(place.root)
    states = alias.history(bucket)
    key = bucket.get("production.json")
    name = key.decode() if key else states[-1].model if states else ""
    model = bucket.get(name) if name else None
    if model is None:
        return None
    decisions = [bucket.get(key) or b"" for key in bucket.keys("decisions")]
    return hashlib.sha256(b"".join([model, *decisions])).hexdigest()


def damage(place: Place, right: str | None) -> Damage:
    """Count it."""
    often = acted_on(place)
    return Damage(
        twice=sum(often[month] > 1 for month in MONTHS),
        lost=sum(often[month] == 0 for month in MONTHS),
        wrong=outcome(place) != right,
        messages=max(0, len(place.sent()) - len(MONTHS)),
    )


SCENARIOS: dict[str, Callable[[Handler, Place], None]] = {
    "each event twice": twice,
    "each file uploaded twice": uploaded_twice,
    "neighbors swapped": swapped,
    "March's event lost": lost,
    "two copies at once": at_once,
}


def run(name: str, files: Path, work: Path) -> Iterator[tuple[str, Damage]]:
    """All scenarios with one handler."""
    handler = HANDLERS[name]
    base = Place(files, work / "once")
    once(handler, base)
    right = outcome(base)
    yield "each event once", damage(base, right)
    for number, (title, scenario) in enumerate(SCENARIOS.items()):
        place = Place(files, work / f"scenario-{number}")
        scenario(handler, place)
        yield title, damage(place, right)
    worst = Damage()
    for at in range(1, MOST_STEPS + 1):
        place = Place(files, work / f"killed-{at}")
        killed(at)(handler, place)
        worst = worst.worse(damage(place, right))
    yield "killed, sent again", worst


def report(name: str, rows: Iterable[tuple[str, Damage]]) -> str:
    """One handler's table."""
    lines = [f"{'the handler ' + name:<28}  twice   lost    model  messages"]
    lines += [f"{title:<28}{found.row()}" for title, found in rows]
    return "\n".join(lines)


def main() -> None:
    """Print the table of each handler named, or of all."""
    files = months(sys.argv[1])
    for name in sys.argv[2:] or HANDLERS:
        with tempfile.TemporaryDirectory() as folder:
            print(report(name, run(name, files, Path(folder))), end="\n\n")


if __name__ == "__main__":
    main()
