"""State of scripts: flat, in pieces, under German names, with answers of the shop and of anybody."""

import json
from typing import Any

import pytest

from crawlers.extracted import ExtractedPost
from tests.crawlers.pages import posts
from touchpoints.enumerations import Channel

WORDS = "Kocht schnell, der Deckel klemmt aber seit der zweiten Woche."
REVIEW: dict[str, Any] = {
    "id": "r7",
    "text": WORDS,
    "rating": 2,
    "createdAt": "2026-10-03T08:00:00Z",
    "author": "Uwe P.",
}


def read(script: str) -> tuple[ExtractedPost, ...]:
    markup = f"<html lang='de'><head><title>Zephira</title></head><body><h1>Zephira</h1><p>{WORDS}</p>{script}</body>"
    return tuple(posts(markup, Channel.REVIEW_PORTAL))


def as_json(state: object, marks: str = "") -> str:
    return f'<script type="application/json" {marks}>{json.dumps(state)}</script>'


def facts(post: ExtractedPost) -> tuple[object, ...]:
    return (post.text, post.authors, post.rating and post.rating.value, post.published and post.published.at.day)


def test_references_of_apollo_are_followed() -> None:
    state = {
        "Review:7": {**REVIEW, "author": {"__ref": "User:3"}},
        "User:3": {"__typename": "User", "nickname": "Uwe P."},
        "User:4": {"nickname": "Anna", "friend": {"__ref": "User:4"}},
    }
    (review,) = read(f"<script>window.__APOLLO_STATE__={json.dumps(state)};</script>")
    assert facts(review) == (WORDS, ("Uwe P.",), 2, 3)


def test_nuxt_s_array_of_places_is_made_whole() -> None:
    state = [["Reactive", 1], {"reviews": 2}, [3], {"id": 4, "text": 5, "rating": 6, "createdAt": 7, "author": 8}]
    values = ["r7", WORDS, 2, ["Date", "2026-10-03T08:00:00Z"], "Uwe P."]
    (review,) = read(as_json([*state, *values], 'id="__NUXT_DATA__"'))
    assert facts(review) == (WORDS, ("Uwe P.",), 2, 3)


def test_an_array_whose_parts_hold_each_other_ends() -> None:
    assert len(read(as_json([{"a": 0, "b": 1}, [0, 1]], 'id="__NUXT_DATA__"'))) < 2


def test_what_next_pushes_in_pieces_is_put_together() -> None:
    pushed = f'1:"x"\n5:["$","div",null,{json.dumps({"reviews": [REVIEW]})}]\n'
    pieces = "".join(
        f"<script>self.__next_f.push([1,{json.dumps(part)}])</script>" for part in (pushed[:80], pushed[80:])
    )
    (review,) = read(pieces)
    assert facts(review) == (WORDS, ("Uwe P.",), 2, 3)


def test_german_names_and_grades_are_read() -> None:
    (review,) = read(as_json({"bewertungstext": WORDS, "gesamtnote": "1,3", "datum": "03.10.2026", "autor": "Uwe P."}))
    assert review.authors == ("Uwe P.",)
    assert review.rating
    assert (review.rating.value, review.rating.best, review.rating.worst) == (1.3, 1, 6)


@pytest.mark.parametrize(
    ("answers", "owners"),
    [
        ({"merchantReply": "Das tut uns leid."}, [True]),
        ({"answers": [{"text": "Das tut uns leid.", "type": "MERCHANT"}, {"text": "Bei mir nicht."}]}, [True, False]),
        ({"replies": [{"text": "Das tut uns leid."}]}, [True]),
    ],
)
def test_every_answer_is_a_post_by_its_own_writer(answers: dict[str, Any], owners: list[bool]) -> None:
    review, *replies = read(as_json({"reviews": [{**REVIEW, **answers}]}))
    assert [post.owner_reply for post in replies] == owners
    assert {post.parent_native_id for post in replies} == {review.native_id}
    assert len({post.native_id for post in replies}) == len(replies)
