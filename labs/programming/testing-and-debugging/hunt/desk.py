"""Lay out the folders in which the chapter's commands are typed.

`python -m hunt.desk desk` makes, for some seconds:
  desk/nightly    Friday's repository, with the hunter's bag beside it
  desk/leak, desk/slow  clones of it, in which git bisect may jump about
  desk/thursday, desk/bad  what the release before did, and the bad commit
  desk/mended     the nightly job as it should be
  desk/broken     the package with one planted fault, and two levels
  desk/breaks, desk/nothing  tests that provoke messages
  desk/java, desk/java-red   the Java classes, whole and with a fault
"""

import shutil
import subprocess
import sys
from pathlib import Path

from hunt.plant import LAB, git, plant
from mutation.change import package
from mutation.planted import faults

QUIET = "[pytest]\naddopts = -p no:cacheprovider"
JUNIT = "junit-platform-console-standalone"
VERSION = "6.1.2"


def hunt(place: Path) -> None:
    """The repository, its clones, and what the hunt needs."""
    nightly = place / "nightly"
    plant(nightly)
    for name, at in (("thursday", "thursday"), ("bad", ":/^Take times")):
        git(nightly, "worktree", "add", "-q", f"../{name}", at)
    for name in ("leak", "slow"):
        git(place, "clone", "-q", "nightly", name)
    shutil.copytree(LAB / "nightly", place / "mended")
    for name in ("leak", "slow", "bad", "mended"):
        shutil.copy(nightly / "december.csv", place / name)
    shutil.copy(LAB / "hunt" / "pdbrc", place / "bad" / ".pdbrc")
    shutil.copytree(LAB / "hunt", place / "hunt")
    # What hunts and what keeps the fault away count alike.
    for name in ("nightly", "leak", "slow"):
        shutil.copy(LAB / "nightly" / "counting.py", place / name)
    shutil.copy(LAB / "nightly" / "check_after.py", nightly)
    (place / "pytest.ini").write_text(f"{QUIET}\n")


def broken(place: Path) -> None:
    """The package with one planted fault, and the levels that see it."""
    shutil.copytree(
        package(),
        place / "flightdelay",
        ignore=shutil.ignore_patterns("test_*", "__pycache__"),
    )
    names = {fault.name: fault for fault in faults()}
    fault = names["codes made anew per table"]
    (place / "flightdelay" / fault.file).write_text(fault.source)
    for name in ("check_unit.py", "check_property.py", "conftest.py"):
        shutil.copy(LAB / "levels" / name, place)
    # This package comes before the one that is installed.
    (place / "pytest.ini").write_text("[pytest]\npythonpath = .\n")


def breaks(place: Path) -> None:
    """Tests that provoke messages, and a folder without any test."""
    for name in ("breaks", "nothing"):
        shutil.copytree(LAB / "breaks", place / name)
        settings = f"{QUIET} --no-header --tb=short\n"
        (place / name / "pytest.ini").write_text(settings)
    shutil.rmtree(place / "nothing" / "same")


def java(place: Path) -> None:
    """The Java classes, and JUnit's launcher where it is to be had."""
    launcher = _launcher(place)
    for name in ("java", "java-red"):
        shutil.copytree(LAB / "java", place / name)
        if launcher:
            shutil.copy(launcher, place / name / "junit.jar")
    file = place / "java-red" / "Baseline.java"
    file.write_text(file.read_text().replace("(double) late", "late"))


def _launcher(place: Path) -> Path | None:
    """As the book's test run keeps it, or through Maven."""
    jar = f"{JUNIT}-{VERSION}.jar"
    for folder in LAB.parents:
        if (folder / ".cache" / "junit" / jar).is_file():
            return folder / ".cache" / "junit" / jar
    maven = shutil.which("mvn")
    if maven is None:
        print("without Java's tests: install a JDK and Maven for them")
        return None
    wanted = f"-Dartifact=org.junit.platform:{JUNIT}:{VERSION}"
    words = [maven, "-q", "-B", "dependency:copy", wanted]
    words.append(f"-DoutputDirectory={place.resolve()}")
    if subprocess.run(words, check=False).returncode:  # noqa: S603
        print("without Java's tests: Maven does not find JUnit")
        return None
    return place / jar


def main() -> None:
    """Lay out all of them."""
    place = Path(sys.argv[1])
    if place.exists():
        sys.exit(f"{place} is there already: remove it, or name another")
    hunt(place)
    broken(place / "broken")
    breaks(place)
    java(place)


if __name__ == "__main__":
    main()
