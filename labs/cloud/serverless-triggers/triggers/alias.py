"""Which model is in production: a pointer with a history.

Each move is a new object, `production/000004.json`, that is written only
if its number is free. The newest one counts. So a move that was decided
while the pointer stood elsewhere fails, and every old state remains.
"""

import json
from dataclasses import asdict, dataclass

from triggers.bucket import Bucket

FOLDER = "production"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """One state of the pointer.

    Attributes:
        number: Counts the moves; 0 before the first.
        model: Key of the model in the bucket.
        cause: The month whose arrival moved it, or a person's reason.
    """

    number: int
    model: str
    cause: str


def history(bucket: Bucket) -> list[Pointer]:
    """All states, the oldest first."""
    texts = (bucket.get(key) for key in bucket.keys(FOLDER))
    return [Pointer(**json.loads(text)) for text in texts if text]


# region move
def move(
    bucket: Bucket, seen: Pointer | None, model: str, cause: str
) -> bool:
    """Point to another model, unless somebody moved the pointer first.

    Args:
        bucket: Holds the pointer.
        seen: The state on which the decision rests.
        model: Key of the new model.
        cause: Why it moves.
    """
    number = seen.number + 1 if seen else 1
    new = Pointer(number=number, model=model, cause=cause)
    text = json.dumps(asdict(new)).encode()
    return bucket.put_if_absent(f"{FOLDER}/{number:06}.json", text)


# endregion move


# region roll_back
def roll_back(bucket: Bucket, reason: str) -> Pointer:
    """Point to the model before the present one: a move like any other.

    Raises:
        LookupError: There was no other model.
    """
    states = history(bucket)
    for state in reversed(states):
        if state.model != states[-1].model:
            if not move(bucket, states[-1], state.model, reason):
                return roll_back(bucket, reason)  # it moved meanwhile
            return history(bucket)[-1]
    raise LookupError("there is no other model to go back to")


# endregion roll_back
