"""The package that writes graphs is ahead of the one that runs them."""

import tempfile
from pathlib import Path

import onnx

from small_fast import graphs, nets
from small_fast.fast import session

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "net.onnx")
    graphs.save(nets.fresh(nets.NARROW, 0), path)
    graph = onnx.load(path)
    graph.ir_version = 99
    onnx.save(graph, path)
    session(path)
