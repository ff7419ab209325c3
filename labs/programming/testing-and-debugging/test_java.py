"""The same logic in Java, tested by JUnit; skipped where Java is not."""

import csv
import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from flightdelay import Config
from flightdelay.baseline import Baseline
from harness.normalize import durations

LAB = Path(__file__).parent
JUNIT = "junit-platform-console-standalone-6.1.2.jar"
KEPT = LAB.parents[2] / ".cache" / "junit" / JUNIT


def why_not():
    """Why Java's tests cannot run here; empty if they can."""
    javac = shutil.which("javac")
    if javac is None or shutil.which("java") is None:
        return "JUnit: install a JDK 17 or newer (default-jdk-headless)"
    said = subprocess.run(
        [javac, "-version"], capture_output=True, text=True, check=False
    )
    found = re.search(r"javac (\d+)", said.stdout + said.stderr)
    if found is None or int(found[1]) < 17:
        return f"JUnit 6 needs Java 17, this is {said.stdout.strip()}"
    if not KEPT.is_file():
        return "JUnit: install maven; npm test fetches JUnit through it"
    return ""


@pytest.fixture
def desk(tmp_path, program):
    if reason := why_not():
        pytest.skip(reason)
    program("hunt.desk").java(tmp_path)
    return tmp_path


def shown(text):
    """The tree of tests, and the last counts."""
    text = re.sub(
        r"^.*(JUnit (Platform|Vintage)|^\.$).*\n", "", text, flags=re.M
    )
    text = re.sub(
        r"^\[ +\d+ (containers|tests (sk|st|ab)).*\n", "", text, flags=re.M
    )
    return re.sub(r"\n{3,}", "\n\n", text)


JAVAC = "javac -cp junit.jar -d out Baseline.java BaselineTest.java"
JAVA = (
    "java -jar junit.jar execute --class-path=out"
    " --select-class=BaselineTest --disable-banner --details-theme=ascii"
)


def test_junit_passes(transcript, desk):
    text = transcript(
        "junit-green",
        JAVAC,
        JAVA,
        cwd=desk / "java",
        at="desk/java",
        normalize=[durations, shown],
    )
    assert "4 tests successful" in text


def test_junit_sees_whole_numbers_divided(transcript, desk):
    source = (desk / "java" / "Baseline.java").read_text()
    assert source.count("(double) late") == 1
    text = transcript(
        "junit-red", JAVAC, JAVA, cwd=desk / "java-red", expect=1,
        at="desk/java-red",
        normalize=[durations, shown],
    )  # fmt: skip
    assert "3 tests failed" in text


def test_without_the_launcher(transcript, desk):
    text = transcript(
        "errors-no-junit", "javac -d out Baseline.java BaselineTest.java",
        cwd=desk / "java", at="desk/java", expect=1,
    )  # fmt: skip
    assert "package org.junit.jupiter.api does not exist" in text


def test_python_gives_the_same_rates():
    """Java's cases, where there is no Java too."""
    rows = pd.DataFrame(
        {
            "carrier": ["UA", "UA", "AA"],
            "scheduled_departure": [
                pd.Timestamp(2013, 1, 1, hour) for hour in (6, 6, 9)
            ],
            "arrival_delay": [0.0, 15.0, 16.0],
        }
    )
    baseline = Baseline.fit(rows, Config(baseline_prior_flights=2.0))
    with (LAB / "java" / "cases.csv").open() as file:
        cases = list(csv.DictReader(file))
    asked = pd.DataFrame(
        {
            "carrier": [case["carrier"] for case in cases],
            "scheduled_departure": [
                pd.Timestamp(2013, 1, 2, int(case["hour"])) for case in cases
            ],
        }
    )
    np.testing.assert_allclose(
        baseline.predict_table(asked).late_probability,
        [float(case["late_probability"]) for case in cases],
        rtol=1e-12,
    )
