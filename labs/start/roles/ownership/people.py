"""What becomes of the handoffs when few people have many roles."""

import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ownership.model import Map, MapError

Team = Mapping[str, str]
"""Which person has each role."""


@dataclass(frozen=True, slots=True)
class Load:
    """A map, staffed.

    Attributes:
        people: How many there are.
        crossing: Artifacts that go from one person to another.
        self_read: Artifacts whose only check is a reader, who wrote them.
        most: Activities of the busiest person.
    """

    people: int
    crossing: int
    self_read: tuple[str, ...]
    most: int


def read_teams(path: Path) -> dict[str, dict[str, str]]:
    """Read who has which role: team, then person, then roles."""
    with path.open("rb") as file:
        teams = tomllib.load(file)
    return {
        name: {role: person for person, roles in t.items() for role in roles}
        for name, t in teams.items()
    }


# region load
def load(the_map: Map, team: Team) -> Load:
    """Count what a team's division of roles does to the handoffs."""
    if missing := set(the_map.roles) - set(team):
        raise MapError(f"nobody is {', '.join(sorted(missing))}")
    if unowned := [a.id for a in the_map.activities if not a.accountable]:
        raise MapError(f"nobody answers for {', '.join(unowned)}")
    owner = {a.id: team[a.accountable[0]] for a in the_map.activities}
    giver = {a.gives: a.id for a in the_map.activities}
    crossing = sum(
        owner[giver[artifact]] != owner[a.id]
        for a in the_map.activities
        for artifact in a.takes
    )
    self_read = tuple(
        a.gives
        for a in the_map.activities
        if a.read_by and not a.check and team[a.read_by] == owner[a.id]
    )
    most = max(Counter(owner.values()).values())
    return Load(len(set(team.values())), crossing, self_read, most)


# endregion load
