"""A route that writes one value as another type than its software does costs that value, or the post it stands in."""

import copy
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from crawlers.extract import extract
from crawlers.extracted import Extraction, PageOutcome
from crawlers.page import Page

SITE = "https://ort.example"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
WHEN = "2026-11-20T10:00:00"
WORDS = "<p>Der Zähler von Nordlicht steht.</p>"
Path = tuple[str | int, ...]

_NESTED: Any = "Ende"
for _ in range(150):
    _NESTED = {"name": [_NESTED]}
WRONG: dict[str, Any] = {
    "object": {"a": {"b": 1}},
    "empty object": {},
    "list": [[1], "a", None, {}],
    "empty list": [],
    "null": None,
    "true": True,
    "false": False,
    "number": 7,
    "fraction": -1.5,
    "beyond all": 10**30,
    "without end": float("inf"),
    "no number": float("nan"),
    "empty text": "",
    "text": "Unsinn",
    "digits": "12",
    "digits that are none": "²",
    "address that is none": "http://[::1/x",
    "halves and NUL": "\x00\ud800",
    "long": "Nordlicht " * 20_000,
    "nested": _NESTED,
}


def _discourse_post(number: int) -> dict[str, Any]:
    return {
        "id": 100 + number,
        "post_number": number,
        "post_type": 1,
        "username": "rike",
        "created_at": WHEN,
        "cooked": WORDS,
        "reply_to_post_number": 1,
        "hidden": False,
        "user_deleted": False,
        "actions_summary": [{"id": 2, "count": 3}],
    }


def _nodebb_post(number: int) -> dict[str, Any]:
    return {
        "pid": number,
        "index": number - 1,
        "toPid": "1",
        "user": {"username": "rike"},
        "timestampISO": WHEN,
        "editedISO": WHEN,
        "content": WORDS,
        "deleted": 0,
        "upvotes": 2,
    }


def _misago_post(number: int) -> dict[str, Any]:
    return {
        "id": number,
        "poster_name": "rike",
        "posted_on": WHEN,
        "updated_on": WHEN,
        "edits": 1,
        "likes": 2,
        "content": WORDS,
        "is_event": False,
        "is_hidden": False,
        "url": {"index": f"/t/zaehler/7/post/{number}/"},
    }


def _wordpress_article(number: int) -> dict[str, Any]:
    return {
        "id": number,
        "type": "post",
        "link": f"{SITE}/teil-{number}/",
        "date_gmt": WHEN,
        "modified_gmt": WHEN,
        "title": {"rendered": "Zähler"},
        "content": {"rendered": WORDS},
        "_embedded": {"author": [{"name": "Rike"}], "wp:term": [[{"taxonomy": "category", "name": "Strom"}]]},
        "_links": {"collection": [{"href": f"{SITE}/wp-json/wp/v2/posts"}]},
    }


def _wordpress_comment(number: int) -> dict[str, Any]:
    return {
        "id": number,
        "type": "comment",
        "post": 1,
        "parent": 0,
        "author_name": "Rike",
        "link": f"{SITE}/teil-1/#comment-{number}",
        "date_gmt": WHEN,
        "content": {"rendered": WORDS},
        "_embedded": {"up": [{"title": {"rendered": "Zähler"}}]},
        "_links": {"collection": [{"href": f"{SITE}/wp-json/wp/v2/comments"}]},
    }


def _isso_reply(number: int, *replies: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": number,
        "parent": None,
        "created": 1762150000.0,
        "modified": 1762150001.0,
        "text": WORDS,
        "author": "Rike",
        "likes": 1,
        "mode": 1,
        "replies": list(replies),
    }


