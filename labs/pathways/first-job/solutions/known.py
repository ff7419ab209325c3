"""Exercise: a tenth check, for the leak that the nine let through."""

import ast
import re
import sys
from pathlib import Path

from five_minutes.clone import EXAMPLES
from five_minutes.finding import Finding


# region known
def known(folder: Path) -> Finding:
    """Does the README say of each feature when it is known?

    A row such as `| hour | schedule |` answers for `hour`.
    """
    readme = (folder / "README.md").read_text(encoding="utf-8")
    answered = set(re.findall(r"^\| (\w+) \| .+ \|$", readme, re.MULTILINE))
    silent = [name for name in _features(folder) if name not in answered]
    if silent:
        return Finding(False, f"when is {silent[0]} known? nothing says")
    return Finding(True, "each feature has its moment")


def _features(folder: Path) -> list[str]:
    """The texts in lists named FEATURES."""
    names: list[str] = []
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Assign)
                and ast.unparse(node.targets[0]) == "FEATURES"
                and isinstance(node.value, ast.List)
            ):
                names += [ast.literal_eval(item) for item in node.value.elts]
    return names


# endregion known


if __name__ == "__main__":
    repository = Path(sys.argv[1])
    if not repository.is_dir():
        sys.exit(f"{repository} is not here. {EXAMPLES}")
    finding = known(repository)
    sys.stdout.write(f"{'ok' if finding.holds else 'NO'}  {finding.says}\n")
