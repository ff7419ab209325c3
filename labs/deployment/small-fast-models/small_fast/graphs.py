"""The digits network as an ONNX file, and its int8 versions."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import (
    CalibrationDataReader,
    QuantFormat,
    QuantType,
    quantize_dynamic,
    quantize_static,
)

from small_fast.nets import Array, Net


# region save
def save(net: Net, path: Path) -> None:
    """Write a network: a product, a sum and a cut-off for each layer."""
    nodes, tensors = [], []
    entering = "x"
    for i, (weight, bias) in enumerate(net):
        last = i == len(net) - 1
        tensors += [
            numpy_helper.from_array(weight, f"weight{i}"),
            numpy_helper.from_array(bias, f"bias{i}"),
        ]
        leaving = "scores" if last else f"sum{i}"
        nodes += [
            helper.make_node("MatMul", [entering, f"weight{i}"], [f"p{i}"]),
            helper.make_node("Add", [f"p{i}", f"bias{i}"], [leaving]),
        ]
        if not last:
            entering = f"layer{i}"
            nodes.append(helper.make_node("Relu", [leaving], [entering]))
    # endregion save
    x = helper.make_tensor_value_info(
        "x", TensorProto.FLOAT, ["n", net[0][0].shape[0]]
    )
    scores = helper.make_tensor_value_info(
        "scores", TensorProto.FLOAT, ["n", net[-1][0].shape[1]]
    )
    model = helper.make_model(
        helper.make_graph(nodes, "digits", [x], [scores], tensors),
        opset_imports=[helper.make_opsetid("", 17)],
        ir_version=8,
    )
    onnx.checker.check_model(model)
    onnx.save(model, path)


class Images(CalibrationDataReader):  # type: ignore[misc] # publishes no types
    """Hands images to the calibration, fifty at a time."""

    def __init__(self, x: Array) -> None:
        self._batches: Iterator[Array] = iter(
            np.split(x, range(50, len(x), 50))
        )

    def get_next(self) -> dict[str, Array] | None:
        """The next fifty, or None at the end."""
        batch = next(self._batches, None)
        return None if batch is None else {"x": batch}


# region quantize
def dynamic(float_file: Path, path: Path) -> None:
    """Weights to int8 now; activations at each call, as they come."""
    quantize_dynamic(float_file, path, weight_type=QuantType.QInt8)


def static(float_file: Path, path: Path, sample: Array) -> None:
    """Weights to int8, activations to the ranges seen in a sample."""
    quantize_static(
        float_file,
        path,
        Images(sample),
        quant_format=QuantFormat.QDQ,
        activation_type=QuantType.QUInt8,
        weight_type=QuantType.QInt8,
    )


# endregion quantize


def run(session: Any, x: Array) -> Array:  # noqa: ANN401
    """Ten scores an image, from a session of ONNX Runtime."""
    found: Array = session.run(None, {"x": x})[0]
    return found
