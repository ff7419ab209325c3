"""The claim in a README: a command, and what it is said to print."""

import re
import shlex
from dataclasses import dataclass

BLOCK = re.compile(r"^```\w*\n\$ (?P<command>.+)\n(?P<shown>[^`]+)```", re.M)


# region claim
@dataclass(frozen=True, slots=True)
class Claim:
    """The first block of a README that shows a command and its output."""

    command: list[str]
    shown: str


def claim_of(readme: str) -> Claim | None:
    """Find the claim, if the README makes one that can be checked."""
    found = BLOCK.search(readme)
    if found is None:
        return None
    return Claim(shlex.split(found["command"]), found["shown"].strip())


# endregion claim
