import sys

import pytest

from workbench.programs import importable


def test_two_labs_may_name_a_program_alike(tmp_path):
    for lab in ("one", "two"):
        folder = tmp_path / lab
        folder.mkdir()
        (folder / "app.py").write_text(f"import helper\nNAME = {lab!r}\n")
        (folder / "helper.py").write_text("")
        with importable(folder) as program:
            name = program("app").NAME
            assert name == lab
        assert "app" not in sys.modules
        assert "helper" not in sys.modules
        assert str(folder) not in sys.path


def test_it_cleans_up_after_an_error(tmp_path):
    (tmp_path / "app.py").write_text("import missing_module\n")
    with (
        pytest.raises(ModuleNotFoundError, match="missing_module"),
        importable(tmp_path) as program,
    ):
        program("app")
    assert str(tmp_path) not in sys.path


def test_packages_below_the_folder_stay_loaded(tmp_path, monkeypatch):
    site = tmp_path / ".venv" / "site-packages"
    site.mkdir(parents=True)
    (site / "installed_once.py").write_text("")
    (tmp_path / "app.py").write_text("import installed_once\n")
    monkeypatch.syspath_prepend(site)
    with importable(tmp_path) as program:
        program("app")
    assert "installed_once" in sys.modules
    del sys.modules["installed_once"]
