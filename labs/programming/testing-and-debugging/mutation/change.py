"""Small changes to a program's syntax tree, one at a time."""

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

# On the way from the records to a score.
MODULES = (
    "schema",
    "departures",
    "split",
    "features",
    "baseline",
    "training",
    "predictions",
    "metrics",
)


def package() -> Path:
    """The folder of flightdelay, which is not imported here."""
    spec = find_spec("flightdelay")
    if spec is None or spec.origin is None:
        raise SystemExit("flightdelay is not installed")
    return Path(spec.origin).parent


# region swaps
SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mod,
    ast.Mod: ast.FloorDiv,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.And: ast.Or,
    ast.Or: ast.And,
}
# endregion swaps


@dataclass(frozen=True, slots=True)
class Mutant:
    """The package with one change.

    Attributes:
        name: Module and function, and what was changed.
        file: Of the package.
        source: Of that file, changed.
    """

    name: str
    file: str
    source: str


# region changer
class Changer(ast.NodeTransformer):
    """Makes the change with one number; counts the places on its way."""

    def __init__(self, number: int) -> None:
        self.left = number
        self.inside: list[str] = []
        self.made = ""

    def wanted(self) -> bool:
        """Whether this place is the one."""
        self.left -= 1
        return self.left == -1

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Swap operators, wherever one stands."""
        super().generic_visit(node)
        operator = (
            getattr(node, "op", None) or getattr(node, "ops", [None])[0]
        )
        other = SWAPS.get(type(operator))
        if other is not None and self.wanted():
            before = ast.unparse(node)
            if isinstance(node, ast.Compare):
                node.ops[0] = other()  # type: ignore[call-overload]
            else:
                node.op = other()  # type: ignore[attr-defined]
            self.made = self.say(before, ast.unparse(node))
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        """Raise a whole number by one; turn True and False around."""
        if isinstance(node.value, int) and self.wanted():
            was = node.value
            now = not was if isinstance(was, bool) else was + 1
            self.made = self.say(str(was), str(now))
            return ast.Constant(now)
        return node

    # endregion changer

    def visit_Raise(self, node: ast.Raise) -> ast.AST:
        """Leave messages alone."""
        return node

    def visit_arg(self, node: ast.arg) -> ast.AST:
        """Leave types alone: they do nothing when the program runs."""
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        """The same, beside a value that counts."""
        if node.value is not None:
            node.value = self.visit(node.value)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """The same, for what is returned; decorators stay."""
        self.inside.append(node.name)
        node.args = self.visit(node.args)
        node.body = [self.visit(statement) for statement in node.body]
        self.inside.pop()
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        """Leave what a data class is alone."""
        node.body = [self.visit(statement) for statement in node.body]
        return node

    def say(self, before: str, after: str) -> str:
        """Where the change is, and what it is."""
        return f"{'.'.join(self.inside) or 'module'}: {before} -> {after}"


def mutants(module: str) -> Iterator[Mutant]:
    """All mutants of one module of the package, in its order."""
    file = f"{module}.py"
    text = (package() / file).read_text(encoding="utf-8")
    seen: Counter[str] = Counter()
    number = 0
    while True:
        changer = Changer(number)
        tree = changer.visit(ast.parse(text))
        if not changer.made:
            return
        seen[changer.made] += 1
        again = seen[changer.made]
        name = f"{module}.{changer.made}" + (f" #{again}" * (again > 1))
        source = ast.unparse(ast.fix_missing_locations(tree))
        yield Mutant(name, file, source)
        number += 1
