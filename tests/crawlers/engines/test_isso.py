"""Isso: the comments of its open route, answers inside answers."""

import json

from crawlers.extracted import PageOutcome
from tests.crawlers.pages import extraction
from touchpoints.enumerations import Channel

ANSWER = {"id": 2, "parent": 1, "created": 1762154400.5, "text": "<p>Stecker?</p>", "author": "Ida", "replies": []}
FIRST = {
    "id": 1,
    "parent": None,
    "created": 1762150000.0,
    "text": "<blockquote>Kocht.</blockquote><p>Meiner nicht.</p>",
    "author": None,
    "likes": 2,
    "replies": [ANSWER],
}


def test_comments_and_answers_are_read_with_their_thread() -> None:
    page = json.dumps({"id": None, "total_replies": 1, "hidden_replies": 0, "replies": [FIRST]})
    found = extraction(page, Channel.BLOG, "https://kommentare.example/?uri=%2Fkocher.html")
    assert found.outcome is PageOutcome.POSTS
    first, answer = found.posts
    assert (first.text, first.quotes, first.authors) == ("Meiner nicht.", ("Kocht.",), ())
    assert first.thread_url == "https://kommentare.example/kocher.html"
    assert (answer.native_id, answer.parent_native_id, answer.authors) == ("isso-2", "isso-1", ("Ida",))
    assert answer.published
    assert answer.published.at.year == 2025
