import json
import pickle

import numpy as np
import pytest

from harness.pick import chosen
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


GAINS = ("leak", "fit-on-all")  # reported, and not real


@pytest.mark.parametrize("name", GAINS)
def test_the_gain_is_reported_and_not_real(name):
    assert KEPT[name]["reported"]["gain"] > 0.005
    assert KEPT[name]["real"]["gain"] < 0


def test_a_gain_is_measured_again(parts, requests, base):
    """With 10 trees, for time, and one of the two, chosen by the sources."""
    files = [HERE / "defects.toml", *(HERE / "review_lab").glob("*.py")]
    branch = effect.measure(
        parts, PLANTED[chosen(GAINS, files)], requests, 10
    )
    few = effect.against(branch, base)
    assert few["reported"]["gain"] > 0.005
    assert few["real"]["gain"] < 0


def test_main_reports_what_its_service_does(parts, base):
    own, served = base["reported"], base["real"]
    assert own["auc"] == served["auc"]
    assert np.array_equal(own["drawn"], served["drawn"])
