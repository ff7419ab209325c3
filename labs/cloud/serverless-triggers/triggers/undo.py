"""Roll back, and then let the event come again."""

import sys

from triggers import alias
from triggers.bucket import Bucket
from triggers.events import NewFile
from triggers.handler import World, handle
from triggers.trees import TreesLearner
from workbench import here


def main() -> None:
    """Roll the bucket's pointer back, deliver June again, show history."""
    name = sys.argv[1]
    filled = f"python -m triggers.replay {name} some {name}"
    bucket = Bucket(here.made(name, filled))
    say = sys.stdout.write
    now = alias.roll_back(bucket, "complaints from the screens team")
    say(f"rolled back to {now.model}\n")
    again = NewFile(
        event_id="late-flights/flights/2013-06.csv#0A1B2C",
        bucket="late-flights",
        key="flights/2013-06.csv",
        version="0123456789abcdef0123456789abcdef",
    )
    decisions = handle(again, World(bucket, TreesLearner(), print))
    say(f"June delivered again: {len(decisions)} decisions\n\n")
    for state in alias.history(bucket):
        say(f"{state.number}  {state.model}  {state.cause}\n")


if __name__ == "__main__":
    main()
