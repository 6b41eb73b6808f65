"""The report counts what is stored, shows both sides, and says why it is empty."""

import json
from datetime import timedelta

import pytest

from dashboard.report import build_report
from dashboard.report_html import report_as_html, web_link
from dashboard.report_text import report_as_text
from storage.store import Store
from tests.storage.samples import item
from tests.touchpoints.made import NOON, touchpoint
from touchpoints.enumerations import Decision, Outcome, Polarity, Recommendation
from touchpoints.pointer import Pointer
from touchpoints.remark import Remark
from touchpoints.run import Run
from touchpoints.touchpoint import Touchpoint
from touchpoints.watchlist import Watchlist

POSITIVE, NEGATIVE = Polarity.POSITIVE, Polarity.NEGATIVE


def keep(store: Store, *touchpoints: Touchpoint) -> None:
    for each in touchpoints:
        store.touchpoints.replace(each.post.id, [each])


def test_figures_are_those_of_the_stored_touchpoints(store: Store, watchlist: Watchlist) -> None:
    keep(
        store,
        touchpoint("a", label=POSITIVE, recommendation=Recommendation.RECOMMENDS),
        touchpoint("b", label=NEGATIVE, recommendation=Recommendation.WARNS, venue="portal.example"),
        touchpoint("c", label=NEGATIVE, venue="portal.example"),
        touchpoint("d", decision=Decision.REVIEW),
        touchpoint("e", brand="suedstrom"),
    )
    own, rival = build_report(store, watchlist).brands
    assert (own.brand, own.posts, own.to_review) == ("nordlicht", 3, 1)
    assert own.sentiment == {POSITIVE: 1, Polarity.NEUTRAL: 0, NEGATIVE: 2}
    assert own.figures["share_of_voice"].value == 0.75
    assert own.figures["recommendation_balance"].value == 0
    assert [(venue.venue, venue.posts) for venue in own.venues] == [("portal.example", 2), ("forum.example", 1)]
    assert [quote.snippet for quote in own.praise] == ["Nordlicht, positive"]
    assert {quote.venue for quote in own.blame} == {"portal.example"}
    assert (rival.brand, rival.competitor, rival.posts) == ("suedstrom", True, 1)


def test_a_figure_that_can_not_be_says_why(store: Store, watchlist: Watchlist) -> None:
    keep(store, touchpoint("a", label=POSITIVE))
    report = build_report(store, watchlist)
    for written in (report_as_text(report, watchlist.project), report_as_html(report, watchlist)):
        assert "niemand empfiehlt oder warnt" in written


def test_copies_count_once_and_are_shown(store: Store, watchlist: Watchlist) -> None:
    words = " ".join(f"Wort{number}" for number in range(30))
    for number in (1, 2):
        post, text = item(number, words, first_seen_at=NOON + timedelta(hours=number))
        store.posts.save([(post, text)])
        keep(store, touchpoint(post.id, label=POSITIVE, venue=f"paper{number}.example"))
    store.posts.link_copies()
    keep(store, touchpoint("a", label=NEGATIVE), touchpoint("e", brand="suedstrom"))
    report = build_report(store, watchlist)
    own = report.brands[0]
    assert (own.posts, own.figures["share_of_voice"].value) == (2, 2 / 3)
    first, copy = (f"https://paper{n}.example/{item(n)[0].id}" for n in (1, 2))
    assert [(each.url, each.venue, each.of) for each in own.copies] == [(copy, "paper2.example", first)]
    assert [quote.url for quote in own.praise] == [first]
    assert "Kopien, nicht mitgezählt: 1" in report_as_text(report, watchlist.project)
    assert f'href="{copy}"' in report_as_html(report, watchlist)


def test_the_period_has_its_first_day_and_not_its_last(store: Store, watchlist: Watchlist) -> None:
    keep(store, touchpoint("a"))
    assert build_report(store, watchlist, since=NOON).brands[0].posts == 1
    assert build_report(store, watchlist, until=NOON).brands[0].posts == 0


def test_one_brand_is_shown_against_all(store: Store, watchlist: Watchlist) -> None:
    keep(store, touchpoint("a"), touchpoint("b", brand="suedstrom"))
    (only,) = build_report(store, watchlist, brand="suedstrom").brands
    assert only.figures["share_of_voice"].value == 0.5


