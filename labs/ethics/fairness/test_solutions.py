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
    text = ""
    for threshold in (0.74, 0.5):
        found = at_threshold(load(), threshold)
        selected = found.rate["selection rate"]
        white, black = (1 - selected[g].value for g in ("white", "black"))
        text += f"threshold {threshold:.2f}: Black minus white, in points\n"
        text += "".join(
            shown(f"  {k}", v["black"]) for k, v in found.gap.items()
        )
        text += f"  denied: white {white:.1%}, Black {black:.1%}, "
        text += f"ratio {black / white:.1f}\n"
    transcript.check("solution-half", text)
