"""What the levels share: raw records, small enough to train on at once."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import Phase, settings

from flightdelay import Config, DelayModel, departures, source
from flightdelay.split import Split, by_time
from flightdelay.training import fit

# The same examples each time: a red test must mean a changed program. Where
# only the color counts, as in a trial of a mutant, no smallest one is sought.
PHASES = [Phase.generate] + [Phase.shrink] * ("SAMPLE" not in os.environ)
settings.register_profile(
    "levels",
    derandomize=True,
    database=None,
    max_examples=20,
    deadline=None,
    phases=PHASES,
)
settings.load_profile("levels")

EVERY = 10  # one flight in so many
MONTHS = 4
CONFIG = Config(
    train_months=(1, 2),
    validation_months=(3,),
    test_months=(4,),
    max_iterations=25,
    min_samples_leaf=40,
    bootstrap_replicates=20,
    threads=1,
)


# region sample
def write_sample(folder: Path) -> None:
    """Copy the raw records, with a tenth of the flights of four months."""
    for name in source.FILES.values():
        shutil.copy(source.folder() / name, folder)
    flights = source.read("flights")
    few = flights[flights["month"] <= MONTHS].iloc[::EVERY]
    few.to_csv(folder / source.FILES["flights"], index=False)
    weather = source.read("weather")
    weather = weather[weather["month"] <= MONTHS]
    weather.to_csv(folder / source.FILES["weather"], index=False)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of raw records in miniature."""
    if kept := os.environ.get("SAMPLE"):
        return Path(kept)
    folder = tmp_path_factory.mktemp("sample")
    write_sample(folder)
    return folder


# endregion sample


@pytest.fixture(scope="module")
def small(sample: Path) -> Iterator[None]:
    """While a module asks for it, the package reads the sample."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(source, "folder", lambda: sample)
        yield


@pytest.fixture(scope="session")
def config() -> Config:
    """Settings that fit the sample."""
    return CONFIG


@pytest.fixture(scope="module")
def parts(small: None) -> Split:
    """The sample, split by time."""
    return by_time(departures.arrived(departures.load()), CONFIG)


@pytest.fixture(scope="module")
def model(parts: Split) -> DelayModel:
    """A model of the sample."""
    return fit(parts, CONFIG)


@pytest.fixture(scope="session")
def table() -> pd.DataFrame:
    """All departures of the real records."""
    return departures.load()
