"""How many departures the running case knows, and how many arrived.

python count_departures.py
"""

from flightdelay import departures


# region count
def main() -> None:
    """Print both numbers."""
    table = departures.load()
    print(f"departures {len(table):8,}")
    print(f"arrived    {len(departures.arrived(table)):8,}")


# endregion count


if __name__ == "__main__":
    main()
