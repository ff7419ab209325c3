"""python -m five_minutes REPOSITORY: what a stranger would find."""

import argparse
import sys
import tempfile
from pathlib import Path

from five_minutes.checks import CHECKS
from five_minutes.clone import Clone, git


# region main
def main() -> int:
    """Clone, ask every question, say how many answers hold."""
    parser = argparse.ArgumentParser(prog="five_minutes")
    parser.add_argument("repository", type=Path)
    repository: Path = parser.parse_args().repository
    with tempfile.TemporaryDirectory() as place:
        clone = Clone.of(repository, Path(place))
        count = len(git(clone.folder, "log", "--format=%h").splitlines())
        sys.stdout.write(f"{repository.name}, commits: {count}\n\n")
        findings = [check(clone) for check in CHECKS]
    for check, finding in zip(CHECKS, findings, strict=True):
        mark = "ok" if finding.holds else "NO"
        sys.stdout.write(f"{mark}  {check.__name__:<11}{finding.says}\n")
    held = sum(finding.holds for finding in findings)
    sys.stdout.write(f"\n{held} of {len(findings)} hold\n")
    return 0 if held == len(findings) else 1


# endregion main


if __name__ == "__main__":
    sys.exit(main())