THREE = (1, 2, 3)
THREADS: dict[str, tuple[str, Path, Any]] = {
    "discourse": (
        "/t/zaehler/7.json",
        ("post_stream", "posts"),
        {
            "id": 7,
            "slug": "zaehler",
            "title": "Zähler",
            "post_stream": {"stream": [101, 102, 103], "posts": [_discourse_post(number) for number in THREE]},
        },
    ),
    "nodebb": (
        "/api/topic/7/zaehler",
        ("posts",),
        {
            "tid": 7,
            "slug": "7/zaehler",
            "title": "Zähler",
            "category": {"name": "Strom"},
            "pagination": {"next": {"active": True, "page": 2}},
            "posts": [_nodebb_post(number) for number in THREE],
        },
    ),
    "misago": (
        "/api/threads/7/posts/",
        ("post_set", "results"),
        {
            "id": 7,
            "title": "Zähler",
            "category": {"name": "Strom"},
            "started_on": WHEN,
            "url": {"index": "/t/zaehler/7/"},
            "post_set": {"next": 2, "results": [_misago_post(number) for number in THREE]},
        },
    ),
    "articles": ("/wp-json/wp/v2/posts?page=1", (), [_wordpress_article(number) for number in THREE]),
    "comments": ("/wp-json/wp/v2/comments", (), [_wordpress_comment(number) for number in THREE]),
    "isso": (
        "/?uri=/teil-1/",
        ("replies",),
        {"id": None, "hidden_replies": 0, "replies": [_isso_reply(1), _isso_reply(2, _isso_reply(4)), _isso_reply(3)]},
    ),
}
LISTS: dict[str, tuple[str, Path, Any]] = {
    "discourse": (
        "/latest.json",
        ("topic_list", "topics"),
        {
            "topic_list": {
                "more_topics_url": "/latest?page=1",
                "topics": [
                    {"id": number, "slug": "zaehler", "last_posted_at": WHEN, "posts_count": 3} for number in THREE
                ],
            }
        },
    ),
    "nodebb": (
        "/api/recent",
        ("topics",),
        {
            "topicCount": 3,
            "pagination": {"next": {"active": True, "page": 2}},
            "topics": [
                {"tid": number, "slug": f"{number}/zaehler", "postcount": 3, "lastposttimeISO": WHEN, "deleted": 0}
                for number in THREE
            ],
        },
    ),
    "nodebb's boards": (
        "/api/categories",
        ("categories",),
        {"categories": [{"cid": number, "slug": f"{number}/strom"} for number in THREE]},
    ),
    "misago": (
        "/api/threads/",
        ("results",),
        {
            "subcategories": [],
            "next": 40,
            "results": [
                {"id": number, "replies": 2, "last_post_on": WHEN, "url": {"index": f"/t/zaehler/{number}/"}}
                for number in THREE
            ],
        },
    ),
}


def read(path: str, data: Any) -> Extraction:
    body = json.dumps(data).encode("utf-8", "surrogatepass")
    return extract(Page(url=SITE + path, body=body, fetched_at=NOW, headers={"content-type": "application/json"}))


def places(data: Any, above: Path = ()) -> Iterator[Path]:
    """The paths of every value in the data but its root."""
    inner: Iterator[tuple[str | int, Any]] = iter(())
    if isinstance(data, dict):
        inner = iter(data.items())
    elif isinstance(data, list):
        inner = iter(enumerate(data))
    for key, value in inner:
        yield (*above, key)
        yield from places(value, (*above, key))


def changed(data: Any, path: Path, value: Any) -> Any:
    whole = copy.deepcopy(data)
    node = whole
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return whole


def without(data: Any, path: Path) -> Any:
    whole = copy.deepcopy(data)
    node = whole
    for key in path[:-1]:
        node = node[key]
    del node[path[-1]]
    return whole


def untouched(rows: Path, path: Path) -> set[int] | None:
    """The numbers of the rows that a change at the path leaves alone; None where it may cost them all."""
    if path == rows[: len(path)]:
        return None
    is_in_a_row = path[: len(rows)] == rows
    return {number for number in range(3) if not (is_in_a_row and path[len(rows)] == number)}


def ids(found: Extraction) -> list[str]:
    """What tells the posts of a thread apart; the answer within another post is left out."""
    told = [(post.native_id or "").rpartition("-")[2] for post in found.posts]
    return [number for number in told if number != "4"]


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("software", THREADS)
def test_a_wrong_type_costs_no_more_than_its_post(software: str, wrong: str) -> None:
    path, rows, data = THREADS[software]
    whole = ids(read(path, data))
    assert len(whole) == 3
    for place in places(data):
        found = read(path, changed(data, place, WRONG[wrong]))
        left = untouched(rows, place)
        assert left is None or {whole[number] for number in left} <= set(ids(found)), place
        assert found.posts or found.detail, place


@pytest.mark.parametrize("software", THREADS)
def test_what_a_route_leaves_out_costs_no_more_than_its_post(software: str) -> None:
    path, rows, data = THREADS[software]
    whole = ids(read(path, data))
    for place in places(data):
        # What the software is told by has to be there.
        if len(place) > len(rows) + 1:
            found = read(path, without(data, place))
            assert {whole[number] for number in untouched(rows, place) or ()} <= set(ids(found)), place


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("software", LISTS)
def test_a_wrong_type_costs_no_more_than_its_row_of_a_list(software: str, wrong: str) -> None:
    path, rows, data = LISTS[software]
    whole = read(path, data).links.threads
    assert len(whole) == 3
    for place in places(data):
        found = read(path, changed(data, place, WRONG[wrong]))
        left = untouched(rows, place)
        assert left is None or {whole[number] for number in left} <= set(found.links.threads), place
        assert found.outcome is PageOutcome.LINKS or found.detail, place


