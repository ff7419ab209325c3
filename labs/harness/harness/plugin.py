"""Fixtures of all labs: captured output, figures, one trained model.

A pytest plugin: where the harness is installed, tests find them.

`pytest --force-regen` rewrites outputs, figures and their data, and the
time that each lab takes; the tests whose file changed fail once, so that
nobody regenerates without noticing. (`--regen-all` is silent.)
"""

import io
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from harness import masks
from harness.clock import LabClock
from harness.normalize import Normalizer
from harness.tolerance import difference
from harness.transcript import Transcript, run
from workbench import recorded
from workbench.programs import importable

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from flightdelay import DelayModel
    from flightdelay.evaluation import Evaluation
    from flightdelay.split import Split


# Read when scikit-learn is first imported, so before anything else.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
# For labs that run mypy: one cache for all, where npm test names none.
os.environ.setdefault(
    "MYPY_CACHE_DIR", str(Path(__file__).parents[2] / ".mypy_cache" / "hand")
)


def _regenerating(config: pytest.Config) -> bool:
    return bool(
        config.getoption("force_regen") or config.getoption("regen_all")
    )


def _whole_folders(config: pytest.Config) -> bool:
    """Whether no test was picked out: part of a lab has no lab time."""
    return not (
        config.getoption("keyword")
        or config.getoption("markexpr")
        or config.getoption("lf", default=False)
        or any("::" in argument for argument in config.args)
        or any(argument.endswith(".py") for argument in config.args)
    )


@pytest.fixture(scope="session")
def lab_clock(request: pytest.FixtureRequest) -> Iterator[LabClock]:
    """Sums what the commands of each lab take."""
    clock = LabClock()
    yield clock
    if _regenerating(request.config) and _whole_folders(request.config):
        clock.write()


class TranscriptChecker:
    """Runs commands and compares what they print with outputs/NAME.txt."""

    def __init__(
        self,
        lab: Path,
        files: FileRegressionFixture,
        clock: LabClock,
        regenerate: bool,
    ) -> None:
        self.lab = lab
        self._files = files
        self._clock = clock
        self._regenerate = regenerate

    def __call__(
        self,
        name: str,
        *commands: str,
        cwd: Path | None = None,
        at: str | None = None,
        expect: int = 0,
        timeout: float = 300,
        env: Mapping[str, str] | None = None,
        normalize: Sequence[Normalizer] = (),
    ) -> str:
        """Capture one or more commands in one file.

        Args:
            name: Of the file in outputs/, without .txt.
            commands: Run one after the other.
            cwd: Where; the lab's folder if None.
            at: What a reader has to `cd` to first, from the lab's folder.
            expect: Exit code of the last command; the others give 0.
            timeout: Seconds for each.
            env: Further environment variables.
            normalize: What makes two runs alike.

        Returns:
            The text, which is also what the file holds.
        """
        texts = []
        for i, command in enumerate(commands, start=1):
            transcript = run(
                command,
                cwd or self.lab,
                expect=expect if i == len(commands) else 0,
                timeout=timeout,
                env=env,
                normalize=normalize,
            )
            self._clock.add(self.lab, transcript.seconds)
            texts.append(transcript.text)
        head = "" if at is None else f"$ cd {at}\n"
        text = head + "\n".join(texts)
        self._keep_masks(name, masks.names(normalize, self.lab))
        self._compare(name, text)
        return text

    def inside(
        self, name: str, command: str, program: Callable[[], object]
    ) -> str:
        """Compare what a program prints when it runs in this process.

        For a long program whose parts other tests have computed already.
        Where outputs are redone the command itself runs instead, so that
        what is kept never comes from here.

        Args:
            name: Of the file in outputs/, without .txt.
            command: What a reader would type in the current folder.
            program: Does the same, and prints to sys.stdout.
        """
        if self._regenerate:
            return self(name, command, cwd=Path.cwd())
        printed = io.StringIO()
        with redirect_stdout(printed):
            program()
        text = f"$ {command}\n{printed.getvalue()}".rstrip() + "\n"
        self.check(name, text)
        return text

    def keep(self, name: str, done: Transcript) -> None:
        """Compare a run that a fixture made with outputs/NAME.txt."""
        self._clock.add(self.lab, done.seconds)
        self._keep_masks(name, masks.names(done.normalize, self.lab))
        self._compare(name, done.text)

    def measured(
        self, name: str, command: str, *, timeout: float = 600
    ) -> str:
        """Keep what a measurement printed.

        Seconds and megabytes never repeat, so the command runs only when
        outputs are redone; the file says when and on what machine that
        was. At other times the file must be there, of this command.
        """
        file = self.lab / "outputs" / f"{name}.txt"
        if self._regenerate:
            transcript = run(command, self.lab, timeout=timeout)
            self._clock.add(self.lab, transcript.seconds)
            file.parent.mkdir(exist_ok=True)
            about = f"recorded on {recorded.today()} on {recorded.machine()}"
            file.write_text(f"{transcript.text}\n{about}\n", encoding="utf-8")
        text = file.read_text(encoding="utf-8")
        assert text.startswith(f"$ {command}\n"), "stale: run --force-regen"
        self._keep_masks(name, [masks.NUMBERS])
        return text

    def redone(
        self,
        name: str,
        *commands: str,
        **options: Any,  # noqa: ANN401 (those of __call__)
    ) -> str:
        """Run long commands only when outputs are redone.

        At other times the file must be there, of these commands; the test
        computes a part of it again and holds the text against that.

        Args:
            name: Of the file in outputs/, without .txt.
            commands: Run one after the other.
            options: Those of a command that is always run.
        """
        if self._regenerate:
            return self(name, *commands, **options)
        file = self.lab / "outputs" / f"{name}.txt"
        text = file.read_text(encoding="utf-8")
        found = [line[2:] for line in text.splitlines() if line[:2] == "$ "]
        place = [f"cd {options['at']}"] if options.get("at") else []
        assert found == [*place, *commands], "stale: run --force-regen"
        normalize = options.get("normalize", ())
        self._keep_masks(name, masks.names(normalize, self.lab))
        return text

    def check(self, name: str, text: str) -> None:
        """Compare text that a test made itself with outputs/NAME.txt."""
        self._keep_masks(name, [])
        self._compare(name, text)

    def _keep_masks(self, name: str, wanted: Sequence[str]) -> None:
        """What this capture masks, for whoever compares it with a run."""
        if self._regenerate:
            masks.write(self.lab, name, wanted)
        elif masks.read(self.lab).get(name, []) != list(wanted):
            pytest.fail(f"{masks.FILE} is stale for {name}: --force-regen")

    def _compare(self, name: str, text: str) -> None:
        self._files.check(
            text,
            encoding="utf-8",
            fullpath=self.lab / "outputs" / f"{name}.txt",
        )


