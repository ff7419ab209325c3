"""Is the number of this commit too good? For git bisect run."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path.cwd()))  # the commit that is checked out

from report import read, usefulness

# region too_good
found = usefulness(read(Path("december.csv")))
print(f"AUC {found:.3f}")
sys.exit(1 if found > 0.72 else 0)  # Thursday: 0.691; today: 0.767
# endregion too_good
