"""Walls: an answer that asks for a human or an account ends the crawl, and a page that only has such a form doesn't."""

import time

import pytest

from crawlers.conduct.outcomes_of_requests import CHALLENGE, LOGIN, STOPPED
from crawlers.conduct.wall import wall_of
from tests.crawlers.conduct.crawling import Reactor
from tests.crawlers.conduct.site import Answer, html, serving

TALK = "<p>" + "Der Kranich Kaffee schmeckt mir seit Jahren gut und ich bleibe dabei. " * 30 + "</p>"
PASSWORD = '<form action="/login"><input name="u"><input type="password" name="p"></form>'


@pytest.mark.parametrize(
    ("status", "headers", "body", "kind"),
    [
        (403, {"cf-mitigated": "challenge"}, "", CHALLENGE),
        (503, {}, "<title>Just a moment...</title><script>window._cf_chl_opt={}</script>", CHALLENGE),
        (200, {}, '<script src="https://x.captcha-delivery.com/c.js"></script>', CHALLENGE),
        (202, {"x-amzn-waf-action": "challenge"}, "", CHALLENGE),
        (200, {}, '<iframe src="/_Incapsula_Resource?SWUDNSAI=31&incident_id=3"></iframe>', CHALLENGE),
        (428, {}, '<iframe src="/_sec/cp_challenge/crypto_message-4-3.htm"></iframe>', CHALLENGE),
        (
            200,
            {},
            "<title>Weiter</title><noscript>JavaScript!</noscript><script>document.cookie='t=1';location.reload()</script>",
            CHALLENGE,
        ),
        (401, {}, f"<title>Bohnenforum</title><p>Nur für Mitglieder.</p>{PASSWORD}", LOGIN),
        (403, {}, f"<title>Log in</title>{PASSWORD}<p>You must be logged in.</p>", LOGIN),
        (403, {}, '<p>Bist du ein Mensch?</p><div class="h-captcha"></div>', CHALLENGE),
        (404, {}, f"<title>Nicht da</title>{PASSWORD}", None),
        (200, {}, f"<title>Mühlen</title><p>Welche Mühle?</p>{PASSWORD}", None),
        (200, {}, '<p>Welche Mühle?</p><form><textarea></textarea><div class="h-captcha"></div></form>', None),
        (200, {}, f"<p>captcha-delivery.com/ steht da nur noch.</p>{TALK}", None),
        (200, {}, "<p>Bei mir steht: window._cf_chl_opt</p>", None),
        (200, {}, f'<link rel="preconnect" href="https://ct.captcha-delivery.com/">{TALK}{TALK}', None),
        (200, {}, f"<title>Kaffee</title>{TALK}{PASSWORD}", None),
        (200, {}, f'<title>Kaffee</title>{TALK}<div class="g-recaptcha"></div>', None),
        (200, {}, f"<title>Login klappt nicht</title>{TALK}{TALK}{PASSWORD}", None),
        (200, {}, "<p>Das Captcha nervt.</p>", None),
        (200, {"x-datadome": "protected"}, TALK, None),
        (200, {}, f"<title>Kaffee</title><noscript>{TALK}</noscript>{PASSWORD}", None),
        (200, {}, f'<script src="https://x.awswaf.com/challenge.js"></script>{TALK}', None),
        (
            200,
            {},
            '<script>window.gokuProps={}</script><script src="https://x.awswaf.com/challenge.js"></script>',
            CHALLENGE,
        ),
        (200, {}, f'<title>Kaffee</title><div style="display: none">{PASSWORD}</div><div id="app"></div>', None),
        (403, {}, "Forbidden", None),
        (200, {}, "", None),
    ],
)
def test_walls_are_told_from_pages(status: int, headers: dict[str, str], body: str, kind: str | None) -> None:
    wall = wall_of(status, headers, body.encode())
    assert (wall.kind if wall else None) == kind
    assert wall is None or wall.detail.startswith(("is a bot wall (", "is a login form (", "is a CAPTCHA ("))


@pytest.mark.parametrize(
    ("wall", "counted", "reason"),
    [
        (Answer(b"<script>window._cf_chl_opt={}</script>", 503), CHALLENGE, "challenge"),
        (Answer(f"<title>Anmelden</title>{PASSWORD}".encode(), 403), LOGIN, "login"),
    ],
)
def test_a_wall_ends_the_crawl_of_its_source_and_is_told(
    reactor: Reactor, wall: Answer, counted: str, reason: str
) -> None:
    later = {f"/{number}": html() for number in range(20)}
    with serving({"/": html(*later, "/wall"), "/wall": wall, **later}) as site:
        crawled = reactor.crawl(site.url + "/", settings={"CONCURRENT_REQUESTS": 2})
        assert crawled.count(counted) == 1
        assert crawled.stats["finish_reason"] == reason
        assert f"{site.url}/wall" in crawled.stats[STOPPED]
        assert site.times("/wall") == 1
        assert len(site.paths()) < 10


@pytest.mark.parametrize(
    "evil", [b"<input " * 28_000, b"<script" * 28_000, b"<!--" * 50_000, b"<" * 200_000, b"<title" * 33_000]
)
def test_no_page_takes_long_to_be_recognised(evil: bytes) -> None:
    start = time.process_time()
    wall_of(200, {}, evil[:199_000] + b"g-recaptcha")
    assert time.process_time() - start < 2.0
