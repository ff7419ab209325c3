import json
import pickle

import numpy as np
import pytest

from review_lab import defects, draw, effect
from review_lab.defects import HERE

PLANTED = {d.id: d for d in defects.load()[0]}
KEPT = json.loads((HERE / "measured/effect.json").read_text())["results"]
NETS = json.loads((HERE / "measured/nets.json").read_text())["caught"]


def test_every_defect_was_measured():
    assert list(KEPT) == ["main", *PLANTED]


def test_the_effects_are_shown(transcript):
    transcript("effect", "python -m review_lab.show effect")


def test_figure(figure):
    data = {
        "defects": {
            name: {
                "reported": KEPT[name]["reported"]["gain"],
                "real": KEPT[name]["real"]["gain"],
                "nets": [net for net, said in NETS[name].items() if said],
            }
            for name in PLANTED
        }
    }
    figure("effects", data, draw.effects)


@pytest.fixture(scope="module")
def requests(parts, tmp_path_factory):
    path = tmp_path_factory.mktemp("asked") / "requests.pkl"
    path.write_bytes(pickle.dumps(effect.requests(parts.test)))
    return path


@pytest.fixture(scope="module")
def base(parts, requests):
    return effect.measure(parts, None, requests, 10)


@pytest.mark.parametrize("name", ["leak", "fit-on-all"])
def test_the_gain_is_reported_and_not_real(parts, requests, base, name):
    """With 10 trees, for time: the signs of the full measurement."""
    branch = effect.measure(parts, PLANTED[name], requests, 10)
    few = effect.against(branch, base)
    for found in (few, KEPT[name]):
        assert found["reported"]["gain"] > 0.005
        assert found["real"]["gain"] < 0


def test_main_reports_what_its_service_does(parts, base):
    own, served = base["reported"], base["real"]
    assert own["auc"] == served["auc"]
    assert np.array_equal(own["drawn"], served["drawn"])
