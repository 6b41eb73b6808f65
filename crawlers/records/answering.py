"""Records among reviews that are answers to them: without a rating, and called an answer or lying inside a review."""

from collections.abc import Iterator, Sequence

from crawlers.records.outline import Node
from crawlers.records.replies import is_marked_as_reply
from touchpoints.post import Rating


def answered_reviews(bodies: Sequence[Node], ratings: Sequence[Rating | None]) -> list[int | None]:
    """For each record the number of the review that it answers, or None where it is a review itself."""
    rated = [number for number, rating in enumerate(ratings) if rating is not None]
    return [None if rating is not None else _answered(number, bodies, rated) for number, rating in enumerate(ratings)]


def _answered(number: int, bodies: Sequence[Node], rated: Sequence[int]) -> int | None:
    before = max((other for other in rated if other < number), default=None)
    if before is None:
        return None
    own = list(_around(bodies[number], bodies[before]))
    if any(map(is_marked_as_reply, own)):
        return before
    shared = own[-1].parent if own else None
    held = sum(shared.holds(bodies[other]) for other in rated) if shared is not None else 0
    return before if held == 1 and len(rated) > 1 else None


def _around(body: Node, other: Node) -> Iterator[Node]:
    """The body and what holds it without holding the other."""
    node: Node | None = body
    while node is not None and not node.holds(other):
        yield node
        node = node.parent
