"""Every seeded article, comment and forum post, held against its record; then nothing new."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

import pytest

from tests.engines.conftest import Bed, Kept
from tests.engines.seeds import Seed, seeded_articles, seeded_threads
from touchpoints.enumerations import Precision
from touchpoints.identity import platform_of, pseudonym

pytestmark = [pytest.mark.engines, pytest.mark.timeout(280)]

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
    return faults


def _same_moment(seeded: datetime, kept: datetime, precision: Precision | None) -> bool:
    fineness = _FINENESS.get(precision) if precision else None
    return fineness is not None and timedelta(0) <= seeded - kept < fineness


def _check(bed: Bed, source: str, address: str, seeds: Iterable[Seed]) -> None:
    kept = bed.kept(source)
    by_text = {_plain(each.text): each for each in kept}
    key, platform = bed.home.pseudonym_key(), platform_of(address)
    faults = []
    for seed in seeds:
        found = by_text.pop(_plain(seed.text), None)
        said = ["is not there"] if found is None else _faults(seed, found, pseudonym(key, platform, seed.author))
        faults += [f"{seed.text[:60]!r}: {fault}" for fault in said]
    faults += [f"{text[:60]!r}: was never seeded" for text in by_text]
    faults += [f"{text[:60]!r}: {n} times" for text, n in Counter(_plain(each.text) for each in kept).items() if n > 1]
    assert not faults, "\n".join(faults)


def test_every_article_and_comment_of_wordpress_is_kept_with_author_and_moment(bed: Bed) -> None:
    seeds = [seed for row in seeded_articles() for seed in (row.article, *row.comments)]
    assert len(seeds) > 40
    _check(bed, "radlog", bed.blog, seeds)


def test_every_post_of_django_machina_is_kept_with_author_and_moment(bed: Bed) -> None:
    seeds = [seed for row in seeded_threads() for seed in row.posts]
    assert len(seeds) > 45
    _check(bed, "radforum", bed.forum, seeds)


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


def test_a_second_crawl_adds_nothing(bed: Bed) -> None:
    counts = re.compile(r"posts=(\d+) new_posts=(\d+) touchpoints=(\d+) new_touchpoints=(\d+)")
    first, second = (counts.fullmatch(said.strip().splitlines()[-1]) for said in (bed.first_words, bed.crawl()))
    assert first is not None
    assert second is not None
    assert int(first[1]) == int(first[2]) > 0
    assert int(first[3]) == int(first[4]) > 0
    assert second.groups() == (first[1], "0", first[3], "0")
