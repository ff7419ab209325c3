"""Programs of this lab lie in a package of their own, small_fast."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