def test_an_empty_report_says_how_the_sources_ended(store: Store, watchlist: Watchlist) -> None:
    assert "noch nie gelaufen" in report_as_text(build_report(store, watchlist), watchlist.project)
    store.runs.start(Run(id="r1", kind="crawl", source="forum", started_at=NOON))
    store.runs.end("r1", Outcome.ROBOTS, [Remark(fact="start/robots")])
    text = report_as_text(build_report(store, watchlist), watchlist.project)
    assert "Keine Beiträge zu dieser Marke" in text
    assert "robots.txt verbietet es: robots.txt verbietet die Startadresse" in text


def test_what_a_run_warned_of_stands_beside_its_source(store: Store, watchlist: Watchlist) -> None:
    store.runs.start(Run(id="r1", kind="crawl", source="forum", started_at=NOON))
    fell = Remark(fact="fell/author", values={"share": 5, "usual": 98, "runs": 3})
    store.runs.end("r1", Outcome.NEW_POSTS, [Remark(fact="new_posts", values={"count": 1})], fallen=[fell])
    report = build_report(store, watchlist)
    for written in (report_as_text(report, watchlist.project), report_as_html(report, watchlist)):
        assert "Warnung: Beiträge mit Verfasser: 5 %; im Median von 3 früheren Läufen 98 %" in written
        assert "1 neuer Beitrag" in written


def test_places_that_posts_point_to_are_shown_until_they_are_settled(store: Store, watchlist: Watchlist) -> None:
    post, text = item(1, "Mehr dazu steht in der Tarifrunde.", authors=("a1",))
    store.posts.save([(post, text)])
    store.candidates.note([Pointer.from_post(post.id, "https://tarifrunde.example/t/7", NOON)])
    keep(store, touchpoint(post.id))
    report = build_report(store, watchlist)
    (found,) = report.candidates
    assert (found.venue, found.posts, found.writers, found.brands) == ("tarifrunde.example", 1, 1, {"nordlicht": 1})
    assert "tarifrunde.example        Beiträge: 1, Schreibende: 1; nordlicht (1)" in report_as_text(
        report, watchlist.project
    )
    assert 'href="https://tarifrunde.example/"' in report_as_html(report, watchlist)
    store.candidates.dismiss("tarifrunde.example")
    left = build_report(store, watchlist)
    assert "tarifrunde" not in report_as_text(left, watchlist.project) + report_as_html(left, watchlist)


def test_text_and_json_and_html_tell_the_same(store: Store, watchlist: Watchlist) -> None:
    keep(store, touchpoint("a", label=POSITIVE), touchpoint("b", label=POSITIVE))
    report = build_report(store, watchlist, brand="nordlicht")
    assert json.loads(report.model_dump_json())["brands"][0]["figures"]["net_sentiment"]["value"] == 1
    for written in (report_as_text(report, watchlist.project), report_as_html(report, watchlist)):
        assert "+1,00" in written
        assert "https://forum.example/a" in written


def test_english_writes_english_words_and_numbers(store: Store, watchlist: Watchlist) -> None:
    keep(store, touchpoint("a", label=POSITIVE))
    project = watchlist.project.model_copy(update={"language": "en"})
    text = report_as_text(build_report(store, watchlist), project)
    assert "Net sentiment" in text
    assert "+1.00" in text


def test_words_of_a_post_are_only_ever_text(store: Store, watchlist: Watchlist) -> None:
    hostile = '<script>alert(1)</script> " onmouseover=x {{ 7*7 }}'
    facts = touchpoint("a").post.model_copy(update={"url": "javascript:alert(1)"})
    keep(store, touchpoint("a", label=POSITIVE, snippet=hostile).model_copy(update={"post": facts}))
    page = report_as_html(build_report(store, watchlist), watchlist)
    assert "<script" not in page
    assert "javascript:" not in page
    assert "{{ 7*7 }}" in page


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//host/x", "ftp://host/x", ""])
def test_only_web_addresses_become_links(url: str) -> None:
    assert web_link(url) == ""
