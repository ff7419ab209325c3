"""Exercise: which global names of the notebook change their meaning?"""

import ast
import sys
from pathlib import Path

from measure_code import bindings

NOTEBOOK = Path(__file__).parents[1] / "notebook_script.py"


def main() -> None:
    """Print each name that is bound more than once, and how often."""
    counts = bindings(ast.parse(NOTEBOOK.read_text(encoding="utf-8")))
    for name, times in counts.most_common():
        if times > 1:
            sys.stdout.write(f"{name:<10}{times:>3}\n")


if __name__ == "__main__":
    main()
