"""The kept measurement of both engines, and what the chapter says of it."""

from intake import draw, measure

KEPT = measure.kept()


def test_table(transcript):
    transcript.check(
        "engines",
        "$ python -m intake.measure show\n" + measure.report(KEPT) + "\n",
    )


def test_figure(figure):
    rows = [
        {"rows": r["rows"], **{n: r[n]["total"] for n in measure.ENGINES}}
        for r in KEPT["rows"]
    ]
    start = min(r["Spark"]["ready"] for r in KEPT["rows"])
    figure("engines", {"rows": rows, "start": start}, draw.engines)


def test_what_the_chapter_says_of_it():
    before, after = KEPT["rows"][-2:]
    slopes = {
        engine: after[engine]["total"] - before[engine]["total"]
        for engine in measure.ENGINES
    }
    assert len(KEPT["rows"]) == len(measure.COPIES)
    ratios = [
        row["Spark"]["total"] / row["DuckDB"]["total"] for row in KEPT["rows"]
    ]
    assert ratios == sorted(ratios, reverse=True)
    assert 90 < ratios[0] < 120
    assert 9 < ratios[-1] < 10
    assert 5.5 < slopes["Spark"] / slopes["DuckDB"] < 6.5
    last = KEPT["rows"][-1]
    assert last["less memory"]["250m"] < 2.1 * last["DuckDB"]["total"]
