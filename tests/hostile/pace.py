"""How fast the processor is just now, so that a limit in CPU seconds means the same everywhere."""

import gc
import time

_ON_A_QUIET_MACHINE = 0.040
"""Seconds of the work below on the machine that the limit was set on, when it does nothing else."""


def slowness() -> float:
    """How much longer this processor takes just now than the one the limit was set on; at least 1.

    A core that shares its caches with others spends more CPU seconds on the same work, so it is
    asked while the program runs and when it has ended, with work of the same kind: many small
    texts and lists that do not stay in a cache. Circles are looked for as often as then, whatever
    has been imported since.
    """
    often = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    started = time.process_time()
    made = {str(number): (number, [number]) for number in range(100_000)}
    used = time.process_time() - started
    gc.set_threshold(*often)
    assert len(made) == 100_000
    return max(1.0, used / _ON_A_QUIET_MACHINE)
