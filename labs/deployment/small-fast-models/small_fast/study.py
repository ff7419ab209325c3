"""What each way of shrinking does to accuracy, split by split.

`python -m small_fast.measure digits` runs this for twenty splits.
"""

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from threadpoolctl import threadpool_limits

from small_fast import distill, graphs, nets, prune
from small_fast.fast import session
from small_fast.nets import CLASSES, Net

SHARES = (0.5, 0.8, 0.9, 0.95)
KEEP = 64  # neurons of 512
TUNING = 30  # epochs after pruning


# region one
def one_split(seed: int) -> dict[str, Any]:
    """Accuracy of every variant on one split of the digits."""
    with threadpool_limits(1):  # small products; threads only wait
        large = nets.teacher(seed)
        return {
            "quantized": quantized(seed, large),
            "pruned": pruned(seed, large),
            "students": distill.digits(seed, large),
            "few": distill.few_labels(seed),
        }


# endregion one


def quantized(seed: int, large: Net) -> dict[str, float]:
    """Float32 against int8, with three ideas of what images look like."""
    x, x_test, labels, test_labels = nets.digits(seed)
    samples = {
        "static": x[:200],
        "static, one class": x[labels == 1][:200],
        "static, pixels / 16": x[:200] / 16,
        "static, pixels * 16": x[:200] * 16,
    }
    with tempfile.TemporaryDirectory() as folder:
        files = {"float32": Path(folder, "float32.onnx")}
        graphs.save(large, files["float32"])
        files["dynamic"] = Path(folder, "dynamic.onnx")
        graphs.dynamic(files["float32"], files["dynamic"])
        for number, (name, sample) in enumerate(samples.items()):
            files[name] = Path(folder, f"static{number}.onnx")
            graphs.static(files["float32"], files[name], sample)
        said = {
            name: graphs.run(session(file), x_test)
            for name, file in files.items()
        }
    found = {n: nets.accuracy(s, test_labels) for n, s in said.items()}
    first = said["float32"].argmax(axis=1)
    changed = {
        f"changed by {name}": float((s.argmax(axis=1) != first).mean())
        for name, s in said.items()
        if name in ("dynamic", "static")
    }
    return found | changed


def pruned(seed: int, large: Net) -> dict[str, float]:
    """Zeros and missing neurons, before and after further training."""
    x, x_test, labels, test_labels = nets.digits(seed)
    targets = CLASSES[labels]

    def score(net: Net) -> float:
        return nets.accuracy(nets.scores(net, x_test), test_labels)

    def tune(net: Net, kept: prune.Masks | None = None) -> Net:
        return nets.fit(net, x, targets, epochs=TUNING, seed=seed, masks=kept)

    found = {"dense": score(large), "dense, tuned": score(tune(large))}
    for share in SHARES:
        kept = prune.masks(large, share)
        zeroed = prune.masked(large, kept)
        found[f"{share:.0%}"] = score(zeroed)
        found[f"{share:.0%}, tuned"] = score(tune(zeroed, kept))
    cut = prune.fewer_neurons(large, KEEP)
    found["neurons"] = score(cut)
    found["neurons, tuned"] = score(tune(cut))
    small = nets.fresh((64, KEEP, KEEP, 10), seed + 2000)
    epochs = 20 + TUNING  # as long as the large one and its tuning
    found["small from scratch"] = score(
        nets.fit(small, x, targets, epochs=epochs, seed=seed)
    )
    return found


def across(splits: list[dict[str, float]]) -> dict[str, list[float]]:
    """From a mapping a split to a list a variant."""
    return {
        name: [round(float(np.float64(s[name])), 6) for s in splits]
        for name in splits[0]
    }
