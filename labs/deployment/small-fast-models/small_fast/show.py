"""Print what was measured: `python -m small_fast.show where`.

`python -m small_fast.measure where` measures anew.
"""

import sys
from collections.abc import Callable, Mapping
from statistics import mean
from typing import Any

from small_fast import kept
from small_fast.intervals import text, widened

# Where the accuracy of a row stands in measured/digits.json.
ACCURACY: Mapping[str, tuple[str, str]] = {
    "float32": ("quantized", "float32"),
    "dynamic int8": ("quantized", "dynamic"),
    "static int8": ("quantized", "static"),
    "90% zeros": ("pruned", "90%, tuned"),
    "network of 64": ("pruned", "small from scratch"),
    "student of 16": ("students", "labels, 300 epochs"),
}


# region where
def where() -> list[str]:
    """The parts of one prediction, then the ladder."""
    data = kept.load("where")
    lines = [*kept.head("where"), ""]
    lines.append(f"{'one flight':<26}{'us':>8}{'share':>9}{'quartiles':>15}")
    for name, one in data["stages"].items():
        lines.append(
            f"{name:<26}{one['us']:>8,.0f}{one['ratio']:>9.1%}"
            f"{quartiles(one, '.1%'):>15}"
        )
    return lines


# endregion where


def quartiles(one: dict[str, Any], spec: str) -> str:
    """The middle half of the rounds."""
    low, high = (format(one[k], spec).rstrip("%") for k in ("low", "high"))
    return f"{low}-{high}"


def ladder() -> list[str]:
    """The same prediction, with less and less around it."""
    data = kept.load("where")
    lines = [*kept.head("where"), ""]
    lines.append(
        f"{'one flight, both answers':<26}{'us':>8}{'against 1st':>13}"
        f"{'quartiles':>15}"
    )
    for name, one in data["ladder"].items():
        lines.append(
            f"{name:<26}{one['us']:>8,.0f}{one['ratio']:>13.4f}"
            f"{quartiles(one, '.4f'):>15}"
        )
    return lines


def sweep() -> list[str]:
    """Float against int8 by width."""
    data = kept.load("sweep")
    lines = [
        *kept.head("sweep"),
        "time against float32 of the same width; below 1 is faster",
        "",
        f"{'':>7}{'float32':>17}{'one image':>19}{'64 images':>19}",
        (
            f"{'width':>7}{'KiB':>8}{'us':>9}{'dynamic':>10}{'static':>9}"
            f"{'dynamic':>10}{'static':>9}"
        ),
    ]
    for width, one in data["widths"].items():
        single, many = one["batch 1"], one["batch 64"]
        lines.append(
            f"{width:>7}{one['kib']['float32']:>8,.0f}"
            f"{single['float32']['us']:>9,.0f}"
            + "".join(
                f"{batch['dynamic']['ratio']:>10.2f}"
                f"{batch['static']['ratio']:>9.2f}"
                for batch in (single, many)
            )
        )
    return lines


def against(own: list[float], first: list[float]) -> dict[str, Any]:
    """Mean difference over the splits, with its interval."""
    return widened([a - b for a, b in zip(own, first, strict=True)])


def rows(
    data: dict[str, list[float]], names: list[str], first: str, head: str
) -> list[str]:
    """Accuracy of some variants, and what they gain on one of them."""
    lines = [f"{head:<26}{'accuracy':>9}   {f'against {first}'}"]
    for name in names:
        line = f"{name:<26}{mean(data[name]):>9.3f}"
        if name != first:
            line += f"   {text(against(data[name], data[first]))}"
        lines.append(line)
    return lines


def quantized() -> list[str]:
    """Accuracy after quantization."""
    data = kept.load("digits")["quantized"]
    names = [name for name in data if not name.startswith("changed")]
    changed = [mean(data[f"changed by {n}"]) for n in ("dynamic", "static")]
    return [
        *kept.head("digits"),
        "",
        *rows(data, names, "float32", f"{len(data['float32'])} splits"),
        "",
        (
            "answers that differ from float32: "
            f"dynamic {changed[0]:.2%}, static {changed[1]:.2%}"
        ),
    ]


def pruned() -> list[str]:
    """Zeros: what they cost, and what they save."""
    data = kept.load("digits")["pruned"]
    shares = kept.load("zeros")
    lines = [
        *kept.head("zeros", "digits"),
        (
            f"accuracy: mean of {len(data['dense'])} splits; time against "
            "dense arithmetic"
        ),
        "without zeros, one image",
        "",
        (
            f"{'':>6}{'accuracy':>18}{'file, KiB':>18}{'time':>16}\n"
            f"{'zeros':>6}{'pruned':>9}{'tuned':>9}{'plain':>9}{'zipped':>9}"
            f"{'dense':>8}{'sparse':>8}"
        ),
    ]
    for share, one in shares["shares"].items():
        name = "dense" if share == "0%" else share
        lines.append(
            f"{share:>6}{mean(data[name]):>9.3f}"
            f"{mean(data[f'{name}, tuned']):>9.3f}"
            f"{one['kib']:>9,.0f}{one['zipped']:>9,.0f}"
            f"{one['batch 1']['dense']['ratio']:>8.2f}"
            f"{one['batch 1']['sparse']['ratio']:>8.2f}"
        )
    return lines


