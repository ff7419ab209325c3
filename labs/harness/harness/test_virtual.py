"""Sleeping takes no time and has the right length."""

import asyncio

import pytest

from harness.virtual import VirtualLoop


@pytest.fixture
def loop():
    loop = VirtualLoop()
    yield loop
    loop.close()


def test_a_day_passes_at_once_and_in_order(loop):
    seen = []

    async def later(hours):
        await asyncio.sleep(3600 * hours)
        seen.append((hours, loop.time()))

    async def day():
        await asyncio.gather(later(24), later(1), later(12))

    loop.run_until_complete(day())
    assert [hours for hours, _ in seen] == [1, 12, 24]
    for hours, at in seen:
        assert at == pytest.approx(3600 * hours, abs=1e-3)


def test_who_waits_for_nothing_that_can_happen_is_told(loop):
    async def for_ever():
        await asyncio.get_running_loop().create_future()

    with pytest.raises(RuntimeError, match="something outside"):
        loop.run_until_complete(for_ever())
