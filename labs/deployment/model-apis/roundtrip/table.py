"""What survives JSON between Python, JavaScript and Java: a table.

    python roundtrip/table.py

Needs Node.js, a JDK of 17 or later, and Maven to find Jackson once.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path

HERE = Path(__file__).parent
CASES = HERE / "cases.json"

Results = dict[str, dict[str, str]]
"""Question ("read", "write", "times") to case to answer."""


class MissingToolError(RuntimeError):
    """A language cannot be run on this machine; says what it lacks."""


def _run(command: Sequence[str], zone: str) -> Results:
    done = subprocess.run(  # noqa: S603 - the lab's own programs
        [*command, str(CASES)],
        env={**os.environ, "TZ": zone},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    results: Results = json.loads(done.stdout)
    return results


def python(zone: str) -> Results:
    """Run Python's part in a time zone."""
    return _run([sys.executable, str(HERE / "read_write.py")], zone)


def which_node() -> str | None:
    """Node.js: the book's own in its repository, else this machine's."""
    own = [p / "node_modules" / ".bin" / "node" for p in HERE.parents]
    found = next((str(node) for node in own if node.exists()), None)
    return found or shutil.which("node")


def javascript(zone: str) -> Results:
    """Run JavaScript's part in a time zone."""
    node = which_node()
    if node is None:
        raise MissingToolError("there is no Node.js")
    return _run([node, str(HERE / "read_write.mjs")], zone)


def java(zone: str) -> Results:
    """Run Java's part in a time zone.

    Raises:
        MissingToolError: No JDK, no Maven, or Maven cannot find Jackson.
    """
    jdk, maven = shutil.which("java"), shutil.which("mvn")
    if jdk is None or maven is None or shutil.which("javac") is None:
        raise MissingToolError("there is no JDK or no Maven")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "classpath")
        command = [maven, "-q", "-B", "-f", str(HERE / "java" / "pom.xml")]
        command += ["dependency:build-classpath", f"-Dmdep.outputFile={path}"]
        found = subprocess.run(  # noqa: S603
            command, capture_output=True, text=True, check=False, timeout=300
        )
        if found.returncode != 0:
            raise MissingToolError(f"no Jackson:\n{found.stdout[-500:]}")
        source = str(HERE / "java" / "RoundTrip.java")
        return _run([jdk, "-cp", path.read_text().strip(), source], zone)


def table(
    question: str, columns: Mapping[str, Results], notes: list[str]
) -> list[str]:
    """Lines of one question; long errors go to the notes."""
    cases = next(iter(columns.values()))[question]
    width = 64 // len(columns)
    lines = [f"{'':14}" + "".join(f"{name:{width}}" for name in columns)]
    for case in cases:
        cells = [
            _cell(results[question].get(case, "-"), notes, width)
            for results in columns.values()
        ]
        row = "".join(f"{cell:{width}}" for cell in cells)
        lines.append(f"{case:14}{row}")
    return [line.rstrip() for line in lines]


def _cell(answer: str, notes: list[str], width: int) -> str:
    failed = "Error: " in answer or "Exception: " in answer
    if len(answer) < width and not failed:
        return answer
    if answer not in notes:
        notes.append(answer)
    number = notes.index(answer) + 1
    return f"error [{number}]" if failed else f"[{number}]"


def wrapped(note: str) -> str:
    """A note on lines of 78 characters."""
    return textwrap.fill(
        note, 78, subsequent_indent=" " * 5, break_on_hyphens=False
    )


def main() -> None:
    """Print three tables and the messages they mention."""
    new_york = "America/New_York"
    columns = {
        "Python": python(new_york),
        "JavaScript": javascript(new_york),
        "Java, Jackson": java(new_york),
    }
    notes: list[str] = []
    print("A text, read and written again")
    print(*table("read", columns, notes), sep="\n")
    print("\nA value of the language, written")
    print(*table("write", columns, notes), sep="\n")
    columns = {
        "Python": columns["Python"],
        "JS in New York": columns["JavaScript"],
        "JS in London": javascript("Europe/London"),
        "Java": columns["Java, Jackson"],
    }
    columns = {
        name: {"times": _short(results["times"])}
        for name, results in columns.items()
    }
    print("\nA time, read (the hour and minute in UTC)")
    print(*table("times", columns, notes), sep="\n")
    print()
    for number, note in enumerate(notes, start=1):
        mark = f"[{number}]"
        print(wrapped(f"{mark:5}{note}"))


def _short(times: Mapping[str, str]) -> dict[str, str]:
    """Of 2013-07-04T21:45:00Z only 21:45 UTC: the columns are narrow."""
    return {
        case: f"{text[11:16]} UTC"
        if text.endswith("Z")
        else f"{text[11:16]}, no zone"
        if text.endswith("zone)")
        else text
        for case, text in times.items()
    }


if __name__ == "__main__":
    main()
