"""Import a lab's programs in its tests, and forget them afterwards.

Two labs may each have an app.py. A test module that imports its own must
not leave it behind for the next.
"""

import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType


@contextmanager
def importable(folder: Path) -> Iterator[Callable[[str], ModuleType]]:
    """Make the modules in a folder importable while inside.

    Yields:
        Imports a module of the folder by its name.
    """
    before = set(sys.modules)
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module
    finally:
        sys.path.remove(str(folder))
        for name in set(sys.modules) - before:
            file = getattr(sys.modules[name], "__file__", None)
            # Packages may lie below it too, in .venv, and are loaded once.
            where = Path(file or "/")
            installed = "site-packages" in where.parts
            if where.is_relative_to(folder) and not installed:
                del sys.modules[name]
