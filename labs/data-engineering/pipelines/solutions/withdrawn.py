"""Find the rows that the sender withdrew, from keys alone."""

from intake.watermark import NIGHTS, RULES, prepare, replay

# region withdrawn
WITHDRAWN = """
DELETE FROM loaded WHERE NOT EXISTS (
    FROM versions AS v
    WHERE v.visible_at <= $now AND $now < v.gone_at
        AND v.time_hour = loaded.time_hour
        AND v.carrier = loaded.carrier AND v.flight = loaded.flight
)
"""
# endregion withdrawn


def main() -> None:
    """Load two months, then compare keys once."""
    db = prepare()
    rule = next(rule for rule in RULES if rule.title == "change time, merged")
    before = replay(db, rule)
    ((now,),) = db.sql(f"SELECT max(n) FROM ({NIGHTS}) AS t(n)").fetchall()
    ((rows,),) = db.execute("SELECT count(*) FROM loaded").fetchall()
    db.execute(WITHDRAWN, {"now": now})
    ((left,),) = db.execute("SELECT count(*) FROM loaded").fetchall()
    print(f"kept although withdrawn: {before[3]}")
    print(f"removed by comparing {rows:,} keys: {rows - left}")


if __name__ == "__main__":
    main()
