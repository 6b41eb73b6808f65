"""The general case: golden pages with all engine files left aside, and pages that hold no posts at all."""

from datetime import UTC, datetime

import pytest

from crawlers.extract import extract
from crawlers.extracted import PageOutcome
from crawlers.page import Hints, Page
from tests.crawlers.test_engines import expected_of, extraction_of
from touchpoints.enumerations import Channel

NOW = datetime(2026, 3, 20, 13, 30, tzinfo=UTC)
PEOPLE = ("amsel_lotte", "Kuno Brix", "greta.w", "Ole T.")
SAID = (
    "Meine Zephira ruckelt seit gestern beim Schleudern, und niemand im Laden wusste, warum.",
    "Bei mir half es, die Füße neu auszurichten.",
    (
        "Das kann auch an den Lagern liegen. Wie alt ist das Gerät? Meines hielt elf Jahre, dann kam der Techniker und "
        "sagte, dass sich die Reparatur nicht mehr lohnt."
    ),
    "Danke euch, es waren wirklich die Füße!",
)


def page_of(records: str, head: str = "") -> Page:
    menu = "<nav><a href=/>Start</a><a href=/impressum>Impressum</a></nav>"
    body = f"<html lang=de><head>{head}</head><body>{menu}{records}</body></html>"
    return Page(url="https://forum.example/gespraech/77", body=body.encode(), fetched_at=NOW)


def forum(shape: str) -> Page:
    rows = (
        shape.format(n=number, who=PEOPLE[number], said=SAID[number], when=f"0{number + 1}.03.2026, 1{number}:05")
        for number in range(4)
    )
    return page_of(f"<h1>Zephira ruckelt</h1><div class=faden>{''.join(rows)}</div>")


SHAPES = (
    """<div class="eintrag" id="e{n}"><div class="kopf"><a href="/nutzer/{n}">{who}</a><span>{when}</span></div>
    <div class="rumpf">{said}</div></div>""",
    """<table><tr><td><b>{who}</b><br>Mitglied</td><td><i>{when}</i><div class=txt>{said}</div></td></tr></table>""",
    """<li class="komm"><cite>{who}</cite> <time datetime="2026-03-1{n}T10:00:00+01:00">x</time><p>{said}</p></li>""",
    """<section class=k><p class=text>{said}</p>
    <footer>von <a class=user href="/u/{n}">{who}</a> am {when}</footer></section>""",
)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_repeated_record_is_split_and_labelled(shape: str) -> None:
    posts = extract(forum(shape), Hints(channel=Channel.FORUM, engine="none")).posts
    assert [post.text for post in posts] == list(SAID)
    assert [post.authors for post in posts] == [(who,) for who in PEOPLE]
    assert all(post.published is not None for post in posts)


def test_records_whose_classes_take_turns_are_all_of_one_kind() -> None:
    shape = """<li class="{turn}"><span>1{n}.03.2026, 11:05</span><span>gepostet von {who}</span><p>{said}</p></li>"""
    rows = "".join(shape.format(turn=("even", "odd")[n % 2], n=n, who=PEOPLE[n], said=SAID[n]) for n in range(4))
    posts = extract(page_of(f"<ul>{rows}</ul>"), Hints(channel=Channel.FORUM, engine="none")).posts
    assert [(post.text, post.authors) for post in posts] == [(SAID[n], (PEOPLE[n],)) for n in range(4)]


@pytest.mark.parametrize("name", ["phpbb3", "vbulletin4", "smf2", "mybb", "woltlab", "fluxbb", "machina"])
def test_a_known_engine_s_page_is_read_without_its_file(name: str) -> None:
    posts = extraction_of(name, engine="none").posts
    assert [post.text for post in posts] == [post["text"] for post in expected_of(name)["posts"]]


def test_a_list_of_threads_is_no_post_and_leads_on() -> None:
    row = '<tr><td><a href="/gespraech/{n}">Frage Nummer {n} zur Zephira</a></td><td>{who}</td><td>{when}</td></tr>'
    rows = "".join(row.format(n=n, who=PEOPLE[n], when=f"0{n + 1}.03.2026") for n in range(4))
    found = extract(page_of(f"<table class=themen>{rows}</table>"), Hints(channel=Channel.FORUM, engine="none"))
    assert found.outcome is PageOutcome.LINKS
    assert found.links.threads == tuple(f"https://forum.example/gespraech/{n}" for n in range(4))


