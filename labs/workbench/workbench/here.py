"""What an earlier command makes, or one line that says which."""

import sys
from pathlib import Path


def made(name: str, by: str) -> Path:
    """A file or folder that lies there once a command has run.

    Args:
        name: Its path, as a reader types it.
        by: The command that makes it.

    Raises:
        SystemExit: It is not there.
    """
    path = Path(name)
    if not path.exists():
        sys.exit(f"{name} is not here: run {by} first")
    return path
