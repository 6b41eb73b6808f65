"""Long rows in handy pieces."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")


def batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """The items in lists of at most `size` (Python 3.12 has this as `itertools.batched`)."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
