"""A port belongs to one holder at a time."""

import socket
import subprocess
import sys

import pytest

from workbench.ports import HOST, RANGE, NoPortError, is_free, reserved

OTHER = """
import sys
from workbench.ports import reserved
first, last = map(int, sys.argv[1:])
with reserved(range(first, last)) as port:
    print(port)
"""


def other_process(ports):
    """The port that another process gets at the same time."""
    command = [sys.executable, "-c", OTHER, str(ports.start), str(ports.stop)]
    return int(subprocess.check_output(command, text=True))


@pytest.fixture
def three():
    """Three ports in a row, all free."""
    with reserved() as first:
        starts = range(first, RANGE.stop, 3)
    rows = (range(start, start + 3) for start in starts)
    return next(row for row in rows if all(map(is_free, row)))


def test_nobody_else_gets_a_held_port(three):
    with reserved(three) as first, reserved(three) as second:
        assert len({first, second, other_process(three)}) == 3


def test_a_server_s_port_is_not_given_away(three):
    with socket.create_server((HOST, three[1])), reserved(three) as first:
        assert other_process(three) not in {three[1], first}


def test_when_all_are_taken_it_says_so(three):
    one = three[:1]
    with (
        reserved(one),
        pytest.raises(NoPortError, match="is free"),
        reserved(one),
    ):
        pass
    with reserved(one) as again:  # and it was given back
        assert again == one[0]
