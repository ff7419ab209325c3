from hypothesis import given
from hypothesis import strategies as st


@given(st.text())
def test_any_name_can_be_written(tmp_path, name):
    (tmp_path / "name.txt").write_text(name)
