"""What the refactoring cost and bought, counted."""

import ast
import io
import sys
import tokenize
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import flightdelay

LAB = Path(__file__).parent
SILENT = {
    tokenize.COMMENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
    tokenize.INDENT,
    tokenize.NEWLINE,
    tokenize.NL,
}


@dataclass(frozen=True, slots=True)
class Counts:
    """Of one version of the program.

    Attributes:
        files: Modules, tests left out.
        lines: Lines with code: no blank, comment or docstring.
        functions: Functions and methods.
        longest: Lines with code of the longest unit that can be run
            alone: a function, or the top level of a module.
        rebound: Times that a global name gets another value.
    """

    files: int
    lines: int
    functions: int
    longest: int
    rebound: int


def code_lines(source: str) -> set[int]:
    """The numbers of the lines that hold code."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    lines: set[int] = set()
    for token in tokens:
        if token.type not in SILENT:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(
            node.value, ast.Constant
        ):
            lines -= set(range(node.lineno, (node.end_lineno or 0) + 1))
    return lines


def count(files: list[Path]) -> Counts:
    """Count one version."""
    lines = functions = longest = rebound = 0
    for file in files:
        source = file.read_text(encoding="utf-8")
        code = code_lines(source)
        lines += len(code)
        top = set(code)
        tree = ast.parse(source)
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                functions += 1
                own = set(range(node.lineno, (node.end_lineno or 0) + 1))
                longest = max(longest, len(code & own))
                top -= own
            elif isinstance(node, ast.ClassDef):
                top -= set(range(node.lineno, (node.end_lineno or 0) + 1))
        longest = max(longest, len(top))
        rebound += sum(n - 1 for n in bindings(tree).values())
    return Counts(len(files), lines, functions, longest, rebound)


# region bindings
def bindings(tree: ast.Module) -> Counter[str]:
    """How often the top level gives each name, or its columns, a value."""
    names: Counter[str] = Counter()
    for statement in tree.body:
        if not isinstance(statement, ast.Assign | ast.AnnAssign):
            continue
        targets = (
            statement.targets
            if isinstance(statement, ast.Assign)
            else [statement.target]
        )
        for target in targets:
            for node in ast.walk(target):
                if isinstance(node, ast.Name):
                    names[node.id] += 1
    return names


# endregion bindings


def versions() -> dict[str, list[Path]]:
    """The program at each stage of the chapter."""
    package = Path(flightdelay.__file__).parent
    return {
        "notebook_script.py": [LAB / "notebook_script.py"],
        "functions.py": [LAB / "functions.py"],
        "draft/": sorted((LAB / "draft").glob("*.py")),
        "flightdelay/": [
            file
            for file in sorted(package.glob("*.py"))
            if not file.name.startswith("test_")
        ],
    }


def table() -> str:
    """All versions as text."""
    heads = ("files", "lines", "functions", "longest", "rebound")
    rows = [f"{'':<20}" + "".join(f"{head:>11}" for head in heads)]
    for name, files in versions().items():
        counts = count(files)
        values = (getattr(counts, head) for head in heads)
        rows.append(f"{name:<20}" + "".join(f"{v:>11}" for v in values))
    return "\n".join(rows)


if __name__ == "__main__":
    sys.stdout.write(table() + "\n")