def neurons() -> list[str]:
    """Neurons taken out, and the control."""
    data = kept.load("digits")["pruned"]
    names = ["dense", "neurons", "neurons, tuned", "small from scratch"]
    table = rows(data, names, "dense", f"{len(data['dense'])} splits")
    return [*kept.head("digits"), "", *table]


def students() -> list[str]:
    """Students of the digits, all labels and few."""
    data = kept.load("digits")
    own = data["students"]
    lines = [*kept.head("digits"), ""]
    for epochs in (60, 300):
        names = [
            f"{how}, {epochs} epochs" for how in ("labels", "T = 1", "T = 3")
        ]
        lines += [*rows(own, names, names[0], "all labels"), ""]
    few = data["few"]
    return lines + rows(few, list(few), "labels", "150 labels")


def truncated() -> list[str]:
    """The first trees of the flights model."""
    data = kept.load("trees")["truncated"]
    lines = [*kept.head("trees"), ""]
    lines += [f"{'trees':>5}{'AUC':>8}   {'against all':<26}{'Brier':>7}"]
    for count, one in data.items():
        gain = text(one["gain"]) if count != list(data)[-1] else ""
        lines.append(
            f"{count:>5}{one['auc']['value']:>8.3f}   {gain:<26}"
            f"{one['brier']:>7.4f}"
        )
    return lines


def forest() -> list[str]:
    """Students of the flights."""
    data = kept.load("trees")["students"]
    lines = [
        *kept.head("trees"),
        "",
        f"{'':<10}{'AUC, labels':>12}{'taught':>9}   {'gained':<26}in draws",
    ]
    for size in ("1", "10"):
        auc, gains = data["auc"], data[size]["gains"]
        word = "tree" if size == "1" else "trees"
        lines.append(
            f"{size:>2} {word:<7}{auc[f'{size} labels']:>12.3f}"
            f"{auc[f'{size} taught']:>9.3f}   {text(data[size]['gain']):<26}"
            f"{sum(g > 0 for g in gains)} of {len(gains)}"
        )
    return [*lines, f"teachers {data['auc']['teacher']:>10.3f}"]


def batches() -> list[str]:
    """Microseconds a flight by size of batch."""
    data = kept.load("batches")
    lines = [
        *kept.head("batches"),
        "microseconds a flight, and how long the whole batch takes",
        "",
        f"{'':>8}{'as served':>24}{'fast':>24}",
        f"{'flights':>8}" + f"{'a flight':>12}{'batch, ms':>12}" * 2,
    ]
    for count, one in data["batches"].items():
        cells = [
            f"{one[n]['us'] / int(count):>12,.1f}{one[n]['us'] / 1000:>12.2f}"
            for n in ("as served", "fast")
        ]
        lines.append(f"{count:>8}" + "".join(cells))
    return lines


def hits() -> list[str]:
    """What a cache would have answered."""
    data = kept.load("cache")["keys"]
    lines = [
        *kept.head("cache", "batches"),
        "",
        (f"{'key':<16}{'hits':>8}{'AUC':>8}{'off by > 0.1':>15}{'worst':>8}"),
    ]
    for name, one in data.items():
        lines.append(
            f"{name:<16}{one['hits']:>8.1%}{one['auc']:>8.3f}"
            f"{one['off_by_a_tenth']:>15.1%}{one['worst']:>8.2f}"
        )
    caching = kept.load("batches")["caching"]
    lines.append("")
    lines += [
        f"{name:<16}{one['us']:>9,.1f} us" for name, one in caching.items()
    ]
    return lines


def final() -> list[str]:
    """Accuracy, size and time together."""
    data = kept.load("table")
    splits = kept.load("digits")
    lines = [
        *kept.head("table", "digits"),
        "time against the first line of each block",
        "",
        (
            f"{'flights':<17}{'AUC':>6}   {'against as served':<24}"
            f"{'KiB':>7}{'us':>8}{'time':>9}"
        ),
    ]
    for name, one in data["flights"].items():
        loss = text(one["loss"]) if name != "as served" else ""
        lines.append(
            f"{name:<17}{one['auc']:>6.3f}   {loss:<24}{one['kib']:>7,.0f}"
            f"{one['one']['us']:>8,.0f}{one['one']['ratio']:>9.4f}"
        )
    lines += [
        "",
        (
            f"{'digits':<17}{'acc.':>6}   {'against float32':<24}"
            f"{'KiB':>7}{'us':>8}{'time':>6}{'of 64':>7}"
        ),
    ]
    first = splits["quantized"]["float32"]
    for name, (part, key) in ACCURACY.items():
        one = data["digits"][name]
        own = splits[part][key]
        gain = text(against(own, first)) if name != "float32" else ""
        lines.append(
            f"{name:<17}{mean(own):>6.3f}   {gain:<24}{one['kib']:>7,.0f}"
            f"{one['one']['us']:>8,.0f}{one['one']['ratio']:>6.2f}"
            f"{one['batch']['ratio']:>7.2f}"
        )
    return lines


TABLES: dict[str, Callable[[], list[str]]] = {
    made.__name__: made
    for made in (
        where,
        ladder,
        sweep,
        quantized,
        pruned,
        neurons,
        students,
        truncated,
        forest,
        batches,
        hits,
        final,
    )
}

if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in TABLES:
        sys.exit(f"small_fast.show: name a table: {', '.join(TABLES)}")
    print("\n".join(TABLES[sys.argv[1]]()))