@pytest.mark.parametrize("software", THREADS)
def test_what_a_route_writes_twice_counts_once(software: str) -> None:
    path, _, data = THREADS[software]
    written = json.dumps(data)
    twice = written.replace('"id": 2,', '"id": {}, "id": 2,').replace('"pid": 2,', '"pid": [], "pid": 2,')
    page = Page(url=SITE + path, body=twice.encode(), fetched_at=NOW)
    assert ids(extract(page)) == ids(read(path, data))


@pytest.mark.parametrize("depth", [200, 900, 10_000, 200_000])
@pytest.mark.parametrize("key", ["replies", "post_stream", "x"])
def test_data_nested_deep_is_read_or_refused_in_words(key: str, depth: int) -> None:
    inner = '{"id": 1, "text": "Nordlicht", "hidden_replies": 0, "' + key + '": ['
    body = (inner * depth + "]}" * depth).encode()
    found = extract(Page(url=SITE + "/?uri=/teil-1/", body=body, fetched_at=NOW))
    assert found.posts or found.detail


def _flarum_state() -> dict[str, Any]:
    posts = [
        {
            "type": "posts",
            "id": str(number),
            "attributes": {
                "number": number,
                "createdAt": WHEN,
                "editedAt": WHEN,
                "contentType": "comment",
                "contentHtml": WORDS,
                "isHidden": False,
            },
            "relationships": {"user": {"data": {"id": "9"}}, "discussion": {"data": {"id": "7"}}},
        }
        for number in THREE
    ]
    rike = {"type": "users", "id": "9", "attributes": {"username": "rike", "displayName": "Rike"}}
    return {"apiDocument": {"included": [*posts, rike]}}


def _reviews_state() -> dict[str, Any]:
    reviews = [
        {
            "id": number,
            "title": "Der Zähler",
            "text": f"Mein Zähler von Nordlicht steht seit {number} Wochen.",
            "rating": {"value": 4},
            "consumer": {"displayName": "Rike"},
            "dates": {"publishedDate": WHEN},
            "helpful": 2,
            "isVerified": True,
            "reply": {"text": "Das tut uns leid.", "publishedDate": WHEN},
        }
        for number in THREE
    ]
    return {"props": {"reviews": reviews}}


FORUM_STATE = ("flarum-json-payload", ("apiDocument", "included"), _flarum_state())
REVIEWS_STATE = ("__NEXT_DATA__", ("props", "reviews"), _reviews_state())


def read_state(name: str, data: Any) -> Extraction:
    script = f'<script id="{name}" type="application/json">{json.dumps(data)}</script>'
    shown = "".join(f"<p>{review['text']}</p>" for review in REVIEWS_STATE[2]["props"]["reviews"])
    head = '<title>Zähler</title><script src="/assets/flarum/x.js"></script>' if "flarum" in name else ""
    page = f'<!DOCTYPE html><html lang="de"><head>{head}</head><body><h1>Zähler</h1>{shown}{script}</body></html>'
    return extract(Page(url=f"{SITE}/d/7-zaehler", body=page.encode("utf-8", "surrogatepass"), fetched_at=NOW))


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("state", [FORUM_STATE, REVIEWS_STATE], ids=["flarum", "reviews"])
def test_a_wrong_type_in_a_pages_state_costs_no_more_than_its_post(state: tuple[str, Path, Any], wrong: str) -> None:
    name, listed, data = state
    whole = ids(read_state(name, data))
    assert {"1", "2", "3"} <= set(whole)
    for place in places(data):
        found = set(ids(read_state(name, changed(data, place, WRONG[wrong]))))
        left = untouched(listed, place)
        # One that tells of a writer alone leaves the posts as they are.
        assert left is None or {str(number + 1) for number in left} <= found, place


@pytest.mark.parametrize("depth", [200, 900, 10_000])
@pytest.mark.parametrize("key", ["rating", "consumer", "reply", "text", "id"])
def test_a_pages_state_nested_deep_is_read_or_passed_over(key: str, depth: int) -> None:
    deep = '{"value": ' * depth + "4" + "}" * depth
    written = json.dumps(_reviews_state()).replace('"helpful": 2', f'"{key}": {deep}', 1)
    page = f'<html><body><p>{WORDS}</p><script type="application/json">{written}</script></body></html>'
    assert extract(Page(url=f"{SITE}/d/7-zaehler", body=page.encode(), fetched_at=NOW)).outcome is not None
