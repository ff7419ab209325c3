from pathlib import Path

import pytest

from harness import normalize


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("done in 2.31 s", "done in N s"),
        ("17ms, 4 seconds", "Nms, N seconds"),
        ("2 stops and 3 sets", "2 stops and 3 sets"),
        ("v1.2s", "v1.2s"),
        ("2 passed in 68.20s (0:01:08)", "2 passed in Ns"),
    ],
)
def test_durations_lose_their_number_only(before, after):
    assert normalize.durations(before) == after


def test_only_local_ports_are_replaced():
    text = "http://127.0.0.1:8123/ at 12:30, ratio 3:1"
    assert normalize.ports(text) == (
        "http://127.0.0.1:PORT/ at 12:30, ratio 3:1"
    )


@pytest.mark.parametrize("digits", ["18c633d4e4e5", "9f" * 32])
def test_hashes_keep_their_length(digits):
    replaced = normalize.hashes(f"model {digits}.")
    assert digits not in replaced
    assert len(replaced) == len(f"model {digits}.")


def test_words_and_numbers_are_no_hashes():
    assert normalize.hashes("deadbeefcafe 123456789012") == (
        "deadbeefcafe 123456789012"
    )


def test_folder_also_replaces_what_a_link_points_to(tmp_path: Path):
    real = tmp_path / "real"
    real.mkdir()
    link = tmp_path / "link"
    link.symlink_to(real)
    replace = normalize.folder(link, "~/book")
    assert replace(f"{link}/a {real}/b") == "~/book/a ~/book/b"


def test_decimals_round_and_leave_versions_alone():
    text = "AUC 0.69149, numpy 2.4.6123, 1.5, -0.12996"
    assert normalize.decimals(3)(text) == (
        "AUC 0.691, numpy 2.4.6123, 1.5, -0.130"
    )


def test_addresses_are_all_one():
    assert normalize.addresses("<A at 0x7fe1c3a90b50>") == (
        "<A at 0x7f0000000000>"
    )


def test_tracebacks_keep_our_own_frames():
    text = """Traceback (most recent call last):
  File "/home/x/a.py", line 3, in <module>
    load(file)
    ^^^^~~~~~~
  File "/usr/lib/python3.11/tomllib/_parser.py", line 63, in load
    raise TypeError(
  File "<frozen runpy>", line 88, in _run_code
TypeError: no
"""
    assert normalize.library_frames(text) == (
        "Traceback (most recent call last):\n"
        '  File "/home/x/a.py", line 3, in <module>\n'
        "    load(file)\n"
        "TypeError: no\n"
    )
