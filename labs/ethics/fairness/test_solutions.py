from lending.applications import load
from lending.solutions import at_threshold, gender_gaps, tipping_point


def shown(name, gap):
    return f"{name:<24}{gap:+.1f}\n"


def test_tipping_point(transcript):
    wrong, gap = tipping_point(load())
    transcript.check(
        "solution-tipping",
        f"{wrong} of 64 denials recorded wrongly; gap {gap:+.1f} points\n",
    )


def test_gender(transcript, here):
    gaps = gender_gaps(load(), "blind")
    transcript.check(
        "solution-gender",
        "women minus men, in points\n"
        + "".join(shown(f"  {k}", v) for k, v in gaps.items()),
    )


def test_one_half(transcript, here):
    gaps = at_threshold(load(), 0.5)
    transcript.check(
        "solution-half",
        "Black minus white at threshold 0.5, in points\n"
        + "".join(shown(f"  {k}", v["black"]) for k, v in gaps.items()),
    )
