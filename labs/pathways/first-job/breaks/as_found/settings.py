"""Where the flight feed is."""

FEED = "https://feed.example.org/flights"
FEED_TOKEN = "not-a-real-token-0000"  # noqa: S105 (planted, to be found)
