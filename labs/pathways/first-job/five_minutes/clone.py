"""A clean clone and an empty environment: what a stranger starts with."""

import os
import re
import subprocess
import sys
import venv
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCK = "requirements.lock"
NAMES = "requirements.txt"
EXAMPLES = "The chapter's examples: run python plant.py planted first"
PATIENCE = 120  # seconds that a reviewer waits for one command


class InstallError(RuntimeError):
    """What the repository asks for cannot be installed."""


# region clone
@dataclass(frozen=True, slots=True)
class Clone:
    """A copy that holds what was committed, and nothing else.

    Attributes:
        folder: The working tree.
        python: The interpreter of an environment made for this clone.
    """

    folder: Path
    python: Path

    @classmethod
    def of(cls, repository: Path, place: Path) -> "Clone":
        """Clone into an empty place and make an empty environment."""
        if not repository.is_dir():
            sys.exit(f"{repository} is not here. {EXAMPLES}")
        folder = place / repository.name
        git(place, "clone", "--quiet", str(repository.resolve()), folder.name)
        venv.create(place / "env", with_pip=False, symlinks=True)
        return cls(folder, place / "env" / "bin" / "python")

    # endregion clone

    def read(self, name: str) -> str:
        """The text of a committed file; empty when there is none."""
        file = self.folder / name
        return file.read_text(encoding="utf-8") if file.is_file() else ""

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run Python in the clone, with what was installed for it."""
        return subprocess.run(  # noqa: S603 (the reviewer chose to run it)
            [str(self.python), *words],
            cwd=self.folder,
            env={"PATH": os.defpath, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )


def git(folder: Path, *words: str) -> str:
    """Run git, without the settings of whoever runs it.

    Raises:
        CalledProcessError: git refused.
    """
    done = subprocess.run(  # noqa: S603
        ["git", *words],  # noqa: S607 (the reviewer's own git)
        cwd=folder,
        env={
            "PATH": os.environ.get("PATH", os.defpath),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "A. Candidate",
            "GIT_AUTHOR_EMAIL": "candidate@example.org",
            "GIT_AUTHOR_DATE": "2026-01-05T09:00:00Z",
            "GIT_COMMITTER_NAME": "A. Candidate",
            "GIT_COMMITTER_EMAIL": "candidate@example.org",
            "GIT_COMMITTER_DATE": "2026-01-05T09:00:00Z",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def requirements(clone: Clone) -> list[Requirement]:
    """What the lock file asks for; without one, requirements.txt."""
    text = clone.read(LOCK) or clone.read(NAMES)
    joined = re.sub(r"\\\n\s*", " ", text)
    lines = [re.sub(r"\s--hash=\S+|#.*", "", x) for x in joined.splitlines()]
    found = [Requirement(line) for line in lines if line.strip()]
    return [r for r in found if r.marker is None or r.marker.evaluate()]


def install(clone: Clone) -> int:
    """Give the environment what the repository asks for.

    The lab has no network, so distributions are linked from the
    environment that runs this program, and another version than the one
    asked for is refused. `pip install` would fetch it.

    Returns:
        How many distributions were installed.

    Raises:
        InstallError: One is not to be had.
    """
    wanted = requirements(clone)
    if not clone.read(LOCK):
        wanted = _with_dependencies(wanted)
    _nothing_left_out(wanted)
    site = next(clone.python.parents[1].glob("lib/python*/site-packages"))
    for requirement in wanted:
        distribution = _distribution(requirement)
        tops = {Path(file).parts[0] for file in distribution.files or []}
        for top in sorted(tops - {"..", "__pycache__"}):
            if not (site / top).exists():
                (site / top).symlink_to(str(distribution.locate_file(top)))
    return len(wanted)


def _distribution(requirement: Requirement) -> metadata.Distribution:
    try:
        found = metadata.distribution(requirement.name)
    except metadata.PackageNotFoundError as error:
        raise InstallError(f"no package {requirement.name!r}") from error
    if found.version not in requirement.specifier:
        raise InstallError(f"{requirement} is not to be had here")
    return found


def _needs(requirement: Requirement) -> list[Requirement]:
    """What a package needs in turn, here and without extras."""
    texts = _distribution(requirement).requires or []
    needs = [Requirement(text) for text in texts]
    return [
        need
        for need in needs
        if need.marker is None or need.marker.evaluate({"extra": ""})
    ]


def _nothing_left_out(wanted: list[Requirement]) -> None:
    names = {canonicalize_name(r.name) for r in wanted}
    for requirement in wanted:
        for need in _needs(requirement):
            if canonicalize_name(need.name) not in names:
                raise InstallError(
                    f"{requirement.name} needs {need.name}, not in {LOCK}"
                )


def _with_dependencies(wanted: list[Requirement]) -> list[Requirement]:
    """What an installer would add to names that are not a lock."""
    seen: dict[str, Requirement] = {}
    todo = list(wanted)
    while todo:
        requirement = todo.pop()
        name = canonicalize_name(requirement.name)
        if name not in seen:
            seen[name] = requirement
            todo += _needs(requirement)
    return list(seen.values())
