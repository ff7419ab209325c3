"""What the programs of the chapter print, captured in outputs/."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from delay_bench.local import LAB
from handshake import accept_of
from harness.normalize import decimals, folder, hashes, ports
from harness.transcript import CommandError

if TYPE_CHECKING:
    from conftest import TranscriptChecker

SAMPLE_KEY = "dGhlIHNhbXBsZSBub25jZQ=="  # of RFC 6455, section 1.3
SAMPLE_ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="


def nonces(text: str) -> str:
    """The random key, and the reply computed from it, are the RFC's."""
    key = re.search(r"Sec-WebSocket-Key: (\S+)", text)
    assert key is not None
    assert accept_of(key[1]) in text
    text = text.replace(accept_of(key[1]), SAMPLE_ACCEPT)
    return text.replace(key[1], SAMPLE_KEY)


def python_version(text: str) -> str:
    """Python/3.11 becomes Python/3."""
    return re.sub(r"Python/3\.\d+", "Python/3", text)


def test_the_accept_header_is_the_one_of_the_rfc() -> None:
    assert accept_of(SAMPLE_KEY) == SAMPLE_ACCEPT


def test_ask(
    transcript: "TranscriptChecker", model_env: dict[str, str]
) -> None:
    transcript(
        "ask",
        "python ask.py",
        env=model_env,
        normalize=[hashes, decimals(4)],
    )


def test_flask_faults(
    transcript: "TranscriptChecker", model_file: Path
) -> None:
    transcript(
        "flask-faults",
        "python flask_faults.py",
        env={"MODEL": str(model_file)},
    )


def test_local_time(
    transcript: "TranscriptChecker", model_env: dict[str, str]
) -> None:
    transcript("local-time", "python local_time.py", env=model_env)


def test_handshake(transcript: "TranscriptChecker") -> None:
    transcript(
        "handshake",
        "python handshake.py",
        normalize=[ports, nonces, python_version],
    )


def test_careless(transcript: "TranscriptChecker") -> None:
    text = transcript("careless", "python contract/careless.py")
    assert text.count("BREAKS") == 4


def test_compatibility(transcript: "TranscriptChecker") -> None:
    transcript(
        "compatibility",
        "python -m delay_api.compatibility contract/openapi.json",
    )


def seconds(text: str) -> str:
    """The time that a task took, and where Python keeps its files."""
    # On a busy machine asyncio has something to say of others too.
    text = "".join(
        line
        for line in text.splitlines(keepends=True)
        if not line.startswith("WARNING") or "main.<locals>.predict" in line
    )
    text = re.sub(r"took \d+\.\d+ seconds", "took 0.300 seconds", text)
    return re.sub(r"created at \S+/(asyncio/\S+):\d+", r"created at \1", text)


@pytest.mark.parametrize(
    "kind", ["refused", "numbers", "start", "rpc", "client", "loop"]
)
def test_errors(
    transcript: "TranscriptChecker", model_env: dict[str, str], kind: str
) -> None:
    text = transcript(
        f"errors-{kind}",
        f"python -m delay_breaks.{kind}",
        env=model_env,
        normalize=[hashes, ports, any_port, folder(LAB, "."), seconds],
    )
    if kind == "start":
        assert text.count("ended with status") == 4
        assert "ModelFileError: there is no none.joblib" in text
        assert "RuntimeError: Failed to bind" in text


def any_port(text: str) -> str:
    """The port in asyncio's words for a socket address."""
    return re.sub(r"\('127\.0\.0\.1', \d+\)", "('127.0.0.1', PORT)", text)


def test_json_round_trip(transcript: "TranscriptChecker") -> None:
    try:
        transcript("json-roundtrip", "python roundtrip/table.py")
    except CommandError as error:
        if missing := re.search(r"MissingToolError: (.*)", str(error)):
            pytest.skip(f"Java's column: {missing[1]}")
        raise


def test_json_in_python_and_javascript() -> None:
    """Checked against the kept table even where there is no Java."""
    from roundtrip.table import javascript, python, table

    kept = (LAB / "outputs" / "json-roundtrip.txt").read_text()
    lines = [line.split() for line in kept.splitlines()]
    columns = {
        "Python": python("America/New_York"),
        "JavaScript": javascript("America/New_York"),
        "Java": {"read": {}, "write": {}},
    }
    for question in ("read", "write"):
        for line in table(question, columns, [])[1:]:
            cells = line.removesuffix("-").split()
            if "error" in line or "[" in line:
                continue  # numbered by the order of notes of all columns
            assert any(k[: len(cells)] == cells for k in lines), line


def test_there_is_a_node() -> None:
    from roundtrip.table import which_node

    assert which_node()
