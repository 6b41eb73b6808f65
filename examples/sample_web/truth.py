"""What is true of the sample web: every post that is there, who wrote it, when, and how it speaks of whom."""

from collections.abc import Iterator
from typing import Any, Literal

from examples.sample_web.content import Admitted, Content, Feeling, Forum, Journal, Portal, Words
from examples.sample_web.forum import post_numbers
from examples.sample_web.journal import pieces
from examples.sample_web.place import Place
from examples.sample_web.portal import numbered_reviews
from touchpoints.record import Record, UtcDatetime

_FEELING_OF_STARS: dict[int, Feeling] = {1: "-", 2: "-", 3: "0", 4: "+", 5: "+"}


class TruePost(Record):
    """One post. `author` is `None` where an agency and no person wrote; `day_only` where its page shows no time."""

    kind: Literal["review", "owner_reply", "forum_post", "article", "comment"]
    host: str
    path: str
    native_id: int | None
    author: str | None
    published_at: UtcDatetime
    day: str
    day_only: bool
    text: str
    language: str
    brands: dict[str, Feeling]
    rating: float | None = None
    admitted: Admitted
    contact: tuple[str, ...] = ()

    @property
    def opening(self) -> str:
        """The first words, by which the post is known on its site."""
        return " ".join(self.text.split())[:40]


def true_posts(content: Content, place: Place) -> list[TruePost]:
    """Every post that a crawl may meet; what robots.txt forbids is not among them."""
    found = [*_reviews(content.portal, place), *_forum_posts(content.forum, place)]
    for journal in content.journals:
        found += _articles(journal, place)
    return found


def _reviews(site: Portal, place: Place) -> Iterator[TruePost]:
    for number, product, review in numbered_reviews(site):
        path = f"/produkt/{product.slug}/bewertung/{number}"
        subject = {product.brand: _FEELING_OF_STARS[review.stars]} if product.brand else {}
        yield _post(
            "review",
            site.host,
            path,
            number,
            review,
            place,
            day_only=True,
            rating=float(review.stars),
            brands={**subject, **review.feels},
            admitted="yes" if product.brand else "no",
        )
        if review.reply:
            words = Words(by=f"{product.maker} Kundenservice", at=review.reply.at, text=review.reply.text)
            about = {"admitted": "yes" if product.brand else "no", "day_only": True}
            yield _post("owner_reply", site.host, path, None, words, place, **about)


def _forum_posts(site: Forum, place: Place) -> Iterator[TruePost]:
    numbers = post_numbers(site)
    for board in site.boards:
        for thread in () if board.forbidden else board.threads:
            for number, post in zip(numbers[thread.id], thread.posts, strict=True):
                path = f"/viewtopic.php?p={number}#p{number}"
                yield _post("forum_post", site.host, path, number, post, place, language=thread.lang)


def _articles(site: Journal, place: Place) -> Iterator[TruePost]:
    for piece in pieces(site, place):
        article = piece.article
        if article.forbidden:
            continue
        yield _post(
            "article",
            site.host,
            piece.path,
            piece.id,
            article,
            place,
            language=site.lang,
            rating=article.verdict.grade if article.verdict else None,
            author=None if article.agency else article.by,
        )
        for _, number, comment in piece.comments:
            path = f"{piece.path}#comment-{number}"
            yield _post("comment", site.host, path, number, comment, place, language=site.lang)


def _post(kind: str, host: str, path: str, native_id: int | None, words: Words, place: Place, **more: Any) -> TruePost:
    moment = place.moment(words.at)
    facts = {
        "kind": kind,
        "host": host,
        "path": path,
        "native_id": native_id,
        "author": words.by,
        "published_at": moment,
        "day": str(moment.date()),
        "day_only": False,
        "text": words.text,
        "language": "de",
        "brands": words.feels,
        "admitted": words.admitted,
        "contact": words.contact,
        **more,
    }
    return TruePost.model_validate(facts if words.lang is None else {**facts, "language": words.lang})
