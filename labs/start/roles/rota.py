"""How many people a pager needs.

python rota.py
"""

from fractions import Fraction

LIMIT = Fraction(1, 4)  # of everybody's weeks, as Google's SREs have it


# region rota
def share(people: int, on_call_at_once: int) -> Fraction:
    """The part of their weeks that each person is on call."""
    return Fraction(on_call_at_once, people)


def fewest(on_call_at_once: int) -> int:
    """The smallest team that stays within the limit."""
    people = on_call_at_once
    while share(people, on_call_at_once) > LIMIT:
        people += 1
    return people


# endregion rota


def main() -> None:
    """Print the share for small teams, and the smallest that will do."""
    print(f"{'people':>6}{'one on call':>14}{'with a second':>16}")
    for people in range(2, 9):
        one, two = (float(share(people, n)) for n in (1, 2))
        print(f"{people:6}{one:14.0%}{two:16.0%}")
    print(f"within {float(LIMIT):.0%}: {fewest(1)} people, ", end="")
    print(f"or {fewest(2)} with a second")


if __name__ == "__main__":
    main()
