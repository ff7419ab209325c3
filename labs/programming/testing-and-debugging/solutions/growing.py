"""A service that grows, and the lines that tracemalloc names."""

import tracemalloc
from collections.abc import Callable
from pathlib import Path

# region service
answers: dict[tuple[str, float], float] = {}


def score(flight: str, asked_at: float) -> float:
    """Answer a request, and remember the answer."""
    key = (flight, asked_at)  # the moment makes every key a new one
    if key not in answers:
        answers[key] = len(flight) / 10
    return answers[key]


# endregion service


# region growth
def growth(serve: Callable[[int], object], requests: int) -> list[str]:
    """The lines that hold more after so many requests, most first."""
    tracemalloc.start()
    serve(requests)  # warm: caches that fill once are no leak
    before = tracemalloc.take_snapshot()
    serve(requests)
    after = tracemalloc.take_snapshot()
    tracemalloc.stop()
    own = [tracemalloc.Filter(inclusive=True, filename_pattern=__file__)]
    grown = after.filter_traces(own).compare_to(
        before.filter_traces(own), "lineno"
    )
    lines = Path(__file__).read_text(encoding="utf-8").splitlines()
    return [
        lines[row.traceback[0].lineno - 1].strip()
        for row in grown
        if row.size_diff > requests  # a byte a request: it keeps something
    ]


# endregion growth


def traffic(requests: int) -> None:
    """One flight, asked for again and again."""
    for second in range(requests):
        score("UA1545", len(answers) + float(second))


if __name__ == "__main__":
    for line in growth(traffic, 5_000):
        print(line)
    print(f"{len(answers):,} answers kept for one flight")
