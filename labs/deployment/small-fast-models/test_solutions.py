import numpy as np
import pytest

from small_fast import nets
from small_fast.solutions import by_hand, gate
from small_fast.solutions.key import Cache


def test_by_hand(transcript):
    transcript("solution-by-hand", "python -m small_fast.solutions.by_hand")


def test_rounding_is_within_half_a_step():
    weights = nets.fresh((64, 10), 3)[0][0]
    for axis in (None, 0):
        widest = np.abs(weights).max(axis=axis)
        lost = np.abs(by_hand.int8(weights, axis) - weights)
        assert (lost <= widest / 127 / 2 + 1e-6).all()
    weights[0, 0] *= 100
    assert by_hand.error(weights) > 10 * by_hand.error(weights, 0)


def test_gate(transcript):
    transcript("solution-gate", "python -m small_fast.solutions.gate")


@pytest.mark.parametrize(
    ("loss", "spread", "said"),
    [
        (0.0, 0.001, "pass"),
        (0.05, 0.001, "fail"),
        (0.0, 0.05, "more data"),
    ],
)
def test_the_gate_knows_three_answers(loss, spread, said):
    large = np.full(20, 0.98)
    small = large - loss + spread * np.linspace(-1, 1, 20)
    assert gate.verdict(list(small), list(large), margin=0.01)[0] == said


def test_missing_equals_missing():
    asked = Cache(lambda features: features[0], most=2)
    for _ in range(1000):
        assert asked([300.0, float("nan")]) == 300
    assert asked.computed == 1
    asked([1.0, 0.0])
    asked([300.0, float("nan")])
    asked([2.0, 0.0])  # pushes out [1.0, 0.0], unused longest
    asked([300.0, float("nan")])
    assert asked.computed == 3
    asked([1.0, 0.0])
    assert asked.computed == 4
