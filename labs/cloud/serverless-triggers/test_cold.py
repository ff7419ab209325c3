"""The kept measurement of cold starts, and its claims tried again."""

from triggers import cold, draw

KEPT = cold.kept()


def test_table(transcript):
    transcript("cold", "python -m triggers.cold show")


def test_figure(figure):
    total = list(KEPT["cumulative_ms"].values())[-1]
    figure("cold", {"parts": cold.parts(KEPT), "total": total}, draw.cold)


def test_what_the_chapter_says_of_it():
    totals = KEPT["cumulative_ms"]
    whole = totals["model and prediction"]
    assert list(totals) == list(cold.STAGES)
    assert whole > 10 * totals["Python itself"]
    assert whole - totals["our package"] < whole / 3
    assert KEPT["table_ms"] < whole / 10
    assert KEPT["uncompiled_ms"] > 2 * whole
    assert KEPT["warm_ms"] < whole / 20


def test_imports_are_what_takes_long():
    """One fresh interpreter of each kind."""
    env, bare = (cold.environment(compiled=c) for c in (True, False))
    start, numpy, package = (
        cold.seconds(cold.STAGES[name], env=env)
        for name in ("Python itself", "NumPy", "our package")
    )
    assert package > 2 * numpy
    assert numpy > 1.5 * start
    assert cold.seconds(cold.STAGES["NumPy"], env=bare) > 1.5 * numpy
