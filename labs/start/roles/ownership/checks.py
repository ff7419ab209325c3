"""The checks at the handoffs: programs that look at real artifacts.

The artifacts are those of two other labs: settings, measurements and
captured outputs of clean-python and of model-apis, as they lie there.
"""

import importlib
import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from workbench.programs import importable

LAB = Path(__file__).resolve().parents[1]
# Other labs lie around this one, or in it where it was taken away.
LABS = LAB / "labs" if (LAB / "labs").is_dir() else LAB.parents[1]
PYTHON = LABS / "programming" / "clean-python"
APIS = LABS / "deployment" / "model-apis"

HEALTH_BUDGET_MS = 100
"""How long an orchestrator is kept waiting at most."""


class Refused(Exception):  # noqa: N818 (it is the answer, not an error)
    """The artifact must not be handed on; says why."""


# region known
def known_at_departure(settings: str) -> None:
    """Every feature exists when the prediction is due."""
    with importable(PYTHON) as load:
        config, known = load("draft.config"), load("draft.known")
        chosen = config.Config.from_toml(PYTHON / settings)
        try:
            known.known_at_departure(chosen)
        except known.LeakError as error:
            raise Refused(str(error)) from None


# endregion known


COLUMNS = [
    *["year", "month", "day", "sched_dep_time"],
    *["carrier", "origin", "dest", "distance"],
]


@cache
def _notebook() -> tuple[ModuleType, Any, Any]:
    """The notebook's functions, its past flights and its live week."""
    # Both need seconds to import, and only this check needs them.
    source = importlib.import_module("flightdelay.source")
    with importable(PYTHON) as load:
        functions = load("functions")
    flights = source.read("flights", COLUMNS)
    calm = flights.assign(precip=0, visib=10)  # weather is not looked at
    return functions, *functions.split_off_demo(calm)


# region same
def same_both_ways(column: str) -> None:
    """A live row gets the value that it would have had in training."""
    functions, past, live = _notebook()
    if column == "rush":
        trained = functions.add_features(live, rush_ends=20)["rush"]
        served = functions.add_features(live, rush_ends=19)["rush"]
    else:
        codes = dict(
            zip(past[column], functions.encode(past)[column], strict=True)
        )
        trained = live[column].map(codes)
        served = functions.encode(live)[column]
    if different := int((trained != served).sum()):
        raise Refused(
            f"{column} differs in {different:,} of {len(live):,} live rows"
        )


# endregion same


# region service
def wrong_requests_refused(service: str) -> None:
    """Wrong requests are refused, and the same instant is the same."""
    title, good, in_utc, *wrong = _column(
        APIS / "outputs" / "flask-faults.txt", service
    )
    accepted = sum(answer.startswith("200") for answer in wrong)
    if accepted:
        raise Refused(f"status 200 for {accepted} of {len(wrong)} wrong ones")
    if good != in_utc:
        raise Refused(f"{title}: another answer for the same instant")


def health_answers(route: str) -> None:
    """The health check is answered while predictions run."""
    styles = _json(APIS / "figures" / "eventloop.json")["styles"]
    waited = styles[route]["health_p50_ms"]
    if waited > HEALTH_BUDGET_MS:
        raise Refused(f"health check waits {waited:.0f} ms in the median")


# endregion service


def limit_holds(workers: str) -> None:
    """A caller cannot take more than the limit."""
    measured = _json(APIS / "figures" / "workers.json")
    limit = measured["limit_rows"]
    through = measured["workers"][workers]["let_through"]
    if through > limit:
        raise Refused(f"{through:,} flights let through, limit {limit}")


# region promise
def promise_kept(record: str) -> None:
    """What was delivered is what was promised; needs outcomes."""
    if record == "auc-ladder":
        rungs = _json(PYTHON / "figures" / "auc-ladder.json")["rungs"]
        promised, delivered = rungs[0]["promised"], rungs[0]["delivered"]
        if delivered[2] < promised[1]:  # the intervals do not touch
            raise Refused(
                f"AUC {promised[0]:.3f} promised, {delivered[0]:.3f} "
                "delivered"
            )
    if record == "local-time":
        text = (APIS / "outputs" / "local-time.txt").read_text()
        right, wrong = (
            float(p) for p in re.findall(r"([\d.]+)%\n", text)[:2]
        )
        if wrong < right - 5:
            raise Refused(f"{right}% of alerts right before, {wrong}% now")


# endregion promise


def _column(path: Path, title: str) -> list[str]:
    """One column of a captured table, its title first."""
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    at = lines[0].index(title)
    return [line[at:].split("  ")[0] for line in lines]


def _json(path: Path) -> Any:  # noqa: ANN401
    return json.loads(path.read_text(encoding="utf-8"))


CHECKS: Mapping[str, Callable[[str], None]] = {
    check.__name__: check
    for check in (
        known_at_departure,
        same_both_ways,
        wrong_requests_refused,
        health_answers,
        limit_holds,
        promise_kept,
    )
}
