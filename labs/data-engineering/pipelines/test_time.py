"""Keys, hours, watermarks and what was known when."""

import re

from intake import draw, known


def test_keys(transcript, path):
    text = transcript("keys", "python -m intake.keys", env=path)
    assert "0  time_hour, carrier, flight" in text


def test_watermarks(transcript, path):
    text = transcript("watermark", "python -m intake.watermark", env=path)
    found = dict(re.findall(r"^(\w[\w ,]+?)\s{2,}([\d-]+) ", text, re.M))
    assert int(found["event time"]) > int(found["change time"])
    assert found["40 days again"] == "-"
    read = {
        line[:21].strip(): int(line.split()[-1].replace(",", ""))
        for line in text.splitlines()[2:]
    }
    assert 1.3 < read["6 hours again"] / read["change time"] < 1.4
    assert 26.5 < read["40 days again"] / read["change time"] < 27.5


def test_known_before_departure(transcript, figure):
    found = known.measured()
    command = "$ python -m intake.known\n"
    transcript.check("known", command + known.report(found) + "\n")
    names = {"scheduled before it", "landed before it"}
    months = {way: found[way]["months"] for way in known.WAYS if way in names}
    figure("known", {"months": months}, draw.share)
    for first, second in zip(*months.values(), strict=True):
        assert first > second + 0.02  # the leak helps in every month
