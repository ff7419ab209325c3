"""A folder that does what the handler needs of a bucket, and no more.

Amazon S3 offers `put_if_absent` as a PUT with `If-None-Match: *`, Google
Cloud Storage as an upload with `ifGenerationMatch=0`.
"""

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


def _nothing(step: str) -> None:
    """Called before each write; the experiments stop time there."""


@dataclass(frozen=True, slots=True)
class Bucket:
    """Objects by key.

    Attributes:
        root: The folder that holds them.
        before: Called with the key before each write.
    """

    root: Path
    before: Callable[[str], None] = _nothing

    def get(self, key: str) -> bytes | None:
        """The content, or None."""
        try:
            return (self.root / key).read_bytes()
        except FileNotFoundError:
            return None

    def keys(self, prefix: str) -> list[str]:
        """All keys in one folder, sorted."""
        folder = self.root / prefix
        if not folder.is_dir():
            return []
        return sorted(f"{prefix}/{file.name}" for file in folder.iterdir())

    def put(self, key: str, content: bytes) -> None:
        """Write, whatever was there."""
        self._write(key, content, replace=True)

    # region put_if_absent
    def put_if_absent(self, key: str, content: bytes) -> bool:
        """Write if the key is free; among many callers one succeeds.

        The content appears at once and whole: it is written under another
        name first, and a link either exists or does not.
        """
        return self._write(key, content, replace=False)

    def _write(self, key: str, content: bytes, *, replace: bool) -> bool:
        self.before(key)
        path = self.root / key
        path.parent.mkdir(parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(dir=self.root)
        draft = Path(name)
        with os.fdopen(number, "wb") as file:
            file.write(content)
        try:
            if replace:
                draft.replace(path)
            else:
                path.hardlink_to(draft)
        except FileExistsError:
            return False
        finally:
            draft.unlink(missing_ok=True)
        return True

    # endregion put_if_absent
