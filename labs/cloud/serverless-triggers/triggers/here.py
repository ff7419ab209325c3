"""What the handler touches where it runs: read from the environment."""

# ruff: noqa: PLC0415 (what is slow to load waits for the first event)

import os
from functools import cache
from pathlib import Path

from triggers.bucket import Bucket
from triggers.handler import World


# region world
@cache  # kept for as long as the instance lives
def world() -> World:
    """Load what is slow to load, at the first event and not before.

    Raises:
        KeyError: TRIGGERS_BUCKET is not set.
    """
    from triggers.trees import TreesLearner  # scikit-learn takes seconds

    bucket = Bucket(Path(os.environ["TRIGGERS_BUCKET"]))
    return World(bucket, TreesLearner(), print)


# endregion world
