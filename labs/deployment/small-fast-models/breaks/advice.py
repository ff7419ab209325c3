"""Advice that the quantizer gives to everybody, needed or not."""

import tempfile
from pathlib import Path

from small_fast import graphs, nets

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "net.onnx")
    graphs.save(nets.fresh(nets.NARROW, 0), path)
    graphs.dynamic(path, Path(folder, "int8.onnx"))
