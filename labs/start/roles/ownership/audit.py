"""What is wrong with a map, before anything has gone wrong."""

from collections.abc import Iterator

from ownership.model import Map


# region audit
def problems(the_map: Map) -> Iterator[str]:
    """Activities without one owner, and handoffs that nobody checks."""
    for a in the_map.activities:
        match a.accountable:
            case ():
                yield f"{a.id}: nobody answers for it"
            case (_,):
                pass
            case owners:
                yield f"{a.id}: {len(owners)} owners, {' and '.join(owners)}"
        if not a.check and not a.read_by:
            yield f"{a.id}: hands on its {a.gives} unchecked"
        if a.read_by and a.accountable == (a.read_by,):
            yield f"{a.id}: {a.read_by} reads what {a.read_by} wrote"


# endregion audit
