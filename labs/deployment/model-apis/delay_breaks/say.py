"""How a fault is printed."""

from collections.abc import Callable


def title(text: str) -> None:
    """Announce one fault."""
    print(f"\n# {text}")


def message(action: Callable[[], object], *expected: type[Exception]) -> None:
    """Print the last line of the traceback that an action ends with."""
    try:
        action()
    except expected as error:
        kind = type(error)
        name = f"{kind.__module__}.{kind.__qualname__}"
        print(f"{name.removeprefix('builtins.')}: {error}")
    else:
        raise AssertionError("nothing broke")
