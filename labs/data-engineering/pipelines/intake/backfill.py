"""Mend the transform, and make again what it had made wrong.

`python -m intake.backfill LAKE` works on a copy.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from intake.db import connect
from intake.run import rebuild
from intake.zones import Lake, lake_at

DIFFERENT = """
SELECT count(*) FROM '{}' AS a JOIN '{}' AS b USING (departs, carrier, flight)
WHERE a.planned_minutes <> b.planned_minutes
"""
# The clocks of New York change on 10 March, those of Phoenix do not.
MEANS = """
SELECT dest,
    round(avg(planned_minutes) FILTER (departs < '2013-03-10')),
    round(avg(planned_minutes) FILTER (departs >= '2013-03-10'))
FROM '{}' WHERE dest IN ('PHX', 'SJU', 'ORD') GROUP BY dest ORDER BY dest
"""


def main() -> None:
    """Break, look, mend March, mend the rest."""
    db = connect()
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / "lake"
        shutil.copytree(lake_at(sys.argv[1]).root, copy)
        lake, kept = Lake(copy), Path(name) / "before"
        rebuild(db, lake, "fixed")
        before = lake.months(db)
        shutil.copytree(lake.clean().parent, kept)
        print("mean planned minutes in March   to 9 March   from 10 March")
        for ahead in ("fixed", "rules"):
            rebuild(db, lake, ahead, only={"2013-03"})
            for dest, *means in db.sql(
                MEANS.format(lake.clean("2013-03"))
            ).fetchall():
                first, second = (f"{mean:.0f}" for mean in means)
                print(f"  {ahead}  {dest} {first:>28} {second:>14}")
        mended = rebuild(db, lake, "rules")
        print(f"\nmended: 2013-03 by name, then {', '.join(mended)}")
        for month, mark in lake.months(db).items():
            (changed,) = db.sql(
                DIFFERENT.format(
                    lake.clean(month), kept / lake.clean(month).name
                )
            ).fetchall()[0]
            same = "the same rows" if before[month] == mark else "new rows"
            print(f"  {month}  {changed:>5,} flights differ, {same}")


if __name__ == "__main__":
    main()
