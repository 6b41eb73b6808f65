"""WordPress: an article with its comments, in whatever theme."""

import json

import pytest

from crawlers.extracted import ExtractedPost
from tests.crawlers.pages import BODY, extraction, posts
from touchpoints.enumerations import Channel

HEAD = """<link rel="https://api.w.org/" href="https://blog.example/wp-json/">
<meta name="generator" content="WordPress 6.5">
<link rel="canonical" href="https://blog.example/kocher/">"""
CLASSIC = """<ol class="commentlist">
<li class="comment" id="comment-11"><div id="div-comment-11"><div class="comment-author vcard">
<cite class="fn">Uwe P.</cite>
<span class="says">sagt:</span></div><div class="comment-meta"><a href="#comment-11">3. November 2026 um 14:05</a></div>
<p>Meiner kocht nicht.</p><div class="reply"><a href="#">Antworten</a></div></div>
<ul class="children"><li class="comment" id="comment-12"><div class="comment-author"><cite class="fn">Ida</cite></div>
<div class="comment-meta">4. November 2026 um 09:00</div><p>Stecker prüfen!</p></li></ul></li>
<li class="pingback" id="comment-13"><p>Pingback: Anderswo</p></li></ol>"""
MODERN = """<div id="comments"><article id="comment-11" class="comment"><footer><b class="fn">Uwe P.</b>
<time datetime="2026-11-03T14:05:00+01:00">gestern</time></footer><div class="comment-content">
<blockquote>Der kocht.</blockquote>
<p>Meiner kocht nicht.</p></div></article></div>"""


def page(comments: str) -> str:
    body = f'<article id="post-7"><h1 class="entry-title">Kocher</h1><div class="entry-content">{BODY}</div></article>'
    return f'<html lang="de"><head>{HEAD}</head><body class="single postid-7">{body}{comments}</body></html>'


def read(comments: str) -> tuple[ExtractedPost, ...]:
    return posts(page(comments), Channel.BLOG, "https://blog.example/kocher/")


def test_the_article_comes_first_and_comments_say_what_they_answer() -> None:
    article, first, answer = read(CLASSIC)
    assert (article.native_id, article.position) == ("post-7", 1)
    assert (first.native_id, first.parent_native_id) == ("comment-11", "post-7")
    assert (answer.native_id, answer.parent_native_id) == ("comment-12", "comment-11")
    assert answer.about
    assert answer.about.name == "Kocher"


def test_a_comment_holds_its_own_words_alone() -> None:
    _, first, answer = read(CLASSIC)
    assert (first.text, answer.text) == ("Meiner kocht nicht.", "Stecker prüfen!")
    assert first.authors == ("Uwe P.",)


@pytest.mark.parametrize("theme", [CLASSIC, MODERN])
def test_a_comments_time_is_read_in_any_theme(theme: str) -> None:
    moment = read(theme)[1].published
    assert moment
    assert moment.at.isoformat() == "2026-11-03T13:05:00+00:00"


def test_what_a_comment_quotes_is_not_its_text() -> None:
    comment = read(MODERN)[1]
    assert comment.text == "Meiner kocht nicht."
    assert comment.quotes == ("Der kocht.",)


def test_two_blogs_on_one_host_do_not_share_ids() -> None:
    html = page(CLASSIC).replace("blog.example/wp-json/", "blog.example/reise/wp-json/")
    assert [post.native_id for post in posts(html, Channel.BLOG)][:2] == ["reise/post-7", "reise/comment-11"]


def test_the_open_route_is_read() -> None:
    entry = {
        "id": 12,
        "post": 7,
        "parent": 11,
        "type": "comment",
        "author_name": "Ida",
        "date_gmt": "2026-11-04T08:00:00",
        "content": {"rendered": "<p>Stecker pr&uuml;fen!</p>"},
        "link": "https://blog.example/kocher/#comment-12",
    }
    found = extraction(json.dumps([entry]), Channel.BLOG, "https://blog.example/wp-json/wp/v2/comments")
    assert found.engine == "wordpress"
    assert found.posts[0].native_id == "comment-12"
    assert found.posts[0].parent_native_id == "comment-11"
    assert found.posts[0].text == "Stecker prüfen!"
