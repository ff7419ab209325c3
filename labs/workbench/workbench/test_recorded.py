"""A table of kept numbers says when, on what, and how to take them anew."""

import re

from workbench import recorded


def test_a_stamp_is_of_today_and_this_machine():
    stamp = recorded.stamp("Python 3")
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", stamp["measured"])
    assert re.fullmatch(
        r"\d+ cores of [\w-]+, \w+, Python 3", stamp["machine"]
    )
    assert recorded.machine() == stamp["machine"].removesuffix(", Python 3")


def test_the_head_of_a_table():
    kept = {"measured": "2026-11-21", "machine": "2 cores of m, Linux"}
    later = kept | {"measured": "2026-12-01"}
    assert recorded.lines("python -m one.measure", kept, later, kept) == [
        "recorded on 2026-11-21 on 2 cores of m, Linux",
        "recorded on 2026-12-01 on 2 cores of m, Linux",
        "to measure anew: python -m one.measure",
    ]
