"""The labelled posts of the consequence benchmark: what may be learned from, and what measures."""

import pytest

from benchmarks.reading.consequence.posts import (
    LANGUAGES,
    PASSES,
    SETS,
    TRAINING,
    UNDIVIDED,
    LabelledPost,
    is_held_out,
    posts,
    training_posts,
)

EVERY_PART = pytest.mark.parametrize("part", TRAINING)
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def _shown(post: LabelledPost) -> tuple[str, str]:
    return post.text.strip().casefold(), post.brand


@EVERY_LANGUAGE
@EVERY_PART
def test_no_training_post_stands_in_a_set_that_measures(part: str, language: str) -> None:
    measuring = {_shown(post)[0] for written in SETS for post in posts(language, written)}
    assert not measuring & {_shown(post)[0] for post in training_posts(language, part)}


@EVERY_LANGUAGE
def test_no_post_is_trained_with_twice_for_one_brand(language: str) -> None:
    shown = [_shown(post) for part in ("further", "implied") for post in training_posts(language, part)]
    assert len(shown) == len(set(shown))


@EVERY_LANGUAGE
def test_posts_with_the_same_text_are_held_out_together_and_only_of_parts_that_say_so(language: str) -> None:
    implied = training_posts(language, "implied")
    held = {post.text for post in implied if is_held_out(post, "implied")}
    assert 1 / 10 < len(held) / len(implied) < 1 / 5
    assert not held & {post.text for post in implied if not is_held_out(post, "implied")}
    assert not any(is_held_out(post, "further") for post in training_posts(language, "further"))


@EVERY_LANGUAGE
@pytest.mark.parametrize("written", SETS)
def test_a_set_is_halved_by_its_ids_unless_nothing_of_it_may_be_seen(written: str, language: str) -> None:
    halves = {post.half for post in posts(language, written)}
    assert halves == ({"untouched"} if written in UNDIVIDED else {"seen", "untouched"})


@EVERY_LANGUAGE
@pytest.mark.parametrize("written", SETS)
def test_every_post_of_a_set_names_its_brand_and_was_labelled_in_every_pass(written: str, language: str) -> None:
    for post in posts(language, written):
        assert post.brand.casefold() in post.text.casefold()
        assert set(post.labels) == set(PASSES)
        assert all(label.compared_with <= set(post.others) for label in post.labels.values())


@EVERY_LANGUAGE
def test_where_both_readers_of_the_fresh_set_agree_that_is_final(language: str) -> None:
    for post in posts(language, "fresh"):
        assert post.labels["first"] != post.labels["second"] or post.labels["final"] == post.labels["first"]
