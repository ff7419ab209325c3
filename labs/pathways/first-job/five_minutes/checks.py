"""Nine questions that need no trust, in the order of a reading."""

import ast
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from five_minutes.clone import (
    LOCK,
    NAMES,
    Clone,
    InstallError,
    git,
    install,
    requirements,
)
from five_minutes.finding import Finding
from five_minutes.readme import claim_of

LICENSES = {
    "MIT": "Permission is hereby granted, free of charge",
    "Apache-2.0": "Apache License",
    "BSD": "Redistribution and use in source and binary forms",
}
SECRET = re.compile(
    r"(?i)\b(\w*(?:token|secret|password|api_key))\s*=\s*"
    r"[\"'][^\"'\s]{8,}[\"']"
)
HOME = re.compile(r"(?:/home/|/Users/|C:\\\\Users\\\\)\w+")
DATES = re.compile(r"(?i)(^|_)(date|day|time|timestamp|month)($|_)")


def licensed(clone: Clone) -> Finding:
    """May anybody use this at all?"""
    text = clone.read("LICENSE")
    for name, phrase in LICENSES.items():
        if phrase in text:
            return Finding(True, name)
    return Finding(False, "no LICENSE: nobody may reuse a line")


def pinned(clone: Clone) -> Finding:
    """Will it install the same things next year?"""
    name = LOCK if clone.read(LOCK) else NAMES
    text = clone.read(name)
    loose = [
        str(r) for r in requirements(clone) if "==" not in str(r.specifier)
    ]
    if not text:
        return Finding(False, f"neither {LOCK} nor {NAMES}")
    if loose:
        return Finding(False, f"{name}: no version for {', '.join(loose)}")
    hashed = "with hashes" if "--hash=" in text else "without hashes"
    return Finding("--hash=" in text, f"{name}: exact versions, {hashed}")


def installs(clone: Clone) -> Finding:
    """Does what it asks for arrive?"""
    try:
        return Finding(True, f"{install(clone)} packages")
    except InstallError as error:
        return Finding(False, str(error))


def tested(clone: Clone) -> Finding:
    """Are there tests, and do they pass for a stranger?"""
    if not list(clone.folder.glob("tests/test_*.py")):
        return Finding(False, "no tests/test_*.py")
    done = clone.run("-m", "pytest", "-q", "-p", "no:cacheprovider")
    last = (done.stdout + done.stderr).strip().splitlines()[-1]
    said = re.sub(r" in .*", "", last.split(": ")[-1])
    return Finding(done.returncode == 0, said)


# region claimed
def claimed(clone: Clone) -> Finding:
    """Does the README's command print what the README shows? Twice?"""
    claim = claim_of(clone.read("README.md"))
    if claim is None or claim.command[0] != "python":
        return Finding(False, "README shows no command with its output")
    printed = []
    for _ in range(2):
        done = clone.run(*claim.command[1:])
        if done.returncode:
            last = done.stderr.strip().splitlines()[-1]
            return Finding(False, last.replace(f"{clone.folder}/", ""))
        printed.append(done.stdout.strip())
    if printed == [claim.shown] * 2:
        return Finding(True, f"two runs printed {claim.shown}")
    return Finding(False, f"claims {claim.shown}; it prints something else")


# endregion claimed


# region split
def split(clone: Clone) -> Finding:
    """Are rows with dates shuffled before they are split?"""
    columns = _columns(clone)
    dated = [name for name in columns if DATES.search(name)]
    for file, call in _calls(clone.folder):
        named = {k.arg: ast.unparse(k.value) for k in call.keywords}
        shuffles = {"train_test_split": "True", "KFold": "False"}
        default = shuffles.get(ast.unparse(call.func).split(".")[-1])
        if default and named.get("shuffle", default) == "True":
            where = f"{file.name}:{call.lineno}"
            if not columns:
                return Finding(False, f"{where} shuffles rows not shown")
            if dated:
                what = f"{where} shuffles rows that have {dated[0]!r}"
                return Finding(False, what)
    return Finding(True, "no shuffled split of dated rows found")


# endregion split


def notebooks(clone: Clone) -> Finding:
    """Were outputs and personal paths committed with the notebooks?"""
    complaints = []
    for file in sorted(clone.folder.rglob("*.ipynb")):
        cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
        kept = sum(bool(cell.get("outputs")) for cell in cells)
        home = HOME.search(json.dumps(cells))
        if kept:
            complaints.append(f"{file.name}: {kept} cells with output")
        if home:
            complaints.append(f"a path in {home[0]}")
    return Finding(not complaints, ", ".join(complaints) or "stripped")


# region secrets
def secrets(clone: Clone) -> Finding:
    """Was a secret ever committed? Deleting it later does not help."""
    log = git(clone.folder, "log", "--all", "--patch", "--format=%h %s")
    for line in log.splitlines():
        if line.startswith("+") and (found := SECRET.search(line)):
            return Finding(False, f"{found[1]} is in the history")
    return Finding(True, "none in the history, by pattern")


# endregion secrets


def limits(clone: Clone) -> Finding:
    """Does the README say what the number leaves out?"""
    readme = clone.read("README.md").lower()
    heading = re.search(r"^#+ .*(limit|not do|caveat)", readme, re.M)
    words = len(readme.split())
    if not heading:
        return Finding(False, f"{words} words, no section on limits")
    return Finding(True, f"{words} words, limits stated")


CHECKS: tuple[Callable[[Clone], Finding], ...] = (
    limits,
    licensed,
    pinned,
    installs,
    tested,
    claimed,
    split,
    notebooks,
    secrets,
)


def _columns(clone: Clone) -> list[str]:
    """The names in the first lines of the CSV files."""
    names: list[str] = []
    for file in sorted(clone.folder.rglob("*.csv")):
        with file.open(encoding="utf-8") as lines:
            names += next(lines, "").strip().split(",")
    return names


def _calls(folder: Path) -> Iterator[tuple[Path, ast.Call]]:
    for file in sorted(folder.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield file, node
