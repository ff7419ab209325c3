"""What can be asked later, of what each design keeps.

ETL transforms at the door and keeps what it made, here clean/. ELT keeps
raw/ as well, and transforms inside.
"""

import sys
import tempfile
from pathlib import Path

import duckdb

from intake.db import connect
from intake.run import tables, take_in
from intake.zones import Lake, delivered

# region questions
QUESTIONS = {
    "planned minutes, with the right time zones": """
        SELECT avg(sched_arr_time::INT - sched_dep_time::INT) FROM {}
        WHERE dest = 'PHX'""",
    "what we believed of March on 1 April": """
        SELECT count(*) FROM {} WHERE delivery <= '2013-04-01'""",
    "a new feature: delay at departure": """
        SELECT avg(dep_delay::INT) FROM {}""",
    "share of late flights": """
        SELECT avg((arr_delay::INT > 15)::INT) FROM {}""",
}
# endregion questions


def size(folder: Path) -> str:
    """All files below a folder, in megabytes."""
    total = sum(f.stat().st_size for f in folder.rglob("*") if f.is_file())
    return f"{total / 1e6:.1f} MB"


def main() -> None:
    """Take the deliveries into a lake, and ask all of both."""
    landing = delivered(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        lake, db = Lake(Path(name)), connect()
        for folder in sorted(landing.iterdir()):
            take_in(db, lake, folder)
        compare(landing, lake)


def compare(landing: Path, lake: Lake) -> None:
    """Ask what each design has kept."""
    db = connect()
    tables(db, lake)
    for design, source in (
        ("ETL", f"'{lake.clean()}'"),
        ("ELT", "raw_flights"),
    ):
        print(f"{design} keeps {source.split('/')[-1].rstrip(chr(39))}")
        for question, query in QUESTIONS.items():
            try:
                db.sql(query.format(source)).fetchall()
                answer = "can be answered"
            except duckdb.BinderException as error:
                answer = str(error).splitlines()[0]
            print(f"  {question}\n      {answer}")
    print(f"\nas delivered {size(landing)}, raw {size(lake.root / 'raw')},")
    print(f"clean {size(lake.clean().parent)}")


if __name__ == "__main__":
    main()
