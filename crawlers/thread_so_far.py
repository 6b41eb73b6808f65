"""ThreadSoFar: what is known of a page's thread when the page is read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ThreadSoFar:
    """`address` is that of the thread's first page, `marks` those of the writers met on its other pages."""

    address: str
    marks: frozenset[str] = frozenset()
