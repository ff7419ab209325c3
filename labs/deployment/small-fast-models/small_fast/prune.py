"""Weights set to zero, and neurons taken out: two things called pruning."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from small_fast.nets import Array, Net

Masks = list[NDArray[np.bool_]]


# region masks
def masks(net: Net, share: float) -> Masks:
    """In each layer, all but the given share of the smallest weights."""
    return [
        np.abs(weight) > np.quantile(np.abs(weight), share)
        for weight, _ in net
    ]


def masked(net: Net, kept: Masks) -> Net:
    """Zeros where a mask says so; the arrays stay as large as before."""
    return [
        (np.where(mask, weight, np.float32(0)), bias)
        for (weight, bias), mask in zip(net, kept, strict=True)
    ]


# endregion masks


# region neurons
def fewer_neurons(net: Net, keep: int) -> Net:
    """Take whole neurons out of the hidden layers: smaller arrays.

    A neuron counts for as much as what comes in times what goes out.
    """
    net = [(weight.copy(), bias.copy()) for weight, bias in net]
    for layer in range(len(net) - 1):
        (weight, bias), (onward, next_bias) = net[layer], net[layer + 1]
        worth = np.linalg.norm(weight, axis=0) * np.linalg.norm(
            onward, axis=1
        )
        best = np.sort(np.argsort(worth)[-keep:])
        net[layer] = (weight[:, best], bias[best])
        net[layer + 1] = (onward[best], next_bias)
    return net


# endregion neurons


def compressed(net: Net) -> list[tuple[Any, Array]]:
    """Each weight array as a list of what is not zero, by columns."""
    return [(sparse.csr_array(weight.T), bias) for weight, bias in net]


def sparse_scores(net: Sequence[tuple[Any, Array]], x: Array) -> Array:
    """What `nets.scores` gives, by arithmetic on the non-zeros alone."""
    column = x.T
    for weight, bias in net[:-1]:
        column = np.maximum(weight @ column + bias[:, None], 0)
    weight, bias = net[-1]
    found: Array = (weight @ column + bias[:, None]).T
    return found
