"""The general case: posts out of a page whose software nobody described.

The page is measured once (`outline`), its dates are found (`dated`), the repeated element that says most beside a date
of its own is taken for the posts' bodies (`bodies`), and each record around a body is labelled: `author`, `published`,
`identity`, `answers`, and where the records are reviews `ratings`, `reviews` and `replies`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crawlers.extracted import ExtractedPost
from crawlers.markup.text import text_of
from crawlers.records.answering import answered_reviews
from crawlers.records.answers import answered
from crawlers.records.author import authors_of
from crawlers.records.beside_reviews import answer_to, answering_record
from crawlers.records.bodies import Bodies, best_bodies
from crawlers.records.called_reviews import are_called_reviews, are_marked_as_reviews
from crawlers.records.closing import without_signatures
from crawlers.records.dated import Dated, dated_places
from crawlers.records.identity import identities_of
from crawlers.records.lone import LONE, lone_body
from crawlers.records.notes import notes_in
from crawlers.records.outline import MOST_NODES, Node, Outline
from crawlers.records.positions import positions_of
from crawlers.records.prose import is_prose
from crawlers.records.published import moments_of
from crawlers.records.quoting import blockquotes_are_bodies
from crawlers.records.ratings import are_rated, ratings_of
from crawlers.records.replies import Reply, reply_in
from crawlers.records.reviews import helpful_in, said_beside, titles_of, verified_in
from crawlers.records.rows import with_rows
from crawlers.records.teasers import are_teasers
from crawlers.records.words import Words, words_of
from crawlers.subjects import on_page
from crawlers.view import View
from touchpoints.enumerations import Channel
from touchpoints.post import Extractor, Rating

_TALK = frozenset({Channel.FORUM, Channel.REVIEW_PORTAL})
"""Where a page that holds one text holds a post; elsewhere that is an article."""
_PARTS = ("div<body.", "section<body.", "td<tr.<table.<body.")
_LITTLE = 1000
_LONGEST_BY = 12
_EXTRACTOR = Extractor(name="general", version="2")


def read_general(view: View) -> tuple[ExtractedPost, ...]:
    """The posts that the page's repeated record holds; empty where nothing on it looks like one."""
    outline = Outline(view.tree)
    if outline.is_cut:
        view.left_out.append(f"only the first {MOST_NODES} elements of the page were searched for posts")
    every = dated_places(view, outline)
    own = [place for place in every if not place.quoted]
    for dates in (own, every) if len(own) < len(every) else (own,):
        found = _found(view, outline, dates)
        if found is not None and (found.key == LONE or is_prose(found.members, dates)):
            found.records = with_rows(outline, found.records)
            return _once(_posts(view, outline, dates, found))
    return ()


def _found(view: View, outline: Outline, dates: Sequence[Dated]) -> Bodies | None:
    """The page's posts, or its one post where that says more than all that repeats: lists of other threads, mostly."""
    repeated = best_bodies(outline, dates)
    said = sum(member.words for member in repeated.members) if repeated else 0
    if view.hints.channel not in _TALK or said > _LITTLE:
        return repeated
    lone = lone_body(outline, dates)
    if repeated is None or lone is None:
        return repeated or lone
    return lone if _says_more(lone, repeated, said) or not is_prose(repeated.members, dates) else repeated


def _says_more(lone: Bodies, repeated: Bodies, said: int) -> bool:
    """Whether one post says more than what repeats apart from it, or this is but its or the page's own parts."""
    body, record = lone.members[0], lone.records[0]
    parts_of_one = all(record.start <= member.start and member.end <= record.end for member in repeated.members)
    if (parts_of_one and not all(map(body.holds, repeated.members))) or repeated.key.startswith(_PARTS):
        return True
    apart = not any(body.holds(member) or member.holds(body) for member in repeated.members)
    return apart and body.words > said


