"""The messages that the chapter's table of symptoms quotes."""

import re

import pytest


def message(text):
    """Keep the command and the message, without the way there."""
    first, *rest = text.splitlines()
    start = max(
        (i for i, line in enumerate(rest) if re.match(r"\w[\w.]*: ", line)),
        default=0,
    )
    said = "\n".join(line.strip() for line in rest[start:] if line.strip())
    said = re.sub(r"/\S*/net\.onnx", "net.onnx", said)
    said = re.sub(r"failed:.*\) Unsupported", "failed: Unsupported", said)
    return f"{first}\n{said}\n"


@pytest.mark.parametrize(
    "name", ["double", "columns", "too_new", "no_sample", "array_key"]
)
def test_breaks(transcript, name):
    transcript(
        f"error-{name.replace('_', '-')}",
        f"python -m breaks.{name}",
        expect=1,
        normalize=[message],
    )


@pytest.mark.parametrize("name", ["nan_key", "advice"])
def test_no_error_at_all(transcript, name):
    transcript(
        f"silent-{name.replace('_', '-')}",
        f"python -m breaks.{name}",
    )
