"""What names a flight, and what an hour is."""

from intake.sender import open_source

# region keys
CANDIDATES = (
    "tailnum, time_hour",
    "year, month, day, origin, flight",
    "year, month, day, carrier, flight",
    "year, month, day, carrier, flight, origin",
    "time_hour, carrier, flight",
)
SHARED = """
SELECT coalesce(sum(n), 0) FROM (
    SELECT count(*) AS n FROM flights GROUP BY {} HAVING count(*) > 1)
"""
# endregion keys
HOURS = """
SELECT strftime(make_date(2013, month::INT, day::INT), '%d %B'),
    count(*), count(DISTINCT hour), count(DISTINCT time_hour)
FROM weather WHERE origin = 'JFK' AND (month, day) IN ((3, 10), (11, 3))
GROUP BY month, day ORDER BY month
"""


def main() -> None:
    """Try keys on the year, and count the hours of two days."""
    db = open_source()
    print("flights that share their key with another")
    for key in CANDIDATES:
        (shared,) = db.sql(SHARED.format(key)).fetchall()[0]
        print(f"{shared:>9,}  {key}")
    print("\nweather at JFK    reports   local hours   hours in UTC")
    for day, reports, local, utc in db.sql(HOURS).fetchall():
        print(f"{day:<16}{reports:>9}{local:>14}{utc:>15}")
    (bad,) = db.sql(
        "SELECT count(*) FROM history "
        "WHERE date_trunc('hour', departs) <> time_hour"
    ).fetchall()[0]
    print(f"\nlocal schedule and time_hour disagree for {bad} flights")


if __name__ == "__main__":
    main()
