"""Send what really went wrong through a map, and see who stops it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ownership.checks import CHECKS, Refused
from ownership.model import Map

USERS = "act"
"""The activity in which somebody relies on what arrives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """A fault of the running case that another lab recorded.

    Attributes:
        name: A word or two.
        what: The fault, in a line.
        enters: The activity whose artifact is faulty.
        evidence: For each check, the record that it can look at.
    """

    name: str
    what: str
    enters: str
    evidence: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where a replay ended.

    Attributes:
        at: The activity whose handoff stopped the fault; empty if none.
        owner: Who answers for that activity.
        reason: What the check said.
        handoffs: Those that the fault passed before.
        used: Whether somebody had acted on the faulty artifact by then.
    """

    at: str
    owner: str
    reason: str
    handoffs: int
    used: bool


def read_incidents(path: Path) -> list[Incident]:
    """Read the list of incidents."""
    with path.open("rb") as file:
        return [Incident(**i) for i in tomllib.load(file)["incident"]]


# region replay
def replay(the_map: Map, incident: Incident) -> Outcome:
    """Follow a faulty artifact until a check refuses it.

    A check without evidence in our records lets it pass: we do not
    guess what it would have seen.
    """
    used = False
    path = the_map.after(incident.enters)
    for passed, activity in enumerate(path):
        used = used or activity.id == USERS
        if activity.check not in incident.evidence:
            continue
        try:
            CHECKS[activity.check](incident.evidence[activity.check])
        except Refused as refusal:
            owner = " and ".join(activity.accountable) or "nobody"
            return Outcome(activity.id, owner, str(refusal), passed, used)
    return Outcome("", "", "", len(path), used)


# endregion replay
