"""The same transform on Spark, in its own dialect.

Needs Java 17 or newer. `local[2]` is one process with two threads; on a
cluster the session's address changes, and nothing else here.
"""

import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from intake.run import SNAPSHOTS, newest
from intake.zones import Lake, lake_at


# region session
@contextmanager
def session(
    scratch: Path, memory: str = "2g", options: str = ""
) -> Iterator[Any]:
    """Spark on this machine only, quiet, and gone afterwards."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 (needs Java)

    # PySpark 4.3 warns of pandas 3, to which nothing is handed here.
    warnings.filterwarnings("ignore", "PySpark does not", FutureWarning)

    scratch.mkdir(parents=True, exist_ok=True)
    quiet = scratch / "log4j2.properties"
    quiet.write_text("rootLogger.level = off\n", encoding="utf-8")
    os.environ["SPARK_LOCAL_DIRS"] = str(scratch)
    os.environ["SPARK_CONF_DIR"] = str(scratch)
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"  # nobody else may connect
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.memory", memory)
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.warehouse.dir", str(scratch / "warehouse"))
        .config("spark.driver.extraJavaOptions", options)
        .getOrCreate()
    )
    try:
        yield spark
    finally:
        spark.stop()


# endregion session


def processor_seconds(spark: Any) -> float:  # noqa: ANN401
    """What Java has used so far, which Python's clock does not see."""
    java = spark.sparkContext._gateway.proc.pid
    stat = Path(f"/proc/{java}/stat").read_text(encoding="utf-8")
    used = stat.rpartition(")")[2].split()[11:15]  # its own, its children's
    return sum(map(int, used)) / os.sysconf("SC_CLK_TCK")


# region query
QUERY = """
WITH numbered AS (
    SELECT *, row_number() OVER (
        PARTITION BY to_timestamp(time_hour), carrier, int(flight)
        ORDER BY delivery DESC, int(line) DESC) AS version
    FROM raw_flights
    WHERE format_string('%04d-%02d', int(year), int(month)) IN ({months})
), timed AS (
    SELECT f.*,
        to_utc_timestamp(make_timestamp(
            int(year), int(month), int(day), sched_dep_time div 100,
            int(sched_dep_time) % 100, 0), 'America/New_York') AS departs,
        int(sched_arr_time) div 100 * 60 + int(sched_arr_time) % 100
        - int(sched_dep_time) div 100 * 60 - int(sched_dep_time) % 100
        AS minutes_by_clock,
        coalesce(a.tzone, 'America/Puerto_Rico') AS zone
    FROM numbered AS f LEFT JOIN airports AS a ON f.dest = a.faa
    WHERE version = 1
)
SELECT departs, t.carrier, int(t.flight) AS flight, t.origin, t.dest,
    t.tailnum,
    (minutes_by_clock - timestampdiff(MINUTE,
        from_utc_timestamp(departs, 'America/New_York'),
        from_utc_timestamp(departs, zone)) + 2880) % 1440
        AS planned_minutes,
    int(t.arr_delay) AS arr_delay,
    t.dep_time IS NULL AS cancelled,
    int(t.arr_delay) > 15 AS late,
    double(w.wind_speed) AS wind_speed,
    double(w.visib) AS visib,
    p.year AS plane_year
FROM timed AS t
LEFT JOIN raw_weather AS w ON t.origin = w.origin
    AND to_timestamp(w.time_hour)
        = to_timestamp(t.time_hour) - INTERVAL 1 HOUR
LEFT JOIN planes AS p ON t.tailnum = p.tailnum
"""
# endregion query


def query(spark: Any, lake: Lake, months: list[str]) -> Any:  # noqa: ANN401
    """The clean flights of some months, not yet computed."""
    for name, folder in (
        ("raw_flights", "flights"),
        ("raw_weather", "weather"),
    ):
        files = str(lake.raw(folder).parent)
        spark.read.parquet(files).createOrReplaceTempView(name)
    for name in SNAPSHOTS:
        file = str(newest(lake, name))
        spark.read.parquet(file).createOrReplaceTempView(name)
    listed = ", ".join(f"'{month}'" for month in months)
    return spark.sql(QUERY.format(months=listed))


def main() -> None:
    """Make all months with Spark, and compare with what is clean."""
    lake, out, *months = sys.argv[1:]
    compare(lake_at(lake), Path(out), months)


def compare(lake: Lake, out: Path, months: list[str]) -> None:
    """Rows that only one of the two engines makes."""
    from intake.db import connect  # noqa: PLC0415

    # A small job ends before Java's better compiler has paid off.
    small = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
    with session(out / "scratch", options=small) as spark:
        frame = query(spark, lake, months)
        frame.write.mode("overwrite").parquet(str(out / "spark"))
        print(f"Spark {spark.version}, master {spark.sparkContext.master}")
    db = connect()
    files = [str(lake.clean(month)) for month in months]
    ours = f"SELECT * FROM read_parquet({files})"
    columns = [name for name, *_ in db.sql(f"DESCRIBE {ours}").fetchall()]
    theirs = f"SELECT {', '.join(columns)} FROM '{out}/spark/*.parquet'"
    for title, sql in (
        ("rows by DuckDB", ours),
        ("rows by Spark", theirs),
        ("only by DuckDB", f"{ours} EXCEPT ALL {theirs}"),
        ("only by Spark", f"{theirs} EXCEPT ALL {ours}"),
    ):
        ((rows,),) = db.sql(f"SELECT count(*) FROM ({sql})").fetchall()
        print(f"{title:<16}{rows:>9,}")


if __name__ == "__main__":
    main()
