"""What a page shows beside reviews that it declares: data leave out answers, votes and badges, and often the stars."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crawlers.extracted import ExtractedPost
from crawlers.markup.beginning import beginning_of
from crawlers.records.dated import dated_places
from crawlers.records.outline import Node, Outline
from crawlers.records.ratings import ratings_of
from crawlers.records.replies import Reply, reply_in
from crawlers.records.reviews import helpful_in, said_beside, verified_in
from crawlers.records.spans import Span, spans_of
from crawlers.view import View
from touchpoints.enumerations import Verified

_OPENING, _READ = 60, 400
_LONGER = 40


def with_what_stands_beside(view: View, reviews: Sequence[ExtractedPost]) -> Iterator[ExtractedPost]:
    """The reviews with what the page shows around each one's words, and its answer after it as a post of its own.

    What a review says itself stays as it is, and reviews that are declared with their answers get no other.
    """
    outline = Outline(view.tree)
    bodies = _bodies(outline, reviews)
    numbers = sorted(bodies, key=lambda number: bodies[number].start)
    members = [bodies[number] for number in numbers]
    dates = dated_places(view, outline)
    spans = _up_to_the_next(members, spans_of(members, [place.node.start for place in dates])[0])
    ratings = dict(zip(numbers, ratings_of(outline, spans), strict=True))
    places = dict(zip(numbers, spans, strict=True))
    is_answered = any(post.owner_reply for post in reviews)
    for number, post in enumerate(reviews):
        if number not in bodies or post.owner_reply:
            yield post
            continue
        span, body = places[number], bodies[number]
        said = said_beside(outline, span, body)
        whole = replace(
            post,
            rating=post.rating or ratings[number],
            verified=verified_in(said) if post.verified is Verified.UNKNOWN else post.verified,
            engagement=post.engagement or helpful_in(said),
        )
        yield whole
        reply = None if is_answered else reply_in(outline, span, body, dates)
        if reply is not None:
            yield answer_to(whole, reply)


def answer_to(post: ExtractedPost, reply: Reply) -> ExtractedPost:
    """What the reviewed one answered: no review, and by nobody but the one it is by."""
    return ExtractedPost(
        page_url=post.page_url,
        native_id=f"{post.native_id}-reply" if post.native_id else None,
        parent_native_id=post.native_id,
        answered=post,
        thread_url=post.thread_url,
        authors=(reply.author,) if reply.author else (),
        published=reply.moment,
        language=post.language,
        text=reply.text,
        about=post.about,
        owner_reply=True,
        extractor=post.extractor,
    )


def answering_record(review: ExtractedPost, answer: ExtractedPost) -> ExtractedPost:
    """A record of its own that answers a review."""
    return replace(
        answer,
        parent_native_id=review.native_id,
        answered=review,
        title=None,
        rating=None,
        verified=Verified.UNKNOWN,
        engagement=None,
        owner_reply=True,
    )


def _bodies(outline: Outline, reviews: Sequence[ExtractedPost]) -> dict[int, Node]:
    """The innermost element that shows each review's words and little else; none lies in another."""
    openings = {_letters(post.text[:_READ])[:_OPENING]: number for number, post in enumerate(reviews)}
    longest = max((len(post.text) for post in reviews), default=0) + _LONGER
    found: dict[int, Node] = {}
    for node in outline.nodes:
        size = node.words + node.linked
        if not 0 < size <= longest:
            continue
        number = openings.get(_letters(beginning_of(node.element, _READ))[:_OPENING])
        is_it = number is not None and _is_about_as_long(size, len(reviews[number].text))
        if number is not None and is_it and (number not in found or found[number].holds(node)):
            found[number] = node
    return found


def _letters(text: str) -> str:
    return "".join(re.findall(r"[^\W_]+", text))


def _is_about_as_long(shown: int, told: int) -> bool:
    return told * 4 // 5 - _LONGER // 2 <= shown <= told + _LONGER


def _up_to_the_next(members: Sequence[Node], spans: Sequence[Span]) -> list[Span]:
    """Spans that go on to where the next record begins: an answer may stand below its review as its sibling."""
    ends = [after.start - 1 for after in spans[1:]]
    return [
        *(Span(span.start, max(span.end, end)) for span, end in zip(spans, ends, strict=False)),
        *(
            Span(span.start, _end_of_sibling(member, span))
            for member, span in zip(members[-1:], spans[-1:], strict=True)
        ),
    ]


def _end_of_sibling(member: Node, span: Span) -> int:
    """The end of what follows the last record right away."""
    node = member
    while node.parent is not None and node.parent.start >= span.start:
        node = node.parent
    siblings = node.parent.children if node.parent else []
    return next((other.end for other in siblings if other.start > span.end), span.end)
