"""Plant the example repository, at each stage of its repair.

`python plant.py planted` makes planted/as_found/late-flights and so on,
and two with a fault: planted/forgets and planted/misnamed.
"""

import re
import shutil
import sys
from pathlib import Path

import pandas as pd

from five_minutes.clone import git
from flightdelay import source

LAB = Path(__file__).parent
STAGES = ("as_found", "second", "green", "honest")
COLUMNS = ["year", "month", "day", "hour", "dep_delay", "arr_delay"]
COLUMNS += ["distance", "sched_dep_time", "sched_arr_time"]
EVERY = 20  # one flight in so many: enough to learn from, small in git


# region plant
def plant(stage: str, folder: Path) -> None:
    """Make the repository as it stood at a stage.

    Args:
        stage: One of STAGES; each is laid over the ones before it.
        folder: Made, and filled.
    """
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    layers = STAGES[: STAGES.index(stage) + 1]
    for layer in layers:
        lay(layer, folder)
        if layer == "as_found":
            continue
        write_data(folder)
        write_lock(folder)
    if stage in ("as_found", "second"):  # the token was in the first commit
        commit(folder, "Late flights")
        (folder / "settings.py").unlink()
        commit(folder, "Remove token")
    else:  # the token is revoked, and the history begins again
        (folder / "settings.py").unlink()
        commit(folder, "Start again without the token, which is revoked")


# endregion plant


def lay(layer: str, folder: Path) -> None:
    """Copy a layer; what git and pytest would act on has another name."""
    for file in sorted((LAB / "breaks" / layer).rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            inside = file.relative_to(LAB / "breaks" / layer)
            name = re.sub(r"^check_", "test_", inside.name)
            name = ".gitignore" if name == "gitignore" else name
            target = folder / inside.parent / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target)


def commit(folder: Path, subject: str) -> None:
    """Commit everything that .gitignore lets through."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", subject)


def write_data(folder: Path) -> None:
    """A sample of the real flights that arrived, as a candidate keeps it."""
    flights = source.read("flights", COLUMNS)
    flights = flights[flights["arr_delay"].notna()].iloc[::EVERY]
    date = pd.to_datetime(flights[["year", "month", "day"]])
    minutes = flights["sched_arr_time"] // 100 * 60
    minutes += flights["sched_arr_time"] % 100
    minutes -= flights["sched_dep_time"] // 100 * 60
    minutes -= flights["sched_dep_time"] % 100
    table = pd.DataFrame(
        {
            "date": date.dt.strftime("%Y-%m-%d"),
            "hour": flights["hour"],
            "distance": flights["distance"],
            "air_time_planned": minutes % 1440,
            "dep_delay": flights["dep_delay"],
            "arr_delay": flights["arr_delay"],
        }
    )
    (folder / "data").mkdir(exist_ok=True)
    table.to_csv(folder / "data" / "flights.csv", index=False)


def write_lock(folder: Path) -> None:
    """Take from the lab's own lock what the example needs."""
    wanted = {"joblib", "numpy", "pandas", "pytest", "python-dateutil"}
    wanted |= {"scikit-learn", "scipy", "threadpoolctl", "narwhals"}
    wanted |= {"cloudpickle", "tzdata"}
    wanted |= {"iniconfig", "packaging", "pluggy", "pygments", "six"}
    text = (LAB / "requirements.lock").read_text(encoding="utf-8")
    blocks = re.findall(r"^[\w-]+==.*(?:\n {4}.*)*", text, re.MULTILINE)
    kept = [b for b in blocks if b.split("==")[0] in wanted]
    lock = "\n".join(kept) + "\n"
    (folder / "requirements.lock").write_text(lock, encoding="utf-8")


def forget(folder: Path) -> None:
    """Plant it with a lock file that lacks a package."""
    plant("green", folder)
    lock = folder / "requirements.lock"
    line = r"^cloudpickle.*(?:\n {4}.*)*\n"
    text = re.sub(line, "", lock.read_text("utf-8"), flags=re.MULTILINE)
    lock.write_text(text, encoding="utf-8")
    commit(folder, "Tidy the lock file")


def misname(folder: Path) -> None:
    """Plant it with the name of a module, which is no package."""
    plant("as_found", folder)
    requirements = folder / "requirements.txt"
    requirements.write_text("pandas\nsklearn\n", encoding="utf-8")
    commit(folder, "Name the requirements")


def main() -> None:
    """Plant all of them."""
    place = Path(sys.argv[1])
    if place.exists():
        sys.exit(f"{place} is there already: remove it, or name another")
    for stage in STAGES:
        plant(stage, place / stage / "late-flights")
    forget(place / "forgets" / "late-flights")
    misname(place / "misnamed" / "late-flights")


if __name__ == "__main__":
    main()
