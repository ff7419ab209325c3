"""A key for the cache in which missing equals missing."""

from collections import OrderedDict
from collections.abc import Callable
from math import isnan

Key = tuple[float | None, ...]


# region key
def key(features: list[float]) -> Key:
    """NaN is not equal to itself, None is."""
    return tuple(None if isnan(value) else value for value in features)


class Cache:
    """Remembers the answers to the requests used last."""

    def __init__(
        self, answer: Callable[[list[float]], float], most: int
    ) -> None:
        self._answer = answer
        self._most = most
        self._known: OrderedDict[Key, float] = OrderedDict()
        self.computed = 0

    def __call__(self, features: list[float]) -> float:
        """Answer, from memory if possible."""
        name = key(features)
        if name not in self._known:
            self.computed += 1
            self._known[name] = self._answer(features)
            if len(self._known) > self._most:
                self._known.popitem(last=False)  # the one unused longest
        self._known.move_to_end(name)
        return self._known[name]


# endregion key
