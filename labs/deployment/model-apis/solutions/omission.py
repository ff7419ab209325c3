"""Exercise: how long must a stall be before p99 shows it?

    python solutions/omission.py

Time is simulated, so the answer is exact. One server takes 5 ms a
request and freezes once in a minute.
"""

SERVICE = 0.005
MINUTE = 60.0


# region simulate
def closed(stall: float) -> list[float]:
    """Latencies of one client that asks, waits, asks again."""
    now, latencies, frozen = 0.0, [], False
    while now < MINUTE:
        taken = SERVICE
        if not frozen and now >= MINUTE / 2:
            taken, frozen = taken + stall, True
        now += taken
        latencies.append(taken)
    return latencies


def opened(stall: float, rate: float) -> list[float]:
    """Latencies of requests that fall due `rate` times a second."""
    free, latencies, frozen = 0.0, [], False
    for i in range(int(MINUTE * rate)):
        due = i / rate
        begin = max(due, free)
        if not frozen and begin >= MINUTE / 2:
            begin, frozen = begin + stall, True
        free = begin + SERVICE
        latencies.append(free - due)
    return latencies


# endregion simulate


def p99(latencies: list[float]) -> float:
    """The 99th percentile in milliseconds, by nearest rank."""
    rank = -(-len(latencies) * 99 // 100)  # rounded up
    return sorted(latencies)[rank - 1] * 1000


def main() -> None:
    """Print p99 of both loops for stalls of growing length."""
    print(f"{'stall':>8}{'closed p99':>14}{'open p99':>12}{'over 50 ms':>13}")
    for stall in (0.1, 0.3, 0.5, 1.0, 2.0, 5.0):
        late = opened(stall, rate=100)
        share = sum(t > 0.05 for t in late) / len(late)
        print(
            f"{stall:6.1f} s{p99(closed(stall)):11.0f} ms"
            f"{p99(late):9.0f} ms{share:12.1%}"
        )


if __name__ == "__main__":
    main()
