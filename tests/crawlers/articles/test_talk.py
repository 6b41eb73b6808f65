"""Whether comments stand under an article."""

from lxml.html import fromstring

from crawlers.articles.talk import shows_comments

SAID = "Bei uns stand die Anlage drei Tage lang still, weil niemand ein Ventil hatte."


def test_comments_are_seen_whose_words_follow_a_picture_or_a_break() -> None:
    comment = f'<div class="comment"><img src=g.png alt="">{SAID}</div>'
    assert shows_comments(fromstring(f"<div>{comment}{comment}</div>"))


def test_links_and_buttons_named_after_comments_are_none() -> None:
    link = f'<div class="comment-link"><a href="#k">{SAID}</a> <button>{SAID}</button></div>'
    assert not shows_comments(fromstring(f"<div>{link}{link}</div>"))
