"""Every seeded article, comment and forum post, held against its record; then nothing new."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

import pytest

from tests.engines.conftest import Bed, Kept
from tests.engines.misago.serve import misago_name
from tests.engines.seeds import Seed, seeded_articles, seeded_products, seeded_threads
from touchpoints.enumerations import Precision
from touchpoints.identity import platform_of, pseudonym

pytestmark = [pytest.mark.engines, pytest.mark.timeout(900)]

# WordPress sets quotes, dashes and dots as a printer would.
_PRINTED = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\xa0": " "})
_FINENESS = {Precision.SECOND: timedelta(seconds=1), Precision.MINUTE: timedelta(minutes=1)}


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.translate(_PRINTED).replace("…", "...")).strip()


def _faults(seed: Seed, kept: Kept, author: str) -> list[str]:
    post = kept.post
    faults = []
    if post.authors != (author,):
        faults.append(f"author is not {seed.author}")
    if post.published_at is None or not _same_moment(seed.at, post.published_at, post.published_precision):
        faults.append(f"published {seed.at}, kept as {post.published_at} ({post.published_precision})")
    if seed.title is not None and post.title != seed.title:
        faults.append(f"title {post.title!r} instead of {seed.title!r}")
    if seed.rating is not None and (post.rating is None or post.rating.value != seed.rating or post.rating.best != 5):
        faults.append(f"rating {post.rating} instead of {seed.rating} of 5")
    return faults


def _same_moment(seeded: datetime, kept: datetime, precision: Precision | None) -> bool:
    fineness = _FINENESS.get(precision) if precision else None
    return fineness is not None and timedelta(0) <= seeded - kept < fineness


def _check(bed: Bed, source: str, seeds: Iterable[Seed]) -> None:
    kept = bed.kept(source)
    by_text = {_plain(each.text): each for each in kept}
    key, platform = bed.home.pseudonym_key(), platform_of(bed.addresses[source])
    faults = []
    for seed in seeds:
        found = by_text.pop(_plain(seed.text), None)
        said = ["is not there"] if found is None else _faults(seed, found, pseudonym(key, platform, seed.author))
        faults += [f"{seed.text[:60]!r}: {fault}" for fault in said]
    faults += [f"{text[:60]!r}: was never seeded" for text in by_text]
    faults += [f"{text[:60]!r}: {n} times" for text, n in Counter(_plain(each.text) for each in kept).items() if n > 1]
    assert not faults, "\n".join(faults)


_API = {"wordpress": "asked for /wp/v2/comments", "misago": "GET /api/threads/"}


def test_every_article_and_comment_of_wordpress_is_kept_with_author_and_moment(bed: Bed) -> None:
    seeds = [seed for row in seeded_articles() for seed in (row.article, *row.comments)]
    assert len(seeds) > 40
    _check(bed, "radlog", seeds)


def test_every_post_of_django_machina_is_kept_with_author_and_moment(bed: Bed) -> None:
    seeds = [seed for row in seeded_threads() for seed in row.posts]
    assert len(seeds) > 45
    _check(bed, "radforum", seeds)


def test_every_post_of_misago_is_kept_with_author_and_moment(bed: Bed) -> None:
    seeds = [seed for row in seeded_threads(misago_name) for seed in row.posts]
    assert len(seeds) > 45
    _check(bed, "radboard", seeds)


def test_every_review_of_django_oscar_is_kept_with_author_moment_title_and_rating(bed: Bed) -> None:
    seeds = [seed for row in seeded_products() for seed in row.reviews]
    assert len(seeds) > 25
    _check(bed, "radladen", seeds)


def test_reviews_know_the_product_that_they_are_about(bed: Bed) -> None:
    about = {_plain(each.text): each.post.about for each in bed.kept("radladen")}
    for row in seeded_products():
        names = {told.name for seed in row.reviews if (told := about[_plain(seed.text)])}
        assert names <= {row.title}
        assert bool(names) == bool(row.reviews)


def test_comments_know_which_comment_they_answer(bed: Bed) -> None:
    kept = {_plain(each.text): each.post for each in bed.kept("radlog")}
    for row in seeded_articles():
        for comment in row.comments:
            if comment.answers is not None:
                answered = row.comments[comment.answers]
                assert kept[_plain(comment.text)].parent_id == kept[_plain(answered.text)].id


def test_titles_carry_no_name_of_the_site(bed: Bed) -> None:
    titles = {each.post.title for each in bed.kept("radlog")}
    assert {_plain(row.title) for row in seeded_articles()} <= {_plain(title) for title in titles if title}


_COUNTS = re.compile(r"posts=(\d+) new_posts=(\d+) touchpoints=(\d+) new_touchpoints=(\d+)")


def test_a_second_crawl_adds_nothing(bed: Bed, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = (_COUNTS.fullmatch(said.strip().splitlines()[-1]) for said in (bed.first_words, bed.crawl()))
    assert first is not None
    assert second is not None
    assert int(first[1]) == int(first[2]) > 0
    assert int(first[3]) == int(first[4]) > 0
    assert second.groups() == (first[1], "0", first[3], "0")
    for source in bed.addresses:
        before, again = (sum(asked.values()) for asked in bed.requests(source)[:2])
        with capsys.disabled():
            print(f"\n{source}: {before} requests, the second time {again} ({again / before:.0%})")
        assert again < before


def test_misagos_routes_are_closed_until_its_owner_opens_them_and_then_double_nothing(bed: Bed) -> None:
    assert _API["misago"] not in bed.log("misago")
    bed.open_routes()
    counts = _COUNTS.fullmatch(bed.crawl("radboard").strip().splitlines()[-1])
    assert _API["misago"] in bed.log("misago")
    assert counts is not None
    assert counts[2] == counts[4] == "0"
    _check(bed, "radboard", [seed for row in seeded_threads(misago_name) for seed in row.posts])


def test_wordpress_gives_the_same_posts_by_the_routes_that_its_owner_opens(bed: Bed) -> None:
    assert _API["wordpress"] not in bed.log("wordpress")
    bed.open_routes()
    fresh = bed.anew()
    fresh.crawl("radlog")
    assert _API["wordpress"] in bed.log("wordpress")
    by_pages, by_routes = ({each.post.id: _told(each) for each in one.kept("radlog")} for one in (bed, fresh))
    assert by_routes == by_pages


def _told(kept: Kept) -> tuple[object, ...]:
    post = kept.post
    return post.url, post.thread_url, post.parent_id, post.published_at, post.title, kept.text
