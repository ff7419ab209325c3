"""Does twice the flights mean twice the work? For git bisect run."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path.cwd()))  # the commit that is checked out

from counting import comparisons

few, many = comparisons(200), comparisons(400)
print(f"200 flights: {few:,} comparisons; 400: {many:,}")
sys.exit(1 if many > 3 * few else 0)
