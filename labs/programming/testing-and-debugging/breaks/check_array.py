import numpy as np


def test_two_codes():
    assert np.array([0, 1]) == np.array([0, 1])
