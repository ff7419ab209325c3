"""Runs the lab as the chapter tells it, and captures what it quotes."""


def test_departures(transcript):
    text = transcript("departures", "python count_departures.py")
    assert "departures  336,776" in text
