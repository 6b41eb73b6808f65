"""A test's page states its verdict in its own words and boxes, whatever teasers of other tests say beside it."""

import pytest

from tests.crawlers.pages import BODY, posts
from touchpoints.enumerations import Channel
from touchpoints.post import Rating

TEASERS = """<aside><ul><li><a href="/toaster">Toaster Belio im Test</a> Gesamtnote 1,2</li>
<li><div class="titel"><a href="/muehle">Kaffeemühle Corva</a></div><b>Wertung: 4,5 von 5 Sternen</b></li></ul>
</aside>"""
STARS = '<i class="icon-star-full"></i>' * 4 + '<i class="icon-star-empty"></i>'


def verdict(box: str, channel: Channel | None = Channel.TEST_REPORT, title: str = "Zephira im Test") -> Rating | None:
    head = f'<head><title>{title} | Blatt</title><meta property="og:type" content="article"></head>'
    page = f"<html lang='de'>{head}<body><h1>{title}</h1><article>{BODY}{box}</article>{TEASERS}</body></html>"
    return posts(page, channel)[0].rating


@pytest.mark.parametrize("channel", [Channel.TEST_REPORT, None])
@pytest.mark.parametrize(
    ("box", "value", "best"),
    [
        ("<div><span>Gesamtnote</span><span>1,8</span><span>gut</span></div>", 1.8, 1),
        ("<section class=box><h3>Testergebnis</h3><dl><dt>Gesamtnote</dt><dd>1,9</dd></dl></section>", 1.9, 1),
        (f"<div class=urteil><h2>Redaktion</h2><p>{STARS}</p></div>", 4, 5),
        ("<div class=fazit><b aria-label='4,5 von 5 Sternen'></b></div>", 4.5, 5),
    ],
)
def test_the_test_s_own_box_tells_its_verdict(box: str, value: float, best: float, channel: Channel | None) -> None:
    rating = verdict(box, channel)
    assert rating
    assert (rating.value, rating.best) == (value, best)


@pytest.mark.parametrize("box", ["", f"<div class='leserwertung'>{STARS}</div>"])
def test_teasers_and_readers_give_no_verdict(box: str) -> None:
    assert verdict(box) is None


def test_a_page_that_nobody_calls_a_test_states_none() -> None:
    assert verdict("<p>Die Schulnote: 1,8 war ihr Ziel.</p>", None, "Zephira kocht für Kinder") is None
