"""Links of posts to other hosts: found where the author wrote them, and nowhere else."""

from datetime import UTC, datetime

import pytest
from lxml import html

from crawlers.extract import extract
from crawlers.markup.outward import outward
from crawlers.page import Hints, Page
from tests.crawlers.spiders.worlds import ago, article, forum_post, thread_page
from tests.crawlers.test_general_case import forum
from touchpoints.enumerations import Channel

BASE = "https://stromforum.example/viewtopic.php?t=1"


def links(markup: str) -> tuple[str, ...]:
    return outward(html.fragment_fromstring(f"<div>{markup}</div>"), BASE)


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("https://tarifrunde.example/t/7", "https://tarifrunde.example/t/7"),
        ("//tarifrunde.example/", "https://tarifrunde.example/"),
        ("/goto?url=https%3A%2F%2Ftarifrunde.example%2Ft%2F7&s=1", "https://tarifrunde.example/t/7"),
        ("https://anonym.example/?https://tarifrunde.example/", "https://tarifrunde.example/"),
        ("https://netz.example/share?u=https%3A%2F%2Fstromforum.example%2Fx", None),
        ("https://www.awin1.com/cread.php?ued=https%3A%2F%2Ftarifrunde.example%2F", None),
        ("https://www.stromforum.example/x", None),
        ("./viewtopic.php?t=2", None),
        ("mailto:a@tarifrunde.example?subject=http", None),
        ("https://[kaputt/", None),
        ("https://tarifrunde.example:kaputt/", None),
    ],
)
def test_a_link_leads_to_another_host_or_nowhere(href: str, target: str | None) -> None:
    assert links(f'<a href="{href}">dort</a>') == ((target,) if target else ())


def test_each_address_comes_once_and_paid_ones_never() -> None:
    other = '<a href="https://a.example/">a</a>'
    assert links(f'{other}{other}<a rel="nofollow sponsored" href="https://b.example/">b</a>') == (
        "https://a.example/",
    )


def test_a_quotes_links_are_not_the_authors() -> None:
    words = (
        '<blockquote><a href="https://zitat.example/">z</a></blockquote>'
        'Besser: <a href="https://tarifrunde.example/t/7">hier</a>, da steht alles über Nordlicht.'
    )
    page = thread_page("Tarife", [forum_post(1, "Wattwurm", ago(1), words)])
    found = extract(Page(url=BASE, body=page.encode(), fetched_at=datetime.now(UTC)), Hints(engine="phpbb3"))
    assert [post.outward for post in found.posts] == [("https://tarifrunde.example/t/7",)]


def test_posts_of_unknown_software_tell_where_they_lead() -> None:
    link = '<a href="https://tarifrunde.example/t/7">hier</a>'
    shape = f'<div class=e><a href="/u/{{n}}">{{who}}</a><span>{{when}}</span><div class=s>{{said}} {link}</div></div>'
    found = extract(forum(shape), Hints(channel=Channel.FORUM))
    assert [post.outward for post in found.posts] == [("https://tarifrunde.example/t/7",)] * 4


def test_an_articles_links_are_those_of_its_body() -> None:
    words = (
        "Der Versorger Nordlicht senkt seine Preise deutlich, wie Kunden berichten, und das schon im Winter.\n"
        "Verbraucherschützer bleiben dennoch skeptisch und raten weiterhin zum Vergleich der Tarife."
    )
    page = article("/a", "Nordlicht senkt Preise", ago(1), words).replace(
        "wie Kunden", "wie <a href='https://tarifrunde.example/t/7'>Kunden</a>"
    )
    page = page.replace("{site}", "https://blatt.example").replace(
        "</body>", '<footer><a href="https://fuss.example/">Fuß</a></footer></body>'
    )
    told = Page(url="https://blatt.example/a", body=page.encode(), fetched_at=datetime.now(UTC))
    found = extract(told, Hints(channel=Channel.PRESS))
    assert [post.outward for post in found.posts] == [("https://tarifrunde.example/t/7",)]
