"""NumPy makes float64 unless it is told otherwise; the graph has float32."""

import tempfile
from pathlib import Path

import numpy as np

from small_fast import graphs, nets
from small_fast.fast import session

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "net.onnx")
    graphs.save(nets.fresh(nets.NARROW, 0), path)
    session(path).run(None, {"x": np.zeros((1, 64))})
