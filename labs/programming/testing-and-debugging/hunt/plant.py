"""Plant the nightly job's history: sixteen commits, two of them bad."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from hunt import records

LAB = Path(__file__).parent.parent
README = "# Recent delays\n\nHow late do flights land just now?\n"
# Nobody's own settings, and the same commits for everybody.
ENVIRONMENT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "The nightly job",
    "GIT_AUTHOR_EMAIL": "nightly@example.org",
    "GIT_COMMITTER_NAME": "The nightly job",
    "GIT_COMMITTER_EMAIL": "nightly@example.org",
}


def git(folder: Path, *words: str, hour: int = 0) -> str:
    """Run git in a folder, at an hour of the day of the release."""
    date = f"2026-11-20T{hour:02}:00:00Z"
    dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
    done = subprocess.run(  # noqa: S603
        ["git", *words],  # noqa: S607
        cwd=folder,
        env=os.environ | ENVIRONMENT | dates,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


def commits() -> list[dict[str, str]]:
    """The commits after the first, oldest first."""
    text = (LAB / "hunt" / "history.toml").read_text(encoding="utf-8")
    found: list[dict[str, str]] = tomllib.loads(text)["commit"]
    return found


# region plant
def plant(folder: Path) -> None:
    """Make the repository, one commit an hour."""
    folder.mkdir(parents=True)
    for name in ("recent.py", "report.py", "check_recent.py", "README.md"):
        shutil.copy(LAB / "nightly" / name, folder)
    (folder / ".gitignore").write_text("__pycache__/\n*.csv\n")
    for commit in reversed(commits()):
        undo(commit, folder)
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "-m", "Rank flights by recent delays")
    for hour, commit in enumerate(commits(), start=1):
        apply(commit, folder)
        git(
            folder,
            "commit",
            "--quiet",
            "--all",
            "--message",
            commit["subject"],
            hour=hour,
        )
    git(folder, "tag", "thursday", ":/^Rank flights")
    records.write(folder / "december.csv")


# endregion plant


def undo(commit: dict[str, str], folder: Path) -> None:
    """Take a harmless change out of the mended job; it lacks the bad."""
    file = folder / commit["file"]
    text = file.read_text(encoding="utf-8")
    if commit["new"] and commit["new"] in text:
        text = text.replace(commit["new"], commit["old"], 1)
        file.write_text(text, encoding="utf-8")


def apply(commit: dict[str, str], folder: Path) -> None:
    """Make a change.

    Raises:
        ValueError: The text to replace is not there, once.
    """
    file = folder / commit["file"]
    text = file.read_text(encoding="utf-8")
    old = commit["old"]
    if old and text.count(old) != 1:
        raise ValueError(f"{commit['subject']}: {text.count(old)} times")
    changed = (
        text.replace(old, commit["new"]) if old else text + commit["new"]
    )
    file.write_text(changed, encoding="utf-8")


if __name__ == "__main__":
    plant(Path(sys.argv[1]))
