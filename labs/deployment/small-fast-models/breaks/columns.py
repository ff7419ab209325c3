"""A feature was added to the training code and not to the caller."""

import tempfile
from pathlib import Path

import numpy as np

from small_fast import graphs, nets
from small_fast.fast import session

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "net.onnx")
    graphs.save(nets.fresh(nets.NARROW, 0), path)
    session(path).run(None, {"x": np.zeros((1, 63), np.float32)})
