"""The audit, in a folder where nothing has been decided yet."""

import os
import tempfile

from lending.audit import main

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    main()
