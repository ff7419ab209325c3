"""Boosted trees as an ONNX graph: the same comparisons, nothing around.

scikit-learn keeps its trees in private attributes, which a release may
rename; the lab's tests compare every prediction for two months.
"""

from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import helper, numpy_helper

from flightdelay import DelayModel

# Modes of the operator: left if the value is at most the split, and left
# if the value is one of a set.
AT_MOST, MEMBER = 0, 6


# region layout
def layout(ensemble: Any, trees: int | None = None) -> dict[str, Any]:  # noqa: ANN401
    """Lay the nodes of all trees out as the lists that ONNX wants.

    Args:
        ensemble: A fitted HistGradientBoosting model.
        trees: How many to keep, from the first; all if None.
    """
    nodes: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    roots: list[int] = []
    leaves: list[float] = []
    sets: list[float] = []
    for (tree,) in ensemble._predictors[:trees]:
        inner = np.flatnonzero(tree.nodes["is_leaf"] == 0)
        place = {
            n: len(nodes["mode"]) + k for k, n in enumerate(inner.tolist())
        }
        roots.append(place[0])
        for node in tree.nodes[inner]:
            nodes["feature"].append(int(node["feature_idx"]))
            nodes["missing"].append(int(node["missing_go_to_left"]))
            nodes["mode"].append(
                MEMBER if node["is_categorical"] else AT_MOST
            )
            nodes["split"].append(
                0.0 if node["is_categorical"] else node["num_threshold"]
            )
            if node["is_categorical"]:
                bits = tree.raw_left_cat_bitsets[node["bitset_idx"]]
                sets += [*_members(bits), np.nan]  # NaN ends each set
            for side in ("left", "right"):
                child = tree.nodes[node[side]]
                nodes[f"{side}_is_leaf"].append(int(child["is_leaf"]))
                if child["is_leaf"]:
                    nodes[side].append(len(leaves))
                    leaves.append(child["value"])
                else:
                    nodes[side].append(place[node[side]])
    return {**nodes, "roots": roots, "leaves": leaves, "sets": sets}


# endregion layout

COLUMNS = (
    "feature",
    "missing",
    "mode",
    "split",
    "left",
    "left_is_leaf",
    "right",
    "right_is_leaf",
)


def _members(bits: Any) -> list[float]:  # noqa: ANN401
    """The codes whose bits are set, in 8 words of 32 bits."""
    return [
        float(32 * word + bit)
        for word in range(8)
        for bit in range(32)
        if int(bits[word]) >> bit & 1
    ]


def _node(
    ensemble: Any,  # noqa: ANN401
    output: str,
    trees: int | None,
    dtype: np.dtype[Any],
) -> onnx.NodeProto:
    """One ensemble as one node, which adds up the leaves."""
    laid = layout(ensemble, trees)

    def numbers(name: str, kind: Any = dtype) -> onnx.TensorProto:  # noqa: ANN401
        return numpy_helper.from_array(np.array(laid[name], kind))

    return helper.make_node(
        "TreeEnsemble",
        ["x"],
        [output],
        domain="ai.onnx.ml",
        n_targets=1,
        aggregate_function=1,  # sum
        tree_roots=laid["roots"],
        nodes_featureids=laid["feature"],
        nodes_missing_value_tracks_true=laid["missing"],
        nodes_modes=numbers("mode", np.uint8),
        nodes_splits=numbers("split"),
        nodes_truenodeids=laid["left"],
        nodes_trueleafs=laid["left_is_leaf"],
        nodes_falsenodeids=laid["right"],
        nodes_falseleafs=laid["right_is_leaf"],
        membership_values=numbers("sets"),
        leaf_targetids=[0] * len(laid["leaves"]),
        leaf_weights=numbers("leaves"),
    )


def save(
    classifier: Any,  # noqa: ANN401
    regressor: Any,  # noqa: ANN401
    path: Path,
    *,
    trees: int | None = None,
    dtype: Any = np.float32,  # noqa: ANN401
) -> None:
    """Write both ensembles into one graph, with two outputs.

    Args:
        classifier: Gives `late`, the probability of arriving late; trees
            that were taught a logit will do as well.
        regressor: Gives `minutes`; left out if None.
        path: The file to write.
        trees: How many of each to keep; all if None.
        dtype: Of splits, leaves and inputs.
    """
    kind = np.dtype(dtype)
    onnx_kind = helper.np_dtype_to_tensor_dtype(kind)
    parts = {"late": classifier, "minutes": regressor}
    nodes, starts, outputs = [], [], []
    for name, ensemble in parts.items():
        if ensemble is None:
            continue
        nodes.append(_node(ensemble, f"{name}_sum", trees, kind))
        start = float(np.ravel(ensemble._baseline_prediction)[0])
        starts.append(numpy_helper.from_array(np.array([start], kind), name))
        starts[-1].name = f"{name}_start"
        raw = "late_logit" if name == "late" else name
        nodes.append(
            helper.make_node("Add", [f"{name}_sum", f"{name}_start"], [raw])
        )
        outputs.append(
            helper.make_tensor_value_info(name, onnx_kind, ["n", 1])
        )
    nodes.append(helper.make_node("Sigmoid", ["late_logit"], ["late"]))
    columns = classifier.n_features_in_
    graph = helper.make_graph(
        nodes,
        "delays",
        [helper.make_tensor_value_info("x", onnx_kind, ["n", columns])],
        outputs,
        starts,
    )
    model = helper.make_model(
        graph,
        opset_imports=[
            helper.make_opsetid("", 17),
            helper.make_opsetid("ai.onnx.ml", 5),
        ],
        ir_version=10,
    )
    onnx.checker.check_model(model)
    onnx.save(model, path)


def save_model(
    model: DelayModel,
    path: Path,
    *,
    trees: int | None = None,
    dtype: Any = np.float32,  # noqa: ANN401
) -> None:
    """Write the trees of the running case."""
    save(model.classifier, model.regressor, path, trees=trees, dtype=dtype)
