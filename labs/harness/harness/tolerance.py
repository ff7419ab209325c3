"""Compare computed data with the data kept in a file."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

# What json.loads gives: nested mappings, lists, numbers, text.
Json = Any


def difference(
    kept: Json, computed: Json, rel: float, abs_: float, at: str = "data"
) -> str | None:
    """Describe the first place where two JSON values differ.

    Args:
        kept: What the file holds.
        computed: What this run gave.
        rel: Relative tolerance for numbers.
        abs_: Absolute tolerance for numbers; the larger of both counts.
        at: Where we are, for the message.

    Returns:
        None when they agree.
    """
    if _is_number(kept) and _is_number(computed):
        if math.isclose(kept, computed, rel_tol=rel, abs_tol=abs_):
            return None
        return f"{at}: kept {kept}, computed {computed}"
    if isinstance(kept, Mapping) and isinstance(computed, Mapping):
        if list(kept) != list(computed):
            return f"{at}: kept {list(kept)}, computed {list(computed)}"
        pairs = [(f"{at}.{k}", kept[k], computed[k]) for k in kept]
        return _first(pairs, rel, abs_)
    if _is_list(kept) and _is_list(computed):
        if len(kept) != len(computed):
            return f"{at}: kept {len(kept)} items, computed {len(computed)}"
        pairs = [
            (f"{at}[{i}]", a, b)
            for i, (a, b) in enumerate(zip(kept, computed, strict=True))
        ]
        return _first(pairs, rel, abs_)
    if type(kept) is type(computed) and kept == computed:
        return None
    return f"{at}: kept {kept!r}, computed {computed!r}"


def _first(
    pairs: Sequence[tuple[str, Json, Json]], rel: float, abs_: float
) -> str | None:
    for at, kept, computed in pairs:
        if found := difference(kept, computed, rel, abs_, at):
            return found
    return None


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_list(value: Json) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)
