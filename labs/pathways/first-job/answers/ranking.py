"""AUC from ranks, and the largest k of a stream."""

import heapq
from collections.abc import Iterable, Sequence


# region auc
def auc(late: Sequence[bool], score: Sequence[float]) -> float:
    """The chance that a late row outranks a punctual one; ties count half.

    Raises:
        ValueError: All rows are alike, so there are no pairs.
    """
    order = sorted(range(len(score)), key=score.__getitem__)
    ranks = [0.0] * len(score)
    start = 0
    while start < len(order):  # rows of one score share their mean rank
        end = start
        while end < len(order) and score[order[end]] == score[order[start]]:
            end += 1
        for i in order[start:end]:
            ranks[i] = (start + 1 + end) / 2
        start = end
    positives = sum(late)
    negatives = len(late) - positives
    if not positives or not negatives:
        raise ValueError("AUC needs late and punctual rows")
    total = sum(
        rank for rank, is_late in zip(ranks, late, strict=True) if is_late
    )
    return (total - positives * (positives + 1) / 2) / (positives * negatives)


# endregion auc


# region top_k
def top_k(values: Iterable[float], k: int) -> list[float]:
    """The k largest, largest first, in memory for k values."""
    heap: list[float] = []  # the smallest of the kept is at the front
    for value in values:
        if len(heap) < k:
            heapq.heappush(heap, value)
        elif k and value > heap[0]:
            heapq.heapreplace(heap, value)
    return sorted(heap, reverse=True)


# endregion top_k
