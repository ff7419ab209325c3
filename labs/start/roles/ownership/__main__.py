"""The commands that the chapter shows.

python -m ownership {audit,order,people} MAP
python -m ownership replay MAP INCIDENT
python -m ownership compare FOLDER
"""

import argparse
import sys
from pathlib import Path

from ownership.audit import problems
from ownership.checks import CHECKS
from ownership.model import Map, MapError
from ownership.people import load, read_teams
from ownership.replay import read_incidents, replay

LAB = Path(__file__).parents[1]
STAGES = ("as_found", "watched", "reviewed", "mended")


def audit(the_map: Map) -> int:
    """Print what is wrong; the exit code says whether anything is."""
    found = list(problems(the_map))
    for problem in found:
        print(problem)
    count = len(the_map.activities)
    print(f"activities: {count}, problems: {len(found)}")
    return 1 if found else 0


def order(the_map: Map) -> int:
    """Print the activities from the data to the pager."""
    print(f"{'':10}{'answers for it':17}{'gives':20}looked at by")
    for a in the_map.activities:
        owner = " and ".join(a.accountable) or "nobody"
        looked = a.check or a.read_by or "nobody"
        print(f"{a.id:10}{owner:17}{a.gives:20}{looked}")
    return 0


def replay_one(the_map: Map, name: str) -> int:
    """Print where one incident is stopped."""
    for incident in read_incidents(LAB / "incidents.toml"):
        if incident.name != name:
            continue
        end = replay(the_map, incident)
        print(f"{incident.name}: {incident.what}")
        print(f"enters at  {incident.enters}")
        if end.at:
            late = ", after it was used" if end.used else ""
            print(f"stopped at {end.at} ({end.owner}){late}")
            print(f"because    {end.reason}")
        else:
            print("no check stops it")
        return 0
    raise MapError(f"no incident is called {name}")


def people(the_map: Map) -> int:
    """Print what the same map asks of teams of different size."""
    print(f"{'people':>6}{'cross':>8}{'busiest':>9}   read by their author")
    for team in read_teams(LAB / "maps" / "teams.toml").values():
        found = load(the_map, team)
        self_read = "; ".join(found.self_read) or "-"
        print(
            f"{found.people:6}{found.crossing:8}{found.most:9}   {self_read}"
        )
    return 0


def compare(maps: list[Map], names: list[str]) -> int:
    """Print where each map stops each incident."""
    print(" " * 8 + "".join(f"{name:>12}" for name in names))
    early = [0] * len(maps)
    for incident in read_incidents(LAB / "incidents.toml"):
        line = f"{incident.name:8}"
        for i, the_map in enumerate(maps):
            end = replay(the_map, incident)
            early[i] += bool(end.at) and not end.used
            late = "*" if end.at and end.used else ""
            line += f"{(end.at or '-') + late:>12}"
        print(line)
    print("in time " + "".join(f"{count:12}" for count in early))
    print("- not at all   * after it was used")
    return 0


COMMANDS = {
    "audit": audit,
    "order": order,
    "people": people,
}


def main() -> int:
    """Run one command on one map."""
    parser = argparse.ArgumentParser(prog="ownership")
    parser.add_argument("command", choices=[*COMMANDS, "replay", "compare"])
    parser.add_argument("map", type=Path, nargs="+")
    arguments = parser.parse_args()
    paths: list[Path] = arguments.map
    if arguments.command == "compare":
        paths = [paths[0] / f"{name}.toml" for name in STAGES]
    try:
        if arguments.command == "replay":
            path, name = paths
            return replay_one(Map.read(path, CHECKS), str(name))
        maps = [Map.read(path, CHECKS) for path in paths]
        if arguments.command == "compare":
            return compare(maps, [path.stem for path in paths])
        return COMMANDS[arguments.command](maps[0])
    except (MapError, OSError) as error:
        print(f"ownership: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    raise SystemExit(main())
