"""Two splits that an interviewer asks for."""

import random
from collections import defaultdict
from collections.abc import Hashable, Sequence


# region stratified
def stratified(
    labels: Sequence[Hashable], share: float, seed: int
) -> tuple[list[int], list[int]]:
    """Split row numbers so that each label keeps its share.

    Returns:
        Rows to train on and rows to test on.
    """
    rows: dict[Hashable, list[int]] = defaultdict(list)
    for i, label in enumerate(labels):
        rows[label].append(i)
    rng = random.Random(seed)  # noqa: S311 (a split is no secret)
    test: list[int] = []
    for members in rows.values():
        test += rng.sample(members, round(share * len(members)))
    held = set(test)
    return [i for i in range(len(labels)) if i not in held], sorted(test)


# endregion stratified


# region forward
def forward(days: Sequence[str], share: float) -> tuple[list[int], list[int]]:
    """Test on the last days; a day is never on both sides."""
    distinct = sorted(set(days))
    first = distinct[round(len(distinct) * (1 - share))]
    train = [i for i, day in enumerate(days) if day < first]
    return train, [i for i, day in enumerate(days) if day >= first]


# endregion forward
