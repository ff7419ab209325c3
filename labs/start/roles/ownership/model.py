"""What a map of responsibilities holds, and how it is read."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any, Self


class MapError(ValueError):
    """The file is no map that can be worked with."""


# region activity
@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One thing that somebody has to do, and what leaves their hands.

    Attributes:
        id: How other lines name it.
        does: What is done, as a colleague would say it.
        accountable: Who answers for it. One role; the audit says so.
        gives: The artifact that is handed on.
        takes: Artifacts that it needs.
        consulted: Whose opinion is asked before it changes.
        check: A program that looks at the artifact at the handoff.
        read_by: A role that reads it there, where no program can.
    """

    id: str
    does: str
    accountable: tuple[str, ...]
    gives: str
    takes: tuple[str, ...] = ()
    consulted: tuple[str, ...] = ()
    check: str = ""
    read_by: str = ""


# endregion activity


@dataclass(frozen=True, slots=True)
class Map:
    """The roles of a system and its activities, first to last."""

    roles: tuple[str, ...]
    activities: tuple[Activity, ...]

    @classmethod
    def read(cls, path: Path, checks: Iterable[str]) -> Self:
        """Read a map and put its activities in order.

        Args:
            path: A TOML file.
            checks: Names of the programs that a handoff may name.

        Raises:
            MapError: A name is unknown, missing or used twice, or the
                artifacts go round in a circle.
        """
        with path.open("rb") as file:
            data = tomllib.load(file)
        roles = tuple(data["roles"])
        activities = [_activity(entry) for entry in data["activity"]]
        _refuse_unknown(roles, activities, frozenset(checks))
        return cls(roles, tuple(_ordered(activities)))

    def after(self, start: str) -> list[Activity]:
        """An activity and all that its artifact reaches, in order."""
        reached: set[str] = set()
        found = []
        for activity in self.activities:
            if activity.id == start or reached & set(activity.takes):
                reached.add(activity.gives)
                found.append(activity)
        if not found:
            raise MapError(f"no activity is called {start}")
        return found


def _activity(entry: Mapping[str, Any]) -> Activity:
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in entry.items()
    }
    try:
        return Activity(**values)
    except TypeError as error:
        name = entry.get("id", "an activity without id")
        raise MapError(f"{name}: {error}") from None


def _refuse_unknown(
    roles: tuple[str, ...],
    activities: list[Activity],
    checks: frozenset[str],
) -> None:
    for a in activities:
        named = {*a.accountable, *a.consulted, a.read_by} - {""}
        for role in sorted(named - set(roles)):
            raise MapError(f"{a.id}: no role is called {role}")
        if a.check and a.check not in checks:
            raise MapError(f"{a.id}: there is no check {a.check}")


# region order
def _ordered(activities: list[Activity]) -> list[Activity]:
    """From the data to the pager: givers stand before takers."""
    giver = {a.gives: a for a in activities}
    if len(giver) < len(activities):
        raise MapError("two activities give the same artifact")
    graph: dict[str, list[str]] = {}
    for a in activities:
        if missing := [t for t in a.takes if t not in giver]:
            raise MapError(f"{a.id}: nobody gives {', '.join(missing)}")
        graph[a.id] = [giver[t].id for t in a.takes]
    by_id = {a.id: a for a in activities}
    try:
        return [by_id[i] for i in TopologicalSorter(graph).static_order()]
    except CycleError as error:
        circle = " -> ".join(reversed(error.args[1]))
        raise MapError(f"goes round in a circle: {circle}") from None


# endregion order
