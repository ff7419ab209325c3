"""Print what the year's replay found: kept numbers, as tables."""

import sys
from collections.abc import Callable
from typing import Any

from triggers import year
from workbench import recorded

Table = Callable[[dict[str, Any]], str]

NAMES = ["", "", "", "Mar", "Apr", "May", "Jun", "Jul"]
NAMES += ["Aug", "Sep", "Oct", "Nov", "Dec"]


def detectors(found: dict[str, Any]) -> str:
    """How often each fires without a change, and over the year."""
    fired: dict[str, list[bool]] = {
        "KS": [],
        "PSI > 0.1": [],
        "PSI > its limit": [],
    }
    for month in range(year.FIRST + 1, year.LAST + 1):
        drift = found["drift"][f"{year.FIRST} in {month}"]
        fired["KS"].append(drift["ks"])
        fired["PSI > 0.1"].append(drift["above"] > 0)
        fired["PSI > its limit"].append(drift["psi"] > drift["limit"])
    healthy = found["healthy"]
    lines = [
        f"{found['flights']:,} flights, 16 features, alarm rate set to 1%",
        (
            f"nothing changed: months dealt into halves, "
            f"{found['healthy_deals']} deals"
        ),
        "",
        (
            f"{'detector':<17}{'dealt by':<10}{'nothing changed':>16}"
            f"{'2013, 9 months':>17}"
        ),
        f"{'KS':<17}{'flight':<10}{healthy['KS, flights dealt']:>16.1%}",
    ]
    for name, fires in fired.items():
        rate = healthy[f"{name}, days dealt"]
        lines.append(
            f"{name:<17}{'day':<10}{rate:>16.1%}{sum(fires):>17} of 9"
        )
    return "\n".join(lines)


def gate(found: dict[str, Any]) -> str:
    """Each arrival, when each file is a reason and the gate an interval."""
    lines = [
        "PSI: the largest of 16 features; ! above its limit",
        "gain: Brier score saved, in units of 0.0001, 95% by days",
        "",
        (
            f"{'file':<5}{'late':>5}{'PSI':>6} !  "
            f"{'gain of the new model':<23}{'verdict':<10}a month later"
        ),
    ]
    for step in year.replay(found, "each file", "if surely better"):
        drift = found["drift"][f"{step.before} in {step.month}"]
        pair = f"{step.before} to {step.month}"
        alarm = "!" if drift["psi"] > drift["limit"] else " "
        now = _gain(found["gain"][f"{pair} in {step.month}"])
        next_one = found["gain"].get(f"{pair} in {step.month + 1}")
        verdict = "promoted" if step.after != step.before else "kept"
        lines.append(
            f"{NAMES[step.month]:<5}"
            f"{found['late_rate'][str(step.month)]:>5.0%}"
            f"{drift['psi']:>6.1f} {alarm:<3}"
            f"{now:<23}{verdict:<10}{_gain(next_one) if next_one else ''}"
        )
    return "\n".join(line.rstrip() for line in lines)


def _gain(gain: list[float]) -> str:
    value, low, high = (round(x * 10_000) for x in gain)
    return f"{value:+4} [{low:+}, {high:+}]"


def policies(found: dict[str, Any]) -> str:
    """What each trigger and gate cost, and what it was worth."""
    lines = [
        "saved: Brier score against never retraining, May to December,",
        "in units of 0.0001, 95% interval by days",
        "",
        (
            f"{'trigger':<17}{'promotes':<18}{'trained':>8}{'promoted':>9}"
            f"{'worse':>6}   saved"
        ),
    ]
    for (trigger, gate_name), path in year.policies(found).items():
        moves = [step for step in path if step.after != step.before]
        worse = sum(
            _afterwards(found, step) < 0
            for step in moves
            if step.month < year.LAST
        )
        saved = _gain(found["served"][f"{trigger}, {gate_name}"])
        lines.append(
            f"{trigger:<17}{gate_name:<18}{sum(s.fired for s in path):>8}"
            f"{len(moves):>9}{worse:>6}   {saved}"
        )
    return "\n".join(lines)


def _afterwards(found: dict[str, Any], step: year.Step) -> float:
    pair = f"{step.before} to {step.after} in {step.month + 1}"
    gain: float = found["gain"][pair][0]
    return gain


def told(table: Table, found: dict[str, Any]) -> str:
    """A table, and above it when its numbers were recorded."""
    head = recorded.lines("python -m triggers.year", found)
    return "\n".join([*head, table(found)])


def main() -> None:
    """Print the tables that are named."""
    tables = {"detectors": detectors, "gate": gate, "policies": policies}
    found = year.kept()
    for name in sys.argv[1:]:
        print(told(tables[name], found))


if __name__ == "__main__":
    main()