def _posts(view: View, outline: Outline, dates: Sequence[Dated], found: Bodies) -> Iterator[ExtractedPost]:
    ratings = _ratings(view, outline, found)
    are_reviews = _are_reviews(view, found, ratings)
    if found.key != LONE and not are_rated(ratings) and are_teasers(view, outline, dates, found.records):
        return
    notes = notes_in(found.members, found.records, dates)
    authors = authors_of(outline, dates, found.records, found.members, notes)
    replies = [
        reply_in(outline, span, body, dates) if are_reviews else None
        for span, body in zip(found.records, found.members, strict=True)
    ]
    words = _words(view, found, notes, replies, authors)
    moments = moments_of(dates, found.records, found.members)
    identities = identities_of(view, outline, found.records, found.members, dates)
    parents = answered(outline, found.records, found.members, identities)
    positions = positions_of(outline, found.records, found.members)
    title = _title(view)
    titles = (
        titles_of(outline, found.records, found.members, dates, authors, notes) if are_reviews else [title] * len(words)
    )
    answering = answered_reviews(found.members, ratings) if are_rated(ratings) else [None] * len(words)
    reviews: dict[int, ExtractedPost] = {}
    for number, moment in enumerate(moments):
        is_known = authors[number] is not None and identities[number].native_id is not None
        is_undated = moment is None and answering[number] is None and not is_known
        if is_undated or not words[number].text or _is_byline(words[number].text, authors[number]):
            continue
        author, reply = authors[number], replies[number]
        said = said_beside(outline, found.records[number], found.members[number]) if are_reviews else ""
        post = ExtractedPost(
            page_url=view.page.url,
            permalink=identities[number].permalink,
            native_id=identities[number].native_id,
            parent_native_id=parents[number],
            thread_url=view.series_address,
            position=positions[number],
            title=titles[number],
            authors=(author,) if author else (),
            published=moment,
            language=view.language,
            text=words[number].text,
            quotes=words[number].quotes,
            outward=words[number].outward,
            about=on_page(title) if are_reviews else None,
            rating=ratings[number],
            verified=verified_in(said),
            engagement=helpful_in(said),
            extractor=_EXTRACTOR,
        )
        review = reviews.get(told) if (told := answering[number]) is not None else None
        if review is not None:
            yield answering_record(review, post)
            continue
        reviews[number] = post
        yield post
        if reply is not None:
            yield answer_to(post, reply)


def _ratings(view: View, outline: Outline, found: Bodies) -> Sequence[Rating | None]:
    """The records' ratings, where they are reviews: on a portal, and wherever the page calls most of them so."""
    if view.hints.channel is Channel.REVIEW_PORTAL:
        return ratings_of(outline, found.records)
    if are_called_reviews(view, outline, found.records, found.members):
        ratings = ratings_of(outline, found.records)
        if are_rated(ratings):
            return ratings
    return [None] * len(found.records)


def _are_reviews(view: View, found: Bodies, ratings: Sequence[Rating | None]) -> bool:
    """Whether records have titles, subjects and owners' answers of their own: also unrated ones that are called so."""
    if view.hints.channel is Channel.REVIEW_PORTAL or any(ratings):
        return True
    return view.hints.channel is None and are_marked_as_reviews(found.records, found.members)


def _is_byline(text: str, author: str | None) -> bool:
    """Whether a record says nothing but who wrote: 'von Anna' in a list of threads."""
    return author is not None and text.endswith(author) and len(text) <= len(author) + _LONGEST_BY


def _words(
    view: View,
    found: Bodies,
    notes: Sequence[Sequence[Node]],
    replies: Sequence[Reply | None],
    authors: Sequence[str | None],
) -> list[Words]:
    blockquotes = not blockquotes_are_bodies(found.members)
    words = [
        words_of(view, body, (*(note.element for note in beside), *(reply.elements if reply else ())), blockquotes)
        for body, beside, reply in zip(found.members, notes, replies, strict=True)
    ]
    texts = without_signatures([said.text for said in words], authors)
    return [replace(said, text=text) for said, text in zip(words, texts, strict=True)]


def _once(posts: Iterator[ExtractedPost]) -> tuple[ExtractedPost, ...]:
    """Of posts that are met twice on a page the last, in the page's order."""
    return tuple({(post.text, post.authors): post for post in reversed([*posts])}.values())[::-1]


def _title(view: View) -> str | None:
    for element in view.tree.iter("h1"):
        if words := " ".join(text_of(element).split()):
            return words
    return " ".join((view.tree.findtext(".//title") or "").split()) or None
