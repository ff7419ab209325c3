"""A network for the digits in NumPy: weights that one can reach.

One function trains, fine-tunes what was pruned, and distills: targets are
rows of probabilities, whether they come from labels or from a teacher.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

Array = NDArray[np.float32]
Labels = NDArray[np.int64]
# Weights and bias of each layer, from the pixels to the ten scores.
Net = list[tuple[Array, Array]]

WIDE = (64, 512, 512, 10)
NARROW = (64, 16, 10)
CLASSES = np.eye(10, dtype=np.float32)


def digits(seed: int) -> tuple[Array, Array, Labels, Labels]:
    """Split the 1,797 digits anew: 1,347 to learn from, 450 to test.

    Returns:
        Training images, test images, training labels, test labels.
        Pixels run from 0 to 1.
    """
    images, labels = load_digits(return_X_y=True)
    split: tuple[Array, Array, Labels, Labels] = tuple(
        train_test_split(
            (images / 16).astype(np.float32),
            labels,
            test_size=450,
            stratify=labels,
            random_state=seed,
        )
    )
    return split


# region forward
def scores(net: Net, x: Array) -> Array:
    """Ten scores an image; the largest names the digit."""
    for weight, bias in net[:-1]:
        x = np.maximum(x @ weight + bias, 0)
    weight, bias = net[-1]
    return x @ weight + bias


# endregion forward


def softmax(score: Array, temperature: float = 1.0) -> Array:
    """Scores as probabilities; a high temperature makes them more even."""
    scaled = score / np.float32(temperature)
    power = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    shares: Array = power / power.sum(axis=1, keepdims=True)
    return shares


def accuracy(score: Array, labels: Labels) -> float:
    """Share of images whose largest score is the right one."""
    return float((score.argmax(axis=1) == labels).mean())


def fresh(widths: Sequence[int], seed: int) -> Net:
    """Random weights, scaled so that no layer swells or fades."""
    rng = np.random.default_rng(seed)
    return [
        (
            rng.normal(0, np.sqrt(2 / a), (a, b)).astype(np.float32),
            np.zeros(b, np.float32),
        )
        for a, b in pairwise(widths)
    ]


# region fit
def fit(
    net: Net,
    x: Array,
    targets: Array,
    *,
    epochs: int,
    seed: int,
    masks: Sequence[NDArray[np.bool_]] | None = None,
    temperature: float = 1.0,
    rate: float = 1e-3,
) -> Net:
    """Train a copy of a network with Adam, in batches of 64.

    Args:
        net: Where to start.
        x: Images; (n, 64).
        targets: A row of probabilities for each; (n, 10).
        epochs: Times that every image is seen.
        seed: Orders the images.
        masks: For each layer the weights that may differ from zero.
        temperature: Divides the scores before they meet the targets.
        rate: Step size.
    """
    # endregion fit
    net = [(weight.copy(), bias.copy()) for weight, bias in net]
    moments = [
        [(np.zeros_like(p), np.zeros_like(p)) for p in layer] for layer in net
    ]
    rng = np.random.default_rng(seed)
    step = 0
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), 64):
            chosen = order[start : start + 64]
            step += 1
            slopes = _slopes(net, x[chosen], targets[chosen], temperature)
            for number, (layer, slope) in enumerate(
                zip(net, slopes, strict=True)
            ):
                _adam(layer, slope, moments[number], step, rate)
                if masks is not None:
                    layer[0][~masks[number]] = 0
    return net


def _slopes(
    net: Net, x: Array, targets: Array, temperature: float
) -> list[tuple[Array, Array]]:
    """Gradient of the cross entropy, layer by layer."""
    inputs = [x]
    for weight, bias in net[:-1]:
        inputs.append(np.maximum(inputs[-1] @ weight + bias, 0))
    weight, bias = net[-1]
    chance = softmax(inputs[-1] @ weight + bias, temperature)
    back = (chance - targets) / np.float32(len(x) / temperature)
    slopes: list[tuple[Array, Array]] = []
    for (weight, _), entering in zip(
        reversed(net), reversed(inputs), strict=True
    ):
        slopes.append((entering.T @ back, back.sum(axis=0)))
        back = (back @ weight.T) * (entering > 0)
    return slopes[::-1]


def _adam(
    layer: tuple[Array, Array],
    slope: tuple[Array, Array],
    moments: list[tuple[Array, Array]],
    step: int,
    rate: float,
) -> None:
    """One step of Adam, in place."""
    scale = rate * np.sqrt(1 - 0.999**step) / (1 - 0.9**step)
    for value, gradient, (mean, square) in zip(
        layer, slope, moments, strict=True
    ):
        np.copyto(mean, mean + 0.1 * (gradient - mean))
        np.copyto(square, square + 0.001 * (gradient**2 - square))
        change = scale * mean / (np.sqrt(square) + 1e-8)
        np.copyto(value, value - change.astype(np.float32))


def teacher(seed: int) -> Net:
    """The large network of one seed, trained on the labels."""
    x, _, labels, _ = digits(seed)
    start = fresh(WIDE, seed)
    return fit(start, x, CLASSES[labels], epochs=20, seed=seed)
