import pytest

from harness.tolerance import difference


@pytest.mark.parametrize(
    ("kept", "computed"),
    [
        ({"a": [1.0, 2]}, {"a": [1.0004, 2]}),
        ({"a": None, "b": "x"}, {"a": None, "b": "x"}),
        (True, True),
    ],
)
def test_close_is_the_same(kept, computed):
    assert difference(kept, computed, 1e-3, 1e-3) is None


@pytest.mark.parametrize(
    ("kept", "computed", "message"),
    [
        ({"a": [1, 2]}, {"a": [1, 2.1]}, r"data\.a\[1\]: kept 2, computed"),
        ({"a": [1]}, {"a": [1, 2]}, r"data\.a: kept 1 items"),
        ({"a": 1}, {"b": 1}, r"data: kept \['a'\]"),
        (True, 1, "data: kept True"),
        ("x", "y", "data: kept 'x'"),
        (1.0, float("nan"), "data: kept 1.0, computed nan"),
    ],
)
def test_the_first_difference_is_named(kept, computed, message):
    import re

    found = difference(kept, computed, 1e-3, 1e-3)
    assert found
    assert re.match(message, found)
