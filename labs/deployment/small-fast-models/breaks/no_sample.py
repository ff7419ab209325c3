"""The calibration reader was looped over before: it is at its end."""

import logging
import tempfile
from pathlib import Path

from onnxruntime.quantization import quantize_static

from small_fast import graphs, nets

logging.disable(logging.WARNING)
x, *_ = nets.digits(0)
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "net.onnx")
    graphs.save(nets.fresh(nets.NARROW, 0), path)
    reader = graphs.Images(x)
    while reader.get_next() is not None:
        pass  # somebody counted the batches
    quantize_static(path, Path(folder, "int8.onnx"), reader)
