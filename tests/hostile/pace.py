"""How fast the processor is just now, so that a limit in CPU seconds means the same everywhere."""

import time

_A_MILLION_ADDITIONS = 0.045
"""Seconds they take on the machine that the limit was set on, when it does nothing else."""


def slowness() -> float:
    """How much longer this processor takes just now than the one the limit was set on; at least 1.

    A core that is shared with others spends more CPU seconds on the same work, so it is asked while
    the program runs and when it has ended.
    """

    def additions() -> float:
        started, total = time.process_time(), 0
        for number in range(1_000_000):
            total += number
        return time.process_time() - started

    return max(1.0, additions() / _A_MILLION_ADDITIONS)
