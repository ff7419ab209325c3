"""How long must the overlap be, and what does it cost?"""

from intake.watermark import Rule, prepare, replay

# region overlaps
OVERLAPS = ("0 HOUR", "6 HOUR", "31 DAY", "35 DAY")


def rule(overlap: str) -> Rule:
    """Fetch again what was stamped up to so long before the watermark."""
    return Rule(overlap, f"changed_at > $mark - INTERVAL {overlap}")


# endregion overlaps


def main() -> None:
    """Missing rows and rows read, by overlap."""
    db = prepare()
    print("overlap   missing   rows read")
    for overlap in OVERLAPS:
        missing, *_, read = replay(db, rule(overlap))
        print(f"{overlap.lower():<10}{missing or '-':>7}{read:>12,}")


if __name__ == "__main__":
    main()
