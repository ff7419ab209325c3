"""A missing value is not equal to itself, so its key is never found."""

from functools import lru_cache

computed = []


@lru_cache
def predict(features: tuple[float, ...]) -> float:
    """Stands for a model."""
    computed.append(features)
    return 0.5


def ask(temperature: float) -> None:
    """A request as it is parsed: each time a new float."""
    predict((300.0, temperature))


for _ in range(1000):
    ask(float("66.9"))
known = len(computed)
for _ in range(1000):
    ask(float("nan"))
print(f"same flight, weather known:   {known} of 1000 computed")
print(
    f"same flight, weather missing: {len(computed) - known} of 1000 computed"
)
