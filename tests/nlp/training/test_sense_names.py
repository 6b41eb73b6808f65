"""What the judge of ambiguous names is taught with: names that mean a brand, and everyday words that don't."""

import json
import random
from pathlib import Path

import pytest

from nlp.encoder.passage import MASK
from nlp.training.sense_lessons import Lessons
from nlp.training.sense_names import corpus_names, invented_names, plain, posts
from nlp.training.sense_opinions import key, unseen
from touchpoints.names import NameHit

NAMES = invented_names()


def test_every_name_stands_where_it_is_said_to_stand() -> None:
    assert len(NAMES) > 1400
    assert all(named.start < named.end <= len(named.text) for named in NAMES)


def test_there_is_an_opinion_on_every_invented_name() -> None:
    opinion = unseen()
    for named in NAMES:
        hit = NameHit(named.brand.id, named.start, named.end, "", "", "alias", ambiguous=True)
        assert abs(opinion(named.text, hit, named.brand)) < 50


def test_opinions_are_told_apart() -> None:
    assert len({key(named.text, named.start, named.brand) for named in NAMES}) == len(
        {(named.text, named.start, named.brand.id) for named in NAMES}
    )


def test_a_post_teaches_its_brand_and_a_word_that_is_none(tmp_path: Path) -> None:
    file = tmp_path / "posts.jsonl"
    file.write_text(json.dumps({"text": "Der Schrank von Velmora kam zu spät.", "brand": "Velmora"}), "utf-8")
    brand, word = posts([file], random.Random(1))
    assert (brand.text[brand.start : brand.end], brand.label) == ("Velmora", 1)
    assert (word.text[word.start : word.end], word.label) == ("Schrank", 0)
    assert brand.brand.name == word.brand.name == ""


@pytest.mark.shared
def test_no_text_that_measures_is_learned_from(shared: Path) -> None:
    brands = [NAMES[0].brand]
    texts = corpus_names(shared, frozenset(), brands, random.Random(1))
    without = corpus_names(shared, frozenset({plain(texts[0].text)}), brands, random.Random(1))
    assert texts[0].text in {named.text for named in texts}
    assert texts[0].text not in {named.text for named in without}


def test_the_same_number_of_a_round_gives_the_same_lessons() -> None:
    lessons = Lessons(NAMES[:50], [])
    assert lessons.round(3) == lessons.round(3)
    assert lessons.round(3) != lessons.round(4)


def test_lessons_keep_the_span_on_the_name() -> None:
    for lesson in Lessons(NAMES[:200], []).round(1):
        start, end = lesson.passage.span or (0, 0)
        assert 0 <= start < end <= len(lesson.passage.text)


def test_a_sentence_is_held_against_strangers_too() -> None:
    meant = [named for named in NAMES if named.label][:200]
    lessons = Lessons(meant, []).round(1)
    assert {lesson.label for lesson in lessons} == {0, 1}
    assert any(MASK in lesson.passage.text for lesson in lessons)
