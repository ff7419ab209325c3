"""Solutions of the exercises that have code."""


def test_withdrawn(transcript, path):
    text = transcript(
        "solution-withdrawn", "python -m solutions.withdrawn", env=path
    )
    numbers = [line.rsplit(maxsplit=1)[1] for line in text.splitlines()[1:]]
    assert numbers[0] == numbers[1]


def test_overlap(transcript, path):
    transcript("solution-overlap", "python -m solutions.overlap", env=path)
