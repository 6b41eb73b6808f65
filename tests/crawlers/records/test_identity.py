"""What a record is known by."""

from crawlers.extract import extract
from crawlers.page import Hints
from tests.crawlers.test_general_case import PEOPLE, SAID, page_of
from touchpoints.enumerations import Channel


def test_a_record_s_own_number_comes_before_that_of_what_holds_all_records() -> None:
    post = (
        '<div class=k><h4 id="p{n}"><a class=user href="/u/{who}">{who}</a> <i>1{day}.03.2026</i></h4>'
        "<div class=rumpf>{said}</div></div>"
    )
    rows = "".join(post.format(n=4711 + 3 * n, day=n, who=PEOPLE[n], said=SAID[n]) for n in range(4))
    posts = extract(page_of(f'<div id="forum3">{rows}</div>'), Hints(channel=Channel.FORUM, engine="none")).posts
    assert [post.native_id for post in posts] == ["p4711", "p4714", "p4717", "p4720"]


def test_the_article_above_its_comments_leaves_them_their_numbers() -> None:
    text = "Drei Tage lang stand die Anlage still, weil ein Ventil fehlte, das es nur noch im Lager der Firma gab."
    post = (
        '<article class=k id="{id}"><h4>{who} am <time>1{n}.03.2026</time></h4><div class=rumpf>{said}</div></article>'
    )
    rows = "".join(post.format(id=f"c{4711 + 3 * n}", n=n + 1, who=PEOPLE[n], said=SAID[n]) for n in range(4))
    above = post.format(id="beitrag_77", n=0, who="hausmeister", said=text)
    posts = extract(page_of(above + rows), Hints(channel=Channel.FORUM, engine="none")).posts
    assert [post.native_id for post in posts if post.text in SAID] == ["c4711", "c4714", "c4717", "c4720"]


def test_a_signed_and_numbered_record_without_a_date_is_a_post_among_dated_ones() -> None:
    post = (
        '<div class=k id="k{id}"><a class=user href="/u/{n}">{who}</a> <i>{when}</i><div class=rumpf>{said}</div></div>'
    )
    rows = "".join(
        post.format(id=4711 + 3 * n, n=n, who=PEOPLE[n], said=SAID[n], when="neu" if n == 2 else f"1{n}.03.2026")
        for n in range(4)
    )
    posts = extract(page_of(rows), Hints(channel=Channel.FORUM, engine="none")).posts
    assert [(post.text, post.published is None) for post in posts] == [(said, n == 2) for n, said in enumerate(SAID)]