@pytest.fixture
def transcript(
    request: pytest.FixtureRequest,
    file_regression: FileRegressionFixture,
    lab_clock: LabClock,
) -> TranscriptChecker:
    """Capture commands of the lab in whose folder the test stands."""
    return TranscriptChecker(
        request.path.parent,
        file_regression,
        lab_clock,
        _regenerating(request.config),
    )


@pytest.fixture(scope="module")
def program(
    request: pytest.FixtureRequest,
) -> Iterator[Callable[[str], ModuleType]]:
    """Import programs of the lab in whose folder the test stands."""
    with importable(request.path.parent) as import_module:
        yield import_module


class FigureChecker:
    """Compares computed data and a redrawn figure with figures/NAME.*."""

    def __init__(
        self, lab: Path, files: FileRegressionFixture, regenerate: bool
    ) -> None:
        self._folder = lab / "figures"
        self._files = files
        self._regenerate = regenerate

    def __call__(
        self,
        name: str,
        data: Mapping[str, Any],
        draw: "Callable[[Mapping[str, Any]], Figure]",
        *,
        rel: float = 1e-3,
        abs_: float = 1e-3,
    ) -> None:
        """Check figures/NAME.json against data, figures/NAME.svg against it.

        Args:
            name: Of both files.
            data: What the lab computed: plain values, as JSON holds them.
            draw: Draws the kept data, so that noise below the tolerance
                does not change the picture.
            rel: Relative tolerance for numbers.
            abs_: Absolute tolerance for numbers.
        """
        from harness.figure import house, to_svg  # loads matplotlib

        file = self._folder / f"{name}.json"
        if self._regenerate:
            self._folder.mkdir(exist_ok=True)
            text = json.dumps(data, indent=2) + "\n"
            file.write_text(text, encoding="utf-8")
        kept = json.loads(file.read_text(encoding="utf-8"))
        computed = json.loads(json.dumps(data))  # tuples become lists
        if found := difference(kept, computed, rel, abs_):
            pytest.fail(f"{file.name} is stale: {found}")
        with house():
            svg = to_svg(draw(kept), name)
        self._files.check(
            svg,
            encoding="utf-8",
            fullpath=self._folder / f"{name}.svg",
        )


@pytest.fixture
def figure(
    request: pytest.FixtureRequest, file_regression: FileRegressionFixture
) -> FigureChecker:
    """Check figures of the lab in whose folder the test stands."""
    return FigureChecker(
        request.path.parent, file_regression, _regenerating(request.config)
    )


@pytest.fixture(scope="session")
def parts() -> "Split":
    """The departures that arrived, split by time as the defaults say."""
    from flightdelay import Config, departures
    from flightdelay.split import by_time

    return by_time(departures.arrived(departures.load()), Config())


@pytest.fixture(scope="session")
def model_file(request: pytest.FixtureRequest) -> Path:
    """The running case's model and its side-car, trained once for all.

    It is kept between runs and shared: copy it before you change it.
    """
    from flightdelay import Config
    from flightdelay.training import fit
    from harness import models

    # The year is read only if there is something to train.
    return models.kept(
        Config(), lambda: fit(request.getfixturevalue("parts"), Config())
    )


@pytest.fixture(scope="session")
def model(model_file: Path) -> "DelayModel":
    """The same model, loaded."""
    from flightdelay import DelayModel

    return DelayModel.load(model_file)


@pytest.fixture(scope="session")
def scored(
    model: "DelayModel", parts: "Split"
) -> "Callable[[str], Evaluation]":
    """Its scores on "validation" or "test", computed once and kept."""
    from flightdelay.training import evaluate_on
    from harness import models

    return lambda period: models.scored(
        model.config, period, lambda: evaluate_on(model, parts, period)
    )
