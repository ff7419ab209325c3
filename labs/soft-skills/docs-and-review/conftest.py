"""Programs of this lab lie in a package of their own, review_lab."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
