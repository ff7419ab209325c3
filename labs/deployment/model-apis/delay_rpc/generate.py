"""Make delays_pb2.py and its kin from delays.proto.

    python -m delay_rpc.generate

The result is committed, so that a reader needs no compiler; a test makes
it again and compares.
"""

from importlib.resources import files
from pathlib import Path

from grpc_tools import protoc  # type: ignore[import-untyped]

LAB = Path(__file__).parents[1]
PROTO = "delay_rpc/delays.proto"
MADE = ("delays_pb2.py", "delays_pb2.pyi", "delays_pb2_grpc.py")
HEADER = "# ruff: noqa\n# fmt: off\n# mypy: ignore-errors\n"


# region generate
def generate(out: Path) -> None:
    """Write the generated modules below `out`.

    Raises:
        RuntimeError: The compiler refused delays.proto.
    """
    status = protoc.main(
        [
            "protoc",
            f"--proto_path={LAB}",
            f"--proto_path={files('grpc_tools') / '_proto'}",
            f"--python_out={out}",
            f"--pyi_out={out}",
            f"--grpc_python_out={out}",
            PROTO,
        ]
    )
    if status != 0:
        raise RuntimeError(f"protoc ended with {status}")
    for name in MADE:
        file = out / "delay_rpc" / name
        file.write_text(HEADER + file.read_text())


# endregion generate


if __name__ == "__main__":
    generate(LAB)