def test_teasers_of_other_pages_are_no_posts() -> None:
    title = '<h3><a href="/artikel/{n}">Warum Maschine {n} nun doch ruckelt</a></h3>'
    tease = f"<div class=t>{title}<time>{{when}}</time><p>{{said}}</p></div>"
    rows = "".join(tease.format(n=n, said=SAID[n], when=f"0{n + 1}.03.2026") for n in range(4))
    assert extract(page_of(rows), Hints(channel=Channel.FORUM, engine="none")).posts == ()


def test_a_post_that_is_repeated_on_the_page_is_given_once() -> None:
    shape = SHAPES[0]
    best = shape.format(n=9, who=PEOPLE[1], said=SAID[1], when="02.03.2026, 11:05")
    page = forum(shape)
    doubled = page.body.decode().replace("<div class=faden>", f"<div class=faden>{best}")
    posts = extract(page_of(doubled), Hints(channel=Channel.FORUM, engine="none")).posts
    assert [post.text for post in posts].count(SAID[1]) == 1


def test_ratings_are_read_on_review_portals_alone() -> None:
    shape = SHAPES[0].replace("<span>{when}</span>", '<span>{when}</span><span class="stars" title="{n} von 5"></span>')
    page = forum(shape)
    rated = extract(page, Hints(channel=Channel.REVIEW_PORTAL, engine="none")).posts
    assert [post.rating and post.rating.value for post in rated][1:] == [1, 2, 3]
    assert {post.rating for post in extract(page, Hints(channel=Channel.FORUM, engine="none")).posts} == {None}


REVIEW = """<article class="kritik"><h3 class="star-rating Four">
<a href="/kritik/{n}">Brauchbares Gerät, Teil {n}</a></h3>
<p>{said}</p><p><small>Von <strong>{who}</strong> am {when} bewertet | <a href="/kritik/{n}">Permalink</a></small></p>
<p><small>Die Bewertung hat keine Stimmen.</small></p></article>"""


def test_rated_records_with_titles_of_their_own_are_reviews_and_head_and_foot_are_none_of_their_words() -> None:
    found = extract(forum(REVIEW), Hints(channel=Channel.REVIEW_PORTAL, engine="none"))
    assert [post.text for post in found.posts] == list(SAID)
    assert [post.authors for post in found.posts] == [(name,) for name in PEOPLE]
    assert {post.rating.value for post in found.posts if post.rating} == {4}
    assert all(post.about and post.about.name == "Zephira ruckelt" for post in found.posts)


def test_who_has_no_profile_any_more_is_still_the_author() -> None:
    head = '<h4 class="message-name">{name}</h4><span>{when}</span>'
    shape = f'<div class="eintrag">{head}<div class="rumpf">{{said}}</div></div>'
    linked = '<a class="username" href="/nutzer/{n}">{who}</a>'
    rows = (
        shape.format(
            name=linked.format(n=number, who=PEOPLE[number]) if number else '<span class="username">Gast_17</span>',
            said=SAID[number],
            when=f"0{number + 1}.03.2026, 1{number}:05",
        )
        for number in range(4)
    )
    found = extract(page_of(f"<div class=faden>{''.join(rows)}</div>"), Hints(channel=Channel.FORUM, engine="none"))
    assert [post.authors for post in found.posts] == [("Gast_17",), *((name,) for name in PEOPLE[1:])]


LAST_SAID = (
    """<ol class=threads><li class=threadbit><div class=inner><h3><a class=title href="/t/{n}">{title}</a></h3></div>
    <ul class=threadstats><li>Antworten: {n}</li><li>Zugriffe: 2.1{n}5</li></ul><dl class=threadlastpost>
    <dt class=lastpostby>Letzter Beitrag von</dt><dd><a class=username href="/u/{n}">{who}</a> {when}</dd></dl></li>
    </ol>""",
    """<div class="row topic"><a href="/t/{n}">{title}</a> <span class=starter>von {who}</span>
    <div class=last><span class=author>{who}</span> <time>{when}</time></div></div>""",
)


@pytest.mark.parametrize("row", LAST_SAID)
@pytest.mark.parametrize("rows", [1, 2, 4])
def test_who_wrote_last_in_a_list_of_threads_is_no_post(row: str, rows: int) -> None:
    titles = ("Zephira ruckelt", "Lager ausgeschlagen?", "Neue Füße gesucht", "Wer kennt die Quellora?")
    markup = "".join(
        row.format(n=n + 1, who=PEOPLE[n], title=titles[n], when=f"0{n + 1}.03.2026, 1{n}:05") for n in range(rows)
    )
    assert extract(page_of(markup), Hints(channel=Channel.FORUM, engine="none")).posts == ()
